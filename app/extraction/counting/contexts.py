"""Which telling word speaks of a counted thing: the nearest that can reach it. Text is folded."""

import re
from collections.abc import Iterator, Sequence

from app.extraction.counting import arabic_cues, arabic_objects, english_cues
from app.extraction.counting.cues import FATES, Cue, Telling
from app.extraction.counting.lists import is_of_a_list

_WEIGHT = {
    "lost": 4,
    "engaged": 14,
    "has": 6,
    "present": 6,
    "measured": 2,
    "sent": 1,
    "more": 30,
    "withdrawn": 1,
    "left": 1,
    "captured": 2,
    "spared": 12,
    "homeward": -3,
    "body": 70,
    "still": 16,
    "gathers": 3,
}
_SAME = {
    "held": "captured",
    "more": "sent",
    "measured": "present",
    "loosed": "spared",
    "homeward": "withdrawn",
    "exist": "present",
    "body": "present",
    "still": "present",
    "back": "spared",
}
_FORKS = {
    "leaves": ("withdrawn", "displaced"),
    "exits": ("withdrawn", "spared"),
    "gathers": ("present", "spared"),
    "lands": ("engaged", "sent"),
    "crosses": ("engaged", "displaced"),
}
_FAR = 999
_BESIDE, _OWN, _NEXT, _LISTED = 30, 14, 12, 9
_BREAK, _COMMA, _WRONG_SIDE, _TURN, _TOLD = 22, 8, 32, 40, 50
_BEFORE, _AFTER, _BESIDE_MORE = 95, {"en": 60, "ar": 45}, 5
_REACH = 120
ELSEWHERE = re.compile(r", (?:where|which|while|when|as)\b|،? (?:حيث|بينما|فيما|علما|في حين|مع ان) ")
_SHARED = re.compile(
    r"(?:,|،)?(?: (?:and|or|as well as|plus|to|including|among them|بينهم|منهم|من بينهم)\b| و|,)|-| \("
)
_OF_PLACE = re.compile(r" (?:in|from|of|at|on|during|within|since|near|with|في|من|خلال|منذ|قرب|علي)\b")
# "When the reduction is complete 138,000 will remain".
_IS_OVER = re.compile(
    r" (?:is|was|are|were|has been|had been|will be|would be|have been) (?:all |now |nearly |almost )?"
    r"(?:complete|completed|over|finished|done|concluded|ended|halted|put off|postponed|delayed|suspended|frozen)\b"
)
_AND_ONE = re.compile(r",? and ")
_PLURAL_VERBS, _HARM = ("وا",), ("killed", "wounded")
_CONJOINED = re.compile(r"(?:\b(?:and|or|but|to)|,|;|،) (?:[a-z]+ ){0,3}$|[ ،]و$")
_GOES_ON = re.compile(
    r"(?:,|،)?(?: (?:and|as well as|plus|including|or|to|بينهم|منهم))?[ ,]*(?:و|[a-z\u0621-\u064a]+ ?){0,2}"
)
_SUBCLAUSE = re.compile(
    r"\b(?:who|which|while|after|when|whereas|although|though|because|before|until|whose|where|but)\b"
)
_TURNS = re.compile(r",?\s*(?:and|but|while|or)\b")
_VERB_TOO = re.compile(r" (?:and|or) [a-z]+(?:ed|ing) (?:the |some |about |at least )?")
_RELATIVE = re.compile(r"(?: of (?:whom|them|which))?,? ?(?:who|that|which)?(?: later| also)? ?")
_CLAUSE_AR = re.compile(r" (?:حين|عندما|بعد|قبل|منذ|بينما|فيما|لكن|وقد|ثم) ")
# "The second batch, 1,700 strong, …" is no new clause.
_NEW_CLAUSE_AR = re.compile(r"، و(?!قوام|عدد|هم |هي |هو |تعداد|عديد|مولف|تضم|يضم|فيه)(?=[\u0621-\u064a]{3})")
_TURN_AR = 14
_ESTIMATES_AR = re.compile(r"; [^;]*(?:تقدير|احصاء|حصيل)")
# What "and" joins to the counted is said of others: أربعة وجُرح عشرون.
_AND_VERB_AR = re.compile(
    r"و(?!فا|في|صل|صول|جه|جود|عد|وري|ري|اجه|اكب|جد|راء|قع|قوع|ضع|سط|رد|زع|قف|لد|ثق|ظف|"
    r"صف)[\u0621-\u064a]{3,}(?<!وا)(?<!وهم)(?<!وهن)(?![\u0621-\u064a])"
)
_AMONG_THEM_AR = re.compile(r"^[^،.؛]{0,30}، (?:بينهم|منهم|معظمهم|اغلبهم|بمن فيهم|من بينهم)[^،.؛]{0,40}،")
_CLAUSE_END_AR, _OBJECT_REACH = re.compile(r"[،؛.:]|\d| و(?=[\u0621-\u064a]{3})"), 40
_ASIDE, _IN_ASIDE, _ASIDE_REACH = re.compile(r"، (?!و)"), re.compile(r"، [^،]{0,60}$"), 60
_AND_ALSO = re.compile(r" and(?: then| later| also| subsequently)? $")
_GOVERNED = (" ", " of ")
_LOOSED = ("free", "releas", "liberat", "pardon", "acquit", "clear", "rescu", "let go", "discharg")
_ASIDE_EN = re.compile(
    r"^(?: [a-z']+){0,4}, [^,]{3,70},(?= )|, (?:most|many|some|all|almost all|half|"
    r"nearly all|including|among them)\b[^,]*,"
)
_AND_THEM = re.compile(r"[^.;:]{0,60} and (?:then |later |subsequently |eventually )?")
_AND_WERE = re.compile(r"[^.;:,\d]{0,45} and (?:(?:were|was|later|then|all|both|had been|have been|soon) )+")
# "Some 4,250 Americans in uniform have died".
_PART_OF_THESE = re.compile(
    r" (?:out )?of (?:the|its|their|his|her|our|these|those) (?:about |some |roughly )?"
)
_TO_A_CROWD = re.compile(
    r" (?:to|by|against|facing|before) an? (?:[a-z]+ )?(?:crowd|mob|gang|band|group|throng) of $|"
    r"\b(?:fire|gun)-?fights?,? (?:with|against) (?:[a-z]+ ){0,2}$|"
    r"\b(?:shoot-?out|clash(?:es)?|skirmish|battle|fighting|exchange of fire) (?:with|against) (?:[a-z]+ ){0,2}$"
)
_PREDICATE = re.compile(
    r"(?: of (?:whom|th[a-z]+))? (?:were|was|(?:(?:may|might|could) )?ha[a-z]+ been|got)"
    r"(?: [a-z]+ly| also| later| then)? "
)
_WHO_STOOD = re.compile(
    r",? (?:who (?:were|had been|are) )?(?:in uniform|on duty|there|on the ground|(?:stationed|serving|based|"
    r"deployed|posted|"
    r"still|left) [^,.;\d]{2,40}),? (?:have |had |has |were |was |are |would |may )(?:since |already |been |"
    r"also |all )*"
)
_AND_THEN = re.compile(r",? and (?:then |later |subsequently |eventually )?")
# "320 protesters and members of the police have been killed": both have.
_WITH_OTHERS = re.compile(
    r"^(?: (?:of|from|in) (?:the )?(?:[a-z-]+ ){0,2}[a-z-]+)?,? (?:and|or|as well as|along with|"
    r"plus) (?:[a-z0-9,.'-]+ ){1,8}"
    r"(?=(?:were|are|have|had|was|has)\b(?: (?:also|all|both|later|then|since|already|[a-z]+ly))?(?: "
    r"been)?(?: [a-z]+ly)? $)"
)
# "Four employees and three members of the Guard also perished": both did.
_AND_OTHERS = re.compile(
    r"^(?: (?:of|from|in) (?:the |its )?(?:[a-z-]+ ){0,2}[a-z-]+)?,? (?:and|as well as|along with|plus)"
    r"(?= (?:an? |another |some |about |at least |nearly |up to |more than |[\d,]+ |several |dozens |"
    r"scores |hundreds |"
    r"thousands |two |three |four |five |six |seven |eight |nine |ten |eleven |twelve |[a-z]+teen |[a-z]+ty ))"
    r"(?! (?:[a-z0-9,.'-]+ )*?(?:was|were|is|are|had|has|have|who|which|that|when|while|[a-z]{3,}ed) )"
    r"(?: [a-z0-9,.'-]+){2,10} $"
)
_WHOLE = re.compile(
    r"(?:^|[.;:] |, )(?:out )?of (?:the |its |their |these |those |his |our |an? (?:crew|group|party|company|"
    r"team|total|force|"
    r"convoy|staff|garrison|platoon|squad|class) of )?(?:about |some |roughly |nearly |around )?$"
)
_LATER_CLAUSE = re.compile(r"\b(?:when|while|after|before|until|once|because|although|if)\b")
_MOVES = ("sent", "withdrawn")
_FIRST, _LAST = ("captured", "wounded"), ("killed",)
_JOINED_CLAUSE = re.compile(r"\b(?:and|but)\b|,")


