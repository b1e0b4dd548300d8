"""Figures as cited: a mark for each figure that a source gives, none between them; damaged ones as question marks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log10

from app import dates
from app.models import Citation, Event, Figure
from app.timeline import addresses, axis_queries
from app.timeline.cards import document_of
from app.timeline.counted import figure_name, in_words
from app.timeline.filters import Filter
from app.timeline.layout import WIDTHS, Width, text_rem
from app.timeline.scale import Place, Scale
from app.timeline.words import Reading

STEPS = 20
"""Figures stand at so many heights, by the logarithm of their value: 2,500 and 165,000 are both to be seen."""
MOST_FIGURES = 100
_SIGNS = {"more-than": ">", "at-least": "≥", "less-than": "<", "at-most": "≤", "about": "~"}
_STEP_REM, _LINE_REM, _HALF_MARK_REM = 0.2, 0.85, 0.45
"""A step of the height, the height of a label, and half a mark."""


@dataclass(frozen=True, slots=True)
class FigureMark:
    """Figures of one value for one event: its height in steps, and how many sources give it.

    `value` is empty when its digits were lost. `places` are the classes of the widths at which it has a label.
    """

    href: str
    at: Place
    height: int
    places: str
    value: str
    words: str
    lang: str
    date: str
    publisher: str
    about: str
    sources: int
    event: str


@dataclass(frozen=True, slots=True)
class FigureRow:
    """Figures of one kind on the axis."""

    kind: str
    marks: tuple[FigureMark, ...]


def figure_rows(reading: Reading, asked: Filter, seen: Scale) -> tuple[FigureRow, ...]:
    """US troops present and people killed, as the sources of the events in the window give them."""
    rows = (
        FigureRow("troops-present", tuple(_marks(reading, asked, seen, "troops-present", ("us",)))),
        FigureRow("killed", tuple(_marks(reading, asked, seen, "killed", ()))),
    )
    return tuple(row for row in rows if row.marks)


@dataclass(frozen=True, slots=True)
class _Given:
    """A value that sources give for one event: the first of them in the reader's language, and all of them."""

    event: Event
    citation: Citation
    figure: Figure
    sources: int
    at: float


def _marks(
    reading: Reading, asked: Filter, seen: Scale, kind: str, whose: Sequence[str]
) -> Iterable[FigureMark]:
    found = axis_queries.figures(reading.session, asked, seen, kind, whose, MOST_FIGURES)
    given = [each for each in _merged(reading, found, seen) if 0 <= each.at <= 100]
    most = max((each.figure.value or 0 for each in given), default=0)
    heights = [_height(each.figure.value, most) for each in given]
    values = [_value(reading, each.figure) for each in given]
    labelled = [_labelled(given, heights, values, width) for width in WIDTHS]
    for i, each in enumerate(given):
        document = document_of(reading, each.citation)
        names = ("wide", "middling", "narrow")
        yield FigureMark(
            href=addresses.passage(reading.code, document.slug, each.citation.start, each.citation.end),
            at=Place.of(each.at),
            height=heights[i],
            places=" ".join(
                f"{name}-{laid[i]}" for name, laid in zip(names, labelled, strict=True) if laid[i]
            ),
            value=values[i],
            words=each.figure.text,
            lang=document.language,
            date=reading.date(each.citation.date or each.event.date, each.citation.mod or each.event.mod),
            publisher=reading.publisher(document),
            about=figure_name(reading, kind, each.figure.whose),
            sources=each.sources,
            event=reading.said(each.event, "title"),
        )


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
    """Where the figure stands: on the day, or in the middle of the days, that its passage is dated to."""
    day = dates.modified(dates.parse(citation.date), citation.mod) if citation.date else None
    if day and day.earliest and day.latest and "/" not in citation.date:
        return seen.at((day.earliest.toordinal() + day.latest.toordinal() + 1) / 2)
    if "/" in event.date and not event.open_end:
        return seen.at(event.last_day)
    return (
        seen.at((event.first_day + event.last_day + 1) / 2)
        if not event.open_end
        else seen.at(event.first_day)
    )


def _height(value: float | None, most: float) -> int:
    if not value or most <= 1:
        return 0
    return max(1, round(STEPS * log10(max(value, 1)) / log10(most)))


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


def _labelled(
    given: Sequence[_Given], heights: Sequence[int], values: Sequence[str], width: Width
) -> list[str]:
    """On which side of its mark each figure has its label at `width` (empty for none), so that none overlaps."""
    per_rem = 100 / width.rem
    half = _HALF_MARK_REM * per_rem
    taken = [(each.at - half, each.at + half, h) for each, h in zip(given, heights, strict=True)]
    sides = []
    for i, each in enumerate(given):
        room = (text_rem(values[i] or "?") + 0.7) * per_rem
        others = taken[:i] + taken[i + 1 :]
        sides_of_it = (("end", each.at + half, each.at + room), ("start", each.at - room, each.at - half))
        for side, low, high in sides_of_it:
            if low >= 0 and high <= 100 and _is_clear(others, low, high, heights[i]):
                taken.append((low, high, heights[i]))
                sides.append(side)
                break
        else:
            sides.append("")
    return sides


def _is_clear(taken: Sequence[tuple[float, float, int]], low: float, high: float, height: int) -> bool:
    near = _LINE_REM / _STEP_REM
    return all(high <= left or low >= right or abs(height - at) >= near for left, right, at in taken)
