"""The picture of time: a strip of years, a lane for each side, and the figures as cited, all on one scale."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app import dates
from app.models import Citation, Event
from app.timeline import addresses, queries
from app.timeline.cards import SIDES, Belongings, document_of, side_name
from app.timeline.filters import Filter
from app.timeline.scale import Place, Scale, Stretch, rows
from app.timeline.words import Reading

HEIGHTS = 20
"""Bars and figures are drawn in so many steps."""
_LONGEST_LABEL = 30
# What a letter, a dot and a number take of the axis where it is narrowest beside its lanes' names, in per cent.
_LETTER, _DOT = 0.78, 5.0
_SPAN = 1.2


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


@dataclass(frozen=True, slots=True)
class Mark:
    """An event on its lane: a point or, with `width`, a span; its label may stand before it."""

    id: str
    href: str
    at: Place
    width: Place | None
    row: int
    is_before: bool
    label: str
    title: str
    date: str
    status: str
    status_name: str
    documents: int
    witnesses: int
    differs: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """A side and what it does; `last_row` counts from 0."""

    side: str
    name: str
    marks: tuple[Mark, ...]
    last_row: int


@dataclass(frozen=True, slots=True)
class FigureMark:
    """A figure that a source gives: its height in steps; `value` is None when its digits were lost."""

    href: str
    at: Place
    height: int
    is_before: bool
    value: str | None
    words: str
    date: str
    publisher: str
    lang: str


@dataclass(frozen=True, slots=True)
class Axis:
    """All of it. `columns` is the number of years."""

    columns: int
    years: tuple[YearBar, ...]
    lanes: tuple[Lane, ...]
    figures: tuple[FigureMark, ...]


def axis(
    reading: Reading,
    asked: Filter,
    events: Sequence[Event],
    with_them: Belongings,
    counts: Mapping[int, int],
    span: tuple[int, int],
) -> Axis:
    """The axis of `events` from the first to the last year in `span`; `counts` are the events of each year."""
    scale = Scale(*span)
    return Axis(
        columns=len(scale.years),
        years=tuple(_years(reading, asked, scale, counts)),
        lanes=tuple(_lanes(reading, scale, events)),
        figures=tuple(_figures(reading, scale, events, with_them)),
    )


def _years(reading: Reading, asked: Filter, scale: Scale, counts: Mapping[int, int]) -> Iterable[YearBar]:
    most = max(counts.values(), default=0) or 1
    for year in scale.years:
        count = counts.get(year, 0)
        is_chosen = asked.first_year == asked.last_year == year
        target = (
            asked.but(first_year=None, last_year=None)
            if is_chosen
            else asked.but(first_year=year, last_year=year)
        )
        yield YearBar(
            year=year,
            count=count,
            # Even one event is to be seen beside a hundred.
            height=max(round(count / most * HEIGHTS), 1) if count else 0,
            href=addresses.home(reading.code, target),
            part=addresses.timeline_part(reading.code, target),
            is_chosen=is_chosen,
            is_outside=(asked.first_year or year) > year or (asked.last_year or year) < year,
        )


def _lanes(reading: Reading, scale: Scale, events: Sequence[Event]) -> Iterable[Lane]:
    by_side: dict[str, list[Event]] = {side: [] for side in SIDES}
    for event in events:
        by_side.setdefault(event.side, []).append(event)
    for side, acting in by_side.items():
        marks = tuple(_marks(reading, scale, acting))
        yield Lane(side or "none", side_name(reading, side), marks, max((m.row for m in marks), default=0))


def _marks(reading: Reading, scale: Scale, events: Sequence[Event]) -> Iterable[Mark]:
    labels = [shortened(reading.said(event, "title")) for event in events]
    stretches = []
    for event, label in zip(events, labels, strict=True):
        begin, end = scale.percent(event.first_day), scale.percent(event.last_day + 1)
        stretches.append(Stretch(begin, max(begin, end), _DOT + _LETTER * len(label)))
    for event, label, stretch, (row, is_before) in zip(
        events, labels, stretches, rows(stretches), strict=True
    ):
        width = stretch.end - stretch.begin
        yield Mark(
            id=event.id,
            href=addresses.event(reading.code, event.id),
            at=Place.of(stretch.begin),
            width=Place.of(width) if width > _SPAN else None,
            row=row,
            is_before=is_before,
            label=label,
            title=reading.said(event, "title"),
            date=reading.date(event.date, event.mod),
            status=event.status,
            status_name=reading.term("statuses", event.status),
            documents=event.documents,
            witnesses=event.witnesses,
            differs=event.differs,
        )


def _figures(
    reading: Reading, scale: Scale, events: Sequence[Event], with_them: Belongings
) -> Iterable[FigureMark]:
    """US troops present, as cited: a mark for each figure that a source gives, none between them."""
    _, members = queries.groups_and_members(reading.session, "united-states")
    american = {"us", "united-states", *(actor.id for actor in members)}
    given = [
        (event, citation, figure)
        for event in events
        for citation in with_them.citations.get(event.id, ())
        for figure in with_them.figures.get(citation.id or 0, ())
        if figure.kind == "troops-present" and figure.whose in american
    ]
    most = max((figure.value or 0 for _, _, figure in given), default=0) or 1
    for event, citation, figure in given:
        at = scale.percent(_day(event, citation))
        document = document_of(reading, citation)
        yield FigureMark(
            href=addresses.passage(reading.code, document.slug, citation.start, citation.end),
            at=Place.of(at),
            height=round((figure.value or 0) / most * HEIGHTS),
            is_before=at > 92,
            value=None if figure.value is None else reading.number(figure.value),
            words=figure.text,
            date=reading.date(citation.date or event.date, citation.mod if citation.date else event.mod),
            publisher=reading.publisher(document),
            lang=document.language,
        )


def _day(event: Event, citation: Citation) -> int:
    earliest = dates.parse(citation.date).earliest if citation.date else None
    return earliest.toordinal() if earliest else event.first_day


def shortened(title: str) -> str:
    """A title as a label: whole words only, and a sign where some are left out.

    >>> shortened("US strike near Baghdad airport kills Qasem Soleimani")
    'US strike near Baghdad…'
    """
    if len(title) <= _LONGEST_LABEL:
        return title
    words = title[: _LONGEST_LABEL - 1].rsplit(" ", 1)[0]
    return words.rstrip(" ,،:;–-") + "…"
