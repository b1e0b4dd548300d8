"""Arabic days: weekdays, `أمس` and its like, parts of the day, feasts."""

from dataclasses import replace

from app.extraction.dates import digits
from app.extraction.dates.arabic import calendar, lengths, pointers
from app.extraction.dates.arabic.calendar import date_from_day, lone_day, relation_after
from app.extraction.dates.arabic.names import day_number, stem
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import Tokens, word_set
from app.extraction.dates.values import MORROW, NTH_DAY, Expression, Happening, Point

FEASTS = {("راس", "السنه"): Point(month=1, day=1), ("عيد", "الميلاد"): Point(month=12, day=25)}
BEFORE_A_PART = word_set("قبل حتي عند بعد قبيل منذ قرابه نحو حوالي مع")
BESIDE_NOON = {"بعد": "AF", "قبل": "MO"}
LEAST_TENS, LEAST_EVENT = 20, 4
NIGHT_SIGNS = word_set("- علي الي /")
BEFORE_A_LATE_DAY = word_set("في وفي ففي منذ ومنذ حتي وحتي")
TOLD_EVENTS = word_set(
    "حادث حادثه حوادث هجوم هجمات انفجار انفجارات تفجير تفجيرات عمليه عمليات غاره غارات قصف ضربه ضربات اعتداء اعتداءات"
    " مجزره جريمه تصويت اغتيال اغتيالات معركه معارك مواجهات اشتباكات اعلان قرار جلسه اجتماع اجتماعات لقاء توقيع انسحاب"
    " جلاء استفتاء غزو اجتياح اقتحام سقوط اعدام محاكمه حكم اعتقال اختطاف خطف تحرير استيلاء احتلال مذبحه كارثه فاجعه"
    " نكبه زياره قمه مؤتمر خطاب استقاله تظاهره مظاهره تظاهرات احتجاجات اتفاق هدنه وفاه رحيل جنازه تشييع انقلاب حريق"
    " انتخابات اقتراع نقل تسليم عرض كشف تنصيب انزال اسقاط صدام كمين حصار قتل نصر هزيمه"
)
OWNED_EVENTS = word_set(
    "مقتل مصرع عود وصول مغادر تعيين تنصيب انتخاب ظهور خروج دخول افراج فوز توقيف اسر رحل زيار"
)
BESIDE_A_DAY = {"غداه": 1, "عشيه": -1}
EARLY_OR_LATE = word_set("مبكره متاخره مبكر متاخر الاولي اولي الاخيره المتاخره المبكره")
LONE_PARTS = word_set("فجرا صباحا ظهرا عصرا ليلا ضحي")


def day(tokens: Tokens, i: int) -> Expression | None:
    """`يوم الخميس 5 مايو`, `يوم 20 مارس`, `اليوم الخميس`."""
    j = i + 1
    if tokens.kind(j) == "weekday":
        found = weekday(tokens, j)
        return widen(tokens, found, i) if found else None
    dated = _dated_day(tokens, j) or (head(tokens, j) if tokens.kind(j) == "head" else None)
    if dated is None and tokens.kind(j) == "deictic":
        dated = deictic(tokens, j)
    if dated is None and (not tokens.at(i).is_definite or _is_late_and_lone(tokens, j)):
        dated = lone_day(tokens, j)
    return widen(tokens, dated, i) if dated else _nth_day(tokens, i)


def _nth_day(tokens: Tokens, i: int) -> Expression | None:
    """`اليوم الثاني للحرب`, `اليوم الثالث من الهجوم`: counted from the day that the happening was told with."""
    number = day_number(tokens, i + 1) if tokens.at(i).is_definite else None
    if number is None or number[0] == 1 or tokens.kind(i + 1) != "ordinal":
        return None
    told = tokens.word(number[1])
    last = number[1] + 1
    if told.startswith("لل") and len(told) > LEAST_EVENT:
        words, last = (f"ال{told[2:]}",), number[1]
    elif told in ("من", "علي") and _names_happening(tokens, last):
        words, last = (tokens.word(last),), number[1]
    else:
        return None
    found = expression(tokens, "duration", i, last)
    found.count, found.unit, found.note = float(number[0] - 1), "D", NTH_DAY
    found.happening = Happening(words, 1, found.first, found.start)
    return found