def read(text: str, first: int, last: int, language: str) -> Telling:
    """A folded passage with the telling words that lie within reach of its numbers, from `first` to `last`."""
    grammar = english_cues if language == "en" else arabic_cues
    found = grammar.cues(text, max(0, first - _REACH), min(len(text), last + _REACH))
    return Telling(text, language, tuple(found))


def kind_near(
    telling: Telling,
    start: int,
    end: int,
    wanted: frozenset[str],
    others: Sequence[tuple[int, int]] = (),
) -> tuple[str | None, int]:
    """The kind of the telling word nearest to the number phrase from `start` to `end`, of those "
    "`wanted`, and how far.

    `others` are the spans of the other counted phrases: a word within one speaks of that one only, and a word
    before one speaks of it rather than of what comes after.
    """
    reached = [
        (distance, cue.kind == "measured", kind)
        for cue in telling.cues
        for distance, kind in _reach(telling, cue, start, end, wanted, others)
    ]
    distance, is_measured, kind = min(reached, key=lambda one: one[0], default=(_FAR, False, None))
    if distance < _TOLD and kind in _FIRST and (end_of_it := _ends_with(telling, end)) in wanted:
        return end_of_it, distance
    if kind in ("sent", "engaged", "present") and (end_of_them := _came_to(telling, end)) in wanted:
        return end_of_them, distance
    if kind == "displaced" and (end_of_them := _suffered(telling, start, end)) in wanted:
        return end_of_them, distance
    if is_measured:  # a toll is measured as well: "the losses reached 148 soldiers"
        after = {cue.kind for cue in telling.cues if cue.start >= end and cue.kind in _MOVES}
        fates = [
            (how_far, fate)
            for how_far, _, fate in reached
            if (fate in FATES and how_far <= _TOLD) or (fate in after and how_far <= _NEXT)
        ]
        distance, kind = min(fates, default=(distance, kind))
    return kind, distance


