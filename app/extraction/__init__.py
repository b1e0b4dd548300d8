"""Document → candidate events: text in, values out; no database and no web in here."""
