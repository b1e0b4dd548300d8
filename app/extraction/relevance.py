"""Whether an article is about the subject at all: the United States, Iraq and those who act there."""

from collections.abc import Sequence

from app.extraction.clauses.tokens import Token
from app.extraction.records import EntityMention
from app.extraction.words.inflect import fold
from app.extraction.words.vocabulary import ARABIC, ENGLISH

_ELSEWHERE = ENGLISH.words("elsewhere") | frozenset(map(fold, ARABIC.words("elsewhere")))
_SHARE = 0.018
_NEAR = frozenset({"iraq", "insurgents"})


def is_about_subject(entities: Sequence[EntityMention], tokens: Sequence[Token]) -> bool:
    """True when Iraq or its neighbourhood is named and the words are not those of sport, markets or kitchens."""
    if not tokens:
        return False
    elsewhere = sum(token.norm in _ELSEWHERE for token in tokens)
    if elsewhere > max(3, _SHARE * len(tokens)):
        return False
    return _names_iraq(entities)


def _names_iraq(entities: Sequence[EntityMention]) -> bool:
    """At least two mentions of Iraqi or American things, one of them Iraqi (state, force, group or place)."""
    iraqi = sum(_is_iraqi(mention) for mention in entities)
    others = sum(mention.entity.side in ("us", "iran") for mention in entities)
    return iraqi >= 1 and iraqi + others >= 2


def _is_iraqi(mention: EntityMention) -> bool:
    entity = mention.entity
    return entity.id == "iraq" or entity.side in _NEAR or entity.is_place or "iraq" in entity.member_of
