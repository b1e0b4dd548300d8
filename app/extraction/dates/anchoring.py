"""Decides for each expression what it is counted from: itself, the story's running date, the publication, an event.

The running date is the last date of the main line of telling. Asides ("since 2003", a year in a title) do not move it.
Nothing is resolved that nothing carries: such a mention keeps an X where the unknown is, and no EDTF.
"""

from dataclasses import dataclass, replace
from datetime import timedelta

from app.extraction.dates import timex
from app.extraction.dates.publication import Publication
from app.extraction.dates.tense import Clause
from app.extraction.dates.values import SHORT_YEAR, Expression, Point, exists, month_of, point_of, shift
from app.extraction.records import Resolution

MOVING = frozenset({"calendar", "shift", "same", "duration"})


@dataclass(slots=True)
class Anchored:
    """An expression's decision: its point or raw value, how it was resolved, and the reason in words."""

    value: str
    edtf: str
    resolution: Resolution
    reason: str
    point: Point | None = None
    mod: str = ""


class Story:
    """The state of the telling while the expressions are read in their order."""

    def __init__(self, publication: Publication | None, is_narrative: bool) -> None:
        self.publication = publication
        self.is_narrative = is_narrative
        self.date: Point | None = None
        self.last: Point | None = None
        self.later_year: int | None = None
        self.sentence = 0

    def anchor(self, found: Expression, clause: Clause) -> Anchored:
        """Anchors one expression and moves the running date where it is told on the main line."""
        decided = self._decide(found, clause)
        point = decided.point
        if point is None or point.year is None:
            return decided
        self.last = point
        if self._moves(found, clause, point):
            if not self._is_vaguer(point):
                self.date, self.later_year, self.sentence = point.without_time(), None, clause.sentence
        elif self._is_told_later(found, point):
            self.later_year = point.year
        return decided

    def _is_told_later(self, found: Expression, point: Point) -> bool:
        """Whether a sentence ends in a written year after the running one ("victory came at the end of 2017")."""
        is_written = found.kind == "calendar" and found.point.year is not None and not found.is_aside
        return is_written and self.date is not None and (point.year or 0) > (self.date.year or 0)

    def _moves(self, found: Expression, clause: Clause, moved: Point) -> bool:
        """Whether the telling moves on to this date."""
        if (
            clause.is_earlier
            and found.point.year is None
            and not clause.is_initial
            and self._is_before_story(moved)
        ):
            return False
        if found.point.sub == "WI" and found.point.year is None and not clause.is_initial:
            return False
        if found.is_aside or clause.is_background or found.kind not in MOVING:
            return False
        if found.kind == "calendar" and not clause.is_initial and self._is_far_year(found.point):
            return False
        return found.kind != "shift" or clause.is_initial or found.unit not in ("Y", "DE", "CE")

    def _is_before_story(self, point: Point) -> bool:
        return self.date is not None and (point.year or 0) < (self.date.year or 0)

    def _is_far_year(self, point: Point) -> bool:
        """Whether a bare year lies years away from a running date that is known to the month."""
        if self.date is None or self.date.year is None or month_of(self.date) is None or month_of(point):
            return False
        return point.year is not None and abs(point.year - self.date.year) >= 2

    def _is_vaguer(self, point: Point) -> bool:
        """Whether `point` only repeats the running year or month more coarsely ("in 1914" after "12 August 1914")."""
        if self.date is None or point.scale != "year":
            return point.scale != "year"
        return point.year == self.date.year and month_of(point) is None and month_of(self.date) is not None

    def _decide(self, found: Expression, clause: Clause) -> Anchored:
        match found.kind:
            case "calendar":
                return self._calendar(found, clause)
            case "shift":
                return self._shift(found, clause)
            case "same":
                return self._same(found)
            case "ref":
                return self._reference(found)
            case "duration":
                value = timex.duration(found.count, found.unit)
                return Anchored(value, "", "duration", "a length of time", found.point)
            case "damaged":
                return Anchored(found.value, "", "damaged", found.note or "its digits were lost")
        return Anchored(found.value, found.edtf, "unresolved", found.note or "a repeated time")

    # Calendar dates ---------------------------------------------------------------------------------------------

    def _calendar(self, found: Expression, clause: Clause) -> Anchored:
        point = found.point
        if found.note == SHORT_YEAR and point.year is not None and self.date and self.date.year:
            centuries = (point.year - self.date.year + 50) // 100 * 100
            point = replace(point, year=point.year - centuries)
        if found.value:
            return Anchored(found.value, found.edtf, "explicit", found.note or "written out", point)
        if point.year is not None:
            return _resolved(point, found.mod, "explicit", found.note or "the year is written")
        if found.anchor == "publication" and found.unit == "Y":
            return self._counted_from_publication_year(found)
        if found.anchor == "event" and found.unit == "Y" and self.date and self.date.year:
            moved = shift(self.date, found.count or 0, "Y")
            return _resolved(
                replace(point, year=moved.year if moved else None),
                found.mod,
                "story",
                "a year from the story's",
            )
        if point.month is None and not point.sub:
            return self._day_or_time(found)
        weekday_year = self._year_of_weekday(found)
        if weekday_year:
            return _resolved(
                replace(point, year=weekday_year), found.mod, "story", "the weekday names the year"
            )
        return self._year_missing(found, clause)

    def _counted_from_publication_year(self, found: Expression) -> Anchored:
        if self.publication is None:
            return _unresolved(found.point, "no publication date to count the year from")
        year = self.publication.year + round(found.count or 0)
        return _resolved(
            replace(found.point, year=year),
            found.mod,
            "publication",
            "the year is counted from the publication",
        )

    def _day_or_time(self, found: Expression) -> Anchored:
        point, running = found.point, self.date
        if found.unit == "M" and found.anchor == "publication" and self.publication:
            running = shift(self.publication.point(), found.count or 0, "M")
        elif found.unit == "M" and running:
            running = shift(running, found.count or 0, "M")
        if point.day and running and running.month:
            filled = replace(point, year=running.year, month=running.month, bc=running.bc)
            if exists(filled):
                return _resolved(filled, found.mod, "story", f"{timex.value(running)} carried from before")
        if point.time and not point.day:
            if running and running.is_day and found.anchor == "event":
                return _resolved(replace(running, time=point.time), found.mod, "story", "the story's day")
            return _unresolved(
                Point(day=0, month=0, time=point.time, bc=_is_bc(running)), "no day to attach the time to"
            )
        return _unresolved(replace(point, month=point.month or 0), "nothing before it carries the month")

    def _year_of_weekday(self, found: Expression) -> int | None:
        """The one year near the running date or the publication in which the day falls on the weekday named."""
        point = found.point
        if found.weekday is None or not point.month or not point.day:
            return None
        near = self.date.year if self.date and self.date.year else None
        near = near or (self.publication.year if self.publication else None)
        if near is None or near < 1583:
            return None
        for distance in (0, -1, 1, -2, 2):
            candidate = replace(point, year=near + distance)
            if exists(candidate) and _weekday(candidate) == found.weekday:
                return near + distance
        return None

    def _year_missing(self, found: Expression, clause: Clause) -> Anchored:
        running = self.date
        if (
            running is None
            or running.year is None
            or running.scale != "year"
            or self._follows_publication(clause)
        ):
            return self._year_from_publication(found, clause)
        year, reason = self._story_year(found, running, clause)
        if year is None:
            return self._year_from_publication(found, clause, reason)
        point = replace(found.point, year=year, bc=year < 0)
        return (
            _resolved(point, found.mod, "story", reason)
            if exists(point)
            else _unresolved(found.point, "no such day")
        )

    def _follows_publication(self, clause: Clause) -> bool:
        """Whether a date without year is counted from the publication even though years were told before.

        So it is in news, a sentence after the last date; and in a chronicle whose telling has jumped to within a
        few years of its publication, where a year left out is the reader's own.
        """
        if self.publication and self.later_year and clause.is_initial and self.is_narrative:
            return 0 <= self.publication.year - self.later_year <= 3
        return self.publication is not None and not self.is_narrative and clause.sentence != self.sentence

    def _story_year(self, found: Expression, running: Point, clause: Clause) -> tuple[int | None, str]:
        assert running.year is not None
        month, told = month_of(found.point), month_of(running)
        if found.point.sub == "WI":
            is_next = told is not None and told > 2 and running.sub != "WI"
            return running.year + is_next, f"the winter that follows {timex.value(running)}"
        if told is None or month is None:
            return running.year, f"{running.year} carried from before"
        if clause.is_earlier:
            year = running.year - (month > told)
            return year, f"before {timex.value(running)}, as the verb says"
        if month < told and told - month >= 8 and not clause.is_background:
            return running.year + 1, f"the telling moves on from {timex.value(running)}"
        return running.year, f"{running.year} carried from before"

    def _year_from_publication(self, found: Expression, clause: Clause, why: str = "") -> Anchored:
        published = self.publication
        if published is None or (
            self.is_narrative and self.date is not None and not why and not self.later_year
        ):
            return _unresolved(found.point, why or "nothing before it carries a year")
        month = month_of(found.point) or 1
        day = found.point.day or 1
        year = published.year
        try:
            is_later = (month, day if found.point.day else 0) > (
                published.earliest.month,
                published.earliest.day,
            )
            is_later = is_later and not (found.point.day == 0 and month == published.earliest.month)
        except TypeError:
            is_later = False
        if is_later and not clause.is_future:
            year -= 1
        elif clause.is_future and month < published.earliest.month:
            year += 1
        point = replace(found.point, year=year)
        if not exists(point):
            return _unresolved(found.point, "no such day")
        return _resolved(
            point, found.mod, "publication", f"the nearest to the publication, {published.earliest}"
        )

    # Relative dates ---------------------------------------------------------------------------------------------

    def _shift(self, found: Expression, clause: Clause) -> Anchored:
        if found.weekday is not None:
            return self._weekday(found, clause)
        if found.point.month or found.point.sub:
            return self._named_month(found, clause)
        base, resolution, name = self._base(found)
        if base is None:
            return Anchored(_unknown_shift(found, self.date), "", "unresolved", "nothing to count from")
        count = None if found.count is None else found.count * (found.direction or 1)
        unit, count = _in_years_and_days(found, count)
        moved = None if count is None else shift(base, count, unit)
        if moved is None:
            return Anchored(
                _unknown_shift(found, self.date),
                "",
                "unresolved",
                f"{name} is not known to the {_unit_name(unit)}",
            )
        if found.point.time:
            moved = replace(moved, time=found.point.time)
        return _resolved(moved, found.mod, resolution, f"counted from {name}, {timex.value(base)}")

    def _base(self, found: Expression) -> tuple[Point | None, Resolution, str]:
        if found.anchor == "publication":
            if self.is_narrative and self.date is not None and found.unit == "D" and self.publication:
                return None, "unresolved", ""
            if self.publication is None:
                return (
                    (self.date, "story", "the story's date")
                    if found.unit not in ("D", "W")
                    else (None, "unresolved", "")
                )
            return self.publication.point(), "publication", "the publication"
        resolution: Resolution = "event" if found.count is not None and found.unit != "" else "story"
        return self.date, resolution, "the date before"

    def _weekday(self, found: Expression, clause: Clause) -> Anchored:
        base = self.publication.day if self.publication else None
        number = found.weekday or 1
        if self.is_narrative and self.date and (self.date.year or 0) > 1582:
            if self.date.is_day:
                return self._weekday_of_story(found)
            base = None
        if base is None:
            return Anchored(
                f"XXXX-WXX-{number}", "", "unresolved", "no day of publication to count the weekday from"
            )
        back = (base.isoweekday() - number) % 7
        is_future = clause.is_future or found.direction > 0
        if is_future:
            ahead = (number - base.isoweekday()) % 7
            day = base + timedelta(days=ahead or (7 if found.direction > 0 else 0))
        else:
            day = base - timedelta(days=back or (7 if found.direction < 0 else 0))
        point = replace(point_of(day), time=found.point.time)
        side = "on or after" if is_future else "on or before"
        return _resolved(
            point, found.mod, "publication", f"the nearest such weekday {side} the publication, {base}"
        )

    def _weekday_of_story(self, found: Expression) -> Anchored:
        assert self.date is not None
        day = _as_day(self.date)
        ahead = ((found.weekday or 1) - day.isoweekday()) % 7
        days = ahead if found.direction >= 0 else ahead - 7
        point = replace(point_of(day + timedelta(days=days)), time=found.point.time)
        return _resolved(point, found.mod, "story", f"the weekday nearest {day}")

    def _named_month(self, found: Expression, clause: Clause) -> Anchored:
        """`last October`, `next summer`: the nearest one before or after the anchor."""
        base, resolution, name = self._base(found)
        if self.is_narrative and self.date is not None:
            base, resolution, name = self.date, "story", "the date before"
        if base is None or base.year is None:
            return Anchored(timex.value(found.point), "", "unresolved", "nothing to count from")
        month, told = month_of(found.point) or 1, month_of(base)
        year = base.year
        if told is None:
            year += found.direction
        elif found.direction < 0 and month >= told:
            year -= 1
        elif found.direction > 0 and month <= told:
            year += 1
        return _resolved(
            replace(found.point, year=year),
            found.mod,
            resolution,
            f"counted from {name}, {timex.value(base)}",
        )

    def _same(self, found: Expression) -> Anchored:
        base, resolution, name = self._base_of_same(found)
        if base is None or base.year is None:
            point = found.point if found.point.day is not None else _unknown_unit(found.unit)
            text = found.value.removeprefix("PERIOD") or (timex.value(point) if point else "")
            return Anchored(text, "", "unresolved", "nothing before it to point back to")
        if found.value == "PERIOD":
            return _resolved(self.last or base, found.mod, "story", "the time named before")
        if found.value:
            return Anchored(found.value, "", "unresolved", "a vague pointer to the story's date")
        if found.point.day == 0:
            point = Point(year=base.year, month=base.month or 0, day=0, bc=base.bc)
            return Anchored(timex.value(point), "", "unresolved", "a numbered day of something")
        coarse = _cut(base, found.unit)
        if coarse is None:
            return Anchored(
                timex.value(_unknown_unit(found.unit) or Point()), "", "unresolved", f"{name} is too coarse"
            )
        if found.point.time:
            coarse = replace(coarse, time=found.point.time)
        return _resolved(coarse, found.mod, resolution, f"{name}, {timex.value(base)}")

    def _base_of_same(self, found: Expression) -> tuple[Point | None, Resolution, str]:
        if found.anchor == "publication" and not (
            self.is_narrative and self.date and found.unit in ("D", "")
        ):
            if self.publication is None:
                return None, "unresolved", ""
            return self.publication.point(), "publication", "the publication"
        return self.date, "story", "the date before"

    def _reference(self, found: Expression) -> Anchored:
        if found.value == "PRESENT_REF" and self.publication and not self.is_narrative:
            edtf = timex.edtf(self.publication.point())
            return Anchored(found.value, edtf, "publication", "the time of publication")
        return Anchored(found.value, "", "unresolved", "a vague pointer to present, past or future")


