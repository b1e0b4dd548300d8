"""The database as the site reads it: never written to, opened anew when a newer one is put in its place."""

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool
from sqlmodel import Session, create_engine, select

from app.errors import CannotStore
from app.models import Fact


class Store:
    """Read-only sessions on the database file at `path`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._opened: tuple[tuple[int, int], Engine] | None = None
        self._facts: tuple[Engine, dict[str, str]] | None = None

    @contextlib.contextmanager
    def session(self) -> Iterator[Session]:
        """A session for reading; raises CannotStore when there is no database."""
        with Session(self._engine()) as session:
            yield session

    def facts(self) -> dict[str, str]:
        """What the database says of itself (version, version_date, digest); empty when it is no database of ours."""
        engine = self._engine()
        if self._facts and self._facts[0] is engine:
            return self._facts[1]
        try:
            with Session(engine) as session:
                facts = {fact.key: fact.value for fact in session.exec(select(Fact))}
        except DatabaseError:
            return {}
        self._facts = (engine, facts)
        return facts

    def _engine(self) -> Engine:
        try:
            stat = self.path.stat()
        except FileNotFoundError as wrong:
            raise CannotStore(f"there is no database at {self.path}: run `isnad load`") from wrong
        stamp = (stat.st_ino, stat.st_mtime_ns)
        with self._lock:
            if self._opened is None or self._opened[0] != stamp:
                # The engine of the file before lives on until its last session ends.
                engine = create_engine(
                    f"sqlite:///file:{self.path}?mode=ro&uri=true",
                    poolclass=QueuePool,
                    pool_size=8,
                    max_overflow=32,
                    connect_args={"check_same_thread": False},
                )
                self._opened = (stamp, engine)
            return self._opened[1]
