"""The map of the site (sitemaps.org 0.9): every page with its twin, some events to a file."""

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape, quoteattr

from sqlmodel import Session, col, select

from app.languages import CODES
from app.models import Event
from app.timeline import addresses, history, queries
from app.timeline.filters import Filter

EVENTS = 10_000
"""Events to a file: each has an address in two languages, and a file may hold 50,000."""
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'


def parts(session: Session) -> int:
    """How many files the events take."""
    return -(-queries.count(session, Filter()) // EVENTS)


def index(session: Session, base: str) -> str:
    """The list of the files."""
    names = ["pages", *(f"events-{number}" for number in range(1, parts(session) + 1))]
    listed = "".join(f"<sitemap><loc>{escape(base)}/sitemap-{name}.xml</loc></sitemap>\n" for name in names)
    return f"{_HEAD}<sitemapindex {_SPACES}>\n{listed}</sitemapindex>\n"


def pages(session: Session, base: str) -> str:
    """Everything but the events."""
    return _urls(base, ((path, "") for path in _paths(session)))


def events(session: Session, base: str, number: int) -> str:
    """The events of file `number` (from 1), with the day of their last change."""
    changed = history.last_changes(queries.changes(session))
    found = session.exec(
        select(Event.id)
        .where(Event.review == "reviewed")
        .order_by(col(Event.id))
        .limit(EVENTS)
        .offset((number - 1) * EVENTS)
    )
    everywhere = changed.get("", "")
    return _urls(base, ((addresses.event("{}", id_), changed.get(id_, everywhere)) for id_ in found))


def _paths(session: Session) -> Iterator[str]:
    """Paths with {} where the language stands."""
    yield from ("/{}/", "/{}/actors/", "/{}/documents/", "/{}/about", "/{}/data", "/{}/changes")
    first, last = queries.years(session)
    yield from (addresses.year("{}", year) for year in range(first, last + 1) if first)
    yield from (
        addresses.actor("{}", id_) for id_ in sorted(queries.facet_counts(session, Filter(), "actor"))
    )
    yield from (addresses.document("{}", document.slug) for document in queries.documents(session))


def _urls(base: str, paths: Iterable[tuple[str, str]]) -> str:
    listed = "".join(_url(base, path, code, changed) for path, changed in paths for code in CODES)
    return f"{_HEAD}<urlset {_SPACES}>\n{listed}</urlset>\n"


def _url(base: str, path: str, code: str, changed: str) -> str:
    twins = "".join(
        f'<xhtml:link rel="alternate" hreflang="{twin}" href={quoteattr(base + path.format(twin))}/>'
        for twin in CODES
    )
    day = f"<lastmod>{escape(changed)}</lastmod>" if len(changed) == 10 else ""
    return f"<url><loc>{escape(base + path.format(code))}</loc>{day}{twins}</url>\n"
