"""Dates as documents support them: EDTF (ISO 8601-2:2019), the days they may mean, and their labels.

A date is never finer than its source, so everything here works with the span of days that a date allows.
TIMEX3 modifiers (TimeML 1.2.1) say which part of that span is meant: START, MID, END, BEFORE, AFTER, …
"""

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any, Literal

from babel.dates import get_month_names
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException

from app.errors import BadDate

Precision = Literal["century", "decade", "year", "season", "month", "day"]
FINENESS: dict[Precision, int] = {"century": 0, "decade": 1, "year": 2, "season": 3, "month": 4, "day": 5}
MODS = ("START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER")

_PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([?~%]?)")
_PART_OF_YEAR = re.compile(r"(?!0000)(\d{4})-(2[1-4]|3[3-6]|4[01])")
_FIRST_MONTHS = dict(
    zip("21 22 23 24 33 34 35 36 40 41".split(), (3, 6, 9, 12, 1, 4, 7, 10, 1, 7), strict=True)
)
"""The first month of each season, quarter and half-year."""
_YEARS = re.compile(r"(?!00)(?:(\d{3})X|\d\dXX)")
_UNIT: dict[Precision, timedelta] = {
    "century": timedelta(36525),
    "decade": timedelta(3653),
    "year": timedelta(366),
    "season": timedelta(92),
    "month": timedelta(31),
    "day": timedelta(1),
}


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date and the first and last day that it may mean; None where it is open or unknown."""

    text: str
    earliest: date | None
    latest: date | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    is_interval: bool = False


@lru_cache(maxsize=65536)
def parse(text: str) -> EdtfDate:
    """Read EDTF of levels 0 to 2, years 1 to 9999; an interval may be open on either side.

    Raises BadDate when `text` is not EDTF, names no real day, or ends before it begins.

    >>> parse("2004-04").latest
    datetime.date(2004, 4, 30)
    """
    if "/" in text and not text.startswith(("[", "{")):
        return _interval(text)
    if text.startswith(("[", "{")) and text.endswith(("]", "}")):
        return _set(text)
    return _plain(text) or _part_of_year(text) or _years(text) or _by_library(text)


def compatible(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether both can be true of one event: 2006-02 and 2006-02-22 can, 2019-12-31 and 2020-01-01 cannot.

    An approximate date reaches one unit of its precision further on both sides.
    """
    a, b = _widened(one), _widened(other)
    return not (_ends_before(a, b) or _ends_before(b, a))


