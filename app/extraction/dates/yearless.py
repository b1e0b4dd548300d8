"""Dates that leave out their year: that of the story, as the telling runs, or the one nearest to the publication."""

from dataclasses import replace
from typing import TYPE_CHECKING

from app.extraction.dates import timex
from app.extraction.dates.decisions import Decision, resolved, unresolved
from app.extraction.dates.linking import BEGUN_IN_A_YEAR
from app.extraction.dates.publication import Publication
from app.extraction.dates.returning import (
    comes_back,
    is_before_now,
    is_behind_mere_year,
    is_beside_now,
    is_planned_now,
    is_point_of_its_own,
    is_since_now,
)
from app.extraction.dates.telling import is_between_old
from app.extraction.dates.tense import Clause
from app.extraction.dates.turning import (
    LEAST_RUN,
    LEAST_TURN,
    announced_year,
    before_flash,
    goes_on_gapped,
    least_turn,
    names_its_year,
    stays_behind,
)
from app.extraction.dates.values import Expression, Point, day_of, days_in_month, exists, month_of

if TYPE_CHECKING:
    from app.extraction.dates.anchoring import Story

# So many years before its publication a feature tells of the past, and goes on by so many months at a time.
OLD, SOON = 2, 4
# A chronicle that has come this near to its publication leaves out the year that its readers live in.
NEAR_PUBLICATION = 3
# News looks ahead this far, and not further back than that, when no verb says which way a day lies.
DAYS_AHEAD, DAYS_BACK = 60, 270
DAYS_TO_DEADLINE = 120
JUST_PAST = 2
FIRST_GREGORIAN_YEAR = 1583
# What leads from a date to a later one: "in November they gave them until January".
UP_TO = frozenset({"حتي", "وحتي", "الي", "بحلول", "لغايه", "غايه", "حلول", "اقصاه", "اقصاها"})
# How far from the running year a weekday may lead.
YEARS_AROUND = (0, -1, 1, -2, 2)
YEARS_AGO = range(3, 7)


def decide(story: "Story", found: Expression, clause: Clause) -> Decision:
    """A month, season or day of a month without its year, as `story` has gone up to it."""
    year = _year_of_weekday(story, found)
    if year:
        return resolved(replace(found.point, year=year), found.mod, "story", "the weekday names the year")
    is_of_year = clause.sentence == story.last_sentence and not is_planned_now(story, clause)
    if story.bare_year and is_of_year and found.kind == "calendar":
        point = replace(found.point, year=story.bare_year, bc=story.bare_year < 0)
        return resolved(point, found.mod, "story", f"{story.bare_year}, told in the same sentence")
    running = story.entry if clause.is_entry and story.entry else story.date
    gone_on = _gone_on_to(story, found, clause) or _beside_year(story, found, clause)
    gone_on = gone_on or _after_later_year(story, found, clause)
    if gone_on:
        point = replace(found.point, year=gone_on)
        return resolved(point, found.mod, "story", f"the telling has gone on to {gone_on}")
    begun = _beginning(story, found, clause)
    if begun:
        point = replace(found.point, year=_year_just_past(story, found) or begun + 1)
        return resolved(point, found.mod, "story", "the end of the span that began before it")
    is_year = running is not None and running.year is not None and running.scale == "year"
    if running is None or not is_year or _follows_publication(story, found, clause):
        return _from_publication(story, found, clause)
    announced = announced_year(story, running, month_of(found.point) or 0, clause)
    year, reason = announced or _story_year(story, found, running, clause)
    point = replace(found.point, year=year, bc=year < 0)
    if not exists(point):
        return unresolved(found.point, "no such day")
    if story.publication and story.lies_ahead(point) and _is_no_plan(story, found, clause):
        point = replace(point, year=_nearest_year(found, clause, story.publication))
    if clause.is_told and story.lies_ahead(point):
        return _from_publication(story, found, clause)
    return resolved(point, found.mod, "story", reason)


