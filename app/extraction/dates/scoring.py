"""How well found dates agree with dates marked by people: precision, recall and F1."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


class Marked(Protocol):
    """A marked date: a span in code points and a TIMEX3 value."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def value(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one measure: `right` out of `gold` marked and `found` found."""

    right: int = 0
    gold: int = 0
    found: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.gold + other.gold, self.found + other.found)

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 1 when nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of the gold that was found; 1 when there is none."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.gold + self.found
        return 2 * self.right / total if total else 1.0


@dataclass(frozen=True, slots=True)
class DateScores:
    """The three measures of WikiWars and TempEval: relaxed spans, strict spans, values."""

    relaxed: Score = Score()
    strict: Score = Score()
    value: Score = Score()

    def __add__(self, other: "DateScores") -> "DateScores":
        return DateScores(self.relaxed + other.relaxed, self.strict + other.strict, self.value + other.value)


def score(gold: Sequence[Marked], found: Sequence[Marked]) -> DateScores:
    """Scores found dates against gold, paired one to one in the order of the text.

    Relaxed: the spans share a character. Strict: start and end are the same. Value: the spans share a character and
    the TIMEX3 values are the same string (TempEval-3's definition). A gold value of "null" is never matched.
    """
    pairs = list(pair(gold, found))
    sizes = {"gold": len(gold), "found": len(found)}
    strict = sum((a.start, a.end) == (b.start, b.end) for a, b in pairs)
    return DateScores(
        Score(len(pairs), **sizes),
        Score(strict, **sizes),
        Score(sum(a.value == b.value for a, b in pairs), **sizes),
    )


def pair(gold: Sequence[Marked], found: Sequence[Marked]) -> list[tuple[Marked, Marked]]:
    """Gold and found dates whose spans overlap, each used once; equal spans are paired first."""
    same = {(date.start, date.end): date for date in found}
    pairs = [(date, same[date.start, date.end]) for date in gold if (date.start, date.end) in same]
    paired_gold = {(a.start, a.end) for a, _ in pairs}
    left_gold = [date for date in gold if (date.start, date.end) not in paired_gold]
    left_found = [date for date in found if (date.start, date.end) not in paired_gold]
    i = j = 0
    while i < len(left_gold) and j < len(left_found):
        a, b = left_gold[i], left_found[j]
        if a.start < b.end and b.start < a.end:
            pairs.append((a, b))
            i, j = i + 1, j + 1
        elif a.end <= b.start:
            i += 1
        else:
            j += 1
    return sorted(pairs, key=lambda both: both[0].start)
