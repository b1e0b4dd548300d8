"""A place in an order, written as an opaque word, and the rows that come after it: stable while pages are read."""

import base64
import binascii
import json
from collections.abc import Iterator

from sqlalchemy import tuple_
from sqlmodel import Session, col, select

from app.errors import ImpossibleFilter, Problem
from app.models import Citation, Document, Event, Figure
from app.timeline.filters import Filter
from app.timeline.queries import IN_TIME, matching

Place = tuple[int | str, ...]
"""The values of the columns of an order, at the last row that was read."""

CHUNK = 200


def written(place: Place) -> str:
    """A place as one word for an address."""
    return base64.urlsafe_b64encode(json.dumps(place).encode()).decode().rstrip("=")


def read(word: str, kinds: tuple[type, ...]) -> Place | None:
    """The place that a word means, None for no word; raises ImpossibleFilter for a word that we never wrote."""
    if not word:
        return None
    try:
        place = json.loads(base64.b64decode(word + "=" * (-len(word) % 4), altchars=b"-_", validate=True))
    except (ValueError, binascii.Error, RecursionError):
        place = None
    is_ours = isinstance(place, list) and [type(value) for value in place] == list(kinds)
    if not is_ours or any(isinstance(value, int) and abs(value) >= 1 << 62 for value in place):
        raise ImpossibleFilter([Problem("cursor", word[:200], "not-a-choice")])
    return tuple(place)


EVENT_PLACE = (int, int, str)


def place_of(event: Event) -> Place:
    """Where an event stands in the order of time."""
    return event.first_day, event.last_day, event.id


def events_after(session: Session, asked: Filter, place: Place | None, limit: int) -> list[Event]:
    """The next `limit` events that `asked` means, in the order of time."""
    found = select(Event).where(matching(asked)).order_by(*IN_TIME).limit(limit)
    return list(session.exec(found.where(tuple_(*IN_TIME) > tuple_(*place)) if place else found))


def all_events(session: Session, asked: Filter) -> Iterator[list[Event]]:
    """All events that `asked` means, some at a time: as many as one likes in little memory."""
    place: Place | None = None
    while events := events_after(session, asked, place, CHUNK):
        place = place_of(events[-1])
        yield events
        session.expunge_all()


def figures_after(
    session: Session, asked: Filter, place: Place | None, limit: int
) -> list[tuple[Figure, Citation, Event, Document]]:
    """The next figures of the events that `asked` means, with where they stand."""
    found = (
        select(Figure, Citation, Event, Document)
        .join(Citation, col(Citation.id) == col(Figure.citation_id))
        .join(Event, col(Event.id) == col(Figure.event_id))
        .join(Document, col(Document.slug) == col(Citation.document_slug))
        .where(matching(asked))
        .order_by(col(Figure.id))
        .limit(limit)
    )
    if place:
        found = found.where(col(Figure.id) > place[0])
    return [(figure, citation, event, document) for figure, citation, event, document in session.exec(found)]
