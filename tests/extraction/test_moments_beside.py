"""Times of deeds as English tells them beside a day told before, or beside the publication."""

import pytest

from tests.extraction.reading import date_told

ENTERED = "US forces entered Baghdad on 9 April 2003. "

BESIDE_A_DAY: list[tuple[str, str]] = [
    ("The month after, insurgents attacked a convoy in Falluja.", "2003-05"),
    ("Two weeks on, insurgents attacked a convoy in Falluja.", "2003-04-23"),
    ("A day on, insurgents attacked a convoy in Falluja.", "2003-04-10"),
    ("Within a week insurgents attacked a convoy in Falluja.", "2003-04"),
    ("Within hours insurgents attacked a convoy in Falluja.", "2003-04-09"),
    ("Within days insurgents attacked a convoy in Falluja.", "2003-04"),
    ("Before the month was out insurgents attacked a convoy in Falluja.", "2003-04"),
    ("Later that month insurgents attacked a convoy in Falluja.", "2003-04"),
    ("Later in the month insurgents attacked a convoy in Falluja.", "2003-04"),
    ("Later that year insurgents attacked a convoy in Falluja.", "2003"),
    ("That summer insurgents attacked a convoy in Falluja.", "2003-22"),
    ("By the summer insurgents had attacked 40 convoys in Falluja.", "2003-22"),
    ("In the new year insurgents attacked a convoy in Falluja.", "2004"),
    ("Early the next year insurgents attacked a convoy in Falluja.", "2004"),
    ("On Christmas Eve insurgents attacked a convoy in Falluja.", "2003-12-24"),
    ("Three days before Christmas insurgents attacked a convoy in Falluja.", "2003-12-22"),
    ("The day after Christmas insurgents attacked a convoy in Falluja.", "2003-12-26"),
    ("On New Year's Eve insurgents attacked a convoy in Falluja.", "2003-12-31"),
    ("On the Fourth of July insurgents attacked a convoy in Falluja.", "2003-07-04"),
    ("A week to the day later, insurgents attacked a convoy in Falluja.", "2003-04-16"),
    ("Exactly a month later, insurgents attacked a convoy in Falluja.", "2003-05-09"),
    ("A year to the day later, insurgents attacked a convoy in Falluja.", "2004-04-09"),
    ("Six months to the day afterwards, insurgents attacked a convoy in Falluja.", "2003-10-09"),
    ("On its first anniversary insurgents attacked a convoy in Falluja.", "2004-04-09"),
    ("The day before, insurgents had attacked a convoy in Falluja.", "2003-04-08"),
    ("The previous evening, insurgents had attacked a convoy in Falluja.", "2003-04-08"),
    ("The night before, insurgents had attacked a convoy in Falluja.", "2003-04-08"),
    ("The same evening insurgents attacked a convoy in Falluja.", "2003-04-09"),
    ("Shortly afterwards insurgents attacked a convoy in Falluja.", "2003-04"),
    ("A few days later insurgents attacked a convoy in Falluja.", "2003-04"),
    ("In the third quarter of the year insurgents attacked 40 convoys in Falluja.", "2003-35"),
    ("In the second half of the year insurgents attacked 40 convoys in Falluja.", "2003-41"),
    ("In the second half of May insurgents attacked 40 convoys in Falluja.", "2003-05"),
    ("Midway through May insurgents attacked a convoy in Falluja.", "2003-05"),
    ("On the last Friday of May insurgents attacked a convoy in Falluja.", "2003-05-30"),
    ("From 3 to 5 May insurgents attacked convoys in Falluja.", "2003-05-03/2003-05-05"),
    ("On the night of 3-4 May insurgents attacked a convoy in Falluja.", "2003-05-03/2003-05-04"),
    ("Overnight on 3 May insurgents attacked a convoy in Falluja.", "2003-05-03"),
    ("In the early hours of 3 May insurgents attacked a convoy in Falluja.", "2003-05-03"),
    ("Shortly after midnight on 3 May insurgents attacked a convoy in Falluja.", "2003-05-03"),
    ("Around the middle of May insurgents attacked a convoy in Falluja.", "2003-05"),
    ("On the 3rd of the next month insurgents attacked a convoy in Falluja.", "2003-05-03"),
    ("On the 30th of the same month insurgents attacked a convoy in Falluja.", "2003-04-30"),
    ("Two nights later insurgents attacked a convoy in Falluja.", "2003-04-11"),
    ("That same week insurgents attacked a convoy in Falluja.", "2003-04-07/2003-04-13"),
    ("In the spring of the next year insurgents attacked a convoy in Falluja.", "2004-21"),
    ("The January before, insurgents had attacked a convoy in Falluja.", "2003-01"),
    ("Come November, insurgents attacked a convoy in Falluja.", "2003-11"),
    ("It was November when insurgents attacked a convoy in Falluja.", "2003-11"),
    ("On Sunday the 13th insurgents attacked a convoy in Falluja.", "2003-04-13"),
    ("At 0300 hours on 13 April insurgents attacked a convoy in Falluja.", "2003-04-13"),
]

