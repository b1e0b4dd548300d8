"""How names of actors and places stand in Arabic and English sentences: forms, grammar, context."""
