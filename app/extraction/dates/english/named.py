"""English days counted from a day that needs no date: `two days before Christmas`, `the day before yesterday`."""

from dataclasses import replace
from datetime import date, timedelta

from app.extraction.dates.english.calendar import date_at
from app.extraction.dates.english.years import year_after
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import Tokens, word_set
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
YEARS_AWAY = {
    "the": 0.0,
    "that": 0.0,
    "same": 0.0,
    "this": 0.0,
    "last": -1.0,
    "previous": -1.0,
    "next": 1.0,
} | {"following": 1.0}
GONE = word_set("ended past gone over closed finished behind elapsed completed expired")


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


def part_of_month(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`a December morning in 2011`, `one cold March night of 1991`: a day of that month that nobody names."""
    is_part = tokens.kind(i) == "month" and tokens.is_capital(i) and tokens.kind(i + 1) == "part"
    first = next((k for k in (i - 1, i - 2) if tokens.word(k) in ("a", "an", "one")), -1)
    found = year_after(tokens, i + 3) if is_part and tokens.word(i + 2) in ("in", "of") else None
    if found is None or first < max(floor, 0):
        return None
    return expression(tokens, "calendar", first, found[1], Point(year=found[0], month=tokens.at(i).value))


def day_of_year(tokens: Tokens, first: int, j: int, is_last: bool) -> Expression | None:
    """`the last day of 2008`, `the first day of that year`, where the year begins at token `j`."""
    point = Point(month=12, day=31) if is_last else Point(month=1, day=1)
    written = year_after(tokens, j)
    if written:
        return expression(tokens, "calendar", first, written[1], replace(point, year=written[0]))
    j += tokens.word(j) in ("the", "that") and tokens.word(j + 1) in YEARS_AWAY
    which = tokens.word(j)
    if which not in YEARS_AWAY or tokens.word(j + 1) != "year":
        return None
    found = expression(tokens, "calendar", first, j + 2, point)
    found.unit, found.count = "Y", YEARS_AWAY[which]
    is_told = tokens.word(j - 1) == "the" or which not in ("this", "last", "next")
    found.anchor = "story" if is_told else "publication"
    return found


def year_gone(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`the year just ended`, `the month just past`: the one before the publication."""
    last = i + 2 + (tokens.word(i + 1) == "just" or tokens.word(i + 1) == "now")
    is_gone = tokens.words[i + 1 : i + 2] in (["just"], ["now"]) and tokens.word(last - 1) in GONE
    if not is_gone or tokens.word(i - 1) != "the" or i - 1 < floor or tokens.at(i).tag not in ("W", "M", "Y"):
        return None
    found = expression(tokens, "shift", i - 1, last)
    found.count, found.unit, found.direction, found.anchor = 1.0, tokens.at(i).tag, -1, "publication"
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
