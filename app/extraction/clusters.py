"""The same happening told elsewhere: in other documents of one language, in the other language, in the catalogue.

Two tellings are compared by date (a day apart at most when both name the day), type, actors, places, figures and,
within one language, by their words. What cannot both be true of one event is never put together.
"""

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from math import exp

from app import dates
from app.errors import BadDate
from app.extraction.clauses.tokens import tokenise
from app.extraction.records import Candidate, Entity, Language, Passage
from app.extraction.words.lexicon import arabic_look, english_look

SAME = 0.3
"""Probability from which two tellings count as one happening."""

AGAIN = 0.6
"""Probability from which two passages of one document count as one happening told twice."""

KEPT = 20_000
"""Tellings remembered at most, the latest: memory stays flat however many documents a run reads."""

_LONGEST_LOOK = 400
_DAY = timedelta(1)
_UNDATED = "undated"
_GENERIC = frozenset({"iraq", "united-states", "baghdad"})
_FAMILIES = (
    frozenset(
        {
            "battle",
            "seizure",
            "intervention",
            "air-strike",
            "rocket-attack",
            "bombing",
            "violence",
            "assassination",
        }
    ),
    frozenset(
        {"casualties", "violence", "bombing", "battle", "assassination", "rocket-attack", "air-strike"}
    ),
    frozenset({"withdrawal", "deployment", "force-level", "mission", "announcement"}),
    frozenset({"agreement", "meeting", "announcement", "vote", "government"}),
    frozenset({"government", "election", "vote"}),
    frozenset({"report", "announcement", "abuse"}),
    frozenset({"arrest", "execution", "trial"}),
    frozenset({"sanctions", "vote", "announcement"}),
    frozenset({"support", "deployment", "announcement"}),
)
# Fitted by hand on the pairs of the catalogue and of the development gold; evaluate prints what they reach.
_PLAIN = frozenset({"announcement", "report", "support", "meeting", "force-level", "casualties"})
# Fitted on the pairs of the catalogue and of the development gold; evaluate prints what they reach.
_WEIGHTS = {
    "constant": -4.1,
    "same day": 2.5,
    "a day apart": 1.5,
    "same month": 2.1,
    "within": 2.3,
    "dates agree": 1.3,
    "undated": -1.0,
    "same type": 2.3,
    "same plain type": 0.8,
    "related type": -0.1,
    "other type": -1.2,
    "actors": 1.1,
    "states": 0.1,
    "no common actor": -0.3,
    "same agent": 0.7,
    "other agents": -1.2,
    "places": 1.7,
    "other places": -1.0,
    "figures": 1.9,
    "other status": -2.0,
    "words": 4.6,
    "same word": 0.3,
    "other word": -1.3,
}
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


@dataclass(frozen=True, slots=True)
class Telling:
    """What of an event is compared. `actors` and `places` hold whatever they belong to as well."""

    cluster: str
    document: str
    language: Language
    type: str
    status: str
    first: date | None
    last: date | None
    precision: str
    actors: frozenset[str]
    agents: frozenset[str]
    places: frozenset[str]
    figures: frozenset[tuple[str, float]]
    words: frozenset[str]
    trigger: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a candidate belongs: its cluster in this run, and the catalogue's event that it is, if any."""

    cluster: str
    matches: str | None


class Clusters:
    """Puts the candidates of one document after the other into clusters; remembers the latest tellings only."""

    def __init__(
        self, catalogue: Iterable[KnownEvent] = (), entity_of: EntityOf | None = None, kept: int = KEPT
    ) -> None:
        self._kept = kept
        self._belonging = _Belonging(entity_of)
        self._known = _Index()
        self._told = _Index()
        self._order: OrderedDict[int, Telling] = OrderedDict()
        self._matches: dict[str, str] = {}
        self._numbers = count(1)
        for event in catalogue:
            for telling in _tellings_of(event, self._belonging):
                self._known.add(telling)

    def place(self, document: str, language: Language, candidates: Sequence[Candidate]) -> list[Place]:
        """Cluster and match of each candidate of a document, in their order; no two get the same event."""
        tellings = [_telling(document, language, candidate, self._belonging) for candidate in candidates]
        matches = _assigned(tellings, self._known)
        found = _assigned(tellings, self._told, {place: f"={event}" for place, event in matches.items()})
        places = []
        for at, telling in enumerate(tellings):
            event = matches.get(at)
            cluster = f"={event}" if event else found.get(at) or f"c{next(self._numbers)}"
            places.append(Place(cluster.removeprefix("="), event))
            self._remember(telling, cluster)
        return places

    def _remember(self, telling: Telling, cluster: str) -> None:
        kept = Telling(cluster, *(getattr(telling, name) for name in Telling.__slots__[1:]))
        self._order[id(kept)] = kept
        self._told.add(kept)
        if len(self._order) > self._kept:
            _, oldest = self._order.popitem(last=False)
            self._told.remove(oldest)


