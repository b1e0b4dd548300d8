"""Document → candidate events: text in, values out; no database and no web in here."""

from app import compiled

compiled.leave_stale_aside(__path__[0])
