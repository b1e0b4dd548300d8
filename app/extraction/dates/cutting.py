"""The clause that an expression stands in: the words beside it, cut where another clause begins."""

from app.extraction.dates.ahead import is_verb
from app.extraction.dates.tokens import BREAK, Tokens, word_set

# What begins another clause: "he said on Monday that troops will leave" plans nothing for that Monday.
CLAUSE_STARTS = word_set(", that ان بان انه انها بانه بانها وان")
CLAUSE_SIGNS = CLAUSE_STARTS | word_set("and but ( -")
# "سيطر في آب على القاعدة التي ستكون منطلقا": what such a clause plans is no plan for August.
RELATIVES = word_set("الذي التي الذين اللذين اللذان اللتين اللتان")
OPENING_QUOTES = frozenset({"“", "«", '"'})
LONGEST_QUOTATION = 60

# "إف-16", "ميغ-25".
AIRCRAFT = frozenset({"اف", "ميغ", "سي"})

# What has its day for a name ("استفتاء 25 أيلول"), and what counts from it.
NAMED_BY_DAY = word_set(
    "استفتاء انتخابات هجوم هجمات احداث اتفاق اتفاقيه ثوره انقلاب انتفاضه حراك تظاهرات احتجاجات مذبحه مجزره غزو تفجير"
    " تفجيرات اعتداء اعتداءات غاره غارات ضربه ضربات قرار بيان خطاب اجتماع جلسه قمه زياره هزيمه نكسه حرب"
)
COUNTED_FROM = word_set("بعد قبل منذ عقب اثر من علي وبعد وقبل غداه عشيه")
COUNT_REACH, REACH_OF_SINCE = 4, 7


def own_clause(before: list[str]) -> list[str]:
    """The words since the last comma or "and": a verb before it speaks of something else; "4,100" has no comma."""
    for place in range(len(before) - 2, -1, -1):
        is_number = before[place - 1].isdecimal() and before[place + 1].isdecimal() and before[place] == ","
        is_number = is_number or (before[place] == "-" and before[place - 1] in AIRCRAFT)
        if before[place] in CLAUSE_SIGNS and not (place and is_number):
            return before[place + 1 :]
    return before


def to_next_clause(after: list[str], opens: bool) -> list[str]:
    """The words up to the next "and" or "but"; "On Friday mourners and relatives will gather" goes on behind "and"."""
    for i, word in enumerate(after):
        is_of_subject = word == "and" and opens and not any(is_verb(other) for other in after[:i])
        if (word in CLAUSE_SIGNS and not is_of_subject) or word in RELATIVES:
            return after[:i]
    return after


def is_quoted(tokens: Tokens, i: int) -> bool:
    """Whether token `i` stands inside quotation marks that were opened in its paragraph, not far before it."""
    before = tokens.words[max(0, i - LONGEST_QUOTATION) : i]
    if OPENING_QUOTES.isdisjoint(before):
        return False
    depth = 0
    for word in reversed(before):
        if word == BREAK or word in "”»":
            break
        if word in "“«":
            return True
        depth += word == '"'
    return depth % 2 == 1


def names_a_time(before: list[str]) -> bool:
    """Whether Arabic only names what else was then.

    What began then ("منذ انسحاب واشنطن من الاتفاق في أيار"), or is counted from ("بعد أسابيع من استفتاء 25 أيلول").
    """
    near = before[-REACH_OF_SINCE:]
    place = max((i for i, word in enumerate(near) if word in ("منذ", "ومنذ")), default=-1)
    if place >= 0 and CLAUSE_SIGNS.isdisjoint(near[place:]):
        return True
    is_led = len(before) > COUNT_REACH and not COUNTED_FROM.isdisjoint(before[-COUNT_REACH:-1])
    return is_led and before[-1] in NAMED_BY_DAY
