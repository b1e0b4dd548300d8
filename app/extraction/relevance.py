"""Whether an article is about the subject at all: the United States, Iraq and those who act there."""

import re
from collections.abc import Sequence

from app.extraction.records import EntityMention
from app.extraction.words.inflect import fold
from app.extraction.words.vocabulary import ARABIC, ENGLISH

_ELSEWHERE = ENGLISH.words("elsewhere") | frozenset(map(fold, ARABIC.words("elsewhere")))
# Words that tell of raids and trials as well: a firing squad, a point on the border, the goal of a strike.
_AMBIGUOUS = frozenset(
    "match matches goal goals squad season penalty defender shares index film temperatures coach stadium".split()
) | frozenset(
    map(fold, "هدف الهدف نقطة درجات الحرارة هاتف الهاتف وصفة أمطار الملعب ملعب الحارس شاشة فيلم".split())
)
_SHARE = 0.018
_FEW = 150
_DISTINCT = 2
_NAMES = re.compile("Iraq|Baghdad|عراق|بغداد|Kurd|كرد")
_INSIDE = frozenset(
    "iraq kurdistan-region baghdad baghdad-province nineveh anbar basra-province najaf-province "
    "karbala-province kirkuk-province erbil-province duhok sulaymaniyah-province halabja-province "
    "salah-al-din diyala babil wasit maysan dhi-qar muthanna qadisiyah".split()
)
_NEAR = frozenset({"iraq", "insurgents"})
_OTHERS = frozenset({"us", "iran"})


def is_about_subject(entities: Sequence[EntityMention], words: Sequence[str]) -> bool:
    """True when Iraq or its neighbourhood is named and the folded words are not those of sport, markets or kitchens."""
    if not words:
        return False
    elsewhere = [word for word in words if word in _ELSEWHERE]
    if len(elsewhere) > max(3, _SHARE * len(words)) and len({*elsewhere} - _AMBIGUOUS) >= _DISTINCT:
        return False
    iraqi = len([mention for mention in entities if _is_iraqi(mention)])
    others = len([mention for mention in entities if mention.entity.side in _OTHERS])
    # One name in passing makes no article about Iraq; in a few lines it does.
    return iraqi >= 1 and (iraqi + others >= 2 or len(words) <= _FEW)


def _is_iraqi(mention: EntityMention) -> bool:
    """Whether a mention names Iraq, a place in it, or one who acts there; "the parliament" alone does not."""
    entity = mention.entity
    if _NAMES.search(mention.text):
        return True
    if entity.is_place:
        return entity.id == "iraq" or not _INSIDE.isdisjoint(entity.member_of) or entity.kind == "base"
    if entity.kind not in ("person", "armed-group", "party"):
        return False
    return entity.side in _NEAR or "iraq" in entity.member_of
