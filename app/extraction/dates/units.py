"""Units of time that stand for others: a decade for ten years, a fortnight for two weeks."""

from app.extraction.dates.values import Expression

HOURS_OF_DAY = 24


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
