"""What stands around an event."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from sqlmodel import Session

from app.archive import database
from app.archive.store import Store
from app.models import Event
from app.timeline import around, queries
from tests.sample import Sample, sample


def ids(events: Iterable[Event]) -> list[str]:
    return [event.id for event in events]


def with_anniversary(folder: Path) -> Sample:
    """The made-up catalogue with an event at the same place, by the same actor, on the same day of another year."""
    made = sample(folder)
    made.texts["later"] = "On 4 June 1995 the Harbour Guard left Qarya.\n"
    made.texts["leap"] = "On 29 February 1996 the mill burned.\n"
    for slug, words, edtf, id_ in (("later", "4 June 1995", "1995-06-04", "guard-leaves"),
                                   ("leap", "29 February 1996", "1996-02-29", "mill-burns")):  # fmt: skip
        digest = hashlib.sha256(made.texts[slug].encode()).hexdigest()
        made.files[f"documents/{slug}.yaml"] = {
            **made.files["documents/nahr.yaml"],
            "language": "en",
            "sha256": digest,
        }
        quote = made.texts[slug].strip()
        date = {"edtf": edtf, "basis": "stated", "words": [made.span(slug, words)]}
        made.files[f"events/{id_}.yaml"] = {
            **made.event("mill-seized"),
            "date": {"edtf": edtf},
            "citations": [made.cite(slug, quote, date=date)],
        }
    return made


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    database.build(with_anniversary(tmp_path / "seeds").write(), tmp_path / "isnad.sqlite")
    with Store(tmp_path / "isnad.sqlite").session() as opened:
        yield opened


def test_the_same_day_of_other_years(session: Session) -> None:
    assert ids(around.on_the_day(session, 6, 4)) == ["mill-seized", "guard-leaves"]
    assert ids(around.same_day(session, queries.event(session, "mill-seized"))) == ["guard-leaves"]
    assert ids(around.on_the_day(session, 2, 29)) == ["mill-burns"]
    assert ids(around.same_day(session, queries.event(session, "guards-killed"))) == [], "a month is no day"
    assert ids(around.same_day(session, queries.event(session, "envoy-return"))) == []


def test_the_days_around(session: Session) -> None:
    seized = queries.event(session, "mill-seized")
    assert ids(around.within_days(session, seized)) == ["guards-killed", "council-meets-envoy"]
    assert ids(around.within_days(session, seized, days=3)) == ["council-meets-envoy"], "a month is too wide"
    assert ids(around.within_days(session, queries.event(session, "envoy-return"))) == [], (
        "a year is near to nothing"
    )
    assert ids(around.within_days(session, queries.event(session, "mill-burns"))) == []


def test_the_same_actor_in_the_same_place(session: Session) -> None:
    assert ids(around.sharing(session, queries.event(session, "mill-seized"))) == [
        "guard-leaves",
        "mill-burns",
    ]
    assert ids(around.sharing(session, queries.event(session, "guards-killed"))) == [], (
        "its place is not told"
    )
