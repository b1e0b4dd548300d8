"""How likely a draft is an event that a careful reader would list, and why, in words.

A logistic model over what the clause shows. Its weights stand in `confidence.json`, as numbers beside the names of
what they weigh; `evaluate.refit` writes them from the gold.
"""

import json
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from math import exp

from app.extraction.events.drafting import Draft
from app.extraction.records import Candidate

THRESHOLD = 0.46
"""Drafts below it are not proposed: where precision and recall on held-out folds are both high."""
UNDATED = 0.48
"""The same for drafts without a date, so that texts in which nothing happens propose nothing."""

WEIGHTS_FILE = "confidence.json"
# What means more together than apart; chosen by what helped on held-out folds, no more than that.
_PAIRS = (
    ("opener:noun", "date:own"),
    ("opener:noun", "date:none"),
    ("opener:and", "date:own"),
    ("opener:relative", "date:own"),
    ("after-time", "date:own"),
    ("after-time", "date:none"),
    ("basis:general", "date:own"),
    ("basis:general", "date:none"),
    ("basis:general", "content"),
    ("basis:general", "has:agent"),
    ("basis:say", "date:own"),
    ("basis:say", "has:speaker"),
)
_DATE_WORDS = {
    "opening": "dated by the date that opens the line",
    "clause": "dated by the clause before",
    "sentence": "dated by the sentence before",
    "heading": "dated by the heading",
    "none": "no date in reach",
}
_DOUBTS = {
    "basis:general": "its verb is no event word; a known actor acts",
    "basis:say": "it reports what somebody says",
    "basis:state": "it tells how things are",
    "opener:relative": "told in a relative clause",
    "opener:noun": "only a noun names the deed",
    "opener:verbless": "the line has no verb",
    "no-names": "no known actor or place stands in the clause",
    "no-subject": "its subject stands in the clause before",
    "in-quotes": "it stands in a quotation",
    "first-person": "the speaker talks of himself",
    "content": "it is told as what somebody said",
}


def is_likely(draft: Draft) -> bool:
    """Whether a draft is likely enough to be proposed."""
    return chance(draft.features) >= (THRESHOLD if draft.candidate.date else UNDATED)


def rate(draft: Draft, text: str, quoted: tuple[int, int] | None = None) -> Candidate:
    """The draft's candidate with its probability (0 to 1, two decimals) and the reasons for it.

    `quoted` is the span of `text` that it quotes instead of its own.
    """
    one = draft.candidate
    start, end = quoted or (one.start, one.end)
    return Candidate(
        start, end, text[start:end], one.trigger, one.type, one.status, one.date, one.actors, one.places, one.figures,
        one.said_by, chance(draft.features), tuple(_reasons(draft)), one.mentioned,
    )  # fmt: skip


@lru_cache(maxsize=20_000)
def chance(features: tuple[str, ...]) -> float:
    """The probability (0 to 1, two decimals) of a draft with these features; the same ones come again and again."""
    weights = _weights()
    score = weights.get("", 0.0) + sum(weights.get(name, 0.0) for name in weighed(features))
    return round(min(0.99, max(0.01, 1 / (1 + exp(-score)))), 2)


def weighed(features: Iterable[str]) -> list[str]:
    """The names that carry weights: the features of a draft, and those pairs of them that mean more together.

    >>> weighed(["basis:say", "date:own"])
    ['basis:say', 'basis:say+date:own', 'date:own']
    """
    names = set(features)
    return sorted(names | {f"{one}+{other}" for one, other in _PAIRS if one in names and other in names})


@cache
def _weights() -> Mapping[str, float]:
    text = files(__package__).joinpath(WEIGHTS_FILE).read_text(encoding="utf-8")
    return {str(name): float(weight) for name, weight in json.loads(text).items()}


def _reasons(draft: Draft) -> list[str]:
    """The event word, the date, the actors, then what casts doubt."""
    candidate = draft.candidate
    start, end = candidate.trigger
    word = candidate.quote[start - candidate.start : end - candidate.start]
    reasons = [f"event word “{word}”: {candidate.type}, {candidate.status}"] if word else []
    reasons.append(_date_reason(draft))
    if candidate.actors:
        named = ", ".join(f"{actor.mention.entity.name_en} ({actor.role})" for actor in candidate.actors)
        reasons.append(f"names {named}")
    reasons += [words for feature, words in _DOUBTS.items() if feature in draft.features]
    return reasons


def _date_reason(draft: Draft) -> str:
    how = next((name[5:] for name in draft.features if name.startswith("date:")), "none")
    date = draft.candidate.date
    if date is None:
        return _DATE_WORDS["none"]
    words = _DATE_WORDS.get(how, f"its own date “{date.text}”")
    return f"{words}: {date.edtf}" + (f" ({date.reason})" if date.reason and how == "own" else "")
