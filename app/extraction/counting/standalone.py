"""Numbers without a noun of their own: "and 75 wounded", "cut them to 400", "170 of the 329". Text is folded."""

import re
from collections.abc import Sequence

from app.extraction.counting import nouns
from app.extraction.counting.contexts import FATES, Trigger
from app.extraction.counting.nouns import Noun
from app.extraction.counting.phrases import Phrase

_REACH = 110
_FAR_REACH = 170
_BETWEEN_PARTNERS = re.compile(
    r"(?:[a-z. ]* and | to (?:about |some |only |just )?| الي | of (?:the |its |their )?| من (?:بين )?)"
)
_PART_OF = re.compile(r"(?:\bof (?:the |a total of )?|من اصل |من بين |من مجموع |out of (?:the )?)$")
# Words that seldom are what a later number counts: the Washington Post, Camp Taji.
_NOT_FROM_AFAR = frozenset(
    "post posts camp camps facility station leader leaders official officials minister commander".split()
)
_IN_FAVOUR = re.compile(r" (?:votes? )?(?:in favou?r|against(?: it)?\b|abstain|abstentions?|voted|voting)")
_VOTING = re.compile(r"\b(?:vot(?:e|es|ed|ing)|passed|approved|adopted|rejected|carried|ratified|defeated)\b")
_TALLY_AFTER = re.compile(r"(?: ?- ?| to | votes to | against )\d+\b(?!,\d)")
_TALLY_BEFORE = re.compile(r"\d(?: ?- ?| to | votes to | against )$")
_ANAPHOR = re.compile(
    r"\b(?:those|these|the (?:first|last|other|remaining)|(?:number|figure|total|count|toll|it|"
    r"them) at)(?: about| some)? $|"
    r"(?:العدد|عددهم|عددها|الرقم|اول|اخر|الحصيله)(?: ب| الي)? ?$"
)
_VOTES_NEAR = re.compile(
    r"\b(?:vote[sd]?|voting|senate|senators?|majority|motion|ballots?|quorum|chamber)\b|تصويت|صوت(?:وا)? "
)
_NUMBER_OF = re.compile(r"\bnumber of |عدد ")
_TO = re.compile(r"(?:from (?:a peak of )?|\d to |\bto |(?:^| )(?:الي|لي|من)(?: حوالي| نحو)? )$")
_WORDS_EN = re.compile(r"[a-z][a-z'-]*")
_WORDS_AR = re.compile("[\u0621-\u064a]+")
_IDLE_UNITS = frozenset(
    ("leaders", "officials", "ministers", "commanders", "judges", "politicians", "members")
)


def with_noun(
    piece: str,
    counted: Phrase,
    following: Sequence[Phrase | None],
    last: Phrase | None,
    found: Sequence[Trigger],
    language: str,
    carried: Phrase | None = None,
) -> Phrase | None:
    """The phrase with the noun that stands elsewhere in its sentence; None when it counts nothing we know.

    `following` are the phrases after it, `last` the figure before it, `found` the telling words of the passage;
    `carried` is the last figure of the sentence before, which "the first 500" and "put it at 600" go on with.
    """
    number = counted.number
    if counted.noun is None and (_IN_FAVOUR.match(piece, number.end) or _is_tally(piece, counted)):
        return Phrase(number, Noun("votes", "votes"), counted.end)
    if number.form in ("share", "money") or (counted.noun and not _is_idle(piece, counted, found)):
        return counted
    if counted.noun:
        return None
    partner = following[0] if following else None
    between = piece[counted.end : partner.number.start] if partner else ""
    if partner and partner.noun and counted.is_bare and _BETWEEN_PARTNERS.fullmatch(between):
        return Phrase(number, partner.noun, counted.end + len(_adjective(between)), partner.word)
    if not counted.is_bare and not _PART_OF.search(piece, 0, number.start):
        return None
    noun = _noun_before(piece, counted, last, found, language)
    if noun is None and carried and _ANAPHOR.search(piece, 0, number.start):
        noun = carried.noun
    return Phrase(number, noun, counted.end) if noun else None


def _is_tally(piece: str, counted: Phrase) -> bool:
    """Whether the number is one side of a vote: "passed 77 to 23"."""
    number = counted.number
    if number.form != "digits":
        return False
    beside = _TALLY_AFTER.match(piece, number.end) or _TALLY_BEFORE.search(piece, 0, number.start)
    return beside is not None and _VOTING.search(piece, max(0, number.start - 90), number.start) is not None


