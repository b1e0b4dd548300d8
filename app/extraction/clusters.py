"""The same happening told elsewhere: in other documents of one language, in the other language, in the catalogue.

Two tellings are compared by date (a day apart at most when both name the day), type, actors, places, figures and,
within one language, by their words. What cannot both be true of one event is never put together.
"""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import count

from app.extraction.likeness import likeness, may_match
from app.extraction.records import Candidate, Language
from app.extraction.retelling import retold
from app.extraction.shelf import Shelf
from app.extraction.tellings import Belonging, EntityOf, KnownEvent, Telling, telling_of, tellings_of_event

__all__ = ["Clusters", "KnownEvent", "Place"]

SAME = 0.25
"""Probability from which two tellings count as one happening."""

REVIEWED = 0.65
"""Probability from which a candidate counts as a reviewed event: what editors wrote asks for more certainty."""

AGAIN = 0.6
"""Probability from which two passages of one document count as one happening told twice."""

KEPT = 20_000
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
        self._numbers = count(1)
        for event in catalogue:
            for telling in tellings_of_event(event, self._belonging):
                self._known.add(telling)

    def place(self, document: str, language: Language, candidates: Sequence[Candidate]) -> list[Place]:
        """Cluster and match of each candidate of a document, in their order.

        Two candidates get the same only when the document tells one event twice.
        """
        tellings = [telling_of(document, language, candidate, self._belonging) for candidate in candidates]
        groups = retold(tellings)
        matches = _assigned(tellings, groups, self._known, REVIEWED)
        found = _assigned(
            tellings, groups, self._told, SAME, {group: f"={event}" for group, event in matches.items()}
        )
        places = []
        for telling, group in zip(tellings, groups, strict=True):
            event = matches.get(group)
            if group not in found:
                found[group] = f"={event}" if event else f"c{next(self._numbers)}"
            cluster = found[group]
            places.append(Place(cluster.removeprefix("="), event))
            self._remember(telling, cluster)
        return places

    def _remember(self, telling: Telling, cluster: str) -> None:
        self._told.add(replace(telling, cluster=cluster))
        self._order[cluster] = None
        self._order.move_to_end(cluster)
        if len(self._order) > self._kept:
            oldest, _ = self._order.popitem(last=False)
            self._told.remove(oldest)


def _assigned(
    tellings: Sequence[Telling],
    groups: Sequence[int],
    shelf: Shelf,
    least: float,
    fixed: dict[int, str] | None = None,
) -> dict[int, str]:
    """The best cluster of the shelf for each group of tellings, each cluster used once: the surest pairs first."""
    chances: dict[tuple[int, str], float] = {}
    for telling, group in zip(tellings, groups, strict=True):
        if fixed and group in fixed:
            continue
        for other in shelf.near(telling):
            if other.document != telling.document and (other.document or may_match(telling, other)):
                pair = (group, other.cluster)
                chances[pair] = max(chances.get(pair, 0.0), likeness(telling, other))
    result: dict[int, str] = {}
    used = set(fixed.values()) if fixed else set()
    for (group, cluster), chance in sorted(chances.items(), key=lambda pair: (-pair[1], pair[0])):
        if chance < least:
            break
        if group not in result and (cluster not in used or _is_told_again(tellings, result, group, cluster)):
            result[group] = cluster
            used.add(cluster)
    return result


def _is_told_again(tellings: Sequence[Telling], found: dict[int, str], group: int, cluster: str) -> bool:
    """Whether a document tells of the cluster's event twice, in its opening and again below, and `group` is the second."""
    earlier = [tellings[place] for place, other in found.items() if other == cluster]
    return bool(earlier) and all(likeness(tellings[group], other) >= AGAIN for other in earlier)
