"""What a date is counted from: the story before it, the publication, the event before; or nothing, and then X."""

import pytest

from app.extraction.dates import find
from app.extraction.records import Article, Language, Passage
from tests.extraction.dates.tables import mentions, written

Told = tuple[str, Language, str | None, list[str]]

STORY: list[Told] = [
    ("The siege began on 3 June 1982. On 9 June the port fell.", "en", None, ["1982-06-03", "1982-06-09"]),
    ("It began in November 1990. In January the bombing started.", "en", None, ["1990-11", "1991-01"]),
    ("It began in March 1990. In July it ended.", "en", None, ["1990-03", "1990-07"]),
    ("They came in 1963 and left three years later.", "en", None, ["1963", "1966"]),
    ("They came in May 1963. The following month they left.", "en", None, ["1963-05", "1963-06"]),
    ("They came on 4 May 1963. Two days later they left.", "en", None, ["1963-05-04", "1963-05-06"]),
    ("They came on 4 May 1963. The next day they left.", "en", None, ["1963-05-04", "1963-05-05"]),
    ("They came on 4 May 1963. That same day they left.", "en", None, ["1963-05-04", "1963-05-04"]),
    ("They came on 4 May 1963. A year earlier all was calm.", "en", None, ["1963-05-04", "1962"]),
    ("They came in May 1963 and left in October of that year.", "en", None, ["1963-05", "1963-10"]),
    ("They came in May 1963. At the end of the year they left.", "en", None, ["1963-05", "1963"]),
    ("He ruled from May 1963, the first since 1922. In June he fell.", "en", None, ["1963-05", "1922", "1963-06"]),
    ("They came on 12 May 1963. On the 20th, they left.", "en", None, ["1963-05-12", "1963-05-20"]),
    ("They came on 4 May 1963. A week later they left.", "en", None, ["1963-05-04", "1963-05-11"]),
    ("They came on 4 May 1963. Six weeks later they left.", "en", None, ["1963-05-04", "1963-06"]),
    ("They came on 4 May 1963. Next morning they left.", "en", None, ["1963-05-04", "1963-05-05TMO"]),
    ("They came on 4 May 1963. On the 9th Ali left.", "en", None, ["1963-05-04", "1963-05-09"]),
    ("They came on 4 May 1963. On the 9th Infantry fell much.", "en", None, ["1963-05-04"]),
    ("The gates shut on 9 May 1963; he left the following July.", "en", None, ["1963-05-09", "1963-07"]),
    ("It filled with men by early 1963. It burnt on 4 May of that year.", "en", None, ["1963", "1963-05-04"]),
    ("On 4 May 1963 they agreed to leave the town by the end of 1964. The king signed ten days later.",
     "en", None, ["1963-05-04", "1964", "1963-05-14"]),
    ("On 4 May 1963 they swore to go by June 1964. The king signed on 20 May.",
     "en", None, ["1963-05-04", "1964-06", "1963-05-20"]),
    ("In May they burnt it after men had been killed there on 31 March 1963. They left in the same month.",
     "en", None, ["XXXX-05", "1963-03-31", "1963-03"]),
    ("In May 1963 they burnt it after men had been killed on 31 March. They left in July.",
     "en", None, ["1963-05", "1963-03-31", "1963-07"]),
    ("It happened in June. Nobody knows more.", "en", None, ["XXXX-06"]),
    ("Hours later they left on 3 May.", "en", None, ["XXXX-XX-XXTXX", "XXXX-05-03"]),
    ("1958\n\nIn July he fell.\n\n1963\n\nIn February he rose.", "en", None, ["1958", "1958-07", "1963", "1963-02"]),
    ("بدأ الحصار في 3 حزيران 1982. وفي 9 حزيران سقط الميناء.", "ar", None, ["1982-06-03", "1982-06-09"]),
    ("بدأت في تشرين الثاني 1990، وفي كانون الثاني بدأ القصف.", "ar", None, ["1990-11", "1991-01"]),
    ("جاؤوا عام 1963 ورحلوا بعد ثلاثة أعوام.", "ar", None, ["1963", "1966"]),
    ("جاؤوا عام 1963 ورحلوا بعد عامين.", "ar", None, ["1963", "1965"]),
    ("جاؤوا عام 1963 ورحلوا بعد عام.", "ar", None, ["1963", "1964"]),
    ("جاؤوا في 4 أيار 1963 ورحلوا بعدها بيومين.", "ar", None, ["1963-05-04", "1963-05-06"]),
    ("جاؤوا في 4 أيار 1963. وفي اليوم التالي رحلوا.", "ar", None, ["1963-05-04", "1963-05-05"]),
    ("جاؤوا في أيار 1963 ورحلوا في الشهر التالي.", "ar", None, ["1963-05", "1963-06"]),
    ("جاؤوا في أيار 1963 ورحلوا في تشرين الأول من العام نفسه.", "ar", None, ["1963-05", "1963-10"]),
    ("جاؤوا في 4 أيار 1963 وفي اليوم نفسه رحلوا.", "ar", None, ["1963-05-04", "1963-05-04"]),
    ("جاؤوا في 4 أيار 1963 ورحلوا بعد أيام قليلة.", "ar", None, ["1963-05-04", "1963-05"]),
    ("جاؤوا عام 1963 وفي نفس العام رحلوا.", "ar", None, ["1963", "1963"]),
    ("رحلوا بعد يومين من مقتل القائد.", "ar", None, ["P2D"]),
    ("جاؤوا في 20 أيار 1963 ورحلوا في آخر يوم من حزيران.", "ar", None, ["1963-05-20", "1963-06-30"]),
    ("2 آب 1990: دخل الجيش فجراً.", "ar", None, ["1990-08-02", "1990-08-02TMO"]),
    ("جاؤوا في أيار 1963 وفي نهاية العام رحلوا.", "ar", None, ["1963-05", "1963"]),
    ("سقطت المدينة في نيسان.", "ar", None, ["XXXX-04"]),
    ("1958\nفي تموز سقط الملك.\n1963\nفي شباط وقع انقلاب.", "ar", None, ["1958", "1958-07", "1963", "1963-02"]),
]  # fmt: skip

