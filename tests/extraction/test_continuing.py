"""Types of clauses with vague verbs: what went on from before, and what their nouns say."""

import pytest

from tests.extraction.reading import drafts

# fmt: off
KINDS: list[tuple[str, str, str]] = [
    # Going on with what was told.
    ("Iraqi forces retook Tikrit in March 2015. Baiji followed in October.", "followed", "seizure"),
    ("Iraqi jets bombed camps near Mosul on 3 May 2018. It went on until dawn.", "went", "air-strike"),
    ("استعادت القوات العراقية تكريت في آذار 2015، وتبعتها بيجي في تشرين الأول.", "تبعتها", "seizure"),
    # Words that tell with a noun.
    ("Baghdad froze co-operation with the inspectors on 5 August 1998.", "froze", "mission"),
    ("Iraq severed ties with Damascus in June 1980.", "severed", "agreement"),
    ("Kurdish lawmakers stayed away when the Iraqi parliament met on 5 January 2020.", "stayed", "vote"),
    ("Rioters put the Iranian consulate in Najaf to the torch; guards were put to rout in Basra.", "put", "battle"),
    ("Mourners followed the coffin of the Iraqi minister on 4 May 2020.", "followed", "protest"),
    ("Two British soldiers were charged with the killing of Iraqi prisoners in May 2006.", "charged", "trial"),
    ("Saddam Hussein's regime was swept away in April 2003.", "swept", "government"),
    # Bare forms of the present in lines without another verb.
    ("5 May 2006 - Gunmen in police dress shoot dead Iraq's Hoshyar Zebari in Baghdad.", "shoot", "assassination"),
    ("12 June 2007 - Rockets on the Green Zone in Baghdad kill three guards.", "kill", "rocket-attack"),
    # What is called something in quotation marks.
    ('Iraqi officials called the raid "an act of piracy".', "called", "announcement"),
    ('The Iraqi ministry described the vote as "a farce".', "described", "announcement"),
    ('Barham Salih hailed the accord as "a turning point".', "hailed", "announcement"),
    ("تغيّب نواب الكتلة السنية عن جلسة البرلمان العراقي في 5 أيار 2019.", "تغيّب", "vote"),
    ("نطقت المحكمة العراقية بالحكم على المتهمين في 3 تموز 2011.", "نطقت", "trial"),
    ("وفي عام 2009 قبع في سجون بغداد ألفا معتقل.", "قبع", "arrest"),
    ("اختار الناخبون في العراق برلمانا جديدا في 12 أيار 2018.", "اختار", "election"),
    ("سار عشرات الآلاف من أنصار الصدر في شوارع بغداد يوم 24 كانون الثاني 2020.", "سار", "protest"),
    ("بقي 700 جندي بريطاني في البصرة عام 2009.", "بقي", "force-level"),
    # Arabic verbs with a pronoun for their object.
    ("قُدمت الموازنة في أيار 2014. وأقرها مجلس النواب العراقي بعد شهر.", "أقرها", "vote"),
    ("وقع هجوم في كركوك يوم 3 أيار 2018، وتبنتها كتائب حزب الله.", "تبنتها", "announcement"),
]
# fmt: on


@pytest.mark.parametrize(("text", "word", "kind"), KINDS)
def test_a_vague_verb_has_the_type_of_what_it_tells(text: str, word: str, kind: str) -> None:
    found = [(text[slice(*draft.candidate.trigger)], draft.candidate.type) for draft in drafts(text)]
    assert (word, kind) in found


# fmt: off
SECOND: list[tuple[str, str]] = [
    # A number is a subject of its own.
    ("هاجم مسلحون سجنا في الموصل يوم 3 أيار 2013 وأحرقوه، ففر 300 نزيل.", "ففر"),
    ("اقتحمت الشرطة العراقية القرية في 5 آب 2016، واقتيد ثمانون شابا إلى بغداد.", "اقتيد"),
    # What is told after "but" happened.
    ("لو التزمت بغداد بالاتفاق لتغير الأمر، لكن الصواريخ سقطت على البصرة يوم 4 آذار 2003.", "سقطت"),
]
# fmt: on


@pytest.mark.parametrize(("text", "word"), SECOND)
def test_a_second_verb_is_a_deed(text: str, word: str) -> None:
    assert word in [text[slice(*draft.candidate.trigger)] for draft in drafts(text)]


def test_what_would_have_been_is_none() -> None:
    text = "لو التزمت بغداد بالاتفاق لغادرت القوات الأميركية العراق عام 2009."
    assert not drafts(text)
