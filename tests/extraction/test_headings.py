"""A heading inside an article that counts reports; a title, and a heading that counts nothing, only announce."""

import pytest

from app.extraction import segment
from tests.extraction.reading import candidates, drafts

# fmt: off
BEFORE = {
    "en": "US troops invaded Iraq in March 2003 and took Baghdad within weeks.\n\n",
    "ar": "غزت القوات الأميركية العراق في مارس 2003 واستولت على بغداد خلال أسابيع.\n\n",
}
AFTER = {
    "en": "\n\nIn August 2005 the fighting spread to Tal Afar and the government sent reinforcements there.",
    "ar": "\n\nوفي أغسطس 2005 امتد القتال إلى تلعفر وأرسلت الحكومة تعزيزات إليها.",
}
COUNTING: list[tuple[str, str]] = [
    ("More than 30,000 civilians dead", "casualties"),
    ("Two thousand soldiers killed", "casualties"),
    ("Some 160,000 US troops in Iraq", "force-level"),
    ("Over 300 wounded", "casualties"),
    ("نحو ثلاثين ألف قتيل", "casualties"),
    ("أكثر من 160 ألف جندي", "force-level"),
    ("مئات الجرحى", "casualties"),
]
SILENT = [
    "The road to Baghdad", "Seven moments of a war", "A country divided",
    "العراق بين حربين", "سبع محطات", "الطريق إلى بغداد",
]
# fmt: on


def _language(text: str) -> str:
    return "en" if text.isascii() else "ar"


@pytest.mark.parametrize(("heading", "kind"), COUNTING)
def test_a_heading_that_counts_reports(heading: str, kind: str) -> None:
    language = _language(heading)
    text = BEFORE[language] + heading + AFTER[language]
    told = [draft for draft in drafts(text) if "opener:heading" in draft.features]
    assert [(one.candidate.type, one.candidate.quote) for one in told] == [(kind, heading)]
    assert told[0].candidate.date is None


@pytest.mark.parametrize("heading", SILENT)
def test_a_heading_that_counts_nothing_reports_nothing(heading: str) -> None:
    language = _language(heading)
    text = BEFORE[language] + heading + AFTER[language]
    assert all(draft.candidate.quote != heading for draft in drafts(text))


def test_a_title_reports_nothing() -> None:
    text = "Two thousand soldiers killed\n\n" + BEFORE["en"]
    assert segment.article(text).passages[0].kind == "heading"
    assert all(not one.quote.startswith("Two thousand") for one in candidates(text))
