"""Sentences of both languages and what they count: the words of each figure, its kind, value and qualifier."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction import figures, segment
from app.extraction.records import DateMention, Entity, EntityMention, FigureMention, Language

Row = tuple[str, str, float | None, str]

KILLED_AND_WOUNDED: list[tuple[str, list[Row]]] = [
    (
        "A car bomb killed 17 people and wounded 42 in Hilla.",
        [("17 people", "killed", 17, "exactly"), ("42", "wounded", 42, "exactly")],
    ),
    (
        "At least 63 civilians died when the market was shelled.",
        [("At least 63 civilians", "killed", 63, "at-least")],
    ),
    (
        "Nearly 300 worshippers were injured in the stampede.",
        [("Nearly 300 worshippers", "wounded", 300, "about")],
    ),
    ("The ambush left nine marines dead.", [("nine marines dead", "killed", 9, "exactly")]),
    ("Dozens of protesters were shot dead in Nasiriyah.", [("Dozens of protesters", "killed", 10, "tens")]),
    (
        "The army said 1,300 militants had been killed since March.",
        [("1,300 militants", "killed", 1300, "exactly")],
    ),
    (
        "Three policemen were killed and five others wounded.",
        [("Three policemen", "killed", 3, "exactly"), ("five others", "wounded", 5, "exactly")],
    ),
    ("The raid claimed the lives of 41 villagers.", [("41 villagers", "killed", 41, "exactly")]),
    (
        "Up to 100,000 Kurds were killed in the campaign.",
        [("Up to 100,000 Kurds", "killed", 100000, "at-most")],
    ),
    ("Some four dozen soldiers lost their lives.", [("Some four dozen soldiers", "killed", 48, "about")]),
    ("A sniper killed an American soldier near Taji.", [("an American soldier", "killed", 1, "exactly")]),
    ("A British contractor was kidnapped in Basra.", [("A British contractor", "captured", 1, "exactly")]),
    ("Hospitals counted 22 bodies.", [("22 bodies", "killed", 22, "exactly")]),
    (
        "Fewer than 20 fighters died, the militia said.",
        [("Fewer than 20 fighters", "killed", 20, "less-than")],
    ),
    (
        "The blast killed between 120 and 150 people.",
        [("between 120 and 150 people", "killed", 120, "range")],
    ),
    (
        "Hundreds of thousands of Iraqis have died, the survey found.",
        [("Hundreds of thousands of Iraqis", "killed", 100000, "hundreds-of-thousands")],
    ),
    ("Four GIs were captured and later released.", [("Four GIs", "captured", 4, "exactly")]),
    ("Police arrested 86 suspects in Kirkuk.", [("86 suspects", "captured", 86, "exactly")]),
    (
        "قتل 17 شخصا وأصيب 42 بجروح في الحلة.",
        [("17 شخصا", "killed", 17, "exactly"), ("42", "wounded", 42, "exactly")],
    ),
    ("لقي ما لا يقل عن ثلاثين مدنياً مصرعهم.", [("ما لا يقل عن ثلاثين مدنياً", "killed", 30, "at-least")]),
    (
        "أسفر الانفجار عن مقتل خمسة جنود وجرح أحد عشر آخرين.",
        [("خمسة جنود", "killed", 5, "exactly"), ("أحد عشر آخرين", "wounded", 11, "exactly")],
    ),
    ("سقط أكثر من مئتي قتيل في يومين.", [("أكثر من مئتي قتيل", "killed", 200, "more-than")]),
    ("أعلن الجيش مقتل جنديين أميركيين في هجوم.", [("جنديين أميركيين", "killed", 2, "exactly")]),
    (
        "أصيب العشرات في المواجهات، وقتل متعاقد أميركي.",
        [("العشرات", "wounded", 10, "tens"), ("متعاقد أميركي", "killed", 1, "exactly")],
    ),
    ("استشهد 12 شرطياً في كمين قرب بعقوبة.", [("12 شرطياً", "killed", 12, "exactly")]),
    ("بلغ عدد الجرحى نحو 350.", [("نحو 350", "wounded", 350, "about")]),
    (
        "اعتقلت القوات 70 مشتبها و25 مسلحا.",
        [("70 مشتبها", "captured", 70, "exactly"), ("25 مسلحا", "captured", 25, "exactly")],
    ),
    (
        "قُتل مئات الآلاف من العراقيين بحسب الدراسة.",
        [("مئات الآلاف من العراقيين", "killed", 100000, "hundreds-of-thousands")],
    ),
    ("قتل ١٤٨ جندياً في المعارك.", [("١٤٨ جندياً", "killed", 148, "exactly")]),
    ("راح ضحية الهجوم ألف وسبعمئة طالب.", [("ألف وسبعمئة طالب", "killed", 1700, "exactly")]),
    ("خطف مسلحون 39 عاملا هنديا في الموصل.", [("39 عاملا هنديا", "captured", 39, "exactly")]),
    ("مقتل جندي بريطاني في البصرة", [("جندي بريطاني", "killed", 1, "exactly")]),
]

TROOPS: list[tuple[str, list[Row]]] = [
    (
        "Washington will send 1,500 more troops to train the army.",
        [("1,500 more troops", "troops-sent", 1500, "exactly")],
    ),
    (
        "The president ordered 21,500 additional soldiers to Baghdad.",
        [("21,500 additional soldiers", "troops-sent", 21500, "exactly")],
    ),
    ("Britain withdrew 5,500 troops from Basra.", [("5,500 troops", "troops-withdrawn", 5500, "exactly")]),
    (
        "Around 50,000 troops remain as advisers.",
        [("Around 50,000 troops", "troops-present", 50000, "about")],
    ),
    (
        "More than 20,000 Iraqi soldiers stormed the old city.",
        [("More than 20,000 Iraqi soldiers", "troops-engaged", 20000, "more-than")],
    ),
    (
        "The number of American troops fell from 5,200 to 3,000.",
        [("5,200", "troops-present", 5200, "exactly"), ("3,000", "troops-present", 3000, "exactly")],
    ),
    (
        "A 3,500-strong force is based near Nasiriyah.",
        [("3,500-strong force", "troops-present", 3500, "exactly")],
    ),
    ("The last 500 soldiers left Iraq before dawn.", [("500 soldiers", "troops-withdrawn", 500, "exactly")]),
    (
        "He pulled out half a battalion, leaving about 900 troops in Syria.",
        [("about 900 troops", "troops-present", 900, "about")],
    ),
    (
        "Kuwait hosts some 13,500 US military personnel.",
        [("some 13,500 US military personnel", "troops-present", 13500, "about")],
    ),
    (
        "Parliament demanded that the 2,500 US troops go home.",
        [("2,500 US troops", "troops-present", 2500, "exactly")],
    ),
    (
        "No more than 400 marines were deployed to the airfield.",
        [("No more than 400 marines", "troops-sent", 400, "at-most")],
    ),
    (
        "There were 170,000 American soldiers in the country in 2007.",
        [("170,000 American soldiers", "troops-present", 170000, "exactly")],
    ),
    (
        "Australia dispatched 300 military advisers.",
        [("300 military advisers", "troops-sent", 300, "exactly")],
    ),
    (
        "A coalition of half a million troops had gathered in the desert.",
        [("half a million troops", "troops-present", 500000, "exactly")],
    ),
    ("The force will shrink to roughly 8,400.", [("roughly 8,400", "troops-present", 8400, "about")]),
    ("أرسلت واشنطن 1500 جندي إضافي إلى العراق.", [("1500 جندي إضافي", "troops-sent", 1500, "exactly")]),
    (
        "سحبت لندن خمسة آلاف وخمسمئة جندي من البصرة.",
        [("خمسة آلاف وخمسمئة جندي", "troops-withdrawn", 5500, "exactly")],
    ),
    ("لا يزال نحو 2500 جندي أميركي في العراق.", [("نحو 2500 جندي أميركي", "troops-present", 2500, "about")]),
    (
        "شارك في الهجوم أكثر من 30 ألف جندي عراقي.",
        [("أكثر من 30 ألف جندي عراقي", "troops-engaged", 30000, "more-than")],
    ),
    (
        "خُفض عدد القوات من 5200 إلى ثلاثة آلاف جندي.",
        [("5200", "troops-present", 5200, "exactly"), ("ثلاثة آلاف جندي", "troops-present", 3000, "exactly")],
    ),
    ("غادر 500 جندي العراق إلى الكويت.", [("500 جندي", "troops-withdrawn", 500, "exactly")]),
    ("تتمركز في القاعدة قوة قوامها ألفا جندي.", [("ألفا جندي", "troops-present", 2000, "exactly")]),
    ("يعتزم البنتاغون نشر 300 مستشار عسكري.", [("300 مستشار", "troops-sent", 300, "exactly")]),
    ("حشد التحالف نصف مليون جندي في السعودية.", [("نصف مليون جندي", "troops-sent", 500000, "exactly")]),
    ("هاجم ألفا جندي عراقي المدينة.", [("ألفا جندي عراقي", "troops-engaged", 2000, "exactly")]),
    ("سيبقى ما يقارب تسعمئة جندي في سوريا.", [("ما يقارب تسعمئة جندي", "troops-present", 900, "about")]),
    ("وصل 160 ألف جندي إلى الخليج قبل الحرب.", [("160 ألف جندي", "troops-sent", 160000, "exactly")]),
]

HARDER: list[tuple[str, list[Row]]] = [
    (
        "By then more than 3,000 soldiers had died and 22,000 had been wounded.",
        [("more than 3,000 soldiers", "killed", 3000, "more-than"), ("22,000", "wounded", 22000, "exactly")],
    ),
    ("Nobody was killed but 110 troops suffered injuries.", [("110 troops", "wounded", 110, "exactly")]),
    (
        "The alliance won 140 of 275 seats and the Kurdish list 75.",
        [
            ("140", "seats", 140, "exactly"),
            ("275 seats", "seats", 275, "exactly"),
            ("75", "seats", 75, "exactly"),
        ],
    ),
    (
        "Some 700 Danish and 60 Polish soldiers attacked.",
        [
            ("Some 700 Danish", "troops-engaged", 700, "about"),
            ("60 Polish soldiers", "troops-engaged", 60, "exactly"),
        ],
    ),
    (
        "Three American service members were killed.",
        [("Three American service members", "killed", 3, "exactly")],
    ),
    ("بلغ عدد قتلى الجيش الأميركي 4 آلاف.", [("4 آلاف", "killed", 4000, "exactly")]),
    (
        "فر نحو 30 ألف جندي، وأعدم 1700 طالب.",
        [("نحو 30 ألف جندي", "troops-present", 30000, "about"), ("1700 طالب", "killed", 1700, "exactly")],
    ),
    (
        "سيخفض العدد من 2500 جندي إلى أقل من 2000.",
        [
            ("2500 جندي", "troops-present", 2500, "exactly"),
            ("أقل من 2000", "troops-present", 2000, "less-than"),
        ],
    ),
    ("أصابت ثلاث طائرات مسيرة منزله.", [("ثلاث طائرات مسيرة", "weapons", 3, "exactly")]),
    (
        "قال إن 25 شخصا قتلوا و75 أصيبوا.",
        [("25 شخصا", "killed", 25, "exactly"), ("75", "wounded", 75, "exactly")],
    ),
]

OTHER_KINDS: list[tuple[str, list[Row]]] = [
    ("Militants fired 14 rockets at the base.", [("14 rockets", "weapons", 14, "exactly")]),
    (
        "A dozen ballistic missiles hit the airfield.",
        [("A dozen ballistic missiles", "weapons", 12, "exactly")],
    ),
    ("The navy launched two cruise missiles.", [("two cruise missiles", "weapons", 2, "exactly")]),
    ("Iraq lost 3,700 tanks in the war.", [("3,700 tanks", "weapons", 3700, "exactly")]),
    (
        "The Sadrist bloc won 73 of the 329 seats.",
        [("73", "seats", 73, "exactly"), ("329 seats", "seats", 329, "exactly")],
    ),
    ("His list took 89 seats.", [("89 seats", "seats", 89, "exactly")]),
    ("The Senate approved it by 77 votes.", [("77 votes", "votes", 77, "exactly")]),
    ("Some 170 lawmakers voted for the resolution.", [("Some 170 lawmakers", "votes", 170, "about")]),
    ("Washington handed over 55 bases.", [("55 bases", "bases", 55, "exactly")]),
    ("Congress approved $87 billion for the war.", [("$87 billion", "money", 87_000_000_000, "exactly")]),
    (
        "The bounty was raised to 25 million dollars.",
        [("25 million dollars", "money", 25_000_000, "exactly")],
    ),
    ("Turnout was 58 percent.", [("58 percent", "share", 58, "exactly")]),
    ("About 20% of the staff left.", [("About 20%", "share", 20, "about")]),
    ("The group held one-third of the country.", [("one-third", "share", 33.3, "exactly")]),
    ("Two-thirds of the houses were destroyed.", [("Two-thirds", "share", 66.7, "exactly")]),
    ("Half of the city was in ruins.", [("Half", "share", 50, "exactly")]),
    (
        "Tens of thousands of people marched through Baghdad.",
        [("Tens of thousands of people", "people", 10000, "tens-of-thousands")],
    ),
    (
        "More than two million Iraqis fled their homes.",
        [("More than two million Iraqis", "displaced", 2_000_000, "more-than")],
    ),
    ("The camp shelters 3,400 refugees.", [("3,400 refugees", "displaced", 3400, "exactly")]),
    ("The embassy employs 5,000 contractors.", [("5,000 contractors", "personnel", 5000, "exactly")]),
    ("Several diplomats were sent home.", [("Several diplomats", "personnel", 2, "several")]),
    ("Coalition aircraft flew 88,500 sorties.", [("88,500 sorties", "other", 88500, "exactly")]),
    (
        "The inquiry interviewed 150 witnesses and read 150,000 documents.",
        [("150 witnesses", "people", 150, "exactly"), ("150,000 documents", "other", 150000, "exactly")],
    ),
    ("Some 8,000 prisoners are held at the camp.", [("Some 8,000 prisoners", "captured", 8000, "about")]),
    (
        "أطلقت إيران 22 صاروخا على القاعدتين.",
        [("22 صاروخا", "weapons", 22, "exactly"), ("القاعدتين", "bases", 2, "exactly")],
    ),
    ("سقطت ثلاث قذائف هاون في المنطقة الخضراء.", [("ثلاث قذائف", "weapons", 3, "exactly")]),
    ("أصاب صاروخان مبنى السفارة.", [("صاروخان", "weapons", 2, "exactly")]),
    ("حصلت الكتلة على 73 مقعدا.", [("73 مقعدا", "seats", 73, "exactly")]),
    ("صوت لصالح القرار 170 نائبا.", [("170 نائبا", "votes", 170, "exactly")]),
    ("سلمت القوات الأميركية 55 قاعدة.", [("55 قاعدة", "bases", 55, "exactly")]),
    ("بلغت نسبة المشاركة 41 في المئة.", [("41 في المئة", "share", 41, "exactly")]),
    ("سيطر التنظيم على ثلث البلاد.", [("ثلث", "share", 33.3, "exactly")]),
    ("يعيش ربع السكان تحت خط الفقر.", [("ربع", "share", 25, "exactly")]),
    ("رصدت واشنطن 10 ملايين دولار لمن يدلي بمعلومات.", [("10 ملايين دولار", "money", 10_000_000, "exactly")]),
    ("كلفت الحرب أكثر من تريليون دولار.", [("أكثر من تريليون دولار", "money", 10**12, "more-than")]),
    (
        "تظاهر عشرات الآلاف من الأشخاص في ساحة التحرير.",
        [("عشرات الآلاف من الأشخاص", "people", 10000, "tens-of-thousands")],
    ),
    ("نزح نحو 500 ألف شخص من الموصل.", [("نحو 500 ألف شخص", "displaced", 500000, "about")]),
    ("يعمل في السفارة ألفا موظف.", [("ألفا موظف", "personnel", 2000, "exactly")]),
    ("تجمع آلاف المتظاهرين أمام السفارة.", [("آلاف المتظاهرين", "people", 1000, "thousands")]),
    ("نفذت الطائرات 15 غارة.", [("15 غارة", "other", 15, "exactly")]),
    ("يضم السجن سبعة آلاف سجين.", [("سبعة آلاف سجين", "captured", 7000, "exactly")]),
]

NO_FIGURES = [
    "The Security Council adopted Resolution 1441 in November 2002.",
    "The 82nd Airborne Division took over from the 3rd Infantry Division.",
    "He was 69 and had ruled for 24 years.",
    "The base lies 160 kilometres west of Baghdad.",
    "The attack began at 5:34 a.m.",
    "Iraq won 2-1 in the final.",
    "Article 140 of the constitution remains unfulfilled.",
    "The drone struck Tower 22 in Jordan.",
    "In 2003 American officials promised elections.",
    "The talks lasted three days.",
    "One of the sides must yield.",
    "An F-16 crashed near Tikrit.",
    "The two countries restored relations.",
    "A 35-year-old woman spoke on the radio.",
    "Highway 80 was closed.",
    "On the one hand, the plan is bold.",
    "The three leaders met in the Azores.",
    "Chapter 7 sanctions were lifted.",
    "اعتمد مجلس الأمن القرار 687 عام 1991.",
    "استمرت الحرب ثماني سنوات.",
    "تقع المدينة على بعد 60 كيلومترا من بغداد.",
    "بدأ القصف عند الساعة 5 فجرا.",
    "بلغ من العمر 69 عاما.",
    "المادة 140 من الدستور لم تطبق.",
    "عادت العلاقات بين البلدين.",
    "وصلت الفرقة 101 إلى الموصل.",
    "قبل ثلاثة أشهر من الانتخابات.",
    "التقى الرئيسان في عام 2008.",
]


def found_in(text: str, dates: list[DateMention] | None = None) -> list[FigureMention]:
    language: Language = "ar" if any("\u0621" <= letter <= "\u064a" for letter in text) else "en"
    return figures.find(segment.article(text, lang=language), dates or [], [])


@pytest.mark.parametrize(("text", "expected"), KILLED_AND_WOUNDED + TROOPS + OTHER_KINDS + HARDER)
def test_a_counted_thing_has_its_words_kind_value_and_qualifier(text: str, expected: list[Row]) -> None:
    assert [(f.text, f.kind, f.value, f.qualifier) for f in found_in(text)] == expected


@pytest.mark.parametrize("text", NO_FIGURES)
def test_a_number_that_counts_nothing_is_no_figure(text: str) -> None:
    assert [figure.text for figure in found_in(text)] == []


def test_a_range_has_both_ends() -> None:
    (figure,) = found_in("قُتل ما بين 30 و45 مدنيا في الغارة.")
    assert (figure.value, figure.value_high, figure.qualifier) == (30, 45, "range")
    (figure,) = found_in("Estimates speak of 20,000 to 26,000 soldiers killed.")
    assert (figure.value, figure.value_high) == (20000, 26000)


def test_a_number_inside_a_date_is_left_to_the_date() -> None:
    text = "On 5 people the verdict fell."
    date = DateMention(3, 4, "5", "DATE", "XXXX-XX-05", "", "", "unresolved")
    assert found_in(text)
    assert found_in(text, [date]) == []


def test_whose_the_counted_are_is_read_from_the_phrase_and_the_sentence() -> None:
    us = Entity("us-forces", "force", "US forces", "القوات الأمريكية", False, "us", ("united-states",))
    text = "Some 900 American soldiers were wounded and 40 civilians died."
    mention = EntityMention(9, 26, text[9:26], us)
    assert [f.whose for f in figures.find(segment.article(text), [], [mention])] == ["us", "civilians"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Six helicopters were shot down.", "helicopters"),
        ("Some 140 policemen died.", "policemen"),
        ("They seized 2,300 Humvees.", "vehicles"),
        ("ألفا متعاقد يعملون هناك", "contractors"),
        ("قُتل 28 بحارا", "sailors"),
        ("أسقطت طائرتان مسيرتان", "drones"),
    ],
)
def test_the_unit_is_a_plain_english_plural(text: str, unit: str) -> None:
    assert found_in(text)[0].unit == unit


PIECES = st.sampled_from(
    "أكثر من |ألفي |30 ألف |جندي |قُتل |عشرات الآلاف |و|٢٠٠ |نحو |ـَ|\u200f|صاروخين |at least |4,500 |troops |killed |"
    "half a million |2003 |\n|20% |$5m |from 3 to 2 |and |5-7 |. ".split("|")
)


@given(st.lists(PIECES, min_size=1, max_size=25).map("".join), st.sampled_from(("ar", "en")))
def test_spans_always_quote_the_stored_text_in_order(text: str, language: str) -> None:
    article = segment.article(text, lang="ar" if language == "ar" else "en")
    found = figures.find(article, [], [])
    for figure in found:
        assert text[figure.start : figure.end] == figure.text
        assert figure.text.strip()
        assert (figure.value is None) == figure.damaged
    assert all(first.start <= second.start for first, second in pairwise(found))
