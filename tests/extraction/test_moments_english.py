"""Which date an English deed is given that features, factboxes and news tell of without one."""

import pytest

from tests.extraction.reading import date_told

Row = tuple[str, str, str]
"""A text, a word of the deed, and its date (EDTF, empty for none)."""

COUNTED: list[Row] = [
    ("US jets bombed Basra on 16 May 1998. Iraqi gunmen burned a US flag the morning after the raid.", "burned",
     "1998-05-17"),
    ("US jets bombed Basra on 16 May 1998. The evening before the raid Iraq expelled UN inspectors.", "expelled",
     "1998-05-15"),
    ("US jets bombed Basra on 16 May 1998. On the eve of the raids UN inspectors had left Iraq.", "left", "1998-05-15"),
    ("US jets bombed Basra on 16 May 1998. Hours before the attack UN inspectors left Iraq.", "left", "1998-05-16"),
    ("US jets bombed Basra on 16 May 1998. Iraq expelled UN inspectors two days after the raids.", "expelled",
     "1998-05-18"),
    ("US jets bombed Basra on 16 May 1998. Iraq expelled UN inspectors a week before the raids.", "expelled",
     "1998-05-09"),
    ("Iraq hanged ten men on 4 May 2006. A bomb killed the judge a day short of the first anniversary.", "killed",
     "2007-05-03"),
]  # fmt: skip

SPELLS: list[Row] = [
    ("On 16 May 1998 US jets bombed Basra for four nights.", "bombed", "1998-05-16/1998-05-19"),
    ("US troops bombarded Falluja for five days from 4 April 2004.", "bombarded", "2004-04-04/2004-04-08"),
    ("On 4 May 2006 Iraq imposed a curfew for three days.", "imposed", "2006-05-04"),
]

SHARED: list[Row] = [
    ("When the Iraqi army fled in June 2014, Kurdish fighters seized Kirkuk.", "seized", "2014-06"),
    (
        "May 2004\nA rocket struck a US base in Mosul and killed 28 soldiers on the 25th.",
        "struck",
        "2004-05-25",
    ),
    ("Called up in May 2003, the US unit entered Basra three months later.", "entered", "2003-08"),
    (
        "On 5 May 1998 Iraq suspended the work of the UN, on 31 July it broke it off.",
        "suspended",
        "1998-05-05",
    ),
    ("US troops stormed Najaf on 5 May 2004. Twenty Iraqi soldiers had died.", "died", "2004-05"),
    ("Bombers blew up the UN mission in Baghdad in May 2003.", "blew", "2003-05"),
    ("Rockets killed more than a dozen Iraqi soldiers in May 2003.", "killed", "2003-05"),
]


CAMPAIGNS: list[Row] = [
    ("US troops stormed Kut on 7 March 2006. On 2 April Iraqi troops hoisted a flag. Ten US soldiers died.",
     "died", "2006-03/2006-04"),
    ("US troops entered Kut on 5 May 2005. They reached the bridge on 20 May. Eight Americans died in the battle.",
     "died", "2005-05-05/2005-05-20"),
    ("US troops entered Kut on 5 May 2005. On 20 May a bomb hit a market. Some 40 Iraqis were killed.", "killed",
     "2005-05-20"),
]  # fmt: skip

BESIDE: list[Row] = [
    ("US troops entered Iraq in 2014, six years after others had left under an accord of 2001.", "left", "2008"),
    ("31 May 2007: The month ends with 126 US soldiers dead in Iraq.", "ends", "2007-05"),
    ("31 December 2007: The year's toll stands at 899 US soldiers dead in Iraq.", "toll", "2007"),
    ("Bombs killed 40 people in Baghdad on 3 July 2014. The year ended with 12,000 Iraqis dead.", "ended", "2014"),
    ("US jets bombed Basra on 16 May 1998. A US missile hit a hospital on 4 June; the head nurse was among the dead.",
     "among", "1998-06-04"),
    ("US jets bombed Basra on 16 May 1998. On 4 June they bombed Kut again, and nine soldiers were among the dead.",
     "among", "1998-06-04"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "edtf"), [*COUNTED, *SPELLS, *SHARED, *BESIDE, *CAMPAIGNS])
def test_dates_a_deed_by_what_stands_around_it(text: str, word: str, edtf: str) -> None:
    assert date_told(text, word, None) == edtf


NEWS: list[tuple[str, str, str, str]] = [
    ("Nouri al-Maliki, prime minister since May 2006, met US generals in Baghdad.", "2008-03-02", "met", ""),
    ("France has asked Iraq to end its ban on US firms, in force since August 1990.", "1998-12-21", "asked", ""),
    ("Rockets have been fired at US bases in Anbar, Erbil and Baghdad since 4 May 2010.", "2010-09-03", "fired",
     "2010-05-04/2010-09"),
    ("Rockets struck a US base at Taji on Wednesday. US jets bombed Kirkuk on Friday. Iraq condemned the raids.",
     "2020-03-13", "condemned", "2020-03-13"),
    ("US guards shot dead nine men in Mosul on Saturday. Iraq expelled them on Monday. The shooting began.",
     "2009-10-28", "began", "2009-10-24"),
    ("US jets bombed Basra on Saturday. Iraq's parliament met on Monday. The raid left nine soldiers dead.",
     "2009-10-28", "left", "2009-10-24"),
    ("Gunmen attacked US soldiers on Sunday. Since 4 May rockets have hit the base. Ten Iraqi soldiers died.",
     "2009-10-27", "died", "2009-10-25"),
    ("US troops seized Basra on Monday. In Kirkuk, two clerks, who last year had praised Iraq, burned flags.",
     "2003-04-09", "burned", "2003-04-07"),
    ("FACTS\n• US troops authorized for Iraq: 5,262.", "2017-07-11", "authorized", "2017-07"),
    ("US troops left Iraq in December 2011. The US embassy in Baghdad employs 16,000 people.", "2012-02-08",
     "employs", "2012-02"),
    ("BAGHDAD - On Monday workers searched ruins, a day after bombs killed 155 people.\n\nIn Baghdad 500 were wounded.",
     "2009-10-26", "wounded", "2009-10-25"),
    ("Bombs killed 22 people at the UN mission in Baghdad ten years ago on Monday.", "2013-08-20", "killed",
     "2003-08-19"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "published", "word", "edtf"), NEWS)
def test_dates_what_news_tells_without_a_day(text: str, published: str, word: str, edtf: str) -> None:
    assert date_told(text, word, published) == edtf
