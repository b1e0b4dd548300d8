"""Compiled modules are taken while they are as new as their sources, and left aside when one of these is newer."""

import os
import sys
from importlib.machinery import EXTENSION_SUFFIXES, PathFinder
from pathlib import Path

import pytest

from app import compiled

BEFORE, MADE, AFTER = 1_000, 2_000, 3_000


def written(path: Path, when: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("", "utf-8")
    os.utime(path, (when, when))
    return path


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package of two sources with what was compiled from them beside them."""
    folder = tmp_path / "package"
    for name in ("one", "inner/two"):
        written(folder / f"{name}.py", BEFORE)
        written(folder / f"{name}{EXTENSION_SUFFIXES[0]}", MADE)
    return folder


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return written(tmp_path / "library.so", MADE)


def found(name: str, folder: Path) -> str:
    spec = PathFinder.find_spec(name, [str(folder)])
    assert spec is not None
    return Path(spec.origin or "").suffix


@pytest.mark.parametrize(
    ("edited", "suffix"),
    [(None, ".so"), ("one.py", ".py"), ("inner/two.py", ".py")],
)
def test_python_takes_what_is_current(package: Path, library: Path, edited: str | None, suffix: str) -> None:
    if edited:
        written(package / edited, AFTER)
    compiled.leave_stale_aside(str(package), library)
    try:
        assert compiled.is_current(package, library) == (edited is None)
        assert found("one", package) == found("two", package / "inner") == suffix
    finally:
        for folder in (package, package / "inner"):
            sys.path_importer_cache.pop(str(folder), None)


def test_nothing_is_current_that_was_never_compiled(package: Path, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere.so"
    assert not compiled.is_current(package, nowhere)
    compiled.leave_stale_aside(str(package), nowhere)
    assert str(package) not in sys.path_importer_cache
