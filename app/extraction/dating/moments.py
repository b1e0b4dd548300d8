"""Which of the dates in reach is the date of the deed: not that of the plan, the report or another event."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.extraction.clauses.splitting import Clause
from app.extraction.dates.timex import LENGTH_OF_DAY
from app.extraction.dating import (
    counted,
    eves,
    fitting,
    offsets,
    others,
    plans,
    reactions,
    sides,
    spells,
    subjects,
    terms,
    totals,
    untold,
)
from app.extraction.dating.inheriting import Choice, ahead_of_time, date_of_own, from_elsewhere
from app.extraction.dating.present import (
    is_of_participle,
    labelled,
    now_of,
    present_of,
    stands,
    still_of,
    told_now,
)
from app.extraction.dating.reach import is_described, opening, opening_of_time, own_dates, running_date
from app.extraction.dating.running import Story, days_of, in_that_month, is_calendar, is_past
from app.extraction.records import DateMention
from app.extraction.scenes import Scene, within

__all__ = ["Choice", "Story", "choose", "days_of"]

# Verbs that grant a term, and what leads to its end.
_GRANTING = frozenset(
    "امهل امهلت تمهل يمهل امهله امهلها امهلهم مدد مددت يمدد تمدد جدد جددت اجل اجلت ارجا ارجات منح منحت"
    " اعطي اعطت".split()
)
_TERM_ENDS = frozenset({"حتي", "الي", "لغاية", "غاية"})
_KEEPING = frozenset(
    "employ number keep maintain retain remain hold host serve house have operate garrison station base own"
    " boast comprise contain include total lack need want owe face cost stand".split()
)
_FROM_BEFORE = frozenset({"sentence", "clause", "none"})
_UP_TO = (" up to ", " until ", " till ", " through ")
_UNTIED = frozenset({"sentence", "none"})
_CARRIED = frozenset({"sentence", "heading"})
_LATER = re.compile(r"\w (?:later|afterwards|earlier|on)\Z")
_HAVE = frozenset({"has", "have"})


def choose(scene: Scene, story: Story, place: int, status: str, at: int | None = None) -> Choice:
    """The date of clause number `place`; `at` is the offset of its event word (its verb when None)."""
    choice = _with_total(scene, story, scene.clauses[place], status, _choose(scene, story, place, status, at))
    if story.struck is None and status == "happened" and choice.how == "own":
        story.struck = reactions.of_attack(scene, scene.clauses[place], choice.date)
    if status == "happened":
        choice = _gone_on(scene, story, scene.clauses[place], choice)
        choice = untold.in_its_month(scene, story, scene.clauses[place], choice)
    if status != "happened" or choice.how == "sentence":
        return choice
    begun = story.clauses.get(place - 1) or story.sentence
    if not (choice.date and begun and begun.edtf.startswith(f"{choice.date.edtf}-")):
        begun = choice.date
    is_arabic = scene.passage.language == "ar"
    spell = (counted.over_days if is_arabic else spells.over_days)(scene, scene.clauses[place], begun)
    return replace(choice, date=spell) if spell != begun else choice


def _gone_on(scene: Scene, story: Story, clause: Clause, choice: Choice) -> Choice:
    """The choice, or the time to which the words of a clause lead on from the day told before."""
    told = (story.sentence or story.heading) if choice.how in _CARRIED else None
    gone_on = offsets.goes_on(scene, clause, told) if told else None
    if gone_on and told and gone_on.edtf == told.edtf:
        story.frames.add(told.start)  # what follows is told of the same scene
    if not gone_on and choice.how not in ("own", "opening"):
        gone_on = counted.later_on(scene, clause, choice.date, story.is_news(scene))
    return replace(choice, date=gone_on) if gone_on else choice


def _with_total(scene: Scene, story: Story, clause: Clause, status: str, choice: Choice) -> Choice:
    """The choice, or the years of a whole look back for a toll in it, or the time since then."""
    if status not in ("happened", "state"):
        return choice
    period = totals.of_period(scene, clause, choice.date or running_date(scene, story))
    if period:
        return replace(choice, date=period)
    if choice.how == "own":
        bounded = totals.up_to_bound(scene, clause, choice.date) if choice.date else None
        return replace(choice, date=bounded) if bounded else choice
    is_running = choice.how == "sentence" or (choice.how == "none" and scene.passage.language == "en")
    told = (story.sentence if is_running else None) or choice.date
    since = totals.since_then(scene, clause, told, _up_to(scene, story, clause))
    if since:
        return replace(choice, date=since)
    is_open = choice.how in _FROM_BEFORE
    total = totals.of_battle(scene, clause, story.first_day, story.left) if is_open else None
    total = total or (totals.of_all(scene, clause, choice.date) if is_open else None)
    told = running_date(scene, story)
    total = total or (totals.of_iraq_war(scene, clause, told.edtf if told else "") if is_open else None)
    total = total or (totals.of_war(scene, clause, choice.date) if is_open else None)
    is_toll = (is_open or choice.how == "opening") and not (choice.date and "/" in choice.date.edtf)
    total = total or (totals.of_soldiers(scene, clause, told.edtf if told else "") if is_toll else None)
    is_over = is_open and not story.is_news(scene)
    is_account = choice.how == "sentence" and is_over and not (story.is_listed or story.heading)
    total = total or (totals.of_campaign(scene, clause, choice.date, story.days) if is_account else None)
    total = total or (totals.of_fighting(scene, clause, choice.date) if is_over else None)
    return replace(choice, date=total) if total else choice


def _choose(scene: Scene, story: Story, place: int, status: str, at: int | None) -> Choice:
    clause = scene.clauses[place]
    now = now_of(scene, story, clause)
    own = _own(scene, story, place, status)
    if now and status == "state" and not any(fitting.follows_since(scene, date.start) for date in own):
        return Choice(now, "own")
    if at is not None and at < opening_of_time(scene, clause):
        own = _before_time(scene, clause)
    own = plans.without_ahead(scene, story, clause, own, status, at)
    until = spells.lasts_until(scene, clause)
    if until and _is_planned_until(scene, clause, until, status):
        return Choice(until, "own")
    if until:
        begun = next((date for date in own if date != until), None)
        begun = begun or from_elsewhere(scene, story, place, status).date or counted.first_of(scene, until)
        return Choice(spells.up_to(_to_the_day(story, begun), until), "own")
    verb = scene.tokens[clause.head.index]
    head = at if at is not None else verb.start
    weighed_as = (
        "happened" if _is_announced_then(scene, clause, own, status, at) else _tied(scene, own, status)
    )
    lasts = _lasts(scene, clause, status)
    best = fitting.best(scene, own, head, weighed_as, lasts or scene.passage.language == "ar")
    is_entry = story.is_listed or story.heading is not None
    is_aside = best is not None and (best.start < head or is_of_participle(scene, best))
    if best and status == "state" and is_aside and not (is_entry or best.start in story.frames):
        present = present_of(scene, story, clause)
        if present:  # "soldiers sent in May are still there"
            return Choice(present, "own")
    span = spells.lasted_for(scene, clause, best or (None if own else story.carried(scene)))
    if span:
        return Choice(span, "own")
    if best:
        return Choice(_of_own(scene, story, clause, own, best, head, lasts), "own")
    now = (now if status == "happened" else None) or labelled(scene, story, clause)
    now = now or still_of(scene, story, clause)
    now = now or (_kept_up(scene, story, clause) if status != "planned" else None)
    if now:
        return Choice(now, "own")
    return _without_own(scene, story, place, status, at, own)


def _is_planned_until(scene: Scene, clause: Clause, until: DateMention, status: str) -> bool:
    """Whether Arabic says how long something will go on: "وتستمر العمليات حتى سبتمبر 2026", not yet over."""
    is_ahead = clause.head.tense in ("present", "future") and not is_past(scene, until)
    return scene.passage.language == "ar" and (is_ahead or status == "planned")


def _to_the_day(story: Story, begun: DateMention | None) -> DateMention | None:
    """The day told last for its mere month: "On 21 May gunmen stormed it. The fighting lasted until the 22nd"."""
    told = story.sentence
    return told if begun and told and told.edtf.startswith(f"{begun.edtf}-") else begun


def _of_own(
    scene: Scene,
    story: Story,
    clause: Clause,
    own: Sequence[DateMention],
    best: DateMention,
    head: int,
    lasts: bool,
) -> DateMention:
    """What the best date of the clause gives: itself, a span that it begins, or a day counted from it."""
    limit = _up_to(scene, story, clause) if lasts else ""
    moved = counted.counted_from_date(scene, best, head)
    moved = moved or (offsets.counted_from(scene, best, head) if offsets.is_own(clause, best, head) else None)
    if not moved and best.end < head and _is_of_before(scene, story, best):
        return in_that_month(best) or best  # "after the raid of 20 February they left": not long after
    return moved or spells.widened(scene, own, best, lasts, limit)


def _is_of_before(scene: Scene, story: Story, date: DateMention) -> bool:
    """Whether an Arabic account begins with the date of what came before the deed ("بعد سقوط المدينة في 10 حزيران")."""
    is_account = scene.passage.language == "ar" and not (story.is_news(scene) or story.is_listed)
    is_old = len(date.edtf) == LENGTH_OF_DAY and date.resolution != "publication"
    return is_account and is_old and fitting.fronts_another(scene, date.start)


def _without_own(
    scene: Scene, story: Story, place: int, status: str, at: int | None, own: Sequence[DateMention]
) -> Choice:
    """The date of a clause none of whose dates is good for its verb: counted from another, or that of another."""
    clause = scene.clauses[place]
    term = offsets.within_term(scene, clause) if status == "planned" and not own else None
    term = term or (terms.told(scene, clause, status == "planned") if not own else None)
    if term:
        return Choice(term, "own")
    main = story.main or _main_behind(scene, place)
    start = max(scene.span(clause.first, clause.last)[0], opening_of_time(scene, clause))
    told = _day_told(scene, story)
    back = spells.counted_back(scene, main, start) or eves.counted_beside(scene, place, told, story.days)
    back = back or eves.counted_from(scene, clause, told, story.days)
    back = (
        back
        or sides.counted_from(scene, story, clause)
        or counted.close_to(scene, clause, told, story.lead)
        or _counted_beside(scene, clause, place, own)
    )
    if back:
        return Choice(back, "own")
    is_ahead = at is not None and at < opening_of_time(scene, clause)
    elsewhere = ahead_of_time(scene, story, clause) if is_ahead else None
    found = _counted_on(scene, clause, elsewhere or from_elsewhere(scene, story, place, status))
    is_deed = at is not None and status == "happened" and found.how in _FROM_BEFORE
    now = told_now(scene, story, clause) if is_deed and found.how in _UNTIED and not own else None
    if now:
        return replace(found, date=now)
    again = eves.recalled(scene, clause, story.days, found.date) if is_deed and not own else None
    if again:
        return Choice(again, "sentence")
    found = _told_of(scene, story, clause, found, own) if is_deed else found
    is_untold = found == Choice(None, "none") and status != "planned"
    found = untold.likeliest(scene, story, clause) if is_untold else found
    return _of_another_after_all(scene, own) if found == Choice(None, "none") else found


def _of_another_after_all(scene: Scene, own: Sequence[DateMention]) -> Choice:
    """The date of what an Arabic clause names beside its deed, where nothing else says when that was."""
    left = [date for date in own if fitting.word_before(scene, date.start) not in _TERM_ENDS]
    return Choice(left[-1], "none") if left and scene.passage.language == "ar" else Choice(None, "none")


def _counted_beside(
    scene: Scene, clause: Clause, place: int, own: Sequence[DateMention]
) -> DateMention | None:
    """What is counted from a date of another happening, in the clause itself or in the one beside it."""
    head = scene.tokens[clause.head.index].start
    counted_on = (
        offsets.counted_from(scene, date, head) for date in own if offsets.is_own(clause, date, head)
    )
    return next(filter(None, counted_on), None) or offsets.beside(scene, place)


def _kept_up(scene: Scene, story: Story, clause: Clause) -> DateMention | None:
    """The present of "the embassy employs 16,000": a number that a verb of lasting tells in the present tense."""
    lasting = offsets.since_beside(scene, story, scene.clauses.index(clause))
    is_entry = story.is_listed or story.heading is not None
    is_counted = bool(within(scene.figures, *scene.span(clause.first, clause.last)))
    if not is_entry and stands(scene, clause):
        return lasting or present_of(scene, story, clause)
    if lasting or is_entry or not is_counted or totals.is_of_look_back(scene, clause):
        return lasting
    verbs = [word for word in clause.head.words if word.part != "noun"]
    is_up_to_now = clause.head.tense == "perfect" and any(
        token.norm in _HAVE for token in scene.tokens[clause.first : clause.head.index]
    )
    is_kept = is_up_to_now or any(word.lemma.split("/")[0] in _KEEPING for word in verbs)
    return present_of(scene, story, clause) if is_kept else None


def _day_told(scene: Scene, story: Story) -> DateMention | None:
    """The day that is told of, which "the attack" recalls; in news that of the lead."""
    running = opening(scene) or story.sentence
    is_day = running and days_of(running.edtf) and len(running.edtf.split("/")[0]) == LENGTH_OF_DAY
    return running if is_day else story.news


def _before_time(scene: Scene, clause: Clause) -> list[DateMention]:
    """The dates of a deed told by a noun before the "before" of its clause: "a raid on the 13th, before he leaves"."""
    start = scene.span(clause.first, clause.last)[0]
    return [date for date in within(scene.dates, start, opening_of_time(scene, clause)) if is_calendar(date)]


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
    mentions = within(scene.dates, *scene.span(clause.first, clause.last)) if scene.dates else ()
    return any(date.type == "DATE" and not date.edtf and _LATER.search(date.text) for date in mentions)


def _own(scene: Scene, story: Story, place: int, status: str) -> list[DateMention]:
    """The dates of the clause, without the bound of something that a deed only announces."""
    own = own_dates(scene, place)
    if not own:
        return subjects.dates_of_subject(scene, place) if status == "happened" else own
    own = _without_described(scene, story, place, own)
    own = _without_term_granted(scene, scene.clauses[place], own)
    own = others.without_quoted(scene, scene.clauses[place], own)
    own = others.without_earlier(scene, story, scene.clauses[place], own)
    if status != "happened":
        return own
    beside = next((date for date in own if _is_told_beside(scene, date)), None)
    return [
        date for date in own if not plans.is_bound_ahead(scene, story, scene.clauses[place], date, beside)
    ]


def _without_described(scene: Scene, story: Story, place: int, own: list[DateMention]) -> list[DateMention]:
    """Without the date of "a pact signed in May enters into force", where the verb has another, or its entry has."""
    head = scene.clauses[place].head.index
    left = [date for date in own if not is_described(scene, date, head)]
    has_other = any(
        not (fitting.follows_since(scene, date.start) or scene.article.text.endswith(_UP_TO, 0, date.start))
        for date in left
    )
    return left if has_other or story.is_listed or story.heading else own


def _without_term_granted(scene: Scene, clause: Clause, own: list[DateMention]) -> list[DateMention]:
    """Without the end of the term of "gave Baghdad until 15 January on 29 November", where another date is left."""
    if scene.tokens[clause.head.index].norm.removeprefix("و") not in _GRANTING:
        return own
    left = [date for date in own if fitting.word_before(scene, date.start) not in _TERM_ENDS]
    return left or own


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
    return date_of_own(scene, 1)


def _is_told_beside(scene: Scene, date: DateMention) -> bool:
    """Whether an Arabic clause itself has a day gone by that is no bound: "أعلن بوش أمس سحب لواء بحلول شباط"."""
    is_day = len(date.edtf) == LENGTH_OF_DAY and is_past(scene, date)
    return scene.passage.language == "ar" and is_day and not fitting.follows_bound(scene, date.start)


def _tied(scene: Scene, own: Sequence[DateMention], status: str) -> str:
    """A deed whose only dates lie ahead of the publication is a plan, though its verb does not say so."""
    return "planned" if own and not any(is_past(scene, date) for date in own) else status


def _lasts(scene: Scene, clause: Clause, status: str) -> bool:
    """Whether "since" gives the beginning of it: a state, a tally, "have fired"; in Arabic what is counted."""
    if status == "state" or clause.head.tense == "perfect":
        return True
    if any(figure.kind == "killed" for figure in scene.figures):
        return True
    if scene.passage.language != "ar":
        return False
    is_now = clause.head.tense == "present" and status == "happened"
    return is_now or bool(within(scene.figures, *scene.span(clause.first, clause.last)))


def _is_announced_then(
    scene: Scene, clause: Clause, own: Sequence[DateMention], status: str, at: int | None
) -> bool:
    """Whether "أعلن بوش أمس سحب لواء بحلول شباط" itself is dated: an Arabic verb of the past beside a day gone by."""
    verb = scene.tokens[clause.head.index]
    is_verb = at == verb.start and clause.head.tense == "past" and status == "planned"
    if not is_verb or scene.passage.language != "ar":
        return False
    return len(own) > 1 and any(_is_told_beside(scene, date) for date in own)


def _up_to(scene: Scene, story: Story, clause: Clause) -> str:
    """Until when something lasts: "had been" until what is told of, else until the publication; empty if unknown."""
    told = running_date(scene, story)
    running = told.edtf.split("/")[-1] if told else ""
    verbs = {token.norm for token in scene.tokens[clause.first : clause.head.index + 1]}
    is_before = clause.head.tense == "perfect" and verbs.isdisjoint(_HAVE)
    is_english = scene.passage.language == "en"
    published = story.today(scene) if is_english else (scene.article.published or "").split("/")[0]
    return running if is_before and running else published or running