def _is_no_plan(story: "Story", found: Expression, clause: Clause) -> bool:
    """Whether English prose tells of it and nothing looks ahead: it cannot lie after the publication."""
    is_plan = clause.is_future or clause.is_bound or clause.is_foretold or clause.is_background
    is_plan = is_plan or found.join == "range" or _bounds_a_plan(clause)
    return not (is_plan or clause.is_arabic or story.is_chronicle)


def _beginning(story: "Story", found: Expression, clause: Clause) -> int | None:
    """The year of the beginning of a span, if it ends earlier in the year than it began ("May 2014 and March")."""
    begun, month = story.last, month_of(found.point)
    if found.note != BEGUN_IN_A_YEAR or begun is None or month is None:
        return None
    is_span = found.join == "range" or (found.join == "and" and "between" in clause.before)
    is_before = (month, found.point.day or 31) < (month_of(begun) or 0, begun.day or 0)
    return begun.year if is_span and is_before else None


def _year_just_past(story: "Story", found: Expression) -> int | None:
    """The year of the publication for a day or month shortly before it: up to then a fact sheet counts."""
    if story.publication is None or story.is_chronicle:
        return None
    first = story.publication.earliest
    ahead = first.month - (month_of(found.point) or 0)
    return first.year if 0 <= ahead <= JUST_PAST and (ahead or (found.point.day or 0) < first.day) else None


def _gone_on_to(story: "Story", found: Expression, clause: Clause) -> int | None:
    """The year of a month that the sentence before led to ("held out until March 2019. On 26 October …")."""
    later, month = story.later if story.later_year else None, month_of(found.point)
    if later is None or not later.month or month is None or story.publication or not clause.is_initial:
        return None
    return later.year if month > later.month else None


def _after_later_year(story: "Story", found: Expression, clause: Clause) -> int | None:
    """The later year that the Arabic sentence before has come to: "بلغ عددهم 16 ألفا مطلع 2012. وأعلنت في 7 شباط"."""
    later, running = story.later if story.later_year else None, story.date
    if later is None or running is None or not clause.is_arabic or clause.is_entry or month_of(later):
        return None
    is_next = later == story.last and clause.sentence > story.last_sentence and story.is_later_told
    if not is_next or later.scale != "year" or found.kind != "calendar" or clause.is_background:
        return None
    published = story.publication
    if published is None or not (story.is_history or story.looks_back):
        return None
    if published.year - (later.year or 0) <= NEAR_PUBLICATION:
        return None
    ahead = found.ahead
    is_back = ahead is not None and (ahead.year or 0) < (later.year or 0)
    return None if is_back or clause.is_future else later.year


def nth_weekday(story: "Story", found: Expression, clause: Clause) -> Decision:
    """`the first Friday of July`: the day in that month, once its year is known; counted from its end when negative."""
    month = replace(found, weekday=None, count=None)
    decided = decide(story, month, clause) if found.point.year is None else None
    point = decided.point if decided else found.point
    if point is None or point.year is None or point.year < FIRST_GREGORIAN_YEAR:
        return decided or unresolved(found.point, "no such day")
    days = range(1, days_in_month(point) + 1)
    fitting = [day for day in days if day_of(replace(point, day=day)).isoweekday() == found.weekday]
    place = round(found.count or 1)
    if place > len(fitting):
        return unresolved(found.point, "no such day")
    day = replace(point, day=fitting[place - 1 if place > 0 else place])
    return resolved(day, found.mod, decided.resolution if decided else "explicit", f"day {place} of its name")


def _year_of_weekday(story: "Story", found: Expression) -> int | None:
    """The year near the running date, or else the publication, in which the day falls on the weekday named."""
    point = found.point
    if found.weekday is None or not point.month or not point.day:
        return None
    near = [story.date.year] if story.date and story.date.year else []
    near += [story.publication.year] if story.publication and story.publication.year not in near else []
    if story.publication and not story.is_narrative:
        near.reverse()
    for year in near if min(near, default=0) >= FIRST_GREGORIAN_YEAR else ():
        for distance in YEARS_AROUND:
            candidate = replace(point, year=year + distance)
            if exists(candidate) and day_of(candidate).isoweekday() == found.weekday:
                return year + distance
    return _year_written(story, found)


