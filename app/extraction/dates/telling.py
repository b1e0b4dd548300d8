"""Which written years the telling passes through, and which are asides that it comes back from."""

from collections.abc import Sequence

from app.extraction.dates.publication import Publication
from app.extraction.dates.tense import LATEST, Clause
from app.extraction.dates.tokens import Tokens
from app.extraction.dates.values import TODAY, YEARS_ON, Expression, Point, is_hour, month_of

DUE_BY = LATEST | {"by", "بحلول"}
LEAST_OLD_YEARS = 4
LEAST_PAST_YEARS = 3
LEAST_LINES = 4
OLD_YEARS = 2
LEAD = 700


def mark_asides(tokens: Tokens, expressions: Sequence[Expression]) -> None:
    """Marks written years far from those around them, in place: "the largest since 1813" in a war of 1920.

    A year is an aside when the next two other years go back to the running one (within a year or two). What is due
    "by 31 December" does not run.
    """
    dated = [
        found
        for found in expressions
        if found.kind == "calendar"
        and found.point.year is not None
        and tokens.word(found.first - 1) not in DUE_BY
    ]
    running: int | None = None
    for i, found in enumerate(dated):
        year = found.point.year
        assert year is not None
        least = 4 if month_of(found.point) else 2
        if found.point.day:
            running = year
            continue
        if running is not None and found.point.scale == "year" and abs(year - running) >= least:
            following = _next_years(dated, i, year)
            found.is_aside = any(abs(other - running) < min(2, abs(year - running)) for other in following)
        if not found.is_aside and found.point.scale == "year":
            running = year


def _next_years(dated: Sequence[Expression], i: int, year: int) -> list[int]:
    """The next two years after place `i` that are not `year` itself; none when the telling stays a while."""
    stayed = 0
    others: list[int] = []
    for found in dated[i + 1 : i + 8]:
        if found.point.year == year:
            stayed += 1
        elif found.point.year is not None:
            others.append(found.point.year)
        if stayed >= 2 or len(others) == 2:
            break
    return [] if stayed >= 2 and not others else others


def mark_following(expressions: Sequence[Expression], clauses: Sequence[Clause]) -> None:
    """Tells each expression, in place, the next date with a month that opens a sentence: where the telling goes on."""
    following: Point | None = None
    written: Point | None = None
    line_of_now = -1
    for found, clause in zip(reversed(expressions), reversed(clauses), strict=True):
        found.following, found.ahead = following, written
        found.is_before_now = clause.line == line_of_now
        if found.point.year:
            line_of_now = -1
        elif _points_back(found, clause):
            line_of_now = clause.line
        if found.kind == "calendar" and found.point.month and clause.is_initial:
            following = found.point
        if found.kind == "calendar" and found.point.year and month_of(found.point):
            written = found.point


def _points_back(found: Expression, clause: Clause) -> bool:
    """Whether Arabic counts back a week, month or day from its publication: "الشهر الماضي", "قبل أسبوعين", "أمس"."""
    is_near = found.kind in ("shift", "same") and found.unit in ("M", "W", "D") and found.weekday is None
    is_told = found.anchor == "publication" and not clause.is_future and found.note != TODAY
    return clause.is_arabic and is_near and is_told and found.direction <= 0


def is_between_old(running: Point | None, following: Point | None, publication: Publication | None) -> bool:
    """Whether the date told before and the written one that a later sentence opens with are both of years gone by."""
    if running is None or following is None or publication is None or not running.year or not following.year:
        return False
    is_old = running.year <= publication.year - OLD_YEARS and running.scale == "year"
    return is_old and running.year <= following.year < publication.year


def is_history(publication: Publication | None, expressions: Sequence[Expression]) -> bool:
    """Whether the text tells of other years than that of its publication.

    A history has many written years before the year of publication and seldom counts from it; news has weekdays and
    yesterdays. Without a publication date every text is told on its own.
    """
    if publication is None:
        return True
    years = [found.point.year for found in expressions if found.point.year is not None]
    if _is_told_of_old(publication.year, expressions, years):
        return True
    old = sum(year < publication.year - 1 for year in years)
    deictic = sum(_is_of_now(found) for found in expressions)
    if deictic == 0 and sum(year < publication.year for year in years) >= LEAST_PAST_YEARS:
        return True
    return old >= LEAST_OLD_YEARS and old * 2 > len(years) and deictic * 4 < old


