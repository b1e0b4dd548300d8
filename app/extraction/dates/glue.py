"""Arabic month names run together with the words around them ("9 أبريلكان", "شهرسبتمبر"): found and cut free."""

import re
from bisect import bisect_right

import ahocorasick

from app.extraction.dates.arabic.calendar import stem
from app.extraction.dates.arabic.words import DOUBLE_MONTHS, MONTHS
from app.extraction.dates.english.words import MONTHS as ENGLISH_MONTHS
from app.extraction.dates.tokens import Tokens, Word, fold, word_set

# Short names, and names inside common words ("ممارسة", "معايير"), are cut free only beside a number.
SAFE_LENGTH = 5
UNSAFE = frozenset({"مارس", "نيسان", "يونيه", "يوليه"})
LEADING_WORDS = word_set("شهر عام نهايه بدايه مطلع منتصف اواخر اوائل مستهل في وفي من منذ حتي خلال بحلول")
LEAST_NEIGHBOUR = 2
# Names that no other Arabic word begins with; after a preposition they are months whatever is glued to them.
ENGLISH_GLUE = re.compile(rf"[0-9] ?({'|'.join(ENGLISH_MONTHS)})[a-z]{{2}}")
FIRST_WORDS = frozenset(first for first, _ in DOUBLE_MONTHS)
CLEAR_BEGINNINGS = word_set("نيسان اذار ايار شباط تموز حزيران ايلول فيفري جانفي ابريل افريل يونيو يوليو")
PREPOSITIONS = word_set("في وفي من منذ حتي خلال بحلول الي")


def _automaton() -> "ahocorasick.Automaton":
    automaton = ahocorasick.Automaton()
    for number, names in MONTHS.items():
        for name in map(fold, names.split()):
            if len(name) >= 4:
                automaton.add_word(name, (number, name))
    for first, second in DOUBLE_MONTHS:
        automaton.add_word(f"ال{second}", (0, f"ال{second}"))
    automaton.make_automaton()
    return automaton


MONTH_NAMES = _automaton()


def cut_free(tokens: Tokens, folded: str, lexicon: dict[str, Word]) -> None:
    """Splits, in place, every token that a month name is run together with; offsets stay those of the text."""
    for last, (_, name) in reversed(list(MONTH_NAMES.iter(folded))):
        start, end = last - len(name) + 1, last + 1
        i = bisect_right(tokens.starts, start) - 1
        while i > 0 and tokens.ends[i] == tokens.starts[i]:
            i -= 1
        if tokens.known[i] is not None or not tokens.starts[i] <= start < end <= tokens.ends[i]:
            continue
        before, after = folded[tokens.starts[i] : start], folded[end : tokens.ends[i]]
        if _is_run_together(tokens, i, before, name, after):
            _split(tokens, i, folded, start, end, lexicon)


def cut_english_free(tokens: Tokens, folded: str, lexicon: dict[str, Word]) -> None:
    """Splits, in place, an English month between a day and glued letters ("6 Septemberthat"), or before a year."""
    for match in reversed(list(ENGLISH_GLUE.finditer(folded))):
        start, end = match.span(1)
        i = bisect_right(tokens.starts, start) - 1
        if tokens.starts[i] == start and tokens.known[i] is None:
            _split(tokens, i, folded, start, end, lexicon)


def _is_run_together(tokens: Tokens, i: int, before: str, name: str, after: str) -> bool:
    if not before and name in CLEAR_BEGINNINGS and len(after) >= LEAST_NEIGHBOUR:
        if tokens.word(i - 1) in PREPOSITIONS:
            return True
    if name.startswith("ال"):  # the second word of "تشرين الثاني", with the next word glued to it
        return not before and stem(tokens, i - 1) in FIRST_WORDS and len(after) >= LEAST_NEIGHBOUR
    follows_number = not before and tokens.word(i - 1).isdigit() and len(tokens.word(i - 1)) <= 2
    precedes_year = not after and tokens.word(i + 1).isdigit() and len(tokens.word(i + 1)) == 4
    if (follows_number and len(after) >= LEAST_NEIGHBOUR) or before in LEADING_WORDS:
        return True
    if len(name) < SAFE_LENGTH or name in UNSAFE:
        return precedes_year and len(before) > LEAST_NEIGHBOUR and name not in UNSAFE
    is_clitic = before in ("", "و", "ف", "ب", "ل", "وب", "ول", "فب", "ال")
    if is_clitic:
        return len(after) > LEAST_NEIGHBOUR
    return len(before) > LEAST_NEIGHBOUR and (not after or len(after) > LEAST_NEIGHBOUR)


def _split(tokens: Tokens, i: int, folded: str, start: int, end: int, lexicon: dict[str, Word]) -> None:
    places = [(tokens.starts[i], start), (start, end), (end, tokens.ends[i])]
    places = [place for place in places if place[0] < place[1]]
    words = [folded[a:b] for a, b in places]
    tokens.words[i : i + 1] = words
    tokens.starts[i : i + 1] = [a for a, _ in places]
    tokens.ends[i : i + 1] = [b for _, b in places]
    tokens.known[i : i + 1] = [lexicon.get(word) for word in words]
