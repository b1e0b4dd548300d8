"""English days with names, `22 December last`, `26 June that year`, and what sentences carry on from old years."""

from datetime import date

import pytest

from app.extraction.dates.english.holidays import easter
from tests.extraction.dates.tables import written

WITH_A_YEAR = [
    ("On St Patrick's Day 1988 a funeral was attacked.", ["St Patrick's Day 1988=1988-03-17"]),
    ("On St. Valentine's Day 1929 seven men died.", ["St. Valentine's Day 1929=1929-02-14"]),
    ("It snowed on Valentine's Day, 1989.", ["Valentine's Day, 1989=1989-02-14"]),
    ("On Boxing Day 2004 a wave struck the coast.", ["Boxing Day 2004=2004-12-26"]),
    ("On Christmas Eve 1979 they landed.", ["Christmas Eve 1979=1979-12-24"]),
    ("The wall went up before Christmas Day 1961.", ["Christmas Day 1961=1961-12-25"]),
    ("He resigned on Hallowe'en 2005.", ["Hallowe'en 2005=2005-10-31"]),
    ("On All Saints' Day 1954 bombs went off.", ["All Saints' Day 1954=1954-11-01"]),
    ("On May Day 1986 crowds filled the square.", ["May Day 1986=1986-05-01"]),
    ("On April Fools' Day 1997 rebels took the mill.", ["April Fools' Day 1997=1997-04-01"]),
    ("On Bastille Day 1958 the palace fell.", ["Bastille Day 1958=1958-07-14"]),
    ("It opened on Labor Day 2009.", ["Labor Day 2009=2009-09-07"]),
    ("It closed on Memorial Day 2011.", ["Memorial Day 2011=2011-05-30"]),
    ("They were home by Thanksgiving 2010.", ["Thanksgiving 2010=2010-11-25"]),
    ("He spoke on Veterans Day 2008.", ["Veterans Day 2008=2008-11-11"]),
    ("He marched on Martin Luther King Day 1991.", ["Martin Luther King Day 1991=1991-01-21"]),
    ("The pact was signed on Good Friday 1998.", ["Good Friday 1998=1998-04-10"]),
    ("On Easter Monday 1916 they seized the post office.", ["Easter Monday 1916=1916-04-24"]),
    ("On Palm Sunday 2017 two churches were bombed.", ["Palm Sunday 2017=2017-04-09"]),
    ("On the Ides of March 1939 tanks entered Prague.", ["Ides of March 1939=1939-03-15"]),
]

IN_THE_NEWS = [
    ("Troops paraded on Independence Day.", "2012-07-09", ["Independence Day=2012-07-04"]),
    ("Kuwait's Independence Day passed quietly.", "2012-07-09", []),
    ("He was buried on Memorial Day.", "2012-07-09", ["Memorial Day=2012-05-28"]),
    ("The dams broke on Labor Day.", "2012-11-09", ["Labor Day=2012-09-03"]),
    ("Talks broke down on Christmas Eve.", "2012-01-09", ["Christmas Eve=2011-12-24"]),
    ("The memorial service drew a crowd of labor leaders.", "2012-01-09", []),
    ("The pact was signed on 22 December last.", "1996-03-12", ["22 December last=1995-12-22"]),
    ("It was signed on 2 March last and lapses.", "1996-03-12", ["2 March last=1996-03-02"]),
    ("It comes into force in June next.", "1996-03-12", ["June next=1996-06"]),
    ("On 5 November last Turkey shut the pass.", "1996-03-12", ["5 November last=1995-11-05"]),
    ("They met on Tuesday last, in Rome.", "1996-03-15", ["Tuesday last=1996-03-12"]),
    ("They will meet on Tuesday next.", "1996-03-15", ["Tuesday next=1996-03-19"]),
    ("In April last-minute talks failed.", "1996-06-15", ["April=1996-04"]),
]

TOLD = [
    (
        "The two met on 3 March 1998. On Christmas Eve that year they quarrelled.",
        None,
        ["3 March 1998=1998-03-03", "Christmas Eve that year=1998-12-24"],
    ),
    (
        "He took office in January 1993. On 26 June that year missiles flew.",
        "2012-05-04",
        ["January 1993=1993-01", "26 June that year=1993-06-26"],
    ),
    (
        "Lorries were driven at the mill in the spring of 2007. On 3 September the mayor landed.",
        "2019-03",
        ["the spring of 2007=2007-SP", "3 September=2007-09-03"],
    ),
    (
        "The unit left in May 2003 and hoped to be home by Thanksgiving. In September it was told to stay.",
        "2010-08-14",
        ["May 2003=2003-05", "Thanksgiving=2003-11-27", "September=2003-09"],
    ),
    (
        "The plant was built in the autumn of 2007. In August it closed.",
        "2019-09-03",
        ["the autumn of 2007=2007-FA", "August=2019-08"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), WITH_A_YEAR)
def test_knows_the_names_of_days(text: str, expected: list[str]) -> None:
    assert written(text) == expected


@pytest.mark.parametrize(("text", "published", "expected"), [*IN_THE_NEWS, *TOLD])
def test_counts_them_from_news_or_story(text: str, published: str | None, expected: list[str]) -> None:
    assert written(text, published=published) == expected


@pytest.mark.parametrize(
    ("year", "day"), [(1818, "1818-03-22"), (1943, "1943-04-25"), (2000, "2000-04-23"), (2024, "2024-03-31")]
)
def test_computes_easter(year: int, day: str) -> None:
    assert easter(year) == date.fromisoformat(day)
