"""English days counted from a day that needs no date: `two days before Christmas`, `the day before yesterday`."""

from dataclasses import replace
from datetime import date, timedelta

from app.extraction.dates.english.calendar import date_at
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import Tokens
from app.extraction.dates.values import Expression, Point

DAYS_OF = {"D": 1, "W": 7, "FN": 14}
DEICTIC = {
    ("before", "yesterday"): -2,
    ("after", "tomorrow"): 2,
    ("before", "last"): -2,
    ("after", "next"): 2,
}
MONTHS_AWAY = {"following": 1.0, "next": 1.0, "ensuing": 1.0, "previous": -1.0, "preceding": -1.0}
COMMON_YEAR = 2001


def beside_named_day(tokens: Tokens, found: Expression, j: int) -> Expression | None:
    """`two days before Christmas`, `a week after Christmas 2004`; of uncounted days only the month is known."""
    named = _new_year(tokens, j + 1) or (date_at(tokens, j + 1) if tokens.kind(j + 1) == "named" else None)
    side = {"before": -1, "after": 1}.get(tokens.words[j], 0)
    if named is None or not (named[0].month and named[0].day and side and found.unit in DAYS_OF):
        return None
    point = replace(named[0], day=None)
    if found.count is not None:
        year = named[0].year or COMMON_YEAR
        days = timedelta(round(found.count) * DAYS_OF[found.unit] * side)
        day = date(year, named[0].month, named[0].day) + days
        point = Point(year=named[0].year and day.year, month=day.month, day=day.day)
    counted = expression(tokens, "calendar", found.first, named[1], point)
    return widen(tokens, counted, found.first)


def _new_year(tokens: Tokens, j: int) -> tuple[Point, int] | None:
    """`the new year`, `New Year`: its first day."""
    first = j + (tokens.word(j) == "the")
    is_new_year = tokens.words[first : first + 2] == ["new", "year"] and tokens.word(first + 2) != "'"
    return (Point(month=1, day=1), first + 2) if is_new_year else None


def two_away(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`the day before yesterday`, `the day after tomorrow`, `the week after next`, `the month before last`."""
    unit, days = tokens.at(i).tag, DEICTIC.get((tokens.word(i + 1), tokens.word(i + 2)))
    takes = days is not None and (
        unit in ("W", "M", "Y") if tokens.word(i + 2) in ("next", "last") else unit == "D"
    )
    if days is None or not takes or tokens.word(i - 1) != "the" or i - 1 < floor:
        return None
    found = expression(tokens, "shift", i - 1, i + 3)
    found.count, found.unit, found.direction, found.anchor = float(days), unit, 1, "publication"
    return found


def of_month(tokens: Tokens, found: Expression) -> Expression:
    """The day of a month that is pointed at: `the third of the following month`, `the 12th of last month`."""
    words = [word for word in tokens.words[found.last : found.last + 4] if word != "same"]
    last = found.last + 3 + (tokens.word(found.last + 2) == "same")
    if words[:1] == ["of"] and words[1:3] in (["last", "month"], ["this", "month"], ["next", "month"]):
        found.anchor, count = "publication", {"last": -1.0, "this": 0.0, "next": 1.0}[words[1]]
    elif words[:2] == ["of", "the"] and words[2:4][1:] == ["month"] and words[2] in MONTHS_AWAY:
        last, count = found.last + 4, MONTHS_AWAY[words[2]]
    else:
        return found
    found.unit, found.count = "M", count
    return widen(tokens, found, found.first, last)
