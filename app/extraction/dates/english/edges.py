"""English calendar dates with what surrounds them: articles, edges (`early`, `the end of`), parts of the day, weekdays."""

from dataclasses import replace

from app.extraction.dates.english import relations
from app.extraction.dates.english.calendar import SUFFIXES, date_at, day_number, year_after
from app.extraction.dates.english.words import COUNTED, FUNCTION_WORDS
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import Tokens
from app.extraction.dates.values import Expression, Point


def from_calendar(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """Months, seasons, weekdays, named days, decades in words."""
    dated = date_at(tokens, i)
    if dated is None:
        return []
    point, last = dated
    found = with_article(tokens, expression(tokens, "calendar", i, last, point), floor)
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


def weekday(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    word = tokens.at(i)
    dated = from_calendar(tokens, i, floor) if word.tag != "plural" else []
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


def with_article(tokens: Tokens, found: Expression, floor: int) -> Expression:
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
    return tokens.word(found.first + 1) in SUFFIXES or tokens.word(found.first - 2) == "on"


def edge(tokens: Tokens, i: int, floor: int) -> list[Expression]:
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
        return relations.relation(tokens, j, j)
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
        return relations.ordinal_unit(tokens, j, j - 1)
    return None


def part(tokens: Tokens, i: int, floor: int) -> list[Expression]:
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
