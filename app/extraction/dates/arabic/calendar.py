"""Arabic calendar dates: days, month names of every family, years, and the words that point at a year."""

from dataclasses import replace

from app.extraction.dates import digits
from app.extraction.dates.arabic import hijri
from app.extraction.dates.arabic.names import day_number, hijri_month_at, month_at, stem
from app.extraction.dates.arabic.words import (
    COUNTED,
    DOUBTFUL_MONTHS,
    STORY_RELATIONS,
    WITNESSING,
)
from app.extraction.dates.arabic.years import FIRST_BARE_YEAR, LAST_BARE_YEAR, spoken_year, year_number
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import BREAK, Tokens, joined_set, word_set
from app.extraction.dates.values import Anchor, Expression, Point

BEFORE_A_DATE = joined_set(
    "في وفي ففي من ومن منذ ومنذ حتي وحتي الي والي خلال وخلال بين وبين قبل وقبل بعد وبعد شهر لشهر وشهر بحلول وبحلول"
    " حلول طوال طيله عن ( , - / عقب قبيل مع بدءا ابتداء اعتبارا بتاريخ يوم موافق الموافق غايه لغايه اعوام الاعوام"
    " سنوات السنوات اول ايام شهري فاتح غره متم"
) | {BREAK}
# Before "17 منه", "14 الجاري"; and what a day of a month that is not named can be told to belong to.
BEFORE_A_DAY = joined_set("في وفي ففي يوم ويوم ليوم حتي منذ بتاريخ الي من قبل ليله")
OF_A_MONTH = word_set("جاري حالي ماضي منصرم فائت مقبل قادم")
BEFORE_A_SEASON = joined_set("في وفي ففي خلال وخلال منذ ومنذ طوال بحلول وبحلول حتي وحتي")
# Before four digits these say little: "from 2000 to 3000 soldiers".
WEAK_BEFORE_A_YEAR = word_set(", الي والي من عن بين و") | {BREAK}
# "دستور 2005", "انتخابات 2010": what is named after its year.
EVENTS = word_set(
    "انتخابات دستور ثوره حرب غزو انقلاب اتفاق اتفاقيه معاهده معركه احتجاجات تظاهرات هجمات مونديال كاس موسم"
    " ازمه مؤتمر قمه موازنه اولمبياد انتفاضه اجتياح زلزال نكسه نكبه عالم حكومه استفتاء انسحاب"
)
LIST_SIGNS = frozenset({"•", "·", "▪", "◦", "*", "-"})
FIRST_YEAR_OF_LINE = 1900
# "العام قبل الماضي".
BEFORE_LAST = word_set("ماضي ماضيه منصرم منصرمه فائت فائته اخير اخيره")
# "العام الذي تلاه", "السنة التي سبقتها".
WHICH = word_set("الذي التي")
FOLLOWED = word_set(
    "يليه يليها تليه تليها تلاه تلاها تلته تلتها اعقبه اعقبها اعقبته اعقبتها يعقبه يعقبها تعقبه تعقبها تلا تلت يلي تلي"
)
PRECEDED = word_set("سبقه سبقها سبقته سبقتها يسبقه يسبقها تسبقه تسبقها سبق سبقت")
# "العام الذي سبق الغزو" is counted from the invasion.
WITHOUT_OBJECT = word_set("سبق سبقت تلا تلت يلي تلي")
GONE = word_set("مضي مضت انقضي انقضت انصرم انصرمت")
YEAR_WORDS = word_set("عام سنه عامي سنتي عامين")
# The car maker Nissan, and Theresa May.
NO_MONTH_BEHIND = word_set("شركه سياره سيارات تيريزا")
# Month names of the Maghreb that are also names or plain words.
FRENCH_MONTHS = word_set("ماي جوان اوت")
BEFORE_A_FRENCH_MONTH = joined_set("في وفي ففي خلال وخلال منذ ومنذ حتي بحلول شهر فاتح متم")
BEFORE_A_NAME = word_set(
    "رقم قرار القرار ماده الماده صفحه الصفحه عدد العدد رحله الرحله طريق الطريق لواء اللواء غرفه ص"
)


