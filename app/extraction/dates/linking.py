"""What joined expressions lend one another: "August and September 1914", "492-490 BC", "at 11 a.m. on 11 November"."""

from dataclasses import replace
from itertools import pairwise

from app.extraction.dates.tokens import BREAK, Tokens
from app.extraction.dates.values import CONVERTED, Expression, day_of

# The note on the end of a span or list whose beginning has its year written.
BEGUN_IN_A_YEAR = "its beginning has a year"
# Between a Hijri day and its Gregorian twin; and how far the tables may lie from what was proclaimed.
TWIN_SIGNS = frozenset({"الموافق", "الموافقه", "موافق", "(", "/", "-", "=", ",", "اي", "المصادف"})
TWIN_WORDS, TWIN_DAYS = 4, 2
RANGE_SIGNS = frozenset({"-", "to", "through", "until", "till", "الي", "حتي", "وحتي", "/"})
LIST_SIGNS = frozenset({"and", ",", "/", "or", "و", "&", "او"})
# Months between which a year turns: "on 31 December and 3 January 2004".
LAST_MONTHS, FIRST_MONTHS = 11, 2
FILLERS = frozenset({"the", "from", "by", "on", "in", "early", "mid", "late", "(", ")"})


def link(tokens: Tokens, found: list[Expression]) -> None:
    """Fills years and months that the neighbour to the right states, from right to left, in place."""
    for left, right in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        join = right.join or _join(tokens, left, right)
        if not join or left.kind != "calendar" or right.kind != "calendar":
            continue
        right.join = join
        if left.point.year and left.point.month and right.point.month and right.point.year is None:
            right.note = BEGUN_IN_A_YEAR
        _lend(left, right, join)
        _lend_month(left, right)
    for left, right in pairwise(found):
        _lend_clock(tokens, left, right)


def join_years_ago(tokens: Tokens, found: list[Expression]) -> None:
    """Makes one of "ten years ago" and the "this month", "on Monday", "today" behind it, in place; English alone."""
    for place in range(len(found) - 1, 0, -1):
        ago, day = found[place - 1 : place + 1]
        is_ago = ago.kind == "shift" and ago.unit in ("Y", "DE") and tokens.words[ago.last - 1] == "ago"
        is_now = day.anchor == "publication" and day.kind in ("shift", "same") and day.unit not in ("Y", "DE")
        between = tokens.words[ago.last : day.first]
        if (
            is_ago
            and is_now
            and ago.count
            and ago.count % 1 == 0
            and between in ([], ["on"], ["to", "the", "day"])
        ):
            day.years_ago = round(ago.count) * (10 if ago.unit == "DE" else 1)
            day.first, day.start = ago.first, ago.start
            del found[place - 1]
        elif _is_of_year_before(tokens, ago, day):
            ago.years_ago, ago.is_aside = round(day.count or 1), True
            ago.last, ago.end = day.last, day.end
            del found[place]


def _is_of_year_before(tokens: Tokens, month: Expression, year: Expression) -> bool:
    """`the same month a year earlier`, `the same period last year`, `120 in May two years before`."""
    is_month = month.kind == "calendar" and bool(month.point.month) and not (month.point.year or month.unit)
    is_same = month.kind == "same" and tokens.word(month.last - 2) == "same" and month.unit in ("M", "D", "Q")
    is_back = year.kind == "shift" and year.unit == "Y" and year.direction < 0
    is_counted = is_back and bool(year.count) and (year.count or 0) % 1 == 0
    is_last = tokens.words[year.first : year.last] == ["last", "year"]
    is_ago = tokens.words[year.last - 1] == "ago"
    return (
        is_counted
        and month.last == year.first
        and ((is_month and not is_ago) or is_same)
        and not (is_month and is_last)
    )


