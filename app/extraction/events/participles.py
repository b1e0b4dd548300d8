"""Deeds that English tells beside the verb of a clause, by a participle or by leaving the verb out.

"One of them, seized at Tikrit in 2004, …", "before returning to Iraq", "took Tikrit in April, Ramadi in December".
"""

from app.extraction.clauses.heads import Head
from app.extraction.clauses.splitting import Clause
from app.extraction.dating import moments
from app.extraction.dating.moments import Choice, Story
from app.extraction.dating.running import is_calendar
from app.extraction.events.deeds import Trigger
from app.extraction.events.drafting import Draft, Reading, draft_of
from app.extraction.events.nominals import phrase_end
from app.extraction.events.triggers import trigger
from app.extraction.records import DateMention
from app.extraction.scenes import Scene, within

_TIMING = frozenset({"after", "before", "since", "following"})
_LISTING = frozenset({",", ";", "and", "then"})
_NOUN_PHRASE = 5


def of_participles(scene: Scene, reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Past participles with a date of their own, and gerunds that time another deed."""
    taken = {draft.candidate.date.start for draft in drafts if draft.candidate.date}
    found = []
    for head in scene.heads:
        if head.tense not in ("reduced", "ing") or not head.index:
            continue
        last = phrase_end(scene, head.index)
        is_aside = head.tense == "reduced" and scene.tokens[head.index - 1].norm == ","
        dates = [date for date in _dates(scene, head.index, last) if is_aside or date.start not in taken]
        is_timing = head.tense == "ing" and scene.tokens[head.index - 1].norm in _TIMING
        if (dates and head.tense == "reduced") or is_timing:
            draft = _of_participle(scene, reading, head, last, dates)
            if draft:
                found.append(draft)
    return found


def of_enumerated(scene: Scene, reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """ "…, Ramadi in December 2015": a further place with its date, where the verb before is left out."""
    found: list[Draft] = []
    for place in scene.entities:
        index = scene.index_at(place.start)
        before = next((draft for draft in reversed(drafts) if draft.candidate.trigger[1] < place.start), None)
        if (
            before is None
            or not place.entity.is_place
            or not index
            or scene.tokens[index - 1].norm not in _LISTING
        ):
            continue
        dated = _date_behind(scene, scene.index_at(place.end))
        if dated is None or dated == before.candidate.date:
            continue  # "in Iraq and Syria in 2014": one date of both
        clause = Clause(index, scene.index_at(dated.end), Head(index, (), "listed"), "listed")
        told = Trigger(index, before.candidate.type, "noun", 1)
        features = ["opener:listed", "basis:noun", "strength:1"]
        whole, choice = scene.alone(clause), Choice(dated, "own")
        found.append(draft_of(whole, reading, clause, told, before.candidate.status, choice, features))
    return found


def _date_behind(scene: Scene, index: int) -> DateMention | None:
    """The date that "in" or "on" at a token leads to."""
    if index >= len(scene.tokens) or scene.tokens[index].norm not in ("in", "on"):
        return None
    dates = (date for date in scene.dates if is_calendar(date) and scene.index_at(date.start) == index + 1)
    return next(dates, None)


def _of_participle(
    scene: Scene, reading: Reading, head: Head, last: int, dates: list[DateMention]
) -> Draft | None:
    is_gerund = head.tense == "ing"
    first = head.index if is_gerund else _phrase_start(scene, head.index)
    clause = Clause(first, last, head, "gerund" if is_gerund else "reduced")
    told = trigger(scene, clause)
    if told is None or not (told.strength or dates):
        return None
    is_done_by = bool(dates) and any(
        token.norm == "by" for token in scene.tokens[head.index : head.index + 2]
    )
    if told.basis not in ("verb", "light") and not (told.basis == "general" and is_done_by):
        return None
    whole = scene.alone(clause)
    choice = moments.choose(whole, Story(), 0, "happened") if dates else Choice(None, "none")
    features = [
        f"opener:{clause.opener}",
        f"basis:{told.basis}",
        told.strength_feature,
    ]
    return draft_of(whole, reading, clause, told, "happened", choice, features)


def _dates(scene: Scene, first: int, last: int) -> list[DateMention]:
    start, end = scene.span(first, last)
    return [date for date in within(scene.dates, start, end) if is_calendar(date)]


def _phrase_start(scene: Scene, index: int) -> int:
    """Where the noun begins that a participle describes, the comma between them aside."""
    index -= scene.tokens[index - 1].norm == ","
    for at in range(index - 1, max(-1, index - _NOUN_PHRASE), -1):
        if not scene.tokens[at].norm[0].isalnum():
            return at + 1
    return max(0, index - _NOUN_PHRASE)
