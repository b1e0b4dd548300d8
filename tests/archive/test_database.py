"""The database: built whole or not at all, never in the way of the one that serves."""

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from app.archive import database
from app.archive.store import Store
from app.errors import BrokenSeeds, CannotStore
from app.timeline import queries
from app.timeline.filters import Filter
from tests.sample import sample


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return sample(tmp_path / "seeds").write()


def _remark(seeds: Path) -> None:
    places = seeds / "places.yaml"
    places.write_text(places.read_text() + "# a remark\n")


def _events(path: Path) -> list[str]:
    with Store(path).session() as session:
        return [event.id for event in queries.events(session, Filter())]


def test_every_quotation_in_the_database_is_verbatim(seeds: Path, tmp_path: Path) -> None:
    path = tmp_path / "var" / "isnad.sqlite"
    database.build(seeds, path)
    with sqlite3.connect(path) as connection:
        rows = connection.execute(
            'select substr(d.text, c.start + 1, c."end" - c.start), c.quote from citation c '
            "join document d on d.slug = c.document_slug"
        ).fetchall()
    assert len(rows) == 8
    assert all(stored == quoted for stored, quoted in rows)


def test_it_is_current_until_the_seeds_change(seeds: Path, tmp_path: Path) -> None:
    path = tmp_path / "isnad.sqlite"
    assert not database.is_current(seeds, path)
    database.build(seeds, path)
    assert database.is_current(seeds, path)
    _remark(seeds)
    assert not database.is_current(seeds, path)


def test_broken_seeds_leave_the_old_one(seeds: Path, tmp_path: Path) -> None:
    path = tmp_path / "isnad.sqlite"
    database.build(seeds, path)
    before = path.read_bytes()
    (seeds / "events" / "mill-seized.yaml").write_text("status: happened\n")
    with pytest.raises(BrokenSeeds):
        database.build(seeds, path)
    assert path.read_bytes() == before
    assert list(tmp_path.glob(".isnad*")) == []


def test_a_kill_at_any_moment_leaves_the_old_one(seeds: Path, tmp_path: Path) -> None:
    path = tmp_path / "isnad.sqlite"
    database.build(seeds, path)
    before = path.read_bytes()
    _remark(seeds)
    # The build is stopped for good after its n-th step of work, for several n.
    script = (
        "import os, signal, sys, pathlib\n"
        "from app.archive import database\n"
        "steps = int(sys.argv[3])\n"
        "def watch(frame, event, arg):\n"
        "    global steps\n"
        "    steps -= 1\n"
        "    if steps <= 0: os.kill(os.getpid(), signal.SIGKILL)\n"
        "sys.setprofile(watch)\n"
        "database.build(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))\n"
    )
    for steps in (100, 5_000, 40_000, 80_000):
        done = subprocess.run([sys.executable, "-c", script, str(seeds), str(path), str(steps)], check=False)
        assert done.returncode == -signal.SIGKILL
        assert path.read_bytes() == before
        assert len(_events(path)) == 5


def test_readers_see_the_new_one_as_soon_as_it_is_in_place(seeds: Path, tmp_path: Path) -> None:
    path = tmp_path / "isnad.sqlite"
    database.build(seeds, path)
    store = Store(path)
    with store.session() as session:
        assert queries.count(session, Filter()) == 5
        (seeds / "events" / "envoy-return.yaml").unlink()
        (seeds / "documents" / "river.yaml").write_text(_with_the_sentence_listed(seeds), encoding="utf-8")
        database.build(seeds, path)
        assert queries.count(session, Filter()) == 5, "a session that is open keeps what it reads"
    with store.session() as session:
        assert queries.count(session, Filter()) == 4


def _with_the_sentence_listed(seeds: Path) -> str:
    text = (seeds / "documents" / "river.txt").read_text()
    quote = "The envoy plans to return in 1996."
    start = text.index(quote)
    entry = f"- start: {start}\n  end: {start + len(quote)}\n  quote: {quote}\n  reason: background\n"
    return (seeds / "documents" / "river.yaml").read_text() + entry


def test_the_site_cannot_write(seeds: Path, tmp_path: Path) -> None:
    path = tmp_path / "isnad.sqlite"
    database.build(seeds, path)
    with Store(path).session() as session, pytest.raises(Exception, match="readonly"):
        session.connection().exec_driver_sql("delete from event")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_an_unwritable_folder_is_said_in_words(seeds: Path, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    with pytest.raises(CannotStore, match="ISNAD_DATABASE"):
        database.build(seeds, locked / "isnad.sqlite")


def test_a_folder_that_is_a_file_is_said_in_words(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotStore, match="ISNAD_DATABASE"):
        database.build(seeds, tmp_path / "file" / "isnad.sqlite")


def test_no_database_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(CannotStore, match="isnad load"), Store(tmp_path / "none.sqlite").session():
        pass


def test_something_else_in_its_place_is_not_current(seeds: Path, tmp_path: Path) -> None:
    path = tmp_path / "isnad.sqlite"
    path.write_bytes(b"not a database, but long enough to look at" * 10)
    assert not database.is_current(seeds, path)
    sqlite3.connect(tmp_path / "other.sqlite").execute("create table other (x)")
    assert not database.is_current(seeds, tmp_path / "other.sqlite")


def test_building_twice_at_once_ends_in_one_whole_database(seeds: Path, tmp_path: Path) -> None:
    path = tmp_path / "isnad.sqlite"
    script = "import sys, pathlib; from app.archive import database as d; d.build(*map(pathlib.Path, sys.argv[1:]))"
    both = [subprocess.Popen([sys.executable, "-c", script, str(seeds), str(path)]) for _ in range(2)]
    assert [process.wait(60) for process in both] == [0, 0]
    assert len(_events(path)) == 5
