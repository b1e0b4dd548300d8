"""Events, actors, places, documents and figures as whole values in both languages: what leaves the site as data.

The field descriptions are those of the published interface (OpenAPI); one set of values serves it and every export.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any

from pydantic import Field
from sqlmodel import Session, SQLModel

from app.models import Actor, Citation, Difference, Document, Event, Figure, Place, Term
from app.timeline import addresses, queries


@dataclass(frozen=True, slots=True)
class Both:
    """One thing said in both languages."""

    en: str
    ar: str


@dataclass(frozen=True, slots=True)
class ActorInEvent:
    """An actor in its role in an event."""

    id: str
    name: Both
    role: Annotated[str, Field(description="agent, target, participant or speaker")]
    side: Annotated[str | None, Field(description="us, iraq, iran, insurgents, or null")]


@dataclass(frozen=True, slots=True)
class PlaceOfEvent:
    """Where an event takes place; degrees of WGS 84, null when unknown."""

    id: str
    name: Both
    latitude: float | None
    longitude: float | None


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """A number that a source gives. `value` is null when its digits were lost (`damaged`)."""

    kind: Annotated[str, Field(description="What it counts: troops-present, killed, …")]
    whose: Annotated[str, Field(description="Id of an actor or of a group; may be empty")]
    value: float | None
    value_high: Annotated[float | None, Field(description="The upper end of a range")]
    qualifier: Annotated[str, Field(description="exactly, about, at-least, more-than, …")]
    unit: str
    damaged: bool
    start: Annotated[int, Field(description="Code point of the stored text where its words begin")]
    end: Annotated[int, Field(description="Code point behind its words")]
    text: Annotated[str, Field(description="Its words, verbatim")]


@dataclass(frozen=True, slots=True)
class CitationRecord:
    """A passage that reports the event: `quote` is the stored text from `start` to `end`, in code points."""

    document: Annotated[str, Field(description="Slug of the document")]
    language: str
    start: int
    end: int
    quote: str
    date: Annotated[str, Field(description="EDTF, as this passage gives it; empty when it gives none")]
    date_mod: Annotated[str, Field(description="TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER, …")]
    date_text: Annotated[str, Field(description="The words the date is read from")]
    date_basis: Annotated[str, Field(description="stated, carried, relative, publication, outside or none")]
    figures: list[FigureRecord]
    url: Annotated[str, Field(description="The passage in the stored text")]


@dataclass(frozen=True, slots=True)
class Telling:
    """What one document says on a point that the documents differ on."""

    document: str
    text: str
    value: str


@dataclass(frozen=True, slots=True)
class DifferenceRecord:
    """A point that the sources differ on: computed from the citations."""

    kind: Annotated[str, Field(description="date, figure or who")]
    about: Annotated[str, Field(description="For figures: kind/whose")]
    accounts: list[Telling]


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One happening, plan or state of affairs, with every passage that reports it."""

    id: str
    date: Annotated[str, Field(description="EDTF; empty when no source dates it")]
    date_mod: Annotated[str, Field(description="TIMEX3 mod: START, MID, END, APPROX, BEFORE, AFTER, …")]
    start: Annotated[str | None, Field(description="The first day it may touch; null when undated")]
    end: Annotated[str | None, Field(description="The last day; null when undated or not ended")]
    status: Annotated[str, Field(description="happened, planned or state")]
    review: Annotated[str, Field(description="reviewed or proposed")]
    type: str
    type_name: Both
    side: Annotated[str | None, Field(description="The side that acts: us, iraq, iran, insurgents, or null")]
    title: Both
    summary: Both
    actors: list[ActorInEvent]
    places: list[PlaceOfEvent]
    citations: list[CitationRecord]
    differences: list[DifferenceRecord]
    documents: Annotated[int, Field(description="How many documents report it")]
    witnesses: Annotated[int, Field(description="How many of them are independent")]
    url: Annotated[str, Field(description="The page of the event, in English")]
    urls: Annotated[Both, Field(description="Its pages in both languages")]


