"""How English tells more than one thing in a sentence: asides, lists, headlines, plans, denials, suppositions."""

import pytest

from tests.extraction.reading import Told, drafts, told

PUBLISHED = "2020-03-01"

# fmt: off
SENTENCES: list[tuple[str, list[Told]]] = [
    # A place and a date without the verb repeat the verb before.
    ("US troops took Samawah in March 2003, Karbala in April 2003 and Tikrit in mid-April 2003.",
     [("seizure", "happened", "2003-03"), ("seizure", "happened", "2003-04"), ("seizure", "happened", "2003-04")]),
    ("British soldiers left Amara in August 2006 and Basra in September 2007.",
     [("withdrawal", "happened", "2006-08"), ("withdrawal", "happened", "2007-09")]),
    # Behind an opening time a plural is the subject, and who says so is no verb of the deed.
    ("In May 2004, forces in Basra and Amara were attacked by Iraqi gunmen.", [("battle", "happened", "2004-05")]),
    ("On 4 May 2004, fires in Iraq and Kuwait killed ten soldiers.", [("casualties", "happened", "2004-05-04")]),
    ("On 4 May 2004, the Pentagon said, gunmen and bandits killed ten US soldiers in Iraq.",
     [("casualties", "happened", "2004-05-04")]),
    ("Since 4 May 2004, the UN says, camps in Iraq and Syria have been attacked 90 times.",
     [("battle", "state", "2004-05-04/2020-03")]),
    # A participle in what says more of the subject is no verb.
    ("Omar, at the time a clerk lent to the Iraqi army, fled to Syria on 20 May 1983.",
     [("escape", "happened", "1983-05-20")]),
    ("Omar Ali, the Iraqi general sent to Kirkuk by his king, was arrested in May 2003.",
     [("arrest", "happened", "2003-05")]),
    ("Rawa Nuri, a nurse held in Iraq for 82 days, walked free in May 2006.", [("arrest", "happened", "2006-05")]),
    # A time in commas before "of" is that of the noun.
    ("He was tried in May 2009 for the killing, in 1992, of 42 grocers executed by Iraq.",
     [("violence", "happened", "2009-05"), ("execution", "happened", "1992")]),
    # A name between commas does not part "after" from its verb.
    ("US troops left Basra on 3 May 2008, two weeks after their commander, Major Ali, was killed.",
     [("withdrawal", "happened", "2008-05-03"), ("assassination", "happened", "2008-04-19")]),
    # An aside between commas hands back to its subject.
    ("Talks between Iraq and Iran, suspended for a year, resumed in Baghdad in July 1989.",
     [("meeting", "happened", "1989-07")]),
    ("The last garrison, cut off in Ramadi, surrendered to the Iraqi army on 9 June 2016.",
     [("arrest", "happened", "2016-06-09")]),
    # A relative clause without commas ends where the next verb begins.
    ("The raid that the Iraqi army led hit Kirkuk in May 2009.", [("battle", "happened", "2009-05")]),
    # Past participles with a date of their own, behind a noun.
    ("The Iraqi officer arrested in Mosul on 3 May 2005 is still silent.", [("arrest", "happened", "2005-05-03")]),
    # Headlines and entries of a list.
    ("12 May 2004: Parliament to meet in Baghdad", [("meeting", "planned", "2004-05-12")]),
    ("US to send 400 more troops to Iraq", [("deployment", "planned", "")]),
    ("9 April 2003: Baghdad overrun by US Marines", [("seizure", "happened", "2003-04-09")]),
    ("17 May 2005: Iraqi judge shot dead in Mosul", [("assassination", "happened", "2005-05-17")]),
    ("5,200 US troops in Iraq", [("force-level", "state", "")]),
    ("3 March 1991: Iraq and Kuwait talk at Safwan", [("meeting", "happened", "1991-03-03")]),
    # The present of chronicles, beside nouns that look the same.
    ("2 May 2006: a US helicopter kills four men near Haditha", [("air-strike", "happened", "2006-05-02")]),
    ("4 May 2006: gunmen storm a bank in Mosul", [("battle", "happened", "2006-05-04")]),
    ("Militants backed by deserters raid Tikrit on 3 March 2014.", [("battle", "happened", "2014-03-03")]),
    # Persons that look like verbs.
    ("On 3 May 2014 rebels attacked Tikrit in Iraq.", [("battle", "happened", "2014-05-03")]),
    ("On 3 May 2014 guards shot dead a protester in Basra.", [("casualties", "happened", "2014-05-03")]),
    # Subjects that look like determiners.
    ("Hundreds marched in Basra on 5 July 2018.", [("protest", "happened", "2018-07-05")]),
    ("This led to fighting in Najaf in August 2004.", [("battle", "happened", "2004-08")]),
    # A second verb stands for both.
    ("Protesters torched and looted a bank in Basra in September 2018.", [("violence", "happened", "2018-09")]),
    # What happened in the end, what grew over time, what was the case.
    ("Baghdad did not sign the accord until June 1992.", [("agreement", "happened", "1992-06")]),
    ("More than 300 Iraqi judges have been killed since 2003.", [("casualties", "state", "2003/2020")]),
    ("A third of the people of Mosul had fled by July 2014.", [("violence", "state", "2014-07")]),
    ("By 9 July 2017 Mosul was in the hands of the Iraqi army.", [("seizure", "happened", "2017-07-09")]),
    ("Some 300 Iraqi policemen were in captivity in May 2015.", [("arrest", "happened", "2015-05")]),
    # Plans: what somebody intends, undertakes, is due or about to do.
    ("Washington intends to withdraw 700 soldiers from Iraq.", [("withdrawal", "planned", "")]),
    ("Iraq has undertaken to release 90 prisoners.", [("arrest", "planned", "")]),
    ("The Iraqi premier is due in Ankara on 9 April 2020.", [("meeting", "planned", "2020-04-09")]),
    ("President Barham Salih of Iraq travels to Ankara today.", [("meeting", "planned", "2020-03-01")]),
    # An announcement and what it announces, each with its date.
    ("London announced on 8 October 2007 that 2,500 troops would leave Basra in spring 2008.",
     [("announcement", "happened", "2007-10-08"), ("withdrawal", "planned", "2008-21")]),
    ("The Pentagon reported that rockets had struck Taji in Iraq.", [("report", "happened", "")]),
    # Stretches between semicolons.
    ("A bomb exploded in Kut on 5 May 2007; at least nine dead, 30 wounded.",
     [("bombing", "happened", "2007-05-05")]),
]
# fmt: on


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_sentence_tells(text: str, expected: list[Told]) -> None:
    assert told(text, PUBLISHED) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Iran denied that it had armed the militias of Basra.", "denied"),
        ("Baghdad has denied any part in the attack.", "denied"),
        ("The premier ruled out leaving Iraq.", "denied"),
        ("Kurdish leaders disclaimed responsibility for the raid on Kirkuk.", "denied"),
    ],
)
def test_denials(text: str, kind: str) -> None:
    assert kind in {status for _, status, _ in told(text, PUBLISHED)}


