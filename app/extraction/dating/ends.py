"""English bounds that say when something was all the same, and days that say a month once more, only finer."""

import re

from app.extraction.records import DateMention
from app.extraction.scenes import Scene

# "before the month was out": in that month.
_IS_OUT = re.compile(r"\s(?:was|is)\s(?:out|over|up|done)\b")
_ENDS = (
    "نهاية",
    "آخر",
    "أواخر",
    "ختام",
    "the end of",
    "the close of",
    "year's end",
    "year’s end",
    "month's end",
    "month’s end",
)
_NOT_UNTIL = re.compile(r"\b(?:not (?:again )?(?:un)?till?|only after) (?:the )?(?:early |late )?\Z", re.I)
_EXACTLY = re.compile(r", (?:on|namely on|to be exact on) (?:the )?\Z")


def is_within(scene: Scene, date: DateMention, before: str) -> bool:
    """Whether it was in that time, all the same: "before the month was out", "before the end of May", "not until May".

    `before` is the folded word right before the date.
    """
    text = scene.article.text
    is_end = before in ("before", "قبل") and date.text.lower().startswith(_ENDS)
    return is_end or bool(_IS_OUT.match(text, date.end)) or bool(_NOT_UNTIL.search(text, 0, date.start))


def says_exactly(between: str) -> bool:
    """Whether the words between a month and a day of it make that the day: "this month, on the 9th"."""
    return bool(_EXACTLY.match(between))
