"""English times of day in digits: `5:30 am`, `7.38 p.m.`, `0530 hours`, and the hours that open the lines of a log."""

import re
from bisect import insort
from dataclasses import replace

from app.extraction.dates import digits
from app.extraction.dates.english.words import COUNTED, FUNCTION_WORDS
from app.extraction.dates.english.years import CLOCK_WORDS
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import BREAK, Tokens, word_set
from app.extraction.dates.values import Expression, Point

HOURS_OF = (
    (["early", "morning", "hours", "of"], "MO"),
    (["early", "hours", "of"], "MO"),
    (["late", "hours", "of"], "EV"),
    (["small", "hours", "of"], "NI"),
)
LONGEST_HOURS = 4
LONGEST_HOUR, LENGTH_OF_HOUR = len("12:30"), len("1230")
HALVES = (["a", ".", "m"], ["p", ".", "m"])
# A year does not lie further after the publication than this; without a publication none lies after `LAST_YEAR`.
YEARS_AHEAD, LAST_YEAR = 30, 2060
FIRST_YEAR = 1900
AHEAD = word_set("by until till in before of")
AT = word_set("at by from until till since before after around about towards to")
WITH_AN_HOUR = CLOCK_WORDS | {"local", "hours"}
# "0130 The heaviest raids", "(0645) A convoy": an hour written without a colon at the beginning of a line.
_ENTRY = re.compile(
    r"(?:^[^\S\n]*[(\[*•·-]?\s?(?:(?:about|around|at|by|circa|today|yesterday|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)\.?,?\s)?"
    r"|(?:19|20)\d\d,\s|\.\s)([0-2]\d[0-5]\d)(?!\d)(?![-–/.]\d)",
    re.IGNORECASE | re.MULTILINE,
)


def add_small_hours(tokens: Tokens, expressions: list[Expression]) -> None:
    """Takes "the small hours of", "the early hours of" into the day behind it, in place."""
    for day in expressions:
        if day.point.time or not (_is_weekday(day) or (day.kind == "calendar" and day.point.day)):
            continue
        time, first = _hours_of(tokens, day.first)
        if time:
            day.point, day.first, day.start = replace(day.point, time=time), first, tokens.starts[first]


def _is_weekday(found: Expression) -> bool:
    return found.kind == "shift" and found.weekday is not None and found.direction == 0 and not found.unit


def _hours_of(tokens: Tokens, last: int) -> tuple[str, int]:
    """The part of the day that the words before token `last` say, and the token that they begin with."""
    words = tokens.words[max(0, last - LONGEST_HOURS) : last]
    for hours, time in HOURS_OF:
        if words[len(words) - len(hours) :] == hours:
            first = last - len(hours)
            return time, first - (tokens.word(first - 1) == "the")
    part = tokens.at(last - 2)
    if words[-1:] == ["of"] and part.kind == "part" and tokens.word(last - 3) == "the":
        return part.tag, last - 3
    return "", last


def clock(tokens: Tokens, i: int) -> Expression | None:
    """`5:30 am`, `11 a.m.`, `7.38 p.m.`, `19:00`, `05:30hrs`, `at 0530 hours` at token `i`."""
    found = digits.clock(tokens, i) or _dotted(tokens, i)
    hour, j = found or (tokens.words[i], i + 1)
    half = tokens.word(j)
    if len(hour) > LONGEST_HOUR:
        return None
    is_military = tokens.word(i - 1) in ("at", "by") and len(hour) == 4
    if tokens.words[j : j + 3] in HALVES:
        j += 4 if tokens.word(j + 3) == "." and tokens.is_glued(j + 3) else 3
    elif half in ("am", "pm") or (half in ("hrs", "hours") and (found or is_military)):
        j += 1
    elif found is None or (tokens.word(i - 1) in ("-", "/") and not tokens.word(i - 2).isdecimal()):
        return None
    time = _time_value(hour, half)
    return expression(tokens, "calendar", i, j, Point(time=time)) if time else None


