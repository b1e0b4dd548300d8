"""English lengths of time, and what makes a length a date: `three years`, `two days later`, `some weeks ago`."""

from dataclasses import replace

from app.extraction.dates.english import numbers
from app.extraction.dates.english.calendar import date_at
from app.extraction.dates.english.named import beside_named_day, two_away, year_gone
from app.extraction.dates.english.words import FUNCTION_WORDS
from app.extraction.dates.english.years import year_after
from app.extraction.dates.extents import expression, widen
from app.extraction.dates.tokens import BREAK, Tokens, word_set
from app.extraction.dates.units import TO_THE_DAY
from app.extraction.dates.values import NEW_YEAR, THAT_DAY, YEARS_ON, Expression, Point

APPROXIMATE = {
    "about": "APPROX", "around": "APPROX", "roughly": "APPROX", "approximately": "APPROX", "some": "APPROX",
    "nearly": "LESS_THAN", "almost": "LESS_THAN", "over": "MORE_THAN", "only": "", "just": "", "another": "",
    "mere": "", "barely": "", "exactly": "", "fully": "",
}  # fmt: skip
# The mod of "more than", "at least", "up to": the second word first, as one reads them from the number back.
BEFORE_A_NUMBER = {
    ("than", "more"): "MORE_THAN", ("than", "longer"): "MORE_THAN", ("than", "less"): "LESS_THAN",
    ("than", "fewer"): "LESS_THAN", ("least", "at"): "EQUAL_OR_MORE", ("most", "at"): "EQUAL_OR_LESS",
    ("to", "up"): "EQUAL_OR_LESS",
}  # fmt: skip
ARTICLES = word_set("the a an another very quite little")
BETWEEN_NUMBER_AND_UNIT = word_set(
    "more full further additional long short whole consecutive straight successive other calendar solid brutal bloody"
    " fewer extra short and"
)
NOUN_PHRASE = word_set("the of its his their this a an")
# After "two days before", these begin no clause that says before what.
NO_CLAUSE = word_set("and but when in on at by had was were that for")
BEFORE_THE_YEARS = word_set("early last first final later following the")
BEFORE_LONE_PLURALS = word_set("some for in within after over lasted took recent long during of")
BEFORE_NEW_YEAR = word_set("by at before after until till since over around")
ENDS_OF_ADVERB = frozenset({",", ".", "-", ";", BREAK})
LONGEST_PHRASE = 6


