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
    (  # the toll of a battle
        "29 كانون الثاني 1991: عبر الجيش العراقي الحدود.\n1 شباط 1991: استسلم الجنود.\nالحصيلة: قتل 25 جنديا أميركيا.",
        "",
        "قتل",
        "1991-01-29/1991-02-01",
    ),
    (
        (
            "هاجم الجيش الأميركي الفلوجة في 8 تشرين الثاني 2004.\n\nوسيطر الجيش الأميركي على المدينة في 16 منه.\n\n"
            "الخسائر البشرية\n\nقتل 95 جنديا أميركيا."
        ),
        "",
        "قتل",
        "2004-11-08/2004-11-16",
    ),
    (  # the toll of a war
        "غادر آخر الجنود العراق أمس.\n\nغزت القوات الأميركية العراق في آذار 2003.\n\nوكلفت الحرب الأميركيين 4500 قتيل.",
        "2011-12-19",
        "كلفت",
        "2003/2011",
    ),
    (
        "غزا الأميركيون العراق عام 2003. وانسحبت القوات الأميركية نهاية 2011.\n\nوخسر الجيش الأميركي 4487 جنديا.",
        "2020-01-12",
        "خسر",
        "2003/2011",
    ),
    (
        "غادر آخر الجنود العراق أمس.\n\nغزت القوات الأميركية العراق عام 2003. وقتل في هذه الحرب مئة ألف عراقي.",
        "2011-12-19",
        "قتل",
        "2003/2011",
    ),
    (  # a pact on leaving is no leaving
        (
            "غزت القوات الأميركية العراق عام 2003. ووقع البلدان اتفاقية الانسحاب في تشرين الثاني 2008.\n\n"
            "وخسر الجيش الأميركي في هذه الحرب 4500 جندي."
        ),
        "2011-12-19",
        "خسر",
        "2003/2011",
    ),
    (  # a battle's
        "غزت القوات الأميركية العراق عام 2003. وفي تشرين الثاني 2004 هاجمت الفلوجة. وقتل 1200 مسلح.",
        "2011-12-19",
        "قتل",
        "2004-11",
    ),
    (  # too few for a war
        "غزت القوات الأميركية العراق في آذار 2003.\n\nوسقطت بغداد في نيسان 2003. وقتل 139 جنديا أميركيا.",
        "2011-12-19",
        "قتل",
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


AT_THE_END: list[Row] = [
    (
        (
            "March 20, 2003 - US forces invade Iraq.\n\nDec 18, 2011 - The last US men leave. Close to 4,500 Americans"
            " have lost their lives."
        ),
        "2024-04-15",
        "lost",
        "2003-03/2011-12",
    ),
    (
        "US forces invaded Iraq in March 2003. They left in 2011.\n\nNearly 4,500 American soldiers died in the war.",
        "2018-04-15",
        "died",
        "2003-03/2011-12",
    ),
    (  # the war goes on
        "US forces invaded Iraq in March 2003.\n\nNearly 4,000 American soldiers have died in the war.",
        "2008-02",
        "died",
        "2008-02",
    ),
    (  # of another war
        "US forces invaded Iraq in 2003 and left in 2011.\n\nIran attacked in 1986. Some 8,000 Iraqi soldiers died.",
        "2018-04-15",
        "died",
        "1986",
    ),
]


@pytest.mark.parametrize(("text", "published", "word", "edtf"), AT_THE_END)
def test_a_great_toll_of_soldiers_at_the_end_of_a_war_is_that_of_the_war(
    text: str, published: str, word: str, edtf: str
) -> None:
    assert date_of(text, word, published) == edtf