NEWS: list[tuple[str, str]] = [
    ("Insurgents attacked a convoy in Falluja the day before yesterday.", "2004-06-07"),
    ("Insurgents attacked a convoy in Falluja this past weekend.", "2004-06-05/2004-06-06"),
    ("Insurgents attacked a convoy in Falluja on the 12th of last month.", "2004-05-12"),
    ("Insurgents attacked a convoy in Falluja the week before last.", "2004-05-24/2004-05-30"),
    ("Insurgents attacked a convoy in Falluja before dawn yesterday.", "2004-06-08"),
    ("Insurgents attacked a convoy in Falluja two nights ago.", "2004-06-07"),
    ("Insurgents attacked a convoy in Falluja in the early hours of Monday.", "2004-06-07"),
    ("Insurgents attacked a convoy in Falluja late Sunday.", "2004-06-06"),
    ("Insurgents attacked a convoy in Falluja at the weekend.", "2004-06-05/2004-06-06"),
    ("Insurgents attacked a convoy in Falluja earlier this month.", "2004-06"),
    ("Insurgents attacked a convoy in Falluja earlier this week.", "2004-06-07/2004-06-13"),
    ("Insurgents attacked a convoy in Falluja a week ago today.", "2004-06-02"),
    ("Insurgents attacked a convoy in Falluja in the first week of this month.", "2004-06"),
    ("Insurgents attacked a convoy in Falluja at the start of last month.", "2004-05"),
    ("Insurgents attacked a convoy in Falluja the Sunday before last.", "2004-05-30"),
    ("Insurgents attacked a convoy in Falluja 48 hours ago.", "2004-06-07"),
    ("Insurgents attacked a convoy in Falluja a fortnight ago.", "2004-05-26"),
]

OTHERS: list[tuple[str, str, str, str]] = [
    # (text, when it was published, words of the deed, EDTF)
    ("US troops came on 3 March 2004. In the last week of May, militants attacked Mosul.", "", "attacked", "2004-05"),
    ("US troops came on 3 March 2004. In the second week of October militants attacked Mosul.", "", "attacked",
     "2004-10-11/2004-10-17"),
    ("Militants attacked Mosul in the final week of April 2003.", "", "attacked", "2003-04"),
    ("US troops came on 3 March 2004. In the first days of that year militants had attacked Mosul.", "", "attacked",
     "2004-01"),
    ("US troops came on 3 March 2004. On the last day of the month militants attacked Mosul.", "", "attacked",
     "2004-03-31"),
    ("US troops came on 3 March 2004. Forty-eight hours later militants attacked Mosul.", "", "attacked", "2004-03-05"),
    ("US troops will leave Falluja in ten days' time.", "2004-06-09", "leave", "2004-06-19"),
    ("US troops will leave Falluja the week after next.", "2004-06-09", "leave", "2004-06-21/2004-06-27"),
    ("US jets struck Mosul on 3 and 4 September 2014.", "", "struck", "2014-09-03/2014-09-04"),
    ("More than 4,000 US soldiers have been killed in Iraq since 2003.", "2008-05-06", "killed", "2003/2008"),
    ("On 20 May 2008 US troops left Basra. The soldiers handed over the town after Iraqi troops had entered it.", "",
     "entered", "2008-05"),
    ("On 1 May 2008 US troops left Basra. About 2,500 US soldiers were still there.", "", "were still", "2008-05-01"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "edtf"), BESIDE_A_DAY)
def test_dates_a_deed_beside_a_day_that_was_told(words: str, edtf: str) -> None:
    assert date_told(ENTERED + words, "attacked") == edtf


@pytest.mark.parametrize(("words", "edtf"), NEWS)
def test_dates_a_deed_beside_the_publication(words: str, edtf: str) -> None:
    word = "killed" if "killed" in words else "attacked"
    assert date_told(words, word, "2004-06-09") == edtf


@pytest.mark.parametrize(("text", "published", "word", "edtf"), OTHERS)
def test_dates_a_deed_by_weeks_bounds_and_what_was_told(
    text: str, published: str, word: str, edtf: str
) -> None:
    assert date_told(text, word, published or None) == edtf
