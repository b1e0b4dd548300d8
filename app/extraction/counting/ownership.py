"""Whose the counted are: the entity inside the phrase, else the one that the sentence names before it."""

from collections.abc import Sequence

from app.extraction.records import Entity, EntityMention

_COALITIONS = frozenset(("international-coalition", "multi-national-force-iraq", "gulf-war-coalition"))
_GROUP_UNITS = frozenset(("civilians", "protesters", "students", "children", "refugees", "pilgrims"))
_ACTING = frozenset(("state", "force", "armed-group", "government", "person", "party"))


def whose(
    entities: Sequence[EntityMention], start: int, end: int, sentence: tuple[int, int], kind: str, unit: str
) -> str | None:
    """The group or actor id that the figure from `start` to `end` (stored offsets) belongs to, or None."""
    if unit == "civilians":
        return "civilians"
    inside = [mention for mention in entities if mention.start < end and start < mention.end]
    acting = [mention for mention in inside if not mention.entity.is_place]
    if acting:
        return group(acting[-1].entity)
    if unit in _GROUP_UNITS:
        return unit
    if kind in ("share", "money", "people", "displaced", "other") or (
        kind in ("killed", "wounded") and unit != "soldiers"
    ):
        return None
    before = [
        mention
        for mention in entities
        if sentence[0] <= mention.start and mention.end <= start and mention.entity.kind in _ACTING
    ]
    return group(before[-1].entity) if before else None


def group(entity: Entity) -> str:
    """The word for an entity's camp where the vocabulary has one, else its id."""
    if entity.id in _COALITIONS:
        return "coalition"
    if entity.side == "us" and (
        entity.id.startswith("us-") or {"united-states", "us-forces"} & {entity.id, *entity.member_of}
    ):
        return "us"
    if entity.side == "iraq" and entity.kind in ("state", "government", "force", "organisation", "person"):
        return "iraqi"
    if entity.side == "iran" and entity.kind == "armed-group":
        return "iran-allied"
    return entity.id
