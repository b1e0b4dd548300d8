"""Numbers without a noun of their own: "and 75 wounded", "cut them to 400", "170 of the 329". Text is folded."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.extraction.counting import nouns
from app.extraction.counting.contexts import FATES, TROOPS, Trigger
from app.extraction.counting.nouns import Noun
from app.extraction.counting.numbers import Number
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
_VOTING = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|passed|approved|backed|cleared|confirmed|margin|agreed|adopted|rejected|"
    r"carried|ratified|defeated)\b"
)
_TALLY_AFTER = re.compile(r"(?: ?- ?| to | votes to | against )\d+\b(?!,\d)")
_TALLY_BEFORE = re.compile(r"\d(?: ?- ?| to | votes to | against )$")
_ANAPHOR = re.compile(
    r"\b(?:those|these|the (?:first|last|other|remaining)|(?:number|figure|total|count|toll|it|"
    r"them) at)(?: about| some)? $|"
    r"(?:العدد|عددهم|عددها|الرقم|اول|اخر|الحصيله)(?: ب| الي)? ?$"
)
_MOVED = re.compile(
    r"\b(?:dropped|fell|fallen|risen|rose|grown|grew|climbed|increased|decreased|declined|shrunk|shrank|"
    r"swelled|swollen|"
    r"reached|stood|jumped|dwindled|peaked|doubled|down|up|doubling|rising|falling|dropping)(?: (?:to|at|"
    r"from))?"
    r"(?: (?:just|only|well))? $|"
    r"(?:ارتفع|ارتفعت|انخفض|انخفضت|تراجع|تراجعت|وصل|وصلت|بلغ|بلغت|يبلغ|تبلغ|تقلص|تقلصت|قفز|قفزت)(?: "
    r"[\u0621-\u064a]+){0,2}(?: الي| ب| ل)? ?$"
)
_VOTES_NEAR = re.compile(
    r"\b(?:vote[sd]?|voting|senate|majority|motion|ballots?|quorum|chamber)\b|تصويت|صوت(?:وا)? "
)
_NUMBER_OF = re.compile(r"\bnumber of |عدد ")
_TO = re.compile(r"(?:from (?:a peak of )?|\d to |\bto |(?:^| )(?:الي|لي|من)(?: حوالي| نحو)? )$")
_TO_AGAIN = re.compile(r"\bto (?:about |some |only |just )?$| (?:الي|ل)(?: حوالي| نحو)? ?$")
_SUFFERED = re.compile(r" (?:was|were|are|have|had|has)(?: been)?(?: [a-z]+){1,4} ")
_OF_THEM = re.compile(r" (?:منهم|منها|منهن|of (?:them|those|whom|these))\b")
_MILLION, _OLDEST = 10**6, 110
_AGAINST = re.compile(
    r"(?:\bfrom|\bagainst|\bto|\bcompared (?:with|to)|\bthan)(?: about| some| nearly)? $|(?:مقابل|ضد|من|"
    r"الي|مقارنه ب)(?: نحو)? ?$"
)
_AGED = re.compile(
    r"\b(?:died|dies|dead|retired|aged)(?: [a-z]+){0,3}? at |\b(?:was|were|is|are|one|men|women|those|"
    r"anyone|people) (?:under|over|below|above) $"
)
_FORCE_OF = re.compile(
    r"\b(staff|crew|force|mission|contingent|garrison|army|detachment|deployment) of (?:just |only )?$"
)
_NAMED_NEXT = re.compile(
    r"(?:,|;|\band|\bwhile|\bplus) (?!(?:the|a|in|on|at|of|to|by|since|from)\b)[a-z]+(?: [a-z]+)? $"
)
_NEW_SUBJECT = re.compile(
    r"\b(?:numbers?|levels?|strength|count|toll|total|presence|contingent|votes?|voted)\b|(?:عدد|عديد|"
    r"حصيله|مجموع|الوجود|خساير)"
)
_NUMBER_AFTER = re.compile(
    r" (?:(?:the )?(?:total )?number of ((?:[a-z.]+ ){0,2}[a-z]+)|عدد "
    r"([\u0621-\u064a]+))"
)
_GATHERING_AR = re.compile(r"(?:^| )[وف]?(?:تطوع|تظاهر|احتشد|تجمع|تجمهر|شارك|خرج|حضر)(?:ت)? $")
_GATHERED = re.compile(
    r" (?:have |had )?(?:gathered|marched|rallied|demonstrated|protested|attended|"
    r"volunteered|turned out|took part|voted)\b"
)
_WORDS_EN = re.compile(r"[a-z][a-z'-]*")
_WORDS_AR = re.compile("[\u0621-\u064a]+")
_TOPICS = frozenset(("soldiers", "people", "dead", "wounded", "seats"))
_IDLE_UNITS = frozenset(
    ("leaders", "officials", "ministers", "commanders", "judges", "politicians", "members")
)


@dataclass(frozen=True, slots=True)
class Beside:
    """The figures around a number: the ones after it, the one before it, the last of people in its sentence.

    `carried` is the figure of the sentence before, which "the first 500" and "put it at 600" go on with.
    """

    following: Sequence[Phrase]
    last: Phrase | None
    main: Phrase | None
    carried: Phrase | None


def with_noun(
    piece: str, counted: Phrase, beside: Beside, found: Sequence[Trigger], language: str
) -> Phrase | None:
    """The phrase with the noun that stands elsewhere in its sentence; None when it counts nothing we know.

    `found` are the telling words of the passage.
    """
    number = counted.number
    if counted.noun is None and (_IN_FAVOUR.match(piece, number.end) or _is_tally(piece, counted)):
        return Phrase(number, Noun("votes", "votes"), counted.end)
    if number.form in ("share", "money") or (counted.noun and not _is_idle(piece, counted, found)):
        return counted
    if counted.noun or _is_age(piece, number):
        return None
    more = _more_money(piece, counted, beside.last or beside.carried) or _more_share(
        piece, counted, beside.last
    )
    return more or _collected(piece, counted, language) or _shared(piece, counted, beside, found, language)


def _collected(piece: str, counted: Phrase, language: str) -> Phrase | None:
    """A bare number whose noun is a collective before it: "a force of 3,000", احتشد نحو ألفين."""
    number = counted.number
    if force := _FORCE_OF.search(piece, max(0, number.start - 30), number.start):
        told = (
            Noun("personnel", "staff")
            if force.group(1) in ("staff", "crew")
            else Noun("soldiers", "soldiers")
        )
        return Phrase(number, told, counted.end, force.group(1))
    if (after := _NUMBER_AFTER.match(piece, counted.end)) and (
        noun := _last_noun(after.group(1) or after.group(2), language)
    ):
        return Phrase(number, noun, counted.end)
    if _GATHERING_AR.search(piece, max(0, number.start - 14), number.start):
        return Phrase(number, Noun("people", "people"), counted.end)
    return None


def _shared(
    piece: str, counted: Phrase, beside: Beside, found: Sequence[Trigger], language: str
) -> Phrase | None:
    """A bare number with the noun of another figure, or with one that stands before it."""
    number, partner = counted.number, beside.following[0] if beside.following else None
    between = piece[counted.end : partner.number.start] if partner else ""
    if (
        partner
        and partner.noun
        and counted.is_bare
        and _BETWEEN_PARTNERS.fullmatch(between)
        and not _fate_beside(piece, counted, found)
    ):
        return Phrase(number, partner.noun, counted.end + len(_adjective(between)), partner.word)
    if whole := _whole(piece, counted, beside.last or beside.carried):
        return Phrase(number, whole.noun, counted.end, whole.word)
    if not counted.is_bare and not _PART_OF.search(piece, 0, number.start):
        return None
    noun = _noun_before(piece, counted, beside.last, found, language)
    if noun is None and beside.main and _goes_on(piece, counted, found):
        noun = beside.main.noun
    if noun is None and beside.carried and _is_anaphor(piece, counted):
        noun = beside.carried.noun
    if noun is None and _GATHERED.match(piece, counted.end):
        noun = Noun("people", "people")
    return Phrase(number, noun, counted.end) if noun else None


def topic(told: Sequence[Phrase]) -> Phrase | None:
    """Of the figures of a sentence the one that the next goes on with: "that number had dropped to 50,000"."""
    return next((one for one in told if one.noun and one.noun.family in _TOPICS), told[-1] if told else None)


def latest(told: Sequence[Phrase]) -> Phrase | None:
    """Of the figures of a sentence so far the last of people or soldiers."""
    return next((one for one in reversed(told) if one.noun and one.noun.family in _TOPICS), None)


def _is_anaphor(piece: str, counted: Phrase) -> bool:
    """Whether the words before a number speak of what the sentence before counted."""
    start = counted.number.start
    return any(pattern.search(piece, max(0, start - 60), start) for pattern in (_ANAPHOR, _MOVED))


def _goes_on(piece: str, counted: Phrase, found: Sequence[Trigger]) -> bool:
    """Whether a bare number goes on with what its sentence counts: "Spain has contributed 1,300 and Honduras 370"."""
    start = counted.number.start
    if counted.number.form == "words" and counted.number.value in range(1, 10):
        return False
    if _NAMED_NEXT.search(piece, max(0, start - 40), start):
        return True
    return any(0 <= start - trigger.end <= 2 and trigger.kind in FATES | TROOPS for trigger in found)


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
    between = piece[max(start, last.end) if last and is_near else start : number.start]
    earlier = _last_noun(between, language)
    is_same = last and last.end > start and last.noun and last.noun.family in _TOPICS
    is_new = earlier and earlier.family in _TOPICS and _NEW_SUBJECT.search(between)
    if last and is_near and (earlier is None or earlier.family == "other" or (is_same and not is_new)):
        earlier = last.noun if last.end > start or number.form == "digits" else earlier
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


def _more_money(piece: str, counted: Phrase, last: Phrase | None) -> Phrase | None:
    """ "... $20 billion, and 35 billion the year after": millions after money are money."""
    number = counted.number
    if not last or last.number.form != "money" or piece.startswith(" of", counted.end):
        return None
    if number.form == "vague" or not isinstance(number.value, int | float) or number.value < _MILLION:
        return None
    return Phrase(replace(number, form="money", unit=last.number.unit), None, counted.end)


def _more_share(piece: str, counted: Phrase, last: Phrase | None) -> Phrase | None:
    """ "34 per cent, down from 51": a number measured against a share is one."""
    number = counted.number
    if not last or last.number.form != "share" or number.form != "digits" or number.start > last.end + _REACH:
        return None
    if not isinstance(number.value, int | float) or number.value > 100:
        return None
    if not counted.is_bare or not _AGAINST.search(piece, last.end, number.start):
        return None
    return Phrase(replace(number, form="share", unit="percent"), None, counted.end)


def _is_age(piece: str, number: Number) -> bool:
    """Whether a small number is an age: "died at 84", "all were under 25"."""
    if not isinstance(number.value, int | float) or number.value > _OLDEST or number.form != "digits":
        return False
    return _AGED.search(piece, max(0, number.first - 30), number.first) is not None


def _whole(piece: str, counted: Phrase, last: Phrase | None) -> Phrase | None:
    """The figure whose part the number is: "12 of them", "from 3 million barrels to 2 million"."""
    if not last or not last.noun or counted.number.value == 1:
        return None
    if _OF_THEM.match(piece, counted.end):
        return last
    is_near = last.end <= counted.number.start <= last.end + _REACH
    return last if is_near and _is_part(piece, counted, last) else None


def _is_part(piece: str, counted: Phrase, last: Phrase) -> bool:
    start = counted.number.start
    between = piece[last.end : start]
    if ". " in between:
        return False
    if last.noun and last.noun.family == "votes" and _AGAINST.search(between):
        return True
    return _PART_OF.search(piece, 0, start) is not None or (
        len(between) < 24 and _TO_AGAIN.search(between) is not None
    )


def _last_noun(words: str, language: str) -> Noun | None:
    """The last counted noun among some words, the dead and wounded before all others."""
    pattern, look = (_WORDS_EN, nouns.english_before) if language == "en" else (_WORDS_AR, _with_clitics)
    first: Noun | None = None
    for word in reversed(pattern.findall(words)):
        if nouns.is_adjective(word) or (noun := look(word)) is None or word in _NOT_FROM_AFAR:
            continue
        if language == "en" and noun.family in ("people", "personnel") and not _is_many(word):
            continue  # the prime minister is not what 89 counts
        if noun.family in ("dead", "wounded"):
            return noun
        if first is None or first.family == "other":
            first = noun
    return first


def _is_many(word: str) -> bool:
    return nouns.is_plural(word) or word in ("crowd", "crew", "staff")


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
            or _SUFFERED.fullmatch(piece, counted.end, max(counted.end, trigger.start))
            or 0 <= number.start - trigger.end <= 2
        )
        for trigger in found
    )
