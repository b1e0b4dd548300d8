"""Arabic deeds whose own sentence holds their date, wherever it stands: the deed gets that one."""

import pytest

from tests.extraction.reading import drafts

# A text, the day of publication (empty for none), a word of the deed, and its date (EDTF).
Row = tuple[str, str, str, str]

ROWS: list[Row] = [
    # Victims, and the attack of which a relative clause tells the day
    (
        "قتل ثلاثة جنود أميركيين بعبوة انفجرت في الرابع من مايو الجاري قرب سامراء.",
        "2006-05-09",
        "قتل",
        "2006-05-04",
    ),
    ("أصيب عشرون شخصا في التفجير الذي هز أمس وسط بغداد.", "2010-04-05", "أصيب", "2010-04-04"),
    (
        "لقي سبعة من عناصر الشرطة العراقية مصرعهم بقذائف سقطت الثلاثاء على مقرهم.",
        "2007-02-15",
        "لقي",
        "2007-02-13",
    ),
    (
        "ارتفعت حصيلة الهجوم الذي تعرض له أول من أمس سجن التاجي إلى أربعين قتيلا.",
        "2013-07-23",
        "ارتفعت",
        "2013-07-21",
    ),
    (
        "ارتفع إلى 45 قتيلا عدد ضحايا الغارة الأميركية التي استهدفت السبت الموصل.",
        "2004-05-24",
        "ارتفع",
        "2004-05-22",
    ),
    # Their own dates are no bounds of others
    ("حصار البلدة هو تطويق التنظيم بلدة عراقية سبعين يوما من خريف عام 2015.", "", "تطويق", "2015-23"),
    (
        "تنوي السفارة الأميركية في بغداد خفض عدد الموظفين لديها إلى ألفين العام المقبل.",
        "2012-02-09",
        "تنوي",
        "2013",
    ),
    (
        "الهيئة هي الإدارة التي أنشأتها واشنطن في العراق بعد سقوط النظام في نيسان 2003.",
        "",
        "أنشأتها",
        "2003-04",
    ),
    # Plans that go on until then
    ("تستمر مهمة التحالف الدولي في العراق حتى أيلول 2026.", "2024-09-29", "تستمر", "2026-09"),
    (
        "ويتواصل تدريب الجيش العراقي على أيدي الأميركيين حتى نهاية حزيران 2027.",
        "2025-01-12",
        "يتواصل",
        "2027-06",
    ),
    # Behind who somebody was; behind "as for"
    (
        "احتل التنظيم سنجار في 3 آب 2014. وزار العبادي، وكان نائبا لرئيس البرلمان، في 12 آب أربيل.",
        "",
        "زار",
        "2014-08-12",
    ),
    (
        "سقطت البصرة بيد القوات البريطانية في 6 نيسان 2003، أما بغداد فسقطت في 9 نيسان.",
        "",
        "فسقطت",
        "2003-04-09",
    ),
]


@pytest.mark.parametrize(("text", "published", "word", "expected"), ROWS)
def test_a_deed_gets_the_date_of_its_own_sentence(
    text: str, published: str, word: str, expected: str
) -> None:
    found = drafts(text, published or None)
    told = [draft.candidate for draft in found if word in text[slice(*draft.candidate.trigger)]]
    told = told or [draft.candidate for draft in found if word in draft.candidate.quote]
    assert [one.date.edtf if one.date else "" for one in told[:1]] == [expected]
