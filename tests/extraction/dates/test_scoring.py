"""Scores of dates: what counts as right."""

from dataclasses import dataclass

import pytest

from app.extraction.dates.scoring import DateScores, Score, pair, score


@dataclass(frozen=True)
class Mark:
    start: int
    end: int
    value: str


GOLD = [Mark(0, 4, "2003"), Mark(10, 20, "2004-05"), Mark(30, 34, "null")]


@pytest.mark.parametrize(
    ("found", "relaxed", "strict", "value"),
    [
        ([], 0, 0, 0),
        (GOLD[:2], 2, 2, 2),
        ([Mark(0, 4, "2003"), Mark(12, 20, "2004-05")], 2, 1, 2),
        ([Mark(0, 4, "2005")], 1, 1, 0),
        ([Mark(4, 10, "2003")], 0, 0, 0),
        ([Mark(0, 2, "2003"), Mark(2, 4, "2003")], 1, 0, 1),
        ([Mark(30, 34, "")], 1, 1, 0),
    ],
)
def test_counts_overlaps_same_spans_and_same_values(
    found: list[Mark], relaxed: int, strict: int, value: int
) -> None:
    scores = score(GOLD, found)
    assert (scores.relaxed.right, scores.strict.right, scores.value.right) == (relaxed, strict, value)
    assert (scores.relaxed.gold, scores.relaxed.found) == (3, len(found))


def test_precision_recall_and_f1() -> None:
    measure = Score(right=2, gold=4, found=3)
    assert measure.precision == pytest.approx(2 / 3)
    assert measure.recall == 0.5
    assert measure.f1 == pytest.approx(4 / 7)
    assert Score().f1 == 1.0


def test_scores_of_documents_add_up() -> None:
    both = score(GOLD, GOLD[:1]) + score(GOLD, [])
    assert both.strict == Score(right=1, gold=6, found=1)
    assert DateScores() + both == both


def test_each_date_is_paired_once() -> None:
    wide = [Mark(0, 40, "2003")]
    assert pair(GOLD, wide) == [(GOLD[0], wide[0])]
