"""English: the reader that each trigger word calls."""

from collections.abc import Callable
from dataclasses import replace

from app.extraction.dates import digits
from app.extraction.dates.english import calendar, edges, lengths, pointers, relations
from app.extraction.dates.english.calendar import date_at, day_number, era_after
from app.extraction.dates.english.words import COUNTED, FUNCTION_WORDS
from app.extraction.dates.extents import expression
from app.extraction.dates.tokens import Tokens
from app.extraction.dates.values import SHORT_YEAR, Expression, Point

Reader = Callable[[Tokens, int, int], "list[Expression]"]
JOINS = ("-", "to", "and", "/", "through", "or", "&", "until")
PRONOUNS = ("the", "that", "this", "his", "her", "its")


def read(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """The expressions that token `i` begins or leads to; none when it is no date. `floor` is the first free token."""
    if tokens.words[i].isdigit():
        return _number(tokens, i, floor)
    reader = READERS.get(tokens.kind(i))
    return reader(tokens, i, floor) if reader else []


def _number(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    if tokens.words[i : i + 3] == ["9", "/", "11"] and tokens.word(i + 3) != "/":
        return [expression(tokens, "calendar", i, i + 3, Point(year=2001, month=9, day=11))]
    clock = _clock(tokens, i)
    if clock:
        return [clock]
    days = _day_list(tokens, i, floor)
    if days:
        return days
    years = _year_range(tokens, i)
    if years:
        return years
    if tokens.word(i - 1) == "ad" and i - 1 >= floor:
        era = calendar.era_before(tokens, i - 1)
        return [expression(tokens, "calendar", i - 1, era[1], era[0])] if era else []
    dated = date_at(tokens, i)
    if dated:
        return [edges.with_article(tokens, expression(tokens, "calendar", i, dated[1], dated[0]), floor)]
    short = _short_year(tokens, i, floor)
    if short:
        return [short]
    counted = lengths.length(tokens, i, floor)
    if counted:
        return [counted] if counted.count and counted.count < 1e5 else []
    return _lone_day(tokens, i, floor)


def _clock(tokens: Tokens, i: int) -> Expression | None:
    found = digits.clock(tokens, i)
    hour, j = found or (tokens.words[i], i + 1)
    half = tokens.word(j)
    if tokens.words[j : j + 3] in (["a", ".", "m"], ["p", ".", "m"]):
        j += 4 if tokens.word(j + 3) == "." and tokens.is_glued(j + 3) else 3
    elif half in ("am", "pm") or (
        half in ("hrs", "hours") and (found or (tokens.word(i - 1) in ("at", "by") and len(hour) == 4))
    ):
        j += 1
    elif not found or (tokens.word(i - 1) in ("-", "/") and not tokens.word(i - 2).isdigit()):
        return None
    time = _time_value(hour, half)
    return expression(tokens, "calendar", i, j, Point(time=time)) if time else None


def _time_value(hour: str, half: str) -> str:
    if ":" not in hour and len(hour) == 4:
        hour = f"{hour[:2]}:{hour[2:]}"
    number, _, minute = hour.partition(":")
    value = int(number)
    if half[:1] == "p" and value < 12:
        value += 12
    if value > 24 or (minute and int(minute) > 59):
        return ""
    return f"{value:02d}:{minute or '00'}"


def _day_list(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """`6-7 January 1916`, `28 and 29 August`, `the 13th to the 19th of October 1950`: each day, with the month."""
    found: list[tuple[int, int, int, str]] = []
    j, join = i, ""
    while True:
        first = j
        j += tokens.word(j) == "the"
        day = day_number(tokens, j)
        if day is None or len(found) == 4:
            return []
        dated = calendar.day_month(tokens, j)
        if dated and dated[0].month:
            break
        found.append((first, day[1], day[0], join))
        join = tokens.word(day[1])
        if join not in JOINS and join != ",":
            return []
        j = day[1] + 1
    if not found or (digits.is_part_of_number(tokens, i) and tokens.word(i + 1) not in (",", "/")):
        return []
    days = [
        expression(tokens, "calendar", first, last, replace(dated[0], day=number))
        for first, last, number, _ in found
    ]
    days.append(expression(tokens, "calendar", first, dated[1], dated[0]))
    for day_found, sign in zip(days[1:], [entry[3] for entry in found[1:]] + [join], strict=True):
        day_found.join = "and" if sign in ("and", ",", "/", "or") else "range"
    edges.with_article(tokens, days[0], floor)
    return days


def _year_range(tokens: Tokens, i: int) -> list[Expression]:
    """`1915-17`, `499-493 BC`, `499 to 493 BC`, `496 and 495 BC`: both years."""
    number, sign, other = tokens.words[i], tokens.word(i + 1), tokens.word(i + 2)
    if sign not in JOINS or not other.isdigit() or digits.is_part_of_number(tokens, i):
        return []
    era = era_after(tokens, i + 3)
    if era and len(number) <= 4 and len(other) <= 4:
        pair, last = (int(number) * era[0], int(other) * era[0]), era[1]
    elif digits.is_year(number) and len(other) in (2, 4) and calendar.is_year_here(tokens, i):
        short = number[:2] + other if len(other) == 2 else other
        if len(other) == 2 and (
            int(short) <= int(number) or sign not in ("-", "/") or not tokens.is_glued(i + 2)
        ):
            return []
        if not digits.is_year(short) or tokens.word(i + 3) in COUNTED or tokens.word(i + 3) == sign:
            return []
        pair, last = (int(number), int(short)), i + 3
    else:
        return []
    first = expression(tokens, "calendar", i, i + 1, Point(year=pair[0], bc=pair[0] < 0))
    second = expression(tokens, "calendar", i + 2, last, Point(year=pair[1], bc=pair[1] < 0))
    second.join = "and" if sign in ("and", "or") else "range"
    return [first, second]


def _short_year(tokens: Tokens, i: int, floor: int) -> Expression | None:
    if tokens.word(i - 1) != "'" or not tokens.is_glued(i) or len(tokens.words[i]) != 2 or i - 1 < floor:
        return None
    if tokens.word(i + 1) == "s" and tokens.is_glued(i + 1):
        return expression(
            tokens, "calendar", i - 1, i + 2, Point(year=1900 + int(tokens.words[i]), scale="decade")
        )
    if tokens.is_glued(i - 1) and tokens.word(i - 2).isalnum():
        return None
    found = expression(tokens, "calendar", i - 1, i + 1, Point(year=1900 + int(tokens.words[i])))
    found.note = SHORT_YEAR
    return found


def _lone_day(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """`on the 20th`: a day whose month stands elsewhere."""
    day = day_number(tokens, i)
    if day is None or tokens.word(i - 1) != "the" or i - 1 < floor:
        return []
    follower = tokens.word(day[1])
    has_suffix = day[1] == i + 2 or not tokens.words[i].isdigit()
    is_introduced = tokens.word(i - 2) in (
        "on",
        "by",
        "from",
        "to",
        "until",
        "till",
        "since",
        "and",
        "before",
        "after",
    )
    if not has_suffix or not is_introduced or (follower.isalpha() and follower not in FUNCTION_WORDS):
        return []
    return [expression(tokens, "calendar", i - 1, day[1], Point(day=day[0]))]


def _one(reader: Callable[[Tokens, int, int], Expression | None]) -> Reader:
    def listed(tokens: Tokens, i: int, floor: int) -> list[Expression]:
        found = reader(tokens, i, floor)
        return [found] if found else []

    return listed


def _quantity(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    first = i - 1 if tokens.word(i - 1) == "a" and i - 1 >= floor else i
    found = lengths.length(tokens, first, floor)
    return [found] if found else []


def _number_word(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    found = lengths.length(tokens, i, floor)
    if found:
        return [found]
    dated = calendar.day_month(tokens, i) or calendar.decade_or_century(tokens, i)
    return (
        [edges.with_article(tokens, expression(tokens, "calendar", i, dated[1], dated[0]), floor)]
        if dated
        else []
    )


def _ordinal(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    dated = calendar.day_month(tokens, i) or calendar.decade_or_century(tokens, i)
    if dated:
        return [edges.with_article(tokens, expression(tokens, "calendar", i, dated[1], dated[0]), floor)]
    found = relations.ordinal_unit(tokens, i, floor)
    return [found] if found else []


READERS: dict[str, Reader] = {
    "month": edges.from_calendar, "season": edges.from_calendar, "named": edges.from_calendar, "thirties": edges.from_calendar, "weekday": edges.weekday,
    "edge": edges.edge, "part": edges.part, "number": _number_word, "quantity": _quantity, "ordinal": _ordinal,
    "unit": _one(lengths.lone_unit), "relation": _one(relations.relation), "reference": pointers.reference,
    "present": pointers.present, "time": pointers.the_time, "deictic": pointers.deictic, "frequency": pointers.frequency, "every": pointers.every,
}  # fmt: skip
