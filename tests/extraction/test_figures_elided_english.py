"""English sentences that leave out nouns and verbs, with all their figures in order."""

import pytest

from tests.extraction.test_figures import found_in

SENTENCES = """
On the evening of December 13 soldiers under his command pulled him out of a hole. =>
By the summer 13 soldiers had died. => killed 13
In April 20 soldiers were killed. => killed 20
2,500 soldiers are in Iraq and another 900 in Syria. => troops-present 2500; troops-present 900
There were to be common rules for thousands of hired guns. => personnel 1000
A bell rang 37 times. =>
Their bases have come under attack more than 170 times. => other 170
Since October the embassy has been hit eleven times. => other 11
2005, 31 August: 965 pilgrims are trampled or drowned on the Aimma bridge. => killed 965
Nov. 10: Hotels in Amman bombed by Zarqawi's men; 60 killed, 115 hurt. => killed 60; wounded 115
Twenty-four dead at Haditha, seven of them children. => killed 24; killed 7
First elections: 8.5 million vote, 44 die in attacks. => votes 8500000; killed 44
The division lost seven; the enemy, forty. => killed 7; killed 40
Losses: ours, two dead; theirs, at least 30. => killed 2; killed 30
Of 240 passengers only nine walked away. => people 240; people 9
Out of a crew of 221, 37 perished and 21 were hurt. => personnel 221; killed 37; wounded 21
US toll for the month: 137. => killed 137
The explosion claimed the lives of 22; more than 100 more were injured. => killed 22; wounded 100
They buried 19 that afternoon and another dozen the day after. => killed 19; killed 12
Sixteen went down with the helicopter. => killed 16
The siege cost 39 Americans and perhaps 600 Iraqis their lives. => killed 39; killed 600
The suicide bomber took 22 people with him. => killed 22
What the Marines paid: 51 dead and 425 with serious wounds. => killed 51; wounded 425
Fully 1,700 unarmed cadets were marched off and shot. => killed 1700
Not one of the 26 aboard lived. => killed 26
A further eight are in intensive care. => wounded 8
Shrapnel tore into six passers-by. => wounded 6
Twelve lost limbs. => wounded 12
The ambush left him and two comrades with burns. => wounded 2
Of the wounded, eleven were flown to Germany. => wounded 11
Six of Saddam's bodyguards gave themselves up. => captured 6
They had been holding four aid workers since November. => captured 4
He was among some 600 Kuwaitis whom the retreating army dragged off to Basra. => captured 600
The prisons of the coalition held 24,000 at the turn of the year. => captured 24000
By nightfall 3,000 had thrown down their rifles. => captured 3000
The border was black with refugees, 400,000 of them. => displaced 400000
Nearly two million more were on the move inside the country. => displaced 2000000
UNHCR is bracing for 700,000 to flee. => displaced 700000
The offensive set 34,000 on the road in a fortnight. => displaced 34000
The number of foreign soldiers has been pared to 3,000. => troops-present 3000
The Dutch had 1,100 in Samawa, the Japanese 600. => troops-present 1100; troops-present 600
Besides the Americans there were 9,000 Britons and 3,000 Italians. => troops-present 9000; troops-present 3000
Some 1,400 Australians are serving in and around the country. => troops-present 1400
As a rule 300 to 400 special operators were inside Syria. => troops-present 300
Iraq kept forty-two divisions in the south. => other 42
The army's strength is 270,000. => troops-present 270000
Bush sent five brigades, 28,500 soldiers with support units. => troops-sent 5; troops-sent 28500
Tokyo is contributing a thousand men, non-combatants all. => troops-sent 1000
Fifteen hundred more have their marching orders. => troops-sent 1500
To these Obama added 450 in June. => troops-sent 450
London promised 220 for Helmand and 50 for Erbil. => troops-sent 220; troops-sent 50
Warsaw doubled its commitment by sending another 200. => troops-sent 200
By the new year one in four of those soldiers had gone home. => share 25
The first to go were the 300 Norwegians. => troops-withdrawn 300
It meant that 20,000 could go home by July. => troops-withdrawn 20000
Seoul halved its contingent, bringing 1,150 home. => troops-withdrawn 1150
Some 300 have flown home since Easter. => troops-withdrawn 300
The drawdown took out 24,000 between January and June. => troops-withdrawn 24000
Two thousand six hundred Kurdish fighters attacked from the north. => troops-engaged 2600
A sweep by 1,500 Iraqi and American soldiers netted 40 suspects. => troops-engaged 1500; captured 40
Delta operators, about 30 of them, landed by helicopter before midnight. => troops-engaged 30
Six hundred Iranian commandos crossed the marshes by boat. => troops-engaged 600
Ayes 77, noes 23. => votes 77; votes 23
The pact passed with 149 in favour and 35 against; the other 42 stayed away. => votes 149; votes 35; people 42
He was confirmed by a vote of 63 to 27. => votes 63; votes 27
Their share of seats fell from 48 to 17. => seats 48; seats 17
Twenty-five seats are set aside for women. => seats 25
Congress voted another 87 billion. => money 87000000000
The bill so far: $612 billion. => money 612000000000
A trillion dollars is nearer the mark. => money 1000000000000
It will cost two million for each day at sea. => money 2000000
The ransom, said to be between $5m and $6m, was denied. => money 5000000
Baghdad is to pay $400 million to victims. => money 400000000
Kellogg Brown got contracts for 39.5 billion. => money 39500000000
Pallets with 12 billion in cash were flown in. => money 12000000000
Oil earned it 11 billion in 1988, 14.5 billion a year later. => money 11000000000; money 14500000000
Of the seven sites hit, three lie in Iraq and four in Syria. => other 7; other 3; other 4
The theatre hospital treated more than 7,000 casualties a year. => wounded 7000
Two American fighters shot down the helicopters by mistake. => weapons 2
The group has claimed more than 165 rocket and drone attacks. => other 165
The escort of 11 reflagged Kuwaiti tankers began in July. => other 11
With 27,500 take-offs and landings a month it was among the busiest airfields. => other 27500
Al-Majid, sentenced four times, was hanged. => other 4
Speaking in Washington, the general said he would need a further 10,000 men at least. => troops-sent 10000
The militia, which claims 60,000 members, lost scores in Najaf. => people 60000; killed 10
Doctors Without Borders said its clinics had taken in 187 wounded, 44 children among them. => wounded 187; wounded 44
A lorry carrying 39 migrants overturned. => people 39
The Kurds lost 182,000, by their own count, in the Anfal of 1988. => killed 182000
Thirteen hours later eight of the gunmen were dead and the other three in handcuffs. => killed 8; captured 3
The first of nine convoys left at noon. => other 9
Only four in ten Iraqis believe things will improve. => share 40
A bomb in a minibus killed all eleven passengers. => killed 11
In his confession he spoke of fifteen murders. => killed 15
The prosecutor asked for the death penalty for seven officers. => people 7
Sixteen Iraqi civilians and an American contractor died that day. => killed 16; killed 1
The state had a million men under arms and 5,500 tanks. => troops-present 1000000; weapons 5500
More than 4,000 villages were razed. => other 4000
Inspectors destroyed 690 tonnes of agents, 38,537 munitions and 48 missiles. => other 690; weapons 38537; weapons 48
The pilots flew up to 40 missions a day. => other 40
Saddam's rule cost the country a quarter of a million lives. => killed 250000
Since 2014 Iraq has lost at least 26,000 soldiers. => killed 26000
Nineteen hijackers, none of them Iraqi, carried out the attacks. => people 19
By the time the shooting ended 23 police had been killed, a dozen more badly hurt. => killed 23; wounded 12
On the American side one man died and six were injured. => killed 1; wounded 6
General Petraeus told Congress he could spare five brigades by July. => other 5
The withdrawal of the five brigades began in December. => other 5
Moscow put the number of its advisers at 63. => troops-present 63
Ankara says 1,400 of its soldiers are in the enclave. => troops-present 1400
An armoured column of 40 tanks and 600 men pushed into Sadr City. => weapons 40; troops-engaged 600
Three hundred and twenty Marines now guard the mission. => troops-present 320
Two dozen lawmakers opposed the bill. => votes 24
Nearly 70 percent of the ballots were yes. => share 70
Kuwait has paid $16 billion and lent 2,000 trucks. => money 16000000000; weapons 2000
The raid freed 70 prisoners, 20 of them policemen. => people 70; people 20
For every soldier killed seven were wounded. => wounded 7
He signed the death warrants of 41 men. => people 41
A fire aboard killed one sailor and left eleven with burns. => killed 1; wounded 11
At least 250 were slain, said the mayor. => killed 250
Five hundred thousand marched through Baghdad on that day. => people 500000
"""


@pytest.mark.parametrize("row", SENTENCES.strip().splitlines())
def test_every_figure_of_a_sentence_is_found(row: str) -> None:
    sentence, _, told = row.partition(" =>")
    expected = [
        (kind, float(value)) for kind, value in (each.split() for each in told.split(";") if each.strip())
    ]
    assert [(figure.kind, figure.value) for figure in found_in(sentence)] == expected
