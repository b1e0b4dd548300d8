"""Counting: what is right, what is missed, how found events are paired with gold."""

from dataclasses import replace

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

Telling = tuple[tuple[str, ...], tuple[str, ...]]
"""The happenings that a text tells and the clusters that were found in their places."""


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


def tells(*happenings: str) -> tuple[GoldEvent, ...]:
    """Gold events of ten letters each, one after the other; `a/b` are two of one quotation, `?` an optional one."""
    return tuple(
        replace(gold(place * 10, place * 10 + 10, optional=name.startswith("?")), happening=name.strip("?"))
        for place, names in enumerate(happenings)
        for name in names.split("/")
    )


def found_in(*clusters: str) -> tuple[tuple[int, int, str], ...]:
    """A found event in each quotation of ten letters, with its cluster; an empty one was not found."""
    return tuple((at * 10 + 2, at * 10 + 8, cluster) for at, cluster in enumerate(clusters) if cluster)


@pytest.mark.parametrize(
    ("one", "other", "right", "found", "met", "wanted"),
    [
        ((("war",), ("c1",)), (("war",), ("c1",)), 1, 1, 1, 1),
        ((("war",), ("c1",)), (("war",), ("c2",)), 0, 0, 0, 1),
        ((("war",), ("",)), (("war",), ("c1",)), 0, 0, 0, 1),
        ((("war",), ("c1",)), (("truce",), ("c1",)), 0, 1, 0, 0),
        ((("war", "war"), ("c1", "c2")), (("war",), ("c1",)), 1, 1, 1, 2),
        ((("war", "war"), ("c1", "c1")), (("war",), ("c1",)), 2, 2, 2, 2),
        ((("war/truce",), ("c1",)), (("truce/war",), ("c1",)), 1, 1, 2, 2),
        ((("war",), ("c1",)), (("?war",), ("c1",)), 1, 1, 0, 0),
        ((("war",), ("c1", "c2")), (("war",), ("c1", "c2")), 1, 1, 1, 1),
        ((("war",), ("c1", "c2")), (("war", "truce"), ("c1", "c2")), 1, 2, 1, 1),
    ],
)
def test_a_gold_pair_is_met_by_found_events_of_one_cluster_in_both_quotations(
    one: Telling, other: Telling, right: int, found: int, met: int, wanted: int
) -> None:
    told = [
        Told("a", "en", tells(*one[0]), found_in(*one[1])),
        Told("b", "ar", tells(*other[0]), found_in(*other[1])),
    ]
    score = pair_score(told, crossing=True)
    assert (score.right, score.found, score.met, score.gold) == (right, found, met, wanted)
    assert len(score.misses) == score.found - score.right + score.gold - met


def test_pairs_are_counted_between_documents_of_the_languages_asked_for() -> None:
    told = [
        Told(name, language, tells("war", "war"), found_in("c1", "c1"))
        for name, language in ("aa", "ba", "ce")
    ]
    assert [pair_score(told, crossing=crossing).gold for crossing in (False, True)] == [4, 8]


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