def _reach(
    telling: Telling,
    cue: Cue,
    start: int,
    end: int,
    wanted: frozenset[str],
    others: Sequence[tuple[int, int]],
) -> Iterator[tuple[int, str]]:
    """How far a telling word is from a number phrase, and what it makes of the counted; nothing out of reach."""
    kind = _after(cue) if cue.start >= end else _before(cue.kind)
    kind = _forked(kind, wanted)
    if kind not in wanted:
        return
    if cue.end <= start:
        distance, furthest = _distance_before(telling, cue, start), _BEFORE
    elif cue.start >= end:
        is_listed = is_of_a_list(telling, cue, end, others)
        distance = _LISTED if is_listed else _distance_after(telling, cue, end)
        furthest = _AFTER[telling.language]
    else:
        distance, furthest = 0, 1
    if distance > (_BESIDE_MORE if cue.kind == "more" else furthest):
        return
    distance += _WEIGHT.get(cue.kind, 0) + _detour(telling, cue, start, end, others)
    if distance < _FAR:
        yield distance, kind


def _forked(kind: str, wanted: frozenset[str]) -> str:
    """What a word says of these counted that says one thing of troops and another of civilians."""
    if kind not in _FORKS:
        return kind
    first, otherwise = _FORKS[kind]
    if first in wanted:
        return first
    return "" if kind == "exits" and "displaced" not in wanted else otherwise


