"""A passage with all that was found in it: its tokens and clauses, its dates, names and figures."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Generic, Protocol, TypeVar

from app.extraction.clauses.arabic import arabic_heads
from app.extraction.clauses.english import english_heads
from app.extraction.clauses.heads import Head
from app.extraction.clauses.splitting import Clause, split
from app.extraction.clauses.tokens import Token, tokenise
from app.extraction.records import Article, DateMention, EntityMention, FigureMention, Passage
from app.extraction.words.lexicon import Look


class Placed(Protocol):
    """Anything with a place in the stored text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


P = TypeVar("P", bound=Placed)


_CLITIC, _MAY = 1, "may"
_ADJECTIVE_ENDS = ("ian", "ican", "ish", "qi", "iti", "ese", "nch", "aeli", "rdish", "udi", "emeni")


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
    classed: list[int]
    """Indexes of the tokens that are of some class."""
    nouns: list[int]
    """Indexes of the tokens that may be event nouns."""

    def index_at(self, offset: int) -> int:
        """Index of the first token that begins at or after an offset."""
        return bisect_left(self.starts, offset)

    def alone(self, clause: Clause) -> "Scene":
        """The same scene with one clause and no other."""
        return replace(self, clauses=[clause])

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
    own_dates, own_entities, own_figures = _Taker(dates), _Taker(entities), _Taker(figures)
    for passage in article.passages:
        if passage.kind != "furniture":
            yield _scene(
                article,
                passage,
                own_dates.within(passage),
                own_entities.within(passage),
                own_figures.within(passage),
            )


class _Taker(Generic[P]):
    """Hands out the mentions of a passage in the order of the text."""

    def __init__(self, mentions: Sequence[P]) -> None:
        self._mentions = sorted(mentions, key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._mentions]

    def within(self, passage: Passage) -> list[P]:
        """The mentions that begin in a passage."""
        first = bisect_left(self._starts, passage.start)
        return self._mentions[first : bisect_left(self._starts, passage.end, first)]


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
        _unmark_months(tokens, blocked)
        named = {mention.end for mention in entities if not _is_adjective(article.text, mention)}
        heads = english_heads(tokens, lambda token: token.end in named, blocked)
    else:
        name_starts, date_ends = {mention.start for mention in entities}, {mention.end for mention in dates}
        heads = arabic_heads(
            tokens,
            lambda token: token.start + (token.norm[0] == "و") in name_starts or token.start in name_starts,
            lambda token: token.end in date_ends,
            blocked,
        )
    return Scene(
        article, passage, tokens, heads, split(tokens, heads), dates, entities, figures,
        frozenset([token.norm for token in tokens]), starts,
        [at for at, token in enumerate(tokens) if token.look.marks],
        [at for at, token in enumerate(tokens) if token.look.has_noun],
    )  # fmt: skip


def _unmark_months(tokens: list[Token], covered: set[int]) -> None:
    """Take from the "May" of "on 11 May killed", in place, what makes it an auxiliary.

    `covered` are the starts of the tokens of mentions.
    """
    for at, token in enumerate(tokens):
        if token.norm == _MAY and token.start in covered:
            tokens[at] = Token(token.start, token.end, Look(_MAY), _MAY)


def _is_adjective(text: str, mention: EntityMention) -> bool:
    """ "American guards", "US strikes": an adjective of origin is no subject of the word behind it."""
    if mention.entity.kind not in ("state", "country"):
        return False
    if mention.text in ("US", "U.S.", "UK"):
        return text[max(0, mention.start - 4) : mention.start].lower() != "the "
    return mention.text.endswith(_ADJECTIVE_ENDS)


def _covered(starts: list[int], mentions: Sequence[Placed]) -> set[int]:
    """Of the starts of tokens those that lie within a mention."""
    covered: set[int] = set()
    for mention in mentions:
        # A clitic may stand before the mention: "وفجر الثلاثاء".
        first = bisect_left(starts, mention.start - _CLITIC)
        covered.update(starts[first : bisect_left(starts, mention.end)])
    return covered


def between(indexes: list[int], first: int, last: int) -> list[int]:
    """Of indexes of tokens, in order, those from `first` to `last` (exclusive)."""
    start = bisect_left(indexes, first)
    return indexes[start : bisect_left(indexes, last, start)]


def within(mentions: Sequence[P], start: int, end: int) -> list[P]:
    """The mentions that begin in a span."""
    if not mentions:
        return []
    return [mention for mention in mentions if start <= mention.start < end]
