"""What a reader asks of the timeline: an object that is read from an address and writes its own address."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal
from urllib.parse import urlencode

from app import dates
from app.errors import BadDate, ImpossibleFilter, Problem

FACETS = ("actor", "place", "type", "document", "status")
"""The parameters that may be repeated: each names a choice of the filter."""
MOST_VALUES = 50
MOST_CHARACTERS = 200
STATUSES = ("happened", "planned", "state")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_YEAR = re.compile(r"[0-9٠-٩۰-۹]{1,4}")


@dataclass(frozen=True, slots=True)
class Window:
    """The stretch of days that the axis shows: two EDTF days, months or years, both included."""

    first: str
    last: str

    def __str__(self) -> str:
        return f"{self.first}/{self.last}"


@dataclass(frozen=True, slots=True)
class Filter:
    """Everything that an address of the timeline says; equal filters write equal addresses."""

    first_year: int | None = None
    last_year: int | None = None
    actor: tuple[str, ...] = ()
    place: tuple[str, ...] = ()
    type: tuple[str, ...] = ()
    document: tuple[str, ...] = ()
    status: tuple[str, ...] = ()
    match: Literal["any", "all"] = "any"
    differ: bool = False
    words: str = ""
    proposed: bool = False
    window: Window | None = None
    """What the axis shows; it leaves nothing out of the list."""
    compare: tuple[str, ...] = ()
    """Two actors, each with lanes of its own."""

    def pairs(self) -> list[tuple[str, str]]:
        """The parameters of the address, in one settled order, defaults left out."""
        found: list[tuple[str, str]] = []
        if self.words:
            found.append(("q", self.words))
        found += [(name, f"{year:04}") for name, year in self._years() if year is not None]
        for facet in FACETS:
            found += [(facet, value) for value in self.chosen(facet)]
        if self.match == "all":
            found.append(("match", "all"))
        if self.differ:
            found.append(("differ", "1"))
        if self.proposed:
            found.append(("review", "proposed"))
        if self.window:
            found.append(("window", str(self.window)))
        if self.compare:
            found.append(("compare", ",".join(self.compare)))
        return found

    def address(self, path: str = "") -> str:
        """`path` with the filter as its query; the path alone when nothing is asked."""
        query = urlencode(self.pairs(), safe=",/")
        return f"{path}?{query}" if query else path

    def chosen(self, facet: str) -> tuple[str, ...]:
        """The values chosen in one of FACETS."""
        values: tuple[str, ...] = getattr(self, facet)
        return values

    def but(self, **changes: Any) -> "Filter":
        """The same filter with some fields changed."""
        return replace(self, **changes)

    def toggled(self, facet: str, value: str) -> "Filter":
        """The same filter with one choice put in, or taken out when it is in."""
        chosen = self.chosen(facet)
        kept = tuple(v for v in chosen if v != value)
        return self.but(**{facet: kept if value in chosen else tuple(sorted((*chosen, value)))})

    def is_empty(self) -> bool:
        """Whether nothing is left out of the list."""
        return self.but(window=None, compare=()) == Filter(proposed=self.proposed)

    def _years(self) -> tuple[tuple[str, int | None], ...]:
        return ("from", self.first_year), ("to", self.last_year)


def read(parameters: Iterable[tuple[str, str]]) -> Filter:
    """Read the parameters of an address; unknown names and empty values are passed over.

    Raises ImpossibleFilter with every impossible value at once. Whether ids exist is for `queries.unknown_ids`.
    """
    found, problems = possible(parameters)
    if problems:
        raise ImpossibleFilter(problems)
    return found


def possible(parameters: Iterable[tuple[str, str]]) -> tuple[Filter, list[Problem]]:
    """What can be meant of an address, and every value of it that cannot."""
    asked: dict[str, list[str]] = {}
    for name, value in parameters:
        if value.strip():
            asked.setdefault(name, []).append(value.strip())
    problems: list[Problem] = []
    # A form without JavaScript sends the two that are compared one by one.
    asked["compare"] = [",".join(asked.get("compare", []))]
    once = {name: _once(name, asked, problems) for name in _SINGLE}
    first, last = _year("from", once, problems), _year("to", once, problems)
    if first is not None and last is not None and first > last:
        problems.append(Problem("from", f"{once['from']}–{once['to']}", "backwards"))
    found = Filter(
        first_year=first,
        last_year=last,
        **{facet: _many(facet, asked, problems) for facet in FACETS},
        match="all" if _one_of("match", once, ("any", "all"), problems) == "all" else "any",
        differ=_one_of("differ", once, ("0", "1"), problems) == "1",
        words=_words(once, problems),
        proposed=_one_of("review", once, ("reviewed", "proposed"), problems) == "proposed",
        window=_window(once, problems),
        compare=_compare(once, problems),
    )
    problems += [Problem("status", value, "unknown") for value in found.status if value not in STATUSES]
    return without(found, problems), problems


def without(asked: Filter, problems: Iterable[Problem]) -> Filter:
    """The same filter without the choices that `problems` name, and without years that run backwards."""
    wrong = {(problem.parameter, problem.value) for problem in problems}
    kept = {facet: tuple(v for v in asked.chosen(facet) if (facet, v) not in wrong) for facet in FACETS}
    is_backwards = any(problem.kind == "backwards" and problem.parameter == "from" for problem in problems)
    compare = () if any(("actor", id_) in wrong for id_ in asked.compare) else asked.compare
    years: dict[str, None] = {"first_year": None, "last_year": None} if is_backwards else {}
    return asked.but(**kept, **years, compare=compare)


_SINGLE = ("q", "from", "to", "match", "differ", "review", "window", "compare")


def _once(name: str, asked: Mapping[str, Sequence[str]], problems: list[Problem]) -> str:
    values = asked.get(name, [])
    if len(set(values)) > 1:
        problems.append(Problem(name, ", ".join(values[:3]), "repeated"))
    return values[0] if values else ""


def _year(name: str, once: Mapping[str, str], problems: list[Problem]) -> int | None:
    value = once[name]
    if not value:
        return None
    # Arabic digits too: int() reads ٢٠٠٣ as 2003, which is how the address is written back.
    if not _YEAR.fullmatch(value) or int(value) == 0:
        problems.append(Problem(name, value[:MOST_CHARACTERS], "not-a-year"))
        return None
    return int(value)


def _many(facet: str, asked: Mapping[str, Sequence[str]], problems: list[Problem]) -> tuple[str, ...]:
    values = sorted(set(asked.get(facet, [])))
    if len(values) > MOST_VALUES:
        problems.append(Problem(facet, str(len(values)), "too-many"))
        return ()
    problems += [
        Problem(facet, value[:MOST_CHARACTERS], "unknown")
        for value in values
        if not _ID.fullmatch(value) or len(value) > MOST_CHARACTERS
    ]
    return tuple(values)


def _one_of(name: str, once: Mapping[str, str], allowed: Sequence[str], problems: list[Problem]) -> str:
    value = once[name]
    if value and value not in allowed:
        problems.append(Problem(name, value[:MOST_CHARACTERS], "not-a-choice"))
    return value


def _words(once: Mapping[str, str], problems: list[Problem]) -> str:
    if len(once["q"]) > MOST_CHARACTERS:
        problems.append(Problem("q", str(len(once["q"])), "too-long"))
        return ""
    return " ".join(once["q"].replace("\0", " ").split())


def _window(once: Mapping[str, str], problems: list[Problem]) -> Window | None:
    value = once["window"]
    if not value:
        return None
    first, _, last = value.partition("/")
    try:
        start, end = dates.parse(first), dates.parse(last or first)
    except BadDate:
        problems.append(Problem("window", value[:MOST_CHARACTERS], "not-a-window"))
        return None
    if start.is_interval or end.is_interval or not start.earliest or not end.latest:
        problems.append(Problem("window", value[:MOST_CHARACTERS], "not-a-window"))
        return None
    if start.earliest > end.latest:
        problems.append(Problem("window", value[:MOST_CHARACTERS], "backwards"))
        return None
    return Window(first, last or first)


def _compare(once: Mapping[str, str], problems: list[Problem]) -> tuple[str, ...]:
    if not once["compare"]:
        return ()
    pair = tuple(once["compare"].split(","))
    if len(pair) != 2 or pair[0] == pair[1] or not all(map(_ID.fullmatch, pair)):
        problems.append(Problem("compare", once["compare"][:MOST_CHARACTERS], "not-a-pair"))
        return ()
    return pair
