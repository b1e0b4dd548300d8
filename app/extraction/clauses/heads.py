"""The verb of a clause, and what is said of it: tense, voice, negation, modality."""

from collections.abc import Callable
from dataclasses import dataclass

from app.extraction.clauses.tokens import Token
from app.extraction.words.lexicon import Word

# "بحسب ما أعلن": here "ما" is "what", not "not".
SOURCES_BEFORE_WHAT = frozenset({"بحسب", "حسب", "وفق", "وفقا", "طبقا", "تبعا", "علي"})

AUXILIARIES = frozenset({"be", "have", "future", "not", "hypothetical"})
"""Classes of the words that belong to the verb behind them."""

DO: frozenset[str] = frozenset({"do", "does", "did"})


@dataclass(frozen=True, slots=True)
class Head:
    """The verb of a clause.

    `tense`: past, present, perfect, future, state (to be), or one of the dependent forms infinitive and ing.
    `modality`: "" for plain statements, planned, hypothetical. `words` are the readings as a verb.
    """

    index: int
    words: tuple[Word, ...]
    tense: str
    is_passive: bool = False
    is_negated: bool = False
    modality: str = ""

    @property
    def is_finite(self) -> bool:
        """Whether it can be the verb of a clause of its own."""
        return self.tense not in ("infinitive", "ing", "reduced")


IsName = Callable[[Token], bool]
