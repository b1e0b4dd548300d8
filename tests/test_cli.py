"""The commands as they are typed: exit codes, messages and JSON lines, on the made-up catalogue."""

import json
import os
import shutil
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.sample import sample

ARTICLE = (
    "US air strike kills 12 fighters in Iraq\n\n"
    "A US air strike killed at least 12 fighters of Kataib Hezbollah near Mosul on 4 March 2021, the Pentagon said.\n"
    "Two days later, rockets hit the Ain al-Asad air base. No one was wounded.\n"
)
CATALOGUE = Path(__file__).parent.parent / "seeds"
ISNAD = [sys.executable, "-c", "from app.cli import main; main()"]


def isnad(*words: object, stdin: bytes = b"", **settings: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*ISNAD, *map(str, words)],
        input=stdin,
        capture_output=True,
        env={**os.environ, **settings},
        check=False,
    )


def json_lines(*words: object, stdin: bytes = b"") -> list[dict[str, Any]]:
    done = isnad(*words, "--json", stdin=stdin)
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return sample(tmp_path / "seeds").write()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_verify_says_what_it_checked(seeds: Path) -> None:
    done = isnad("verify", "--seeds", seeds)
    assert done.returncode == 0
    assert b"3 documents, 5 events, 8 citations" in done.stdout


def test_verify_lists_every_fault_and_exits_1(seeds: Path) -> None:
    (seeds / "events" / "mill-seized.yaml").write_text("status: happened\n")
    (seeds / "documents" / "nahr.txt").write_text("غيره\n", encoding="utf-8")
    done = isnad("verify", "--seeds", seeds)
    assert done.returncode == 1
    assert b"seeds/events/mill-seized.yaml:1:" in done.stderr
    assert b"seeds/documents/nahr.yaml:" in done.stderr
    assert b"Traceback" not in done.stderr


def test_load_builds_the_database(seeds: Path, tmp_path: Path) -> None:
    path = tmp_path / "isnad.sqlite"
    done = isnad("load", "--seeds", seeds, "--database", path)
    assert (done.returncode, path.exists()) == (0, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["load", "--seeds", "/nowhere"], "ISNAD_SEEDS"),
        (["load", "--database", "/dev/null/isnad.sqlite"], "ISNAD_DATABASE"),
        (["extract", "/nowhere.txt"], "/nowhere.txt"),
        (["extract", "--published", "20x3", "/dev/null"], "20x3"),
        (["accept", "nothing"], "nothing"),
        (["evaluate", "/nowhere"], "no gold"),
    ],
)
def test_what_goes_wrong_is_said_in_words(words: list[str], said: str) -> None:
    done = isnad(*words)
    assert done.returncode == 1
    assert said in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_a_taken_port_is_one_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = isnad("serve", "--port", taken.getsockname()[1])
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert "--port" in done.stderr.decode()


def test_dates_are_json_lines_that_quote_the_text(article: Path) -> None:
    found = json_lines("dates", article)
    assert all(ARTICLE[date["start"] : date["end"]] == date["text"] for date in found)
    assert {"start", "end", "text", "type", "value", "mod", "edtf", "resolution"} == set(found[0])
    assert [(date["edtf"], date["resolution"]) for date in found] == [
        ("2021-03-04", "explicit"),
        ("2021-03-06", "event"),
    ]


def test_dates_reads_standard_input_and_timeml(tmp_path: Path) -> None:
    assert json_lines("dates", stdin="في 9 نيسان 2003 سقطت المدينة.\n".encode())[0]["edtf"] == "2003-04-09"
    path = tmp_path / "a.tml"
    path.write_text(
        '<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2010-01-02">2 January 2010</TIMEX3></DCT>'
        "<TEXT>The army left Basra yesterday.</TEXT></TimeML>"
    )
    assert [date["edtf"] for date in json_lines("dates", path)] == ["2010-01-01"]


def test_extract_has_the_keys_that_it_promises(article: Path) -> None:
    found = json_lines("extract", article)
    assert found
    for event in found:
        assert set(event) >= {
            "file", "start", "end", "quote", "date", "status", "type", "actors", "places", "figures", "said_by",
            "confidence", "reasons", "cluster", "matches",
        }  # fmt: skip
        assert ARTICLE[event["start"] : event["end"]] == event["quote"]
        for part in (*event["actors"], *event["places"], *event["figures"]):
            assert ARTICLE[part["start"] : part["end"]] == part["text"]
    strike = next(event for event in found if event["type"] == "air-strike")
    assert strike["date"]["edtf"] == "2021-03-04"
    assert {actor["name_en"] for actor in strike["actors"]} >= {"Kataib Hezbollah"}
    assert [(figure["kind"], figure["value"], figure["qualifier"]) for figure in strike["figures"]] == [
        ("killed", 12, "at-least")
    ]


def test_two_workers_say_the_same_as_one(article: Path, tmp_path: Path) -> None:
    files = []
    for n in range(5):
        path = tmp_path / f"{n}.txt"
        path.write_text(ARTICLE.replace("4 March", f"{n + 1} March"), encoding="utf-8")
        files.append(path)
    assert json_lines("extract", *files, "--workers", 2) == json_lines("extract", *files)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (bytes(range(256)) * 40, "binary"),
        (
            "Le président a annoncé le retrait des troupes de la ville hier soir, selon le ministère.\n".encode()
            * 5,
            "Arabic",
        ),
    ],
)
def test_what_is_no_article_is_refused_and_the_rest_is_read(
    tmp_path: Path, article: Path, content: bytes, said: str
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(content)
    done = isnad("extract", bad, article, "--json")
    assert done.returncode == 1
    assert said in done.stderr.decode()
    assert json.loads(done.stdout.splitlines()[0])["file"] == str(article)


def test_an_article_is_added_decided_upon_and_served(article: Path, tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    shutil.copytree(CATALOGUE, seeds)
    words = [
        "add",
        article,
        "--publisher",
        "River Post",
        "--address",
        "https://river.example/2",
        "--published",
        "2021-03-07",
    ]
    done = isnad(*words, "--seeds", seeds)
    assert done.returncode == 0, done.stderr.decode()
    assert "stored as river-post-2021" in done.stdout.decode()
    again = isnad(*words, "--seeds", seeds)
    assert "nothing was changed" in again.stdout.decode()
    assert isnad("accept", "river-post-2021-1", "--as", "strike-near-mosul", "--seeds", seeds).returncode == 0
    assert isnad("reject", "river-post-2021-2", "--because", "a test", "--seeds", seeds).returncode == 0
    path = tmp_path / "isnad.sqlite"
    assert isnad("load", "--seeds", seeds, "--database", path).returncode == 0
    with sqlite3.connect(path) as connection:
        found = connection.execute("select date, review from event where id = 'strike-near-mosul'").fetchall()
    assert found == [("2021-03-04", "reviewed")]
