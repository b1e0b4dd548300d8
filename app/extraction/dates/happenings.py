"""Happenings that were told with a date, found again by their name: `الهجوم` after `هاجم مسلحون … في 3 مايو`."""

from collections.abc import Iterable, Sequence

from app.extraction.dates.tense import Clause
from app.extraction.dates.values import Point

PREFIXES = ("وال", "فال", "بال", "كال", "ولل", "لل", "ال", "و", "ف", "ب", "ل")
ENDINGS = ("هما", "ها", "هم", "ه", "ت", "وا")
# The letters that verbs and their nouns differ in: "سقطت" and "سقوط", "اغتيل" and "اغتيال", "قتل" and "مقتل".
WEAK = frozenset("اويتمنءئؤ")
LEAST_LETTERS, LEAST_STEM = 2, 3


def date_of(told: Sequence[tuple[Clause, Point]], words: Sequence[str], sentence: int) -> Point | None:
    """The last date beside which all the words of a happening stand, in whatever form; None when there is none.

    What is told in `sentence` itself does not count: there the happening is only named.
    """
    wanted = [_skeleton(word) for word in words]
    if any(len(one) < LEAST_LETTERS for one in wanted):
        return None
    for clause, point in reversed(told):
        if clause.sentence != sentence and set(wanted) <= _skeletons((*clause.before, *clause.after)):
            return point
    return None


def _skeletons(words: Iterable[str]) -> set[str]:
    return {_skeleton(word) for word in words if word.isalpha()}


def _skeleton(word: str) -> str:
    """The strong letters of a word without its article, particles and pronoun."""
    for prefix in PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= LEAST_STEM:
            word = word[len(prefix) :]
            break
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST_STEM:
            word = word[: -len(ending)]
            break
    strong = "".join(letter for letter in word if letter not in WEAK)
    return strong if len(strong) >= LEAST_LETTERS else word
