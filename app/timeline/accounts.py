"""Everything about one event: its accounts side by side, what they differ on, how far they are independent."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from app.models import Citation, Document, Event, Figure
from app.timeline import addresses, queries
from app.timeline.cards import (
    Card,
    Quotation,
    belongings,
    card,
    direction,
    document_of,
    in_readers_order,
    quotation,
)
from app.timeline.counted import amount, figure_name
from app.timeline.view import Way
from app.timeline.words import Reading


@dataclass(frozen=True, slots=True)
class GivenFigure:
    """A figure as a source gives it: what it counts, the value in words (None: its digits were lost), the words."""

    name: str
    value: str | None
    words: str


@dataclass(frozen=True, slots=True)
class Account:
    """One source's account: the quotation, the date as it gives it and how that was reached, who acted, figures."""

    quotation: Quotation
    date: str
    date_words: tuple[str, ...]
    basis: str
    note: str
    who: str
    figures: tuple[GivenFigure, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """The accounts in one language."""

    lang: str
    direction: str
    language_name: str
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class Witness:
    """The documents that descend from one report: they count once. The note of each says how that is known."""

    documents: tuple[Way, ...]
    certainty: str


@dataclass(frozen=True, slots=True)
class EventPage:
    """All that the page of an event shows; `card` is the event as lists show it."""

    card: Card
    summary: str
    type: str
    edtf: str
    places: tuple[Way, ...]
    columns: tuple[Column, ...]
    witnesses: tuple[Witness, ...]
    earlier: Way | None
    later: Way | None
    reasons: tuple[str, ...]


def event(reading: Reading, id_: str) -> EventPage:
    """The page of an event; raises NotKept."""
    found = queries.event(reading.session, id_)
    with_it = belongings(reading, [found])
    citations = with_it.citations.get(found.id, ())
    earlier, later = queries.neighbours(reading.session, found)
    return EventPage(
        card=card(reading, found, with_it),
        summary=reading.said(found, "summary"),
        type=reading.term("types", found.type),
        edtf=found.date,
        places=tuple(_places(reading, found)),
        columns=tuple(_columns(reading, in_readers_order(reading, citations), with_it.figures)),
        witnesses=tuple(_witnesses(reading, citations)),
        earlier=_way(reading, earlier),
        later=_way(reading, later),
        reasons=tuple(found.reasons),
    )


def _way(reading: Reading, event: Event | None) -> Way | None:
    if event is None:
        return None
    date = reading.date(event.date, event.mod)
    return Way(addresses.event(reading.code, event.id), reading.said(event, "title"), note=date)


def _places(reading: Reading, event: Event) -> Iterable[Way]:
    for place in queries.places_of(reading.session, [event]).get(event.id, ()):
        yield Way(f"{addresses.home(reading.code)}?place={place.id}", reading.said(place, "name"))


def _columns(
    reading: Reading, citations: Sequence[Citation], figures: Mapping[int, Sequence[Figure]]
) -> Iterable[Column]:
    for code, some in groupby(citations, key=lambda c: document_of(reading, c).language):
        accounts = tuple(_account(reading, c, figures.get(c.id or 0, ())) for c in some)
        yield Column(code, direction(code), reading.language.name_of(code), accounts)


def _account(reading: Reading, citation: Citation, figures: Sequence[Figure]) -> Account:
    return Account(
        quotation=quotation(reading, citation, figures),
        date=reading.date(citation.date, citation.mod) if citation.date else "",
        date_words=tuple(word["text"] for word in citation.date_words),
        basis=reading.term("date_bases", citation.basis),
        note=reading.said(citation, "note"),
        who=citation.who_text,
        figures=tuple(_given(reading, figure) for figure in figures),
    )


def _given(reading: Reading, figure: Figure) -> GivenFigure:
    return GivenFigure(figure_name(reading, figure.kind, figure.whose), amount(reading, figure), figure.text)


def _witnesses(reading: Reading, citations: Sequence[Citation]) -> Iterable[Witness]:
    by_origin: dict[str, dict[str, Document]] = {}
    for citation in citations:
        document = document_of(reading, citation)
        by_origin.setdefault(document.origin, {})[document.slug] = document
    for documents in by_origin.values():
        yield Witness(
            documents=tuple(_document(reading, document) for document in documents.values()),
            certainty=_certainty(reading, documents.values()),
        )


def _document(reading: Reading, document: Document) -> Way:
    href = addresses.document(reading.code, document.slug)
    return Way(href, reading.source(document), note=reading.said(document, "origin_evidence"))


def _certainty(reading: Reading, documents: Iterable[Document]) -> str:
    """How sure it is that documents share an origin: no surer than the least sure of them."""
    given = {document.origin_certainty for document in documents}
    least = "likely" if "likely" in given else "shown" if "shown" in given else ""
    return reading.term("certainties", least) if least else ""
