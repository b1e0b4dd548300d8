"""English figures that stand away from their noun, or that their clause makes more than men: kind and value."""

import pytest

from tests.extraction.test_figures import found_in

NUMBERS = """
A quarter of a million people fled. => displaced 250000
Three quarters of a million troops were sent. => troops-sent 750000
A quarter of the people fled. => share 25
Half a dozen rockets and half-dozen mines were found. => weapons 6, weapons 6
A couple of hundred men were killed and a couple of weeks passed. => killed 200
A pair of Apaches circled the convoy and a couple of drones followed. => weapons 2, weapons 2
A brace of jets was lost. => weapons 2
Half-a-million people fled. => displaced 500000
"""

AWAY_FROM_ITS_NOUN = """
Half a dozen rockets landed near the airport. => weapons 6
A trio of gunmen were killed at the gate. => killed 3
The navy lost a pair of frigates. => weapons 2
A few hundred foreigners were held at the hotel. => captured 200
Seventeen bombs were dropped on Monday; nine more fell the next day. => weapons 17, weapons 9
The ship fired 30 Tomahawks; another 16 followed on Tuesday. => weapons 30, weapons 16
The first 300 were ordered in that June. A further 450 were announced in August and 200 more in September. => \
troops-sent 300, troops-sent 450, troops-sent 200
They bombed eight fuel and ammunition dumps outside the city. => other 8
About 1,200 Army and Marine Corps personnel are stationed at the base. => troops-present 1200
Some 400 Air Force and Navy personnel are based there. => troops-present 400
Nearly 5,000 men and women of the 3rd Infantry Division are deployed around Baghdad. => troops-present 5000
The embassy employs some 9,000 people. => personnel 9000
The mission, staffed by 340 Britons and Americans, closed in May. => personnel 340
The firm has 1,900 people on its payroll in Baghdad. => personnel 1900
The programme was meant to field 200 police advisers. => personnel 200
All ten members of the council voted for the text. => votes 10
All 15 members of the Security Council backed Resolution 1441. => votes 15
The resolution was adopted by thirteen votes to one. => votes 13, votes 1
It passed by fourteen votes to none, with one abstention. => votes 14, votes 1
Resolution 688 was carried by 10 votes to three, with two abstentions. => votes 10, votes 3, votes 2
The 15-member council approved it 11-0 with four abstentions. => votes 11, votes 0, votes 4
Civilian deaths: at least 412. => killed 412
Killed: 31. Wounded: 45. => killed 31, wounded 45
Dead: 12 soldiers. Missing: four. => killed 12, people 4
U.S. troops in Iraq: 5,200. => troops-present 5200
Troops authorized: 3,550. => troops-present 3550
Strikes since August 2014: 8,300 in Iraq, 4,100 in Syria. => other 8300, other 4100
Coalition air strikes between May and July: 210. => other 210
IS fighters killed since 2014: 45,000. => killed 45000
Displaced: 3.2 million. => displaced 3.2e+06
Uprooted by the fighting: 410,000 civilians. => displaced 410000
Still displaced nationwide: 2.1 million, according to the UN. => displaced 2.1e+06
Cost of operations to date: $8.4 billion, or $11.9 million a day. => money 8.4e+09, money 1.19e+07
Detained in July: 210 suspects. => captured 210
American bases handed over: 390. => bases 390
Peshmerga trained: 23,000. => people 23000
Votes in favour: 170; against: 12. => votes 170, votes 12
Seats won by the alliance: 54. => seats 54
Vehicles destroyed: 36. => weapons 36
Five came home early with wounds, two of them from a single mine. => wounded 5, wounded 2
Three never came back. => killed 3
Two died in the blast and nine were hurt. => killed 2, wounded 9
Seven soldiers were hurt, three of them seriously. => wounded 7, wounded 3
Four American contractors and three members of the police also died at the base. => killed 4, killed 3
Two Kellogg employees and five Iraqi guards also perished. => killed 2, killed 5
Six clerks and a dozen soldiers of the National Guard lost their lives in the blast. => killed 6, killed 12
The number of wounded was put at 64, up from a first count of about 50. => wounded 64, wounded 50
The number of dead stood at 31 by nightfall. => killed 31
Some 7,000 soldiers of the 101st Airborne are posted in and around Mosul. => troops-present 7000
Around 20,000 Republican Guards stormed the city. => troops-engaged 20000
Some 40,000 Iraqi soldiers mass near the frontier. => troops-engaged 40000
About 12,000 Revolutionary Guards and Basij attack across the marshes. => troops-engaged 12000
The government sent 15,000 soldiers and police against the militia. => troops-engaged 15000
Over a thousand deserted. => other 1000
Some 800 soldiers deserted or refused to fight. => other 800
The United Nations put the number of those who fled at 140,000. => displaced 140000
The ministry puts the number of those killed at 900. => killed 900
Aid groups reckon the number of people made homeless at 30,000. => displaced 30000
Monitors put the toll at more than 2,100. => killed 2100
Six hundred died; independent monitors put the number at more than 900. => killed 600, killed 900
The gunmen had trapped as many as 50,000 Yazidis on the mountain. => displaced 50000
Close to a million people are camped along the Turkish frontier. => displaced 1e+06
Some 60,000 Shiites were sheltering in the marshes. => displaced 60000
Almost 300,000 had yet to return home. => displaced 300000
Some 200,000 people cannot go home. => displaced 200000
More than two million were driven from their homes. => displaced 2e+06
Between 90,000 and 110,000 civilians perished; more than four million were at some time or other forced from \
their homes. => killed 90000, displaced 4e+06
The tanker was boarded and 24 of its crew taken. => captured 24
The patrol boat was seized and nine of her sailors taken prisoner. => captured 9
More than 1,500 anti-tank TOWs were sold. => weapons 1500
Iraq bought 140 surface-to-air SA-7s and 36 wire-guided Milans. => weapons 140, weapons 36
Two Navy F/A-18s dropped the first bombs. => weapons 2
The alliance grew to more than 70 members. => other 70
Mosul is a city of two million. => people 2e+06
Poland will retire its 800-strong contingent. => troops-withdrawn 800
A mine left one soldier in critical condition. => wounded 1
The attack left two guards in a serious condition and one Kurd dead. => wounded 2, killed 1
Hurt: three US soldiers, two Iraqi. => wounded 3, wounded 2
Of the six sites hit, four lie in Iraq and two in Syria. => other 6, other 4, other 2
F-15s hit five depots of the group: three about al-Qaim, two in Syria. => other 5, other 3, other 2
They fired between 15 and 20 rockets, of which two got past the guns. => weapons 15, weapons 2
How many attacks have there been? The Pentagon has recorded 165 since October: 66 in Iraq, 98 in Syria and now \
one in Jordan. => other 165, other 66, other 98, other 1
How many troops are there? Some 2,400 in Iraq and 900 in Syria. => troops-present 2400, troops-present 900
Why are US troops there at all? Some 2,500 serve in Iraq and 900 in Syria. => troops-present 2500, \
troops-present 900
How many died? At least 34, the ministry said. => killed 34
Four Blackwater guards found guilty of murder were pardoned. => personnel 4
A declaration of almost 12,000 pages was handed over. =>
Before the month was out half a million pages were in his hands. => other 500000
Two other groups were added to the list. => other 2
The Awakening had nearly 90,000 men on the American payroll. => people 90000
The order threw 300,000 men out of work. => people 300000
Forty of its fighters were buried in Najaf. => killed 40
Nasser threw 3,000 soldiers from two brigades against the rebels. => troops-engaged 3000, other 2
Of the 200 hostages, 14 died. => captured 200, killed 14
Four employees and a guard were hurt. => wounded 4, wounded 1
Nine policemen and several dozen recruits from the town died when the wall fell. => killed 9, killed 10
Some 900 voted against. => votes 900
The force of 5,000 stood against the tide. => troops-engaged 5000
"""