def _names_happening(tokens: Tokens, j: int) -> bool:
    """Whether a word names what has numbered days: the war, his visit; not "on the run" ("علي التوالي")."""
    word = tokens.word(j)
    is_owned = word.endswith(("ه", "ها", "هم")) and len(word) > LEAST_EVENT
    return not tokens.kind(j) and word != "التوالي" and (word.startswith("ال") or is_owned)


def _is_late_and_lone(tokens: Tokens, j: int) -> bool:
    """`اليوم السابع عشر` of a month told before; `اليوم السابع عشر للحرب` is of something else."""
    day = day_number(tokens, j)
    following = tokens.word(day[1]) if day else ""
    return day is not None and day[1] > j + 1 and not following.startswith(("لل", "ل", "ال", "من", "علي"))


def late_day(tokens: Tokens, i: int) -> Expression | None:
    """`في السابع والعشرين`, `وحتى الثامن عشر`: two such words after "in" are a day of the month told before."""
    found = lone_day(tokens, i) if tokens.word(i - 1) in BEFORE_A_LATE_DAY else None
    is_noun = found and tokens.word(found.last).startswith("ال")
    return found if found and found.last > i + 1 and not is_noun else None


def _dated_day(tokens: Tokens, j: int) -> Expression | None:
    """A day whose month is named or told before; a Hijri day without a year is none."""
    dated = date_from_day(tokens, j)
    return dated if dated and (dated.point.month or dated.unit == "M") else None


def weekday(tokens: Tokens, i: int) -> Expression | None:
    """`الخميس`, `الخميس الماضي`, `الخميس 5 مايو 2020`, `الخميس الموافق ...`; the article is part of the name."""
    known = tokens.at(i)
    is_led = tokens.kind(i - 1) in ("unit", "part", "all") or tokens.word(i - 1) == "ايام"
    if known.kind != "weekday" or not (known.is_definite or is_led):
        return None
    if tokens.word(i - 1) == "صلاه" or _is_unit_of_number(tokens, i):
        return None
    named = _date_behind(tokens, i + 1 + (tokens.word(i + 1) in (",", "الموافق", "(")))
    if named:
        named.weekday = known.value
        return widen(tokens, named, i)
    found = expression(tokens, "shift", i, i + 1)
    found.weekday, found.anchor = known.value, "publication"
    relation = relation_after(tokens, i + 1)
    if relation:
        found.direction = relation[0]
        found = widen(tokens, found, i, relation[2])
        named = _date_behind(tokens, found.last + 1) if tokens.word(found.last) == "الموافق" else None
        if named:
            named.weekday = known.value
            return widen(tokens, named, i)
    else:
        found = _of_week(tokens, found)
    part_of_day = tokens.at(found.last)
    if part_of_day.kind == "part" and not part_of_day.is_definite and not part_of_day.clitics:
        found.point = Point(time=part_of_day.tag)
        found = widen(tokens, found, i, found.last + 1)
    return found


def _of_week(tokens: Tokens, found: Expression) -> Expression:
    """`الأحد من الأسبوع التالي`, `الأربعاء من هذا الأسبوع`: the weekday with the week that it is in."""
    j = found.last + 1
    is_this = tokens.word(j) == "هذا"
    week = tokens.at(j + is_this)
    if tokens.word(found.last) != "من" or week.tag != "W" or week.value != 1 or not week.is_definite:
        return found
    relation = (0, "publication", j + 2) if is_this else relation_after(tokens, j + 1)
    if relation is None:
        return found
    found.unit, found.count, found.anchor = (
        "W",
        float(relation[0]),
        "story" if relation[1] == "story" else "publication",
    )
    return widen(tokens, found, found.first, relation[2])


def _is_unit_of_number(tokens: Tokens, i: int) -> bool:
    """Whether a weekday is a number in truth, as in "القتلى الاثنين والعشرين", "الأحد عشر"."""
    follower = tokens.at(i + 1)
    is_tens = follower.value >= LEAST_TENS and tokens.word(i + 1).startswith("و")
    return tokens.word(i + 1) in ("عشر", "عشره") or is_tens


def _date_behind(tokens: Tokens, j: int) -> Expression | None:
    named = date_from_day(tokens, j)
    if named:
        return named if named.point.month or named.value or named.unit == "M" else None
    numeric = digits.numeric_date(tokens, j, day_first=True) if tokens.word(j).isdecimal() else None
    return expression(tokens, "calendar", j, numeric[1], numeric[0]) if numeric else None


