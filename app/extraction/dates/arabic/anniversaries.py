"""Arabic anniversaries: `مثل هذا اليوم من عام 1991`, `مثل هذا اليوم قبل ثلاثين سنة`."""

from app.extraction.dates.arabic import calendar, lengths, units
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import Tokens
from app.extraction.dates.values import Expression, Point


def anniversary(tokens: Tokens, i: int) -> Expression | None:
    """A day or month of publication in another year, at the word for "like"; None when no year follows."""
    unit = tokens.at(i + 2)
    is_this = tokens.word(i + 1) in ("هذا", "هذه") and unit.kind == "unit" and unit.is_definite
    if not is_this or unit.value != 1 or unit.tag not in ("D", "M"):
        return None
    found = expression(tokens, "same", i, i + 3)
    found.anchor, found.unit, found.count = "publication", unit.tag, 1.0
    j = i + 3 + (tokens.word(i + 3) in ("من", "في"))
    year = units.year(tokens, j) if tokens.kind(j) == "unit" else None
    if year and year.point.year:
        found.point = Point(year=year.point.year)
        return widen(tokens, found, i, year.last)
    relation = calendar.relation_after(tokens, j + 1) if tokens.at(j).tag == "Y" else None
    if relation and relation[0] < 0:  # "of last year"
        found.count, found.is_counted = float(-relation[0]), True
        return widen(tokens, found, i, relation[2])
    if tokens.kind(j) != "before":
        return None
    ago = lengths.length(tokens, j + 1, j) or (
        lengths.lone_length(tokens, j + 1, j) if tokens.kind(j + 1) == "unit" else None
    )
    if ago is None or ago.unit != "Y" or not ago.count:
        return None
    found.count, found.is_counted = ago.count, True
    return widen(tokens, found, i, ago.last)
