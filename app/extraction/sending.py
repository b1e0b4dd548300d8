"""Records on their way to the processes that read, and back: each is sent as its class and its fields.

Python does this for frozen dataclasses with slots by itself, but not for compiled ones.
"""

import copyreg
from dataclasses import fields, is_dataclass
from typing import Any

from app.extraction import records
from app.extraction.naming import entries


def prepare() -> None:
    """Teach pickle, in this process, how the records of the stages and the entries of the gazetteer are sent."""
    for module in (records, entries):
        for record in vars(module).values():
            if isinstance(record, type) and is_dataclass(record):
                copyreg.pickle(record, _parts)


def _parts(record: Any) -> tuple[type, tuple[object, ...]]:
    return type(record), tuple(getattr(record, field.name) for field in fields(record))
