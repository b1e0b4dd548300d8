"""English deeds whose time stands beside their subject: "a drone that struck the camp on 3 May killed two"."""

from app.extraction.clauses.splitting import MAIN, Clause
from app.extraction.clauses.tokens import Token
from app.extraction.dating.running import is_calendar
from app.extraction.records import DateMention
from app.extraction.scenes import Scene, within

_ATTACKS = frozenset(
    {"battle", "air-strike", "rocket-attack", "bombing", "assassination", "violence", "casualties", "seizure"}
)
_WEAPONS = frozenset(
    "drone missile rocket bomb shell mortar aircraft jet bomber gunman car truck lorry mine".split()
)
# "The election, which was held on 7 March, gave him 91 seats".
_HELD = frozenset(
    "held took happened occurred lasted came went exploded detonated hit struck carried staged killed fell conducted"
    " erupted raged ran unfolded".split()
)
_ENDED = frozenset(
    "ended end ends finished concluded resumed continued continues goes said says told".split()
)
_REACH = 8


def dates_of_subject(scene: Scene, place: int) -> list[DateMention]:
    """The dates of the relative clause that says which attack, vote or meeting the deed of clause `place` came of."""
    clause = scene.clauses[place]
    relative = scene.clauses[place - 1] if place else None
    if scene.passage.language != "en" or relative is None or relative.opener != "relative":
        return []
    is_inside = clause.opener in MAIN and clause.first < relative.first <= relative.last <= clause.head.index
    if not is_inside or clause.head.tense != "past" or scene.tokens[clause.head.index].norm in _ENDED:
        return []
    if not _is_of_deed(scene, clause, relative):
        return []
    return [
        date for date in within(scene.dates, *scene.span(relative.first, relative.last)) if is_calendar(date)
    ]


def _is_of_deed(scene: Scene, clause: Clause, relative: Clause) -> bool:
    """Whether the subject is an attack and its clause tells of that, or another event that was held or took place."""
    verb = scene.tokens[relative.head.index]
    subject = scene.tokens[max(clause.first, relative.first - _REACH) : relative.first]
    types = {word.type for token in subject for word in token.look.words if word.part == "noun" and word.type}
    is_attack = not types.isdisjoint(_ATTACKS) or any(_is_weapon(token) for token in subject)
    is_attacking = any(word.type in _ATTACKS for word in relative.head.words)
    is_held = (
        verb.norm in _HELD and scene.tokens[relative.head.index + 1].norm != "to"
    )  # "came to $652 million"
    return (is_attack and is_attacking) or (is_held and (is_attack or bool(types)))


def _is_weapon(token: Token) -> bool:
    return token.norm in _WEAPONS or token.norm.removesuffix("s") in _WEAPONS
