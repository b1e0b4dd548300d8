"""Days of the week: those of the story in a history, in news the nearest ones to the publication."""

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from app.extraction.dates.decisions import Decision, resolved
from app.extraction.dates.tense import Clause
from app.extraction.dates.tokens import word_set
from app.extraction.dates.values import Expression, Point, day_of, point_of, shift

if TYPE_CHECKING:
    from app.extraction.dates.anchoring import Story

FIRST_GREGORIAN_YEAR = 1583
LAST_WEEK = 7
DAYS_OF_TWO_MONTHS = 62
SUNDAY, LONGEST_MONTH = 7, 31
# In a history a weekday belongs to the day told just before it; further on, to the publication.
NEAR_SENTENCE = 40
# So many years lie between news and the days that a paragraph of it recalls.
LEAST_YEARS = 2
UP_TO = frozenset({"حتي", "وحتي", "لغايه"})
_BY = frozenset({"by", "until", "till", "before"})
# Whoever is asked to do something by a day has it ahead of him.
_ASKING = word_set(
    "ask asks asked urge urges urged tell tells told order orders ordered call calls called demand demands demanded"
    " press pressed vow vows vowed promise promises promised pledge pledges pledged agree agrees agreed threaten"
    " threatens threatened want wants wanted gave given give gives invited warn warns warned obliged requires required"
    " expect expects expected hope hopes hoped aim aims aimed plan plans planned decide decided instructed directed"
    " deadline ultimatum appealed begged exhorted advised committed undertook offered proposed intends intend intended"
)


def weekday(story: "Story", found: Expression, clause: Clause) -> Decision:
    """`Thursday`: of the days told of in a history, else the nearest one to the publication."""
    number = found.weekday or 1
    published = story.publication.day if story.publication else None
    running = story.date
    pointed = _pointed(story, found, clause)
    if pointed:
        return pointed
    is_of_past = story.is_history and (clause.is_quoted or not _is_of_weeks_before(story))
    beside = _day_beside(story, found, clause)
    if beside:
        return _nearest_weekday(found, beside)
    entry = _entry_before(story, found, clause)
    if entry:
        return _weekday_of_story(found, entry)
    is_of_past = is_of_past or _is_of_entry(story, found) or _is_of_old_paragraph(story, found, clause)
    is_of_past = is_of_past and not (_has_come_to_now(story, clause) or _opens_last_entry(story, clause))
    if is_of_past and running and running.is_day and (running.year or 0) >= FIRST_GREGORIAN_YEAR:
        is_deictic = _is_pointed(found) and found.anchor == "publication" and not clause.is_quoted
        is_told = (
            published is None
            or clause.is_quoted
            or (not is_deictic and clause.sentence - story.sentence <= NEAR_SENTENCE)
        )
        if is_told:
            return _weekday_of_story(found, day_of(running))
    if published is None or is_quoted_history(story, clause):
        reason = "no day of publication to count the weekday from"
        return Decision(f"XXXX-WXX-{number}", "", "unresolved", reason)
    is_ahead = clause.is_future or (clause.is_foretold and not clause.is_arabic) or clause.is_set_ahead
    is_ahead = is_ahead or _is_asked_for(clause)
    is_future = (is_ahead and found.direction == 0) or found.direction > 0
    day = (
        _next_weekday(published, number, found.direction)
        if is_future and found.unit != "W"
        else _last_weekday(published, number, found, clause.is_arabic)
    )
    side = "on or after" if is_future else "on or before"
    reason = f"the nearest such weekday {side} the publication, {published}"
    return resolved(replace(point_of(day), time=found.point.time), found.mod, "publication", reason)


def _is_asked_for(clause: Clause) -> bool:
    """Whether English asks for something by that day: "urged the blocs to agree by Sunday"."""
    if clause.is_arabic or clause.before[-1:] == [] or clause.before[-1] not in _BY:
        return False
    asked = next((i for i, word in enumerate(clause.before) if word in _ASKING), len(clause.before))
    return "to" in clause.before[asked:]


def _pointed(story: "Story", found: Expression, clause: Clause) -> Decision | None:
    """What is counted from a day told before: `that Monday`, `الأحد من الأسبوع التالي`; None for all else."""
    of_week = _week_told_of(story, found, clause)
    if of_week:
        return _nearest_weekday(found, _last_weekday(of_week, found.weekday or 1, found, clause.is_arabic))
    told = _day_pointed_from(story, found, clause)
    return _weekday_of_story(found, told) if told else None


