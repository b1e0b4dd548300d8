"""The words that report happenings, in both languages: data, their inflection, and the look-up."""