def _year_written(story: "Story", found: Expression) -> int | None:
    """The last year written before in which the day falls on its weekday; or the last before the publication."""
    published = story.publication.year if story.publication else 0
    years = [*reversed(story.years), *(published - ago for ago in YEARS_AGO if published)]
    for year in years:
        candidate = replace(found.point, year=year)
        is_told = year >= FIRST_GREGORIAN_YEAR and exists(candidate)
        if is_told and day_of(candidate).isoweekday() == found.weekday:
            return year
    return None


def _follows_publication(story: "Story", found: Expression, clause: Clause) -> bool:
    """Whether a date without year is counted from the publication even though years were told before.

    So it is in news, a sentence after the last date; and in a chronicle whose telling has jumped to within a
    few years of its publication, where a year left out is the reader's own.
    """
    if story.publication is None:
        # Then the year is unknown: the telling has gone on to another one and does not say to which.
        return clause.is_initial and story.later_year is not None
    if is_point_of_its_own(story, clause) or is_beside_now(story, clause) or comes_back(story, found, clause):
        return True
    if is_behind_mere_year(story, clause):
        return True
    if is_before_now(story, found, clause) or is_since_now(story, clause) or is_planned_now(story, clause):
        return True
    if (story.looks_back and clause.is_foreshadowed and story.date) or _is_of_last_year(story, found, clause):
        return False
    if story.is_narrative:
        is_near = (
            story.later_year is not None
            and 0 <= story.publication.year - story.later_year <= NEAR_PUBLICATION
        )
        return is_near and clause.is_initial
    if clause.is_future and not story.is_history and clause.sentence != story.sentence:
        return True  # what is planned lies ahead of the publication, whatever the sentence before told
    if _goes_on(story, found, clause) or _recalls(story, found, clause) or stays_behind(story, found, clause):
        return False
    if story.tells_of_old(clause) or is_between_old(story.date, found.following, story.publication):
        return False
    return clause.sentence != story.sentence or story.is_from_publication


def _is_of_last_year(story: "Story", found: Expression, clause: Clause) -> bool:
    """Whether an English paragraph has gone back to last year and tells on from there, a few months at a time."""
    running, published = story.date, story.publication
    if running is None or published is None or clause.is_arabic or clause.is_future:
        return False
    told, month = month_of(running), month_of(found.point)
    is_soon = bool(told and month) and 0 <= (month or 0) - (told or 0) <= SOON
    is_last_year = story.recalled_line == clause.line and running.year == published.year - 1
    return is_last_year and is_soon and clause.is_initial


def _recalls(story: "Story", found: Expression, clause: Clause) -> bool:
    """Whether an Arabic look back, in whatever paragraph, has not come to its own time since its last date."""
    running, published = story.date, story.publication
    if running is None or published is None or not (clause.is_arabic and story.looks_back):
        return False
    if story.is_from_publication or (running.year or published.year) > published.year - OLD:
        return False
    ago = (published.earliest.month - (month_of(found.point) or 0)) % 12
    return story.looks_back == "anniversary" or not (clause.is_bullet or ago <= JUST_PAST)


