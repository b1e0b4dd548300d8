"""CSV (RFC 4180): one row an event, both languages side by side."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator

from app.timeline.exports.head import Head
from app.timeline.records import EventRecord

BYTE_ORDER_MARK = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_SEVERAL = "; "

_COLUMNS: dict[str, Callable[[EventRecord], object]] = {
    "id": lambda e: e.id,
    "date": lambda e: e.date,
    "date_mod": lambda e: e.date_mod,
    "start": lambda e: e.start or "",
    "end": lambda e: e.end or "",
    "status": lambda e: e.status,
    "review": lambda e: e.review,
    "type": lambda e: e.type,
    "side": lambda e: e.side or "",
    "title_en": lambda e: e.title.en,
    "title_ar": lambda e: e.title.ar,
    "summary_en": lambda e: e.summary.en,
    "summary_ar": lambda e: e.summary.ar,
    "actors": lambda e: _SEVERAL.join(f"{a.id} ({a.role})" for a in e.actors),
    "actors_en": lambda e: _SEVERAL.join(dict.fromkeys(a.name.en for a in e.actors)),
    "actors_ar": lambda e: _SEVERAL.join(dict.fromkeys(a.name.ar for a in e.actors)),
    "places": lambda e: _SEVERAL.join(p.id for p in e.places),
    "places_en": lambda e: _SEVERAL.join(p.name.en for p in e.places),
    "places_ar": lambda e: _SEVERAL.join(p.name.ar for p in e.places),
    "documents": lambda e: e.documents,
    "witnesses": lambda e: e.witnesses,
    "differences": lambda e: _SEVERAL.join(dict.fromkeys(d.kind for d in e.differences)),
    "sources": lambda e: _SEVERAL.join(dict.fromkeys(c.document for c in e.citations)),
    "quotation_en": lambda e: _quotation(e, "en"),
    "quotation_ar": lambda e: _quotation(e, "ar"),
    "passages": lambda e: " ".join(c.url for c in e.citations),
    "url": lambda e: e.url,
}
COLUMNS = tuple(_COLUMNS)


def pieces(head: Head, events: Iterable[EventRecord]) -> Iterator[str]:
    """The rows. A table has no head but the names of its columns: the filter stands in the file's name."""
    yield _row(COLUMNS)
    for event in events:
        yield _row([_COLUMNS[name](event) for name in COLUMNS])


def defused(value: object) -> object:
    """A cell that no spreadsheet takes for a formula: an apostrophe before it (OWASP, "CSV Injection").

    >>> defused("=1+1"), defused("-7"), defused(-7), defused("a=b")
    ("'=1+1", "'-7", -7, 'a=b')
    """
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _row(values: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow([defused(value) for value in values])
    return line.getvalue()


def _quotation(event: EventRecord, language: str) -> str:
    return next((c.quote for c in event.citations if c.language == language), "")
