"""English words that point at a time without naming it: `now`, `yesterday`, `daily`, `at the time`."""

from app.extraction.dates.english.lengths import after_length
from app.extraction.dates.english.words import FUNCTION_WORDS
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import BREAK, Tokens
from app.extraction.dates.values import Expression, Point


def reference(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    known = tokens.at(i)
    found = expression(tokens, "ref", i, i + 1)
    found.value = known.tag
    if tokens.words[i] == "future" and tokens.word(i - 1) == "the" and i - 1 >= floor:
        if tokens.word(i + 1) == "of":
            return []
        if not tokens.word(i + 1).isalpha() or tokens.word(i + 1) in FUNCTION_WORDS:
            found = widen(tokens, found, i - 1)
    if tokens.words[i] == "now" and tokens.word(i - 1) == "right" and i - 1 >= floor:
        found = widen(tokens, found, i - 1)
    return [found]


def deictic(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    known = tokens.at(i)
    part = tokens.at(i + 1)
    has_part = part.kind == "part"
    found = expression(tokens, "shift", i, i + 1 + has_part, Point(time=part.tag if has_part else ""))
    found.count, found.unit, found.anchor = float(known.value), "D", "publication"
    found.direction = 1
    return [found]


def frequency(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    known = tokens.at(i)
    if tokens.is_capital(i) and tokens.word(i - 1) != BREAK and tokens.word(i - 1) != ".":
        return []
    if tokens.word(i - 1) in ("a", "the") or (tokens.is_capital(i - 1) and tokens.word(i + 1) in (",", ".")):
        return []  # "a weekly", "the Lebanese daily": newspapers
    found = expression(tokens, "set", i, i + 1)
    found.value = known.tag
    return [found]


def every(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    target = tokens.at(i + 1)
    values = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}
    if not target.kind or (target.kind == "unit" and target.tag not in values):
        return []
    found = expression(tokens, "set", i, i + 2)
    if target.kind == "unit":
        found.value = values[target.tag]
    elif target.kind == "weekday":
        found.value = f"XXXX-WXX-{target.value}"
    elif target.kind == "season":
        found.value = f"XXXX-{target.tag}"
    elif target.kind == "part":
        found.value = f"XXXX-XX-XXT{target.tag}"
    else:
        return []
    return [found]


def present(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """`present-day Belize`, `modern day Iraq`, `at present`, and the adjective in "the present border"."""
    word = tokens.words[i]
    j = i + 1 + (tokens.word(i + 1) == "-")
    last = j + 1 if tokens.word(j) == "day" else i + 1
    is_adjective = word == "present" and tokens.word(i - 1) in ("the", "at", "their", "its")
    if (last == i + 1 and not is_adjective) or (
        word == "present" and tokens.word(i + 1) in ("at", "in", "to")
    ):
        return []
    first = i - 1 if word == "present" and tokens.word(i - 1) == "at" and i - 1 >= floor else i
    found = expression(tokens, "ref", first, last)
    found.value = "PRESENT_REF"
    return [found]


def the_time(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """`at the time`, `for the time being`, `a short time`, `a long period of peace`."""
    before = tokens.word(i - 1)
    if before == "the" and tokens.word(i - 2) in ("at", "for") and i - 1 >= floor:
        is_being = tokens.word(i + 1) == "being"
        is_clause = tokens.word(i + 1) in ("when", "of", "that", "it", "he", "they", "s", "to", "in")
        if not is_being and (is_clause or tokens.word(i + 1) == "'"):
            return []
        found = expression(tokens, "ref", i - 1, i + 1 + is_being)
        found.value = "PRESENT_REF"
        return [found]
    first = i
    while tokens.word(first - 1) in (
        "short",
        "long",
        "brief",
        "very",
        "prolonged",
        "lengthy",
        "relatively",
        "considerable",
    ):
        first -= 1
    if first == i or tokens.word(first - 1) not in ("a", "its", "some", "the") or first - 1 < floor:
        return []
    last = i + 1
    if tokens.words[i] in ("period", "amount", "length", "span") and tokens.words[i + 1 : i + 3] == [
        "of",
        "time",
    ]:
        last = i + 3
    found = expression(tokens, "duration", first - 1, last)
    found.unit = "?"
    return [after_length(tokens, found)]