def _resolved(point: Point, mod: str, resolution: Resolution, reason: str) -> Anchored:
    return Anchored(timex.value(point), timex.edtf(point, mod), resolution, reason, point)


def _unresolved(point: Point, reason: str) -> Anchored:
    return Anchored(timex.value(point), "", "unresolved", reason, None)


def _cut(point: Point, unit: str) -> Point | None:
    """The point as coarse as the unit: the month of a day, the year of a month; None when it is coarser already."""
    if unit in ("", "TH"):
        return point.without_time()
    if unit == "D":
        return point.without_time() if point.is_day else None
    if unit == "W":
        return shift(point, 0, "W")
    if unit == "M":
        return Point(year=point.year, month=point.month, bc=point.bc) if point.month else None
    if unit == "Q":
        return shift(point, 0, "Q")
    return shift(point, 0, unit) if unit in ("Y", "DE", "CE") else None


def _unknown_unit(unit: str) -> Point | None:
    return {"D": Point(month=0, day=0), "W": Point(week=0), "M": Point(month=0), "Y": Point()}.get(unit)


def _unknown_shift(found: Expression, running: Point | None) -> str:
    if found.unit.startswith("T"):
        if running and running.is_day:
            return f"{timex.value(running)}TXX"
        return "XXXX-XX-XXTXX"
    if (found.unit == "Y" and found.count is None) or found.unit in ("DE", "CE"):
        return "FUTURE_REF" if found.direction > 0 else "PAST_REF"
    point = _unknown_unit(found.unit) or Point()
    year = running.year if running and found.count is not None and found.unit == "D" else None
    return timex.value(replace(point, year=year, bc=_is_bc(running)))


def _in_years_and_days(found: Expression, count: float | None) -> tuple[str, float | None]:
    """Counted decades and centuries are so many years ("a decade earlier"), a fortnight is two weeks."""
    if count is None:
        return found.unit, None
    if found.unit == "FN":
        return "W", count * 2
    if found.is_counted and found.unit in ("DE", "CE"):
        return "Y", count * (10 if found.unit == "DE" else 100)
    return found.unit, count


def _is_bc(point: Point | None) -> bool:
    return bool(point and point.bc)


def _unit_name(unit: str) -> str:
    return {"D": "day", "W": "day", "M": "month", "Q": "month"}.get(unit, "hour")


def _weekday(point: Point) -> int:
    return _as_day(point).isoweekday()


def _as_day(point: Point):  # type: ignore[no-untyped-def]
    from datetime import date

    return date(point.year or 1, point.month or 1, point.day or 1)
