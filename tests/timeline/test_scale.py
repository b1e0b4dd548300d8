"""From days to places, windows to scales and back, and the ticks between."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.timeline import scale
from app.timeline.filters import Window
from app.timeline.scale import Scale

WHOLE = scale.of_years(1990, 2009)


def day(iso: str) -> int:
    return date.fromisoformat(iso).toordinal()


def stretch(first: str, last: str) -> Scale:
    return Scale(day(first), day(last))


@pytest.mark.parametrize(
    ("window", "first", "last"),
    [
        (None, "1990-01-01", "2009-12-31"),
        (Window("1995", "1996"), "1995-01-01", "1996-12-31"),
        (Window("1995-02", "1996-02"), "1995-02-01", "1996-02-29"),
        (Window("1995-02-03", "1995-02-03"), "1995-02-03", "1995-02-03"),
    ],
)
def test_a_window_names_its_days_and_is_named_by_them(window: Window | None, first: str, last: str) -> None:
    seen = scale.of_window(window, WHOLE)
    assert seen == stretch(first, last)
    assert seen.window() == (window or Window("1990", "2009"))


@pytest.mark.parametrize(
    ("seen", "first", "last"),
    [
        (stretch("1991-03-05", "2005-06-07"), "1991-01-01", "2005-12-31"),
        (stretch("1991-03-05", "1993-06-07"), "1991-03-01", "1993-06-30"),
        (stretch("1991-12-05", "1992-12-07"), "1991-12-01", "1992-12-31"),
        (stretch("1991-03-05", "1991-04-07"), "1991-03-05", "1991-04-07"),
    ],
)
def test_long_windows_are_widened_to_whole_months_and_years(seen: Scale, first: str, last: str) -> None:
    assert scale.snapped(seen) == stretch(first, last)


@pytest.mark.parametrize(
    ("first", "last", "language", "labels"),
    [
        ("2003-01-01", "2009-12-31", "en", ["2003", "2004", "2005"]),
        ("1903-01-01", "2009-12-31", "en", ["1905", "1910", "1915"]),
        ("2003-01-01", "2003-12-31", "en", ["January 2003", "February", "March"]),
        ("2003-11-01", "2004-06-30", "ar", ["تشرين الثاني 2003", "كانون الأول", "كانون الثاني 2004"]),
        ("2003-01-01", "2005-12-31", "en", ["January 2003", "April", "July"]),
        ("2003-03-30", "2003-04-05", "en", ["30 March", "31", "1 April"]),
        ("2003-03-20", "2003-03-20", "en", ["20 March"]),
    ],
)
def test_ticks_are_as_fine_as_there_is_room(first: str, last: str, language: str, labels: list[str]) -> None:
    ticks = scale.ticks(stretch(first, last), language)
    assert [tick.label for tick in ticks][: len(labels)] == labels
    assert ticks[0].rank == 0


_DAYS = st.integers(WHOLE.first, WHOLE.last)
_SCALES = st.tuples(_DAYS, _DAYS).map(lambda ends: Scale(*sorted(ends)))


@given(_SCALES, st.sampled_from([0.1, 0.5, 2, 5]), st.floats(0, 100))
def test_zooming_stays_within_the_whole(seen: Scale, factor: float, around: float) -> None:
    found = scale.zoomed(seen, factor, WHOLE, around)
    assert WHOLE.first <= found.first <= found.last <= WHOLE.last
    assert found.days == max(1, min(WHOLE.days, round(seen.days * factor)))


@given(_SCALES, st.sampled_from([-1.0, -0.5, 0.5, 1.0]))
def test_moving_keeps_the_number_of_days(seen: Scale, by: float) -> None:
    found = scale.moved(seen, by, WHOLE)
    assert found.days == seen.days
    assert WHOLE.first <= found.first <= found.last <= WHOLE.last


@given(_SCALES)
def test_ticks_are_few_in_order_and_on_the_axis(seen: Scale) -> None:
    ticks = scale.ticks(seen, "en")
    places = [tick.at for tick in ticks]
    assert len(ticks) <= 32
    assert places == sorted(places)
    assert all(0 <= place <= 100 for place in places)


@given(_SCALES, _DAYS)
def test_a_day_stands_where_it_lies(seen: Scale, when: int) -> None:
    assert (0 <= seen.at(when) < 100) == (seen.first <= when <= seen.last)
    begins, width = seen.stretch(when, when + 30)
    assert begins >= 0
    assert begins + width <= 100.000001 or width == 0
