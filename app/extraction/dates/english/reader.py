"""English: the reader that each trigger word calls."""

from collections.abc import Callable

from app.extraction.dates.english import calendar, clock, dated, edges, lengths, pointers, relations
from app.extraction.dates.english.calendar import date_at
from app.extraction.dates.english.years import era_before, year_after
from app.extraction.dates.extents import expression
from app.extraction.dates.tokens import Tokens
from app.extraction.dates.values import Expression, Point

Reader = Callable[[Tokens, int, int], "list[Expression]"]
LARGEST_COUNT = 100_000


def read(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """The expressions that token `i` begins or leads to; none when it is no date. `floor` is the first free token."""
    if tokens.words[i].isdecimal():
        return _number(tokens, i, floor)
    reader = READERS.get(tokens.kind(i))
    return reader(tokens, i, floor) if reader else []


def _number(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    if tokens.words[i : i + 3] == ["9", "/", "11"] and tokens.word(i + 3) != "/":
        return [expression(tokens, "calendar", i, i + 3, Point(year=2001, month=9, day=11))]
    time = clock.clock(tokens, i)
    if time:
        return [time]
    quarter = _quarter(tokens, i, floor)
    if quarter:
        return [quarter]
    several = dated.numeric_days(tokens, i) or dated.day_list(tokens, i, floor) or dated.year_range(tokens, i)
    if several:
        return several
    if tokens.word(i - 1) == "ad" and i - 1 >= floor:
        era = era_before(tokens, i - 1)
        return [expression(tokens, "calendar", i - 1, era[1], era[0])] if era else []
    named = date_at(tokens, i)
    if named:
        found = expression(tokens, "calendar", i, named[1], named[0])
        return [dated.relative_year(tokens, dated.with_article(tokens, found, floor))]
    short = dated.short_year(tokens, i, floor)
    if short:
        return [short]
    counted = lengths.length(tokens, i, floor)
    if counted:
        return [counted] if counted.count and counted.count < LARGEST_COUNT else []
    return _listed(dated.lone_day(tokens, i, floor))


def _quarter(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`Q3 2019`."""
    is_quarter = tokens.word(i - 1) == "q" and tokens.is_glued(i) and tokens.words[i] in ("1", "2", "3", "4")
    ending = year_after(tokens, i + 1) if is_quarter and i - 1 >= floor else None
    if ending is None:
        return None
    return expression(tokens, "calendar", i - 1, ending[1], Point(year=ending[0], sub=f"Q{tokens.words[i]}"))


def _listed(found: Expression | None) -> list[Expression]:
    return [found] if found else []


def _quantity(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    first = i - 1 if tokens.word(i - 1) == "a" and i - 1 >= floor else i
    return _listed(lengths.length(tokens, first, floor))


def _number_word(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    found = lengths.length(tokens, i, floor)
    return [found] if found else _day_or_century(tokens, i, floor)


def _ordinal(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    found = _day_or_century(tokens, i, floor)
    return found or _listed(relations.ordinal_unit(tokens, i, floor))


def _day_or_century(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    named = calendar.day_month(tokens, i) or calendar.decade_or_century(tokens, i)
    if named is None:
        return []
    found = expression(tokens, "calendar", i, named[1], named[0])
    return [dated.relative_year(tokens, dated.with_article(tokens, found, floor))]


def _lone_unit(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    return _listed(lengths.lone_unit(tokens, i, floor))


def _relation(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    return _listed(relations.relation(tokens, i, floor))


READERS: dict[str, Reader] = {
    "month": dated.from_calendar,
    "season": dated.from_calendar,
    "named": dated.from_calendar,
    "thirties": dated.from_calendar,
    "weekday": edges.weekday,
    "edge": edges.edge,
    "part": edges.part,
    "number": _number_word,
    "quantity": _quantity,
    "ordinal": _ordinal,
    "unit": _lone_unit,
    "relation": _relation,
    "adverb": pointers.within_the_day,
    "reference": pointers.reference,
    "present": pointers.present,
    "time": pointers.the_time,
    "deictic": pointers.deictic,
    "frequency": pointers.frequency,
    "every": pointers.every,
}
