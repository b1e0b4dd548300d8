"""Relative expressions: what they are counted from and where that leads ("three years later", "that day")."""

from dataclasses import replace
from typing import TYPE_CHECKING

from app.extraction.dates import happenings, timex
from app.extraction.dates.decisions import WEEK_OF, Decision, resolved
from app.extraction.dates.news import is_of_news, leads_to_now
from app.extraction.dates.tense import Clause
from app.extraction.dates.units import in_years_and_days, to_the_day
from app.extraction.dates.values import (
    DAYS_OF_UNIT,
    MORROW,
    NEW_YEAR,
    SAME_MONTH,
    THAT_DAY,
    TODAY,
    YEARS_ON,
    Expression,
    Happening,
    Point,
    day_of,
    month_of,
    shift,
)
from app.extraction.dates.weekdays import is_quoted_history, weekday
from app.extraction.dates.weeks import week_of_month
from app.extraction.records import Resolution

if TYPE_CHECKING:
    from app.extraction.dates.anchoring import Story

UNKNOWN = {"D": Point(month=0, day=0), "W": Point(week=0), "M": Point(month=0), "Y": Point()}
FEW_DAYS = 3
# A chronicle whose last day is so near has come to today; one whose day is so far speaks of now.
NEWS_DAYS, OLD_DAYS = 31, 366
# So many days from a month of which no day is known lead no further than into that month, as a rule.
FEW_DAYS_MORE = 7
# So many weeks are counted, more are a round number.
EXACT_WEEKS = 2
LEAST_WEEKS = 3
# So are these days: "بعد مئة يوم".
ROUND_DAYS = frozenset({30, 40, 50, 60, 70, 80, 90, 100, 120, 150, 200, 300, 500, 1000})
# Until February "the new year" is the one that has begun.
NEW_MONTHS = 2


def shifted(story: "Story", found: Expression, clause: Clause) -> Decision:
    """A date counted from another: `the following month`, `three years later`, `last October`, `Thursday`."""
    named = _named(story, found, clause)
    if named:
        return named
    if found.note == YEARS_ON and leads_to_now(story, found):
        assert story.publication is not None
        now = Point(year=story.publication.year)
        return resolved(now, found.mod, "publication", "so many years on, the text is published")
    base, resolution, name = _base(story, found, clause)
    base = _day_of_news(story, found, base)
    if base is None:
        return Decision(_unknown_shift(story, found), "", "unresolved", "nothing to count from")
    unit, count = in_years_and_days(found)
    vague = _some_days(found, base, count, resolution) if unit == "D" else None
    if vague:
        return vague
    moved = _moved(story, found, base, resolution)
    if moved is None and unit.startswith("T") and base.is_day:
        value = f"{timex.value(base.without_time())}TXX"
        return Decision(value, timex.edtf(base), resolution, f"hours from {timex.value(base)}")
    if moved is None:
        reason = f"{name} is not known to the {_unit_name(unit)}"
        return Decision(_unknown_shift(story, found), "", "unresolved", reason)
    if found.point.time:
        moved = replace(moved, time=found.point.time)
    if found.unit == "WE" and moved.week:
        moved = replace(moved, sub="WE")
    return resolved(moved, found.mod, resolution, f"counted from {name}, {timex.value(base)}")


def _named(story: "Story", found: Expression, clause: Clause) -> Decision | None:
    """What has the name of a weekday or month in it; None for all else."""
    if found.weekday is not None:
        return weekday(story, found, clause)
    if found.note == WEEK_OF:
        return week_of_month(story, found, clause)
    return _named_month(story, found, clause) if found.point.month or found.point.sub else None


def _moved(story: "Story", found: Expression, base: Point, resolution: Resolution) -> Point | None:
    unit, count = in_years_and_days(found)
    if found.note == NEW_YEAR and 0 < (month_of(base) or 0) <= NEW_MONTHS:
        count = 0
    exact = to_the_day(found, base)
    if exact:
        return exact
    moved = None if count is None else shift(base, count, unit)
    if moved is not None and found.note == SAME_MONTH and base.month:
        moved = replace(moved, month=base.month)
    if moved is not None and found.is_counted and base.is_day:
        moved = _rounded(found, base, moved, resolution == "publication")
    if moved is None and unit == "W" and found.is_counted and resolution != "publication":
        moved = _weeks_from_month(story, base, count)
    return moved


