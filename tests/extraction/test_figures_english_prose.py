"""English figures of long and uncommon sentences: kind and value."""

import pytest

from tests.extraction.test_figures import found_in

OTHERWISE_TOLD = """
Barely a third of the 1,800 names on the list have been traced. => share 33.3, people 1800
The blast hurled bodies into the river; by dusk rescuers had counted 58. => killed 58
Hospitals in Baghdad received 26 bodies and 74 wounded. => killed 26, wounded 74
The column of 120 vehicles was strafed for an hour. => weapons 120
For each American killed, 16 were hurt. => wounded 16
They buried 11 of their own on Friday. => killed 11
The siege cost Baghdad's army 2,300 men. => killed 2300
The brigade lost 41 men and 18 vehicles. => killed 41, weapons 18
In four days the garrison's losses came to 600 dead and twice as many wounded. => killed 600, wounded 1200
Fatalities among contractors stand at 3,650. => killed 3650
Roughly one in three of the 8,000 Marines sent to Anbar was hurt. => share 33.3, troops-sent 8000
Sources at the morgue spoke of 1,100 corpses in July alone. => killed 1100
An army doctor counted 17 dead, a policeman 23. => killed 17, killed 23
The Sunni endowment says that 1,900 of the faithful have died since the shrine fell. => killed 1900
A gunfight at a checkpoint left one Marine and four gunmen dead. => killed 1, killed 4
Gunmen dressed as police burst in and dragged off 24 employees. => captured 24
Eight are still missing. => people 8
Kuwait said 605 of its people were still held in Iraqi jails. => captured 605
Prisoners of war on both sides numbered some 70,000. => captured 70000
Iran freed 1,000 captured Iraqis in the spring. => people 1000
American forces are holding about 26,000 Iraqis without charge. => captured 26000
In a single night 4,500 families left Diyala. => displaced 4500
Jordan says it shelters 700,000 Iraqis. => displaced 700000
Ten thousand Marines will rotate in this autumn. => troops-sent 10000
Lieutenant General Mattis has 25,000 Marines under his command. => troops-present 25000
The Dutch have 1,260 men in Muthanna. => troops-present 1260
Camp Arifjan hosts 9,000 Americans. => troops-present 9000
A residual force of 35,000 to 50,000 was to stay until 2011. => troops-present 35000
The headcount is to be trimmed by 2,200. => troops-withdrawn 2200
Twenty-eight states sent men or money. => other 28
The 12-nation council sat for three hours. =>
Congress set aside $87 billion, $20 billion of it for rebuilding. => money 8.7e+10, money 2e+10
Oil at $147 a barrel filled the treasury. => money 147
The bill comes to about 2 trillion dollars. => money 2e+12
Baghdad owes Kuwait 16 billion dinars. => money 1.6e+10
The contract, worth $7 million a month, went to Dyncorp. => money 7e+06
Each family was given 500,000 dinars. => money 500000
Production is down to 1.3 million barrels a day from 2.5 million before the war. => other 1.3e+06, other 2.5e+06
The grid gives Baghdad six hours of power a day. =>
Engineers cleared 240 mines from the channel. => weapons 240
Police found a cache of 140 mortar rounds and 60 rockets. => weapons 140, weapons 60
A dozen Katyushas were aimed at the Green Zone; all but one fell short. => weapons 12
The base was hit by four drones, three of which were shot down. => weapons 4, weapons 3
The team destroyed 48 Scuds, 14 warheads and six launchers. => weapons 48, weapons 14, weapons 6
The carrier Lincoln and its 70 aircraft sailed from Everett. => weapons 70
Lawmakers backed the deal 144 to 35, with 60 absent. => votes 144, votes 35, people 60
The State of Law list came second with 89 seats, Iraqiya first with 91. => seats 89, seats 91
The Senate rejected the motion by 56 to 34. => votes 56, votes 34
The pact won 78 per cent of the votes. => share 78
Support for the war has dropped to 36 per cent from 72. => share 36, share 72
Six in ten Americans think it was not worth it. => share 60
The court heard 29 witnesses over 14 sessions. => people 29, other 14
The prosecution called 12 survivors. => people 12
Some 6,000 detainees went through Abu Ghraib. => captured 6000
At least 30 journalists have been arrested. => captured 30
Seven soldiers faced a court-martial. => people 7
The delegation of 45 landed at Baghdad airport. => people 45
A crew of 37 perished on the Stark. => killed 37
The frigate, with 220 aboard, limped to Bahrain; 37 of them had died. => people 220, killed 37
All 290 passengers and crew of the Airbus died. => killed 290
More than 3,000 mosques, markets and schools were damaged. => other 3000
It was the fourth such attack in ten days and the 70th since October. =>
Between 17 October and 29 January there were 165 attacks. => other 165
Roadside bombs went off 1,200 times in June. => other 1200
Eleven ambushes were counted on Route Irish in one week. => other 11
The ministry has logged 2,730 violations of the airspace. => other 2730
Police fired on the crowd, wounding scores. => wounded 10
The shelling killed dozens and maimed hundreds. => killed 10, wounded 100
Nobody knows how many died: some say 300, others 1,500. => killed 300, killed 1500
Three quarters of the town lay in ruins. => share 75
The regiment, 2,500 strong, was to hold the dam. => troops-present 2500
A 1,200-strong Polish brigade took over in Babil. => troops-present 1200
The last 500 combat troops crossed the border before dawn. => troops-withdrawn 500
Its strength, 170,000 at the height of the surge, was down to 39,000. => troops-present 170000, troops-present \
39000
"""

