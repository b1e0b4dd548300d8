"""The likeliest date of an Arabic deed that says none, and the months of what followed a day."""

import re
from dataclasses import replace

from app.extraction.clauses.splitting import Clause
from app.extraction.dates.timex import LENGTH_OF_DAY
from app.extraction.dating.inheriting import Choice, year_left
from app.extraction.dating.reactions import ATTACKS, LOSSES
from app.extraction.dating.running import Story, in_that_month, is_set_back
from app.extraction.records import DateMention
from app.extraction.scenes import Scene, within

_FIRST_TOLL = re.compile(r"(?<!\w)[وف]?(?:ال)?(?:حصيلة|محصلة|حصائل|إحصاء|تقارير|أنباء|معلومات|تقديرات)(?!\w)")
# What is counted when all is over, and not on the day of the deed.
_COUNTING = frozenset("أحصى/يحصي كلف/يكلف قدر/يقدر وثق/يوثق خلف/يخلف بلغ/يبلغ كبد/يكبد".split())
_FLEEING = frozenset("نزح/ينزح هجر/يهجر شرد/يشرد تشرد/يتشرد".split())
_FRONTED = frozenset({"before", "since"})


def likeliest(scene: Scene, story: Story, clause: Clause) -> Choice:
    """The day of the attack for its first toll, else the day of Arabic news; the year told last for all others."""
    told = _of_news(scene, story, clause) if scene.passage.language == "ar" else None
    return Choice(told, "none") if told else year_left(scene, story, clause)


def _of_news(scene: Scene, story: Story, clause: Clause) -> DateMention | None:
    if story.is_listed or story.heading:
        return None
    toll = _of_first_toll(scene, story, clause)
    if toll or clause.opener in _FRONTED or is_set_back(scene, clause) or story.is_set_back:
        return toll
    is_news = story.news and (story.left is None or story.is_recent(scene, story.left))
    return _carried(story.news, "the day of the news") if is_news and story.news else None


def _of_first_toll(scene: Scene, story: Story, clause: Clause) -> DateMention | None:
    """The day of the attack told of for "وكانت حصيلة أولى قد تحدثت عن ثمانية قتلى"."""
    is_toll = any(figure.kind in LOSSES for figure in scene.figures)
    if not is_toll or not _FIRST_TOLL.search(scene.article.text, *scene.span(clause.first, clause.last)):
        return None
    days = (date for kind, date in reversed(story.days) if kind in ATTACKS and _is_day(scene, story, date))
    struck = next(days, None)
    return _carried(struck, "a toll of what was told") if struck else None


def in_its_month(scene: Scene, story: Story, clause: Clause, choice: Choice) -> Choice:
    """The choice, or its month for what followed a day of an Arabic account and took its time.

    So people flee, and the dead of an entry are counted behind its day.
    """
    date, is_arabic = choice.date, scene.passage.language == "ar"
    is_carried = choice.how in ("sentence", "clause") and date is not None and len(date.edtf) == LENGTH_OF_DAY
    if date is None or not is_carried or not is_arabic or story.is_recent(scene, date):
        return choice
    figures = within(scene.figures, *scene.span(clause.first, clause.last))
    kinds = {figure.kind for figure in figures}
    is_fleeing = any(word.lemma in _FLEEING for word in clause.head.words)
    is_flight = is_fleeing or ("displaced" in kinds and clause.head.tense != "noun")
    is_counted = any(word.lemma in _COUNTING for word in clause.head.words)
    is_later = story.is_listed and choice.how == "sentence"
    is_later = is_later and ("captured" in kinds or (is_counted and not LOSSES.isdisjoint(kinds)))
    return replace(choice, date=in_that_month(date)) if is_flight or is_later else choice


def _is_day(scene: Scene, story: Story, date: DateMention) -> bool:
    return len(date.edtf) == LENGTH_OF_DAY and story.is_recent(scene, date)


def _carried(date: DateMention, reason: str) -> DateMention:
    return replace(date, resolution="story", reason=f"{reason}: {date.text}")