class _Belonging:
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

    def of_id(self, name: str, is_place: bool) -> frozenset[str]:
        """The same for an id of the catalogue."""
        entity = self._entity_of(name, is_place) if self._entity_of else None
        return self.of(entity) if entity else frozenset({name})

    def _chain(self, entity: Entity) -> Iterator[str]:
        yield entity.id
        if entity.side == "insurgents":
            yield "side:insurgents"
        for name in entity.member_of:
            yield name
            above = self._entity_of(name, entity.is_place) if self._entity_of else None
            if above:
                yield from self.of(above)


class _Index:
    """Tellings by month, year and interval, so that each is compared with few."""

    def __init__(self) -> None:
        self._by_key: dict[str, OrderedDict[int, Telling]] = defaultdict(OrderedDict)

    def add(self, telling: Telling) -> None:
        for key in _keys(telling):
            bucket = self._by_key[key]
            bucket[id(telling)] = telling
            if len(bucket) > _LONGEST_LOOK:
                bucket.popitem(last=False)

    def remove(self, telling: Telling) -> None:
        for key in _keys(telling):
            bucket = self._by_key.get(key)
            if bucket is not None:
                bucket.pop(id(telling), None)
                if not bucket:
                    del self._by_key[key]

    def near(self, telling: Telling) -> Iterator[Telling]:
        """The tellings that may be of the same event, each once."""
        seen: set[int] = set()
        for key in _looked_up(telling):
            for other in self._by_key.get(key, {}).values():
                if id(other) not in seen:
                    seen.add(id(other))
                    yield other


def _keys(telling: Telling) -> list[str]:
    if telling.first is None or telling.last is None:
        return [_UNDATED]
    if telling.last - telling.first <= timedelta(31):
        return sorted(
            {
                f"{day:%Y-%m}"
                for day in (telling.first - _DAY, telling.first, telling.last, telling.last + _DAY)
            }
        )
    return [
        str(year) for year in range(telling.first.year, min(telling.last.year, telling.first.year + 20) + 1)
    ]


def _looked_up(telling: Telling) -> list[str]:
    if telling.first is None or telling.last is None:
        return [_UNDATED]
    years = range(telling.first.year, min(telling.last.year, telling.first.year + 20) + 1)
    if telling.last - telling.first <= timedelta(31):
        return [*_keys(telling), *map(str, years), _UNDATED]
    months = [f"{year}-{month:02}" for year in years for month in range(1, 13)] if len(years) <= 2 else []
    return [*months, *map(str, years), _UNDATED]


def _assigned(
    tellings: Sequence[Telling], index: _Index, fixed: dict[int, str] | None = None
) -> dict[int, str]:
    """The best cluster of the index for each telling, each cluster used once: the surest pairs first."""
    pairs = []
    for at, telling in enumerate(tellings):
        if fixed and at in fixed:
            continue
        best: dict[str, float] = {}
        for other in index.near(telling):
            if other.document != telling.document:
                best[other.cluster] = max(best.get(other.cluster, 0.0), likeness(telling, other))
        pairs += [(chance, at, cluster) for cluster, chance in best.items() if chance >= SAME]
    pairs.sort(key=lambda pair: (-pair[0], pair[1], pair[2]))
    result: dict[int, str] = {}
    used = set(fixed.values()) if fixed else set()
    for _, at, cluster in pairs:
        if at not in result and (cluster not in used or _is_told_again(tellings, result, at, cluster)):
            result[at] = cluster
            used.add(cluster)
    return result


def _is_told_again(tellings: Sequence[Telling], found: dict[int, str], at: int, cluster: str) -> bool:
    """Whether a document tells of the cluster's event twice, in its opening and again below, and `at` is the second."""
    earlier = [tellings[place] for place, other in found.items() if other == cluster]
    return bool(earlier) and all(likeness(tellings[at], other) >= AGAIN for other in earlier)


def likeness(one: Telling, other: Telling) -> float:
    """Probability (0 to 1) that two tellings are of one happening; 0 when their dates cannot both be true."""
    found = signs(one, other)
    if "never" in found:
        return 0.0
    score = _WEIGHTS["constant"] + sum(_WEIGHTS[sign] * much for sign, much in found.items())
    return 1 / (1 + exp(-score))


