"""Tellings filed by time, party and type, so that each new one is compared with few, however many there are."""

from calendar import monthrange
from collections import defaultdict
from datetime import date
from functools import cache, lru_cache

from app.extraction.clustering.likeness import PLAIN, RARE, beaten, is_toll_of_war
from app.extraction.clustering.tellings import CAPITALS, Telling, When

_MONTH, _TWO_YEARS = 31, 732
_MOST_CLUSTERS = 16
_MOST_TELLINGS = 4
_MOST_NAMES = 6
_MOST_YEARS = 20
_COPIES = "copies"
_EVER = "E"
_WHOLE_WAR = "dead of a war"

Clusters = dict[str, None]
"""A set in the order of the last use: a plain dict is united many times faster than an OrderedDict."""
Name = str | int
"""A party, a figure or a type; of copies a mark."""
Whereabouts = dict[str, list[str]]
"""The names to look up under each sort of time."""


class Shelf:
    """The latest sixteen clusters under each time and name; four tellings of each cluster in either language."""

    def __init__(self) -> None:
        self._by_time: dict[str, dict[Name, Clusters]] = defaultdict(lambda: defaultdict(dict))
        self._keys: dict[str, set[tuple[str, Name]]] = {}
        self._tellings: dict[str, list[tuple[int, int, Telling]]] = {}

    def add(self, cluster: str, telling: Telling, where: Whereabouts) -> None:
        """File a telling under its cluster; `where` are the telling's `whereabouts`."""
        keys = self._keys.setdefault(cluster, set())
        for time, name in _filed_under(telling, where):
            clusters = self._by_time[time][name]
            if cluster in clusters:
                del clusters[cluster]  # it comes last again
            else:
                keys.add((time, name))
            clusters[cluster] = None
            if len(clusters) > _MOST_CLUSTERS:
                oldest = next(iter(clusters))
                del clusters[oldest]
                self._keys[oldest].discard((time, name))
        tellings = self._tellings.setdefault(cluster, [])
        alike = [other for _, _, other in tellings if other.language == telling.language]
        if len(alike) < _MOST_TELLINGS and not any(_is_reprint(telling, other) for other in alike):
            tellings.append((*telling.time, telling))

    def remove(self, cluster: str) -> None:
        """Take a cluster off the shelf."""
        for time, name in self._keys.pop(cluster, ()):
            names = self._by_time[time]
            del names[name][cluster]
            if not names[name]:
                del names[name]
            if not names:
                del self._by_time[time]
        self._tellings.pop(cluster, None)

    def _copies(self, telling: Telling) -> dict[str, None]:
        """The clusters with a telling in nearly the same words: two marks of a copy in common."""
        copies = self._by_time.get(_COPIES, {})
        once: dict[str, None] = {}
        found: dict[str, None] = {}
        for mark in telling.copy_marks:
            clusters = copies.get(mark)
            if clusters:
                if not once.keys().isdisjoint(clusters):
                    found.update(dict.fromkeys([cluster for cluster in clusters if cluster in once]))
                once.update(clusters)
        return found

    def near(self, telling: Telling, where: Whereabouts) -> list[tuple[str, Telling]]:
        """The tellings that may be of the same event, each once and with its cluster."""
        found = self._copies(telling)
        for time in _times_sought(telling.when, telling.is_carried):
            by_name = self._by_time.get(time)
            if by_name:  # most of the months of a long time hold nothing
                for name in where[time[0]]:
                    clusters = by_name.get(name)
                    if clusters:
                        found.update(clusters)
        if not found:
            return []
        earliest, latest = telling.time
        tellings = self._tellings
        return [
            (cluster, other)
            for cluster in found
            for first, last, other in tellings[cluster]
            if first <= latest and earliest <= last
        ]


def _is_reprint(telling: Telling, other: Telling) -> bool:
    """Whether another telling of the event says the same in the same words: comparing with both tells no more."""
    return telling.words == other.words and telling.when == other.when and telling.names == other.names


def _filed_under(telling: Telling, where: Whereabouts) -> list[tuple[str, Name]]:
    return [
        *[(time, name) for time in _times(telling.when) for name in where[time[0]]],
        *[(_COPIES, mark) for mark in telling.copy_marks],
        *[(_EVER, deed) for deed in where[_EVER]],
    ]


def whereabouts(telling: Telling) -> Whereabouts:
    """Where to look for a telling: actors, places, figures; the type and the capitals where they say enough."""
    deeds = _deeds(telling)
    names = sorted(telling.own_actors | telling.own_places)[:_MOST_NAMES]
    figures = [f"{kind} {value:g}" for kind, value in telling.figures]
    undated = [f"{telling.type} {name}" for name in names] + figures
    names += figures
    typed = [telling.type, *names]
    capitals = telling.places & CAPITALS
    close = [*typed, *capitals]
    far = names if telling.type in PLAIN else typed
    near = [*far, *capitals]
    return {"d": close, "D": near, "M": near, "L": far, "U": [*undated, *deeds], _EVER: deeds}


def _deeds(telling: Telling) -> list[str]:
    """What a party has one of in an age, with the party, or what a war cost: enough to find it by without a date."""
    if is_toll_of_war(telling):
        return [_WHOLE_WAR]
    parties = telling.agents if telling.type in RARE else beaten(telling)
    return [f"{telling.type} {name}" for name in sorted(parties)]


@lru_cache(maxsize=5_000)
def _times(when: When | None) -> list[str]:
    """Where a telling stands: d its day and D the days of its month, M a month, L each of several years, U none."""
    if when is None:
        return ["U"]
    if when.first == when.last:
        return [f"d{when.first}", f"D{when.month}"]
    if when.last - when.first <= _MONTH:
        return [f"M{month}" for month in _months(when)]
    return [f"L{year}" for year in _years(when)]


@lru_cache(maxsize=5_000)
def _times_sought(when: When | None, is_carried: bool) -> list[str]:
    """Where what agrees with its date can stand; days reach one day further."""
    if when is None:
        return ["U", _EVER]
    sought = ["U", *(f"L{year}" for year in _years(when))]
    if is_carried or _MONTH < when.last - when.first <= _TWO_YEARS:
        months = [year * 12 + month for year in _years(when) for month in range(12)]
        return [*sought, *(f"{kind}{month}" for month in months for kind in "DM")]
    if when.first == when.last:
        day = when.first
        return [*sought, f"d{day - 1}", f"d{day}", f"d{day + 1}", f"M{when.month}"]
    if when.last - when.first <= _MONTH:
        return [*sought, *(f"{kind}{month}" for month in _months(when) for kind in "DM")]
    return sought


def _months(when: When) -> list[int]:
    """The month of the first day and that of the last, when it is another."""
    return [when.month, when.month + 1] if when.last > _last_of_month(when.month) else [when.month]


@cache
def _last_of_month(month: int) -> int:
    return date(month // 12, month % 12 + 1, monthrange(month // 12, month % 12 + 1)[1]).toordinal()


def _years(when: When) -> range:
    last = min(date.fromordinal(when.last).year, when.year + _MOST_YEARS)
    return range(when.year, last + 1)
