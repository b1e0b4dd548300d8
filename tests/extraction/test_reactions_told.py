"""Reactions without a date of their own, told in a few words by a state or its leader, are events."""

import pytest

from tests.extraction.reading import candidates

ENGLISH = [
    "Egypt expressed its outrage.",
    "London voiced concern.",
    "Moscow called for restraint.",
    "Paris asked for clarification.",
    "Bush sent his condolences.",
    "Reagan laid the blame on Iran.",
    "Maliki ordered an inquiry.",
]
ARABIC = [
    "وعبرت مصر عن استنكارها.",
    "وأعربت لندن عن قلقها.",
    "وأشادت طهران بالاتفاق.",
    "وفندت موسكو الرواية الأميركية.",
    "وأوصى بوش بفتح تحقيق.",
]


@pytest.mark.parametrize("reaction", ENGLISH)
def test_english(reaction: str) -> None:
    told = candidates(f"A bomb went off in Baghdad on Thursday. {reaction}", "2007-04-13")
    assert [one.type for one in told] == ["bombing", told[-1].type]


@pytest.mark.parametrize("reaction", ARABIC)
def test_arabic(reaction: str) -> None:
    told = candidates(f"انفجرت قنبلة أمس في بغداد. {reaction}", "2007-04-13")
    assert [one.type for one in told] == ["bombing", "announcement"]
