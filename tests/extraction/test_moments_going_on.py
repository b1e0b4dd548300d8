"""English deeds of the days after what was told, on its scene, over a war; and participles that only say more."""

import pytest

from tests.extraction.reading import drafts

Row = tuple[str, str, str]
"""A text, words of the deed, and its date (EDTF, empty for none)."""

GOING_ON: list[Row] = [
    ("On 16 December 1998 US and British jets attacked Iraq. In four nights they dropped 600 bombs.", "dropped",
     "1998-12-16/1998-12-19"),
    ("16 December 1998\nUS and British jets attack Iraq. Over four days about 100 targets are hit.", "are hit",
     "1998-12-16/1998-12-19"),
    ("On 5 November 2004 US troops attacked Falluja. In the next ten days they killed 1,200 insurgents.",
     "killed 1,200", "2004-11-05/2004-11-14"),
    ("On 5 April 2004 the Mahdi Army rose in Iraq. Over the next three days 50 Iraqis were killed.",
     "50 Iraqis were killed", "2004-04-05/2004-04-07"),
    ("Iraqi mourners buried their dead on 31 December 2019. From there they marched to the US embassy.", "marched",
     "2019-12-31"),
    ("US Marines entered Haditha, Iraq, on 19 November 2005. In the next three hours they killed 24 people.",
     "killed 24", "2005-11-19"),
    ("Rockets killed a soldier at Taji, Iraq, on 11 March 2020. Minutes later US jets attacked.", "attacked",
     "2020-03-11"),
    ("US troops took Nasiriya, Iraq, on 23 March 2003. They lost 18 men.", "lost 18", "2003-03"),
    (("Iraqi mourners buried the dead on 31 December 2019. From there they marched to the US embassy. Guards fired at"
     " them."), "fired", "2019-12-31"),
    ("Iran fired missiles at US troops in Iraq on 8 January 2020. In all 109 were eventually wounded.", "eventually",
     "2020"),
]  # fmt: skip

TOLLS: list[Row] = [
    ("The Iraq war began in 2003. The Pentagon lists 4,487 dead up to the end of 2011.", "lists", "2003/2011"),
    ("The Iraq war began in 2003. Britain lost 179 soldiers before its withdrawal in 2009.", "lost",
     "2003/2009"),
    ("Iraq: twenty years on from 2003\nUS troops left in 2011.\n4,487 American service members were killed.",
     "4,487 American", "2003/2011"),
    ("Iraq: twenty years on from 2003\nUS troops left in 2011.\nAt least 186,000 Iraqi civilians were killed.",
     "186,000 Iraqi", "2003/2023"),
    ("The Iraq war began in 2003. A bomb killed 20 soldiers in 2009.", "killed 20", "2009"),
]  # fmt: skip

SAYING_MORE: list[Row] = [
    ("Four guards found guilty in 2014 of killings in Iraq were pardoned by the US in December 2020.", "pardoned",
     "2020-12"),
    ("Four guards found guilty in 2014 of killings in Iraq were pardoned by the US shortly before Christmas 2020.",
     "pardoned", "2020-12"),
    ("Soldiers held responsible in 2005 for deaths in Iraq were freed by the US in 2011.", "freed", "2011"),
    ("The general said on Monday that the troops sent this year had pushed violence in Iraq down.", "said",
     "2023-03-13"),
    ("The rockets fired last month killed two US soldiers in Iraq on 2 March.", "killed", "2023-03-02"),
    ("Men arrested earlier by US troops in Iraq were released in May 2006.", "released", "2006-05"),
    ("Since the killing of Soleimani on 3 January 2023 rockets have hit US bases in Iraq.", "have hit",
     "2023-01-03/2023-03"),
    ("March 2012 - Arab leaders meet in Baghdad, Iraq, on the 29th.", "meet", "2012-03-29"),
    ("In November 10,000 US soldiers stormed Falluja, Iraq.", "stormed", "2022-11"),
]  # fmt: skip

