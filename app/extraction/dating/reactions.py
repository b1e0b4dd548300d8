"""What is told of a happening without a date of its own: reactions and denials in news, tolls of an account."""

import datetime as dt
import re
from dataclasses import replace
from datetime import timedelta

from app.extraction.clauses.splitting import Clause
from app.extraction.dating.points import day_told, single_day
from app.extraction.dating.running import Story, day_of, days_of, is_set_back
from app.extraction.records import DateMention
from app.extraction.scenes import Scene, within
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
_SAYING = frozenset(
    map(fold, "قال أعلن أكّد أوضح ذكر صرّح رأى أشار لفت أبلغ كتب نبّه أشاد أعرب أفاد كشف".split())
)
ATTACKS = frozenset({"bombing", "air-strike", "rocket-attack", "assassination", "violence", "battle"})
_IN_THE_ATTACK = re.compile(
    r"(?:(?<!\w)في|أوقعت?|أسفرت?|أودى|أودت|خلّ?فت?|أدى|أدت|تسببت?) (?:هذا |هذه )?"
    r"ال(?:غارة|غارات|هجوم|انفجار|تفجير|تفجيرات|قصف|ضربة|ضربات|اعتداء|كمين)(?!\w)"
)
_SAID_THEN = re.compile(
    r"(?:[.\n]|\A)\s*[وف]?(?:حذر|حذّر|قال|أعلن|أكد|ندد|دان|أدان|رحب|انتقد|رأى|اعتبر|دعا|طالب|نبه|صرح|نفى|تعهد|هدد|توعد)ت?"
    r" [^.\n]*\Z"
)
_HELD_TO_BE = frozenset(map(fold, ("عدّ", "عد", "اعتبر")))
_IN_THE_BATTLE = re.compile(
    r"\b(?:in|during|throughout) (?:the|this|that) (?:\w+ )?"
    r"(?:battle|fighting|siege|campaign|offensive|operation|war)\b|\b(?:in all|altogether|overall|in total)\b",
    re.IGNORECASE,
)
# What news tells of stands in its first sentences.
_LEAD = 600
_NEAR = 1
"""Happenings told last in which the attack is looked for that a toll is of."""
_RECENT, _WEEK, _LONG_AGO = timedelta(21), timedelta(7), timedelta(60)
# "today", but not "that day" or "the next day".
_TODAY = re.compile(
    r"(?<!\w)(?:(?<!ذلك )(?<!في )اليوم(?! التالي| الموالي| نفسه| ذاته| السابق| الذي)|today|this morning)\b"
)
_MAIN = frozenset({"", "and"})
_TELLING = frozenset({"past", "present"})
_VIOLENT = frozenset(
    "strike hit blow bomb explode attack kill blast ambush shoot fire tear rip detonate storm shell hurt wound injure"
    " die perish burn destroy wreck gut collapse slam crash plough".split()
)
LOSSES = frozenset({"killed", "wounded", "captured", "displaced"})


def told_of(
    scene: Scene, clause: Clause, story: Story, carried: DateMention | None, how: str
) -> DateMention | None:
    """The time of a reaction or toll that has no date of its own; None when what was `carried` to it is its date.

    A reaction lies between the publication and the day carried from before, or the day of the lead when the telling
    went on from there. A toll told on its own, in an account without a publication, is that of the whole account.
    """
    is_told = clause.head.tense in _TELLING or (
        clause.head.tense == "perfect" and not is_set_back(scene, clause)
    )
    tells = clause.opener in _MAIN and is_told and not story.is_set_back
    if carried is None and not tells:
        return None
    if carried and carried.start > scene.tokens[clause.head.index].start:
        return None  # "condemned it and called last night for talks"
    attack = _of_that_attack(scene, clause, story, carried) if how == "sentence" else None
    if attack:
        return attack
    if how == "sentence" and _speaks_of_news(scene, clause, story, carried):
        return story.news
    if scene.passage.language == "en" and _goes_with(scene, clause, story, carried, how):
        return None
    if reacts(clause) and clause.governor is None and not (story.is_listed or story.heading):
        lead = story.news or story.lead
        if story.struck and lead and day_told(lead) == single_day(scene.article.published or ""):
            lead = story.struck
        if how == "clause" and scene.passage.language == "ar" and _is_set_back_with(scene, clause):
            return None  # "had refused it on the 12th and dismissed the governor", told behind the news
        return _between(scene, clause, carried, lead if how != "clause" else None)
    if how == "sentence" and story.struck and is_violent(scene, clause) and _is_recent(scene, carried):
        return story.struck
    return _of_whole_account(scene, clause, story, carried)