def is_finer(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether `one` claims more than `other` (a day against a month, a month against a year)."""
    return FINENESS[one.precision] > FINENESS[other.precision]


def modified(day: EdtfDate, mod: str) -> EdtfDate:
    """The same date with a TIMEX3 modifier taken into account.

    START, MID and END leave a third of it; BEFORE, AFTER and their kin open a side.
    """
    if mod == "APPROX":
        return replace(day, approximate=True)
    if mod in ("BEFORE", "ON_OR_BEFORE"):
        last = day.earliest if mod == "BEFORE" and day.earliest else day.latest
        return replace(day, earliest=None, latest=last)
    if mod in ("AFTER", "ON_OR_AFTER"):
        return replace(day, earliest=day.earliest, latest=None)
    if mod not in ("START", "MID", "END") or day.earliest is None or day.latest is None:
        return day
    third = (day.latest - day.earliest) / 3
    begins = {"START": day.earliest, "MID": day.earliest + third, "END": day.latest - third}[mod]
    return replace(day, earliest=begins, latest=begins + third)


def label(text: str, mod: str = "", language: str = "en", *, short: bool = False) -> str:
    """A date in words: "late April 2004", "أواخر نيسان/أبريل 2004"; `short` leaves out the second Arabic month name.

    >>> label("2019-12-31/2020-01-01")
    '31 December 2019 – 1 January 2020'
    """
    words = _WORDS[language]
    if not text:
        return words["undated"]
    day = parse(text)
    if text[:1] in "[{":
        members = re.split(r"\s*(?:,|\.\.)\s*", text.strip("[]{}"))
        shown = words["or"].join(_point(m, language, short) for m in members if m)
    elif day.is_interval:
        shown = _range(text, words, language, short)
    else:
        shown = _point(text, language, short)
    if mod in words and not (mod == "APPROX" and day.approximate):
        shown = words[mod].format(shown)
    return shown


# Reading


def _plain(text: str) -> EdtfDate | None:
    """The common forms, without the library: it takes milliseconds for each."""
    found = _PLAIN.fullmatch(text)
    if not found or (found[2] and int(found[2]) > 12):
        return None
    year, month, day = int(found[1]), int(found[2] or 1), int(found[3] or 1)
    try:
        first = date(year, month, day)
    except ValueError as wrong:
        raise BadDate(f"{text!r} is no day of the calendar: write YYYY, YYYY-MM or YYYY-MM-DD") from wrong
    precision: Precision = "day" if found[3] else "month" if found[2] else "year"
    last = first
    if precision == "month":
        last = first.replace(day=calendar.monthrange(year, month)[1])
    elif precision == "year":
        last = date(year, 12, 31)
    return EdtfDate(text, first, last, precision, found[4] in ("~", "%"), found[4] in ("?", "%"))


def _part_of_year(text: str) -> EdtfDate | None:
    """A season, quarter or half-year; winter ends with its year, as the library has it."""
    found = _PART_OF_YEAR.fullmatch(text)
    if not found:
        return None
    year, start = int(found[1]), _FIRST_MONTHS[found[2]]
    last = min(start + (5 if found[2] in ("40", "41") else 2), 12)
    end = date(year, last, calendar.monthrange(year, last)[1])
    return EdtfDate(text, date(year, start, 1), end, "season")


def _years(text: str) -> EdtfDate | None:
    """A decade or a century: 198X, 19XX."""
    found = _YEARS.fullmatch(text)
    if not found:
        return None
    first, last = (
        date(int(text.replace("X", digit)), *day) for digit, day in (("0", (1, 1)), ("9", (12, 31)))
    )
    return EdtfDate(text, first, last, "decade" if found[1] else "century")


def _interval(text: str) -> EdtfDate:
    left, _, right = text.partition("/")
    sides = [parse(side) if side not in ("", "..") else None for side in (left, right)]
    known = [side for side in sides if side]
    if not known or "/" in right:
        raise BadDate(f"{text!r} is not an interval: write 2003/2011, 2019-10/.. or ../2011-12")
    first = sides[0].earliest if sides[0] else None
    last = sides[1].latest if sides[1] else None
    if first and last and first > last:
        raise BadDate(f"{text!r} ends before it begins: put the earlier date first")
    finest = max(known, key=lambda side: FINENESS[side.precision]).precision
    return EdtfDate(
        text,
        first,
        last,
        finest,
        any(side.approximate for side in known),
        any(side.uncertain for side in known),
        is_interval=True,
    )


def _set(text: str) -> EdtfDate:
    """One of several dates ([a,b]) or all of them ({a,b}): level 2."""
    members = [parse(m) for m in re.split(r"\s*(?:,|\.\.)\s*", text[1:-1]) if m]
    if not members:
        raise BadDate(f"{text!r} holds no date: write [2019-12-31,2020-01-01]")
    _checked_by_library(text)
    firsts = [m.earliest for m in members if m.earliest]
    lasts = [m.latest for m in members if m.latest]
    return EdtfDate(
        text,
        min(firsts, default=None),
        max(lasts, default=None),
        max(members, key=lambda m: FINENESS[m.precision]).precision,
    )


def _by_library(text: str) -> EdtfDate:
    found = _checked_by_library(text)
    precision = _precision(text, found)
    if text.startswith(("XXXX", "-", "Y")):
        if not text.startswith("XXXX"):
            raise BadDate(f"{text!r} is outside the years 1 to 9999")
        return EdtfDate(text, None, None, precision, "~" in text, "?" in text)
    try:
        first, last = (date(*side()[:3]) for side in (found.lower_strict, found.upper_strict))
    except (ValueError, TypeError) as wrong:
        raise BadDate(f"{text!r} names no day between the years 1 and 9999") from wrong
    return EdtfDate(text, first, last, precision, bool({"~", "%"} & set(text)), bool({"?", "%"} & set(text)))


def _checked_by_library(text: str) -> Any:
    try:
        return parse_edtf(text)
    except (EDTFParseException, ValueError, TypeError, AttributeError) as wrong:
        raise BadDate(
            f"{text!r} is not a date in EDTF: write 2003, 2003-03, 2003-03-20, 2003~ or 2003/2011"
        ) from wrong


def _precision(text: str, found: Any) -> Precision:
    parts = re.sub(r"[?~%]", "", text).split("-")
    if len(parts) > 1 and parts[1].isdigit() and int(parts[1]) > 12:
        return "season"
    if len(parts) == 3 and parts[2] != "XX":
        return "day"
    if len(parts) > 1 and parts[1] != "XX":
        return "month"
    return {0: "year", 1: "decade", 2: "century", 4: "year"}.get(parts[0].count("X"), "century")  # type: ignore[return-value]


def _widened(day: EdtfDate) -> EdtfDate:
    if not day.approximate:
        return day
    unit = _UNIT[day.precision]
    return replace(
        day, earliest=day.earliest and day.earliest - unit, latest=day.latest and day.latest + unit
    )


def _ends_before(one: EdtfDate, other: EdtfDate) -> bool:
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest


# Writing

_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "undated": "undated",
        "or": " or ",
        "range": "{} – {}",
        "from": "from {}",
        "until": "until {}",
        "about": "about {}",
        "unsure": "{} (uncertain)",
        "no-year": "year unknown",
        "year-unknown": "{}, year unknown",
        "decade": "the {}s",
        "century": "the {}s",
        "START": "early {}",
        "MID": "mid-{}",
        "END": "late {}",
        "APPROX": "about {}",
        "BEFORE": "before {}",
        "AFTER": "after {}",
        "ON_OR_BEFORE": "by {}",
        "ON_OR_AFTER": "from {} on",
    },
    "ar": {
        "undated": "بلا تاريخ",
        "or": " أو ",
        "range": "من {} إلى {}",
        "from": "منذ {}",
        "until": "حتى {}",
        "about": "نحو {}",
        "unsure": "{} (غير مؤكد)",
        "no-year": "سنة مجهولة",
        "year-unknown": "{} من سنة مجهولة",
        "decade": "عقد {}",
        "century": "المئة التي تبدأ سنة {}",
        "START": "مطلع {}",
        "MID": "منتصف {}",
        "END": "أواخر {}",
        "APPROX": "نحو {}",
        "BEFORE": "قبل {}",
        "AFTER": "بعد {}",
        "ON_OR_BEFORE": "بحلول {}",
        "ON_OR_AFTER": "ابتداءً من {}",
    },
}
# EDTF level 1 (seasons) and level 2 (quarters, quadrimesters, semestrals): numbers in the month's place.
_SEASONS = {
    "en": dict(zip(range(21, 33), ["spring", "summer", "autumn", "winter"] * 3, strict=True))
    | {33 + n: f"{q} quarter of" for n, q in enumerate(("first", "second", "third", "fourth"))}
    | {37 + n: f"{q} third of" for n, q in enumerate(("first", "second", "third"))}
    | {40: "first half of", 41: "second half of"},
    "ar": dict(zip(range(21, 33), ["ربيع", "صيف", "خريف", "شتاء"] * 3, strict=True))
    | {33 + n: f"الربع {q} من" for n, q in enumerate(("الأول", "الثاني", "الثالث", "الرابع"))}
    | {37 + n: f"الثلث {q} من" for n, q in enumerate(("الأول", "الثاني", "الثالث"))}
    | {40: "النصف الأول من", 41: "النصف الثاني من"},
}


def month_name(month: int, language: str, *, short: bool = False) -> str:
    """A month's name (1 to 12): English, or the Iraqi name and, unless `short`, the other family's beside it.

    >>> month_name(1, "ar")
    'كانون الثاني/يناير'
    """
    if language == "en":
        return str(get_month_names("wide", locale="en")[month])
    iraqi = str(get_month_names("wide", locale="ar_IQ")[month])
    return iraqi if short else f"{iraqi}/{get_month_names('wide', locale='ar')[month]}"


def _range(text: str, words: dict[str, str], language: str, short: bool) -> str:
    left, right = (side if side not in ("", "..") else "" for side in text.split("/"))
    if not right:
        return words["from"].format(_point(left, language, short))
    if not left:
        return words["until"].format(_point(right, language, short))
    shown = words["range"].format(_point(left, language, short), _point(right, language, short))
    # A dash between bare years needs no air.
    return shown.replace(" – ", "–") if len(left) == len(right) == 4 else shown


def _point(text: str, language: str, short: bool) -> str:
    words = _WORDS[language]
    day = parse(text)
    bare = re.sub(r"[?~%]", "", text)
    shown = _calendar(bare, day.precision, language, short)
    if day.approximate:
        shown = words["about"].format(shown)
    return words["unsure"].format(shown) if day.uncertain else shown


def _calendar(bare: str, precision: Precision, language: str, short: bool) -> str:
    words = _WORDS[language]
    year, *rest = bare.split("-")
    if precision == "season":
        return f"{_SEASONS[language][int(rest[0])]} {int(year)}"
    if precision in ("decade", "century"):
        return words[precision].format(year.replace("X", "0"))
    if precision == "year":
        return str(int(year)) if year.isdigit() else words["no-year"]
    month = month_name(int(rest[0]), language, short=short)
    shown = f"{int(rest[1])} {month}" if precision == "day" else month
    return f"{shown} {int(year)}" if year.isdigit() else words["year-unknown"].format(shown)
