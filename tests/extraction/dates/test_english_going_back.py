"""English times counted past what was only mentioned, and weekdays and months whose sentences look ahead."""

import pytest

from tests.extraction.dates.tables import written

Row = tuple[str, str | None, list[str]]

LOOKING_AHEAD: list[Row] = [
    ("On Friday mourners and relatives will gather at the mine.", "2014-05-21", ["Friday=2014-05-23"]),
    ("On Sunday the pope and the patriarch are to meet.", "2014-05-21", ["Sunday=2014-05-25"]),
    ("On Sunday the dam broke and troops will be sent.", "2014-05-21", ["Sunday=2014-05-18"]),
    ("On Sunday a mine hit a bus and police will search.", "2014-05-21", ["Sunday=2014-05-18"]),
    ("The anniversary of the quake falls on Saturday.", "2014-05-21", ["Saturday=2014-05-24"]),
    ("The truce, which runs out on Sunday, holds.", "2014-05-21", ["Sunday=2014-05-25"]),
    ("On Monday, the guild will vote.", "2014-05-21", ["Monday=2014-05-26"]),
    ("On Monday, said the guild, they voted.", "2014-05-21", ["Monday=2014-05-19"]),
    ("In October, the guild will vote.", "2014-05-21", ["October=2014-10"]),
    ("The senate returns on 9 September.", "2013-08-25", ["9 September=2013-09-09"]),
    ("He had returned on 9 September.", "2013-08-25", ["9 September=2012-09-09"]),
    ("A vote is likely in October, envoys said.", "2013-08-25", ["October=2013-10"]),
    ("A vote is unlikely before November.", "2013-08-25", ["November=2013-11"]),
    ("He was likely shot in October, police said.", "2013-08-25", ["October=2012-10"]),
    ("Polls close on Saturday.", "2014-05-21", ["Saturday=2014-05-24"]),
    ("The country goes to the polls on Thursday.", "2014-05-21", ["Thursday=2014-05-22"]),
    ("The new law takes effect on Monday.", "2014-05-21", ["Monday=2014-05-26"]),
    ("The two have run things since they took over on Monday.", "2014-05-21", ["Monday=2014-05-19"]),
    ("Prices have come down since Monday.", "2014-05-21", ["Monday=2014-05-19"]),
    ("Behind it lies the fall of the fort on July 9.", "2014-08-21", ["July 9=2014-07-09"]),
    ("Rain spoilt the start of the fair on July 9.", "2014-08-21", ["July 9=2014-07-09"]),
    ("The guild holds a vote in July.", "2014-05-21", ["July=2014-07"]),
    ("The guild held a vote in July.", "2014-05-21", ["July=2013-07"]),
    ("The fair starts on July 9.", "2014-05-21", ["July 9=2014-07-09"]),
]

ASKED_FOR: list[Row] = [
    ("The mayor urged the guilds to agree by Sunday.", "2014-05-21", ["Sunday=2014-05-25"]),
    ("The bishop told the squatters to be gone before Friday.", "2014-05-21", ["Friday=2014-05-23"]),
    ("The crew had left by Sunday.", "2014-05-21", ["Sunday=2014-05-18"]),
    ("The crew managed to leave by Sunday.", "2014-05-21", ["Sunday=2014-05-18"]),
]

