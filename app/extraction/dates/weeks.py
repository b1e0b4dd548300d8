"""Weeks of a month: `the second week of October`, `the last week of May 2003`."""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from app.extraction.dates import timex, yearless
from app.extraction.dates.decisions import Decision, resolved
from app.extraction.dates.tense import Clause
from app.extraction.dates.values import Expression, Point, day_of, shift

if TYPE_CHECKING:
    from app.extraction.dates.anchoring import Story

LEAST_WEEKS = 3


def week_of_month(story: "Story", found: Expression, clause: Clause) -> Decision:
    """`the second week of October`: a week of the calendar; of the first and the last only the month is known."""
    if found.point.year is None:
        decided = yearless.decide(story, found, clause)
    else:
        decided = resolved(found.point, found.mod, "explicit", "the year is written")
    month = decided.point
    if month is None or not month.year or not found.count:
        return decided
    if abs(found.count) == 1:
        return replace(decided, value=timex.duration(1.0, "W"))
    first = day_of(replace(month, day=1))
    monday = first + timedelta((1 - first.isoweekday()) % 7 + 7 * (round(found.count) - 1))
    year, week, _ = monday.isocalendar()
    reason = f"week {found.count:.0f} of {decided.value}"
    decided_week = resolved(Point(year=year, week=week), "", decided.resolution, reason)
    return replace(decided_week, point=month)  # from there the telling goes on in that month


def weeks_from_month(story: "Story", base: Point, count: float | None) -> Point | None:
    """`seven weeks later` than a month: the month that they lead to; None for a week or two, which may stay in it."""
    if not base.month or base.day or count is None or abs(count) < LEAST_WEEKS or (base.year or 0) <= 0:
        return None
    middle = {"START": 4, "END": 26}.get(story.last_mod, 15)
    moved = shift(replace(base, day=middle), count * 7, "D")
    return Point(year=moved.year, month=moved.month) if moved else None
