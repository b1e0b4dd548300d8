"""Arabic units that point at a time: `العام الماضي`, `ذلك اليوم`, `السنوات الخمس الماضية`."""

from app.extraction.dates.arabic.calendar import in_year_said, relation_after
from app.extraction.dates.extents import expression
from app.extraction.dates.tokens import Tokens, Word, word_set
from app.extraction.dates.values import NEW_YEAR, TODAY, Expression, Point

# "اليوم" is "today" unless one of these makes it "the day" (or the name of a paper: "صحيفة اليوم").
BEFORE_THE_DAY = word_set("في ذلك من هذا صحيفه جريده روسيا مصر الي طوال قناه")
STARTING = word_set("اعتبارا ابتداء بدءا انطلاقا")
# "in the whole year".
THE_WHOLE = word_set("كله كلها باكمله باكملها بكامله بكاملها برمته برمتها باسره باسرها")
WHOLE_UNITS = frozenset({"D", "W", "M", "Y"})
# "before the month was over".
ELAPSING = word_set("انقضاء انصرام ينقض تنقض ينقضي تنقضي ينصرم تنصرم ينته تنته ينتهي تنتهي انتهاء يمض تمض")
# "that day", and "declare the day a holiday".
AFTER_THE_DAY = word_set("الذي التي عطله عيدا الموعود المشهود المنشود الوطني العالمي الدولي الاول الاخير")


