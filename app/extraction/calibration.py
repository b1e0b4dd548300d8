"""Fits the weights of `confidence` on gold, and says how well probabilities keep their word on held-out folds."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from app.extraction.confidence import weighed

_ROUNDS = 260
_SMALLEST = 4
_RIDGE = 4.0


@dataclass(frozen=True, slots=True)
class Sample:
    """One draft of a gold text: what it shows, whether it is an event there, and how much it counts."""

    group: str
    features: tuple[str, ...]
    is_event: bool
    weight: float = 1.0


def fit(samples: Sequence[Sample]) -> dict[str, float]:
    """Weights by feature, the constant under "": logistic regression with a ridge, by gradient steps.

    Features seen fewer than four times get no weight. The steps are scaled per feature (Adagrad), so the result
    does not depend on any library and is the same everywhere.
    """
    rows = [(weighed(sample.features), sample) for sample in samples if sample.weight]
    counts = Counter(name for names, _ in rows for name in names)
    known = {name for name, count in counts.items() if count >= _SMALLEST}
    cut = [([name for name in names if name in known], sample) for names, sample in rows]
    weights = dict.fromkeys(("", *sorted(known)), 0.0)
    squares = dict.fromkeys(weights, 1e-6)
    for _ in range(_ROUNDS):
        gradient = {name: _RIDGE * weight if name else 0.0 for name, weight in weights.items()}
        for names, sample in cut:
            fault = sample.weight * (_probability(weights, names) - sample.is_event)
            gradient[""] += fault
            for name in names:
                gradient[name] += fault
        for name, slope in gradient.items():
            squares[name] += slope * slope
            weights[name] -= 0.35 * slope / squares[name] ** 0.5
    return {name: round(weight, 3) for name, weight in weights.items() if abs(weight) >= 0.0005}


def held_out(samples: Sequence[Sample], folds: int = 6) -> list[float]:
    """Probability of each sample from weights fitted without any sample of its group's fold."""
    groups = sorted({sample.group for sample in samples})
    fold_of = {group: place % folds for place, group in enumerate(groups)}
    probabilities = [0.0] * len(samples)
    for fold in range(folds):
        weights = fit([sample for sample in samples if fold_of[sample.group] != fold])
        for place, sample in enumerate(samples):
            if fold_of[sample.group] == fold:
                probabilities[place] = _probability(weights, weighed(sample.features))
    return probabilities


def calibration_error(probabilities: Sequence[float], truths: Sequence[bool], bins: int = 10) -> float:
    """Expected calibration error: mean gap between promised and found share, over ten bins of equal width.

    >>> calibration_error([0.25, 0.25, 0.25, 0.25], [True, False, False, False])
    0.0
    """
    if not probabilities:
        return 0.0
    total = 0.0
    for place in range(bins):
        inside = [
            (probability, truth)
            for probability, truth in zip(probabilities, truths, strict=True)
            if place == min(int(probability * bins), bins - 1)
        ]
        if inside:
            total += abs(sum(probability - truth for probability, truth in inside))
    return total / len(probabilities)


def _probability(weights: dict[str, float], names: Sequence[str]) -> float:
    score = weights.get("", 0.0) + sum(weights.get(name, 0.0) for name in names)
    return 1 / (1 + exp(-max(-30.0, min(30.0, score))))
