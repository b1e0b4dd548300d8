"""English sentences of newsrooms in which a number stands far from what it counts, with all their figures in order."""

import pytest

from tests.extraction.test_figures import found_in

SENTENCES = """
They destroyed 1,300 of Iraq's 4,280 tanks. => weapons 1300; weapons 4280
Fires gutted 14 of the town's estimated 200 houses. => other 14; other 200
Engineers capped 600 of Kuwait's 749 burning wells. => other 600; other 749
A second blast 20 minutes later caught rescuers, and the toll rose to 71. => killed 71
Four months into the war the number of troops had grown to 9,000. => troops-present 9000
The army lost 14 tanks and 200 men at the crossing. => weapons 14; killed 200
Gunmen seized 5 Britons from the ministry: four of them were later found dead. => captured 5; killed 4
Of the 52 hostages, 14 were freed in July; the other 38 were held. => captured 52; people 14; captured 38
Over 60 per cent of the 4.4 million displaced had returned. => share 60; displaced 4400000
The 2,500 left in Iraq will advise from three bases. => troops-present 2500; bases 3
Of the 5,200 Americans then in Iraq, 2,200 had gone by September. => troops-present 5200; troops-withdrawn 2200
Bulgaria's 485 soldiers came home, and Ukraine's last 44 left soon after. => troops-withdrawn 485; troops-withdrawn 44
Kuwait said it would shelter up to 50,000 refugees in three camps. => displaced 50000; other 3
The air wing has 70 planes; eight are of the newest type. => weapons 70; weapons 8
Prosecutors demanded death for seven of the 24 defendants. => people 7; people 24
The families sought the death penalty for 12 of the rebels. => people 12
In the new assembly of 275, Shiite lists won 128 seats. => seats 275; seats 128
The council of 25 was appointed in July. => people 25
At the rally, estimated at 200,000, clerics chanted. => people 200000
A Black Hawk carrying 14 soldiers crashed near Kirkuk; all aboard died. => killed 14
A transport plane with 38 airmen went down, and there were no survivors. => killed 38
"""


@pytest.mark.parametrize("row", SENTENCES.strip().splitlines())
def test_every_figure_of_a_sentence_of_news_is_found(row: str) -> None:
    sentence, _, told = row.partition(" =>")
    expected = [(kind, float(value)) for kind, value in (each.split() for each in told.split(";"))]
    assert [(figure.kind, figure.value) for figure in found_in(sentence)] == expected