IN_LONG_SENTENCES = """
The invasion force, made up of some 130,000 American troops and 46,000 British, crossed from Kuwait on 20 March. \
=> troops-engaged 130000, troops-engaged 46000
By the time the last convoy rolled out on 18 December 2011, nearly 4,500 Americans and well over 100,000 Iraqis \
had been killed. => killed 4500, killed 100000
Two rockets landed inside the Green Zone overnight, causing no casualties, the Iraqi military said. => weapons 2
At least 14 Katyusha rockets were fired at a base near Erbil airport, killing a civilian contractor and wounding \
nine people, including an American soldier. => weapons 14, killed 1, wounded 9, wounded 1
The parliament voted 170 to 0 for a non-binding resolution calling for foreign troops to leave. => votes 170, \
votes 0
The Pentagon said that about 5,200 US troops were in Iraq, down from a peak of 170,000 in 2007. => \
troops-present 5200, troops-present 170000
US officials announced that troop numbers would be cut to 2,500 by 15 January. => troops-present 2500
More than 1.4 million people have been displaced since January, the UN said, including 500,000 from Mosul. => \
displaced 1.4e+06, displaced 500000
Islamic State fighters killed as many as 1,566 air force cadets at Camp Speicher on 12 June. => killed 1566
About 800 fighters of the Islamic State routed 30,000 Iraqi soldiers. => troops-engaged 800, troops-engaged \
30000
The coalition carried out 25,000 strikes, in which it admits to having killed 1,400 civilians unintentionally. \
=> other 25000, killed 1400
The two-day battle left 250 militants dead, 140 captured and 6 tanks destroyed. => killed 250, captured 140, \
weapons 6
Iran launched more than a dozen ballistic missiles at two Iraqi bases housing US forces; 109 troops were \
diagnosed with traumatic brain injuries. => weapons 12, bases 2, wounded 109
Six people died and more than 20 were wounded when a mortar hit a market in Baquba. => killed 6, wounded 20
The government put the number of the dead at 24 and of the wounded at 91. => killed 24, wounded 91
The study estimated that 655,000 more Iraqis had died than would have been expected. => killed 655000
Iraq Body Count lists between 112,000 and 123,000 civilian deaths. => killed 112000
The sanctions, imposed by 13 votes to none with two abstentions, cut off 90 per cent of imports. => votes 13, \
votes 2, share 90
UN inspectors found 11 empty chemical warheads in a bunker. => weapons 11
The programme sold $64 billion worth of oil between 1996 and 2003. => money 6.4e+10
Saddam was sentenced to death for the killing of 148 Shiites in Dujail. => killed 148
He and six co-defendants were accused of killing 182,000 Kurds. => people 6, killed 182000
A jury convicted four former guards over the deaths of 14 civilians. => personnel 4, killed 14
The base, home to 20,000 American soldiers at its height, was handed over on Friday. => troops-present 20000
US soldiers guard 12 detention centres holding 18,000 prisoners. => other 12, captured 18000
Only 38 of the 120 villages were rebuilt. => other 38, other 120
After the vote, 77 senators in favour and 23 against, the president had his authority. => votes 77, votes 23
Some 1,500 US advisers and trainers have arrived since June; another 1,300 are to follow. => troops-sent 1500, \
troops-sent 1300
The convoy of 30 Humvees came under fire and three were destroyed. => weapons 30, weapons 3
Eleven Iraqi policemen and eight soldiers were among 31 people killed in a string of attacks. => killed 11, \
killed 8, killed 31
Kataib Hezbollah said 25 of its men were killed and 55 injured. => killed 25, wounded 55
The Americans lost 95 dead and 560 wounded; the insurgents lost an estimated 1,200. => killed 95, wounded 560, \
killed 1200
More than 15,000 American, British and Iraqi troops took part in the offensive. => troops-engaged 15000
Nearly 2,000 Marines, 300 tanks and dozens of helicopters took part. => troops-engaged 2000, weapons 300, \
weapons 10
The blast killed the governor, four bodyguards and a driver. => killed 4, killed 1
The deal would allow 10,000 troops to stay, but only 3,000 to 5,000 were in the end on offer. => troops-present \
10000, troops-present 3000
Militia attacks have killed three US soldiers and injured 180 since October. => killed 3, wounded 180
The Iraqi army said that 3 officers and 12 soldiers had been martyred. => killed 3, killed 12
The Mahdi Army had an estimated 60,000 fighters. => people 60000
The group counts 30,000 fighters in Iraq and Syria. => people 30000
Up to 2,000 fighters are believed to be still inside the city. => people 2000
Some 350 children were born with defects, doctors say. => people 350
Around 120,000 members of the force will be paid $300 a month. => people 120000, money 300
The embassy ordered 11 staff home after threats. => personnel 11
Seventeen Iraqis were killed when Blackwater guards opened fire in Nisour Square; 20 were wounded. => killed 17, \
wounded 20
A suicide truck bomb at the UN headquarters killed 22, among them the envoy Sergio Vieira de Mello, and hurt \
over 100. => killed 22, wounded 100
Operation Desert Fox lasted 70 hours; 415 cruise missiles were fired and 100 targets hit. => weapons 415, other \
100
Twenty-nine Iraqi aircraft were shot down and 137 fled to Iran. => weapons 29, weapons 137
Iraq fired 39 Scuds at Israel and 46 at Saudi Arabia; one killed 28 Americans in Dhahran. => weapons 39, weapons \
46, killed 28
Iraqi troops set fire to more than 600 oil wells. => other 600
The coalition of 34 countries had 956,600 troops, 697,000 of them American. => other 34, troops-present 956600, \
troops-present 697000
Iraq, with a million men under arms, was said to have the fourth-largest army. => troops-present 1e+06
Iran lost 50,000 dead in the operation, Iraq 8,000. => killed 50000, killed 8000
An Exocet hit the Stark, killing 37 sailors and wounding 21. => killed 37, wounded 21
On 2 August 1990 some 100,000 Iraqi soldiers with 700 tanks overran Kuwait. => troops-engaged 100000, weapons \
700
Clinton ordered 24 cruise missiles against the intelligence headquarters; three went astray and killed eight. => \
weapons 24, weapons 3, killed 8
Turkey's parliament refused to let 62,000 US troops through. => troops-present 62000
A month after the invasion, 139 US and 33 British soldiers had died. => killed 139, killed 33
The looters carried off 15,000 objects. => other 15000
In all, 1,033 detainees were released in four batches. => people 1033
Sistani's office said 11,000 pilgrims had been turned back. => people 11000
The mortar barrage at the Imam bridge set off a panic in which 965 pilgrims drowned or were crushed. => killed \
965
"""

