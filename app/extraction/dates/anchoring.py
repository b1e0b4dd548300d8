"""Decides for each expression what it is counted from: itself, the story's running date, the publication, an event.

The running date is the last date of the main line of telling. Asides ("since 2003", a year in a title) do not move it.
Nothing is resolved that nothing carries: such a mention keeps an X where the unknown is, and no EDTF.
"""

from dataclasses import replace
from datetime import date

from app.extraction.dates import relative, timex
from app.extraction.dates.decisions import Decision, resolved, unresolved
from app.extraction.dates.publication import Publication
from app.extraction.dates.tense import Clause
from app.extraction.dates.values import (
    IN_HEADING,
    SHORT_YEAR,
    Expression,
    Point,
    day_of,
    exists,
    month_of,
    point_of,
    shift,
)
from app.extraction.records import Resolution

MOVING = frozenset({"calendar", "shift", "same", "duration"})
# A month this much earlier in the year than the running one belongs to the next year ("November … January").
LEAST_TURN = 8
# A chronicle that has come this near to its publication leaves out the year that its readers live in.
NEAR_PUBLICATION = 3
# News looks ahead this far, and not further back than that, when no verb says which way a day lies.
DAYS_AHEAD, DAYS_BACK = 60, 270
# A bound so many months ahead ("by June 2009", told of November 2008) is that of a plan.
FAR_AHEAD = 7
# So many years before its publication, news tells of the past and no more of its own days.
OLD, OLD_MONTHS = 2, 6
# "That day" points back over this many tokens at the most when months or years were named since.
NEAR_DAY = 60


