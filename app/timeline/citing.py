"""References: the source that is quoted first, Isnad second, with the version of the data and the day of access."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app import dates
from app.errors import NotKept
from app.languages import Language
from app.models import Citation, Document, Event
from app.timeline import addresses, fate, queries
from app.timeline.words import Reading


@dataclass(frozen=True, slots=True)
class Reference:
    """One thing to be cited. `title` is in its own language, `translation` in the reader's when that is another;
    `published` EDTF; `kind` is source, or page for Isnad's own; empty text where something is unknown.
    """

    key: str
    kind: str
    title: str
    translation: str
    publisher: str
    published: str
    published_said: str
    address: str
    language: str
    quote: str
    note: str
    """Where it is quoted: Isnad, its page, the version of the data."""
    accessed: date
    version: str


@dataclass(frozen=True, slots=True)
class Access:
    """When and from where the chronicle was read: the base of addresses, the version of the data, the day."""

    base: str
    version: str
    version_date: str
    day: date


def of_event(reading: Reading, id_: str, access: Access) -> tuple[Event, tuple[Reference, ...]]:
    """An event and its references: each source that reports it, then its page. Raises what `fate.event` does."""
    event = fate.event(reading.session, id_)
    citations = queries.citations(reading.session, [event]).get(event.id, [])
    by_document: dict[str, Citation] = {}
    for citation in citations:
        by_document.setdefault(citation.document_slug, citation)
    sources = (_source(reading, event, citation, access) for citation in by_document.values())
    return event, (*sources, _page(reading, event, access))


def of_passage(reading: Reading, slug: str, start: int, end: int, access: Access) -> tuple[Reference, ...]:
    """The references of a cited passage: its document, then the events that quote it; raises NotKept."""
    document = queries.document(reading.session, slug)
    cited = [
        (citation, event)
        for citation, event in queries.citations_of_document(reading.session, slug)
        if (citation.start, citation.end) == (start, end)
    ]
    if not cited:
        raise NotKept("passage", f"{document.slug} {start}–{end}")
    citation, event = cited[0]
    pages = (_page(reading, event, access) for _, event in cited)
    return (_source(reading, event, citation, access), *pages)


def _source(reading: Reading, event: Event, citation: Citation, access: Access) -> Reference:
    document = queries.document(reading.session, citation.document_slug)
    own = reading.code == document.language
    title = document.title_ar if document.language == "ar" else document.title_en
    passage = addresses.passage(reading.code, document.slug, citation.start, citation.end)
    return Reference(
        key=f"{document.slug}-{citation.start}",
        kind="source",
        title=title,
        translation="" if own else reading.said(document, "title"),
        publisher=_publisher(document, reading.code),
        published=document.published,
        published_said=reading.published(document),
        address=document.address or "",
        language=document.language,
        quote=citation.quote,
        note=_quoted_in(reading, event, access, access.base + passage),
        accessed=access.day,
        version=access.version,
    )


def _publisher(document: Document, code: str) -> str:
    return (document.publisher_ar if code == "ar" else document.publisher_en) or ""


def _page(reading: Reading, event: Event, access: Access) -> Reference:
    return Reference(
        key=f"isnad-{event.id}",
        kind="page",
        title=reading.said(event, "title"),
        translation="",
        publisher=reading.language.gettext("Isnad"),
        published=access.version_date,
        published_said=reading.date(access.version_date) if access.version_date else "",
        address=access.base + addresses.event(reading.code, event.id),
        language=reading.code,
        quote="",
        note=_version(reading.language, access),
        accessed=access.day,
        version=access.version,
    )


def _quoted_in(reading: Reading, event: Event, access: Access, passage: str) -> str:
    return reading.language.gettext(
        "Quoted in Isnad, “%(title)s”, %(version)s, %(address)s",
        title=reading.said(event, "title"),
        version=_version(reading.language, access),
        address=passage,
    )


def _version(language: Language, access: Access) -> str:
    said = language.gettext("version %(version)s of the data", version=access.version)
    return f"{said} ({dates.label(access.version_date, '', language.code)})" if access.version_date else said


def chicago(references: Sequence[Reference], language: Language) -> str:
    """The references as a bibliography of the Chicago Manual of Style (17th edition, 14.233), one to a line."""
    return "\n".join(_line(reference, language) for reference in references)


def _line(reference: Reference, language: Language) -> str:
    parts = [
        reference.publisher or language.gettext("Publisher unknown"),
        _titled(reference, language),
        _begun(reference.published_said if reference.kind == "source" else reference.note),
        reference.address if reference.kind == "source" else "",
        "" if reference.address else language.gettext("Address unknown"),
        reference.note if reference.kind == "source" else "",
        language.gettext(
            "Accessed %(day)s", day=dates.label(reference.accessed.isoformat(), "", language.code)
        ),
        reference.address if reference.kind == "page" else "",
    ]
    return " ".join(_ended(part) for part in parts if part)


def _titled(reference: Reference, language: Language) -> str:
    opening, closing = ("«", "»") if language.code == "ar" else ("“", "”")
    if reference.translation:
        return f"{opening}{reference.title}{closing} [{reference.translation}]"
    if language.code == "en":
        return f"{opening}{_ended(reference.title)}{closing}"  # the full stop stands inside the marks (6.9)
    return f"{opening}{reference.title}{closing}"


def _begun(part: str) -> str:
    return part[:1].upper() + part[1:]


def _ended(part: str) -> str:
    return part if part.endswith((".", "?", "!", "؟", ".”", "?”", "!”")) else f"{part}."
