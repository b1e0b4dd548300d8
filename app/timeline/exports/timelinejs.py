"""TimelineJS 3 JSON (timeline.knightlab.com/docs/json-format.html); undated events have no place in it."""

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape
from typing import Any

from app import dates
from app.timeline.exports.head import Head
from app.timeline.exports.listing import listing
from app.timeline.records import EventRecord

_GROUPS = ("us", "iraq", "iran", "insurgents")


def pieces(head: Head, events: Iterable[EventRecord]) -> Iterator[str]:
    """A title slide and a slide for each dated event."""
    title = {"text": {"headline": escape(head.title), "text": escape(head.description)}}
    about = {"title": title, "scale": "human"}
    return listing(about, "events", (_slide(head, event) for event in events if event.start))


def _slide(head: Head, event: EventRecord) -> dict[str, Any]:
    precision = dates.parse(event.date).precision
    slide: dict[str, Any] = {
        "unique_id": event.id,
        "start_date": _date(event.start or "", precision),
        "display_date": dates.label(event.date, event.date_mod, head.language.code),
        "text": {
            "headline": _link(head.said(event.urls), head.said(event.title)),
            "text": _text(head, event),
        },
    }
    if event.end and event.end != event.start:
        slide["end_date"] = _date(event.end, precision)
    if event.side in _GROUPS:
        slide["group"] = event.side
    return slide


def _date(day: str, precision: str) -> dict[str, int]:
    """No finer than the sources: a month has no day, a year no month."""
    whole = date.fromisoformat(day)
    found = {"year": whole.year}
    if precision in ("day", "month", "season", "interval"):
        found["month"] = whole.month
    if precision == "day":
        found["day"] = whole.day
    return found


def _text(head: Head, event: EventRecord) -> str:
    quotes = (
        f'<blockquote lang="{citation.language}" dir="auto">{escape(citation.quote)} '
        f"({_link(citation.url, citation.document)})</blockquote>"
        for citation in event.citations
    )
    return "".join((f"<p>{escape(head.said(event.summary))}</p>", *quotes))


def _link(href: str, text: str) -> str:
    return f'<a href="{escape(href)}">{escape(text)}</a>'
