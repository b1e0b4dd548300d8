"""What is only supposed, wished for or held, and reports nothing."""

from app.extraction.clauses.splitting import Clause
from app.extraction.scenes import Scene, between

_NO_EVENT_OPENERS = frozenset({"if", "purpose"})
_SUPPOSING = frozenset({"لو", "ولو", "لولا", "ولولا"})
_TURNING = frozenset({"لكن", "ولكن", "لكنه", "لكنها", "بيد"})
_OPENING = 5
_CONDITIONS = frozenset({"if", "unless"})
_INVERTED = frozenset({"had", "should", "were"})
_AIMS = frozenset(
    "aim aims goal goals purpose idea intention objective hope task job challenge question way point key".split()
)


def is_supposed(scene: Scene, place: int) -> bool:
    """Whether clause number `place` tells of nothing that happened or is planned."""
    clause = scene.clauses[place]
    if clause.opener in _NO_EVENT_OPENERS or clause.head.modality == "hypothetical":
        return True
    if not scene.words.isdisjoint(_SUPPOSING):
        first, last = _supposed(scene)
        if first <= clause.head.index < last:
            return True
    if _is_opinion(scene, clause) or _is_wished(scene, clause):
        return True
    return scene.passage.language == "en" and (_is_condition(scene, place) or _is_aim(scene, clause))


def is_in_supposition(scene: Scene, index: int) -> bool:
    """Whether a token stands in an English clause that is only supposed: "attacks may follow"."""
    return scene.passage.language == "en" and any(
        clause.first <= index < clause.last
        and (clause.opener == "if" or clause.head.modality == "hypothetical")
        for clause in scene.clauses
    )


def begins(scene: Scene) -> int:
    """Index of the token from which all is only supposed: "Had Baghdad kept …", "لو كانت …"; else the end."""
    if scene.tokens[0].norm in _INVERTED and len(scene.tokens) > 1:
        return 0
    if scene.words.isdisjoint(_SUPPOSING):
        return len(scene.tokens)
    first, last = _supposed(scene)
    return len(scene.tokens) if last < len(scene.tokens) else first


def _supposed(scene: Scene) -> tuple[int, int]:
    """The tokens from "لو" up to the word that turns to what did happen, or to the end."""
    tokens = scene.tokens
    first = next((at for at, token in enumerate(tokens) if token.norm in _SUPPOSING), len(tokens))
    turns = (at for at in range(first, len(tokens)) if tokens[at].norm in _TURNING)
    return first, next(turns, len(tokens))


def _is_opinion(scene: Scene, clause: Clause) -> bool:
    """ "Analysts believe that …", "ويرى محللون": what they say or hold is no report."""
    speaking = scene.clauses[clause.governor] if clause.governor is not None else clause
    if not any(word.part in ("say", "general") for word in speaking.head.words):
        return False
    opening = between(scene.classed, speaking.first, min(speaking.last, speaking.first + _OPENING))
    return any("opinion" in scene.tokens[at].look.marks for at in opening)


def _is_wished(scene: Scene, clause: Clause) -> bool:
    """ "to demand that troops leave": what an infinitive or a gerund asks for did not happen yet."""
    if clause.governor is not None or scene.tokens[clause.first].norm != "that":
        return False
    return any(
        head.index == clause.first - 1
        and not head.is_finite
        and any(word.part in ("plan", "say") for word in head.words)
        for head in scene.heads
    )


def _is_condition(scene: Scene, place: int) -> bool:
    """ "If they attack again, Washington will strike": what follows from a condition told before it."""
    head = scene.clauses[place].head
    if head.modality != "planned" or scene.words.isdisjoint(_CONDITIONS):
        return False
    return any(token.norm in _CONDITIONS for token in scene.tokens[: head.index])


def _is_aim(scene: Scene, clause: Clause) -> bool:
    """ "The aim is to train soldiers": what for, not what."""
    head = clause.head
    before = scene.tokens[max(clause.first, head.index - _OPENING) : head.index]
    return head.modality == "planned" and any(token.norm in _AIMS for token in before)
