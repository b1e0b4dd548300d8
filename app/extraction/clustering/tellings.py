"""What of an event is compared with other tellings of it: plain sets and days, whatever its language."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from app import dates
from app.errors import BadDate
from app.extraction.clauses.tokens import WORDS
from app.extraction.records import Candidate, DateMention, Entity, EntityMention, Language
from app.extraction.words.lexicon import SHARED_CLASSES, arabic_look, english_look

CAPITALS = frozenset({"baghdad", "washington"})
COUNTRIES = frozenset({"iraq", "united-states"})
_LEADER = "united-states"
"""Whose deeds some papers tell of the forces of many states that it leads."""

_GENERIC = COUNTRIES | CAPITALS | {"baghdad-province"}
"""Names that stand in almost every article: sharing one says little."""

_SURE = 2
_WAR = "warword"
_FEWEST_WORDS = 3
_ORDERS = (0, 0x5555_5555, 0xAAAA_AAAA, 0x3333_3333)
_BEHIND_ALL = (1 << 34,) * len(_ORDERS)

_EVER = (0, date.max.toordinal() + 1)

EntityOf = Callable[[str, bool], Entity | None]
"""Finds an entry of the gazetteer by id and whether it is a place."""


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event of the catalogue as plain values: what `matches` is decided on.

    `edtf` may be empty; `figures` are pairs of kind and value; `quotes` are its citations in either language.
    """

    id: str
    edtf: str
    type: str
    actors: frozenset[str]
    places: frozenset[str]
    figures: frozenset[tuple[str, float]]
    quotes: tuple[str, ...]
    status: str = "happened"


class When(NamedTuple):
    """The days that a date can mean, as proleptic ordinals, which are compared faster than dates."""

    first: int
    last: int
    month: int
    """The month of the first day, counted from year 0."""
    precision: str
    is_day: bool
    part: str = ""
    """START or END where only the beginning or the end of a year is meant."""

    @property
    def year(self) -> int:
        """The year of the first day."""
        return self.month // 12


@dataclass(frozen=True, slots=True)
class Telling:
    """What of an event is compared. `actors` and `places` hold whatever they belong to as well."""

    document: str
    language: Language
    type: str
    status: str
    when: When | None
    """None where its date is missing or open."""
    actors: frozenset[str]
    agents: frozenset[str]
    places: frozenset[str]
    figures: frozenset[tuple[str, float]]
    words: frozenset[str]
    trigger: str
    is_carried: bool = False
    copy_marks: tuple[int, ...] = ()
    """Four of its words; tellings in nearly the same words have two of them in common almost surely."""
    own_actors: frozenset[str] = frozenset()
    own_places: frozenset[str] = frozenset()
    """`own_actors` and `own_places` are those that do not stand in almost every article."""
    names: frozenset[str] = frozenset()
    """The actors and places that its own words name, those of almost every article left out."""
    concepts: frozenset[str] = frozenset()
    """What its words are about, the same in both languages: types of event words, classes of things."""
    time: tuple[int, int] = _EVER
    """The days it can be of, a day of doubt added; all days where its date is open or was carried there."""
    is_of_war: bool = False
    """Whether its words speak of a war as a whole."""
    date_at: int | None = None
    """Where the words of its date begin; two events of one sentence mostly share them."""


class Belonging:
    """What an actor or place belongs to, chains followed: the army → the state's forces → the state, and its side."""

    def __init__(self, entity_of: EntityOf | None) -> None:
        self._entity_of = entity_of
        self._found: dict[tuple[str, bool], frozenset[str]] = {}

    def of(self, entity: Entity) -> frozenset[str]:
        """The id of an entity and of all that it belongs to."""
        key = (entity.id, entity.is_place)
        if key not in self._found:
            self._found[key] = frozenset(self._chain(entity))
        return self._found[key]

    def of_all(self, entities: Iterable[Entity]) -> frozenset[str]:
        """The ids of entities and of all that they belong to."""
        return frozenset().union(*map(self.of, entities))

    def of_id(self, name: str, is_place: bool) -> frozenset[str]:
        """The same for an id of the catalogue."""
        entity = self._entity_of(name, is_place) if self._entity_of else None
        return self.of(entity) if entity else frozenset({name})

    def _chain(self, entity: Entity) -> Iterator[str]:
        yield entity.id
        if entity.side == "insurgents" or (
            entity.side == "iran" and entity.kind in ("armed-group", "community")
        ):
            yield f"side:{entity.side}"
        if entity.side == "us" and entity.kind == "force" and not entity.member_of:
            yield _LEADER
        for name in entity.member_of:
            yield name
            above = self._entity_of(name, entity.is_place) if self._entity_of else None
            if above:
                yield from self.of(above)


