"""English days that are called by a name: `Boxing Day 2004`, `St Patrick's Day`, `Labor Day`, `Good Friday 1998`."""

from dataclasses import replace
from datetime import date, timedelta

from app.extraction.dates.english.years import year_after
from app.extraction.dates.tokens import Tokens, word_set
from app.extraction.dates.values import Point, day_of, days_in_month, point_of

FIXED = {
    "christmas": 1225, "christmas day": 1225, "christmas eve": 1224, "xmas": 1225, "xmas day": 1225, "xmas eve": 1224,
    "boxing day": 1226, "halloween": 1031, "hallowe en": 1031, "valentine day": 214, "patrick day": 317,
    "may day": 501, "labour day": 501, "worker day": 501, "april fool day": 401, "bastille day": 714,
    "anzac day": 425, "canada day": 701, "juneteenth": 619, "independence day": 704, "veteran day": 1111,
    "armistice day": 1111, "remembrance day": 1111, "inauguration day": 120, "saint day": 1101, "soul day": 1102,
    "nowruz": 321, "newroz": 321, "norouz": 321, "ide of march": 315,
}  # fmt: skip
# Month, weekday, and which one of the month; -1 is the last.
MOVING = {
    "labor day": (9, 1, 1), "memorial day": (5, 1, -1), "thanksgiving": (11, 4, 4), "thanksgiving day": (11, 4, 4),
    "president day": (2, 1, 3), "columbus day": (10, 1, 2), "remembrance sunday": (11, 7, 2),
    "luther king day": (1, 1, 3), "luther king jr day": (1, 1, 3),
}  # fmt: skip
# Days from Easter Sunday.
OF_EASTER = {
    "easter sunday": 0, "easter day": 0, "easter monday": 1, "easter saturday": -1, "good friday": -2,
    "maundy thursday": -3, "palm sunday": -7, "ash wednesday": -46, "whit sunday": 49, "whit monday": 50,
    "ascension day": 39,
}  # fmt: skip
LONGEST_NAME = 4
SIGNS = word_set("' s .")
# "Kuwait's Independence Day", "their Independence Day" is another one than the American.
AMERICAN = word_set("america american us states")
WHOSE = word_set("s its their his her national")
SAINTS = word_set("st saint")
BEFORE_A_NAME = {"saint": "all", "soul": "all", "luther": "martin", "worker": "international"}


def holiday(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """The named day that begins at token `i`, and the token after it; of a moving one without a year only the month."""
    named = _name_at(tokens, i)
    if named is None:
        return None
    name, j = named
    found = year_after(tokens, j)
    year, last = found or (None, j)
    if name in FIXED:
        month, day = divmod(FIXED[name], 100)
        return Point(year=year, month=month, day=day), last
    if name in OF_EASTER:
        return (point_of(easter(year) + timedelta(OF_EASTER[name])), last) if year and year > 0 else None
    month, weekday, place = MOVING[name]
    point = Point(year=year, month=month)
    return (_day_in(point, weekday, place) if year and year > 0 else point), last


def rule_of(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The weekday and its place in the month of a moving day at token `i`; None for all else."""
    named = _name_at(tokens, i)
    rule = MOVING.get(named[0]) if named else None
    return rule[1:] if rule else None


def first_of(tokens: Tokens, i: int, floor: int) -> int:
    """The token that the name begins with: "St" before "Valentine's Day", "All" before "Saints' Day"."""
    k = i - 1 - (tokens.word(i - 1) == ".")
    is_before = tokens.word(k) in SAINTS or tokens.word(i - 1) == BEFORE_A_NAME.get(_stem(tokens.word(i)))
    return (k if tokens.word(k) in SAINTS else i - 1) if is_before and k >= floor else i


def easter(year: int) -> date:
    """Easter Sunday of a Gregorian year (the anonymous algorithm of Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    (d, e), g = divmod(b, 4), (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _name_at(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """The longest name of a day that begins at token `i`, and the token after it."""
    words: list[str] = []
    best, j = None, i
    while len(words) < LONGEST_NAME and (tokens.word(j).isalpha() or tokens.word(j) in SIGNS):
        word = tokens.word(j)
        j += 1
        if word in SIGNS and words:
            continue
        words.append(word if word in FIXED else _stem(word))
        name = " ".join(words)
        if FIXED.get(name) or name in MOVING or name in OF_EASTER:
            best = (name, j)
    return best if best and _is_the_day(tokens, i, best[0]) else None


def _stem(word: str) -> str:
    return word.removesuffix("s") if len(word) >= len("ides") else word


def _is_the_day(tokens: Tokens, i: int, name: str) -> bool:
    if not tokens.is_capital(i) and name not in ("christmas", "xmas", "ide of march"):
        return False
    before = tokens.word(i - 1)
    if name != "independence day":
        return True
    owner = tokens.word(i - 3) if before == "s" and tokens.word(i - 2) == "'" else before
    is_foreign = before in WHOSE or (tokens.is_capital(i - 1) and before not in ("on", "by", "the"))
    return owner in AMERICAN or not is_foreign


def _day_in(month: Point, weekday: int, place: int) -> Point:
    days = [replace(month, day=day) for day in range(1, days_in_month(month) + 1)]
    fitting = [day for day in days if day_of(day).isoweekday() == weekday]
    return fitting[place - 1 if place > 0 else place]
