"""Arabic: the reader that each trigger word calls."""

from collections.abc import Callable

from app.extraction.dates import timex
from app.extraction.dates.arabic import anniversaries, calendar, days, edges, hijri, lengths, pointers, units
from app.extraction.dates.arabic.clock import clock, hour_alone
from app.extraction.dates.arabic.dated import day_pair, from_day, from_digits
from app.extraction.dates.arabic.names import hijri_month_at
from app.extraction.dates.arabic.numbers import number
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import Tokens
from app.extraction.dates.values import Expression

Reader = Callable[[Tokens, int, int], Expression | None]
REPEATED = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}


def read(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """The expressions that token `i` begins or leads to; none when it is no date. `floor` is the first free token."""
    if tokens.words[i].isdecimal():
        return from_digits(tokens, i, floor)
    pair = day_pair(tokens, i) if tokens.kind(i) == "ordinal" else []
    if pair:
        return pair
    reader = READERS.get(tokens.kind(i))
    found = reader(tokens, i, floor) if reader else None
    return [found] if found else []


def _month(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return calendar.date_from_month(tokens, i) or _hijri_month(tokens, i, floor)


def _hijri_month(tokens: Tokens, i: int, floor: int) -> Expression | None:
    month = hijri_month_at(tokens, i)
    return hijri.dated(tokens, expression(tokens, "calendar", i, month[1]), month[0], None) if month else None


def _season(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return _hijri_month(tokens, i, floor) or calendar.season(tokens, i)


def _ordinal(tokens: Tokens, i: int, floor: int) -> Expression | None:
    named = from_day(tokens, i) or days.day_beyond(tokens, i) or edges.first_day_of_month(tokens, i)
    named = named or edges.stretch_of_month(tokens, i) or edges.day_at_edge(tokens, i)
    if named:
        return named
    if number(tokens, i):
        return lengths.length(tokens, i, floor)
    hour = hour_alone(tokens, i)
    return days.late_day(tokens, i) or (days.with_day_behind(tokens, hour) if hour else None)


def _weekday(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return days.weekday(tokens, i) or _ordinal(tokens, i, floor)


def _unit(tokens: Tokens, i: int, floor: int) -> Expression | None:
    known = tokens.at(i)
    is_hour = known.tag == "TH" and known.value == 1 and known.is_definite
    if known.tag == "TH":
        found = days.hour(tokens, i, floor) or (clock(tokens, i) if is_hour else None)
        if found or is_hour:
            return days.with_day_behind(tokens, found) if found else None
    if known.tag == "TS" and known.is_definite:  # "الثانية" is "the second" and "two o'clock"
        hour = hour_alone(tokens, i)
        return days.with_day_behind(tokens, hour) if hour else units.unit(tokens, i, floor)
    is_day = known.tag == "D" and known.is_definite
    edge = (edges.last_day_of_month(tokens, i) or edges.first_day_of_month(tokens, i)) if is_day else None
    edge = edge or (edges.day_at_edge(tokens, i) if is_day else None)
    return edge or edges.stretch_of_month(tokens, i) or units.unit(tokens, i, floor)


def _period(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return edges.period(tokens, i) or lengths.length(tokens, i, floor)


def _reference(tokens: Tokens, i: int, floor: int) -> Expression | None:
    found = expression(tokens, "ref", i, i + 1)
    found.value = tokens.at(i).tag
    return found


def _frequency(tokens: Tokens, i: int, floor: int) -> Expression | None:
    found = expression(tokens, "set", i, i + 1)
    found.value = tokens.at(i).tag
    return found


def _all(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`كل عام`, `كل يوم`: a set; "كل عام 2003" is none."""
    unit = tokens.at(i + 1)
    is_one = unit.kind == "unit" and unit.value == 1 and not unit.is_definite
    several = lengths.length(tokens, i + 1, i + 1) if number(tokens, i + 1) else None
    if several and several.kind == "duration" and several.count:
        several.kind, several.value = "set", timex.duration(several.count, several.unit)
        return widen(tokens, several, i)  # "كل ستة أشهر"
    if not is_one or unit.tag not in REPEATED or tokens.word(i + 2).isdecimal():
        return None
    weekday = tokens.at(i + 2)
    has_weekday = unit.tag == "D" and weekday.kind == "weekday"
    found = expression(tokens, "set", i, i + 2 + has_weekday)
    found.value = f"XXXX-WXX-{weekday.value}" if has_weekday else REPEATED[unit.tag]
    return found


def _moment(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return days.hour(tokens, i, floor) or days.morrow(tokens, i)


def _like(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return anniversaries.anniversary(tokens, i)


def _demonstrative(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`هذا العام`, `ذلك اليوم`, `هذا الصيف`."""
    target = tokens.at(i + 1)
    if not target.is_definite:
        return None
    if target.kind == "season":
        return calendar.season(tokens, i + 1)
    found = units.unit(tokens, i + 1, i) if target.kind == "unit" else None
    return found if found and found.kind == "same" else None


def _sameness(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`نفس العام`, `ذات اليوم`."""
    unit = tokens.at(i + 1)
    if (
        unit.kind != "unit"
        or unit.value != 1
        or not unit.is_definite
        or unit.clitics
        or unit.tag.startswith("T")
    ):
        return None
    found = expression(tokens, "same", i, i + 2)
    found.count, found.unit = 1.0, "D" if unit.tag == "NI" else unit.tag
    return found


def _then(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return pointers.then(tokens, i)


def _part(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return days.part(tokens, i) or days.morrow(tokens, i)


def _edge(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return edges.edge(tokens, i)


def _after(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return days.day_beyond(tokens, i)


def _deictic(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return None if days.says_became(tokens, i) else days.deictic(tokens, i)


def _decade(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return edges.decade(tokens, i)


def _head(tokens: Tokens, i: int, floor: int) -> Expression | None:
    return days.head(tokens, i)


READERS: dict[str, Reader] = {
    "month": _month,
    "double": _month,
    "hijri": _hijri_month,
    "season": _season,
    "ordinal": _ordinal,
    "number": lengths.length,
    "quantity": lengths.length,
    "weekday": _weekday,
    "unit": _unit,
    "edge": _edge,
    "part": _part,
    "period": _period,
    "reference": _reference,
    "frequency": _frequency,
    "all": _all,
    "demonstrative": _demonstrative,
    "sameness": _sameness,
    "deictic": _deictic,
    "after": _after,
    "decade": _decade,
    "head": _head,
    "then": _then,
    "like": _like,
    "moment": _moment,
}
