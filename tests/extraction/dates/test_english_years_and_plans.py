"""English years before a people's name, plans beside old years, and verbs of the present that look ahead."""

import pytest

from app.extraction import dates
from app.extraction.segment import article

Row = tuple[str, dict[str, str]]
"""Words published on 11 April 2008, a Friday, and dates in them with their EDTF."""

YEARS: list[Row] = [
    ("By the end of 2005 Iraqi police held the town.", {"the end of 2005": "2005"}),
    ("At the start of 2004 American troops numbered 130,000.", {"the start of 2004": "2004"}),
    ("By 2006 Iraqi police held the town.", {"2006": "2006"}),
    ("From 2003 British soldiers held Basra.", {"2003": "2003"}),
    ("In the first half of 2005 insurgents killed 900.", {"the first half of 2005": "2005-40"}),
    ("Over the course of 2005 troops built 18 camps.", {"2005": "2005"}),
    ("They were overrun by 2000 Iraqi soldiers.", {}),
    ("He led a force of 1800 British soldiers.", {}),
]
PLANS: list[Row] = [
    (
        "Five brigades sent to Iraq in early 2007 are to be home by the end of July.",
        {"early 2007": "2007", "the end of July": "2008-07"},
    ),
    ("The brigade, which arrived in August 2006, will leave in October.", {"October": "2008-10"}),
    ("Talks begun in 2007 are due to end in July.", {"July": "2008-07"}),
    ("In January 2007 he said that they would leave in July.", {"July": "2007-07"}),
    (
        "Some 2,000 were to leave before the month was out, and 3,500 more in December.",
        {"December": "2008-12"},
    ),
]
AHEAD: list[Row] = [
    ("He flies to Riyadh, where he meets the rulers of the six Gulf states on Tuesday.", {"Tuesday": "2008-04-15"}),
    ("The court hears the appeal of the former deputy prime minister on Monday.", {"Monday": "2008-04-14"}),
    ("The rulers whom he met after the opening of the summit left on Tuesday.", {"Tuesday": "2008-04-08"}),
]  # fmt: skip

TOLD: list[Row] = [
    ("Rockets hit Erbil on 25 March. Jets struck before dawn on the following day.", {"dawn": "2008-03-26"}),
    ("Rockets hit Erbil on 25 March. Jets struck at dawn the next day.", {"dawn": "2008-03-26"}),
    (
        "In March 275 died, against 437 in February; the last day of the month saw bombs outside five mosques.",
        {"the last day of the month": "2008-03-31"},
    ),
    ("In March 275 died, up from 137 in January. On the 4th a mosque was hit.", {"the 4th": "2008-03-04"}),
    (
        "Bombs fell on 25 March.\n\nA motion was passed in March 2005. The man who had tabled it left on 5 March.",
        {"5 March": "2008-03-05"},
    ),
]


@pytest.mark.parametrize(("text", "wanted"), [*YEARS, *PLANS, *AHEAD, *TOLD])
def test_english_years_and_plans_are_read(text: str, wanted: dict[str, str]) -> None:
    found = dates.find(article(text, published="2008-04-11", lang="en"))
    told = {date.text: date.edtf for date in found if date.edtf}
    assert {text: edtf for text, edtf in told.items() if text in wanted} == wanted
    assert wanted or not told
