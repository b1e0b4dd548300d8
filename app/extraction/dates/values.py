"""What a date expression says before and after it is anchored: small values, no text in them."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

Scale = Literal["year", "decade", "century", "millennium"]
Kind = Literal["calendar", "shift", "same", "ref", "duration", "set", "damaged", "span"]
Anchor = Literal["publication", "story", "event"]

# The note on a year of which only two digits are written: its century is the story's.
SHORT_YEAR = "two digits of a year"
# The note on a day whose month, and year if there is one, stand in the line above its list.
IN_HEADING = "its month stands at the head of the list"
# The note on "the last day of that year", "the first day of the month".
LAST_DAY, FIRST_DAY = "the last day of it", "the first day of it"
# The note on "the day after the meeting", "the eve of the attack".
MORROW = "a day beside what was told"
# The note on "a year after it": so much later to the month, where that is known.
SAME_MONTH = "the same month of another year"
# What the note on a Hijri date begins with.
CONVERTED = "converted from the Hijri calendar"
# The note on a time counted from "that date": from the last day named, whatever was told since.
THAT_DAY = "counted from that day"
NTH_DAY = "a numbered day of a happening"
# "اليوم" by itself, and "the new year", which in January has begun.
TODAY, NEW_YEAR = "today", "the new year"
# The note on "ten years on", which in a feature is the time of its publication.
YEARS_ON = "years on"
DAYS_OF_UNIT = {"D": 1, "W": 7}
MONTHS_OF_UNIT = {"M": 1, "Q": 3}
YEARS_OF_UNIT = {"Y": 1, "DE": 10, "CE": 100, "ML": 1000}


@dataclass(frozen=True, slots=True)
class Point:
    """A point of the calendar, known as far as its fields are filled.

    `year` is negative for BC and never 0. For decades and centuries it is the year that their shared digits
    begin with (1870 for the 1870s, 1800 for the 19th century, -300 for the 4th century BC). `sub` is a part of
    the year: SP, SU, FA, WI, Q1–Q4, H1, H2. `time` is what stands behind the T in ISO 8601 or TIDES ("05:00",
    "NI"). A field of 0 in `month` or `day` is known to exist and unknown in value ("four days later": XX).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    sub: str = ""
    week: int | None = None
    time: str = ""
    scale: Scale = "year"
    bc: bool = False

    @property
    def is_day(self) -> bool:
        """Whether year, month and day are all known and the calendar has such a day."""
        return bool(self.year and self.month and self.day) and exists(self)

    def without_time(self) -> "Point":
        """The same point, its time of day left out."""
        return replace(self, time="") if self.time else self


@dataclass(frozen=True, slots=True)
class Happening:
    """What a length of time is counted from: `words` name it; the expression would begin at token `first`."""

    words: tuple[str, ...]
    direction: int
    first: int
    start: int


@dataclass(slots=True)
class Expression:
    """One date expression as the grammar read it.

    `first` and `last` are token numbers (last exclusive), `start` and `end` code points. `count` and `unit`
    belong to shifts and durations (None: an unknown number); `direction` is +1, -1 or 0. `years_ago`: so
    many years before what is pointed at ("ten years ago on Monday"). `join` tells how the expression hangs together
    with the one before it: "range" or "and". `is_counted`: "three years later", not "the next year".
    `is_aside`: a written year that the telling comes back from. `following`: the next date of the main line;
    `ahead`: the next month or season with its year written. `is_before_now`: its paragraph goes on to "last month".
    """

    kind: Kind
    first: int
    last: int
    start: int
    end: int
    point: Point = Point()
    count: float | None = None
    unit: str = ""
    direction: int = 0
    anchor: Anchor = "story"
    mod: str = ""
    weekday: int | None = None
    value: str = ""
    edtf: str = ""
    join: str = ""
    is_counted: bool = False
    is_aside: bool = False
    following: Point | None = None
    years_ago: int = 0
    ahead: Point | None = None
    note: str = ""
    happening: Happening | None = None
    is_before_now: bool = False


