"""How likely two tellings are of one happening: what speaks for it and against it, weighed."""

from functools import cache
from math import exp

from app.extraction.clustering.tellings import CAPITALS, COUNTRIES, Telling, When

_FINE = frozenset({"month", "day"})
_PARTS = {"START": (0, 1, 2), "END": (9, 10, 11)}
_OTHERWISE = frozenset({"planned", "denied"})
_SAME_WORDS = 0.6
_LARGE = 1000
_TWO_YEARS = 731
_BEATEN = {"battle": "defeat", "government": "overthrow"}
"""Types of which one party has one in an age, where words of these classes tell of it."""
_NEAR = 1.15
_TELLING = 10
_COARSE = frozenset({"dates agree", "same year", "undated", "undated once"})
_TOLLS = frozenset({"killed", "wounded", "displaced"})
_COUNTS = frozenset({"force-level", "casualties"})

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
    {"bombing", "destruction"},
)
PLAIN = frozenset({"government", "announcement", "report", "support", "meeting", "force-level", "casualties"})
"""Types of which there are many at any time: sharing one says little."""

ONCE = frozenset({"intervention", "withdrawal", "execution", "election", "agreement", "sanctions"})
"""Types of which one party has one in a while; there are many battles, bombings and meetings in a year."""

RARE = frozenset({"intervention", "execution"})
"""Types of which a party has one in an age: "the war that Bush launched" needs no date."""

# Fitted on the pairs of the catalogue and of the development gold; evaluate prints what they reach.
_CONSTANT = -4.7
_WEIGHTS = {
    "": 0.0,
    "one language": 0.1,
    "same day": 3.6,
    "a day apart": 1.4,
    "same month": 3.6,
    "within": 2.5,
    "part of a year": 1.4,
    "same time": 2.3,
    "dates agree": 0.5,
    "same year": -0.6,
    "undated": -1.7,
    "undated once": 1.5,
    "whole war": 2.8,
    "same type": 2.9,
    "same plain type": 1.2,
    "close type": 1.1,
    "related type": -0.1,
    "other type": -0.9,
    "actors": 1.2,
    "kindred actors": -0.8,
    "states": 0.1,
    "no common actor": -0.6,
    "same agent": 0.9,
    "other agents": -0.1,
    "places": 3.1,
    "place inside": 0.4,
    "kindred places": 0.3,
    "capital": 0.5,
    "usual place": 0.5,
    "vague": -0.9,
    "other places": -2.4,
    "carried": -2.5,
    "figures": 2.8,
    "same number": 2.0,
    "small figures": 1.4,
    "near figures": 1.8,
    "other status": -4.5,
    "words": 6.3,
    "concepts": 2.5,
    "other figures": -0.3,
    "same word": 0.1,
    "other word": -0.7,
    "same extent": 1.2,
    "other extent": -2.2,
}


def _most(*signs: str) -> float:
    """The most that one of some signs can add."""
    return max(0.0, *(_WEIGHTS[sign] for sign in signs))


_MOST_OF_ACTORS = _most("actors", "kindred actors", "states")
_MOST_OF_AGENTS = _most("same agent", "other agents")
_MOST_OF_PLACES = _most("places", "place inside", "kindred places", "capital", "usual place")
_MOST_OF_CAPITALS = _most("capital")
_MOST_OF_FIGURES = _most("figures", "same number", "small figures", "near figures", "other figures")
_MOST_OF_THE_REST = _most("vague", "carried") + _most("other status") + _most("same extent", "other extent")


def likeness(one: Telling, other: Telling, least: float = 0.0) -> float:
    """Probability (0 to 1) that two tellings are of one happening; 0 when their dates cannot both be true.

    It is 0 as well when it cannot come to `least`: of every third pair that is known early.
    """
    date_sign = _date_sign(one, other)
    if date_sign == "never":
        return 0.0
    weight = _WEIGHTS
    score = _CONSTANT + weight[date_sign] + weight[_type_sign(one.type, other.type)]
    words = _weight_of_words(one, other)
    if _probability(score + words + _most_beside(one, other)) < least:
        return 0.0
    agents = weight[_agent_sign(one, other)] if one.agents and other.agents else 0.0
    score += weight[_actor_sign(one, other)] + agents + weight[_place_sign(one, other)]
    if one.figures and other.figures:
        score += weight[_figure_sign(one, other)]
    if date_sign in _COARSE or one.is_carried or other.is_carried:
        score += weight[_reach_sign(one, other, date_sign)]
    if one.status != other.status and not _OTHERWISE.isdisjoint((one.status, other.status)):
        score += weight["other status"]
    if one.type == other.type == "seizure":
        score += weight[_extent_sign(one, other)]
    return _probability(score + words)


