"""English dates in their story: hours of logs, days in digits, and what the telling carries from one to the next."""

import pytest

from tests.extraction.dates.tables import written

Row = tuple[str, str | None, list[str]]
"""A text, when it was published, and its dates."""

LOGS: list[Row] = [
    (
        "4 May 2017\n0215 Sirens in Basra.\n1130 Marines land.\n2145 Quiet again.",
        None,
        ["4 May 2017=2017-05-04", "0215=2017-05-04T02:15", "1130=2017-05-04T11:30", "2145=2017-05-04T21:45"],
    ),
    ("4 May 2017, 2030 GMT: all quiet.", None, ["4 May 2017, 2030=2017-05-04T20:30"]),
    ("4.5.2017, 6.15 p.m. The bridge is cut.", None, ["4.5.2017, 6.15 p.m.=2017-05-04T18:15"]),
    ("In the year 2003 the hall seated 2300.", "2004-05-01", ["2003=2003"]),
    ("2350 The pumps stop.", "2004-05-01", ["2350=2004-05-01T23:50"]),
    ("2003 The war begins.\n2004 The vote.", "2010-05-01", ["2003=2003", "2004=2004"]),
]

DIGITS: list[Row] = [
    ("3.5.2017 Tanks arrive. On 7.5 they leave.", None, ["3.5.2017=2017-05-03", "7.5=2017-05-07"]),
    ("23/05/2017 Talks. Signed on 04/06.", None, ["23/05/2017=2017-05-23", "04/06=2017-06-04"]),
    ("It rose by 7.5 to 9.5 after 3.5.2017.", None, ["3.5.2017=2017-05-03"]),
    ("23/05/17 Talks fail.", None, ["23/05/17=2017-05-23"]),
    ("3-6.5.2017 The fair.", None, ["3=2017-05-03", "6.5.2017=2017-05-06"]),
    ("9 Nov. '89, dawn The gate opens.", None, ["9 Nov. '89=1989-11-09", "dawn=1989-11-09TMO"]),
]

TOLD: list[Row] = [
    (
        "Trade ran well in May 2011. Dockers walked out on the 9th of this month.",
        "2013-10-20",
        ["May 2011=2011-05", "the 9th of this month=2013-10-09"],
    ),
    (
        (
            "Strikes in the docks\n\n2011\n4 May - Dockers walk out.\n9 June - They return.\n\n"
            "2009, how it began\n7 March - Pay is cut."
        ),
        "2012-03",
        ["2011=2011", "4 May=2011-05-04", "9 June=2011-06-09", "2009=2009", "7 March=2009-03-07"],
    ),
    ("It began on 4 October 2016. In April they fled.", None, ["4 October 2016=2016-10-04", "April=2017-04"]),
    (
        "It fell in September 1914. In August they had come.",
        None,
        ["September 1914=1914-09", "August=1914-08"],
    ),
    (
        "They met in March 2013. Four months on, they split.",
        None,
        ["March 2013=2013-03", "Four months on=2013-07"],
    ),
    (
        "At the end of May 2015 it fell. Six weeks later they left.",
        None,
        ["the end of May 2015=2015-05", "Six weeks later=2015-07"],
    ),
    (
        "In May 2014 the vote. Held on the first Sunday of June.",
        None,
        ["May 2014=2014-05", "the first Sunday of June=2014-06-01"],
    ),
    ("On the last Friday of March 2003 it rained.", None, ["the last Friday of March 2003=2003-03-28"]),
    (
        "It came in May 2014. Before the year was out it had gone.",
        None,
        ["May 2014=2014-05", "the year=2014"],
    ),
    (
        "On 4 May 2014 it shut. It opened on the 9th and ran on.",
        None,
        ["4 May 2014=2014-05-04", "the 9th=2014-05-09"],
    ),
    ("On the 9th floor sat a clerk.", None, []),
    (
        "In May 2014 they came. They left the month after.",
        None,
        ["May 2014=2014-05", "the month after=2014-06"],
    ),
    ("They left the month after they came.", None, []),
    ("Of Iraq and Syria it chose the former, in May 2014.", None, ["May 2014=2014-05"]),
    ("He said two ships would follow in January.", "2014-09-10", ["January=2015-01"]),
    ("He said two ships followed in January.", "2014-09-10", ["January=2014-01"]),
    ("He said he would have sailed in January.", "2014-09-10", ["January=2014-01"]),
    (
        "The bridge fell on 4 March, he admitted on Monday. In 1991 it stood. In 1995 it shook. In 1999 it fell.",
        "2014-05-14",
        ["4 March=2014-03-04", "Monday=2014-05-12", "1991=1991", "1995=1995", "1999=1999"],
    ),
    ("Parliament to meet on Friday.", "2020-01-01", ["Friday=2020-01-03"]),
    ("Parliament met on Friday.", "2020-01-01", ["Friday=2019-12-27"]),
    ("Mon Talks resume.\nTue Talks fail.", "2020-01-01", ["Mon=2019-12-30", "Tue=2019-12-31"]),
    ("Sun rises over the marshes.", "2020-01-01", []),
    (
        "He gave himself up, they say, on 4 May 2003. He was held until he was freed on 5 July.",
        "2010-10-01",
        ["4 May 2003=2003-05-04", "5 July=2010-07-05"],
    ),
    (
        "On 4 May 2014 they met; a week before that date all had been quiet.",
        None,
        ["4 May 2014=2014-05-04", "a week before=2014-04-27"],
    ),
]

ANNOUNCED: list[Row] = [
    (
        "Jets hit it on Friday, they said on Saturday. One had stopped on Tuesday. One vowed a day later to go on.",
        "2024-02-03",
        ["Friday=2024-02-02", "Saturday=2024-02-03", "Tuesday=2024-01-30", "a day later=2024-01-31"],
    ),
    (
        (
            "So he said on Wednesday, as in 2014, 2017 and 2019.\n\nIt fell on 8 January 2020.\n\nIn March men die.\n\n"
            "In January 2021 few are left."
        ),
        "2025-10-02",
        [
            "Wednesday=2025-10-01",
            "2014=2014",
            "2017=2017",
            "2019=2019",
            "8 January 2020=2020-01-08",
            "March=2020-03",
            "January 2021=2021-01",
        ],
    ),
    (
        "It lasted from 2 March to 17 May 2008.\n\nMilitias had held it since June 2007.\n\nIt began on 25 March.",
        None,
        ["2 March=2008-03-02", "17 May 2008=2008-05-17", "June 2007=2007-06", "25 March=2008-03-25"],
    ),
    (
        "The battle took place in April 2004.\n\nThe town had fallen in May 2003.\n\nIt began on 4 April.",
        None,
        ["April 2004=2004-04", "May 2003=2003-05", "4 April=2004-04-04"],
    ),
    (
        "It was fought from 7 November to 23 December 2004.\n\nOne in April had failed.\n\nOn 8 November it began.",
        "2019-05-01",
        ["7 November=2004-11-07", "23 December 2004=2004-12-23", "April=2004-04", "8 November=2004-11-08"],
    ),
    (
        "The battle took place in April 2004.\n\nThe town had fallen in May 2003. Jets were lost in November.",
        None,
        ["April 2004=2004-04", "May 2003=2003-05", "November=2003-11"],
    ),
]


@pytest.mark.parametrize(("text", "published", "expected"), [*LOGS, *DIGITS, *TOLD, *ANNOUNCED])
def test_reads_english_dates_in_their_story(text: str, published: str | None, expected: list[str]) -> None:
    assert written(text, published=published) == expected
