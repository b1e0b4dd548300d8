"""Arabic edges and parts of a time: `نهاية أبريل 2004`, `مطلع العام`, `الربع الأول من 2005`, decades."""

from dataclasses import replace

from app.extraction.dates.arabic import calendar, days, hijri, pointers, units, years
from app.extraction.dates.arabic.calendar import date_from_month
from app.extraction.dates.arabic.names import hijri_month_at, stem
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import Tokens
from app.extraction.dates.values import FIRST_DAY, LAST_DAY, Expression, Point, days_in_month

UNITS_WITH_EDGES = ("Y", "M", "W", "DE", "CE")
LAST_PART = {"Q": 4, "H": 2}
NAMED_YEARS = frozenset({"الدراسيه", "الدراسي", "الماليه", "المالي", "القضائيه"})
STRETCHES = {
    "اول": "START", "اولي": "START", "ثاني": "MID", "ثانيه": "MID", "ثالث": "MID", "ثالثه": "MID",
    "اخير": "END", "اخيره": "END", "رابع": "END", "رابعه": "END", "اخر": "END",
}  # fmt: skip
"""What of a month or year its weeks and days by number are."""
FIRST_DAYS = frozenset({"غره", "فاتح", "اول"})
AROUND_MIDNIGHT = frozenset({"بعد", "قبل", "عند", "قبيل", "حتي", "قرابه", "نحو", "حوالي", "منذ"})


def last_day_of_month(tokens: Tokens, i: int) -> Expression | None:
    """`آخر يوم من آذار`, `اليوم الأخير من أيار 2003`, `آخر أيام تموز`; but "آخر تموز" is the end of it, no day."""
    is_led = tokens.words[i : i + 2] in (["اخر", "يوم"], ["اليوم", "الاخير"])
    is_led = is_led and tokens.word(i + 2) in ("من", "في")
    if not is_led and tokens.word(i).lstrip("وب") != "اخر":
        return None
    is_of_days = tokens.word(i + 1) == "ايام"
    j = i + 3 if is_led else i + 1 + is_of_days
    if is_led or is_of_days:
        year = _year_at(tokens, j)
        if year:
            year.point = replace(year.point, month=12, day=31)
            return widen(tokens, year, i)
    month = date_from_month(tokens, j)
    if month is None or month.kind != "calendar" or month.point.day:
        return None
    if not (is_led or is_of_days):
        month.mod = "END"
        return widen(tokens, month, i)
    if month.point.month == 2 and month.point.year is None:
        return None  # its last day is known with its year only
    month.point = replace(month.point, day=days_in_month(month.point))
    return widen(tokens, month, i)


def day_at_edge(tokens: Tokens, i: int) -> Expression | None:
    """`آخر أيام الشهر`, `اليوم الأخير من ذلك العام`, `أول يوم من العام التالي`: a day of a time pointed at."""
    words = tokens.words[i : i + 2]
    note = LAST_DAY if words[:1] in (["اخر"], ["باخر"]) or words == ["اليوم", "الاخير"] else FIRST_DAY
    is_definite = words in (["اليوم", "الاخير"], ["اليوم", "الاول"])
    is_led = words[:1] in (["اخر"], ["اول"]) and words[1:] == ["يوم"]
    if is_definite or is_led:
        j = i + 3 if tokens.word(i + 2) in ("من", "في") else 0
    else:
        j = i + 2 if words[:1] in (["اخر"], ["اول"], ["اولي"]) and words[1:] == ["ايام"] else 0
    j += 1 if j and tokens.kind(j) == "demonstrative" else 0
    unit = tokens.at(j) if j else None
    if (
        unit is None
        or unit.kind != "unit"
        or unit.tag not in ("M", "Y")
        or unit.value != 1
        or not unit.is_definite
    ):
        return None
    found = pointers.pointed_unit(tokens, j, i) or _unit(tokens, j)
    if found is None or found.kind not in ("same", "shift") or found.mod:
        return None
    found.note = note
    return widen(tokens, found, i)


def _year_at(tokens: Tokens, j: int) -> Expression | None:
    """The written year at token `j`: `2009`, `عام 2009`."""
    if tokens.kind(j) == "unit":
        found = units.year(tokens, j)
        return found if found and found.point.year and found.point.scale == "year" else None
    year = years.year_number(tokens, j)
    return expression(tokens, "calendar", j, year[1], Point(year=year[0])) if year else None


def first_day_of_month(tokens: Tokens, i: int) -> Expression | None:
    """`أول تموز 2009`, `أول أيام حزيران`, `اليوم الأول من أيار`, `غرة محرم 1440`, `فاتح نوفمبر 1954`."""
    word = stem(tokens, i)
    if tokens.words[i : i + 3] == ["اليوم", "الاول", "من"] or (
        word == "اول" and tokens.word(i + 1) == "يوم" and tokens.word(i + 2) in ("من", "في")
    ):
        j = i + 3
    elif word == "اول" and tokens.word(i + 1) == "ايام":
        j = i + 2
    elif word in FIRST_DAYS and not tokens.at(i).is_definite:
        j = i + 1
    else:
        return None
    lunar = hijri_month_at(tokens, j)
    if lunar:
        return hijri.dated(tokens, expression(tokens, "calendar", i, lunar[1]), lunar[0], 1)
    year = _year_at(tokens, j) if j > i + 1 else None
    if year:
        year.point = replace(year.point, month=1, day=1)
        return widen(tokens, year, i)
    month = date_from_month(tokens, j)
    if month is None or month.kind != "calendar" or month.point.day:
        return None
    month.point = replace(month.point, day=1)
    return widen(tokens, month, i)