def _adjective(between: str) -> str:
    """ "700 Danish and 60 Polish soldiers": the first phrase ends with its adjective."""
    return between.removesuffix(" and ") if between.endswith(" and ") else ""


def _is_idle(piece: str, counted: Phrase, found: Sequence[Trigger]) -> bool:
    """Small numbers of things that nobody tallies: two countries, the three leaders, one side."""
    number, noun = counted.number, counted.noun
    if noun is None or number.form not in ("words", "dual") or not isinstance(number.value, int):
        return False
    if number.value == 1:
        return noun.family not in (
            "soldiers",
            "people",
            "dead",
            "wounded",
            "personnel",
            "seats",
            "votes",
            "weapons",
        )
    if noun.family == "people" and number.value <= 10 and piece.endswith(("the ", "both "), 0, number.start):
        return True
    if noun.family == "thing":
        return number.value <= 3 and not _fate_beside(piece, counted, found)
    if noun.family == "other":
        return number.value <= 2 or piece.endswith(("the ", "both "), 0, number.start)
    return number.value <= 3 and (noun.unit in _IDLE_UNITS or counted.word == "members")


def _noun_before(
    piece: str, counted: Phrase, last: Phrase | None, found: Sequence[Trigger], language: str
) -> Noun | None:
    """The noun of a number that stands alone: its fate says people, else the last counted noun before it."""
    number = counted.number
    if number.form == "vague" and number.qualifier != "several":
        return Noun("people", "people")
    told = _fate_beside(piece, counted, found)
    is_small = number.form == "words" and (not isinstance(number.value, int) or number.value < 10)
    if is_small and not told and number.qualifier == "exactly" and not _TO.search(piece, 0, number.start):
        return None
    start = max(0, number.start - _REACH, piece.rfind(". ", 0, number.start) + 1)
    is_near = last is not None and last.noun is not None and last.end > number.start - _FAR_REACH
    earlier = _last_noun(piece[max(start, last.end) if last and is_near else start : number.start], language)
    if (
        (earlier is None or earlier.family == "other")
        and last
        and is_near
        and (last.end > start or number.form == "digits")
    ):
        earlier = last.noun
    if (
        earlier
        and earlier.family == "soldiers"
        and not told
        and _VOTES_NEAR.search(piece, start, number.end + 60)
    ):
        return Noun("votes", "votes")
    if earlier and earlier.family != "other":
        is_fitting = not told or earlier.family in ("people", "soldiers", "personnel")
        return earlier if is_fitting else Noun("people", "people")
    if earlier and (_PART_OF.search(piece, 0, number.start) or _NUMBER_OF.search(piece, start, number.start)):
        return earlier
    return Noun("people", "people") if told else None


def _last_noun(words: str, language: str) -> Noun | None:
    """The last counted noun among some words, the dead and wounded before all others."""
    pattern, look = (_WORDS_EN, nouns.english_before) if language == "en" else (_WORDS_AR, _with_clitics)
    first: Noun | None = None
    for word in reversed(pattern.findall(words)):
        if nouns.is_adjective(word) or (noun := look(word)) is None or word in _NOT_FROM_AFAR:
            continue
        if noun.family in ("dead", "wounded"):
            return noun
        if first is None or first.family == "other":
            first = noun
    return first


def _with_clitics(word: str) -> Noun | None:
    """عدد القوات, قتلاها: nouns that stand with clitics, article or pronoun."""
    bare = word.removeprefix("و").removeprefix("ب").removeprefix("ل")
    for pronoun in ("ها", "هم", "ه"):
        if bare.endswith(pronoun) and (noun := nouns.arabic(bare[: -len(pronoun)])):
            return noun
    return nouns.arabic_before(word) or nouns.arabic_before(bare)


def _fate_beside(piece: str, counted: Phrase, found: Sequence[Trigger]) -> bool:
    """Whether "killed" or "wounded" stands right beside the number."""
    number = counted.number
    return any(
        trigger.kind in FATES
        and (
            (0 <= trigger.start - counted.end <= 14 and piece[counted.end : trigger.start].count(" ") <= 3)
            or 0 <= number.start - trigger.end <= 2
        )
        for trigger in found
    )