def date_from_day(tokens: Tokens, i: int) -> Expression | None:
    """A date that begins with its day at token `i`: `20 مارس 2003`, `الأول من مايو`, `12 رمضان 1441 هـ`."""
    day = day_number(tokens, i)
    if day is None or (digits.is_part_of_number(tokens, i) and not _follows_lost_break(tokens, i, day[1])):
        return None
    j = _over_of(tokens, day[1])
    month = month_at(tokens, j)
    if month:
        if not _day_fits(tokens, i, j, month[1]):
            return None
        found = expression(tokens, "calendar", i, month[1], Point(month=month[0], day=day[0]))
        return with_year(tokens, found)
    lunar = hijri_month_at(tokens, j)
    if lunar:
        return hijri.dated(tokens, expression(tokens, "calendar", i, lunar[1]), lunar[0], day[0])
    if day[1] < j and tokens.kind(j) == "demonstrative" and tokens.word(j + 1) == "الشهر":
        anchor: Anchor = "publication" if tokens.word(j) == "هذا" else "story"
        return in_year_said(tokens, day_of_month(tokens, i, day[0], (0, anchor, j + 2)))
    is_led = day[1] < j or tokens.word(i - 1) in BEFORE_A_DAY  # "في 29 الشهر الماضي"
    if is_led and tokens.kind(j) == "unit" and stem(tokens, j) == "شهر":
        return _day_of_relative_month(tokens, i, j, day[0])
    return _day_of_it(tokens, i, day)


def _follows_lost_break(tokens: Tokens, i: int, last: int) -> bool:
    """Whether a full stop that lost the space behind it ends a number before a day: "القرار 661.29 نوفمبر"."""
    return tokens.word(i - 1) == "." and len(tokens.word(i - 2)) > 1 and month_at(tokens, last) is not None


def _day_of_it(tokens: Tokens, i: int, day: tuple[int, int]) -> Expression | None:
    """`في 17 منه`, `في 14 الجاري`, `يوم 9 المقبل`: a day of the month told before, or of one beside today's."""
    is_led = tokens.word(i - 1) in BEFORE_A_DAY or tokens.kind(i - 1) in ("part", "weekday")
    is_led = is_led or _opens_entry(tokens, i, day[1])
    if not is_led and not (tokens.word(day[1]) == "منه" and _names_day_of_it(tokens, i)):
        return None
    if tokens.word(day[1]) == "منه":
        return day_of_month(tokens, i, day[0], (0, "story", day[1] + 1))
    j = day[1] + (tokens.word(day[1]) == "من")
    relation = relation_after(tokens, j) if tokens.kind(j) == "relation" else None
    if relation is None or stem(tokens, j) not in OF_A_MONTH:
        return None
    return day_of_month(tokens, i, day[0], relation)


def _opens_entry(tokens: Tokens, i: int, last: int) -> bool:
    """`- 8 الجاري: …`, `10 منه: …`: a day at the beginning of a line, and a colon or dash behind it."""
    before = tokens.word(i - 1) if tokens.word(i - 1) not in LIST_SIGNS else tokens.word(i - 2)
    return before == BREAK and tokens.word(last + 1) in (":", "-")


def _names_day_of_it(tokens: Tokens, i: int) -> bool:
    """Whether an ordinal before "of it" is a day: "والرابع منه"; not in "الفصل الثاني منه"."""
    before = tokens.word(i - 1)
    is_noun = before.startswith("ال") or not before.isalpha()
    return tokens.kind(i) == "ordinal" and (
        tokens.kind(i - 1) == "month" or before in LIST_SIGNS | {",", BREAK} or not is_noun
    )


def day_of_month(tokens: Tokens, i: int, day: int, relation: tuple[int, Anchor, int]) -> Expression:
    """A day from token `i` on whose month is told elsewhere; `relation`: how that lies, to what, the token after."""
    direction, anchor, last = relation
    found = expression(tokens, "calendar", i, last, Point(day=day))
    found.anchor, found.unit, found.count = anchor, "M", float(direction)
    return found


def lone_day(tokens: Tokens, i: int) -> Expression | None:
    """`السابع والعشرين` behind "day" or a part of the day: a day of the month told before."""
    day = day_number(tokens, i) if tokens.kind(i) == "ordinal" else None
    if day is None or tokens.word(day[1]) in ("من", "في"):
        return None
    return day_of_month(tokens, i, day[0], (0, "story", day[1]))


def _over_of(tokens: Tokens, j: int) -> int:
    j += tokens.word(j) == "من"
    j += stem(tokens, j) == "شهر" and tokens.kind(j) == "unit" and not tokens.at(j).is_definite
    return j


def _day_fits(tokens: Tokens, i: int, month: int, after: int) -> bool:
    """Whether day and month belong together: not in "5 مارس ضغوطا" with a verb, not over a broken line."""
    word = stem(tokens, month)
    if word != "مارس" or tokens.words[i].isdecimal() or tokens.word(month - 1) in ("من", "شهر"):
        return True
    return tokens.word(after).isdecimal() or tokens.kind(after) in ("unit", "relation")


def _day_of_relative_month(tokens: Tokens, i: int, j: int, day: int) -> Expression | None:
    """`العاشر من الشهر الجاري`, `10 من الشهر نفسه`."""
    relation = relation_after(tokens, j + 1)
    if relation is None and not tokens.at(j).is_definite:
        return None
    return in_year_said(tokens, day_of_month(tokens, i, day, relation or (0, "story", j + 1)))