def signs(one: Telling, other: Telling) -> dict[str, float]:
    """What speaks for and against one happening, each with how much of it there is (1, for words the share)."""
    is_one_language = one.language == other.language
    words = _overlap(one.words, other.words) if is_one_language else 0.0
    found = [*_date_signs(one, other, words), _type_sign(one, other), *_party_signs(one, other)]
    if one.figures & other.figures:
        found.append("figures")
    if (one.status == "planned") != (other.status == "planned"):
        found.append("other status")
    if is_one_language and one.trigger and other.trigger:
        found.append("same word" if one.trigger == other.trigger else "other word")
    return dict.fromkeys(found, 1.0) | ({"words": words} if words else {})


def _date_signs(one: Telling, other: Telling, words: float) -> Iterator[str]:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        yield "undated"
        return
    is_both_days = (
        one.precision == other.precision == "day" and one.first == one.last and other.first == other.last
    )
    if is_both_days:
        apart = abs(one.first - other.first)
        yield "same day" if not apart else "a day apart" if apart <= _DAY else "never"
    elif one.first > other.last + _DAY or other.first > one.last + _DAY:
        # Passages told in the same words are one report even where one of the dates was misread.
        yield "undated" if words > 0.75 else "never"
    elif one.precision == other.precision == "month" and one.first == other.first:
        yield "same month"
    elif one.first.replace(day=1) == other.first.replace(day=1) and {one.precision, other.precision} <= {
        "month",
        "day",
    }:
        yield "within"
    else:
        yield "dates agree"


def _type_sign(one: Telling, other: Telling) -> str:
    if one.type == other.type:
        return "same plain type" if one.type in _PLAIN else "same type"
    if any(one.type in family and other.type in family for family in _FAMILIES):
        return "related type"
    return "other type"


def _party_signs(one: Telling, other: Telling) -> Iterator[str]:
    common = one.actors & other.actors
    if common - _GENERIC:
        yield "actors"
    elif common:
        yield "states"
    elif one.actors and other.actors:
        yield "no common actor"
    if one.agents and other.agents:
        yield "same agent" if one.agents & other.agents else "other agents"
    places = one.places & other.places
    if places - _GENERIC:
        yield "places"
    elif one.places - _GENERIC and other.places - _GENERIC:
        yield "other places"


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the smaller set's words that stand in the other, less what chance gives."""
    smaller = min(len(one), len(other))
    if smaller < 3:
        return 0.0
    return max(0.0, len(one & other) / smaller - 0.25) / 0.75


def _telling(document: str, language: Language, candidate: Candidate, belonging: _Belonging) -> Telling:
    first, last, precision = _days(candidate.date.edtf if candidate.date else "")
    acting = [actor for actor in candidate.actors if actor.role != "target"]
    figures = ((figure.kind, float(figure.value)) for figure in candidate.figures if figure.value is not None)
    start, end = candidate.trigger
    trigger = _stem(candidate.quote[start - candidate.start : end - candidate.start])
    return Telling(
        "", document, language, candidate.type, candidate.status, first, last, precision,
        frozenset(name for actor in candidate.actors for name in belonging.of(actor.mention.entity)),
        frozenset(name for actor in acting for name in belonging.of(actor.mention.entity)),
        frozenset(name for place in candidate.places for name in belonging.of(place.entity)),
        frozenset(figures), _words(candidate.quote), trigger,
    )  # fmt: skip


def _tellings_of(event: KnownEvent, belonging: _Belonging) -> Iterator[Telling]:
    first, last, precision = _days(event.edtf)
    actors = frozenset(name for actor in event.actors for name in belonging.of_id(actor, False))
    places = frozenset(name for place in event.places for name in belonging.of_id(place, True))
    for quote in event.quotes or ("",):
        language: Language = "ar" if any("\u0620" <= letter <= "\u064a" for letter in quote) else "en"
        yield Telling(
            event.id, "", language, event.type, event.status, first, last, precision,
            actors, frozenset(), places, event.figures, _words(quote), "",
        )  # fmt: skip


def _days(edtf: str) -> tuple[date | None, date | None, str]:
    try:
        parsed = dates.parse(edtf) if edtf else None
    except BadDate:
        parsed = None
    return (parsed.earliest, parsed.latest, parsed.precision) if parsed else (None, None, "")


def _words(quote: str) -> frozenset[str]:
    """The longer words of a quotation, clitics and endings cut: enough to see that it is told in the same words."""
    tokens = tokenise(quote, Passage(0, len(quote), "en"), [])
    return frozenset(
        _stem(quote[token.start : token.end])
        for token in tokens
        if len(token.norm) > 3 or token.norm.isdigit()
    )


def _stem(word: str) -> str:
    """A word without case, clitics and ending, cut to five letters."""
    look = arabic_look(word) if word[:1] >= "\u0600" else english_look(word)
    return look.norm.removeprefix(look.prefix)[:5]
