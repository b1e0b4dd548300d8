"""Units of time that stand for others: a decade for ten years, a fortnight for two weeks."""

from dataclasses import replace

from app.extraction.dates.values import Expression, Point, days_in_month

HOURS_OF_DAY, MONTHS_OF_YEAR = 24, 12
SEASONS, MONTHS_OF_SEASON = ("WI", "SP", "SU", "FA"), 3
TO_THE_DAY = "to the day"


def to_the_day(found: Expression, base: Point) -> Point | None:
    """`exactly a month later`, `a year to the day later`: the same day of another month; None for all else."""
    count, is_day = (
        (found.count or 0) * found.direction,
        base.year and base.month and base.day and not base.bc,
    )
    if found.note != TO_THE_DAY or found.unit not in ("M", "Y") or not is_day or count % 1:
        return None
    months = round(count) * (1 if found.unit == "M" else MONTHS_OF_YEAR)
    whole = (base.year or 0) * MONTHS_OF_YEAR + (base.month or 1) - 1 + months
    moved = replace(base, year=whole // MONTHS_OF_YEAR, month=whole % MONTHS_OF_YEAR + 1, time="")
    return replace(moved, day=min(base.day or 1, days_in_month(replace(moved, day=1))))


def months_from_season(base: Point, count: float) -> Point | None:
    """`six months later` than a spring: that autumn; None for other counts than of whole seasons, and for winters."""
    if base.sub not in SEASONS or base.year is None or count % MONTHS_OF_SEASON:
        return None
    years, place = divmod(SEASONS.index(base.sub) + round(count / MONTHS_OF_SEASON), len(SEASONS))
    return None if "WI" in (base.sub, SEASONS[place]) else Point(year=base.year + years, sub=SEASONS[place])


def in_years_and_days(found: Expression) -> tuple[str, float | None]:
    """Counted decades and centuries are so many years ("a decade earlier"), a fortnight is two weeks."""
    if found.count is None:
        return found.unit, None
    count = found.count * (found.direction or 1)
    if found.unit == "FN":
        return "W", count * 2
    if found.is_counted and found.unit in ("DE", "CE"):
        return "Y", count * (10 if found.unit == "DE" else 100)
    if found.is_counted and found.unit == "TH" and count and count % HOURS_OF_DAY == 0:
        return "D", count / HOURS_OF_DAY  # "forty-eight hours later"
    if found.is_counted and found.unit == "Y" and count % 1:
        return "M", count * 12  # "a year and a half later"
    return found.unit, count
