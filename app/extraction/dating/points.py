"""The day, month or year that a date mention names, as a point to count from; times that no date in the text says."""

import datetime as dt
import re
from functools import lru_cache

from app.extraction.dates import timex
from app.extraction.dates.values import Point, shift
from app.extraction.dating.running import day_of
from app.extraction.records import DateMention, Resolution
from app.extraction.scenes import Scene

_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\Z")
_LAST_MONTH = 12
SINCE = "since then, up to"
"""How the reason of a span begins that goes up to the present."""


def point_told(date: DateMention | None) -> Point | None:
    """The day, month or year of a date; None for other EDTF."""
    return _point_of(date.edtf) if date else None


def day_told(date: DateMention | None) -> dt.date | None:
    """The day that a date is; None for a span of days and for all that is coarser."""
    return single_day(date.edtf) if date else None


def single_day(edtf: str) -> dt.date | None:
    """The day that an EDTF date is; None for an interval, even of days, and for all that is coarser."""
    return None if "/" in edtf else day_of(edtf)


def said_by_word(scene: Scene, at: int, edtf: str, resolution: Resolution, reason: str) -> DateMention:
    """A time that no date in the text says, but the word of token `at`: a verb of the present, or that of a toll.

    `reason` may leave a place for that word.
    """
    word = scene.tokens[at]
    text = scene.article.text[word.start : word.end]
    return DateMention(word.start, word.end, text, "DATE", edtf, "", edtf, resolution, reason.format(text))


def are_neighbours(first: DateMention, last: DateMention) -> bool:
    """Whether the one time follows the other at once: "شهري تموز وآب 2007", "في 3 أيلول والرابع منه"."""
    if len(first.edtf) != len(last.edtf) or first.mod or last.mod:
        return False
    point = point_told(first)
    if point is None:
        return False
    moved = shift(point, 1, "D" if point.day else "M" if point.month else "Y")
    return moved is not None and timex.edtf(moved) == last.edtf


def is_since(date: DateMention) -> bool:
    """Whether a span was made of a time since when something goes on, and of the present."""
    return date.reason.startswith(SINCE)


@lru_cache(maxsize=10_000)
def _point_of(edtf: str) -> Point | None:
    match = _EDTF.match(edtf)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if (month or 0) > _LAST_MONTH:  # a season
        month = None
    return Point(year=year, month=month, day=day)
