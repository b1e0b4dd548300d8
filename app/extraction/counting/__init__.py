"""How Arabic and English sentences count: numbers, what they count, and what is said of it."""
