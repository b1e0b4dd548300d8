"""Arabic figures that go on over sentences and clauses: prisoners, refugees, rockets, contingents, votes, tolls."""

import pytest

from app.extraction import dates, segment
from tests.extraction.test_figures import found_in

STORIES = """
كانت بغداد تحتجز 900 أسير. وبقي أربعمئة حتى الصيف التالي. => captured 900; captured 400
أطلقت طهران سراح 800 أسير. وأعيد 650 إلى بلادهم. => people 800; people 650
يضم المعسكر ألفي معتقل. ونقل 180 من الخطرين إلى سجن آخر. => captured 2000; captured 180
أقامت المنظمة ثلاثة مخيمات تؤوي 18 ألفا. => other 3; displaced 18000
نزح 90 ألف شخص من المدينة. وعاد 20 ألفا في الربيع. => displaced 90000; people 20000
أطلق المسلحون 16 صاروخا على المعسكر. وسقط أحد عشر منها في حقول مجاورة. => weapons 16; weapons 11
أجلت فرنسا 500 من رعاياها. ونقلت إيطاليا 200 آخرين إلى قبرص. => people 500; people 200
سلمت القوات قاعدة التاجي وكان فيها 700. => troops-present 700
عثر على رفات 153 في مقبرة قرب الحضر. => killed 153
قدر القائد عدد القتلى من المهاجمين بـ1200. => killed 1200
قتل 100 شخص. ويقول السكان إن العدد 180. => killed 100; killed 180
قتل في العام الماضي 3700 مدني. وانخفض العدد هذا العام إلى 750 مدنيا. => killed 3700; killed 750
أيد الدستور 78 بالمئة ورفضه 21.4. => share 78; share 21.4
قلصت واشنطن طاقم سفارتها من 16 ألفا إلى 5500. => personnel 16000; personnel 5500
طردت واشنطن ثلاثة دبلوماسيين عراقيين. وردت بغداد بطرد أربعة. => personnel 3; personnel 4
خصص الكونغرس 87 مليار دولار. وذهب 20 مليارا منها إلى الإعمار. => money 87000000000; money 20000000000
سحب الرئيس 900 من سوريا. => troops-withdrawn 900
سحبت السلفادور جنودها المئتين. => troops-withdrawn 200
لقي ركاب الطائرة المئتان والتسعون حتفهم. => killed 290
قتل ركاب الطائرة الـ66 جميعا. => killed 66
قتل 12 شخصا في الهجوم على القنصلية، ثمانية أتراك وأربعة أكراد. => killed 12; killed 8; killed 4
قتل 58 شخصا في المبنى، بينهم ثلاثة أعضاء في المجلس. => killed 58; killed 3
أحصى المستشفى 250 جريحا، توفي منهم 18 في المستشفى. => wounded 250; killed 18
وجهت التهم إلى ثمانية من مشاة البحرية. => people 8
دخلت الاتفاقية حيز التنفيذ وكان في البلاد 149 ألف جندي. => troops-present 149000
أيد القرار 126 نائبا ديمقراطيا، وستة جمهوريين. => votes 126; votes 6
تقابلها 13 فرقة تضم 120 ألفا. => other 13; troops-present 120000
لكن ألفا منهم فروا إلى الجبال. => displaced 1000
وصل في مارس 1500 جندي إلى البصرة. => troops-sent 1500
وصل في آذار/مارس 2000 جندي إلى المطار. => troops-sent 2000
أحصت الوزارة منذ بداية الحرب 1760 شهيدا. => killed 1760
أرسلت طوكيو 600 من أفراد قوات الدفاع الذاتي إلى السماوة. => troops-sent 600
وأصيب عراقي بجروح. => wounded 1
توفي اثنان متأثرين بجراحهم. => killed 2
أطلق الجيش 16 صاروخا على قاعدتين. وسقط أحد عشر منها في العراء. => weapons 16; bases 2; weapons 11
عثرت القوات على 300 قذيفة و20 صاروخا. وفجر الخبراء خمسين منها. => weapons 300; weapons 20; weapons 50
كانت في المطار 40 طائرة. ودمر القصف 12 وأعطب خمسا. => weapons 40; weapons 12; weapons 5
يقطن المخيم 5000 نازح. ويصل إليه كل يوم مئتان. => displaced 5000; displaced 200
أصيب 12 جنديا. وغادر تسعة المستشفى. => wounded 12
نزح مليونان ونصف المليون شخص. => displaced 2500000
بلغت الكلفة مليارين وربع مليار دولار. => money 2250000000
أضيف 217 جنديا إلى القوة. => troops-sent 217
حشدت إيران للهجوم 200 ألف من الحرس والمتطوعين. => troops-engaged 200000
زجت في المعركة بثمانين ألفا. => troops-engaged 80000
قتل عشرة جنود عراقيين ومهندس فرنسي. => killed 10; killed 1
"""


@pytest.mark.parametrize("row", STORIES.strip().splitlines())
def test_every_figure_of_an_arabic_story_is_found(row: str) -> None:
    text, _, told = row.partition(" =>")
    expected = [(kind, float(value)) for kind, value in (each.split() for each in told.split(";"))]
    assert [(figure.kind, figure.value) for figure in found_in(text)] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "زار وفد أميركي بغداد في مارس 2000.",
        "قصفت الطائرات المطار في يناير 1991.",
        "غادر السفير البلاد عام 1967.",
        "وصل الموفد من سوريا.",
    ],
)
def test_years_and_lands_are_no_figures(sentence: str) -> None:
    assert not found_in(sentence)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("وصل في مارس 1500 جندي.", "2008-03"),
        ("وصل في مارس 2000 جندي.", "2008-03"),
        ("أحصى المستشفى في نيسان/أبريل 1450 جريحا.", "2008-04"),
        ("قتل في مارس 2007 جندي أميركي.", "2007-03"),
        ("وصل عام 1941 جندي بريطاني.", "1941"),
    ],
)
def test_a_number_that_counts_after_a_month_is_no_year(sentence: str, value: str) -> None:
    article = segment.article(sentence, lang="ar", published="2008-05-06")
    assert [mention.value for mention in dates.find(article)] == [value]