@dataclass(frozen=True, slots=True)
class Gatherer:
    """Makes records of rows; `base` stands before every address. It keeps what all events share."""

    session: Session
    base: str
    types: Mapping[str, Term] = field(default_factory=dict)

    def events(self, events: Sequence[Event]) -> list[EventRecord]:
        """The records of `events`, in their order."""
        session = self.session
        parts, places = queries.parts(session, events), queries.places_of(session, events)
        citations, figures = queries.citations(session, events), queries.figures(session, events)
        differences = queries.differences(session, events)
        return [
            self._event(
                event,
                parts.get(event.id, ()),
                places.get(event.id, ()),
                [self.citation(c, figures.get(c.id or 0, ())) for c in citations.get(event.id, ())],
                _differences(differences.get(event.id, ()), citations.get(event.id, ())),
            )
            for event in events
        ]

    def citation(self, citation: Citation, figures: Iterable[Figure]) -> CitationRecord:
        """The record of one citation and its figures."""
        document = queries.document(self.session, citation.document_slug)
        return CitationRecord(
            document=document.slug,
            language=document.language,
            start=citation.start,
            end=citation.end,
            quote=citation.quote,
            date=citation.date,
            date_mod=citation.mod,
            date_text=" … ".join(word["text"] for word in citation.date_words),
            date_basis=citation.basis,
            figures=[figure_record(figure) for figure in figures],
            url=self.base + addresses.passage(document.language, document.slug, citation.start, citation.end),
        )

    def _event(
        self,
        event: Event,
        parts: Iterable[queries.Part],
        places: Iterable[Place],
        citations: list[CitationRecord],
        differences: list[DifferenceRecord],
    ) -> EventRecord:
        first, last = days(event)
        urls = Both(*(self.base + addresses.event(code, event.id) for code in ("en", "ar")))
        term = self.types.get(event.type)
        return EventRecord(
            id=event.id,
            date=event.date,
            date_mod=event.mod,
            start=first.isoformat() if first else None,
            end=last.isoformat() if last else None,
            status=event.status,
            review=event.review,
            type=event.type,
            type_name=both(term, "name") if term else Both(event.type, event.type),
            side=event.side or None,
            title=both(event, "title"),
            summary=both(event, "summary"),
            actors=[ActorInEvent(p.actor.id, both(p.actor, "name"), p.role, p.actor.side) for p in parts],
            places=[PlaceOfEvent(p.id, both(p, "name"), p.latitude, p.longitude) for p in places],
            citations=citations,
            differences=differences,
            documents=event.documents,
            witnesses=event.witnesses,
            url=urls.en,
            urls=urls,
        )


def gatherer(session: Session, base: str) -> Gatherer:
    """A gatherer that knows the names of the types of events."""
    return Gatherer(session, base, queries.terms(session).get("types", {}))


def both(row: SQLModel, name: str) -> Both:
    """A field that is kept in both languages."""
    return Both(str(getattr(row, f"{name}_en") or ""), str(getattr(row, f"{name}_ar") or ""))


def days(event: Event) -> tuple[date | None, date | None]:
    """The first and last day that an event may touch; None for what is undated or has not ended."""
    if not event.date:
        return None, None
    last = None if event.open_end else date.fromordinal(event.last_day)
    return date.fromordinal(event.first_day), last


def figure_record(figure: Figure) -> FigureRecord:
    """The record of one figure."""
    names = FigureRecord.__dataclass_fields__
    return FigureRecord(**{name: getattr(figure, name) for name in names})


def _differences(differences: Iterable[Difference], citations: Iterable[Citation]) -> list[DifferenceRecord]:
    documents = {citation.id: citation.document_slug for citation in citations}
    return [
        DifferenceRecord(
            difference.kind,
            difference.about,
            [Telling(documents[a["citation_id"]], a["text"], a["value"]) for a in difference.accounts],
        )
        for difference in differences
    ]


# Whom, where, and in which document


@dataclass(frozen=True, slots=True)
class ActorRecord:
    """Somebody who acts, and in how many of the events asked for (members included)."""

    id: str
    kind: str
    side: str | None
    name: Both
    line: Annotated[Both, Field(description="Who they are, in one line")]
    events: int
    url: str


@dataclass(frozen=True, slots=True)
class PlaceRecord:
    """A place, and how many of the events asked for took place there (places inside it included)."""

    id: str
    kind: str
    name: Both
    latitude: float | None
    longitude: float | None
    events: int


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """A source text: where it comes from, and how many of the events asked for it reports."""

    slug: str
    language: str
    title: Both
    publisher: Both | None
    address: str | None
    address_kind: Annotated[str | None, Field(description="publication, aggregator or repost")]
    published: Annotated[str, Field(description="EDTF")]
    origin: Annotated[str, Field(description="Documents of one origin are one witness")]
    faults: list[Both]
    unknown: list[Both]
    sha256: str
    events: int
    url: str


@dataclass(frozen=True, slots=True)
class CitedPassage:
    """A passage of a document and the event it reports."""

    event: str
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class WholeDocument:
    """A document with its text, verbatim, and every passage that is cited."""

    document: DocumentRecord
    text: str
    citations: list[CitedPassage]


def actor_record(actor: Actor, events: int, base: str) -> ActorRecord:
    """The record of one actor."""
    url = base + addresses.actor("en", actor.id)
    return ActorRecord(
        actor.id, actor.kind, actor.side, both(actor, "name"), both(actor, "line"), events, url
    )


def place_record(place: Place, events: int) -> PlaceRecord:
    """The record of one place."""
    return PlaceRecord(place.id, place.kind, both(place, "name"), place.latitude, place.longitude, events)


def document_record(document: Document, events: int, base: str) -> DocumentRecord:
    """The record of one document, without its text."""
    return DocumentRecord(
        slug=document.slug,
        language=document.language,
        title=both(document, "title"),
        publisher=both(document, "publisher") if document.publisher_en else None,
        address=document.address,
        address_kind=document.address_kind,
        published=document.published,
        origin=document.origin,
        faults=[_said(fault) for fault in document.faults],
        unknown=[_said(unknown) for unknown in document.unknown],
        sha256=document.sha256,
        events=events,
        url=base + addresses.document("en", document.slug),
    )


def _said(words: Mapping[str, Any]) -> Both:
    return Both(words["en"], words["ar"])
