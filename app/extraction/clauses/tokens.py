"""A passage to its tokens, each looked up among the event words; mentions end tokens where spaces were lost."""

import itertools
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from app.extraction.records import Passage
from app.extraction.words.lexicon import Look, arabic_look, english_look

_TOKEN = re.compile(
    r"[A-Za-z\u00c0-\u024f]+(?:['’\-][A-Za-z\u00c0-\u024f]+)*|[\u0620-\u065f\u066e-\u06d3]+|"
    r"[\d\u0660-\u0669]+(?:[.,][\d\u0660-\u0669]+)*|[^\s\w]"
)
_PLAIN = Look("")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign: code-point span in the stored text, and what it may be."""

    start: int
    end: int
    look: Look

    @property
    def norm(self) -> str:
        """The folded form."""
        return self.look.norm


def tokenise(text: str, passage: Passage, edges: list[int]) -> list[Token]:
    """Tokens of a passage; a word is cut at each of the sorted `edges` (ends of mentions) inside it."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, passage.start, passage.end):
        start, end = match.span()
        first = text[start]
        if not first.isalpha():
            tokens.append(Token(start, end, Look(first if end - start == 1 else match.group())))
            continue
        look = arabic_look if "\u0600" <= first <= "\u06ff" else english_look
        low = bisect_right(edges, start)
        if low < len(edges) and edges[low] < end and look is arabic_look:
            cuts = [start, *edges[low : bisect_left(edges, end)], end]
            tokens.extend(Token(a, b, look(text[a:b])) for a, b in itertools.pairwise(cuts))
        else:
            tokens.append(Token(start, end, look(match.group())))
    return tokens
