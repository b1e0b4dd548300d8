"""What an English clause is dated by that is counted from the clause before it, or looks ahead."""

import pytest

from tests.extraction.reading import date_told

Row = tuple[str, str, str]
"""A text, words of the deed, and its date (EDTF, empty for none)."""

COUNTED: list[Row] = [
    ("Iraq bought ten jets in September 2011, three months before the last US troops left Baghdad.", "left Baghdad",
     "2011-12"),
    ("Bush visited Anbar on 3 September 2007, ten days before Abu Risha was killed.", "Abu Risha was killed",
     "2007-09-13"),
    ("US aid reached Erbil in June 2014, five days before Islamic State overran Mosul.", "overran", "2014-06"),
    ("American jets bombed Baghdad on 16 December 1998, days after Saddam Hussein expelled the inspectors.",
     "expelled", "1998-12"),
    ("Islamic State seized Ramadi in May 2015, nearly a year after it overran Mosul.", "overran", "2014"),
    ("Iraq's parliament voted on 5 January 2020 to expel US troops, two days after a drone killed Soleimani.",
     "killed Soleimani", "2020-01-03"),
    ("Iraq hanged ten men on 4 May 2006, about two weeks after a bomb killed the judge.", "killed the judge",
     "2006-04"),
]  # fmt: skip

COMING: list[Row] = [
    (("Iraq's parliament voted on 5 January 2020 to expel US troops. The vote came two days after the killing of"
     " Qassem Soleimani near Baghdad airport."), "The vote came", "2020-01-05"),
    ("Rockets hit the US embassy in Baghdad on 5 May 2021. The attack came a day after the death of a contractor.",
     "The attack came", "2021-05-05"),
]  # fmt: skip

SINCE: list[Row] = [
    ("US troops in Iraq have been attacked at least 140 times since March.", "attacked", "2021-03/2021-06"),
    ("At least 40 foreigners have been kidnapped in Baghdad since April.", "kidnapped", "2021-04/2021-06"),
    ("On Tuesday rockets hit Taji. US soldiers in Iraq have come under fire at least 60 times since 2019.", "come",
     "2019/2021-06-10"),
]  # fmt: skip

SCHEDULED: list[Row] = [
    (
        "Under the plan 90,000 American troops will leave Iraq over the next 18 months.",
        "leave",
        "2021-06/2022-12",
    ),
    (
        "Some 12,000 US troops are to leave Iraq over the coming three weeks.",
        "leave",
        "2021-06-10/2021-07-01",
    ),
    ("All US soldiers will leave Iraq in the next two years.", "leave", "2021-06/2023-06"),
    ("All US soldiers will leave Iraq within ten days.", "leave", "2021-06-10/2021-06-20"),
    ("The Iraqi parliament is to meet behind closed doors on Saturday.", "meet", "2021-06-12"),
]

NOW: list[Row] = [
    (("Rockets hit Taji on Tuesday.\n\nThe United States has 2,500 troops in Iraq as part of the coalition formed in"
     " 2014."), "2,500 troops", "2021-06-10"),
    (("Rockets hit Taji on Tuesday.\n\nThe US army, which left in 2011 and came back three years later, still has"
     " 2,500 troops in Iraq."), "2,500 troops", "2021-06-10"),
    ("Rockets hit Taji on Tuesday.\n\nWashington has about 2,500 soldiers in Iraq under a pact signed in 2008.",
     "2,500 soldiers", "2021-06-10"),
    ("US troops fought in Iraq in 2003.\n\nIn 2007 there were 170,000 US soldiers in Iraq under a pact made in 2004.",
     "170,000", "2007"),
]  # fmt: skip

SAID: list[Row] = [
    ("Rockets hit the US embassy in Baghdad on Wednesday, the army said on Thursday.\n\nIran condemned the attack.",
     "condemned", "2021-06-10"),
    ("Rockets hit the US embassy in Baghdad on Tuesday, the army said on Thursday.\n\nIran condemned the attack.",
     "condemned", "2021-06-08/2021-06-10"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "edtf"), COUNTED + SAID + NOW + COMING + SINCE + SCHEDULED)
def test_counts_from_the_main_clause(text: str, words: str, edtf: str) -> None:
    assert date_told(text, words, "2021-06-10") == edtf
