"""English clauses that hold their own date, in every place where journalists put it."""

import pytest

from tests.extraction.reading import candidates

SIEGE = "Iraqi forces have besieged Hit, in Anbar, since 2 May 2016. The United States supports them from the air. "

# Told in a report of 18 May 2016, a Wednesday.
FRAMED: list[tuple[str, str, str]] = [
    ("It was on 2 May that the Iraqi army launched the offensive.", "launched", "2016-05-02"),
    ("It was in October 2014 that Islamic State seized Hit.", "seized", "2014-10"),
    ("It was only on Monday that US aircraft bombed the bridge.", "bombed", "2016-05-16"),
    ("It was not until April that Iraqi troops entered Kubaysa.", "entered", "2016-04"),
    ("It was the Iranians who, in June 2014, sent the first advisers to Iraq.", "sent", "2014-06"),
    (
        "It was Ash Carter who on 18 April announced the dispatch of 217 more Americans.",
        "announced",
        "2016-04-18",
    ),
    ("It was during the summer of 2014 that Barack Obama sent troops back to Iraq.", "sent", "2014-22"),
    ("Iraqi troops retook Ramadi before the year was out.", "retook", "2016"),
    ("US aircraft will leave the base at Habbaniya before the month is out.", "leave", "2016-05"),
    ("The Iraqi army wants to retake Mosul before the end of the year.", "retake", "2016"),
    ("Iraqi commanders speak of retaking Mosul before the end of the year.", "speak", "2016"),
    ("The bridge was not retaken by Iraqi troops until last week.", "retaken", "2016-05-09/2016-05-15"),
    ("The siege of Hit began only this month, on the 2nd, the US army said.", "began", "2016-05-02"),
    (
        "In February 2015, on the 12th, Islamic State attacked the town of al-Baghdadi.",
        "attacked",
        "2015-02-12",
    ),
    (
        "By the end of 2015 Iraqi police numbered 2,400, against fewer than 100 in the spring.",
        "numbered",
        "2015",
    ),
    ("The prison filled again, to about 7,000 Iraqi detainees by early 2004.", "filled", "2004"),
]
AHEAD: list[tuple[str, str, str]] = [
    ("John Kerry leaves for Vienna, where he meets the rulers of the Gulf states on Thursday.", "meets", "2016-05-19"),
    ("Ash Carter hosts the defence ministers of all the coalition's members on Friday.", "hosts", "2016-05-20"),
    ("US advisers sent to Iraq in June 2014 are to leave Hit by the end of July.", "leave", "2016-07"),
    ("The US brigade, which arrived in August 2015, will leave Iraq in October.", "leave", "2016-10"),
]  # fmt: skip

IN_MAY: list[tuple[str, str, str]] = [
    ("Three bombings in Baghdad on 11 May killed more than 90 people.", "killed", "2016-05-11"),
    ("Iraqi troops who in May retook Rutba are to attack Falluja.", "retook", "2016-05"),
    ("The protesters of 20 May stormed the Iraqi prime minister's office.", "stormed", "2015-05-20"),
]
WHOLE: list[tuple[str, str, str]] = [
    (
        "The battle of Hit was an operation in which Iraqi troops took Hit, a town in Anbar, between 2 and 14 April.",
        "took",
        "2016-04-02/2016-04-14",
    ),
    (
        "The attack came years after US troops left the towns and cities on 30 June 2009 under a pact signed in 2008.",
        "left",
        "2009-06-30",
    ),
]
OF_THE_NEXT: list[tuple[str, str, str]] = [
    ("The UN demanded a truce on 2 May and on 6 May banned all trade with Iraq.", "demanded", "2016-05-02"),
    ("Iraq's parliament met in March and in April barred the deputies.", "met", "2016-03"),
]

BESIDE_SUBJECT: list[tuple[str, str, str]] = [
    ("A rocket that hit the camp at Bashiqa on 20 April killed a US Marine.", "killed", "2016-04-20"),
    ("The raid, which took place on 9 May, killed a commander of Islamic State.", "killed", "2016-05-09"),
    ("A US strike that killed Omar al-Shishani on 4 March angered no one in Iraq.", "angered", "2016-03-04"),
    (
        "The Iraqi election, which was held on 30 April 2014, gave Maliki's bloc 92 seats.",
        "gave",
        "2014-04-30",
    ),
    (
        "The battle for Rutba, which lasted from 16 to 18 May, cost Iraq 30 men.",
        "cost",
        "2016-05-16/2016-05-18",
    ),
    ("The bombs, which went off in Baghdad on Tuesday, left 69 people dead.", "left", "2016-05-17"),
]


@pytest.mark.parametrize(
    ("sentence", "verb", "edtf"), [*FRAMED, *AHEAD, *IN_MAY, *WHOLE, *BESIDE_SUBJECT, *OF_THE_NEXT]
)
def test_a_clause_takes_the_date_that_it_holds(sentence: str, verb: str, edtf: str) -> None:
    found = candidates(SIEGE + sentence, published="2016-05-18")
    told = [event for event in found if event.start >= len(SIEGE) and verb in event.quote]
    assert [event.date.edtf for event in told if event.date][:1] == [edtf]


FALL = "Mosul fell on 10 June 2014. US aircraft bombed Islamic State on 8 August. "
DRONE = "On 28 January 2024 a drone struck Tower 22 in Jordan. On 7 February a US strike killed a man in Baghdad. "
LEAVING = "US troops left Iraq on 18 December 2011. Rockets hit Baghdad on 5 January 2012. "
NAMED: list[tuple[str, str, str]] = [
    (
        FALL + "Two days after the city fell, Barack Obama spoke of air strikes on Iraq.",
        "spoke",
        "2014-06-12",
    ),
    (
        FALL + "Two days after the city fell, Barack Obama spoke of air strikes on Iraq.",
        "city fell",
        "2014-06-10",
    ),
    (
        DRONE + "On the eve of the attack at Tower 22 a commission had met in Baghdad.",
        "commission",
        "2024-01-27",
    ),
    (LEAVING + "The day after the troops left, judges tried Tariq al-Hashimi.", "judges", "2011-12-19"),
]


@pytest.mark.parametrize(("text", "words", "edtf"), NAMED)
def test_what_is_counted_from_a_happening_takes_the_day_of_the_one_named(
    text: str, words: str, edtf: str
) -> None:
    told = [event for event in candidates(text, published="2024-02-20") if words in event.quote]
    assert [event.date.edtf for event in told if event.date][-1:] == [edtf]