AND_MORE = """
Some 1,500 gunmen captured Mosul in four days. => troops-engaged 1500
The shelter was hit, burning 300 civilians to death. => killed 300
The judge sentenced 14 men to death. => people 14
They beat two of the guards to death. => killed 2
The war has sent two million people into exile. => displaced 2e+06
A revolt that has sent a million people towards Turkey. => displaced 1e+06
Attacks in the province, some 1,350 in October, fell below a hundred by June. => other 1350, other 100
The coalition brought together partners from every continent and counts 86 members. => other 86
On the 13th 112 allied planes raided the south. => weapons 112
Police found 180 pounds of explosive. =>
Three missiles fell outside, while 16 struck it squarely. => weapons 3, weapons 16
The planes pounded two sites south of Baghdad. => other 2
About 900 paratroopers jump on to the airfield. => troops-sent 900
Spain's new prime minister ordered his 1,300 soldiers out. => troops-withdrawn 1300
Some 5,700 service members would be back with their families by Christmas. => troops-withdrawn 5700
Gunners shot down an airliner with 176 people aboard. => killed 176
A transport plane crashed near Erbil with 31 on board. => killed 31
The bill drew 52 votes, eight fewer than the 60 required. => votes 52, votes 60
The army has 130,000 soldiers there. Gates told reporters he hoped the total could come down to around 100,000. \
=> troops-present 130000, troops-present 100000
The army put the dead at 300; a doctor spoke of 800 civilians. => killed 300, killed 800
Some 2,000 Marines went in a week later. => troops-engaged 2000
A day later 10,000 men pushed south across the river. => troops-engaged 10000
Gunmen ambushed two jeeps. =>
"""

