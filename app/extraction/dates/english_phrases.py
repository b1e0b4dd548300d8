"""English expressions around and beside calendar dates: edges, parts of the day, lengths, relative dates, sets."""

from dataclasses import replace

from app.extraction.dates import numbers
from app.extraction.dates.english import date_at, year_after
from app.extraction.dates.english_words import DEICTIC, FUNCTION_WORDS
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import Tokens, word_set
from app.extraction.dates.values import Expression, Point, days_in_month

APPROXIMATE = {
    "about": "APPROX", "around": "APPROX", "roughly": "APPROX", "approximately": "APPROX", "some": "APPROX",
    "nearly": "LESS_THAN", "almost": "LESS_THAN", "over": "MORE_THAN", "only": "", "just": "", "another": "",
    "mere": "", "barely": "", "exactly": "", "fully": "",
}  # fmt: skip
COMPARED = {"more": "MORE_THAN", "less": "LESS_THAN", "fewer": "LESS_THAN", "longer": "MORE_THAN"}
AT_LEAST = {"least": "EQUAL_OR_MORE", "most": "EQUAL_OR_LESS"}
BETWEEN_NUMBER_AND_UNIT = word_set(
    "more full further additional long short whole consecutive straight successive other calendar solid brutal bloody"
    " fewer extra short and"
)
VAGUE_TIMES = {"time", "period", "while", "moment", "era", "point"}
NOUN_PHRASE = word_set("the of its his their this a an")
POINT_UNITS = {"D": Point(day=0, month=0), "W": Point(week=0), "M": Point(month=0)}


# Lengths of time ------------------------------------------------------------------------------------------------


