"""Bare numbers of a sentence after the one that says what is counted, and what becomes of them."""

import pytest

from tests.extraction.test_figures import found_in

GOING_ON = """
The United States has 5,200 soldiers in Iraq.
  In 2007 it had 170,000. => troops-present
  Ten years earlier there had been 170,000. => troops-present
  A year ago the figure was 9,000. => troops-present
  Another 900 are in Syria. => troops-present
  About 3,000 will stay. => troops-present
  Some 2,700 are to leave by September. => troops-withdrawn
  By January 2,500 will remain. => troops-present
  The number will fall to 3,000. => troops-present
  The first 500 left on Monday. => troops-withdrawn
  The last 500 went home in December. => troops-withdrawn
  Washington wants to send 1,500 more. => troops-sent
  A further 560 were sent in July. => troops-sent
  He intends to pull out 2,000. => troops-withdrawn
  Fewer than 100 would remain to guard the embassy. => troops-present
  It was cut to 3,000 within months. => troops-present
  At the height of the war it was 166,000. => troops-present
  The total never exceeded 6,000. => troops-present
  Half of them are to go. => share
  A third are in Anbar. => share
  At one time 505 bases housed them. => bases
  Since 2003, 4,500 have died. => killed
  Three have been killed this year. => killed
  More than 100 suffered concussions. => wounded
  Since then 17 have been killed and 62 wounded. => killed wounded
  Most, about 4,000, are in the west. => troops-present
  Britain keeps 400, Italy 900. => troops-present troops-present
A lorry bomb exploded at a market in Baghdad on Saturday, killing 135 people.
  More than 300 were injured. => wounded
  Thirty-nine of them were women. => killed
  The toll rose to 137 overnight. => killed
  By Sunday the count stood at 140. => killed
  Hospitals put the dead at 140. => killed
  Five policemen were among the victims. => killed
  At least 305 others were hurt. => wounded
  It was the worst attack since 202 died in Sadr City. => killed
  Two more bombs killed 12 elsewhere. => weapons killed
  Another 20 died in Kirkuk. => killed
  A dozen shops were destroyed. => other
  The day before, gunmen had killed ten. => killed
  Some 40 cars were burned. => weapons
  Sixteen bodies were found elsewhere. => killed
  About 60 are missing. => people
  Nobody claimed it, but 11 suspects were arrested. => captured
  The final figure may exceed 150. => killed
Iran fired 16 missiles at two bases in Iraq.
  Eleven struck Ain al-Asad. => weapons
  No one died, but 110 were treated for brain injuries. => wounded
  One landed near Erbil. => weapons
  In all, 22 were launched, Baghdad said. => weapons
Parliament ratified the accord on Thursday with 149 votes in favour.
  Thirty-five voted against. => votes
  Another 77 stayed away. => people
  Only 198 of the 275 members were present. => people seats
  Fourteen abstained. => votes
  The Sadrists, with 30 seats, opposed it. => seats
Some 500,000 people fled Mosul in June.
  A further 300,000 left Anbar. => displaced
  By August the number had reached 1.2 million. => displaced
  About 100,000 have returned. => people
  Some 40,000 were trapped on the mountain. => displaced
  Kurdistan now shelters 900,000. => displaced
  Many went to Erbil, 60,000 to Baghdad. => displaced
The Marines took 40 prisoners in the town.
  Twelve were later freed. => people
  The Iraqis captured 23 more. => captured
  Nine of them were foreigners. => captured
  In Camp Bucca there were 7,000. => captured
Rebels attacked the town with 300 men.
  They lost 60. => killed
  The army lost 12 and took 30 prisoners. => killed captured
  Some 45 were killed. => killed
  The defenders numbered 90. => troops-present
  About 20 got away. => people
"""


def _rows() -> list[tuple[str, str, str]]:
    rows, before = [], ""
    for line in GOING_ON.strip().splitlines():
        if line.startswith("  "):
            sentence, _, kinds = line.strip().partition(" => ")
            rows.append((before, sentence, kinds))
        else:
            before = line
    return rows


@pytest.mark.parametrize(("before", "sentence", "kinds"), _rows())
def test_a_bare_number_goes_on_with_what_was_counted(before: str, sentence: str, kinds: str) -> None:
    found = [figure.kind for figure in found_in(f"{before} {sentence}") if figure.start > len(before)]
    assert found == kinds.split()
