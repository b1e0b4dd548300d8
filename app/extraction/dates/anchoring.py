"""Decides for each expression what it is counted from: itself, the story's running date, the publication, an event.

The running date is the last date of the main line of telling. Asides ("since 2003", a year in a title) do not move it.
Nothing is resolved that nothing carries: such a mention keeps an X where the unknown is, and no EDTF.
"""

from dataclasses import replace

from app.extraction.dates import hours, relative, same, timex, weekdays, yearless
from app.extraction.dates.decisions import Decision, at_edge, resolved, unresolved
from app.extraction.dates.publication import Publication
from app.extraction.dates.returning import is_compared
from app.extraction.dates.tense import Clause
from app.extraction.dates.values import (
    IN_HEADING,
    SHORT_YEAR,
    YEARS_ON,
    Expression,
    Point,
    day_of,
    exists,
    is_hour,
    is_night_before,
    month_of,
    point_of,
    shift,
)
from app.extraction.records import Resolution

# With these a count says which month or year is meant, not which of its Mondays.
POINTING_UNITS = frozenset({"N", "M", "Y"})
MOVING = frozenset({"calendar", "shift", "same", "duration"})
# A bound so many months ahead ("by June 2009", told of November 2008) is that of a plan.
FAR_AHEAD = 7
# So many years before its publication, news tells of the past and no more of its own days.
OLD, OLD_MONTHS = 2, 6
# The day that a report is about lies at most so many days before its publication.
NEWS_DAYS = 21
# "That day" points back over this many tokens at the most when months or years were named since.
NEAR_DAY = 60


