"""Days in Arabic lines that begin with their month: `حزيران: سقطت المدينة في العاشر، وتبعتها القرى في 29.`"""

from bisect import insort
from dataclasses import replace

from app.extraction.dates.arabic.names import day_number
from app.extraction.dates.extents import expression
from app.extraction.dates.lists import opens_line
from app.extraction.dates.tokens import BREAK, Tokens, word_set
from app.extraction.dates.values import Expression, exists

_BEFORE = word_set("في وفي ففي يوم فجر مساء ليل صباح حتي منذ")
_ENDS = frozenset({".", ",", ";", ")", "-", BREAK, ""})


def add_days_of_months(tokens: Tokens, expressions: list[Expression]) -> None:
    """Adds the bare days of lines labelled with a month and a colon to `expressions`, in place and in their order."""
    heads = [found for found in expressions if _is_label(tokens, found)] if tokens.has_arabic else []
    taken = {place for found in expressions if heads for place in range(found.first, found.last)}
    for head in heads:
        end = tokens.text.find("\n", head.end)
        for i in range(head.last + 1, len(tokens.words)):
            if tokens.starts[i] >= end >= 0 or _names_another(expressions, i):
                break
            found = _day(tokens, i, head) if i not in taken else None
            if found:
                insort(expressions, found, key=lambda one: one.first)


def _is_label(tokens: Tokens, found: Expression) -> bool:
    is_month = found.kind == "calendar" and bool(found.point.month) and not found.point.day
    return is_month and tokens.word(found.last) == ":" and opens_line(tokens, found.start)


def _names_another(expressions: list[Expression], i: int) -> bool:
    """Whether another month or year is named at token `i`, so that bare days behind it are not of the label's."""
    return any(found.first == i and (found.point.month or found.point.year) for found in expressions)


def _day(tokens: Tokens, i: int, head: Expression) -> Expression | None:
    number = day_number(tokens, i) if tokens.word(i - 1) in _BEFORE else None
    if number is None or not (tokens.word(number[1]) in _ENDS or tokens.word(number[1]).startswith("و")):
        return None
    point = replace(head.point, day=number[0])
    return expression(tokens, "calendar", i, number[1], point) if exists(point) else None
