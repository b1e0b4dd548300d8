"""Which of the dates in reach is the date of the deed: not that of the plan, the report or another event."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.extraction import eves, fitting, reactions, spells
from app.extraction.clauses.splitting import Clause
from app.extraction.present import labelled, now_of, present_of
from app.extraction.reach import closing, is_described, opening, opening_of_time, own_dates
from app.extraction.records import DateMention
from app.extraction.running import (
    Story,
    days_of,
    goes_on,
    in_that_month,
    is_calendar,
    is_past,
    names_subject,
)
from app.extraction.scenes import Scene, within

__all__ = ["Choice", "Story", "choose", "days_of"]

# "stipulates", "provides for": what has a bound is what they order.
_STIPULATING = frozenset(
    {"نص", "ينص", "تنص", "نصت", "يقضي", "تقضي", "قضت", "قضي", "يلزم", "تلزم", "الزم", "الزمت"}
)
# "won the elections that were held on Saturday".
_HELD = frozenset(
    {"جري", "جرت", "اجري", "اجريت", "عقد", "عقدت", "انعقد", "انعقدت", "نظم", "نظمت", "اقيم", "اقيمت"}
)
# English verbs of which a bound behind them is that of what they name ("ordered a withdrawal by May").
_ANNOUNCING = frozenset(
    "announce order sign promise pledge approve agree vow demand call set plan propose decide vote pass schedule give"
    " grant urge tell ask want say pass adopt back endorse ratify threaten offer outline unveil request".split()
)
_KEEPING = frozenset(
    "employ number keep maintain retain remain hold host serve house have operate garrison station base own"
    " boast comprise contain include total lack need want owe face cost".split()
)
_TO_A_PLAN = frozenset({"to", "for", "that", "would", "should"})
_BEFORE_THAT = ("قبل أن", "قبل ان")
_FROM_BEFORE = frozenset({"sentence", "clause", "none"})
_SAME = re.compile(r"\bsame\b|نفس|ذات")
_LATER = re.compile(r"\w (?:later|afterwards|earlier|on)\Z")
_HAVE = frozenset({"has", "have"})
_INHERITING = frozenset({"and", "that", "relative", "participle", "result", "where", "when", "while"})
_OF_OTHER_TIMES = frozenset({"after", "before", "since", "if"})
_ASIDES = frozenset({"relative", "after", "before", "since", "because"})
_ALONGSIDE = frozenset({"where", "while", "and"})
_LEADING_TIME = frozenset({"when", "while"})
_TOLD_ALONG = frozenset({"that", "and"})
_SETTING = frozenset({"in", "at", "during", "في", "وفي", "ففي", "خلال", "وخلال"})
_LOSSES = frozenset({"killed", "wounded", "captured", "displaced"})
_DAY = len("2003-03-20")
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


def choose(scene: Scene, story: Story, place: int, status: str, at: int | None = None) -> Choice:
    """The date of clause number `place`; `at` is the offset of its event word (its verb when None)."""
    choice = _choose(scene, story, place, status, at)
    if status != "happened" or choice.how == "sentence":
        return choice
    begun = story.clauses.get(place - 1) or story.sentence
    if not (choice.date and begun and begun.edtf.startswith(f"{choice.date.edtf}-")):
        begun = choice.date
    spell = spells.over_days(scene, scene.clauses[place], begun)
    return replace(choice, date=spell if spell != begun else choice.date)


def _choose(scene: Scene, story: Story, place: int, status: str, at: int | None) -> Choice:
    clause = scene.clauses[place]
    now = now_of(scene, story, clause)
    own = _own(scene, story, place, status)
    is_since = any(fitting.follows_since(scene, date.start) for date in own)
    if now and status == "state" and not is_since:
        return Choice(now, "own")
    is_ahead = at is not None and at < opening_of_time(scene, clause)
    if is_ahead:
        own = _before_time(scene, clause)
    until = spells.lasts_until(scene, clause)
    if until:
        begun = (
            next((date for date in own if date != until), None)
            or _from_elsewhere(scene, story, place, status).date
        )
        return Choice(spells.up_to(begun, until), "own")
    head = at if at is not None else scene.tokens[clause.head.index].start
    lasts = _lasts(scene, clause, status)
    takes_since = lasts or scene.passage.language == "ar"
    best = fitting.best(scene, own, head, _tied(scene, own, status), takes_since)
    is_entry = story.is_listed or story.heading is not None
    if best and status == "state" and best.start < head and not (is_entry or best.start in story.frames):
        present = present_of(scene, story, clause)
        if present:  # "soldiers sent in May are still there"
            return Choice(present, "own")
    span = spells.lasted_for(scene, clause, best or (None if own else story.carried(scene)))
    if span:
        return Choice(span, "own")
    if best:
        return Choice(spells.widened(scene, own, best, lasts, _up_to(scene, story, clause)), "own")
    now = (now if status == "happened" else None) or labelled(scene, story, clause) or _kept_up(scene, story, clause)
    if now:
        return Choice(now, "own")
    main = story.main or _main_behind(scene, place)
    start = max(scene.span(clause.first, clause.last)[0], opening_of_time(scene, clause))
    back = spells.counted_back(scene, main, start) or eves.counted_from(scene, clause, _day_told(scene, story))
    if back:
        return Choice(back, "own")
    elsewhere = _ahead_of_time(scene, story, clause) if is_ahead else None
    found = _counted_on(scene, clause, elsewhere or _from_elsewhere(scene, story, place, status))
    is_deed = at is not None and status == "happened" and found.how in _FROM_BEFORE
    return _told_of(scene, story, clause, found, own) if is_deed else found


def _kept_up(scene: Scene, story: Story, clause: Clause) -> DateMention | None:
    """The present of "the embassy employs 16,000": a number that a verb of lasting tells in the present tense."""
    is_counted = bool(within(scene.figures, *scene.span(clause.first, clause.last)))
    verbs = [word for word in clause.head.words if word.part != "noun"]
    is_up_to_now = clause.head.tense == "perfect" and any(
        token.norm in _HAVE for token in scene.tokens[clause.first : clause.head.index]
    )
    is_kept = is_up_to_now or any(word.lemma.split("/")[0] in _KEEPING for word in verbs)
    is_entry = story.is_listed or story.heading is not None
    return present_of(scene, story, clause) if is_counted and is_kept and not is_entry else None


def _day_told(scene: Scene, story: Story) -> DateMention | None:
    """The day that is told of, which "the attack" recalls; in news that of the lead."""
    running = opening(scene) or story.sentence
    is_day = running and days_of(running.edtf) and len(running.edtf.split("/")[0]) == _DAY
    return running if is_day else story.news


def _before_time(scene: Scene, clause: Clause) -> list[DateMention]:
    """The dates of a deed told by a noun before the "before" of its clause: "a raid on the 13th, before he leaves"."""
    start = scene.span(clause.first, clause.last)[0]
    return [date for date in within(scene.dates, start, opening_of_time(scene, clause)) if is_calendar(date)]


def _ahead_of_time(scene: Scene, story: Story, clause: Clause) -> Choice:
    """The date of "aircraft bomb a base, two days after rockets killed ten": that of its line, else as told before."""
    opened = opening(scene)
    return Choice(_carried(opened, _REASON_LIST), "opening") if opened else _running(scene, story, clause, "happened")


def _counted_on(scene: Scene, clause: Clause, found: Choice) -> Choice:
    """What was found elsewhere, and so much later as the clause says; none when that cannot be counted."""
    counted = spells.counted_until(scene, clause)
    if counted:
        return Choice(counted, "own")
    if _has_lost_count(scene, clause):
        return Choice(None, "lost")
    moved = spells.counted_on(scene, clause, found.date)
    return Choice(moved, "own") if moved else found


def _has_lost_count(scene: Scene, clause: Clause) -> bool:
    """Whether it was some time later than another date, and nobody can say when: then no other date is its own."""
    mentions = within(scene.dates, *scene.span(clause.first, clause.last))
    return any(date.type == "DATE" and not date.edtf and _LATER.search(date.text) for date in mentions)


def _own(scene: Scene, story: Story, place: int, status: str) -> list[DateMention]:
    """The dates of the clause, without the bound of something that a deed only announces."""
    own = _without_described(scene, story, place, own_dates(scene, place))
    if status != "happened":
        return own
    return [date for date in own if not _is_bound_ahead(scene, story, scene.clauses[place], date)]


def _without_described(scene: Scene, story: Story, place: int, own: list[DateMention]) -> list[DateMention]:
    """Without the date of "a pact signed in May enters into force", where the verb has another, or its entry has."""
    head = scene.clauses[place].head.index
    left = [date for date in own if not is_described(scene, date, head)]
    has_other = any(not fitting.follows_since(scene, date.start) for date in left)
    return left if has_other or story.is_listed or story.heading else own


def _told_of(scene: Scene, story: Story, clause: Clause, found: Choice, own: Sequence[DateMention]) -> Choice:
    """The date of a deed that tells of another one: a reaction, a toll; as it was found for all others."""
    after = spells.right_after(scene, own, found.date)
    if after:
        return Choice(after, "own")
    told = reactions.told_of(scene, clause, story, found.date, found.how)
    return Choice(told, "sentence" if found.how == "none" else found.how) if told else found


def _main_behind(scene: Scene, place: int) -> DateMention | None:
    """The date of the main clause behind "Two years after they came, …", or "On 3 May, two days after they came, …"."""
    if place or scene.clauses[0].opener != "after" or len(scene.clauses) < 2:
        return None
    after = opening_of_time(scene, scene.clauses[0])
    fronted = [date for date in scene.dates if is_calendar(date) and date.end < after]
    if fronted:
        return fronted[-1]
    head = scene.tokens[scene.clauses[1].head.index].start
    return fitting.best(scene, own_dates(scene, 1), head, "happened", takes_since=False)


def _is_bound_ahead(scene: Scene, story: Story, clause: Clause, date: DateMention) -> bool:
    """Whether a deed that is dated already only names a bound ("on 3 May they signed a pact to leave by 2011")."""
    announced = story.clauses.get(clause.governor) if clause.governor is not None else None
    told = announced or opening(scene) or story.sentence or story.heading
    is_plan = clause.head.tense == "present" and not is_past(scene, date)
    verb = scene.tokens[clause.head.index]
    is_plan = is_plan or verb.norm.removeprefix("و") in _STIPULATING
    if told is None or is_plan or date.start < scene.tokens[clause.head.index].start:
        return False
    if not (fitting.follows_bound(scene, date.start) and told != date and _ends_later(date, told)):
        return False
    return scene.passage.language == "ar" or _leads_to(scene, clause, date)


def _leads_to(scene: Scene, clause: Clause, date: DateMention) -> bool:
    """Whether a plan stands between an English verb and a date; the town that was cleared by May was so by May."""
    between = scene.tokens[clause.head.index + 1 : scene.index_at(date.start)]
    is_announced = any(word.lemma.split("/")[0] in _ANNOUNCING for word in clause.head.words)
    return is_announced or any(token.norm in _TO_A_PLAN for token in between)


def _ends_later(date: DateMention, told: DateMention) -> bool:
    """Whether a date reaches beyond what is told: "this year" beyond its May."""
    later, when = days_of(date.edtf), days_of(told.edtf)
    return later is not None and when is not None and later[1] > when[1]


def _tied(scene: Scene, own: Sequence[DateMention], status: str) -> str:
    """A deed whose only dates lie ahead of the publication is a plan, though its verb does not say so."""
    return "planned" if own and not any(is_past(scene, date) for date in own) else status


def _lasts(scene: Scene, clause: Clause, status: str) -> bool:
    """Whether "since" gives the beginning of it: a state, a tally, "have fired"; in Arabic what is counted."""
    if status == "state" or clause.head.tense == "perfect":
        return True
    if any(figure.kind == "killed" for figure in scene.figures):
        return True
    start, end = scene.span(clause.first, clause.last)
    return scene.passage.language == "ar" and bool(within(scene.figures, start, end))


def _up_to(scene: Scene, story: Story, clause: Clause) -> str:
    """Until when something lasts: "had been" until what is told of, else until the publication; empty if unknown."""
    told = opening(scene) or story.sentence or story.heading
    running = told.edtf.split("/")[-1] if told else ""
    verbs = {token.norm for token in scene.tokens[clause.first : clause.head.index + 1]}
    is_before = clause.head.tense == "perfect" and verbs.isdisjoint(_HAVE)
    published = (scene.article.published or "").split("/")[0]
    return running if is_before and running else published or running


def _from_elsewhere(scene: Scene, story: Story, place: int, status: str) -> Choice:
    """A date that stands outside the clause; a plan takes none, for it would be that of its announcement."""
    clause = scene.clauses[place]
    if status == "planned":
        return Choice(None, "none")
    governor = scene.clauses[clause.governor] if clause.governor is not None else clause
    if (
        status == "state"
        and clause.opener in _TOLD_ALONG
        and clause.head.tense == governor.head.tense == "present"
    ):
        now = None if story.is_listed or story.heading else present_of(scene, story, clause)
        if now:
            return Choice(now, "own")
    if clause.opener in _INHERITING and place and not _right_before(scene, clause):
        before = _date_of_clause(scene, story, _leading(scene.clauses, place))
        if before and goes_on(scene, story, clause):
            before = in_that_month(before) or before
        if before:
            return Choice(_carried(before, _REASON_CLAUSE), "clause")
    if clause.opener in _OF_OTHER_TIMES:
        return _followed(scene, story, place)
    around = _right_before(scene, clause) or _circumstance(scene, place) or _when_before(scene, story, place)
    if around:
        return Choice(_carried(around, _REASON_CIRCUMSTANCE), "clause")
    opened = opening(scene) or closing(scene)
    if opened:
        return Choice(_carried(opened, _REASON_LIST), "opening")
    return _of_state(scene, story, place) if status == "state" else _running(scene, story, clause, status)


def _of_state(scene: Scene, story: Story, place: int) -> Choice:
    """When a state holds that says no time: in lists and beside a deed as told there, else at the publication."""
    clause = scene.clauses[place]
    is_beside = place and not story.tells_days and clause.opener in _ALONGSIDE
    if is_beside or story.is_listed or story.heading:
        return _running(scene, story, clause, "state")
    now = present_of(scene, story, clause)
    return Choice(now, "own" if now else "none")


def _followed(scene: Scene, story: Story, place: int) -> Choice:
    """ "threw his shoes, and then guards seized him": in Arabic "قبل أن" goes on to what came next; else none."""
    clause = scene.clauses[place]
    start = scene.span(clause.first, clause.last)[0]
    is_next = place and clause.opener == "before" and scene.article.text.startswith(_BEFORE_THAT, start)
    before = _date_of_clause(scene, story, place - 1) if is_next else None
    return Choice(_carried(before, _REASON_CLAUSE), "clause") if before else Choice(None, "none")


def _running(scene: Scene, story: Story, clause: Clause, status: str) -> Choice:
    """The date that the sentence before or the heading gives."""
    # "had sent": before what was told last, nobody knows how long. Asides, too, may tell of any time.
    is_denial = status == "denied" and clause.head.tense != "past"
    if is_denial or clause.opener == "relative":
        return Choice(None, "none")
    if clause.head.tense == "perfect":
        told = _of_that_time(scene, story, clause)
        return Choice(_carried(told, _REASON_SENTENCE) if told else None, "sentence" if told else "none")
    beside = _beside(scene, story, clause)
    if beside:
        return Choice(_carried(beside, _REASON_CLAUSE), "clause")
    running = reactions.denied(scene, clause, story) if status == "denied" else story.carried(scene)
    shared = _of_next_deed(scene, clause)
    if shared and (running is None or shared.edtf.startswith(running.edtf)):
        return Choice(_carried(shared, _REASON_CIRCUMSTANCE), "clause")
    if running:
        return Choice(_carried(running, _REASON_SENTENCE), "sentence")
    if story.heading:
        return Choice(_carried(story.heading, _REASON_HEADING), "heading")
    ahead = _of_next(scene, clause)
    return Choice(_carried(ahead, _REASON_CIRCUMSTANCE), "clause") if ahead else Choice(None, "none")


def _of_that_time(scene: Scene, story: Story, clause: Clause) -> DateMention | None:
    """The month of "Twenty-seven had died", a toll told in English after the deed in the same paragraph."""
    is_toll = any(figure.kind in _LOSSES for figure in within(scene.figures, *scene.span(clause.first, clause.last)))
    verbs = {token.norm for token in scene.tokens[clause.first : clause.head.index + 1]}
    if scene.passage.language != "en" or not is_toll or "had" not in verbs or story.is_news(scene):
        return None
    told = story.carried(scene)
    return (in_that_month(told) or told) if told else None


def _beside(scene: Scene, story: Story, clause: Clause) -> DateMention | None:
    """What the clause before a semicolon was dated, good for its month: "signed on 30 October; Mosul was taken"."""
    place = scene.clauses.index(clause)
    given = story.clauses.get(place - 1) if place else None
    start = scene.span(clause.first, clause.last)[0]
    if given is None or scene.passage.language != "en" or not scene.passage.start <= given.start < start:
        return None
    if not scene.article.text[given.end : start].rstrip().endswith(";"):
        return None
    return given if story.is_news(scene) or story.is_listed else in_that_month(given) or given


def _of_next(scene: Scene, clause: Clause) -> DateMention | None:
    """ "اعتقلت القوات قائدا وقتلت مرافقيه فجر الأربعاء": the date behind the second deed of the same subject."""
    place = scene.clauses.index(clause) + 1
    following = scene.clauses[place] if place < len(scene.clauses) else None
    if following is None or following.opener != "and" or following.head.tense != clause.head.tense:
        return None
    head = following.head.index
    is_same = scene.tokens[head].norm[:1] in "وف" and not names_subject(scene, following)
    start = scene.tokens[head].start
    return (
        fitting.best(scene, own_dates(scene, place), start, "happened", takes_since=False)
        if is_same
        else None
    )


def _of_next_deed(scene: Scene, clause: Clause) -> DateMention | None:
    """ "hits a barracks and kills 28 on the 25th": the day behind the second English verb of the same subject."""
    place = scene.clauses.index(clause) + 1
    following = scene.clauses[place] if place < len(scene.clauses) else None
    if following is None or scene.passage.language != "en" or following.opener != "and":
        return None
    if following.head.tense != clause.head.tense or following.head.index - following.first > 1:
        return None
    start = scene.tokens[following.head.index].start
    date = fitting.best(scene, own_dates(scene, place), start, "happened", takes_since=False)
    return date if date and len(date.edtf) == _DAY else None


def _right_before(scene: Scene, clause: Clause) -> DateMention | None:
    """ "until the end of May 1996, when tanks rolled in": the date that a clause of time says more of."""
    if clause.opener != "when":
        return None
    start = scene.tokens[clause.first].start
    near = [date for date in scene.dates if date.end <= start and is_calendar(date)]
    return near[-1] if near and not scene.article.text[near[-1].end : start].strip(" ,،") else None


def _when_before(scene: Scene, story: Story, place: int) -> DateMention | None:
    """ "When the army fled in June 2014, others moved in": the date of the English clause of time that leads."""
    if scene.passage.language != "en" or not place or scene.clauses[place].opener:
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
    head = scene.tokens[clause.head.index].start
    return fitting.best(scene, own_dates(scene, place), head, "happened", takes_since=False)


def _circumstance(scene: Scene, place: int) -> DateMention | None:
    """When it was: "were killed when rockets struck on Sunday", "in the polls held on 10 May, he won".

    Also the same day or year as an aside ("Ali, who spoke the same day, refused").
    """
    clause = scene.clauses[place]
    place_behind = place + 1
    while place_behind < len(scene.clauses) and _is_joined(scene, place_behind):
        place_behind += 1  # "was killed and five were wounded when rockets struck"
    following = scene.clauses[place_behind] if place_behind < len(scene.clauses) else None
    is_held = (
        following and following.opener == "relative" and scene.tokens[following.head.index].norm in _HELD
    )
    if following and (following.opener == "when" or is_held):
        head = scene.tokens[following.head.index].start
        dated = fitting.best(scene, own_dates(scene, place_behind), head, "happened", takes_since=False)
        if dated:
            return spells.day_after(scene, clause, dated)
    before = scene.clauses[place - 1] if place else None
    if before is None or before.opener != "relative":
        return None
    start, end = scene.span(before.first, before.last)
    verb = scene.tokens[clause.head.index].start
    aside = [date for date in within(scene.dates, start, min(end, verb)) if is_calendar(date)]
    if scene.tokens[0].norm not in _SETTING:
        aside = [date for date in aside if _SAME.search(date.text)]
    head = scene.tokens[before.head.index].start
    return fitting.best(scene, aside, head, "happened", takes_since=False)


def _is_joined(scene: Scene, place: int) -> bool:
    """Whether a clause is only joined to the one before and has no date of its own."""
    return scene.clauses[place].opener == "and" and not own_dates(scene, place)


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
    return replace(date, resolution=resolution, reason=f"{reason}: {date.text}")
