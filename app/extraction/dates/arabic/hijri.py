"""Hijri dates turned into the Gregorian calendar by the Umm al-Qura tables (the `hijridate` package, 1343–1500 AH)."""

from datetime import date, timedelta

from hijridate import Hijri

from app.extraction.dates.extents import widen
from app.extraction.dates.tokens import Tokens
from app.extraction.dates.values import CONVERTED, Expression, point_of

ERA_WORDS = frozenset({"ه", "هجري", "هجريه", "للهجره"})
FIRST_YEAR, LAST_YEAR = 1343, 1500


def year_at(tokens: Tokens, k: int) -> tuple[int, int] | None:
    """A Hijri year at token `k`, its era read over, and the token after it."""
    number = tokens.word(k)
    if not number.isdecimal() or not 3 <= len(number) <= 4:
        return None
    has_era = tokens.word(k + 1) in ERA_WORDS
    if not has_era and not 1300 <= int(number) <= 1500:
        return None
    return int(number), k + 1 + has_era


def dated(tokens: Tokens, found: Expression, month: int, day: int | None) -> Expression | None:
    """The expression with the year behind it, as a Gregorian day or, for a month, the interval that it covers."""
    j = found.last
    j += tokens.word(j) == "من"
    j += tokens.word(j) in ("عام", "سنه")
    year = year_at(tokens, j)
    if year is None:
        if day is None or month == 2:  # the name of the second month, Safar, is also the word for zero
            return None
        found.kind, found.value, found.note = "span", "XXXX-XX-XX", "a Hijri day without a year"
        return found
    found = widen(tokens, found, found.first, year[1])
    found.note = f"{CONVERTED} (Umm al-Qura)"
    return _converted(found, year[0], month, day)


def year_only(tokens: Tokens, found: Expression, year: int) -> Expression:
    """The Gregorian interval that a Hijri year covers."""
    found.note = f"{CONVERTED} (Umm al-Qura)"
    return _converted(found, year, None, None)


def _converted(found: Expression, year: int, month: int | None, day: int | None) -> Expression:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        found.kind, found.value = "span", "XXXX"
        found.note = f"the year {year} AH lies outside the tables ({FIRST_YEAR}–{LAST_YEAR})"
        return found
    try:
        first = Hijri(year, month or 1, day or 1).to_gregorian()
    except ValueError:
        found.kind, found.value, found.note = "span", "XXXX-XX-XX", "no such Hijri day"
        return found
    start = date(first.year, first.month, first.day)
    if day:
        found.point = point_of(start)
        return found
    last = _last_day(year, month)
    found.value = found.edtf = f"{start.isoformat()}/{last.isoformat()}"
    return found


def _last_day(year: int, month: int | None) -> date:
    if month and month < 12:
        after = Hijri(year, month + 1, 1)
    elif year < LAST_YEAR:
        after = Hijri(year + 1, 1, 1)
    else:
        return date(2077, 11, 16)
    first = after.to_gregorian()
    return date(first.year, first.month, first.day) - timedelta(days=1)
