"""A number that counts what another figure counts: "12 of them", "three near Qaim". Text is folded."""

import re

from app.extraction.counting.ballots import seats_won
from app.extraction.counting.cues import FATES, TROOPS, Telling
from app.extraction.counting.earlier import (
    NEW_SUBJECT,
    PART_OF,
    TO_AGAIN,
    TOPICS,
    fate_beside,
    has_fate,
    is_large,
    is_of_troops,
    last_noun,
    last_thing,
    noun_before,
)
from app.extraction.counting.english_remainders import (
    CHANGED_TO,
    FOLLOWS,
    Beside,
    are_settlers,
    going_on,
    have_fled,
    is_of_time,
    remainder,
)
from app.extraction.counting.english_roles import are_ayes
from app.extraction.counting.nouns import PEOPLE, SOLDIERS, VOTES, Noun
from app.extraction.counting.numbers import just_before
from app.extraction.counting.phrases import Phrase
from app.extraction.counting.topics import latest

_UNHARMED = ("seats", "votes", "weapons", "bases", "other")
_REACH, _SHORT, _SHORTER = 110, 60, 30
_BETWEEN_PARTNERS = re.compile(
    r"(?: (?:american|british|iraqi|iranian|kurdish|french|turkish|us|u\.s\.|sunni|shiite), (?:and )?|"
    r"[a-z. ]* and | to (?:about |some |only |just )?| الي | (?:out )?of (?:(?:the|its|their|his|our|all) )*"
    r"(?:(?:[a-z.-]+ )?[a-z.-]+(?:'s|s') )?(?:own |some |about |roughly |original |estimated )*| من (?:بين |اصل )?)"
)
_ANAPHOR = re.compile(
    r"(?:^|[.;:] )of (?:these|those|them),? (?:about |some |only )?$|"
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
_OF_THEM = re.compile(r",? (?:منهم|منها|منهن|of (?:them|those|whom|these|which))\b")
_LEFT_THERE = re.compile(r" (?:(?:are|were) )?left\b")
_ONLY = re.compile(r"\b(?:and|but|though|of which) (?:only|just) $")
_OF_PERSONS = re.compile(
    r" (?:منهم|منهن|of whom)\b| of them(?:,? (?:were|was|are|had been|have been))?(?: later| soon| then| also)? "
    r"(?:killed|found dead|dead|died|wounded|injured|hurt|arrested|detained|convicted|freed|released|shot dead|"
    r"beheaded|executed|kidnapped|abducted|survived|civilians?|women|children)\b"
)
# "Bases came under attack 165 times. Some 2,500 of them serve in Iraq": the troops do.
_SERVING = re.compile(
    r" of them(?: (?:are|were|still|now|currently|already))* (?:serv(?:e|ed|ing)|(?:on duty|posted|garrisoned)) "
)
_OF_THINGS = re.compile(r" منها\b")
_STRENGTH = re.compile(
    r"\b(?:their|its|troop|force|army)(?:'s)?(?: total| overall| combined)? strength (?:had |has )?"
    r"(?:peaked|stood|st[ao]nds|fell|dropped|rose|grew|shrank|reached|topped|was|is|dwindled)(?: at| to| from)? "
    r"(?:about |some |around |nearly |almost |roughly )?$"
)
_VOTED_OF_THEM_AR = re.compile(
    r"(?:^| )[وف]?(?:صوت|ايد|وافق|رفض|عارض|امتنع)(?:ت|ه|ها)? منهم (?:نحو |حوالي )?$"
)
_OF_THEM_AR = re.compile(r"(?:^| )(?:منها|منهم|منهن)(?: نحو| حوالي)? $")
_ALL_BUT = re.compile(
    r"\ball but (?:the last )?$|"
    r"ل[من] [يت][\u0621-\u064a]{1,6} (?:[\u0621-\u064a]+ ){0,2}(?:سوي|الا|غير) $"
)
_PLACED = re.compile(
    r" (?:lie |lay |are |were |is |was |stand |stood |sit |sat |fell |landed |hit |struck )?(?:in|near|"
    r"at|from|on|inside|"
    r"outside|for|to|by|about|around|along|across|beyond|within|off|next to|close to|"
    r"north of|south of|east of|west of|في|من|قرب|علي|ب)\b"
)
_REQUIRED = re.compile(r" (?:votes )?(?:required|needed|necessary)\b")
_OF_WHICH = re.compile(r"\bof (?:which|whom|these|those|them),? (?:about |some |only |just |at least )?$")
_AT_TIMES = re.compile(
    r" (?:(?:on|in|by|during|over) )?(?:the (?:next|day|following|week|month|year|previous)|a (?:day|"
    r"week|month|year) (?:later|earlier|before|after)|at once|instantly|in the night|overnight|"
    r"on the spot|in hospital|of their wounds|"
    r"on the way|at dawn|yesterday|today|this (?:week|month|year)|last (?:week|month|year)|(?:mon|"
    r"tues|wednes|thurs|fri|"
    r"satur|sun)day|(?:january|february|march|april|may|june|july|august|september|october|november|december)|"
    r"(?:19|20)\d\d)\b"
)
_HOW_BADLY = re.compile(r" (?:critically|seriously|badly|severely|lightly|slightly|gravely|mildly)\b")
_DIVIDING = re.compile(r"(?:[,:،]| -)(?: of the?m)?(?: and)? ?$")
_LISTS = re.compile(r"(?:,|,? and|;)(?: another| a further)? $")
_DIVIDED = re.compile(r"(?:,|،)? (?:and |و)$")
_OUT_OF = re.compile(r"(?:^|[^a-z])(?:out )?of (?:the |its |their |these |those )?$|من (?:بين |اصل )?$")
_TOTAL = re.compile(r"\bout of(?: a total of)? $|من (?:اصل|مجموع) $")
_RESUMED = re.compile(r"(?: [a-z\u0621-\u064a]+){0,8}[,،] (?:only |just |at least |some |about )?")
_RESUMED_AR = re.compile(r" [\u0621-\u064a]{3,}(?: (?:منها|منهم|فيها|سوي))? ")  # من أصل 22 صاروخا أخفق أربعة
_COUNTS = re.compile(r"\b(?:counts?|estimates?|tall(?:y|ies)|surveys?|figures?) (?:of|for|put)\b")
_NAMED_NEXT = re.compile(
    r"(?:,|;|\band|\bwhile|\bplus) (?!(?:a|in|on|at|of|to|by|since|from)\b)(?:the )?[a-z]+(?: [a-z]+)? $"
)
_GATHERED = re.compile(
    r" (?:have |had )?(?:gathered|marched|rallied|demonstrated|protested|attended|"
    r"volunteered|turned out|took part|voted|went on (?:a )?(?:hunger )?strike|signed up|queued|prayed|cheered|"
    r"enlisted|enrolled|registered|walked out|stormed|besieged the|knelt|chanted)\b"
)
AGAINST = re.compile(
    r"(?:\bfrom|\bagainst|\bto|\bcompared (?:with|to)|\bthan)(?: about| some| nearly)? $|(?:مقابل|ضد|من|"
    r"الي|مقارنه ب)(?: نحو)? ?$"
)


def times_as_many(text: str, counted: Phrase, last: Phrase | None) -> Phrase | None:
    """The phrase, with the number that "twice as many" comes to beside the figure before it; None without one."""
    number = counted.number
    if not text.endswith((" as many", " that number", "the number"), number.first, number.end):
        return counted
    if last is None or last.number.value is None or number.value is None:
        return None
    return counted._replace(number=number._replace(value=last.number.value * number.value))


def shared(telling: Telling, counted: Phrase, beside: Beside) -> Phrase | None:
    """A bare number with the noun of another figure, or with one that stands before it."""
    if _is_elided(telling.text, counted, beside.last) or is_of_time(telling.text, counted, beside.last):
        return None
    if partner := _partner(telling, counted, beside) or _follower(telling.text, counted, beside):
        return partner
    if counted.is_bare and not beside.last and (seats := seats_won(telling.text, counted, beside.before)):
        return going_on(counted, seats)
    if noun := _in_words(telling, counted, beside):
        return counted._replace(noun=noun)
    if whole := _whole(telling, counted, beside):
        return going_on(counted, whole)
    if some := remainder(telling, counted, beside):
        return some
    if not counted.is_bare and not just_before(telling.text, counted.number.start, PART_OF):
        return None
    if whole := _divided(telling.text, counted, beside):
        return going_on(counted, whole)
    if named := noun_before(telling, counted, beside.last, beside.main):
        return _counted_again(telling.text, named, beside)
    return _carried_on(telling, counted, beside)


def _in_words(telling: Telling, counted: Phrase, beside: Beside) -> Noun | None:
    """What a bare number counts by the words beside it, whatever was counted before."""
    text, start = telling.text, counted.number.start
    if beside.last and just_before(text, start, _VOTED_OF_THEM_AR):
        return VOTES
    if not beside.last and _SERVING.match(text, counted.end):
        return SOLDIERS
    if not counted.is_bare:
        return None
    is_force = just_before(text, start, _STRENGTH) is not None
    return SOLDIERS if is_force or _are_moved(telling, counted, beside) else None


def _is_elided(text: str, counted: Phrase, last: Phrase | None) -> bool:
    """Whether the thousands of a whole are left out: "four thousand out of five"."""
    return (
        last is not None
        and _is_less(counted, last)
        and just_before(text, counted.number.start, _TOTAL) is not None
    )


def _are_moved(telling: Telling, counted: Phrase, beside: Beside) -> bool:
    """Whether a bare number is one of troops: sent or recalled right here, whatever was counted before."""
    carried = beside.carried
    if carried and carried.noun != SOLDIERS and _LEFT_THERE.match(telling.text, counted.end):
        return False
    if carried and (carried.kind == "displaced" or (carried.noun and carried.noun.family == "votes")):
        return False
    if carried and are_settlers(carried) and have_fled(telling.text, counted):
        return False  # "182,000 Kurds disappeared. Sixty-five thousand crossed into Turkey."
    if beside.last is None:
        return is_of_troops(telling, counted) and not _OF_THEM.match(telling.text, counted.end)
    is_other = beside.last.kind in FATES or beside.last.kind == "people"
    start = counted.number.start
    return is_other and any(
        cue.kind in ("sent", "withdrawn") and 0 <= start - cue.end <= 2 for cue in telling.cues
    )


def _partner(telling: Telling, counted: Phrase, beside: Beside) -> Phrase | None:
    """The number with the noun of the next one: "700 Danish and 60 Polish soldiers"."""
    partner = beside.following[0] if beside.following else None
    if partner is None or partner.noun is None or not counted.is_bare:
        return None
    if fate_beside(telling, counted) and (
        partner.noun.family not in _UNHARMED or _has_fate_between(telling, counted, partner)
    ):
        return None
    between = telling.text[counted.end : partner.number.start]
    if not _BETWEEN_PARTNERS.fullmatch(between):
        return None
    if are_ayes(telling.text, counted, partner):
        return Phrase(counted.number, VOTES, counted.end)
    adjective = between.removesuffix(" and ") if between.endswith(" and ") else ""
    return Phrase(counted.number, partner.noun, counted.end + len(adjective), partner.word)


def _follower(text: str, counted: Phrase, beside: Beside) -> Phrase | None:
    """The soldiers who do what those before did: "160 leave by June; the remaining 340 will follow"."""
    earlier = beside.last or beside.carried
    if not counted.is_bare or earlier is None or earlier.noun != SOLDIERS:
        return None
    return going_on(counted, earlier) if FOLLOWS.match(text, counted.end) else None


def _has_fate_between(telling: Telling, counted: Phrase, partner: Phrase) -> bool:
    """Whether the fate of a bare number stands before its partner: "140 captured and six tanks destroyed"."""
    return any(
        cue.kind in FATES and counted.number.end <= cue.start and cue.end <= partner.number.start
        for cue in telling.cues
    )


def _counted_again(text: str, earlier: Phrase, beside: Beside) -> Phrase:
    """A count of people goes on with the fate of the sentence before: "counts of civilians run to 90,000"."""
    start = earlier.number.start
    is_open = earlier.noun is not None and earlier.noun.family == "people" and not earlier.kind
    is_fate = beside.carried is not None and beside.carried.kind in FATES
    if beside.carried and is_open and is_fate and _COUNTS.search(text, max(0, start - _SHORT), start):
        return earlier._replace(kind=beside.carried.kind)
    return earlier


def _carried_on(telling: Telling, counted: Phrase, beside: Beside) -> Phrase | None:
    """A bare number that goes on with its sentence or the one before, or whose verb says what it counts."""
    if counted.word == "others" and has_fate(telling, counted):
        is_force = beside.last is not None and beside.last.noun == SOLDIERS
        return counted._replace(noun=SOLDIERS if is_force else PEOPLE)
    if _opens(telling, counted):
        is_of_men = beside.carried is not None and beside.carried.noun in (SOLDIERS, PEOPLE)
        return (
            going_on(counted, beside.carried)
            if beside.carried and is_of_men
            else counted._replace(noun=PEOPLE)
        )
    if (seats := seats_won(telling.text, counted, beside.before)) and seats.noun:
        return going_on(counted, seats)
    if beside.main and _goes_on(telling, counted):
        return going_on(counted, beside.main)
    if beside.carried and _is_anaphor(telling.text, counted):
        return going_on(counted, beside.carried)
    if _GATHERED.match(telling.text, counted.end) or (
        is_large(counted.number) and has_fate(telling, counted)
    ):
        return counted._replace(noun=PEOPLE)
    if is_of_troops(telling, counted):
        return counted._replace(noun=SOLDIERS)
    return going_on(counted, beside.carried) if beside.carried and is_large(counted.number) else None


def _opens(telling: Telling, counted: Phrase) -> bool:
    """Whether a bare number opens the sentence that says what befell them: "Five came home with wounds"."""
    is_first = counted.number.start <= 2 or telling.text.endswith(("; ", ": "), 0, counted.number.start)
    return is_first and counted.is_bare and has_fate(telling, counted)


def _goes_on(telling: Telling, counted: Phrase) -> bool:
    """Whether a bare number goes on with what its sentence counts: "Spain has contributed 1,300 and Honduras 370"."""
    start = counted.number.start
    if counted.number.form == "words" and counted.number.value in range(1, 10):
        return False
    if _NAMED_NEXT.search(telling.text, max(0, start - 40), start):
        return True
    return any(0 <= start - cue.end <= 2 and cue.kind in FATES | TROOPS for cue in telling.cues)


def _is_anaphor(text: str, counted: Phrase) -> bool:
    """Whether the words before a number speak of what the sentence before counted."""
    start = counted.number.start
    return any(pattern.search(text, max(0, start - 60), start) for pattern in (_ANAPHOR, _MOVED))


def _whole(telling: Telling, counted: Phrase, beside: Beside) -> Phrase | None:
    """The figure whose part the number is: "12 of them", "from 3 million barrels to 2 million"."""
    text, start = telling.text, counted.number.start
    last = beside.last or beside.carried
    if _befell_some_of_them(telling, counted):
        return counted._replace(noun=PEOPLE)
    if _OF_THEM.match(text, counted.end) or just_before(text, start, _OF_THEM_AR):
        noun = None if beside.last and beside.last.noun else last_noun(text[:start], telling.language)
        if noun and _OF_THINGS.match(text, counted.end) and (thing := last_thing(text[:start])):
            noun = thing
        if last and _is_of_men(text, counted, last) and (men := _the_men(telling, counted, beside)):
            return men
        is_known = last is not None and last.noun is not None and last.noun.family in TOPICS
        if not beside.last and not noun and not is_known and is_of_troops(telling, counted):
            return counted._replace(noun=SOLDIERS)
        if noun and noun.family not in TOPICS and _OF_PERSONS.match(text, counted.end):
            noun = PEOPLE
        if noun is None and last is None and fate_beside(telling, counted):
            return counted._replace(noun=PEOPLE)
        return counted._replace(noun=noun, word="") if noun else last
    last = beside.last
    if not last or not last.noun:
        return None
    is_near = last.end <= start <= last.end + _REACH
    if is_near and (which := just_before(text, start, _OF_WHICH)):
        is_of_men = "whom" in which.group() and last.noun.family in _UNHARMED
        return beside.main if is_of_men and beside.main else last
    return last if is_near and _is_part(text, counted, last) else None


def _the_men(telling: Telling, counted: Phrase, beside: Beside) -> Phrase | None:
    """The persons of whom some are told, past a thing that was counted last."""
    if beside.main or telling.language == "ar":
        return beside.main
    men = latest(beside.before)
    return counted._replace(noun=men.noun if men else PEOPLE)


def _befell_some_of_them(telling: Telling, counted: Phrase) -> bool:
    """Whether a fate stands right before "of them" and the number: جُرح منهم 32 ألفا."""
    them = just_before(telling.text, counted.number.start, _OF_THEM_AR)
    return them is not None and any(
        cue.kind in ("killed", "wounded", "captured") and 0 <= them.start() - cue.end <= 1
        for cue in telling.cues
    )


def _is_of_men(text: str, counted: Phrase, last: Phrase) -> bool:
    """Whether "of them" passes over the thing named last, because only persons are meant: على ثلاث قواعد، "
    "600 منهم.
    """
    is_thing = last.noun is not None and last.noun.family in _UNHARMED
    return is_thing and _OF_PERSONS.match(text, counted.end) is not None


def _is_part(text: str, counted: Phrase, last: Phrase) -> bool:
    start = counted.number.start
    between = text[last.end : start]
    if (
        last.noun
        and last.noun.family == "votes"
        and (AGAINST.search(between) or _REQUIRED.match(text, counted.end))
    ):
        return True
    if just_before(text, start, PART_OF):
        return True
    if (
        counted.is_bare
        and last.noun == SOLDIERS
        and CHANGED_TO.search(between)
        and not NEW_SUBJECT.search(between)
    ):
        return True
    return len(between) < 24 and TO_AGAIN.search(between) is not None and not NEW_SUBJECT.search(between)


def _divided(text: str, counted: Phrase, beside: Beside) -> Phrase | None:
    """The figure that a list divides: "five sites, three near Qaim and two in Syria", "505 bases; all but two"."""
    start, last = counted.number.start, beside.last
    whole = last or beside.carried
    if last and just_before(text, start, _ONLY) and _is_less(counted, last):
        return last
    if whole and _ALL_BUT.search(text, max(0, start - _SHORTER), start):
        return whole
    if not last or not last.noun:
        return None
    is_beside = _DIVIDED.fullmatch(text, max(last.end, start - 60), start) or _LISTS.search(
        text, last.end, start
    )
    if is_beside and (_AT_TIMES if last.kind not in ("wounded", "share") else _HOW_BADLY).match(
        text, counted.end
    ):
        return last
    if last.is_bare and not _is_less(counted, last) and _PLACED.match(text, counted.end):
        return last if _DIVIDED.search(text, last.end, start) and start - last.end < _SHORTER else None
    if not _is_less(counted, last):
        return None
    is_resumed = _RESUMED.fullmatch(text, last.end, start) or _RESUMED_AR.fullmatch(text, last.end, start)
    if is_resumed and just_before(text, last.number.start, _OUT_OF):
        return last
    if not _PLACED.match(text, counted.end):
        return None
    if last.is_bare:
        is_listed = _DIVIDED.fullmatch(text, max(last.end, start - 40), start)
        return last if is_listed or start - last.end < _SHORTER else None
    return last if start - last.end < _SHORT and _DIVIDING.search(text, last.end, start) else None


def _is_less(counted: Phrase, whole: Phrase) -> bool:
    part, total = counted.number.value, whole.number.value
    return part is not None and total is not None and part < total