def edge(tokens: Tokens, i: int) -> Expression | None:
    """`نهاية أبريل 2004`, `بداية عام 2007`, `مطلع العام`, `أواخر العام الماضي`, `منتصف الشهر نفسه`, `غرة محرم`."""
    known = tokens.at(i)
    if known.is_definite:
        return None
    named = last_day_of_month(tokens, i) or first_day_of_month(tokens, i) or stretch_of_month(tokens, i)
    named = named or day_at_edge(tokens, i)
    if named:
        return named
    if known.tag == "MID" and (tokens.kind(i + 1), tokens.at(i + 1).tag) in (("part", "NI"), ("unit", "NI")):
        night = days.part(tokens, i + 1) if tokens.kind(i + 1) == "part" else units.unit(tokens, i + 1, i)
        if night and night.point.time:
            return widen(tokens, night, i)
        is_led = tokens.word(i - 1) in AROUND_MIDNIGHT and tokens.word(i + 1) in ("الليل", "الليله")
        return expression(tokens, "calendar", i, i + 2, Point(time="NI")) if is_led else None
    found = _target(tokens, i + 1)
    if found is None:
        return None
    found.mod = known.tag
    return widen(tokens, found, i)


def stretch_of_month(tokens: Tokens, i: int) -> Expression | None:
    """`الأسبوع الأول من أبريل 2003`, `الأيام الأخيرة من الشهر`, `آخر أسبوع من عام 2004`: an edge of it."""
    known, other = tokens.at(i), tokens.at(i + 1)
    is_adjective_first = other.kind == "unit" and not other.is_definite
    unit, which = (other, stem(tokens, i)) if is_adjective_first else (known, stem(tokens, i + 1))
    is_stretch = unit.kind == "unit" and unit.tag in ("D", "W") and (unit.value > 1 or unit.tag == "W")
    is_stretch = is_stretch and (is_adjective_first or (known.is_definite and other.is_definite))
    mod = STRETCHES.get(which, "") if is_stretch and tokens.word(i + 2) in ("من", "في") else ""
    found = _target(tokens, i + 3) if mod else None
    if found is None or found.point.day or found.kind not in ("calendar", "same", "shift") or found.mod:
        return None
    found.mod = mod
    return widen(tokens, found, i)


def _target(tokens: Tokens, j: int) -> Expression | None:
    """What the edge is an edge of: a month, a year, a decade, a season, `هذا العام`."""
    target = tokens.at(j)
    if tokens.word(j).isdecimal():
        year = years.year_number(tokens, j)
        return expression(tokens, "calendar", j, year[1], Point(year=year[0])) if year else None
    match target.kind:
        case "month" | "double":
            return date_from_month(tokens, j)
        case "decade":
            return decade(tokens, j)
        case "season":
            return calendar.season(tokens, j)
        case "demonstrative" if tokens.kind(j + 1) == "unit":
            return pointers.pointed_unit(tokens, j + 1, j)
        case "unit" if target.value == 1 and not target.tag.startswith("T"):
            return _unit(tokens, j)
    return None


def _unit(tokens: Tokens, j: int) -> Expression | None:
    found = units.unit(tokens, j, j)
    if found and found.kind != "duration":
        return found
    target = tokens.at(j)
    if not target.is_definite or target.tag not in UNITS_WITH_EDGES or tokens.word(j + 1) in NAMED_YEARS:
        return None
    same = expression(tokens, "same", j, j + 1)
    same.unit, same.count = target.tag, 1.0
    return same


def decade(tokens: Tokens, i: int) -> Expression | None:
    """`تسعينيات القرن الماضي`, `التسعينيات`."""
    century, last = 1900, i + 1
    if tokens.word(i + 1) == "القرن":
        named = units.century(tokens, i + 1)
        if named:
            century, last = named.point.year or 1900, named.last
        elif tokens.word(i + 2) in ("الماضي", "المنصرم", "الفائت"):
            last = i + 3
    elif not tokens.at(i).is_definite:
        return None
    return expression(tokens, "calendar", i, last, Point(year=century + tokens.at(i).value, scale="decade"))


def period(tokens: Tokens, i: int) -> Expression | None:
    """`الربع الأول من عام 2005`, `النصف الثاني من العام الماضي`."""
    tag, order = tokens.at(i).tag, tokens.at(i + 1)
    is_last = stem(tokens, i + 1) == "اخير"
    which = LAST_PART[tag] if is_last else order.value
    if not tokens.at(i).is_definite or order.kind not in ("ordinal", "relation") or not 1 <= which <= 4:
        return None
    found = _target(tokens, i + 3) if tokens.word(i + 2) == "من" else None
    if tokens.word(i + 2) == "منه":
        found = expression(tokens, "calendar", i, i + 3)
        found.unit, found.count = "Y", 0.0
    if found is None:
        return None
    is_year = found.point.scale == "year" and not found.point.month and not found.point.sub
    if not is_year or not (found.point.year or found.unit == "Y"):
        found.mod = "START" if which == 1 else "END"
        return widen(tokens, found, i)
    found.point = replace(found.point, sub=f"{tag}{which}")
    if found.point.year is None:
        found.kind, found.count = "calendar", float(found.direction)
    return widen(tokens, found, i)
