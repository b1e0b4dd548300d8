"""Figures as cited: a mark for each figure that a source gives, none between them; damaged ones as question marks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from app import dates
from app.models import Citation, Event, Figure
from app.timeline import addresses, axis_queries, layout
from app.timeline.cards import document_of
from app.timeline.counted import figure_name, in_words
from app.timeline.filters import Filter
from app.timeline.lanes import Group
from app.timeline.layout import Box, Width
from app.timeline.scale import Place, Scale
from app.timeline.ways import Ways
from app.timeline.ways import in_words as days_in_words
from app.timeline.words import Reading

MOST_FIGURES = 100
_SIGNS = {"more-than": ">", "at-least": "≥", "less-than": "<", "at-most": "≤", "about": "~"}
# Numbers are short and say most: they keep their labels on a narrow axis too.
_WIDTHS = {"wide": Width(60.0, 4), "middling": Width(36.0, 4), "narrow": Width(17.0, 4)}
_ROWS = {"wide": ("r", "t"), "middling": ("m", "u"), "narrow": ("l", "n")}


@dataclass(frozen=True, slots=True)
class FigureMark:
    """Figures of one value for one event, and how many sources give it; `value` is empty when its digits were lost."""

    href: str
    at: Place
    places: str
    value: str
    words: str
    date: str
    publisher: str
    about: str
    sources: int


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Figures of one kind on the axis; `places` are classes that carry the numbers of rows."""

    kind: str
    places: str
    marks: tuple[FigureMark, ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class _Given:
    """A value that sources give for one event: the first of them in the reader's language, and all of them."""

    event: Event
    citation: Citation
    figure: Figure
    sources: int
    at: float


def figure_rows(reading: Reading, asked: Filter, ways: Ways) -> tuple[FigureRow, ...]:
    """US troops present and people killed, as the sources of the events in the window give them."""
    rows = (
        _row(reading, asked, ways, "troops-present", ("us",)),
        _row(reading, asked, ways, "killed", ()),
    )
    return tuple(row for row in rows if row.marks)


def _row(reading: Reading, asked: Filter, ways: Ways, kind: str, whose: Sequence[str]) -> FigureRow:
    found = axis_queries.figures(reading.session, asked, ways.seen, kind, whose, MOST_FIGURES)
    given = [each for each in _merged(reading, found, ways.seen) if 0 <= each.at <= 100]
    values = [_value(reading, each.figure) for each in given]
    # The largest numbers find their places first, on the upper rows.
    boxes = [
        Box(each.at, each.at, value or "?", each.figure.value or 0.0)
        for each, value in zip(given, values, strict=True)
    ]
    laid = {name: layout.lay_out(boxes, width) for name, width in _WIDTHS.items()}
    marks = []
    for i, (each, value) in enumerate(zip(given, values, strict=True)):
        places = " ".join(_classes(name, here.spots[i]) for name, here in laid.items())
        marks.append(_mark(reading, each, value, places))
    groups = tuple(
        _group(reading, [given[i] for i in members], f"only-{name} {_ROWS[name][0]}{here.rows - 1}", ways)
        for name, here in laid.items()
        for members in here.groups
    )
    rows = " ".join(f"{_ROWS[name][0]}{max(here.rows, 1)}" for name, here in laid.items())
    return FigureRow(kind, rows, tuple(marks), groups)


def _classes(name: str, spot: layout.Spot | None) -> str:
    row, title = _ROWS[name]
    if spot is None:
        return f"not-{name}"
    return f"{row}{spot.row} {title}-{spot.title}" if spot.title else f"{row}{spot.row}"


def _mark(reading: Reading, given: _Given, value: str, places: str) -> FigureMark:
    document = document_of(reading, given.citation)
    return FigureMark(
        href=addresses.passage(reading.code, document.slug, given.citation.start, given.citation.end),
        at=Place.of(given.at),
        places=places,
        value=value,
        words=given.figure.text,
        date=reading.date(given.citation.date or given.event.date, given.citation.mod or given.event.mod),
        publisher=reading.publisher(document),
        about=figure_name(reading, given.figure.kind, given.figure.whose),
        sources=given.sources,
    )


def _group(reading: Reading, given: Sequence[_Given], places: str, ways: Ways) -> Group:
    at = sum(each.at for each in given) / len(given)
    days = min(each.event.first_day for each in given), max(each.event.last_day for each in given)
    when = days_in_words(reading, Scale(max(days[0], ways.seen.first), max(days)))
    return Group(Place.of(at), places, len(given), when, ways.opening(days, at))


def _merged(
    reading: Reading, found: Iterable[tuple[Event, Citation, Figure]], seen: Scale
) -> Iterable[_Given]:
    """One mark for what several sources give alike."""
    alike: dict[tuple[object, ...], list[tuple[Event, Citation, Figure]]] = {}
    seen_words: set[tuple[str, int, int]] = set()
    for event, citation, figure in found:
        words = (citation.document_slug, figure.start, figure.end)
        if words in seen_words:  # one passage may report two events: it still gives one figure
            continue
        seen_words.add(words)
        key = (event.id, figure.whose, figure.value, figure.value_high)
        alike.setdefault(key, []).append((event, citation, figure))
    for some in alike.values():
        own = [each for each in some if document_of(reading, each[1]).language == reading.code]
        event, citation, figure = (own or some)[0]
        sources = len({each[1].document_slug for each in some})
        yield _Given(event, citation, figure, sources, _at(event, citation, seen))


def _at(event: Event, citation: Citation, seen: Scale) -> float:
    """Where the figure stands: in the middle of the days that its passage is dated to, else of its event's."""
    day = dates.modified(dates.parse(citation.date), citation.mod) if citation.date else None
    if day and day.earliest and day.latest and "/" not in citation.date:
        return seen.at((day.earliest.toordinal() + day.latest.toordinal() + 1) / 2)
    if event.open_end:
        return seen.at(event.first_day)
    if "/" in event.date:
        return seen.at(event.last_day)
    return seen.at((event.first_day + event.last_day + 1) / 2)


def _value(reading: Reading, figure: Figure) -> str:
    """The number as the source qualifies it; empty when it was lost."""
    if figure.value is None:
        return ""
    number = reading.number(figure.value)
    if figure.value_high is not None:
        return f"{number}–{reading.number(figure.value_high)}"
    if figure.qualifier in _SIGNS:
        return _SIGNS[figure.qualifier] + number
    return in_words(reading.language, figure.value, None, figure.qualifier, figure.unit)
