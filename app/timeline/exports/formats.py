"""The formats that there are, by the ending of the file's name."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from app.timeline.exports import geo, ical, linked, markdown, plain_json, table, text, timelinejs
from app.timeline.exports.head import Head
from app.timeline.filters import Filter
from app.timeline.records import EventRecord

_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Format:
    """`suffix` ends the name of the file; `pieces` writes it."""

    suffix: str
    name: str
    media_type: str
    pieces: Callable[[Head, Iterable[EventRecord]], Iterator[str]]


FORMATS = {
    format_.suffix: format_
    for format_ in (
        Format("csv", "CSV", "text/csv", table.pieces),
        Format("json", "JSON", "application/json", plain_json.pieces),
        Format("jsonld", "JSON-LD", "application/ld+json", linked.pieces),
        Format("ics", "iCalendar", "text/calendar", ical.pieces),
        Format("geojson", "GeoJSON", "application/geo+json", geo.pieces),
        Format("timelinejs.json", "TimelineJS", "application/json", timelinejs.pieces),
        Format("md", "Markdown", "text/markdown", markdown.pieces),
        Format("txt", "Text", "text/plain", text.pieces),
    )
}


def file_name(asked: Filter, code: str, version: str, suffix: str) -> str:
    """A name that says what is in the file.

    >>> file_name(Filter(first_year=2003, actor=("iran",), words="نفط"), "en", "2", "csv")
    'isnad-v2-q-نفط-from-2003-actor-iran-en.csv'
    """
    said = "-".join(f"{name}-{value}" for name, value in asked.but(window=None, compare=()).pairs())
    safe = re.sub(r"[^\w]+", "-", said).strip("-")[:_LONGEST].strip("-")
    return "-".join(filter(None, ("isnad", f"v{version}", safe, code))) + f".{suffix}"