class Story:
    """The state of the telling while the expressions are read in their order."""

    def __init__(self, publication: Publication | None, is_history: bool, is_chronicle: bool = False) -> None:
        self.publication = publication
        self.is_history = is_history
        self.is_chronicle = is_chronicle
        self.is_narrative = is_history or is_chronicle
        self.date: Point | None = None
        self.sentence = -1
        self.is_from_publication = False
        self.last: Point | None = None
        self.is_last_aside = self.is_last_earlier = False
        self.last_sentence = -1
        self.last_day: Point | None = None
        self.place = 0
        self.line = -1
        self.entry: Point | None = None
        self.later_year: int | None = None
        self.bare_year: int | None = None

    def anchor(self, found: Expression, clause: Clause) -> Decision:
        """Anchors one expression and moves the running date where it is told on the main line."""
        decided = self._decide(found, clause)
        point = decided.point
        if point is None or point.year is None or (clause.is_bound and self._is_far_ahead(point)):
            return decided
        moves = self._moves(found, clause, point)
        self.is_last_aside, self.is_last_earlier = (
            not moves,
            not moves and (clause.is_earlier or _is_counted_back(found)),
        )
        if moves:
            if not self._is_vaguer(point):
                self.date, self.later_year, self.sentence = point.without_time(), None, clause.sentence
                self.line = clause.line
                self.is_from_publication = decided.resolution == "publication"
        elif self._is_told_later(found, point):
            self.later_year = point.year
        if clause.is_entry and self.is_chronicle:
            self.entry = point.without_time()
        self.bare_year = found.point.year if self._names_bare_year(found, clause) else None
        self.last, self.last_sentence = point.without_time(), clause.sentence
        if point.is_day:
            self.last_day, self.place = self.last, found.first
        elif found.first - self.place > NEAR_DAY:
            self.last_day = None
        return decided

    def _decide(self, found: Expression, clause: Clause) -> Decision:
        match found.kind:
            case "calendar":
                return self._calendar(found, clause)
            case "shift":
                return relative.shifted(self, found, clause)
            case "same":
                return relative.same(self, found, clause)
            case "ref":
                return Decision(found.value, "", "unresolved", "a vague pointer to present, past or future")
            case "duration":
                return relative.length(found)
            case "damaged":
                return Decision(found.value, "", "damaged", found.note or "its digits were lost")
        return Decision(found.value, found.edtf, "unresolved", found.note or "a repeated time")

    # What moves the telling ---------------------------------------------------------------------------------------

    def _moves(self, found: Expression, clause: Clause, moved: Point) -> bool:
        """Whether the telling moves on to this date."""
        if found.kind not in MOVING or found.is_aside or clause.is_background or _is_night_before(found):
            return False
        if clause.is_initial:
            return True
        is_of_same = clause.sentence == self.last_sentence
        if is_of_same and self._is_before_story(moved) and (clause.is_before_told or _is_counted_back(found)):
            return False
        is_told = found.point.year is None or (self.is_from_publication and not self.is_narrative)
        if clause.is_earlier and is_told and self._is_before_story(moved):
            return False
        if found.point.sub == "WI" and found.point.year is None:
            return False
        if found.kind == "calendar" and self._is_far_year(found.point):
            return False
        return found.kind != "shift" or found.unit not in ("Y", "DE", "CE")

    def _names_bare_year(self, found: Expression, clause: Clause) -> bool:
        """Whether the sentence tells of a year ("In 2020 bases were handed over, Qaim on 17 March")."""
        is_year = found.point.scale == "year" and month_of(found.point) is None and found.kind == "calendar"
        return is_year and clause.is_initial and not (clause.is_background or found.mod)

    def _is_told_later(self, found: Expression, point: Point) -> bool:
        """Whether a sentence ends in a written year after the running one ("victory came at the end of 2017")."""
        is_written = found.kind == "calendar" and found.point.year is not None and not found.is_aside
        return is_written and self.date is not None and (point.year or 0) > (self.date.year or 0)

    def _is_before_story(self, point: Point) -> bool:
        if self.date is None:
            return False
        told, other = self.date, point
        if told.is_day and other.is_day:
            return day_of(other) < day_of(told) if (told.year or 0) > 0 < (other.year or 0) else False
        return (other.year or 0, month_of(other) or 0) < (told.year or 0, month_of(told) or 0)

    def _is_far_year(self, point: Point) -> bool:
        """Whether a bare year lies years away from a running date that is known to the month."""
        if self.date is None or self.date.year is None or month_of(self.date) is None or month_of(point):
            return False
        return point.year is not None and abs(point.year - self.date.year) >= 2

    def _is_far_ahead(self, point: Point) -> bool:
        """Whether a bound lies so far ahead that it is a plan's: the telling does not go there."""
        now = self.date or (self.publication.point() if self.publication else None)
        if now is None or now.year is None or point.year is None:
            return False
        return (point.year - now.year) * 12 + (month_of(point) or 12) - (month_of(now) or 1) >= FAR_AHEAD

    def _is_vaguer(self, point: Point) -> bool:
        """Whether `point` only repeats the running year or month more coarsely ("in 1914" after "12 August 1914")."""
        if self.date is None or point.scale != "year":
            return point.scale != "year"
        return point.year == self.date.year and month_of(point) is None and month_of(self.date) is not None

    # Calendar dates -----------------------------------------------------------------------------------------------

    def _calendar(self, found: Expression, clause: Clause) -> Decision:
        point = self._with_century(found)
        if found.value:
            return Decision(found.value, found.edtf, "explicit", found.note or "written out", point)
        if not exists(point):
            return unresolved(point, "the calendar has no such day")
        if point.year is not None:
            is_carried = found.note == IN_HEADING
            reason = found.note or "the year is written"
            return resolved(point, found.mod, "story" if is_carried else "explicit", reason)
        if found.unit == "Y":
            return self._year_pointed_at(found, clause)
        if found.unit == "N":
            return self._nearest_to_publication(found)
        if point.month is None and not point.sub:
            return self._day_or_time(found, clause)
        weekday_year = self._year_of_weekday(found)
        if weekday_year:
            return resolved(
                replace(point, year=weekday_year), found.mod, "story", "the weekday names the year"
            )
        return self._year_missing(found, clause)

    def _with_century(self, found: Expression) -> Point:
        """Two digits of a year belong to the century that brings them nearest to the story."""
        year, near = found.point.year, self.date.year if self.date else None
        if found.note != SHORT_YEAR or year is None or near is None:
            return found.point
        return replace(found.point, year=year - (year - near + 50) // 100 * 100)

    def _year_pointed_at(self, found: Expression, clause: Clause) -> Decision:
        """`October of that year`, `April last year`, `من السنة التالية`."""
        if found.anchor == "publication":
            base = self.publication.point() if self.publication else None
            name = "the publication"
        else:
            goes_on = bool(found.count) and self.is_last_aside and clause.sentence == self.last_sentence
            base, name = (self.date if goes_on else None) or self.last or self.date, "the date before"
        if base is None or base.year is None:
            return unresolved(found.point, f"{name} that the year is counted from is not known")
        moved = shift(base, found.count or 0, "Y")
        point = replace(found.point, year=moved.year if moved else None)
        resolution: Resolution = "publication" if found.anchor == "publication" else "story"
        return resolved(point, found.mod, resolution, f"the year is counted from {name}, {timex.value(base)}")

    def _nearest_to_publication(self, found: Expression) -> Decision:
        """`1 كانون الثاني المقبل`, `5 يوليو الجاري`: before, after or in the year of the publication.

        `1 كانون الثاني التالي` is counted from the date before.
        """
        is_told = found.anchor == "story" and self.last is not None
        base = self.last if is_told else point_of(self.publication.earliest) if self.publication else None
        if base is None or base.year is None:
            return unresolved(found.point, "no publication date to count from")
        told = (month_of(found.point) or 1, found.point.day or 1)
        turn = (month_of(base) or 1, base.day or 0)
        direction = round(found.count or 0)
        is_beyond = (direction > 0 and told <= turn) or (direction < 0 and told > turn)
        point = replace(found.point, year=base.year + direction * is_beyond)
        resolution: Resolution = "story" if is_told else "publication"
        return resolved(point, found.mod, resolution, f"counted from {timex.value(base)}")

    def _day_or_time(self, found: Expression, clause: Clause) -> Decision:
        point, running = found.point, self.date
        if found.unit == "M" and found.anchor == "publication":
            running = shift(self.publication.point(), found.count or 0, "M") if self.publication else None
        elif found.unit == "M" and running:
            running = shift(running, found.count or 0, "M")
        if point.day and running and running.month:
            filled = replace(point, year=running.year, month=running.month, bc=running.bc)
            if exists(filled):
                return resolved(filled, found.mod, "story", f"{timex.value(running)} carried from before")
        if point.time and not point.day:
            return self._time(found, clause)
        return unresolved(replace(point, month=point.month or 0), "nothing before it carries the month")

    def _time(self, found: Expression, clause: Clause) -> Decision:
        """A time of day belongs to the day of its sentence; a clock time also to the story's day."""
        if self.publication and self.publication.day and not self.is_narrative:
            return self._time_of_news(found, clause, self.publication.day)
        is_clock = found.point.time[:1].isdecimal()
        if self.last and self.last.is_day and clause.sentence == self.last_sentence:
            return resolved(
                replace(self.last, time=found.point.time), found.mod, "story", "the day of its sentence"
            )
        is_entry = self.date is not None and self.date == self.entry
        if (is_clock or is_entry) and self.date and self.date.is_day:
            return resolved(replace(self.date, time=found.point.time), found.mod, "story", "the story's day")
        bc = bool(self.date and self.date.bc)
        return unresolved(Point(day=0, month=0, time=found.point.time, bc=bc), "no day to attach the time to")

    def _time_of_news(self, found: Expression, clause: Clause, published: date) -> Decision:
        """A time of day in news: on its sentence's day, the story's or the publication's; overnight: the day before."""
        is_of_sentence = self.last and self.last.is_day and clause.sentence == self.last_sentence
        told = self.last if is_of_sentence else self.date
        day = told if told and told.is_day else point_of(published)
        if _is_night_before(found) and day == point_of(published):
            day = shift(day, -1, "D") or day
        reason = "the day of its sentence" if is_of_sentence else "the day that the news tells of"
        return resolved(replace(day, time=found.point.time), found.mod, "publication", reason)

    def _year_of_weekday(self, found: Expression) -> int | None:
        """The year near the running date or the publication in which the day falls on the weekday named."""
        point = found.point
        if found.weekday is None or not point.month or not point.day:
            return None
        near = self.date.year if self.date and self.date.year else None
        near = near or (self.publication.year if self.publication else None)
        if near is None or near < 1583:
            return None
        for distance in (0, -1, 1, -2, 2):
            candidate = replace(point, year=near + distance)
            if exists(candidate) and day_of(candidate).isoweekday() == found.weekday:
                return near + distance
        return None

    def _year_missing(self, found: Expression, clause: Clause) -> Decision:
        if self.bare_year and clause.sentence == self.last_sentence and found.kind == "calendar":
            point = replace(found.point, year=self.bare_year, bc=self.bare_year < 0)
            return resolved(point, found.mod, "story", f"{self.bare_year}, told in the same sentence")
        running = self.entry if clause.is_entry and self.entry else self.date
        if (
            running is None
            or running.year is None
            or running.scale != "year"
            or self._follows_publication(clause)
        ):
            return self._year_from_publication(found, clause)
        year, reason = self._story_year(found, running, clause)
        point = replace(found.point, year=year, bc=year < 0)
        return (
            resolved(point, found.mod, "story", reason)
            if exists(point)
            else unresolved(found.point, "no such day")
        )

    def _follows_publication(self, clause: Clause) -> bool:
        """Whether a date without year is counted from the publication even though years were told before.

        So it is in news, a sentence after the last date; and in a chronicle whose telling has jumped to within a
        few years of its publication, where a year left out is the reader's own.
        """
        if self.publication is None:
            # Then the year is unknown: the telling has gone on to another one and does not say to which.
            return clause.is_initial and self.later_year is not None
        if self.is_narrative:
            is_near = (
                self.later_year is not None
                and 0 <= self.publication.year - self.later_year <= NEAR_PUBLICATION
            )
            return is_near and clause.is_initial
        if self.tells_of_old(clause):
            return False
        return clause.sentence != self.sentence or self.is_from_publication

    def tells_of_old(self, clause: Clause) -> bool:
        """Whether the paragraph tells of months or years before the publication, so that nothing counts from that."""
        if self.is_history:
            return True
        running = self.date if self.date and not self.is_from_publication else None
        if running is None or running.year is None or self.publication is None or self.line != clause.line:
            return False
        published = self.publication.earliest
        ago = (published.year - running.year) * 12 + published.month - (month_of(running) or published.month)
        return running.year <= published.year - OLD or ago >= OLD_MONTHS

    def _story_year(self, found: Expression, running: Point, clause: Clause) -> tuple[int, str]:
        assert running.year is not None
        month, told = month_of(found.point), month_of(running)
        wintered = self.last if self.last and self.last.sub == "WI" else None
        if wintered and wintered.year and found.point.sub in ("SP", "SU"):
            return wintered.year, "after the winter named before"
        if found.point.sub == "WI":
            is_next = told is not None and told > 2 and running.sub != "WI"
            return running.year + is_next, f"the winter that follows {timex.value(running)}"
        if told is None or month is None:
            return running.year, f"{running.year} carried from before"
        if clause.is_earlier and month > told and self._would_come_back(found, running, month):
            return running.year - 1, f"before {timex.value(running)}, for the telling goes on from there"
        if told - month >= LEAST_TURN and not clause.is_background:
            return running.year + 1, f"the telling moves on from {timex.value(running)}"
        return running.year, f"{running.year} carried from before"

    def _would_come_back(self, found: Expression, running: Point, month: int) -> bool:
        """Whether the next date of the main line lies before this month, so that the month is of the year before."""
        following = found.following
        if following is None or not following.month or following.year not in (None, running.year):
            return False
        return (month_of(running) or 0) <= following.month < month

    def _year_from_publication(self, found: Expression, clause: Clause) -> Decision:
        published = self.publication
        if published is None and self.later_year is not None:
            return unresolved(
                found.point, f"the telling has gone on to {self.later_year} and may have gone further"
            )
        if published is None or (self.is_narrative and self.date is not None and not self.later_year):
            return unresolved(found.point, "nothing before it carries a year")
        year = self._nearest_year(found, clause, published)
        point = replace(found.point, year=year)
        if not exists(point):
            return unresolved(found.point, "no such day")
        side = "next" if clause.is_future else "nearest"
        return resolved(
            point, found.mod, "publication", f"the {side} one to the publication, {published.earliest}"
        )

    def _nearest_year(self, found: Expression, clause: Clause, published: Publication) -> int:
        first = published.earliest
        month = month_of(found.point) or 1
        told, turn = (month, found.point.day or 0), (first.month, first.day if found.point.day else 0)
        ahead = (month - first.month) * 30.4 + (found.point.day or first.day) - first.day
        if told > turn:
            is_near = (
                ahead <= DAYS_AHEAD and 365 - ahead > DAYS_BACK and not (clause.is_past or clause.is_initial)
            )
            return published.year if clause.is_future or is_near else published.year - 1
        is_next = clause.is_future or (
            ahead + 365 <= DAYS_AHEAD and not (clause.is_past or clause.is_initial)
        )
        return published.year + (is_next and told < turn)


def _is_counted_back(found: Expression) -> bool:
    return found.kind == "shift" and found.is_counted and found.direction < 0


def _is_night_before(found: Expression) -> bool:
    """Whether it is "overnight": told of in the morning, it began the day before and ended today."""
    return found.kind == "calendar" and bool(found.point.time) and found.direction < 0
