"""JSON-LD 1.1 in the words of schema.org: each event an Event with the passages it rests on as citations.

The context stands in the file, so that nothing has to be fetched to read it.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from app.timeline.exports.head import Head
from app.timeline.exports.listing import listing
from app.timeline.records import ActorInEvent, Both, CitationRecord, EventRecord, PlaceOfEvent

CONTEXT: dict[str, Any] = {
    "@vocab": "https://schema.org/",
    "edtf": {"@id": "http://purl.org/dc/terms/date", "@type": "http://id.loc.gov/datatypes/edtf/EDTF"},
    "url": {"@type": "@id"},
    "sameAs": {"@type": "@id"},
    "isBasedOn": {"@type": "@id"},
    "eventStatus": {"@type": "@id"},
    "startDate": {"@type": "http://www.w3.org/2001/XMLSchema#date"},
    "endDate": {"@type": "http://www.w3.org/2001/XMLSchema#date"},
}
_ROLES = {"agent": "organizer", "speaker": "performer", "participant": "attendee", "target": "about"}


def pieces(head: Head, events: Iterable[EventRecord]) -> Iterator[str]:
    """A Dataset and the events, as one graph."""
    about = {
        "@context": CONTEXT,
        "@id": head.address,
        "@type": "Dataset",
        "name": head.title,
        "description": head.description,
        "version": head.version,
        "inLanguage": ["en", "ar"],
    }
    return listing(about, "hasPart", (node(event) for event in events))


def node(event: EventRecord) -> dict[str, Any]:
    """One event; its context is CONTEXT."""
    found: dict[str, Any] = {
        "@id": event.url,
        "@type": "Event",
        "identifier": event.id,
        "name": _both(event.title),
        "description": _both(event.summary),
        "url": event.url,
        "sameAs": event.urls.ar,
        "additionalType": event.type,
        "location": [_place(place) for place in event.places],
        "citation": [_passage(citation) for citation in event.citations],
    }
    for actor in event.actors:
        found.setdefault(_ROLES.get(actor.role, "about"), []).append(_actor(actor, event.url))
    if event.date:
        found["edtf"] = event.date
    if event.start:
        found["startDate"] = event.start
    if event.end:
        found["endDate"] = event.end
    if event.status == "planned":
        found["eventStatus"] = "https://schema.org/EventScheduled"
    return {key: value for key, value in found.items() if value}


def _both(said: Both) -> list[dict[str, str]]:
    return [{"@value": said.en, "@language": "en"}, {"@value": said.ar, "@language": "ar"}]


def _actor(actor: ActorInEvent, event: str) -> dict[str, Any]:
    address = event.rsplit("/events/", 1)[0] + f"/actors/{actor.id}"
    return {"@id": address, "@type": "Thing", "identifier": actor.id, "name": _both(actor.name)}


def _place(place: PlaceOfEvent) -> dict[str, Any]:
    found: dict[str, Any] = {"@type": "Place", "identifier": place.id, "name": _both(place.name)}
    if place.latitude is not None:
        found["geo"] = {
            "@type": "GeoCoordinates", "latitude": place.latitude, "longitude": place.longitude,
        }  # fmt: skip
    return found


def _passage(citation: CitationRecord) -> dict[str, Any]:
    return {
        "@id": citation.url,
        "@type": "Quotation",
        "text": {"@value": citation.quote, "@language": citation.language},
        "isBasedOn": citation.url.partition("#")[0],
        "inLanguage": citation.language,
    }
