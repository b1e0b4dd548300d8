"""English figures in paragraphs: what goes on from one sentence to the next, with all figures in order."""

import pytest

from tests.extraction.test_figures import found_in

SENTENCES = """
Between 300 and 600 were dying every week. => killed 300
Some 40 people were dying of cholera each day. => killed 40
Two Democrats crossed the floor to support the motion. => votes 2
Three Republicans broke ranks. => votes 3
Two Republicans attended the dinner. =>
He died in a shootout with 60 policemen. => troops-engaged 60
The brothers fell in a gunfight with 150 soldiers. => troops-engaged 150
Two militants died in clashes with 300 troops. => killed 2; troops-engaged 300
He will send 6,000 marines, on top of the 98,000 already there. => troops-sent 6000; troops-present 98000
He also sent 2,000 soldiers, in addition to the 7,000 already in Kuwait. => troops-sent 2000; troops-present 7000
At the peak 310,000 US personnel took part. => troops-engaged 310000
Two brigades had gone home by April. => troops-withdrawn 2
Four brigades of the division have since been withdrawn. => troops-withdrawn 4
Three brigades were due to leave in May. => other 3
Their convoy of 18 lorries was stopped. Three of them were found dead. => weapons 18; killed 3
Their convoy of 18 lorries was stopped. Three of them were burnt. => weapons 18; weapons 3
Some 90,000 Kurds went missing. Twenty thousand crossed into Iran. => people 90000; displaced 20000
Around 2,000 civilians were in the town. Some 400 have fled since Friday. => people 2000; displaced 400
Twelve rockets hit the base. Nobody spoke. A week later nine were launched at the port. => weapons 12; weapons 9
Thirty drones took off. It was a long night. Eleven were shot down. => weapons 30; weapons 11
The house has 150 seats. A week later nine were launched. => seats 150
Five guards opened fire. Three of the men were convicted. => personnel 5; personnel 3
Five guards opened fire. The president pardoned all five. => personnel 5; personnel 5
Baghdad expelled seven inspectors. All seven flew to Cyprus. => personnel 7; personnel 7
Four hostages were beheaded. The bodies of all four were found. => killed 4; killed 4
A jury cleared two former guards. => personnel 2
Some 60,000 soldiers, policemen and peshmerga fought there. => troops-engaged 60000
The bomb killed 14 soldiers and policemen. => killed 14
The bomb killed 14 soldiers and police said nine others were hurt. => killed 14; wounded 9
Some 157 military staff stay at the embassy. => troops-present 157
The embassy in Baghdad, with some 9,000 people, will shrink. => personnel 9000
The embassy had 230 American staff. => personnel 230
Of the wounded, 45 were flown to Germany. => wounded 45
Of the wounded, 12 died later. => killed 12
Some 8,000 Iraqis and 5,000 Iranians were prisoners by then. => captured 8000; captured 5000
Some 300 Iranians were still in captivity. => captured 300
Two million Iraqis became refugees. => displaced 2000000
All 21,000 troops still in Iraq will be home by Christmas. => troops-withdrawn 21000
The remaining 9,000 soldiers would be gone by spring. => troops-withdrawn 9000
Two more brigades would leave by the end of June. => troops-withdrawn 2
Some 3,000 soldiers came from Kuwait. => troops-sent 3000
By the year's end 30 warships and 15,000 men were on station. => weapons 30; troops-present 15000
In Iraq some 4,000 Americans advise the army. => troops-present 4000
Sadr's bloc, 34 of 275 members, had walked out. => people 34; seats 275
Six officers received reprimands. => people 6
Sixty Americans were moved to power stations as human shields. => captured 60
The general was captured in May 2004 along with two bodyguards. => captured 2
He was shot dead in his car together with three aides. => killed 3
He was killed in clashes with 40 gunmen. => troops-engaged 40
There are 1,900 US troops in Iraq. Another 700 troops in Syria support them. => troops-present 1900; troops-present 700
Another 700 troops were sent to Syria. => troops-sent 700
The first 60 of the freed Americans landed in Germany. => people 60
One Republican senator, John Smith, broke with his party. => votes 1
"""


@pytest.mark.parametrize("row", SENTENCES.strip().splitlines())
def test_every_figure_of_a_paragraph_is_found(row: str) -> None:
    text, _, told = row.partition(" =>")
    expected = [
        (kind, float(value)) for kind, value in (each.split() for each in told.split(";") if each.strip())
    ]
    assert [(figure.kind, figure.value) for figure in found_in(text)] == expected
