"""Numbers in Arabic words and digits before a unit of time."""

from app.extraction.dates.arabic.words import CARDINALS
from app.extraction.dates.english.numbers import digits
from app.extraction.dates.tokens import Tokens


def number(tokens: Tokens, i: int) -> tuple[float | None, int] | None:
    """The number at token `i` and the token after it (`ثلاثة`, `خمسة عشر`, `خمسة وعشرين`); None for `عدة`, `بضع`."""
    if tokens.word(i).isdecimal():
        return digits(tokens, i)
    known = tokens.at(i)
    if not known.kind:
        return None
    if known.kind == "weekday" and not known.is_definite:
        return _of_weekday(tokens, i)
    if known.kind == "period" and not known.is_definite:
        return (0.5 if known.tag == "H" else 0.25), i + 1
    if known.kind == "quantity":
        return (None, i + 1) if known.clitics < 3 else None
    if known.kind not in ("number", "ordinal") or (known.kind == "ordinal" and known.value < 20):
        return None
    total, j = float(known.value), i + 1
    if total < 10 and tokens.word(j) in ("عشر", "عشره"):
        return total + 10, j + 1
    return _with_followers(tokens, total, j)


def _with_followers(tokens: Tokens, total: float, j: int) -> tuple[float, int]:
    """The number with what is added to it from token `j` on: `وعشرين`, `وتسعمائة وتسعين`, `وأحد عشر`."""
    while tokens.kind(j) in ("number", "ordinal", "weekday") and tokens.word(j).startswith("و"):
        follower = tokens.at(j)
        teen = _teen(tokens, j) if total >= 100 else None
        if teen:
            return total + teen, j + 2
        if (follower.value < 10 and total < 100) or follower.clitics == 0:
            break
        total, j = total + follower.value, j + 1
    return total, j


def _teen(tokens: Tokens, j: int) -> int | None:
    """The eleven of "وأحد عشر", the fifteen of "وخمسة عشر" at token `j`."""
    value = CARDINALS.get(tokens.word(j)[tokens.at(j).clitics :], 0)
    return value + 10 if 0 < value < 10 and tokens.word(j + 1) in ("عشر", "عشره") else None


def _of_weekday(tokens: Tokens, i: int) -> tuple[float | None, int] | None:
    """`أحد عشر`, `اثنين وعشرين`: the words for one and two are those of Sunday and Monday; alone they are no number."""
    value = CARDINALS.get(tokens.word(i)[tokens.at(i).clitics :], 0)
    if value and tokens.word(i + 1) in ("عشر", "عشره"):
        return float(value + 10), i + 2
    tens = tokens.at(i + 1)
    if value and tens.clitics and tens.kind in ("number", "ordinal") and tens.value in range(20, 100, 10):
        return float(value + tens.value), i + 2
    return None
