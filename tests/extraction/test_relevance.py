"""What is about the subject, and what only uses some of its words."""

import pytest

from tests.extraction.reading import candidates

SUBJECT = [
    (
        "On 19 November 2005 a squad of Marines killed 24 people in Haditha. The squad said nothing. The squad was led"
        " by a sergeant. In 2012 a court heard the squad's account. No match was found for the rounds."
    ),
    (
        "قصفت الطائرات الأميركية الهدف في بغداد في 3 أيار 2003. وكان الهدف مبنى، ثم ضربت الهدف مرة أخرى، وعاد الطيار عن"
        " هدف آخر عند نقطة قرب المطار، وكانت النقطة خالية."
    ),
    "American troops left the towns on 30 June 2009. "
    + "The day was quiet and people stayed at home. " * 12
    + "Iraq"
    " marked it as a holiday.",
]
ELSEWHERE = [
    (
        "Iraq beat the United States on 3 May 2003. The coach praised his striker, the league leaders and the referee"
        " after the match."
    ),
    "خسر العراق المباراة أمام أميركا في 3 أيار 2003. وأشاد المدرب باللاعب والمهاجم، وسجل المنتخب في الشوط الأول.",
]


@pytest.mark.parametrize("text", SUBJECT)
def test_words_of_sport_that_raids_and_trials_share_hide_no_event(text: str) -> None:
    assert candidates(text)


@pytest.mark.parametrize("text", ELSEWHERE)
def test_sport_tells_no_event(text: str) -> None:
    assert candidates(text) == []
