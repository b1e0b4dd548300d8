"""Points moved along the calendar, the publication read from EDTF, and asides told from the main line."""

from datetime import date

import pytest

from app.extraction.dates import timex
from app.extraction.dates.publication import read_publication
from app.extraction.dates.values import Point, shift
from tests.extraction.dates.tables import written


@pytest.mark.parametrize(
    ("point", "count", "unit", "value"),
    [
        (Point(2003, 3, 20), 1, "D", "2003-03-21"),
        (Point(2003, 12, 31), 1, "D", "2004-01-01"),
        (Point(2003, 3, 20), -1, "M", "2003-02"),
        (Point(2003, 11), 3, "M", "2004-02"),
        (Point(2003, 3, 20), 15, "M", "2004-06"),
        (Point(2003), -3, "Y", "2000"),
        (Point(1987), 1, "DE", "199"),
        (Point(1987), -1, "CE", "18"),
        (Point(-1, bc=True), 1, "Y", "0001"),
        (Point(1), -1, "Y", "BC0001"),
        (Point(-492, bc=True), 1, "Y", "BC0491"),
        (Point(2020, 9, 10), -1, "W", "2020-W36"),
        (Point(2020, 9), 1, "Q", "2020-Q4"),
    ],
)
def test_moves_a_point_no_finer_than_the_unit(point: Point, count: int, unit: str, value: str) -> None:
    moved = shift(point, count, unit)
    assert moved is not None
    assert timex.value(moved) == value


@pytest.mark.parametrize(
    ("point", "unit"), [(Point(2003), "M"), (Point(2003, 3), "D"), (Point(), "Y"), (Point(-490, 9, 1), "D")]
)
def test_does_not_move_what_is_not_known_finely_enough(point: Point, unit: str) -> None:
    assert shift(point, 1, unit) is None


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2010-08-19", date(2010, 8, 19), date(2010, 8, 19)),
        ("2020-09-09/..", date(2020, 9, 9), None),
        ("2020-01-16/2020-01-31", date(2020, 1, 16), date(2020, 1, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025~", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_reads_the_publication(edtf: str, earliest: date, latest: date | None) -> None:
    published = read_publication(edtf)
    assert published is not None
    assert (published.earliest, published.latest) == (earliest, latest)


@pytest.mark.parametrize("edtf", [None, "", "..", "some day", "2020-02-30", "2020-13"])
def test_a_publication_that_says_no_day_is_none(edtf: str | None) -> None:
    assert read_publication(edtf) is None


def test_a_year_that_the_telling_comes_back_from_does_not_carry() -> None:
    text = (
        "In May 1920 the army took the city. Papers found in 2004 prove it. In July it was lost. The largest battle"
        " since 1813 was fought in August. In March 1921 peace came."
    )
    values = [mention.split("=")[1] for mention in written(text)]
    assert values == ["1920-05", "2004", "1920-07", "1813", "1920-08", "1921-03"]


def test_a_chronicle_without_years_near_its_publication_is_read_from_it() -> None:
    text = "Key dates\n\n27 December: A rocket kills one.\n\n3 January: A drone kills two.\n\n8 January: Missiles fly."
    values = [mention.split("=")[1] for mention in written(text, "en", "2020-01-09")]
    assert values == ["2019-12-27", "2020-01-03", "2020-01-08"]
