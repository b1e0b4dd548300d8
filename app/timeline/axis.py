"""The picture of time: a strip of years, lanes with their marks, the figures as cited, and the ways to zoom and move.

What travels is bounded: a lane with many events in the window travels as counts, each opening when one zooms.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.timeline import addresses, queries, scale
from app.timeline.figures import FigureRow, figure_rows
from app.timeline.filters import Filter
from app.timeline.lanes import Lane, lanes
from app.timeline.scale import Scale, Tick
from app.timeline.ways import Way, Ways, in_words
from app.timeline.words import Reading

HEIGHTS = 20
"""The bars of the strip are drawn in so many steps."""


@dataclass(frozen=True, slots=True)
class YearBar:
    """A year of the strip: `height` in steps, `href` to the timeline of this year alone, or of all when it is that."""

    year: int
    count: int
    height: int
    href: str
    part: str
    is_chosen: bool
    is_outside: bool
    is_in_window: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """The two actors that are compared, if any, and all that may be: id and name."""

    first: str
    second: str
    actors: tuple[tuple[str, str], ...]
    end: Way | None


@dataclass(frozen=True, slots=True)
class Axis:
    """All of it. `columns` is the number of years of the strip; days are ISO dates; `kept` belongs to the form."""

    columns: int
    years: tuple[YearBar, ...]
    first: str
    last: str
    whole_first: str
    whole_last: str
    when: str
    part: str
    kept: tuple[tuple[str, str], ...]
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    figures: tuple[FigureRow, ...]
    comparison: Comparison
    earlier: Way | None
    later: Way | None
    closer: Way | None
    wider: Way | None
    whole: Way | None


def axis(reading: Reading, asked: Filter) -> Axis | None:
    """The axis of what is asked; None when the chronicle is empty."""
    years = queries.years(reading.session)
    if not years[0]:
        return None
    everything = scale.of_years(*years)
    in_years = scale.of_years(asked.first_year or years[0], asked.last_year or years[1])
    seen = scale.of_window(asked.window, in_years if _overlap(in_years, everything) else everything)
    ways = Ways(reading.code, asked, seen, everything)
    bare = asked.but(window=None)
    return Axis(
        columns=years[1] - years[0] + 1,
        years=tuple(_years(reading, asked, years, seen)),
        first=_iso(seen.first),
        last=_iso(seen.last),
        whole_first=_iso(everything.first),
        whole_last=_iso(everything.last),
        when=in_words(reading, seen),
        part=addresses.axis_part(reading.code, bare),
        kept=tuple(pair for pair in asked.pairs() if pair[0] in ("window", "compare")),
        ticks=tuple(scale.ticks(seen, reading.code)),
        lanes=tuple(lanes(reading, asked, ways)),
        figures=figure_rows(reading, asked, ways),
        comparison=_comparison(reading, asked, ways),
        **ways.steps(),
    )


def _overlap(one: Scale, other: Scale) -> bool:
    return one.first <= other.last and other.first <= one.last


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()


def _years(reading: Reading, asked: Filter, years: tuple[int, int], seen: Scale) -> Iterable[YearBar]:
    counts = queries.by_year(reading.session, asked)
    most = max(counts.values(), default=0) or 1
    for year in range(years[0], years[1] + 1):
        count = counts.get(year, 0)
        is_chosen = asked.first_year == asked.last_year == year
        only = None if is_chosen else year
        target = asked.but(first_year=only, last_year=only, window=None)
        yield YearBar(
            year=year,
            count=count,
            # Even one event is to be seen beside a hundred.
            height=max(round(count / most * HEIGHTS), 1) if count else 0,
            href=addresses.home(reading.code, target),
            part=addresses.timeline_part(reading.code, target),
            is_chosen=is_chosen,
            is_outside=(asked.first_year or year) > year or (asked.last_year or year) < year,
            is_in_window=asked.window is not None and _overlap(scale.of_years(year, year), seen),
        )


def _comparison(reading: Reading, asked: Filter, ways: Ways) -> Comparison:
    counts: Mapping[str, int] = queries.facet_counts(reading.session, Filter(), "actor")
    names = {a.id: reading.said(a, "name") for a in queries.actors_among(reading.session, counts)}
    ordered = sorted(names.items(), key=lambda item: (-counts[item[0]], reading.language.sort_key(item[1])))
    first, second = asked.compare or ("", "")
    end = ways.to(asked.but(compare=())) if asked.compare else None
    return Comparison(first, second, tuple(ordered), end)
