"""The picture of time: a strip of years, lanes with their marks, the figures as cited, and the ways to zoom and move.

What travels is bounded: a lane with many events in the window travels as counts, each opening when one zooms.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.models import Event
from app.timeline import addresses, axis_queries, layout, queries, scale
from app.timeline.axis_queries import Among, Bin
from app.timeline.cards import SIDES, side_name
from app.timeline.figures import FigureRow, figure_rows
from app.timeline.filters import Filter
from app.timeline.layout import MIDDLING, NARROW, WIDE, Box, Layout
from app.timeline.scale import Place, Scale, Tick
from app.timeline.words import Reading

HEIGHTS = 20
"""The bars of the strip are drawn in so many steps."""
MOST_MARKS = 70
"""A lane with more events than this in the window travels as counts."""
BINS = 48
LONGEST_TITLE = 30
_VISIBLE = 0.9
"""A stretch of so many per cent of the axis is seen as one; a shorter one is a dot."""


@dataclass(frozen=True, slots=True)
class Way:
    """A step to another window: the page's address, and that of the part that htmx asks for."""

    href: str
    part: str


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
class Mark:
    """An event on its lane: a point or, with `width`, a stretch (`is_vague`: somewhere in it). `places` are classes."""

    id: str
    href: str
    side: str
    at: Place
    width: Place | None
    is_vague: bool
    places: str
    label: str
    title: str
    date: str
    status: str
    status_name: str
    documents: int
    witnesses: int
    differs: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Events that stand too close to be told apart: how many, when, and the way to the window that opens them."""

    at: Place
    places: str
    count: int
    when: str
    way: Way


@dataclass(frozen=True, slots=True)
class Lane:
    """A side, or an actor that is compared, and what it does; `places` are classes that carry the numbers of rows."""

    side: str
    name: str
    places: str
    marks: tuple[Mark, ...]
    groups: tuple[Group, ...]
    count: int


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
    ways = _Ways(reading.code, asked, seen, everything)
    bare = asked.but(window=None)
    return Axis(
        columns=years[1] - years[0] + 1,
        years=tuple(_years(reading, asked, years, seen)),
        first=_iso(seen.first),
        last=_iso(seen.last),
        whole_first=_iso(everything.first),
        whole_last=_iso(everything.last),
        when=_when(reading, seen),
        part=addresses.axis_part(reading.code, bare),
        kept=tuple(pair for pair in asked.pairs() if pair[0] in ("window", "compare")),
        ticks=tuple(scale.ticks(seen, reading.code)),
        lanes=tuple(_lanes(reading, asked, seen, ways)),
        figures=figure_rows(reading, asked, seen),
        comparison=_comparison(reading, asked, ways),
        **ways.steps(),
    )


def shortened(title: str) -> str:
    """A title as a label: whole words only, and a sign where some are left out.

    >>> shortened("US strike near Baghdad airport kills Qasem Soleimani")
    'US strike near Baghdad…'
    """
    if len(title) <= LONGEST_TITLE:
        return title
    words = title[: LONGEST_TITLE - 1].rsplit(" ", 1)[0]
    return words.rstrip(" ,،:;–-") + "…"


# Where one can go from here


class _Ways:
    """Writes the addresses of other windows of the same filter."""

    def __init__(self, code: str, asked: Filter, seen: Scale, everything: Scale) -> None:
        self.code, self.asked, self.seen, self.everything = code, asked, seen, everything

    def to(self, asked: Filter) -> Way:
        return Way(addresses.home(self.code, asked), addresses.axis_part(self.code, asked))

    def window(self, seen: Scale) -> Way:
        """The way to a window; the whole needs none in its address."""
        shown = scale.snapped(seen)
        whole = shown.first <= self.everything.first and shown.last >= self.everything.last
        return self.to(self.asked.but(window=None if whole and not self._in_years() else shown.window()))

    def steps(self) -> dict[str, Way | None]:
        """Earlier, later, closer, wider and the whole; None for a step that leads nowhere."""
        seen, everything = self.seen, self.everything
        is_whole = seen.first <= everything.first and seen.last >= everything.last
        return {
            "earlier": self.window(scale.moved(seen, -0.5, everything))
            if seen.first > everything.first
            else None,
            "later": self.window(scale.moved(seen, 0.5, everything)) if seen.last < everything.last else None,
            "closer": self.window(scale.zoomed(seen, 0.5, everything)) if seen.days > 1 else None,
            "wider": None if is_whole else self.window(scale.zoomed(seen, 2, everything)),
            "whole": None if is_whole else self.window(everything),
        }

    def _in_years(self) -> bool:
        return self.asked.first_year is not None or self.asked.last_year is not None


def _overlap(one: Scale, other: Scale) -> bool:
    return one.first <= other.last and other.first <= one.last


def _iso(day: int) -> str:
    return date.fromordinal(day).isoformat()


def _when(reading: Reading, seen: Scale) -> str:
    """A stretch of days in words."""
    window = seen.window()
    if window.first == window.last:
        return reading.date(window.first, short=True)
    return reading.date(f"{window.first}/{window.last}", short=True)


# The strip of years


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


# The lanes


def _lanes(reading: Reading, asked: Filter, seen: Scale, ways: _Ways) -> Iterable[Lane]:
    if asked.compare:
        yield from _compared(reading, asked, seen, ways)
        return
    counts = axis_queries.by_side(reading.session, asked, seen)
    for side in (*SIDES, *([""] if counts.get("") else [])):
        among = Among(side=side)
        yield _lane(
            reading, asked, among, ways, side or "none", side_name(reading, side), counts.get(side, 0)
        )


def _compared(reading: Reading, asked: Filter, seen: Scale, ways: _Ways) -> Iterable[Lane]:
    """What one actor does without the other, what they share, and the other without the one."""
    first, second = asked.compare
    names = [reading.said(queries.actor(reading.session, id_), "name") for id_ in asked.compare]
    together = reading.language.gettext("%(first)s and %(second)s together", first=names[0], second=names[1])
    for side, name, among in (
        ("first", names[0], Among(with_all=(first,), without=second)),
        ("both", together, Among(with_all=(first, second))),
        ("second", names[1], Among(with_all=(second,), without=first)),
    ):
        count = axis_queries.count(reading.session, asked, seen, among)
        yield _lane(reading, asked, among, ways, side, name, count)


def _lane(
    reading: Reading, asked: Filter, among: Among, ways: _Ways, side: str, name: str, count: int
) -> Lane:
    seen = ways.seen
    if count > MOST_MARKS:
        bins = axis_queries.bins(reading.session, asked, seen, among, BINS)
        return Lane(side, name, "r1 m1 l1", (), tuple(_binned(reading, bins, ways)), count)
    events = axis_queries.events(reading.session, asked, seen, among)
    boxes = _with_short_titles([_box(reading, event, seen) for event in events])
    wide, middling, narrow = (layout.lay_out(boxes, width) for width in layout.WIDTHS)
    marks = tuple(
        _mark(reading, event, seen, box, _classes(wide, middling, narrow, i))
        for i, (event, box) in enumerate(zip(events, boxes, strict=True))
    )
    groups = tuple(
        _group(reading, [events[i] for i in members], [boxes[i].middle for i in members], places, ways)
        for places, laid in (
            (f"only-wide r{wide.rows - 1}", wide),
            (f"only-middling m{middling.rows - 1}", middling),
            (f"only-narrow l{narrow.rows - 1}", narrow),
        )
        for members in laid.groups
    )
    rows = f"r{max(wide.rows, 1)} m{max(middling.rows, 1)} l{max(narrow.rows, 1)}"
    return Lane(side, name, rows, marks, groups, count)


def _classes(wide: Layout, middling: Layout, narrow: Layout, i: int) -> str:
    """The classes that carry where a mark stands at each width, and where its title is."""
    found = []
    for row, title, gone, laid in (
        ("r", "t", "not-wide", wide),
        ("m", "u", "not-middling", middling),
        ("l", "", "not-narrow", narrow),
    ):
        spot = laid.spots[i]
        found.append(f"{row}{spot.row}" if spot else gone)
        if spot and spot.title and title:
            found.append(f"{title}-{spot.title}")
    return " ".join(found)


def _with_short_titles(boxes: list[Box]) -> list[Box]:
    """Whole titles where a wide axis has room for them, shortened ones elsewhere."""
    spots = layout.lay_out(boxes, WIDE).spots
    return [
        box if spot and spot.title else replace(box, title=shortened(box.title))
        for box, spot in zip(boxes, spots, strict=True)
    ]


def _box(reading: Reading, event: Event, seen: Scale) -> Box:
    begins, width = seen.stretch(event.first_day, event.last_day)
    # What lies somewhere in its days stands in the middle of them.
    title = reading.said(event, "title")
    weight = event.documents + event.differs + (event.status == "happened")
    if width <= _VISIBLE or _is_vague(event):
        middle = begins + width / 2
        return Box(middle, middle, title, weight)
    return Box(begins, begins + width, title, weight)


def _is_vague(event: Event) -> bool:
    """Whether the event lies somewhere in its stretch rather than filling it."""
    return "/" not in event.date and not event.open_end


def _mark(reading: Reading, event: Event, seen: Scale, box: Box, places: str) -> Mark:
    begins, width = seen.stretch(event.first_day, event.last_day)
    is_stretch = width > _VISIBLE
    return Mark(
        id=event.id,
        href=addresses.event(reading.code, event.id),
        side=event.side or "none",
        at=Place.of(begins if is_stretch else box.begins),
        width=Place.of(width) if is_stretch else None,
        is_vague=_is_vague(event) and is_stretch,
        places=places,
        label=box.title,
        title=reading.said(event, "title"),
        date=reading.date(event.date, event.mod),
        status=event.status,
        status_name=reading.term("statuses", event.status),
        documents=event.documents,
        witnesses=event.witnesses,
        differs=event.differs,
    )


def _group(
    reading: Reading, events: Sequence[Event], middles: Sequence[float], places: str, ways: _Ways
) -> Group:
    days = min(event.first_day for event in events), max(event.last_day for event in events)
    return _counted(reading, len(events), sum(middles) / len(middles), days, places, ways)


def _binned(reading: Reading, bins: Sequence[Bin], ways: _Ways) -> Iterable[Group]:
    for here, width in (("only-wide", WIDE), ("only-middling", MIDDLING), ("only-narrow", NARROW)):
        middles = [ways.seen.middle(found.first_day, found.first_day) for found in bins]
        for members in layout.grouped(middles, width):
            some = [bins[i] for i in members]
            centre = sum(middles[i] for i in members) / len(members)
            days = some[0].first_day, some[-1].last_day
            yield _counted(reading, sum(b.count for b in some), centre, days, f"{here} r0 m0 l0", ways)


def _counted(
    reading: Reading, count: int, at: float, days: tuple[int, int], places: str, ways: _Ways
) -> Group:
    seen = ways.seen
    first = min(max(days[0], seen.first), seen.last)
    opened = Scale(first, max(first, min(days[1], seen.last)))
    air = max(1, opened.days // 4)
    window = Scale(max(seen.first, opened.first - air), min(seen.last, opened.last + air))
    # A window that would show no less is no way: then a closer look around the middle is.
    if scale.snapped(window).days >= seen.days:
        window = scale.zoomed(seen, 0.5, ways.everything, at)
    return Group(Place.of(at), places, count, _when(reading, opened), ways.window(window))


# Comparing


def _comparison(reading: Reading, asked: Filter, ways: _Ways) -> Comparison:
    counts: Mapping[str, int] = queries.facet_counts(reading.session, Filter(), "actor")
    names = {a.id: reading.said(a, "name") for a in queries.actors(reading.session) if counts.get(a.id)}
    ordered = sorted(names.items(), key=lambda item: (-counts[item[0]], reading.language.sort_key(item[1])))
    first, second = asked.compare or ("", "")
    end = ways.to(asked.but(compare=())) if asked.compare else None
    return Comparison(first, second, tuple(ordered), end)
