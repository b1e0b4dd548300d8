"""The thread of a telling: the date that the next sentence goes on from, and the days told so far."""

from app.extraction.dates.timex import LENGTH_OF_DAY, LENGTH_OF_MONTH, LENGTH_OF_YEAR
from app.extraction.dating import fitting
from app.extraction.dating.points import is_since
from app.extraction.dating.present import is_present_said
from app.extraction.dating.reach import opening
from app.extraction.dating.running import Story, day_of, days_of, is_past, is_set_back
from app.extraction.events.drafting import Draft
from app.extraction.events.sayings import only_says
from app.extraction.records import DateMention
from app.extraction.scenes import Scene

_ON_MAIN_LINE = frozenset({"opener:main", "opener:and"})


def follow(story: Story, scene: Scene, drafts: list[Draft]) -> None:
    """Follow the thread through a sentence: enter into the story what its drafts tell and where that leads."""
    own = _leading_on(scene, story, drafts)
    if only_says(scene, story, own):
        story.resumed, own = own[0].candidate.date, []
    if own and own[0].candidate.status == "happened":
        story.resumed = story.sentence if _goes_back(scene, story, own[0]) else None
        story.sentence = own[0].candidate.date
        story.tells_now = "tense:present" in own[0].features
    elif scene.passage.language == "en":
        story.sentence = _framed(scene, story) or story.sentence
    told = (one.candidate for one in drafts if one.candidate.status == "happened")
    story.days += [(one.type, one.date) for one in told if one.date and day_of(one.date.edtf)]


def _leading_on(scene: Scene, story: Story, drafts: list[Draft]) -> list[Draft]:
    """The dated deeds of a sentence that the next one may go on from, the one that it does go on from in front."""
    own = [draft for draft in drafts if draft.candidate.date and "date:own" in draft.features]
    # "announced yesterday that …": what was said has the date of its saying.
    own = own or [
        one for one in drafts if one.candidate.date and {"told", "date:clause"} <= set(one.features)
    ]
    if scene.passage.language == "en":
        own = [one for one in own if not (one.candidate.date and is_present_said(one.candidate.date))]
        own = _on_main_line(own, story)
    if scene.passage.language == "ar":
        own = [draft for draft in own if not (_is_aside(draft) or _only_names(story, draft))]
        own = [draft for draft in own if not (_is_total_since(scene, draft) or _lasts_beyond(scene, draft))]
        own = _gone_through(own)
    return own


def _on_main_line(own: list[Draft], story: Story) -> list[Draft]:
    """The dated deeds of a sentence with the last one of its main clauses in front: from there the telling goes on.

    Under a day a noun does not lead back ("the reply to a plot two months earlier"). From what has gone on since a time
    nothing goes on.
    """
    own = [draft for draft in own if draft.candidate.date and not is_since(draft.candidate.date)]
    main = [draft for draft in own if not _ON_MAIN_LINE.isdisjoint(draft.features)]
    main = [draft for draft in main if draft.candidate.status == "happened"]
    told = days_of(story.heading.edtf) if story.heading else None
    if main or told is None:
        return _latest(main)[-1:] or own
    dated = [
        (draft, draft.candidate.date, days_of(draft.candidate.date.edtf))
        for draft in own
        if draft.candidate.date
    ]
    return [one for one, date, span in dated if date.resolution != "event" or not span or span[1] >= told[0]]


def _latest(main: list[Draft]) -> list[Draft]:
    """The deeds told as finely as the first one ("In May it began, and within that year it spread")."""
    lengths = [len(draft.candidate.date.edtf) if draft.candidate.date else 0 for draft in main]
    return [draft for draft, length in zip(main, lengths, strict=True) if length >= lengths[0]]


def _is_aside(draft: Draft) -> bool:
    """Whether a relative clause only names a month or year: from "بموجب اتفاق وقع العام الماضي" nothing goes on."""
    date = draft.candidate.date
    return "opener:relative" in draft.features and date is not None and len(date.edtf) < LENGTH_OF_DAY


def _only_names(story: Story, draft: Draft) -> bool:
    """Whether Arabic news names what was before by a noun ("هذا ثاني هجوم بعد تفجير السفارة في السابع من آب")."""
    told, date = story.sentence, draft.candidate.date
    is_before = told is not None and date is not None and date.edtf < told.edtf
    return story.tells_days and is_before and "basis:noun" in draft.features


def _is_total_since(scene: Scene, draft: Draft) -> bool:
    """Whether it tells of a whole time up to now ("قتل أربعة منذ الثلاثاء"), in which nothing else is told."""
    date = draft.candidate.date
    return date is not None and fitting.follows_since(scene, date.start)


def _lasts_beyond(scene: Scene, draft: Draft) -> bool:
    """Whether it tells of a time that ends after the publication ("تستمر حتى أيلول المقبل"): nothing else is in it."""
    date = draft.candidate.date
    published, told = days_of(scene.article.published or ""), days_of(date.edtf) if date else None
    return bool(date and "/" in date.edtf and published and told and told[1] > published[1])


def _gone_through(own: list[Draft]) -> list[Draft]:
    """The dated deeds of an Arabic sentence with the last in front where it goes through times, one by one."""
    dates = [draft.candidate.date for draft in own if draft.candidate.date]
    told = [date.edtf for date in dates]
    is_onward = (
        len(told) > 1 and told == sorted(told) and told[0][:LENGTH_OF_MONTH] != told[-1][:LENGTH_OF_MONTH]
    )
    is_onward = (
        is_onward and "/" not in "".join(told) and told[0][:LENGTH_OF_YEAR] == told[-1][:LENGTH_OF_YEAR]
    )
    is_done = all(draft.candidate.status == "happened" for draft in own)
    is_done = is_done and not any(date.resolution == "publication" for date in dates)
    return own[::-1] if is_onward and is_done else own


def _goes_back(scene: Scene, story: Story, draft: Draft) -> bool:
    """Whether a past perfect told a day before the one that the telling has come to ("ten days earlier").

    In Arabic a paragraph that begins with it ("وكانت قذائف قد سقطت السبت") goes on from there.
    """
    told, date = story.sentence, draft.candidate.date
    if told is None or date is None:
        return False
    if scene.passage.language == "ar":
        is_aside = bool(scene.clauses) and is_set_back(scene, scene.clauses[0]) and date.edtf < told.edtf
        return is_aside and "\n" not in scene.article.text[told.end : scene.passage.start]
    is_before = len(told.edtf) == len(date.edtf) == LENGTH_OF_DAY and date.edtf < told.edtf
    return is_before and " had " in f" {draft.candidate.quote} "


def _framed(scene: Scene, story: Story) -> DateMention | None:
    """The date that opens an English sentence which tells no deed: "In 2014 the town was one of the few …"."""
    opened = opening(scene) if scene.clauses and scene.clauses[0].head.tense == "past" else None
    is_told = opened and opened.start in story.frames and is_past(scene, opened)
    return opened if is_told and not story.is_listed else None
