"""Arabic years as they are written: in digits with their sign, and in words."""

from app.extraction.dates import digits
from app.extraction.dates.arabic import numbers
from app.extraction.dates.tokens import Tokens

FIRST_BARE_YEAR, LAST_BARE_YEAR = 1700, 2100


def year_number(tokens: Tokens, k: int) -> tuple[int, int] | None:
    """The year in digits at token `k` with its sign (`م`, `ق.م`), and the token after it; None for a Hijri year."""
    number = tokens.word(k)
    if not number.isdecimal() or len(number) > 4 or digits.is_part_of_number(tokens, k) or not int(number):
        return None
    after = tokens.word(k + 1)
    if after in ("ه", "هجري", "هجريه", "للهجره"):
        return None
    if after == "م" and (tokens.is_glued(k + 1) or tokens.word(k + 2) != "."):
        return int(number), k + 2
    if tokens.words[k + 1 : k + 4] == ["ق", ".", "م"]:
        return -int(number), k + 4
    if tokens.words[k + 1 : k + 3] in (["قبل", "الميلاد"], ["قبل", "ميلاد"]):
        return -int(number), k + 3
    return (int(number), k + 1) if len(number) == 4 and digits.is_year(number) else None


def spoken_year(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """`ألفين وثلاثة`, `ألف وتسعمائة وتسعين`: a year in words at token `i`, and the token after it."""
    if tokens.kind(i) != "number" or tokens.at(i).value not in (1000, 2000):
        return None
    spoken = numbers.number(tokens, i)
    if not spoken or not FIRST_BARE_YEAR <= (spoken[0] or 0) <= LAST_BARE_YEAR:
        return None
    return round(spoken[0] or 0), spoken[1]