def _base(story: "Story", found: Expression, clause: Clause) -> tuple[Point | None, Resolution, str]:
    """The point that a shift is counted from, what kind of anchor that is, and its name."""
    # "Two days ago he came", not "he had come two days before".
    is_recent = found.unit in DAYS_OF_UNIT or not (story.is_history or story.looks_back)
    is_ago = not clause.before and found.direction < 0 and is_recent
    is_ago = is_ago or not clause.is_arabic  # in English "ago" is counted from the writer's own day
    is_told = found.is_counted and not is_ago and story.tells_of_old(clause) and story.date is not None
    if found.anchor == "publication" and _is_day_after(story, found):
        return story.date, "story", "the day that is told of"
    if found.anchor == "publication" and not is_told and not is_quoted_history(story, clause):
        if story.publication is not None:
            return story.publication.point(), "publication", "the publication"
        if found.unit in ("D", "W"):
            return None, "unresolved", ""
        return story.date, "story", "the story's date"
    if found.anchor == "event":
        return None, "unresolved", ""
    resolution: Resolution = "event" if found.is_counted else "story"
    if found.note == THAT_DAY and story.last_day:
        return story.last_day, resolution, "that day"
    is_in_hours = found.unit.startswith("T") and not clause.is_arabic
    is_near = clause.sentence == story.last_sentence or (
        found.is_counted and (is_in_hours or not story.is_last_earlier)
    )
    is_near = is_near or (
        found.is_counted and clause.is_before_told
    )  # "signed in May, and had passed a week later"
    is_near = is_near and not (found.is_counted and _is_too_coarse(story, found.unit))
    base = story.date
    if story.last and (is_near or story.date is None or _leads_beyond(story, found, clause)):
        base = story.last
    if is_of_news(story, found, clause, base):
        base = story.day_past
    return base, resolution, "the date before"


def _day_of_news(story: "Story", found: Expression, base: Point | None) -> Point | None:
    """The day that "the day after the meeting" counts from where no day was told last: that which the news tells."""
    is_far = found.note == MORROW and not (base and base.is_day)
    return story.news if is_far and story.news else base


def _is_day_after(story: "Story", found: Expression) -> bool:
    """Whether "tomorrow", "في الغد" is the day after the one that an entry of a chronicle tells of."""
    is_tomorrow = found.unit == "D" and found.direction > 0 and found.count == 1
    is_told = is_tomorrow and story.is_chronicle and story.date is not None and story.date.is_day
    return is_told and not _is_told_of_now(story)


def _is_too_coarse(story: "Story", unit: str) -> bool:
    """Whether the date before is a bare year, and days or months can be counted from the story's date alone."""
    if story.last is None or story.last.month or story.date is None:
        return False
    return story.date.is_day if unit in DAYS_OF_UNIT else unit == "M" and bool(story.date.month)


def _leads_beyond(story: "Story", found: Expression, clause: Clause) -> bool:
    """Whether a time told of the past, "three weeks later", would lie after the publication."""
    day = story.publication.day if story.publication else None
    is_forth = found.unit in DAYS_OF_UNIT and found.direction > 0 and not clause.is_future
    if day is None or story.date is None or not (is_forth and story.date.is_day):
        return False
    return (day - day_of(story.date)).days < (found.count or 1) * DAYS_OF_UNIT[found.unit]


def _some_days(
    found: Expression, base: Point, count: float | None, resolution: Resolution
) -> Decision | None:
    """`a few days later`, or days counted from a month: no finer than the month that they lead into.

    None for days that can be counted, and for a few days before a month.
    """
    reason = f"some days from {timex.value(base)}"
    is_told = bool(base.month and not base.day) and resolution != "publication"
    if count is not None:
        if not is_told or abs(count) > FEW_DAYS_MORE:
            return None
        month = replace(base, sub="", time="")
        return Decision(timex.value(month), timex.edtf(month), resolution, reason)
    if not base.is_day and not (is_told and found.direction > 0):
        return None
    moved = shift(base, FEW_DAYS * found.direction, "D") or base
    return resolved(Point(year=moved.year, month=moved.month, bc=moved.bc), found.mod, "event", reason)


def _weeks_from_month(story: "Story", base: Point, count: float | None) -> Point | None:
    """`seven weeks later` than a month: the month that they lead to; None for a week or two, which may stay in it."""
    if not base.month or base.day or count is None or abs(count) < LEAST_WEEKS or (base.year or 0) <= 0:
        return None
    middle = {"START": 4, "END": 26}.get(story.last_mod, 15)
    moved = shift(replace(base, day=middle), count * 7, "D")
    return Point(year=moved.year, month=moved.month) if moved else None


