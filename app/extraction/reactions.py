"""What was said of a happening in news: some time between the happening and the day of the report."""

import datetime as dt
from dataclasses import replace
from datetime import timedelta

from app.extraction.clauses.splitting import Clause
from app.extraction.records import DateMention
from app.extraction.running import Story
from app.extraction.scenes import Scene
from app.extraction.words.inflect import fold

_VERBS = frozenset(
    fold(verb)
    for verb in (
        "أدان دان ندّد استنكر شجب رحّب انتقد اعتبر عدّ وصف توعّد هدّد حذّر تعهّد طالب دعا حثّ ناشد أمر أوعز وجّه تبنّى"
        " اتّهم حمّل رفض استدعى احتجّ اعتذر نعى عزّى أقسم فتح شكّل كلّف أعفى أقال بثّ عثر ضبط"
        " condemn denounce deplore welcome criticise criticize call blame accuse vow swear threaten warn pledge urge"
        " demand order reject summon protest apologise apologize mourn praise regret"
    ).split()
)
_RECENT = timedelta(21)


def between(
    scene: Scene, clause: Clause, carried: DateMention | None, lead: DateMention | None
) -> DateMention | None:
    """The days from a happening to the publication, for a reaction to it that has no date of its own; else None.

    It happened on the day `carried` from before, or on the day of the `lead` when the telling went on from there.
    """
    if carried is None or not _reacts(clause):
        return None
    happened, published = _day(carried.edtf), _day(scene.article.published or "")
    first = _day(lead.edtf) if lead else None
    if lead and first and happened and (first <= happened or _is_parted(scene, clause, carried)):
        carried, happened = lead, first
    if happened is None or published is None:
        return None
    if not timedelta(0) < published - happened <= _RECENT:
        return None
    reason = f"said after {carried.text} and before the publication, nobody knows when"
    return replace(carried, edtf=f"{happened}/{published}", resolution="story", reason=reason)


def denied(scene: Scene, clause: Clause, story: Story) -> DateMention | None:
    """When that was which is denied: in news what the lead told, if the denial begins a paragraph."""
    carried = story.carried(scene)
    if carried and story.lead and story.is_news(scene) and _is_parted(scene, clause, carried):
        return story.lead
    return carried


def _is_parted(scene: Scene, clause: Clause, carried: DateMention) -> bool:
    """Whether a new paragraph has begun since a date was told."""
    return "\n" in scene.article.text[carried.end : scene.tokens[clause.head.index].start]


def _reacts(clause: Clause) -> bool:
    return any(fold(word.lemma.split("/")[0]) in _VERBS for word in clause.head.words if word.part != "noun")


def _day(edtf: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(edtf) if len(edtf) == 10 else None
    except ValueError:
        return None
