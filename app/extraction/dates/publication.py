"""The publication date as the stages are given it (EDTF), and what can be counted from it."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from app.extraction.dates.values import Point, point_of

_PART = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Publication:
    """When a text was published: the earliest and the latest day it can have been. `latest` None: open."""

    earliest: date
    latest: date | None

    @property
    def year(self) -> int:
        """The year counted from ("on or after 2025-10-01" counts from 2025)."""
        return self.earliest.year

    @property
    def day(self) -> date | None:
        """The day itself when it is known."""
        return self.earliest if self.latest == self.earliest else None

    @property
    def month(self) -> int | None:
        """The month when it is known; an open interval counts from its first day."""
        if self.latest is None:
            return self.earliest.month
        is_one = (self.earliest.year, self.earliest.month) == (self.latest.year, self.latest.month)
        return self.earliest.month if is_one else None

    def point(self) -> Point:
        """The publication as finely as it is known."""
        if self.day:
            return point_of(self.day)
        return Point(year=self.year, month=self.month)


def read_publication(edtf: str | None) -> Publication | None:
    """The publication from its EDTF (`2020-09-09/..`, `2010-08-19`, `2025-10`, `2025~`); None when it says no year."""
    if not edtf:
        return None
    parts = edtf.split("/")
    first = _PART.match(parts[0]) or (_PART.match(parts[1]) if len(parts) > 1 else None)
    if first is None:
        return None
    try:
        earliest = _day(first, is_first=True)
        if len(parts) == 1:
            return Publication(earliest, _day(first, is_first=False))
        last = _PART.match(parts[1])
        return Publication(earliest, _day(last, is_first=False) if last else None)
    except ValueError:
        return None


def _day(match: re.Match[str], is_first: bool) -> date:
    year, month, day = (int(part) if part else None for part in match.groups())
    assert year is not None
    if day:
        return date(year, month or 1, day)
    if month:
        return (
            date(year, month, 1)
            if is_first
            else date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        )
    return date(year, 1, 1) if is_first else date(year, 12, 31)
