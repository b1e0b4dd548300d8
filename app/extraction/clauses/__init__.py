"""A passage to its clauses: tokens, their verbs, and where one clause ends and the next begins."""