def length(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """A length or a shift that begins with a number at token `i`: `three years`, `two days later`, `18 years old`."""
    counted = numbers.english(tokens, i)
    if counted is None:
        return None
    count, j = counted
    unit_at = _unit_after(tokens, j)
    if unit_at is None:
        return None
    known = tokens.at(unit_at)
    found = expression(tokens, "duration", i, unit_at + 1)
    found.count, found.unit = count, "D" if known.tag == "NI" else known.tag
    if known.tag == "TH" and count == 0.5:
        found.count, found.unit = 30.0, "TM"
    return _after_which(tokens, after_length(tokens, _before_length(tokens, found, floor)))


def _after_which(tokens: Tokens, found: Expression) -> Expression:
    """ "After eight years" says when something ended; "after eight years of war" only how long the war was."""
    is_whole = tokens.ends[found.last - 1] == found.end and "of" not in tokens.words[found.first : found.last]
    if found.kind == "duration" and is_whole and tokens.word(found.first - 1) == "after":
        found.is_counted = True
    return found


def _unit_after(tokens: Tokens, j: int) -> int | None:
    if tokens.word(j) == "-":
        j += 1
    for k in (j, j + 1, j + 2):
        known = tokens.at(k)
        if tokens.word(k) == "nights":
            return k
        if known.kind == "unit":
            return k if k == j or known.value == 2 else None
        is_adjective = tokens.word(k) in BETWEEN_NUMBER_AND_UNIT or (k == j and _is_adjective(tokens, k))
        if not is_adjective:
            return None
    return None


def _is_adjective(tokens: Tokens, k: int) -> bool:
    word = tokens.word(k)
    return word.isalpha() and word not in FUNCTION_WORDS and not tokens.kind(k) and not tokens.is_capital(k)


def _before_length(tokens: Tokens, found: Expression, floor: int) -> Expression:
    """Takes in what stands before the number: articles, "more than", "about", "the first", "the next"."""
    first = found.first
    while first > floor:
        before = tokens.word(first - 1)
        if before in APPROXIMATE:
            found.mod = found.mod or APPROXIMATE[before]
            first -= 1
        elif before == "than" and tokens.word(first - 2) in COMPARED and first - 2 >= floor:
            found.mod = COMPARED[tokens.word(first - 2)]
            first -= 2
        elif before == "at" or (before in AT_LEAST and tokens.word(first - 2) == "at"):
            if before == "at":
                break
            found.mod = AT_LEAST[before]
            first -= 2
        elif before == "to" and tokens.word(first - 2) == "up" and first - 2 >= floor:
            found.mod = "EQUAL_OR_LESS"
            first -= 2
        elif before in ("the", "a", "an", "another", "very", "quite", "little") and first - 1 >= floor:
            first -= 1
        else:
            break
    first = max(first, floor)
    return widen(tokens, found, _without_article(tokens, found, first))


def _without_article(tokens: Tokens, found: Expression, first: int) -> int:
    """In "a three-year siege" and "the Hundred Days Offensive" the article belongs to the noun."""
    unit = tokens.at(found.last - 1)
    is_adjective = unit.value == 1 and found.count not in (1.0, 0.5, None)
    is_adjective = is_adjective or (tokens.word(found.last) == "-" and tokens.word(found.last + 1) == "long")
    is_name = tokens.is_capital(found.last - 1) and found.first > 0
    if tokens.word(found.last) == "period" and is_adjective:
        return first
    if (is_adjective or is_name) and tokens.word(first) in ("a", "an", "the", "another"):
        return first + 1
    return first


def after_length(tokens: Tokens, found: Expression) -> Expression:
    """Reads what stands behind a length: `later`, `ago`, `old`, `long`, `before the election`, `of war`."""
    j = found.last
    word = tokens.word(j)
    if tokens.kind(j) == "adverb":
        return _shifted(tokens, found, j)
    if word == "-" and tokens.word(j + 1) in ("old", "long"):
        return widen(tokens, found, found.first, j + 2)
    if word in ("old", "long"):
        return widen(tokens, found, found.first, j + 1)
    if word == "'" and tokens.word(j + 1) == "time":
        return widen(tokens, found, found.first, j + 2)
    if word == "period":
        return widen(tokens, found, found.first, j + 1)
    if word == "of":
        dated = date_at(tokens, j + 1)
        found.point = dated[0] if dated else found.point
        return widen(tokens, found, found.first, phrase_end(tokens, j + 1))
    return found


def _shifted(tokens: Tokens, found: Expression, j: int) -> Expression:
    adverb = tokens.words[j]
    if adverb in ("before", "after") and tokens.word(j + 1).endswith("ing"):
        return found
    known = tokens.at(j)
    follower = tokens.word(j + 1)
    found.kind, found.direction, found.is_counted = "shift", known.value, True
    found.anchor = "publication" if adverb in ("ago", "hence") else "story"
    last = j + 1
    if adverb in ("before", "after") and follower.isalpha() and not _ends_clause(tokens, j + 1):
        if tokens.word(found.first) != "the":
            found.kind, found.is_counted = "duration", False
            return found
        found.anchor = "event"
        last = phrase_end(tokens, j + 1)
    return widen(tokens, found, found.first, last)


def _ends_clause(tokens: Tokens, j: int) -> bool:
    return tokens.word(j) in (
        "and",
        "but",
        "when",
        "in",
        "on",
        "at",
        "by",
        "had",
        "was",
        "were",
        "that",
        "for",
    )


def phrase_end(tokens: Tokens, j: int, limit: int = 6) -> int:
    """The token after the noun phrase at `j`: up to a sign, a verb-like or function word, at most `limit` words."""
    k = j
    dated = date_at(tokens, j)
    if dated:
        return dated[1]
    while k < j + limit and (tokens.word(k).isalpha() or (tokens.word(k) == "-" and tokens.is_glued(k))):
        word = tokens.words[k]
        if k > j and (
            (word in FUNCTION_WORDS and word not in NOUN_PHRASE) or (word.endswith("ed") and k > j + 1)
        ):
            break
        k += 1
    while k > j and tokens.word(k - 1) in FUNCTION_WORDS:
        k -= 1
    return max(k, j)


def clause_end(tokens: Tokens, j: int, limit: int = 9) -> int:
    """The token after the clause at `j`: up to the next sign or conjunction."""
    k = j
    while (
        k < j + limit
        and (tokens.word(k).isalnum() or tokens.word(k) in ("'", "-"))
        and tokens.word(k) not in ("and", "but")
    ):
        k += 1
    return max(j, k)


def lone_unit(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """A unit without a number: `a week`, `weeks later`, `for months`, `the day after the battle`, `month's end`."""
    known = tokens.at(i)
    before = tokens.word(i - 1)
    if known.value == 2:
        return _plural_unit(tokens, i)
    if before == "new" and tokens.words[i + 1 : i + 3] == ["'", "s"] and tokens.word(i + 3) in ("day", "eve"):
        return _new_year(tokens, i)
    if before in ("a", "an") and i - 1 >= floor:
        found = expression(tokens, "duration", i - 1, i + 1)
        found.count, found.unit = 1.0, known.tag
        return after_length(tokens, _before_length(tokens, found, floor))
    if tokens.words[i + 1 : i + 4] == ["'", "s", "end"] and known.tag in "MY":
        found = expression(tokens, "same", i, i + 4)
        found.unit, found.mod = known.tag, "END"
        return found
    if tokens.word(i + 1) in ("-", "long") and "long" in tokens.words[i + 1 : i + 3] and before != "the":
        found = expression(tokens, "duration", i, i + 2 + (tokens.word(i + 1) == "-"))
        found.count, found.unit = 1.0, known.tag
        return found
    if known.tag == "D" and before == "the" and tokens.word(i + 1) in ("before", "after") and i - 1 >= floor:
        found = expression(tokens, "duration", i - 1, i + 1)
        found.count, found.unit = 1.0, "D"
        return _shifted(tokens, found, i + 1)
    return None


def _new_year(tokens: Tokens, i: int) -> Expression:
    """`New Year's Day`, `New Year's Eve 1999`."""
    is_eve = tokens.words[i + 3] == "eve"
    point = Point(month=12, day=31) if is_eve else Point(month=1, day=1)
    ending = year_after(tokens, i + 4)
    if ending:
        point = replace(point, year=ending[0])
    return expression(tokens, "calendar", i - 1, ending[1] if ending else i + 4, point)


def _plural_unit(tokens: Tokens, i: int) -> Expression | None:
    known = tokens.at(i)
    before, after = tokens.word(i - 1), tokens.word(i + 1)
    if known.tag in ("TS", "TM", "WE") or (after == "of" and known.tag.startswith("T")):
        return None
    if before in ("early", "last", "first", "final", "later", "following", "the") and after in (
        "of",
        "following",
    ):
        return _the_years(tokens, i)
    is_length = before in (
        "some",
        "for",
        "in",
        "within",
        "after",
        "over",
        "lasted",
        "took",
        "recent",
        "long",
        "during",
        "of",
    )
    if not is_length and tokens.kind(i + 1) != "adverb" and after not in ("-", "long"):
        return None
    found = expression(tokens, "duration", i, i + 1)
    found.unit = known.tag
    return after_length(tokens, found)


def _the_years(tokens: Tokens, i: int) -> Expression | None:
    """`the early years of the war`, `the years following the war`."""
    first = i
    while tokens.word(first - 1) in ("early", "last", "first", "final", "later", "following", "the"):
        first -= 1
    known = tokens.at(i)
    if not known.kind or tokens.word(first) != "the" or known.tag.startswith("T"):
        return None
    found = expression(tokens, "duration", first, phrase_end(tokens, i + 2))
    found.unit = known.tag
    return found


# Relations ------------------------------------------------------------------------------------------------------


def relation(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`the following month`, `last October`, `that same day`, `the next two years`, `this week` at the relation word."""
    known = tokens.at(i)
    word = tokens.words[i]
    j = i + 1
    if word in ("that", "this", "the") and tokens.word(j) in ("same", "very", "past", "coming"):
        j += 1
    first = i - 1 if tokens.word(i - 1) in ("the", "this", "that", "these", "those") and i - 1 >= floor else i
    first -= tokens.word(first - 1) == "the" and first - 1 >= floor
    if word == "past" and tokens.word(j) not in ("and",) and not tokens.kind(j):
        return _the_past(tokens, i, first)
    target = tokens.at(j)
    if not target.kind or target.kind == "time":
        return _vague_time(tokens, i, first, j)
    anchor = "publication" if word in DEICTIC and not _is_story_relation(tokens, i, target.kind) else "story"
    found = _related(tokens, i, j, known.value, anchor)
    if found is None:
        return None
    found = widen(tokens, found, min(first, found.first))
    return found


def _is_story_relation(tokens: Tokens, i: int, kind: str) -> bool:
    """ "the next day", "the last year of" count from the story; "next week", "last year" from the publication."""
    word = tokens.words[i]
    return (word == "next" and tokens.word(i - 1) == "the") or (
        word == "this" and tokens.word(i + 1) == "same"
    )


def _related(tokens: Tokens, i: int, j: int, direction: int, anchor: str) -> Expression | None:
    target = tokens.at(j)
    word = tokens.words[i]
    match target.kind:
        case "unit" if target.value == 1:
            return _related_unit(tokens, i, j, direction, anchor)
        case "unit":
            return _related_length(tokens, i, j)
        case "number" | "quantity":
            return _related_length(tokens, i, j)
        case "month" if word not in ("these", "those", "same") and tokens.is_capital(j):
            found = expression(tokens, "shift", i, j + 1, Point(month=target.value))
        case "season" if word not in ("these", "those"):
            found = expression(tokens, "shift", i, j + 1, Point(sub=target.tag))
        case "weekday" if word not in ("these", "those", "same"):
            found = expression(tokens, "shift", i, j + 1)
            found.weekday = target.value
        case "part" if word in ("this", "that", "same", "next", "last", "following", "previous"):
            found = expression(
                tokens, "same" if direction == 0 else "shift", i, j + 1, Point(time=target.tag)
            )
            found.unit, found.count = "D", 1.0
        case _:
            return None
    found.direction, found.anchor = direction, anchor  # type: ignore[assignment]
    return found


def _related_unit(tokens: Tokens, i: int, j: int, direction: int, anchor: str) -> Expression | None:
    target = tokens.at(j)
    word = tokens.words[i]
    if target.tag.startswith("T") and direction == 0:
        return None
    if tokens.word(j + 1) == "of" and word in ("last", "first"):
        dated = _end_of_month(tokens, i, i, is_last=word == "last") if target.tag == "D" else None
        if dated:
            return dated
        dated = date_at(tokens, j + 2)
        found = expression(tokens, "duration", i, phrase_end(tokens, j + 2), dated[0] if dated else None)
        found.count, found.unit = 1.0, target.tag
        return found
    if word == "past":
        found = expression(tokens, "duration", i, j + 1)
        found.count, found.unit = 1.0, target.tag
        return found
    found = expression(tokens, "same" if direction == 0 else "shift", i, j + 1)
    found.count, found.unit, found.direction = 1.0, target.tag, direction
    found.anchor = anchor  # type: ignore[assignment]
    return found


def _related_length(tokens: Tokens, i: int, j: int) -> Expression | None:
    counted = numbers.english(tokens, j)
    count, k = counted or (None, j)
    unit_at = _unit_after(tokens, k)
    if unit_at is None:
        return None
    known = tokens.at(unit_at)
    found = expression(tokens, "duration", i, unit_at + 1)
    found.count, found.unit = count, known.tag
    return after_length(tokens, found)


def _the_past(tokens: Tokens, i: int, first: int) -> Expression | None:
    if tokens.word(i - 1) != "the" or tokens.word(i - 2) not in ("in", "of", "from") or first == i:
        return None
    found = expression(tokens, "ref", first, i + 1)
    found.value = "PAST_REF"
    return found


def _vague_time(tokens: Tokens, i: int, first: int, j: int) -> Expression | None:
    word, noun = tokens.words[i], tokens.word(j)
    if noun == "time" and word in ("same", "that", "this") and tokens.word(j + 1) != "s":
        if word != "same" and tokens.word(i - 1) not in (
            "at",
            "by",
            "around",
            "during",
            "until",
            "till",
            "in",
            "since",
            "from",
            "about",
            "of",
        ):
            return None
        found = expression(tokens, "same", first if word == "same" else i, j + 1)
        found.value = "PRESENT_REF" if word == "this" else ""
        return found
    if noun == "period" and word in ("this", "that", "same"):
        found = expression(tokens, "same", first if word == "same" else i, j + 1)
        found.value = "PERIOD"
        return found
    return None


def ordinal_unit(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`the first year of the war`, `the first ten months of 1915`, `the seventh day`, `the first half of 2005`."""
    known = tokens.at(i)
    first = i - 1 if tokens.word(i - 1) == "the" and i - 1 >= floor else i
    target = tokens.at(i + 1)
    if not target.kind:
        return None
    if target.kind in ("number", "quantity") and tokens.word(i + 1) != "half":
        counted = _related_length(tokens, i, i + 1)
        return widen(tokens, counted, first) if counted else None
    if target.tag == "Q" or tokens.words[i + 1] == "half":
        return _part_of_year(tokens, i, first, known.value)
    if target.kind == "unit" and target.value == 2 and known.value == 1:
        counted = _related_length(tokens, i, i + 1)
        return widen(tokens, counted, first) if counted else None
    if target.kind == "unit" and tokens.word(i + 2) == "of" and (known.value == 1 and target.tag != "D"):
        found = expression(tokens, "duration", first, phrase_end(tokens, i + 3))
        found.count, found.unit = 1.0, target.tag
        return found
    if target.tag == "D" and known.value == 1 and tokens.word(i + 2) == "of":
        dated = _end_of_month(tokens, i, first, is_last=False)
        if dated:
            return dated
    if target.tag == "D" and first < i:
        return expression(tokens, "same", first, i + 2, POINT_UNITS["D"])
    return None


def _end_of_month(tokens: Tokens, i: int, first: int, is_last: bool) -> Expression | None:
    """`the last day of March 1990`, `the first day of May`: a day of the calendar."""
    dated = date_at(tokens, i + 3)
    if dated is None or not dated[0].month or dated[0].day:
        return None
    found = expression(tokens, "calendar", first, dated[1], dated[0])
    found.point = replace(dated[0], day=days_in_month(dated[0]) if is_last else 1)
    return found


def _part_of_year(tokens: Tokens, i: int, first: int, number: int) -> Expression | None:
    j = i + 2
    if tokens.word(j) != "of":
        return None
    dated = date_at(tokens, j + 1)
    if dated is None or dated[0].year is None or number > 4:
        return None
    letter = "H" if tokens.words[i + 1] == "half" else "Q"
    if dated[0].month or dated[0].scale != "year":
        found = expression(tokens, "calendar", first, dated[1], dated[0])
        found.mod = "START" if number == 1 else "END"
        return found
    return expression(tokens, "calendar", first, dated[1], Point(year=dated[0].year, sub=f"{letter}{number}"))
