"""The axis as the server works it out: what it shows, where the ways lead, and that it stays bounded."""

import sqlite3
from pathlib import Path

import pytest
from sqlmodel import Session

from app.archive import database
from app.archive.store import Store
from app.languages import language
from app.timeline import filters
from app.timeline.axis import Axis, axis
from app.timeline.words import Reading
from tests.sample import sample


def drawn(session: Session, query: str = "", code: str = "en") -> Axis:
    pairs = [tuple(part.split("=", 1)) for part in query.split("&") if part]
    found = axis(Reading(session, language(code)), filters.read([(name, value) for name, value in pairs]))
    assert found is not None
    return found


def lanes(found: Axis) -> dict[str, list[str]]:
    return {lane.side: [mark.id for mark in lane.marks] for lane in found.lanes}


def test_every_event_stands_in_its_lane_in_the_order_of_time(session: Session) -> None:
    assert lanes(drawn(session)) == {
        "us": ["guards-killed", "mill-seized", "guards-present", "envoy-return"],
        "iraq": ["council-meets-envoy"],
        "iran": [],
        "insurgents": [],
    }


def test_the_axis_respects_the_filter_and_the_window_leaves_the_filter_alone(session: Session) -> None:
    assert lanes(drawn(session, "type=meeting"))["us"] == ["envoy-return"]
    assert lanes(drawn(session, "window=1994-06-01/1994-06-30"))["us"] == [
        "guards-killed",
        "mill-seized",
        "guards-present",
    ]
    assert [bar.count for bar in drawn(session, "window=1994-06/1994-06").years] == [4, 1, 1]


def test_marks_say_what_they_are(session: Session) -> None:
    marks = {mark.id: mark for lane in drawn(session).lanes for mark in lane.marks}
    seized = marks["mill-seized"]
    assert (seized.documents, seized.witnesses, seized.differs, seized.status) == (3, 2, True, "happened")
    assert marks["envoy-return"].status == "planned"
    assert marks["guards-present"].width is not None
    assert not marks["guards-present"].is_vague
    assert marks["envoy-return"].is_vague


def test_figures_stand_as_cited_and_agreeing_ones_once(session: Session) -> None:
    rows = {row.kind: [mark.value for mark in row.marks] for row in drawn(session).figures}
    assert rows == {"killed": ["~40", "~60"]}


def test_the_ways_lead_to_other_windows_of_the_same_question(session: Session) -> None:
    found = drawn(session, "type=meeting&window=1995/1995")
    assert found.whole is not None
    assert found.whole.href == "/en/?type=meeting"
    assert found.earlier is not None
    assert "window=1994-07/1995-07" in found.earlier.href
    assert found.closer is not None
    assert found.closer.part.startswith("/en/_axis?type=meeting&window=1995-04/1995-")
    whole = drawn(session)
    assert (whole.earlier, whole.later, whole.wider, whole.whole) == (None, None, None, None)


def test_two_actors_have_lanes_of_their_own_and_share_one(session: Session) -> None:
    found = drawn(session, "compare=council,envoy")
    assert lanes(found) == {"first": [], "both": ["council-meets-envoy"], "second": ["envoy-return"]}
    assert found.comparison.end is not None
    assert [lane.name for lane in found.lanes] == [
        "Town council",
        "Town council and The envoy together",
        "The envoy",
    ]


def test_titles_are_whole_words(session: Session) -> None:
    for code in ("en", "ar"):
        for lane in drawn(session, code=code).lanes:
            assert all(mark.title.startswith(mark.label.rstrip("…")) for mark in lane.marks)


@pytest.fixture
def crowded(tmp_path: Path) -> Session:
    """The made-up catalogue with the same event five thousand times over the years."""
    path = tmp_path / "crowded.sqlite"
    database.build(sample(tmp_path / "more").write(), path)
    with sqlite3.connect(path) as connection:
        columns = [row[1] for row in connection.execute("pragma table_info(event)")]
        changed = {"id": "'copy-' || n", "first_day": "727929 + n % 1000", "last_day": "727929 + n % 1000"}
        chosen = ", ".join(changed.get(column, f'event."{column}"') for column in columns)
        connection.execute(
            "with recursive numbers(n) as "  # noqa: S608 (the columns are our own)
            "(select 1 union all select n + 1 from numbers where n < 5000) "
            f"insert into event select {chosen} from event, numbers where event.id = 'mill-seized'"
        )
    with Store(path).session() as opened:
        return Session(opened.get_bind())


def test_what_travels_is_bounded_and_nothing_is_lost(crowded: Session) -> None:
    for query in ("", "window=1994-01/1994-03", "window=1994-01-01/1994-01-09"):
        found = drawn(crowded, query)
        marks = sum(len(lane.marks) + len(lane.groups) for lane in found.lanes)
        assert marks <= 400
        lane = found.lanes[0]
        for here in ("only-wide", "only-middling", "only-narrow"):
            counted = sum(group.count for group in lane.groups if group.places.startswith(here))
            gone = {"only-wide": "not-wide", "only-middling": "not-middling", "only-narrow": "not-narrow"}[
                here
            ]
            shown = sum(gone not in mark.places for mark in lane.marks)
            assert counted + shown == lane.count
    crowded.close()


def test_groups_open_a_narrower_window(crowded: Session) -> None:
    for group in drawn(crowded).lanes[0].groups:
        assert "window=" in group.way.href
        opened = drawn(crowded, group.way.href.partition("?")[2])
        assert (opened.first, opened.last) != (opened.whole_first, opened.whole_last)
    crowded.close()