def says_became(tokens: Tokens, i: int) -> bool:
    """Whether "وغدا" is the verb ("and many became"): it begins its clause, and neither verb nor weekday follows."""
    word, following = tokens.words[i], tokens.word(i + 1)
    if word not in ("غدا", "وغدا", "فغدا") or "ً" in tokens.text[tokens.starts[i] : tokens.ends[i] + 1]:
        return False
    begins = word != "غدا" or not tokens.word(i - 1).isalpha()
    is_noun = following.isalpha() and tokens.kind(i + 1) != "weekday" and following[0] not in "يتسن"
    return begins and is_noun


def deictic(tokens: Tokens, i: int) -> Expression:
    """`أمس`, `غدا`, `أمس الخميس`, `أمس الأول`, `أمس الجمعة 13 نوفمبر`; in a story "الغد" is the day after."""
    known = tokens.at(i)
    found = expression(tokens, "shift", i, i + 1)
    found.count, found.unit, found.direction, found.anchor = float(known.value), "D", 1, "publication"
    if tokens.word(i + 1) == "الاول" and known.value == -1:
        found.count = -2.0
        found = widen(tokens, found, i, i + 2)
    named_in = found.last + 1 if tokens.word(found.last) == "(" else found.last
    if named_in > found.last and tokens.kind(named_in) == "weekday" and tokens.word(named_in + 1) == ")":
        return widen(tokens, found, i, named_in + 2)  # "أمس (الاثنين)"
    if tokens.kind(found.last) == "weekday":
        named = weekday(tokens, found.last)
        if named and named.kind == "calendar":
            return widen(tokens, named, i)
        return widen(tokens, found, i, found.last + 1)
    found.is_counted = tokens.words[i].endswith("الغد")
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