def _is_pointed(found: Expression) -> bool:
    """`last Monday`, `Tuesday this week`: a weekday with a word for which one it is."""
    return found.direction != 0 or found.unit == "W"


def _day_pointed_from(story: "Story", found: Expression, clause: Clause) -> date | None:
    """The day that an English "that Monday", "the following Friday", "the previous Saturday" is counted from."""
    if clause.before[-1:] == ["a"] and story.last_day and _is_that_weekday(found, story.last_day):
        return day_of(story.last_day)  # "on 7 October, a Sunday, …"
    if found.anchor != "story" or clause.is_arabic:
        return None
    is_same = story.last is not None and clause.sentence == story.last_sentence
    near = (story.last, story.date) if is_same else (story.date, story.last)
    day = next((point for point in near if point and point.is_day), None)
    return day_of(day) if day and (day.year or 0) >= FIRST_GREGORIAN_YEAR else None


def _week_told_of(story: "Story", found: Expression, clause: Clause) -> date | None:
    """The day told last, from whose week an Arabic "الأحد من الأسبوع التالي" is counted."""
    if found.unit != "W" or found.anchor != "story" or not clause.is_arabic:
        return None
    day = next((point for point in (story.last, story.date) if point and point.is_day), None)
    return day_of(day) if day and (day.year or 0) >= FIRST_GREGORIAN_YEAR else None


def _is_that_weekday(found: Expression, day: Point) -> bool:
    is_day = day.is_day and (day.year or 0) >= FIRST_GREGORIAN_YEAR
    return is_day and day_of(day).isoweekday() == found.weekday


def _day_beside(story: "Story", found: Expression, clause: Clause) -> date | None:
    """The day of other weeks than now that an Arabic sentence has told: "الثلاثاء 31 كانون الأول، بعد غارات الأحد"."""
    last, published = story.last, story.publication.day if story.publication else None
    is_of_sentence = last is not None and last.is_day and clause.sentence == story.last_sentence
    if last is None or published is None or not is_of_sentence or not clause.is_arabic or found.direction:
        return None
    is_up_to_now = (
        bool(clause.before) and clause.before[-1] in UP_TO
    )  # "منذ الثامن من آب بلغ عددها حتى الاثنين"
    if (last.year or 0) < FIRST_GREGORIAN_YEAR or clause.is_future or is_up_to_now:
        return None
    return day_of(last) if (published - day_of(last)).days > 2 * LAST_WEEK else None


def _nearest_weekday(found: Expression, day: date) -> Decision:
    ahead = ((found.weekday or 1) - day.isoweekday()) % LAST_WEEK
    nearest = ahead - LAST_WEEK if ahead > LAST_WEEK // 2 else ahead
    point = replace(point_of(day + timedelta(days=nearest)), time=found.point.time)
    return resolved(point, found.mod, "story", f"the weekday nearest {day}")


def _has_come_to_now(story: "Story", clause: Clause) -> bool:
    """Whether an Arabic list whose last day lies weeks back is over, and what follows it tells of its own days."""
    published, running = story.publication.day if story.publication else None, story.date
    if published is None or running is None or not (running.is_day and clause.is_arabic):
        return False
    is_below = story.line != clause.line and not clause.is_bullet
    return is_below and 3 * LAST_WEEK < (published - day_of(running)).days <= 2 * DAYS_OF_TWO_MONTHS


def _entry_before(story: "Story", found: Expression, clause: Clause) -> date | None:
    """The day of the entry before an English one that only has its weekday: "Friday 3 January …", then "Sunday …"."""
    is_first = clause.starts_line and not clause.before and not _is_pointed(found)
    if story.opened is None or not is_first or clause.is_arabic:
        return None
    opened, published = day_of(story.opened), story.publication.day if story.publication else None
    ahead = timedelta(((found.weekday or 1) - opened.isoweekday()) % 7)
    is_written = story.date is not None and not (story.is_from_publication or _is_spread(story))
    return opened if is_written and (published is None or opened + ahead <= published) else None


def _opens_last_entry(story: "Story", clause: Clause) -> bool:
    """Whether an English weekday opens an entry of a list whose days lie weeks apart."""
    return clause.starts_line and not (clause.before or clause.is_arabic) and _is_spread(story)