def _dotted(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """`7.38 a.m.`: with a full stop only where the half of the day follows."""
    is_glued = tokens.word(i + 1) == "." and tokens.is_glued(i + 1) and tokens.is_glued(i + 2)
    minute = tokens.word(i + 2)
    has_half = tokens.word(i + 3) in ("am", "pm") or tokens.words[i + 3 : i + 6] in HALVES
    if not (is_glued and has_half and minute.isdecimal() and len(minute) == 2 and len(tokens.words[i]) <= 2):
        return None
    return f"{int(tokens.words[i]):02d}:{minute}", i + 3


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


def add_hours(tokens: Tokens, expressions: list[Expression], published: int | None) -> None:
    """Reads the hours of a log, "0130 The raids begin", "gives in at 1400", and takes back years that cannot be.

    `expressions` are changed in place; `published` is the year of publication, if it is known.
    """
    last = published + YEARS_AHEAD if published else LAST_YEAR
    expressions[:] = [found for found in expressions if not _is_beyond(tokens, found, last)]
    _join_days(tokens, expressions)
    hours = [i for i, word in enumerate(tokens.words) if len(word) == LENGTH_OF_HOUR and _is_hour(word)]
    is_log = any(_is_no_year(tokens.words[i], last) for i in hours) and _is_log(tokens.text, last)
    taken = {place: found for found in expressions for place in range(found.first, found.last)}
    for i in hours:
        word, other = tokens.words[i], taken.get(i)
        is_free = other is None or (other.first == i == other.last - 1) or other.mod == "APPROX"
        has_zone = tokens.word(i + 1) in CLOCK_WORDS
        if not (is_free and (has_zone or (is_log and _is_hour_here(tokens, i, last)))):
            continue
        if other:
            expressions.remove(other)
        hour = expression(
            tokens, "calendar", other.first if other else i, i + 1, Point(time=_time_value(word, ""))
        )
        hour.mod = other.mod if other else ""
        insort(expressions, hour, key=lambda found: found.first)


def _is_beyond(tokens: Tokens, found: Expression, last: int) -> bool:
    """Whether a bare number that looked like a year lies too far ahead to be one."""
    year = found.point.year or 0
    is_bare = (
        found.kind == "calendar"
        and found.last - found.first <= 2
        and tokens.words[found.last - 1].isdecimal()
    )
    return is_bare and last < year <= digits.LATEST_YEAR and tokens.word(found.first - 1) not in AHEAD


def _join_days(tokens: Tokens, expressions: list[Expression]) -> None:
    """Makes one of a day and the time behind its comma: `1 January 2020, 1800`, `18.12.2011, 7.38 a.m.`."""
    for place in range(len(expressions) - 1, -1, -1):
        day = expressions[place]
        if day.kind != "calendar" or not day.point.is_day or day.point.time or tokens.word(day.last) != ",":
            continue
        at = day.last + 1
        behind = expressions[place + 1] if place + 1 < len(expressions) else None
        if behind and behind.first == at and behind.point == Point(time=behind.point.time):
            if not behind.point.time[:1].isdecimal() or not tokens.words[at].isdecimal():
                continue
        elif not _is_lone_hour(tokens, at):
            continue
        is_read = behind is not None and behind.first == at
        time = (
            behind.point.time
            if behind and is_read and behind.point.time
            else _time_value(tokens.words[at], "")
        )
        day.point = replace(day.point, time=time)
        widen(tokens, day, day.first, behind.last if behind and is_read else at + 1)
        if is_read:
            del expressions[place + 1]


def _is_lone_hour(tokens: Tokens, i: int) -> bool:
    """Whether four digits behind a day are its hour and count nothing that follows."""
    after = tokens.word(i + 1)
    is_alone = after in WITH_AN_HOUR or not after.isalpha() or tokens.is_capital(i + 1)
    is_number = digits.is_part_of_number(tokens, i) or after in COUNTED or tokens.word(i + 2) in COUNTED
    return _is_hour(tokens.word(i)) and is_alone and not is_number


def _is_log(text: str, last: int) -> bool:
    """Whether an hour that can be no year opens a line."""
    hours = _ENTRY.findall(text)
    return any(_is_hour(hour) and _is_no_year(hour, last) for hour in hours)


def _is_no_year(hour: str, last: int) -> bool:
    return hour[0] == "0" or not FIRST_YEAR - 400 <= int(hour) <= last


def _is_hour(word: str) -> bool:
    return len(word) == LENGTH_OF_HOUR and word.isdecimal() and int(word[:2]) < 24 and int(word[2:]) < 60


def _is_hour_here(tokens: Tokens, i: int, last: int) -> bool:
    before, after = tokens.word(i - 1), tokens.word(i + 1)
    opens_line = before == BREAK and tokens.is_capital(i + 1)
    is_count = after in COUNTED and after not in WITH_AN_HOUR and not opens_line
    if digits.is_part_of_number(tokens, i) or is_count:
        return False
    if before in (BREAK, ".", ";", "(", "[", "•", "*") or tokens.kind(i - 1) in ("weekday", "deictic"):
        return True
    if before == "," and tokens.word(i - 2).isdecimal():
        return True
    is_year = FIRST_YEAR <= int(tokens.words[i]) <= last
    is_phrase = not after.isalpha() or after in FUNCTION_WORDS or tokens.is_capital(i + 1)
    opens = tokens.word(i - 2) == BREAK
    return before in AT and is_phrase and (opens or before == "at" or not is_year)
