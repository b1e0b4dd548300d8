"""English: the reader that each trigger word calls, and the extent of what it found."""

from collections.abc import Callable
from dataclasses import replace

from app.extraction.dates import digits, english, english_phrases
from app.extraction.dates.english import date_at, day_number, era_after, year_after
from app.extraction.dates.english_words import COUNTED, FUNCTION_WORDS
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import BREAK, Tokens
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
        era = english.era_before(tokens, i - 1)
        return [expression(tokens, "calendar", i - 1, era[1], era[0])] if era else []
    dated = date_at(tokens, i)
    if dated:
        return [_with_article(tokens, expression(tokens, "calendar", i, dated[1], dated[0]), floor)]
    short = _short_year(tokens, i, floor)
    if short:
        return [short]
    counted = english_phrases.length(tokens, i, floor)
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
        dated = english.day_month(tokens, j)
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
    _with_article(tokens, days[0], floor)
    return days


def _year_range(tokens: Tokens, i: int) -> list[Expression]:
    """`1915-17`, `499-493 BC`, `499 to 493 BC`, `496 and 495 BC`: both years."""
    number, sign, other = tokens.words[i], tokens.word(i + 1), tokens.word(i + 2)
    if sign not in JOINS or not other.isdigit() or digits.is_part_of_number(tokens, i):
        return []
    era = era_after(tokens, i + 3)
    if era and len(number) <= 4 and len(other) <= 4:
        pair, last = (int(number) * era[0], int(other) * era[0]), era[1]
    elif digits.is_year(number) and len(other) in (2, 4) and english.is_year_here(tokens, i):
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