def length(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """A length or a shift that begins with a number at token `i`: `three years`, `two days later`, `18 years old`."""
    counted = numbers.english(tokens, i)
    unit_at = unit_after(tokens, counted[1]) if counted else None
    if counted is None or unit_at is None:
        return None
    tag = tokens.at(unit_at).tag
    found = expression(tokens, "duration", i, unit_at + 1)
    found.count, found.unit = counted[0], "D" if tag == "NI" else tag
    if tag == "TH" and found.count == 0.5:
        found.count, found.unit = 30.0, "TM"
    found = after_length(tokens, _before_length(tokens, found, floor))
    # "After eight years" says when something ended; "after eight years of war" only how long the war was.
    is_whole = "of" not in tokens.words[found.first : found.last]
    if found.kind == "duration" and is_whole and tokens.word(found.first - 1) == "after":
        found.is_counted = True
    return found


def unit_after(tokens: Tokens, j: int) -> int | None:
    """The token of the unit that a number before token `j` counts, over a hyphen and an adjective or two."""
    if tokens.word(j) == "-":
        if not (tokens.is_glued(j) or tokens.is_glued(j + 1)):
            return None  # "31 – Year's dead stand at 899" is a day of a list
        j += 1
    for k in (j, j + 1, j + 2):
        known = tokens.at(k)
        if known.kind == "unit":
            is_one_more = tokens.words[k - 2 : k] == ["one", "more"]
            return k if k == j or known.value == 2 or is_one_more else None
        if tokens.word(k) == "nights":
            return k
        if tokens.word(k) not in BETWEEN_NUMBER_AND_UNIT and not (k == j and _is_adjective(tokens, k)):
            return None
    return None


def _is_adjective(tokens: Tokens, k: int) -> bool:
    word = tokens.word(k)
    return word.isalpha() and word not in FUNCTION_WORDS and not tokens.kind(k) and not tokens.is_capital(k)


def _before_length(tokens: Tokens, found: Expression, floor: int) -> Expression:
    """Takes in what stands before the number: articles, "more than", "about"."""
    first = found.first
    while first > floor:
        before = tokens.word(first - 1)
        pair = (before, tokens.word(first - 2))
        if before in APPROXIMATE:
            found.note = TO_THE_DAY if before == "exactly" else found.note
            found.mod, first = found.mod or APPROXIMATE[before], first - 1
        elif pair in BEFORE_A_NUMBER and first - 2 >= floor:
            found.mod, first = BEFORE_A_NUMBER[pair], first - 2
        elif before in ARTICLES:
            first -= 1
        else:
            break
    return widen(tokens, found, _without_article(tokens, found, first))


def _without_article(tokens: Tokens, found: Expression, first: int) -> int:
    """In "a three-year siege" and "the Hundred Days Offensive" the article belongs to the noun."""
    is_adjective = tokens.at(found.last - 1).value == 1 and found.count not in (1.0, 0.5, None)
    is_adjective = is_adjective or tokens.words[found.last : found.last + 2] == ["-", "long"]
    is_name = tokens.is_capital(found.last - 1) and found.first > 0
    if tokens.word(found.last) == "period" and is_adjective:
        return first
    has_article = tokens.word(first) in ("a", "an", "the", "another")
    return first + 1 if has_article and (is_adjective or is_name) else first


def after_length(tokens: Tokens, found: Expression) -> Expression:
    """Reads what stands behind a length: `later`, `ago`, `old`, `long`, `of war`."""
    j = found.last
    word, after = tokens.word(j), tokens.word(j + 1)
    if tokens.words[j : j + 3] == ["to", "the", "day"] and tokens.kind(j + 3) == "adverb":
        found.note, j = TO_THE_DAY, j + 3
    if tokens.words[j : j + 2] == ["or", "so"] and tokens.kind(j + 2) == "adverb":
        found.mod, j = found.mod or "APPROX", j + 2
    if tokens.kind(j) == "adverb":
        return _shifted(tokens, found, j)
    hence = _hence(tokens, j)
    if hence:
        found.kind, found.direction, found.is_counted, found.anchor = "shift", 1, True, "publication"
        return widen(tokens, found, found.first, hence)
    if word == "on" and after in ENDS_OF_ADVERB:
        return _years_on(tokens, found, j)
    if word in ("-", "'") and after in ("old", "long", "time"):
        return widen(tokens, found, found.first, j + 2)
    if word in ("old", "long", "period"):
        return widen(tokens, found, found.first, j + 1)
    if found.unit == "Q" and tokens.words[j : j + 3] == ["of", "a", "century"]:
        found.count, found.unit = 25.0, "Y"
        return widen(tokens, found, found.first, j + 3)
    if word == "of":
        dated = date_at(tokens, j + 1)
        found.point = dated[0] if dated else found.point
        return widen(tokens, found, found.first, phrase_end(tokens, j + 1))
    return found


def _hence(tokens: Tokens, j: int) -> int | None:
    """The token after `in two years' time`, `a year from now`, whose length ends before token `j`."""
    if tokens.words[j : j + 2] in (["from", "now"], ["from", "today"]):
        return j + 2
    last = j + 1 + (tokens.word(j + 1) == "s")
    return last + 1 if tokens.word(j) == "'" and tokens.word(last) == "time" else None


def _years_on(tokens: Tokens, found: Expression, j: int) -> Expression:
    """`ten years on`; at the end of a title a length of time: "The war in figures, ten years on"."""
    found.note = YEARS_ON if found.unit == "Y" else found.note
    if found.unit == "Y" and tokens.word(j + 1) in (BREAK, ":"):
        return found
    found.kind, found.direction, found.is_counted, found.anchor = "shift", 1, True, "story"
    return widen(tokens, found, found.first, j + 1)


def _shifted(tokens: Tokens, found: Expression, j: int) -> Expression:
    """A length before an adverb is a date; "two days after they met" stays a length, for we do not date that."""
    adverb, follower = tokens.words[j], tokens.word(j + 1)
    is_counted = follower.isdecimal() and tokens.word(j + 2).isalpha() and not date_at(tokens, j + 1)
    has_clause = (
        adverb in ("before", "after") and (is_counted or follower.isalpha()) and follower not in NO_CLAUSE
    )
    if has_clause and adverb == "before" and _opens_past_perfect(tokens, found.first, j + 1):
        has_clause = False  # "A week before he had barred them from office."
    named = beside_named_day(tokens, found, j)
    if named:
        return named
    if has_clause and tokens.word(found.first) != "the":
        return found
    found.kind, found.direction, found.is_counted = "shift", tokens.at(j).value, True
    found.anchor = "publication" if adverb in ("ago", "hence") else "event" if has_clause else "story"
    if tokens.words[j + 1 : j + 3] in (["that", "date"], ["that", "day"]):
        found.note = THAT_DAY
    return widen(tokens, found, found.first, phrase_end(tokens, j + 1) if has_clause else j + 1)


def _opens_past_perfect(tokens: Tokens, first: int, j: int) -> bool:
    """Whether a length opens its sentence and a subject with "had" follows at token `j`."""
    is_first = tokens.word(first - 1) in (".", ";", ":", BREAK) or first == 0
    return is_first and "had" in tokens.words[j + 1 : j + 4] and "," not in tokens.words[j : j + 4]


def phrase_end(tokens: Tokens, j: int) -> int:
    """The token after the date or noun phrase at `j`: up to a sign, a verb or function word, a few words at most."""
    dated = date_at(tokens, j)
    if dated:
        return dated[1]
    k = j
    while k < j + LONGEST_PHRASE and (
        tokens.word(k).isalpha() or (tokens.word(k) == "-" and tokens.is_glued(k))
    ):
        word = tokens.words[k]
        is_end = (word in FUNCTION_WORDS and word not in NOUN_PHRASE) or (word.endswith("ed") and k > j + 1)
        is_end = is_end or (word in ("the", "a", "an") and tokens.word(k - 1) not in NOUN_PHRASE)
        if k > j and is_end:
            break
        k += 1
    while k > j and (tokens.word(k - 1) in FUNCTION_WORDS or not tokens.word(k - 1).isalpha()):
        k -= 1
    return k


def lone_unit(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """A unit without a number: `a week`, `weeks later`, `for months`, `the day after the battle`, `month's end`."""
    known, before, after = tokens.at(i), tokens.word(i - 1), tokens.word(i + 1)
    if known.value == 2:
        return _plural_unit(tokens, i)
    if tokens.words[i + 1 : i + 3] == ["'", "s"]:
        special = _new_year(tokens, i) if before == "new" else _end_of_unit(tokens, i)
        if special:
            return special
    is_free = i - 1 >= floor
    named = two_away(tokens, i, floor) or year_gone(tokens, i, floor)
    named = named or (_the_new_year(tokens, i, floor) if before == "new" and is_free else None)
    if named:
        return named
    if before == "the" and is_free and _is_over(tokens, i):
        found = expression(tokens, "same", i - 1, i + 1)
        found.unit, found.count = known.tag, 1.0
        return found
    if known.tag == "WE" and before == "the" and is_free:
        return _the_weekend(tokens, i)
    if before in ("a", "an") and is_free:
        found = _one(tokens, i - 1, i + 1, known.tag)
        return after_length(tokens, _before_length(tokens, found, floor))
    if before != "the" and (after == "long" or tokens.words[i + 1 : i + 3] == ["-", "long"]):
        return _one(tokens, i, i + 2 + (after == "-"), known.tag)
    if known.tag in ("D", "W", "M", "Y") and before == "the" and after in ("before", "after") and is_free:
        is_whole = known.tag == "D" or tokens.word(i + 2) in NO_CLAUSE or not tokens.word(i + 2).isalpha()
        return _shifted(tokens, _one(tokens, i - 1, i + 1, known.tag), i + 1) if is_whole else None
    return None


def _the_new_year(tokens: Tokens, i: int, floor: int) -> Expression | None:
    """`by New Year`, `since the New Year`: its first day; `in the new year`: the year that comes next."""
    first = i - 2 if tokens.word(i - 2) == "the" and i - 2 >= floor else i - 1
    if first == i - 2 and not tokens.is_capital(i):
        found = expression(tokens, "shift", first, i + 1)
        found.unit, found.count, found.direction, found.note = "Y", 1.0, 1, NEW_YEAR
        return found
    if not tokens.is_capital(i) or tokens.word(first - 1) not in BEFORE_NEW_YEAR:
        return None
    return expression(tokens, "calendar", first, i + 1, Point(month=1, day=1))


def _is_over(tokens: Tokens, i: int) -> bool:
    """`before the month was out`: the month or year that is told of."""
    is_bound = tokens.word(i - 2) in ("before", "until", "by", "ere") and tokens.at(i).tag in ("W", "M", "Y")
    return (
        is_bound
        and tokens.word(i + 1) in ("was", "is")
        and tokens.word(i + 2) in ("out", "over", "up", "done")
    )


def _the_weekend(tokens: Tokens, i: int) -> Expression | None:
    """`over the weekend`: the one before the publication."""
    if tokens.word(i - 2) not in ("over", "during", "on", "at"):
        return None
    found = expression(tokens, "same", i - 1, i + 1)
    found.unit, found.anchor, found.direction = "WE", "publication", -1
    return found


def _one(tokens: Tokens, first: int, last: int, unit: str) -> Expression:
    found = expression(tokens, "duration", first, last)
    found.count, found.unit = 1.0, unit
    return found


def _new_year(tokens: Tokens, i: int) -> Expression | None:
    """`New Year's Day`, `New Year's Eve 1999`."""
    if tokens.word(i + 3) not in ("day", "eve"):
        return None
    point = Point(month=12, day=31) if tokens.words[i + 3] == "eve" else Point(month=1, day=1)
    ending = year_after(tokens, i + 4)
    if ending:
        point = replace(point, year=ending[0])
    return expression(tokens, "calendar", i - 1, ending[1] if ending else i + 4, point)


def _end_of_unit(tokens: Tokens, i: int) -> Expression | None:
    """`month's end`, `year's end`."""
    if tokens.word(i + 3) != "end" or tokens.at(i).tag not in ("M", "Y"):
        return None
    found = expression(tokens, "same", i, i + 4)
    found.unit, found.mod = tokens.at(i).tag, "END"
    return found


def _plural_unit(tokens: Tokens, i: int) -> Expression | None:
    tag, before, after = tokens.at(i).tag, tokens.word(i - 1), tokens.word(i + 1)
    if tag in ("TS", "TM", "WE") or (after == "of" and tag.startswith("T")):
        return None
    if before in BEFORE_THE_YEARS and after in ("of", "following"):
        return _the_years(tokens, i)
    is_length = before in BEFORE_LONE_PLURALS or tokens.kind(i + 1) == "adverb" or after in ("-", "long")
    if not is_length:
        return None
    first = i - 1 if before == "some" else i
    found = expression(tokens, "duration", first, i + 1)
    found.unit = tag
    if before == "within" and tag == "TH" and after not in ("of", "after"):
        found.kind, found.direction, found.is_counted = "shift", 1, True
    return after_length(tokens, found)


def _the_years(tokens: Tokens, i: int) -> Expression | None:
    """`the early years of the war`, `the years following the war`."""
    first = i
    while tokens.word(first - 1) in BEFORE_THE_YEARS:
        first -= 1
    tag = tokens.at(i).tag
    if tokens.word(first) != "the" or tag.startswith("T"):
        return None
    found = expression(tokens, "duration", first, phrase_end(tokens, i + 2))
    found.unit = tag
    return found
