"""What opens the entries of a dated list: "• 10: Mosul falls" below the line "June 2014", "1987 17 May"."""

import re
from bisect import insort
from dataclasses import replace

from app.extraction.dates.extents import expression
from app.extraction.dates.tokens import Tokens
from app.extraction.dates.values import IN_HEADING, Expression, Point, exists

BULLETS = " \t\u200f\u200e•·▪◦*-–—"
AFTER_A_DAY = frozenset({":", "-"})
# A full stop or a bracket behind a number counts the entries of other lists; below a bare month it ends a day.
AFTER_A_DAY_OF_A_HEADING = AFTER_A_DAY | {".", ")"}
LAST_DAY = 31
# Nothing but the sign of a list before a year, or another year and month and a dash: "2016 October-2017 July".
_YEAR_FIRST = re.compile(rf"[{re.escape(BULLETS)}]*(?:\d{{4}}[ ,][^.:;\n]{{3,25}}?\s?[-–—]\s?)?")


def add_days(tokens: Tokens, expressions: list[Expression]) -> None:
    """Adds the days that stand alone at the beginning of a line to `expressions`, in place and in their order.

    Their month is that of the last line that begins with one; without such a line a number is no day.
    """
    heads = [found for found in expressions if found.point.month and opens_line(tokens, found.start)]
    if not heads:
        return
    taken = {place for found in expressions for place in range(found.first, found.last)}
    for i, word in enumerate(tokens.words):
        if word.isdecimal() and len(word) <= 2 and i not in taken and opens_line(tokens, tokens.starts[i]):
            head = next((found for found in reversed(heads) if found.start < tokens.starts[i]), None)
            day = _day(tokens, i, head) if head else None
            if day:
                insort(expressions, day, key=lambda found: found.first)


def join_years(tokens: Tokens, expressions: list[Expression]) -> None:
    """Makes one of a year at the beginning of a line and the month or day behind it ("2003, March 20"), in place."""
    for place in range(len(expressions) - 1, 0, -1):
        year, rest = expressions[place - 1 : place + 1]
        between = tokens.text[year.end : rest.start]
        is_beside = bool(between) and "\n" not in between and not between.strip(" ,،(")
        if not (is_beside and _is_bare_year(year) and _lacks_year(rest)):
            continue
        if _YEAR_FIRST.fullmatch(_line_before(tokens, year.start)):
            rest.point = replace(rest.point, year=year.point.year)
            rest.first, rest.start = year.first, year.start
            del expressions[place - 1]


def _is_bare_year(found: Expression) -> bool:
    point = found.point
    is_finer = point.month or point.sub or found.mod
    return found.kind == "calendar" and bool(point.year) and point.scale == "year" and not is_finer


def _lacks_year(found: Expression) -> bool:
    is_month = found.kind == "calendar" and bool(found.point.month) and not found.unit
    return is_month and found.point.year is None


def _day(tokens: Tokens, i: int, head: Expression) -> Expression | None:
    is_heading = head.point.day is None and _is_whole_line(tokens, head)
    signs = AFTER_A_DAY_OF_A_HEADING if is_heading else AFTER_A_DAY
    point = Point(year=head.point.year, month=head.point.month, day=int(tokens.words[i]))
    is_day = 1 <= int(tokens.words[i]) <= LAST_DAY and exists(point)
    if not is_day or tokens.word(i + 1) not in signs or tokens.word(i + 2).isdecimal():
        return None
    found = expression(tokens, "calendar", i, i + 1, point)
    found.note = IN_HEADING
    return found


def _line_before(tokens: Tokens, start: int) -> str:
    return tokens.text[tokens.text.rfind("\n", 0, start) + 1 : start]


def opens_line(tokens: Tokens, start: int) -> bool:
    """Whether only the sign of a list stands between the beginning of the line and an offset."""
    return not _line_before(tokens, start).strip(BULLETS)


def _is_whole_line(tokens: Tokens, found: Expression) -> bool:
    end = tokens.text.find("\n", found.end)
    rest = tokens.text[found.end : end if end >= 0 else len(tokens.text)]
    return opens_line(tokens, found.start) and not rest.strip(" \t:.-–—")
