"""Marks and titles on the axis: none overlaps another at any width."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.timeline import layout
from app.timeline.layout import MARK_REM, MIDDLING, NARROW, WIDE, WIDTHS, Box, Layout, Width

_BOXES = st.lists(
    st.builds(
        lambda begins, width, title, weight: Box(begins, min(100, begins + width), title, weight),
        st.floats(0, 100),
        st.sampled_from([0.0, 0.0, 0.0, 3.0, 40.0]),
        st.sampled_from(["A", "A short title", "A title of some thirty letters", "عنوان من عدة كلمات"]),
        st.integers(0, 4),
    ),
    max_size=60,
)


def stretches(boxes: list[Box], laid: Layout, width: Width) -> list[tuple[int, float, float]]:
    """Row, beginning and end, in rem, of every mark with its title."""
    rem = width.rem / 100
    found = []
    for box, spot in zip(boxes, laid.spots, strict=True):
        if spot and spot.row < width.rows:
            low = min(box.begins * rem, box.begins * rem - MARK_REM / 2)
            high = max(box.ends * rem, box.begins * rem + MARK_REM / 2)
            room = layout.text_rem(box.title)
            low, high = (
                (low - room, high) if spot.title == "start" else (low, high + room * (spot.title == "end"))
            )
            found.append((spot.row, low, high))
    return sorted(found)


@pytest.mark.parametrize("width", WIDTHS, ids=["wide", "middling", "narrow"])
@given(boxes=_BOXES)
def test_nothing_overlaps_and_nothing_is_lost(boxes: list[Box], width: Width) -> None:
    laid = layout.lay_out(boxes, width)
    placed = stretches(boxes, laid, width)
    for (row, _, end), (other, begin, _) in pairwise(placed):
        assert row != other or end <= begin + 1e-6
    in_groups = [i for members in laid.groups for i in members]
    on_their_own = [i for i, spot in enumerate(laid.spots) if spot]
    assert sorted(in_groups + on_their_own) == list(range(len(boxes)))
    assert all(spot.row < laid.rows for spot in laid.spots if spot)


@pytest.mark.parametrize("width", WIDTHS, ids=["wide", "middling", "narrow"])
@given(middles=st.lists(st.floats(0, 100), max_size=80))
def test_groups_are_a_target_apart(middles: list[float], width: Width) -> None:
    groups = layout.grouped(middles, width)
    centres = [sum(middles[i] for i in members) / len(members) for members in groups]
    assert sorted(i for members in groups for i in members) == list(range(len(middles)))
    pitch = MARK_REM * 100 / width.rem
    assert all(b - a >= pitch - 1e-6 for a, b in pairwise(centres))


def test_the_weightiest_keeps_its_title() -> None:
    boxes = [Box(50, 50, f"A title of some thirty letters {n}", weight=n) for n in range(40)]
    laid = layout.lay_out(boxes, WIDE)
    assert laid.spots[39] is not None
    assert laid.spots[39].title == "end"
    assert laid.groups


def test_near_the_end_of_the_axis_the_title_stands_before_its_mark() -> None:
    spot = layout.lay_out([Box(99, 99, "A title of some thirty letters")], MIDDLING).spots[0]
    assert spot is not None
    assert spot.title == "start"


def test_a_narrow_axis_has_no_titles() -> None:
    spot = layout.lay_out([Box(50, 50, "A title")], NARROW).spots[0]
    assert spot is not None
    assert spot.title == ""
