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
    ("شباط 1916\n• 31: لا يوم كهذا.", ["شباط 1916=1916-02"]),
    ("March 1916\n40: Too many.\n4 ships: three sail.", ["March 1916=1916-03"]),
    ("What we know\n1: The ship sailed.\n2: It sank.", []),
    ("On 9 March 1916 war began.\n1. The ship sailed.\n2. It sank.", ["9 March 1916=1916-03-09"]),
    ("March 1916\nThe ship carried 4: three men and a boy.", ["March 1916=1916-03"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_a_bare_day_takes_the_month_at_the_head_of_its_list(text: str, expected: list[str]) -> None:
    assert written(text, "ar" if any("ء" <= letter <= "ي" for letter in text) else "en") == expected
