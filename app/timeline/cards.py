"""An event as a card: its date, title, actors, quotations with their sources, and what the sources differ on."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date as day

from app import dates
from app.models import Actor, Citation, Difference, Document, Event, Figure
from app.timeline import addresses, queries
from app.timeline.counted import figure_name, whose_name
from app.timeline.words import Reading

SIDES = ("us", "iraq", "iran", "insurgents")
"""The lanes, from the top; an event of no side stands below them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quotation, lit up or not."""

    text: str
    is_marked: bool


@dataclass(frozen=True, slots=True)
class Publication:
    """The publication: its address, `href` with the quotation in it, and whether it is an aggregator's or a repost."""

    href: str
    address: str
    kind: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage as quoted: in its own language and direction, with the way into its source.

    `publication` is None when no address is known.
    """

    lang: str
    direction: str
    language_name: str
    pieces: tuple[Piece, ...]
    publisher: str
    published: str
    title: str
    document: str
    passage: str
    publication: Publication | None
    is_damaged: bool
    cite: str = ""
    """How to cite the passage."""


@dataclass(frozen=True, slots=True)
class Person:
    """An actor in an event: a state, a force, a group or a person."""

    href: str
    name: str
    side: str
    role: str


@dataclass(frozen=True, slots=True)
class Told:
    """What one source says on a point that the sources differ on: its words, and what they come to."""

    publisher: str
    lang: str
    direction: str
    words: str
    value: str
    passage: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A point that the sources differ on, in words, and what each says."""

    kind: str
    point: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """An event in a list. `machine_date` is EDTF where HTML's <time> takes it, else empty; `day` is the first day that
    it may touch, in ISO 8601; `more` counts the accounts
    that the card leaves to the event's own page.
    """

    id: str
    href: str
    side: str
    side_name: str
    status: str
    status_name: str
    is_proposed: bool
    date: str
    machine_date: str
    day: str
    title: str
    quotations: tuple[Quotation, ...]
    more: int
    people: tuple[Person, ...]
    documents: int
    witnesses: int
    disagreements: tuple[Disagreement, ...]
    year: int


@dataclass(frozen=True)
class Belongings:
    """What belongs to a list of events, asked for once for all of them."""

    parts: Mapping[str, Sequence[queries.Part]]
    citations: Mapping[str, Sequence[Citation]]
    figures: Mapping[int, Sequence[Figure]]
    differences: Mapping[str, Sequence[Difference]]
    actors: Mapping[str, Actor] = field(default_factory=dict)


def belongings(reading: Reading, events: Sequence[Event]) -> Belongings:
    """Parts, citations, figures and differences of `events`."""
    parts = queries.parts(reading.session, events)
    return Belongings(
        parts=parts,
        citations=queries.citations(reading.session, events),
        figures=queries.figures(reading.session, events),
        differences=queries.differences(reading.session, events),
    )


def cards(reading: Reading, events: Sequence[Event]) -> tuple[Card, ...]:
    """A card for each event, in the order given."""
    with_them = belongings(reading, events)
    return tuple(card(reading, event, with_them) for event in events)


def card(reading: Reading, event: Event, with_it: Belongings) -> Card:
    """The card of one event."""
    citations = with_it.citations.get(event.id, ())
    shown = first_of_each_language(reading, citations)
    return Card(
        id=event.id,
        href=addresses.event(reading.code, event.id),
        side=event.side or "none",
        side_name=side_name(reading, event.side),
        status=event.status,
        status_name=reading.term("statuses", event.status),
        is_proposed=event.review == "proposed",
        date=reading.date(event.date, event.mod),
        machine_date=machine_date(event),
        day=day.fromordinal(event.first_day).isoformat(),
        title=reading.said(event, "title"),
        quotations=tuple(quotation(reading, c, with_it.figures.get(c.id or 0, ())) for c in shown),
        more=len(citations) - len(shown),
        people=tuple(people(reading, with_it.parts.get(event.id, ()))),
        documents=event.documents,
        witnesses=event.witnesses,
        disagreements=tuple(disagreements(reading, with_it.differences.get(event.id, ()), citations)),
        year=event.first_year,
    )


def side_name(reading: Reading, side: str) -> str:
    """The name of a lane."""
    return reading.term("sides", side) if side else reading.language.gettext("Others")


def machine_date(event: Event) -> str:
    """The date for <time datetime>, which takes plain years, months and days only; empty for anything else."""
    if event.mod or not event.date or not set(event.date) <= set("0123456789-"):
        return ""
    return event.date if dates.parse(event.date).precision in ("day", "month", "year") else ""


def in_readers_order(reading: Reading, citations: Iterable[Citation]) -> list[Citation]:
    """The accounts in the reader's language first, each language in the catalogue's order."""
    return sorted(citations, key=lambda c: document_of(reading, c).language != reading.code)


