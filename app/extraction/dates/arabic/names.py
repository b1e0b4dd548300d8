"""Arabic names and numbers of days and months: `الحادي والثلاثين`, `كانون الثاني`, `مارس (آذار)`, `ربيع الأول`."""

from app.extraction.dates.arabic.words import DOUBLE_MONTHS, HIJRI_DOUBLE_MONTHS
from app.extraction.dates.tokens import Tokens

# Days are masculine; "في الخامسة والثلاثين" is an age.
FEMININE, LAST_DAY = ("ه", "لاولي"), 31


def stem(tokens: Tokens, i: int) -> str:
    """Token `i` without its clitics and article."""
    known = tokens.at(i)
    word = tokens.word(i)
    if not known.kind:
        return word.removeprefix("ال")
    word = word[known.clitics :]
    if known.is_definite:
        return word[2:] if word.startswith("ال") else word[1:]
    return word


def day_number(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """A day of the month at token `i`: `20`, `الأول`, `الحادي عشر`, `الحادي والثلاثين`; and the token after it."""
    word = tokens.word(i)
    if word.isdecimal():
        return (int(word), i + 1) if len(word) <= 2 and 1 <= int(word) <= 31 else None
    known = tokens.at(i)
    if known.kind != "ordinal" or not known.is_definite or word.endswith(FEMININE):
        return None
    value, j = known.value, i + 1
    if tokens.word(j) in ("عشر", "عشره") and value < 10:
        return value + 10, j + 1
    follower = tokens.at(j)
    is_tens = (
        follower.value in (20, 30) and tokens.word(j).startswith("و") and value + follower.value <= LAST_DAY
    )
    if is_tens and value < 10:
        return value + follower.value, j + 1
    return value, j


def month_at(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The month at token `i` and the token after it: `نيسان`, `كانون الثاني`, `مارس (آذار)`, `آذار/مارس`."""
    first = _single_month(tokens, i)
    if first is None:
        return None
    month, j = first
    sign = tokens.word(j)
    k = j + 1 if sign in ("(", "/", "-", "[") else j
    second = _single_month(tokens, k)
    if second is None or second[0] != month or tokens.word(k) == tokens.word(i):
        return month, j
    is_closed = sign in ("(", "[") and tokens.word(second[1]) in (")", "]")
    return month, second[1] + is_closed


def _single_month(tokens: Tokens, i: int) -> tuple[int, int] | None:
    known = tokens.at(i)
    if known.kind == "month":
        return known.value, i + 1
    if known.kind == "double":
        month = DOUBLE_MONTHS.get((stem(tokens, i), stem(tokens, i + 1)))
        return (month, i + 2) if month else None
    return None


def hijri_month_at(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The Hijri month at token `i` and the token after it."""
    known = tokens.at(i)
    if known.kind == "hijri":
        return known.value, i + 1
    month = HIJRI_DOUBLE_MONTHS.get((stem(tokens, i), stem(tokens, i + 1)))
    return (month, i + 2) if month else None
