"""Which day the deeds of Arabic agency news get: two verbs of one attack, "this strike", what was won by then."""

import pytest

from tests.extraction.test_moments_arabic import date_of

# The day of publication ("-" when untold), a word of the deed, its date (EDTF), and below them the text.
REPORTS = """
# Two verbs for the victims of one attack
2004-08-25 قتل 2004-08-24
بغداد - قتل تسعة جنود عراقيين وأصيب أكثر من عشرين في انفجار سيارة مفخخة في بعقوبة الثلاثاء.

2004-08-25 جرح 2004-08-23
بعقوبة - جرح ثلاثة جنود أميركيين وقتل مترجمهم العراقي مساء الاثنين في كمين.

# The news comes after something
2004-08-25 غارات 2004-08-20
سقطت صواريخ على القوات الأميركية في بغداد الثلاثاء. وزار وفد الأمم المتحدة الفلوجة اليوم الأربعاء.

ويأتي هذا الهجوم بعد أربعة أيام من غارات أميركية على الفلوجة.

2004-08-25 والهجوم 2004-08-24
قتل تسعة جنود عراقيين في هجوم الثلاثاء. والهجوم هو الأعنف في بغداد منذ تفجير السفارة الأردنية في السابع من آب.

# Hours after what the news tells
2008-12-05 وقتل 2008-12-04
أقر مجلس الرئاسة العراقي الاتفاقية مع واشنطن الخميس. وكان البرلمان صوت عليها في 27 تشرين الثاني.

وقتل جنديان أميركيان في الموصل بعد ساعات من الإقرار.

# Somebody else speaks, after what was said before the news
2019-06-19 وندد 2019-06-18
سقطت صواريخ على معسكر التاجي الثلاثاء. وحذر مقتدى الصدر الاثنين من حرب. وندد وزير الدفاع الأميركي بالقصف.

# A toll since then
2003-10-15 قتل 2003-05-01/2003-10-15
أعلن جورج بوش انتهاء المعارك في العراق في الأول من أيار/مايو. ومنذ ذلك الحين قتل 97 جنديا أميركيا.

# What was won by a day
- وسيطرت 2017-06-18
بدأت القوات العراقية هجومها على الموصل القديمة في 10 حزيران 2017. وسيطرت على نصف أحيائها بحلول 18 حزيران.

- وقعت 2008-11-17
أقر البرلمان العراقي القانون في 10 تشرين الثاني 2008. ثم وقعت بغداد في 17 تشرين الثاني اتفاقا على الانسحاب بحلول 2011.

# A toll of the war that was told of
2013-03-19 وقتل 2003/2013
في 20 آذار/مارس 2003 شنت الولايات المتحدة هجوما على العراق.

وقتل نحو 4500 عسكري أميركي في الحرب.

2013-03-19 كلفت 2003/2013
قتل آلاف الجنود الأميركيين في العراق منذ الغزو عام 2003. وقد كلفت الحرب الأميركيين أكثر من تريليون دولار.

# Later in the news, and the day after one told as an aside
2014-06-12 تقدم 2014-06-11
سيطر تنظيم داعش على تكريت الأربعاء. وتقدم المسلحون لاحقا نحو سامراء العراقية.

2011-12-19 وأنزل 2011-12-15
غادرت آخر قافلة أميركية العراق الأحد. وكان باراك أوباما زار الأربعاء الماضي قواته.
وأنزل العلم الأميركي في بغداد في اليوم التالي.

2014-06-12 قتل 2014-06-11
سيطر تنظيم داعش على الموصل الثلاثاء. وقتل جنديان عراقيان إثر اقتحام القنصلية التركية الأربعاء.

# What goes on since then
2024-06-10 يجري 2024-01/2024-06
سقطت الموصل في حزيران 2014. ويجري العراق منذ كانون الثاني الماضي محادثات مع واشنطن.

# A list is over
2011-12-15 وأنزل 2011-12-15
- 21 أكتوبر 2011: أوباما يعلن سحب القوات الأميركية من العراق.
- 2 نوفمبر 2011: القوات الأميركية تسلم قاعدة في بلد.

وأنزل الجيش الأميركي الخميس علمه في بغداد.
"""


def _rows() -> list[tuple[str | None, str, str, str]]:
    rows = []
    lines = [line for line in REPORTS.strip().split("\n") if not line.startswith("#")]
    reports: list[list[str]] = []
    for line in lines:
        words = line.split()
        if len(words) == 3 and (words[0] == "-" or words[0][:4].isdecimal()):
            reports.append([])
        reports[-1].append(line)
    for head, *text in reports:
        published, word, edtf = head.split()
        rows.append((None if published == "-" else published, word, edtf, "\n".join(text).strip()))
    return rows


@pytest.mark.parametrize(("published", "word", "edtf", "text"), _rows())
def test_plain_arabic_news_dates_its_deeds(published: str | None, word: str, edtf: str, text: str) -> None:
    assert date_of(text, word, published) == edtf
