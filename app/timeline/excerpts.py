"""Where a text holds what was sought: the spans to mark, in its own words, and the stretch of it worth showing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app.archive.spelling import NOT_ACRONYMS, Token, sound, tokens
from app.archive.stems import cores, forms
from app.timeline.cards import Piece, pieces
from app.timeline.sought import Sought, Term, sound_of

Span = tuple[int, int]
SHOWN = 280
"""How many characters of a text an excerpt shows, about."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What is looked for in texts: the terms, and the other names of whoever they name, as folded words."""

    terms: tuple[Term, ...]
    names: tuple[tuple[str, ...], ...] = ()


def looked(sought: Sought, names: Iterable[str] = ()) -> Looked:
    """What to mark for `sought`; `names` are what those it names are called otherwise."""
    folded = (tuple(token.word for token in tokens(name)) for name in names)
    return Looked(sought.wanted, tuple(dict.fromkeys(words for words in folded if words)))


def spans(text: str, wanted: Looked) -> list[Span]:
    """The places of `text` that hold what is looked for, in order and apart, in code points.

    >>> from app.timeline.sought import read
    >>> spans("وأعلنت إيران قرارَها", looked(read("ايران قرار")))
    [(7, 12), (13, 20)]
    """
    words = list(tokens(text))
    found: set[Span] = set()
    for term in wanted.terms:
        at_once = _phrases(words, term.words) if term.is_phrase else _forms(words, term)
        found.update(at_once)
    if not found or wanted.names:
        for name in wanted.names:
            found.update(_names(words, name))
    return _apart(found)


def marked(text: str, wanted: Looked) -> tuple[Piece, ...]:
    """The whole text, cut where marks begin and end."""
    return pieces(text, 0, spans(text, wanted))


def excerpt(text: str, wanted: Looked, size: int = SHOWN) -> tuple[Piece, ...]:
    """The stretch of `text` with the most marks, whole words, with dots where something is left out."""
    marks = spans(text, wanted)
    if len(text) <= size or not marks:
        shown = (0, len(text)) if len(text) <= size else _whole_words(text, 0, size)
    else:
        best = max(marks, key=lambda mark: sum(mark[0] <= m[0] and m[1] <= mark[0] + size for m in marks))
        inside = [m for m in marks if best[0] <= m[0] and m[1] <= best[0] + size]
        spare = max(0, size - (inside[-1][1] - best[0])) // 2
        shown = _whole_words(text, best[0] - spare, max(best[1], best[0] - spare + size))
    start, end = shown
    cut = pieces(text[start:end], start, marks)
    before = (Piece("… ", False),) if start else ()
    after = (Piece(" …", False),) if end < len(text) else ()
    return (*before, *cut, *after)


def _whole_words(text: str, start: int, end: int) -> Span:
    start, end = max(0, start), min(len(text), end)
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _forms(words: Sequence[Token], term: Term) -> Iterable[Span]:
    sought_word = _capital(term.words[0])
    its = forms(sought_word)
    heard = sound_of(sought_word)
    for token in words:
        word = token.word
        is_form = word in (term.words[0], sought_word) or _meet(its.sure, its.possible, word)
        is_begun = term.is_open and word.startswith(term.words[0])
        if is_form or is_begun or (heard and any(sound(core) == heard for core in cores(word))):
            yield token.start, token.end


def _capital(word: str) -> str:
    return word[:-1] if word[:-1] in NOT_ACRONYMS else word


def _meet(sure: str, possible: Sequence[str], word: str) -> bool:
    other = forms(word)
    return sure == other.sure or sure in other.possible or other.sure in possible


def _phrases(words: Sequence[Token], wanted: Sequence[str]) -> Iterable[Span]:
    size = len(wanted)
    for at in range(len(words) - size + 1):
        if all(_capital(words[at + i].word) == _capital(wanted[i]) for i in range(size)):
            yield words[at].start, words[at + size - 1].end


def _names(words: Sequence[Token], name: Sequence[str]) -> Iterable[Span]:
    """Like a phrase, but the article and particles written to a name do not matter."""
    size = len(name)
    bare = [cores(word)[0] for word in name]
    for at in range(len(words) - size + 1):
        if all(bare[i] in cores(words[at + i].word) for i in range(size)):
            yield words[at].start, words[at + size - 1].end


def _apart(found: Iterable[Span]) -> list[Span]:
    """Spans that touch or overlap become one."""
    joined: list[Span] = []
    for start, end in sorted(found):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
