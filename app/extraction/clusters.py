"""The same happening told elsewhere: in other documents of one language, in the other language, in the catalogue.

Two tellings are compared by date (a day apart at most when both name the day), type, actors, places, figures and,
within one language, by their words. What cannot both be true of one event is never put together.
"""

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from math import exp

from app import dates
from app.errors import BadDate
from app.extraction.clauses.tokens import tokenise
from app.extraction.records import Candidate, Entity, Language, Passage

SAME = 0.5
"""Probability from which two tellings count as one happening."""

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
_WEIGHTS = {
    "constant": -4.2,
    "same day": 3.2,
    "a day apart": 1.6,
    "same month": 2.0,
    "dates agree": 1.0,
    "undated": -0.4,
    "same type": 1.7,
    "related type": 0.5,
    "other type": -1.6,
    "actors": 2.0,
    "no common actor": -1.0,
    "places": 1.4,
    "other places": -0.8,
    "figures": 1.6,
    "other status": -2.0,
    "words": 5.0,
}


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
    places: frozenset[str]
    figures: frozenset[tuple[str, float]]
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a candidate belongs: its cluster in this run, and the catalogue's event that it is, if any."""

    cluster: str
    matches: str | None


class Clusters:
    """Puts the candidates of one document after the other into clusters; remembers the latest tellings only."""

    def __init__(self, catalogue: Iterable[KnownEvent] = (), kept: int = KEPT) -> None:
        self._kept = kept
        self._known = _Index()
        self._told = _Index()
        self._order: OrderedDict[int, Telling] = OrderedDict()
        self._matches: dict[str, str] = {}
        self._numbers = count(1)
        for event in catalogue:
            for telling in _tellings_of(event):
                self._known.add(telling)

    def place(self, document: str, language: Language, candidates: Sequence[Candidate]) -> list[Place]:
        """Cluster and match of each candidate of a document, in their order; no two get the same event."""
        tellings = [_telling(document, language, candidate) for candidate in candidates]
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
        if at not in result and cluster not in used:
            result[at] = cluster
            used.add(cluster)
    return result


def likeness(one: Telling, other: Telling) -> float:
    """Probability (0 to 1) that two tellings are of one happening; 0 when their dates cannot both be true."""
    words = _overlap(one.words, other.words) if one.language == other.language else 0.0
    signs = list(_date_signs(one, other, words))
    if "never" in signs:
        return 0.0
    signs += [_type_sign(one, other), *_party_signs(one, other)]
    if one.figures & other.figures:
        signs.append("figures")
    if (one.status == "planned") != (other.status == "planned"):
        signs.append("other status")
    score = _WEIGHTS["constant"] + sum(_WEIGHTS[sign] for sign in signs if sign) + _WEIGHTS["words"] * words
    return 1 / (1 + exp(-score))


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
    else:
        yield "dates agree"


def _type_sign(one: Telling, other: Telling) -> str:
    if one.type == other.type:
        return "same type"
    if any(one.type in family and other.type in family for family in _FAMILIES):
        return "related type"
    return "other type"


def _party_signs(one: Telling, other: Telling) -> Iterator[str]:
    common = one.actors & other.actors
    if common - _GENERIC:
        yield "actors"
    elif not common and one.actors and other.actors:
        yield "no common actor"
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


def _telling(document: str, language: Language, candidate: Candidate) -> Telling:
    first, last, precision = _days(candidate.date.edtf if candidate.date else "")
    actors = frozenset(name for actor in candidate.actors for name in _belonging(actor.mention.entity))
    places = frozenset(name for place in candidate.places for name in _belonging(place.entity))
    figures = frozenset(
        (figure.kind, float(figure.value)) for figure in candidate.figures if figure.value is not None
    )
    words = _words(candidate.quote)
    return Telling(
        "",
        document,
        language,
        candidate.type,
        candidate.status,
        first,
        last,
        precision,
        actors,
        places,
        figures,
        words,
    )


def _tellings_of(event: KnownEvent) -> Iterator[Telling]:
    first, last, precision = _days(event.edtf)
    for quote in event.quotes or ("",):
        language: Language = "ar" if any("\u0620" <= letter <= "\u064a" for letter in quote) else "en"
        yield Telling(
            event.id, "", language, event.type, event.status, first, last, precision,
            event.actors, event.places, event.figures, _words(quote),
        )  # fmt: skip


def _belonging(entity: Entity) -> tuple[str, ...]:
    return (entity.id, *entity.member_of)


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
        token.norm.removeprefix(token.look.prefix)[:5]
        for token in tokens
        if len(token.norm) > 3 or token.norm[:1].isdigit()
    )
