"""Where an expression begins and ends: making and widening it over tokens."""

from app.extraction.dates.tokens import Tokens
from app.extraction.dates.values import Expression, Kind, Point


def expression(tokens: Tokens, kind: Kind, first: int, last: int, point: Point | None = None) -> Expression:
    """An expression over tokens `first` to `last` (exclusive), the clitics of the first word left out."""
    start, end = tokens.start_without_clitics(first), tokens.ends[last - 1]
    return Expression(kind, first, last, start, end, point or Point())


def widen(tokens: Tokens, found: Expression, first: int, last: int | None = None) -> Expression:
    """The expression grown to begin at token `first` (and to end before `last`)."""
    found.first, found.last = first, last or found.last
    found.start, found.end = tokens.start_without_clitics(first), tokens.ends[found.last - 1]
    return found