def first_of_each_language(reading: Reading, citations: Iterable[Citation]) -> list[Citation]:
    """One account in each language, the reader's own first."""
    found: dict[str, Citation] = {}
    for citation in in_readers_order(reading, citations):
        found.setdefault(document_of(reading, citation).language, citation)
    return list(found.values())


def document_of(reading: Reading, citation: Citation) -> Document:
    """The document that a citation quotes."""
    return reading.document(citation.document_slug)


def quotation(reading: Reading, citation: Citation, figures: Iterable[Figure] = ()) -> Quotation:
    """A citation as it is shown, the words that its date and figures rest on lit up."""
    document = document_of(reading, citation)
    marks = [(word["start"], word["end"]) for word in citation.date_words]
    marks += [(figure.start, figure.end) for figure in figures]
    return Quotation(
        lang=document.language,
        direction=direction(document.language),
        language_name=reading.language.name_of(document.language),
        pieces=pieces(citation.quote, citation.start, marks),
        publisher=reading.source(document),
        published=reading.published(document),
        title=reading.said(document, "title"),
        document=addresses.document(reading.code, document.slug),
        passage=addresses.passage(reading.code, document.slug, citation.start, citation.end),
        publication=publication(document, citation.quote),
        is_damaged=any(figure.damaged for figure in figures),
        cite=addresses.cite_passage(reading.code, document.slug, citation.start, citation.end),
    )


def direction(code: str) -> str:
    """Which way a language runs."""
    return "rtl" if code == "ar" else "ltr"


def publication(document: Document, quoted: str = "") -> Publication | None:
    """The way to the publication itself; None when no address is known."""
    if not document.address:
        return None
    kind = document.address_kind or "publication"
    href = addresses.publication(document.address, quoted) if quoted else document.address
    return Publication(href, document.address, kind)


def pieces(text: str, start: int, marks: Iterable[tuple[int, int]]) -> tuple[Piece, ...]:
    """`text`, which stands at `start` in its document, cut at the spans to be lit up; spans outside it are left out.

    >>> [piece.text for piece in pieces("in May 2003", 100, [(103, 106), (105, 111), (7, 9)])]
    ['in ', 'May 2003']
    """
    lit = [False] * len(text)
    for first, last in marks:
        if start <= first and last <= start + len(text):
            lit[first - start : last - start] = [True] * (last - first)
    found: list[Piece] = []
    begin = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or lit[place] != lit[begin]:
            found.append(Piece(text[begin:place], lit[begin]))
            begin = place
    return tuple(found)


def people(reading: Reading, parts: Iterable[queries.Part]) -> Iterable[Person]:
    """The actors of an event, each once, with their roles."""
    roles: dict[str, list[str]] = {}
    actors: dict[str, Actor] = {}
    for part in parts:
        actors[part.actor.id] = part.actor
        roles.setdefault(part.actor.id, []).append(reading.term("roles", part.role))
    for id_, actor in actors.items():
        yield Person(
            href=addresses.actor(reading.code, id_),
            name=reading.said(actor, "name"),
            side=actor.side or "none",
            role=", ".join(roles[id_]) if reading.code == "en" else "، ".join(roles[id_]),
        )


def disagreements(
    reading: Reading, differences: Iterable[Difference], citations: Sequence[Citation]
) -> Iterable[Disagreement]:
    """What the sources differ on, each account with its words."""
    by_id = {citation.id: citation for citation in citations}
    for difference in differences:
        told = tuple(
            _told(reading, difference.kind, account, by_id[account["citation_id"]])
            for account in difference.accounts
            if account["citation_id"] in by_id
        )
        yield Disagreement(difference.kind, _point(reading, difference), told)


def _point(reading: Reading, difference: Difference) -> str:
    gettext = reading.language.gettext
    if difference.kind == "date":
        return gettext("Sources differ on the date")
    if difference.kind == "who":
        return gettext("Sources differ on who acted")
    kind, _, whose = difference.about.partition("/")
    if difference.kind == "whose":
        return gettext("Sources differ on whose they are: %(figure)s", figure=figure_name(reading, kind, ""))
    about = figure_name(reading, kind, whose)
    return gettext("Sources differ on a figure: %(figure)s", figure=about)


def _told(reading: Reading, kind: str, account: Mapping[str, str], citation: Citation) -> Told:
    document = document_of(reading, citation)
    return Told(
        publisher=reading.source(document),
        lang=document.language,
        direction=direction(document.language),
        words=account["text"],
        value=_value(reading, kind, account["value"], citation),
        passage=addresses.passage(reading.code, document.slug, citation.start, citation.end),
    )


def _value(reading: Reading, kind: str, value: str, citation: Citation) -> str:
    if kind == "date":
        return reading.date(value, citation.mod)
    if kind == "figure":
        return reading.number(float(value))
    if kind == "whose":
        return whose_name(reading, value)
    names = (reading.session.get(Actor, id_) for id_ in value.split())
    return ", ".join(reading.said(actor, "name") for actor in names if actor)
