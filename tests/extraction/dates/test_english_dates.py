"""English date expressions, as newspapers, agencies and encyclopaedias write them."""

import pytest

from tests.extraction.dates.tables import Row, mentions, written

DATES: list[Row] = [
    ("The treaty was signed on 4 May 1972.", ["4 May 1972=1972-05-04"]),
    ("The treaty was signed on May 4, 1972, in Oslo.", ["May 4, 1972=1972-05-04"]),
    ("The treaty was signed on May 4th, 1972.", ["May 4th, 1972=1972-05-04"]),
    ("The treaty was signed on the 4th of May, 1972.", ["the 4th of May, 1972=1972-05-04"]),
    ("The treaty was signed on the third of January 1972.", ["the third of January 1972=1972-01-03"]),
    ("The treaty was signed on the twenty-first of June 1972.", ["the twenty-first of June 1972=1972-06-21"]),
    ("The treaty was signed on 1972-05-04.", ["1972-05-04=1972-05-04"]),
    ("The treaty was signed on 25/12/1972.", ["25/12/1972=1972-12-25"]),
    ("The treaty was signed on 12/25/1972.", ["12/25/1972=1972-12-25"]),
    ("The treaty was signed on 25.12.1972.", ["25.12.1972=1972-12-25"]),
    ("The treaty was signed on Sept. 11, 1990.", ["Sept. 11, 1990=1990-09-11"]),
    ("The treaty was signed on Feb 3 1990.", ["Feb 3 1990=1990-02-03"]),
    ("Friday, October 6, 1995 was cold.", ["Friday, October 6, 1995=1995-10-06"]),
    ("It opened in March 1988.", ["March 1988=1988-03"]),
    ("It opened in May 1988.", ["May 1988=1988-05"]),
    ("It opened in March of 1988.", ["March of 1988=1988-03"]),
    ("It opened in March, 1988, with a parade.", ["March, 1988=1988-03"]),
    ("It opened in 1988.", ["1988=1988"]),
    ("It opened in2003 and closed.", ["2003=2003"]),
    ("It opened in the summer of 1988.", ["the summer of 1988=1988-SU"]),
    ("It opened in Summer 1988.", ["Summer 1988=1988-SU"]),
    ("It opened in autumn 1988.", ["autumn 1988=1988-FA"]),
    ("It opened in the first quarter of 1988.", ["the first quarter of 1988=1988-Q1"]),
    ("It opened in the second half of 1988.", ["the second half of 1988=1988-H2"]),
    ("It opened in the 1980s.", ["the 1980s=198"]),
    ("It opened in the late 1980s.", ["the late 1980s=198"]),
    ("It opened in the nineteenth century.", ["the nineteenth century=18"]),
    ("It opened in the 5th century BC.", ["the 5th century BC=BC04"]),
    ("It opened in mid-1988.", ["mid-1988=1988"]),
    ("It opened on Christmas Eve 1988.", ["Christmas Eve 1988=1988-12-24"]),
    ("It opened on New Year's Day 1988.", ["New Year's Day 1988=1988-01-01"]),
    ("The war of 1914-18 was long.", ["1914=1914", "18=1918"]),
    ("Between 1963 and 1968 he ruled.", ["1963=1963", "1968=1968"]),
    ("From March to May 2004 he ruled.", ["March=2004-03", "May 2004=2004-05"]),
    ("From 12 to 15 June 2004 he ruled.", ["12=2004-06-12", "15 June 2004=2004-06-15"]),
    ("On June 12-15, 2004, they met.", ["June 12=2004-06-12", "15, 2004=2004-06-15"]),
    ("In July and August 2004 they met.", ["July=2004-07", "August 2004=2004-08"]),
    ("They met from 20 December to 3 January 1999.", ["20 December=1998-12-20", "3 January 1999=1999-01-03"]),
    ("On January 20 missiles hit it, in 2024.", ["January 20=XXXX-01-20", "2024=2024"]),
    ("In January 20 missiles hit it.", ["January=XXXX-01"]),
    ("In March 1988 killed people lay there.", ["March 1988=1988-03"]),
    (
        "They left on Mondaythe 5th, and inOctober 2003they came.",
        ["Monday=XXXX-WXX-1", "October 2003=2003-10"],
    ),
    ("He left in Novemberthat year.", ["Novemberthat year=XXXX-11"]),
    ("On 6 Septemberthe army left.", ["6 September=XXXX-09-06"]),
    ("It was posted at 2020-09-10T08:30:00Z.", ["2020-09-10T08:30:00Z=2020-09-10T08:30"]),
    ("It grew in Q3 2019.", ["Q3 2019=2019-Q3"]),
    ("It ended on the last day of March 1990.", ["the last day of March 1990=1990-03-31"]),
    ("The ambassador, April Glaspie, came in April 1990.", ["April 1990=1990-04"]),
    ("In the '80s he left.", ["'80s=198"]),
    ("The mid-1990s sanctions bit.", ["The mid-1990s=199"]),
    ("After 9/11 everything changed.", ["9/11=2001-09-11"]),
    (
        "The siege began at 5:30 am on April 2, 1982.",
        ["5:30 am=1982-04-02T05:30", "April 2, 1982=1982-04-02"],
    ),
    ("The siege began on the night of April 2, 1982.", ["the night of April 2, 1982=1982-04-02TNI"]),
    ("In 44 BC Caesar died.", ["44 BC=BC0044"]),
    ("Rome burned in AD 64.", ["AD 64=0064"]),
]

