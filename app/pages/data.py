"""Taking data away: the page that explains how, the files of every format, and the whole database."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from fastapi import APIRouter, Request
from starlette.responses import FileResponse, Response, StreamingResponse

from app.archive.store import Store
from app.errors import ImpossibleFilter, NotKept
from app.pages.reading import Asked
from app.pages.render import page
from app.pages.requests import base_address
from app.timeline import addresses, filters, paging, queries, records
from app.timeline.exports.formats import FORMATS, Format, file_name
from app.timeline.exports.head import Head, in_words
from app.timeline.exports.table import BYTE_ORDER_MARK
from app.timeline.filters import Filter
from app.timeline.frames import snippet
from app.timeline.words import Reading

router = APIRouter(include_in_schema=False)

WHOLE = "isnad.sqlite"


@dataclass(frozen=True, slots=True)
class File:
    """A file that can be taken: its address and what it is called."""

    href: str
    format: str
    name: str


@dataclass(frozen=True, slots=True)
class DataPage:
    """The filtered set in every form that it can be taken away in; `query` is the filter as an address writes it."""

    count: int
    asked: str
    query: str
    timeline: str
    files: tuple[File, ...]
    whole: str
    feed: str
    address: str
    snippet: str
    api: str
    version: str
    version_date: str


@router.get("/{lang}/data")
def data_page(request: Request, reading: Asked) -> Response:
    """Everything about finding, citing and taking away, for the set that the address asks for."""
    asked = meant(request, reading)
    contents = _contents(request, reading, asked)
    title = reading.language.gettext("Find, cite, take away")
    return page(
        request, "data/page.html", contents, title=title, address=asked.address(f"/{reading.code}/data")
    )


@router.get("/{lang}/data/isnad.sqlite")
def whole_database(request: Request, reading: Asked) -> Response:
    """The database as the site reads it."""
    path = request.app.state.settings.database
    return FileResponse(path, media_type="application/vnd.sqlite3", filename=WHOLE)


@router.get("/{lang}/data/events.{suffix}")
def data_file(request: Request, reading: Asked, suffix: str) -> Response:
    """The events that the address asks for, as a file, written while it is read."""
    if suffix not in FORMATS:
        raise NotKept("format", suffix)
    asked, format_ = meant(request, reading), FORMATS[suffix]
    head = head_of(request, reading, asked)
    pieces = _pieces(request.app.state.store, base_address(request), asked, head, format_)
    if suffix == "csv" and request.query_params.get("bom") == "1":
        pieces = _marked(pieces)
    name = file_name(asked, reading.code, head.version, suffix)
    headers = {
        "Content-Disposition": f"attachment; filename=\"{_ascii(name)}\"; filename*=UTF-8''{quote(name)}",
        "Content-Language": reading.code,
        "Link": f'<{head.address}>; rel="canonical"',
    }
    kind = f"{format_.media_type}; charset=utf-8"
    return StreamingResponse((piece.encode() for piece in pieces), media_type=kind, headers=headers)


def meant(request: Request, reading: Reading) -> Filter:
    """The filter of the address, without what only looks (window, compare); raises ImpossibleFilter."""
    asked = filters.read(request.query_params.multi_items()).but(window=None, compare=())
    if unknown := queries.unknown_ids(reading.session, asked):
        raise ImpossibleFilter(unknown)
    return asked


def head_of(request: Request, reading: Reading, asked: Filter) -> Head:
    """What stands at the head of a file of `asked`."""
    facts = request.app.state.facts()
    return Head(
        language=reading.language,
        asked=in_words(reading, asked),
        address=base_address(request) + addresses.home(reading.code, asked),
        version=facts.get("version", "0"),
        version_date=facts.get("version_date", ""),
        count=queries.count(reading.session, asked),
    )


def _contents(request: Request, reading: Reading, asked: Filter) -> DataPage:
    head, base, query = head_of(request, reading, asked), base_address(request), asked.address()
    path = f"/{reading.code}/data/"
    return DataPage(
        count=head.count,
        asked=head.asked,
        query=query,
        timeline=addresses.home(reading.code, asked),
        files=tuple(File(f"{path}events.{s}{query}", s, f.name) for s, f in FORMATS.items()),
        whole=f"{path}{WHOLE}",
        feed=f"/{reading.code}/events.atom{query}",
        address=head.address,
        snippet=snippet(base, reading.code, query, head.title),
        api=f"{base}/api/v1/events{query}",
        version=head.version,
        version_date=head.version_date,
    )


def _pieces(store: Store, base: str, asked: Filter, head: Head, format_: Format) -> Iterator[str]:
    with store.session() as session:  # its own: the one of the request ends before the last piece is sent
        gatherer = records.gatherer(session, base)
        chunks = paging.all_events(session, asked)
        yield from format_.pieces(head, (event for events in chunks for event in gatherer.events(events)))


def _marked(pieces: Iterator[str]) -> Iterator[str]:
    yield BYTE_ORDER_MARK
    yield from pieces


def _ascii(name: str) -> str:
    return name.encode("ascii", "ignore").decode().replace("--", "-")