def _calendar(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """Months, seasons, weekdays, named days, decades in words."""
    dated = date_at(tokens, i)
    if dated is None:
        return []
    point, last = dated
    found = _with_article(tokens, expression(tokens, "calendar", i, last, point), floor)
    if tokens.kind(i) == "weekday" and point.day:
        word = tokens.at(i)
        found.weekday = word.value if word else None
    rest = _more_days(tokens, found) if point.day and tokens.kind(i) == "month" else []
    return [_relative_year(tokens, found) if not rest else found, *rest]


def _more_days(tokens: Tokens, found: Expression) -> list[Expression]:
    """`-9, 1918` behind `March 5`: the other days of the month, the year shared by all."""
    rest: list[Expression] = []
    j = found.last
    while tokens.word(j) in ("-", "and", "to", "/", "through") and found.point.year is None:
        day = day_number(tokens, j + 1)
        if day is None or not tokens.words[j + 1].isdigit() or tokens.kind(day[1]) in ("month", "unit"):
            break
        if tokens.word(day[1]) in COUNTED or (
            tokens.word(j) in ("and", "to") and tokens.word(day[1]).isalpha()
        ):
            break
        ending = year_after(tokens, day[1])
        era_year, last = ending or (None, day[1])
        if era_year:
            found.point = replace(found.point, year=era_year)
            for earlier in rest:
                earlier.point = replace(earlier.point, year=era_year)
        rest.append(
            expression(tokens, "calendar", j + 1, last, replace(found.point, day=day[0], year=era_year))
        )
        rest[-1].join = "and" if tokens.word(j) == "and" else "range"
        j = last
        if era_year:
            break
    return rest


def _relative_year(tokens: Tokens, found: Expression) -> Expression:
    """`October of that year`, `April last year`: the words after a month or a day that point at its year."""
    if found.point.year is not None or (not found.point.month and not found.point.sub):
        return found
    j = found.last
    k = j + (tokens.word(j) == "of") + (tokens.words[j : j + 2] == ["of", "the"])
    words = tokens.words[k : k + 2]
    if words in (["that", "year"], ["same", "year"]):
        found.unit, found.count = "Y", 0.0
        return widen(tokens, found, found.first, k + 2)
    if words == ["this", "year"] or words == ["last", "year"] or words == ["next", "year"]:
        found = widen(tokens, found, found.first, k + 2)
        found.unit, found.count, found.anchor = (
            "Y",
            {"this": 0.0, "last": -1.0, "next": 1.0}[words[0]],
            "publication",
        )
    elif words in (["following", "year"], ["previous", "year"]) and k > j + 1:
        found = widen(tokens, found, found.first, k + 2)
        found.unit, found.count, found.anchor = "Y", 1.0 if words[0] == "following" else -1.0, "event"
    return found


def _weekday(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    word = tokens.at(i)
    dated = _calendar(tokens, i, floor) if word.tag != "plural" else []
    if dated:
        return dated
    if word.tag == "short" or not tokens.is_capital(i):
        return []
    if word.tag == "plural":
        found = expression(tokens, "set", i, i + 1)
        found.value = f"XXXX-WXX-{word.value}"
        return [found]
    if (
        tokens.word(i - 1) in ("bloody", "black", "good", "ash", "palm", "red")
        or tokens.word(i + 1) == "times"
    ):
        return []
    part = tokens.at(i + 1)
    has_part = part.kind == "part"
    dated_later = date_at(tokens, i + 3) if has_part and tokens.word(i + 2) == "of" else None
    if dated_later and dated_later[0].day:
        return [expression(tokens, "calendar", i, dated_later[1], dated_later[0])]
    found = expression(tokens, "shift", i, i + 1 + has_part, Point(time=part.tag if has_part else ""))
    found.weekday, found.anchor = word.value, "publication"
    if tokens.words[i + 1 : i + 3] in (["last", "week"], ["this", "week"], ["next", "week"]):
        found = widen(tokens, found, i, i + 3)
        found.unit, found.count = "W", {"last": -1.0, "this": 0.0, "next": 1.0}[tokens.words[i + 1]]
        found.direction = 1 if tokens.words[i + 1] == "next" else 0
    return [found]


def _with_article(tokens: Tokens, found: Expression, floor: int) -> Expression:
    """Takes in "the" where it belongs to the date: not in "the 1917 campaign", but in "the 20 September,"."""
    first = found.first - 1
    if first < floor or found.first == 0:
        return found
    before = tokens.word(first)
    if before in ("about", "ca", "circa", "c") or (before == "." and tokens.word(first - 1) in ("ca", "c")):
        first -= before == "."
        if first >= floor and not (before == "c" and not found.point.bc and not found.point.year):
            found.mod = "APPROX"
            return widen(tokens, found, first)
        return found
    if before != "the":
        return found
    follower = tokens.word(found.last)
    has_noun = (follower.isalpha() and follower not in FUNCTION_WORDS) or (
        follower == "-" and tokens.is_glued(found.last)
    )
    point = found.point
    if point.day and tokens.word(found.first).isdigit() and _names_a_day(tokens, found):
        return widen(tokens, found, first)
    is_day_first = tokens.word(found.first).isdigit() and point.day
    is_wide = (
        point.sub
        or point.scale != "year"
        or is_day_first
        or (not tokens.word(found.first).isdigit() and point.day)
    )
    return (
        widen(tokens, found, first)
        if is_wide and not has_noun and tokens.kind(found.first) != "month"
        else found
    )


def _names_a_day(tokens: Tokens, found: Expression) -> bool:
    """`the 25th of August concluded`, `on the 14 September Austria sent`: no noun of the date's own follows."""
    return tokens.word(found.first + 1) in english.SUFFIXES or tokens.word(found.first - 2) == "on"


def _edge(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """`early 1950`, `the end of March 1917`, `late in the year`, `mid-June`, `the early part of the next decade`."""
    known = tokens.at(i)
    j = i + 1
    while (
        tokens.word(j)
        in ("-", "part", "parts", "half", "days", "years", "months", "hours", "morning", "stages")
        and j < i + 3
    ):
        j += 1
    has_of = tokens.word(j) == "of" or (
        tokens.words[i] in ("early", "late") and tokens.word(j) in ("in", "on")
    )
    if (
        known.tag != "MID"
        and tokens.words[i]
        in (
            "end",
            "beginning",
            "start",
            "rest",
            "close",
            "turn",
            "middle",
            "onset",
            "remainder",
            "opening",
            "outset",
            "whole",
        )
        and not has_of
    ):
        return []
    j += has_of
    target = _edge_target(tokens, j)
    if target is None:
        return []
    found = widen(tokens, target, i)
    found.mod = known.tag
    if "morning" in tokens.words[i:j]:
        found.point = replace(found.point, time="MO")
    before = tokens.word(i - 1)
    takes_article = before == "very" or has_of or found.point.scale != "year"
    if before in ("the", "very") and i - 1 >= floor and takes_article:
        found = widen(tokens, found, i - 1)
    return [_relative_year(tokens, found) if found.kind == "calendar" else found]


def _edge_target(tokens: Tokens, j: int) -> Expression | None:
    dated = date_at(tokens, j)
    if dated:
        return expression(tokens, "calendar", j, dated[1], dated[0])
    j += tokens.word(j) == "the"
    known = tokens.at(j)
    if known.kind == "relation":
        return english_phrases.relation(tokens, j, j)
    if (
        known.kind == "unit"
        and known.value == 1
        and tokens.word(j - 1) == "the"
        and known.tag in ("Y", "M", "DE", "CE", "W")
    ):
        if tokens.word(j + 1) == "of":
            return None
        found = expression(tokens, "same", j, j + 1)
        found.unit = known.tag
        return found
    if known.kind == "ordinal":
        return english_phrases.ordinal_unit(tokens, j, j - 1)
    return None


def _part(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """`the night of April 18, 1775`, `the evening of that day`, `night`."""
    known = tokens.at(i)
    first = i
    if tokens.word(i - 1) in ("the", "early", "late", "mid", "that", "one") and i - 1 >= floor:
        first -= 1
        first -= tokens.word(first - 1) == "the" and first - 1 >= floor
    j = i + 1
    j += tokens.word(j) == "hours"
    if tokens.word(j) == "of":
        dated = date_at(tokens, j + 1)
        if dated and (dated[0].day or tokens.kind(j + 1) == "weekday"):
            return [expression(tokens, "calendar", first, dated[1], replace(dated[0], time=known.tag))]
        return []
    if tokens.words[i] == "dawn" and tokens.word(i - 1) not in ("at", "by", "before", "until", "after"):
        return []
    if tokens.words[j : j + 2] == ["-", "time"]:
        j += 2
    return [
        expression(
            tokens,
            "calendar",
            first if tokens.word(first) in ("the", "that", "one") else i,
            j,
            Point(time=known.tag),
        )
    ]


def _one(reader: Callable[[Tokens, int, int], Expression | None]) -> Reader:
    def listed(tokens: Tokens, i: int, floor: int) -> list[Expression]:
        found = reader(tokens, i, floor)
        return [found] if found else []

    return listed


def _quantity(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    first = i - 1 if tokens.word(i - 1) == "a" and i - 1 >= floor else i
    found = english_phrases.length(tokens, first, floor)
    return [found] if found else []


def _number_word(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    found = english_phrases.length(tokens, i, floor)
    if found:
        return [found]
    dated = english.day_month(tokens, i) or english.decade_or_century(tokens, i)
    return (
        [_with_article(tokens, expression(tokens, "calendar", i, dated[1], dated[0]), floor)] if dated else []
    )


def _ordinal(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    dated = english.day_month(tokens, i) or english.decade_or_century(tokens, i)
    if dated:
        return [_with_article(tokens, expression(tokens, "calendar", i, dated[1], dated[0]), floor)]
    found = english_phrases.ordinal_unit(tokens, i, floor)
    return [found] if found else []


def _reference(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    known = tokens.at(i)
    found = expression(tokens, "ref", i, i + 1)
    found.value = known.tag
    if tokens.words[i] == "future" and tokens.word(i - 1) == "the" and i - 1 >= floor:
        if tokens.word(i + 1) == "of":
            return []
        if not tokens.word(i + 1).isalpha() or tokens.word(i + 1) in FUNCTION_WORDS:
            found = widen(tokens, found, i - 1)
    if tokens.words[i] == "now" and tokens.word(i - 1) == "right" and i - 1 >= floor:
        found = widen(tokens, found, i - 1)
    return [found]


def _deictic(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    known = tokens.at(i)
    part = tokens.at(i + 1)
    has_part = part.kind == "part"
    found = expression(tokens, "shift", i, i + 1 + has_part, Point(time=part.tag if has_part else ""))
    found.count, found.unit, found.anchor = float(known.value), "D", "publication"
    found.direction = 1
    return [found]


def _frequency(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    known = tokens.at(i)
    if tokens.is_capital(i) and tokens.word(i - 1) != BREAK and tokens.word(i - 1) != ".":
        return []
    if tokens.word(i - 1) in ("a", "the") or (tokens.is_capital(i - 1) and tokens.word(i + 1) in (",", ".")):
        return []  # "a weekly", "the Lebanese daily": newspapers
    found = expression(tokens, "set", i, i + 1)
    found.value = known.tag
    return [found]


def _every(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    target = tokens.at(i + 1)
    values = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}
    if not target.kind or (target.kind == "unit" and target.tag not in values):
        return []
    found = expression(tokens, "set", i, i + 2)
    if target.kind == "unit":
        found.value = values[target.tag]
    elif target.kind == "weekday":
        found.value = f"XXXX-WXX-{target.value}"
    elif target.kind == "season":
        found.value = f"XXXX-{target.tag}"
    elif target.kind == "part":
        found.value = f"XXXX-XX-XXT{target.tag}"
    else:
        return []
    return [found]


def _present(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """`present-day Belize`, `modern day Iraq`, `at present`, and the adjective in "the present border"."""
    word = tokens.words[i]
    j = i + 1 + (tokens.word(i + 1) == "-")
    last = j + 1 if tokens.word(j) == "day" else i + 1
    is_adjective = word == "present" and tokens.word(i - 1) in ("the", "at", "their", "its")
    if (last == i + 1 and not is_adjective) or (
        word == "present" and tokens.word(i + 1) in ("at", "in", "to")
    ):
        return []
    first = i - 1 if word == "present" and tokens.word(i - 1) == "at" and i - 1 >= floor else i
    found = expression(tokens, "ref", first, last)
    found.value = "PRESENT_REF"
    return [found]


def _the_time(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """`at the time`, `for the time being`, `a short time`, `a long period of peace`."""
    before = tokens.word(i - 1)
    if before == "the" and tokens.word(i - 2) in ("at", "for") and i - 1 >= floor:
        is_being = tokens.word(i + 1) == "being"
        is_clause = tokens.word(i + 1) in ("when", "of", "that", "it", "he", "they", "s", "to", "in")
        if not is_being and (is_clause or tokens.word(i + 1) == "'"):
            return []
        found = expression(tokens, "ref", i - 1, i + 1 + is_being)
        found.value = "PRESENT_REF"
        return [found]
    first = i
    while tokens.word(first - 1) in (
        "short",
        "long",
        "brief",
        "very",
        "prolonged",
        "lengthy",
        "relatively",
        "considerable",
    ):
        first -= 1
    if first == i or tokens.word(first - 1) not in ("a", "its", "some", "the") or first - 1 < floor:
        return []
    last = i + 1
    if tokens.words[i] in ("period", "amount", "length", "span") and tokens.words[i + 1 : i + 3] == [
        "of",
        "time",
    ]:
        last = i + 3
    found = expression(tokens, "duration", first - 1, last)
    found.unit = "?"
    return [english_phrases.after_length(tokens, found)]


READERS: dict[str, Reader] = {
    "month": _calendar, "season": _calendar, "named": _calendar, "thirties": _calendar, "weekday": _weekday,
    "edge": _edge, "part": _part, "number": _number_word, "quantity": _quantity, "ordinal": _ordinal,
    "unit": _one(english_phrases.lone_unit), "relation": _one(english_phrases.relation), "reference": _reference,
    "present": _present, "time": _the_time, "deictic": _deictic, "frequency": _frequency, "every": _every,
}  # fmt: skip