def in_year_said(tokens: Tokens, found: Expression) -> Expression:
    """`العاشر من الشهر ذاته من العام 2000`, `الشهر نفسه من عام 2002`: the month told before, in a year of its own."""
    k = found.last + (tokens.word(found.last) in ("من", "في"))
    if found.count or k == found.last or tokens.kind(k) != "unit" or stem(tokens, k) not in YEAR_WORDS:
        return found
    year = year_number(tokens, k + 1) if tokens.word(k + 1).isdecimal() else spoken_year(tokens, k + 1)
    if year:
        return _dated(tokens, found, *year)
    relation = relation_after(tokens, k + 1) or (1, "story", k)
    return found if relation[0] else widen(tokens, found, found.first, relation[2])


def date_from_month(tokens: Tokens, i: int) -> Expression | None:
    """A date that begins with its month at token `i`: `نوفمبر (تشرين الثاني) 2004`, `أغسطس الماضي`, `يونيو`."""
    month = month_at(tokens, i)
    if month is None:
        return None
    first = i
    before = tokens.at(i - 1)
    if before.kind == "unit" and stem(tokens, i - 1) == "شهر" and not before.is_definite:
        first = i - 1
    found = with_year(tokens, expression(tokens, "calendar", first, month[1], Point(month=month[0])))
    if found.last == month[1] and month[1] == i + 1 and not _is_month_here(tokens, i, first):
        return None
    return found


def _is_month_here(tokens: Tokens, i: int, first: int) -> bool:
    """Whether a month name that is another word as well stands like a date."""
    word, before = stem(tokens, i), tokens.word(i - 1)
    if first < i or word not in DOUBTFUL_MONTHS:
        return True
    if before in NO_MONTH_BEHIND or (
        word == "اب" and "آ" not in tokens.text[tokens.starts[i] : tokens.ends[i]]
    ):
        return False
    if before == BREAK == tokens.word(first + 1) and tokens.word(first + 2).isdecimal():
        return True  # the heading of a month, above its days
    if word == "مارس" and before in (BREAK, ","):
        return tokens.word(i + 1) in (":", "-", BREAK, ",")
    if word in FRENCH_MONTHS:
        is_led = before in (BEFORE_A_DATE if word == "ماي" else BEFORE_A_FRENCH_MONTH)
        return before.isalpha() and (is_led or tokens.kind(i - 1) == "edge")
    is_led = before in BEFORE_A_DATE or tokens.kind(i - 1) in ("edge", "month") or before in WITNESSING
    has_preposition = tokens.words[i][: tokens.at(i).clitics].endswith(("ب", "ل"))
    return is_led or (has_preposition and word not in ("مارس", "اب"))


def with_year(tokens: Tokens, found: Expression) -> Expression:
    """Takes in the year that follows a day or month, or the words that point at it; a lost year makes it damaged."""
    j = found.last
    k = j + (tokens.word(j) in ("من", ",", "في"))
    known = tokens.at(k)
    if tokens.word(k).isdecimal() and tokens.word(j) != "في":
        year = year_number(tokens, k)
        return _dated(tokens, found, *year) if year else found
    if known.kind == "unit" and stem(tokens, k) in YEAR_WORDS:
        return _year_phrase(tokens, found, j, k)
    if known.kind == "relation" and known.is_definite and k == j:
        return _related(tokens, found, known.value, stem(tokens, k), k + 1)
    if known.kind == "demonstrative" and tokens.word(k + 1) in ("العام", "السنه"):
        is_this = tokens.word(k) in ("هذا", "هذه")
        return _pointed(tokens, found, 0, "publication" if is_this else "story", k + 2)
    if tokens.words[k : k + 2] in (["العام", "الماضي"], ["السنه", "الماضيه"]):
        return _pointed(tokens, found, -1, "publication", k + 2)
    return found


def _year_phrase(tokens: Tokens, found: Expression, j: int, k: int) -> Expression:
    """`من عام 2003`, `العام الماضي`, `من العام ذاته`, or "عام" with its digits lost."""
    year = year_number(tokens, k + 1) if tokens.word(k + 1).isdecimal() else spoken_year(tokens, k + 1)
    if year:
        return _dated(tokens, found, *year)
    relation = relation_after(tokens, k + 1)
    if relation:
        return _pointed(tokens, found, *relation)
    word = tokens.at(k)
    if not word.is_definite and word.clitics == 0 and stem(tokens, k) in ("عام", "سنه"):
        found = widen(tokens, found, found.first, k + 1)
        found.kind, found.value = "damaged", _damaged_value(found.point)
        found.note = "the year's digits were lost after the word for year"
    return found


def _damaged_value(point: Point) -> str:
    text = f"XXXX-{point.month:02d}" if point.month else "XXXX"
    return f"{text}-{point.day:02d}" if point.day and point.month else text


