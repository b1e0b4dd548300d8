"""From days to places on the axis: what it shows, where a day stands, which ticks to draw, where to go next.

Positions are per cent of the axis in reading direction, so one picture serves both directions. Days are
proleptic Gregorian ordinals; a window includes both its ends.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app import dates
from app.timeline.filters import Window

WIDE_REM = 60.0
"""The width for which ticks are chosen; a narrower axis shows every second or fourth label."""
_YEAR, _MONTH = 365.2425, 30.44


@dataclass(frozen=True, slots=True)
class Place:
    """A place or a width in hundredths of the axis: whole per cents and their hundredths (0 to 99).

    A class of the style sheet carries each, because the policy forbids `style=`.
    """

    whole: int
    part: int

    @classmethod
    def of(cls, percent: float) -> "Place":
        """The place at `percent` of the axis, kept on it.

        >>> Place.of(12.345)
        Place(whole=12, part=34)
        """
        return cls(*divmod(round(min(max(percent, 0.0), 100.0) * 100), 100))


@dataclass(frozen=True, slots=True)
class Scale:
    """The days that the axis shows."""

    first: int
    last: int

    @property
    def days(self) -> int:
        return self.last - self.first + 1

    def at(self, day: float) -> float:
        """Where the morning of `day` stands, in per cent; outside 0–100 when the axis does not show it."""
        return 100 * (day - self.first) / self.days

    def middle(self, first: int, last: int) -> float:
        """Where the middle of some days stands, kept on the axis."""
        return min(100.0, max(0.0, self.at((first + last + 1) / 2)))

    def stretch(self, first: int, last: int) -> tuple[float, float]:
        """Where a stretch of days begins and how wide it is, in per cent, cut at the ends of the axis."""
        begins, ends = max(0.0, self.at(first)), min(100.0, self.at(last + 1))
        return begins, max(0.0, ends - begins)

    def window(self) -> Window:
        """The window that shows exactly these days, written as coarsely as it can be."""
        first, last = _day(self.first), _day(self.last)
        after = date.fromordinal(min(self.last + 1, date.max.toordinal()))
        if (first.month, first.day) == (1, 1) and (last.month, last.day) == (12, 31):
            return Window(f"{first:%Y}".zfill(4), f"{last:%Y}".zfill(4))
        if first.day == 1 and after.day == 1:
            return Window(first.isoformat()[:7], last.isoformat()[:7])
        return Window(first.isoformat(), last.isoformat())


@dataclass(frozen=True, slots=True)
class Tick:
    """A line on the axis with its words; `rank` 0 is always labelled, 1 and 2 where there is more and more room."""

    at: float
    label: str
    rank: int = 0
    begins_year: bool = False

    @property
    def place(self) -> Place:
        return Place.of(self.at)


def of_window(window: Window | None, whole: Scale) -> Scale:
    """The scale that `window` asks for; the whole when nothing is asked."""
    if window is None:
        return whole
    first, last = dates.parse(window.first).earliest, dates.parse(window.last).latest
    if first is None or last is None:
        return whole
    return Scale(first.toordinal(), last.toordinal())


def of_years(first: int, last: int) -> Scale:
    """From the first of January to the last of December."""
    return Scale(date(first, 1, 1).toordinal(), date(last, 12, 31).toordinal())


def zoomed(scale: Scale, factor: float, whole: Scale, around: float = 50.0) -> Scale:
    """The scale with `factor` times its days, the point at `around` per cent kept in place, within the whole."""
    days = max(1, min(whole.days, round(scale.days * factor)))
    pivot = scale.first + scale.days * around / 100
    return _within(round(pivot - days * around / 100), days, whole)


def moved(scale: Scale, by: float, whole: Scale) -> Scale:
    """The scale moved by a part of itself (0.5: half a window later), within the whole."""
    return _within(scale.first + (round(scale.days * by) or (1 if by > 0 else -1)), scale.days, whole)


def snapped(scale: Scale) -> Scale:
    """The same window, widened to whole months when it spans more than a season, to whole years beyond a decade:
    addresses stay short and the ticks stand still.
    """
    first, last = _day(scale.first), _day(scale.last)
    if scale.days > 10 * _YEAR:
        return Scale(first.replace(month=1, day=1).toordinal(), last.replace(month=12, day=31).toordinal())
    if scale.days > 3 * _MONTH:
        return Scale(first.replace(day=1).toordinal(), _next_month(last.year, last.month).toordinal() - 1)
    return scale


def ticks(scale: Scale, language: str) -> list[Tick]:
    """The lines to draw, each with its words, as many as have room at WIDE_REM."""
    rem_a_day = WIDE_REM / scale.days
    for years in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000):
        if years == 1 and rem_a_day * _MONTH * 3 >= 4.5:
            break
        if rem_a_day * _YEAR * years >= 2.4:
            return list(_year_ticks(scale, years))
    for months, room in ((1, 5.0), (3, 4.5)):
        if rem_a_day * _MONTH * months >= room and scale.days > 62:
            return list(_month_ticks(scale, months, language))
    if scale.days > 62:
        return list(_year_ticks(scale, 1))
    step = next(step for step in (1, 2, 5, 7, 14, 31) if rem_a_day * step >= 2.4)
    return list(_day_ticks(scale, step, language))


def _within(first: int, days: int, whole: Scale) -> Scale:
    first = max(whole.first, min(first, whole.last - days + 1))
    return Scale(first, first + days - 1)


def _year_ticks(scale: Scale, step: int) -> Iterator[Tick]:
    first = _day(scale.first).year
    multiples = range(first - first % step, _day(scale.last).year + 1, step)
    days = {year: date(max(1, year), 1, 1).toordinal() for year in multiples}
    for n, year in enumerate(year for year in multiples if days[year] >= scale.first):
        yield Tick(scale.at(days[year]), str(year), rank=_rank(n), begins_year=True)


def _month_ticks(scale: Scale, step: int, language: str) -> Iterator[Tick]:
    here = _day(scale.first).replace(day=1)
    shown = 0
    while here.toordinal() <= scale.last:
        if here.toordinal() >= scale.first and (here.month - 1) % step == 0:
            name = dates.month_name(here.month, language, short=True)
            with_year = here.month == 1 or not shown
            yield Tick(
                scale.at(here.toordinal()),
                f"{name} {here.year}" if with_year else name,
                _rank(shown),
                here.month == 1,
            )
            shown += 1
        here = _next_month(here.year, here.month)


def _day_ticks(scale: Scale, step: int, language: str) -> Iterator[Tick]:
    for n, ordinal in enumerate(range(scale.first, scale.last + 1, step)):
        day = _day(ordinal)
        named = n == 0 or day.day <= step
        month = dates.month_name(day.month, language, short=True)
        yield Tick(
            scale.at(ordinal),
            f"{day.day} {month}" if named else str(day.day),
            _rank(n),
            day.month == day.day == 1,
        )


def _rank(n: int) -> int:
    return 2 if n % 2 else 1 if n % 4 else 0


def _next_month(year: int, month: int) -> date:
    if (year, month) == (9999, 12):
        return date.max
    return date(year + month // 12, month % 12 + 1, 1)


def _day(ordinal: int) -> date:
    return date.fromordinal(max(1, min(ordinal, date.max.toordinal())))
