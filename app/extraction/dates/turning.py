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
# So many years before its publication, and so many months back, a paragraph of news tells of other days than its own.
OLD, FAR_BACK = 2, 3
# What is left of a clause without its verb: "and Fallujah in".
LONGEST_GAP = 5
# So many years at the most a text goes back for what led to what it tells.
MOST_YEARS_BEFORE = 2


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


def stays_behind(story: "Story", found: Expression, clause: Clause) -> bool:
    """Whether an English sentence goes on in a paragraph on days years ago: with a month that news would add "last" to.

    "Lorries were driven at police posts in the spring of 2007. On 3 September …", published in March 2019.
    """
    running, published, month = story.date, story.publication, month_of(found.point)
    if running is None or published is None or month is None or clause.is_arabic or clause.is_future:
        return False
    is_old = (running.year or published.year) <= published.year - OLD and not story.is_from_publication
    ago = (published.earliest.month - month) % 12
    return is_old and clause.is_initial and story.line == clause.line and ago >= FAR_BACK


def goes_on_gapped(clause: Clause) -> bool:
    """Whether only a noun stands between a comma and a month: "استعادوا الرمادي في كانون الأول، والفلوجة في حزيران"."""
    words = clause.before[-LONGEST_GAP:]
    place = max((i for i, word in enumerate(words) if word == ","), default=-1)
    behind = words[place + 1 :] if place >= 0 else []
    behind = behind[1:] if behind[:1] == ["ثم"] else behind
    return (
        len(behind) > 1
        and behind[0].removeprefix("و").startswith("ال")
        and behind[-1] in ("في", "مطلع", "اواخر")
    )


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


def announced_year(story: "Story", running: Point, month: int, clause: Clause) -> tuple[int, str] | None:
    """The later year that a text begins with, where a new paragraph of it comes back from what had been before.

    "… was fought between 2 March and 17 April 2015.", "The city had fallen in June 2014.", "It began on 2 March."
    """
    if not story.told or clause.line == story.line:
        return None
    first = [point for beside, point in story.told if beside.line == story.told[0][0].line]
    years, months = {point.year for point in first}, [month_of(point) or 0 for point in first]
    year = first[0].year or 0
    is_before = len(years) == 1 and 0 < year - (running.year or 0) <= MOST_YEARS_BEFORE
    is_within = all(months) and min(months) <= month <= max(months)
    is_back = is_before and is_within and month < (month_of(running) or 0)
    return (year, f"{year} is what the text is about") if is_back else None