def join_twins(tokens: Tokens, found: list[Expression]) -> None:
    """Gives a Hijri day the Gregorian one that stands beside it, in place: the tables may be a day off.

    `10 ذي الحجة 1427 الموافق 30 ديسمبر 2006`, `2 آب 1990 (11 محرم 1411)`; a month or year likewise.
    """
    for left, right in pairwise(found):
        lunar, other = (left, right) if left.note.startswith(CONVERTED) else (right, left)
        if not lunar.note.startswith(CONVERTED) or other.note.startswith(CONVERTED):
            continue
        between = tokens.words[left.last : right.first]
        is_twin = len(between) <= TWIN_WORDS and (not TWIN_SIGNS.isdisjoint(between) or not between)
        if is_twin and _is_month_beside(lunar, other):
            lunar.point, lunar.value, lunar.edtf = other.point, "", ""
            continue
        if not (is_twin and other.kind == "calendar" and lunar.point.is_day and other.point.is_day):
            continue
        if abs((day_of(lunar.point) - day_of(other.point)).days) <= TWIN_DAYS:
            lunar.point = replace(other.point, time=lunar.point.time)


def _is_month_beside(lunar: Expression, other: Expression) -> bool:
    """`ربيع الآخر 1402هـ (فبراير 1982م)`, `عام 1411هـ/1990م`: a month or year that overlaps the Hijri one."""
    point = other.point
    if other.kind != "calendar" or not point.year or point.day or point.sub or "/" not in lunar.value:
        return False
    first, last = lunar.value.split("/")
    told = f"{point.year:04d}-{point.month:02d}" if point.month else f"{point.year:04d}"
    return first[: len(told)] <= told <= last[: len(told)]


def _join(tokens: Tokens, left: Expression, right: Expression) -> str:
    between = tokens.words[left.last : right.first]
    if len(between) > 3 or BREAK in between:
        return ""
    signs = [word for word in between if word not in FILLERS]
    if not between and tokens.words[right.first].startswith("و"):
        return "and"
    if len(signs) == 1 and signs[0] in RANGE_SIGNS and signs[0] != "/":
        return "range"
    if signs and all(sign in LIST_SIGNS for sign in signs) and len(signs) <= 2:
        return "and"
    return "and" if not signs and tokens.words[right.first - 1 : right.first] == ["و"] else ""


def _lend(left: Expression, right: Expression, join: str) -> None:
    giver, taker = right.point, left.point
    if taker.year is not None or giver.year is None or giver.scale != "year" or left.unit == "N":
        return  # "من أيلول الحالي إلى أيلول 2025": the first is told by the publication
    if taker.month and (giver.month or giver.sub):
        year = giver.year
        is_turn = join == "range" or (taker.month >= LAST_MONTHS and (giver.month or 0) <= FIRST_MONTHS)
        if is_turn and giver.month and taker.month > giver.month and year > 1:
            year -= 1
        left.point = replace(taker, year=year, bc=giver.bc)
    elif taker.sub and (giver.sub or giver.month):
        left.point = replace(taker, year=giver.year, bc=giver.bc)
    elif taker.day and not taker.month and giver.month and giver.day:
        left.point = replace(taker, year=giver.year, month=giver.month, bc=giver.bc)


def _lend_month(left: Expression, right: Expression) -> None:
    """`from the 16th to the 19th of this month`: both days are of the month pointed at."""
    if right.unit == "M" and right.point.day and left.point.day and not left.point.month and not left.unit:
        left.unit, left.count, left.anchor = right.unit, right.count, right.anchor


def _lend_clock(tokens: Tokens, left: Expression, right: Expression) -> None:
    """A time of day takes the day that follows it at once ("at 11 a.m. on 11 November")."""
    is_time_only = (
        left.kind == "calendar" and left.point.time and not left.point.day and left.point.month is None
    )
    between = tokens.words[left.last : right.first]
    if not is_time_only or len(between) > 3 or BREAK in between or "." in between:
        return
    if right.kind == "calendar" and right.point.day:
        left.point = replace(right.point, time=left.point.time)
        left.weekday = right.weekday
    elif right.kind == "shift" and right.anchor == "publication" and (right.weekday or right.unit == "D"):
        left.kind, left.anchor, left.weekday = right.kind, right.anchor, right.weekday
        left.count, left.unit, left.direction = right.count, right.unit, right.direction
