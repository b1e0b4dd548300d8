"""Deeds that an English participle tells beside the verb of its clause: "seized at Tikrit in 2004", "after leaving"."""

from dataclasses import replace

from app.extraction import moments
from app.extraction.clauses.heads import Head
from app.extraction.clauses.splitting import Clause
from app.extraction.drafting import Draft, Reading, draft_of
from app.extraction.moments import Choice, Story
from app.extraction.nominals import phrase_end
from app.extraction.records import DateMention
from app.extraction.running import is_calendar
from app.extraction.scenes import Scene, within
from app.extraction.triggers import trigger

_TIMING = frozenset({"after", "before", "since", "following"})
_NOUN_PHRASE = 5


def of_participles(scene: Scene, reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Past participles with a date of their own, and gerunds that time another deed."""
    taken = {draft.candidate.date.start for draft in drafts if draft.candidate.date}
    found = []
    for head in scene.heads:
        if head.tense not in ("reduced", "ing") or not head.index:
            continue
        last = phrase_end(scene, head.index)
        dates = [date for date in _dates(scene, head.index, last) if date.start not in taken]
        is_timing = head.tense == "ing" and scene.tokens[head.index - 1].norm in _TIMING
        if (dates and head.tense == "reduced") or is_timing:
            draft = _of_participle(scene, reading, head, last, dates)
            if draft:
                found.append(draft)
    return found


def _of_participle(
    scene: Scene, reading: Reading, head: Head, last: int, dates: list[DateMention]
) -> Draft | None:
    is_gerund = head.tense == "ing"
    first = head.index if is_gerund else _phrase_start(scene, head.index)
    clause = Clause(first, last, head, "gerund" if is_gerund else "reduced")
    told = trigger(scene, clause)
    if told is None or told.basis not in ("verb", "light") or not (told.strength or dates):
        return None
    whole = replace(scene, clauses=[clause])
    choice = moments.choose(whole, Story(), 0, "happened") if dates else Choice(None, "none")
    features = [
        f"opener:{clause.opener}",
        f"basis:{told.basis}",
        f"strength:{min(2, told.strength + told.is_fitted)}",
    ]
    return draft_of(whole, reading, clause, told, "happened", choice, features)


def _dates(scene: Scene, first: int, last: int) -> list[DateMention]:
    start, end = scene.span(first, last)
    return [date for date in within(scene.dates, start, end) if is_calendar(date)]


def _phrase_start(scene: Scene, index: int) -> int:
    """Where the noun begins that a participle describes."""
    for at in range(index - 1, max(-1, index - _NOUN_PHRASE), -1):
        if not scene.tokens[at].norm[0].isalnum():
            return at + 1
    return max(0, index - _NOUN_PHRASE)
