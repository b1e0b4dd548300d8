"""When something was said: an English saying has its own day, whatever lies ahead in what is said."""

import pytest

from tests.extraction.reading import drafts

PUBLISHED = "2021-07-27"
"""A Tuesday."""

Row = tuple[str, str, str, str]
"""A text, words of the saying, its date (EDTF) and status."""

SAYINGS: list[Row] = [
    ("The Pentagon said on Friday that two brigades would leave Iraq in January.", "said", "2021-07-23", "happened"),
    ("The Pentagon told reporters on Friday that all US troops would be out of Iraq by May.", "told", "2021-07-23",
     "happened"),
    ("Iraq's prime minister said on Sunday that elections would be held in October.", "said", "2021-07-25",
     "happened"),
    (("President Biden met Iraq's prime minister on Monday. The United States and Iraq said in a joint statement that"
     " the mission would end by December 2021."), "joint statement", "2021-07-26", "happened"),
    (('President Biden met Iraq\'s prime minister on Monday. "We are not going to be, by the end of the year, in a'
     ' combat mission in Iraq," the president said.'), "the president said", "2021-07-26", "happened"),
    ('"We will be out by May," Joe Biden told reporters from Iraq and Baghdad on Monday.', "told", "2021-07-26",
     "happened"),
    ("On Monday President Biden promised Iraq 500,000 doses of vaccine by September.", "promised", "2021-07-26",
     "happened"),
    ("Iraq's parliament demanded in January last year that all US troops leave.", "demanded", "2020-01", "happened"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "edtf", "status"), SAYINGS)
def test_dates_what_is_said_by_the_saying(text: str, words: str, edtf: str, status: str) -> None:
    told = [one.candidate for one in drafts(text, PUBLISHED) if words in one.candidate.quote]
    assert told, f"no deed is told with {words}"
    assert (edtf, status) in [(one.date.edtf if one.date else "", one.status) for one in told]


COMING_BACK: list[tuple[str, str, str]] = [
    (("WASHINGTON - President Biden met Iraq's prime minister on Monday. A senator had visited Baghdad on Sunday.\n\n"
     "Before the talks the president telephoned generals in Iraq."), "telephoned", "2021-07-26"),
    (("BAGHDAD - On Monday Iraq buried its dead. The bomb had killed 35 people on Sunday.\n\n"
     "Iraqi police closed the bridges of Baghdad."), "closed", "2021-07-26"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "edtf"), COMING_BACK)
def test_news_comes_back_to_its_day_with_a_paragraph(text: str, words: str, edtf: str) -> None:
    told = [one.candidate for one in drafts(text, PUBLISHED) if words in one.candidate.quote]
    assert edtf in [one.date.edtf if one.date else "" for one in told]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("US troops will leave Iraq within a week.", "2021-07-27/2021-08-03"),
        ("Iraq's parliament is to vote on the US troops within ten days.", "2021-07-27/2021-08-06"),
        ("The US army will open a base in Iraq within eight weeks.", "2021-07-27/2021-09-21"),
    ],
)
def test_a_plan_within_a_term_begins_with_the_publication(text: str, edtf: str) -> None:
    told = [one.candidate for one in drafts(text, PUBLISHED)]
    assert edtf in [one.date.edtf if one.date else "" for one in told]
