"""Arabic clock times: `الساعة 10:30`, `الساعة الرابعة صباحا`, and the hour whose digits were lost."""

from app.extraction.dates import digits
from app.extraction.dates.arabic.names import stem
from app.extraction.dates.extents import expression
from app.extraction.dates.tokens import Tokens
from app.extraction.dates.values import Expression, Point

HOURS = {
    "واحده": 1, "ثانيه": 2, "ثالثه": 3, "رابعه": 4, "خامسه": 5, "سادسه": 6, "سابعه": 7, "ثامنه": 8, "تاسعه": 9,
    "عاشره": 10, "حاديه": 1,
}  # fmt: skip
MINUTES = {"والنصف": "30", "ونصف": "30", "والربع": "15", "وربع": "15", "والثلث": "20"}
NOON = 12
AFTER_NOON = ("EV", "AF", "NI", "MI")


def clock(tokens: Tokens, i: int) -> Expression | None:
    """The clock time at the word for hour, token `i`."""
    hour, last = _hour(tokens, i + 1)
    part = tokens.at(last)
    has_part = part.kind == "part" and not part.is_definite
    half = tokens.word(last)
    if not hour and not has_part:
        return None
    if not hour:
        found = expression(tokens, "damaged", i, last + 1)
        found.value, found.note = "XXXX-XX-XXTXX", "the hour's digits were lost"
        return found
    is_later = (has_part and part.tag in AFTER_NOON) or half == "م"
    return _at(tokens, i, last + (has_part or half in ("م", "ص")), hour, is_later)


def hour_alone(tokens: Tokens, i: int) -> Expression | None:
    """`العاشرة صباحا`, `الثانية والنصف بعد الظهر`: an hour without its word, when a part of the day follows."""
    if not tokens.at(i).is_definite or stem(tokens, i) not in HOURS or _is_ordinal(tokens, i):
        return None
    hour, last = _hour(tokens, i)
    part = tokens.at(last)
    is_noon = tokens.words[last : last + 2] == ["بعد", "الظهر"]
    if is_noon:
        return _at(tokens, i, last + 2, hour, is_later=True)
    if hour and tokens.word(last) == "من" and tokens.kind(last + 1) == "part":
        return _at(tokens, i, last, hour, tokens.at(last + 1).tag in AFTER_NOON)
    if not hour or part.kind != "part" or part.is_definite or part.clitics:
        return None
    return _at(tokens, i, last + 1, hour, part.tag in AFTER_NOON)


def _is_ordinal(tokens: Tokens, i: int) -> bool:
    """Whether it counts the noun before it: "الجولة الثانية مساء السابع من أيار"."""
    before = tokens.word(i - 1)
    is_noun = before.startswith(("ال", "وال", "بال", "فال", "لل")) and before.endswith("ه")
    return is_noun and tokens.at(i - 1).tag != "TH"


def _at(tokens: Tokens, i: int, last: int, hour: str, is_later: bool) -> Expression:
    if is_later and int(hour[:2]) < NOON:
        hour = f"{int(hour[:2]) + NOON:02d}{hour[2:]}"
    return expression(tokens, "calendar", i, last, Point(time=hour))


def _hour(tokens: Tokens, j: int) -> tuple[str, int]:
    word = tokens.word(j)
    if word.isdecimal():
        is_hour = len(word) <= 2 and int(word) <= 24
        return digits.clock(tokens, j) or ((f"{int(word):02d}", j + 1) if is_hour else ("", j))
    hour = HOURS.get(stem(tokens, j), 0) if tokens.kind(j) in ("ordinal", "number", "unit") else 0
    if not hour:
        return "", j
    if tokens.word(j + 1) == "عشره":
        return f"{hour + 10:02d}", j + 2
    minutes = MINUTES.get(tokens.word(j + 1))
    return f"{hour:02d}:{minutes}" if minutes else f"{hour:02d}", j + 1 + bool(minutes)