def hour(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`ساعة مبكرة من صباح الجمعة`, `وقت متأخر من مساء أمس`, `ساعات الفجر الأولى من يوم الخميس`."""
    j, time = i + 1, ""
    if tokens.kind(j) == "part":
        time, j = tokens.at(j).tag, j + 1
    if tokens.word(j) not in EARLY_OR_LATE or tokens.word(j + 1) != "من":
        return None
    if tokens.kind(j + 2) == "part":
        time, j = tokens.at(j + 2).tag, j + 1
    found = with_time(tokens, j + 1, time) if time else None
    return widen(tokens, found, i) if found else None


def with_day_behind(tokens: Tokens, hour: Expression) -> Expression:
    """`الرابعة من فجر الأحد 24 فبراير`, `الساعة العاشرة صباحا من يوم الجمعة`: the hour of the day behind it."""
    j = hour.last + 1
    if hour.kind != "calendar" or hour.point.day or tokens.word(hour.last) != "من":
        return hour
    dated = part(tokens, j) if tokens.kind(j) == "part" else None
    if dated is None and tokens.kind(j) in ("unit", "weekday"):
        dated = with_time(tokens, j - 1, "DT")
    if dated is None or dated.first != j:
        dated = dated if dated and dated.first == j - 1 else None
    if dated is None:
        return hour
    dated.point = replace(dated.point, time=hour.point.time)
    return widen(tokens, dated, hour.first)


def morrow(tokens: Tokens, i: int) -> Expression | None:
    """`غداة ذلك`, `عشية الهجوم`, `غداة مقتله`: the day after or before what was told."""
    told, direction = tokens.word(i + 1), BESIDE_A_DAY.get(stem(tokens, i))
    if direction is None or not _is_told_before(told):
        return None
    found = expression(tokens, "shift", i, i + 2)
    is_of_day = tokens.kind(i - 1) in ("weekday", "deictic", "month", "relation")  # "الأربعاء غداة الهزيمة"
    is_same = told.startswith("ال") and is_of_day
    if is_same or (not told.startswith(("ال", "ذلك")) and lengths.follows_day(tokens, i)):
        found.kind, found.value = "same", "PERIOD"  # "شُيّع اليوم غداة مقتله": today
        return found
    found.count, found.unit, found.direction, found.is_counted = 1.0, "D", direction, True
    found.note = MORROW
    return found


def _is_told_before(word: str) -> bool:
    """Whether a word points at what was told: `ذلك`, `الهجوم`, `مقتله`, `اعتقالها`."""
    if word == "ذلك" or (word.startswith("ال") and word[2:] in TOLD_EVENTS):
        return True
    bare = next((word.removesuffix(ending) for ending in ("ها", "هم", "ه") if word.endswith(ending)), "")
    return bare in OWNED_EVENTS or bare in TOLD_EVENTS


def part(tokens: Tokens, i: int) -> Expression | None:
    """`فجر الخميس`, `مساء أمس`, `بعد ظهر الاثنين`, `صباح يوم 5 مايو`, `منتصف الليل`."""
    beside = BESIDE_NOON.get(tokens.word(i - 1).removeprefix("و")) if tokens.word(i) == "ظهر" else None
    if beside:
        found = with_time(tokens, i, beside)
        return widen(tokens, found, i - 1) if found else None
    return with_time(tokens, i, tokens.at(i).tag) or _lone_part(tokens, i)


def _lone_part(tokens: Tokens, i: int) -> Expression | None:
    """`فجراً`, `مساءً`, `قبل الفجر`, `عند الظهر`: a time of the day that its sentence names."""
    known, word = tokens.at(i), tokens.words[i]
    bare = word[known.clitics :]
    is_adverb = not known.is_definite and word in (bare, f"و{bare}")
    is_evening = bare == "مساء" and "ً" in tokens.text[tokens.starts[i] : tokens.ends[i] + 2]
    is_adverb = is_adverb and ((bare in LONE_PARTS and word == bare) or is_evening)
    is_led = known.is_definite and tokens.word(i - 1) in BEFORE_A_PART
    if not (is_adverb or is_led):
        return None
    return expression(tokens, "calendar", i, i + 1, Point(time=known.tag))


def with_time(tokens: Tokens, i: int, time: str) -> Expression | None:
    """The day behind a part of the day at token `i`: `ليلة 13 مايو`, `مساء أمس`, `فجر يوم الخميس`, `صباح اليوم`."""
    j = i + 1
    found: Expression | None
    match tokens.kind(j):
        case "weekday":
            found = weekday(tokens, j)
        case "unit" if tokens.at(j).tag == "D":
            found = day(tokens, j) or pointers.pointed_unit(tokens, j, j)
            if found is None and tokens.word(j) == "اليوم" and tokens.kind(j + 1) != "ordinal":
                found = pointers.today(tokens, j)
        case "deictic":
            found = deictic(tokens, j)
        case "demonstrative" if tokens.kind(j + 1) == "unit" and tokens.at(j + 1).tag == "D":
            found = pointers.pointed_unit(tokens, j + 1, j)
        case "head":
            found = head(tokens, j)
        case _:
            found = date_from_day(tokens, j) or day_beyond(tokens, j) or lone_day(tokens, j)
            found = found or _first_of_two(tokens, j)
    if found is None or (found.kind == "calendar" and not (found.point.month or found.unit == "M")):
        return None
    found.point = replace(found.point, time=time)
    k = found.last + (tokens.word(found.last) == "-")
    k += tokens.word(found.last) in ("الي", "علي")
    if time == "NI" and found.weekday and not found.point.day and tokens.kind(k) == "weekday":
        if tokens.words[max(0, i - 2) : i] == ["بعد", "منتصف"]:
            found.weekday = tokens.at(k).value  # "after midnight": on the second of the two
        return widen(tokens, found, i, k + 1)  # "ليل الخميس الجمعة": the night between the two
    return widen(tokens, found, i)


def _first_of_two(tokens: Tokens, j: int) -> Expression | None:
    """The first day of `ليل 24-25 تشرين الأول`, `ليلة 19 على 20 مارس`: the night before the second."""
    number = tokens.word(j)
    is_day = number.isdecimal() and len(number) <= 2 and tokens.word(j + 1) in NIGHT_SIGNS
    second = date_from_day(tokens, j + 2) if is_day else None
    if second is None or not second.point.month or second.value or second.point.day != int(number) + 1:
        return None
    return expression(tokens, "calendar", j, j + 1, replace(second.point, day=int(number)))


def head(tokens: Tokens, i: int) -> Expression | None:
    """`رأس السنة`, `ليلة رأس السنة`, `عيد الميلاد`."""
    point = FEASTS.get((stem(tokens, i), tokens.word(i + 1)))
    if point is None:
        return None
    if point.month == 1 and tokens.word(i - 1) == "ليله":
        point = Point(month=12, day=31)
    last = i + 2 + (tokens.word(i + 2) in ("الميلاديه", "المجيد"))
    return calendar.with_year(tokens, expression(tokens, "calendar", i, last, point))
