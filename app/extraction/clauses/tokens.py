"""A passage to its tokens, each looked up among the event words; mentions end tokens where spaces were lost."""

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from app.extraction.records import Passage
from app.extraction.words.lexicon import Look, arabic_look, english_look

WORDS = re.compile(
    r"[A-Za-z\u00c0-\u024f]+(?:['’\-][A-Za-z\u00c0-\u024f]+)*|[\u0620-\u065f\u066e-\u06d3]+|"
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
    for match in WORDS.finditer(text, passage.start, passage.end):
        start, end = match.span()
        word = match.group()
        if "\u0600" <= word <= "\u06ff\uffff" and word[0].isalpha():
            low = bisect_right(edges, start)
            if low < len(edges) and edges[low] < end:
                cuts = [start, *edges[low : bisect_left(edges, end)], end]
                tokens.extend(
                    _word(first, last, arabic_look(text[first:last])) for first, last in pairwise(cuts)
                )
                continue
            found = arabic_look(word)
        else:
            found = english_look(word) if word[0].isalpha() else _sign(word)
        tokens.append(Token(start, end, found, found.norm))
    return tokens


def _word(start: int, end: int, found: Look) -> Token:
    return Token(start, end, found, found.norm)


@lru_cache(maxsize=10_000)
def _sign(text: str) -> Look:
    return Look(text)
