"""Spelling variants fold to one form, and every folded letter finds its place in the stored text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.folding import fold, fold_text

ALIKE = [
    ("أعلن", "اعلن"),
    ("إيران", "ايران"),
    ("آذار", "اذار"),
    ("مؤتمر", "موتمر"),
    ("قائد", "قايد"),
    ("مستشفى", "مستشفي"),
    ("البصرة", "البصره"),
    ("قَرار", "قرار"),
    ("السُنّة", "السنة"),
    ("العـــراق", "العراق"),
    ("ایران", "ايران"),
    ("کركوک", "كركوك"),
    ("هەولێر", "ههولير"),
    ("ﻻجئون", "لاجئون"),
    ("٢٠٠٣", "2003"),
    ("۱۹۹۱", "1991"),
    ("Fallūjah", "fallujah"),
    ("Ḩadīthah", "HADITHAH"),
    ("Erdoğan", "Erdogan"),
    ("Ba’qubah", "Ba'qubah"),
    ("K‑1", "k-1"),
    ("«داعش»", '"داعش"'),
    ("في\u00a0بغداد", "في بغداد"),
    ("بغ\u200dداد", "بغداد"),
    ("e\u0301tat", "état"),
]

UNLIKE = [("سنة", "سن"), ("علي", "عالي"), ("Iraq", "Iran"), ("كردي", "كرد"), ("ضرب", "درب")]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_spellings_of_one_word_fold_alike(one: str, other: str) -> None:
    assert fold_text(one) == fold_text(other)


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold_text(one) != fold_text(other)


def stored(text: str, found: str) -> str:
    """What stands in `text` where the folded `found` was found."""
    folded = fold(text)
    at = folded.text.index(found)
    start, end = folded.span(at, at + len(found))
    return text[start:end]


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        ("شنَّ الأميركيُّون هجوماً", "الاميركيون", "الأميركيُّون"),
        ("في بغدادَ أمس", "بغداد", "بغدادَ"),
        ("وقال ﷲ أكبر", "الله", "ﷲ"),
        ("قبل ﷺ بعد", "بعد", "بعد"),
        ("\u200fالعراق\u200f", "العراق", "العراق"),
        ("ال\u0640\u0640عراق.", "العراق", "ال\u0640\u0640عراق"),
        ("Türkiye’s army", "turkiye", "Türkiye"),
        ("ﬁve Iraqi", "iraqi", "Iraqi"),
        ("ﬁve", "five", "ﬁve"),
    ],
)
def test_a_folded_word_leads_back_to_the_stored_one(text: str, found: str, expected: str) -> None:
    assert stored(text, found) == expected


LETTERS = st.text(st.sampled_from("abIß İéﬁ ﷺﷲﻻأإىةگـَُّ\u200f\u200d\u0301٢«’\n\u00a0عراقK8"), max_size=30)


@given(st.one_of(st.text(max_size=60), LETTERS))
def test_the_way_back_never_leaves_the_text_nor_turns_round(text: str) -> None:
    folded = fold(text)
    starts = [folded.start(i) for i in range(len(folded.text))]
    assert starts == sorted(starts)
    for i, start in enumerate(starts):
        assert 0 <= start < folded.end(i + 1) <= len(text)
        assert folded.text[i] in fold_text(text[start : folded.end(i + 1)])


@given(st.one_of(st.text(max_size=60), LETTERS))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold_text(text)
    assert fold_text(once) == once


@given(LETTERS)
def test_a_stored_offset_finds_the_first_kept_letter_from_there(text: str) -> None:
    folded = fold(text)
    for stored_offset in range(len(text) + 1):
        found = folded.offset(stored_offset)
        assert found == len(folded.text) or folded.start(found) >= stored_offset
        assert found == 0 or folded.start(found - 1) < stored_offset
