"""English calendar dates: which words make a date, where it begins and ends."""

from app.extraction.dates import digits
from app.extraction.dates.english.holidays import holiday
from app.extraction.dates.english.words import COUNTED, FUNCTION_WORDS
from app.extraction.dates.english.years import era_after, era_before, year, year_after
from app.extraction.dates.tokens import BREAK, Tokens, word_set
from app.extraction.dates.values import Point

SUFFIXES = {"st", "nd", "rd", "th"}
BEFORE_A_DATE = word_set(
    "in on by since until till from to of during after before between and through throughout or early late mid this"
    " last next every around about for into that previous following ( , - /"
) | {BREAK}
FIRST_NAMES = word_set("april june august")
PARTICIPLES = word_set("killed wounded dead")


def date_at(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """The calendar date that begins at token `i` ("17 June 1775", "June", "summer of 1776", "the 1870s", "1776").

    Returns what it says and the token after it. A leading article is read over.
    """
    if tokens.word(i) == "the":
        i += 1
    word = tokens.word(i)
    if word.isdecimal():
        return _from_number(tokens, i)
    match tokens.kind(i):
        case "month":
            return holiday(tokens, i) or month_date(tokens, i)
        case "season":
            return season(tokens, i)
        case "weekday":
            return weekday_date(tokens, i)
        case "named":
            return holiday(tokens, i)
        case "ordinal" | "number":
            return ordinal_date(tokens, i) or decade_or_century(tokens, i)
        case "thirties":
            return decade_word(tokens, i)
    return era_before(tokens, i)


def _from_number(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    numeric = digits.numeric_date(tokens, i, tokens.has_day_first) or digits.day_and_month(tokens, i)
    if numeric:
        return numeric
    return day_month(tokens, i) or decade_or_century(tokens, i) or year(tokens, i)


def day_number(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """`17`, `17th` or `seventeenth` as a day of the month at token `i`, and the token after it."""
    word = tokens.word(i)
    if word.isdecimal():
        if len(word) > 2 or not 1 <= int(word) <= 31:
            return None
        j = i + 1
        j += tokens.word(j) in SUFFIXES and tokens.is_glued(j)
        return int(word), j
    known = tokens.at(i)
    if known.kind == "ordinal":
        return known.value, i + 1
    if known.kind == "number" and known.value in (20, 30) and tokens.kind(i + 2) == "ordinal":
        follower = tokens.at(i + 2)
        if tokens.word(i + 1) == "-" and follower.value < 10:
            return known.value + follower.value, i + 3
    return None


def day_month(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`17 June 1775`, `17th of June`, `the third of January` from the day on."""
    day = day_number(tokens, i)
    if day is None or day[0] > 31 or digits.is_part_of_number(tokens, i):
        return None
    number, j = day
    has_of = tokens.word(j) == "of"
    j += has_of
    j += has_of and tokens.word(j) == "the"
    if tokens.kind(j) != "month":
        return _day_of_relative_month(tokens, number, j) if has_of else None
    month = tokens.at(j)
    if not month.kind or not is_month_name(tokens, j, has_day=True):
        return None
    k = after_month(tokens, j)
    found = year_after(tokens, k)
    era_year, k = found or (None, k)
    return Point(year=era_year, month=month.value, day=number, bc=bool(era_year and era_year < 0)), k


def _day_of_relative_month(tokens: Tokens, day: int, j: int) -> tuple[Point, int] | None:
    if tokens.word(j) in ("that", "this", "same") and tokens.words[j + 1 : j + 2] == ["month"]:
        return Point(day=day), j + 2
    if tokens.words[j : j + 2] == ["same", "month"]:
        return Point(day=day), j + 2
    return None


ordinal_date = day_month


def after_month(tokens: Tokens, j: int) -> int:
    """The token after the month name at `j` and the full stop of its short form."""
    known = tokens.at(j)
    is_short = known.tag == "short"
    return j + 2 if is_short and tokens.word(j + 1) == "." else j + 1


def is_month_name(tokens: Tokens, j: int, has_day: bool) -> bool:
    """Whether the month word at `j` names a month: "may" and "march" are verbs, "mar." and "sun" need a capital."""
    word = tokens.words[j]
    known = tokens.at(j)
    is_short = known.tag == "short"
    if not tokens.is_capital(j):
        return not is_short and word not in ("may", "march", "august")
    if is_short:
        return has_day or tokens.word(after_month(tokens, j)).isdecimal()
    if has_day:
        return True
    is_last = j + 1 >= len(tokens.words)
    is_heading = tokens.word(j - 1) == BREAK and (
        is_last or "\n" in tokens.text[tokens.starts[j] : tokens.starts[j + 1]]
    )
    if is_heading:
        return True
    if word in FIRST_NAMES and tokens.is_capital(j + 1) and tokens.word(j + 1) not in FUNCTION_WORDS:
        return tokens.word(j - 1) in BEFORE_A_DATE and tokens.word(j - 1).isalpha()
    if word not in ("may", "march", "august"):
        return True
    follower = tokens.word(j + 1)
    if follower.isdecimal() or (follower == "," and tokens.word(j + 2).isdecimal()):
        return True
    if digits.is_year(tokens.word(j - 1)) and follower in (BREAK, ":", "-", ","):
        return True
    if word == "august":
        return tokens.word(j - 1) != "the" or follower in FUNCTION_WORDS
    is_start = tokens.word(j - 1) == BREAK
    return tokens.word(j - 1) in BEFORE_A_DATE and not (
        is_start and follower not in (BREAK, ":", "-", "/", ",")
    )


def month_date(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`June 17, 1775`, `June 1775`, `October of that year`, `June` from the month on."""
    known = tokens.at(i)
    if not known.kind:
        return None
    j = after_month(tokens, i)
    j += tokens.word(j) == "the" and tokens.word(j + 1).isdecimal()
    day = day_number(tokens, j)
    if day and _is_day_after_month(tokens, j, day[1]) and is_month_name(tokens, i, has_day=True):
        found = year_after(tokens, day[1])
        era_year, k = found or (None, day[1])
        return Point(year=era_year, month=known.value, day=day[0], bc=bool(era_year and era_year < 0)), k
    if not is_month_name(tokens, i, has_day=False):
        return None
    j = after_month(tokens, i)
    found = year_after(tokens, j)
    era_year, k = found or (None, j)
    return Point(year=era_year, month=known.value, bc=bool(era_year and era_year < 0)), k


def _is_on(tokens: Tokens, i: int) -> bool:
    """Whether "on" stands before the month whose day is at token `i`: "on January 20 missiles hit the base".

    So does "the evening of".
    """
    k = i - 3 if tokens.word(i - 2) == "." else i - 2
    is_of = tokens.word(k) == "of" and (tokens.kind(k - 1) == "part" or tokens.word(k - 1) == "hours")
    return is_of or "on" in (tokens.word(i - 2), tokens.word(i - 3))


def _is_day_after_month(tokens: Tokens, i: int, after: int) -> bool:
    if digits.is_part_of_number(tokens, i) and tokens.word(i + 1) != ",":
        return False
    thousands = tokens.word(i + 2)
    if (
        tokens.word(i + 1) == ","
        and tokens.is_glued(i + 2)
        and thousands.isdecimal()
        and len(thousands) == len("000")
    ):
        return False  # "In November 10,000 soldiers"
    follower = tokens.word(after)
    is_counted = follower in COUNTED and follower not in PARTICIPLES
    if (is_counted and not _is_on(tokens, i)) or tokens.kind(after) in ("unit", "month"):
        return False
    is_clock = follower == ":" and tokens.is_glued(after) and tokens.is_glued(after + 1)
    return not (is_clock and tokens.word(after + 1).isdecimal())


def weekday_date(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`Saturday, June 24, 1950`, `Thursday 5 June`: the date behind a weekday; None for a weekday alone."""
    j = i + 1
    j += tokens.word(j) == "." and tokens.is_glued(j)
    j += tokens.word(j) == ","
    j += tokens.word(j) == "the"
    if tokens.word(j).isdecimal():
        return digits.numeric_date(tokens, j, day_first=True) or day_month(tokens, j)
    if tokens.kind(j) == "month":
        found = month_date(tokens, j)
        return found if found and found[0].day else None
    return ordinal_date(tokens, j) if tokens.kind(j) in ("ordinal", "number") else None


def season(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`summer 1918`, `spring of 1776`, `winter`; "fall" and "spring" alone only where no verb can stand."""
    known = tokens.at(i)
    found = year_after(tokens, i + 1)
    if found:
        return Point(year=found[0], sub=known.tag, bc=found[0] < 0), found[1]
    named = _year_of_name(tokens, i + 1)
    if named:
        return Point(year=named, sub=known.tag, bc=named < 0), i + 1
    word, before, after = tokens.words[i], tokens.word(i - 1), tokens.word(i + 1)
    if word == "fall" and (
        after == "of"
        or tokens.is_capital(i)
        or before not in ("in", "the", "this", "last", "early", "late", "that", "next", "by")
    ):
        return None
    if (
        word == "spring"
        and not tokens.is_capital(i)
        and before in ("to", "and", "they", "a", "not", "would", "will")
    ):
        return None
    if word == "spring" and tokens.is_capital(i) and before == "arab":
        return None
    return Point(sub=known.tag), i + 1


def _year_of_name(tokens: Tokens, j: int) -> int | None:
    """The year behind a name that a season begins: "the Spring Offensive of 1918"."""
    k = j
    while k < j + 2 and tokens.is_capital(k):
        k += 1
    found = year_after(tokens, k) if k > j and tokens.word(k) == "of" else None
    return found[0] if found else None


def decade_or_century(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`1870s`, `470s BC`, `19th century`, `fourth century BC` at token `i`."""
    word = tokens.words[i]
    if word.isdecimal() and tokens.word(i + 1) == "s" and tokens.is_glued(i + 1) and word.endswith("0"):
        era = era_after(tokens, i + 2)
        if len(word) == 4 or (era and 2 <= len(word) <= 3):
            number = int(word) * (era[0] if era else 1)
            return Point(year=number, scale="decade", bc=number < 0), era[1] if era else i + 2
        return None
    number_of = day_number(tokens, i)
    if number_of is None:
        return None
    j = number_of[1] + (tokens.word(number_of[1]) == "-")
    if tokens.word(j) not in ("century", "centuries"):
        return None
    return _century(tokens, number_of[0], j + 1)


def _century(tokens: Tokens, number: int, j: int) -> tuple[Point, int] | None:
    era = era_after(tokens, j)
    if era and era[0] < 0:
        return Point(year=-max((number - 1) * 100, 1), scale="century", bc=True), era[1]
    return Point(year=(number - 1) * 100, scale="century"), era[1] if era else j


def decade_word(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`the nineties`: a decade of the last century, as people say it."""
    known = tokens.at(i)
    if not known.kind or tokens.word(i - 1) not in ("the", "mid", "early", "late", "-"):
        return None
    if tokens.word(i - 2) in ("his", "her", "their") or tokens.word(i - 1) == "in":
        return None
    return Point(year=1900 + known.value, scale="decade"), i + 1
