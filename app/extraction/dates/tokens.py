"""The text as a row of tokens: words, numbers and signs, each with its place in the stored text.

Folding keeps the length: every code point of the stored text is one code point of the folded text, so places need
no translation. Digits glued to letters are tokens of their own.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

BREAK = "\n"
LAST_MONTH = 12

_SAME_LETTER = {
    **dict.fromkeys("آأإٱ", "ا"),
    "ى": "ي",
    "ی": "ي",
    "ک": "ك",
    "ة": "ه",
    **{digit: str(n) for n, digit in enumerate("٠١٢٣٤٥٦٧٨٩")},
    **{digit: str(n) for n, digit in enumerate("۰۱۲۳۴۵۶۷۸۹")},
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("’‘ʼ`´", "'"),
    "،": ",",
    "؛": ";",
    **{letter: letter.lower() for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
}
_LATIN = "a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_ARABIC = "\u0621-\u063a\u0640-\u065f\u066e-\u06d3\u06fa-\u06ff"
_WORD = rf"[0-9]+|[{_LATIN}]+|[{_ARABIC}]+|[^\s]"
_TOKEN, _TOKEN_OR_BREAK = re.compile(_WORD), re.compile(rf"{_WORD}|\n")
_ARABIC_LETTER = re.compile("[\u0621-\u064a]")
# It begins with a digit and looks back from there, so that the search can run from digit to digit.
_NUMERIC = re.compile(r"(\d(?<![\d./-]\d)\d?)([./-])\d{1,2}\2(?:19|20)\d\d(?![\d./])")
_MARKS = re.compile("[ـً-ٰٟ]")


class Word(NamedTuple):
    """What the lexicon knows of a token.

    `clitics` counts the letters of و ف ب ل ك in front, which a span leaves out; `is_definite`: it carries ال.
    """

    kind: str
    value: int = 0
    tag: str = ""
    clitics: int = 0
    is_definite: bool = False


NOTHING = Word("")


def word_set(text: str) -> frozenset[str]:
    """The words of a text as a set, for the tables of the grammar."""
    return frozenset(text.split())


def joined_set(text: str) -> frozenset[str]:
    """Arabic words as a set, each also with the و and ف that join clauses."""
    words = text.split()
    return frozenset(joint + word for word in words for joint in ("", "و", "ف"))


def numbered(text: str) -> dict[str, int]:
    """The words of a text, each with its number from 1.

    >>> numbered("one two")
    {'one': 1, 'two': 2}
    """
    return {word: n for n, word in enumerate(text.split(), 1)}


@dataclass(slots=True)
class Tokens:
    """The row of tokens: `words` folded, `starts` and `ends` in code points, `known` what the lexicon says of each.

    `numeric_signs`: between what signs the text writes full dates in digits; `has_day_first`: one of them can only be
    read with its day in front.
    """

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    known: list[Word | None]
    has_arabic: bool = False
    numeric_signs: frozenset[str] = frozenset()
    has_day_first: bool = False

    def at(self, i: int) -> Word:
        """What the lexicon says of token `i`; a word without a kind when it says nothing or `i` is outside."""
        return (self.known[i] if 0 <= i < len(self.known) else None) or NOTHING

    def kind(self, i: int) -> str:
        """The kind of token `i`, empty when the lexicon does not know it or it lies outside the text."""
        word = self.known[i] if 0 <= i < len(self.known) else None
        return word.kind if word else ""

    def word(self, i: int) -> str:
        """The folded token `i`; a break outside the text."""
        return self.words[i] if 0 <= i < len(self.words) else BREAK

    def is_glued(self, i: int) -> bool:
        """Whether nothing stands between token `i` and the one before it."""
        return 0 < i < len(self.words) and self.starts[i] == self.ends[i - 1]

    def is_capital(self, i: int) -> bool:
        """Whether token `i` begins with a capital in the stored text."""
        return 0 <= i < len(self.starts) and self.text[self.starts[i]].isupper()

    def start_without_clitics(self, i: int) -> int:
        """Where token `i` begins when its clitics are left out (marks and tatweel between letters are skipped)."""
        word = self.known[i]
        place = self.starts[i]
        if word is None or not word.clitics:
            return place
        for _ in range(word.clitics):
            place += 1
            while place < self.ends[i] and _MARKS.match(self.text, place):
                place += 1
        return place


def fold(text: str) -> str:
    """The text with letters that spell the same made the same: hamza, final ya, digits, dashes, quotes, case."""
    # A replace for each letter that occurs is several times quicker than one translate over the whole text.
    for letter in _SAME_LETTER.keys() & set(text):
        text = text.replace(letter, _SAME_LETTER[letter])
    return text


def tokenise(text: str, folded: str, borders: Sequence[int], lexicon: dict[str, Word]) -> Tokens:
    """`text` as tokens; a break token stands wherever a passage begins (`borders`), even inside a word run together.

    `folded` is `fold(text)`. With fewer than two borders line ends are breaks, except inside a paragraph that was
    wrapped by hand.
    """
    if len(borders) > 1:
        matches = list(_TOKEN.finditer(folded))
    else:
        found = _TOKEN_OR_BREAK.finditer(folded)
        matches = [match for match in found if match[0] != BREAK or not _is_wrapped(text, match.start())]
    words = [match[0] for match in matches]
    starts = [match.start() for match in matches]
    ends = [match.end() for match in matches]
    for border in sorted({border for border in borders if border > 0}, reverse=True):
        _put_border(words, starts, ends, border)
    if _MARKS.search(folded):
        # The marks are few: going by them is quicker than going through all words.
        for i in {bisect_right(starts, mark.start()) - 1 for mark in _MARKS.finditer(folded)}:
            words[i] = _MARKS.sub("", words[i]) or words[i]
    has_arabic = _ARABIC_LETTER.search(text) is not None
    numeric = _NUMERIC.findall(folded)
    signs = {sign for _, sign in numeric}
    is_day_first = any(int(first) > LAST_MONTH for first, sign in numeric if sign == "/")
    known = list(map(lexicon.get, words))
    return Tokens(text, words, starts, ends, known, has_arabic, frozenset(signs), is_day_first)


def _put_border(words: list[str], starts: list[int], ends: list[int], border: int) -> None:
    """Puts a break at `border`, in place; a token that it falls into is split. The last border comes first."""
    i = bisect_right(starts, border - 1)
    if i > 0 and ends[i - 1] > border:
        cut = border - starts[i - 1]
        words[i - 1 : i] = [words[i - 1][:cut], words[i - 1][cut:]]
        starts.insert(i, border)
        ends.insert(i - 1, border)
    words.insert(i, BREAK)
    starts.insert(i, border)
    ends.insert(i, border)


def _is_wrapped(text: str, place: int) -> bool:
    """Whether the line end at `place` only wraps a long line: no full stop before, no capital or blank line after."""
    line = text.rfind("\n", 0, place) + 1
    after = text[place + 1 : place + 2]
    if not 40 <= place - line <= 130 or text[place - 1] in ".:!?»\"'":
        return False
    return after.islower() or after.isdecimal() or "ء" <= after <= "ي"
