"""Documents that tell the same events one after the other: editions and translations of one report.

What stands beside the same events in both is likely to be the same, even where dates, names or types were read
differently.
"""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from app.extraction.clustering.likeness import likeness
from app.extraction.clustering.tellings import Telling

_KEPT = 48
_LEAST_SHARED = 4
_SHARE = 0.25
"""How many events two documents must share, and which part of the shorter one's."""

_LEAST = 0.08
_REACH = 2
_FACTORS = (0.0, 3.0, 8.0)
"""How much likelier a pair becomes when none, one or both of its sides stand beside the same events."""


class Parallels:
    """The documents read last, each as its tellings in order and their clusters."""

    def __init__(self, kept: int = _KEPT) -> None:
        self._kept = kept
        self._documents: OrderedDict[str, tuple[list[Telling], list[str], frozenset[str]]] = OrderedDict()

    def add(self, document: str, tellings: list[Telling], clusters: list[str]) -> None:
        """Remember a document's tellings, each with its cluster."""
        self._documents[document] = (tellings, clusters, frozenset(clusters))
        if len(self._documents) > self._kept:
            self._documents.popitem(last=False)

    def pairs(self, tellings: Sequence[Telling], clusters: Sequence[str]) -> Iterator[tuple[float, int, str]]:
        """Chance, place and cluster of tellings without a cluster ("") that stand as another does in a parallel."""
        own = frozenset(clusters) - {""}
        alone = [(at, _Sides.of(clusters, at)) for at, cluster in enumerate(clusters) if not cluster]
        if not alone:
            return
        for others, theirs, told in self._documents.values():
            if not _is_parallel(own, told):
                continue
            free = [(at, _Sides.of(theirs, at)) for at, cluster in enumerate(theirs) if cluster not in own]
            for place, sides in alone:
                for at, others_sides in free:
                    factor = _FACTORS[sides.in_common(others_sides)]
                    chance = likeness(tellings[place], others[at], _LEAST) if factor else 0.0
                    if chance >= _LEAST:
                        yield _raised(chance, factor), place, theirs[at]


def _is_parallel(own: frozenset[str], theirs: frozenset[str]) -> bool:
    shared = len(own & theirs)
    return shared >= _LEAST_SHARED and shared >= _SHARE * min(len(own), len(theirs))


class _Sides(NamedTuple):
    """The clusters told right before and right after a place."""

    before: frozenset[str]
    after: frozenset[str]

    @classmethod
    def of(cls, clusters: Sequence[str], place: int) -> "_Sides":
        before, after = clusters[max(0, place - _REACH) : place], clusters[place + 1 : place + 1 + _REACH]
        return cls(frozenset(before) - {""}, frozenset(after) - {""})

    def in_common(self, other: "_Sides") -> int:
        """On how many sides, before and after, there is a common event."""
        return (not self.before.isdisjoint(other.before)) + (not self.after.isdisjoint(other.after))


def _raised(chance: float, factor: float) -> float:
    """A chance whose odds grow by a factor."""
    return chance * factor / (1 + chance * (factor - 1))
