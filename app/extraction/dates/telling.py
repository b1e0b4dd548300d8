"""Which written years the telling passes through, and which are asides that it comes back from."""

from collections.abc import Sequence

from app.extraction.dates.values import Expression


def mark_asides(expressions: Sequence[Expression]) -> None:
    """Marks written years far from those around them, in place: "the largest since 1813" in a war of 1920.

    A year is an aside when the next two other years go back to the running one (within a year or two).
    """
    dated = [found for found in expressions if found.kind == "calendar" and found.point.year is not None]
    running: int | None = None
    for i, found in enumerate(dated):
        year = found.point.year
        assert year is not None
        least = 4 if found.point.month else 2
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