def _goes_with(scene: Scene, clause: Clause, story: Story, carried: DateMention | None, how: str) -> bool:
    """Whether an English clause has the time carried to it though it reacts or tells of losses.

    So has a second verb of the same subject ("seized three men and threatened to kill them"), a reaction in a look-back
    ("In 2018 the consulate was closed. Iraqi officials protested") and the toll of an attack told just before.
    """
    if carried is None:
        return False
    if how == "clause":
        return clause.opener == "and" and clause.head.index - clause.first <= 1
    is_parted = _is_parted(scene, clause, carried)
    is_of_last = any(kind in ATTACKS and date.edtf == carried.edtf for kind, date in story.days[-_NEAR:])
    published, told = day_of(scene.article.published or ""), days_of(carried.edtf)
    is_look_back = published is not None and told is not None and published - told[1] > _LONG_AGO
    return how == "sentence" and not is_parted and (is_look_back or (is_of_last and not reacts(clause)))


def _of_whole_account(
    scene: Scene, clause: Clause, story: Story, carried: DateMention | None
) -> DateMention | None:
    """The time that an account says first of all, for a toll of all of it: one told without a date or on its own."""
    lead = story.lead
    if lead is None or "/" not in lead.edtf or not any(figure.kind in LOSSES for figure in scene.figures):
        return None
    if carried is None:
        is_whole = not scene.article.published
    else:
        is_past = not story.is_recent(scene, lead) and scene.passage.language == "en"
        is_apart = _is_parted(scene, clause, carried) or carried.start == lead.start
        is_whole = is_past and clause.opener in _MAIN and (is_apart or _names_battle(scene, clause))
    reason = f"a toll of all that is told: {lead.text}"
    return replace(lead, resolution="story", reason=reason) if is_whole else None


def _names_battle(scene: Scene, clause: Clause) -> bool:
    return bool(_IN_THE_BATTLE.search(scene.article.text, *scene.span(clause.first, clause.last)))


def _of_that_attack(
    scene: Scene, clause: Clause, story: Story, carried: DateMention | None
) -> DateMention | None:
    """The day of the attack that Arabic comes back to: "أعلن اليوم … غارة مساء الأربعاء. وقتل في الغارة خمسة"."""
    if scene.passage.language != "ar" or carried is None:
        return None
    if not _IN_THE_ATTACK.search(scene.article.text, *scene.span(clause.first, clause.last)):
        return None
    days = (date for kind, date in reversed(story.days) if kind in ATTACKS and _is_recent(scene, date))
    return next((date for date in days if not date.reason.startswith("carried")), None)


def _speaks_of_news(scene: Scene, clause: Clause, story: Story, carried: DateMention | None) -> bool:
    """Whether somebody else speaks in Arabic after what was said a day before the news ("حذر فلان الاثنين. وقال")."""
    news, told = day_told(story.news), day_told(carried)
    if news is None or told is None or scene.passage.language != "ar" or clause.governor is not None:
        return False
    says = any(fold(word.lemma.split("/")[0]) in _SAYING for word in clause.head.words if word.part != "noun")
    is_said = bool(
        carried and _SAID_THEN.search(scene.article.text, max(0, carried.start - _LEAD), carried.start)
    )
    return told < news and is_said and (says or reacts(clause))