def _probability(score: float) -> float:
    return 1 / (1 + exp(-score))


def _weight_of_words(one: Telling, other: Telling) -> float:
    """Who tells the same in the same language mostly uses the same words, in the other the same concepts."""
    if one.language != other.language:
        return _WEIGHTS["concepts"] * _shared(one.concepts, other.concepts)
    alike = _WEIGHTS["one language"] + _WEIGHTS[_word_sign(one, other)]
    return alike + _WEIGHTS["words"] * overlap(one.words, other.words)


def _most_beside(one: Telling, other: Telling) -> float:
    """The most that all but dates, types and words can add."""
    most = _MOST_OF_ACTORS + _MOST_OF_THE_REST
    if one.agents and other.agents:
        most += _MOST_OF_AGENTS
    if one.figures and other.figures:
        most += _MOST_OF_FIGURES
    return most + (_MOST_OF_PLACES if one.places and other.places else _MOST_OF_CAPITALS)


def is_vague(one: Telling, other: Telling) -> bool:
    """Whether the dates of two tellings leave it open which of several like events is meant."""
    return _date_sign(one, other) in _COARSE


def may_match(telling: Telling, known: Telling) -> bool:
    """Whether a telling may be a reviewed event at all: type and actors alone prove nothing.

    Both must be dated, or be told in the same words; and they must not count the same kind of thing differently.
    """
    is_dated = telling.when is not None and known.when is not None
    if is_dated and (telling.type not in _COUNTS or not contradict(telling, known)):
        return True
    return _is_reused(telling, known)


def _date_sign(one: Telling, other: Telling) -> str:
    first, second = one.when, other.when
    if first is None or second is None:
        if is_toll_of_war(one) and is_toll_of_war(other):
            return "whole war"
        if one.type == other.type and beaten(one) & beaten(other):
            return "undated once"
        return "undated" if one.type not in RARE or _is_of_another(one, other) else "undated once"
    if first.is_day and second.is_day:
        apart = abs(first.first - second.first)
        return "same day" if not apart else "a day apart" if apart == 1 else _conflict_sign(one, other)
    if first.first > second.last or second.first > first.last:
        return _conflict_sign(one, other)
    if first.first == second.first:
        if first.precision == second.precision == "month":
            return "same month"
        if first.last == second.last:
            return "same time"
    if (first.part and _is_in_part(first, second)) or (second.part and _is_in_part(second, first)):
        return "part of a year"
    is_fine = first.precision in _FINE and second.precision in _FINE
    return "within" if is_fine and first.month == second.month else "dates agree"


def is_toll_of_war(telling: Telling) -> bool:
    """Whether a telling counts what a whole war cost: dead of more than two years, or undated and of "the war"."""
    if telling.type != "casualties":
        return False
    if telling.when is None:
        return telling.is_of_war
    return telling.when.last - telling.when.first > _TWO_YEARS


def beaten(telling: Telling) -> frozenset[str]:
    """Whom a telling calls defeated or overthrown: that comes once in an age as well."""
    concept = _BEATEN.get(telling.type, "")
    return telling.own_actors if concept in telling.concepts else frozenset()


def _is_of_another(one: Telling, other: Telling) -> bool:
    """Whether two tellings differ in what is done or name nobody in common who did it."""
    return one.type != other.type or one.agents.isdisjoint(other.agents)


def _is_in_part(year: When, other: When) -> bool:
    """ "early 2007" and a day of January 2007."""
    months = _PARTS.get(year.part, ())
    return other.precision in _FINE and other.year == year.year and other.month % 12 in months


def _conflict_sign(one: Telling, other: Telling) -> str:
    """Dates that cannot both be true part two tellings, unless one was carried there from another sentence."""
    if not (one.is_carried or other.is_carried):
        return "never"
    if one.when and other.when and one.when.year == other.when.year:
        return "same year"
    return "undated" if _is_reused(one, other) else "never"


def _reach_sign(one: Telling, other: Telling, date_sign: str) -> str:
    """What takes from a date that says little or stands elsewhere."""
    if date_sign in _COARSE:
        is_vague = bool(one.own_places) != bool(other.own_places) and not _is_capital(one, other)
        return "vague" if is_vague else ""
    return "carried" if one.is_carried or other.is_carried else ""


