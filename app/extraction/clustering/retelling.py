"""One happening told twice in one document: summed up in the opening, and again below with its day."""

from collections.abc import Sequence

from app.extraction.clustering.likeness import ONCE, RARE, are_apart, contradict
from app.extraction.clustering.tellings import Telling

_SAME_WORDS = 0.5
_LEAST_WORDS = 4
_MOST = 30
"""Events of one type in a document from which nobody can say which is which; each is compared with all others."""


def retold(tellings: Sequence[Telling]) -> list[int]:
    """For each telling of a document the place of the first telling of the same event, mostly its own.

    A telling that could be either of two different events is left alone, and so are all of a type that the
    document tells very often.
    """
    first = list(range(len(tellings)))
    by_type: dict[str, list[int]] = {}
    for at, telling in enumerate(tellings):
        by_type.setdefault(telling.type, []).append(at)
    for at, telling in enumerate(tellings):
        others = by_type[telling.type]
        if not 1 < len(others) <= _MOST:
            continue
        like = [place for place in others if place != at and _is_again(telling, tellings[place])]
        if not like or any(
            not _is_again(tellings[one], tellings[two]) for one in like for two in like if one < two
        ):
            continue
        old = {first[place] for place in like} | {first[at]}
        first = [min(old) if group in old else group for group in first]
    return first


def _is_again(one: Telling, other: Telling) -> bool:
    if one.status != other.status or contradict(one, other) or are_apart(one, other):
        return False
    if _is_same_text(one, other) or not one.figures.isdisjoint(other.figures):
        return _may_be_one_time(one, other)
    if one.type == "meeting" and (one.is_carried or other.is_carried) and one.when == other.when:
        return not _part(one.own_actors, other.own_actors)  # "they met on Sunday. They discussed …"
    if one.type in RARE and (one.when is None or other.when is None):
        return not one.agents.isdisjoint(other.agents)  # "the war that he launched", "the invasion"
    if one.date_at == other.date_at or not _is_one_time(one, other):
        return False
    if one.type in ONCE:
        return not _part(one.agents, other.agents)
    if one.type == "mission" and "warcoalition" in one.concepts & other.concepts:
        return not one.agents.isdisjoint(other.agents)  # a coalition comes together once in a while, too
    return not one.own_places.isdisjoint(other.own_places) and not one.own_actors.isdisjoint(other.own_actors)


def _is_same_text(one: Telling, other: Telling) -> bool:
    common = len(one.words & other.words)
    return common >= _LEAST_WORDS and common > _SAME_WORDS * max(len(one.words), len(other.words))


def _part(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both name something and nothing in common."""
    return bool(one) and bool(other) and one.isdisjoint(other)


def _may_be_one_time(one: Telling, other: Telling) -> bool:
    return one.when is None or other.when is None or _is_one_time(one, other)


def _is_one_time(one: Telling, other: Telling) -> bool:
    """Whether the time of one lies within the other's."""
    if one.when is None or other.when is None:
        return False
    (first, last), (begin, end) = one.when[:2], other.when[:2]
    return (first >= begin and last <= end) or (first <= begin and last >= end)
