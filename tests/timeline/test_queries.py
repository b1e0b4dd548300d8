"""What is asked of the database, on the made-up catalogue."""

from itertools import pairwise
from typing import Any

import pytest
from sqlmodel import Session

from app.errors import NotKept
from app.timeline import filters, queries
from app.timeline.filters import FACETS, Filter

ALL = ["guards-killed", "mill-seized", "guards-present", "council-meets-envoy", "envoy-return"]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Filter(), ALL),
        (Filter(first_year=1995), ["guards-present", "envoy-return"]),
        (Filter(first_year=1994, last_year=1994), ALL[:4]),
        (Filter(last_year=1993), []),
        (Filter(actor=("harbour",)), ALL),
        (Filter(actor=("harbour-guard",)), ALL[:3]),
        (Filter(actor=("council", "millers")), ["mill-seized", "council-meets-envoy"]),
        (Filter(actor=("council", "millers"), match="all"), []),
        (Filter(actor=("harbour", "millers"), match="all"), ["mill-seized"]),
        (Filter(place=("delta",)), ["mill-seized"]),
        (Filter(type=("meeting",)), ["council-meets-envoy", "envoy-return"]),
        (Filter(type=("meeting",), status=("planned",)), ["envoy-return"]),
        (
            Filter(type=("meeting", "seizure"), match="all"),
            ["mill-seized", "council-meets-envoy", "envoy-return"],
        ),
        (Filter(document=("nahr",)), ["mill-seized", "guards-present"]),
        (Filter(document=("nahr", "river-copy"), match="all"), ["mill-seized"]),
        (Filter(differ=True), ["guards-killed", "mill-seized"]),
    ],
)
def test_filters_choose_events_in_the_order_of_time(
    session: Session, asked: Filter, expected: list[str]
) -> None:
    assert [event.id for event in queries.events(session, asked)] == expected
    assert queries.count(session, asked) == len(expected)


@pytest.mark.parametrize(
    "asked", [Filter(), Filter(actor=("council",)), Filter(first_year=1995), Filter(type=("meeting",))]
)
def test_counts_beside_choices_are_what_the_choice_gives(session: Session, asked: Filter) -> None:
    for facet in FACETS:
        for value, count in queries.facet_counts(session, asked, facet).items():
            assert queries.count(session, asked.but(**{facet: (value,)})) == count, (facet, value)
    for year, count in queries.by_year(session, asked).items():
        assert queries.count(session, asked.but(first_year=year, last_year=year)) == count, year


def test_with_match_all_counts_respect_the_same_facet(session: Session) -> None:
    asked = Filter(actor=("millers",), match="all")
    assert queries.facet_counts(session, asked, "actor") == {"harbour": 1, "harbour-guard": 1, "millers": 1}


def test_unknown_ids_are_problems(session: Session) -> None:
    asked = filters.read(
        [("actor", "harbor"), ("place", "qarya"), ("type", "x"), ("compare", "council,nobody")]
    )
    found = [(problem.parameter, problem.value) for problem in queries.unknown_ids(session, asked)]
    assert found == [("actor", "harbor"), ("actor", "nobody"), ("type", "x")]


def test_events_bring_what_belongs_to_them(session: Session) -> None:
    events = queries.events(session, Filter())
    cited = queries.citations(session, events)
    assert [citation.document_slug for citation in cited["mill-seized"]] == ["river", "river-copy", "nahr"]
    killed = [queries.figures(session, events)[citation.id or 0] for citation in cited["guards-killed"]]
    assert [[figure.value for figure in figures] for figures in killed] == [[40], [60]]
    assert [part.actor.id for part in queries.parts(session, events)["mill-seized"]] == [
        "harbour-guard",
        "millers",
    ]
    assert [place.id for place in queries.places_of(session, events)["mill-seized"]] == ["qarya"]
    assert {event: [d.kind for d in found] for event, found in queries.differences(session, events).items()} == {
        "mill-seized": ["date"], "guards-killed": ["figure"]}  # fmt: skip


def test_copies_of_one_report_are_one_witness(session: Session) -> None:
    event = queries.event(session, "mill-seized")
    assert (event.documents, event.witnesses) == (3, 2)
    event = queries.event(session, "guards-killed")
    assert (event.documents, event.witnesses) == (2, 1)


def test_an_event_stands_in_the_lane_of_the_side_that_acts(session: Session) -> None:
    assert {event.id: event.side for event in queries.events(session, Filter())} == {
        "guards-killed": "us",
        "mill-seized": "us",
        "guards-present": "us",
        "council-meets-envoy": "iraq",
        "envoy-return": "us",
    }


def test_before_and_after_follow_the_order_of_time(session: Session) -> None:
    for earlier, later in pairwise(ALL):
        before, _ = queries.neighbours(session, queries.event(session, later))
        _, after = queries.neighbours(session, queries.event(session, earlier))
        assert (before and before.id, after and after.id) == (earlier, later)
    assert queries.neighbours(session, queries.event(session, ALL[0]))[0] is None


def test_who_appears_with_whom(session: Session) -> None:
    found = queries.companions(session, Filter(actor=("harbour-guard",)), "harbour-guard")
    assert [(actor.id, shared) for actor, shared in found] == [("millers", 1)]
    groups, members = queries.groups_and_members(session, "harbour")
    assert (groups, [member.id for member in members]) == ([], ["envoy", "harbour-guard"])


def test_the_passages_of_a_document_come_in_its_order(session: Session) -> None:
    found = queries.citations_of_document(session, "river")
    assert [event.id for _, event in found] == [
        "mill-seized",
        "council-meets-envoy",
        "guards-killed",
        "envoy-return",
    ]
    assert [passage.reason for passage in queries.unreported(session, "river")] == ["heading"]


def test_an_open_end_lasts_until_the_last_report(session: Session) -> None:
    event = queries.event(session, "guards-present")
    assert (event.first_year, event.last_year, event.open_end) == (1994, 1995, True)


@pytest.mark.parametrize(
    ("ask", "noun"),
    [
        (queries.event, "event"),
        (queries.actor, "actor"),
        (queries.document, "document"),
        (queries.place, "place"),
    ],
)
def test_what_we_do_not_have_is_named(session: Session, ask: Any, noun: str) -> None:
    with pytest.raises(NotKept) as raised:
        ask(session, "nothing")
    assert (raised.value.noun, raised.value.key) == (noun, "nothing")