OF_A_NOUN: list[Row] = [
    ("The US president set out a plan for Iraq on Friday. John McCain, the loser of November's election, praised it.",
     "praised", "2023-03-10/2023-03-15"),
    ("The US president set out a plan for Iraq on Friday. Iraqi leaders praised last month's elections.", "praised",
     "2023-03-10/2023-03-15"),
    ("Sunday's bombings in Baghdad, Iraq, killed 155 people.", "killed 155", "2023-03-12"),
    ("Twenty soldiers were killed in last week's fighting in Mosul, Iraq.", "were killed",
     "2023-03-06/2023-03-12"),
    ("The US president came to Iraq on Friday. Before leaving Baghdad he visited wounded soldiers.", "he visited",
     "2023-03-10"),
    ("The US president came to Iraq on Friday. After talks in Baghdad the envoy flew to Amman.", "flew to Amman",
     "2023-03-10"),
    ("The US president flew to Iraq on Friday.", "flew", "2023-03-10"),
    ("A study of deaths in Iraq, released in January 2008, found 151,000 until June 2006.", "found", "2008-01"),
]  # fmt: skip

ON_ITS_SCENE: list[Row] = [
    (("Bombs killed 60 people across Iraq on Monday. The worst was in Kut, 100 miles away, where a man blew himself up"
     " among policemen."), "where a man", "2023-03-13"),
    ("In Iraq they were few. Congress had voted $823 billion for the war by September 2011.", "had voted",
     "2011-09"),
    ("The number of US bases in Iraq had shrunk to 39 by October 2011.", "had shrunk", "2011-10"),
    ("Iraq: twenty years on from 2003\nUS troops left in 2011.\nIraq Body Count has recorded 186,000 civilian deaths.",
     "has recorded", "2003/2023"),
]  # fmt: skip

APPOSITIONS: list[Row] = [
    ("In Iraq's Falluja, scene of two battles in 2004, hundreds burned American flags on Monday.", "burned",
     "2023-03-13"),
    ("Violence in Iraq, which killed 3,000 people at its worst in late 2006, fell on Monday.", "fell", "2023-03-13"),
    ("Iraq's Basra, home of the British garrison until 2009, was bombed on Sunday.", "was bombed", "2023-03-12"),
    ("The pact, in force in Iraq since 2009, was broken on Monday.", "was broken", "2023-03-13"),
]  # fmt: skip

LASTING: list[Row] = [
    ("Since the war began in March 2003 about 4,500 US soldiers have died in Iraq.", "died in Iraq",
     "2003-03/2023-03"),
    ("About 4,500 US soldiers have died in Iraq since the war began in March 2003.", "have died",
     "2003-03/2023-03"),
    ("Mosul in Iraq was quiet on Tuesday after Monday's bombing, in which 16 people were killed.",
     "16 people were killed", "2023-03-13"),
]  # fmt: skip

ENTRIES: list[Row] = [
    ("26 November 1984\nUS ties with Iraq, severed in the war of June 1967, are restored.", "are restored",
     "1984-11-26"),
    ("26 November 1984\nUS ties with Iraq, cut 17 years earlier, are restored.", "are restored", "1984-11-26"),
    ("26 June 1993\nThe raid on Iraq is the reply to a plot two months earlier. Eight Iraqi civilians are killed.",
     "Eight", "1993-06-26"),
    ("30 December 2006\nSaddam Hussein is hanged in Iraq for killings in Dujail in 1982.", "is hanged",
     "2006-12-30"),
    ("18 December 2011\nThe last US troops leave Iraq under the pact of 2008.", "leave", "2011-12-18"),
    ("1 January 2009 - The pact signed with Iraq the previous November takes effect.", "takes effect",
     "2009-01-01"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "edtf"),
    OF_A_NOUN + ON_ITS_SCENE + APPOSITIONS + LASTING + ENTRIES + GOING_ON + TOLLS + SAYING_MORE,
)
def test_dates_what_goes_on(text: str, words: str, edtf: str) -> None:
    told = [one.candidate for one in drafts(text, "2023-03-15") if words in one.candidate.quote]
    assert told, f"no deed is told with {words}"
    assert edtf in [one.date.edtf if one.date else "" for one in told]
