"""Counting: what is right, what is missed, how found events are paired with gold."""

import pytest

from app.extraction.calibration import Sample, calibration_error, fit, held_out
from app.extraction.gold import GoldDate, GoldEvent
from app.extraction.records import Candidate, DateMention
from app.extraction.scoring import (
    Score,
    Told,
    date_scores,
    event_scores,
    pair_score,
    paired_events,
    same_date,
)


@pytest.mark.parametrize(
    ("right", "found", "gold", "precision", "recall"),
    [(0, 0, 0, 1.0, 1.0), (1, 2, 4, 0.5, 0.25), (0, 3, 0, 0.0, 1.0), (3, 3, 3, 1.0, 1.0)],
)
def test_precision_and_recall(right: int, found: int, gold: int, precision: float, recall: float) -> None:
    score = Score(right, found, gold)
    assert (score.precision, score.recall) == (precision, recall)


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("2003", "2003", True),
        ("2003~", "2003~", True),
        ("2024?", "2024", True),
        ("2003-03", "2003-03-20", False),
        ("", "2003", False),
        ("2003/2011", "2003/2011", True),
        ("nonsense", "2003", False),
    ],
)
def test_dates_are_the_same_when_they_mean_the_same_days(one: str, other: str, is_same: bool) -> None:
    assert same_date(one, other) == is_same


def candidate(start: int, end: int, kind: str = "battle", edtf: str = "") -> Candidate:
    """A candidate whose event word stands at its start."""
    date = DateMention(start, start + 1, "x", "DATE", edtf, "", edtf, "explicit") if edtf else None
    return Candidate(start, end, "x" * (end - start), (start, start + 1), kind, "happened", date, (), (), ())


def gold(start: int, end: int, kind: str = "battle", date: str = "", *, optional: bool = False) -> GoldEvent:
    """A gold event."""
    return GoldEvent(
        start, end, "x" * (end - start), date, "happened", kind, frozenset(), f"h{start}", optional
    )


@pytest.mark.parametrize(
    ("found", "right", "pairs"),
    [
        ([candidate(0, 10)], [gold(0, 10)], {0: 0}),
        ([candidate(0, 10)], [gold(20, 30)], {}),
        ([candidate(0, 100)], [gold(50, 60)], {}),
        ([candidate(5, 40)], [gold(0, 10)], {0: 0}),
        ([candidate(0, 50, "vote"), candidate(0, 50, "battle")],
         [gold(0, 50, "battle"), gold(0, 50, "vote")], {0: 1, 1: 0}),
        ([candidate(0, 50, edtf="2011"), candidate(0, 50, edtf="2003")],
         [gold(0, 50, date="2003"), gold(0, 50, date="2011")], {0: 1, 1: 0}),
    ],
)  # fmt: skip
def test_found_events_are_paired_with_gold_one_to_one(
    found: list[Candidate], right: list[GoldEvent], pairs: dict[int, int]
) -> None:
    assert paired_events(found, right) == pairs


def test_an_optional_event_is_neither_merit_nor_fault() -> None:
    scores = event_scores(
        [candidate(0, 10), candidate(20, 30)], [gold(0, 10, optional=True), gold(20, 30), gold(40, 50)]
    )
    assert (scores["events"].right, scores["events"].found, scores["events"].gold) == (1, 1, 2)
    assert scores["events"].misses == [f"missed: {'x' * 10}"]


def test_dates_are_scored_by_span_value_and_edtf() -> None:
    found = [
        DateMention(0, 4, "2003", "DATE", "2003", "", "2003", "explicit"),
        DateMention(10, 13, "May", "DATE", "2004-05", "", "2004-05", "story"),
        DateMention(20, 24, "5200", "DATE", "5200", "", "5200", "explicit"),
    ]
    right = [
        GoldDate(0, 4, "2003", "DATE", "2003", "", "2003", "explicit"),
        GoldDate(7, 13, "in May", "DATE", "2003-05", "", "2003-05", "story"),
    ]
    scores = date_scores(found, right)
    assert (scores["spans"].right, scores["strict spans"].right, scores["values"].right) == (2, 1, 1)
    assert "no date: 5200" in scores["spans"].misses


def test_pairs_of_clusters_are_counted_across_documents_only() -> None:
    told = [
        Told("a", "en", "c1", "war", frozenset({"war"})),
        Told("a", "en", "c1", "war", frozenset({"war"})),
        Told("b", "ar", "c1", "war", frozenset({"war", "truce"})),
        Told("b", "ar", "c3", "truce", frozenset({"war", "truce"})),
        Told("c", "ar", "c2", "truce", frozenset({"truce"})),
        Told("d", "ar", "c1", "", frozenset()),
    ]
    across = pair_score(told, crossing=True)
    assert (across.right, across.found, across.gold, across.recall) == (2, 2, 1, 1.0)
    within = pair_score(told, crossing=False)
    assert (within.found, within.gold, within.recall) == (0, 1, 0.0)


def samples(count: int) -> list[Sample]:
    """Samples in which one feature always means an event, and another never."""
    kinds = [("basis:verb", True), ("in-quotes", False)]
    return [
        Sample(f"text {number % 8}", (kinds[number % 2][0],), kinds[number % 2][1]) for number in range(count)
    ]


def test_fitted_weights_tell_events_from_others() -> None:
    weights = fit(samples(80))
    assert weights["basis:verb"] > 0 > weights["in-quotes"]


def test_held_out_probabilities_keep_their_word() -> None:
    found = samples(400)
    chances = held_out(found)
    assert calibration_error(chances, [sample.is_event for sample in found]) < 0.2
    assert all(0 < chance < 1 for chance in chances)


def test_seldom_features_get_no_weight() -> None:
    found = [*samples(20), Sample("text 1", ("no-names",), True)]
    assert "no-names" not in fit(found)