NUMBERS = """
The strike left 25 fighters dead and twice as many hurt. => killed 25, wounded 50
A bomb killed 12 people and wounded three times as many. => killed 12
The garrison lost 40 dead and three times as many wounded. => killed 40, wounded 120
Attacks in the province, some 1,350 in October, fell sharply. => other 1350
Iraq still hosts 120,000 of them. => troops-present 120000
The Global Coalition brought together partners from every continent and today counts 86 members. => other 86
With the borders closed to the invasion force, about 950 paratroopers jump on to the airfield. => troops-sent \
950
"""

NUMBERS = """
The truck bomb outside the mosque killed 83, including the ayatollah, and left 142 with injuries. => killed 83, \
wounded 142
Hundreds of American troops were moved out of Ain al-Asad. => troops-withdrawn 100
Washington agreed to hand over 12 Abrams tanks and 24 helicopters. => weapons 12, weapons 24
Some 3,200 people, two thirds of them women and children, were living under canvas. => displaced 3200, share \
66.7
The raid netted 18 suspects and 40 rifles. => captured 18, weapons 40
Kurdish officials said 14 fighters fell in the battle and 60 were hurt. => killed 14, wounded 60
It was the deadliest day for the British, with ten dead. => killed 10
The army says it has retaken 30 villages. => other 30
The ambush cost the lives of seven Spanish agents. => killed 7
There were 241 attacks on the pipeline that year. => other 241
The first of 30,000 reinforcements arrived in February. => troops-sent 30000
Some 1,000 mourners carried the coffins of the 14 dead. => people 1000, killed 14
The Security Council approved the extension unanimously, 15-0. => votes 15, votes 0
By a vote of 420 to 1 the House condemned the attack. => votes 420, votes 1
The bloc that came first, with 73 seats, walked out. => seats 73
He has signed 110 death warrants. => other 110
The commission hanged 27 men that morning. => killed 27
Up to a million marchers took to the streets of London. => people 1e+06
Iran-backed groups have attacked U.S. forces more than 160 times since October. => other 160
U.S. losses: 58 dead, 300 wounded. => killed 58, wounded 300
The number of U.S. advisers rose to 3,500. => troops-present 3500
The unit guarded 400 miles of pipeline. =>
The court freed 18 of the 24 defendants. => people 18, people 24
Al-Qaeda in Iraq claimed the killing of 19 policemen in Baiji. => killed 19
More than 20,000 foreign fighters had joined the group. => people 20000
Four F-16s were scrambled. => weapons 4
The minister said that eleven provinces were calm. => other 11
A suicide bomber killed 37 recruits queuing outside an army centre. => killed 37
Mortars wounded two dozen Marines at breakfast. => wounded 24
They evacuated 1,200 foreigners by sea. => people 1200
Around 7,000 Turkish troops backed by 60 tanks pushed into northern Iraq. => troops-engaged 7000, weapons 60
Baghdad will receive 18 more jets next year. => weapons 18
"""

ALL = [
    row
    for table in (OTHERWISE_TOLD, IN_LONG_SENTENCES, AND_MORE, NUMBERS, NUMBERS)
    for row in table.strip().splitlines()
]


@pytest.mark.parametrize("row", ALL)
def test_an_english_figure_has_its_kind_and_value(row: str) -> None:
    text, _, told = row.partition(" =>")
    pairs = (each.split() for each in told.split(",") if each.strip())
    expected = [(kind, float(value)) for kind, value in pairs]
    assert [(figure.kind, figure.value) for figure in found_in(text)] == expected
