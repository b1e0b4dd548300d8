"""A number as it stands in a folded text."""

import re
from typing import Literal, NamedTuple

Form = Literal["digits", "words", "vague", "share", "money", "dual", "single", "definite", "lost"]


class Number(NamedTuple):
    """A number phrase: folded span with its qualifier (`first` is where the number itself begins).

    `unit` is set when the phrase says what it counts: percent, dollars, or the noun of a dual or single.
    """

    start: int
    first: int
    end: int
    value: float | int | None
    high: float | int | None
    qualifier: str
    form: Form
    unit: str = ""


_BACK = 60


def just_before(text: str, place: int, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The match of a pattern that is to end at a place, which is looked for nearby only."""
    return pattern.search(text, max(0, place - _BACK), place)


def whole(value: float) -> float | int:
    """The value as an integer where it is one."""
    return int(value) if value == int(value) else round(value, 4)


# The value that stands for a word of no exact number, and its qualifier.
VAGUE = {
    "several": (2, "several"),
    "several-hundred": (200, "several"),
    "several-thousand": (2000, "several"),
    "tens": (10, "tens"),
    "hundreds": (100, "hundreds"),
    "thousands": (1000, "thousands"),
    "tens-of-thousands": (10_000, "tens-of-thousands"),
    "hundreds-of-thousands": (100_000, "hundreds-of-thousands"),
    "millions": (1_000_000, "millions"),
    "billions": (1_000_000_000, "millions"),
}
