"""English deeds without a date in accounts, explainers and news: the present, look-backs, returns."""

import pytest

from tests.extraction.reading import drafts

Row = tuple[str, str, str]
"""A text, words of the deed, and its date (EDTF, empty for none)."""

TOLD_NOW: list[Row] = [
    ("The Iraqi militia was founded in June 2014. It counts 20,000 fighters.", "counts", "2019-05"),
    ("Parliament in Baghdad voted on it in November 2016. The Iraqi state pays the fighters a wage.", "pays",
     "2019-05"),
    ("NATO set up a mission in Iraq in July 2018. Spain and Denmark send instructors to it.", "send", "2019-05"),
    ("The coalition took Mosul in July 2017. It admits 1,300 civilian deaths.", "admits", "2019-05"),
    ("Mosul in Iraq was freed in July 2017. Charities run nine camps around it.", "run", "2019-05"),
    ("US troops left Iraq in December 2011. Special forces still hunt the jihadists.", "hunt", "2019-05"),
    ("In June 2014 the Iraqi militia was founded. In August 2014 US jets bombed it. Its men train the police.",
     "train", "2019-05"),
    ("The coalition took Mosul, Iraq, in July 2017. France is withdrawing its trainers.", "withdrawing", "2019-05"),
    ("US troops left Iraq in December 2011. Since then Iran has trained Iraqi militias.", "trained", "2011-12/2019-05"),
    ("A coalition was formed in Iraq in 2014. It helped the army to beat the jihadists by December 2017.", "helped",
     "2017-12"),
    # not in lists, and not where the account itself is told in the present
    ("14 June 2014: The Iraqi militia is founded. Thousands of men join the Iraqi army.", "join", "2014-06-14"),
    ("On 17 January 1991 US jets bomb Baghdad. Iraq fires missiles at Israel.", "fires", "1991-01-17"),
    # verbs whose present looks like the past
    ("US troops entered Mosul in Iraq in April 2003. The army put its losses at 20 dead.", "put", "2003-04"),
]  # fmt: skip

LOOKING_BACK: list[Row] = [
    (("On Monday the US handed power to an Iraqi government.\n\nThe American authority was set up in May 2003. Its head"
      " dissolved the Iraqi army. He banned the Baath party."), "banned", "2003-05"),
    (("On Monday the US handed power to an Iraqi government.\n\nThe American authority was set up in May 2003.\n\n"
      "Mr Allawi thanked the Americans."), "thanked", "2004-06-28"),
    (("On Monday the US handed power to an Iraqi government, and its envoy left. The authority was set up in May 2003."
      " Soldiers fired a salute."), "fired", "2004-06-28"),
]  # fmt: skip

EXPLAINED: list[Row] = [
    # the line of the publication is no heading of what follows
    (("US soldiers in Iraq explained\nTuesday 29 June 2004\n\nThe invasion began in March 2003. Bremer dissolved the"
      " Iraqi army."), "dissolved", "2003-03"),
    # an explainer that names "last week" does not come back to the oldest date it told
    (("US jets first bombed the Islamic State in Iraq in August 2003.\n\nLast week a delegation of Iraq came to"
      " Washington.\n\nIts members met the vice president."), "met", "2004-06-21/2004-06-27"),
    # across what was said before the semicolon
    (("The Iraqi premier said in May that US troops were still needed; his allies denied any deal."), "denied",
     "2004-05"),
]  # fmt: skip


JUST_NOW: list[Row] = [
    ("US jets attacked Baghdad on Monday. A second carrier has been ordered to the Gulf.", "ordered", "2004-06-29"),
    ("US jets attacked Baghdad on Monday. US troops have begun a search in Samarra, Iraq.", "begun", "2004-06-29"),
    ("US jets attacked Baghdad on Monday. Iran has threatened to close the strait.", "threatened", ""),
    ("US jets attacked Baghdad on Monday. Iran has promised help to Iraq.", "promised", ""),
]  # fmt: skip

GOING_WITH: list[Row] = [
    ("Gunmen seized three Italians in Iraq on Thursday and threatened to kill them.", "threatened", "2004-06-24"),
    (("US jets attacked Baghdad on Monday.\n\nIn 2002 the US closed its office in Basra. Iraqi officials protested."),
     "protested", "2002"),
    (("A bomb killed five US soldiers in Iraq on Saturday. On Sunday US jets bombed Ramadi. The army put the dead at"
     " 70."), "put the dead", "2004-06-27"),
]  # fmt: skip

SAID_THE_DAY_AFTER: list[Row] = [
    (('US troops caught the Iraqi minister on Sunday. "We have him," a general told reporters on Monday. Some 300 men'
      " took part in the raid."), "took part", "2004-06-27"),
    (('US troops caught the Iraqi minister on Sunday. "We have him," a general told reporters on Monday.\n\nMembers of'
      " the Iraqi council visited the prisoner."), "visited", "2004-06-28"),
]  # fmt: skip

BELOW_HEADINGS: list[Row] = [
    (("The siege of Sadr City, Iraq\n\nRockets fell on the Green Zone on 23 March 2008.\n\nCourse\n\nWithin days Iraqi"
     " troops took the checkpoints."), "took", "2008-03"),
    (("The battle of Karbala took place in Iraq from 31 March to 6 April 2003. US soldiers attacked the town.\n\nOn 5"
     " April US troops landed there. Eight Americans were killed in the battle."), "Eight",
     "2003-03-31/2003-04-06"),
]  # fmt: skip


NEWS = [*LOOKING_BACK, *EXPLAINED, *JUST_NOW, *GOING_WITH, *SAID_THE_DAY_AFTER]


def dated(text: str, words: str, published: str | None) -> str:
    at = text.index(words)
    found = [
        draft.candidate
        for draft in drafts(text, published=published)
        if draft.candidate.start <= at < draft.candidate.end
    ]
    date = min(found, key=lambda one: one.end - one.start).date
    return date.edtf if date else ""


@pytest.mark.parametrize(("text", "words", "edtf"), TOLD_NOW)
def test_what_is_told_in_the_present_holds_at_the_publication(text: str, words: str, edtf: str) -> None:
    assert dated(text, words, "2019-05-14") == edtf


@pytest.mark.parametrize(("text", "words", "edtf"), NEWS)
def test_accounts_go_on_and_news_comes_back(text: str, words: str, edtf: str) -> None:
    assert dated(text, words, "2004-06-29") == edtf


@pytest.mark.parametrize(("text", "words", "edtf"), BELOW_HEADINGS)
def test_encyclopaedias_go_on_below_headings(text: str, words: str, edtf: str) -> None:
    assert dated(text, words, None) == edtf
