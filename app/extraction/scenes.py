"""A passage with all that was found in it: its tokens and clauses, its dates, names and figures."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from app.extraction.clauses.arabic import arabic_heads
from app.extraction.clauses.english import english_heads
from app.extraction.clauses.heads import Head
from app.extraction.clauses.splitting import Clause, split
from app.extraction.clauses.tokens import Token, tokenise
from app.extraction.records import Article, DateMention, EntityMention, FigureMention, Passage


class Placed(Protocol):
    """Anything with a place in the stored text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


P = TypeVar("P", bound=Placed)


_CLITIC = 1


@dataclass(frozen=True, slots=True)
class Scene:
    """One passage, its tokens, verbs and clauses, and the mentions that lie in it, each in the order of the text."""

    article: Article
    passage: Passage
    tokens: list[Token]
    heads: list[Head]
    clauses: list[Clause]
    dates: list[DateMention]
    entities: list[EntityMention]
    figures: list[FigureMention]
    words: frozenset[str]
    """The folded forms of its tokens."""
    starts: list[int]
    """Where its tokens begin."""

    def index_at(self, offset: int) -> int:
        """Index of the first token that begins at or after an offset."""
        return bisect_left(self.starts, offset)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Code-point span of the tokens `first` to `last` (exclusive)."""
        return self.tokens[first].start, self.tokens[last - 1].end


def scenes(
    article: Article,
    dates: Sequence[DateMention],
    entities: Sequence[EntityMention],
    figures: Sequence[FigureMention],
) -> Iterator[Scene]:
    """The passages of an article with their mentions, furniture left out."""
    takes = [_Taker(dates), _Taker(entities), _Taker(figures)]
    for passage in article.passages:
        own_dates, own_entities, own_figures = (taker.within(passage) for taker in takes)
        if passage.kind == "furniture":
            continue
        yield _scene(article, passage, own_dates, own_entities, own_figures)  # type: ignore[arg-type]


class _Taker:
    """Hands out the mentions of one passage after the other."""

    def __init__(self, mentions: Sequence[Placed]) -> None:
        self._mentions = sorted(mentions, key=lambda mention: mention.start)
        self._next = 0

    def within(self, passage: Passage) -> list[Placed]:
        found = []
        while self._next < len(self._mentions) and self._mentions[self._next].start < passage.end:
            if self._mentions[self._next].start >= passage.start:
                found.append(self._mentions[self._next])
            self._next += 1
        return found


def _scene(
    article: Article,
    passage: Passage,
    dates: list[DateMention],
    entities: list[EntityMention],
    figures: list[FigureMention],
) -> Scene:
    name_ends = {mention.end for mention in entities}
    tokens = tokenise(article.text, passage, sorted(name_ends | {mention.end for mention in dates}))
    starts = [token.start for token in tokens]
    blocked = _covered(starts, [*dates, *entities, *figures])
    if passage.language == "en":
        heads = english_heads(tokens, lambda token: token.end in name_ends, blocked)
    else:
        name_starts, date_ends = {mention.start for mention in entities}, {mention.end for mention in dates}
        heads = arabic_heads(
            tokens,
            lambda token: token.start + (token.norm[0] == "و") in name_starts or token.start in name_starts,
            lambda token: token.end in date_ends,
            blocked,
        )
    words = frozenset([token.norm for token in tokens])
    return Scene(
        article, passage, tokens, heads, split(tokens, heads), dates, entities, figures, words, starts
    )


def _covered(starts: list[int], mentions: Sequence[Placed]) -> set[int]:
    """Of the starts of tokens those that lie within a mention."""
    covered: set[int] = set()
    for mention in mentions:
        # A clitic may stand before the mention: "وفجر الثلاثاء".
        first = bisect_left(starts, mention.start - _CLITIC)
        covered.update(starts[first : bisect_left(starts, mention.end)])
    return covered


def within(mentions: Sequence[P], start: int, end: int) -> list[P]:
    """The mentions that begin in a span."""
    if not mentions:
        return []
    return [mention for mention in mentions if start <= mention.start < end]
