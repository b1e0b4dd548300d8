"""Dates in the reach of an English verb that are not its own: of what it quotes, of the past of an entry."""

from app.extraction.clauses.splitting import Clause
from app.extraction.dating.reach import opening
from app.extraction.dating.running import Story, days_of
from app.extraction.records import DateMention
from app.extraction.scenes import Scene

_QUOTES = frozenset({'"', "“", "”", "«", "»"})
_IS = frozenset({"is", "are"})


def without_quoted(scene: Scene, clause: Clause, own: list[DateMention]) -> list[DateMention]:
    """Without what is said in quotation marks where the verb is outside them: '"… by May," the president said'."""
    if scene.words.isdisjoint(_QUOTES):
        return own
    verb = scene.tokens[clause.head.index].start
    return own if _is_quoted(scene, verb) else [date for date in own if not _is_quoted(scene, date.start)]


def _is_quoted(scene: Scene, offset: int) -> bool:
    """Whether an offset stands behind an odd number of quotation marks of its passage."""
    signs = (token for token in scene.tokens if token.norm in _QUOTES and token.start < offset)
    return sum(1 for _ in signs) % 2 == 1


def without_earlier(scene: Scene, story: Story, clause: Clause, own: list[DateMention]) -> list[DateMention]:
    """Without what lies before the day of an English entry told in the present: "leave under the pact of 2008"."""
    entry = (opening(scene) if story.is_listed else None) or story.heading
    told = days_of(entry.edtf) if entry else None
    verbs = scene.tokens[max(clause.first, clause.head.index - 2) : clause.head.index]
    is_present = clause.head.tense == "present" or any(token.norm in _IS for token in verbs)
    if told is None or not is_present or scene.passage.language != "en":
        return own
    after = scene.tokens[clause.head.index].start
    spans = [(date, days_of(date.edtf)) for date in own]
    return [date for date, span in spans if date.start < after or not span or span[1] >= told[0]]
