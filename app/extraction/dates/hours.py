"""Times of day: the day of their sentence, of the line of a log, of the news."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from app.extraction.dates.decisions import Decision, resolved, unresolved
from app.extraction.dates.tense import Clause
from app.extraction.dates.tokens import Tokens
from app.extraction.dates.values import Expression, Point, is_night_before, point_of, shift
from app.extraction.records import Resolution

MIDNIGHT = "24:00"
_LEADS = frozenset({"on", "of", "the"})

if TYPE_CHECKING:
    from app.extraction.dates.anchoring import Story


def of_story(story: "Story", found: Expression, clause: Clause) -> Decision:
    """A time of day is of the day of its sentence, a clock time also of the story's; "after midnight" of the next."""
    decided = _on_its_day(story, found, clause)
    day = decided.point
    is_after = (
        found.point.time == MIDNIGHT and clause.before[-1:] in (["after"], ["past"]) and not clause.is_arabic
    )
    if not is_after or day is None or decided.resolution != "story":
        return decided
    next_day = shift(day.without_time(), 1, "D")
    return (
        resolved(replace(next_day, time="00:00"), found.mod, "story", "the day after it")
        if next_day
        else decided
    )


def with_day_behind(
    tokens: Tokens, found: Sequence[Expression], decisions: Sequence[Decision]
) -> list[Decision]:
    """The decisions, a time of day on the day that stands behind it: "before dawn on the following day"."""
    result = list(decisions)
    for place, (time, day) in enumerate(pairwise(found)):
        is_time = (
            time.kind == "calendar" and time.point.time and time.point.day is None and not time.point.month
        )
        is_day = day.kind in ("shift", "same") and day.unit == "D" and day.anchor == "story"
        point = decisions[place + 1].point
        if not (is_time and is_day and point and point.is_day):
            continue
        if _LEADS.issuperset(tokens.words[time.last : day.first]):
            then = replace(point, time=time.point.time)
            result[place] = resolved(then, time.mod, "story", "the day that stands behind it")
    return result


def _on_its_day(story: "Story", found: Expression, clause: Clause) -> Decision:
    is_clock = found.point.time[:1].isdecimal()
    is_of_sentence = bool(story.last and story.last.is_day and clause.sentence == story.last_sentence)
    is_listed = story.is_log or story.is_chronicle
    if story.opened and is_listed and not is_of_sentence and (is_clock or clause.starts_line or story.is_log):
        # "1500 Marines finish …": what was told of yesterday in between does not count.
        return resolved(
            replace(story.opened, time=found.point.time), found.mod, "story", "the day of its entry"
        )
    if story.publication and story.publication.day and not story.is_narrative:
        return _of_news(story, found, clause, story.publication.day)
    if story.last and is_of_sentence:
        return resolved(
            replace(story.last, time=found.point.time), found.mod, "story", "the day of its sentence"
        )
    is_entry = story.date is not None and story.date == story.entry
    if (is_clock or is_entry) and story.date and story.date.is_day:
        return resolved(replace(story.date, time=found.point.time), found.mod, "story", "the story's day")
    bc = bool(story.date and story.date.bc)
    return unresolved(Point(day=0, month=0, time=found.point.time, bc=bc), "no day to attach the time to")


def _of_news(story: "Story", found: Expression, clause: Clause, published: date) -> Decision:
    """A time of day in news: on its sentence's day, the story's or the publication's; overnight: the day before."""
    is_of_sentence = story.last and story.last.is_day and clause.sentence == story.last_sentence
    told = story.last if is_of_sentence else story.date
    if story.looks_back and story.tells_of_old(clause) and not (told and told.is_day):
        return unresolved(Point(day=0, month=0, time=found.point.time), "no day to attach the time to")
    day = told if told and told.is_day else point_of(published)
    if is_night_before(found) and day == point_of(published):
        day = shift(day, -1, "D") or day
    reason = "the day of its sentence" if is_of_sentence else "the day that the news tells of"
    is_told = bool(told and told.is_day) and not (story.is_from_publication or clause.is_arabic)
    resolution: Resolution = "story" if is_told else "publication"
    return resolved(replace(day, time=found.point.time), found.mod, resolution, reason)
