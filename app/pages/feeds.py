"""What other programs follow: Atom feeds, the map of the site, and what robots may read."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.archive.store import Store
from app.errors import NotKept
from app.pages.data import head_of, meant
from app.pages.reading import Asked
from app.pages.requests import base_address
from app.timeline import atom, history, queries, records, sitemap
from app.timeline.filters import Filter

router = APIRouter(include_in_schema=False)

_ATOM = "application/atom+xml"
_XML = "application/xml"
NEWEST = 100
_ROBOTS = """User-agent: *
Disallow: /en/_
Disallow: /ar/_
Disallow: /en/search
Disallow: /ar/search
Disallow: /en/cite/
Disallow: /ar/cite/

Sitemap: {base}/sitemap.xml
"""


@router.get("/{lang}/events.atom")
def events_feed(request: Request, reading: Asked) -> Response:
    """The newest events of the filter."""
    asked = meant(request, reading)
    head, base = head_of(request, reading, asked), base_address(request)
    newest = queries.events(reading.session, asked, limit=NEWEST, offset=max(0, head.count - NEWEST))[::-1]
    gathered = records.gatherer(reading.session, base).events(newest)
    itself = base + asked.address(f"/{reading.code}/events.atom")
    changed = history.last_changes(queries.changes(reading.session))
    return Response(atom.of_events(head, gathered, itself, changed), media_type=_ATOM)


@router.get("/{lang}/changes.atom")
def changes_feed(request: Request, reading: Asked) -> Response:
    """What changed in the data."""
    base = base_address(request)
    head = head_of(request, reading, Filter())
    return Response(atom.of_changes(head, base, reading.code, history.versions(reading)), media_type=_ATOM)


@router.get("/sitemap.xml")
def site_map(request: Request) -> Response:
    """The list of the parts of the map."""
    store: Store = request.app.state.store
    with store.session() as session:
        return Response(sitemap.index(session, base_address(request)), media_type=_XML)


@router.get("/sitemap-{part}.xml")
def part_of_site_map(request: Request, part: str) -> Response:
    """One part: the pages, or some of the events. Raises NotKept."""
    store: Store = request.app.state.store
    with store.session() as session:
        if part == "pages":
            return Response(sitemap.pages(session, base_address(request)), media_type=_XML)
        number = int(part.removeprefix("events-")) if part.removeprefix("events-").isdecimal() else 0
        if not part.startswith("events-") or not 1 <= number <= sitemap.parts(session):
            raise NotKept("file", part)
        return Response(sitemap.events(session, base_address(request), number), media_type=_XML)


@router.get("/robots.txt")
def robots(request: Request) -> Response:
    """Everything but what changes with every question."""
    return Response(_ROBOTS.format(base=base_address(request)), media_type="text/plain")
