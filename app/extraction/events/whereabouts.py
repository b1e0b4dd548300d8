"""Forces of which it is told where they were on a day: that they had come there is what is told."""

from app.extraction.clauses.splitting import Clause
from app.extraction.records import EntityMention
from app.extraction.scenes import Scene, within

_FORCES = frozenset({"force", "armed-group", "state"})
_STAYING = frozenset(
    {"still", "no", "not", "never", "held", "talks", "visit", "زيارة", "ما", "لا", "ليس", "مباحثات"}
)
_INSIDE = frozenset({"in", "inside", "into", "في", "داخل", "وسط"})
_REACH = 9


def are_inside(scene: Scene, clause: Clause, has_troops: bool) -> bool:
    """ "Iraqi tanks were in Kuwait City by noon", "كان الأميركيون في بغداد": forces in a town, on a day told."""
    start, end = scene.span(clause.first, clause.last)
    tokens = scene.tokens[clause.first : clause.last]
    if not any(date.edtf for date in within(scene.dates, start, end)):
        return False
    names = within(scene.entities, start, end)
    is_armed = has_troops or any(name.entity.kind in _FORCES for name in names)
    is_stay = any(token.norm in _STAYING for token in tokens)
    return is_armed and not is_stay and any(_is_town_behind(scene, clause, name) for name in names)


def _is_town_behind(scene: Scene, clause: Clause, name: EntityMention) -> bool:
    """Whether a name is that of a town or country behind the verb, with "in" before it."""
    at = scene.index_at(name.start)
    is_place = name.entity.kind in ("city", "state", "country")
    is_behind = clause.head.index < at <= clause.head.index + _REACH
    return is_place and is_behind and scene.tokens[at - 1].norm in _INSIDE