def is_night_before(found: Expression) -> bool:
    """Whether it is "overnight": told of in the morning, it began the day before and ended today."""
    return found.kind == "calendar" and bool(found.point.time) and found.direction < 0


def is_hour(found: Expression) -> bool:
    """Whether it only says a time of day."""
    return found.kind == "calendar" and found.point == Point(time=found.point.time)


def shift_years(year: int, count: int) -> int:
    """The year so many years later (or earlier), stepping over the year 0 that history does not have."""
    moved = (year + 1 if year < 0 else year) + count
    return moved - 1 if moved <= 0 else moved


def shift(point: Point, count: float, unit: str) -> Point | None:
    """`point` moved by `count` units, as fine as the unit (and no finer than `point`); None when that is unknowable."""
    if point.year is None:
        return None
    if unit in YEARS_OF_UNIT:
        return _shift_by_years(point, count, unit)
    if unit in MONTHS_OF_UNIT:
        return _shift_by_months(point, count, unit)
    if unit == "WE":
        unit = "W"
    if unit in DAYS_OF_UNIT and point.is_day and point.year > 0:
        return _shift_by_days(point, count, unit)
    return None


def _shift_by_years(point: Point, count: float, unit: str) -> Point:
    assert point.year is not None
    moved = shift_years(point.year, round(count * YEARS_OF_UNIT[unit]))
    bc = moved < 0
    if unit == "Y":
        return Point(year=moved, bc=bc)
    size = YEARS_OF_UNIT[unit]
    rounded = (abs(moved) // size * size) * (-1 if bc else 1)
    scale: Scale = "decade" if unit == "DE" else "century" if unit == "CE" else "millennium"
    return Point(year=rounded, scale=scale, bc=bc)


def _shift_by_months(point: Point, count: float, unit: str) -> Point | None:
    if not point.month or point.year is None:
        return None
    months = point.month - 1 + round(count * MONTHS_OF_UNIT[unit])
    year = shift_years(point.year, months // 12)
    month = months % 12 + 1
    if unit == "Q":
        return Point(year=year, sub=f"Q{(month - 1) // 3 + 1}", bc=year < 0)
    return Point(year=year, month=month, bc=year < 0)


def _shift_by_days(point: Point, count: float, unit: str) -> Point | None:
    try:
        moved = day_of(point) + timedelta(days=round(count * DAYS_OF_UNIT[unit]))
    except (OverflowError, ValueError):
        return None
    if unit == "W" and abs(count) == round(abs(count)):
        year, week, _ = moved.isocalendar()
        return Point(year=year, week=week)
    return point_of(moved)


def day_of(point: Point) -> date:
    """The calendar day of a point that is one; raises ValueError for a day that does not exist."""
    return date(point.year or 0, point.month or 0, point.day or 0)


def point_of(day: date) -> Point:
    """The point of a calendar day."""
    return Point(year=day.year, month=day.month, day=day.day)


def days_in_month(point: Point) -> int:
    """The number of days in the month of a point; 29 for a February whose year is unknown."""
    return next(day for day in (31, 30, 29, 28) if exists(replace(point, day=day)))


def exists(point: Point) -> bool:
    """Whether the calendar has such a day (29 February only in leap years; a day without a month is let pass)."""
    if not point.month or not point.day:
        return True
    lengths = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    if point.month > 12 or point.day > lengths[point.month - 1]:
        return False
    year = point.year
    if point.month == 2 and point.day == 29 and year:
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return True


def month_of(point: Point) -> int | None:
    """The month that stands for a point when points are put in order; None for a whole year or coarser."""
    if point.month:
        return point.month
    return {"SP": 4, "SU": 7, "FA": 10, "WI": 1, "Q1": 2, "Q2": 5, "Q3": 8, "Q4": 11, "H1": 3, "H2": 9}.get(
        point.sub
    )
