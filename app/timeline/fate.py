"""What became of events that are no longer there: merged into another, or withdrawn."""

from sqlmodel import Session

from app.errors import Moved, NotKept, Withdrawn
from app.models import Change, Event
from app.timeline import queries

_STEPS = 20


def event(session: Session, id_: str) -> Event:
    """The event `id_`. Raises Moved for one that was merged, Withdrawn, or NotKept for one that never was."""
    found = session.get(Event, id_)
    if found is not None:
        return found
    last = _last_change(session, id_)
    if last is None:
        raise NotKept("event", id_)
    for _ in range(_STEPS):
        if last is None or last.kind != "merged":
            break
        if session.get(Event, last.into):
            raise Moved(id_, last.into)
        last = _last_change(session, last.into)
    if last is not None and last.kind == "withdrawn":
        raise Withdrawn(id_, last.version, last.date, {"en": last.note_en, "ar": last.note_ar})
    raise NotKept("event", id_)


def _last_change(session: Session, id_: str) -> Change | None:
    changes = [change for change in queries.changes(session, id_) if change.kind in ("merged", "withdrawn")]
    return changes[0] if changes else None
