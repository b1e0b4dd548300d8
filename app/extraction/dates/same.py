"""The same time: "that day", "the same year", "at the end of the year", "today"."""

from dataclasses import replace
from typing import TYPE_CHECKING

from app.extraction.dates import happenings, timex
from app.extraction.dates.decisions import Decision, resolved
from app.extraction.dates.tense import Clause
from app.extraction.dates.tokens import joined_set
from app.extraction.dates.values import TODAY, Expression, Point, day_of, month_of, shift
from app.extraction.dates.weekdays import is_quoted_history
from app.extraction.records import Resolution

if TYPE_CHECKING:
    from app.extraction.dates.anchoring import Story

UNKNOWN = {"D": Point(month=0, day=0), "W": Point(week=0), "M": Point(month=0), "Y": Point()}
# A chronicle whose last day is so near has come to today; one whose day is so far speaks of now.
NEWS_DAYS, OLD_DAYS = 31, 366
# "لم يبق في العراق اليوم سوى", "ينتشر اليوم": how things stand with the reader.
_IS_SO = joined_set(
    "يبق تبق يبقي تبقي يزال تزال زال زالت زالوا يزالون ينتشر تنتشر ينتشرون يتمركز تتمركز يتمركزون يرابط ترابط يرابطون"
)
NEAR_VERB = 6
# How many words after a day "that day" points to it, wherever it was named.
JUST_NAMED = 25
# News calls a day "this day" for so long.
LAST_DAYS = 7


def same(story: "Story", found: Expression, clause: Clause) -> Decision:
    """`that day`, `the same year`, `this month`, `at the end of the year`: the anchor, as coarse as the unit."""
    base, resolution, name = _base_of_same(story, found, clause)
    if base is None or base.year is None:
        point = found.point if found.point.day is not None else UNKNOWN.get(found.unit)
        text = found.value.removeprefix("PERIOD") or (timex.value(point) if point else "")
        return Decision(text, "", "unresolved", "nothing before it to point back to")
    if found.value == "PERIOD":
        is_hours = found.unit.startswith("T") and clause.is_arabic
        is_coarse = is_hours and not (story.last and story.last.is_day and story.is_past(story.last))
        is_coarse = is_coarse or (is_hours and _is_after_the_news(story, clause))
        last = _day_counted_from(story, clause) if is_coarse else None
        is_past_aside = is_hours and story.is_last_aside and clause.sentence != story.last_sentence
        last = last or (base if is_past_aside and base.is_day else None) or story.last or base
        return resolved(last, found.mod, "story", "the time named before")
    if found.value:
        return Decision(found.value, "", "unresolved", "a vague pointer to the story's date")
    if found.point.day == 0:
        return _numbered_day(base)
    if found.unit == "WE" and found.direction < 0:
        base = shift(base, -5, "D") or base  # from Monday to Friday the week before, on Sunday the same week
    coarse = _cut(base, found.unit)
    if coarse is None and found.unit == "D" and resolution == "publication":
        return Decision("PRESENT_REF", "", "publication", "the day of publication is not known to the day")
    if coarse is None and found.unit == "D" and base.month and _has_gone_far(story, story.last_day or base):
        month = replace(base, sub="", time="", day=0)
        value = timex.value(replace(month, time=found.point.time))
        return Decision(value, timex.edtf(replace(month, day=None)), resolution, "a day of the month before")
    if coarse is None:
        text = timex.value(replace(UNKNOWN.get(found.unit, Point()), bc=base.bc))
        return Decision(text, "", "unresolved", f"{name} is too coarse")
    point = _in_year_and_part(coarse, base.year, found)
    return resolved(point, found.mod, resolution, f"{name}, {timex.value(base)}")


def _in_year_and_part(coarse: Point, year: int | None, found: Expression) -> Point:
    """The point in the year or the part of the year or day that is named: "this day in 1991", "that morning"."""
    if found.point.year or found.is_counted:
        coarse = replace(coarse, year=found.point.year or (year or 0) - round(found.count or 0))
    if found.point.sub:
        coarse = replace(coarse, sub=found.point.sub)
    return replace(coarse, time=found.point.time) if found.point.time else coarse


def _base_of_same(story: "Story", found: Expression, clause: Clause) -> tuple[Point | None, Resolution, str]:
    if found.anchor == "publication" and not is_quoted_history(story, clause):
        is_now = (found.note == TODAY or (found.point.time and not clause.is_arabic)) and (
            is_told_of_now(story) or not _IS_SO.isdisjoint(clause.before[-NEAR_VERB:])
        )
        if _is_this_day(story, found, clause):
            return story.date, "story", "the day that is told of"
        if found.unit == "D" and story.is_narrative and story.date and story.date.is_day and not is_now:
            return story.date, "story", "the day that is told of"
        if story.publication is None:
            return None, "unresolved", ""
        return story.publication.point(), "publication", "the publication"
    if _is_of_publication(story, found, clause) and story.publication:
        return story.publication.point(), "publication", "the publication"
    if found.unit == "D" and (named := _just_named(story, found, clause)):
        return named, "story", "the day before"
    if found.unit == "D" and _is_after_now(story, clause):
        return story.day_past, "story", "the last day that is told of"
    is_aside = story.is_last_aside and clause.sentence != story.last_sentence
    if (
        found.unit in ("Y", "M")
        and story.last
        and not (found.mod or is_aside)
        and _cut(story.last, found.unit)
    ):
        return story.last, "story", "the date before"
    is_gone = story.last_day is not None and _has_gone_far(story, story.last_day)
    if found.unit == "D" and story.last_day and not (story.date and story.date.is_day) and not is_gone:
        return story.last_day, "story", "the day before"
    return story.date, "story", "the date before"


