"""English calendar dates as expressions: lists and ranges of days and years, articles, years pointed at."""

from dataclasses import replace

from app.extraction.dates import digits
from app.extraction.dates.ahead import is_past
from app.extraction.dates.english import calendar, holidays
from app.extraction.dates.english.calendar import SUFFIXES, date_at, day_number
from app.extraction.dates.english.named import of_month, part_of_month
from app.extraction.dates.english.words import COUNTED, FUNCTION_WORDS
from app.extraction.dates.english.years import era_after, is_year_here, year_after
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import BREAK, Tokens, word_set
from app.extraction.dates.values import SHORT_YEAR, Expression, Point

JOINS = word_set("- to and / through or & until ,")
LIST_JOINS = word_set("and , / or")
INTRODUCES_A_DAY = word_set("on by from to until till since and before after")
# "On the 7th Cavalry": what is numbered and written with a capital.
NUMBERED_NAMES = word_set(
    "fleet army corps division brigade regiment battalion cavalry infantry marine marines airborne armored armoured"
    " mountain squadron wing group congress parliament amendment street avenue floor century parallel summit session"
)
IRREGULAR_PAST = word_set(
    "drove began took went came left fell met won lost sent said hit struck shot brought broke led ran cut put set told"
    " held gave threw fled made blew sank fought found rose became got flew became bore bought built caught chose cost"
    " drew forbade froze hung kept laid paid quit sought sold spoke spread stood stole swept swore tore wrote withdrew"
)
# What counts or names the subject of a sentence that "On the 25th" opens.
QUANTIFIERS = word_set(
    "more some several over nearly about around almost fewer up dozens scores hundreds thousands tens most many all"
    " another each every one two three four five six seven eight nine ten twelve twenty thirty forty fifty no nobody"
    " everything everyone here early late by again"
)
PARTS_OF_A_DAY = word_set(
    "hours hour night morning evening afternoon dawn dusk daybreak noon midnight nightfall eve day early late close end"
)
DAYS = word_set("day days night morning evening dawn")
NEARLY = word_set("shortly just right soon immediately")
MOST_DAYS_IN_A_LIST = 4
YEARS_AWAY = {
    "this": 0.0,
    "last": -1.0,
    "next": 1.0,
    "that": 0.0,
    "same": 0.0,
    "following": 1.0,
    "previous": -1.0,
}
DEICTIC_YEARS = word_set("this last next")


