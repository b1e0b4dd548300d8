"""Arabic: the reader that each trigger word calls."""

from collections.abc import Callable

from app.extraction.dates import digits
from app.extraction.dates.arabic import calendar, days, edges, hijri, lengths, units
from app.extraction.dates.arabic.numbers import number
from app.extraction.dates.arabic.words import COUNTED
from app.extraction.dates.extents import expression
from app.extraction.dates.tokens import Tokens, word_set
from app.extraction.dates.values import Expression, Point

Reader = Callable[[Tokens, int, int], Expression | None]
HOUR_WORDS = {"واحده": 1, "ثانيه": 2, "ثالثه": 3, "رابعه": 4, "خامسه": 5, "سادسه": 6, "سابعه": 7, "ثامنه": 8}
HOUR_WORDS |= {"تاسعه": 9, "عاشره": 10}
ATTACKS = word_set("هجمات احداث اعتداءات هجوم وهجمات لهجمات بهجمات تفجيرات")


def read(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """The expressions that token `i` begins or leads to; none when it is no date. `floor` is the first free token."""
    if tokens.words[i].isdigit():
        return from_digits(tokens, i, floor)
    reader = READERS.get(tokens.kind(i))
    found = reader(tokens, i, floor) if reader else None
    return [found] if found else []


def from_digits(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """Digits in Arabic text: a numeric date, a clock time, a day, a length, a year."""
    numeric = digits.numeric_date(tokens, i, day_first=True)
    if numeric:
        return [expression(tokens, "calendar", i, numeric[1], numeric[0])]
    days = _day_list(tokens, i)
    if days:
        return days
    found = calendar.date_from_day(tokens, i)
    if found:
        return [_of_attack(tokens, found)]
    found = lengths.length(tokens, i, floor)
    if found:
        return [found] if found.kind == "damaged" or (found.count and found.count < 1e5) else []
    lunar = hijri.year_at(tokens, i)
    if lunar and tokens.word(i + 1) in hijri.ERA_WORDS:
        return [hijri.year_only(tokens, expression(tokens, "calendar", i, lunar[1]), lunar[0])]
    found = _year_range(tokens, i) if digits.is_year(tokens.words[i]) else None
    if found:
        return found
    year = calendar.bare_year(tokens, i)
    return [year] if year else []


def _of_attack(tokens: Tokens, found: Expression) -> Expression:
    """ "هجمات 11 سبتمبر" names the attacks of 2001 without saying the year."""
    point = found.point
    if (point.month, point.day, point.year) == (9, 11, None) and tokens.word(found.first - 1) in ATTACKS:
        found.point = Point(year=2001, month=9, day=11)
        found.note = "the attacks of 11 September"
    return found


def _day_list(tokens: Tokens, i: int) -> list[Expression]:
    """`12-14 مايو 2003`, `12 و13 مايو`: each day with the month."""
    join = tokens.word(i + 1)
    if join not in ("-", "و", "الي", "/") or not tokens.word(i + 2).isdigit() or len(tokens.words[i]) > 2:
        return []
    if not 1 <= int(tokens.words[i]) <= 31 or (digits.is_part_of_number(tokens, i) and join != "/"):
        return []
    second = calendar.date_from_day(tokens, i + 2)
    if second is None or not second.point.month or second.value:
        return []
    first = expression(tokens, "calendar", i, i + 1)
    first.point = Point(second.point.year, second.point.month, int(tokens.words[i]))
    second.join = "range" if join in ("-", "الي") else "and"
    return [first, second]


def _year_range(tokens: Tokens, i: int) -> list[Expression] | None:
    """`2003-2011`, `1990-91`, `2003 و2011`, `2003 إلى 2011` beside a word for years or a bracket."""
    join, other = tokens.word(i + 1), tokens.word(i + 2)
    if (
        join not in ("-", "/", "و", "الي", "حتي")
        or not other.isdigit()
        or digits.is_part_of_number(tokens, i)
    ):
        return None
    full = tokens.words[i][:2] + other if len(other) == 2 else other
    if len(other) not in (2, 4) or not digits.is_year(full) or int(full) <= int(tokens.words[i]):
        return None
    is_led = tokens.word(i - 1) in calendar.BEFORE_A_DATE or tokens.kind(i - 1) == "unit"
    is_span = join in ("-", "/") and len(other) == 4 and int(full) - int(tokens.words[i]) < 150
    if (
        not (is_led or is_span)
        or tokens.word(i - 1) in calendar.BEFORE_A_NAME
        or tokens.word(i + 3) in COUNTED
    ):
        return None
    first = expression(tokens, "calendar", i, i + 1, Point(year=int(tokens.words[i])))
    second = expression(tokens, "calendar", i + 2, i + 3, Point(year=int(full)))
    second.join = "and" if join == "و" else "range"
    return [first, second]


def _month(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return calendar.date_from_month(tokens, i) or _hijri_month(tokens, i, floor)


def _hijri_month(tokens: Tokens, i: int, floor: int) -> Expression | None:
    month = calendar.hijri_month_at(tokens, i)
    return hijri.dated(tokens, expression(tokens, "calendar", i, month[1]), month[0], None) if month else None


def _season(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return _hijri_month(tokens, i, floor) or calendar.season(tokens, i)


def _ordinal(tokens: Tokens, i: int, floor: int) -> Expression | None:
    found = calendar.date_from_day(tokens, i)
    if found:
        return _of_attack(tokens, found)
    beyond = days.day_beyond(tokens, i)
    if beyond:
        return beyond
    return lengths.length(tokens, i, floor) if number(tokens, i) else None


def _weekday(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return days.weekday(tokens, i) or _ordinal(tokens, i, floor)


def _quantity(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return lengths.length(tokens, i, floor)


def _period(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return edges.period(tokens, i) or lengths.length(tokens, i, floor)


def _reference(tokens: Tokens, i: int, floor: int) -> Expression | None:
    known = tokens.at(i)
    found = expression(tokens, "ref", i, i + 1)
    found.value = known.tag
    return found


def _frequency(tokens: Tokens, i: int, floor: int) -> Expression | None:
    known = tokens.at(i)
    found = expression(tokens, "set", i, i + 1)
    found.value = known.tag
    return found


def _all(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`كل عام`, `كل يوم خميس`: a set."""
    target = tokens.at(i + 1)
    values = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}
    if target.kind != "unit" or target.value != 1 or target.is_definite or target.tag not in values:
        return None
    if tokens.word(i + 2).isdigit():
        return None
    found = expression(tokens, "set", i, i + 2)
    found.value = values[target.tag]
    return found


def _unit(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`الساعة 10:30`, `الساعة الرابعة صباحا`, and the hour whose digits were lost."""
    known = tokens.at(i)
    if not known.is_definite or known.tag != "TH" or known.value > 1:
        return units.unit(tokens, i, floor)
    hour, last = _hour(tokens, i + 1)
    part = tokens.at(last)
    if part.kind == "part" and not part.is_definite:
        last += 1
        if hour and part.tag in ("EV", "AF", "NI", "MI") and int(hour[:2]) < 12:
            hour = f"{int(hour[:2]) + 12:02d}{hour[2:]}"
    elif tokens.word(last) in ("م", "ص") and hour:
        hour = (
            f"{int(hour[:2]) + 12:02d}{hour[2:]}" if tokens.word(last) == "م" and int(hour[:2]) < 12 else hour
        )
        last += 1
    elif not hour:
        return None
    found = expression(tokens, "calendar", i, last, Point(time=hour))
    found.anchor = "event"
    if not hour:
        found.kind, found.value, found.note = "damaged", "XXXX-XX-XXTXX", "the hour's digits were lost"
    return found


def _hour(tokens: Tokens, j: int) -> tuple[str, int]:
    word = tokens.word(j)
    if word.isdigit():
        clock = digits.clock(tokens, j)
        if clock:
            return clock
        return (f"{int(word):02d}:00", j + 1) if len(word) <= 2 and int(word) <= 24 else ("", j)
    hour = HOUR_WORDS.get(calendar.stem(tokens, j), 0) if tokens.kind(j) in ("ordinal", "number") else 0
    if not hour:
        return "", j
    if tokens.word(j + 1) == "عشره":
        return f"{hour + 10:02d}:00", j + 2
    minutes = {"والنصف": "30", "ونصف": "30", "والربع": "15", "وربع": "15"}.get(tokens.word(j + 1))
    return f"{hour:02d}:{minutes or '00'}", j + 1 + bool(minutes)


def _demonstrative(tokens: Tokens, i: int, floor: int) -> Expression | None:
    target = tokens.at(i + 1)
    if not target.kind:
        return None
    if target.kind == "unit" and target.is_definite:
        found = units.unit(tokens, i + 1, i)
        return found if found and found.kind == "same" else None
    return calendar.season(tokens, i + 1) if target.kind == "season" and target.is_definite else None


def _part(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return days.part(tokens, i)


def _edge(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return edges.edge(tokens, i, floor)


def _after(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return days.day_beyond(tokens, i)


def _deictic(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return days.deictic(tokens, i)


def _decade(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return edges.decade(tokens, i)


def _head(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return days.head(tokens, i)


READERS: dict[str, Reader] = {
    "month": _month, "double": _month, "hijri": _hijri_month, "season": _season, "ordinal": _ordinal,
    "number": lengths.length, "weekday": _weekday, "unit": _unit, "edge": _edge, "part": _part,
    "quantity": _quantity, "reference": _reference, "frequency": _frequency, "all": _all,
    "demonstrative": _demonstrative, "deictic": _deictic, "decade": _decade, "head": _head, "after": _after, "period": _period,
}  # fmt: skip
