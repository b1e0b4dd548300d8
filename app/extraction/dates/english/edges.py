"""English edges of a time (`early 1950`, `the end of March`), parts of the day and weekdays."""

from dataclasses import replace

from app.extraction.dates.english import dated, relations
from app.extraction.dates.english.calendar import date_at, day_number
from app.extraction.dates.english.words import COUNTED, FUNCTION_WORDS
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import BREAK, Tokens, word_set
from app.extraction.dates.values import Expression, Point

# Between "early" and what it is early in: "the early part of", "the early morning hours of".
BETWEEN = word_set("- part parts half days weeks week years months hours morning stages")
NEEDS_OF = word_set(
    "end beginning start rest close turn middle onset remainder opening outset whole closing final dying"
)
LAST_OF_ALL = word_set("final closing")
DAYS_AND_WEEKS = word_set("days weeks")
UNITS_WITH_EDGES = ("Y", "M", "DE", "CE", "W")
BEFORE_A_PART = word_set("the early late mid that one")
BEFORE_DAWN = word_set("at by before until after since from towards toward around about")
ON_THE = (["on", "the"], ["by", "the"], ["until", "the"], ["from", "the"])
DATED = ("weekday", "month")
# "Good Friday", "Black Tuesday", "Bloody Sunday" are names.
NAMED_WEEKDAYS = word_set("bloody black good ash palm red")
WEEKS_AWAY = {"last": -1.0, "this": 0.0, "next": 1.0}


