"""Arabic weekdays of a week pointed at, Hijri months with their Gregorian twin, numbered days of a happening.

In the tables each date stands in brackets with its value.
"""

import pytest

from tests.extraction.dates.tables import written
from tests.extraction.dates.test_arabic_stories import DATE

ROWS: list[tuple[str, str]] = [
    # A weekday with its week
    ("2012-11-21", "وافتتح المعرض [يوم الأحد من الأسبوع الماضي=2012-11-18]."),
    ("2012-11-21", "ويصل الفريق [الأربعاء من الأسبوع المقبل=2012-11-28]."),
    ("2012-11-21", "واستقبلهم النقيب [الاثنين من هذا الأسبوع=2012-11-19]."),
    (
        "2012-11-21",
        "أغلق المصنع في [17 كانون الثاني 1991=1991-01-17]. وعاد العمال [يوم الثلاثاء من الأسبوع التالي=1991-01-22].",
    ),
    # From today on
    ("2012-11-21", "وترتفع الأسعار اعتبارا من [اليوم=2012-11-21]."),
    ("2012-11-21", "ويغلق الجسر ابتداء من [اليوم=2012-11-21]."),
    # A Hijri month or year beside the Gregorian one
    ("2012-11-21", "افتتح السد في [ربيع الآخر 1402هـ=1982-02] ([فبراير 1982م=1982-02])."),
    ("2012-11-21", "وأسس النادي [عام 1411هـ=1990]/[1990م=1990]."),
    # Two days of a month
    ("2012-11-21", "عقد المؤتمر في [الثالث=2003-04-03] و[الرابع من نيسان 2003=2003-04-04]."),
    ("2012-11-21", "عقد المؤتمر من [الثالث=2003-04-03] إلى [السابع من نيسان 2003=2003-04-07]."),
    # Days of a happening that was told with its date
    (
        "2012-11-21",
        "بدأ الإضراب في [3 أيار 1996=1996-05-03]. وفي [اليوم الثالث=1996-05-05] للإضراب عاد نصفهم.",
    ),
    # A number before a year pointed at is no length
    ("2012-11-21", "وسيخفض المصنع عدد العمال إلى ألفين [العام المقبل=2013]."),
]


@pytest.mark.parametrize(("published", "line"), ROWS)
def test_reads_weeks_twins_and_numbered_days(published: str, line: str) -> None:
    text = DATE.sub(lambda match: match[1].split("=")[0], line)
    assert written(text, "ar", published) == DATE.findall(line)
