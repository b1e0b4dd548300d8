"""Arabic verbs with a pronoun for their object, and verbs behind a turn of the telling, that might be nouns."""

import pytest

from tests.extraction.reading import candidates

TOLD = [
    ("عيّنه بوش في أيار 2003 حاكما مدنيا على العراق.", "عيّنه"),
    ("ووصفها السفير الأميركي في بغداد في بيان بأنها لحظة فاصلة.", "وصفها"),
    ("سلّمها بريمر في 28 حزيران 2004 إلى إياد علاوي في بغداد.", "سلّمها"),
    ("قتله مسلحون مجهولون في بغداد عام 2005.", "قتله"),
    ("أسره الأميركيون في نيسان 2003 قرب الموصل.", "أسره"),
    ("طرده المحتجون من البصرة في أيلول 2018.", "طرده"),
    ("وعزله البرلمان العراقي في آب 2016 من منصبه.", "عزله"),
    ("خلفه نوري المالكي في أيار 2006 في بغداد.", "خلفه"),
    ("وقبيلها سحب رئيس البعثة مفتشيه من العراق إلى قبرص.", "سحب"),
    ("لاحقا نقل الجيش الأميركي مئتي جندي إلى بغداد.", "نقل"),
]
NOUNS = [
    "دعمه الكامل لواشنطن معروف في بغداد.",
    "وعمله اليومي في السفارة الأميركية في بغداد.",
    "حكمه الطويل في العراق وبغداد.",
]


@pytest.mark.parametrize(("text", "verb"), TOLD)
def test_a_verb_with_its_object_is_told_by_who_stands_behind(text: str, verb: str) -> None:
    assert [text[slice(*one.trigger)] for one in candidates(text)] == [verb]


@pytest.mark.parametrize("text", NOUNS)
def test_a_noun_with_its_owner_and_an_adjective_is_no_deed(text: str) -> None:
    assert candidates(text) == []
