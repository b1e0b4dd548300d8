"""The grammar of English dates."""
