"""Dates: what EDTF means in days, what can be true together, and how dates read in both languages."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import dates
from app.errors import BadDate


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("1987", "1987-01-01", "1987-12-31", "year"),
        ("1988-02", "1988-02-01", "1988-02-29", "month"),
        ("1991-04-03", "1991-04-03", "1991-04-03", "day"),
        ("1990~", "1990-01-01", "1990-12-31", "year"),
        ("1996?", "1996-01-01", "1996-12-31", "year"),
        ("1998-12~", "1998-12-01", "1998-12-31", "month"),
        ("1995-21", "1995-03-01", "1995-05-31", "season"),
        ("1995-36", "1995-10-01", "1995-12-31", "season"),
        ("199X", "1990-01-01", "1999-12-31", "decade"),
        ("19XX", "1900-01-01", "1999-12-31", "century"),
        ("1990-08/1991-02", "1990-08-01", "1991-02-28", "month"),
        ("1991/..", "1991-01-01", None, "year"),
        ("../1991-02-28", None, "1991-02-28", "day"),
        ("[1998-12-16,1998-12-17]", "1998-12-16", "1998-12-17", "day"),
        ("XXXX-12", None, None, "month"),
    ],
)
def test_edtf_means_days(text: str, earliest: str | None, latest: str | None, precision: str) -> None:
    day = dates.parse(text)
    assert day.earliest == (date.fromisoformat(earliest) if earliest else None)
    assert day.latest == (date.fromisoformat(latest) if latest else None)
    assert day.precision == precision


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1995-13",
        "1995-02-30",
        "yesterday",
        "1996/1995",
        "1995/1996/1997",
        "/",
        "-0044",
        "Y20000",
        "[]",
    ],
)
def test_what_is_no_edtf_is_refused(text: str) -> None:
    with pytest.raises(BadDate):
        dates.parse(text)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2006-02", "2006-02-22", True),
        ("2019-12-31", "2020-01-01", False),
        ("1990", "1991", False),
        ("1990/1992", "1991-05", True),
        ("1991/..", "2003", True),
        ("1991/..", "1990", False),
        ("1990~", "1991", True),
        ("1990~", "1993", False),
        ("[1998-12-16,1998-12-17]", "1998-12-17", True),
        ("XXXX-12", "1998-12-17", True),
    ],
)
def test_dates_that_can_both_be_true(one: str, other: str, expected: bool) -> None:
    assert dates.compatible(dates.parse(one), dates.parse(other)) is expected
    assert dates.compatible(dates.parse(other), dates.parse(one)) is expected


@pytest.mark.parametrize(
    ("text", "mod", "english", "arabic"),
    [
        ("1991-01-17", "", "17 January 1991", "17 كانون الثاني/يناير 1991"),
        ("1990-08", "", "August 1990", "آب/أغسطس 1990"),
        ("1998", "", "1998", "1998"),
        ("1998", "START", "early 1998", "مطلع 1998"),
        ("1998", "MID", "mid-1998", "منتصف 1998"),
        ("1998-11", "END", "late November 1998", "أواخر تشرين الثاني/نوفمبر 1998"),
        ("1998~", "", "about 1998", "نحو 1998"),
        ("1998~", "APPROX", "about 1998", "نحو 1998"),
        ("1998?", "", "1998 (uncertain)", "1998 (غير مؤكد)"),
        ("1990/1998", "", "1990–1998", "من 1990 إلى 1998"),
        ("1990-08-02/1991-02-28", "", "2 August 1990 – 28 February 1991", "من 2 آب/أغسطس 1990 إلى 28 شباط/فبراير 1991"),
        ("1991-04/..", "", "from April 1991", "منذ نيسان/أبريل 1991"),
        ("../1991-04", "", "until April 1991", "حتى نيسان/أبريل 1991"),
        ("1991-04-30", "ON_OR_BEFORE", "by 30 April 1991", "بحلول 30 نيسان/أبريل 1991"),
        ("1991-04-30", "AFTER", "after 30 April 1991", "بعد 30 نيسان/أبريل 1991"),
        ("[1998-12-16,1998-12-17]", "", "16 December 1998 or 17 December 1998",
         "16 كانون الأول/ديسمبر 1998 أو 17 كانون الأول/ديسمبر 1998"),
        ("1995-22", "", "summer 1995", "صيف 1995"),
        ("1995-33", "", "first quarter of 1995", "الربع الأول من 1995"),
        ("199X", "", "the 1990s", "عقد 1990"),
        ("XXXX-12", "", "December, year unknown", "كانون الأول/ديسمبر من سنة مجهولة"),
        ("", "", "undated", "بلا تاريخ"),
    ],
)  # fmt: skip
def test_dates_read_right_in_both_languages(text: str, mod: str, english: str, arabic: str) -> None:
    assert dates.label(text, mod) == english
    assert dates.label(text, mod, "ar") == arabic


@pytest.mark.parametrize(
    ("text", "mod", "first", "last"),
    [
        ("1998", "START", "1998-01-01", "1998-05-02"),
        ("1998", "MID", "1998-05-02", "1998-08-31"),
        ("1998-04", "END", "1998-04-21", "1998-04-30"),
        ("1998", "BEFORE", None, "1998-01-01"),
        ("1998", "ON_OR_BEFORE", None, "1998-12-31"),
        ("1998", "ON_OR_AFTER", "1998-01-01", None),
    ],
)
def test_modifiers_move_the_ends(text: str, mod: str, first: str | None, last: str | None) -> None:
    day = dates.modified(dates.parse(text), mod)
    assert (day.earliest and day.earliest.isoformat(), day.latest and day.latest.isoformat()) == (first, last)


_DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))


@given(_DAYS, _DAYS)
def test_intervals_hold_their_ends_and_no_precision_is_made_up(one: date, other: date) -> None:
    first, last = sorted((one, other))
    day = dates.parse(f"{first}/{last}")
    assert (day.earliest, day.latest) == (first, last)
    month = dates.parse(f"{first.year:04}-{first.month:02}")
    assert month.earliest is not None
    assert month.latest is not None
    assert month.earliest <= first <= month.latest
    assert dates.is_finer(dates.parse(first.isoformat()), month)
    assert not dates.is_finer(month, dates.parse(first.isoformat()))


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_is_refused_in_words(text: str) -> None:
    try:
        day = dates.parse(text)
    except BadDate as refused:
        said = str(refused)
    else:
        said = dates.label(text)
        assert day.earliest is None or day.latest is None or day.earliest <= day.latest
    assert said


@pytest.mark.parametrize(
    "text",
    [
        f"{year}-{part}"
        for year in ("0001", "1990", "2004", "9999")
        for part in (21, 22, 23, 24, 33, 34, 35, 36, 40, 41)
    ]
    + ["198X", "010X", "999X", "19XX", "01XX", "99XX"],
)
def test_the_quick_forms_are_read_as_the_library_reads_them(text: str) -> None:
    assert dates.parse(text) == dates._by_library(text)
