"""A passage to its tokens, each looked up among the event words; mentions end tokens where spaces were lost."""

import re
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from app.extraction.records import Passage
from app.extraction.words.lexicon import Look, arabic_look, english_look

WORDS = re.compile(
    r"[A-Za-z\u00c0-\u024f]+(?:['’\-][A-Za-z0-9\u00c0-\u024f]+)*|[\u0620-\u065f\u066e-\u06d3]+|"
    r"[\d\u0660-\u0669]+(?:[.,][\d\u0660-\u0669]+)*|[^\s\w]"
)
"""Words, numbers, and single signs."""


class Token(NamedTuple):
    """A word, number or sign: code-point span in the stored text, and what it may be.

    A named tuple, because every word of every article becomes one and frozen dataclasses take four times as long.
    """

    start: int
    end: int
    look: Look
    norm: str
    """The folded form, the same as the look's: read so often that it stands here too."""


def tokenise(text: str, passage: Passage, edges: list[int]) -> list[Token]:
    """Tokens of a passage; a word is cut at each of the sorted `edges` (ends of mentions) inside it."""
    tokens: list[Token] = []
    ahead = iter(edges[bisect_right(edges, passage.start) :])
    edge = next(ahead, passage.end)
    for match in WORDS.finditer(text, passage.start, passage.end):
        start, end = match.span()
        found, norm, is_arabic = _read(match.group())
        while edge <= start:
            edge = next(ahead, passage.end)
        if is_arabic and edge < end:
            cuts = [start, *edges[bisect_right(edges, start) : bisect_left(edges, end)], end]
            tokens.extend(_word(first, last, arabic_look(text[first:last])) for first, last in pairwise(cuts))
        else:
            tokens.append(_NEW(Token, (start, end, found, norm)))
    return tokens


_NEW = tuple.__new__
"""Makes a token without the detour that the constructor of a named tuple takes."""


@cache
def opened(marks: frozenset[str]) -> str:
    """The kind of clause that a word with these marks opens, "" when it opens none."""
    return next((mark[5:] for mark in sorted(marks) if mark.startswith("open:")), "")


def _word(start: int, end: int, found: Look) -> Token:
    return Token(start, end, found, found.norm)


@lru_cache(maxsize=200_000)
def _read(word: str) -> tuple[Look, str, bool]:
    """What a word, number or sign may be, its folded form, and whether it is an Arabic word."""
    if not word[0].isalpha():
        found, is_arabic = Look(word), False
    else:
        is_arabic = "\u0600" <= word <= "\u06ff\uffff"
        found = arabic_look(word) if is_arabic else english_look(word)
    return found, found.norm, is_arabic
