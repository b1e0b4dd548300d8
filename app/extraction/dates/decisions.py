"""What was decided of an expression: its value, its EDTF, what it rests on, and why in words."""

from dataclasses import dataclass, replace

from app.extraction.dates import timex
from app.extraction.dates.values import FIRST_DAY, LAST_DAY, Expression, Point, days_in_month
from app.extraction.records import Resolution

WEEK_OF = "a week of a month"


@dataclass(frozen=True, slots=True)
class Decision:
    """The value (TIMEX3) and EDTF of an expression, how it was resolved, the reason in words, and its point if any."""

    value: str
    edtf: str
    resolution: Resolution
    reason: str
    point: Point | None = None


def resolved(point: Point, mod: str, resolution: Resolution, reason: str) -> Decision:
    """A decision for a point that is known."""
    return Decision(timex.value(point), timex.edtf(point, mod), resolution, reason, point)


def unresolved(point: Point, reason: str) -> Decision:
    """A decision for a point that nothing carries: its unknown parts stay X, and it has no EDTF."""
    return Decision(timex.value(point), "", "unresolved", reason)


def at_edge(found: Expression, decided: Decision) -> Decision:
    """The decision, or of "the last day of that year" the day of the year decided on."""
    point = decided.point
    if found.note not in (LAST_DAY, FIRST_DAY) or point is None or not point.year or point.day:
        return decided
    is_last = found.note == LAST_DAY
    month = replace(point, month=point.month or (12 if is_last else 1))
    day = replace(month, day=days_in_month(month) if is_last else 1)
    return resolved(day, found.mod, decided.resolution, f"{found.note}, {timex.value(point)}")