def _rounded(found: Expression, base: Point, moved: Point, is_exact: bool) -> Point:
    """`a week later`, `five weeks ago`: the day; `six weeks later` is a round number, good for a month."""
    unit, count = in_years_and_days(found)
    if unit == "W":
        moved = shift(base, (count or 0) * 7, "D") or moved
        is_exact = is_exact or abs(count or 0) <= (1 if found.unit == "FN" else EXACT_WEEKS)
    is_round = (unit == "W" and not is_exact) or found.mod == "LESS_THAN"
    is_round = is_round or (not is_exact and unit == "D" and found.count in ROUND_DAYS)
    return Point(year=moved.year, month=moved.month) if is_round and moved.is_day else moved


def _unknown_shift(story: "Story", found: Expression) -> str:
    running = story.date
    if found.unit.startswith("T"):
        is_day = running is not None and running.is_day
        return f"{timex.value(running)}TXX" if running and is_day else "XXXX-XX-XXTXX"
    if (found.unit == "Y" and found.count is None) or found.unit in ("DE", "CE"):
        return "FUTURE_REF" if found.direction > 0 else "PAST_REF"
    is_counted = found.count is not None and found.unit == "D" and found.anchor == "story"
    year = running.year if running and is_counted else None
    return timex.value(replace(UNKNOWN.get(found.unit, Point()), year=year, bc=bool(running and running.bc)))


def _unit_name(unit: str) -> str:
    return {"D": "day", "W": "day", "M": "month", "Q": "month"}.get(unit, "hour")


# Months by name ------------------------------------------------------------------------------------------------


def _named_month(story: "Story", found: Expression, clause: Clause) -> Decision:
    """`last October`, `next summer`: the nearest one before or after the anchor."""
    base, resolution, name = _base(story, found, clause)
    if is_quoted_history(story, clause):
        base, resolution, name = story.date, "story", "the date before"
    if found.anchor == "story" and story.last:
        base = story.last
    if base is None or base.year is None:
        return Decision(timex.value(found.point), "", "unresolved", "nothing to count from")
    month, told = month_of(found.point) or 1, month_of(base)
    year = base.year
    if told is None:
        year += found.direction
    elif found.direction < 0:
        year += found.direction + (month < told)
    elif found.direction > 0 and month <= told:
        year += 1
    point = replace(found.point, year=year)
    return resolved(point, found.mod, resolution, f"counted from {name}, {timex.value(base)}")


# The same time --------------------------------------------------------------------------------------------------


def same(story: "Story", found: Expression, clause: Clause) -> Decision:
    """`that day`, `the same year`, `this month`, `at the end of the year`: the anchor, as coarse as the unit."""
    base, resolution, name = _base_of_same(story, found, clause)
    if base is None or base.year is None:
        point = found.point if found.point.day is not None else UNKNOWN.get(found.unit)
        text = found.value.removeprefix("PERIOD") or (timex.value(point) if point else "")
        return Decision(text, "", "unresolved", "nothing before it to point back to")
    if found.value == "PERIOD":
        return resolved(story.last or base, found.mod, "story", "the time named before")
    if found.value:
        return Decision(found.value, "", "unresolved", "a vague pointer to the story's date")
    if found.point.day == 0:
        return _numbered_day(base)
    if found.unit == "WE" and found.direction < 0:
        base = shift(base, -5, "D") or base  # from Monday to Friday the week before, on Sunday the same week
    coarse = _cut(base, found.unit)
    if coarse is None and found.unit == "D" and resolution == "publication":
        return Decision("PRESENT_REF", "", "publication", "the day of publication is not known to the day")
    if coarse is None and found.unit == "D" and base.month and _has_gone_far(story, story.last_day or base):
        month = replace(base, sub="", time="", day=0)
        value = timex.value(replace(month, time=found.point.time))
        return Decision(value, timex.edtf(replace(month, day=None)), resolution, "a day of the month before")
    if coarse is None:
        text = timex.value(replace(UNKNOWN.get(found.unit, Point()), bc=base.bc))
        return Decision(text, "", "unresolved", f"{name} is too coarse")
    point = _in_year_and_part(coarse, base.year, found)
    return resolved(point, found.mod, resolution, f"{name}, {timex.value(base)}")


def _in_year_and_part(coarse: Point, year: int | None, found: Expression) -> Point:
    """The point in the year or the part of the year or day that is named: "this day in 1991", "that morning"."""
    if found.point.year or found.is_counted:
        coarse = replace(coarse, year=found.point.year or (year or 0) - round(found.count or 0))
    if found.point.sub:
        coarse = replace(coarse, sub=found.point.sub)
    return replace(coarse, time=found.point.time) if found.point.time else coarse


