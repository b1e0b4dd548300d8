"""Marks and titles on the axis: placed so that none overlaps another and no title is cut off.

The server does not know how wide the axis will be, so each lane is laid out for three widths and the style sheet
takes the one that fits (container queries in rem, so that larger letters choose a narrower layout). What finds no
room of its own is counted together with its neighbours.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

TITLE_REM = 0.82
"""The size of a title on the axis."""
MARK_REM = 1.5
"""A mark is a target: it keeps the 24 px that WCAG 2.2 (2.5.8) asks for."""
GAP_REM = 0.4


@dataclass(frozen=True, slots=True)
class Width:
    """A width that lanes are laid out for: from `rem` on, at most `rows` rows to a lane, with titles or without."""

    rem: float
    rows: int
    has_titles: bool = True


WIDE, MIDDLING, NARROW = Width(60.0, 7), Width(36.0, 7), Width(17.0, 2, has_titles=False)
WIDTHS = (WIDE, MIDDLING, NARROW)


@dataclass(frozen=True, slots=True)
class Box:
    """What wants a place: from `begins` to `ends` in per cent, its title, and how much it matters."""

    begins: float
    ends: float
    title: str
    weight: float = 0.0

    @property
    def middle(self) -> float:
        return (self.begins + self.ends) / 2


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a box stands: its row, and the side of the mark that its title is on (end, start or none)."""

    row: int
    title: str = ""


@dataclass(frozen=True, slots=True)
class Layout:
    """The spots of all boxes at one width (None for a box that is counted in a group), the groups, the rows used."""

    spots: tuple[Spot | None, ...]
    groups: tuple[tuple[int, ...], ...]
    rows: int


def lay_out(boxes: Sequence[Box], width: Width) -> Layout:
    """Place `boxes` at `width`; the weightiest come first, so that what many documents report keeps its title."""
    taken: list[list[tuple[float, float]]] = [[] for _ in range(width.rows)]
    spots: list[Spot | None] = [None] * len(boxes)
    order = sorted(range(len(boxes)), key=lambda i: (-boxes[i].weight, boxes[i].begins, i))
    if width.has_titles:
        for i in order:
            spots[i] = _with_title(boxes[i], width, taken)
    for i in order:
        spots[i] = spots[i] or _bare(boxes[i], width, taken)
    rows = max((spot.row for spot in spots if spot), default=-1) + 1
    left = [i for i in range(len(boxes)) if spots[i] is None]
    clusters = grouped([boxes[i].middle for i in left], width)
    for members in (members for members in clusters if len(members) == 1):
        spots[left[members[0]]] = Spot(rows)
    groups = tuple(tuple(left[m] for m in members) for members in clusters if len(members) > 1)
    return Layout(tuple(spots), groups, rows + bool(left))


def grouped(middles: Sequence[float], width: Width) -> list[list[int]]:
    """Indices of `middles` (in per cent), neighbours joined until the groups' centres are a mark apart."""
    pitch = MARK_REM * 100 / width.rem
    groups: list[tuple[list[int], float]] = []
    for i in sorted(range(len(middles)), key=lambda i: middles[i]):
        groups.append(([i], middles[i]))
        while len(groups) > 1 and groups[-1][1] - groups[-2][1] < pitch:
            (later, right), (earlier, left) = groups.pop(), groups.pop()
            centre = (left * len(earlier) + right * len(later)) / (len(earlier) + len(later))
            groups.append((earlier + later, centre))
    return [members for members, _ in groups]


def text_rem(text: str) -> float:
    """How wide a title is at most, in rem: measured on wide faces (Noto Sans, DejaVu Sans), so rather too much."""
    return TITLE_REM * sum(_em(character) for character in text)


def _em(character: str) -> float:
    if unicodedata.combining(character):
        return 0.0
    if unicodedata.bidirectional(character) == "AL":
        return 0.55
    if character in "iljtfr.,:;'’|()[] -":
        return 0.38
    if character in "mwMW@%&—":
        return 0.95
    return 0.7 if character.isupper() else 0.61


def _with_title(box: Box, width: Width, taken: list[list[tuple[float, float]]]) -> Spot | None:
    per_rem = 100 / width.rem
    begins, ends = _mark(box, per_rem)
    room = (text_rem(box.title) + GAP_REM) * per_rem
    sides = (("end", begins, ends + room), ("start", begins - room, ends))
    for row, spans in enumerate(taken):
        for side, low, high in sides:
            if low >= -per_rem and high <= 100 + per_rem and _is_free(spans, low, high):
                spans.append((low, high))
                return Spot(row, side)
    return None


def _bare(box: Box, width: Width, taken: list[list[tuple[float, float]]]) -> Spot | None:
    low, high = _mark(box, 100 / width.rem)
    for row, spans in enumerate(taken):
        if _is_free(spans, low, high):
            spans.append((low, high))
            return Spot(row)
    return None


def _mark(box: Box, per_rem: float) -> tuple[float, float]:
    """The mark itself is never narrower than a target."""
    half = MARK_REM * per_rem / 2
    return min(box.begins, box.begins - half), max(box.ends, box.begins + half)


def _is_free(spans: Sequence[tuple[float, float]], low: float, high: float) -> bool:
    return all(high <= begins or low >= ends for begins, ends in spans)
