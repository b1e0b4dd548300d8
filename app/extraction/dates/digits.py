"""Numeric dates, clock times and bare years: what digits alone can say, in either language."""

from dataclasses import replace

from app.extraction.dates.tokens import BREAK, LAST_MONTH, Tokens, word_set
from app.extraction.dates.values import Point, exists

EARLIEST_YEAR, LATEST_YEAR = 1000, 2199
# Two digits of a year from here on are of the last century.
CENTURY, FIRST_SHORT_YEAR = 1900, 40
BEFORE_A_DAY = word_set("on to by until till from since before after")


def iso_time(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """`T08:30:00Z` behind an ISO date at token `i` as hh:mm, and the token after it."""
    if tokens.word(i) != "t" or not tokens.is_glued(i) or not tokens.is_glued(i + 1):
        return None
    found = clock(tokens, i + 1) if tokens.word(i + 1).isdecimal() else None
    if found is None:
        return None
    time, j = found
    return time, j + (tokens.word(j) == "z" and tokens.is_glued(j))


def numeric_date(tokens: Tokens, i: int, day_first: bool) -> tuple[Point, int] | None:
    """`2003-03-20`, `20/3/2003`, `3/20/2003`, `20.03.2003`, `2003/03` at token `i`, and the token after it.

    With both readings open (`5/6/2003`) `day_first` decides. Only glued signs count, and the sign must repeat.
    """
    sign = tokens.word(i + 1)
    if sign not in ("-", "/", ".") or not (tokens.is_glued(i + 1) and tokens.is_glued(i + 2)):
        return None
    first, second = tokens.words[i], tokens.word(i + 2)
    if not second.isdecimal():
        return None
    if tokens.word(i + 3) == sign and tokens.is_glued(i + 3) and tokens.is_glued(i + 4):
        third = tokens.word(i + 4)
        goes_on = tokens.word(i + 5) == sign and tokens.is_glued(i + 5) and tokens.is_glued(i + 6)
        if not third.isdecimal() or goes_on:
            return None
        point = _three(first, second, third, sign, day_first)
        time = iso_time(tokens, i + 5) if point and len(first) == 4 else None
        if point and time:
            return replace(point, time=time[0]), time[1]
        return (point, i + 5) if point else None
    if sign == "-" and len(first) == 4 and len(second) == 2 and 1 <= int(second) <= 12 and second[0] == "0":
        return (Point(year=int(first), month=int(second)), i + 3) if is_year(first) else None
    if sign == "/" and len(second) == 4 and is_year(second) and len(first) <= 2 and 1 <= int(first) <= 12:
        return Point(year=int(second), month=int(first)), i + 3
    return None


def _three(first: str, second: str, third: str, sign: str, day_first: bool) -> Point | None:
    if len(first) == 4 and is_year(first) and len(second) <= 2 and len(third) <= 2:
        return _real(int(first), int(second), int(third))
    if len(third) == len("03") and len(first) <= 2 and len(second) <= 2 and sign in "/.":
        third = str(full_year(int(third)))
    if len(third) != 4 or not is_year(third) or len(first) > 2 or len(second) > 2:
        return None
    if day_first or sign == ".":
        return _real(int(third), int(second), int(first)) or _real(int(third), int(first), int(second))
    return _real(int(third), int(first), int(second)) or _real(int(third), int(second), int(first))


def full_year(two_digits: int) -> int:
    """The year that two digits stand for, as news of the last decades writes them.

    >>> full_year(91), full_year(3)
    (1991, 2003)
    """
    return two_digits + (CENTURY if two_digits >= FIRST_SHORT_YEAR else CENTURY + 100)


def day_and_month(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`28/06`, `16.9` at token `i` in a text that writes its dates so, and the token after it."""
    sign, other = tokens.word(i + 1), tokens.word(i + 2)
    is_glued = tokens.is_glued(i + 1) and tokens.is_glued(i + 2)
    if sign not in "/." or not (is_glued and other.isdecimal() and len(tokens.words[i] + other) <= 4):
        return None
    follower = tokens.word(i + 3)
    goes_on = (
        follower in ("%", sign) and tokens.is_glued(i + 3) and (follower == "%" or _is_number(tokens, i + 4))
    )
    opens = tokens.word(i - 1) == BREAK
    is_style = sign in tokens.numeric_signs or (opens and sign == "/" and len(other) == len("06"))
    if goes_on or not is_style or not (opens or tokens.word(i - 1) in BEFORE_A_DAY):
        return None
    day, month = int(tokens.words[i]), int(other)
    if sign == "/" and not tokens.has_day_first and day <= LAST_MONTH:
        return None
    point = Point(month=month, day=day)
    return (point, i + 3) if 1 <= month <= LAST_MONTH and day >= 1 and exists(point) else None


def _is_number(tokens: Tokens, i: int) -> bool:
    return tokens.word(i).isdecimal() and tokens.is_glued(i)


def _real(year: int, month: int, day: int) -> Point | None:
    point = Point(year=year, month=month, day=day)
    return point if 1 <= month <= 12 and day >= 1 and exists(point) else None


def is_year(word: str) -> bool:
    """Whether the digits can be a year of this era written in full."""
    return len(word) == 4 and word.isdecimal() and EARLIEST_YEAR <= int(word) <= LATEST_YEAR


def clock(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """`19:00`, `5:30` at token `i` as hh:mm, and the token after it (seconds are read over)."""
    if tokens.word(i + 1) != ":" or not (tokens.is_glued(i + 1) and tokens.is_glued(i + 2)):
        return None
    hour, minute = tokens.words[i], tokens.word(i + 2)
    if len(hour) > 2 or len(minute) != 2 or not minute.isdecimal() or int(hour) > 24 or int(minute) > 59:
        return None
    j = i + 3
    if (
        tokens.word(j) == ":"
        and tokens.is_glued(j)
        and tokens.word(j + 1).isdecimal()
        and tokens.is_glued(j + 1)
    ):
        j += 2
    return f"{int(hour):02d}:{minute}", j


def is_part_of_number(tokens: Tokens, i: int) -> bool:
    """Whether the digits at token `i` are a piece of something longer: `1,500`, `3.5`, `$2003`, `20%`."""
    before, after = tokens.word(i - 1), tokens.word(i + 1)
    if before in ("$", "£", "€", "#", "№", "§", "%", "٪") or after in ("%", "٪", "°"):
        return True
    if before in (",", ".", "/", ":", "٬", "٫") and tokens.is_glued(i) and tokens.word(i - 2).isdecimal():
        return tokens.is_glued(i - 1)
    if after in (",", ".", "٬", "٫") and tokens.is_glued(i + 1) and tokens.is_glued(i + 2):
        return tokens.word(i + 2).isdecimal()
    return False
