"""Folds Arabic and English spelling so that variants compare equal, and finds the way back to the stored text.

One folding serves matching and search: letter case, Latin accents, Arabic vowel signs and tatweel, the seats of
hamza, final ya and ta marbuta, Persian and Kurdish letters, presentation forms, Arabic-Indic digits, curly quotes,
dashes and spaces. Search folds its queries with the same function.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from operator import add

_DIACRITICS = "\u0300-\u036f\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_LIGATURES = "ﬀﬁﬂﬃﬄﬅﬆﯪ-ﰀﱞ-ﱣﴀ-﴾ﵐ-ﷺﻵ-ﻼ"
_UNEVEN = re.compile(f"[{_DIACRITICS}]+|[{_INVISIBLE}]+|[{_LIGATURES}]")
_DIACRITIC = re.compile(f"[{_DIACRITICS}]")
_LETTERS = {
    **dict.fromkeys("أإآٱٲٳٵ", "ا"),
    **dict.fromkeys("ؤۆۇۈۋٶ", "و"),
    **dict.fromkeys("ئىیېێےۍ", "ي"),
    **dict.fromkeys("ةۀەہۂۃھ", "ه"),
    **dict.fromkeys("کڪګڬڭڮگڰ", "ك"),
    **dict.fromkeys("پ", "ب"),
    **dict.fromkeys("چ", "ج"),
    **dict.fromkeys("ژڕ", "ز"),
    **dict.fromkeys("ڤ", "ف"),
    **dict.fromkeys("ڵ", "ل"),
    **dict.fromkeys("‘’ʼʹʻ′`´‛ʾʿ", "'"),
    **dict.fromkeys("“”„«»‟″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("đ", "d"),
    **dict.fromkeys("ı", "i"),
    **dict.fromkeys("ł", "l"),
    **dict.fromkeys("øØ", "o"),
    "ڕ": "ر",
    "٫": ".",
    "٬": ",",
}


def _fold_letter(letter: str) -> str:
    """One letter for one letter: what `_LETTERS` does not say comes from Unicode's decompositions."""
    if letter in _LETTERS:
        return _LETTERS[letter]
    if letter.isspace():
        return " "
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    plain = unicodedata.normalize("NFKD", letter)
    first = plain[:1].lower()[:1]
    whole = len(plain) == 1 or all(unicodedata.combining(mark) for mark in plain[1:])
    return _LETTERS.get(first, first) if whole and first else letter.lower()[:1]


_BLOCKS = ((0, 0x250), (0x2B0, 0x300), (0x600, 0x700), (0x1E00, 0x1F00), (0x2000, 0x2070), (0xFB50, 0xFF00))
_TABLE = {
    code: folded
    for first, last in _BLOCKS
    for code in range(first, last)
    if (folded := _fold_letter(chr(code))) != chr(code)
}

_NOT_PLAIN = re.compile("[^\x21-\x5f\x61-\x7e ]")
_SPACES = {code: folded for code, folded in _TABLE.items() if code < 0x80 and folded != chr(code).lower()}


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text, and where its letters stand in the stored one.

    `cuts` are the folded offsets at which letters were dropped (or, for a ligature, added), in order; `shifts` what
    has to be added to a folded offset from there on; `marks` how many vowel signs of the letter before stand there;
    `places` the stored offsets of the cuts.
    """

    text: str
    cuts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()
    marks: tuple[int, ...] = ()
    places: tuple[int, ...] = ()

    def start(self, offset: int) -> int:
        """The stored offset of the letter at folded `offset`."""
        if not self.cuts:
            return offset
        place = bisect_right(self.cuts, offset)
        return offset + (self.shifts[place - 1] if place else 0)

    def end(self, offset: int) -> int:
        """The stored offset after the letter before folded `offset`, its vowel signs included."""
        if not self.cuts or not offset:
            return offset
        after = self.start(offset - 1) + 1
        place = bisect_left(self.cuts, offset)
        if place < len(self.cuts) and self.cuts[place] == offset:
            after += self.marks[place]
        return after

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stored span of the folded letters from `start` to `end` (exclusive)."""
        return self.start(start), self.end(end)

    def offset(self, stored: int) -> int:
        """The folded offset of the first kept letter at or after `stored`."""
        place = bisect_left(self.places, stored)
        found = max(stored - self.shifts[place - 1], self.cuts[place - 1]) if place else stored
        return min(found, self.cuts[place] if place < len(self.cuts) else len(self.text))


@lru_cache(maxsize=24)  # the stages of a batch of articles fold the same texts
def fold(text: str) -> Folded:
    """Fold `text` and keep the way back.

    >>> folded = fold("قَرارُ «الفلّوجة»")
    >>> folded.text
    'قرار "الفلوجه"'
    >>> folded.span(6, 13)
    (8, 16)
    """
    if text.isascii():
        return Folded(text.lower().translate(_SPACES))
    pieces: list[str] = []
    cuts: list[int] = []
    shifts: list[int] = []
    marks: list[int] = []
    done = length = shift = 0
    for match in _UNEVEN.finditer(text):
        start, end = match.span()
        pieces.append(text[done:start])
        length += start - done
        letters = _opened(match.group())
        pieces.append(letters)
        for _ in letters[1:]:
            length, shift = length + 1, shift - 1
            _note(cuts, shifts, marks, length, shift, 0)
        if letters:
            length += 1
        else:
            shift += end - start
            _note(cuts, shifts, marks, length, shift, _signs(match.group()))
        done = end
    pieces.append(text[done:])
    places = tuple(map(add, cuts, shifts))
    return Folded(_translated("".join(pieces)), tuple(cuts), tuple(shifts), tuple(marks), places)


def _translated(text: str) -> str:
    """Letter by letter; a Latin text with few other letters goes four times as fast by its exceptions."""
    if "ا" in text or "İ" in text:
        return text.translate(_TABLE)
    return _NOT_PLAIN.sub(lambda match: _TABLE.get(ord(match.group()), match.group()), text).lower()


def fold_text(text: str) -> str:
    """The folded text alone, for keys and queries.

    >>> fold_text("Ḩadīthah"), fold_text("وَإيران")
    ('hadithah', 'وايران')
    """
    return fold(text).text


def _opened(run: str) -> str:
    """The letters of a ligature; nothing for signs that are dropped."""
    if _DIACRITIC.match(run) or unicodedata.category(run[0]) in ("Cf", "Mn"):
        return ""
    plain = unicodedata.normalize("NFKC", run)
    return _UNEVEN.sub("", plain) or run


def _signs(run: str) -> int:
    return len(run) if _DIACRITIC.match(run) else 0


def _note(cuts: list[int], shifts: list[int], marks: list[int], cut: int, shift: int, signs: int) -> None:
    """Two runs at one folded place (signs, then an invisible mark) count as one."""
    if cuts and cuts[-1] == cut:
        marks[-1] += signs if marks[-1] and shift - shifts[-1] == signs else 0
        shifts[-1] = shift
        return
    cuts.append(cut)
    shifts.append(shift)
    marks.append(signs)
