"""A passage to its tokens, each looked up among the event words; mentions end tokens where spaces were lost."""

import re
from bisect import bisect_left, bisect_right
from functools import cache, lru_cache
from operator import attrgetter

from app.extraction.records import Passage
from app.extraction.words.lexicon import Look, arabic_look, english_look

WORDS = re.compile(
    r"[A-Za-z\u00c0-\u024f]+(?:['’\-][A-Za-z0-9\u00c0-\u024f]+)*|[\u0620-\u065f\u066e-\u06d3]+|"
    r"[\d\u0660-\u0669]+(?:[.,][\d\u0660-\u0669]+)*|[^\s\w]"
)
"""Words, numbers, and single signs."""

PARTING: frozenset[str] = frozenset({";", ":", "—", "–"})
"""Signs between two parts of an English sentence that may each stand alone."""

CALENDAR: frozenset[str] = frozenset(
    "year month week day night morning afternoon evening weekend decade spring summer autumn winter "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december".split()
)
"""English names of times: parts of a day, days, months, seasons, longer spans."""

_ARTICLES = frozenset({"the", "a", "an", "these", "those", "their", "its", "his"})
_OWNERS_SIGN = len("'s")


class Token:
    """A word, number or sign: code-point span in the stored text, and what it may be.

    `norm` is the folded form, the same as the look's: read so often that it stands here too. A plain class, because
    every word of every article becomes one and frozen dataclasses take four times as long.
    """

    __slots__ = ("end", "look", "norm", "start")

    def __init__(self, start: int, end: int, look: Look, norm: str) -> None:
        self.start = start
        self.end = end
        self.look = look
        self.norm = norm


def tokenise(text: str, passage: Passage, edges: list[int]) -> list[Token]:
    """Tokens of a passage; a word is cut at each of the sorted `edges` (ends of mentions) inside it."""
    tokens: list[Token] = []
    for match in WORDS.finditer(text, passage.start, passage.end):
        start, end = match.span()
        look, norm = _read(match[0])
        tokens.append(Token(start, end, look, norm))
    first = bisect_right(edges, passage.start)
    for edge in edges[first : bisect_left(edges, passage.end, first)]:
        _cut(tokens, text, edge)
    return tokens


def _cut(tokens: list[Token], text: str, edge: int) -> None:
    """Cut the Arabic word that goes on beyond an edge, if one does, in place."""
    at = bisect_left(tokens, edge, key=attrgetter("start")) - 1
    if at < 0 or tokens[at].end <= edge:
        return
    start, end = tokens[at].start, tokens[at].end
    if _is_arabic(text[start:end]):
        tokens[at : at + 1] = [_word(text, start, edge), _word(text, edge, end)]


@cache
def opened(marks: frozenset[str]) -> str:
    """The kind of clause that a word with these marks opens, "" when it opens none."""
    return next((mark[5:] for mark in sorted(marks) if mark.startswith("open:")), "")


def _word(text: str, start: int, end: int) -> Token:
    found = arabic_look(text[start:end])
    return Token(start, end, found, found.norm)


@lru_cache(maxsize=200_000)
def _read(word: str) -> tuple[Look, str]:
    """What a word, number or sign may be, and its folded form."""
    if not word[0].isalpha():
        return Look(word), word
    found = arabic_look(word) if _is_arabic(word) else english_look(word)
    return found, found.norm


def _is_arabic(word: str) -> bool:
    return word[0].isalpha() and "\u0600" <= word <= "\u06ff\uffff"


def is_definite(token: Token, blocked: set[int]) -> bool:
    """Whether an Arabic token has the article or is a known name; `blocked`: where the tokens of names start."""
    return token.start in blocked or token.norm.startswith(("ال", "وال"))


def is_owned(tokens: list[Token], index: int) -> bool:
    """Whether an English token can only be a noun: "Saddam's forces", "the occupying forces"."""
    if not index:
        return False
    owner = tokens[index - 1]
    if index > 1 and owner.norm.endswith("ing") and tokens[index - 2].norm in _ARTICLES:
        return True
    has_sign = owner.end - owner.start - len(owner.norm) == _OWNERS_SIGN
    return has_sign or tokens[index].start - owner.end == _OWNERS_SIGN + 1
