"""What names a deed beside the verb of its clause, and whose deed it was: antecedents, causes, results, replies."""

import pytest

from tests.extraction.reading import drafts

Told = tuple[str, str, str, str]
"""Type, date (EDTF, "" for none), and the ids of who acts and of who suffers it, each joined by commas."""


def told(text: str) -> list[Told]:
    """What the drafts of a text tell, the unlikely ones too, in their order."""
    found = []
    for draft in drafts(text, published="2022-06-15"):
        one = draft.candidate
        acting = ",".join(actor.mention.entity.id for actor in one.actors if actor.role != "target")
        suffering = ",".join(actor.mention.entity.id for actor in one.actors if actor.role == "target")
        found.append((one.type, one.date.edtf if one.date else "", acting, suffering))
    return found


# fmt: off
SENTENCES: list[tuple[str, list[Told]]] = [
    # A relative clause says whose deed it was.
    ("في 3 مايو 2008 انتهى في بغداد الهجوم الذي شنه جيش المهدي.", [("battle", "2008-05-03", "mahdi-army", "")]),
    ("في 12 يونيو 2015 بدأت الحملة التي نفذتها البيشمركة في كركوك.",
     [("mission", "2015-06-12", "peshmerga", "")]),
    ("توقفت في آب 1988 الحرب التي خاضها العراق وإيران.", [("battle", "1988-08", "iraq,iran", "")]),
    # Who goes stands behind the noun that says so.
    ("شهد عام 2009 خروج البريطانيين من البصرة.", [("withdrawal", "2009", "united-kingdom", "")]),
    # A comma parts a name from the verb behind it.
    ("بدعم من واشنطن، هاجمت البيشمركة مدينة سنجار في 12 نوفمبر 2015.",
     [("battle", "2015-11-12", "peshmerga", "")]),
    # An announcement and its dated plan are two.
    ("أعلن توني بلير في 21 فبراير 2007 أنه سيسحب 1600 جندي من البصرة في ربيع 2008.",
     [("announcement", "2007-02-21", "tony-blair", ""), ("withdrawal", "2008-21", "tony-blair", "")]),
    # Cause and effect are of one time.
    ("في 7 يوليو 2018 أدى قصف قرية عراقية إلى اندلاع احتجاجات واسعة في مدينة البصرة.",
     [("air-strike", "2018-07-07", "", ""), ("protest", "2018-07-07", "", "")]),
    ("On 7 July 2018 the shelling of Qaim by Iraqi troops sparked protests in Basra.",
     [("protest", "2018-07-07", "iraqi-forces", "")]),
    # What came of it, with a date of its own.
    ("قاتلت البيشمركة سنة كاملة لتعلن تحرير سنجار في نوفمبر 2015.",
     [("battle", "", "peshmerga", ""), ("announcement", "2015-11", "peshmerga", "")]),
    # What something replies to.
    ("قصفت الطائرات التركية قنديل في 5 آب 2012 ردا على إطلاق صواريخ من العراق على بلدات تركية.",
     [("air-strike", "2012-08-05", "turkey", ""), ("rocket-attack", "", "", "")]),
    # "And" joins nouns where a comma ends what was before.
    ("After an Iraqi raid killed three Turks and two Syrians on 4 May 2019, Ankara recalled its envoy from Baghdad.",
     [("casualties", "2019-05-04", "iraq", "turkey,syria")]),
    # Who leads a coalition, or comes back at the head of one.
    ("في عام 2003 قادت واشنطن تحالفا من أربعين دولة في العراق.", [("mission", "2003", "united-states", "")]),
    ("British troops left Basra in 2009, returning in 2015 to lead a coalition in Iraq.",
     [("withdrawal", "2009", "british-forces", ""), ("mission", "2015", "british-forces", "")]),
    # A second verb behind a time of its own.
    ("Peshmerga fighters seize Sinjar in 2015 and by May 2016 hold two-thirds of Nineveh.",
     [("seizure", "2015", "peshmerga", ""), ("seizure", "2016-05", "peshmerga", "")]),
    # By which means somebody fought.
    ("Iran retaliated with missiles on Erbil on 13 March 2022.", [("rocket-attack", "2022-03-13", "iran", "")]),
    # Who stays behind is told with "they".
    ("British soldiers quit Amara in August 2006. They left a base to the Iraqi army.",
     [("withdrawal", "2006-08", "british-forces", ""), ("withdrawal", "2006-08", "british-forces", "iraqi-army")]),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_sentence_tells(text: str, expected: list[Told]) -> None:
    assert [one for one in told(text) if one in expected] == expected
