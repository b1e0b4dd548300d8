"""Sentences that sum a story up: who came with an army, left and came back, each deed with its date."""

import pytest

from tests.extraction.reading import drafts

# fmt: off
CHAINS: list[tuple[str, list[tuple[str, str]]]] = [
    ("American soldiers, who entered Iraq in 2003 and withdrew eight years later, returned in 2014 to fight jihadists.",
     [("intervention", "2003"), ("withdrawal", "2011"), ("deployment", "2014")]),
    ("British troops invaded Iraq in 2003 and left in 2009.",
     [("intervention", "2003"), ("withdrawal", "2009")]),
    ("The United States overthrew Saddam Hussein in 2003 and pulled its last soldiers out of Iraq in 2011.",
     [("government", "2003"), ("withdrawal", "2011")]),
    ("العراق الذي دخلته القوات الأميركية عام 2003 وخرجت منه بعد ثمانية أعوام قبل أن تعود إليه سنة 2014.",
     [("intervention", "2003"), ("withdrawal", "2011"), ("deployment", "2014")]),
    ("اجتاح الأميركيون العراق في 2003، وانسحبوا في 2011، ورجعوا في 2014 لقيادة تحالف ضد الجهاديين.",
     [("intervention", "2003"), ("withdrawal", "2011"), ("mission", "2014")]),
    ("الكويت التي اجتاحها الجيش العراقي في آب 1990 وخرج منها في شباط 1991.",
     [("intervention", "1990-08"), ("withdrawal", "1991-02")]),
]
# fmt: on


@pytest.mark.parametrize(("text", "told"), CHAINS)
def test_each_deed_of_a_chain_has_its_type_and_its_date(text: str, told: list[tuple[str, str]]) -> None:
    found = [
        (one.candidate.type, one.candidate.date.edtf if one.candidate.date else "") for one in drafts(text)
    ]
    assert [one for one in told if one not in found] == [], found


def test_who_comes_back_from_talks_deploys_nobody() -> None:
    text = "Nouri al-Maliki met Barack Obama in Washington on 1 November 2013 and returned on 3 November."
    assert all(one.candidate.type != "deployment" for one in drafts(text))