def _between(
    scene: Scene, clause: Clause, carried: DateMention | None, lead: DateMention | None
) -> DateMention | None:
    """The days from a happening to the publication; None when it is not of the weeks before."""
    happened, published = day_told(carried), single_day(scene.article.published or "")
    first = day_told(lead)
    is_just_told = carried and happened == published and not _is_parted(scene, clause, carried)
    if is_just_told:
        return carried
    if (
        lead
        and first
        and (carried is None or not happened or first <= happened or _is_parted(scene, clause, carried))
    ):
        carried, happened = lead, first
    if carried is None or happened is None or published is None:
        return None
    if happened == published and scene.passage.language == "en":
        return carried
    if not timedelta(0) < published - happened <= _RECENT:
        return None
    is_day_after = published - happened == timedelta(1)
    if is_day_after and not (_TODAY.search(scene.article.text) or _names(scene, published)):
        return carried  # a paper of the morning after tells what was said the day before
    if is_day_after and scene.passage.language == "en":
        reason = f"said the day after {carried.text}"
        return replace(carried, edtf=str(published), resolution="publication", reason=reason)
    reason = f"said after {carried.text} and before the publication, nobody knows when"
    return replace(carried, edtf=f"{happened}/{published}", resolution="story", reason=reason)


def of_attack(scene: Scene, clause: Clause, date: DateMention | None) -> DateMention | None:
    """The date of a clause if English news of the days after tells of an attack in it."""
    if not _is_recent(scene, date):
        return None
    return date if scene.passage.start < _LEAD and is_violent(scene, clause) else None


def _is_recent(scene: Scene, date: DateMention | None) -> bool:
    """Whether a day is one of the week before the publication."""
    happened, published = day_told(date), single_day(scene.article.published or "")
    return happened is not None and published is not None and timedelta(0) <= published - happened <= _WEEK


def _names(scene: Scene, day: dt.date) -> bool:
    """Whether English news of a weekday tells of that day too ("on Monday", said on Monday)."""
    return scene.passage.language == "en" and f" on {day:%A}" in scene.article.text


def is_violent(scene: Scene, clause: Clause) -> bool:
    """Whether an English clause tells of an attack or its toll."""
    if scene.passage.language != "en":
        return False
    verbs = [word.lemma.split("/")[0] for word in clause.head.words if word.part != "noun"]
    has_toll = any(f.kind in LOSSES for f in within(scene.figures, *scene.span(clause.first, clause.last)))
    return has_toll or not _VIOLENT.isdisjoint(verbs)


def denied(scene: Scene, clause: Clause, story: Story) -> DateMention | None:
    """When that was which is denied: in news what the lead told, if the denial begins a paragraph."""
    carried = story.carried(scene)
    if carried and story.lead and story.is_news(scene) and _is_parted(scene, clause, carried):
        return story.lead
    return carried


def _is_set_back_with(scene: Scene, clause: Clause) -> bool:
    """Whether the clause before goes back behind what is told, and this one goes on from there."""
    place = scene.clauses.index(clause)
    return place > 0 and is_set_back(scene, scene.clauses[place - 1])


def _is_parted(scene: Scene, clause: Clause, carried: DateMention) -> bool:
    """Whether a new paragraph has begun since a date was told."""
    return "\n" in scene.article.text[carried.end : scene.tokens[clause.head.index].start]


def reacts(clause: Clause) -> bool:
    """Whether a verb answers to what has happened: it condemns, welcomes, threatens, orders."""
    if clause.head.tense == "present" and any(word.lemma in _HELD_TO_BE for word in clause.head.words):
        return False  # "ويعد الهجوم الأسوأ منذ"
    return any(fold(word.lemma.split("/")[0]) in _VERBS for word in clause.head.words if word.part != "noun")
