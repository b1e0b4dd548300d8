"""Quotations held against the stored text: code-point spans, end exclusive."""

import re
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"\w+")


def misquotation(text: str, start: int, end: int, quote: str) -> tuple[str, str] | None:
    """What is wrong when `text[start:end]` is not `quote`, and the way out; None when it is."""
    if text[start:end] == quote:
        return None
    places = [found.start() for found in re.finditer(re.escape(quote), text)]
    if places:
        near = min(places, key=lambda place: abs(place - start))
        return f"the words are not at {start}–{end}", f"They stand at start: {near}, end: {near + len(quote)}"
    return (
        f"{quote[:40]!r} is not in the text",
        f"At {start}–{end} stands {text[start:end][:60]!r}: quote it letter for letter",
    )


def uncovered_words(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches of words of `text` that no span holds whole, joined where only spaces and marks lie between."""
    covered = bytearray(len(text))
    for start, end in spans:
        covered[start:end] = b"\1" * (min(end, len(text)) - start)
    stretch: tuple[int, int] | None = None
    for word in _WORD.finditer(text):
        if all(covered[word.start() : word.end()]):
            if stretch:
                yield stretch
            stretch = None
        else:
            stretch = (stretch[0] if stretch else word.start(), word.end())
    if stretch:
        yield stretch
