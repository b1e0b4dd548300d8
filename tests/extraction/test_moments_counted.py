"""English deeds whose day is counted from another happening: one with a date beside it, or one that was told before."""

import pytest

from tests.extraction.reading import drafts

Row = tuple[str, str, str]
"""A text, words of the deed, and its date (EDTF)."""

BESIDE: list[Row] = [
    ("A day after the fall of Mosul on 10 June 2014 militants seized Tikrit.", "seized", "2014-06-11"),
    ("Militants seized Tikrit a day after the fall of Mosul on 10 June 2014.", "seized", "2014-06-11"),
    ("Congress voted for war on Iraq three days before the deadline of 15 January 1991.", "voted", "1991-01-12"),
    ("The Pentagon sent 750 men to Iraq the day after the attack of 31 December 2019.", "sent", "2020-01-01"),
    ("Hours after the killing of Qasem Soleimani on 3 January 2020 Iraqis marched.", "marched", "2020-01-03"),
    ("Within hours of the attack of 31 December 2019 Marines were flown to Iraq.", "flown", "2019-12-31"),
    ("Marines were flown to Iraq within hours of the attack of 31 December 2019.", "flown", "2019-12-31"),
    ("Five days after the killing of Soleimani on 3 January 2020, Iran fired missiles at bases in Iraq.", "fired",
     "2020-01-08"),
    ("Three months after the invasion of March 2003 the Iraqi army was disbanded.", "disbanded", "2003-06"),
    ("The Iraqi army was disbanded two months after the invasion of March 2003.", "disbanded", "2003-05"),
    ("A year after the US withdrawal of December 2011 protests swept Anbar.", "swept", "2012"),
    ("On the eve of the vote of 27 November 2008 Sunni blocs won a referendum in Iraq.", "won", "2008-11-26"),
    ("The night before the vote of 27 November 2008 a bomb killed ten people in Iraq.", "killed", "2008-11-26"),
    ("A month before the elections of 30 January 2005 insurgents killed 18 policemen in Iraq.", "killed",
     "2004-12"),
    ("In the week after the bombing of Samarra on 22 February 2006 more than 1,300 Iraqis were killed.",
     "1,300 Iraqis were killed", "2006-02"),
    ("Days after the elections of 7 March 2010 Iyad Allawi claimed victory in Iraq.", "claimed", "2010-03"),
    ("Within days of the ceasefire of 28 February 1991 Iraqi Shiites rose against Saddam Hussein.", "rose",
     "1991-03"),
    ("A week after the invasion of Kuwait by Iraq on 2 August 1990, US troops landed in Saudi Arabia.", "landed",
     "1990-08-09"),
    ("Ten days before Baghdad fell on 9 April 2003, US Marines crossed the river at Nasiriya.", "crossed",
     "2003-03-30"),
    ("US Marines crossed the Tigris six days before Baghdad fell on 9 April 2003.", "crossed", "2003-04-03"),
    ("Two days before he was killed on 7 June 2006, al-Zarqawi bombed a market in Iraq.", "bombed",
     "2006-06-05"),
    ("Islamic State seized Tikrit on 11 June 2014, a day after the fall of Mosul.", "seized", "2014-06-11"),
]  # fmt: skip

NAMED: list[Row] = [
    (("On 16 September 2007 guards of Blackwater killed 17 Iraqis. The FBI came in October.\n\n"
     "Iraq withdrew the company's licence the day after the shooting."), "withdrew", "2007-09-17"),
    (("Iraq's parliament voted on 5 January 2020 to expel US troops. On 8 January Iran fired missiles at them.\n\n"
     "Two days after the vote President Trump threatened Iraq with sanctions."), "threatened", "2020-01-07"),
    (("Islamic State captured Mosul on 10 June 2014. Haider al-Abadi was named prime minister on 11 August.\n\n"
     "Three days after the fall of the city Ali al-Sistani called on Iraqis to take up arms."), "called",
     "2014-06-13"),
    (("American troops invaded Iraq on 20 March 2003. They seized Baghdad on 9 April.\n\n"
     "The night before the invasion 40 missiles hit a farm near the capital."), "hit", "2003-03-19"),
    (("On 22 February 2006 a bomb destroyed the shrine in Samarra. In the summer US operations failed in Iraq.\n\n"
     "A day after the blast 47 people were killed near Baquba."), "47 people were killed", "2006-02-23"),
    (("American forces seized Baghdad on 9 April 2003. Paul Bremer arrived in May.\n\n"
     "The Iraqi army was disbanded six weeks after the capture of the capital."), "disbanded", "2003-05"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "edtf"), BESIDE + NAMED)
def test_counts_the_day_of_a_deed(text: str, words: str, edtf: str) -> None:
    told = [one.candidate for one in drafts(text, "2021-06-10") if words in one.candidate.quote]
    assert told, f"no deed is told with {words}"
    assert [one.date.edtf if one.date else "" for one in told][-1] == edtf


UNTOLD = [
    "Iraqis voted on Tuesday. Two days after the killing of Hariri, Iran fired a missile at a base in Iraq.",
    "Nouri al-Maliki flew to Tehran on Tuesday. Iraqi police arrested a cleric the day after the invasion.",
]


@pytest.mark.parametrize("text", UNTOLD)
def test_what_was_never_told_is_not_counted_from_the_news(text: str) -> None:
    dated = [one.candidate.date for one in drafts(text, "2021-06-10")]
    assert not [date for date in dated if date and "counted from" in date.reason]