def _just_named(story: "Story", found: Expression, clause: Clause) -> Point | None:
    """The day that Arabic named in the sentence, or in an aside: "وكان قال الخميس إن … واستعاد في اليوم نفسه"."""
    if not clause.is_arabic:
        return None
    if clause.sentence == story.last_sentence and story.last and story.last.is_day:
        return story.last
    day = story.last_day if story.sentence != story.last_sentence else None
    is_near = day is not None and found.first - story.place <= JUST_NAMED
    return day if is_near and day and (clause.is_future or story.is_past(day)) else None


def _is_after_now(story: "Story", clause: Clause) -> bool:
    """Whether English news last named a day to come and tells of the past: "the vote of 30 January. That evening …"."""
    if story.date is None or story.day_past is None or clause.is_future or clause.is_arabic:
        return False
    return story.lies_ahead(story.date) or (story.date.is_day and not story.is_past(story.date))


def _is_this_day(story: "Story", found: Expression, clause: Clause) -> bool:
    """Whether "هذا اليوم" is the day that Arabic news of the day after tells of; "حتى هذا اليوم" is today."""
    published = story.publication.day if story.publication else None
    is_pointed = (
        found.unit == "D" and found.note != TODAY and clause.is_arabic and clause.before[-1:] != ["حتي"]
    )
    if published is None or story.date is None or not (is_pointed and story.date.is_day):
        return False
    return story.is_past(story.date) and (published - day_of(story.date)).days <= LAST_DAYS


def _day_counted_from(story: "Story", clause: Clause) -> Point | None:
    """The day of the happening that "بعد ساعات من التصويت" names, else that of the news."""
    days = {
        told.sentence: (told, day) for told, day in reversed(story.told) if day.is_day and story.is_past(day)
    }
    firsts = list(days.values())[::-1]
    named = happenings.date_of(firsts, clause.after[1:2], clause.sentence) if clause.after[1:] else None
    return named or story.news


def _is_after_the_news(story: "Story", clause: Clause) -> bool:
    """Whether Arabic hours are counted from what is no more told last: "ووقع أمس. … وقتل اثنان بعد ساعات من الهجوم"."""
    is_counted = (
        clause.after[:1] in (["من"], ["علي"]) and clause.after[1:2] != [] and clause.after[1][:2] == "ال"
    )
    is_of_sentence = clause.sentence == story.last_sentence
    return is_counted and story.news is not None and not is_of_sentence


def _has_gone_far(story: "Story", day: Point) -> bool:
    """Whether the telling has gone to another year since that day was told, to a month of which no day is known."""
    return story.date is not None and bool(story.date.month) and story.date.year != day.year


def is_told_of_now(story: "Story") -> bool:
    """Whether "today" is that of the reader: in a narrative whose days are of these weeks, or of other years."""
    day = story.publication.day if story.publication else None
    if day is None or story.date is None or not story.date.is_day or (story.date.year or 0) < 1:
        return False
    ago = (day - day_of(story.date)).days
    return 0 <= ago <= NEWS_DAYS or ago > OLD_DAYS


def _is_of_publication(story: "Story", found: Expression, clause: Clause) -> bool:
    """Whether "the end of the year" is that of the year of publication: in news, before anything else is told."""
    if not found.mod or found.unit not in ("Y", "M", "W") or story.is_narrative:
        return False
    if story.date is None or (clause.is_future and not story.tells_of_old(clause)):
        return True
    if clause.is_arabic and not clause.is_future and _is_ahead(story, story.date, found.unit):
        return True  # "ستغادر في آب 2010. وقد سلمت قواعد منذ مطلع السنة"
    if clause.is_arabic and clause.is_background and story.line != clause.line:
        return True  # "خسر الجيش 54 رجلا منذ مطلع العام", in a paragraph of its own
    is_of_paragraph = story.line == clause.line and bool(story.date.month)
    return story.is_from_publication and not (is_of_paragraph or story.tells_of_old(clause))


def _is_ahead(story: "Story", point: Point, unit: str) -> bool:
    """Whether a month or year told before lies wholly after the month or year of publication."""
    published = story.publication.earliest if story.publication else None
    if published is None or point.year is None:
        return False
    if unit == "Y" or not month_of(point):
        return point.year > published.year
    return (point.year, month_of(point) or 0) > (published.year, published.month)


def _numbered_day(base: Point) -> Decision:
    """`the seventh day` of something: its month when the story knows it."""
    if base.month:
        point = Point(year=base.year, month=base.month, day=0, bc=base.bc)
        return Decision(
            timex.value(point), timex.edtf(replace(point, day=None)), "story", "a numbered day of something"
        )
    return Decision(
        timex.value(Point(month=0, day=0, bc=base.bc)), "", "unresolved", "a numbered day of something"
    )


def _cut(point: Point, unit: str) -> Point | None:
    """The point as coarse as the unit: the month of a day, the year of a month; None when it is coarser already."""
    if unit in ("", "TH"):
        return point.without_time()
    if unit == "D":
        return point.without_time() if point.is_day else None
    if unit == "W":
        return shift(point, 0, "W")
    if unit == "WE":
        week = shift(point, 0, "W")
        return replace(week, sub="WE") if week else None
    if unit == "M":
        return Point(year=point.year, month=point.month, bc=point.bc) if point.month else None
    if unit == "Q":
        return shift(point, 0, "Q")
    return shift(point, 0, unit) if unit in ("Y", "DE", "CE") else None
