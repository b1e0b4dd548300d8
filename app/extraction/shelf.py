"""Tellings filed by time, party and type, so that each new one is compared with few, however many there are."""

from collections import OrderedDict
from collections.abc import Iterator
from datetime import timedelta

from app.extraction.likeness import PLAIN
from app.extraction.tellings import CAPITALS, Telling

_DAY = timedelta(1)
_MONTH = timedelta(31)
_MOST_CLUSTERS = 16
_MOST_TELLINGS = 2
_MOST_NAMES = 6
_MOST_YEARS = 20
_COPIES = "copies"
_EVER = "E"
_RARE = frozenset({"intervention", "execution"})


class Shelf:
    """Clusters under a time and a name; each holds the latest sixteen clusters and two tellings of each."""

    def __init__(self) -> None:
        self._by_time: dict[str, dict[str, OrderedDict[str, list[Telling]]]] = {}
        self._keys: dict[str, set[tuple[str, str]]] = {}

    def add(self, telling: Telling) -> None:
        """File a telling under its cluster."""
        keys = self._keys.setdefault(telling.cluster, set())
        for time, name in _filed_under(telling):
            clusters = self._by_time.setdefault(time, {}).setdefault(name, OrderedDict())
            tellings = clusters.setdefault(telling.cluster, [])
            clusters.move_to_end(telling.cluster)
            if len(tellings) < _MOST_TELLINGS:
                tellings.append(telling)
            keys.add((time, name))
            if len(clusters) > _MOST_CLUSTERS:
                oldest, _ = clusters.popitem(last=False)
                self._keys[oldest].discard((time, name))

    def remove(self, cluster: str) -> None:
        """Take a cluster off the shelf."""
        for time, name in self._keys.pop(cluster, ()):
            names = self._by_time[time]
            del names[name][cluster]
            if not names[name]:
                del names[name]
            if not names:
                del self._by_time[time]

    def near(self, telling: Telling) -> Iterator[Telling]:
        """The tellings that may be of the same event, each once."""
        seen: set[int] = set()
        for clusters in self._sought(telling):
            for tellings in clusters.values():
                for other in tellings:
                    if id(other) not in seen:
                        seen.add(id(other))
                        yield other

    def _sought(self, telling: Telling) -> Iterator[OrderedDict[str, list[Telling]]]:
        names = _names(telling)
        for time in _times_sought(telling):
            by_name = self._by_time.get(time)
            if not by_name:
                continue  # most of the months of a long time hold nothing
            for name in _with_type(telling, names, time):
                if name in by_name:
                    yield by_name[name]
        if telling.first is None:
            ever = self._by_time.get(_EVER, {})
            yield from (ever[deed] for deed in _deeds(telling) if deed in ever)
        copies = self._by_time.get(_COPIES, {})
        yield from (copies[mark] for mark in telling.copy_marks if mark in copies)


def _filed_under(telling: Telling) -> Iterator[tuple[str, str]]:
    names = _names(telling)
    for time in _times(telling):
        for name in _with_type(telling, names, time):
            yield time, name
    for mark in telling.copy_marks:
        yield _COPIES, mark
    for deed in _deeds(telling):
        yield _EVER, deed


def _names(telling: Telling) -> list[str]:
    """The actors and places that are not in every other article, and the figures."""
    names = sorted(telling.own_actors | telling.own_places)[:_MOST_NAMES]
    return names + [f"{kind} {value:g}" for kind, value in telling.figures]


def _with_type(telling: Telling, names: list[str], time: str) -> list[str]:
    """The names, and the type where it says enough."""
    if time[0] == "U":
        return [*names, *_deeds(telling)]
    if time[0] in "dDM":
        return [telling.type, *names, *(telling.places & CAPITALS)]
    return names if telling.type in PLAIN else [telling.type, *names]


def _deeds(telling: Telling) -> list[str]:
    """What a party has one of in an age, with the party: enough to find it by when a telling gives no date."""
    return [f"{telling.type} {name}" for name in sorted(telling.agents)] if telling.type in _RARE else []


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
