"""The lanes of the axis: each side's events, or those of two actors that are compared, as marks and counts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.models import Event
from app.timeline import addresses, axis_queries, layout, queries
from app.timeline.axis_queries import Among, Bin
from app.timeline.cards import SIDES, side_name
from app.timeline.filters import Filter
from app.timeline.layout import MIDDLING, NARROW, WIDE, Box, Layout
from app.timeline.scale import Place, Scale
from app.timeline.ways import Way, Ways, in_words
from app.timeline.words import Reading

MOST_MARKS = 70
"""A lane with more events than this in the window travels as counts."""
BINS = 48
LONGEST_TITLE = 30
_VISIBLE = 0.9
"""A stretch of so many per cent of the axis is seen as one; a shorter one is a dot."""


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


def lanes(reading: Reading, asked: Filter, ways: Ways) -> Iterable[Lane]:
    """The lanes of the window that `ways` starts from: the four sides, or the two actors that are compared."""
    if asked.compare:
        yield from _compared(reading, asked, ways)
        return
    counts = axis_queries.by_side(reading.session, asked, ways.seen)
    for side in (*SIDES, *([""] if counts.get("") else [])):
        among = Among(side=side)
        yield _lane(
            reading, asked, among, ways, side or "none", side_name(reading, side), counts.get(side, 0)
        )


def _compared(reading: Reading, asked: Filter, ways: Ways) -> Iterable[Lane]:
    """What one actor does without the other, what they share, and the other without the one."""
    first, second = asked.compare
    names = [reading.said(queries.actor(reading.session, id_), "name") for id_ in asked.compare]
    together = reading.language.gettext("%(first)s and %(second)s together", first=names[0], second=names[1])
    for side, name, among in (
        ("first", names[0], Among(with_all=(first,), without=second)),
        ("both", together, Among(with_all=(first, second))),
        ("second", names[1], Among(with_all=(second,), without=first)),
    ):
        count = axis_queries.count(reading.session, asked, ways.seen, among)
        yield _lane(reading, asked, among, ways, side, name, count)


def _lane(
    reading: Reading, asked: Filter, among: Among, ways: Ways, side: str, name: str, count: int
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
    reading: Reading, events: Sequence[Event], middles: Sequence[float], places: str, ways: Ways
) -> Group:
    days = min(event.first_day for event in events), max(event.last_day for event in events)
    return _counted(reading, len(events), sum(middles) / len(middles), days, places, ways)


def _binned(reading: Reading, bins: Sequence[Bin], ways: Ways) -> Iterable[Group]:
    for here, width in (("only-wide", WIDE), ("only-middling", MIDDLING), ("only-narrow", NARROW)):
        middles = [ways.seen.middle(found.first_day, found.first_day) for found in bins]
        for members in layout.grouped(middles, width):
            some = [bins[i] for i in members]
            centre = sum(middles[i] for i in members) / len(members)
            days = some[0].first_day, some[-1].last_day
            yield _counted(reading, sum(b.count for b in some), centre, days, f"{here} r0 m0 l0", ways)


def _counted(
    reading: Reading, count: int, at: float, days: tuple[int, int], places: str, ways: Ways
) -> Group:
    shown = Scale(
        min(max(days[0], ways.seen.first), ways.seen.last), max(min(days[1], ways.seen.last), days[0])
    )
    return Group(Place.of(at), places, count, in_words(reading, shown), ways.opening(days, at))


def shortened(title: str) -> str:
    """A title as a label: whole words only, and a sign where some are left out.

    >>> shortened("US strike near Baghdad airport kills Qasem Soleimani")
    'US strike near Baghdad…'
    """
    if len(title) <= LONGEST_TITLE:
        return title
    words = title[: LONGEST_TITLE - 1].rsplit(" ", 1)[0]
    return words.rstrip(" ,،:;–-") + "…"
