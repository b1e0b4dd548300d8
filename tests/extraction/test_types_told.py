"""Of which type a telling is: what a denial denies, what is only announced, what the nouns beside a verb tell."""

import pytest

from tests.extraction.reading import drafts

# fmt: off
DENIED = {
    "withdrawal": [
        "The Dutch defence ministry denied on 4 May 2005 that its troops were leaving Iraq early.",
        "نفت وزارة الدفاع الإيطالية في 7 أيار 2005 أي نية للانسحاب من الناصرية.",
        "نفى ناطق باسم الجيش البريطاني في 3 آذار 2006 الانسحاب من البصرة.",
    ],
    "rocket-attack": [
        "Rockets hit Camp Speicher on 4 May 2021. Kataib Hezbollah denied any part in it.",
        "سقطت ثلاثة صواريخ على قاعدة بلد في 4 أيار 2021. ونفت عصائب أهل الحق أي صلة لها بالهجوم.",
        "أطلقت صواريخ على أربيل في 15 شباط 2021. ونفت إيران أي ضلوع لها فيه.",
        "On 4 June 2022 Iran denied having fired missiles at Sulaymaniyah.",
        "The group, on 9 July 2021, denied ever having launched rockets at Ain al-Asad.",
    ],
    "casualties": ["نفى متحدث باسم الجيش الأميركي في 2 حزيران 2004 سقوط قتلى بين جنوده في الرمادي."],
    "announcement": [
        "A car bomb went off in Basra on 2 May 2010. On 3 May the governor ruled out any role for Iran.",
        "Baghdad denied on 9 June 2012 that it had been told of the plan.",
        "نفت بغداد في 9 حزيران 2012 أن تكون واشنطن قد أبلغتها بالأمر.",
    ],
}
TOLD = {
    "announcement": [
        "أعلن رئيس الوزراء البريطاني توني بلير سحب 1600 جندي من البصرة في 21 شباط 2007.",
        "حضت واشنطن نوري المالكي على الحوار مع السنة في 3 كانون الثاني 2014.",
        "تباهى تنظيم الدولة الإسلامية بالهجوم على بغداد في 4 تموز 2016.",
        "أعلن الجيش العراقي تحرير بيجي في 16 تشرين الأول 2015.",
    ],
    "protest": ["رشق متظاهر وزير الدفاع الأميركي بحذائه في بغداد في 4 آذار 2009."],
    "meeting": ["On 4 May 2009 Hillary Clinton wound up a visit to Baghdad with a dinner."],
    "rocket-attack": [
        "سقوط أربعة صواريخ على مطار بغداد في 9 شباط 2020.",
        "US troops in Iraq and Syria came under fire 30 times in November 2023.",
    ],
    "vote": ["On 11 October 2002 the Senate authorised the use of force against Iraq."],
    "deployment": ["In May 2019 President Trump ordered in 1,500 troops from Kuwait for bases in Iraq."],
    "casualties": ["أحصت وزارة الصحة العراقية مقتل 310 مدنيين في نيسان 2011."],
    "agreement": ["مُهر الاتفاق الأمني بتوقيع هوشيار زيباري في بغداد في 17 تشرين الثاني 2008."],
    "assassination": [
        "Over the winter of 2018 Turkish drones picked off PKK commanders on Mount Sinjar in Iraq.",
        "اصطادت طائرة مسيرة زعيم كتائب حزب الله في بغداد في شباط 2024.",
    ],
    "air-strike": ["ضربت الطائرات الفرنسية أربع دبابات لتنظيم الدولة قرب الرمادي في 3 أيلول 2015."],
    "arrest": ["Soldiers dragged the former minister out of a cellar in Tikrit on 9 May 2003."],
    "destruction": ["سُويت بالأرض مئات المنازل في جرف الصخر في تشرين الأول 2014."],
    "government": [
        "On 28 June 2004 John Negroponte took over from Paul Bremer in Baghdad.",
        "باشر السفير الأميركي زلماي خليل زاد عمله في بغداد في 21 حزيران 2005.",
    ],
    "support": ["أنزلت الطائرات الأميركية المساعدات بالمظلات فوق جبل سنجار في 8 آب 2014."],
    "violence": ["In April 2003 looters carried off the furniture of the oil ministry in Baghdad."],
    "withdrawal": [
        "انسل مقاتلو البيشمركة من كركوك في 16 تشرين الأول 2017.",
        "On 16 September 2007 the last Danish convoy rumbled across the border into Kuwait from Basra.",
    ],
    "seizure": ["رفع الجنود العلم العراقي فوق مستشفى القائم في 3 تشرين الثاني 2017."],
}
# fmt: on


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in DENIED.items() for text in texts])
def test_a_denial_has_the_type_of_what_is_denied(kind: str, text: str) -> None:
    told = {(draft.candidate.type, draft.candidate.status) for draft in drafts(text)}
    assert (kind, "denied") in told


def test_what_is_denied_did_not_happen() -> None:
    told = drafts(
        "On 4 June 2022 Iran denied having fired missiles at Sulaymaniyah, and having sent drones to Basra."
    )
    assert {draft.candidate.status for draft in told} == {"denied"}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in TOLD.items() for text in texts])
def test_a_telling_has_the_type_of_its_deed(kind: str, text: str) -> None:
    assert kind in {draft.candidate.type for draft in drafts(text)}


@pytest.mark.parametrize(
    ("text", "kind", "others"),
    [
        ("The Senate debated for a day. In May 2005 he left for Baghdad.", "meeting", {"us-senate"}),
        ("President Bush spoke at noon. In May 2006 it fell back from Ramadi.", "battle", {"george-w-bush"}),
    ],
)
def test_no_body_is_meant_by_he_and_no_person_by_it(text: str, kind: str, others: set[str]) -> None:
    last = drafts(text)[-1].candidate
    assert others.isdisjoint(actor.mention.entity.id for actor in last.actors), kind


def test_a_participle_takes_no_agent_from_the_sentence_before() -> None:
    before = "Joe Biden dined in Baghdad on 4 July 2010. "
    text = before + "A mortar round slammed into a door, as a diplomat said, killing two guards on 5 July."
    told = [one.candidate for one in drafts(text) if "killing" in one.candidate.quote]
    assert told
    assert all(actor.mention.entity.id != "joe-biden" for one in told for actor in one.actors)
