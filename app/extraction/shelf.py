"""Tellings filed by time, party and type, so that each new one is compared with few, however many there are."""

from collections.abc import Iterator
from datetime import date, timedelta

from app.extraction.likeness import PLAIN
from app.extraction.tellings import CAPITALS, Telling

_DAY = timedelta(1)
_MONTH = timedelta(31)
_MOST_CLUSTERS = 16
_MOST_TELLINGS = 4
_MOST_NAMES = 6
_MOST_YEARS = 20
_COPIES = "copies"
_EVER = "E"
_RARE = frozenset({"intervention", "execution"})

Clusters = dict[str, None]
"""A set in the order of the last use: a plain dict is united many times faster than an OrderedDict."""
Whereabouts = list[tuple[str, list[str]]]
"""Times, each with the names to look up under it."""


class Shelf:
    """The latest sixteen clusters under each time and name; four tellings of each cluster in either language."""

    def __init__(self) -> None:
        self._by_time: dict[str, dict[str, Clusters]] = {}
        self._keys: dict[str, set[tuple[str, str]]] = {}
        self._tellings: dict[str, list[Telling]] = {}

    def add(self, telling: Telling) -> None:
        """File a telling under its cluster."""
        cluster = telling.cluster
        keys = self._keys.setdefault(cluster, set())
        for time, name in _filed_under(telling):
            clusters = self._by_time.setdefault(time, {}).setdefault(name, {})
            clusters.pop(cluster, None)
            clusters[cluster] = None
            keys.add((time, name))
            if len(clusters) > _MOST_CLUSTERS:
                oldest = next(iter(clusters))
                del clusters[oldest]
                self._keys[oldest].discard((time, name))
        tellings = self._tellings.setdefault(cluster, [])
        alike = [other for other in tellings if other.language == telling.language]
        if len(alike) < _MOST_TELLINGS and not any(_is_reprint(telling, other) for other in alike):
            tellings.append(telling)

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

    def near(self, telling: Telling, where: Whereabouts) -> Iterator[Telling]:
        """The tellings that may be of the same event, each once; `where` are the telling's `whereabouts`."""
        found: dict[str, None] = {}
        for time, names in where:
            by_name = self._by_time.get(time)
            if by_name:  # most of the months of a long time hold nothing
                for name in names:
                    if name in by_name:
                        found |= by_name[name]
        earliest, latest = telling.time
        for cluster in found:
            for other in self._tellings[cluster]:
                if other.time[0] <= latest and earliest <= other.time[1]:
                    yield other


def _is_reprint(telling: Telling, other: Telling) -> bool:
    """Whether another telling of the event says the same in the same words: comparing with both tells no more."""
    return telling.words == other.words and telling.first == other.first and telling.names == other.names


def whereabouts(telling: Telling) -> Whereabouts:
    """The times and names under which tellings of the same event may be filed."""
    by_time = _names_by_time(telling)
    found = [(time, by_time[time[0]]) for time in _times_sought(telling)]
    if telling.first is None:
        found.append((_EVER, _deeds(telling)))
    if telling.copy_marks:
        found.append((_COPIES, list(telling.copy_marks)))
    return found


def _filed_under(telling: Telling) -> Iterator[tuple[str, str]]:
    by_time = _names_by_time(telling)
    for time in _times(telling):
        for name in by_time[time[0]]:
            yield time, name
    for mark in telling.copy_marks:
        yield _COPIES, mark
    for deed in _deeds(telling):
        yield _EVER, deed


def _names_by_time(telling: Telling) -> dict[str, list[str]]:
    """The names under each sort of time: actors, places, figures; the type and the capitals where they say enough."""
    names = sorted(telling.own_actors | telling.own_places)[:_MOST_NAMES]
    names += [f"{kind} {value:g}" for kind, value in telling.figures]
    typed = [telling.type, *names]
    close = [*typed, *(telling.places & CAPITALS)]
    far = names if telling.type in PLAIN else typed
    return {"d": close, "D": close, "M": close, "L": far, "U": [*names, *_deeds(telling)]}


def _deeds(telling: Telling) -> list[str]:
    """What a party has one of in an age, with the party: enough to find it by when a telling gives no date."""
    return [f"{telling.type} {name}" for name in sorted(telling.agents)] if telling.type in _RARE else []


def _times(telling: Telling) -> list[str]:
    """Where a telling stands: d its day and D the days of its month, M a month, L each of several years, U none."""
    first, last = telling.first, telling.last
    if first is None or last is None:
        return ["U"]
    if first == last:
        return [f"d{first}", f"D{_month(first)}"]
    if last - first <= _MONTH:
        return sorted({f"M{_month(first)}", f"M{_month(last)}"})
    return [f"L{year}" for year in _years(telling)]


def _times_sought(telling: Telling) -> list[str]:
    """Where what agrees with its date can stand; days reach one day further."""
    first, last = telling.first, telling.last
    if first is None or last is None:
        return ["U"]
    sought = ["U", *(f"L{year}" for year in _years(telling))]
    if telling.is_carried or _MONTH < last - first <= 2 * 366 * _DAY:
        months = [f"{year}-{month:02}" for year in _years(telling) for month in range(1, 13)]
        return [*sought, *(kind + month for month in months for kind in "DM")]
    if first == last:
        return [*sought, f"d{first - _DAY}", f"d{first}", f"d{first + _DAY}", f"M{_month(first)}"]
    if last - first <= _MONTH:
        months = sorted({_month(first), _month(last)})
        return [*sought, *(kind + month for month in months for kind in "DM")]
    return sought


def _month(day: date) -> str:
    return f"{day.year}-{day.month:02}"


def _years(telling: Telling) -> range:
    if telling.first is None or telling.last is None:
        return range(0)
    return range(telling.first.year, min(telling.last.year, telling.first.year + _MOST_YEARS) + 1)
