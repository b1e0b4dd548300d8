"""English lengths of time, and what makes a length a date: `three years`, `two days later`, `some weeks ago`."""

from dataclasses import replace

from app.extraction.dates.english import numbers
from app.extraction.dates.english.calendar import date_at, year_after
from app.extraction.dates.english.words import FUNCTION_WORDS
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import Tokens, word_set
from app.extraction.dates.values import Expression, Point

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
NOUN_PHRASE = word_set("the of its his their this a an")


def length(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """A length or a shift that begins with a number at token `i`: `three years`, `two days later`, `18 years old`."""
    counted = numbers.english(tokens, i)
    if counted is None:
        return None
    count, j = counted
    unit_at = unit_after(tokens, j)
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


def unit_after(tokens: Tokens, j: int) -> int | None:
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