def _detour(telling: Telling, cue: Cue, start: int, end: int, others: Sequence[tuple[int, int]]) -> int:
    """How much further off a telling word is because another counted phrase holds it or stands between."""
    text, language = telling.text, telling.language
    if cue.start < end and start < cue.end:
        return _OWN if cue.kind in ("captured", "spared", "displaced") else 0
    is_after = cue.start >= end
    if not is_after and ELSEWHERE.search(text, cue.end, start):
        return _BESIDE
    is_fate = is_after and cue.kind in FATES
    if is_fate and _has_a_part(text, start, others):
        return _FAR  # "eleven of its 33 soldiers were killed": eleven were
    is_whole = is_fate and _is_whole(text, start)
    for first, last in others:
        if first <= cue.start and cue.end <= last and not _left_dead_too(text, cue, end, first, last):
            return _FAR
        if is_after:
            if end <= first and last <= cue.start and (is_whole or not _SHARED.match(text, end)):
                # "Of the 40 men in his platoon six never returned": six did.
                return _FAR if is_fate and (is_whole or not _OF_PLACE.match(text, end)) else _BESIDE
            is_object = language == "ar" and 0 <= first - cue.end <= 2 and "،" not in text[cue.end : first]
            is_joined = text[cue.start] in "وف" and first == cue.end + 1  # قتلوا أربعة وأصابوا ستة
            if is_object and (is_joined or not text.endswith(_PLURAL_VERBS, cue.start, cue.end)):
                return _FAR
        elif cue.end <= first and last <= start and not _GOES_ON.fullmatch(text, last, start):
            has_object = first - cue.end <= _NEXT and not _CONJOINED.search(text, last, start)
            return _FAR if has_object and cue.kind in FATES else _BESIDE
    return 0


def _left_dead_too(text: str, cue: Cue, end: int, first: int, last: int) -> bool:
    """Whether the dead of the next phrase go with these: "left two Americans and a British medic dead"."""
    if cue.start < end or cue.side != "subject":
        return False
    return text.endswith(" dead", first, last) and _AND_ONE.fullmatch(text, end, first) is not None


def _has_a_part(text: str, start: int, others: Sequence[tuple[int, int]]) -> bool:
    """Whether another number right before takes some of these."""
    return any(last <= start and _PART_OF_THESE.fullmatch(text, last, start) for _, last in others)


def _is_whole(text: str, start: int) -> bool:
    return _WHOLE.search(text, max(0, start - 40), start) is not None


def _ends_with(telling: Telling, end: int) -> str | None:
    """The last of the fates that were suffered one after the other: "rounded up and shot", "and shot them"."""
    for cue in telling.cues:
        is_last = cue.side == "back" and cue.kind in _LAST and cue.start >= end
        if is_last and _AND_THEM.fullmatch(telling.text, end, cue.start):
            return cue.kind
    fates = [cue for cue in telling.cues if cue.start >= end and cue.side == "subject" and cue.kind in FATES]
    if (
        len(fates) < 2
        or fates[1].kind not in _LAST
        or not _AND_THEN.fullmatch(telling.text, fates[0].end, fates[1].start)
    ):
        return None
    return fates[1].kind


def _came_to(telling: Telling, end: int) -> str | None:
    """What befell those who did something first: "baled out and were taken prisoner"."""
    cue = next((cue for cue in telling.cues if cue.start >= end and cue.kind in _LAST + _FIRST), None)
    if cue is None or cue.side != "subject" or telling.language != "en":
        return None
    is_end = _AND_WERE.fullmatch(telling.text, end, cue.start) or _WHO_STOOD.fullmatch(
        telling.text, end, cue.start
    )
    return cue.kind if is_end else None


def _suffered(telling: Telling, start: int, end: int) -> str | None:
    """What befell those of whom a relative clause says that they had fled: قتلت الغارة مئة مدني احتموا بمبنى."""
    if telling.language != "ar" or not any(
        cue.kind == "displaced" and 0 < cue.start - end <= _NEXT for cue in telling.cues
    ):
        return None
    told = [cue for cue in telling.cues if cue.end <= start and cue.kind in _LAST + _FIRST]
    if not told or _CLAUSE_END_AR.search(telling.text, told[-1].end, start):
        return None
    return told[-1].kind if start - told[-1].end <= _OBJECT_REACH else None


def _before(kind: str) -> str:
    """ "Leaving 2,500 soldiers" speaks of those who stay."""
    if kind == "lost":
        return "killed"
    if kind in ("left", "has"):
        return "present"
    return _SAME.get(kind, kind)


