"""When a month without its year is of another year than the one that is told of: Arabic asides, and flashes ahead."""

from typing import TYPE_CHECKING

from app.extraction.dates.tense import Clause
from app.extraction.dates.values import Expression, Point, month_of

if TYPE_CHECKING:
    from app.extraction.dates.anchoring import Story

# A month this much earlier in the year than the running one belongs to the next year ("November … January").
LEAST_TURN = 8
# In Arabic, where verbs open the sentences, so many do in a sentence of its own.
LEAST_TURN_OF_VERBS = 6
# At the beginning of a sentence less will do; histories often go back by two months or three, seldom by more.
LEAST_RUN = 4


def names_its_year(story: "Story", running: Point, clause: Clause) -> bool:
    """Whether Arabic has just named the running year and goes into it ("كان ذلك العام هو الأشد. فمنذ شباط …")."""
    last = story.last
    is_bare = last is not None and last.scale == "year" and not (last.month or last.sub or story.last_mod)
    return clause.is_arabic and is_bare and last is not None and last.year == running.year


def least_turn(story: "Story", running: Point, clause: Clause) -> int:
    """The months back from which a month is rather of the next year; fewer where that is the year looked back on."""
    if clause.is_arabic and not clause.is_before_told and story.lead_year == (running.year or 0) + 1:
        return LEAST_RUN
    is_aside = clause.is_earlier or clause.is_before_told or clause.sentence == story.last_sentence
    is_ahead = story.publication is not None and (running.year or 0) >= story.publication.year
    return LEAST_TURN_OF_VERBS if clause.is_arabic and not (is_aside or is_ahead) else LEAST_TURN


def before_flash(story: "Story", found: Expression, running: Point, month: int) -> int | None:
    """The year told before that of the running date, where the telling goes on to an earlier month of the latter.

    "سقط التمثال في 9 نيسان 2003، ثم أعدم في 30 كانون الأول 2006. وفي 23 أيار حُل الجيش … وبعد تفجير شباط 2006": 2003.
    """
    ahead = found.ahead
    if ahead is None or ahead.year != running.year:
        return None
    if not (month_of(ahead) or 0) < month <= (month_of(running) or 0):
        return None
    years = (point.year for _, point in reversed(story.told) if point.year)
    return next((year for year in years if 0 < year < (running.year or 0)), None)
