"""What English news and features count from: the last day told, not a plan; "ten years on" is their own time."""

from typing import TYPE_CHECKING

from app.extraction.dates.tense import Clause
from app.extraction.dates.values import DAYS_OF_UNIT, Expression, Point, day_of

if TYPE_CHECKING:
    from app.extraction.dates.anchoring import Story


def is_of_news(story: "Story", found: Expression, clause: Clause, base: Point | None) -> bool:
    """Whether "a day earlier", "the following day" in English news counts from the last day and from no plan."""
    if story.day_past is None or story.is_narrative or clause.is_arabic or found.unit not in DAYS_OF_UNIT:
        return False
    if base is None or (base.is_day and day_of(base) <= day_of(story.day_past)):
        return False
    is_plan = story.publication is not None and (base.year, base.month or 0) > (
        story.publication.year,
        story.publication.earliest.month,
    )
    return is_plan or not (base.month or base.sub)


def leads_to_now(story: "Story", found: Expression) -> bool:
    """Whether "ten years on" leads from what is told to about the publication; from nothing it does."""
    if story.publication is None:
        return False
    told = story.date.year if story.date and story.date.year else None
    return told is None or abs(told + (found.count or 0) - story.publication.year) <= 1
