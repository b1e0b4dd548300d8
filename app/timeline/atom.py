"""Atom feeds (RFC 4287): events by filter, and what changed in them."""

from collections.abc import Iterable
from datetime import UTC, datetime
from html import escape

from feedgen.entry import FeedEntry  # type: ignore[import-untyped]
from feedgen.feed import FeedGenerator  # type: ignore[import-untyped]

from app import dates
from app.timeline.exports.head import Head
from app.timeline.history import Version
from app.timeline.records import EventRecord


def of_events(head: Head, events: Iterable[EventRecord], itself: str, changed: dict[str, str]) -> bytes:
    """A feed of `events`. `itself` is its address, `changed` the day of the last change by event id ("": of all)."""
    feed = _feed(head, head.title, head.address, itself, changed.get("", ""))
    for event in events:
        entry = _entry(feed, head.said(event.urls), head.said(event.title))
        entry.updated(_moment(changed.get(event.id) or changed.get("", "")))
        entry.summary(head.said(event.summary))
        entry.category(term=event.type, label=head.said(event.type_name))
        entry.content(_content(head, event), type="html")
    return bytes(feed.atom_str(pretty=True))


def of_changes(head: Head, base: str, code: str, versions: Iterable[Version]) -> bytes:
    """A feed with an entry for each change; `base` stands before the addresses, those of pages in language `code`."""
    its, gettext = list(versions), head.language.gettext
    newest = its[0].machine_date if its else ""
    page = f"{base}/{code}/changes"
    feed = _feed(head, f"{gettext('Isnad')}: {gettext('Changes')}", page, f"{page}.atom", newest)
    for version, change in ((v, change) for v in its for change in v.changes):
        address = f"{page}#v{version.number}{'-' + change.event if change.event else ''}"
        said = f"{change.kind_name}: {change.title}" if change.title else change.kind_name
        entry = _entry(feed, address, said, link=base + change.href if change.href else page)
        entry.updated(_moment(version.machine_date))
        entry.summary(change.note or said)
    return bytes(feed.atom_str(pretty=True))


def _feed(head: Head, title: str, address: str, itself: str, updated: str) -> FeedGenerator:
    feed = FeedGenerator()
    feed.id(itself)
    feed.title(title)
    feed.subtitle(head.description)
    feed.author(name=head.language.gettext("Isnad"))
    feed.link(href=itself, rel="self", type="application/atom+xml")
    feed.link(href=address, rel="alternate", type="text/html")
    feed.language(head.language.code)
    feed.updated(_moment(updated))
    return feed


def _entry(feed: FeedGenerator, address: str, title: str, link: str = "") -> FeedEntry:
    entry = feed.add_entry(order="append")
    entry.id(address)
    entry.title(title)
    entry.link(href=link or address, rel="alternate", type="text/html")
    return entry


def _content(head: Head, event: EventRecord) -> str:
    date = dates.label(event.date, event.date_mod, head.language.code)
    quotes = (
        f'<blockquote lang="{c.language}" dir="auto"><p>{escape(c.quote)}</p></blockquote>'
        f'<p><a href="{escape(c.url)}">{escape(c.document)}</a></p>'
        for c in event.citations
    )
    return f"<p>{escape(date)}</p><p>{escape(head.said(event.summary))}</p>{''.join(quotes)}"


def _moment(day: str) -> datetime:
    """The beginning of a day of our versions, UTC."""
    first = dates.parse(day).earliest if day else None
    return datetime.combine(first, datetime.min.time(), UTC) if first else datetime(2000, 1, 1, tzinfo=UTC)
