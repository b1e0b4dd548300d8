"""What the words around an expression say of its place in time: future, earlier than the story, background."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clause:
    """The clause around an expression: `is_earlier` than the running date, `is_background` when it is only mentioned."""

    is_future: bool = False
    is_earlier: bool = False
    is_background: bool = False
    sentences_since_story: int = 0
