"""What the accounts of one event differ on, computed from its citations.

Dates differ when they cannot both be true; figures when two citations give values of one kind and none agrees;
whose forces are counted when one number of them is given to two; who acted when two citations name actors of whom
none includes another. What is missing never differs.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import inf
from typing import TypeVar

from app import dates
from app.archive.seeds import CitationForm, CitedDate, FigureForm

# "tens of thousands" is no number: it allows everything from twenty thousand to ninety-nine thousand.
_MAGNITUDES = ("tens", "hundreds", "thousands", "tens-of-thousands", "hundreds-of-thousands", "millions")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Account:
    """What one citation (by position in its event) says on the point: its words and their value."""

    citation: int
    text: str
    value: str


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A point on which accounts differ: `kind` date, figure, whose or who; `about` the figure kind and whose it is."""

    kind: str
    about: str
    accounts: tuple[Account, ...]


def of_citations(
    citations: Sequence[CitationForm], ancestors: Mapping[str, frozenset[str]]
) -> list[Disagreement]:
    """All points on which `citations` of one event differ; `ancestors` maps an actor to all that include it,
    itself among them.
    """
    return [
        *_on_dates(citations),
        *_on_figures(citations),
        *_on_whose(citations),
        *_on_who(citations, ancestors),
    ]


def _on_dates(citations: Sequence[CitationForm]) -> Iterable[Disagreement]:
    dated = [(i, c.date) for i, c in enumerate(citations) if c.date and c.date.edtf]
    if _any_pair(dated, lambda a, b: not dates.compatible(_span(a), _span(b))):
        accounts = tuple(Account(i, " … ".join(w.text for w in date.words), date.edtf) for i, date in dated)
        yield Disagreement("date", "", accounts)


def _on_figures(citations: Sequence[CitationForm]) -> Iterable[Disagreement]:
    for key in dict.fromkeys((f.kind, f.whose) for c in citations for f in c.figures):
        given = [
            (i, figures)
            for i, c in enumerate(citations)
            if (figures := [f for f in c.figures if (f.kind, f.whose) == key and f.value is not None])
        ]
        if _any_pair(given, lambda a, b: not any(_agree(x, y) for x in a for y in b)):
            accounts = tuple(Account(i, f.text, f"{f.value:g}") for i, figures in given for f in figures)
            yield Disagreement("figure", "/".join(filter(None, key)), accounts)


def _on_whose(citations: Sequence[CitationForm]) -> Iterable[Disagreement]:
    """The same number of soldiers said of the forces of one and of another."""
    for kind in dict.fromkeys(f.kind for c in citations for f in c.figures if f.kind.startswith("troops-")):
        given = [
            (i, figures)
            for i, c in enumerate(citations)
            if (figures := [f for f in c.figures if f.kind == kind and f.value is not None and f.whose])
        ]
        if _any_pair(given, _give_one_number_to_two):
            accounts = tuple(Account(i, f.text, f.whose) for i, figures in given for f in figures)
            yield Disagreement("whose", kind, accounts)


def _give_one_number_to_two(one: Sequence[FigureForm], other: Sequence[FigureForm]) -> bool:
    alike = [(a.whose, b.whose) for a in one for b in other if a.value == b.value]
    return bool(alike) and all(first != second for first, second in alike)


def _on_who(
    citations: Sequence[CitationForm], ancestors: Mapping[str, frozenset[str]]
) -> Iterable[Disagreement]:
    named = [(i, c.who) for i, c in enumerate(citations) if c.who and c.who.actors]

    def strangers(one: Sequence[str], other: Sequence[str]) -> bool:
        return not any(a in ancestors.get(b, {b}) or b in ancestors.get(a, {a}) for a in one for b in other)

    if _any_pair([(i, who.actors) for i, who in named], strangers):
        yield Disagreement("who", "", tuple(Account(i, who.text, " ".join(who.actors)) for i, who in named))


def _any_pair(given: Sequence[tuple[int, T]], differ: Callable[[T, T], bool]) -> bool:
    return any(differ(a, b) for (_, a), (_, b) in combinations(given, 2))


def _span(date: CitedDate) -> dates.EdtfDate:
    """A modifier narrows what is shown, not what may be true: only open sides count here."""
    day = dates.parse(date.edtf)
    return day if date.mod in ("START", "MID", "END") else dates.modified(day, date.mod)


def _agree(one: FigureForm, other: FigureForm) -> bool:
    if one.unit != other.unit and "percent" in (one.unit, other.unit):
        return True  # a share and a count are not the same kind of statement
    (low, high), (other_low, other_high) = _range(one), _range(other)
    return low <= other_high and other_low <= high


def _range(figure: FigureForm) -> tuple[float, float]:
    value = figure.value or 0.0
    if figure.value_high is not None:
        return value, figure.value_high
    if figure.qualifier in _MAGNITUDES:
        return 2 * value, 10 * value
    if figure.qualifier == "several":
        return value, inf
    return value, value