COUNTED: list[Row] = [
    (
        "A kite was burned on 21 June 2008 where a statue had been felled in April 1999. Rain fell on 3 July.",
        None,
        ["21 June 2008=2008-06-21", "April 1999=1999-04", "3 July=2008-07-03"],
    ),
    (
        "Talks opened in March 2008. Mines were a sore point since the deaths of May 2005. They met on 3 July.",
        None,
        ["March 2008=2008-03", "May 2005=2005-05", "3 July=2008-07-03"],
    ),
    (
        "3 May 1996 - Planes hit the camp after raids at the end of April. More follow a day later.",
        None,
        ["3 May 1996=1996-05-03", "the end of April=1996-04", "a day later=1996-05-04"],
    ),
    (
        "Planes hit the camp on 26 June 1993. That answered a plot of April. Polls taken the next day were good.",
        None,
        ["26 June 1993=1993-06-26", "April=1993-04", "the next day=1993-06-27"],
    ),
    (
        "He fled on 3 May 2007. In June he was seen in Oran. He was caught three days later.",
        None,
        ["3 May 2007=2007-05-03", "June=2007-06", "three days later=2007-06"],
    ),
    (
        "She came home in the spring of 2005 and was sent back six months later.",
        None,
        ["the spring of 2005=2005-SP", "six months later=2005-FA"],
    ),
    (
        "The dam was begun in autumn 1961. Nine months later it broke.",
        None,
        ["autumn 1961=1961-FA", "Nine months later=1962-SU"],
    ),
    (
        "Thefts rose to 90 in August, against 60 in the same month a year before. In July there were 80.",
        "2008-09-10",
        ["August=2008-08", "the same month a year before=2007-08", "July=2008-07"],
    ),
    (
        "Forty died in March, up from 12 in the same month last year.",
        "2009-04-10",
        ["March=2009-03", "the same month last year=2008-03"],
    ),
    (
        "Forty died in March, up from 12 in March two years earlier. Two were shot in February.",
        "2009-04-10",
        ["March=2009-03", "March two years earlier=2007-03", "February=2009-02"],
    ),
    (
        "His car was hit on Sunday. The night before, a pipe had been blown up. On the same day a man was shot.",
        "2003-07-02",
        ["Sunday=2003-06-29", "The night before=2003-06-28TNI", "the same day=2003-06-29"],
    ),
    (
        "2013\n3 March - It opens.\n9 May - It burns.\n2 June - It closes.\n2025\nTuesday this week - A stone is laid.",
        "2025-10-03",
        [
            "2013=2013",
            "3 March=2013-03-03",
            "9 May=2013-05-09",
            "2 June=2013-06-02",
            "2025=2025",
            "Tuesday this week=2025-09-30",
        ],
    ),
    (
        "On Monday the dam burst. The duke had approved the plan on June 16; two days later it was signed.",
        "2008-06-27",
        ["Monday=2008-06-23", "June 16=2008-06-16", "two days later=2008-06-18"],
    ),
    (
        "He spoke on Thursday. Ships will join the fleet by the middle of March. Ann said the same day she agreed.",
        "1997-01-10",
        ["Thursday=1997-01-09", "the middle of March=1997-03", "the same day=1997-01-09"],
    ),
    (
        "It began on 8 August 2014. In 2015 it grew. In 2016 it shrank. It was called off this morning by the king.",
        "2021-12-09",
        ["8 August 2014=2014-08-08", "2015=2015", "2016=2016", "this morning=2021-12-09TMO"],
    ),
]


@pytest.mark.parametrize(("text", "published", "expected"), LOOKING_AHEAD + ASKED_FOR)
def test_sees_what_lies_ahead(text: str, published: str | None, expected: list[str]) -> None:
    assert written(text, published=published) == expected


@pytest.mark.parametrize(("text", "published", "expected"), COUNTED)
def test_counts_from_the_main_line(text: str, published: str | None, expected: list[str]) -> None:
    assert written(text, published=published) == expected


ASIDES: list[Row] = [
    (
        "Jets hit the camp on Friday, hours after the king spoke late on Thursday. Ships followed the same day.",
        "2014-08-09",
        ["Friday=2014-08-08", "hours=PTXH", "Thursday=2014-08-07", "the same day=2014-08-08"],
    ),
    (
        "The mill was sold in April and the mine in July of last year. In October the bank failed.",
        "2007-12-17",
        ["April=2007-04", "July of last year=2006-07", "October=2007-10"],
    ),
    ("Kuwait was invaded last Aug. 2.", "1991-03-04", ["last Aug. 2=1990-08-02"]),
    ("They vote next January 30, or later.", "2004-11-04", ["next January 30=2005-01-30"]),
    ("The vote had been due on Wednesday.", "2008-11-28", ["Wednesday=2008-11-26"]),
    ("The vote had been planned for October.", "2008-11-28", ["October=2008-10"]),
    (
        "On 7 October 1959 he was shot at. He survived until May 1963, when a coup of the 8th of that month won.",
        "2019-06-05",
        ["7 October 1959=1959-10-07", "May 1963=1963-05", "the 8th of that month=1963-05-08"],
    ),
    (
        "He ruled from May 1959 until June 1963, when he fled. In November he was tried.",
        None,
        ["May 1959=1959-05", "June 1963=1963-06", "November=1963-11"],
    ),
    (
        "Troops left in May 2000. Since then it was calm; since September the noise has grown. It was worse on Monday.",
        "2005-02-15",
        ["May 2000=2000-05", "September=2004-09", "Monday=2005-02-14"],
    ),
    (
        "Jan. 2016 - A\nMay 8, 2018 - B\nMay 12, 2019 - C\nJune 20, 2019 - D\nFriday - A ship is seized.",
        "2019-07-20",
        [
            "Jan. 2016=2016-01",
            "May 8, 2018=2018-05-08",
            "May 12, 2019=2019-05-12",
            "June 20, 2019=2019-06-20",
            "Friday=2019-07-19",
        ],
    ),
    (
        "The fort fell on Tuesday. The raids began on Oct. 7, a Sunday, with jets.",
        "2001-11-15",
        ["Tuesday=2001-11-13", "Oct. 7=2001-10-07", "Sunday=2001-10-07"],
    ),
    ("A year from now it should stand.", "2015-06-01", ["A year from now=2016"]),
    ("A deal is wanted before the vote of 6 November.", "2018-09-20", ["6 November=2018-11-06"]),
    (
        "It passed in the early hours of Thursday.",
        "2020-05-08",
        ["the early hours of Thursday=2020-05-07TMO"],
    ),
    (
        "In the early morning hours of 3 May 2011 it fell.",
        None,
        ["the early morning hours of 3 May 2011=2011-05-03TMO"],
    ),
    ("In the small hours of Sunday it fell.", "2012-03-09", ["the small hours of Sunday=2012-03-04TNI"]),
    ("They met on the night of Friday.", "2012-03-10", ["the night of Friday=2012-03-09TNI"]),
]


