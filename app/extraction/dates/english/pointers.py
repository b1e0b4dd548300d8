"""English words that point at a time without naming it: `now`, `yesterday`, `daily`, `at the time`."""

from app.extraction.dates.english.lengths import after_length
from app.extraction.dates.english.words import FUNCTION_WORDS
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import BREAK, Tokens, word_set
from app.extraction.dates.values import Expression, Point

REPEATED = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX"}
AFTER_THE_TIME = word_set("when of that it he they s to in '")
VAGUE_LENGTHS = word_set("short long brief very prolonged lengthy relatively considerable")
BEFORE_VAGUE_LENGTHS = word_set("a its some the")


def reference(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """`now`, `right now`, `recently`, `former`, `the future`."""
    word, before, after = tokens.words[i], tokens.word(i - 1), tokens.word(i + 1)
    found = expression(tokens, "ref", i, i + 1)
    found.value = tokens.at(i).tag
    is_noun = word == "future" and before == "the"
    if word == "former" and (not after.isalpha() or after in FUNCTION_WORDS):
        return []  # "the former and the latter"
    if is_noun and after == "of":
        return []
    ends_phrase = not after.isalpha() or after in FUNCTION_WORDS
    if i - 1 >= floor and ((is_noun and ends_phrase) or (word == "now" and before == "right")):
        found = widen(tokens, found, i - 1)
    return [found]


def deictic(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """`yesterday`, `today`, `tomorrow morning`."""
    has_part = tokens.kind(i + 1) == "part"
    time = tokens.at(i + 1).tag if has_part else tokens.at(i).tag
    found = expression(tokens, "shift", i, i + 1 + has_part, Point(time=time))
    found.count, found.unit, found.direction, found.anchor = float(tokens.at(i).value), "D", 1, "publication"
    return [found]


def within_the_day(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """`earlier in the day`, `later in the week`: the day or week that is told of."""
    unit = tokens.at(i + 3)
    is_unit = unit.kind == "unit" and unit.value == 1 and unit.tag in ("D", "W", "M", "Y")
    if tokens.words[i + 1 : i + 3] != ["in", "the"] or not is_unit or tokens.word(i + 4) == "of":
        return []
    found = expression(tokens, "same", i, i + 4)
    found.unit, found.count = unit.tag, 1.0
    return [found]


def frequency(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """`daily`, `annually`; but no newspaper ("the Lebanese weekly, Ash-Shiraa", "the Daily News")."""
    before = tokens.word(i - 1)
    is_title = tokens.is_capital(i) and before not in (BREAK, ".")
    is_paper = before in ("a", "the") or (tokens.is_capital(i - 1) and tokens.word(i + 1) in (",", "."))
    if is_title or is_paper:
        return []
    found = expression(tokens, "set", i, i + 1)
    found.value = tokens.at(i).tag
    return [found]


def every(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """`every year`, `each day`, `per month`, `every Friday`, `every night`."""
    target = tokens.at(i + 1)
    values = {
        "unit": REPEATED.get(target.tag, ""),
        "weekday": f"XXXX-WXX-{target.value}",
        "season": f"XXXX-{target.tag}",
        "part": f"XXXX-XX-XXT{target.tag}",
    }
    value = values.get(target.kind, "")
    if not value:
        return []
    found = expression(tokens, "set", i, i + 2)
    found.value = value
    return [found]


def present(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """`present-day Belize`, `modern day Iraq`, `at present`, and the adjective in "the present border"."""
    word, before, after = tokens.words[i], tokens.word(i - 1), tokens.word(i + 1)
    j = i + 1 + (after == "-")
    has_day = tokens.word(j) == "day"
    is_adjective = word == "present" and before in ("the", "at", "their", "its")
    if (not has_day and not is_adjective) or (word == "present" and after in ("at", "in", "to")):
        return []
    first = i - 1 if word == "present" and before == "at" and i - 1 >= floor else i
    found = expression(tokens, "ref", first, j + 1 if has_day else i + 1)
    found.value = "PRESENT_REF"
    return [found]


def the_time(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """`at the time`, `for the time being`, `a short time`, `a long period of peace`."""
    before, after = tokens.word(i - 1), tokens.word(i + 1)
    if before == "the" and tokens.word(i - 2) in ("at", "for") and i - 1 >= floor:
        if after in AFTER_THE_TIME:
            return []
        found = expression(tokens, "ref", i - 1, i + 1 + (after == "being"))
        found.value = "PRESENT_REF"
        return [found]
    first = i
    while tokens.word(first - 1) in VAGUE_LENGTHS:
        first -= 1
    if first == i or tokens.word(first - 1) not in BEFORE_VAGUE_LENGTHS or first - 1 < floor:
        return []
    last = i + 3 if tokens.words[i + 1 : i + 3] == ["of", "time"] else i + 1
    found = expression(tokens, "duration", first - 1, last)
    found.unit = "?"
    return [after_length(tokens, found)]
