"""English features, factboxes and news that look back: which year, month and day a bare date is of."""

import pytest

from tests.extraction.dates.tables import mentions

Told = tuple[str, str | None, list[str]]

LOOKING_BACK: list[Told] = [
    ("The vote was called in June 2012. It was held in August, and lost on 4 September.", "2019-10-15",
     ["2012-06", "2012-08", "2012-09-04"]),
    ("Raised in March 2005, the unit marched north two months later. In August it was sent home.", "2011-02-03",
     ["2005-03", "2005-05", "2005-08"]),
    ("The bridge fell in June 2014. What happened on the night?\nTowards midnight on Sunday 12 October, men came.",
     "2019-10-15", ["2014-06", "2019-10-15TNI", "2014-10-12T24:00", "2014-10-12"]),
    ("The parade is on Sunday 14 October.", "2019-12-15", ["2018-10-14"]),
    ("Ten years on, he still limps. The gate fell on 3 May 2009. In the autumn of that year they left.",
     "2019-05-03", ["2019", "2009-05-03", "2009-FA"]),
    ("They met on Tuesday 25 March 2008. Men were flown in on the Thursday and left that Sunday.", "2017-09-03",
     ["2008-03-25", "2008-03-27", "2008-03-30"]),
    ("They met on Saturday 12 April 2008. The previous Friday two had left.", "2017-09-03",
     ["2008-04-12", "2008-04-11"]),
    ("He fled five years ago today.", "2013-08-20", ["2008-08-20"]),
    ("He fled five years ago on Monday. On 3 September he was caught.", "2013-08-20",
     ["2008-08-19", "2008-09-03"]),
    ("A decade ago this month he fled.", "2013-08-20", ["2003-08"]),
    ("On 27 December 2011 a bomb fell. He was buried on the last day of the year.", "2014-02-03",
     ["2011-12-27", "2011-12-31"]),
]  # fmt: skip

DAYS: list[Told] = [
    ("In June 1990 it began. On the 25th more than 300 came.", None, ["1990-06", "1990-06-25"]),
    ("In June 1990 it began. On the 25th tanks came. On the 26th floor they met.", None, ["1990-06", "1990-06-25"]),
    ("In June 1990 six ships sank in a single day, the 18th.", None, ["1990-06", "1990-06-18"]),
    ("In June 1990 it began in the small hours of the 17th; a day on, it ended.", None,
     ["1990-06", "1990-06-17TNI", "1990-06-18"]),
    ("They left on 23 May 2003. A week before he had sacked ten.", None, ["2003-05-23", "2003-05-16"]),
    ("Trucks have waited since the New Year.", "2012-02-08", ["2012-01-01"]),
    ("Crowds came on New Year's Eve, and on 3 January 2020 he fell.", "2024-02-08", ["2019-12-31", "2020-01-03"]),
    ("It was in session in October and in January 1992.", None, ["1992-10", "1992-01"]),
    ("In June 2020 ten were held. Since October 2023 they have fired rockets. A drone fell on 28 January.",
     "2024-02-08", ["2020-06", "2023-10", "2024-01-28"]),
    ("In June 2020 ten were held. Since March 2003 it had not happened. On 28 July they left.",
     "2024-02-08", ["2020-06", "2003-03", "2020-07-28"]),
    ("It fell in the small hours of 2 August 1990.", None, ["1990-08-02TNI"]),
    ("They came in May 2021 and again that June 27.", None, ["2021-05", "2021-06-27"]),
    ("In the first days of 2014 they came; in the last weeks of 2015 they left.", None, ["2014-01", "2015-12"]),
    ("Ten months after 160 men left, they are back.", "2010-08-14", ["P10M"]),
]  # fmt: skip

SPANS: list[Told] = [
    ("Strikes between August 8, 2014 and June 30: 13,024.", "2017-07-11", ["2014-08-08", "2017-06-30"]),
    ("They fought from November 2014 to March.", "2017-07-11", ["2014-11", "2015-03"]),
    ("They fought between 3 June 2014 and 4 July.", "2017-07-11", ["2014-06-03", "2014-07-04"]),
    ("FACTS\n• The first 275 came on June 16, 2014.\n• A raid on the town on March 17 killed 100.", "2017-07-11",
     ["2014-06-16", "2017-03-17"]),
]  # fmt: skip

NEWS: list[Told] = [
    ("He spoke on Thursday. They must go by July 2009. Ali had signed a day earlier.", "2008-11-27",
     ["2008-11-27", "2009-07", "2008-11-26"]),
    ("The bloc gave up its boycott on Sunday last week.", "2012-02-08", ["2012-01-29"]),
    ("She said he would be buried on Friday.", "2017-10-04", ["2017-10-06"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "values"), [*LOOKING_BACK, *DAYS, *SPANS, *NEWS])
def test_dates_what_features_and_news_leave_out(text: str, published: str | None, values: list[str]) -> None:
    assert [mention.value for mention in mentions(text, "en", published)] == values
