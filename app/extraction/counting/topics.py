"""What a sentence counts that the next ones go on with: its people, its soldiers, its weapons. Text is folded."""

from collections.abc import Sequence

from app.extraction.counting.earlier import TOPICS
from app.extraction.counting.nouns import PEOPLE, SOLDIERS
from app.extraction.counting.phrases import Phrase


def topic(told: Sequence[Phrase]) -> Phrase | None:
    """Of the figures of a sentence the one that the next goes on with: "that number had dropped to 50,000"."""
    counted = [one for one in told if one.noun]
    return next(
        (one for one in counted if one.noun and one.noun.family in TOPICS), counted[-1] if counted else None
    )


def soldiers(told: Sequence[Phrase]) -> Phrase | None:
    """Of the figures of a sentence the first of living soldiers."""
    return next((one for one in told if one.noun == SOLDIERS and one.kind.startswith("troops")), None)


def weapons(told: Sequence[Phrase]) -> Phrase | None:
    """Of the figures of a sentence the last of weapons."""
    return next((one for one in reversed(told) if one.noun and one.noun.family == "weapons"), None)


def few_persons(told: Sequence[Phrase]) -> list[Phrase]:
    """Of the figures of a sentence those of a few persons, whom the story can mean again by their number."""
    few = (one for one in told if one.noun and one.noun.family in ("people", "personnel", "soldiers"))
    return [one for one in few if one.number.form == "words" and (one.number.value or 0) > 1]


def faded(carried: Phrase | None) -> Phrase | None:
    """What an earlier sentence counted, without what became of it."""
    if carried is None:
        return None
    if carried.kind == "personnel" and carried.noun and carried.noun.family == "people":
        return carried._replace(kind="", noun=carried.noun._replace(family="personnel"))
    return carried._replace(kind="", noun=PEOPLE if is_toll(carried) else carried.noun)


def is_toll(carried: Phrase | None) -> bool:
    """Whether the dead or the wounded were counted."""
    return carried is not None and carried.noun is not None and carried.noun.family in ("dead", "wounded")


def latest(told: Sequence[Phrase]) -> Phrase | None:
    """Of the figures of a sentence so far the last of people or soldiers."""
    return next((one for one in reversed(told) if one.noun and one.noun.family in TOPICS), None)