def edge(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """`early 1950`, `the end of March 1917`, `late in the year`, `mid-June`, `the early part of the next decade`."""
    word, j = tokens.words[i], i + 1
    if word in LAST_OF_ALL and tokens.words[j : j + 2] == ["day", "of"]:
        day = relations.day_of_month(tokens, i, i - (tokens.word(i - 1) == "the" and i > floor), True)
        return [day] if day else []
    while j < i + 3 and tokens.word(j) in BETWEEN:
        j += 1
    has_of = tokens.word(j) == "of" or (word in ("early", "late") and tokens.word(j) in ("in", "on"))
    if word in NEEDS_OF and not has_of:
        return []
    target = _target(tokens, j + has_of)
    if target is None:
        return _mid_day(tokens, i, j)
    found = widen(tokens, target, i)
    found.mod = tokens.at(i).tag
    if not DAYS_AND_WEEKS.isdisjoint(tokens.words[i:j]) and found.kind == "calendar" and found.point.year:
        found.point = _month_at_edge(found)
    if "morning" in tokens.words[i:j]:
        found.point = replace(found.point, time="MO")
    before = tokens.word(i - 1)
    takes_article = before == "very" or has_of or found.point.scale != "year"
    if before in ("the", "very") and i - 1 >= floor and takes_article:
        found = widen(tokens, found, i - 1)
    return [dated.relative_year(tokens, found) if found.kind == "calendar" else found]


def _month_at_edge(found: Expression) -> Point:
    """`the closing days of 2011`, `the opening weeks of 2005`: its December or January; else what it is."""
    is_year = found.point == Point(year=found.point.year) and found.mod in ("START", "END")
    return replace(found.point, month=12 if found.mod == "END" else 1) if is_year else found.point


def _mid_day(tokens: Tokens, i: int, j: int) -> list[Expression]:
    """`mid-morning`, `mid-afternoon`: a part of the day as a whole."""
    is_part = tokens.words[i : i + 2] == ["mid", "-"] and tokens.kind(i + 2) == "part"
    return [expression(tokens, "calendar", i, i + 3, Point(time=tokens.at(i + 2).tag))] if is_part else []


def _target(tokens: Tokens, j: int) -> Expression | None:
    """What the edge is an edge of: a date, `the year`, `the next decade`, `the second day`."""
    named = date_at(tokens, j)
    if named:
        return expression(tokens, "calendar", j, named[1], named[0])
    has_article = tokens.word(j) == "the"
    j += has_article
    known = tokens.at(j)
    if known.kind == "relation":
        return relations.relation(tokens, j, j)
    if known.kind == "ordinal":
        return relations.ordinal_unit(tokens, j, j - 1)
    is_unit = known.kind == "unit" and known.value == 1 and known.tag in UNITS_WITH_EDGES
    if not is_unit or not has_article or tokens.word(j + 1) == "of":
        return None
    found = expression(tokens, "same", j, j + 1)
    found.unit = known.tag
    return found


def part(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """`the night of April 18, 1775`, `that night`, `dawn`."""
    known, word = tokens.at(i), tokens.words[i]
    first = i
    if tokens.word(i - 1) in BEFORE_A_PART and i - 1 >= floor:
        first -= 1
        first -= tokens.word(first - 1) == "the" and first - 1 >= floor
    j = i + 1 + (tokens.word(i + 1) == "hours")
    if tokens.word(j) == "of":
        named = date_at(tokens, j + 1)
        if named is None:
            return _part_of_lone_day(tokens, first, j + 2, known.tag)
        if not named[0].day:
            return []
        found = expression(tokens, "calendar", first, named[1], replace(named[0], time=known.tag))
        found.weekday = tokens.at(j + 1).value if tokens.kind(j + 1) == "weekday" else None
        return [found, *(dated.more_days(tokens, found) if tokens.kind(j + 1) == "month" else ())]
    follows_date = tokens.word(i - 1) == "," and (
        tokens.word(i - 2).isdecimal() or tokens.kind(i - 2) in DATED
    )
    if word == "dawn" and not (tokens.word(i - 1) in BEFORE_DAWN or follows_date):
        return []
    if tokens.words[j : j + 2] == ["-", "time"]:
        j += 2
    beside = _part_beside(tokens, first, j, known.tag) if tokens.word(first) == "the" else None
    if beside:
        return [beside]
    if tokens.word(first) not in ("the", "that", "one"):
        first = i
    found = expression(tokens, "calendar", first, j, Point(time=known.tag))
    found.direction = -(word == "overnight")
    return [found]


def _part_beside(tokens: Tokens, first: int, j: int, time: str) -> Expression | None:
    """`the night before`, `the morning after`, where it is not told before or after what."""
    direction = {"before": -1, "after": 1}.get(tokens.word(j), 0)
    if not direction or (
        tokens.word(j + 1).isalnum() and tokens.word(j + 1) not in FUNCTION_WORDS - {"the", "a"}
    ):
        return None
    found = expression(tokens, "shift", first, j + 1, Point(time=time))
    found.unit, found.count, found.direction = "D", 1.0, direction
    return found


def _part_of_lone_day(tokens: Tokens, first: int, i: int, time: str) -> list[Expression]:
    """`the morning of the 27th`."""
    day = day_number(tokens, i) if tokens.word(i - 1) == "the" else None
    if day is None or day[1] == i + 1:
        return []
    return [expression(tokens, "calendar", first, day[1], Point(day=day[0], time=time))]


def weekday(tokens: Tokens, i: int, floor: int) -> list[Expression]:
    """`Saturday, June 24, 1950`, `Thursday`, `Thursday morning`, `Thursday last week`, `on Fridays`."""
    known = tokens.at(i)
    if known.tag == "plural":
        found = expression(tokens, "set", i, i + 1)
        found.value = f"XXXX-WXX-{known.value}"
        return [found] if tokens.is_capital(i) else []
    named = dated.from_calendar(tokens, i, floor) or _weekday_and_day(tokens, i)
    if named:
        return named
    if known.tag == "short" and _opens_line_of_list(tokens, i):
        return [_lone_weekday(tokens, i, known.value)]
    is_name = tokens.word(i - 1) in NAMED_WEEKDAYS or tokens.word(i + 1) == "times"
    if known.tag == "short" or is_name or not tokens.is_capital(i):
        return []
    return [_lone_weekday(tokens, i, known.value)]


def _weekday_and_day(tokens: Tokens, i: int) -> list[Expression]:
    """`Sun 29`, `Monday the 30th`: a weekday with its day, the month of which stands elsewhere."""
    j = i + 1 + (tokens.word(i + 1) in (".", ","))
    j += tokens.word(j) == "the"
    is_written = tokens.is_capital(i) and not tokens.is_glued(i + 1)
    day = day_number(tokens, j) if is_written and tokens.word(j)[:1].isdecimal() else None
    if day is None:
        return []
    follower = tokens.word(day[1])
    ends = follower in (BREAK, ":", "-") or (follower == "." and not tokens.is_glued(day[1] + 1))
    opens = tokens.word(i - 1) == BREAK
    is_short = tokens.at(i).tag == "short" and tokens.is_capital(day[1]) and follower not in COUNTED
    if not (day[1] > j + 1 or (opens and (ends or is_short))):
        return []
    found = expression(tokens, "calendar", i, day[1], Point(day=day[0]))
    found.weekday = tokens.at(i).value
    return [found]


def _opens_line_of_list(tokens: Tokens, i: int) -> bool:
    """Whether a short weekday begins a line, as another does: "Mon Talks resume"; the Sun alone is a star."""
    if tokens.word(i - 1) != BREAK or not tokens.is_capital(i):
        return False
    known = ((j, word) for j, word in enumerate(tokens.known) if word and word.kind == "weekday")
    places = [j for j, word in known if word.tag == "short" and tokens.is_capital(j)]
    return sum(tokens.word(j - 1) == BREAK for j in places) > 1


def _lone_weekday(tokens: Tokens, i: int, number: int) -> Expression:
    has_part = tokens.kind(i + 1) == "part"
    named = date_at(tokens, i + 3) if has_part and tokens.word(i + 2) == "of" else None
    if named and named[0].day:
        return expression(tokens, "calendar", i, named[1], named[0])
    time = tokens.at(i + 1).tag if has_part else ""
    found = expression(tokens, "shift", i, i + 1 + has_part, Point(time=time))
    found.weekday, found.anchor = number, "publication"
    j = i + 1 + (tokens.word(i + 1) == "of")
    relation = tokens.word(j)
    if relation in WEEKS_AWAY and tokens.word(j + 1) == "week":
        found = widen(tokens, found, i, j + 2)
        found.unit, found.count, found.direction = "W", WEEKS_AWAY[relation], int(relation == "next")
    elif j == i + 1 and relation in ("last", "next") and dated.ends_behind(tokens, j):
        found = widen(tokens, found, i, j + 1)
        found.direction = int(WEEKS_AWAY[relation])
    elif tokens.words[i + 1 : i + 3] == ["before", "last"]:
        found = widen(tokens, found, i, i + 3)
        found.direction = -2
    elif tokens.words[i - 2 : i] in ON_THE and not has_part and _ends_phrase(tokens, i + 1):
        found = widen(tokens, found, i - 1, i + 1)
        found.anchor = "story"
    return found


def _ends_phrase(tokens: Tokens, j: int) -> bool:
    """Whether "on the Thursday" ends there, so that it is the Thursday after the day that is told of."""
    return not tokens.word(j).isalpha() or tokens.word(j) in FUNCTION_WORDS
