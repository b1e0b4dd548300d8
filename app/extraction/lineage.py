"""Documents that share long passages are editions of one report: which, and how much they share."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.extraction.words.inflect import fold

_WORD = re.compile(r"[^\W_]+")
RUN = 4
"""Words in a row that count as shared; names and dates alone seldom make four."""
EDITION = 0.3
"""Share of the shorter text's words from which two documents are editions of one report."""


@dataclass(frozen=True, slots=True)
class Print:
    """The runs of a text: a hash for each four words in a row, in order."""

    runs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Kin:
    """Another document and the share of the shorter one's words that stand in both in runs of four or more."""

    name: str
    share: float


def fingerprint(text: str) -> Print:
    """The runs of a text, spelling variants and signs left out."""
    words = _WORD.findall(fold(text.lower()))
    return Print(tuple(hash(tuple(words[at : at + RUN])) for at in range(len(words) - RUN + 1)))


def share(one: Print, other: Print) -> float:
    """Share (0 to 1) of the shorter text's words that belong to runs which both texts have.

    >>> share(fingerprint("a b c d e f"), fingerprint("x a b c d e f y z"))
    1.0
    """
    if len(one.runs) == len(other.runs):
        return max(_covered(one, other), _covered(other, one))
    shorter, longer = sorted((one, other), key=lambda text: len(text.runs))
    return _covered(shorter, longer)


def _covered(shorter: Print, longer: Print) -> float:
    """Share of one text's words that lie in runs which the other has, too."""
    if not shorter.runs:
        return 0.0
    known = set(longer.runs)
    covered: set[int] = set()
    for at, run in enumerate(shorter.runs):
        if run in known:
            covered.update(range(at, at + RUN))
    return len(covered) / (len(shorter.runs) + RUN - 1)


def kin(text: str, others: Mapping[str, str]) -> list[Kin]:
    """The documents of `others` (text by name) that are editions of one report with `text`, the closest first."""
    own = fingerprint(text)
    found = (Kin(name, round(share(own, fingerprint(other)), 3)) for name, other in others.items())
    return sorted((one for one in found if one.share >= EDITION), key=lambda one: (-one.share, one.name))


def families(texts: Iterable[tuple[str, str]]) -> list[frozenset[str]]:
    """Groups of names of documents that are editions of one report, singles left out."""
    prints = [(name, fingerprint(text)) for name, text in texts]
    group = {name: name for name, _ in prints}
    for place, (name, own) in enumerate(prints):
        for other, others in prints[:place]:
            if share(own, others) >= EDITION:
                old, new = group[name], group[other]
                group = {key: new if value == old else value for key, value in group.items()}
    found: dict[str, set[str]] = {}
    for name, first in group.items():
        found.setdefault(first, set()).add(name)
    return [frozenset(names) for names in found.values() if len(names) > 1]