LENGTHS: list[Row] = [
    ("It lasted three years.", ["three years=P3Y"]),
    ("It lasted more than fifty years.", ["more than fifty years=P50Y"]),
    ("It lasted about a week.", ["about a week=P1W"]),
    ("It lasted two and a half years.", ["two and a half years=P2.5Y"]),
    ("It lasted several months.", ["several months=PXM"]),
    ("It lasted 1,200 days.", ["1,200 days=P1200D"]),
    ("It lasted for the next two decades.", ["the next two decades=P2DE"]),
    ("A 12-hour curfew was imposed.", ["12-hour=PT12H"]),
    ("The 45-year-old driver survived.", ["45-year-old=P45Y"]),
    ("It took a quarter of a century.", ["a quarter of a century=P25Y"]),
    ("It took half an hour.", ["half an hour=PT30M"]),
    ("They fought for four nights.", ["four nights=P4D"]),
    ("Two days after an attack they left.", ["Two days=P2D"]),
    ("It took a fortnight.", ["a fortnight=P2W"]),
    ("They met every year.", ["every year=XXXX"]),
    ("They met daily.", ["daily=XXXX-XX-XX"]),
    ("They met every Friday.", ["every Friday=XXXX-WXX-5"]),
]

NOT_DATES: list[str] = [
    "The ship carried 2014 soldiers to the front.",
    "More than 1,500 troops landed.",
    "The council passed Resolution 1441.",
    "Some 1900 people were arrested.",
    "The patrol left at once with 1800 men.",
    "It sold for $1995.",
    "It rose by 20% and then by 3.5 percent.",
    "They may leave soon.",
    "May God protect them.",
    "They march on the capital.",
    "The March on Rome was staged.",
    "He came second in the race.",
    "The sun rose over the camp.",
    "She won 3-2 and sat down.",
    "Flight 1988 was delayed.",
    "See page 1923 of the report.",
    "The B52 and the T-34-85 were used.",
    "The 5th Army and the 21st Division advanced.",
    "A second attack failed; the first succeeded.",
    "The fall of Saigon stunned them.",
    "It was sat upon and will mar the view.",
    "The gun fires 1200 rounds.",
    "A Lebanese weekly, Ash-Shiraa, reported it.",
    "Good Friday prayers and the Sunday Times.",
    "Sen. John McCain wed the heiress.",
]


@pytest.mark.parametrize(("text", "expected"), [*DATES, *LENGTHS])
def test_finds_what_english_writes(text: str, expected: list[str]) -> None:
    assert written(text) == expected


@pytest.mark.parametrize("text", NOT_DATES)
def test_leaves_alone_what_is_no_date(text: str) -> None:
    assert written(text) == []


@pytest.mark.parametrize(
    ("text", "value", "mod", "edtf"),
    [
        ("They left in early 1990.", "1990", "START", "1990"),
        ("They left at the beginning of May 1990.", "1990-05", "START", "1990-05"),
        ("They left in mid-May 1990.", "1990-05", "MID", "1990-05"),
        ("They left late in 1990.", "1990", "END", "1990"),
        ("They left by the end of 1990.", "1990", "END", "1990"),
        ("They left by May 1990.", "1990-05", "ON_OR_BEFORE", "1990-05"),
        ("They have left since May 1990.", "1990-05", "ON_OR_AFTER", "1990-05"),
        ("They stayed until May 1990.", "1990-05", "ON_OR_BEFORE", "1990-05"),
        ("They left before May 1990.", "1990-05", "BEFORE", "1990-05"),
        ("They left after May 1990.", "1990-05", "AFTER", "1990-05"),
        ("They left about 1990.", "1990", "APPROX", "1990~"),
        ("They left around May 1990.", "1990-05", "APPROX", "1990-05~"),
        ("They left from May 1990.", "1990-05", "", "1990-05"),
        ("Starting from May 1990 they leave.", "1990-05", "ON_OR_AFTER", "1990-05"),
        ("They left in the 1990s.", "199", "", "199X"),
        ("They left in the 19th century.", "18", "", "18XX"),
        ("They left in the spring of 1990.", "1990-SP", "", "1990-21"),
        ("They left in the third quarter of 1990.", "1990-Q3", "", "1990-35"),
        ("They left in 490 BC.", "BC0490", "", "-0489"),
        ("They left in the 4th century BC.", "BC03", "", "-0399/-0300"),
        ("They left in the 470s BC.", "BC047", "", "-0478/-0469"),
        ("They left more than three years later.", "XXXX", "MORE_THAN", ""),
        ("It lasted at least ten days.", "P10D", "EQUAL_OR_MORE", ""),
        ("It lasted less than ten days.", "P10D", "LESS_THAN", ""),
    ],
)
def test_writes_value_mod_and_edtf(text: str, value: str, mod: str, edtf: str) -> None:
    assert [(found.value, found.mod, found.edtf) for found in mentions(text)] == [(value, mod, edtf)]
