"""Catalogue → SQLite: checked first, written whole to a new file, put in place in one step."""

import contextlib
import os
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlmodel import SQLModel, create_engine

from app import models
from app.archive import index, verify
from app.archive.catalogue import Catalogue, digest
from app.archive.rows import rows
from app.archive.store import Store
from app.errors import CannotStore

FORMAT = "2"
"""Raised when the tables change, so that a database of an older release is built anew."""


def build(seeds: Path, path: Path) -> Catalogue:
    """Build the database at `path` from the seeds; a fault or a kill at any moment leaves the old file as it was.

    Raises BrokenSeeds when the catalogue has faults and CannotStore when the file cannot be written.
    """
    built_from = digest(seeds)
    catalogue = verify.checked(seeds)
    with _new_file_beside(path) as new:
        _write(catalogue, built_from, new)
    return catalogue


def is_current(seeds: Path, path: Path) -> bool:
    """Whether the database at `path` was built from the seeds as they are now, by this release's tables."""
    return path.is_file() and Store(path).facts().get("digest") == f"{FORMAT}:{digest(seeds)}"


def _write(catalogue: Catalogue, built_from: str, path: Path) -> None:
    engine = create_engine(f"sqlite:///{path}")
    event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA foreign_keys = ON"))
    SQLModel.metadata.create_all(engine)
    by_table: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in [*rows(catalogue), *_facts(catalogue, built_from)]:
        by_table[str(row.__tablename__)].append(row.model_dump())
    with engine.begin() as connection:
        for table in SQLModel.metadata.sorted_tables:  # parents before children
            if by_table[table.name]:
                connection.execute(table.insert(), by_table[table.name])
        index.build(connection)
    with engine.connect() as connection:
        connection.exec_driver_sql("ANALYZE")
        connection.commit()
    engine.dispose()


def _facts(catalogue: Catalogue, built_from: str) -> Iterator[models.Fact]:
    version = catalogue.versions[-1].form if catalogue.versions else None
    yield models.Fact(key="digest", value=f"{FORMAT}:{built_from}")
    yield models.Fact(key="version", value=str(version.version) if version else "0")
    yield models.Fact(key="version_date", value=version.date if version else "")


@contextlib.contextmanager
def _new_file_beside(path: Path) -> Iterator[Path]:
    """A new file in the same folder, synced and moved over `path` at the end, removed when anything goes wrong."""
    new: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        os.close(handle)
        new = Path(name)
        yield new
        with new.open("rb") as written:
            os.fsync(written.fileno())
        new.chmod(0o644)
        new.replace(path)
    except OSError as wrong:
        raise CannotStore(
            f"cannot write {path}: {wrong.strerror}. Choose another file in ISNAD_DATABASE, or make its folder writable"
        ) from wrong
    finally:
        if new is not None:
            new.unlink(missing_ok=True)
