"""Who held an office when, and which bearer of a name a year means."""

import pytest

from tests.extraction.reading import article, gazetteer


@pytest.mark.parametrize(
    ("words", "date", "expected"),
    [
        ("The US president", "2006", "george-w-bush"),
        ("The US president", "2017-01", "us-president"),
        ("The US president", "2017-01-21", "donald-trump"),
        ("The US president", "2025-06", "donald-trump"),
        ("The Iraqi prime minister", "2021-11-07", "mustafa-al-kadhimi"),
        ("The Iraqi prime minister", "2006", "iraq-prime-minister"),
        ("The Iraqi prime minister", "2015/2016", "haider-al-abadi"),
        ("The Iraqi president", "1990-08", "saddam-hussein"),
        ("The UN secretary-general", "2003", "kofi-annan"),
        ("رئيس الوزراء البريطاني", "2003-03", "tony-blair"),
        ("وزير الدفاع الأميركي", "2020-11-17", "christopher-miller"),
        ("قائد القيادة المركزية الأميركية", "2020-09", "kenneth-mckenzie"),
        ("المرشد الأعلى الإيراني", "1988", "ruhollah-khomeini"),
        ("The US president", "", "us-president"),
        ("The US president", "1500", "us-president"),
    ],
)
def test_an_office_is_held_by_whoever_held_it_then(words: str, date: str, expected: str) -> None:
    (mention,) = gazetteer().find(article(f"{words} spoke." if words[0] == "T" else f"قال {words} ذلك."))
    assert gazetteer().resolve_office(mention, date).entity.id == expected


def test_what_is_no_office_stays_as_it_is() -> None:
    (mention,) = gazetteer().find(article("NATO waited."))
    assert gazetteer().resolve_office(mention, "2006") is mention


def test_the_publication_date_tells_which_bearer_is_meant_when_the_text_has_no_year() -> None:
    found = gazetteer().find(article("Bush spoke.", published="1990-08-08"))
    assert [mention.entity.id for mention in found] == ["george-h-w-bush"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BAGHDAD, March 4 (Reuters) - American troops left Mosul.", ["us-forces", "mosul"]),
        ("BAGHDAD, Iraq (AP) — American troops left Mosul.", ["us-forces", "mosul"]),
        ("BAGHDAD 4 March (Xinhua) -- American troops left Mosul.", ["us-forces", "mosul"]),
        ("(Reuters) - American troops left Mosul.", ["us-forces", "mosul"]),
        ("بغداد، 4 آذار (رويترز) - قتل جندي أميركي في الموصل.", ["us-forces", "mosul"]),
        ("بغداد - رويترز: قتل جندي أميركي في الموصل.", ["us-forces", "mosul"]),
    ],
)
def test_a_dateline_and_its_agency_act_in_nothing(text: str, expected: list[str]) -> None:
    assert [mention.entity.id for mention in gazetteer().find(article(text))] == expected
