"""English dates that only say more of a name or which happening is meant; `leads` are the words that lead to a time."""

import re

from app.extraction.records import DateMention
from app.extraction.scenes import Scene

_LEAST_APPOSITION = 3
# "under an accord of 2008", "because of the election of 15 December": which of them it was.
_OF_A_DEED = re.compile(
    r"\b(?:under|because of|owing to|due to|thanks to|despite|in line with|in breach of|in keeping with|pursuant to)"
    r" (?:an?|the|that|its|their|his) (?:[\w-]+ ){1,3}of (?:the )?\Z"
)
_COMPARED = re.compile(
    r"(?:,|\(| [–—-]) ?(?:as )?(?:against|compared (?:with|to)|versus|as opposed to|up from|down from|from)"
    r" [^,;:()]*\d[^,;:()]*\Z"
)
_COUNT = re.compile(
    r"\s?(?:dead|deaths?|toll|losses|casualties|count|figures?|total|strength|average|level)\b"
)
# What may stand between its comma and "since": few words without a verb, a list, a count or an adverb.
_NO_ASIDE = r"(?:and|or|mostly|mainly|chiefly|largely|at|some|about|nearly|over|has|have|had|is|are|was|were|been|not)"
_LASTING = re.compile(rf"(?: (?!{_NO_ASIDE}\b)[a-z][a-z'’-]*){{1,4}} since (?:the )?(?:early |late |mid-?)?")


def names_a_happening(scene: Scene, date: DateMention, head: int, leads: frozenset[str]) -> bool:
    """Whether a date says which happening is meant: "praised last month's vote", ", the loser of May's election, gave".

    The deed of "Sunday's bombs killed ten" was on that Sunday, and so was that of "ten died in Sunday's fighting".
    """
    text = scene.article.text
    if text[date.end : date.end + 2] not in ("'s", "’s", "s'", "s’"):
        return False
    at = scene.index_at(date.start)
    before = scene.tokens[at - 1].norm if at else ""
    if date.start > head:
        return before not in leads and not _COUNT.match(text, date.end + 2)
    return "," in text[date.end : head]


def is_compared(scene: Scene, date: DateMention, head: int) -> bool:
    """Whether a date behind the verb is that of another number: "numbered 2,400, against fewer than 100 in 2006"."""
    return bool(_COMPARED.search(scene.article.text, head, date.start))


def is_of_a_deed(scene: Scene, date: DateMention) -> bool:
    """Whether a date behind "of" names which pact or vote something rests on or is owed to."""
    return bool(_OF_A_DEED.search(scene.article.text, scene.passage.start, date.start))


def is_in_apposition(scene: Scene, date: DateMention, leads: frozenset[str]) -> bool:
    """Whether a date stands in what says more of a name: "In Falluja, scene of battles in 2004, men burned flags"."""
    text = scene.article.text
    comma = text.rfind(", ", scene.passage.start, date.start)
    if comma < 0 or text[date.end : date.end + 1] != ",":
        return False
    words = text[comma + 2 : date.start].split()
    return len(words) >= _LEAST_APPOSITION and words[0].lower() not in leads and words[0].islower()


def has_lasted_beside(scene: Scene, date: DateMention) -> bool:
    """Whether "since" says how long an aside has been so: ", in force since August", ", prime minister since 2014"."""
    text = scene.article.text
    comma = text.rfind(",", scene.passage.start, date.start)
    return comma >= 0 and bool(_LASTING.fullmatch(text, comma + 1, date.start))
