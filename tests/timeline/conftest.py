"""A fresh database of the made-up catalogue."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import Session

from app.archive import database
from app.archive.store import Store
from tests.sample import sample


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """A session on the made-up catalogue."""
    path = tmp_path / "isnad.sqlite"
    database.build(sample(tmp_path / "seeds").write(), path)
    with Store(path).session() as opened:
        yield opened