@pytest.mark.parametrize(
    "text",
    [
        "Should Iraq refuse, the United States would bomb Baghdad.",
        "Were Iraq to refuse, the United States would bomb Baghdad.",
        "If the militias attack again, Washington will strike Iraq.",
        "Unless Baghdad pays, Ankara will close the border with Iraq.",
        "Whether Iraq will sign the accord is unclear.",
        "The aim is to train Iraqi soldiers.",
        "Iraqi officials hope that the talks might begin soon.",
        "Analysts say that Iran could arm the militias of Iraq.",
        "Iraq is a member of the Arab League.",
        "To protect Iraq, one must understand it.",
        "Could American troops return to Iraq?",
        "Attacks on Iraq may follow.",
    ],
)
def test_suppositions_aims_and_questions_tell_nothing(text: str) -> None:
    assert told(text, PUBLISHED) == []


def test_what_somebody_asks_for_did_not_happen() -> None:
    text = "Thousands marched through Baghdad on 24 January 2020 to demand that US troops leave."
    assert [kind for kind, _, _ in told(text, PUBLISHED)] == ["protest"]


def test_american_spellings_are_read_like_british_ones() -> None:
    pairs = [
        ("Iraq mobilised its reserves in May 1990.", "Iraq mobilized its reserves in May 1990."),
        ("Iraq cancelled the visit in May 1990.", "Iraq canceled the visit in May 1990."),
        ("Iraq criticises Iran.", "Iraq criticizes Iran."),
    ]
    assert all(told(one, PUBLISHED) == told(other, PUBLISHED) != [] for one, other in pairs)


def test_a_share_of_the_counted_opens_its_clause() -> None:
    text = "Gunmen seized 40 men in Mosul on 1 May 2005, six of whom were killed on 2 May 2005."
    assert [draft.candidate.quote for draft in drafts(text, lang="en")] == [
        "Gunmen seized 40 men in Mosul on 1 May 2005",
        "six of whom were killed on 2 May 2005",
    ]
