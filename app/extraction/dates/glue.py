"""Arabic month names run together with the words around them ("9 أبريلكان", "شهرسبتمبر"): found and cut free."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from app.extraction.dates.arabic.names import stem
from app.extraction.dates.arabic.words import DOUBLE_MONTHS, MONTHS
from app.extraction.dates.digits import LATEST_YEAR, is_year
from app.extraction.dates.english.words import MONTHS as ENGLISH_MONTHS
from app.extraction.dates.english.words import WEEKDAYS
from app.extraction.dates.tokens import Tokens, Word, fold, word_set

# Short names, and names inside common words ("ممارسة", "تلفزيونية"), are cut free only beside a number.
LEAST_LENGTH, SAFE_LENGTH = 4, 5
UNSAFE = frozenset({"مارس", "نيسان", "يونيه", "يوليه"})
LEAST_NEIGHBOUR = 2
LEADING_WORDS = word_set("شهر عام نهايه بدايه مطلع منتصف اواخر اوائل مستهل في وفي من منذ حتي خلال بحلول")
LEAST_GLUED, LONGEST_GLUED, YEAR_DIGITS, FIRST_GLUED_YEAR, LAST_DAY = 3, 6, 4, 1900, 31
CLITICS = frozenset({"", "و", "ف", "ب", "ل", "وب", "ول", "فب", "ال"})
# Names that no other Arabic word begins with; after a preposition they are months whatever is glued to them.
CLEAR_BEGINNINGS = word_set("نيسان اذار ايار شباط تموز حزيران ايلول فيفري جانفي ابريل افريل يونيو يوليو")
PREPOSITIONS = word_set("في وفي من منذ حتي خلال بحلول الي")
FIRST_WORDS = frozenset(first for first, _ in DOUBLE_MONTHS)
ENGLISH_NAME = re.compile("|".join(name.capitalize() for name in (*ENGLISH_MONTHS, *WEEKDAYS)))
# What a lost space glues to a name; "Septemberprogramm" is a word.
TAILS = tuple(word_set("the that and in at to of when as he it but on was were after for"))
LONGEST_TAIL = 5
# Other words begin like these: "Maybe", "Marching", "Augustus", "Junes".
UNCLEAR_NAMES = frozenset({"March", "April", "May", "June", "July", "August"})
# Few words begin with this name and its long vowel: wells, fathers, places in Persian.
AUGUST = re.compile(r"(?<![\u0621-\u064a])آب(?!ار|اء|ائ|اد|از)(?=[\u0621-\u064a]{3})")
SINGLE_NAMES = {fold(name) for names in MONTHS.values() for name in names.split()}
# The names to look for; of the two-word ones the second word, when the next word is glued to it.
NAMES = sorted(
    {name for name in SINGLE_NAMES if len(name) >= LEAST_LENGTH}
    | {f"ال{second}" for _, second in DOUBLE_MONTHS}
)


def cut_free(tokens: Tokens, folded: str, lexicon: dict[str, Word]) -> None:
    """Splits, in place, every token that a month name is run together with; offsets stay those of the text."""
    for start, name in sorted([*_places(folded), *_augusts(tokens.text)], reverse=True):
        end = start + len(name)
        i = bisect_right(tokens.starts, start) - 1
        while i > 0 and tokens.ends[i] == tokens.starts[i]:
            i -= 1
        if tokens.known[i] is not None or not tokens.starts[i] <= start < end <= tokens.ends[i]:
            continue
        before, after = folded[tokens.starts[i] : start], folded[end : tokens.ends[i]]
        if _is_run_together(tokens, i, before, name, after):
            _split(tokens, i, folded, start, end, lexicon)


def part_digits(tokens: Tokens) -> None:
    """Splits, in place, digits that lost spaces glued together before a month: "198717 ماي", "29020 أوت 1988".

    The day stands behind; four digits that can be a year before it are one.
    """
    for i in range(len(tokens.words) - 2, -1, -1):
        word = tokens.words[i]
        if len(word) < LEAST_GLUED or not word.isdecimal() or tokens.kind(i + 1) not in ("month", "double"):
            continue
        size = _length_of_day(word)
        if size:
            start, end = tokens.starts[i], tokens.ends[i]
            tokens.words[i : i + 1] = [word[:-size], word[-size:]]
            tokens.starts[i : i + 1] = [start, end - size]
            tokens.ends[i : i + 1] = [end - size, end]
            tokens.known[i : i + 1] = [None, None]


def _length_of_day(word: str) -> int:
    """How many digits at the end of a number are the day; 0 when the number is a year, a day or too long."""
    if len(word) > LONGEST_GLUED or (len(word) == YEAR_DIGITS and is_year(word)):
        return 0
    rest = word[YEAR_DIGITS:]
    if rest and FIRST_GLUED_YEAR <= int(word[:YEAR_DIGITS]) <= LATEST_YEAR and _is_day(rest):
        return len(rest)
    return 2 if _is_day(word[-2:]) else 1 if _is_day(word[-1:]) else 0


def _is_day(word: str) -> bool:
    return word[0] != "0" and int(word) <= LAST_DAY


def _places(folded: str) -> Iterator[tuple[int, str]]:
    # A find for each name is quicker than one pattern of all names, which would be tried at every letter.
    for name in NAMES:
        place = folded.find(name)
        while place >= 0:
            yield place, name
            place = folded.find(name, place + 1)


def _augusts(text: str) -> list[tuple[int, str]]:
    """Where words begin that may be the short name of August and another word ("وفي آبتجددت")."""
    return [(match.start(), "اب") for match in AUGUST.finditer(text)] if "آب" in text else []


def cut_english_free(tokens: Tokens, folded: str, lexicon: dict[str, Word]) -> None:
    """Splits, in place, English months and weekdays from the letters around them ("6 Septemberthat", "byMonday")."""
    for match in reversed(list(ENGLISH_NAME.finditer(tokens.text))):
        start, end = match.span()
        if not _is_glued(tokens.text, match[0], start, end):
            continue
        i = bisect_right(tokens.starts, start) - 1
        while i > 0 and tokens.ends[i] == tokens.starts[i]:
            i -= 1
        if tokens.known[i] is None and tokens.starts[i] <= start < end <= tokens.ends[i]:
            _split(tokens, i, folded, start, end, lexicon)


def _is_glued(text: str, name: str, start: int, end: int) -> bool:
    before, after = text[max(0, start - 2) : start], text[end : end + LONGEST_TAIL]
    if before[-1:].islower():
        return not after[:1].islower()
    if before.rstrip()[-1:].isdecimal():
        return after[:2].isalpha() and after[:2].islower()
    return name not in UNCLEAR_NAMES and after.startswith(TAILS)


def _is_run_together(tokens: Tokens, i: int, before: str, name: str, after: str) -> bool:
    previous, following = tokens.word(i - 1), tokens.word(i + 1)
    has_tail = len(after) >= LEAST_NEIGHBOUR
    if name.startswith("ال"):  # the second word of "تشرين الثاني", with the next word glued to it
        return not before and has_tail and stem(tokens, i - 1) in FIRST_WORDS
    if name == "اب":
        return not before and (previous in PREPOSITIONS or previous.isdecimal() or previous.endswith("في"))
    follows_number = not before and previous.isdecimal() and len(previous) <= 2
    follows_preposition = not before and previous in PREPOSITIONS and name in CLEAR_BEGINNINGS
    if before in LEADING_WORDS or (has_tail and (follows_number or follows_preposition)):
        return True
    has_head = len(before) > LEAST_NEIGHBOUR
    if name in UNSAFE or len(name) < SAFE_LENGTH:
        return has_head and not after and len(following) == 4 and following.isdecimal() and name not in UNSAFE
    if before in CLITICS:
        return len(after) > LEAST_NEIGHBOUR
    return has_head and (not after or len(after) > LEAST_NEIGHBOUR)


def _split(tokens: Tokens, i: int, folded: str, start: int, end: int, lexicon: dict[str, Word]) -> None:
    places = [(tokens.starts[i], start), (start, end), (end, tokens.ends[i])]
    places = [place for place in places if place[0] < place[1]]
    words = [folded[a:b] for a, b in places]
    tokens.words[i : i + 1] = words
    tokens.starts[i : i + 1] = [a for a, _ in places]
    tokens.ends[i : i + 1] = [b for _, b in places]
    tokens.known[i : i + 1] = [lexicon.get(word) for word in words]
