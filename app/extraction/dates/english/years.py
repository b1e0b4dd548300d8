"""English years: after a date, alone, before and after an era; and numbers that only look like years."""

from app.extraction.dates import digits
from app.extraction.dates.english.words import COUNTED, FUNCTION_WORDS
from app.extraction.dates.tokens import BREAK, Tokens, word_set
from app.extraction.dates.values import Point

BEFORE_A_YEAR = word_set("in since until till during throughout early late mid between from by of")
# Of these, the ones that stand before numbers of things as well: "by 1800 men", "of 2000 prisoners".
BEFORE_A_COUNT = word_set("by of from between")
# What stands before a number that counts or names something.
BEFORE_A_NAME = word_set(
    "resolution no number flight page pages p pp article section room route highway chapter vol volume issue figure fig"
    " unit hill type model bus train channel boeing psalm over than least most some nearly almost up totaling totalling"
    " resolutions articles law act decree order directive nos agenda"
)
ABOUT = word_set("about around approximately another with approx")
MEASURED = word_set("hours hrs km miles times percent per meters metres")
# "13 December, 1050 GMT": what stands before these is an hour.
CLOCK_WORDS = word_set("gmt utc hrs zulu")
DETERMINERS = word_set("the a an s his its their (")
YEARS_BEFORE_WORDS = ("month", "season", "edge")
# Earlier numbers of four digits are seldom years unless a preposition says so.
PARTS_OF_A_YEAR = word_set("half quarter third course end rest remainder months weeks days")
# From here on a number that is not round, before a people's name, is the year: "by 2015 Iraqi police".
FIRST_OF_NEWS, ROUND = 1950, 50
FIRST_FREE_YEAR, FIRST_YEAR_OF_COUNTED, FIRST_BRACKETED_YEAR = 1500, 1700, 1100