def from_calendar(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """Dates that begin with a word: months, seasons, weekdays with a date, named days, decades."""
    part = part_of_month(tokens, i, floor)
    if part:
        return [part]
    dated = date_at(tokens, i)
    if dated is None:
        return []
    point, last = dated
    is_near = tokens.word(i - 2) in NEARLY and tokens.word(i - 1) in ("before", "after") and i - 2 >= floor
    if tokens.kind(i) == "named" and is_near:  # "shortly before Christmas": of that month
        return [widen(tokens, expression(tokens, "calendar", i, last, replace(point, day=None)), i - 2)]
    found = with_article(tokens, expression(tokens, "calendar", i, last, point), floor)
    if tokens.kind(i) == "named":
        found = _named(tokens, found, i, floor)
    if tokens.kind(i) == "weekday" and point.day:
        found.weekday = tokens.at(i).value
    rest = more_days(tokens, found) if point.day and tokens.kind(i) == "month" else []
    return [found, *rest] if rest else [relative_year(tokens, found)]


def _named(tokens: Tokens, found: Expression, i: int, floor: int) -> Expression:
    """`St Patrick's Day`, `Labor Day`: with the word before the name, and how a moving day is counted."""
    rule = holidays.rule_of(tokens, i)
    if rule and not found.point.day:
        found.weekday, found.count = rule[0], float(rule[1])
    return widen(tokens, found, min(found.first, holidays.first_of(tokens, i, floor)))


def more_days(tokens: Tokens, found: Expression) -> list[Expression]:
    """`-9, 1918` behind `March 5`: the other days of the month, the year shared by all."""
    days = [found]
    while found.point.year is None:
        sign, j = tokens.word(days[-1].last), days[-1].last + 1
        day = day_number(tokens, j) if sign in ("-", "and", "to", "/", "through") else None
        if day is None or not _is_another_day(tokens, sign, j, day[1]):
            break
        year, last = year_after(tokens, day[1]) or (None, day[1])
        days.append(expression(tokens, "calendar", j, last, replace(found.point, day=day[0])))
        days[-1].join = "and" if sign == "and" else "range"
        for other in days:
            other.point = replace(other.point, year=year)
    return days[1:]


def _is_another_day(tokens: Tokens, sign: str, j: int, after: int) -> bool:
    follower = tokens.word(after)
    if not tokens.words[j].isdecimal() or tokens.kind(after) in ("month", "unit") or follower in COUNTED:
        return False
    return sign not in ("and", "to") or not follower.isalpha()


def relative_year(tokens: Tokens, found: Expression) -> Expression:
    """`October of that year`, `April last year`: takes in the words behind a month or day that point at its year.

    `the 19th of this month` is a day of the reader's own month.
    """
    if not found.point.month and tokens.words[found.last - 2 : found.last] == ["this", "month"]:
        found.unit, found.count, found.anchor = "M", 0, "publication"
    elif not found.point.month and tokens.words[found.last - 2 : found.last] in (
        ["that", "month"],
        ["same", "month"],
    ):
        found.unit, found.count, found.anchor = "M", 0, "story"
    if found.point.year is not None or not (found.point.month or found.point.sub):
        return found
    j = found.last
    has_of = tokens.word(j) == "of"
    is_bare = tokens.word(j) == "the" and tokens.word(j + 1) in ("following", "next", "previous", "same")
    k = j + has_of + (has_of and tokens.word(j + 1) == "the") + is_bare
    word = tokens.word(k)
    if (
        tokens.word(k + 1) != "year"
        or word not in YEARS_AWAY
        or not (has_of or is_bare or word in DEICTIC_YEARS or word == "that")
    ):
        return of_reader(tokens, found)
    found.unit, found.count = "Y", YEARS_AWAY[word]
    is_told = word not in DEICTIC_YEARS or (word == "next" and tokens.word(k - 1) == "the")
    found.anchor = "story" if is_told else "publication"
    return widen(tokens, found, found.first, k + 2)


def of_reader(tokens: Tokens, found: Expression) -> Expression:
    """`22 December last`, `in June next`: the last or next one, counted from the publication."""
    direction = {"last": -1.0, "next": 1.0}.get(tokens.word(found.last))
    if direction is None or not ends_behind(tokens, found.last):
        return found
    found.unit, found.count, found.anchor = "N", direction, "publication"
    return widen(tokens, found, found.first, found.last + 1)


def ends_behind(tokens: Tokens, j: int) -> bool:
    """Whether the "last" or "next" at token `j` ends its phrase: no unit, noun or name of a time follows it."""
    after = tokens.word(j + 1)
    if tokens.kind(j + 1) or after in ("-", "of", "to", "'"):
        return False
    return not after.isalpha() or after in FUNCTION_WORDS or tokens.is_capital(j + 1) or is_past(after)


def with_article(tokens: Tokens, found: Expression, floor: int) -> Expression:
    """Takes in "the" where it belongs to the date: not in "the 1917 campaign", but in "the 20 September,"."""
    first = found.first - 1
    if first < max(floor, 0):
        return found
    if tokens.word(first) != "the":
        return _with_about(tokens, found, first, floor)
    follower = tokens.word(found.last)
    is_day_first = bool(found.point.day) and tokens.kind(found.first) != "month"
    if is_day_first and tokens.words[found.first].isdecimal() and _names_a_day(tokens, found):
        return widen(tokens, found, first)
    is_compound = follower == "-" and tokens.is_glued(found.last)
    has_noun = is_compound or (follower.isalpha() and follower not in FUNCTION_WORDS)
    is_wide = bool(found.point.sub) or found.point.scale != "year" or is_day_first
    return widen(tokens, found, first) if is_wide and not has_noun else found


def _with_about(tokens: Tokens, found: Expression, first: int, floor: int) -> Expression:
    """`about 1910`, `ca. 466 BC`: the word belongs to the date and makes it approximate."""
    first -= tokens.word(first) == "." and tokens.word(first - 1) in ("ca", "c")
    word = tokens.word(first)
    if first < floor or word not in ("about", "ca", "circa", "c") or (word == "c" and not found.point.year):
        return found
    found.mod = "APPROX"
    return widen(tokens, found, first)


def _names_a_day(tokens: Tokens, found: Expression) -> bool:
    """`the 25th of August concluded`, `on the 14 September Austria sent`: no noun of the date's own follows."""
    return tokens.word(found.first + 1) in SUFFIXES or tokens.word(found.first - 2) == "on"


def day_list(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """`6-7 January 1916`, `28 and 29 August`, `the 13th to the 19th of October 1950`: each day, with the month."""
    days: list[Expression] = []
    j, join = i, ""
    while True:
        first = j
        j += tokens.word(j) == "the"
        dated = calendar.day_month(tokens, j)
        if dated and dated[0].month:
            days.append(_joined(expression(tokens, "calendar", first, dated[1], dated[0]), join))
            break
        day = day_number(tokens, j)
        if day is None or len(days) == MOST_DAYS_IN_A_LIST or tokens.word(day[1]) not in JOINS:
            return []
        days.append(_joined(expression(tokens, "calendar", first, day[1], Point(day=day[0])), join))
        join, j = tokens.word(day[1]), day[1] + 1
    is_piece = digits.is_part_of_number(tokens, i) and tokens.word(i + 1) not in (",", "/")
    if len(days) == 1 or is_piece:
        return []
    for found in days[:-1]:
        found.point = replace(days[-1].point, day=found.point.day)
    days[0] = with_article(tokens, days[0], floor)
    return days


def numeric_days(tokens: Tokens, i: int) -> list[Expression]:
    """`10-12.4.2003`: the days before a date in digits, with its month and year."""
    first = day_number(tokens, i)
    is_range = (
        first is not None and tokens.word(i + 1) == "-" and tokens.is_glued(i + 1) and tokens.is_glued(i + 2)
    )
    if first is None or not is_range or not tokens.word(i + 2).isdecimal() or tokens.word(i + 3) == "-":
        return []
    last = digits.numeric_date(tokens, i + 2, day_first=True)
    if last is None or not last[0].day or first[0] >= last[0].day:
        return []
    days = expression(tokens, "calendar", i, i + 1, replace(last[0], day=first[0]))
    return [days, _joined(expression(tokens, "calendar", i + 2, last[1], last[0]), "-")]


def _joined(found: Expression, join: str) -> Expression:
    found.join = "" if not join else "and" if join in LIST_JOINS else "range"
    return found


def year_range(tokens: Tokens, i: int) -> list[Expression]:
    """`1915-17`, `499-493 BC`, `499 to 493 BC`, `496 and 495 BC`: both years."""
    number, sign, other = tokens.words[i], tokens.word(i + 1), tokens.word(i + 2)
    if sign not in JOINS or not other.isdecimal() or digits.is_part_of_number(tokens, i):
        return []
    era = era_after(tokens, i + 3)
    if era and len(number) <= 4 and len(other) <= 4:
        years, last = (int(number) * era[0], int(other) * era[0]), era[1]
    else:
        second_year = _second_year(tokens, i)
        if second_year is None:
            return []
        years, last = (int(number), second_year), i + 3
    first = expression(tokens, "calendar", i, i + 1, Point(year=years[0], bc=years[0] < 0))
    second = expression(tokens, "calendar", i + 2, last, Point(year=years[1], bc=years[1] < 0))
    return [first, _joined(second, sign)]


def _second_year(tokens: Tokens, i: int) -> int | None:
    number, sign, other = tokens.words[i], tokens.word(i + 1), tokens.word(i + 2)
    if not digits.is_year(number) or len(other) not in (2, 4) or not is_year_here(tokens, i):
        return None
    full = number[:2] + other if len(other) == 2 else other
    is_short = len(other) == 2
    if is_short and (int(full) <= int(number) or sign not in ("-", "/") or not tokens.is_glued(i + 2)):
        return None
    if not digits.is_year(full) or tokens.word(i + 3) in COUNTED or tokens.word(i + 3) == sign:
        return None
    return int(full)


def short_year(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`'99`, `the '30s`: two digits of a year, or of a decade, behind an apostrophe."""
    if tokens.word(i - 1) != "'" or not tokens.is_glued(i) or len(tokens.words[i]) != 2 or i - 1 < floor:
        return None
    year = 1900 + int(tokens.words[i])
    if tokens.word(i + 1) == "s" and tokens.is_glued(i + 1):
        return expression(tokens, "calendar", i - 1, i + 2, Point(year=year, scale="decade"))
    if tokens.is_glued(i - 1) and tokens.word(i - 2).isalnum():
        return None
    found = expression(tokens, "calendar", i - 1, i + 1, Point(year=digits.full_year(int(tokens.words[i]))))
    found.note = SHORT_YEAR
    return found


def lone_day(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`on the 20th`: a day whose month stands elsewhere."""
    day = day_number(tokens, i)
    if day and day[1] == i + 2 and tokens.word(i - 1) == BREAK and tokens.word(day[1]) in ("-", ":"):
        return expression(tokens, "calendar", i, day[1], Point(day=day[0]))  # "14th - Talks resume"
    if day is None or tokens.word(i - 1) != "the" or i - 1 < floor:
        return None
    follower = tokens.word(day[1])
    has_suffix = day[1] == i + 2 or not tokens.words[i].isdecimal()
    is_name = tokens.is_capital(day[1]) and follower not in NUMBERED_NAMES
    is_verb = follower.endswith(("ing", "ed")) or follower in IRREGULAR_PAST
    is_verb = is_verb or follower in QUANTIFIERS or _is_plural_subject(tokens, i, follower)
    has_noun = follower.isalpha() and not (follower in FUNCTION_WORDS or is_name or is_verb)
    if (
        not has_suffix
        or has_noun
        or not (_introduces_a_day(tokens, i - 2) or _is_apposition(tokens, i, day[1]))
    ):
        return None
    return of_month(tokens, expression(tokens, "calendar", i - 1, day[1], Point(day=day[0])))


def _introduces_a_day(tokens: Tokens, k: int) -> bool:
    """Whether token `k` leads to a day: "on the 17th", "in the small hours of the 17th", "the night of the 17th"."""
    return tokens.word(k) in INTRODUCES_A_DAY or (
        tokens.word(k) == "of" and tokens.word(k - 1) in PARTS_OF_A_DAY
    )


def _is_apposition(tokens: Tokens, i: int, last: int) -> bool:
    """Whether it says which day was meant: "in a single day, the 18th;"."""
    has_day = any(
        tokens.word(k) in DAYS or tokens.kind(k) in ("weekday", "part") for k in range(max(0, i - 7), i - 2)
    )
    return (
        tokens.word(i - 2) in (",", "-") and has_day and tokens.word(last) in (";", ",", ".", ")", "-", BREAK)
    )


def _is_plural_subject(tokens: Tokens, i: int, follower: str) -> bool:
    """Whether a plural follows "On the 9th" at the beginning of a sentence ("On the 9th tanks rolled in")."""
    is_first = tokens.word(i - 3) in (".", ";", ":", BREAK) or i <= len(("on", "the"))
    is_plural = (follower.endswith("s") and not follower.endswith("ss")) or follower in COUNTED
    return is_first and is_plural and follower not in NUMBERED_NAMES
