"""English sentences by the type of what they report: verbs, their objects and event nouns of every kind."""

import pytest

from tests.extraction.reading import drafts

PUBLISHED = "2024-03-01"

# fmt: off
TOLD = {
    "intervention": [
        "Iraqi armour rolled across the Kuwaiti border at two in the morning of 2 August 1990.",
        "In March 2003 a coalition led by the United States invaded Iraq.",
        "Turkish tanks crossed the border into northern Iraq in February 2008 in pursuit of the PKK.",
    ],
    "battle": [
        "Insurgents attacked a convoy near Baquba on 12 June 2006.",
        "Fierce fighting continued in Najaf for three weeks in August 2004.",
        "British soldiers came under attack in Basra on 9 August 2003.",
        "The Mahdi Army clashed with Iraqi troops in Sadr City in April 2008.",
        "On 17 October 2016 Iraqi forces began their long-awaited offensive on Mosul.",
        "Marines fought their way into the centre of Fallujah in November 2004.",
        "Peshmerga fighters repelled an assault by the Islamic State near Makhmour in August 2014.",
        "Gunmen stormed the provincial council in Tikrit in March 2011.",
        "Kurdish and Iraqi troops exchanged fire at Altun Kupri on 20 October 2017.",
    ],
    "seizure": [
        "Mosul fell to the Islamic State on 10 June 2014.",
        "US Marines pulled down the government flag and took control of Nasiriyah in April 2003.",
        "Iraqi forces recaptured Ramadi in December 2015.",
        "The jihadists overran Tikrit within hours on 11 June 2014.",
        "Kurdish fighters moved into Kirkuk after the Iraqi army abandoned its posts in June 2014.",
        "Iraqi special forces hoisted the national flag over the council building in Ramadi on 28 December 2015.",
        "By July 2017 the whole of Mosul was in government hands.",
        "Baghdad wrested Kirkuk from the Kurds in October 2017.",
    ],
    "air-strike": [
        "American warplanes bombed militant positions near Erbil on 8 August 2014.",
        "US jets struck a weapons depot of Kataib Hezbollah in Jurf al-Sakhar on 13 March 2020.",
        "Turkish aircraft pounded PKK camps in the Qandil mountains in July 2015.",
        "In June 1993 the United States fired 23 cruise missiles at the intelligence headquarters in Baghdad.",
        "A US air raid on a wedding party near al-Qaim killed more than 40 people on 19 May 2004.",
        "The bombing of Baghdad began in the small hours of 17 January 1991.",
        "Coalition planes flew 90 sorties over Mosul on 17 February 2017.",
        "An American drone hit a car in eastern Baghdad on 7 February 2023, killing two militants.",
    ],
    "rocket-attack": [
        "Three rockets landed inside the Green Zone on 20 January 2020.",
        "Iran fired more than a dozen ballistic missiles at Ain al-Asad on 8 January 2020.",
        "Iraqi Scuds slammed into Tel Aviv on 18 January 1991.",
        "A drone packed with explosives crashed into a hangar at Erbil airport on 14 April 2021.",
        "Unknown gunmen shelled Camp Taji with Katyusha rockets on 11 March 2020.",
        "Air defences shot down two drones over Ain al-Asad on 4 January 2022.",
    ],
    "bombing": [
        "The Islamic State blew up the Great Mosque of al-Nuri in Mosul on 21 June 2017.",
        "A truck bomb wrecked the UN headquarters in Baghdad on 19 August 2003.",
        "A suicide bomber blew himself up outside a recruiting centre in Kirkuk in February 2005.",
        "Bombs tore through the Karrada shopping district of Baghdad on 3 July 2016.",
        "Two car bombs went off in Hilla on 1 March 2005.",
        "A roadside bomb killed three American soldiers near Samarra on 5 May 2007.",
        "On 22 February 2006 explosives brought down the golden dome of the shrine in Samarra.",
    ],
    "assassination": [
        "A car bomb killed the Shiite leader Mohammed Baqir al-Hakim in Najaf on 29 August 2003.",
        "Qasem Soleimani was killed by an American drone outside Baghdad airport on 3 January 2020.",
        "Abu Musab al-Zarqawi died in a US air strike near Baquba on 7 June 2006.",
        "Gunmen assassinated the analyst Hisham al-Hashimi outside his Baghdad home on 6 July 2020.",
        "Mustafa al-Kadhimi survived a drone attack on his residence in Baghdad on 7 November 2021.",
        "Masked men shot dead the deputy governor of Diyala in Baquba on 1 November 2004.",
    ],
    "casualties": [
        "Fourteen American soldiers died when their helicopter crashed near Mosul in August 2007.",
        "At least 36 people were killed and 168 injured in Baghdad on 13 August 2015.",
        "The war claimed the lives of 179 British servicemen in Iraq.",
        "Two British soldiers lost their lives in Basra on 5 April 2007.",
    ],
    "violence": [
        "Sectarian killings spread through Baghdad in 2006.",
        "Looters ransacked the National Museum in Baghdad in April 2003.",
        "In March 1988 Iraqi planes dropped poison gas on Halabja, killing some 5,000 people.",
        "Shiites in the south rose up against Saddam Hussein in March 1991.",
        "Hundreds of thousands of Iraqis fled their homes in 2014.",
        "The Islamic State massacred hundreds of cadets at Camp Speicher in June 2014.",
        "Civil war engulfed Iraq after 2006.",
    ],
    "arrest": [
        "Gunmen kidnapped dozens of employees from a ministry building in Baghdad on 14 November 2006.",
        "US troops captured Saddam Hussein near Tikrit on 13 December 2003.",
        "Iraqi police detained Rafi al-Issawi's bodyguards in Baghdad on 20 December 2012.",
        "Tariq Aziz gave himself up to American forces in Baghdad on 24 April 2003.",
        "The Americans freed 400 detainees in Baghdad in August 2007.",
        "Hundreds of prisoners were released from Abu Ghraib in May 2004.",
        "Qais al-Khazali was taken into custody in Basra in March 2007.",
    ],
    "execution": [
        "Saddam Hussein went to the gallows in Baghdad on 30 December 2006.",
        "Iraq hanged 36 men convicted of the Speicher massacre in August 2016.",
        "Militants beheaded the American Nicholas Berg in Iraq in May 2004.",
    ],
    "trial": [
        "The trial of Saddam Hussein opened in Baghdad on 19 October 2005.",
        "A court in Baghdad sentenced Tareq al-Hashemi to death in absentia in September 2012.",
        "Four Blackwater guards were convicted in Washington in October 2014 of the killings in Baghdad.",
        "A US military jury found Charles Graner guilty in January 2005 of abusing Iraqi prisoners.",
        "The Federal Supreme Court of Iraq ruled in February 2022 that the Kurdish oil law was unconstitutional.",
        "Lynndie England got three years in September 2005 for her part in the Abu Ghraib affair.",
    ],
    "abuse": [
        "American guards tortured and humiliated prisoners at Abu Ghraib in the autumn of 2003.",
    ],
    "deployment": [
        "President Bush sent 21,500 more troops to Iraq in January 2007.",
        "The first American advisers arrived in Baghdad on 24 June 2014.",
        "Barack Obama authorised the dispatch of 560 additional soldiers to Iraq in July 2016.",
        "Some 750 paratroopers were rushed to Kuwait from Iraq on 31 December 2019.",
        "Britain moved 4,000 soldiers to Basra in May 2006.",
    ],
    "withdrawal": [
        "The last American convoy crossed into Kuwait from Iraq on 18 December 2011.",
        "Spain pulled its 1,300 soldiers out of Iraq in April 2004.",
        "US combat troops left Iraqi cities on 30 June 2009.",
        "American forces handed over the K1 base near Kirkuk to the Iraqi army on 29 March 2020.",
        "Donald Trump cut the number of troops in Iraq to 2,500 in January 2021.",
        "The British garrison quit Basra Palace in September 2007.",
    ],
    "force-level": [
    ],
    "mission": [
        "Operation Iraqi Freedom came to an end on 31 August 2010.",
        "The US-led coalition ended its combat mission in Iraq on 9 December 2021.",
        "NATO suspended its training mission in Iraq on 4 January 2020.",
        "UN inspectors resumed their work in Iraq on 27 November 2002.",
        "A no-fly zone was imposed over northern Iraq in April 1991.",
    ],
    "agreement": [
        "Iraq and the United States signed a security pact in Baghdad on 17 November 2008.",
        "Iraq accepted a UN ceasefire on 6 April 1991.",
        "Baghdad and Washington restored diplomatic relations in November 1984.",
        "Baghdad and Erbil struck a deal on oil exports in December 2014.",
        "The accord between Iraq and Iran was signed in Algiers in March 1975.",
        "Turkey and Iraq agreed in April 2023 on a joint committee against the PKK.",
    ],
    "announcement": [
        "George W. Bush declared on 1 May 2003 that major combat operations in Iraq had ended.",
        "The White House condemned the attack on the embassy in Baghdad.",
        "Moqtada al-Sadr ordered his Mahdi Army in Iraq to freeze its activities on 29 August 2007.",
        "Bush gave Saddam Hussein 48 hours to leave Iraq on 17 March 2003.",
        "Tehran threatened on 6 January 2020 to strike American bases in Iraq.",
        "Iraq rejected the American demand on 9 January 1991.",
        "The Islamic State claimed responsibility for the bombing in Baghdad.",
        "Adil Abdul-Mahdi accused Washington of violating Iraq's sovereignty.",
        "Ayatollah Ali al-Sistani called on Iraqis on 13 June 2014 to take up arms.",
        "Donald Trump warned Iraq on 5 January 2020 of sanctions.",
        "Tony Blair apologised in 2015 for mistakes made in Iraq.",
        "Iraq barred American inspectors from its sites in October 1997.",
        "The Iraqi government recalled its ambassador from Tehran in January 2024.",
        "President Obama hailed the withdrawal from Iraq as a success at Fort Bragg on 14 December 2011.",
    ],
    "vote": [
        "Iraq's parliament voted on 5 January 2020 to expel foreign troops.",
        "The Security Council adopted Resolution 678 on Iraq on 29 November 1990.",
        "Congress passed a resolution against Iraq in October 2002.",
        "Iraqis approved a new constitution in a referendum on 15 October 2005.",
        "The US House of Representatives repealed the Iraq war authorisation in June 2021.",
        "Lawmakers in Baghdad rejected the budget in February 2012.",
        "Kurds voted for independence from Iraq in a referendum on 25 September 2017.",
    ],
    "election": [
        "Iraqis went to the polls on 30 January 2005.",
        "Iyad Allawi's bloc won 91 seats in Iraq's March 2010 election.",
        "Sunnis boycotted the January 2005 ballot in Iraq.",
        "Barack Obama was elected on 4 November 2008 after promising to leave Iraq.",
    ],
    "government": [
        "Nouri al-Maliki was sworn in as prime minister of Iraq on 20 May 2006.",
        "Adil Abdul-Mahdi resigned as prime minister of Iraq on 29 November 2019.",
        "Paul Bremer dissolved the Iraqi army on 23 May 2003.",
        "Sovereignty passed to the Iraqi interim government on 28 June 2004.",
        "President Fuad Masum named Haider al-Abadi prime minister of Iraq on 11 August 2014.",
        "Saddam Hussein became president of Iraq in July 1979.",
        "Parliament chose Jalal Talabani as president of Iraq in April 2005.",
        "The Baath party seized power in Baghdad in July 1968.",
        "Bush dismissed Donald Rumsfeld over Iraq on 8 November 2006.",
        "Iraq swore in a new cabinet under Mohammed Shia al-Sudani on 27 October 2022.",
        "Saddam Hussein's regime in Iraq collapsed in April 2003.",
    ],
    "meeting": [
        "Donald Rumsfeld met Saddam Hussein in Baghdad on 20 December 1983.",
        "George Bush paid a surprise visit to Baghdad on 13 June 2006.",
        "American and Iraqi officials held talks in Washington on the future of the coalition in July 2023.",
        "Haider al-Abadi flew to Washington from Iraq in April 2015.",
        "Barack Obama received Nouri al-Maliki at the White House on 12 December 2011.",
        "Negotiations between Iraq and the United States broke down in October 2011.",
        "Pope Francis visited Iraq in March 2021.",
    ],
    "protest": [
        "Protesters stormed the US embassy compound in Baghdad on 31 December 2019.",
        "Thousands marched through Baghdad on 24 January 2020 to demand that US troops leave.",
        "Followers of Moqtada al-Sadr broke into parliament in Baghdad in July 2022.",
        "Demonstrations against unemployment broke out in Baghdad on 1 October 2019.",
        "Crowds burned American flags in Sadr City in Iraq.",
    ],
    "destruction": [
        "US Marines helped to topple the statue of Saddam Hussein in Firdos Square in Baghdad on 9 April 2003.",
        "Militants bulldozed the ruins of Nimrud in Iraq in March 2015.",
    ],
    "report": [
        "The Iraq Survey Group found no stockpiles of banned weapons in Iraq.",
        "CBS broadcast photographs of abused prisoners at Abu Ghraib on 28 April 2004.",
        "The Chilcot inquiry published its report on Iraq on 6 July 2016.",
        "WikiLeaks released nearly 400,000 documents on the Iraq war in October 2010.",
        "A study in The Lancet estimated in October 2006 that 655,000 Iraqis had died.",
        "A US Senate committee concluded in July 2004 that the intelligence on Iraq had been wrong.",
    ],
    "sanctions": [
        "The Security Council imposed an embargo on Iraq on 6 August 1990.",
        "Washington blacklisted the Iraqi militia leader Qais al-Khazali in December 2019.",
        "The UN lifted most sanctions on Iraq in May 2003.",
        "The United States designated Kataib Hezbollah in Iraq a terrorist organisation in July 2009.",
        "The US Treasury froze the assets of Saddam Hussein's half-brothers from Iraq.",
    ],
    "support": [
        "The United States sold Iraq 36 F-16 fighters in 2011.",
        "American instructors trained 20,000 Iraqi soldiers in 2015.",
        "Washington provided Iraq with satellite intelligence during its war with Iran.",
        "The World Bank granted Iraq a loan of $1.2 billion in December 2015.",
        "Iran armed and financed Shiite militias in Iraq.",
        "US planes dropped food and water to Yazidis stranded on Mount Sinjar in Iraq in August 2014.",
        "Congress approved $87 billion for Iraq and Afghanistan in October 2003.",
    ],
    "escape": [
        "Saddam Hussein fled Baghdad in April 2003.",
        "More than 500 inmates escaped from Abu Ghraib in July 2013.",
    ],
}
STATES_AND_PLANS = [
    ("casualties", "state", "More than 4,400 American soldiers have been killed in Iraq since 2003."),
    ("deployment", "planned", "Washington will station an additional battalion in Iraq next year."),
    ("withdrawal", "planned", "The United States is to reduce its force in Iraq to 3,000 by September 2020."),
    ("force-level", "state", "Some 2,500 US soldiers remain in Iraq."),
    ("force-level", "state", "In October 2007 there were 171,000 American troops in Iraq."),
    ("force-level", "state", "The American contingent in Iraq numbered 5,200 in January 2020."),
    ("force-level", "state", "US troop strength in Iraq stood at 144,000 in December 2008."),
    ("force-level", "state", "By 2010 fewer than 50,000 American soldiers were left in Iraq."),
    ("mission", "planned", "The coalition's mission in Iraq will end by September 2025."),
    ("election", "planned", "Iraq is due to hold provincial elections in January 2009."),
    ("meeting", "planned", "Mohammed Shia al-Sudani will visit Washington in April 2024."),
]
# fmt: on


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in TOLD.items() for text in texts])
def test_the_first_deed_of_a_sentence_has_its_type(kind: str, text: str) -> None:
    first = drafts(text, published=PUBLISHED, lang="en")[0].candidate
    assert (first.type, first.status) == (kind, "happened")


@pytest.mark.parametrize(("kind", "status", "text"), STATES_AND_PLANS)
def test_states_and_plans_are_told_from_deeds(kind: str, status: str, text: str) -> None:
    first = drafts(text, published=PUBLISHED, lang="en")[0].candidate
    assert (first.type, first.status) == (kind, status)
