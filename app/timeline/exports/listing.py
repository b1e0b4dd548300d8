"""A JSON file of one object that ends in a long list: written item by item."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any


def listing(head: Mapping[str, Any], name: str, items: Iterable[object]) -> Iterator[str]:
    """The object `head` with the list `name` behind its other keys.

    >>> "".join(listing({"a": 1}, "b", [2, 3]))
    '{\\n"a": 1,\\n"b": [\\n2,\\n3\\n]\\n}\\n'
    """
    yield "{\n"
    for key, value in head.items():
        yield f"{dumped(key)}: {dumped(value)},\n"
    yield f"{dumped(name)}: ["
    comma = "\n"
    for item in items:
        yield comma + dumped(item)
        comma = ",\n"
    yield "\n]\n}\n"


def dumped(value: object) -> str:
    """JSON with its letters as they are."""
    return json.dumps(value, ensure_ascii=False)