def _base_of_same(story: "Story", found: Expression, clause: Clause) -> tuple[Point | None, Resolution, str]:
    if found.anchor == "publication" and not is_quoted_history(story, clause):
        is_now = found.note == TODAY and _is_told_of_now(story)
        if found.unit == "D" and story.is_narrative and story.date and story.date.is_day and not is_now:
            return story.date, "story", "the day that is told of"
        if story.publication is None:
            return None, "unresolved", ""
        return story.publication.point(), "publication", "the publication"
    if _is_of_publication(story, found, clause) and story.publication:
        return story.publication.point(), "publication", "the publication"
    is_of_sentence = clause.sentence == story.last_sentence
    if found.unit == "D" and is_of_sentence and clause.is_arabic and story.last and story.last.is_day:
        return story.last, "story", "the day before"
    is_aside = story.is_last_aside and not is_of_sentence
    if (
        found.unit in ("Y", "M")
        and story.last
        and not (found.mod or is_aside)
        and _cut(story.last, found.unit)
    ):
        return story.last, "story", "the date before"
    is_gone = story.last_day is not None and _has_gone_far(story, story.last_day)
    if found.unit == "D" and story.last_day and not (story.date and story.date.is_day) and not is_gone:
        return story.last_day, "story", "the day before"
    return story.date, "story", "the date before"


def _has_gone_far(story: "Story", day: Point) -> bool:
    """Whether the telling has gone to another year since that day was told, to a month of which no day is known."""
    return story.date is not None and bool(story.date.month) and story.date.year != day.year


def _is_told_of_now(story: "Story") -> bool:
    """Whether "today" is that of the reader: in a narrative whose days are of these weeks, or of other years."""
    day = story.publication.day if story.publication else None
    if day is None or story.date is None or not story.date.is_day or (story.date.year or 0) < 1:
        return False
    ago = (day - day_of(story.date)).days
    return 0 <= ago <= NEWS_DAYS or ago > OLD_DAYS


def _is_of_publication(story: "Story", found: Expression, clause: Clause) -> bool:
    """Whether "the end of the year" is that of the year of publication: in news, before anything else is told."""
    if not found.mod or found.unit not in ("Y", "M", "W") or story.is_narrative:
        return False
    if story.date is None or (clause.is_future and not story.tells_of_old(clause)):
        return True
    is_of_paragraph = story.line == clause.line and bool(story.date.month)
    return story.is_from_publication and not (is_of_paragraph or story.tells_of_old(clause))


def _numbered_day(base: Point) -> Decision:
    """`the seventh day` of something: its month when the story knows it."""
    if base.month:
        point = Point(year=base.year, month=base.month, day=0, bc=base.bc)
        return Decision(
            timex.value(point), timex.edtf(replace(point, day=None)), "story", "a numbered day of something"
        )
    return Decision(
        timex.value(Point(month=0, day=0, bc=base.bc)), "", "unresolved", "a numbered day of something"
    )


def _cut(point: Point, unit: str) -> Point | None:
    """The point as coarse as the unit: the month of a day, the year of a month; None when it is coarser already."""
    if unit in ("", "TH"):
        return point.without_time()
    if unit == "D":
        return point.without_time() if point.is_day else None
    if unit == "W":
        return shift(point, 0, "W")
    if unit == "WE":
        week = shift(point, 0, "W")
        return replace(week, sub="WE") if week else None
    if unit == "M":
        return Point(year=point.year, month=point.month, bc=point.bc) if point.month else None
    if unit == "Q":
        return shift(point, 0, "Q")
    return shift(point, 0, unit) if unit in ("Y", "DE", "CE") else None


# Happenings -----------------------------------------------------------------------------------------------------


def from_happening(
    story: "Story", found: Expression, clause: Clause, happening: Happening
) -> Decision | None:
    """`بعد يومين من الهجوم`: counted from the date that the attack was told with; None when none was."""
    base = happenings.date_of(story.told, happening.words, clause.sentence)
    if base is None:
        return None
    found.direction, found.is_counted = happening.direction, True
    moved = _moved(story, found, base, "event")
    if moved is None or _is_ahead(story, moved):
        return None
    found.kind, found.first, found.start = "shift", happening.first, happening.start
    return resolved(
        moved, found.mod, "event", f"counted from {' '.join(happening.words)}, {timex.value(base)}"
    )


def _is_ahead(story: "Story", moved: Point) -> bool:
    """Whether a time lies after the publication, so that it cannot have been told of."""
    day = story.publication.day if story.publication else None
    return day is not None and moved.is_day and day_of(moved) > day


# Lengths --------------------------------------------------------------------------------------------------------


def length(found: Expression) -> Decision:
    """A length of time: it lies nowhere on the calendar, so it has no EDTF."""
    return Decision(timex.duration(found.count, found.unit), "", "duration", "a length of time", found.point)
