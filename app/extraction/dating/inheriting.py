"""The date of a deed that its own clause does not give: that of its line, of clauses beside it, or as told before."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.extraction.clauses.splitting import Clause
from app.extraction.dates.timex import LENGTH_OF_DAY, LENGTH_OF_MONTH
from app.extraction.dating import fitting, reactions, spells, victims
from app.extraction.dating.present import is_present_said, numbered_now, present_of
from app.extraction.dating.reach import SETTING, closing, opening, own_dates, running_date
from app.extraction.dating.running import (
    Story,
    days_of,
    goes_on,
    in_that_month,
    in_that_year,
    is_calendar,
    is_set_back,
    names_subject,
)
from app.extraction.records import DateMention
from app.extraction.scenes import Scene, within

# "won the elections that were held on Saturday".
_HELD = frozenset(
    {"جري", "جرت", "اجري", "اجريت", "عقد", "عقدت", "انعقد", "انعقدت", "نظم", "نظمت", "اقيم", "اقيمت"}
)
_BEFORE_THAT = ("قبل أن", "قبل ان")
_PROVIDED = "على أن "
_PROVIDED_THAT = re.compile(r"(?:على|علي) أن ")
_NOUN_LEADS = frozenset({"the", "a", "an", "his", "her", "their", "its", "talks", "dawn"})
_IN_WHICH, _LONGEST_NAME = ("in which", "during which", "at which"), 30
"""What leads to a clause about what a date has just named ("after Tuesday's bombing, in which ten died")."""
_SAME = re.compile(r"\bsame\b|نفس|ذات")
_INHERITING = frozenset({"and", "that", "relative", "participle", "result", "where", "when", "while"})
_OF_OTHER_TIMES = frozenset({"after", "before", "since", "if"})
_ASIDES = frozenset({"relative", "after", "before", "since", "because"})
_ALONGSIDE = frozenset({"where", "while", "and"})
_LEADING_TIME = frozenset({"when", "while"})
_TOLD_ALONG = frozenset({"that", "and"})
_REASON_LIST = "the date that opens the line"
_REASON_HEADING = "carried from the heading"
_REASON_SENTENCE = "carried from the sentence before"
_REASON_CLAUSE = "carried from the clause before"
_REASON_CIRCUMSTANCE = "carried from its circumstance"


@dataclass(frozen=True, slots=True)
class Choice:
    """A date for a clause and how it came to be chosen: own, opening, clause, heading, sentence or none."""

    date: DateMention | None
    how: str


def ahead_of_time(scene: Scene, story: Story, clause: Clause) -> Choice:
    """The date of "aircraft bomb a base, two days after rockets killed ten": that of its line, else as told before."""
    opened = opening(scene)
    return (
        Choice(_carried(opened, _REASON_LIST), "opening")
        if opened
        else _running(scene, story, clause, "happened")
    )


def from_elsewhere(scene: Scene, story: Story, place: int, status: str) -> Choice:
    """A date that stands outside the clause; a plan takes none, for it would be that of its announcement."""
    clause = scene.clauses[place]
    if status == "planned":
        return Choice(_left_then(scene, story, clause), "none")
    governor = scene.clauses[clause.governor] if clause.governor is not None else clause
    is_state = status == "state"
    if is_state and (
        now := _told_along(scene, story, clause, governor) or numbered_now(scene, story, clause)
    ):
        return Choice(now, "own")
    if soon := _soon_after(scene, story, place, status):
        return Choice(soon, "clause")
    if inherited := _inherited(scene, story, place):
        return inherited
    if clause.opener in _OF_OTHER_TIMES and not _is_led_by_deed(scene, clause):
        return _followed(scene, story, place)
    around = _right_before(scene, clause) or _circumstance(scene, place) or _when_before(scene, story, place)
    if around:
        return Choice(_carried(around, _REASON_CIRCUMSTANCE), "clause")
    opened = opening(scene) or closing(scene)
    if opened:
        return Choice(_carried(opened, _REASON_LIST), "opening")
    return _of_state(scene, story, place) if status == "state" else _running(scene, story, clause, status)


def _inherited(scene: Scene, story: Story, place: int) -> Choice | None:
    """The date of the clause that leads, or of the attack that an Arabic clause goes on to; None for a main clause."""
    clause = scene.clauses[place]
    if clause.opener not in _INHERITING or not place or _right_before(scene, clause):
        return None
    if attack := _of_its_attack(scene, place):
        return Choice(_carried(attack, _REASON_CIRCUMSTANCE), "clause")
    before = _of_leading(scene, story, place) or _of_its_scene(scene, story, place)
    if before and goes_on(scene, story, clause):
        before = in_that_month(before) or before
    return Choice(_carried(before, _REASON_CLAUSE), "clause") if before else None


def _is_led_by_deed(scene: Scene, clause: Clause) -> bool:
    """Whether "Before leaving he called", "After the talks in Baghdad the envoy flew" only leads to the main verb."""
    if scene.passage.language != "en" or clause.first:
        return False
    leads = [token.norm for token in scene.tokens[1 : clause.head.index]]
    return bool(leads) and len(leads) > 1 and (leads[0].endswith("ing") or leads[0] in _NOUN_LEADS)


def _told_along(scene: Scene, story: Story, clause: Clause, governor: Clause) -> DateMention | None:
    """The publication, for a state told in the present within what is said in the present."""
    if clause.opener not in _TOLD_ALONG or story.is_listed or story.heading:
        return None
    is_present = clause.head.tense == governor.head.tense == "present"
    return present_of(scene, story, clause) if is_present else None


def _soon_after(scene: Scene, story: Story, place: int, status: str) -> DateMention | None:
    """The year of "the campaign began after the town had fallen in 2014", as far as can be said."""
    if place + 1 >= len(scene.clauses) or scene.clauses[place + 1].opener != "after":
        return None
    if status != "happened" or story.is_listed or story.heading or story.is_news(scene) or opening(scene):
        return None
    dated = date_of_own(scene, place + 1)
    return _carried(in_that_year(dated), _REASON_CIRCUMSTANCE) if dated else None


def _left_then(scene: Scene, story: Story, clause: Clause) -> DateMention | None:
    """The bound of "تُسحب الوحدات حتى نهاية آب، على أن تبقى قوة للتدريب": from then on the rest of the plan holds."""
    start = scene.span(clause.first, clause.last)[0]
    lead = scene.article.text[max(scene.passage.start, start - len(_PROVIDED)) : start + len(_PROVIDED)]
    told = running_date(scene, story)
    before = [date for date in scene.dates if date.end <= start and is_calendar(date)]
    if not _PROVIDED_THAT.search(lead) or not before or not told:
        return None
    bound, when = days_of(before[-1].edtf), days_of(told.edtf)
    is_later = bound is not None and when is not None and bound[1] > when[1]
    return _carried(before[-1], _REASON_CLAUSE) if is_later else None


def _of_state(scene: Scene, story: Story, place: int) -> Choice:
    """When a state holds that says no time: in lists and beside a deed as told there, else at the publication."""
    clause = scene.clauses[place]
    is_beside = place and not story.tells_days and clause.opener in _ALONGSIDE
    if is_beside or story.is_listed or story.heading:
        return _running(scene, story, clause, "state")
    now = present_of(scene, story, clause)
    if now:
        return Choice(now, "own")
    last = story.carried(scene) if scene.passage.language == "ar" else story.sentence
    told = _told_beside(scene, story, place) or last or story.heading
    return Choice(_carried(told, _REASON_SENTENCE) if told else None, "none")


def _told_beside(scene: Scene, story: Story, place: int) -> DateMention | None:
    """The last date of the English main clauses before: "was shelled on 3 May; a painter was among the dead"."""
    told = [story.clauses.get(at) for at in range(place) if scene.clauses[at].opener in ("", "and")]
    is_english = scene.passage.language == "en"
    return max(filter(None, told), key=lambda date: date.edtf, default=None) if is_english else None


def _followed(scene: Scene, story: Story, place: int) -> Choice:
    """ "threw his shoes, and then guards seized him": in Arabic "قبل أن" goes on to what came next; else none."""
    clause = scene.clauses[place]
    start = scene.span(clause.first, clause.last)[0]
    is_next = place and clause.opener == "before" and scene.article.text.startswith(_BEFORE_THAT, start)
    before = _date_of_clause(scene, story, place - 1) if is_next else None
    if before:
        return Choice(_carried(before, _REASON_CLAUSE), "clause")
    told = _not_long_before(scene, story, place) if clause.opener == "after" else None
    return Choice(_carried(told, _REASON_CLAUSE) if told else None, "none")


def _not_long_before(scene: Scene, story: Story, place: int) -> DateMention | None:
    """What "after" says came before, of the month of its main clause, in lists and news of its day; None if unknown."""
    main = place - 1 if place else 1
    told = _date_of_clause(scene, story, main) if main < len(scene.clauses) else None
    told = told or opening(scene) or story.carried(scene) or story.heading
    if told is None or story.is_news(scene) or story.is_listed:
        return told
    if scene.passage.language == "ar" and len(told.edtf) == LENGTH_OF_MONTH:
        return in_that_year(told)
    return in_that_month(told) or told


def _running(scene: Scene, story: Story, clause: Clause, status: str) -> Choice:
    """The date that the sentence before or the heading gives."""
    # "had sent": before what was told last, nobody knows how long. Asides, too, may tell of any time.
    is_denial = status == "denied" and clause.head.tense != "past"
    if is_denial or clause.opener == "relative":
        is_entry = story.is_listed or story.heading is not None
        now = present_of(scene, story, clause) if is_denial and not is_entry else None
        told = story.carried(scene) or story.heading if is_denial and not now else None
        told = _carried(told, _REASON_SENTENCE) if told else None
        return Choice(now if scene.passage.language == "en" and now else told, "none")
    if is_set_back(scene, clause):
        told = _of_that_time(scene, story, clause)
        return Choice(_carried(told, _REASON_SENTENCE) if told else None, "sentence" if told else "none")
    beside = _beside(scene, story, clause)
    if beside:
        return Choice(_carried(beside, _REASON_CLAUSE), "clause")
    running = reactions.denied(scene, clause, story) if status == "denied" else story.carried(scene)
    shared = _of_next_deed(scene, clause)
    if not shared and scene.passage.language == "ar" and story.is_news(scene):
        shared = _of_next(scene, clause)
        running = None if shared else running
    if shared and (running is None or shared.edtf.startswith(running.edtf)):
        return Choice(_carried(shared, _REASON_CIRCUMSTANCE), "clause")
    if running:
        return Choice(_carried(running, _REASON_SENTENCE), "sentence")
    if story.heading:
        return Choice(_carried(story.heading, _REASON_HEADING), "heading")
    ahead = _of_next(scene, clause)
    return Choice(_carried(ahead, _REASON_CIRCUMSTANCE), "clause") if ahead else Choice(None, "none")


def year_left(scene: Scene, story: Story, clause: Clause) -> Choice:
    """The year of what a paragraph told that has ended, for a deed of which nothing else says when it was.

    None for what had been before: of that nobody knows how long before it was.
    """
    if story.is_set_back or clause.opener == "before" or is_set_back(scene, clause):
        return Choice(None, "none")
    return Choice(_carried(in_that_year(story.left), _REASON_SENTENCE) if story.left else None, "none")


def _of_that_time(scene: Scene, story: Story, clause: Clause) -> DateMention | None:
    """The month of "Twenty-seven had died", a toll told in English after the deed in the same paragraph."""
    is_toll = any(
        figure.kind in reactions.LOSSES
        for figure in within(scene.figures, *scene.span(clause.first, clause.last))
    )
    verbs = {token.norm for token in scene.tokens[clause.first : clause.head.index + 1]}
    if scene.passage.language != "en" or not is_toll or "had" not in verbs or story.is_news(scene):
        return None
    told = story.carried(scene)
    return (in_that_month(told) or told) if told else None


def _beside(scene: Scene, story: Story, clause: Clause) -> DateMention | None:
    """What the clause before a semicolon was dated, good for its month: "signed on 30 October; Mosul was taken"."""
    place = scene.clauses.index(clause)
    given = next(filter(None, (story.clauses.get(at) for at in range(place - 1, -1, -1))), None)
    start = scene.span(clause.first, clause.last)[0]
    if given is None or scene.passage.language != "en" or not scene.passage.start <= given.start < start:
        return None
    if is_present_said(given) and clause.head.tense != "present":
        return None
    between = scene.article.text[given.end : start].rstrip()
    if not between.endswith(";") or between.count(";") > 1:
        return None
    return given if story.is_news(scene) or story.is_listed else in_that_month(given) or given


def _of_next(scene: Scene, clause: Clause, *, only_victims: bool = False) -> DateMention | None:
    """ "اعتقلت القوات قائدا وقتلت مرافقيه فجر الأربعاء": the date behind the second deed of the same subject."""
    place = scene.clauses.index(clause) + 1
    following = scene.clauses[place] if place < len(scene.clauses) else None
    if following is None or following.opener != "and" or following.head.tense != clause.head.tense:
        return None
    head = following.head.index
    is_same = scene.tokens[head].norm[:1] in "وف" and not names_subject(scene, following) and not only_victims
    is_same = is_same or all(victims.tells_of_victims(scene, one) for one in (clause, following))
    return date_of_own(scene, place) if is_same else None


def _of_next_deed(scene: Scene, clause: Clause) -> DateMention | None:
    """ "hits a barracks and kills 28 on the 25th": the day behind the second English verb of the same subject."""
    place = scene.clauses.index(clause) + 1
    following = scene.clauses[place] if place < len(scene.clauses) else None
    if following is None or scene.passage.language != "en" or following.opener != "and":
        return None
    if following.head.tense != clause.head.tense or following.head.index - following.first > 1:
        return None
    date = date_of_own(scene, place)
    return date if date and len(date.edtf) == LENGTH_OF_DAY else None


def _right_before(scene: Scene, clause: Clause) -> DateMention | None:
    """ "until the end of May 1996, when tanks rolled in": the date that a clause of time says more of."""
    start = scene.tokens[clause.first].start
    if clause.opener == "relative" and scene.article.text.startswith(_IN_WHICH, start):
        before = [date for date in scene.dates if date.end <= start and is_calendar(date)]
        return before[-1] if before and start - before[-1].end <= _LONGEST_NAME else None
    if clause.opener != "when":
        return None
    near = [date for date in scene.dates if date.end <= start and is_calendar(date)]
    return near[-1] if near and not scene.article.text[near[-1].end : start].strip(" ,،") else None


def _when_before(scene: Scene, story: Story, place: int) -> DateMention | None:
    """ "When the army fled in June 2014, others moved in": the date of the English clause of time that leads."""
    if not place or scene.clauses[place].opener:
        return None
    before = scene.clauses[place - 1]
    is_leading = place == 1 and before.opener in _LEADING_TIME
    return _date_of_clause(scene, story, 0) if is_leading else None


def _date_of_clause(scene: Scene, story: Story, place: int) -> DateMention | None:
    """The date that a clause before was given, or has though it reports nothing."""
    given = story.clauses.get(place)
    if given:
        return given
    clause = scene.clauses[place]
    if clause.opener in _OF_OTHER_TIMES or clause.head.modality:
        return None
    return date_of_own(scene, place)


def date_of_own(scene: Scene, place: int) -> DateMention | None:
    """Of the dates in a clause the one that fits its verb best, read as that of a deed."""
    head = scene.tokens[scene.clauses[place].head.index].start
    return fitting.best(scene, own_dates(scene, place), head, "happened", takes_since=False)


def _of_its_attack(scene: Scene, place: int) -> DateMention | None:
    """ "قالوا اليوم إن عشرة قتلوا وجرح تسعة في غارة شنتها أمس طائرات": in Arabic the attack's day, not its report's."""
    clause = scene.clauses[place]
    if scene.passage.language == "en" or clause.opener == "relative":
        return None
    behind = _behind_joined(scene, place)
    is_told = behind < len(scene.clauses) and victims.has_its_time(scene, clause, scene.clauses[behind])
    return date_of_own(scene, behind) if is_told else _of_next(scene, clause, only_victims=True)


def _circumstance(scene: Scene, place: int) -> DateMention | None:
    """When it was: "were killed when rockets struck on Sunday", "in the polls held on 10 May, he won".

    Also the same day or year as an aside ("Ali, who spoke the same day, refused").
    """
    clause = scene.clauses[place]
    place_behind = _behind_joined(scene, place)
    following = scene.clauses[place_behind] if place_behind < len(scene.clauses) else None
    is_held = (
        following and following.opener == "relative" and scene.tokens[following.head.index].norm in _HELD
    )
    is_attack = following is not None and victims.has_its_time(scene, clause, following)
    if following and (following.opener == "when" or is_held or is_attack):
        dated = date_of_own(scene, place_behind)
        if dated:
            return spells.day_after(scene, clause, dated)
    before = scene.clauses[place - 1] if place else None
    if before is None or before.opener != "relative":
        return None
    start, end = scene.span(before.first, before.last)
    verb = scene.tokens[clause.head.index].start
    aside = [date for date in within(scene.dates, start, min(end, verb)) if is_calendar(date)]
    is_parted = scene.passage.language == "en" and "," in scene.article.text[scene.passage.start : start - 2]
    if is_parted or scene.tokens[0].norm not in SETTING:
        aside = [date for date in aside if _SAME.search(date.text)]
    return fitting.best(scene, aside, scene.tokens[before.head.index].start, "happened", takes_since=False)


def _behind_joined(scene: Scene, place: int) -> int:
    """The clause behind those that are only joined: "was killed and five were wounded when rockets struck"."""
    behind = range(place + 1, len(scene.clauses))
    parted = (at for at in behind if scene.clauses[at].opener != "and" or own_dates(scene, at))
    return next(parted, len(scene.clauses))


def _of_its_scene(scene: Scene, story: Story, place: int) -> DateMention | None:
    """The date of "The worst was in Kut, 100 miles away, where a man blew himself up": that of what was there."""
    clause = scene.clauses[place]
    if scene.tokens[clause.first].norm != "where" or clause.head.tense != "past":
        return None
    told = next(filter(None, (story.clauses.get(at) for at in range(place - 1, -1, -1))), None)
    is_dated = any(date.end <= scene.tokens[clause.first].start for date in scene.dates)
    return told or (story.carried(scene) if story.is_news(scene) and not is_dated else None)


def _of_leading(scene: Scene, story: Story, place: int) -> DateMention | None:
    """The date of the clause that leads, but not its present: "10,000 remain, against 90,000 when he took office"."""
    before = _date_of_clause(scene, story, _leading(scene.clauses, place))
    is_past = scene.passage.language == "en" and scene.clauses[place].head.tense == "past"
    return None if before and is_past and is_present_said(before) else before


def _leading(clauses: Sequence[Clause], place: int) -> int:
    """The clause that a clause takes its time from: the one it is content of, else the last that is not an aside."""
    clause = clauses[place]
    if clause.governor is not None:
        return clause.governor
    if clause.opener in ("relative", "participle"):
        return place - 1
    return next((at for at in range(place - 1, -1, -1) if clauses[at].opener not in _ASIDES), place - 1)


def _carried(date: DateMention, reason: str) -> DateMention:
    if date.reason.startswith("carried from the"):
        return date
    resolution = date.resolution if reason == _REASON_LIST else "story"
    return DateMention(
        date.start, date.end, date.text, date.type, date.value, date.mod, date.edtf, resolution,
        f"{reason}: {date.text}",
    )  # fmt: skip
