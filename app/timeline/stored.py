"""A document's text with its cited spans as a tree, to be written as elements: spans overlap, elements nest."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

_PARAGRAPH = re.compile(r"[^\n]*\n+|[^\n]+")
SPLIT_SPANS = 60
"""How many spans cut into pieces can be told apart within one document (static/css, class k…)."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A span to be marked, by code points, with the numbers of the notes that stand at its end."""

    start: int
    end: int
    notes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """A cited span, or a piece of one that an element's border cuts. Only the first piece carries the id, only the
    last the notes; pieces of one span share their number in `split`, so that they light up together.
    """

    start: int
    end: int
    nodes: tuple["Mark | str", ...]
    is_first: bool
    notes: tuple[int, ...] = ()
    split: int | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text with its line break, as text and marks; joined, the texts are the stored text."""

    nodes: tuple[Mark | str, ...]


@dataclass(slots=True)
class _Weaver:
    text: str
    splits: dict[Cited, int] = field(default_factory=dict)

    def nodes(self, start: int, end: int, spans: Sequence[Cited]) -> Iterable[Mark | str]:
        at = start
        while at < end and (ahead := [span for span in spans if span.start < end and span.end > at]):
            span = min(ahead, key=lambda s: (max(s.start, at), -min(s.end, end), -s.end))
            first, last = max(span.start, at), min(span.end, end)
            if first > at:
                yield self.text[at:first]
            yield self._mark(span, first, last, [other for other in ahead if other != span])
            at = last
        if at < end:
            yield self.text[at:end]

    def _mark(self, span: Cited, first: int, last: int, inner: Sequence[Cited]) -> Mark:
        is_first, is_last = first == span.start, last == span.end
        split = None
        if not (is_first and is_last):
            split = self.splits.setdefault(span, len(self.splits) % SPLIT_SPANS)
        nodes = tuple(self.nodes(first, last, inner))
        return Mark(span.start, span.end, nodes, is_first, span.notes if is_last else (), split)


def paragraphs(text: str, spans: Sequence[Cited]) -> tuple[Paragraph, ...]:
    """The text in paragraphs, every span of `spans` marked; each span stands in `spans` once.

    >>> [p.nodes for p in paragraphs("one", [])]
    [('one',)]
    """
    weaver = _Weaver(text)
    return tuple(
        Paragraph(tuple(weaver.nodes(found.start(), found.end(), spans)))
        for found in _PARAGRAPH.finditer(text)
    )
