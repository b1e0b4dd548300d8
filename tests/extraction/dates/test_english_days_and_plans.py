"""English days that a phrase names, and weekdays and months that lie ahead of the publication."""

import pytest

from app.extraction import dates
from app.extraction.segment import article

Row = tuple[str, dict[str, str]]
"""Words published on 15 July 2009, a Wednesday, and dates in them with their EDTF."""

NAMED: list[Row] = [
    (
        "On the evening of December 13 soldiers pulled him out of a hole.",
        {"the evening of December 13": "2008-12-13"},
    ),
    ("In 2004 war resumed. On April 12 soldiers were killed near Balad.", {"April 12": "2004-04-12"}),
    ("In 2004 war resumed. In April 12 soldiers were killed near Balad.", {"April": "2004-04"}),
    ("In the late hours of May 3 troops came in 2004.", {"the late hours of May 3": "2009-05-03"}),
    ("The last convoy left on a December morning in 2011.", {"a December morning in 2011": "2011-12"}),
    ("They landed on a cold March night in 1991.", {"a cold March night in 1991": "1991-03"}),
    ("One August afternoon in 2003 a truck exploded.", {"One August afternoon in 2003": "2003-08"}),
    (
        "The accord was signed in 2008. It took effect on the first day of the following year.",
        {"the first day of the following year": "2009-01-01"},
    ),
    (
        "It came into force in 2009, on the first day of that year.",
        {"the first day of that year": "2009-01-01"},
    ),
    ("In 1996 it was wound up on the last day of December.", {"the last day of December": "1996-12-31"}),
    ("The base closed on the last day of 2008.", {"the last day of 2008": "2008-12-31"}),
    (
        "The base closed on the final day of August 2008.",
        {"the final day of August 2008": "2008-08-31"},
    ),
    ("They arrived in the closing days of 2007.", {"the closing days of 2007": "2007-12"}),
    ("They arrived in the opening days of 2005.", {"the opening days of 2005": "2005-01"}),
    ("The year just ended was the bloodiest of all.", {"The year just ended": "2008"}),
    ("The month just past was the quietest in Anbar.", {"The month just past": "2009-06"}),
    ("He wrote to the president on the 5th.", {"the 5th": "2009-07-05"}),
    ("The brigade left its base on the 28th.", {"the 28th": "2009-06-28"}),
]

AHEAD: list[Row] = [
    ("Sunni leaders have called a march for Friday.", {"Friday": "2009-07-17"}),
    ("The union has summoned its members for Saturday.", {"Saturday": "2009-07-18"}),
    ("A vote was scheduled for Tuesday.", {"Tuesday": "2009-07-21"}),
    ("Ahead of a protest planned for Friday the police closed the bridges.", {"Friday": "2009-07-17"}),
    ("The hearing has been put off until Thursday.", {"Thursday": "2009-07-16"}),
    ("The trial was adjourned until Sunday.", {"Sunday": "2009-07-19"}),
    ("The general testifies on Tuesday before the Senate.", {"Tuesday": "2009-07-21"}),
    ("The minister flies to Amman on Monday for talks.", {"Monday": "2009-07-20"}),
    ("The talks are to resume on Sunday.", {"Sunday": "2009-07-19"}),
    ("They left weeks ahead of the 31 August deadline fixed by the pact.", {"31 August": "2009-08-31"}),
    ("They were out a day before the June 30 deadline.", {"June 30": "2009-06-30"}),
    ("Mr Maliki met the envoy on Monday.", {"Monday": "2009-07-13"}),
    ("The deadline expired on Saturday.", {"Saturday": "2009-07-11"}),
    ("The cabinet has promised to take over all provinces by May.", {"May": "2010-05"}),
    (
        "The first brigade is due on Monday, with others following at intervals until January.",
        {"Monday": "2009-07-20", "January": "2010-01"},
    ),
    (
        "The decision taken in December will be reviewed in January.",
        {"December": "2008-12", "January": "2010-01"},
    ),
    ("The pact signed in November will expire in March.", {"November": "2008-11", "March": "2010-03"}),
]

TOLD_ON: list[Row] = [
    (
        "The talks opened in November 2006 and were to end by July.",
        {"November 2006": "2006-11", "July": "2007-07"},
    ),
    (
        "Inspectors left in December 1998 and did not return until November 2002. In January they found warheads.",
        {"January": "2003-01"},
    ),
    (
        "Between October 2006 and May the following year 5,000 people fled.",
        {"May the following year": "2007-05"},
    ),
    ("Sunni blocs secured a referendum, to be held by November.", {"November": "2009-11"}),
    ("Britain will bring most of its 4,100 soldiers home by May.", {"May": "2010-05"}),
    ("In November 10,000 soldiers stormed the town.", {"November": "2008-11"}),
    ("An assault had been expected since the summer.", {"the summer": "2009-22"}),
    (
        "It fell to them on the night of June 9-10, 2008.",
        {"the night of June 9": "2008-06-09", "10, 2008": "2008-06-10"},
    ),
    (
        "The embassy will employ 16,000 people, including some 5,000 private guards, from January.",
        {"January": "2010-01"},
    ),
    (
        "A battalion will go there in November instead, and a brigade, 3,500 strong, in January.",
        {"January": "2010-01"},
    ),
    ("Another 3,400 men are to go home, most of them before February.", {"February": "2010-02"}),
    ("Two brigades would leave by December, another, from Texas, in April.", {"April": "2010-04"}),
    ("They will quit the towns under the pact that entered into force in January.", {"January": "2009-01"}),
    ("He wrote to the president on Monday.", {"Monday": "2009-07-13"}),
    ("The minister flew to Amman on Friday.", {"Friday": "2009-07-10"}),
    ("The envoy spoke to reporters on Sunday.", {"Sunday": "2009-07-12"}),
]


@pytest.mark.parametrize(("words", "expected"), NAMED + AHEAD + TOLD_ON)
def test_reads_english_days_and_plans(words: str, expected: dict[str, str]) -> None:
    found = {date.text: date.edtf for date in dates.find(article(words, published="2009-07-15", lang="en"))}
    assert {text: found.get(text) for text in expected} == expected


def test_years_at_the_end_of_a_title_are_a_length() -> None:
    text = "In figures: the war in Iraq, ten years on\n\nTen years on, Iraq counts its dead."
    found = [date.value for date in dates.find(article(text, published="2013-03-20", lang="en"))]
    assert found == ["P10Y", "2013"]
