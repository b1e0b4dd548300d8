"""The documents: the list of them, and each with its stored text, every cited span marked and linked to its event."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.models import Citation, Document, Event
from app.timeline import addresses, queries
from app.timeline.cards import Publication, direction, publication
from app.timeline.stored import Cited, Paragraph, paragraphs
from app.timeline.view import Way
from app.timeline.words import Reading


@dataclass(frozen=True, slots=True)
class Kept:
    """A document in the list of documents."""

    href: str
    title: str
    publisher: str
    published: str
    language_name: str
    events: int
    faults: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """An event that a document reports, and the passages that do; notes are numbered from 1 in their order."""

    number: int
    href: str
    title: str
    date: str
    side: str
    passages: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class SetAside:
    """A passage that reports no happening, and why."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class DocumentPage:
    """A document: where it comes from, what is wrong and unknown, its text with marks, and the events it reports."""

    slug: str
    title: str
    publisher: str
    published: str
    published_edtf: str
    published_basis: str
    lang: str
    direction: str
    language_name: str
    publication: Publication | None
    faults: tuple[str, ...]
    unknown: tuple[str, ...]
    sha256: str
    relatives: tuple[Way, ...]
    evidence: str
    certainty: str
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Note, ...]
    set_aside: tuple[SetAside, ...]


def documents(reading: Reading) -> tuple[Kept, ...]:
    """All documents."""
    return tuple(
        Kept(
            href=addresses.document(reading.code, document.slug),
            title=reading.said(document, "title"),
            publisher=reading.publisher(document),
            published=reading.published(document),
            language_name=reading.language.name_of(document.language),
            events=len({e.id for _, e in queries.citations_of_document(reading.session, document.slug)}),
            faults=_texts(reading, document.faults),
        )
        for document in queries.documents(reading.session)
    )


def document(reading: Reading, slug: str) -> DocumentPage:
    """The page of a document; raises NotKept."""
    found = queries.document(reading.session, slug)
    cited = queries.citations_of_document(reading.session, slug)
    notes = tuple(_notes(reading, cited))
    return DocumentPage(
        slug=slug,
        title=reading.said(found, "title"),
        publisher=reading.publisher(found),
        published=reading.published(found),
        published_edtf=found.published,
        published_basis=reading.said(found, "published_basis"),
        lang=found.language,
        direction=direction(found.language),
        language_name=reading.language.name_of(found.language),
        publication=publication(found),
        faults=_texts(reading, found.faults),
        unknown=_texts(reading, found.unknown),
        sha256=found.sha256,
        relatives=tuple(_relatives(reading, found)),
        evidence=reading.said(found, "origin_evidence"),
        certainty=reading.term("certainties", found.origin_certainty) if found.origin_certainty else "",
        paragraphs=paragraphs(found.text, _spans(cited, notes, reading)),
        notes=notes,
        set_aside=tuple(_set_aside(reading, found)),
    )


def _texts(reading: Reading, said: Sequence[dict[str, str]]) -> tuple[str, ...]:
    return tuple(reading.language.pick(both) for both in said)


def _notes(reading: Reading, cited: Sequence[tuple[Citation, Event]]) -> Iterable[Note]:
    by_event: dict[str, list[tuple[Citation, Event]]] = {}
    for citation, event in cited:
        by_event.setdefault(event.id, []).append((citation, event))
    for number, passages in enumerate(by_event.values(), start=1):
        event = passages[0][1]
        yield Note(
            number=number,
            href=addresses.event(reading.code, event.id),
            title=reading.said(event, "title"),
            date=reading.date(event.date, event.mod),
            side=event.side or "none",
            passages=tuple(
                Way(f"#{addresses.span_id(c.start, c.end)}", reading.number(place))
                for place, (c, _) in enumerate(passages, start=1)
            ),
        )


def _spans(cited: Sequence[tuple[Citation, Event]], notes: Sequence[Note], reading: Reading) -> list[Cited]:
    numbers = {note.href: note.number for note in notes}
    by_span: dict[tuple[int, int], list[int]] = {}
    for citation, event in cited:
        number = numbers[addresses.event(reading.code, event.id)]
        by_span.setdefault((citation.start, citation.end), []).append(number)
    return [Cited(start, end, tuple(sorted(set(found)))) for (start, end), found in by_span.items()]


def _relatives(reading: Reading, of: Document) -> Iterable[Way]:
    """The documents that descend from the same report."""
    for other in queries.documents(reading.session):
        if other.origin == of.origin and other.slug != of.slug:
            href = addresses.document(reading.code, other.slug)
            yield Way(href, reading.said(other, "title"), note=reading.publisher(other))


def _set_aside(reading: Reading, of: Document) -> Iterable[SetAside]:
    for passage in queries.unreported(reading.session, of.slug):
        text = of.text[passage.start : passage.end].strip()
        yield SetAside(text, reading.term("reasons", passage.reason))
