"""Tolls of a whole look back, and the time since then."""

import pytest

from tests.extraction.test_moments_arabic import date_of

Row = tuple[str, str, str, str]
"""A text, its publication, a word of the deed, and its date (EDTF, empty for none)."""

TOLLS: list[Row] = [
    (
        "العراق: عشر سنوات على الغزو\n\nسقطت بغداد في نيسان 2003.\n\nوفقد الجيش الأميركي 4487 جنديا.",
        "2013-03-19",
        "فقد",
        "2003/2013",
    ),
    (
        "العراق بعد عشرين عاما\n\nسقطت بغداد في نيسان 2003.\n\nوخسر الجيش الأميركي 4487 جنديا في العراق.",
        "2023-03-19",
        "خسر",
        "2003/2023",
    ),
    (
        "مضى عقد كامل على دخول القوات الأميركية بغداد في 2003.\n\nوقُتل 179 جنديا بريطانيا في العراق.",
        "2013-03",
        "قُتل",
        "2003/2013",
    ),
    (  # the year that it would have begun in is not named
        "العراق: عشر سنوات على الغزو\n\nسقطت الموصل في حزيران 2014.\n\nوقُتل 179 جنديا بريطانيا في العراق.",
        "2016-03-19",
        "قُتل",
        "2014-06",
    ),
    (  # told right behind a month, it is of that
        "العراق: عشر سنوات على الغزو\n\nسقطت بغداد في نيسان 2003. وقُتل 179 جنديا بريطانيا في البصرة.",
        "2013-03-19",
        "قُتل",
        "2003-04",
    ),
    (
        "18 تشرين الأول 2023\nقصفت طائرات أميركية مواقع في العراق. وتعرض الجيش الأميركي مذاك لأكثر من 165 هجوما.",
        "2024-02-09",
        "تعرض",
        "2023-10-18/2024-02-09",
    ),
    (
        "18 تشرين الأول 2023\nقصفت طائرات أميركية مواقع في العراق. وقتل الجيش الأميركي منذئذ 165 مسلحا.",
        "2024-02-09",
        "قتل",
        "2023-10-18/2024-02-09",
    ),
]


@pytest.mark.parametrize(("text", "published", "word", "edtf"), TOLLS)
def test_a_toll_of_all_that_is_told_has_all_its_years(
    text: str, published: str, word: str, edtf: str
) -> None:
    assert date_of(text, word, published) == edtf