def telling_of(
    document: str, language: Language, candidate: Candidate, belonging: Belonging, published: str = ""
) -> Telling:
    """The telling of a candidate; what has happened is not later than `published` (EDTF)."""
    when = _when(candidate.date.edtf, candidate.date.mod) if candidate.date else None
    acting = [actor for actor in candidate.actors if actor.role != "target"]
    figures = ((figure.kind, float(figure.value)) for figure in candidate.figures if figure.value is not None)
    start, end = candidate.trigger
    said = _said(candidate.quote)
    trigger = _stem(candidate.quote[start - candidate.start : end - candidate.start])
    named = [*(actor.mention for actor in candidate.actors), *_beside(candidate)]
    actors = belonging.of_all(name.entity for name in named if not name.entity.is_place)
    places = belonging.of_all(place.entity for place in (*candidate.places, *named) if place.entity.is_place)
    mentions = [*named, *candidate.places]
    names = frozenset([mention.entity.id for mention in mentions]) - _GENERIC
    return Telling(
        document, language, candidate.type, candidate.status, when, actors,
        belonging.of_all(actor.mention.entity for actor in acting),
        places, frozenset(figures), said.words, trigger, _is_carried(candidate.date), said.copy_marks,
        actors - _GENERIC, places - _GENERIC, names, said.concepts,
        _time(when, _is_carried(candidate.date), published if candidate.status == "happened" else ""),
        said.is_of_war, candidate.date.start if candidate.date else None,
    )  # fmt: skip


def _beside(candidate: Candidate) -> Iterator[EntityMention]:
    """Names that a telling holds beside its parties: who says so, and whom else its words name."""
    if isinstance(candidate.said_by, EntityMention):
        yield candidate.said_by
    yield from candidate.mentioned


def tellings_of_event(event: KnownEvent, belonging: Belonging) -> Iterator[Telling]:
    """The tellings of an event of the catalogue, one for each of its quotations."""
    when = _when(event.edtf, "")
    actors = frozenset(name for actor in event.actors for name in belonging.of_id(actor, False))
    places = frozenset(name for place in event.places for name in belonging.of_id(place, True))
    for quote in event.quotes or ("",):
        language: Language = "ar" if any("\u0620" <= letter <= "\u064a" for letter in quote) else "en"
        said = _said(quote)
        yield Telling(
            "", language, event.type, event.status, when,
            actors, frozenset(), places, event.figures, said.words, "", False, said.copy_marks,
            actors - _GENERIC, places - _GENERIC, (event.actors | event.places) - _GENERIC, said.concepts,
            _time(when, False), said.is_of_war,
        )  # fmt: skip


def _is_carried(date: DateMention | None) -> bool:
    """Whether a date stands in another sentence: good for the year, not always for the day."""
    return date is not None and date.reason.startswith(
        ("carried from the sentence", "carried from the heading")
    )


@lru_cache(maxsize=20_000)
def _when(edtf: str, mod: str) -> When | None:
    try:
        parsed = dates.parse(edtf) if edtf else None
    except BadDate:
        parsed = None
    if parsed is None or parsed.earliest is None or parsed.latest is None:
        return None
    first, last = parsed.earliest, parsed.latest
    is_day = parsed.precision == "day" and first == last
    month = first.year * 12 + first.month - 1
    part = mod if parsed.precision == "year" and mod in ("START", "END") else ""
    return When(first.toordinal(), last.toordinal(), month, parsed.precision, is_day, part)


def _time(when: When | None, is_carried: bool, published: str = "") -> tuple[int, int]:
    if when is not None and not is_carried:
        return when.first - 1, when.last + 1
    limit = _when(published, "") if published else None
    return (_EVER[0], limit.last + 1) if limit else _EVER


class _Said(NamedTuple):
    """What a quotation's words come to: stems, marks of copies, concepts."""

    words: frozenset[str]
    copy_marks: tuple[int, ...]
    concepts: frozenset[str]
    is_of_war: bool


def _said(quote: str) -> _Said:
    """The words of a quotation; short ones say nothing."""
    found = WORDS.findall(quote)
    if not found:
        return _Said(frozenset(), (), frozenset(), False)
    stems, concepts, *marks = zip(*map(_word, found), strict=True)
    words = frozenset(stems) - {""}
    # Of each of the four orders the word that comes first.
    first = tuple(map(min, marks)) if len(words) > _FEWEST_WORDS else ()
    about = frozenset().union(*concepts)
    return _Said(words, first, about - {_WAR}, _WAR in about)


@lru_cache(maxsize=50_000)
def _word(word: str) -> tuple[str | int | frozenset[str], ...]:
    """Stem (empty for short words), concepts, and its places in four orders as numbers that tell the order, too."""
    stem = _stem(word) if len(word) > 3 or word.isdigit() else ""
    first = crc32(stem.encode())
    places = [(first ^ order) << 2 | number for number, order in enumerate(_ORDERS)] if stem else _BEHIND_ALL
    return stem, _concepts(word), *places


def _concepts(word: str) -> frozenset[str]:
    """The types of a word that is an event word beyond doubt, and the classes of things that both languages have."""
    look = arabic_look(word) if word[:1] >= "\u0600" else english_look(word)
    types = (
        word.type
        for word in look.words
        if word.type and not word.rest and (word.strength == _SURE or (word.part == "noun" and word.strength))
    )
    return frozenset(types) | (look.marks & SHARED_CLASSES)


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    """A word without case, clitics and ending, cut to five letters."""
    look = arabic_look(word) if word[:1] >= "\u0600" else english_look(word)
    return look.norm.removeprefix(look.prefix)[:5]