class Story:
    """The state of the telling while the expressions are read in their order."""

    def __init__(
        self,
        publication: Publication | None,
        is_history: bool,
        is_chronicle: bool = False,
        is_log: bool = False,
        looks_back: str = "",
    ) -> None:
        self.publication = publication
        self.is_history = is_history
        self.is_chronicle = is_chronicle
        self.is_log = is_log
        self.is_narrative = is_history or is_chronicle
        self.looks_back = looks_back
        self.is_year_ago = looks_back == "year"
        self.years: list[int] = []
        self.lead_year = 0
        self.date: Point | None = None
        self.sentence = -1
        self.is_from_publication = False
        self.last: Point | None = None
        self.is_last_aside = self.is_last_earlier = self.is_last_of_now = False
        self.last_sentence, self.last_mod = -1, ""
        self.last_day: Point | None = None
        self.opened: Point | None = None
        self.place = 0
        self.line = self.recalled_line = -1
        self.is_framed = False
        self.entry: Point | None = None
        self.later_year: int | None = None
        self.later: Point | None = None
        self.is_later_told = False
        self.bare_year: int | None = None
        self.named: Point | None = None
        self.news: Point | None = None
        self.day_past: Point | None = None
        self.told: list[tuple[Clause, Point]] = []

    def anchor(self, found: Expression, clause: Clause) -> Decision:
        """Anchors one expression and moves the running date where it is told on the main line."""
        decided = _years_before(found, self._decide(found, clause))
        point = decided.point
        if point and point.is_day:
            self.last_day, self.place = point.without_time(), found.first
        if point and point.is_day and self.is_past(point):
            self.day_past = point.without_time()
        if point and point.year and found.note != YEARS_ON:
            self.named = point.without_time()
        if point is None or point.year is None or is_compared(clause) or self._is_far_bound(clause, point):
            return decided
        if found.point.year or found.years_ago:
            self.years.append(point.year)
        self.lead_year = self.lead_year or point.year
        is_aside_of_now = found.note == YEARS_ON or self._is_beside_old(clause)
        is_of_now = decided.resolution == "publication" and is_aside_of_now
        moves = not is_of_now and self._moves(found, clause, point)
        self.is_last_aside, self.is_last_earlier = (
            not moves,
            not moves and (clause.is_earlier or _is_counted_back(found)),
        )
        if moves and not self._is_vaguer(point):
            is_recalled = bool(found.years_ago) or self._is_old(point)
            self._move_on(clause, point, decided.resolution == "publication" and not is_recalled)
        elif not moves and self._is_told_later(found, point):
            self.later_year, self.later = point.year, point.without_time()
            self.is_later_told = not (clause.is_background or clause.is_future or clause.is_bound)
        self._note(found, clause, point)
        if found.unit == "Y" and (found.count or 0) < 0 and found.anchor == "publication" and moves:
            self.recalled_line = clause.line
        self.is_last_of_now = decided.resolution == "publication" and not (
            found.unit == "Y" and (found.count or 0) < 0
        )
        if not is_of_now:
            self.last, self.last_sentence, self.last_mod = point.without_time(), clause.sentence, found.mod
        return decided

    def _is_far_bound(self, clause: Clause, point: Point) -> bool:
        """Whether it is a plan's bound far ahead, kept for what Arabic counts from it ("على أن تغادر بعد ذلك بعام")."""
        is_far = clause.is_bound and self._is_far_ahead(point)
        if is_far and clause.is_arabic and (self.last is None or self.last_sentence != clause.sentence):
            self.last, self.last_sentence, self.is_last_aside = point.without_time(), clause.sentence, True
        return is_far

    def _move_on(self, clause: Clause, point: Point, is_from_publication: bool) -> None:
        self.date, self.later_year, self.sentence = point.without_time(), None, clause.sentence
        is_kept = self.is_framed and self.line == clause.line and not is_from_publication
        self.line = clause.line
        self.is_framed = clause.is_initial or clause.is_arabic or (is_kept and not clause.is_arabic)
        self.is_from_publication = is_from_publication

    def _note(self, found: Expression, clause: Clause, point: Point) -> None:
        """Keeps what later expressions may point back to, whether the telling moved or not."""
        if self.is_chronicle and (clause.is_entry or _heads_a_year(found, clause)):
            self.entry = point.without_time()
        if clause.starts_line and clause.is_initial and point.is_day and not is_hour(found):
            self.opened = point.without_time()
        self.bare_year = point.year if self._names_bare_year(found, clause) else None
        self.told.append((clause, point.without_time()))
        if self.news is None and self._is_news(point):
            self.news = point.without_time()
        if not point.is_day and found.first - self.place > NEAR_DAY:
            self.last_day = None

    def _decide(self, found: Expression, clause: Clause) -> Decision:
        match found.kind:
            case "calendar":
                return self._calendar(found, clause)
            case "shift":
                return at_edge(found, relative.shifted(self, found, clause))
            case "same":
                return at_edge(found, same.same(self, found, clause))
            case "ref":
                return Decision(found.value, "", "unresolved", "a vague pointer to present, past or future")
            case "duration":
                happening = found.happening
                counted = relative.from_happening(self, found, clause, happening) if happening else None
                return counted or relative.length(found)
            case "damaged":
                return Decision(found.value, "", "damaged", found.note or "its digits were lost")
        return Decision(found.value, found.edtf, "unresolved", found.note or "a repeated time")

    # What moves the telling ---------------------------------------------------------------------------------------

    def _moves(self, found: Expression, clause: Clause, moved: Point) -> bool:
        """Whether the telling moves on to this date."""
        is_new = clause.opens_time and bool(found.point.year and found.point.month)
        is_aside = clause.is_background and (not is_new or self._is_before_story(moved))
        is_aside = is_aside or found.is_aside
        if found.kind not in MOVING or is_aside or is_night_before(found):
            return False
        if self.looks_back and clause.is_foreshadowed:
            return False
        is_back = found.kind == "shift" and found.direction < 0
        if clause.is_initial:
            return not (is_back and (found.is_counted or found.unit == "D") and clause.is_perfect)
        is_of_same = clause.sentence == self.last_sentence
        is_aside = clause.is_before_told or _is_counted_back(found) or clause.goes_back or found.unit == "Y"
        is_aside = is_aside or (clause.is_earlier and not clause.is_arabic)
        is_weekday = found.weekday is not None and clause.is_arabic  # "الثلاثاء 31 أيار، بعد حريق الأحد"
        is_aside = is_aside or (is_weekday and found.kind == "shift")
        if ((is_of_same and is_aside) or clause.is_reckoned) and self._is_before_story(moved):
            return False
        is_told = found.point.year is None or (self.is_from_publication and not self.is_narrative)
        is_told = is_told or clause.is_arabic
        if clause.is_earlier and is_told and self._is_before_story(moved):
            return False
        if found.point.sub == "WI" and found.point.year is None:
            return False
        if is_back and self.is_chronicle and self._is_before_story(moved):
            return False  # "a pact signed the previous November takes effect"
        if found.kind == "calendar" and self._is_far_year(found.point):
            return False
        is_on = found.is_counted and found.direction > 0 and not (is_of_same or clause.is_aside)
        return found.kind != "shift" or found.unit not in ("Y", "DE", "CE") or is_on

    def _is_old(self, point: Point) -> bool:
        """Whether a time counted from the publication lies years before it ("on this day in 1991")."""
        return self.publication is not None and (point.year or 0) <= self.publication.year - OLD

    def is_past(self, point: Point) -> bool:
        """Whether a day is not after that of the publication, which is known."""
        day = self.publication.day if self.publication else None
        return day is not None and (point.year or 0) > 0 and day_of(point) <= day

    def lies_ahead(self, point: Point) -> bool:
        """Whether a month or day lies after that of the publication, and no other sentence but its own tells ahead."""
        day, month = self.publication.day if self.publication else None, month_of(point)
        if day is None or month is None or point.year is None:
            return False
        return (point.year, month) > (day.year, day.month)

    def _is_beside_old(self, clause: Clause) -> bool:
        """Whether an aside in a feature on old days tells of now: "the war whose anniversary falls on Monday"."""
        if (
            not (self.looks_back and self.date and self.publication)
            or clause.is_arabic
            or not clause.is_earlier
        ):
            return False
        return (self.date.year or 0) <= self.publication.year - OLD

    def _names_bare_year(self, found: Expression, clause: Clause) -> bool:
        """Whether the sentence tells of a year ("In 2020 bases were handed over, Qaim on 17 March")."""
        is_year = found.point.scale == "year" and month_of(found.point) is None and found.kind == "calendar"
        is_year = is_year or (found.kind == "shift" and found.unit == "Y" and not clause.is_arabic)
        return is_year and clause.is_initial and not (clause.is_background or found.mod)

    def _is_told_later(self, found: Expression, point: Point) -> bool:
        """Whether a sentence ends in a written year after the running one ("victory came at the end of 2017")."""
        is_written = found.kind == "calendar" and found.point.year is not None and not found.is_aside
        return is_written and self.date is not None and (point.year or 0) > (self.date.year or 0)

    def _is_news(self, point: Point) -> bool:
        """Whether a day is of the weeks before the publication."""
        published = self.publication.day if self.publication else None
        if published is None or not point.is_day or (point.year or 0) < 1:
            return False
        return 0 < (published - day_of(point)).days <= NEWS_DAYS

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
        if found.weekday and found.count and found.unit not in POINTING_UNITS:
            return yearless.nth_weekday(self, found, clause)
        point = self._with_century(found)
        if found.value:
            return Decision(found.value, found.edtf, "explicit", found.note or "written out", point)
        if not exists(point):
            return unresolved(point, "the calendar has no such day")
        if point.year is not None and (found.unit != "M" or point.month):
            is_carried = found.note == IN_HEADING
            reason = found.note or "the year is written"
            return resolved(point, found.mod, "story" if is_carried else "explicit", reason)
        if found.unit == "Y":
            return self._year_pointed_at(found, clause)
        if found.unit == "N":
            return self._nearest_to_publication(found)
        if point.month is None and not point.sub:
            return self._day_or_time(found, clause)
        return yearless.decide(self, found, clause)

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
            is_of_sentence = clause.sentence == self.last_sentence
            is_beside = is_of_sentence and self.last is not None and month_of(self.last) is not None
            is_aside = (self.is_last_aside and is_of_sentence) or self.is_last_earlier
            goes_on = bool(found.count) and is_aside and not is_beside
            named = None if found.count else self.named  # "of that year" points to that of a plan, too
            base = (self.date if goes_on else None) or named or self.last or self.date
            name = "the date before"
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
            is_of_sentence = self.last and self.last.month and clause.sentence == self.last_sentence
            is_named = is_of_sentence and (clause.is_arabic or not found.count)  # "the 8th of that month"
            base = self.last if self.last and is_named else running
            running = shift(base, found.count or 0, "M")
        if found.weekday and point.day:
            return self._day_of_weekday(found)
        if point.day and running and running.month:
            day = replace(point, year=point.year or running.year, month=running.month, bc=running.bc)
            filled = weekdays.not_ahead(self, day, clause)
            if exists(filled):
                return resolved(filled, found.mod, "story", f"{timex.value(running)} carried from before")
        if point.time and not point.day:
            return hours.of_story(self, found, clause)
        near = weekdays.numbered_day(self, found, clause)
        if near:
            return near
        return unresolved(replace(point, month=point.month or 0), "nothing before it carries the month")

    def _day_of_weekday(self, found: Expression) -> Decision:
        """`Sun 29`: the day of that name in the running month or one beside it, else beside the publication."""
        published = self.publication.point() if self.publication else None
        for base in (self.date, published):
            for distance in (0, 1, -1) if base and base.month else ():
                month = shift(base, distance, "M") if base else None
                point = replace(found.point, year=month.year, month=month.month) if month else None
                if point and exists(point) and day_of(point).isoweekday() == found.weekday:
                    return resolved(point, found.mod, "story", "the weekday names the month")
        return unresolved(replace(found.point, month=0), "nothing near it has that day on that weekday")

    def tells_of_old(self, clause: Clause) -> bool:
        """Whether the paragraph tells of months or years before the publication, so that nothing counts from that."""
        if self.is_history:
            return True
        running = self.date if self.date and self.is_framed and not self.is_from_publication else None
        if running is None or running.year is None or self.publication is None or self.line != clause.line:
            return False
        published = self.publication.earliest
        ago = (published.year - running.year) * 12 + published.month - (month_of(running) or published.month)
        return running.year <= published.year - OLD or ago >= OLD_MONTHS


def _heads_a_year(found: Expression, clause: Clause) -> bool:
    """ "2018, the prologue": a line that begins with a year heads the entries below it."""
    is_year = found.point.year is not None and month_of(found.point) is None
    return clause.starts_line and clause.is_initial and is_year


def _years_before(found: Expression, decided: Decision) -> Decision:
    """What was decided, and so many years before it: "ten years ago on Monday"."""
    point = decided.point
    if not found.years_ago or point is None or point.year is None:
        return decided
    then = replace(point, year=point.year - found.years_ago)
    return resolved(then, found.mod, "publication", f"{found.years_ago} years before {decided.value}")


def _is_counted_back(found: Expression) -> bool:
    return found.kind == "shift" and found.is_counted and found.direction < 0
