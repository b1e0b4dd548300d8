"""Who held an office when, and which of several bearers of a name a year points to."""

import re
from collections.abc import Iterable, Sequence

from app.extraction.naming.entries import GazetteerEntry

_DATE = re.compile(r"-?\d{4}(?:-\d{2})?(?:-\d{2})?")
# It begins with a digit and looks back from there, so that the search can run from digit to digit.
_YEAR = re.compile(
    r"[12](?<!\d[12])(?:(?<=1)9[5-9]|(?<=2)0[0-4])\d(?!\d)(?! (?:troops|soldiers|people|جندي))"
)
_ALWAYS = ("0000-01-01", "9999-12-31")
# Short names that meant another body in other years: the coalitions of three wars, two commissions of inspectors.
_BEARERS: dict[str, tuple[tuple[str, int, int], ...]] = {
    "international-coalition": (
        ("gulf-war-coalition", 1990, 2002),
        ("multi-national-force-iraq", 2003, 2013),
    ),
    "unmovic": (("unscom", 1990, 1999),),
    "iraqi-national-intelligence-service": (("iraqi-intelligence-service", 1968, 2003),),
    "iraqi-parliament": (("us-house-of-representatives", 1776, 2004),),
}
_SHORT_NAMES = re.compile(
    r"(?:us-led |u\.s\.-led |american-led |international )*coalition(?: forces| troops)?|(?:ال|"
    r"لل)?تحالف(?: (?:ال)?دولي)?|"
    r"قوات التحالف(?: الدولي)?|(?:ال)?تحالف (?:ال)?دولي بقياده (?:واشنطن|الولايات المتحده)|"
    r"(?:u\.?n\.? )(?:weapons )?inspectors|مفتش[وي] الامم المتحده|مجلس النواب|us-led international coalition|"
    r"iraqi intelligence(?: service)?|(?:ال|لل)?(?:مخابرات|استخبارات) (?:ال)?عراقيه|جهاز المخابرات العراقي"
)


def holders(people: Iterable[GazetteerEntry], office: str, edtf: str) -> list[GazetteerEntry]:
    """Everyone who held `office` at some day of the date or interval `edtf`; nobody when it gives no year."""
    bounds = _bounds(edtf)
    if bounds is None:
        return []
    first, last = bounds
    return [
        person
        for person in people
        if any(
            role.office == office and role.first <= last and (role.last or _ALWAYS[1]) > first
            for role in person.roles
        )
    ]


def _bounds(edtf: str) -> tuple[str, str] | None:
    """The first and last day that an EDTF date can mean, as ISO dates: months of 31 days do for comparing."""
    dates = [match.group() for match in _DATE.finditer(edtf)]
    if not dates:
        return None
    return dates[0] + "-01-01"[len(dates[0]) - 4 :], dates[-1] + "-12-31"[len(dates[-1]) - 4 :]


def years(text: str) -> list[tuple[int, int]]:
    """The years that stand in a folded text: offset and year."""
    return [(match.start(), int(match.group())) for match in _YEAR.finditer(text)]


def year_near(found: Sequence[tuple[int, int]], offset: int, published: str | None) -> int | None:
    """The year that the text is about at `offset`: the last one before it, else the next, else of publication."""
    year = next((year for place, year in reversed(found) if place <= offset), None)
    if year is None and found:
        year = found[0][1]
    if year is None and published and (match := _DATE.search(published)):
        year = int(match.group()[:4])
    return year


def of_year(candidates: Sequence[GazetteerEntry], year: int | None) -> GazetteerEntry:
    """The candidate whose roles lie nearest to `year`; the latest in office when nothing tells."""
    if year is None:
        return max(candidates, key=lambda entry: max((role.first for role in entry.roles), default=""))
    return min(candidates, key=lambda entry: _distance(entry, year))


def _distance(entry: GazetteerEntry, year: int) -> int:
    distances = []
    for role in entry.roles:
        first, last = int(role.first[:4] or 0), int((role.last or _ALWAYS[1])[:4])
        distances.append(0 if first <= year <= last else min(abs(first - year), abs(last - year)))
    return min(distances, default=9999)


def bearer_of(entry_id: str, name: str, year: int | None) -> str:
    """The id of the body that a short `name` meant in `year`; `entry_id` itself when no other is known."""
    if year is None or entry_id not in _BEARERS or not _SHORT_NAMES.fullmatch(name):
        return entry_id
    return next((other for other, first, last in _BEARERS[entry_id] if first <= year <= last), entry_id)
