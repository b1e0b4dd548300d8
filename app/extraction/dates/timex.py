"""Points and durations written as TIMEX3 values (TimeML 1.2.1, TIDES 2005) and as EDTF."""

from datetime import date, timedelta

from app.extraction.dates.values import Point

SEASON_OF_EDTF = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
PART_OF_EDTF = {"Q1": "33", "Q2": "34", "Q3": "35", "Q4": "36", "H1": "40", "H2": "41"}
DIGITS_OF_SCALE = {"decade": (10, 3), "century": (100, 2), "millennium": (1000, 1)}

LENGTH_OF_DAY, LENGTH_OF_MONTH, LENGTH_OF_YEAR = len("2003-03-20"), len("2003-03"), len("2003")
"""Characters of an EDTF day, month and year: how fine a date is."""


def value(point: Point) -> str:
    """The TIMEX3 value of a point: `1914-08-07`, `1915-WI`, `187`, `BC0480-04`, `XXXX-05-01`, `1918-11-11T11:00`."""
    text = _date_value(point)
    if not point.time:
        return text
    if point.day is None and point.month is None and not point.sub:
        text += "-XX-XX"
    elif point.day is None and not point.sub:
        text += "-XX"
    return f"{text}T{point.time}"


def _date_value(point: Point) -> str:
    year = _year_value(point)
    if point.scale != "year":
        return year
    if point.week is not None:
        weekend = "-WE" if point.sub == "WE" else ""
        return f"{year}-W{point.week:02d}{weekend}" if point.week else f"{year}-WXX"
    if point.sub:
        return f"{year}-{point.sub}"
    if point.month is None and point.day is None:
        return year
    month = f"{point.month:02d}" if point.month else "XX"
    if point.day is None:
        return f"{year}-{month}"
    return f"{year}-{month}-{point.day:02d}" if point.day else f"{year}-{month}-XX"


def _year_value(point: Point) -> str:
    if point.year is None:
        return "BCXXXX" if point.bc else "XXXX"
    era = "BC" if point.year < 0 else ""
    if point.scale == "year":
        return f"{era}{abs(point.year):04d}"
    size, width = DIGITS_OF_SCALE[point.scale]
    return f"{era}{abs(point.year) // size:0{width}d}"


def edtf(point: Point, mod: str = "") -> str:
    """The EDTF of a point (levels 0–2), empty when its year is unknown; APPROX becomes `~`, a time is left out."""
    if point.year is None:
        return ""
    text = _edtf_date(point)
    return text + "~" if mod == "APPROX" and not point.time and "/" not in text and "X" not in text else text


def _edtf_date(point: Point) -> str:
    year = _edtf_year(point)
    if point.scale != "year":
        return year
    if point.week:
        return _week_days(point)
    if point.week == 0:
        return year
    if point.sub:
        return f"{year}-{SEASON_OF_EDTF.get(point.sub) or PART_OF_EDTF[point.sub]}"
    if not point.month:
        return year
    return f"{year}-{point.month:02d}-{point.day:02d}" if point.day else f"{year}-{point.month:02d}"


def _edtf_year(point: Point) -> str:
    assert point.year is not None
    if point.scale != "year":
        # "470s BC" are the years 479 to 470 BC, astronomically -478 to -469: no EDTF mask covers them, so an interval.
        if point.year < 0:
            return _bc_interval(point)
        size, width = DIGITS_OF_SCALE[point.scale]
        return f"{point.year // size:0{width}d}" + "X" * (4 - width)
    if point.year > 0:
        return f"{point.year:04d}"
    return _astronomical(point.year)


def _astronomical(year: int) -> str:
    return f"-{-year - 1:04d}" if year < -1 else "0000"


def _bc_interval(point: Point) -> str:
    size = DIGITS_OF_SCALE[point.scale][0]
    shared = -(abs(point.year or 0) // size * size)
    youngest = shared if point.scale == "decade" else shared - 1
    oldest = shared - size + 1 if point.scale == "decade" else shared - size
    return f"{_astronomical(oldest)}/{_astronomical(min(youngest, -1))}"


def _week_days(point: Point) -> str:
    monday = date.fromisocalendar(point.year or 1, point.week or 1, 1)
    if point.sub == "WE":
        monday += timedelta(days=5)
        return f"{monday.isoformat()}/{(monday + timedelta(days=1)).isoformat()}"
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"


def duration(count: float | None, unit: str) -> str:
    """The TIMEX3 value of a length of time: `P3Y`, `P2.5Y`, `PXM` for an unknown number, `PT7H`, `P.5CE`.

    It is empty for an unknown unit ("a short time").
    """
    if unit == "?":
        return ""
    if unit == "FN":
        return duration(None if count is None else count * 2, "W")
    number = "X" if count is None else f"{count:g}"
    if count is not None and abs(count) >= 1e6:
        number = str(round(count))
    if number.startswith("0."):
        number = number[1:]
    return f"PT{number}{unit[1:]}" if unit.startswith("T") else f"P{number}{unit}"