def _is_spread(story: "Story") -> bool:
    """Whether the last entries of a list, and its publication, lie weeks apart, so that its Friday is the reader's."""
    days = [
        point for clause, point in story.told if clause.starts_line and clause.is_initial and point.is_day
    ]
    published = story.publication.day if story.publication else None
    if published is None or len(days) < 2 or (days[-2].year or 0) < FIRST_GREGORIAN_YEAR:
        return False
    return min((day_of(days[-1]) - day_of(days[-2])).days, (published - day_of(days[-1])).days) > LAST_WEEK


def _is_of_entry(story: "Story", found: Expression) -> bool:
    """Whether a bare weekday is one of the days after that of the entry of a chronicle which it is told in."""
    is_told = story.is_chronicle and story.date is not None and not story.is_from_publication
    return is_told and story.date == story.opened and not _is_pointed(found)


def _is_of_old_paragraph(story: "Story", found: Expression, clause: Clause) -> bool:
    """Whether an English paragraph tells of a day years ago, or of the year before in a look back on that."""
    published, running = story.publication, story.date
    if published is None or running is None or clause.is_arabic or story.line != clause.line:
        return False
    is_pointed = found.last - found.first > 1 and not found.point.time  # "this Thursday"
    years = 0 if is_pointed else published.year - (running.year or published.year)
    return running.is_day and years >= (1 if story.is_year_ago else LEAST_YEARS) and not clause.is_future


def _is_of_weeks_before(story: "Story") -> bool:
    """Whether the day told of lies weeks back, counted from the publication: what is said of it on Thursday is news."""
    published, running = story.publication.day if story.publication else None, story.date
    if published is None or running is None or not (story.is_from_publication and running.is_day):
        return False
    return (published - day_of(running)).days > LAST_WEEK


def _next_weekday(published: date, number: int, direction: int) -> date:
    ahead = (number - published.isoweekday()) % 7
    return published + timedelta(days=ahead or (7 if direction > 0 else 0))


def _last_weekday(published: date, number: int, found: Expression, is_arabic: bool) -> date:
    if found.unit == "W":  # "Thursday last week": the day in the week before
        monday = published - timedelta(days=published.isoweekday() - 1)
        first = 0 if number == SUNDAY and not is_arabic else number  # an English week begins with its Sunday
        return monday + timedelta(days=first - 1 + 7 * round(found.count or 0))
    back = (published.isoweekday() - number) % 7
    if found.direction < -1:  # "Monday before last"
        return published - timedelta(days=(back or 7) + 7)
    is_past = found.direction < 0 and back <= 1  # "last Sunday" is neither today nor yesterday
    return published - timedelta(days=back + 7 * is_past)


def _weekday_of_story(found: Expression, day: date) -> Decision:
    ahead = ((found.weekday or 1) - day.isoweekday()) % 7
    days = ahead - 7 if found.direction < 0 else ahead or 7 * (found.direction > 0)
    point = replace(point_of(day + timedelta(days=days)), time=found.point.time)
    return resolved(point, found.mod, "story", f"the weekday nearest {day}")


def numbered_day(story: "Story", found: Expression, clause: Clause) -> Decision | None:
    """`on the 5th`, `في الخامس من الشهر` in news that has named no month: the last such day, or the next of a plan."""
    published, running = story.publication.day if story.publication else None, story.date
    is_near = running is None or (running.year or 0) >= (published.year - 1 if published else 0)
    is_arabic = clause.is_arabic and (found.unit != "M" or found.anchor != "story" or found.count)
    if published is None or is_arabic or story.is_narrative or not is_near or not found.point.day:
        return None
    step = 1 if clause.is_future else -1
    days = (published + timedelta(step * ahead) for ahead in range(DAYS_OF_TWO_MONTHS))
    day = next((day for day in days if day.day == found.point.day), None)
    if day is None:
        return None
    point = replace(point_of(day), time=found.point.time)
    return resolved(point, found.mod, "publication", f"the nearest such day to the publication, {published}")


def not_ahead(story: "Story", day: Point, clause: Clause) -> Point:
    """The day, or that of the month before where English tells of it and it would lie after the publication."""
    published = story.publication.day if story.publication else None
    if published is None or clause.is_arabic or clause.is_future or not day.is_day or (day.year or 0) < 1:
        return day
    is_ahead = 0 < (day_of(day) - published).days <= LONGEST_MONTH
    month = shift(replace(day, day=None), -1, "M") if is_ahead else None
    return replace(month, day=day.day) if month else day


def is_quoted_history(story: "Story", clause: Clause) -> bool:
    """Whether somebody of another time is speaking: his "today" is not the day of publication."""
    return story.is_history and clause.is_quoted