def _after(cue: Cue) -> str:
    kind = cue.kind
    if kind == "left":
        return "withdrawn"
    if kind == "held" and cue.side == "object":
        return "engaged"  # those who hold a city
    if kind == "lost" and cue.side == "subject":
        return "killed"  # "37 of her crew were lost"
    return _SAME.get(kind, kind)


def _distance_before(telling: Telling, cue: Cue, start: int) -> int:
    text = telling.text
    between = text[cue.end : start]
    if ";" in between and telling.language == "ar" and _ESTIMATES_AR.search(between):
        between = between[between.index(";") :]
    elif ";" in between or "\n" in between or cue.side == "back":
        return _FAR
    if telling.language == "ar":
        is_plural = cue.kind in _HARM and arabic_objects.come_first(text, cue.start, cue.end)
        # A verb in the plural follows its subject: 25 شخصا قتلوا و75 أصيبوا; but أسروا 60 جنديا.
        return (
            _FAR
            if is_plural and between.strip()
            else len(between) + _COMMA * between.count("،") + _TURN_AR * len(_NEW_CLAUSE_AR.findall(between))
        )
    if cue.kind in FATES and _TO_A_CROWD.search(between):
        return _FAR  # lost "to a crowd of 400": the crowd is not lost
    if (cue.kind in FATES and between.startswith(" by ")) or (cue.kind == "lost" and cue.side == "subject"):
        return _FAR  # put to death by 400: they did it
    if between in _GOVERNED and cue.kind == "spared" and telling.text.startswith(_LOOSED, cue.start):
        return -12  # "freed two men held for a year"
    if between in _GOVERNED and cue.side in ("object", "noun"):
        return -2  # "the abduction of 643 men fleeing the town"
    if telling.text.startswith("holding", cue.start) and _PREDICATE.search(between):
        return _FAR  # "those holding the dam were outnumbered by 1,000"
    distance = len(between) + _BREAK * (
        len(_SUBCLAUSE.findall(between)) + 2 * (_IS_OVER.match(between) is not None)
    )
    if _TURNS.match(between) and not _VERB_TOO.fullmatch(between):
        distance += _TURN
    return distance + (_WRONG_SIDE if cue.side == "subject" else 0)


def _distance_after(telling: Telling, cue: Cue, end: int) -> int:
    between = telling.text[end : cue.start]
    if ";" in between or "، و" in between:
        return _FAR
    if telling.language == "en":
        return _distance_after_english(cue, between)
    if _AND_VERB_AR.match(telling.text, cue.start) or (
        cue.kind in FATES and arabic_objects.have_done(telling.text, cue.start, cue.end)
    ):
        return _FAR
    between = _AMONG_THEM_AR.sub("", between)
    if (aside := _ASIDE.match(between)) and _IN_ASIDE.search(telling.text, max(0, end - _ASIDE_REACH), end):
        between = between[aside.end() - 1 :]  # المستشارون، وقوامهم 300، قد وصلوا
    return _FAR if "،" in between or " (" in between or _CLAUSE_AR.search(between) else len(between) + 4


def _distance_after_english(cue: Cue, between: str) -> int:
    """How far an English word is that follows the counted, by the side on which it has them."""
    if cue.side == "object" and cue.kind in FATES:
        return _FAR
    if cue.side == "noun" and len(between) > _NEXT:
        return _FAR
    between = _ASIDE_EN.sub("", between)
    if cue.side == "back":
        return _NEXT
    suffered = FATES if between.startswith(" of ") else _FIRST + _LAST
    if cue.side == "subject" and cue.kind in suffered and _PREDICATE.fullmatch(between):
        return -3  # "for every soldier killed seven were wounded"
    if _RELATIVE.fullmatch(between):
        return 1
    if cue.side == "subject":
        again = _AND_ALSO.search(between)  # "were cornered in a house and put to death": of the same
        between = between[: again.start()] if again else between
        between = _AND_OTHERS.sub(" ", _WITH_OTHERS.sub(" ", between))
    distance = len(between) + 3 + _TURN * len(_LATER_CLAUSE.findall(between))
    if cue.side == "noun":
        distance += 10
    if cue.side == "object":
        distance += _WRONG_SIDE
    if (cue.kind in FATES or cue.kind == "held") and not between.startswith((" who", ", who")):
        distance += _BREAK * len(_JOINED_CLAUSE.findall(between))
    return distance