@pytest.mark.parametrize(("text", "published", "expected"), ASIDES)
def test_comes_back_from_asides(text: str, published: str | None, expected: list[str]) -> None:
    assert written(text, published=published) == expected


GOING_ON: list[Row] = [
    (
        "On 10 May 2002 the lower house gave its consent; the upper one followed after midnight.",
        None,
        ["10 May 2002=2002-05-10", "midnight=2002-05-11T00:00"],
    ),
    (
        "On 10 May 2002 the lower house sat until midnight.",
        None,
        ["10 May 2002=2002-05-10", "midnight=2002-05-10T24:00"],
    ),
    (
        "He left in May 2004. He was back by the end of 2006 and got the troops sent out the following month.",
        None,
        ["May 2004=2004-05", "the end of 2006=2006", "the following month=2007-01"],
    ),
    (
        (
            "In September 2005 a shop burned. In August 2006 forty men met. Lorries hit the mill in the spring of 2007."
            " On 3 September a mayor came. Fires, 90 in October 2006, were few by 2008."
        ),
        None,
        [
            "September 2005=2005-09",
            "August 2006=2006-08",
            "the spring of 2007=2007-SP",
            "3 September=2007-09-03",
        ],
    ),
    (
        "He fled on Sunday, days after the revolt of 27 November. Hama was theirs by the 30th.",
        "2024-12-09",
        ["Sunday=2024-12-08", "days=PXD", "27 November=2024-11-27", "the 30th=2024-11-30"],
    ),
    (
        "It fell on 3 December. The council will sit on the 30th.",
        "2024-12-09",
        ["3 December=2024-12-03", "the 30th=2024-12-30"],
    ),
    ("Last year the club took him back, in May.", "2024-12-09", ["Last year=2023", "May=2023-05"]),
    (
        "Two years ago he was shot, in late June, at sea.",
        "2024-12-09",
        ["Two years ago=2022", "late June=2022-06"],
    ),
    (
        (
            "In April 1994 the bridge fell. When the mayor called in the army two years later, it was rebuilt. It was"
            " opened on the last day of December."
        ),
        None,
        ["April 1994=1994-04", "two years later=1996", "the last day of December=1996-12-31"],
    ),
    (
        "In June 2014 the dam broke, as the board admitted a year later. In July a relief fund was set up.",
        None,
        ["June 2014=2014-06", "a year later=2015", "July=2014-07"],
    ),
    (
        "A bomb hit the hall on Tuesday before the vote of January 30. Two men were that same evening let go.",
        "2004-12-22",
        ["Tuesday=2004-12-21", "January 30=2005-01-30", "that same evening=2004-12-21TEV"],
    ),
    (
        (
            "Killed since 2014: 900, most of them in October 2016. Homeless by the end of June: 80.\n\n"
            "Money\n• Cost to March 31: $12 million.\n• In December 2014 and May 2015 it was less."
        ),
        "2017-07-11",
        ["2014=2014", "October 2016=2016-10", "the end of June=2017-06", "March 31=2017-03-31"],
    ),
]


@pytest.mark.parametrize(("text", "published", "expected"), GOING_ON)
def test_goes_on_no_further_than_the_telling(text: str, published: str | None, expected: list[str]) -> None:
    assert written(text, published=published)[: len(expected)] == expected
