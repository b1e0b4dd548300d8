"""The toll of an attack in its own main clause is told for itself and has the attack's day; else it is part of it."""

import pytest

from tests.extraction.reading import candidates

APART = [
    (
        "On 16 September 2007 guards opened fire on a Baghdad square; fourteen people died and about twenty were hurt.",
        "2007-09-16",
    ),
    ("Rockets hit the base at Balad on 3 May 2008 and two American soldiers were wounded.", "2008-05-03"),
    ("سقطت صواريخ على قاعدة بلد في 3 أيار 2008، وأصيب جنديان أميركيان.", "2008-05-03"),
]
TOGETHER = [
    "Rockets hit the base at Balad on 3 May 2008, wounding two American soldiers.",
    "هاجم مسلحون قاعدة بلد في 3 أيار 2008 فقتلوا جنديين أميركيين.",
    "سقطت صواريخ على قاعدة بلد في 3 أيار 2008 وأودت بحياة جنديين أميركيين.",
]


@pytest.mark.parametrize(("text", "date"), APART)
def test_a_toll_in_a_main_clause_is_an_event_of_the_same_day(text: str, date: str) -> None:
    told = candidates(text)
    assert [one.date.edtf for one in told if one.date] == [date] * len(told)
    assert told[-1].type == "casualties"
    assert len(told) > 1


@pytest.mark.parametrize("text", TOGETHER)
def test_a_toll_that_goes_on_with_its_attack_is_part_of_it(text: str) -> None:
    assert len(candidates(text)) == 1
