"""What changed in the data, from version to version."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.models import Change, Event
from app.timeline import addresses, queries
from app.timeline.words import Reading


@dataclass(frozen=True, slots=True)
class Changed:
    """One change: its kind in words, the event (and where its address leads now), and why."""

    kind: str
    kind_name: str
    event: str
    title: str
    href: str
    note: str


@dataclass(frozen=True, slots=True)
class Version:
    """A version of the data and what changed in it."""

    number: int
    date: str
    machine_date: str
    changes: tuple[Changed, ...]


def versions(reading: Reading, event_id: str | None = None) -> tuple[Version, ...]:
    """All versions, the newest first; only what changed in one event when `event_id` is given."""
    changes = queries.changes(reading.session, event_id)
    grouped = groupby(changes, key=lambda change: (change.version, change.date))
    return tuple(
        Version(number, reading.date(day), day, tuple(_changed(reading, some)))
        for (number, day), some in grouped
    )


def last_changes(changes: Iterable[Change]) -> dict[str, str]:
    """The day of the last change of each event, EDTF, by its id; that of the whole data under ""."""
    found: dict[str, str] = {}
    for change in changes:
        found[change.event_id] = max(found.get(change.event_id, ""), change.date)
        found[""] = max(found.get("", ""), change.date)
    return found


def _changed(reading: Reading, changes: Iterable[Change]) -> Iterable[Changed]:
    for change in _sorted(list(changes)):
        event = reading.session.get(Event, change.event_id) if change.event_id else None
        yield Changed(
            kind=change.kind,
            kind_name=reading.term("change_kinds", change.kind),
            event=change.event_id,
            title=reading.said(event, "title") if event else change.event_id,
            href=addresses.event(reading.code, change.event_id) if change.event_id else "",
            note=reading.said(change, "note"),
        )


def _sorted(changes: Sequence[Change]) -> list[Change]:
    order = ("opened", "added", "corrected", "merged", "withdrawn")
    return sorted(changes, key=lambda change: (order.index(change.kind), change.event_id))