def year_after(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """The year that ends a date at token `j` and the token after it: `1775`, `, 1775`, `of 1775`, `480 BC`."""
    k = j + (tokens.word(j) in (",", "of") and tokens.word(j + 1).isdecimal())
    number = tokens.word(k)
    if number == "'" and tokens.is_glued(k + 1) and len(tokens.word(k + 1)) == len("06"):
        return _short_year(tokens, k + 1)
    if not number.isdecimal() or len(number) > 4:
        return None
    era = era_after(tokens, k + 1)
    if era:
        return int(number) * era[0], era[1]
    is_decade = tokens.word(k + 1) == "s" and tokens.is_glued(k + 1)
    is_hour = tokens.word(k + 1) in CLOCK_WORDS
    if not digits.is_year(number) or is_decade or is_hour or _is_piece(tokens, k):
        return None
    return int(number), k + 1


def _short_year(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """`'06` behind a month."""
    is_decade = tokens.word(i + 1) == "s" and tokens.is_glued(i + 1)
    digits_of_year = tokens.words[i]
    return (
        (digits.full_year(int(digits_of_year)), i + 1)
        if digits_of_year.isdecimal() and not is_decade
        else None
    )


def _is_piece(tokens: Tokens, i: int) -> bool:
    """Whether the digits belong to a longer number; the comma of "June 17, 1775" joins none."""
    if not digits.is_part_of_number(tokens, i) or tokens.word(i - 1) == "/":
        return False
    return not (tokens.word(i - 1) == "," and tokens.word(i - 2).isdecimal() and len(tokens.word(i - 2)) < 3)


def era_after(tokens: Tokens, j: int) -> tuple[int, int] | None:
    """-1 for BC and 1 for AD at token `j`, and the token after it; full stops between the letters belong to it."""
    word = tokens.word(j)
    if word in ("bc", "bce"):
        return -1, j + 1
    if word in ("ad", "ce") and tokens.is_capital(j):
        return 1, j + 1
    if tokens.words[j : j + 3] in (["b", ".", "c"], ["a", ".", "d"]):
        end = j + 4 if tokens.word(j + 3) == "." and tokens.is_glued(j + 3) else j + 3
        return (-1 if word == "b" else 1), end
    return None


def era_before(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """`AD 476` from the era on."""
    number = tokens.word(i + 1)
    if tokens.word(i) != "ad" or not tokens.is_capital(i) or not number.isdecimal() or len(number) > 4:
        return None
    return (Point(year=int(number)), i + 2) if int(number) else None


def year(tokens: Tokens, i: int) -> tuple[Point, int] | None:
    """A year alone: `1776`, `499 BC`, with what follows and precedes it showing that it is one."""
    number = tokens.words[i]
    if len(number) > 4 or not int(number):
        return None
    era = era_after(tokens, i + 1)
    if era:
        return Point(year=int(number) * era[0], bc=era[0] < 0), era[1]
    if not digits.is_year(number) or not is_year_here(tokens, i):
        return None
    return Point(year=int(number)), i + 1


def is_year_here(tokens: Tokens, i: int) -> bool:
    """Whether four digits at token `i` are a year and no number of soldiers, resolution, hour or aircraft."""
    before = tokens.word(i - 1)
    is_bounded = before in ("least", "most") and tokens.word(i - 3) in ("until", "till", "by", "since")
    if digits.is_part_of_number(tokens, i) or (before in BEFORE_A_NAME and not is_bounded):
        return False
    if _is_glued_to_name(tokens, i):
        return False
    if int(tokens.words[i]) < FIRST_FREE_YEAR:
        is_bracketed = before in ("(", "the", "-", BREAK) and int(tokens.words[i]) > FIRST_BRACKETED_YEAR
        return _is_introduced(tokens, i) or is_bracketed
    return not _counts(tokens, i)


def _is_introduced(tokens: Tokens, i: int) -> bool:
    return tokens.word(i - 1) in BEFORE_A_YEAR or tokens.kind(i - 1) in YEARS_BEFORE_WORDS


def _is_glued_to_name(tokens: Tokens, i: int) -> bool:
    """`B1952`, `T-1934`, `1952b`; but `June2004`, `in2003` and `mid-1934` are run together."""
    before, after = tokens.word(i - 1), tokens.word(i + 1)
    if tokens.is_glued(i) and before.isalpha() and not tokens.kind(i - 1) and before not in BEFORE_A_YEAR:
        return True
    has_hyphen = before == "-" and tokens.is_glued(i) and tokens.is_glued(i - 1)
    if has_hyphen and tokens.word(i - 2).isalpha() and tokens.kind(i - 2) not in YEARS_BEFORE_WORDS:
        return True
    return tokens.is_glued(i + 1) and after.isalpha() and len(after) < 4 and not tokens.is_capital(i + 1)


def _counts(tokens: Tokens, i: int) -> bool:
    """Whether the four digits count what follows: "2014 soldiers", "some 1900 rebels", "1800 Spartan hoplites"."""
    before, after = tokens.word(i - 1), tokens.word(i + 1)
    is_introduced = _is_introduced(tokens, i)
    has_noun = after.isalpha() and after not in FUNCTION_WORDS
    if after in COUNTED or (has_noun and tokens.word(i + 2) in COUNTED):
        is_late = int(tokens.words[i]) >= FIRST_YEAR_OF_COUNTED
        is_led = before not in BEFORE_A_COUNT or _is_odd_year(tokens, i)
        return not (is_introduced and is_late and is_led and after not in MEASURED)
    if before in ABOUT:
        return has_noun
    is_plural = has_noun and len(after) > 3 and after.endswith("s") and not tokens.is_capital(i + 1)
    return is_plural and not is_introduced and before not in DETERMINERS


def _is_odd_year(tokens: Tokens, i: int) -> bool:
    """ "by the end of 2015 American troops", "from 2003 British soldiers": no number of them."""
    before = tokens.word(i - 2)
    is_of_edge = tokens.kind(i - 2) in YEARS_BEFORE_WORDS or before in PARTS_OF_A_YEAR
    is_of_edge = is_of_edge and tokens.word(i - 1) == "of"
    number = int(tokens.words[i])
    return is_of_edge or (number >= FIRST_OF_NEWS and number % ROUND != 0 and tokens.is_capital(i + 1))
