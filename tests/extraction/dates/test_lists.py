"""Dated lists whose entries open with a bare day, and numbers at the beginning of a line that are no days."""

import pytest

from tests.extraction.dates.tables import written

LISTS: list[tuple[str, list[str]]] = [
    ("March 1916\n4: The ship sails.\n19: It sinks.", ["March 1916=1916-03", "4=1916-03-04", "19=1916-03-19"]),
    ("March 1916\n• 4 - The ship sails.", ["March 1916=1916-03", "4=1916-03-04"]),
    ("March 1916:\n4. The ship sails.\n5) It sinks.", ["March 1916=1916-03", "4=1916-03-04", "5=1916-03-05"]),
    ("March 9, 1916: War.\n11: Peace.", ["March 9, 1916=1916-03-09", "11=1916-03-11"]),
    (
        "1916\n\nMay\n- 4: The ship sails.\n\nJune\n- 2: It sinks.",
        ["1916=1916", "May=1916-05", "4=1916-05-04", "June=1916-06", "2=1916-06-02"],
    ),
    ("أيار ١٩١٦\n- ٤: أبحرت السفينة.\n- ١٩: غرقت.", ["أيار ١٩١٦=1916-05", "٤=1916-05-04", "١٩=1916-05-19"]),
    (
        "غرق سنة 1998.\n\nماي\n4 - أبحرت السفينة.\n\nجوان\n9 - غرقت.\n\nأوت\n2 - بكت المدينة.",
        ["سنة 1998=1998", "ماي=1998-05", "4=1998-05-04", "جوان=1998-06", "9=1998-06-09", "أوت=1998-08", "2=1998-08-02"],
    ),
    (
        "May 1998\n3 – Days of rain.\n31 – Year's best regatta.",
        ["May 1998=1998-05", "3=1998-05-03", "31=1998-05-31"],
    ),
    ("سنة 1998\nجوان\nابتسمت جوان للبحارة.", ["سنة 1998=1998"]),
    ("شباط 1916\n• 31: لا يوم كهذا.", ["شباط 1916=1916-02"]),
    ("March 1916\n40: Too many.\n4 ships: three sail.", ["March 1916=1916-03"]),
    ("What we know\n1: The ship sailed.\n2: It sank.", []),
    ("On 9 March 1916 war began.\n1. The ship sailed.\n2. It sank.", ["9 March 1916=1916-03-09"]),
    ("1916 March - War.\n1917 2 May: Peace.", ["1916 March=1916-03", "1917 2 May=1917-05-02"]),
    ("1916, March 9 - War.\n1917, May 2 - Peace.", ["1916, March 9=1916-03-09", "1917, May 2=1917-05-02"]),
    ("1916 October-1917 July - A long siege.", ["1916 October=1916-10", "1917 July=1917-07"]),
    ("1916 (9 March): War.\n1917 (May): Peace.", ["1916 (9 March=1916-03-09", "1917 (May=1917-05"]),
    ("In 1916 March was wet.", ["1916=1916"]),
    ("1916 مارس/آذار - حرب.", ["1916 مارس/آذار=1916-03"]),
    (
        ("- 27 May 1916 -\nThey sign a pact to leave by the end of 1918.\n- 14 June -\nA ship sails.\n"
        "- 2 July -\nIt sinks.\n- 9 August -\nAll mourn."),
        ["27 May 1916=1916-05-27", "the end of 1918=1918", "14 June=1916-06-14", "2 July=1916-07-02",
         "9 August=1916-08-09"],
    ),
    ("March 1916\nThe ship carried 4: three men and a boy.", ["March 1916=1916-03"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_a_bare_day_takes_the_month_at_the_head_of_its_list(text: str, expected: list[str]) -> None:
    assert written(text, "ar" if any("ء" <= letter <= "ي" for letter in text) else "en") == expected
