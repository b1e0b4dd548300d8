"""Arabic expressions that begin with a unit: `عام 2003`, `القرن العاشر`, `شهر أيار`, `يوم الخميس`."""

from app.extraction.dates.arabic import calendar, days, hijri, lengths, pointers
from app.extraction.dates.arabic.calendar import YEAR_WORDS, date_from_month, stem
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import Tokens
from app.extraction.dates.values import Expression, Point


def unit(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """An expression that begins with a unit: `عام 2003`, `العام الماضي`, `يوم الخميس`, `شهر سبتمبر`, `بعد عام`."""
    known = tokens.at(i)
    word = stem(tokens, i)
    if word in YEAR_WORDS or word in ("اعوام", "سنوات"):
        dated = year(tokens, i)
        if dated:
            return dated
    if known.tag == "D" and known.value == 1:
        dated = days.day(tokens, i)
        if dated:
            return dated
    if known.tag == "M" and known.value == 1:
        month = date_from_month(tokens, i + 1)
        if month:
            return widen(tokens, month, i)
    if known.value == 1 and known.tag in ("CE", "NI"):
        special = century(tokens, i) if known.tag == "CE" else days.night(tokens, i)
        if special:
            return special
    pointed = pointers.pointed_unit(tokens, i, floor)
    return pointed or _lost_year(tokens, i) or lengths.lone_length(tokens, i, floor)


def year(tokens: Tokens, i: int) -> Expression | None:
    found = expression(tokens, "calendar", i, i + 1)
    year = calendar.year_number(tokens, i + 1)
    if year is None:
        lunar = hijri.year_at(tokens, i + 1)
        if lunar and tokens.word(i + 2) in hijri.ERA_WORDS:
            return hijri.year_only(tokens, widen(tokens, found, i, lunar[1]), lunar[0])
        return None
    found.point = Point(year=year[0], bc=year[0] < 0)
    return widen(tokens, found, i, year[1])


def _lost_year(tokens: Tokens, i: int) -> Expression | None:
    """The word for year where a number must follow and none does ("بحلول عام وقالت")."""
    known = tokens.at(i)
    if (
        not known.kind
        or known.is_definite
        or stem(tokens, i) not in ("عام", "عامي")
        or (known.value == 2 and stem(tokens, i) != "عامي")
    ):
        return None
    before, after = tokens.word(i - 1), tokens.at(i + 1)
    is_led = before in ("في", "وفي", "بحلول", "حتي", "بين") or tokens.kind(i - 1) == "edge"
    if (
        not is_led
        or after.kind in ("number", "relation", "self", "unit")
        or tokens.word(i + 1) in ("كامل", "واحد", "اخر", "جديد", "دراسي", "مالي")
    ):
        return None
    is_noun = tokens.word(i + 1).startswith("ال") and len(tokens.word(i + 1)) > 3
    if tokens.word(i + 1).isdigit() or is_noun:
        return None
    found = expression(tokens, "damaged", i, i + 1)
    found.value, found.note = "XXXX", "the year's digits were lost after the word for year"
    return found


def century(tokens: Tokens, i: int) -> Expression | None:
    day = calendar.day_number(tokens, i + 1)
    if day and day[0] <= 21:
        found = expression(tokens, "calendar", i, day[1], Point(year=(day[0] - 1) * 100, scale="century"))
        if tokens.words[day[1] : day[1] + 2] == ["قبل", "الميلاد"]:
            found.point = Point(year=-max((day[0] - 1) * 100, 1), scale="century", bc=True)
            found = widen(tokens, found, i, day[1] + 2)
        return found
    return None
