"""JSON: the same objects that the interface for programs gives."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict

from app.timeline.exports.head import Head
from app.timeline.exports.listing import listing
from app.timeline.records import EventRecord


def pieces(head: Head, events: Iterable[EventRecord]) -> Iterator[str]:
    """One object: what the file is, then `events`."""
    about = {
        "title": head.title,
        "filter": head.asked,
        "address": head.address,
        "version": head.version,
        "version_date": head.version_date,
        "count": head.count,
    }
    return listing(about, "events", (asdict(event) for event in events))
