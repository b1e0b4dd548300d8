"""How likely two tellings are of one happening: what speaks for it and against it, weighed."""

from collections.abc import Iterator
from datetime import timedelta
from math import exp

from app.extraction.tellings import Telling

_DAY = timedelta(1)
_SAME_WORDS = 0.6
GENERIC = frozenset({"iraq", "united-states", "baghdad"})
"""Names that stand in almost every article: sharing one says little."""

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
# Missiles or bombs, the fight or its end, the dead or the deed: papers name one happening either way.
_CLOSE = (
    {"air-strike", "rocket-attack"},
    {"battle", "seizure"},
    {"assassination", "casualties"},
    {"casualties", "violence"},
    {"bombing", "violence"},
)
PLAIN = frozenset({"announcement", "report", "support", "meeting", "force-level", "casualties"})
"""Types of which there are many at any time: sharing one says little."""

# Fitted on the pairs of the catalogue and of the development gold; evaluate prints what they reach.
_WEIGHTS = {
    "constant": -4.1,
    "one language": -0.5,
    "same day": 2.5,
    "a day apart": 1.5,
    "same month": 2.1,
    "within": 2.3,
    "dates agree": 1.3,
    "undated": -1.0,
    "same type": 2.3,
    "same plain type": 0.8,
    "close type": 1.2,
    "related type": -0.1,
    "other type": -1.2,
    "actors": 1.1,
    "states": 0.1,
    "no common actor": -0.3,
    "same agent": 0.7,
    "other agents": -1.2,
    "places": 1.7,
    "capital": 0.5,
    "vague": -3.0,
    "other places": -1.0,
    "figures": 1.9,
    "other status": -2.0,
    "words": 4.6,
    "same word": 0.3,
    "other word": -1.3,
}


def likeness(one: Telling, other: Telling) -> float:
    """Probability (0 to 1) that two tellings are of one happening; 0 when their dates cannot both be true."""
    found = signs(one, other)
    if "never" in found:
        return 0.0
    score = _WEIGHTS["constant"]
    for sign, much in found.items():
        score += _WEIGHTS[sign] * much
    return 1 / (1 + exp(-score))


def signs(one: Telling, other: Telling) -> dict[str, float]:
    """What speaks for and against one happening, each with how much of it there is (1, for words the share)."""
    is_one_language = one.language == other.language
    words = _overlap(one.words, other.words) if is_one_language else 0.0
    date_sign = _date_sign(one, other, words)
    if date_sign == "never":
        return {date_sign: 1.0}
    found = [date_sign, _type_sign(one, other), *_party_signs(one, other)]
    if one.figures & other.figures:
        found.append("figures")
    is_coarse = "dates agree" in found or "undated" in found
    if is_coarse and bool(one.places - GENERIC) != bool(other.places - GENERIC):
        found.append("vague")
    if (one.status == "planned") != (other.status == "planned"):
        found.append("other status")
    if is_one_language:
        found.append("one language")  # who tells the same in the same language mostly uses the same words
    if is_one_language and one.trigger and other.trigger:
        found.append("same word" if one.trigger == other.trigger else "other word")
    return dict.fromkeys(found, 1.0) | ({"words": words} if words else {})


def _date_sign(one: Telling, other: Telling, words: float) -> str:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return "undated"
    is_both_days = (
        one.precision == other.precision == "day" and one.first == one.last and other.first == other.last
    )
    apart = abs(one.first - other.first)
    if is_both_days and apart <= _DAY:
        return "a day apart" if apart else "same day"
    if is_both_days or one.first > other.last or other.first > one.last:
        return _conflict_sign(one, other, words)
    if one.precision == other.precision == "month" and one.first == other.first:
        return "same month"
    if one.first.replace(day=1) == other.first.replace(day=1) and {one.precision, other.precision} <= {
        "month",
        "day",
    }:
        return "within"
    return "dates agree"


def _conflict_sign(one: Telling, other: Telling, words: float) -> str:
    """Dates that cannot both be true part two tellings, unless one was carried there from another sentence."""
    if not (one.is_carried or other.is_carried):
        return "never"
    if one.first is not None and other.first is not None and one.first.year == other.first.year:
        return "dates agree"
    return "undated" if words > _SAME_WORDS else "never"


def _type_sign(one: Telling, other: Telling) -> str:
    if one.type == other.type:
        return "same plain type" if one.type in PLAIN else "same type"
    if {one.type, other.type} in _CLOSE:
        return "close type"
    if any(one.type in family and other.type in family for family in _FAMILIES):
        return "related type"
    return "other type"


def _party_signs(one: Telling, other: Telling) -> Iterator[str]:
    common = one.actors & other.actors
    if common - GENERIC:
        yield "actors"
    elif common:
        yield "states"
    elif one.actors and other.actors:
        yield "no common actor"
    if one.agents and other.agents:
        yield "same agent" if one.agents & other.agents else "other agents"
    places = one.places & other.places
    if places - GENERIC:
        yield "places"
    elif one.places - GENERIC and other.places - GENERIC:
        yield "other places"
    elif places:
        yield "capital"


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the smaller set's words that stand in the other, less what chance gives."""
    smaller = min(len(one), len(other))
    if smaller < 3:
        return 0.0
    return max(0.0, len(one & other) / smaller - 0.25) / 0.75
