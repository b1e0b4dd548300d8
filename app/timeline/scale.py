"""Where days lie on the axis: every year has a column of the same width."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Place:
    """A place or a width in hundredths of the axis: whole per cents and their hundredths (0 to 99)."""

    whole: int
    part: int

    @classmethod
    def of(cls, percent: float) -> "Place":
        """The place at `percent` of the axis, kept within it."""
        hundredths = round(min(max(percent, 0.0), 100.0) * 100)
        return cls(*divmod(hundredths, 100))


@dataclass(frozen=True, slots=True)
class Scale:
    """The axis from the first day of `first` to the last day of `last` (years)."""

    first: int
    last: int

    @property
    def years(self) -> range:
        """The years that it shows."""
        return range(self.first, self.last + 1)

    def percent(self, day: int) -> float:
        """How far along the axis a day (proleptic Gregorian ordinal) begins, from 0 to 100.

        >>> Scale(2003, 2004).percent(date(2004, 1, 1).toordinal())
        50.0
        """
        when = date.fromordinal(max(day, 1))
        length = 366 if calendar.isleap(when.year) else 365
        within = (when.timetuple().tm_yday - 1) / length
        return min(max((when.year - self.first + within) / len(self.years) * 100, 0.0), 100.0)


@dataclass(frozen=True, slots=True)
class Stretch:
    """What a mark and its label take up of the axis, in per cent; the label may stand before or behind the mark."""

    begin: float
    end: float
    label: float


def rows(stretches: Iterable[Stretch]) -> list[tuple[int, bool]]:
    """For each stretch the first row where it covers no other, and whether its label stands before its mark.

    Stretches come in the order of their beginnings; a label that would leave the axis at the end goes before.
    """
    free: list[float] = []
    found: list[tuple[int, bool]] = []
    for stretch in stretches:
        is_before = stretch.begin + stretch.label > 100 and stretch.begin - stretch.label > 0
        begin = stretch.begin - stretch.label if is_before else stretch.begin
        end = stretch.end if is_before else max(stretch.end, stretch.begin + stretch.label)
        row = next((i for i, until in enumerate(free) if until <= begin), len(free))
        if row == len(free):
            free.append(end)
        free[row] = end
        found.append((row, is_before))
    return found
