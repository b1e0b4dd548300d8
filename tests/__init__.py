"""The tests: folders mirror `app/`; `browser/` holds what only a browser shows."""