PUBLISHED: list[Told] = [
    ("The minister resigned on Thursday.", "en", "2019-07-13", ["2019-07-11"]),
    ("The minister will resign on Thursday.", "en", "2019-07-13", ["2019-07-18"]),
    ("The minister resigned last Thursday.", "en", "2019-07-13", ["2019-07-11"]),
    ("The minister resigned yesterday.", "en", "2019-07-13", ["2019-07-12"]),
    ("The minister resigned two days ago.", "en", "2019-07-13", ["2019-07-11"]),
    ("The minister resigned last month.", "en", "2019-07-13", ["2019-06"]),
    ("The minister resigned last year.", "en", "2019-07-13", ["2018"]),
    ("The minister resigned this week.", "en", "2019-07-13", ["2019-W28"]),
    ("The minister resigned five weeks ago.", "en", "2019-07-13", ["2019-06-08"]),
    (
        "He vowed on March 7 to stay and promised on May 3 that he would go.",
        "en",
        "2019-07-13",
        ["2019-03-07", "2019-05-03"],
    ),
    (
        "On Thursday they mourned a man who was shot in May 2012. A day later they left.",
        "en",
        "2019-07-13",
        ["2019-07-11", "2012-05", "2019-07-12"],
    ),
    (
        "They mourned on Thursday a man shot a day earlier. In the evening they left.",
        "en",
        "2019-07-13",
        ["2019-07-11", "2019-07-10", "2019-07-11TEV"],
    ),
    ("He will resign by the end of the year.", "en", "2019-07-13", ["2019"]),
    (
        "He came on Thursday. Earlier in the day he had resigned.",
        "en",
        "2019-07-13",
        ["2019-07-11", "2019-07-11"],
    ),
    ("The minister died overnight.", "en", "2019-07-13", ["2019-07-12TNI"]),
    ("The minister is to resign tonight.", "en", "2019-07-13", ["2019-07-13TNI"]),
    (
        "CAIRO, Saturday - The minister died overnight. At 2 a.m. police came.",
        "en",
        "2019-07-13",
        ["2019-07-13", "2019-07-12TNI", "2019-07-13T02:00"],
    ),
    (
        "The minister resigned on Thursday. Guests saw him in the evening.",
        "en",
        "2019-07-13",
        ["2019-07-11", "2019-07-11TEV"],
    ),
    ("He rose in May 1963. In August he fell.", "en", "2019-07-13", ["1963-05", "1963-08"]),
    ("He rose in May 1963.\nIn June they met.", "en", "2019-07-13", ["1963-05", "2019-06"]),
    ("صعد في أيار 1963. وفي آب سقط.", "ar", "2019-07-13", ["1963-05", "1963-08"]),
    ("The minister resigned in March.", "en", "2019-07-13", ["2019-03"]),
    ("The minister resigned in October.", "en", "2019-07-13", ["2018-10"]),
    ("The minister will resign in October.", "en", "2019-07-13", ["2019-10"]),
    ("The minister will resign in March.", "en", "2019-07-13", ["2020-03"]),
    ("The minister resigned last October.", "en", "2019-07-13", ["2018-10"]),
    ("The minister resigned on Tuesday morning.", "en", "2019-07-13", ["2019-07-09TMO"]),
    ("Elections are due by September this year.", "en", "2019-07-13", ["2019-09"]),
    ("The minister resigned on Thursday of last week.", "en", "2019-07-13", ["2019-07-04"]),
    ("The minister resigned over the weekend.", "en", "2019-07-10", ["2019-W27-WE"]),
    ("At 4 a.m. on Thursday the minister resigned.", "en", "2019-07-13", ["2019-07-11T04:00", "2019-07-11"]),
    (
        "He said on Monday that the minister will go on Friday.",
        "en",
        "2019-07-10",
        ["2019-07-08", "2019-07-12"],
    ),
    ("The minister leaves on Thursday.", "en", "2019-07-13", ["2019-07-18"]),
    ("The minister resigned on 5 July.", "en", "2019-07-13", ["2019-07-05"]),
    ("The minister resigned on 29 July.", "en", "2019-07-13", ["2018-07-29"]),
    ("The minister resigned last month.", "en", None, ["XXXX-XX"]),
    ("The minister resigned on Thursday.", "en", None, ["XXXX-WXX-4"]),
    ("The minister resigned last month.", "en", "2019-07-13/..", ["2019-06"]),
    ("The minister resigned yesterday.", "en", "2019-07", ["XXXX-XX-XX"]),
    ("The minister resigned last month.", "en", "2019", ["XXXX-XX"]),
    ("The minister resigned last year.", "en", "2019", ["2018"]),
    ("استقال الوزير الخميس.", "ar", "2019-07-13", ["2019-07-11"]),
    ("استقال الوزير يوم الخميس الماضي.", "ar", "2019-07-13", ["2019-07-11"]),
    ("سيستقيل الوزير يوم الخميس المقبل.", "ar", "2019-07-13", ["2019-07-18"]),
    ("استقال الوزير أول أمس.", "ar", "2019-07-13", ["2019-07-11"]),
    ("يستقيل الوزير بعد غد.", "ar", "2019-07-13", ["2019-07-15"]),
    ("استقال الوزير ليل الخميس الجمعة.", "ar", "2019-07-13", ["2019-07-11TNI"]),
    ("أعلن الوزير الأربعاء أن القوات ستغادر.", "ar", "2019-07-13", ["2019-07-10"]),
    ("أعلن في سامراء الأربعاء.", "ar", "2019-07-13", ["2019-07-10"]),
    ("استقال الوزير أمس.", "ar", "2019-07-13", ["2019-07-12"]),
    ("استقال الوزير أمس الجمعة.", "ar", "2019-07-13", ["2019-07-12"]),
    ("استقال الوزير مساء أمس.", "ar", "2019-07-13", ["2019-07-12TEV"]),
    ("استقال الوزير صباح اليوم.", "ar", "2019-07-13", ["2019-07-13TMO"]),
    ("استقال الوزير فجر الأربعاء.", "ar", "2019-07-13", ["2019-07-10TMO"]),
    ("استقال الوزير الشهر الماضي.", "ar", "2019-07-13", ["2019-06"]),
    ("استقال الوزير العام الماضي.", "ar", "2019-07-13", ["2018"]),
    ("استقال الوزير هذا العام.", "ar", "2019-07-13", ["2019"]),
    ("استقال الوزير هذا الأسبوع.", "ar", "2019-07-13", ["2019-W28"]),
    ("استقال الوزير في تشرين الأول.", "ar", "2019-07-13", ["2018-10"]),
    ("سيستقيل الوزير في تشرين الأول.", "ar", "2019-07-13", ["2019-10"]),
    ("استقال الوزير في أكتوبر الماضي.", "ar", "2019-07-13", ["2018-10"]),
    ("سيستقيل الوزير في مارس المقبل.", "ar", "2019-07-13", ["2020-03"]),
    ("استقال الوزير في مارس من العام الماضي.", "ar", "2019-07-13", ["2018-03"]),
    ("استقال الوزير في الخامس من الشهر الجاري.", "ar", "2019-07-13", ["2019-07-05"]),
    ("استقال الوزير في 20 من الشهر الماضي.", "ar", "2019-07-13", ["2019-06-20"]),
    ("استقال الوزير في 5 يوليو الجاري.", "ar", "2019-07-13", ["2019-07-05"]),
    ("استقال الوزير قبل عامين.", "ar", "2019-07-13", ["2017"]),
    ("استقال الوزير قبل ثلاثة أيام.", "ar", "2019-07-13", ["2019-07-10"]),
    ("استقال الوزير الشهر الماضي.", "ar", None, ["XXXX-XX"]),
]

