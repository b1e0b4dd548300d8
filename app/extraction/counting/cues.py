"""A word that says what became of the counted, in either language."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

FATES = frozenset(("killed", "wounded", "captured", "displaced", "spared"))
TROOPS = frozenset(("sent", "withdrawn", "present", "engaged"))

Side = Literal["object", "subject", "back", "noun", "either"]
"""Where the counted stand: after an active verb, before a passive or intransitive one, before "… and shot them"."""


class Cue(NamedTuple):
    """A telling word with its kind; folded span."""

    start: int
    end: int
    kind: str
    side: Side = "either"


class Telling(NamedTuple):
    """A folded passage, its language and its telling words in their order."""

    text: str
    language: str
    cues: Sequence[Cue]


def all_of(kind: str, phrases: str) -> dict[str, str]:
    """A table of phrases, parted by "; ", that all tell of one kind."""
    return dict.fromkeys(phrases.split("; "), kind)