def _dated(tokens: Tokens, found: Expression, year: int, last: int) -> Expression:
    found.point = replace(found.point, year=year, bc=year < 0)
    return widen(tokens, found, found.first, last)


def _pointed(tokens: Tokens, found: Expression, direction: int, anchor: Anchor, last: int) -> Expression:
    found.unit, found.count, found.anchor = "Y", float(direction), anchor
    return widen(tokens, found, found.first, last)


def _related(tokens: Tokens, found: Expression, direction: int, word: str, last: int) -> Expression:
    """`أغسطس الماضي`: the nearest such month before or after; with a day, the day of that month."""
    found.direction = direction
    found.anchor = "story" if word in STORY_RELATIONS else "publication"
    found.kind = "shift" if not found.point.day and direction else found.kind
    if found.point.day or not direction:
        found.unit, found.count = "N", float(direction)
    return widen(tokens, found, found.first, last)


def relation_after(tokens: Tokens, j: int) -> tuple[int, Anchor, int] | None:
    """`الماضي`, `المقبل`, `نفسه`, `الذي يليه` at token `j`: direction, what it counts from, the token after it."""
    known = tokens.at(j)
    if known.kind == "self":
        return 0, "story", j + 1
    j += tokens.words[j : j + 2] == ["ما", "قبل"]  # "الاثنين ما قبل الماضي"
    if tokens.word(j) == "قبل" and stem(tokens, j + 1) in BEFORE_LAST and tokens.at(j + 1).is_definite:
        return -2, "publication", j + 2
    if tokens.word(j) in WHICH:
        return _related_by_verb(tokens, j)
    if known.kind != "relation" or not known.is_definite or known.clitics:
        return None
    word = stem(tokens, j)
    return known.value, "story" if word in STORY_RELATIONS else "publication", j + 1


def _related_by_verb(tokens: Tokens, j: int) -> tuple[int, Anchor, int] | None:
    """`الذي تلاه`, `التي سبقت`, `الذي مضى` at token `j`, as `relation_after` gives it."""
    verb, following = tokens.word(j + 1), tokens.word(j + 2)
    if verb in WITHOUT_OBJECT and following.isalpha() and following[0] not in "وفبل":
        return None
    if verb in GONE:
        return -1, "publication", j + 2
    direction = 1 if verb in FOLLOWED else -1 if verb in PRECEDED else 0
    return (direction, "story", j + 2) if direction else None


def _counts(tokens: Tokens, j: int) -> bool:
    return tokens.word(j) in COUNTED and tokens.word(j - 1).isdecimal()


def bare_year(tokens: Tokens, i: int) -> Expression | None:
    """Four digits that stand like a year without the word for it: `في 2003`, `(2003)`, `منذ 2003`."""
    found = year_number(tokens, i)
    before = tokens.word(i - 1)
    if found is None or before in BEFORE_A_NAME or _counts(tokens, found[1]):
        return None
    year, last = found
    is_marked = last > i + 1
    if not is_marked and not (FIRST_BARE_YEAR <= year <= LAST_BARE_YEAR and _is_introduced(tokens, i)):
        return None
    return expression(tokens, "calendar", i, last, Point(year=year, bc=year < 0))


def _is_introduced(tokens: Tokens, i: int) -> bool:
    before = tokens.word(i - 1)
    if before.lstrip("وفبل").removeprefix("ال") in EVENTS or before.removeprefix("ال") in EVENTS:
        return True
    if before in WEAK_BEFORE_A_YEAR:
        is_listed = tokens.word(i + 1) in (":", "-", BREAK, ")", "الي", "حتي")
        opens_line = before == BREAK and int(tokens.words[i]) >= FIRST_YEAR_OF_LINE
        return is_listed or opens_line or tokens.kind(i - 2) == "unit" or digits.is_year(tokens.word(i - 2))
    has_clitic = before in ("ل", "ب", "لل") and tokens.is_glued(i)
    return before in BEFORE_A_DATE or has_clitic or tokens.kind(i - 1) in ("edge", "season", "month")


def season(tokens: Tokens, i: int) -> Expression | None:
    """`صيف 2003`, `صيف عام 2003`, `الصيف الماضي`, `في الشتاء`; "الربيع العربي" is no season."""
    known = tokens.at(i)
    if hijri_month_at(tokens, i) or stem(tokens, i + 1) == "عربي":
        return None
    found = with_year(tokens, expression(tokens, "calendar", i, i + 1, Point(sub=known.tag)))
    if found.last > i + 1:
        return found
    if not known.is_definite:
        return None
    if tokens.word(i - 1) == "هذا":
        found = widen(tokens, found, i - 1)
        found.unit, found.count, found.anchor = "N", 0.0, "publication"
        return found
    return found if tokens.word(i - 1) in BEFORE_A_SEASON or tokens.kind(i - 1) == "edge" else None
