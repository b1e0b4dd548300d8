"""What was denied: a denial has the type of the deed that, somebody says, was none of theirs or never was."""

import re
from dataclasses import replace

from app.extraction.events.deeds import ATTACKS, noun_at
from app.extraction.events.drafting import Draft
from app.extraction.events.surroundings import is_met, marks_between
from app.extraction.scenes import Scene

# Types that say how it was told, not what is denied.
_TOLD = frozenset({"announcement", "report", "meeting", "trial"})
_EXCLUDES = re.compile(r"\b(?:rul\w+ out|excluded)\b|ستبعد")
_REFUSES = re.compile(r"[رت]فض")
# "denied any part in it": in what was told last.
_INVOLVED = frozenset(
    "hand part role link links involvement responsibility behind connection involved complicity fired "
    "responsible having launched carried يد دور صلة صله علاقة علاقه ضلوع تورط مسوولية مسووليه وراء ضالعة "
    "تورطها تورطه ضلوعها ضلوعه علاقتها علاقته صلتها صلته مسووليتها مسووليته".split()
)


def typed(scene: Scene, drafts: list[Draft], last: str) -> list[Draft]:
    """The drafts of a sentence, those of denials with the type of what is denied; `last`: of the attack told last."""
    return [_typed(scene, draft, last) if _is_vague(draft) else draft for draft in drafts]


def _is_vague(draft: Draft) -> bool:
    if draft.candidate.status != "denied" or _REFUSES.search(draft.candidate.quote):
        return False
    return "denies" in draft.features and draft.candidate.type == "announcement"


def _typed(scene: Scene, draft: Draft, last: str) -> Draft:
    one = draft.candidate
    inside = [at for at, token in enumerate(scene.tokens) if one.trigger[1] <= token.start < one.end]
    if not inside:
        return draft
    kind = _denied_deed(scene, inside[0], inside[-1] + 1)
    if kind in ("", "battle") and last in ATTACKS and not _EXCLUDES.search(one.quote):
        is_involved = any(scene.tokens[at].norm.removeprefix("ال") in _INVOLVED for at in inside)
        kind = last if is_involved else kind
    return replace(draft, candidate=replace(one, type=kind)) if kind else draft


def _denied_deed(scene: Scene, first: int, last: int) -> str:
    """The type of the first deed that is named behind the verb of denying, by a noun or a verb; else empty."""
    marks = marks_between(scene, first, last)
    for at in range(first, last):
        noun = noun_at(scene, at, last)
        if noun and noun.strength and noun.type not in _TOLD:
            return noun.type
        verbs = (word for word in scene.tokens[at].look.words if word.part == "verb" and word.strength)
        fitting = (word for word in verbs if word.type not in _TOLD and is_met(word, marks))
        found = max(fitting, key=lambda word: (bool(word.needs), word.strength), default=None)
        if found and not found.rest:
            return found.type
    return ""