def _goes_on(story: "Story", found: Expression, clause: Clause) -> bool:
    """Whether an English feature, in the midst of other years, goes on to a month soon after the one told last.

    In the paragraph of that one, or anywhere in a feature most of whose years lie far back.
    """
    running, month = story.date, month_of(found.point)
    if running is None or not running.year or story.publication is None or clause.is_arabic:
        return False
    told = month_of(running)
    is_old = running.year <= story.publication.year - (1 if story.is_year_ago else OLD)
    if not is_old or story.is_from_publication or not (told and month):
        return False
    if clause.is_future or clause.is_background or "until" in clause.before:
        return False
    ago = (story.publication.earliest.month - month) % 12
    is_news = story.news is not None or not story.looks_back
    if is_news and not story.is_framed and ago <= JUST_PAST and month == told:
        return False  # "a resolution of January 2020 … He announced on 5 January" in a February: this year's
    ahead = (month - told) % 12
    is_after = ahead > 0 or (found.point.day or 31) >= (running.day or 0)
    is_turn = month < told and 12 - told + month > SOON // 2
    is_told = story.line == clause.line or bool(story.looks_back)
    return is_told and is_after and ahead <= SOON and not is_turn


def _story_year(story: "Story", found: Expression, running: Point, clause: Clause) -> tuple[int, str]:
    assert running.year is not None
    month, told = month_of(found.point), month_of(running)
    wintered = story.last if story.last and story.last.sub == "WI" else None
    if wintered and wintered.year and found.point.sub in ("SP", "SU"):
        return wintered.year, "after the winter named before"
    if found.point.sub == "WI":
        is_next = told is not None and told > 2 and running.sub != "WI"
        return running.year + is_next, f"the winter that follows {timex.value(running)}"
    if told is None or month is None or names_its_year(story, running, clause):
        return running.year, f"{running.year} carried from before"
    before = before_flash(story, found, running, month)
    if before and clause.is_arabic and not clause.is_future:
        return before, f"{running.year} is told of next, and {timex.value(running)} was told ahead of it"
    if _goes_back(found, running, month, clause):
        return running.year - 1, f"{found.ahead and found.ahead.year} is told of next, and it was before that"
    if (
        clause.is_earlier
        and not clause.is_future
        and month > told
        and _would_come_back(found, running, month)
    ):
        return running.year - 1, f"before {timex.value(running)}, for the telling goes on from there"
    if (
        clause.before[-1:] != []
        and clause.before[-1] in UP_TO
        and month < told
        and _is_of_sentence(story, clause)
    ):
        return running.year + 1, f"up to then from {timex.value(running)}"
    is_new_year = found.point.month == 1 and found.point.day == 1 and month < told
    is_by = clause.is_bound and clause.before[-1:] == ["by"] and clause.sentence == story.last_sentence
    is_new_year = is_new_year or (month < told and (is_by or _lasts_until(story, found, clause)))
    is_gapped = goes_on_gapped(clause) and _is_of_sentence(story, clause)
    if is_new_year or (told - month >= LEAST_RUN and (is_gapped or _runs_forwards(found, clause))):
        return running.year + 1, f"the telling runs on from {timex.value(running)}"
    is_aside = clause.is_background or clause.is_before_told or clause.is_perfect
    if told - month >= least_turn(story, running, clause) and not is_aside:
        return running.year + 1, f"the telling moves on from {timex.value(running)}"
    return running.year, f"{running.year} carried from before"


def _is_of_sentence(story: "Story", clause: Clause) -> bool:
    """Whether the last date was told in the same Arabic sentence, on its main line."""
    return clause.is_arabic and clause.sentence == story.last_sentence and not story.is_last_aside


def _goes_back(found: Expression, running: Point, month: int, clause: Clause) -> bool:
    """Whether a month of Arabic prose comes late in the year, and an early one of the running year is told next.

    "حُررت في 9 فبراير 2016. وأشاد الوزير يوم 28 ديسمبر … وخصصت برلين في يناير 2016".
    """
    ahead, told = found.ahead, month_of(running) or 0
    if ahead is None or ahead.year != running.year or not clause.is_arabic or clause.is_entry:
        return False
    return month - told >= LEAST_TURN and (month_of(ahead) or 0) <= told + 1


