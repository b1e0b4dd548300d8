"""Editions of one report: which documents share long passages, and how much."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.lineage import families, fingerprint, kin, share

REPORT = (
    "The minister told the paper on Sunday that two brigades had left the province and that a third would follow "
    "before winter. He gave no date, and the governor said that he knew of none."
)
OTHER = "Rain fell on the marshes for three days, and the fishermen of the lower river stayed at home with their nets."


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        (REPORT, REPORT, 1.0, 1.0),
        (REPORT, REPORT.upper(), 1.0, 1.0),
        (REPORT, REPORT + " " + OTHER, 1.0, 1.0),
        (REPORT, OTHER, 0.0, 0.0),
        (REPORT, REPORT.replace("on Sunday", "yesterday").replace("two", "three"), 0.5, 0.95),
        (
            "أعلنت الوزارة أن القوات غادرت المحافظة يوم الأحد",
            "اعلنت الوزارة ان القوّات غادرت المحافظة يوم الاحد",
            1.0,
            1.0,
        ),
        ("two words", "two words", 0.0, 0.0),
        ("", REPORT, 0.0, 0.0),
    ],
)
def test_the_share_is_that_of_the_shorter_text(one: str, other: str, least: float, most: float) -> None:
    assert least <= share(fingerprint(one), fingerprint(other)) <= most


def test_editions_are_named_with_their_share_the_closest_first() -> None:
    changed = REPORT.replace("a third would follow before winter", "more would come")
    found = kin(REPORT, {"copy": REPORT, "changed": changed, "other": OTHER})
    assert [one.name for one in found] == ["copy", "changed"]
    assert found[0].share == 1.0


def test_editions_of_editions_are_one_family() -> None:
    first, second = REPORT, REPORT + " " + OTHER
    assert families(
        [("a", first), ("b", second), ("c", OTHER), ("d", "Something else altogether was said here.")]
    ) == [frozenset({"a", "b", "c"})]


@given(st.text(max_size=200), st.text(max_size=200))
def test_the_share_is_symmetric_and_between_nothing_and_all(one: str, other: str) -> None:
    there, back = share(fingerprint(one), fingerprint(other)), share(fingerprint(other), fingerprint(one))
    assert 0.0 <= there <= 1.0
    assert there == back
