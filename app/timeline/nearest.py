"""What there is of a kind, under every name that a reader may have meant it by."""

from collections.abc import Iterable

from app.models import Actor, Document, Event, Place
from app.timeline import addresses, queries
from app.timeline.filters import Filter
from app.timeline.view import Way
from app.timeline.words import Reading

Named = tuple[Way, tuple[str, ...]]


def named(reading: Reading, noun: str) -> list[Named]:
    """Each thing of the kind `noun` with its id and its names in both languages; nothing for an unknown kind."""
    code = reading.code
    if noun == "event":
        events = queries.events(reading.session, Filter())
        return [_entry(reading, addresses.event(code, e.id), e, e.id) for e in events]
    if noun == "actor":
        return [
            _entry(reading, addresses.actor(code, a.id), a, a.id) for a in queries.actors(reading.session)
        ]
    if noun == "document":
        documents = queries.documents(reading.session)
        return [_entry(reading, addresses.document(code, d.slug), d, d.slug) for d in documents]
    if noun == "year":
        return list(_years(reading))
    return []


def _entry(reading: Reading, href: str, row: Event | Actor | Document | Place, id_: str) -> Named:
    field = "title" if isinstance(row, Event | Document) else "name"
    names = (str(getattr(row, f"{field}_{code}")).casefold() for code in ("en", "ar"))
    return Way(href, reading.said(row, field)), (id_, *names)


def _years(reading: Reading) -> Iterable[Named]:
    first, last = queries.years(reading.session)
    for year in range(first, last + 1) if first else ():
        yield Way(addresses.year(reading.code, year), str(year)), (str(year),)
