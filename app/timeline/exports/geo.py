"""GeoJSON (RFC 7946): a feature for each event, at its places; without geometry where no place is known."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from app.timeline.exports.head import Head
from app.timeline.exports.listing import listing
from app.timeline.records import EventRecord


def pieces(head: Head, events: Iterable[EventRecord]) -> Iterator[str]:
    """A feature collection."""
    about = {
        "type": "FeatureCollection",
        "name": head.title,
        "description": head.description,
        "address": head.address,
    }
    return listing(about, "features", (_feature(event) for event in events))


def _feature(event: EventRecord) -> dict[str, Any]:
    kept = ("date", "date_mod", "start", "end", "status", "type", "side", "documents", "witnesses", "url")
    whole = asdict(event)
    properties = {
        "title_en": event.title.en,
        "title_ar": event.title.ar,
        "summary_en": event.summary.en,
        "summary_ar": event.summary.ar,
        **{name: whole[name] for name in kept},
        "places": [place.id for place in event.places],
        "actors": [actor.id for actor in event.actors],
        "quotations": [citation.quote for citation in event.citations],
    }
    return {"type": "Feature", "id": event.id, "geometry": _geometry(event), "properties": properties}


def _geometry(event: EventRecord) -> dict[str, Any] | None:
    """Longitude comes first (section 3.1.1)."""
    points = [[p.longitude, p.latitude] for p in event.places if p.latitude is not None]
    if not points:
        return None
    if len(points) == 1:
        return {"type": "Point", "coordinates": points[0]}
    return {"type": "MultiPoint", "coordinates": points}