HIJRI: list[tuple[str, str, str]] = [
    ("صدر الأمر في 12 رمضان 1441 هـ", "2020-05-05", "2020-05-05"),
    ("صدر الأمر في 10 ذو الحجة 1444هـ", "2023-06-28", "2023-06-28"),
    ("صدر الأمر في غرة محرم 1440 هجرية", "2018-09-11", "2018-09-11"),
    ("صدر الأمر في محرم 1440 هجرية", "2018-09-11/2018-10-09", "2018-09-11/2018-10-09"),
    ("صدر الأمر عام 1441 هـ", "2019-08-31/2020-08-19", "2019-08-31/2020-08-19"),
    ("صدر الأمر في ربيع الأول 1420 هـ", "1999-06-15/1999-07-13", "1999-06-15/1999-07-13"),
]

DAMAGED: list[tuple[str, str]] = [
    ("تنسحب القوات بحلول كانون الأول ديسمبر عام وقالت صحيفة", "XXXX-12"),
    ("بدأت الحرب في عام وانتهت سريعا", "XXXX"),
    ("وذلك بعد أكثر من سنوات على الحرب", "PXY"),
    ("استمر القتال نحو أسابيع ثم توقف", "PXW"),
]


@pytest.mark.parametrize(("text", "language", "published", "values"), [*STORY, *PUBLISHED])
def test_counts_each_date_from_what_carries_it(
    text: str, language: Language, published: str | None, values: list[str]
) -> None:
    assert [mention.value for mention in mentions(text, language, published)] == values


