"""Those who attend, serve, are taught or stand facing others, and what a sentence of them counts."""

import pytest

from tests.extraction.test_figures import found_in

SENTENCES = """
The law was passed by 120 votes, with 180 deputies present. => votes 120; people 180
The session, attended by 210 lawmakers, passed the budget. => people 210
The motion passed with 170 lawmakers in attendance. => people 170
About 165 lawmakers present voted to expel the advisers. => votes 165
The council endorsed the plan by 31 ministers to four. => votes 31; votes 4
Camps were shelled 80 times. Some 1,900 of them serve in Syria. => other 80; troops-present 1900
About 6,000 villagers died. Their strength peaked at some 45,000 in 1991. => killed 6000; troops-present 45000
Since then about 7,000 Kurdish soldiers have completed courses there. => people 7000
So far 400 soldiers have received training in Jordan. => people 400
Over 70 allied aircraft raided the airfields. => weapons 70
Six unmanned aircraft were seen over the port. => weapons 6
As many as 900 prisoners may have been executed. => killed 900
Some 90,000 British soldiers are in the region, facing 200,000 Iraqi troops dug in around Basra. => \
troops-present 90000; troops-present 200000
حضر الجلسة 241 نائبا وأقروا الموازنة. => people 241
وحضر الجلسة 185 نائبا، صوت منهم 140 لصالح القانون. => people 185; votes 140
أقر المجلس النص بتأييد 19 وزيرا من 25 حضروا. => votes 19; people 25
أنهى المدربون عملهم، ونحو 600 جندي تلقوا تدريبا في الأردن. => people 600
"""


@pytest.mark.parametrize("row", SENTENCES.strip().splitlines())
def test_every_figure_of_those_who_are_there_is_found(row: str) -> None:
    sentence, _, told = row.partition(" => ")
    expected = [(kind, float(value)) for kind, value in (each.split() for each in told.split(";"))]
    assert [(figure.kind, figure.value) for figure in found_in(sentence)] == expected
