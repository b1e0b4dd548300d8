"""iCalendar (RFC 5545): an all-day entry for each event; what no source dates becomes a journal entry without a day."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Component, Event, Journal

from app.timeline.exports.head import Head
from app.timeline.records import EventRecord

_STATUS = {"planned": "TENTATIVE"}


def pieces(head: Head, events: Iterable[EventRecord]) -> Iterator[str]:
    """The calendar, entry by entry."""
    calendar = Calendar()
    calendar.add("prodid", "-//Isnad//Chronicle//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for name, said in (("name", head.title), ("x-wr-calname", head.title), ("description", head.description),
                       ("x-wr-caldesc", head.description), ("url", head.address)):  # fmt: skip
        calendar.add(name, said)
    opening, closing = calendar.to_ical().decode().split("END:VCALENDAR")
    yield opening
    for event in events:
        yield _entry(head, event).to_ical().decode()
    yield f"END:VCALENDAR{closing}"


def _entry(head: Head, event: EventRecord) -> Component:
    entry: Component = Event() if event.start else Journal()
    entry.add("uid", f"{event.id}@isnad")
    entry.add("dtstamp", _stamp(head.version_date))
    if event.start:
        first = date.fromisoformat(event.start)
        entry.add("dtstart", first)
        if event.end:
            # The end is the first day that no longer belongs to it (section 3.6.1).
            last = date.fromisoformat(event.end)
            entry.add("dtend", last + timedelta(days=1) if last < date.max else last)
        entry.add("status", _STATUS.get(event.status, "CONFIRMED"))
        entry.add("transp", "TRANSPARENT")
        _add_places(entry, head, event)
    entry.add("summary", head.said(event.title))
    entry.add("description", _description(head, event))
    entry.add("url", head.said(event.urls))
    entry.add("categories", [head.said(event.type_name)])
    return entry


def _add_places(entry: Component, head: Head, event: EventRecord) -> None:
    if event.places:
        entry.add("location", ", ".join(head.said(place.name) for place in event.places))
        first = event.places[0]
        if first.latitude is not None and first.longitude is not None:
            entry.add("geo", (first.latitude, first.longitude))


def _stamp(version_date: str) -> datetime:
    """When the data was put together: the file is the same until they change."""
    try:
        return datetime.combine(date.fromisoformat(version_date), datetime.min.time(), UTC)
    except ValueError:
        return datetime(2000, 1, 1, tzinfo=UTC)


def _description(head: Head, event: EventRecord) -> str:
    quotes = (f"“{citation.quote}” ({citation.document}, {citation.url})" for citation in event.citations)
    dated = f"EDTF: {event.date}" if event.date else ""
    return "\n\n".join(filter(None, (head.said(event.summary), dated, *quotes)))
