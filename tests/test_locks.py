"""What is installed is what was locked: each version by hash, from whichever index the machine asks."""

import hashlib
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
WANTED = {
    "requirements.lock": PROJECT["project"]["dependencies"],
    "requirements-dev.lock": [
        *PROJECT["project"]["dependencies"],
        *PROJECT["project"]["optional-dependencies"]["dev"],
    ],
    "requirements-build.lock": PROJECT["dependency-groups"]["build"],
}


def normal(name: str) -> str:
    """A package's name as indexes compare it (PEP 503)."""
    found = re.match(r"[\w.-]+", name)
    assert found, name
    return re.sub(r"[-_.]+", "-", found.group()).lower()


def locked(name: str) -> dict[str, str]:
    """Package, and all that its lock says of it."""
    entries = re.split(r"\n(?=[\w-])", (ROOT / name).read_text("utf-8"))
    return {normal(entry): entry for entry in entries}


@pytest.mark.parametrize("name", WANTED)
def test_everything_wanted_is_locked(name: str) -> None:
    assert {normal(requirement) for requirement in WANTED[name]} - set(locked(name)) == set(), "run make lock"


@pytest.mark.parametrize("name", WANTED)
def test_everything_locked_has_one_version_and_hashes(name: str) -> None:
    assert [
        entry for entry in locked(name).values() if not re.match(r"\S+==\S+ .*\n +--hash=sha256:", entry)
    ] == []


@pytest.mark.parametrize("name", [*WANTED, "tests/validator/package-lock.json"])
def test_no_lock_names_a_host(name: str) -> None:
    assert re.findall(r"\w+://\S+", (ROOT / name).read_text("utf-8")) == []


def test_what_runs_is_the_same_with_and_without_the_tests() -> None:
    """The tests would else be run on other versions than readers get."""
    versions = {name: entry.split()[0] for name, entry in locked("requirements-dev.lock").items()}
    assert [
        entry for name, entry in locked("requirements.lock").items() if versions.get(name) != entry.split()[0]
    ] == []


def test_what_is_not_ours_is_unchanged_and_all_of_it_is_listed() -> None:
    folder = ROOT / "static" / "vendor"
    listed = dict(
        re.findall(
            r"^\| `([^`]+)` \|.*\| `([0-9a-f]{64})` \|$", (folder / "README.md").read_text("utf-8"), re.M
        )
    )
    assert set(listed) == {path.name for path in folder.iterdir() if path.suffix not in {".md", ".txt"}}
    assert {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in listed} == listed
