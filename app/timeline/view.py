"""What the pages of the timeline show: each function asks for everything once and returns one object for a template."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from app.errors import NotKept, Problem
from app.models import Actor, Event
from app.timeline import addresses, queries
from app.timeline.axis import Axis, axis
from app.timeline.cards import SIDES, Belongings, Card, belongings, card, side_name
from app.timeline.facets import Form, form, trouble
from app.timeline.filters import Filter
from app.timeline.words import Reading

_ALL = Filter()


@dataclass(frozen=True, slots=True)
class Way:
    """A link in words; `note` says more, `lang` is set where the words are in another language."""

    href: str
    text: str
    note: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A document and how many of the events in sight it reports; `share` in whole per cent of the most."""

    href: str
    title: str
    publisher: str
    language_name: str
    events: int
    share: int


@dataclass(frozen=True, slots=True)
class YearGroup:
    """The events of one year, by the year in which they begin."""

    year: int
    href: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The timeline of what was asked; with `problems` (each in words) it shows nothing but the form."""

    address: str
    home: str
    form: Form
    problems: tuple[str, ...]
    count: int
    differing: int
    span: str
    axis: Axis | None
    years: tuple[YearGroup, ...]
    sources: tuple[Source, ...]


def timeline(reading: Reading, asked: Filter) -> Timeline:
    """Everything that the home page shows."""
    span = queries.years(reading.session)
    events = queries.events(reading.session, asked)
    with_them = belongings(reading, events)
    return Timeline(
        address=addresses.home(reading.code, asked),
        home=addresses.home(reading.code),
        form=_form(reading, asked, span),
        problems=(),
        count=len(events),
        differing=sum(event.differs for event in events),
        span=_span(reading, events),
        axis=axis(reading, asked),
        years=tuple(_by_year(reading, events, with_them)),
        sources=tuple(_sources(reading, with_them)),
    )


def window(reading: Reading, asked: Filter) -> Timeline:
    """The same with the axis only: for another window of the same events."""
    return replace(refused(reading, (), addresses.home(reading.code, asked)), axis=axis(reading, asked))


def refused(reading: Reading, problems: Sequence[Problem], address: str, kept: Filter = _ALL) -> Timeline:
    """The timeline of an address that cannot be meant: what is wrong with it, and the form with what can be `kept`."""
    shown = _form(reading, kept, queries.years(reading.session))
    hidden = tuple(pair for pair in kept.pairs() if pair[0] in ("q", "review", "window", "compare"))
    return Timeline(
        address=address,
        home=addresses.home(reading.code),
        form=replace(shown, kept=hidden),  # there is no axis to keep its own part of the question
        problems=tuple(trouble(reading.language, problem) for problem in problems),
        count=0,
        differing=0,
        span="",
        axis=None,
        years=(),
        sources=(),
    )


def _form(reading: Reading, asked: Filter, span: tuple[int, int]) -> Form:
    code = reading.code
    return form(reading, asked, addresses.home(code), addresses.timeline_part(code, Filter()), span)


def _span(reading: Reading, events: Sequence[Event]) -> str:
    """The first and last year of the events in sight, in words."""
    return _years(reading, events[0].first_year, max(e.last_year for e in events)) if events else ""


def _years(reading: Reading, first: int, last: int) -> str:
    return reading.date(f"{first:04}" if first == last else f"{first:04}/{last:04}")


def _by_year(reading: Reading, events: Sequence[Event], with_them: Belongings) -> Iterable[YearGroup]:
    for year, some in groupby(events, key=lambda event: event.first_year):
        cards = tuple(card(reading, event, with_them) for event in some)
        yield YearGroup(year, addresses.year(reading.code, year), cards)


def _sources(reading: Reading, with_them: Belongings) -> Iterable[Source]:
    counts: dict[str, int] = {}
    for citations in with_them.citations.values():
        for slug in {citation.document_slug for citation in citations}:
            counts[slug] = counts.get(slug, 0) + 1
    most = max(counts.values(), default=1)
    for slug, number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        document = reading.document(slug)
        yield Source(
            href=addresses.document(reading.code, slug),
            title=reading.said(document, "title"),
            publisher=reading.publisher(document),
            language_name=reading.language.name_of(document.language),
            events=number,
            share=round(number / most * 100),
        )


# A year


@dataclass(frozen=True, slots=True)
class Year:
    """One year on one page: what began in it, and what had begun before and may touch it; `earlier` and `later` are
    the years of the chronicle beside it.
    """

    year: int
    cards: tuple[Card, ...]
    ongoing: tuple[Card, ...]
    earlier: Way | None
    later: Way | None
    on_timeline: str


def year(reading: Reading, written: str) -> Year:
    """The page of a year; raises NotKept for what is no year of the chronicle."""
    first, last = queries.years(reading.session)
    number = int(written) if written.isascii() and written.isdigit() and len(written) == 4 else 0
    if not first or not first <= number <= last:
        raise NotKept("year", written)
    asked = Filter(first_year=number, last_year=number)
    events = queries.events(reading.session, asked)
    with_them = belongings(reading, events)

    def way(other: int) -> Way | None:
        return Way(addresses.year(reading.code, other), str(other)) if first <= other <= last else None

    return Year(
        year=number,
        cards=tuple(card(reading, event, with_them) for event in events if event.first_year == number),
        ongoing=tuple(card(reading, event, with_them) for event in events if event.first_year < number),
        earlier=way(number - 1),
        later=way(number + 1),
        on_timeline=addresses.home(reading.code, asked),
    )


# Actors


@dataclass(frozen=True, slots=True)
class Listed:
    """An actor in the list of actors."""

    href: str
    name: str
    line: str
    events: int


@dataclass(frozen=True, slots=True)
class Bench:
    """The actors of one side, the busiest first."""

    side: str
    name: str
    actors: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Companion:
    """Someone who appears beside an actor: in how many events, and the way to these."""

    href: str
    name: str
    side: str
    shared: int
    together: str


@dataclass(frozen=True, slots=True)
class ActorPage:
    """Someone who acts: who they are, what they belong to and include, their events, with whom they appear."""

    name: str
    other_name: str
    other_lang: str
    kind: str
    side: str
    side_name: str
    line: str
    groups: tuple[Way, ...]
    members: tuple[Way, ...]
    cards: tuple[Card, ...]
    """Without their quotations: these stand on the pages of the events."""
    companions: tuple[Companion, ...]
    on_timeline: str


def benches(reading: Reading) -> tuple[Bench, ...]:
    """All actors who appear in an event, by side."""
    counts = queries.facet_counts(reading.session, Filter(), "actor")
    by_side: dict[str, list[Actor]] = {side: [] for side in (*SIDES, "")}
    for actor in queries.actors_among(reading.session, counts):
        by_side[actor.side or ""].append(actor)
    key = reading.language.sort_key
    return tuple(
        Bench(
            side or "none",
            side_name(reading, side),
            tuple(
                Listed(
                    addresses.actor(reading.code, actor.id),
                    reading.said(actor, "name"),
                    reading.said(actor, "line"),
                    counts[actor.id],
                )
                for actor in sorted(actors, key=lambda a: (-counts[a.id], key(reading.said(a, "name"))))
            ),
        )
        for side, actors in by_side.items()
        if actors
    )


def actor(reading: Reading, id_: str) -> ActorPage:
    """The page of an actor; raises NotKept."""
    found = queries.actor(reading.session, id_)
    asked = Filter(actor=(id_,))
    events = queries.events(reading.session, asked)
    with_them = belongings(reading, events)
    groups, members = queries.groups_and_members(reading.session, id_)
    counts = queries.facet_counts(reading.session, Filter(), "actor")
    return ActorPage(
        name=reading.said(found, "name"),
        other_name=str(getattr(found, f"name_{reading.language.twin.code}")),
        other_lang=reading.language.twin.code,
        kind=reading.term("actor_kinds", found.kind),
        side=found.side or "none",
        side_name=side_name(reading, found.side or "") if found.side else "",
        line=reading.said(found, "line"),
        groups=_ways(reading, groups),
        members=_ways(reading, (member for member in members if counts.get(member.id))),
        cards=tuple(card(reading, event, with_them) for event in events),
        companions=tuple(_companions(reading, asked, id_)),
        on_timeline=addresses.home(reading.code, asked),
    )


def _ways(reading: Reading, actors: Iterable[Actor]) -> tuple[Way, ...]:
    ways = [Way(addresses.actor(reading.code, a.id), reading.said(a, "name")) for a in actors]
    return tuple(sorted(ways, key=lambda way: reading.language.sort_key(way.text)))


def _companions(reading: Reading, asked: Filter, id_: str) -> Iterable[Companion]:
    for other, shared in queries.companions(reading.session, asked, id_):
        both = Filter(actor=tuple(sorted((id_, other.id))), match="all")
        yield Companion(
            href=addresses.actor(reading.code, other.id),
            name=reading.said(other, "name"),
            side=other.side or "none",
            shared=shared,
            together=addresses.home(reading.code, both),
        )


# About


@dataclass(frozen=True, slots=True)
class About:
    """What the chronicle holds, in numbers, for the page that explains it."""

    events: int
    documents: int
    witnesses: int
    span: str
    differing: int
    sides: tuple[tuple[str, str, str], ...]
    """Id, name and note of each side."""


def about(reading: Reading) -> About:
    """The numbers of the about page."""
    documents = queries.documents(reading.session)
    first, last = queries.years(reading.session)
    sides = reading.terms.get("sides", {})
    return About(
        events=queries.count(reading.session, Filter()),
        documents=len(documents),
        witnesses=len({document.origin for document in documents}),
        span=_years(reading, first, last) if first else "",
        differing=queries.differing(reading.session, Filter()),
        sides=tuple((id_, reading.said(s, "name"), reading.said(s, "note")) for id_, s in sides.items()),
    )
