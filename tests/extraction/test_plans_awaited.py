"""What is awaited, in both languages: "is expected on Tuesday", "كان مقررا أن", "على أن"; and what is no negation."""

import pytest

from tests.extraction.reading import candidates

PLANS = [
    ("A vote in the Iraqi parliament is expected next week.", "2011-12-12/2011-12-18"),
    ("The carrier is expected in Basra on Tuesday.", "2011-12-13"),
    ("كان مقررا أن يصل الجنرال ديفيد بتريوس إلى بغداد الأسبوع المقبل.", "2011-12-12/2011-12-18"),
    ("ومن المؤمل أن يصل جو بايدن إلى بغداد غدا.", "2011-12-09"),
    ("ويفترض أن يصل ليون بانيتا إلى بغداد غدا.", "2011-12-09"),
]


@pytest.mark.parametrize(("text", "date"), PLANS)
def test_what_is_awaited_is_a_plan(text: str, date: str) -> None:
    told = candidates(text, "2011-12-08")
    assert [(one.status, one.date.edtf) for one in told if one.date] == [("planned", date)]


@pytest.mark.parametrize(
    "text",
    [
        "No fewer than 29 demonstrators were killed in Baghdad on 28 November 2019.",
        "No less than a brigade was sent to Baghdad on 28 November 2019.",
    ],
)
def test_no_fewer_than_denies_nothing(text: str) -> None:
    assert [one.status for one in candidates(text)] == ["happened"]
