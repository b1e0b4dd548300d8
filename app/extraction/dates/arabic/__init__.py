"""The grammar of Arabic dates."""
