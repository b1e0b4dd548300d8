"""Which date a deed is given: its own, that of its entry, heading or circumstance, a span of time, or none."""

import pytest

from tests.extraction.reading import drafts

Row = tuple[str, str, str]
"""A text, a word of the deed, and its date (EDTF, empty for none)."""

OWN: list[Row] = [
    ("US troops, who had left Basra in 2009, attacked Mosul in May 2017.", "attacked", "2017-05"),
    ("The US army signed a pact that ends in 2030 and attacked Mosul in May 2017.", "attacked", "2017-05"),
    ("US troops attacked Mosul; British troops attacked Basra on 4 May 2017.", "attacked Mosul", ""),
    ("US troops attacked Mosul on 4 May 2017; two days later they took Tikrit.", "took", "2017-05-06"),
    ("US troops, in the first such raid since 2003, attacked Mosul.", "attacked", ""),
    ("The town was not retaken by the Iraqi army until July 2017.", "retaken", "2017-07"),
    ("US forces fought in Falluja until 9 May 2004.", "fought", ""),
    ("US troops bombed Mosul in March 2017, in May 2017, British troops bombed Tikrit.", "bombed Mosul", "2017-03"),
    ("The US army withdrew 9,000 soldiers from Iraq in May 2011, up from 100 in 2009.", "withdrew", "2011-05"),
    ("هاجمت القوات الأميركية الموصل يوم 4 أيار 2017، والرمادي في حزيران من العام نفسه.", "هاجمت", "2017-05-04"),
    ("هاجمت القوات الأميركية الموصل نهاية أيار 2017.", "هاجمت", "2017-05"),
    ("أعلن الرئيس الأميركي جورج بوش في 4 أيار 2007 أن القوات الأميركية هاجمت الموصل.", "هاجمت", "2007-05-04"),
]  # fmt: skip

SPANS: list[Row] = [
    ("Between May 2017 and the end of June 2018 US aircraft bombed Mosul.", "bombed", "2017-05/2018-06"),
    ("From 2004 to 2007 US troops fought in Ramadi.", "fought", "2004/2007"),
    ("US troops invaded Iraq in 2003. The war in Iraq lasted until December 2011.", "lasted", "2003/2011-12"),
    ("US troops came to Iraq in 2003 and left Iraq after eight years.", "left", "2011"),
    ("بين أيار 2017 ونهاية حزيران 2018 قصفت الطائرات الأميركية الموصل.", "قصفت", "2017-05/2018-06"),
    ("قصفت الطائرات الأميركية الموصل من 4 أيار إلى 9 أيار 2017.", "قصفت", "2017-05-04/2017-05-09"),
]

LENGTHS: list[Row] = [
    ("The siege of Kut, begun on 7 December 2015, lasted for five months.", "lasted", "2015-12-07/2016-05"),
    ("US troops entered Basra on 4 May 2017, a week after Iraqi troops attacked Tikrit.", "attacked", "2017-04-27"),
    ("US troops entered Basra on 4 May 2017, nine weeks after Iraqi troops attacked Tikrit.", "attacked", "2017-03"),
    ("On 4 May 2017 US troops entered Mosul. Tikrit fell within five weeks of fighting.", "fell", "2017-06"),
    ("On 4 May 2017 US troops entered Mosul. Before the month was out Iraqi troops took Tikrit.", "took", "2017-05"),
    ("On 4 May 2017 US troops entered Mosul. Some weeks later Iraqi troops attacked Tikrit.", "attacked", ""),
    ("On 4 May 2017 US troops entered Mosul. Tikrit was attacked by late June.", "attacked", "2017-06"),
    ("US troops entered Mosul on 4 May 2017; Iraqi troops attacked Tikrit.", "attacked", "2017-05"),
    ("US troops, heirs of the 1980s, attacked Mosul in May 2017.", "attacked", "2017-05"),
]  # fmt: skip

AROUND: list[Row] = [
    ("Ten soldiers were killed in Iraq when rockets struck their base on 4 May 2017.", "killed", "2017-05-04"),
    ("In the talks that were held in May 2018, US troops handed Basra to the Iraqi army.", "handed", "2018-05"),
    ("At dawn on 4 May 2017 US troops entered Mosul while Iraqi troops attacked Tikrit.", "attacked", "2017-05-04"),
    ("US aid lasted until the end of May 1996, when Iraqi tanks attacked Erbil.", "attacked", "1996-05"),
    ("On 6 May 2017, two days after US troops entered Mosul, Iraqi troops attacked Tikrit.", "entered", "2017-05-04"),
    ("On 6 May 2017, two days after US troops entered Mosul, Iraqi troops attacked Tikrit.", "attacked", "2017-05-06"),
    ("US troops entered Mosul in May 2017. The following month Iraqi troops attacked Tikrit.", "attacked", "2017-06"),
    ("Rockets were fired at Mosul, where US troops are stationed, late on 4 May 2017.", "fired", "2017-05-04"),
    ("Two years after US troops invaded Iraq, Iraqi voters elected a parliament in May 2005.", "invaded", "2003"),
    ("هاجمت القوات الأميركية الموصل عندما دخلت القوات العراقية تكريت في 4 أيار 2017.", "هاجمت", "2017-05-04"),
    ("وفي الانتخابات التي جرت في أيار 2018، انتخب العراقيون برلماناً جديداً.", "انتخب", "2018-05"),
]  # fmt: skip