def pointed_unit(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`العام الماضي`, `الشهر نفسه`, `اليوم التالي`, `هذا الأسبوع`, `ذلك اليوم`, `السنوات الأخيرة`, `اليوم`."""
    unit = tokens.at(i)
    if not unit.is_definite or (unit.tag.startswith("T") and unit.value < 3):
        return None
    if unit.value > 1:
        return _several(tokens, i, unit)
    if unit.tag == "NI" and tokens.words[i + 1 : i + 3] == ["قبل", "الماضيه"]:
        return _night_before_last(tokens, i)
    found = _single(tokens, i, unit, floor)
    if found is None:
        return None
    found.count, found.unit = 1.0, unit.tag
    if unit.tag == "NI":
        found.unit, found.point = "D", Point(time="NI")
    return found


def _night_before_last(tokens: Tokens, i: int) -> Expression:
    """`الليلة قبل الماضية`."""
    found = expression(tokens, "shift", i, i + 3, Point(time="NI"))
    found.count, found.unit, found.direction, found.anchor = 2.0, "D", -1, "publication"
    return found


def _single(tokens: Tokens, i: int, unit: Word, floor: int) -> Expression | None:
    relation = relation_after(tokens, i + 1)
    if relation is None and unit.tag in WHOLE_UNITS and tokens.word(i + 1) in THE_WHOLE:
        return expression(tokens, "same", i, i + 2)
    if relation:
        direction, anchor, last = relation
        found = expression(tokens, "shift" if direction else "same", i, last)
        found.direction, found.anchor = direction, anchor
        is_same_month = unit.tag == "M" and not direction
        return in_year_said(tokens, found) if is_same_month else found
    if unit.tag == "Y" and tokens.word(i + 1) in ("الجديد", "الجديده"):
        found = expression(tokens, "shift", i, i + 2)
        found.direction, found.note = 1, NEW_YEAR
        return found
    if tokens.kind(i - 1) == "demonstrative" and i - 1 >= floor:
        found = expression(tokens, "same", i - 1, i + 1)
        found.anchor = "publication" if tokens.word(i - 1).endswith(("هذا", "هذه")) else "story"
        return found
    if unit.tag in ("W", "M", "Y", "DE") and tokens.words[i + 1 : i + 3] in (
        ["الاول", "من"],
        ["الاولي", "من"],
    ):
        return expression(tokens, "duration", i, i + 2)
    return today(tokens, i) if unit.tag == "D" and _is_today(tokens, i) else None


def elapsing(tokens: Tokens, i: int) -> Expression | None:
    """`قبل انقضاء الشهر`, `ولم ينقض العام حتى`: the month or year that the telling is in."""
    unit, following = tokens.at(i), tokens.word(i + 1)
    is_led = tokens.word(i - 1).lstrip("وب") in ELAPSING
    if not is_led or not unit.is_definite or unit.value != 1 or unit.tag not in ("W", "M", "Y"):
        return None
    if tokens.kind(i + 1) == "ordinal" or following.startswith("ال"):
        return None  # "the school year", "the first month"
    found = expression(tokens, "same", i, i + 1)
    found.count, found.unit = 1.0, unit.tag
    return found


def _several(tokens: Tokens, i: int, unit: Word) -> Expression | None:
    """`السنوات الماضية`, `السنوات الخمس الماضية`, `الساعات الـ24 الأخيرة`, `الأيام الستة`, `الأشهر الأولى`."""
    count, j = _count(tokens, i + 1)
    relation = relation_after(tokens, j)
    is_first = tokens.word(i + 1) in ("الاولي", "الاول")
    if relation is None and not is_first and (count is None or unit.tag.startswith("T")):
        return None
    found = expression(tokens, "duration", i, relation[2] if relation else max(j, i + 2))
    found.unit = unit.tag
    found.count = 2.0 if unit.value == 2 else count
    is_near = unit.tag == "TH" and found.count is None and relation is not None
    return of_today(found) if is_near and relation and relation[1] == "publication" else found


def of_today(found: Expression) -> Expression:
    """`قبل ساعات`, `الساعات المقبلة`: on the day of publication, in place."""
    found.kind, found.unit, found.count, found.anchor, found.note = "same", "D", 1.0, "publication", TODAY
    return found


def _count(tokens: Tokens, j: int) -> tuple[float | None, int]:
    """The number behind a plural at token `j`, and the token after it: `الخمس`, `الأربع والعشرين`, `الـ24`."""
    if tokens.word(j) == "ال" and tokens.word(j + 1).isdecimal() and len(tokens.word(j + 1)) <= 2:
        return float(tokens.word(j + 1)), j + 2
    known = tokens.at(j)
    if known.kind not in ("number", "ordinal") or not known.is_definite or not _is_cardinal(tokens, j):
        return None, j
    tens = tokens.at(j + 1)
    if known.value < 10 and tokens.word(j + 1).startswith("وال") and tens.value in range(20, 100, 10):
        return float(known.value + tens.value), j + 2
    if known.value < 10 and tokens.word(j + 1) in ("عشر", "عشره"):
        return float(known.value + 10), j + 2
    return float(known.value), j + 1


def _is_cardinal(tokens: Tokens, j: int) -> bool:
    return tokens.kind(j) == "number" or tokens.at(j).value >= 20


def then(tokens: Tokens, i: int) -> Expression | None:
    """`يومها`, `حينها`, `عامها`: the time told before; "في يومها الأول" is none."""
    if tokens.word(i - 1) in BEFORE_THE_DAY or tokens.kind(i + 1) == "ordinal":
        return None
    found = expression(tokens, "same", i, i + 1)
    tag = tokens.at(i).tag
    found.count, found.unit = 1.0, "D" if tag == "NI" else tag
    found.point = Point(time="NI") if tag == "NI" else Point()
    return found


def today(tokens: Tokens, i: int) -> Expression:
    """`اليوم` as the day of publication."""
    found = expression(tokens, "same", i, i + 1)
    found.unit, found.count, found.anchor, found.note = "D", 1.0, "publication", TODAY
    return found


def _is_today(tokens: Tokens, i: int) -> bool:
    is_start = tokens.word(i - 1) == "من" and tokens.word(i - 2) in STARTING  # "اعتبارا من اليوم"
    if tokens.words[i] not in ("اليوم", "واليوم") or (tokens.word(i - 1) in BEFORE_THE_DAY and not is_start):
        return False
    return (
        tokens.kind(i + 1) not in ("ordinal", "number", "relation")
        and tokens.word(i + 1) not in AFTER_THE_DAY
    )
