"""Arabic dates that begin with digits: numeric dates, days, ranges of days and years."""

from dataclasses import replace

from app.extraction.dates import digits
from app.extraction.dates.arabic import calendar, hijri, lengths, years
from app.extraction.dates.arabic.names import day_number
from app.extraction.dates.arabic.words import COUNTED
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.lists import BULLETS
from app.extraction.dates.tokens import BREAK, Tokens, word_set
from app.extraction.dates.values import Expression, Point, exists

ATTACKS = word_set("هجمات احداث اعتداءات هجوم وهجمات لهجمات بهجمات تفجيرات")
RANGE_SIGNS = word_set("- الي حتي")
JOINS = RANGE_SIGNS | word_set("/ و")
# Between a day and a month in digits; and what leads to such a date inside a sentence.
DAY_SIGNS = word_set("/ . -")
BEFORE_SHORT_DATES = word_set("يوم ويوم بتاريخ وبتاريخ ليله وليله")
LAST_MONTH = 12
LARGEST_COUNT = 100_000
FIRST_YEAR, LAST_YEAR = 1900, 2100
LONGEST_SPAN = 150


def from_digits(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """Digits in Arabic text: a numeric date, a day, a length, a year."""
    numeric = digits.numeric_date(tokens, i, day_first=True)
    if numeric:
        return [expression(tokens, "calendar", i, numeric[1], numeric[0])]
    short = _day_and_month(tokens, i)
    if short:
        return [short]
    several = _day_list(tokens, i)
    if several:
        return several
    found = from_day(tokens, i)
    if found:
        return [found]
    counted = lengths.length(tokens, i, floor)
    if counted:
        is_year = counted.unit == "Y" and FIRST_YEAR < (counted.count or 0) < LAST_YEAR  # "2006 عام الحسم"
        if is_year and (counted.count or 0) % 100 and tokens.word(counted.last - 1) in ("عام", "سنه"):
            return [expression(tokens, "calendar", i, i + 1, Point(year=int(tokens.words[i])))]
        is_likely = counted.kind == "damaged" or 0 < (counted.count or 0) < LARGEST_COUNT
        return [counted] if is_likely else []
    return _years(tokens, i)


def _day_and_month(tokens: Tokens, i: int) -> Expression | None:
    """`19/8: …` at the beginning of a line, `يوم 19/8`, `الأحد 19/8`: day and month in digits, the year told before."""
    sign, month = tokens.word(i + 1), tokens.word(i + 2)
    if (
        sign not in DAY_SIGNS
        or not (tokens.is_glued(i + 1) and tokens.is_glued(i + 2))
        or not month.isdecimal()
    ):
        return None
    last = i + 3
    goes_on = tokens.word(last) in ("/", ".", "%", "٪") and tokens.is_glued(last)
    if len(tokens.words[i]) > 2 or len(month) > 2 or (goes_on and tokens.word(last + 1).isdecimal()):
        return None
    point = Point(month=int(month), day=int(tokens.words[i]))
    if not (1 <= int(month) <= LAST_MONTH and (point.day or 0) >= 1 and exists(point)):
        return None
    before = i - 1 if tokens.word(i - 1) not in BULLETS else i - 2
    found = calendar.with_year(tokens, expression(tokens, "calendar", i, last, point))
    opens = tokens.word(before) == BREAK and tokens.word(found.last) in (":", "-", BREAK)
    is_led = tokens.word(i - 1) in BEFORE_SHORT_DATES or tokens.kind(i - 1) in ("weekday", "part")
    if not opens and not (is_led and sign == "/"):
        return None
    return found


def from_day(tokens: Tokens, i: int) -> Expression | None:
    """A date that begins with its day; "هجمات 11 سبتمبر" names the attacks of 2001 without saying the year."""
    found = calendar.date_from_day(tokens, i)
    if found and tokens.words[i].isdecimal() and tokens.word(i - 1) == "ال":
        widen(tokens, found, i - 1)  # "الـ24 من شباط"
    if found and found.point == Point(month=9, day=11) and tokens.word(i - 1) in ATTACKS:
        found.point = Point(year=2001, month=9, day=11)
        found.note = "the attacks of 11 September"
    return found


def _day_list(tokens: Tokens, i: int) -> list[Expression]:
    """`12-14 مايو 2003`, `12 و13 مايو`: each day with the month."""
    number, join = tokens.words[i], tokens.word(i + 1)
    if (
        join not in JOINS
        or not tokens.word(i + 2).isdecimal()
        or len(number) > 2
        or not 1 <= int(number) <= 31
    ):
        return []
    if digits.is_part_of_number(tokens, i) and join != "/":
        return []
    second = calendar.date_from_day(tokens, i + 2)
    if second is None or not second.point.month or second.value:
        return []
    point = Point(second.point.year, second.point.month, int(number))
    second.join = "range" if join in RANGE_SIGNS else "and"
    return [expression(tokens, "calendar", i, i + 1, point), second]


def day_pair(tokens: Tokens, i: int) -> list[Expression]:
    """`الثالث والرابع من نيسان 2003`, `الأول إلى السابع من مارس`: each day with the month."""
    day = day_number(tokens, i)
    if day is None:
        return []
    j = day[1] + (tokens.word(day[1]) in RANGE_SIGNS)
    is_joined = j > day[1] or tokens.word(j).startswith("و")
    if not is_joined or tokens.kind(j) != "ordinal":
        return []
    second = calendar.date_from_day(tokens, j)
    is_day = second is not None and bool(second.point.day) and not second.value
    if second is None or not (is_day and (second.point.month or second.unit == "M")):
        return []
    point = Point(second.point.year, second.point.month, day[0])
    second.join = "range" if j > day[1] else "and"
    return [expression(tokens, "calendar", i, day[1], point), second]


def _years(tokens: Tokens, i: int) -> list[Expression]:
    lunar = hijri.year_at(tokens, i)
    if lunar and tokens.word(i + 1) in hijri.ERA_WORDS:
        return [hijri.year_only(tokens, expression(tokens, "calendar", i, lunar[1]), lunar[0])]
    pair = _year_range(tokens, i) if digits.is_year(tokens.words[i]) else []
    if pair:
        return pair
    return _year_first(tokens, i) or _bare_year(tokens, i)


def _bare_year(tokens: Tokens, i: int) -> list[Expression]:
    year = calendar.bare_year(tokens, i)
    return [year] if year else []


def _year_first(tokens: Tokens, i: int) -> list[Expression]:
    """`1980 22 سبتمبر`, `2003 مارس/آذار` at the beginning of a line: the year of a list before its day or month."""
    if tokens.word(i - 1) != BREAK or not digits.is_year(tokens.words[i]):
        return []
    dated = calendar.date_from_day(tokens, i + 1) or calendar.date_from_month(tokens, i + 1)
    if dated is None or not dated.point.month or dated.point.year or dated.value or dated.unit:
        return []
    dated.point = replace(dated.point, year=int(tokens.words[i]))
    if tokens.is_glued(i + 1):
        return [expression(tokens, "calendar", i, i + 1, Point(year=dated.point.year)), dated]
    return [widen(tokens, dated, i)]


def _year_range(tokens: Tokens, i: int) -> list[Expression]:
    """`2003-2011`, `1990-91`, `2003 و2011`, `2003 إلى 2011` beside a word for years or a bracket."""
    number, join, other = tokens.words[i], tokens.word(i + 1), tokens.word(i + 2)
    if join not in JOINS or not other.isdecimal() or digits.is_part_of_number(tokens, i):
        return []
    full = number[:2] + other if len(other) == 2 else other
    if len(other) not in (2, 4) or not digits.is_year(full) or int(full) <= int(number):
        return []
    before = tokens.word(i - 1)
    is_led = tokens.kind(i - 1) == "unit"
    is_led = is_led or (before in calendar.BEFORE_A_DATE and int(number) >= years.FIRST_BARE_YEAR)
    is_span = join in ("-", "/") and len(other) == 4 and int(full) - int(number) < LONGEST_SPAN
    if not (is_led or is_span) or before in calendar.BEFORE_A_NAME or tokens.word(i + 3) in COUNTED:
        return []
    first = expression(tokens, "calendar", i, i + 1, Point(year=int(number)))
    second = expression(tokens, "calendar", i + 2, i + 3, Point(year=int(full)))
    second.join = "range" if join in RANGE_SIGNS or join == "/" else "and"
    return [first, second]
