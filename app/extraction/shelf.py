"""Tellings filed by time, party and type, so that each new one is compared with few, however many there are."""

from collections import OrderedDict
from collections.abc import Iterator
from datetime import timedelta

from app.extraction.likeness import PLAIN
from app.extraction.tellings import Telling

_DAY = timedelta(1)
_MONTH = timedelta(31)
_MOST_CLUSTERS = 16
_MOST_TELLINGS = 2
_MOST_NAMES = 6
_MOST_YEARS = 20


class Shelf:
    """Clusters under keys; a key holds the latest sixteen clusters and two tellings of each."""

    def __init__(self) -> None:
        self._by_key: dict[str, OrderedDict[str, list[Telling]]] = {}
        self._keys: dict[str, set[str]] = {}

    def add(self, telling: Telling) -> None:
        """File a telling under its cluster."""
        for key in _filed_under(telling):
            clusters = self._by_key.setdefault(key, OrderedDict())
            tellings = clusters.setdefault(telling.cluster, [])
            clusters.move_to_end(telling.cluster)
            if len(tellings) < _MOST_TELLINGS:
                tellings.append(telling)
            self._keys.setdefault(telling.cluster, set()).add(key)
            if len(clusters) > _MOST_CLUSTERS:
                oldest, _ = clusters.popitem(last=False)
                self._keys[oldest].discard(key)

    def remove(self, cluster: str) -> None:
        """Take a cluster off the shelf."""
        for key in self._keys.pop(cluster, ()):
            clusters = self._by_key[key]
            del clusters[cluster]
            if not clusters:
                del self._by_key[key]

    def near(self, telling: Telling) -> Iterator[Telling]:
        """The tellings that may be of the same event, each once."""
        seen: set[int] = set()
        for key in _sought_under(telling):
            for tellings in self._by_key.get(key, {}).values():
                for other in tellings:
                    if id(other) not in seen:
                        seen.add(id(other))
                        yield other


def _filed_under(telling: Telling) -> Iterator[str]:
    for time in _times(telling):
        for name in _names(telling, time):
            yield f"{time} {name}"
    yield from telling.copy_marks


def _sought_under(telling: Telling) -> Iterator[str]:
    for time in _times_sought(telling):
        for name in _names(telling, time):
            yield f"{time} {name}"
    yield from telling.copy_marks


def _names(telling: Telling, time: str) -> list[str]:
    """The actors and places that are not in every other article, the figures, and the type where it says enough."""
    names = sorted(telling.own_actors | telling.own_places)[:_MOST_NAMES]
    names += [f"{kind} {value:g}" for kind, value in telling.figures]
    says_enough = time[0] in "dDM" or (telling.type not in PLAIN and time[0] != "U")
    return [telling.type, *names] if says_enough else names


def _times(telling: Telling) -> list[str]:
    """Where a telling stands: d its day and D the days of its month, M a month, L each of several years, U none."""
    first, last = telling.first, telling.last
    if first is None or last is None:
        return ["U"]
    if first == last:
        return [f"d{first}", f"D{first:%Y-%m}"]
    if last - first <= _MONTH:
        return sorted({f"M{first:%Y-%m}", f"M{last:%Y-%m}"})
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
        return [*sought, f"d{first - _DAY}", f"d{first}", f"d{first + _DAY}", f"M{first:%Y-%m}"]
    if last - first <= _MONTH:
        months = sorted({f"{first:%Y-%m}", f"{last:%Y-%m}"})
        return [*sought, *(kind + month for month in months for kind in "DM")]
    return sought


def _years(telling: Telling) -> range:
    if telling.first is None or telling.last is None:
        return range(0)
    return range(telling.first.year, min(telling.last.year, telling.first.year + _MOST_YEARS) + 1)