def _beside_year(story: "Story", found: Expression, clause: Clause) -> int | None:
    """The later year that the sentence has just named: "من نال وظيفة حتى ربيع 2009 … واندلعت في أواخر آذار"."""
    last, running = story.last, story.date
    if last is None or running is None or not (last.year and running.year) or not clause.is_arabic:
        return None
    is_beside = clause.sentence == story.last_sentence and story.is_last_aside and not clause.is_future
    if is_beside and last.month and last.month == found.point.month:
        return last.year  # "two months before that, on the evening of 15 February"
    return last.year if is_beside and last.year > running.year else None


def _lasts_until(story: "Story", found: Expression, clause: Clause) -> bool:
    """Whether an English "until May" follows what was told before it: no bound lies before what it bounds."""
    is_until = clause.before[-1:] in (["until"], ["till"])
    return is_until and not (clause.is_earlier or clause.is_perfect) and found.join != "range"


def _runs_forwards(found: Expression, clause: Clause) -> bool:
    """Whether a date that opens its sentence or a clause behind "and" is told on the main line, nothing going back."""
    is_aside = (
        clause.is_background or clause.is_earlier or clause.is_bound or found.is_aside or clause.is_perfect
    )
    opens = clause.is_initial or (clause.before[-2:] == ["and", "in"] and clause.before[-3:-2] == [","])
    return opens and not is_aside and found.point.sub not in ("SP", "SU", "FA")


def _would_come_back(found: Expression, running: Point, month: int) -> bool:
    """Whether the next date of the main line lies before this month, so that the month is of the year before."""
    following = found.following
    if following is None or not following.month or following.year not in (None, running.year):
        return False
    return (month_of(running) or 0) <= following.month < month


def _from_publication(story: "Story", found: Expression, clause: Clause) -> Decision:
    published = story.publication
    if published is None and story.later_year is not None:
        return unresolved(
            found.point, f"the telling has gone on to {story.later_year} and may have gone further"
        )
    is_told = story.is_narrative and story.date is not None and not story.later_year
    speaks_of_now = is_point_of_its_own(story, clause) or is_beside_now(story, clause)
    speaks_of_now = speaks_of_now or comes_back(story, found, clause)
    speaks_of_now = speaks_of_now or is_before_now(story, found, clause)
    if published is None or (is_told and not speaks_of_now):
        return unresolved(found.point, "nothing before it carries a year")
    year = _nearest_year(found, clause, published)
    point = replace(found.point, year=year)
    if not exists(point):
        return unresolved(found.point, "no such day")
    side = "next" if clause.is_future else "nearest"
    return resolved(
        point, found.mod, "publication", f"the {side} one to the publication, {published.earliest}"
    )


def _bounds_a_plan(clause: Clause) -> bool:
    """Whether an English bound with no verb of the past is that of a plan: "to take over by May", "until June"."""
    if clause.is_arabic or clause.is_past:
        return False
    return clause.is_bound or (clause.before[-1:] in (["until"], ["till"]) and not clause.is_earlier)


def _nearest_year(found: Expression, clause: Clause, published: Publication) -> int:
    first = published.earliest
    month = month_of(found.point) or 1
    told, turn = (month, found.point.day or 0), (first.month, first.day if found.point.day else 0)
    ahead = (month - first.month) * 30.4 + (found.point.day or first.day) - first.day
    is_future = clause.is_future or clause.is_foretold or _bounds_a_plan(clause)
    if clause.was_planned or (clause.is_awaited_by and not is_future):
        is_future = 0 <= ahead + 365 * (told < turn) <= DAYS_TO_DEADLINE
    may_lie_ahead = clause.is_set_ahead if clause.is_arabic else not (clause.is_past or clause.is_initial)
    if told > turn:
        is_near = ahead <= DAYS_AHEAD and 365 - ahead > DAYS_BACK and may_lie_ahead
        is_due = clause.after[:1] == ["deadline"] and ahead <= DAYS_TO_DEADLINE
        return published.year if is_future or is_near or is_due else published.year - 1
    is_next = is_future or (ahead + 365 <= DAYS_AHEAD and may_lie_ahead)
    return published.year + (is_next and told < turn)
