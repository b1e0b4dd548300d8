"""Relative expressions: what they are counted from and where that leads ("three years later", "that day")."""

from dataclasses import replace
from typing import TYPE_CHECKING

from app.extraction.dates import happenings, timex
from app.extraction.dates.decisions import WEEK_OF, Decision, resolved, unresolved
from app.extraction.dates.news import is_of_news, leads_to_now
from app.extraction.dates.same import UNKNOWN, is_told_of_now
from app.extraction.dates.tense import Clause
from app.extraction.dates.units import in_years_and_days, months_from_season, to_the_day
from app.extraction.dates.values import (
    DAYS_OF_UNIT,
    MORROW,
    NEW_YEAR,
    NTH_DAY,
    SAME_MONTH,
    THAT_DAY,
    YEARS_ON,
    Expression,
    Happening,
    Point,
    day_of,
    month_of,
    shift,
)
from app.extraction.dates.weekdays import is_quoted_history, weekday
from app.extraction.dates.weeks import week_of_month, weeks_from_month
from app.extraction.records import Resolution

if TYPE_CHECKING:
    from app.extraction.dates.anchoring import Story

EDGE_MONTHS = {"START": 1, "END": 12}
FEW_DAYS = 3
# So many days from a month of which no day is known lead no further than into that month, as a rule.
FEW_DAYS_MORE = 7
# So many weeks are counted, more are a round number.
EXACT_WEEKS = 2
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
    if moved is None and unit == "M" and base.sub and count is not None:
        moved = months_from_season(base, count)
    if moved is None and unit == "W" and found.is_counted and resolution != "publication":
        moved = weeks_from_month(story, base, count)
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
    is_opening = found.unit.startswith("T") and not clause.is_arabic and bool(clause.before)
    is_near = clause.sentence == story.last_sentence or (
        found.is_counted and (is_opening or not story.is_last_earlier)
    )
    is_near = is_near or (
        found.is_counted and clause.is_before_told
    )  # "signed in May, and had passed a week later"
    is_at_edge = (
        found.unit == "M" and story.last_mod in EDGE_MONTHS and clause.sentence == story.last_sentence
    )
    is_near = is_near and (is_at_edge or not (found.is_counted and _is_too_coarse(story, found.unit)))
    base = story.date
    is_near = is_near or _follows_aside(story, found, clause)
    if story.last and (is_near or story.date is None or _leads_beyond(story, found, clause)):
        base = story.last
    if found.unit == "M" and base is story.last:
        base = _month_at_edge(story, base)
    if is_of_news(story, found, clause, base):
        base = story.day_past
    return _with_a_day(story, found, clause, base), resolution, "the date before"


def _month_at_edge(story: "Story", base: Point | None) -> Point | None:
    """December for "the end of 2006", from which "the month after" is January."""
    month = EDGE_MONTHS.get(story.last_mod)
    is_year = base is not None and base.scale == "year" and not (base.month or base.sub or base.week)
    return replace(base, month=month) if base and is_year and month else base


def _with_a_day(story: "Story", found: Expression, clause: Clause, base: Point | None) -> Point | None:
    """The day of an English paragraph that "the next day" counts from, where an earlier month was only mentioned since.

    "26 June: Missiles fall. They answer a plot hatched in April. Polls taken the next day …"
    """
    is_known = base is None or base.is_day or (found.is_counted and clause.sentence == story.last_sentence)
    if base is None or is_known or found.unit != "D" or clause.is_arabic or not base.month:
        return base
    days = (point for beside, point in reversed(story.told) if beside.line == clause.line and point.is_day)
    day = next(days, None)
    is_back = day is not None and (base.year or 0, base.month) < (day.year or 0, day.month or 0)
    return day if is_back else base


def _follows_aside(story: "Story", found: Expression, clause: Clause) -> bool:
    """Whether Arabic goes on from a day that was told as an aside: "وكان قال الأربعاء الماضي. وفي اليوم التالي رحل"."""
    is_next = found.unit == "D" and found.direction > 0 and found.anchor == "story" and found.note != MORROW
    is_told = story.last is not None and story.last.is_day and story.last_sentence > story.sentence
    return is_next and is_told and clause.is_arabic and not clause.is_future


def _day_of_news(story: "Story", found: Expression, base: Point | None) -> Point | None:
    """The day that "the day after the meeting" counts from where no day was told last: that which the news tells."""
    is_far = found.note == MORROW and not (base and base.is_day)
    return story.news if is_far and story.news else base


def _is_day_after(story: "Story", found: Expression) -> bool:
    """Whether "tomorrow", "في الغد" is the day after the one that an entry of a chronicle tells of."""
    is_tomorrow = found.unit == "D" and found.direction > 0 and found.count == 1
    is_told = is_tomorrow and story.is_chronicle and story.date is not None and story.date.is_day
    return is_told and not is_told_of_now(story)


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


# Happenings -----------------------------------------------------------------------------------------------------


def from_happening(
    story: "Story", found: Expression, clause: Clause, happening: Happening
) -> Decision | None:
    """`بعد يومين من الهجوم`: counted from the date that the attack was told with; None when none was."""
    base = happenings.date_of(story.told, happening.words, clause.sentence)
    if found.note == NTH_DAY and not (base and base.is_day):
        return unresolved(Point(month=0, day=0), "nothing before it that its days are counted from")
    if base is None:
        return None
    found.direction, found.is_counted = happening.direction, True
    moved = _moved(story, found, base, "event")
    if moved is None or _is_ahead(story, moved) or _is_told_already(story, clause, moved):
        return None
    found.kind, found.first, found.start = "shift", happening.first, happening.start
    return resolved(
        moved, found.mod, "event", f"counted from {' '.join(happening.words)}, {timex.value(base)}"
    )


def _is_told_already(story: "Story", clause: Clause, moved: Point) -> bool:
    """Whether the Arabic sentence has given another day to what is counted ("في 27 أيار، بعد أسبوعين من الهجوم")."""
    if not clause.is_arabic or story.last is None or not story.last.is_day:
        return False
    is_same = timex.edtf(story.last.without_time()).startswith(timex.edtf(moved))
    return clause.sentence == story.last_sentence and not is_same


def _is_ahead(story: "Story", moved: Point) -> bool:
    """Whether a time lies after the publication, so that it cannot have been told of."""
    day = story.publication.day if story.publication else None
    return day is not None and moved.is_day and day_of(moved) > day


# Lengths --------------------------------------------------------------------------------------------------------


def length(found: Expression) -> Decision:
    """A length of time: it lies nowhere on the calendar, so it has no EDTF."""
    return Decision(timex.duration(found.count, found.unit), "", "duration", "a length of time", found.point)
