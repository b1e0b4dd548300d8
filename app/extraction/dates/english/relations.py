"""English dates told by their relation to another: `the following month`, `last October`, `the first half of 2005`."""

from dataclasses import replace

from app.extraction.dates.english import numbers
from app.extraction.dates.english.calendar import date_at
from app.extraction.dates.english.lengths import after_length, phrase_end, unit_after
from app.extraction.dates.english.words import DEICTIC
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import Tokens
from app.extraction.dates.values import Expression, Point, days_in_month

POINT_UNITS = {"D": Point(day=0, month=0), "W": Point(week=0), "M": Point(month=0)}


# Lengths of time ------------------------------------------------------------------------------------------------


def relation(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`the following month`, `last October`, `that same day`, `the next two years`, `this week` at the relation word."""
    known = tokens.at(i)
    word = tokens.words[i]
    j = i + 1
    if word in ("that", "this", "the") and tokens.word(j) in ("same", "very", "past", "coming"):
        j += 1
    first = i - 1 if tokens.word(i - 1) in ("the", "this", "that", "these", "those") and i - 1 >= floor else i
    first -= tokens.word(first - 1) == "the" and first - 1 >= floor
    if word == "past" and tokens.word(j) not in ("and",) and not tokens.kind(j):
        return _the_past(tokens, i, first)
    target = tokens.at(j)
    if not target.kind or target.kind == "time":
        return _vague_time(tokens, i, first, j)
    anchor = "publication" if word in DEICTIC and not _is_story_relation(tokens, i, target.kind) else "story"
    found = _related(tokens, i, j, known.value, anchor)
    if found is None:
        return None
    found = widen(tokens, found, min(first, found.first))
    return found


def _is_story_relation(tokens: Tokens, i: int, kind: str) -> bool:
    """ "the next day", "the last year of" count from the story; "next week", "last year" from the publication."""
    word = tokens.words[i]
    return (word == "next" and tokens.word(i - 1) == "the") or (
        word == "this" and tokens.word(i + 1) == "same"
    )


def _related(tokens: Tokens, i: int, j: int, direction: int, anchor: str) -> Expression | None:
    target = tokens.at(j)
    word = tokens.words[i]
    match target.kind:
        case "unit" if target.value == 1:
            return _related_unit(tokens, i, j, direction, anchor)
        case "unit":
            return _related_length(tokens, i, j)
        case "number" | "quantity":
            return _related_length(tokens, i, j)
        case "month" if word not in ("these", "those", "same") and tokens.is_capital(j):
            found = expression(tokens, "shift", i, j + 1, Point(month=target.value))
        case "season" if word not in ("these", "those"):
            found = expression(tokens, "shift", i, j + 1, Point(sub=target.tag))
        case "weekday" if word not in ("these", "those", "same"):
            found = expression(tokens, "shift", i, j + 1)
            found.weekday = target.value
        case "part" if word in ("this", "that", "same", "next", "last", "following", "previous"):
            found = expression(
                tokens, "same" if direction == 0 else "shift", i, j + 1, Point(time=target.tag)
            )
            found.unit, found.count = "D", 1.0
        case _:
            return None
    found.direction, found.anchor = direction, anchor  # type: ignore[assignment]
    return found


def _related_unit(tokens: Tokens, i: int, j: int, direction: int, anchor: str) -> Expression | None:
    target = tokens.at(j)
    word = tokens.words[i]
    if target.tag.startswith("T") and direction == 0:
        return None
    if tokens.word(j + 1) == "of" and word in ("last", "first"):
        dated = _end_of_month(tokens, i, i, is_last=word == "last") if target.tag == "D" else None
        if dated:
            return dated
        dated = date_at(tokens, j + 2)
        found = expression(tokens, "duration", i, phrase_end(tokens, j + 2), dated[0] if dated else None)
        found.count, found.unit = 1.0, target.tag
        return found
    if word == "past":
        found = expression(tokens, "duration", i, j + 1)
        found.count, found.unit = 1.0, target.tag
        return found
    found = expression(tokens, "same" if direction == 0 else "shift", i, j + 1)
    found.count, found.unit, found.direction = 1.0, target.tag, direction
    found.anchor = anchor  # type: ignore[assignment]
    return found


def _related_length(tokens: Tokens, i: int, j: int) -> Expression | None:
    counted = numbers.english(tokens, j)
    count, k = counted or (None, j)
    unit_at = unit_after(tokens, k)
    if unit_at is None:
        return None
    known = tokens.at(unit_at)
    found = expression(tokens, "duration", i, unit_at + 1)
    found.count, found.unit = count, known.tag
    return after_length(tokens, found)


def _the_past(tokens: Tokens, i: int, first: int) -> Expression | None:
    if tokens.word(i - 1) != "the" or tokens.word(i - 2) not in ("in", "of", "from") or first == i:
        return None
    found = expression(tokens, "ref", first, i + 1)
    found.value = "PAST_REF"
    return found


def _vague_time(tokens: Tokens, i: int, first: int, j: int) -> Expression | None:
    word, noun = tokens.words[i], tokens.word(j)
    if noun == "time" and word in ("same", "that", "this") and tokens.word(j + 1) != "s":
        if word != "same" and tokens.word(i - 1) not in (
            "at",
            "by",
            "around",
            "during",
            "until",
            "till",
            "in",
            "since",
            "from",
            "about",
            "of",
        ):
            return None
        found = expression(tokens, "same", first if word == "same" else i, j + 1)
        found.value = "PRESENT_REF" if word == "this" else ""
        return found
    if noun == "period" and word in ("this", "that", "same"):
        found = expression(tokens, "same", first if word == "same" else i, j + 1)
        found.value = "PERIOD"
        return found
    return None


def ordinal_unit(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`the first year of the war`, `the first ten months of 1915`, `the seventh day`, `the first half of 2005`."""
    known = tokens.at(i)
    first = i - 1 if tokens.word(i - 1) == "the" and i - 1 >= floor else i
    target = tokens.at(i + 1)
    if not target.kind:
        return None
    if target.kind in ("number", "quantity") and tokens.word(i + 1) != "half":
        counted = _related_length(tokens, i, i + 1)
        return widen(tokens, counted, first) if counted else None
    if target.tag == "Q" or tokens.words[i + 1] == "half":
        return _part_of_year(tokens, i, first, known.value)
    if target.kind == "unit" and target.value == 2 and known.value == 1:
        counted = _related_length(tokens, i, i + 1)
        return widen(tokens, counted, first) if counted else None
    if target.kind == "unit" and tokens.word(i + 2) == "of" and (known.value == 1 and target.tag != "D"):
        found = expression(tokens, "duration", first, phrase_end(tokens, i + 3))
        found.count, found.unit = 1.0, target.tag
        return found
    if target.tag == "D" and known.value == 1 and tokens.word(i + 2) == "of":
        dated = _end_of_month(tokens, i, first, is_last=False)
        if dated:
            return dated
    if target.tag == "D" and first < i:
        return expression(tokens, "same", first, i + 2, POINT_UNITS["D"])
    return None


def _end_of_month(tokens: Tokens, i: int, first: int, is_last: bool) -> Expression | None:
    """`the last day of March 1990`, `the first day of May`: a day of the calendar."""
    dated = date_at(tokens, i + 3)
    if dated is None or not dated[0].month or dated[0].day:
        return None
    found = expression(tokens, "calendar", first, dated[1], dated[0])
    found.point = replace(dated[0], day=days_in_month(dated[0]) if is_last else 1)
    return found


def _part_of_year(tokens: Tokens, i: int, first: int, number: int) -> Expression | None:
    j = i + 2
    if tokens.word(j) != "of":
        return None
    dated = date_at(tokens, j + 1)
    if dated is None or dated[0].year is None or number > 4:
        return None
    letter = "H" if tokens.words[i + 1] == "half" else "Q"
    if dated[0].month or dated[0].scale != "year":
        found = expression(tokens, "calendar", first, dated[1], dated[0])
        found.mod = "START" if number == 1 else "END"
        return found
    return expression(tokens, "calendar", first, dated[1], Point(year=dated[0].year, sub=f"{letter}{number}"))
