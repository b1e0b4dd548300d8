"""References to events and passages, for people to copy and for citation managers to fetch."""

from dataclasses import dataclass
from datetime import UTC, datetime

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.errors import NotKept
from app.pages.reading import Asked
from app.pages.render import page
from app.pages.requests import base_address
from app.timeline import addresses, citing, queries, references
from app.timeline.citing import Access, Reference
from app.timeline.view import Way
from app.timeline.words import Reading

router = APIRouter(include_in_schema=False)

# What is cited carries the day of access, so that no answer may be kept until tomorrow.
_TODAY_ONLY = {"Cache-Control": "no-store"}
_MEDIA_TYPES = {
    "txt": "text/plain",
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "json": "application/vnd.citationstyles.csl+json",
}


@dataclass(frozen=True, slots=True)
class Written:
    """The references in one format, and the address of the same as a file."""

    format: str
    name: str
    text: str
    href: str
    rows: int


@dataclass(frozen=True, slots=True)
class CitePage:
    """How to cite one thing; `back` leads to it, `passages` to the pages for its single passages."""

    title: str
    back: str
    written: tuple[Written, ...]
    coins: tuple[str, ...]
    passages: tuple[Way, ...]


@router.get("/{lang}/cite/events/{id_}.{format_}")
def event_file(request: Request, reading: Asked, id_: str, format_: str) -> Response:
    """The references of an event in one format."""
    _, found = citing.of_event(reading, id_, _access(request))
    return _file(reading, found, id_, format_)


@router.get("/{lang}/cite/events/{id_}")
def cite_event(request: Request, reading: Asked, id_: str) -> Response:
    """How to cite an event."""
    event, found = citing.of_event(reading, id_, _access(request))
    here = addresses.cite_event(reading.code, id_)
    passages = tuple(_passages(reading, id_))
    back = addresses.event(reading.code, id_)
    return _page(request, reading, CitePage(
        reading.said(event, "title"), back, _all(reading, found, here), _coins(found), passages))  # fmt: skip


@router.get("/{lang}/cite/documents/{slug}/{start}-{end}.{format_}")
def passage_file(request: Request, reading: Asked, slug: str, start: int, end: int, format_: str) -> Response:
    """The references of a passage in one format."""
    found = citing.of_passage(reading, slug, start, end, _access(request))
    return _file(reading, found, f"{slug}-{start}-{end}", format_)


@router.get("/{lang}/cite/documents/{slug}/{start}-{end}")
def cite_passage(request: Request, reading: Asked, slug: str, start: int, end: int) -> Response:
    """How to cite a passage."""
    found = citing.of_passage(reading, slug, start, end, _access(request))
    here = addresses.cite_passage(reading.code, slug, start, end)
    back = addresses.passage(reading.code, slug, start, end)
    return _page(
        request, reading, CitePage(found[0].quote, back, _all(reading, found, here), _coins(found), ())
    )


def _access(request: Request) -> Access:
    facts = request.app.state.facts()
    day = datetime.now(UTC).date()
    return Access(base_address(request), facts.get("version", "0"), facts.get("version_date", ""), day)


def _page(request: Request, reading: Reading, contents: CitePage) -> Response:
    title = f"{reading.language.gettext('Cite')}: {contents.title[:80]}"
    answer = page(request, "cite/page.html", contents, title=title)
    answer.headers.update(_TODAY_ONLY)
    return answer


def _file(reading: Reading, found: tuple[Reference, ...], name: str, format_: str) -> Response:
    if format_ not in _MEDIA_TYPES:
        raise NotKept("format", format_)
    disposition = f'attachment; filename="isnad-{name}.{format_}"'
    headers = {**_TODAY_ONLY, "Content-Disposition": disposition, "Content-Language": reading.code}
    kind = f"{_MEDIA_TYPES[format_]}; charset=utf-8"
    return Response(_text(reading, found, format_), media_type=kind, headers=headers)


def _text(reading: Reading, found: tuple[Reference, ...], format_: str) -> str:
    if format_ == "txt":
        return citing.chicago(found, reading.language) + "\n"
    return {"bib": references.bibtex, "ris": references.ris, "json": references.csl}[format_](found)


def _all(reading: Reading, found: tuple[Reference, ...], here: str) -> tuple[Written, ...]:
    names = {
        "txt": reading.language.gettext("Text (Chicago)"),
        "bib": "BibTeX",
        "ris": "RIS",
        "json": "CSL-JSON",
    }
    texts = {format_: _text(reading, found, format_).strip() for format_ in names}
    return tuple(
        Written(format_, name, texts[format_], f"{here}.{format_}", _rows(texts[format_]))
        for format_, name in names.items()
    )


def _rows(text: str) -> int:
    """How many rows show a text, about; no more than a screen takes."""
    return min(16, 1 + sum(1 + len(line) // 95 for line in text.splitlines()))


def _coins(found: tuple[Reference, ...]) -> tuple[str, ...]:
    return tuple(references.coins(reference) for reference in found)


def _passages(reading: Reading, id_: str) -> list[Way]:
    event = queries.event(reading.session, id_)
    return [
        Way(
            addresses.cite_passage(reading.code, c.document_slug, c.start, c.end),
            " ".join(c.quote.split())[:100],
            note=reading.publisher(queries.document(reading.session, c.document_slug)),
            lang=queries.document(reading.session, c.document_slug).language,
        )
        for c in queries.citations(reading.session, [event]).get(id_, [])
    ]
