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
Another 1,200 Danish, Czech and Lithuanian troops serve under British command. => troops-present 1200
The force was made up of 900 Thai, Filipino and New Zealand soldiers. => troops-present 900
Poland, with 2,500 troops there, will cut them to 1,700 and bring all home. => troops-present 2500; troops-present 1700
US forces fell from 170,000 to under 50,000, and all will be gone. => troops-present 170000; troops-present 50000
The tribunal tried eight men for the deaths of 148 Shiites. => people 8; killed 148
The Red Cross visited 7,000 prisoners in 12 places of detention. => captured 7000; other 12
Of 1,000 asked, 62 per cent said the invasion had been a mistake. => people 1000; share 62
The village militia held off 400 attackers for nine hours. => people 400
Nine Iraqis in ten told pollsters that they were against the bases. => share 90
Three oil tanker drivers and four tank commanders were freed. => people 3; people 4
An American and three Iraqis died in the crash. => killed 1; killed 3
A policeman and 12 bystanders were killed at the gate. => killed 1; killed 12
Guards shot and wounded two of the intruders. => wounded 2
Eleven bank robbers were among those held. => captured 11
The town's population, once 350,000, is back at 90,000. => people 350000; people 90000
Bombers dropped 14 bunker busters. => other 14
Some 50 Special Forces soldiers had entered the desert before the war. => troops-engaged 50
About 250 special operations troops were already there. => troops-present 250
Sappers dug trenches, and 120 watchtowers were built. => other 120
Some 220 went on hunger strike. => people 220
Denmark, with 460 soldiers in Basra, will pull out by August. => troops-present 460
Rival crowds, each some 20,000 strong, faced each other across the bridge. => people 20000
Its last brigade, some 4,000 men, drove through the night to Kuwait. => troops-withdrawn 4000
The army said 300 rebels had died; monitors say 450. => killed 300; killed 450
Jordan has registered 9,000 Iraqis; aid groups think 12,000 nearer the truth. => people 9000; people 12000
Police spoke of 5,000 marchers, but the organisers claimed 30,000. => people 5000; people 30000
Washington admits to 900 soldiers in Syria; Damascus says 2,000. => troops-present 900; troops-present 2000
He disbanded an army of 385,000 men with a stroke of the pen. => people 385000
The decree dissolved the Iraqi army, 385,000 soldiers. => people 385000
Some 160 soldiers leave by June. The remaining 340 will follow later. => troops-withdrawn 160; troops-withdrawn 340
A first batch of 600 soldiers arrived; 1,400 will follow. => troops-sent 600; troops-sent 1400
How many died is disputed. The ministry says 182. => killed 182
Of its 80 tanks, the brigade lost 70. => weapons 80; weapons 70
The aid includes 24 fighters and 500 bombs. => weapons 24; weapons 500
A tribe of 250,000 settled along the river. => people 250000
It quoted pages 12, 14 and 31 and called eight witnesses. => people 8
Kidnappers took 20 Shia from two buses; all were found dead. => killed 20
A few dozen Jews remained in the city. => people 10
The American footprint is 2,500 in Iraq and 900 in Syria. => troops-present 2500; troops-present 900
The charter passed in 12 provinces of 18. => other 12; other 18
Among the 60 dead were 14 pilgrims. => killed 60; killed 14
Among those arrested at the border were 30 Afghans. => captured 30
The 200 defenders of Camp Eagle held out. => people 200
The pipeline was bombed 18 times that year. => other 18
The blast led to the closure of four border posts. => other 4
The redeployment of 3,200 troops to Kuwait left 2,500 behind. => troops-withdrawn 3200; troops-present 2500
Diggers found 30 MiG fighters in the sand. => weapons 30
The deployment, at first of 275 soldiers, grew to 1,500. => troops-sent 275; troops-present 1500
Neither of the two pilots was found. => people 2
Police detained 34 people, nine of whom were later charged. => captured 34; people 9
Militants seized 60 workers; 20 of them were soon released. => captured 60; people 20
London sent 1,700 more soldiers, then took 3,000 out. => troops-sent 1700; troops-withdrawn 3000
Two Danes and a Lithuanian died in the last week of the battle. => killed 2; killed 1
The last 30 inspectors left on two planes. => personnel 30
"""


@pytest.mark.parametrize("row", SENTENCES.strip().splitlines())
def test_every_figure_of_a_sentence_of_news_is_found(row: str) -> None:
    sentence, _, told = row.partition(" =>")
    expected = [(kind, float(value)) for kind, value in (each.split() for each in told.split(";"))]
    assert [(figure.kind, figure.value) for figure in found_in(sentence)] == expected


NO_FIGURES = """
Security Council Resolutions 660, 661 and 678 still apply.
Articles 5, 7 and 23 of the law were read out.
He was shot four times and died at 56.
The storm blew at 50 knots for 36 hours.
She was stabbed three times on Route 80.
The 82nd Airborne's 3rd Brigade flew from Pope Field.
"""


@pytest.mark.parametrize("sentence", NO_FIGURES.strip().splitlines())
def test_what_a_sentence_of_news_numbers_or_measures_is_no_figure(sentence: str) -> None:
    assert [figure.text for figure in found_in(sentence)] == []
