"""When a telling of old years comes back to its own time, so that a month without year is counted from that."""

from typing import TYPE_CHECKING

from app.extraction.dates.ahead import HAVE, is_to_come
from app.extraction.dates.telling import is_between_old
from app.extraction.dates.tense import Clause
from app.extraction.dates.values import Expression

if TYPE_CHECKING:
    from app.extraction.dates.anchoring import Story

# So many years before its publication a feature tells of the past.
OLD = 2
_AGAINST, _FROM, _UP_OR_DOWN = (
    frozenset({"against", "versus"}),
    frozenset({"from"}),
    frozenset({"up", "down"}),
)
_WITH, _LONGEST_NUMBER = frozenset({"with", "to"}), 7
# So many years written last that are all different tell no story of their own.
LATELY = 3


def is_before_now(story: "Story", found: Expression, clause: Clause) -> bool:
    """Whether an Arabic paragraph on the months before the publication comes after old years, and has none itself."""
    running, published = story.date, story.publication
    if running is None or published is None or not found.is_before_now or story.is_chronicle:
        return False
    is_old = (running.year or published.year) <= published.year - OLD
    return is_old and (story.line != clause.line or story.is_from_publication)


def is_beside_now(story: "Story", clause: Clause) -> bool:
    """Whether the date told last in its paragraph was counted from the publication, and the telling before is older."""
    if story.is_chronicle or clause.is_arabic or not story.told or not story.is_last_of_now:
        return False
    beside, told = story.told[-1]
    is_recent = story.publication is not None and (told.year or 0) >= story.publication.year - 1
    return is_recent and beside.line == clause.line and not clause.is_background


def comes_back(story: "Story", found: Expression, clause: Clause) -> bool:
    """Whether English news, after a paragraph on scattered years, opens the next one with a month of its own time."""
    running, published = story.date, story.publication
    if running is None or published is None or story.news is None or story.is_chronicle or clause.is_arabic:
        return False
    is_old = (running.year or published.year) <= published.year - OLD
    is_scattered = len(set(story.years[-LATELY:])) == LATELY
    is_scattered = is_scattered and not is_between_old(running, found.following, published)
    return is_old and is_scattered and story.line != clause.line and clause.is_initial


def is_behind_mere_year(story: "Story", clause: Clause) -> bool:
    """Whether Arabic news of a day has only named an old year, in a sentence before: no month is told of that year."""
    running, published = story.date, story.publication
    if running is None or published is None or story.news is None or not clause.is_arabic:
        return False
    is_mere = running.month is None and not running.sub and (running.year or published.year) < published.year
    return is_mere and not story.is_narrative and not story.looks_back and clause.sentence != story.sentence


def is_point_of_its_own(story: "Story", clause: Clause) -> bool:
    """Whether it stands in a point of an English fact sheet in which no date was told: each speaks for itself."""
    return clause.is_bullet and not (story.is_chronicle or clause.is_arabic) and story.line != clause.line


def is_since_now(story: "Story", clause: Clause) -> bool:
    """Whether English news tells what has been so since then: "since September the pressure has grown"."""
    is_since = clause.before[-1:] == ["since"] and not (clause.is_arabic or story.is_narrative)
    return is_since and not HAVE.isdisjoint([*clause.before, *clause.after]) and "had" not in clause.after


def is_planned_now(story: "Story", clause: Clause) -> bool:
    """Whether English news tells a plan beside what was years ago: "sent in early 2007 are to be home by July"."""
    is_news = not (story.is_narrative or clause.is_arabic or clause.is_quoted)
    return is_news and is_to_come(clause.before)


def is_compared(clause: Clause) -> bool:
    """Whether an English date is that of the number compared with: "275 in July, against 437 in June"."""
    words = clause.before[-_LONGEST_NUMBER:]
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        is_lead = word in _AGAINST or (word in _FROM and before in _UP_OR_DOWN)
        is_lead = is_lead or (word in _WITH and before == "compared")
        if is_lead and any(other[:1].isdecimal() for other in words[at + 1 :]):
            return True
    return False
