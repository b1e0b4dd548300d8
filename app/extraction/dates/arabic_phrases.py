"""Arabic expressions around and beside calendar dates: lengths, relative dates, edges, weekdays, times of day."""

from dataclasses import replace

from app.extraction.dates import arabic, digits, hijri
from app.extraction.dates.arabic import (
    YEAR_WORDS,
    bare_year,
    date_from_day,
    date_from_month,
    relation_after,
    stem,
)
from app.extraction.dates.arabic_numbers import number
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import Tokens, Word, word_set
from app.extraction.dates.values import Expression, Point, days_in_month

LONE_PARTS = word_set("فجرا صباحا ظهرا عصرا ليلا ضحي")
FEW = word_set("قليله معدوده عده طويله كثيره عديده اخري")
NEEDS_NUMBER_BEFORE = word_set("في منذ حتي بحلول ومنذ وفي نهايه بدايه مطلع منتصف اواخر اوائل الي من خلال")
SPAN_WORDS = word_set("منذ ومنذ خلال وخلال غضون مدي مدار لمده مده طوال طيله طوال على عبر في استمر دام كل")


def length(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """A length that begins with a number at token `i`: `ثلاثة أعوام`, `50 عاماً`, `عشرة أيام`."""
    counted = number(tokens, i)
    if counted is None:
        return None
    count, j = counted
    known = tokens.at(j)
    if known.kind != "unit" or known.clitics or known.value == 2:
        return None
    if known.is_definite and tokens.kind(j + 1) != "relation":
        return None
    found = expression(tokens, "duration", i, j + 1)
    found.count, found.unit = count, known.tag
    if known.tag == "NI":
        found.unit = "D"
    return around_length(tokens, found, floor)


def lone_length(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """A unit that is its own number: `عامين`, `شهرين`, `أيام قليلة`, `بعد عام`, `منذ سنوات`, `العقدين الماضيين`."""
    known = tokens.at(i)
    if known.value == 1 and not _is_lone_unit(tokens, i):
        return None
    found = expression(tokens, "duration", i, i + 1)
    found.count, found.unit = {1: 1.0, 2: 2.0, 3: None}[known.value], known.tag
    if tokens.word(i + 1) in FEW:
        found = widen(tokens, found, i, i + 2)
    before = tokens.word(i - 1)
    compared = (before == "من" and tokens.kind(i - 2) == "compared") or tokens.kind(i - 1) == "approximate"
    if known.value == 3 and compared and i - 1 >= floor and found.last == i + 1:
        return _damaged_length(tokens, around_length(tokens, found, floor))
    if known.value == 3 and not _is_plural_length(tokens, i, found):
        return None
    return around_length(tokens, found, floor)


def _is_lone_unit(tokens: Tokens, i: int) -> bool:
    """A singular stands for one only after "after", "before", "since", "within" ("بعد عام", "خلال أسبوع")."""
    known = tokens.at(i)
    if not known.kind or known.is_definite or (known.tag.startswith("T") and known.clitics):
        return False
    is_few_letters = tokens.kind(i - 1) in ("after", "before") or tokens.word(i - 1) in SPAN_WORDS - {
        "في",
        "كل",
        "على",
    }
    compared = (tokens.word(i - 1) == "من" and tokens.kind(i - 2) == "compared") or tokens.kind(
        i - 1
    ) == "approximate"
    has_digits = tokens.word(i + 1).isdigit()
    is_after_that = (
        known.clitics > 0
        and tokens.words[i].startswith("ب")
        and tokens.word(i - 1) in ("ذلك", "بعدها", "قبلها")
    )
    return (
        (is_few_letters or compared or is_after_that)
        and not has_digits
        and not tokens.kind(i + 1) == "number"
    )


def _is_plural_length(tokens: Tokens, i: int, found: Expression) -> bool:
    before = tokens.word(i - 1)
    is_led = tokens.kind(i - 1) in ("after", "before") or before in SPAN_WORDS or before in ("ذلك",)
    known = tokens.at(i)
    is_definite = known.is_definite
    if is_definite:
        return tokens.kind(i + 1) == "relation"
    return is_led or found.last > i + 1


def _damaged_length(tokens: Tokens, found: Expression) -> Expression:
    found.value = f"PX{found.unit}" if not found.unit.startswith("T") else f"PTX{found.unit[1:]}"
    found.kind, found.note = "damaged", "the number before the unit was lost"
    return found


def around_length(tokens: Tokens, found: Expression, floor: int) -> Expression:
    """Takes in "more than", "about", and the بعد or قبل that makes a length a date."""
    first = _over_amounts(tokens, found, floor)
    relation = tokens.at(found.last)
    if relation.kind == "relation" and not relation.clitics and first >= floor:
        found = widen(tokens, found, first, found.last + 1)
        return found
    found = widen(tokens, found, first)
    led = _led_by(tokens, first, floor)
    if led is None or found.kind == "damaged":
        return found if led is None else widen(tokens, found, led[0])
    start, direction, anchor = led
    if tokens.word(start - 1) == "اي":  # "that is, after nine months": the length of what was just told
        return found
    if found.mod in ("MORE_THAN", "LESS_THAN", "APPROX") and direction > 0:
        return found
    found.kind, found.direction, found.anchor = "shift", direction, anchor  # type: ignore[assignment]
    found.is_counted = True
    if tokens.word(found.last) in ("من", "علي") and tokens.word(found.last + 1) not in ("ذلك", "الان", "هذا"):
        found.anchor = "event"
    return widen(tokens, found, start)


def _over_amounts(tokens: Tokens, found: Expression, floor: int) -> int:
    first = found.first
    while first - 1 >= floor:
        known = tokens.at(first - 1)
        if known.kind == "approximate":
            found.mod, first = known.tag, first - 1
        elif tokens.word(first - 1) == "من" and tokens.kind(first - 2) == "compared" and first - 2 >= floor:
            compared = tokens.at(first - 2)
            found.mod, first = compared.tag if compared else "", first - 2
        else:
            break
    return first


def _led_by(tokens: Tokens, first: int, floor: int) -> tuple[int, int, str] | None:
    """بعد or قبل in front: where it begins, its direction, what it counts from."""
    before = tokens.at(first - 1)
    if before.kind in ("after", "before") and not before.clitics > 1:
        is_joined = tokens.word(first).startswith("ب") and tokens.words[first - 1][-1] in "هاد"
        anchor = "story" if before.kind == "after" or is_joined else "publication"
        return first - 1, 1 if before.kind == "after" else -1, anchor
    if (
        tokens.word(first - 1) == "ذلك"
        and first - 2 >= floor
        and tokens.kind(first - 2) in ("after", "before")
    ):
        return first - 2, 1 if tokens.kind(first - 2) == "after" else -1, "story"
    return None


def unit(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """An expression that begins with a unit: `عام 2003`, `العام الماضي`, `يوم الخميس`, `شهر سبتمبر`, `بعد عام`."""
    known = tokens.at(i)
    word = stem(tokens, i)
    if word in YEAR_WORDS or word in ("اعوام", "سنوات"):
        dated = _year(tokens, i)
        if dated:
            return dated
    if known.tag == "D" and known.value == 1:
        dated = _day(tokens, i)
        if dated:
            return dated
    if known.tag == "M" and known.value == 1:
        month = date_from_month(tokens, i + 1)
        if month:
            return widen(tokens, month, i)
    if known.value == 1 and known.tag in ("CE", "NI"):
        special = _century(tokens, i) if known.tag == "CE" else _night(tokens, i)
        if special:
            return special
    pointed = _pointed_unit(tokens, i, floor)
    return pointed or _lost_year(tokens, i) or lone_length(tokens, i, floor)


def _year(tokens: Tokens, i: int) -> Expression | None:
    found = expression(tokens, "calendar", i, i + 1)
    year = arabic.year_number(tokens, i + 1)
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


def _day(tokens: Tokens, i: int) -> Expression | None:
    """`يوم الخميس 5 مايو`, `يوم 20 مارس`, `اليوم الخميس`."""
    j = i + 1
    if tokens.kind(j) == "weekday":
        found = weekday(tokens, j)
        return widen(tokens, found, i) if found else None
    dated = date_from_day(tokens, j)
    if dated and dated.point.month:
        return widen(tokens, dated, i)
    if tokens.kind(j) == "deictic":
        found = deictic(tokens, j)
        return widen(tokens, found, i)
    return None


def weekday(tokens: Tokens, i: int) -> Expression | None:
    """`الخميس`, `الخميس الماضي`, `الخميس 5 مايو 2020`, `الخميس الموافق ...`; the article is part of the name."""
    known = tokens.at(i)
    is_led = tokens.kind(i - 1) in ("unit", "part", "all") or tokens.word(i - 1) in ("ايام",)
    if known.kind != "weekday" or not (known.is_definite or is_led):
        return None
    if tokens.word(i - 1) == "صلاه" or tokens.kind(i + 1) == "number":
        return None
    j = i + 1 + (tokens.word(i + 1) in (",", "الموافق", "("))
    dated = date_from_day(tokens, j)
    if dated is None and tokens.word(j).isdigit():
        numeric = digits.numeric_date(tokens, j, day_first=True)
        dated = expression(tokens, "calendar", j, numeric[1], numeric[0]) if numeric else None
    if dated and (dated.point.month or dated.value):
        dated.weekday = known.value
        return widen(tokens, dated, i)
    found = expression(tokens, "shift", i, i + 1)
    found.weekday, found.anchor = known.value, "publication"
    relation = relation_after(tokens, i + 1)
    if relation:
        found.direction = relation[0]
        found = widen(tokens, found, i, relation[2])
    part = tokens.at(found.last)
    if part.kind == "part" and not part.is_definite and not part.clitics:
        found.point = Point(time=part.tag)
        found = widen(tokens, found, i, found.last + 1)
    return found


def deictic(tokens: Tokens, i: int) -> Expression:
    """`أمس`, `غدا`, `أمس الخميس`, `أمس الأول`."""
    known = tokens.at(i)
    found = expression(tokens, "shift", i, i + 1)
    found.count, found.unit, found.direction, found.anchor = float(known.value), "D", 1, "publication"
    if tokens.word(i + 1) == "الاول" and known.value == -1:
        found.count = -2.0
        found = widen(tokens, found, i, i + 2)
    if tokens.kind(found.last) == "weekday":
        found = widen(tokens, found, i, found.last + 1)
    return found


def day_beyond(tokens: Tokens, i: int) -> Expression | None:
    """`أول أمس`, `أول من أمس`, `بعد غد`: two days away."""
    j = i + 1 + (tokens.word(i + 1) == "من")
    pairs = {("اول", "امس"): -2.0, ("بعد", "غد"): 2.0, ("بعد", "الغد"): 2.0}
    count = pairs.get((tokens.word(i).lstrip("و"), tokens.word(j)))
    if count is None:
        return None
    found = expression(tokens, "shift", i, j + 1)
    found.count, found.unit, found.direction, found.anchor = count, "D", 1, "publication"
    if tokens.kind(j + 1) == "weekday":
        found = widen(tokens, found, i, j + 2)
    return found


def last_day_of_month(tokens: Tokens, i: int) -> Expression | None:
    """`آخر يوم من آذار`, `اليوم الأخير من أيار 2003`."""
    is_last = tokens.word(i) == "اخر" and tokens.word(i + 1) == "يوم"
    is_last = is_last or (tokens.words[i : i + 2] == ["اليوم", "الاخير"])
    month = date_from_month(tokens, i + 3) if is_last and tokens.word(i + 2) in ("من", "في") else None
    if month is None or month.kind != "calendar":
        return None
    month.point = replace(month.point, day=days_in_month(month.point))
    return widen(tokens, month, i)


def _pointed_unit(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`العام الماضي`, `الشهر نفسه`, `اليوم التالي`, `هذا الأسبوع`, `ذلك اليوم`, `السنوات الأخيرة`, `اليوم`."""
    known = tokens.at(i)
    demonstrative = tokens.word(i - 1) if tokens.kind(i - 1) == "demonstrative" and i - 1 >= floor else ""
    relation = relation_after(tokens, i + 1)
    if not known.is_definite:
        return None
    if known.value > 1:
        return None if known.tag.startswith("T") else _counted_between(tokens, i, known)
    if known.tag.startswith("T"):
        return None
    if relation:
        found = expression(tokens, "shift" if relation[0] else "same", i, relation[2])
        found.direction, found.anchor = relation[0], relation[1]  # type: ignore[assignment]
    elif demonstrative:
        found = expression(tokens, "same", i - 1, i + 1)
        found.anchor = "publication" if demonstrative.endswith(("هذا", "هذه")) else "story"
    elif known.tag == "D" and _is_today(tokens, i):
        found = expression(tokens, "same", i, i + 1)
        found.anchor = "publication"
    else:
        return None
    found.count, found.unit = 1.0, "D" if known.tag == "NI" else known.tag
    if known.tag == "NI":
        found.point = Point(time="NI")
    return found


def _counted_between(tokens: Tokens, i: int, unit: Word) -> Expression | None:
    """`السنوات الماضية`, `السنوات الخمس الماضية`, `العقدين الأخيرين`."""
    number = tokens.at(i + 1)
    is_counted = number.kind == "number" and number.is_definite
    relation = relation_after(tokens, i + 1 + is_counted)
    if relation is None or not relation[0]:
        return None
    found = expression(tokens, "duration", i, relation[2])
    found.unit = unit.tag
    found.count = 2.0 if unit.value == 2 else float(number.value) if number and is_counted else None
    return found


def _is_today(tokens: Tokens, i: int) -> bool:
    if tokens.words[i] not in ("اليوم", "واليوم"):
        return False
    follower = tokens.word(i + 1)
    return tokens.kind(i + 1) not in ("ordinal", "number", "relation") and follower != "الذي" and tokens.word(i - 1) not in (
        "في", "ذلك", "من", "هذا", "صحيفه", "جريده", "روسيا", "مصر", "الي", "طوال", "قناه",
    )  # fmt: skip


def _century(tokens: Tokens, i: int) -> Expression | None:
    day = arabic.day_number(tokens, i + 1)
    if day and day[0] <= 21:
        found = expression(tokens, "calendar", i, day[1], Point(year=(day[0] - 1) * 100, scale="century"))
        if tokens.words[day[1] : day[1] + 2] == ["قبل", "الميلاد"]:
            found.point = Point(year=-max((day[0] - 1) * 100, 1), scale="century", bc=True)
            found = widen(tokens, found, i, day[1] + 2)
        return found
    return None


def _night(tokens: Tokens, i: int) -> Expression | None:
    """`ليلة الخميس`, `ليلة 13 مايو`, `ليلة رأس السنة`, `ليلة أمس`."""
    return _with_time(tokens, i, "NI")


def part(tokens: Tokens, i: int) -> Expression | None:
    """`فجر الخميس`, `مساء أمس`, `صباح يوم 5 مايو`, `منتصف الليل`."""
    known = tokens.at(i)
    return _with_time(tokens, i, known.tag) or _lone_part(tokens, i)


def _lone_part(tokens: Tokens, i: int) -> Expression | None:
    """`فجراً`, `مساءً`, `قبل الفجر`, `عند الظهر`: a time of the day that its sentence names."""
    known, word = tokens.at(i), tokens.words[i]
    is_adverb = not known.is_definite and not known.clitics and word in LONE_PARTS
    is_adverb = is_adverb or (word == "مساء" and "ً" in tokens.text[tokens.starts[i] : tokens.ends[i] + 2])
    is_led = known.is_definite and tokens.word(i - 1) in ("قبل", "حتي", "عند", "بعد", "قبيل", "منذ")
    if not (is_adverb or is_led):
        return None
    return expression(tokens, "calendar", i, i + 1, Point(time=known.tag))


def _with_time(tokens: Tokens, i: int, tag: str) -> Expression | None:
    j = i + 1
    match tokens.kind(j):
        case "weekday":
            found = weekday(tokens, j)
        case "unit":
            found = _day(tokens, j) or _pointed_unit(tokens, j, j) if tokens.at(j).tag == "D" else None
            if found is None and tokens.word(j) == "اليوم":
                found = expression(tokens, "same", j, j + 1)
                found.unit, found.count, found.anchor = "D", 1.0, "publication"
        case "deictic":
            found = deictic(tokens, j)
        case "head":
            found = head(tokens, j)
        case _:
            found = date_from_day(tokens, j)
            found = found if found and found.point.month else None
    if found is None:
        return None
    found.point = replace(found.point, time=tag)
    return widen(tokens, found, i)


def head(tokens: Tokens, i: int) -> Expression | None:
    """`رأس السنة` and `عيد الميلاد`."""
    pair = [stem(tokens, i), tokens.word(i + 1)]
    if pair == ["راس", "السنه"]:
        point = Point(month=1, day=1)
        if tokens.word(i - 1) == "ليله":
            point = Point(month=12, day=31)
    elif pair == ["عيد", "الميلاد"]:
        point = Point(month=12, day=25)
    else:
        return None
    last = i + 2 + (tokens.word(i + 2) in ("الميلاديه", "المجيد"))
    return arabic.with_year(tokens, expression(tokens, "calendar", i, last, point))


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
        year = arabic.year_number(tokens, j)
        return expression(tokens, "calendar", j, year[1], Point(year=year[0])) if year else None
    if not target.kind:
        return None
    match target.kind:
        case "month" | "double":
            return date_from_month(tokens, j)
        case "decade":
            return decade(tokens, j)
        case "season":
            return arabic.season(tokens, j)
        case "demonstrative":
            pointed = tokens.at(j + 1)
            return _pointed_unit(tokens, j + 1, j) if pointed.kind == "unit" else None
        case "unit" if target.value == 1 and not target.tag.startswith("T"):
            found = unit(tokens, j, j)
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
        named = _century(tokens, i + 1)
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
