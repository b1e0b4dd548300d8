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
    ("Polls close on Saturday.", "2014-05-21", ["Saturday=2014-05-24"]),
    ("The country goes to the polls on Thursday.", "2014-05-21", ["Thursday=2014-05-22"]),
    ("The new law takes effect on Monday.", "2014-05-21", ["Monday=2014-05-26"]),
    ("The two have run things since they took over on Monday.", "2014-05-21", ["Monday=2014-05-19"]),
    ("Prices have come down since Monday.", "2014-05-21", ["Monday=2014-05-19"]),
]

COUNTED: list[Row] = [
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
        "It began on 8 August 2014. In 2015 it grew. In 2016 it shrank. It was called off this morning by the king.",
        "2021-12-09",
        ["8 August 2014=2014-08-08", "2015=2015", "2016=2016", "this morning=2021-12-09TMO"],
    ),
]


@pytest.mark.parametrize(("text", "published", "expected"), LOOKING_AHEAD)
def test_sees_what_lies_ahead(text: str, published: str | None, expected: list[str]) -> None:
    assert written(text, published=published) == expected


@pytest.mark.parametrize(("text", "published", "expected"), COUNTED)
def test_counts_from_the_main_line(text: str, published: str | None, expected: list[str]) -> None:
    assert written(text, published=published) == expected
