"""States that only a number tells, and deeds whose verb the part before has said."""

import pytest

from tests.extraction.reading import Told, drafts, told

PUBLISHED = "2021-05-15"

# fmt: off
NUMBERS: list[tuple[str, Told]] = [
    ("In 2009 the British jail near Basra held some 300 prisoners.", ("arrest", "state", "2009")),
    ("The Kurdish authorities in Erbil had about 1,200 detainees in two prisons in 2017.", ("arrest", "state", "2017")),
    ("Jordan was home to roughly 400,000 refugees from Iraq in 2010.", ("violence", "state", "2010")),
    ("Iraq: Estimates of the dead in Mosul vary from 9,000 to 11,000.", ("casualties", "state", "")),
    ("Peak of the Iraq mission: 3,600 Australian soldiers in 2005.", ("force-level", "state", "2005")),
    ("Cost of the war in Iraq: $800 billion by 2011.", ("support", "state", "2011")),
    ("Roughly 1,300 serve in Iraq for Denmark, the rump of a force sent in 2004.", ("force-level", "state", "")),
    ("Last updated: March 5, 2019. About 1,100 British soldiers are still in Iraq.", ("force-level", "state", "")),
    ("علما أن نحو 900 جندي فرنسي ما زالوا في العراق.", ("force-level", "state", "")),
    ("Ninety Italian soldiers are based at Nasiriyah, in southern Iraq.", ("force-level", "state", "")),
    ("وفي عام 2008 كان في سجون البصرة نحو 900 معتقل.", ("arrest", "state", "2008")),
    ("ولدى إيطاليا في العراق نحو 800 جندي.", ("force-level", "state", "")),
    ("لم يعد في البصرة سوى 400 جندي بريطاني.", ("force-level", "state", "")),
    ("في مخيمات العراق: 320 ألف نازح في عام 2007.", ("violence", "state", "2007")),
    ("ذروة الوجود البريطاني في العراق: 46 ألف جندي عام 2003.", ("force-level", "state", "2003")),
    ("كلفة الحرب على العراق: 60 مليار دولار عام 1991.", ("support", "state", "1991")),
    ("The number of inmates at Camp Cropper reached 3,400 in May 2008.", ("arrest", "state", "2008-05")),
    ("The population of the camps at Dohuk rose to 280,000 displaced Iraqis in 2015.", ("violence", "state", "2015")),
    ("بلغ عدد النزلاء في سجن الناصرية عام 2019 أكثر من ستة آلاف معتقل.", ("arrest", "state", "2019")),
]
GAPS: list[tuple[str, list[Told]]] = [
    ("Iraqi forces took Tikrit on 2 March 2015, and Baiji to the north on 9 October 2015.",
     [("seizure", "happened", "2015-03-02"), ("seizure", "happened", "2015-10-09")]),
    ("American troops are to leave Mosul by May 2022, and Iraq altogether by March 2023.",
     [("withdrawal", "planned", "2022-05"), ("withdrawal", "planned", "2023-03")]),
    ("Britain withdrew 500 soldiers from Iraq in May 2008, another 700 in June 2009.",
     [("withdrawal", "happened", "2008-05"), ("withdrawal", "happened", "2009-06")]),
    ("There are 600 Danish soldiers in Iraq and 200 in Kuwait.",
     [("force-level", "state", ""), ("force-level", "state", "")]),
    ("Iraqi forces took Baiji in June 2015, Hit, the old river town, on 14 April 2016.",
     [("seizure", "happened", "2015-06"), ("seizure", "happened", "2016-04-14")]),
    ("British troops are to leave Basra by May 2022 and the whole country by March 2023.",
     [("withdrawal", "planned", "2022-05"), ("withdrawal", "planned", "2023-03")]),
    ("أغلقت القوات الأميركية قاعدة في الموصل في 3 آذار 2020، والثانية في 9 نيسان 2020.",
     [("withdrawal", "happened", "2020-03-03"), ("withdrawal", "happened", "2020-04-09")]),
    ("دخلت القوات العراقية تكريت في 4 نيسان 2016، ثم مدينة كركوك في 3 تشرين الثاني 2017.",
     [("seizure", "happened", "2016-04-04"), ("seizure", "happened", "2017-11-03")]),
    ("أعدمت السلطات في العراق 11 مدانا في أيار 2016، ثم سبعة آخرين في تموز 2018.",
     [("execution", "happened", "2016-05"), ("execution", "happened", "2018-07")]),
    ("نصت الاتفاقية على انسحاب القوات الأميركية من الموصل قبل أيار 2009، ثم من العراق كله قبل آذار 2012.",
     [("withdrawal", "planned", "2009-05"), ("withdrawal", "planned", "2012-03")]),
    ("ينتشر 1200 جندي فرنسي في العراق و300 في الأردن.",
     [("force-level", "state", ""), ("force-level", "state", "")]),
]
NOTHING_MORE = [
    # A date that only compares, and one that says since when.
    "Iraqi forces took Tikrit in March 2015, the first city to fall to them since June 2014.",
    "سيطرت القوات العراقية على تكريت في آذار 2015، للمرة الأولى منذ حزيران 2014.",
    # As many of another kind.
    "Iraqi forces seized 40 rockets in Mosul in May 2016 and 300 rifles.",
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_a_number_without_an_event_word_is_a_state(text: str, expected: Told) -> None:
    kind, status, date = told(text, PUBLISHED)[0]
    assert (kind, status) == expected[:2]
    assert not expected[2] or date == expected[2]


@pytest.mark.parametrize(("text", "expected"), GAPS)
def test_a_part_without_a_verb_shares_the_one_before(text: str, expected: list[Told]) -> None:
    found = told(text, PUBLISHED)
    assert [one[:2] for one in found] == [one[:2] for one in expected]
    assert all(not right[2] or one[2] == right[2] for one, right in zip(found, expected, strict=True))


@pytest.mark.parametrize("text", NOTHING_MORE)
def test_a_date_or_number_beside_a_deed_is_none_of_its_own(text: str) -> None:
    assert len(told(text, PUBLISHED)) == 1


@pytest.mark.parametrize(("raids", "is_introduced"), [(1, False), (8, True)])
def test_the_first_draft_of_a_long_article_may_only_introduce_it(raids: int, is_introduced: bool) -> None:
    found = drafts(" ".join(f"US forces raided Mosul on {day} May 2016." for day in range(1, raids + 1)))
    assert [place for place, draft in enumerate(found) if "first" in draft.features] == [0] * is_introduced
    assert all(len([name for name in draft.features if name.startswith("letters:")]) == 1 for draft in found)
