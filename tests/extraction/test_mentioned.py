"""What a sentence names and counts beside the parties of its events comes with its proposals."""

import pytest

from tests.extraction.reading import candidates

# fmt: off
NAMED = [
    ("US forces captured Tikrit on 14 April 2003, five days after the fall of Baghdad and long before Fallujah fell.",
     {"us-forces", "tikrit", "baghdad", "fallujah"}),
    ("On 3 May 2007 a bomb destroyed the embassy that Turkey had opened in Kirkuk.", {"turkey", "kirkuk"}),
    ("An American drone hit a house in Ramadi on 2 June 2015, the governor of Anbar told Reuters.",
     {"united-states", "ramadi", "anbar"}),
    ("Gunmen attacked the American embassy in Baghdad on 4 July 2008.", {"united-states", "baghdad"}),
    ("في 5 مارس 2007 هاجم مسلحون السفارة الإيرانية في بغداد.", {"iran", "baghdad"}),
    ("وصل وفد من الكونغرس إلى أربيل في 12 أيار 2011 قبل توجهه إلى كركوك.", {"us-congress", "erbil", "kirkuk"}),
]
COUNTED = [
    ("On 9 June 2007 a truck bomb killed 15 people in Kirkuk, and another, police said, wounded 22 others.", {15, 22}),
    ("قتل 15 شخصا في انفجار في كركوك في 9 حزيران 2007 فيما أصيب 22 آخرون وفق الشرطة.", {15, 22}),
]
# fmt: on


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_a_proposal_holds_every_name_of_its_sentence(text: str, names: set[str]) -> None:
    found = candidates(text)
    assert names <= {name.entity.id for one in found for name in one.names()}


@pytest.mark.parametrize(("text", "values"), COUNTED)
def test_a_proposal_holds_every_figure_of_its_sentence(text: str, values: set[int]) -> None:
    assert values <= {figure.value for one in candidates(text) for figure in one.figures}


@pytest.mark.parametrize("text", [text for text, _ in (*NAMED, *COUNTED)])
def test_what_is_held_stands_in_the_quotation(text: str) -> None:
    for one in candidates(text):
        assert one.quote == text[one.start : one.end]
        assert all(one.start <= name.start < name.end <= one.end for name in one.mentioned)
        assert all(one.start <= figure.start < figure.end <= one.end for figure in one.figures)


def test_the_state_of_a_title_is_not_held() -> None:
    (event,) = candidates("US President Barack Obama arrived in Baghdad on 7 April 2009.")
    assert {name.entity.id for name in event.names()} == {"barack-obama", "baghdad"}