def _word_sign(one: Telling, other: Telling) -> str:
    if not (one.trigger and other.trigger):
        return ""
    return "same word" if one.trigger == other.trigger else "other word"


def _extent_sign(one: Telling, other: Telling) -> str:
    """ "A third of the country", "مساحات شاسعة": who took a wide stretch did more than take a town."""
    is_wide, is_other_wide = "swathe" in one.concepts, "swathe" in other.concepts
    if is_wide != is_other_wide:
        return "other extent"
    return "same extent" if is_wide else ""


def _is_reused(one: Telling, other: Telling) -> bool:
    """Whether one was written with the other's words."""
    return one.language == other.language and overlap(one.words, other.words) > _SAME_WORDS


@cache
def _type_sign(one: str, other: str) -> str:
    if one == other:
        return "same plain type" if one in PLAIN else "same type"
    if {one, other} in _CLOSE:
        return "close type"
    if any(one in family and other in family for family in _FAMILIES):
        return "related type"
    return "other type"


def _actor_sign(one: Telling, other: Telling) -> str:
    if not (one.names.isdisjoint(other.own_actors) and other.names.isdisjoint(one.own_actors)):
        return "actors"
    if not one.own_actors.isdisjoint(other.own_actors):
        return "kindred actors"
    if not one.actors.isdisjoint(other.actors):
        return "states"
    return "no common actor" if one.actors and other.actors else ""


def _agent_sign(one: Telling, other: Telling) -> str:
    return "other agents" if one.agents.isdisjoint(other.agents) else "same agent"


def _place_sign(one: Telling, other: Telling) -> str:
    if not (one.places and other.places):
        return "capital" if _is_capital(one, other) else ""
    shared = one.own_places & other.own_places
    if shared:
        if not shared.isdisjoint(one.names & other.names):
            return "places"
        return "kindred places" if shared.isdisjoint(one.names | other.names) else "place inside"
    if are_apart(one, other):
        return "other places"
    if _is_capital(one, other):
        return "capital"
    return "" if CAPITALS.isdisjoint(one.places & other.places) else "usual place"


def are_apart(one: Telling, other: Telling) -> bool:
    """Whether both name places within a country and none in common."""
    shared = (one.places & other.places) - COUNTRIES
    return not shared and not (one.places <= COUNTRIES or other.places <= COUNTRIES)


def _is_capital(one: Telling, other: Telling) -> bool:
    """Whether one names as a place what the other names as a party: a capital, and the state whose it is."""
    return not (one.own_places.isdisjoint(other.own_actors) and other.own_places.isdisjoint(one.own_actors))


def _figure_sign(one: Telling, other: Telling) -> str:
    if not one.figures.isdisjoint(other.figures):
        is_large = any(value >= _TELLING for _, value in one.figures & other.figures)
        return "figures" if is_large else "small figures"
    if is_near(one, other):
        return "near figures"
    if _has_same_number(one, other):
        return "same number"
    return "other figures" if _count_the_same(one, other) else ""


def contradict(one: Telling, other: Telling) -> bool:
    """Whether both count the same kind of thing and come to other numbers."""
    if not one.figures.isdisjoint(other.figures) or is_near(one, other):
        return False
    return _count_the_same(one, other)


def _count_the_same(one: Telling, other: Telling) -> bool:
    return not {kind for kind, _ in one.figures}.isdisjoint([kind for kind, _ in other.figures])


def is_near(one: Telling, other: Telling) -> bool:
    """Whether both count the victims of one kind in large numbers that come close: papers round them differently."""
    tolls = [toll for toll in one.figures if toll[1] >= _LARGE and toll[0] in _TOLLS]
    return bool(tolls) and any(
        kind == same and number >= _LARGE and max(value, number) <= _NEAR * min(value, number)
        for kind, value in tolls
        for same, number in other.figures
    )


def _has_same_number(one: Telling, other: Telling) -> bool:
    """Whether a number that says something stands in both, counting whatever."""
    numbers = {number for _, number in other.figures}
    return any(value >= _TELLING and value in numbers for _, value in one.figures)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the concepts of both that both have."""
    if not (one and other):
        return 0.0
    common = len(one & other)
    return common / (len(one) + len(other) - common)


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the smaller set's words that stand in the other, less what chance gives."""
    smaller = min(len(one), len(other))
    if smaller < 3:
        return 0.0
    return max(0.0, len(one & other) / smaller - 0.25) / 0.75
