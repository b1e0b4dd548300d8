"""A number and what it counts. Text is folded."""

from typing import NamedTuple

from app.extraction.counting.nouns import Noun
from app.extraction.counting.numbers import Number


class Phrase(NamedTuple):
    """A number and what it counts; `end` is the folded end of the noun, or of the number when none follows it."""

    number: Number
    noun: Noun | None
    end: int
    word: str = ""
    is_bare: bool = False
    """Nothing that could be a noun follows the number."""
    kind: str = ""
    """What the figure is, once that is known; before that, the kind of the figure that this one goes on with."""
