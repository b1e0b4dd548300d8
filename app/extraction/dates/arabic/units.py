"""Arabic expressions that begin with a unit: `عام 2003`, `القرن العاشر`, `شهر أيار`, `يوم الخميس`."""

from app.extraction.dates.arabic import days, hijri, lengths, pointers, years
from app.extraction.dates.arabic.calendar import YEAR_WORDS, date_from_month
from app.extraction.dates.arabic.names import day_number, stem
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import Tokens, word_set
from app.extraction.dates.values import Expression, Point

MANY_YEARS = word_set("اعوام سنوات")
NEEDS_A_YEAR = word_set("في وفي بحلول حتي بين")
# What follows "في عام" without being a year: "in a whole year", "in another year", "in one year".
AFTER_A_YEAR = word_set("كامل واحد اخر جديد دراسي مالي")
LATEST_CENTURY = 21


def unit(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """An expression that begins with a unit: `عام 2003`, `العام الماضي`, `يوم الخميس`, `شهر سبتمبر`, `بعد عام`."""
    named = _named(tokens, i)
    if named:
        return named
    pointed = pointers.pointed_unit(tokens, i, floor) or pointers.elapsing(tokens, i)
    return pointed or _lost_year(tokens, i) or lengths.lone_length(tokens, i, floor)


def _named(tokens: Tokens, i: int) -> Expression | None:
    """The unit with the name or number of what it is: a year, a day, a month, a century, a night."""
    known, word = tokens.at(i), stem(tokens, i)
    if word in YEAR_WORDS or word in MANY_YEARS:
        return year(tokens, i)
    if known.value != 1:
        return None
    match known.tag:
        case "D":
            return days.day(tokens, i)
        case "M":
            month = date_from_month(tokens, i + 1)
            return widen(tokens, month, i) if month else None
        case "CE":
            return century(tokens, i)
        case "NI":
            return days.with_time(tokens, i, "NI")
    return None


def year(tokens: Tokens, i: int) -> Expression | None:
    """`عام 2003`, `سنة 1441 هـ`, `عامي 1980` at the word for year."""
    found = expression(tokens, "calendar", i, i + 1)
    number = years.year_number(tokens, i + 1)
    if number:
        found.point = Point(year=number[0], bc=number[0] < 0)
        return widen(tokens, found, i, number[1])
    spoken = years.spoken_year(tokens, i + 1)  # "عام ألفين وثلاثة", "سنة ألف وتسعمائة وتسعين"
    if spoken:
        found.point = Point(year=spoken[0])
        return widen(tokens, found, i, spoken[1])
    lunar = hijri.year_at(tokens, i + 1)
    if lunar is None or tokens.word(i + 2) not in hijri.ERA_WORDS:
        return None
    return hijri.year_only(tokens, widen(tokens, found, i, lunar[1]), lunar[0])


def _lost_year(tokens: Tokens, i: int) -> Expression | None:
    """The word for year where a number must follow and none does ("بحلول عام وقالت")."""
    if tokens.at(i).is_definite or stem(tokens, i) not in ("عام", "عامي"):
        return None
    after = tokens.word(i + 1)
    is_led = tokens.word(i - 1) in NEEDS_A_YEAR or tokens.kind(i - 1) == "edge"
    has_other = tokens.kind(i + 1) in ("number", "relation", "self", "unit") or after in AFTER_A_YEAR
    is_noun = after.startswith("ال") and len(after) > 3
    if not is_led or has_other or is_noun or after.isdecimal():
        return None
    found = expression(tokens, "damaged", i, i + 1)
    found.value, found.note = "XXXX", "the year's digits were lost after the word for year"
    return found


def century(tokens: Tokens, i: int) -> Expression | None:
    """`القرن التاسع عشر`, `القرن الثالث قبل الميلاد` at the word for century."""
    number = day_number(tokens, i + 1)
    if number is None or number[0] > LATEST_CENTURY:
        return None
    year_of, last = (number[0] - 1) * 100, number[1]
    if tokens.words[last : last + 2] == ["قبل", "الميلاد"]:
        return expression(
            tokens, "calendar", i, last + 2, Point(year=-max(year_of, 1), scale="century", bc=True)
        )
    return expression(tokens, "calendar", i, last, Point(year=year_of, scale="century"))