@pytest.mark.parametrize(("text", "value", "edtf"), HIJRI)
def test_converts_hijri_dates_and_says_so(text: str, value: str, edtf: str) -> None:
    (mention,) = mentions(text, "ar")
    assert (mention.value, mention.edtf, mention.resolution) == (value, edtf, "explicit")
    assert "Hijri" in mention.reason


@pytest.mark.parametrize(("text", "value"), DAMAGED)
def test_lost_digits_make_a_damaged_date_and_no_edtf(text: str, value: str) -> None:
    (mention,) = mentions(text, "ar")
    assert (mention.value, mention.edtf, mention.resolution) == (value, "", "damaged")


def test_every_mention_says_why() -> None:
    told = (
        "They came on 4 May 1963, stayed two years and left a year later, on a Friday in June, now forgotten."
    )
    assert all(mention.reason and mention.resolution for mention in mentions(told))


def test_a_weekday_corrects_the_year_carried_along() -> None:
    text = "The ceasefire of 1994 held. On Tuesday, 3 January, it broke."
    assert written(text)[-1] == "Tuesday, 3 January=1995-01-03"


def test_an_unresolved_date_has_no_edtf() -> None:
    (mention,) = mentions("It happened in June.")
    assert (mention.edtf, mention.resolution) == ("", "unresolved")


def test_a_day_that_the_calendar_lacks_stays_unresolved() -> None:
    (first, second) = mentions("It was signed on 31 June 2003. On Thursday they met.", published="2003-07-05")
    assert (first.value, first.edtf, first.resolution) == ("2003-06-31", "", "unresolved")
    assert second.value == "2003-07-03"


def test_dates_of_page_furniture_do_not_carry() -> None:
    text = "In May 1963 they came. All rights reserved, May 2020. In July they left."
    cuts = [text.index("All"), text.index("In July")]
    passages = (
        Passage(0, cuts[0], "en"),
        Passage(cuts[0], cuts[1], "en", kind="furniture", reason="rights"),
        Passage(cuts[1], len(text), "en"),
    )
    assert find(Article(text, "en", None, passages))[-1].value == "1963-07"


def test_a_season_takes_the_year_of_the_name_it_begins() -> None:
    assert written("It was 1920. The Spring Offensive of 1918 was over.")[1] == "Spring=1918-SP"