def _is_told_of_old(published: int, expressions: Sequence[Expression], years: Sequence[int]) -> bool:
    """Whether a text begins with a span of days of an old year, names no younger year, and counts nothing from now."""
    dated = [found for found in expressions if found.kind == "calendar"][:2]
    is_span = (
        len(dated) > 1 and dated[1].join in ("range", "and") and dated[0].point.year == dated[1].point.year
    )
    if not is_span or not all(found.point.year and found.point.month for found in dated):
        return False
    is_old = all(year <= published - OLD_YEARS for year in years)
    return is_old and not any(found.anchor == "publication" for found in expressions)


def _is_of_now(found: Expression) -> bool:
    """Whether it is a day counted from the publication: a weekday, yesterday; "today" only where news says it first."""
    if found.anchor != "publication" or found.unit not in ("D", ""):
        return False
    is_recalled = found.kind == "same" and (found.point.year is not None or found.is_counted)
    return not is_recalled and not (found.note == TODAY and found.start > LEAD)


def looks_back(publication: Publication | None, expressions: Sequence[Expression]) -> str:
    """Whether a feature looks back: most of its written years lie years before its publication.

    One such year will do beside "ten years ago" and "twenty years on". "year": it looks back on the year before, as
    "a year ago" says; "anniversary": on a day or a number of years ago, as Arabic says; "years": further; empty: it
    does not.
    """
    if publication is None:
        return ""
    years = [found.point.year for found in expressions if found.point.year is not None]
    counts = [found.years_ago or found.count or 0 for found in expressions if _is_anniversary(found)]
    years += [publication.year - found.years_ago for found in expressions if found.years_ago]
    is_marked = any(_marks_years(found, publication.year, years) for found in expressions)
    least = 1 if counts or is_marked else LEAST_PAST_YEARS
    if 1 in counts and sum(year < publication.year for year in years) * 2 > len(years):
        return "year"
    old = sum(year <= publication.year - OLD_YEARS for year in years)
    if old < least or old * 2 <= len(years):
        return ""
    return "anniversary" if is_marked else "years"


def _is_anniversary(found: Expression) -> bool:
    """Whether it is "ten years ago", "twenty years on", and stands where a feature says what it is about."""
    if found.start > LEAD:
        return False
    if found.years_ago:
        return True
    is_years = found.kind == "shift" and found.unit in ("Y", "DE") and found.is_counted
    return is_years and (found.count or 0) >= 1 and (found.anchor == "publication" or found.note == YEARS_ON)


def _marks_years(found: Expression, published: int, years: Sequence[int]) -> bool:
    """Whether it is "مثل هذا اليوم من عام 1991", or "ثلاثون عاما على الغزو" where that year is named."""
    if found.start > LEAD:
        return False
    if found.kind == "same":
        return found.anchor == "publication" and (found.point.year is not None or found.is_counted)
    is_length = found.kind == "duration" and found.unit in ("Y", "DE") and bool(found.count)
    length = (found.count or 0) * (10 if found.unit == "DE" else 1)
    return is_length and length >= OLD_YEARS and published - length in years


def is_log(expressions: Sequence[Expression], clauses: Sequence[Clause]) -> bool:
    """Whether hours open the lines of the text ("0130 Troops land", "19:40 - Sirens")."""
    pairs = zip(expressions, clauses, strict=True)
    hours = [clause for found, clause in pairs if is_hour(found) and found.point.time[:1].isdecimal()]
    return any(clause.starts_line and clause.is_initial for clause in hours)


def is_chronicle(
    expressions: Sequence[Expression], clauses: Sequence[Clause], publication: Publication | None = None
) -> bool:
    """Whether the text is a list of dates: most of them open lines, and one at least has its year.

    A list of the days before its publication, with weekdays and yesterdays, is news.
    """
    if all(found.point.year is None for found in expressions):
        return False
    opened = [
        found
        for found, clause in zip(expressions, clauses, strict=True)
        if clause.starts_line and clause.is_initial
    ]
    if publication and publication.day and any(found.anchor == "publication" for found in opened):
        years = {found.point.year for found in opened if found.point.year}
        if years <= {publication.year}:
            return False
    dated = [
        clause
        for found, clause in zip(expressions, clauses, strict=True)
        if found.kind == "calendar" and (found.point.month or found.point.year)
    ]
    lines = sum(clause.starts_line and clause.is_initial for clause in dated)
    return lines >= LEAST_LINES and lines * 2 > len(dated)
