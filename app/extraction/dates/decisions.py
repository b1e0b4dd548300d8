"""What was decided of an expression: its value, its EDTF, what it rests on, and why in words."""

from dataclasses import dataclass

from app.extraction.dates import timex
from app.extraction.dates.values import Point
from app.extraction.records import Resolution


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
