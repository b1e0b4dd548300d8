"""The same happening told elsewhere: in other documents of one language, in the other language, in the catalogue.

Two tellings are compared by date (a day apart at most when both name the day), type, actors, places, figures and,
within one language, by their words. What cannot both be true of one event is never put together.
"""

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from zlib import crc32

from app.extraction.likeness import likeness
from app.extraction.records import Candidate, Language
from app.extraction.tellings import Belonging, EntityOf, KnownEvent, Telling, telling_of, tellings_of_event

__all__ = ["Clusters", "KnownEvent", "Place"]

SAME = 0.25
"""Probability from which two tellings count as one happening."""

AGAIN = 0.6
"""Probability from which two passages of one document count as one happening told twice."""

KEPT = 20_000
"""Tellings remembered at most, the latest: memory stays flat however many documents a run reads."""

_LONGEST_LOOK = 400
_DAY = timedelta(1)
_UNDATED = "undated"


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
        self._belonging = Belonging(entity_of)
        self._known = _Index()
        self._told = _Index()
        self._order: OrderedDict[int, Telling] = OrderedDict()
        self._matches: dict[str, str] = {}
        self._numbers = count(1)
        for event in catalogue:
            for telling in tellings_of_event(event, self._belonging):
                self._known.add(telling)

    def place(self, document: str, language: Language, candidates: Sequence[Candidate]) -> list[Place]:
        """Cluster and match of each candidate of a document, in their order; no two get the same event."""
        tellings = [telling_of(document, language, candidate, self._belonging) for candidate in candidates]
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
    """What a telling is filed under: its months or years, and three of its words, so that copies meet."""
    return [*_time_keys(telling), *_word_keys(telling)]


def _word_keys(telling: Telling) -> Iterator[str]:
    """Three words that two tellings in nearly the same words share almost surely: least by three orders."""
    for order in (b"1", b"2", b"3") if len(telling.words) > 3 else ():
        yield f"{telling.language}{min(telling.words, key=lambda word: crc32(order + word.encode()))}"


def _time_keys(telling: Telling) -> list[str]:
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
    """What a telling is looked for under, the years of carried dates too."""
    keys = [*_times_looked_up(telling), *_word_keys(telling)]
    if telling.is_carried and telling.first:
        keys += [f"{telling.first.year}-{month:02}" for month in range(1, 13)]
    return list(dict.fromkeys(keys))


def _times_looked_up(telling: Telling) -> list[str]:
    if telling.first is None or telling.last is None:
        return [_UNDATED]
    years = range(telling.first.year, min(telling.last.year, telling.first.year + 20) + 1)
    if telling.last - telling.first <= timedelta(31):
        return [*_time_keys(telling), *map(str, years), _UNDATED]
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
