"""The same happening told elsewhere: in other documents of one language, in the other language, in the catalogue.

Two tellings are compared by date (a day apart at most when both name the day), type, actors, places, figures and,
within one language, by their words. What cannot both be true of one event is never put together.
"""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count

from app.extraction.clustering.likeness import is_vague, likeness, may_match
from app.extraction.clustering.parallels import Parallels
from app.extraction.clustering.retelling import retold
from app.extraction.clustering.shelf import Shelf, Whereabouts, whereabouts
from app.extraction.clustering.tellings import (
    Belonging,
    EntityOf,
    KnownEvent,
    Telling,
    telling_of,
    tellings_of_event,
)
from app.extraction.records import Candidate, Language

__all__ = ["Clusters", "KnownEvent", "Place"]

SAME = 0.28
"""Probability from which two tellings count as one happening."""

VAGUE = 0.5
"""The same where their dates say little."""

REVIEWED = 0.65
"""Probability from which a candidate counts as a reviewed event: what editors wrote asks for more certainty."""

AGAIN = 0.6
"""Probability from which two passages of one document count as one happening told twice."""

_RIVAL = 0.65
"""Share of a pair's chance from which another pair rivals it."""

KEPT = 5_000
"""Clusters remembered at most, the latest told: memory stays flat however many documents a run reads."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a candidate belongs: its cluster in this run, and the catalogue's event that it is, if any."""

    cluster: str
    matches: str | None


class Clusters:
    """Puts the candidates of one document after the other into clusters; remembers the clusters told last."""

    def __init__(
        self, catalogue: Iterable[KnownEvent] = (), entity_of: EntityOf | None = None, kept: int = KEPT
    ) -> None:
        self._kept = kept
        self._belonging = Belonging(entity_of)
        self._known = Shelf()
        self._told = Shelf()
        self._order: OrderedDict[str, None] = OrderedDict()
        self._parallels = Parallels()
        self._numbers = count(1)
        for event in catalogue:
            for telling in tellings_of_event(event, self._belonging):
                self._known.add(event.id, telling, whereabouts(telling))

    def place(
        self, document: str, language: Language, candidates: Sequence[Candidate], published: str = ""
    ) -> list[Place]:
        """Cluster and match of each candidate of a document, in their order.

        Two candidates get the same only when the document tells one event twice. `published` (EDTF) bounds the time
        of what it tells without a date.
        """
        tellings = [
            telling_of(document, language, candidate, self._belonging, published) for candidate in candidates
        ]
        groups = retold(tellings)
        sought = [whereabouts(telling) for telling in tellings]
        matches = _assigned(tellings, groups, sought, self._known, REVIEWED)
        found = _assigned(
            tellings,
            groups,
            sought,
            self._told,
            SAME,
            {group: f"={event}" for group, event in matches.items()},
        )
        found |= {group: f"={event}" for group, event in matches.items()}
        self._add_parallels(tellings, groups, found)
        for group in groups:
            if group not in found:
                found[group] = f"c{next(self._numbers)}"
        clusters = [found[group] for group in groups]
        for cluster, telling, where in zip(clusters, tellings, sought, strict=True):
            self._remember(cluster, telling, where)
        self._parallels.add(document, tellings, clusters)
        return [
            Place(cluster.removeprefix("="), matches.get(group))
            for cluster, group in zip(clusters, groups, strict=True)
        ]

    def _add_parallels(
        self, tellings: Sequence[Telling], groups: Sequence[int], found: dict[int, str]
    ) -> None:
        """Give the groups that are still alone the cluster of what stands in their place in a parallel document."""
        clusters = [found.get(group, "") for group in groups]
        used = set(clusters)
        for chance, place, cluster in sorted(self._parallels.pairs(tellings, clusters), reverse=True):
            if chance >= SAME and groups[place] not in found and cluster not in used:
                found[groups[place]] = cluster
                used.add(cluster)

    def _remember(self, cluster: str, telling: Telling, where: Whereabouts) -> None:
        self._told.add(cluster, telling, where)
        self._order[cluster] = None
        self._order.move_to_end(cluster)
        if len(self._order) > self._kept:
            oldest, _ = self._order.popitem(last=False)
            self._told.remove(oldest)


_Pair = tuple[int, str]
"""A group of tellings of the new document and a cluster."""

_VagueChance = tuple[float, tuple[int, int]]
"""The chance of a pair whose dates say little, and the days that the cluster's telling can be of."""


def _assigned(
    tellings: Sequence[Telling],
    groups: Sequence[int],
    sought: Sequence[Whereabouts],
    shelf: Shelf,
    least: float,
    fixed: dict[int, str] | None = None,
) -> dict[int, str]:
    """The best cluster of the shelf for each group of tellings, each cluster used once: the surest pairs first."""
    chances, vague = _chances(tellings, groups, sought, shelf, fixed or {})
    result: dict[int, str] = {}
    used = set(fixed.values()) if fixed else set()
    for pair, chance in sorted(chances.items(), key=lambda item: (-item[1], item[0])):
        group, cluster = pair
        if chance < least:
            break
        if group in result or (pair in vague and (chance < VAGUE or _is_open(pair, chance, vague))):
            continue
        if cluster not in used or _is_told_again(tellings, result, group, cluster):
            result[group] = cluster
            used.add(cluster)
    return result


def _chances(
    tellings: Sequence[Telling],
    groups: Sequence[int],
    sought: Sequence[Whereabouts],
    shelf: Shelf,
    fixed: dict[int, str],
) -> tuple[dict[_Pair, float], dict[_Pair, _VagueChance]]:
    """The chance of each pair from SAME on, and of those again whose dates say little."""
    chances: dict[_Pair, float] = {}
    vague: dict[_Pair, _VagueChance] = {}
    for telling, group, where in zip(tellings, groups, sought, strict=True):
        if group in fixed:
            continue
        for cluster, other in shelf.near(telling, where):
            if other.document != telling.document and (other.document or may_match(telling, other)):
                pair = (group, cluster)
                best = chances.get(pair, 0.0)
                chance = likeness(telling, other, max(SAME, best))
                if chance < SAME:
                    continue  # too little to be the same, or to rival what is
                if chance > best:
                    chances[pair] = chance
                    vague.pop(pair, None)
                    if is_vague(telling, other):
                        vague[pair] = chance, other.time
    return chances, vague


def _is_open(pair: _Pair, chance: float, vague: dict[_Pair, _VagueChance]) -> bool:
    """Whether another vague pair of the same group or cluster is as good: then nobody knows which is meant.

    Clusters of one time are no rivals: a document that tells an event twice may have left two of them.
    """
    group, cluster = pair
    first, last = vague[pair][1]
    return any(
        other != pair
        and rival >= _RIVAL * chance
        and (other[1] == cluster or (other[0] == group and not (first <= time[1] and time[0] <= last)))
        for other, (rival, time) in vague.items()
    )


def _is_told_again(tellings: Sequence[Telling], found: dict[int, str], group: int, cluster: str) -> bool:
    """Whether a document tells of the cluster's event twice, and `group` is the second time."""
    earlier = [tellings[place] for place, other in found.items() if other == cluster]
    return bool(earlier) and all(likeness(tellings[group], other) >= AGAIN for other in earlier)