PLAINLY_TOLD = """
The Pentagon said 39 Americans were wounded, 12 of them badly enough to be flown to Germany. => wounded 39, \
wounded 12
Of the 1,170 prisoners 72 were freed; the rest remain at Abu Ghraib. => captured 1170, people 72
The blast at the recruiting centre killed at least 47, most of them young men. => killed 47
Two suicide bombers blew themselves up, killing 88 worshippers and injuring twice as many. => people 2, killed \
88
The crash of a Chinook killed all 16 aboard. => killed 16
The toll rose to 290 by nightfall, with another 400 hurt. => killed 290, wounded 400
Thirty-one died in the crash of a Super Stallion; 27 were Marines. => killed 31, killed 27
Among the dead were 14 women and 9 children. => killed 14, killed 9
A total of 4,487 American service members lost their lives in the war. => killed 4487
More than 32,000 came home wounded. => wounded 32000
It brought to 1,000 the number of Americans who have died in Iraq. => killed 1000
The deaths of six British military policemen at Majar al-Kabir shocked London. => killed 6
A barrage of 10 rockets hit the base, two of which failed to explode. => weapons 10, weapons 2
Turkish F-16s hit 81 targets in a night, Ankara said. => other 81
The cruise missiles, 44 in all, fell on air defence sites. => weapons 44
The coalition flew more than 100,000 sorties and dropped 88,500 tons of bombs. => other 100000, other 88500
Washington sold Baghdad 36 F-16s worth $4.2 billion. => weapons 36, money 4.2e+09
Britain lent eight Tornados and a tanker. => weapons 8
Saddam's army left behind 1,400 tanks and 2,000 armoured carriers. => weapons 1400, weapons 2000
The U.S. navy escorted eleven re-flagged tankers. => other 11
Roughly 5,000 Kurds died at Halabja and as many as 10,000 were injured. => killed 5000, wounded 10000
The Anfal campaign destroyed some 4,000 villages and killed between 50,000 and 182,000 Kurds. => other 4000, \
killed 50000
He commanded 26,000 men in the north. => troops-engaged 26000
President Bush announced that 21,500 more troops would go to Iraq. => troops-sent 21500
Obama will bring home 10,000 troops by the end of the year. => troops-withdrawn 10000
Force levels would fall from 5,200 to 3,000 in September. => troops-present 5200, troops-present 3000
Australia pulled out its 550 combat soldiers. => troops-withdrawn 550
There are still 2,500 American soldiers in Iraq and 900 in Syria. => troops-present 2500, troops-present 900
Only 150 trainers will stay behind. => troops-present 150
Spain's 1,300 troops have left. => troops-withdrawn 1300
About 3,000 of the 82nd Airborne were flown to Kuwait. => troops-sent 3000
The parliament approved the pact by 149 votes to 35. => votes 149, votes 35
Of 275 members, 198 attended and 149 voted yes. => seats 275, people 198, votes 149
Maliki's list won 89 seats, two fewer than Allawi's. => seats 89
The Sadrists took 54 of the 329 seats. => seats 54, seats 329
Turnout was 44.5 per cent, the lowest since 2005. => share 44.5
One in five Iraqis lives below the poverty line. => share 20
The fund paid out $52.4 billion to 1.5 million claimants. => money 5.24e+10, people 1.5e+06
The embassy cost $750 million and housed 1,000 staff. => money 7.5e+08, personnel 1000
Blackwater had 987 guards in Iraq in 2006. => personnel 987
UNSCOM's 84 inspectors left for Bahrain. => personnel 84
UN inspectors visited 300 sites in two months. => other 300
Some 250,000 people fled Mosul in the first month. => displaced 250000
Four million Iraqis had been uprooted by 2008, half of them inside the country. => displaced 4e+06, share 50
The camp at Zakho shelters 30,000 Yazidis. => displaced 30000
The offensive sent 130,000 villagers fleeing towards Kirkuk. => displaced 130000
Iran took 15 British sailors prisoner and held them for 13 days. => captured 15
Militiamen seized five Britons from the finance ministry. => captured 5
The army rounded up 340 suspects in a week. => captured 340
The court sentenced eleven men to hang. => people 11
Thirty-six men were hanged at Nasiriyah. => killed 36
More than 600 protesters were killed and upwards of 20,000 hurt that autumn. => killed 600, wounded 20000
Half a million demonstrators filled Tahrir Square. => people 500000
Tens of thousands marched in Baghdad. => people 10000
The protest drew a crowd of 200,000. => people 200000
Sixteen provinces voted. => other 16
The Americans handed over the last of their 505 bases. => bases 505
Eight bases were closed in March and three more in April. => bases 8, bases 3
US jets carried out 14 strikes near Sinjar on Monday and nine the next day. => other 14, other 9
ISIS put 1,700 cadets to death at Speicher. => killed 1700
The mass grave held 123 bodies. => killed 123
A dozen of Saddam's officers were retired. => people 12
Poland sent 2,400 men and Ukraine 1,650. => troops-sent 2400, troops-sent 1650
Italy has 1,400, Britain 500 and France 500. =>
Iran fired 22 missiles at Ain al-Asad and Erbil; 110 soldiers were later found to have brain injuries. => \
weapons 22, wounded 110
Wounded: 4. Killed: 2. Missing: 1. => wounded 4, killed 2, people 1
American dead: 4,486 => killed 4486
Troops: 5,000. Contractors: 7,000. => troops-present 5000, personnel 7000
Killed in action: 3,490; non-hostile: 940. => killed 3490, killed 940
Cost to the taxpayer: $800 billion. => money 8e+11
Refugees in Jordan: 450,000; in Syria: 1.2 million. => displaced 450000, displaced 1.2e+06
Coalition strength, March: 160,000, of whom 132,000 Americans. => troops-present 160000, troops-present 132000
The number of American troops fell to 47,000. => troops-present 47000
Another 1,500 advisers were authorised in November. => troops-sent 1500
As many as 7,000 inmates were held at Camp Bucca. => captured 7000
Scores of cars were burned. => weapons 10
The mortar attack left a Filipino cook dead and a dozen workers hurt. => killed 1, wounded 12
A lone gunman shot two Kurdish policemen. => killed 2
Some 30 Turkish soldiers have been stationed near Bashiqa since 2015. => troops-present 30
Iran massed 500,000 men opposite Basra. => troops-engaged 500000
Iraq invaded with 100,000 troops and 700 tanks. => troops-engaged 100000, weapons 700
The attackers, 15 in all, were killed. => killed 15
The commission registered 8,000 complaints. => other 8000
Nineteen of the 38 ministers walked out. => people 19, people 38
Six ministers loyal to Sadr resigned. => people 6
"""

ALL = [row for table in (NUMBERS, AWAY_FROM_ITS_NOUN, PLAINLY_TOLD) for row in table.strip().splitlines()]


@pytest.mark.parametrize("row", ALL)
def test_an_english_figure_has_its_kind_and_value(row: str) -> None:
    text, _, told = row.partition(" =>")
    pairs = (each.split() for each in told.split(",") if each.strip())
    expected = [(kind, float(value)) for kind, value in pairs]
    assert [(figure.kind, figure.value) for figure in found_in(text)] == expected
