"""Years of look backs: features of invented authors, and which year each date without one is of."""

import pytest

from app.extraction import dates
from app.extraction.segment import article

Row = tuple[str, str, list[tuple[str, str]]]
"""When a text was published (EDTF), its words, and dates in it with their EDTF."""

LOOKING_BACK: list[Row] = [
    (
        "2018-07-10",
        (
            "A year ago on Monday Haider al-Abadi stood in the ruins of Mosul and declared victory. "
            "The battle had begun on 17 October 2016, when Peshmerga columns left Khazir. "
            "The first Iraqi unit entered the city on 1 November. "
            "In January the eastern bank was declared free. "
            "The assault on the western side opened on 19 February and dragged on through the spring. "
            "On 21 June the leaning minaret was blown up.\n\n"
            "Since then little has been rebuilt. "
            "In February donors met in Kuwait and promised $30 billion. "
            "Iraqis voted in May, and on Thursday a recount began."
        ),
        [
            ("17 October 2016", "2016-10-17"),
            ("1 November", "2016-11-01"),
            ("January", "2017-01"),
            ("19 February", "2017-02-19"),
            ("21 June", "2017-06-21"),
            ("February", "2018-02"),
            ("May", "2018-05"),
            ("Thursday", "2018-07-05"),
        ],
    ),
    (
        "2013-03-20",
        (
            "Ten years ago this week the first missiles fell on Baghdad. "
            "By 9 April the statue was down. "
            "Saddam Hussein was caught on 13 December, and the following April the first battle for Falluja "
            "began. "
            "In January 2005 Iraqis voted. "
            "A constitution was approved in October and a parliament elected in December.\n\n"
            "On 22 February 2006 the dome of Samarra was blown up. "
            "In June al-Zarqawi was killed. "
            "Saddam was hanged on 30 December. "
            "A fortnight later President Bush announced the surge."
        ),
        [
            ("9 April", "2003-04-09"),
            ("13 December", "2003-12-13"),
            ("the following April", "2004-04"),
            ("January 2005", "2005-01"),
            ("October", "2005-10"),
            ("December", "2005-12"),
            ("22 February 2006", "2006-02-22"),
            ("June", "2006-06"),
            ("30 December", "2006-12-30"),
        ],
    ),
    (
        "2020-10-25",
        (
            "It began with a few hundred students. "
            "On 1 October 2019 they marched to Tahrir Square, and the police opened fire. "
            "After a pause for the pilgrimage of Arbaeen the crowds returned on the 25th. "
            "On 4 November they besieged the Iranian consulate in Karbala; on 27 November the one in Najaf "
            "was burned. "
            "Two days later the prime minister said that he would go. "
            "He stayed until May.\n\n"
            "In January a drone killed General Soleimani, and on the 24th Moqtada al-Sadr called a march of "
            "a million. "
            "By March the square was half empty. "
            "On 7 May Mustafa al-Kadhimi was sworn in; in July two protesters were shot dead."
        ),
        [
            ("4 November", "2019-11-04"),
            ("27 November", "2019-11-27"),
            ("Two days later", "2019-11-29"),
            ("May", "2020-05"),
            ("January", "2020-01"),
            ("March", "2020-03"),
            ("7 May", "2020-05-07"),
            ("July", "2020-07"),
        ],
    ),
    (
        "2016-01-05",
        (
            "Ramadi was lost in May last year. "
            "The counter-attack began in July but stalled in the heat. "
            "In October troops took the Anbar university; on 25 November they cut the last bridge. "
            "The final push started on 22 December, and on the 28th the flag was raised over the government "
            "compound."
        ),
        [
            ("May last year", "2015-05"),
            ("July", "2015-07"),
            ("October", "2015-10"),
            ("25 November", "2015-11-25"),
            ("22 December", "2015-12-22"),
            ("the 28th", "2015-12-28"),
        ],
    ),
    (
        "2009-06-28",
        (
            "American combat troops will leave the cities on Tuesday. "
            "The pact that orders it was signed in November by Ryan Crocker. "
            "Parliament ratified it on 27 November and it took effect on 1 January. "
            "A referendum promised for July has been put off. "
            "In April bombs killed over 350 people, the worst month since September. "
            "Barack Obama, in a speech on 27 February, set 31 August 2010 as the end of the combat mission."
        ),
        [
            ("November", "2008-11"),
            ("27 November", "2008-11-27"),
            ("1 January", "2009-01-01"),
            ("April", "2009-04"),
            ("September", "2008-09"),
            ("27 February", "2009-02-27"),
        ],
    ),
    (
        "2024-12-12",
        (
            "The siege of 2004 is remembered twice in Falluja. "
            "The first came in April, days after four contractors had been hanged from a bridge on 31 "
            "March. "
            "It was broken off on 1 May. "
            "The second opened on 7 November and was over by Christmas. "
            "Nobody counted the dead. "
            "When elections were held in January, hardly anyone voted."
        ),
        [
            ("April", "2004-04"),
            ("31 March", "2004-03-31"),
            ("1 May", "2004-05-01"),
            ("7 November", "2004-11-07"),
            ("January", "2005-01"),
        ],
    ),
    (
        "1999-02-20",
        (
            "Operation Desert Fox ended on 19 December. "
            "Since then there has been a clash almost every week. "
            "On 28 December Iraqi gunners fired on American jets near Mosul. "
            "In January there were more than 70 incidents; on the 25th a missile struck a quarter of Basra. "
            "Last Monday Saddam Hussein threatened Kuwait, and the day after Turkish bases were added."
        ),
        [
            ("19 December", "1998-12-19"),
            ("28 December", "1998-12-28"),
            ("January", "1999-01"),
            ("the 25th", "1999-01-25"),
            ("Last Monday", "1999-02-15"),
        ],
    ),
    (
        "2011-12-19",
        (
            "The last convoy crossed into Kuwait on Sunday. "
            "It was the end of a long farewell. "
            "In June 2009 the cities were handed over. "
            "On 31 August of the following year the combat mission was declared finished. "
            "Talks on a residual force failed in October. "
            "On the 21st of that month President Obama said that all would be home for the holidays. "
            "Camp Victory was closed on 2 December."
        ),
        [
            ("June 2009", "2009-06"),
            ("31 August of the following year", "2010-08-31"),
        ],
    ),
    (
        "2007-11-02",
        (
            "October was the quietest month for the Americans since March 2006. "
            "In May 126 soldiers had been killed, in June 101. "
            "The tribes turned first, in September 2006; then came five more brigades, the last of them in "
            "June. "
            "On 29 August Moqtada al-Sadr declared a truce. "
            "In all 36 soldiers died last month, against 106 in October 2006."
        ),
        [
            ("May", "2007-05"),
            ("June", "2007-06"),
            ("last month", "2007-10"),
        ],
    ),
    (
        "2022-10-02",
        (
            "When the votes of October 2021 were counted, Moqtada al-Sadr had come first. "
            "On 7 November a drone hit the home of the prime minister. "
            "The court confirmed the result on 27 December. "
            "Parliament met on 9 January and again in February, without choosing a president. "
            "In June the seventy-three Sadrists resigned. "
            "On 27 July their followers stormed the chamber; on 29 August thirty people were killed in the "
            "Green Zone. "
            "On Wednesday rockets fell while parliament voted."
        ),
        [
            ("7 November", "2021-11-07"),
            ("27 December", "2021-12-27"),
            ("9 January", "2022-01-09"),
            ("February", "2022-02"),
            ("June", "2022-06"),
            ("27 July", "2022-07-27"),
            ("29 August", "2022-08-29"),
            ("Wednesday", "2022-09-28"),
        ],
    ),
    (
        "2015-03-16",
        (
            "Halabja was gassed on 16 March 1988. "
            "Ali was seven. "
            "His family had fled from Sirwan in February and came home the next autumn to nothing. "
            "In August 1990 Iraq invaded Kuwait, and in March the Kurds rose. "
            "They held Kirkuk until the 28th. "
            "In April American planes dropped food in the mountains. "
            "The family returned in June.\n\n"
            "Last August the jihadists came within thirty miles of Erbil. "
            "In September Ali's son joined the Peshmerga; in January he was wounded at Kisik."
        ),
        [
            ("February", "1988-02"),
            ("March", "1991-03"),
            ("the 28th", "1991-03-28"),
            ("April", "1991-04"),
            ("June", "1991-06"),
            ("Last August", "2014-08"),
            ("September", "2014-09"),
            ("January", "2015-01"),
        ],
    ),
    (
        "2012-05-14",
        (
            "Negotiators will meet in Baghdad on 23 May. "
            "Talks on the debt broke down in January, resumed in March and were adjourned on 12 April. "
            "A first round had been held in December."
        ),
        [
            ("23 May", "2012-05-23"),
            ("January", "2012-01"),
            ("March", "2012-03"),
            ("12 April", "2012-04-12"),
            ("December", "2011-12"),
        ],
    ),
    (
        "2021-01-04",
        (
            "A year after the drone strike, its echo has not died. "
            "The missile hit two cars at 12:47 a.m. on 3 January. "
            "On 5 January parliament voted to expel foreign troops; three days later missiles fell on Ain "
            "al-Asad. "
            "In March two Americans were killed at Taji. "
            "The coalition gave up Qaim the same month and K-1 at the end of it. "
            "In September Mike Pompeo threatened to close the embassy, and in November the Pentagon said "
            "that the force would fall to 2,500 by 15 January. "
            "On Sunday crowds filled Tahrir Square."
        ),
        [
            ("5 January", "2020-01-05"),
            ("three days later", "2020-01-08"),
            ("March", "2020-03"),
            ("September", "2020-09"),
            ("November", "2020-11"),
            ("15 January", "2021-01-15"),
            ("Sunday", "2021-01-03"),
        ],
    ),
    (
        "2017-05-10",
        (
            "At the prison camp the inmates remember dates. "
            "Bucca opened in April 2003. "
            "By 2007 it held 20,000. "
            "A riot broke out in January 2005; four men were shot. "
            "Two months later a tunnel was found, and in July another. "
            "The gates were closed on 17 September 2009. "
            "The last prisoners had been moved to Taji in August."
        ),
        [
            ("April 2003", "2003-04"),
            ("January 2005", "2005-01"),
            ("Two months later", "2005-03"),
            ("July", "2005-07"),
            ("August", "2009-08"),
        ],
    ),
    (
        "2004-07-01",
        (
            "Paul Bremer flew home on Monday. "
            "He arrived on 12 May last year. "
            "On 23 May he dissolved the army. "
            "In July he appointed a council; in August a truck bomb destroyed the UN offices. "
            "Saddam Hussein was found in December. "
            "In March the council signed an interim law, and on 8 June the Security Council endorsed the "
            "transfer. "
            "The elections are due by the end of January."
        ),
        [
            ("12 May last year", "2003-05-12"),
            ("23 May", "2003-05-23"),
            ("July", "2003-07"),
            ("August", "2003-08"),
            ("December", "2003-12"),
            ("March", "2004-03"),
            ("8 June", "2004-06-08"),
            ("the end of January", "2005-01"),
        ],
    ),
]


@pytest.mark.parametrize(("published", "text", "expected"), LOOKING_BACK, ids=lambda value: str(value)[:40])
def test_a_look_back_gives_its_dates_their_years(
    published: str, text: str, expected: list[tuple[str, str]]
) -> None:
    found = [(one.text, one.edtf) for one in dates.find(article(text, published=published, lang="en"))]
    assert [pair for pair in expected if pair not in found] == []
