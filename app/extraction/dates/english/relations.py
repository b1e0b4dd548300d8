"""English dates told by their relation to another: `the following month`, `last October`, `the first half of 2005`."""

from dataclasses import replace

from app.extraction.dates.decisions import WEEK_OF
from app.extraction.dates.english import numbers
from app.extraction.dates.english.calendar import date_at
from app.extraction.dates.english.dated import relative_year as dated_year
from app.extraction.dates.english.lengths import after_length, phrase_end, unit_after
from app.extraction.dates.english.named import day_of_year
from app.extraction.dates.english.words import DEICTIC
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import Tokens, word_set
from app.extraction.dates.values import FIRST_DAY, LAST_DAY, Anchor, Expression, Point, days_in_month

BEFORE_A_RELATION = word_set("the this that these those")
POINTING = word_set("same that this")
BEFORE_THAT_TIME = word_set("at by around during until till in since from about of")
# Relations that take no month, season or weekday: "these Mondays" are many.
NO_NAME = word_set("these those")
MOST_WEEKDAYS, WEEKS_OF_MONTH = 5, 4
UNKNOWN_DAY = Point(month=0, day=0)


def relation(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`the following month`, `last October`, `that same day`, `the next two years` at the relation word."""
    word, j = tokens.words[i], i + 1
    if word in ("that", "this") and tokens.word(j) in ("same", "very", "past", "coming"):
        j += 1
    first = i - 1 if tokens.word(i - 1) in BEFORE_A_RELATION and i - 1 >= floor else i
    first -= tokens.word(first - 1) == "the" and first - 1 >= floor
    target = tokens.kind(j)
    if word == "past" and not target and tokens.word(j) != "and":
        return _the_past(tokens, i, first)
    last = nth_weekday(tokens, i, first, -1) if word == "last" else None
    if last:
        return last
    last_of_year = _last_of_year(tokens, j) if word == "last" else None
    if last_of_year:
        return widen(tokens, last_of_year, first)
    if not target or target == "time":
        return _vague_time(tokens, i, first, j)
    found = _related(tokens, i, j)
    return widen(tokens, found, min(first, found.first)) if found else None


def _last_of_year(tokens: Tokens, j: int) -> Expression | None:
    """`the last day of the year`, `the last morning of that year`: 31 December of the year that is told of."""
    known = tokens.at(j)
    is_day = known.kind == "part" or (known.kind == "unit" and known.tag in ("D", "NI") and known.value == 1)
    year = tokens.words[j + 1 : j + 4]
    if not is_day or year[:1] != ["of"] or year[2:] != ["year"] or year[1] not in ("the", "that", "same"):
        return None
    time = known.tag if known.kind == "part" else ""
    found = expression(tokens, "calendar", j - 1, j + 4, Point(month=12, day=31, time=time))
    found.unit, found.count = "Y", 0.0
    return found


def _anchor(tokens: Tokens, i: int) -> Anchor:
    """ "The next day" counts from the story; "next week" and "last year" from the publication."""
    word = tokens.words[i]
    is_next_day = word == "next" and tokens.word(i + 1) in ("day", "morning", "evening", "afternoon")
    is_told = (
        is_next_day
        or (word == "next" and tokens.word(i - 1) == "the")
        or tokens.words[i : i + 2] == ["this", "same"]
    )
    return "publication" if word in DEICTIC and not is_told else "story"


def _related(tokens: Tokens, i: int, j: int) -> Expression | None:
    target, word = tokens.at(j), tokens.words[i]
    direction = _direction(tokens, i, j)
    takes_name = word not in NO_NAME and word != "same"
    match target.kind:
        case "unit" if target.value == 1:
            return _related_unit(tokens, i, j)
        case "unit" | "number" | "quantity":
            last_days = _days_of_month(tokens, i, i, 1) if word == "last" else None
            return last_days or _related_length(tokens, i, j)
        case "month" if takes_name and tokens.is_capital(j):
            named = date_at(tokens, j) if word == "that" else None
            if named and named[0].day and named[0].year is None:
                found = expression(tokens, "calendar", i, named[1], named[0])
                found.unit, found.count = "Y", 0.0  # "that June 27"
                return found
            day = _day_related(tokens, i, j, direction)
            if day:
                return day
            found = expression(tokens, "shift", i, j + 1, Point(month=target.value))
        case "season" if word not in NO_NAME:
            found = expression(tokens, "shift", i, j + 1, Point(sub=target.tag))
        case "weekday" if takes_name:
            found = expression(tokens, "shift", i, j + 1)
            found.weekday = target.value
        case "part" if word not in NO_NAME:
            found = expression(tokens, "shift" if direction else "same", i, j + 1, Point(time=target.tag))
            found.unit, found.count = "D", 1.0
        case _:
            return None
    found.direction, found.anchor = direction, _anchor(tokens, i)
    return found


def _day_related(tokens: Tokens, i: int, j: int, direction: int) -> Expression | None:
    """`last Aug. 2`, `the following 3 March`: the last or next such day."""
    named = date_at(tokens, j) if direction else None
    if named is None or not named[0].day or named[0].year is not None:
        return None
    found = expression(tokens, "calendar", i, named[1], named[0])
    found.unit, found.count, found.anchor = "N", float(direction), _anchor(tokens, i)
    return found


def _direction(tokens: Tokens, i: int, j: int) -> int:
    """Whether it leads back or on: "this past weekend" is last weekend, "this coming Friday" the next one."""
    return tokens.at(j - 1).value if tokens.word(j - 1) in ("past", "coming") else tokens.at(i).value


def _related_unit(tokens: Tokens, i: int, j: int) -> Expression | None:
    """`last year`, `the same month`; `the last week of August` and `the past year` are lengths."""
    tag, word, direction = tokens.at(j).tag, tokens.words[i], _direction(tokens, i, j)
    if tag.startswith("T") and direction == 0:
        return None
    if word == "last" and tokens.word(j + 1) == "of":
        return (day_of_month(tokens, i, i, is_last=True) if tag == "D" else None) or _one_of(tokens, i, j)
    if word == "past":
        found = expression(tokens, "duration", i, j + 1)
        found.count, found.unit = 1.0, tag
        return found
    found = expression(tokens, "shift" if direction else "same", i, j + 1)
    anchor: Anchor = "story" if tag == "D" and direction == 0 else _anchor(tokens, i)
    found.count, found.unit, found.direction, found.anchor = 1.0, tag, direction, anchor
    return found


def _one_of(tokens: Tokens, first: int, unit_at: int) -> Expression:
    """`the first year of the war`, `the last week of August`: one unit, with the phrase behind it."""
    dated = date_at(tokens, unit_at + 2)
    is_last = tokens.word(unit_at - 1) == "last"
    week = _week_of_month(tokens, first, unit_at, -1 if is_last else 1) or _week_of_told(
        tokens, first, unit_at, is_last
    )
    if week:
        return week
    last = phrase_end(tokens, unit_at + 2)
    found = expression(tokens, "duration", first, last, dated[0] if dated else None)
    found.count, found.unit = 1.0, tokens.at(unit_at).tag
    return found


def _week_of_told(tokens: Tokens, first: int, unit_at: int, is_last: bool) -> Expression | None:
    """`the last week of that month`, `the first week of this month`: its end or beginning."""
    which = tokens.word(unit_at + 2)
    is_told = tokens.word(unit_at + 1) == "of" and which in ("the", "that", "this")
    if not is_told or tokens.at(unit_at).tag != "W" or tokens.word(unit_at + 3) != "month":
        return None
    found = expression(tokens, "same", first, unit_at + 4)
    found.unit, found.mod = "M", "END" if is_last else "START"
    found.anchor = "publication" if which == "this" else "story"
    return found


def _week_of_month(tokens: Tokens, first: int, unit_at: int, number: int) -> Expression | None:
    """`the last week of May 2003`, `the second week of October`: of a month, the year of which may be left out."""
    is_week = tokens.at(unit_at).tag == "W" and tokens.at(unit_at).value == 1
    is_of = is_week and tokens.word(unit_at + 1) in ("of", "in") and number <= WEEKS_OF_MONTH
    dated = date_at(tokens, unit_at + 2) if is_of else None
    if dated is None or dated[0].day or not dated[0].month or dated[0].scale != "year":
        return None
    found = expression(tokens, "shift", first, dated[1], dated[0])
    found.count, found.unit, found.note = float(number), "W", WEEK_OF
    return found


def _related_length(tokens: Tokens, i: int, j: int) -> Expression | None:
    count, k = numbers.english(tokens, j) or (None, j)
    unit_at = unit_after(tokens, k)
    if unit_at is None:
        return None
    found = expression(tokens, "duration", i, unit_at + 1)
    found.count, found.unit = count, tokens.at(unit_at).tag
    if found.unit == "TH" and count == 0.5:
        found.count, found.unit = 30.0, "TM"
    return after_length(tokens, found)


def _the_past(tokens: Tokens, i: int, first: int) -> Expression | None:
    if tokens.word(i - 1) != "the" or tokens.word(i - 2) not in ("in", "of", "from") or first == i:
        return None
    found = expression(tokens, "ref", first, i + 1)
    found.value = "PAST_REF"
    return found


def _vague_time(tokens: Tokens, i: int, first: int, j: int) -> Expression | None:
    """`at the same time`, `by that time`, `during this period`."""
    word, noun = tokens.words[i], tokens.word(j)
    if word not in POINTING or noun not in ("time", "period") or tokens.word(j + 1) == "s":
        return None
    if noun == "time" and word != "same" and tokens.word(i - 1) not in BEFORE_THAT_TIME:
        return None
    found = expression(tokens, "same", first if word == "same" else i, j + 1)
    found.value = "PERIOD" if noun == "period" else "PRESENT_REF" if word == "this" else ""
    return found


def ordinal_unit(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`the first year of the war`, `the first ten months of 1915`, `the seventh day`, `the first half of 2005`."""
    number, target = tokens.at(i).value, tokens.at(i + 1)
    first = i - 1 if tokens.word(i - 1) == "the" and i - 1 >= floor else i
    is_half = tokens.word(i + 1) == "half"
    if target.tag == "Q" or is_half:
        return _part_of_year(tokens, i, first, number)
    few_days = _days_of_month(tokens, i, first, number) or nth_weekday(tokens, i, first, number)
    if few_days:
        return few_days
    is_first_of_many = target.kind == "unit" and target.value == 2 and number == 1
    if target.kind in ("number", "quantity") or is_first_of_many:
        counted = _related_length(tokens, i, i + 1)
        return widen(tokens, counted, first) if counted else None
    if target.kind != "unit":
        return None
    has_of = tokens.word(i + 2) == "of"
    week = _week_of_month(tokens, first, i + 1, number) if number > 1 else None
    if week:
        return week
    if number == 1 and has_of and target.tag != "D":
        return _one_of(tokens, first, i + 1)
    named = day_of_month(tokens, i, first, is_last=False) if number == 1 and has_of else None
    if named or target.tag != "D" or first == i:
        return named
    return expression(tokens, "same", first, i + 2, UNKNOWN_DAY)


def nth_weekday(tokens: Tokens, i: int, first: int, number: int) -> Expression | None:
    """`the first Friday of July`, `the last Sunday in March 2003`; its day is found when its year is."""
    named = tokens.at(i + 1)
    j = i + 3 + (tokens.word(i + 3) == "the")
    is_of = named.kind == "weekday" and not named.tag and tokens.word(i + 2) in ("of", "in")
    dated = date_at(tokens, j) if is_of and number <= MOST_WEEKDAYS else None
    if dated is None or not dated[0].month or dated[0].day:
        return None
    found = expression(tokens, "calendar", first, dated[1], dated[0])
    found.weekday, found.count = named.value, float(number)
    return found


def _days_of_month(tokens: Tokens, i: int, first: int, number: int) -> Expression | None:
    """`the first days of August`, `the last weeks of 1990`: the beginning or end of a month or year."""
    is_many = tokens.kind(i + 1) == "unit" and tokens.at(i + 1).value == 2 and tokens.word(i + 2) == "of"
    told = _days_of_told(tokens, i, first) if is_many and number == 1 else None
    if told:
        return told
    dated = date_at(tokens, i + 3) if is_many and number == 1 else None
    if dated is None or dated[0].day or dated[0].scale != "year":
        return None
    found = expression(tokens, "calendar", first, dated[1], dated[0])
    found.mod = "END" if tokens.words[i] == "last" else "START"
    if not (dated[0].month or dated[0].sub) and tokens.at(i + 1).tag in ("D", "W"):
        found.point = replace(dated[0], month=12 if found.mod == "END" else 1)
    return found


def _days_of_told(tokens: Tokens, i: int, first: int) -> Expression | None:
    """`the last days of the month`, `the first weeks of that year`: of the month or year that is told of."""
    unit = tokens.word(i + 4)
    is_told = tokens.word(i + 3) in ("the", "that", "this") and unit in ("month", "year")
    if not is_told or tokens.at(i + 1).tag not in ("D", "W"):
        return None
    is_last = tokens.words[i] == "last"
    if unit == "month":
        found = expression(tokens, "same", first, i + 5)
        found.unit = "M"
    else:
        found = expression(tokens, "calendar", first, i + 5, Point(month=12 if is_last else 1))
        found.unit, found.count = "Y", 0.0
    found.mod = "END" if is_last else "START"
    return found


def day_of_month(tokens: Tokens, i: int, first: int, is_last: bool) -> Expression | None:
    """`the last day of March 1990`, `the first day of May`: a day of the calendar."""
    dated = date_at(tokens, i + 3)
    if tokens.word(i + 3) in ("the", "that") and tokens.word(i + 4) == "month":
        found = expression(tokens, "same", first, i + 5)
        found.unit, found.note = "M", LAST_DAY if is_last else FIRST_DAY
        return found
    if dated is None or not dated[0].month or dated[0].day:
        return day_of_year(tokens, first, i + 3, is_last)
    found = expression(tokens, "calendar", first, dated[1], dated[0])
    found.point = replace(dated[0], day=days_in_month(dated[0]) if is_last else 1)
    return dated_year(tokens, found)


def _part_of_year(tokens: Tokens, i: int, first: int, number: int) -> Expression | None:
    """`the first quarter of 1988`, `the second half of May`."""
    dated = date_at(tokens, i + 3) if tokens.word(i + 2) == "of" else None
    told = _part_of_told_year(tokens, i, first, number) if tokens.word(i + 2) == "of" else None
    if told or dated is None or dated[0].year is None or number > 4:
        return told
    point, last = dated
    if point.month or point.scale != "year":
        found = expression(tokens, "calendar", first, last, point)
        found.mod = "START" if number == 1 else "END"
        return found
    letter = "H" if tokens.words[i + 1] == "half" else "Q"
    return expression(tokens, "calendar", first, last, Point(year=point.year, sub=f"{letter}{number}"))


def _part_of_told_year(tokens: Tokens, i: int, first: int, number: int) -> Expression | None:
    """`the third quarter of the year`, `the second half of last year`: of the year that is told of, or of now."""
    which, letter = tokens.word(i + 3), "H" if tokens.words[i + 1] == "half" else "Q"
    count = {"the": 0.0, "that": 0.0, "this": 0.0, "last": -1.0, "next": 1.0}.get(which)
    if count is None or tokens.word(i + 4) != "year" or number > (2 if letter == "H" else 4):
        return None
    found = expression(tokens, "calendar", first, i + 5, Point(sub=f"{letter}{number}"))
    found.unit, found.count = "Y", count
    found.anchor = "publication" if which in ("this", "last", "next") else "story"
    return found
