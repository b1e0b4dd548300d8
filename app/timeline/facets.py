"""The filter as a form: what can be chosen, how many events each choice would leave, and what is chosen now."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import SQLModel

from app.errors import Problem
from app.languages import Language, mark, visible
from app.timeline import queries
from app.timeline.filters import Filter
from app.timeline.words import Reading

SHOWN_ACTORS = 8
"""How many actors stand in the row; the others are folded away."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice of a facet: `count` events are left when it is taken, the other choices respected."""

    value: str
    text: str
    count: int
    is_chosen: bool
    side: str = "none"


@dataclass(frozen=True, slots=True)
class Facet:
    """The choices of one parameter; `folded` are those that are shown on request."""

    name: str
    shown: tuple[Choice, ...]
    folded: tuple[Choice, ...] = ()

    @property
    def has_chosen(self) -> bool:
        """Whether something of it is chosen."""
        return any(choice.is_chosen for choice in (*self.shown, *self.folded))


@dataclass(frozen=True, slots=True)
class Form:
    """The filter form. `further` are the facets that are folded away until one of them is in use."""

    action: str
    part: str
    years: tuple[int, ...]
    first_year: int | None
    last_year: int | None
    actors: Facet
    further: tuple[Facet, ...]
    match: str
    differ: bool
    kept: tuple[tuple[str, str], ...]
    is_open: bool
    is_empty: bool


def form(reading: Reading, asked: Filter, action: str, part: str, span: tuple[int, int]) -> Form:
    """The form as `asked` leaves it; `span` is the first and last year of the chronicle."""
    first, last = span
    years = {*range(first, last + 1), *filter(None, (asked.first_year, asked.last_year))} - {0}
    further = tuple(_facet(reading, asked, name) for name in ("place", "type", "document", "status"))
    return Form(
        action=action,
        part=part,
        years=tuple(sorted(years)),
        first_year=asked.first_year,
        last_year=asked.last_year,
        actors=_facet(reading, asked, "actor", SHOWN_ACTORS),
        further=further,
        match=asked.match,
        differ=asked.differ,
        kept=tuple(pair for pair in asked.pairs() if pair[0] in ("q", "review")),
        is_open=asked.match == "all" or asked.differ or any(facet.has_chosen for facet in further),
        is_empty=asked.is_empty(),
    )


def _facet(reading: Reading, asked: Filter, name: str, shown: int | None = None) -> Facet:
    counts = queries.facet_counts(reading.session, asked, name)
    chosen = asked.chosen(name)
    named = _names(reading, name, {*counts, *chosen})
    choices = [
        Choice(value, text, counts.get(value, 0), value in chosen, side)
        for value, (text, side) in named.items()
    ]
    if name != "status":
        choices.sort(key=lambda c: (-c.count, reading.language.sort_key(c.text)))
    if shown is None:
        return Facet(name, tuple(choices))
    # What is chosen stays in sight, at its place.
    seen = {choice.value for choice in choices[:shown]} | set(chosen)
    return Facet(
        name,
        tuple(c for c in choices if c.value in seen),
        tuple(c for c in choices if c.value not in seen),
    )


def _names(reading: Reading, facet: str, values: set[str]) -> dict[str, tuple[str, str]]:
    """Name and side of each value, those that no longer exist left out."""
    if facet in ("type", "status"):
        terms = reading.terms["types" if facet == "type" else "statuses"]
        return {id_: (reading.said(term, "name"), "none") for id_, term in terms.items() if id_ in values}
    if facet == "actor":
        actors = queries.actors_among(reading.session, values)
        return {actor.id: (reading.said(actor, "name"), actor.side or "none") for actor in actors}
    if facet == "place":
        places: Mapping[str, SQLModel] = {place.id: place for place in queries.places(reading.session)}
        return {id_: (reading.said(place, "name"), "none") for id_, place in places.items() if id_ in values}
    documents = (d for d in queries.documents(reading.session) if d.slug in values)
    return {d.slug: (reading.said(d, "title"), "none") for d in documents}


# What was wrong with an address, in words

_TROUBLES = {
    "not-a-year": mark("“%(value)s” is no year. Write a year in digits, such as 2003."),
    "backwards": mark("%(value)s runs backwards. Put the earlier one first."),
    "repeated": mark(
        "“%(parameter)s” can stand in the address only once, but has several values: %(value)s."
    ),
    "too-many": mark("%(value)s values for “%(parameter)s” are too many. Choose at most 50."),
    "too-long": mark("The words to search for are too long (%(value)s characters). Use at most 200."),
    "not-a-choice": mark("“%(value)s” is no choice for “%(parameter)s”."),
    "not-a-window": mark("“%(value)s” is no stretch of time. Write it as 2019-10/2020-02."),
    "not-a-pair": mark(
        "“%(value)s” does not name two different actors. Choose two, in the address with a comma between them."
    ),
    "unknown": mark("There is no %(noun)s “%(value)s” in the chronicle."),
}
_NOUNS = {
    "actor": mark("actor"),
    "place": mark("place"),
    "type": mark("type of event"),
    "document": mark("document"),
    "status": mark("status"),
}


def trouble(language: Language, problem: Problem) -> str:
    """One impossible value in words: what was wrong with it, and what to write instead."""
    noun = language.gettext(_NOUNS[problem.parameter]) if problem.parameter in _NOUNS else problem.parameter
    said = _TROUBLES.get(problem.kind, _TROUBLES["not-a-choice"])
    return language.gettext(said, value=visible(problem.value), parameter=problem.parameter, noun=noun)
