"""Arabic edges and parts of a time: `نهاية أبريل 2004`, `مطلع العام`, `الربع الأول من 2005`, decades."""

from dataclasses import replace

from app.extraction.dates.arabic import calendar, pointers, units
from app.extraction.dates.arabic.calendar import date_from_month, stem
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import Tokens
from app.extraction.dates.values import Expression, Point, days_in_month


def last_day_of_month(tokens: Tokens, i: int) -> Expression | None:
    """`آخر يوم من آذار`, `اليوم الأخير من أيار 2003`."""
    is_last = tokens.word(i) == "اخر" and tokens.word(i + 1) == "يوم"
    is_last = is_last or (tokens.words[i : i + 2] == ["اليوم", "الاخير"])
    month = date_from_month(tokens, i + 3) if is_last and tokens.word(i + 2) in ("من", "في") else None
    if month is None or month.kind != "calendar":
        return None
    month.point = replace(month.point, day=days_in_month(month.point))
    return widen(tokens, month, i)


def edge(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`نهاية أبريل 2004`, `بداية عام 2007`, `مطلع العام`, `أواخر العام الماضي`, `منتصف الشهر نفسه`."""
    known = tokens.at(i)
    if known.is_definite:
        return None
    last_day = last_day_of_month(tokens, i)
    if last_day:
        return last_day
    found = _edge_target(tokens, i + 1)
    if found is None:
        return None
    found.mod = known.tag
    return widen(tokens, found, i)


def _edge_target(tokens: Tokens, j: int) -> Expression | None:
    target = tokens.at(j)
    if tokens.word(j).isdigit():
        year = calendar.year_number(tokens, j)
        return expression(tokens, "calendar", j, year[1], Point(year=year[0])) if year else None
    if not target.kind:
        return None
    match target.kind:
        case "month" | "double":
            return date_from_month(tokens, j)
        case "decade":
            return decade(tokens, j)
        case "season":
            return calendar.season(tokens, j)
        case "demonstrative":
            pointed = tokens.at(j + 1)
            return pointers.pointed_unit(tokens, j + 1, j) if pointed.kind == "unit" else None
        case "unit" if target.value == 1 and not target.tag.startswith("T"):
            found = units.unit(tokens, j, j)
            if found and found.kind != "duration":
                return found
            if target.is_definite and target.tag in ("Y", "M", "W", "DE", "CE") and stem(tokens, j) != "سنه":
                same = expression(tokens, "same", j, j + 1)
                same.unit, same.count = target.tag, 1.0
                return same
    return None


def decade(tokens: Tokens, i: int) -> Expression | None:
    """`تسعينيات القرن الماضي`, `التسعينيات`."""
    known = tokens.at(i)
    century, last = 1900, i + 1
    if tokens.word(i + 1) == "القرن":
        named = units.century(tokens, i + 1)
        if named:
            century, last = named.point.year or 1900, named.last
        elif tokens.word(i + 2) in ("الماضي", "المنصرم", "الفائت"):
            last = i + 3
    elif not known.is_definite:
        return None
    return expression(tokens, "calendar", i, last, Point(year=century + known.value, scale="decade"))


def period(tokens: Tokens, i: int) -> Expression | None:
    """`الربع الأول من عام 2005`, `النصف الثاني من العام الماضي`."""
    known = tokens.at(i)
    order = tokens.at(i + 1)
    if not known.kind or not order.kind or not known.is_definite:
        return None
    which = 4 if stem(tokens, i + 1) == "اخير" else order.value
    if order.kind not in ("ordinal", "relation") or not 1 <= which <= 4 or tokens.word(i + 2) != "من":
        return None
    found = _edge_target(tokens, i + 3)
    if found is None:
        return None
    is_year = found.point.scale == "year" and not found.point.month and not found.point.sub
    if is_year and (found.point.year or found.unit == "Y"):
        which = 2 if known.tag == "H" and which > 2 else which
        found.point = replace(found.point, sub=f"{known.tag}{which}")
        if found.point.year is None:
            found.count = float(found.direction)
            found.kind = "calendar"
    else:
        found.mod = "START" if which == 1 else "END"
    return widen(tokens, found, i)