LISTS: list[Row] = [
    ("May 2017\n4: US troops enter Mosul. Iraqi troops attack Tikrit.", "attack", "2017-05-04"),
    ("2017, May 4 - US troops enter Mosul. Iraqi troops attack Tikrit.", "attack", "2017-05-04"),
    ("2017 4 May\nUS troops enter Mosul. Iraqi troops attack Tikrit.", "attack", "2017-05-04"),
    ("- 4 May 2017 -\nUS troops enter Mosul. Iraqi troops attack Tikrit.", "attack", "2017-05-04"),
    ("أيار 2017\n- 4: دخلت القوات الأميركية الموصل. وهاجمت القوات العراقية تكريت.", "هاجمت", "2017-05-04"),
    ("4 May 2017\nA pact signed by Iraq and Britain the previous March comes into force.", "comes", "2017-05-04"),
    ("- 4 أيار/مايو 2017 -\nدخلت القوات الأميركية الموصل. وهاجمت القوات العراقية تكريت.", "هاجمت", "2017-05-04"),
]  # fmt: skip

PROSE: list[Row] = [
    ("On 4 May 2017 US troops entered Mosul. Iraqi troops attacked Tikrit.", "attacked", "2017-05-04"),
    ("US troops, tired of waiting, entered Mosul on 4 May 2017. Iraqi troops attacked Tikrit.", "attacked", "2017-05"),
    ("On 4 May 2017 US troops entered Mosul. Iraqi troops had attacked Tikrit.", "attacked", ""),
    ("By May 2017 all US troops, sent to Mosul in 2014, had left Iraq.", "left", "2017-05"),
    ("US troops sent to Iraq in 2014 left Mosul in May 2017.", "left", "2017-05"),
    ("US troops left Basra in May 2009. After the fall of Mosul in 2014 US aircraft bombed Tikrit.", "bombed", "2014"),
    ("Following the war of June 1967 Iraq expelled the American ambassador.", "expelled", "1967-06"),
    ("In May 2017, after the fall of Mosul, US troops left Tikrit.", "fall", "2017-05"),
    ("On 4 May 2017, after the fall of Mosul, US troops left Tikrit.", "fall", ""),
    ("قطع العراق علاقاته بالولايات المتحدة إثر حرب حزيران 1967.", "قطع", "1967-06"),
    ("في أيار 2017 غادرت القوات الأميركية تكريت عقب سقوط الموصل.", "سقوط", "2017-05"),
    ("On 4 May 2017 US troops entered Mosul. Iraqi troops will attack Tikrit.", "attack Tikrit", ""),
]  # fmt: skip

PUBLISHED: list[Row] = [
    ("BAGHDAD, Thursday - US troops attacked Mosul on Tuesday.", "attacked", "2017-05-02"),
    ("BAGHDAD, May 4 - US troops attacked Mosul.", "attacked", "2017-05-04"),
    ("US troops attacked Mosul on Tuesday. Iraqi troops attacked Tikrit.", "attacked Tikrit", "2017-05-02"),
    ("US troops attacked Mosul overnight.", "attacked", "2017-05-03"),
    ("US troops attacked Mosul on Tuesday, a day after Iraqi troops attacked Tikrit.", "attacked Tikrit", "2017-05-01"),
    ("Since May 2015 US troops have attacked Mosul.", "attacked", "2015-05/2017-05"),
    ("Since the start of the year US troops have attacked Mosul.", "attacked", "2017-01/2017-05"),
    ("About 200 US soldiers sent to Mosul in March are still stationed there.", "stationed", "2017-05"),
    ("US troops attacked Mosul on Tuesday. Washington retains 2,500 soldiers in Iraq.", "retains", "2017-05-04"),
    ("US troops will leave Mosul by the end of the year.", "leave", "2017"),
    ("هاجمت القوات الأميركية الموصل الثلاثاء. وهاجمت القوات العراقية تكريت.", "وهاجمت", "2017-05-02"),
    ("بغداد، الخميس - هاجمت القوات الأميركية الموصل أول من أمس.", "هاجمت", "2017-05-02"),
    ("هاجمت القوات الأميركية الموصل ليل الثلاثاء الأربعاء.", "هاجمت", "2017-05-02"),
]  # fmt: skip


def date_of(text: str, word: str, published: str | None = None) -> str:
    """The date of the deed whose event word stands in `word`."""
    start = text.index(word)
    is_arabic = any("ء" <= letter <= "ي" for letter in text)
    found = drafts(text, lang="ar" if is_arabic else "en", published=published)
    inside = [one.candidate for one in found if start <= one.candidate.trigger[0] < start + len(word)]
    assert inside, [text[slice(*one.candidate.trigger)] for one in found]
    return inside[0].date.edtf if inside[0].date else ""


@pytest.mark.parametrize(("text", "word", "edtf"), [*OWN, *SPANS, *LENGTHS, *AROUND, *LISTS, *PROSE])
def test_a_deed_has_the_date_that_the_words_give_it(text: str, word: str, edtf: str) -> None:
    assert date_of(text, word) == edtf


@pytest.mark.parametrize(("text", "word", "edtf"), PUBLISHED)
def test_news_counts_from_its_own_days(text: str, word: str, edtf: str) -> None:
    assert date_of(text, word, "2017-05-04") == edtf
