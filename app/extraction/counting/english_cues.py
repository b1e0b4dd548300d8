"""Where English says what became of the counted, and on which side of the word they stand. Text is folded."""

import re
from functools import lru_cache

from app.extraction.counting import nouns
from app.extraction.counting.cues import FATES, Cue, Side
from app.extraction.counting.english_tellings import ALSO_NOUNS, TABLE, Form
from app.extraction.counting.numbers import just_before

_BE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|get|gets|got|getting|lay|found|confirmed|feared|believed|"
    r"presumed)(?: (?:not|still|now|since|already|yet|also|later|all|both|either|reported|thought|said|known|"
    r"believed|feared|"
    r"estimated|to have been|to be|[a-z]+ly))* $"
)
_HAVE = re.compile(r"\b(?:have|has|had|having)(?: (?:not|also|already|since|now|so far|[a-z]+ly))* $")
_JOINED = re.compile(r"(?:,| and| or|, and)(?: later| then| [a-z]+ly)? ")
_NO_OBJECT = re.compile(
    r" ?(?:$|[,.;:)\"'-]|(?:in|on|at|by|during|since|and|or|when|while|as|after|before|near|outside|"
    r"inside|over|across|around|between|from|with|within|along|under|for|so|last|this|there|here|to|of|"
    r"every|each|but|alone|yesterday|today|elsewhere|earlier|later|throughout|through|that|home|because|"
    r"until|where|dead|alive|overnight|together|without)\b)"
)
_INTO = re.compile(r"\b(?:fell|fall|falls|fallen|falling|delivered|passed) into (?:the |their |[a-z]+'s? )*$")
_HAVING, _OWNED = (
    ("has", "had", "have", "having"),
    re.compile(
        r" (?:in|on|at|only|still|now|roughly|just|"
        r"just under|fewer than|less than)\b"
    ),
)
_LEAVING = ("leave", "left", "withdraw", "withdrew", "leaves")
_NEVER = re.compile(r"\b(?:not|never|n't|without)(?: [a-z]+ly)? $")
_FALLING = ("fall", "fell", "fallen", "falling")
_IN_BATTLE = re.compile(
    r" ?(?:[,.;)]|$)| (?:since|so far|there|here|that day|yesterday)\b| (?:in|"
    r"during) (?:the )?(?:[a-z-]+ ){0,2}(?:battle|fighting|action|combat|assault|war|clashes|siege)\b|"
    r" to the enemy\b"
)
# "4,500 Americans fell before the pull-out"; towns and prices do not.
_FELL_SO = re.compile(
    r" (?:before|between|until|at|near|around|as|for|while|trying|defending|fighting|on|in (?!number|strength|size)|"
    r"during|along|outside|inside|under|over|that|last|there)\b"
)
_PERSON_BEFORE = re.compile(r"([a-z]+) $")
# An invasion force need not invade in this sentence.
_ONSLAUGHTS = frozenset(("invasion", "attack", "assault", "offensive", "operation"))
_FOR_ONE = re.compile(
    r" (?:forces?|helicopters?|rifles?|craft|plans?|routes?|fleet|aircraft|jets?|planes?|squadrons?|"
    r"dogs?|weapons?|boats?|"
    r"submarines?|ships?|alert|warnings?|iraqi freedom|inherent resolve|new dawn)\b"
)
_A_FALL = re.compile(
    r"\b(?:in|by|from|of|the|this|last|a|its|every|each|that|next|following|early|late|coming) $"
)
_NUMBER_NEXT = re.compile(
    r" (?:at (?:least|most) |over |around |between |some |about |up to |more than |as many as |"
    r"no fewer than |nearly |almost |another |a further |an estimated )?(?:\d|dozens|scores|hundreds|"
    r"thousands|tens|several|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|"
    r"[a-z]+ty|a dozen)\b)"
)
_SOMEONE_NEXT = re.compile(
    r" (?:(?:at (?:least|most)|over|around|some|about|up to|more than|as many as|no fewer than|nearly|almost|another|"
    r"an estimated|a further) )?(?:\d|an? |the |its |his |their |several |dozens|scores|hundreds|(?:one|two|"
    r"three|four|five|six|"
    r"seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[a-z]+ty)\b)"
)
# Verbs in the plural that look like nouns: "70,000 soldiers mass near the border", "some 2,500 serve in Iraq".
_MANY_DO = frozenset(("mass", "land", "serve", "march", "cross", "face", "raid", "trek", "parachute"))
_BY_MANY = re.compile(
    r"(?:[a-rt-z]s|men|people|police|personnel|infantry|cavalry|\d|hundred|thousand|million|,) $"
)
_SOMEWHERE = re.compile(
    r" (?:in|at|on|near|along|into|over|across|through|around|outside|inside|there|here|from|towards?|under|to|"
    r"against|alongside|with|north|south|east|west|up|down)\b"
)
_MONTH = re.compile(r" ?(?:\d|[:,;.)]|of (?:this|last|that)|this|last|$)")
_HURT_NEXT = re.compile(
    r" (?:[a-z]+ (?:and |or )?){0,4}(?:gas|smoke|chlorine|poisoning|exhaustion|shock|dehydration|heatstroke|"
    r"wounds?|injur(?:y|ies)|burns?|concussions?|trauma|bruises|fractures|cuts)\b"
)
_MOUNTAINS = re.compile(
    r"\b(?:mount|mountain|mountains|hills?|slopes?|peaks?|border|frontier|no man's land|desert)\b"
)
_TAKEN_AWAY = re.compile(r" ?(?:[,.;)]|$)")
_THEM_TO = re.compile(r" (?:them|it|this|that|these|those)(?: back| down)? to\b")
_THE = re.compile(
    r"\b(?:the|a|this|that|each|every|river|border|frontier|canal|street|road|main|pedestrian|zebra) $"
)
_A_SHOT = re.compile(r"\b(?:a|the|single|warning|first|one|[a-z]+'s) $")
_LEFT = re.compile(r"\b(?:left|leav(?:e|es|ing)) [^,;]{1,70} $")
_NOW = frozenset(("contribute", "contributes", "deploy", "deploys", "provide", "provides", "field", "fields"))
_LATER = re.compile(r"\b(?:to|will|would|may|might|can|could|should|shall|must|not) $")
_THEM = re.compile(r" (?:them|themselves|nearly all|all of them)\b")
_OF_THE_DEAD = re.compile(
    r" of (?:[a-z.]+ ){1,5}(?:killed|dead|wounded|injured|captured|deaths)\b|(?<=more) than\b|(?<=more)-"
)
# Words that tell something only with others near.
_NOT_SO = {
    "cross": re.compile(r" (?:the |to the )(?:aisle|floor|line|street|road|hall|chamber|picket)\b"),
    "faced": re.compile(
        r" (?:an? |the |their |new |up to |no |another |military |criminal |murder |similar )*(?:court|"
        r"charges?|trial|justice|"
        r"prison|death|execution|life|years|questions?|problems?|criticism|accusations?|discipline|"
        r"punishment|reprimand|\d+ years)"
    ),
}
_RANKS = re.compile(
    r" (?:the |its |his |their )?(?:[a-z-]+ ){0,2}(?:group|organi[sz]ation|ranks|militia|militias|"
    r"islamic state|isis|al-qaeda|"
    r"insurgency|army|police|coalition|force|forces|party|movement|alliance|protests?|government)\b"
)
_NOT_SO["admit"] = re.compile(
    r"(?:ted|s|ting)? (?:to|that|having|it|the|its|guilt|responsibility|defeat|only)\b"
)
_NOT_SO |= dict.fromkeys(("join", "joins", "joine", "joini"), _RANKS)
_NOT_SO["face"] = _NOT_SO["faced"]
# "Received reprimands", "receiving treatment": who is sent is received by somebody.
_NOT_SO["recei"] = re.compile(
    r" (?:the purple|medals?|treatment|orders|training|pay|money|weapons|arms|aid|prison|death|life|\$|threats|"
    r"reprimands?|sentences?|bonuses|compensation|warnings?|instructions?|leave|help|letters?|awards?|decorations?|"
    r"citations?|care|an? |their |his |her |no |(?:medical|hospital|legal|military|formal|written|only|long|short|"
    r"jail|suspended|honou?rary) )"
)
_MEN_LOST = re.compile(
    r"(?: (?:the|its|his|their|[a-z]+'s?|[a-z]+)){1,4} (?:about |some |nearly |at least |more than |another |up to )?"
    r"(?:\d[\d,]*|[a-z]+) (?:[a-z]+ )?(?:men|soldiers|lives|dead|troops|fighters|marines|casualties)\b(?! their)"
)
_THEIR_LIVES = re.compile(r"[^.;:]{3,70} (?:their|his|her) li(?:ves|fe)\b")
_COSTING = tuple(rest for rest, _, _ in TABLE["cost"] if rest)
_NEEDS = {"trapp": _MOUNTAINS, "suffe": _HURT_NEXT, "susta": _HURT_NEXT}
_TAKING = tuple(rest for rest, _, _ in TABLE["taken"] if rest)
_SHOWN = 2
_WORD = re.compile(r"(?<![a-z0-9'-])[a-z]+(?:-[a-z]+)*")


def cues(text: str, first: int, last: int) -> list[Cue]:
    """The telling words of a folded passage from `first` to `last`, in their order."""
    found: list[Cue] = []
    done = 0
    for match in _WORD.finditer(text, first, last):
        if match.group() not in TABLE or match.start() < done or _is_idle(text, match):
            continue
        at = match.end()
        for rest, kind, form in _followed(match.group(), text[at : at + _SHOWN]):
            end = at + len(rest)
            if text.startswith(rest, at) and not text[end : end + 1].isalnum():
                done = end
                if kind:
                    _add(found, text, match.start(), end, kind, form)
                break
    return found


@lru_cache(maxsize=1 << 12)
def _followed(word: str, shown: str) -> list[tuple[str, str, Form]]:
    """The phrases of the table that a word can open, by the first two letters behind it."""
    return [entry for entry in TABLE[word] if entry[0].startswith(shown) or shown.startswith(entry[0])]


def _is_idle(text: str, match: re.Match[str]) -> bool:
    """Whether a word of the table tells nothing here: "a shot", "his hands", "the number of soldiers killed"."""
    word, start, end = match.group(), match.start(), match.end()
    if (
        _is_of_something_else(text, word, start, end)
        or _OF_THE_DEAD.match(text, end)
        or (word == "march" and _MONTH.match(text, end))
    ):
        return True
    if word in _MANY_DO and _BY_MANY.search(text, max(0, start - 12), start) and _SOMEWHERE.match(text, end):
        return False
    if word in ALSO_NOUNS and not _opens_phrase(text, word, end):
        return _NUMBER_NEXT.match(text, end) is None
    if word in ("fall", "falls") and _A_FALL.search(text, max(0, start - 8), start):
        return True
    if word in _FALLING:
        return not (_opens_phrase(text, word, end) or _IN_BATTLE.match(text, end) or _fell(text, start, end))
    if word == "in":
        return text.endswith(("wounded ", "injured ", "missing ", "hurt "), 0, start)
    if word in _HAVING:
        return _NUMBER_NEXT.match(text, end) is None and _OWNED.match(text, end) is None
    return _is_another(text, word, start, end)


def _is_of_something_else(text: str, word: str, start: int, end: int) -> bool:
    """Whether a word is no deed here: "at the crossing", "attack helicopters", "cut them to 1,700"."""
    if word == "crossing":
        return just_before(text, start, _THE) is not None
    if word in ("cut", "cuts"):
        return _THEM_TO.match(text, end) is not None
    return word in _ONSLAUGHTS and _FOR_ONE.match(text, end) is not None


def _fell(text: str, start: int, end: int) -> bool:
    """Whether persons fell: "17 marines fell before the truce"."""
    person = just_before(text, start, _PERSON_BEFORE)
    noun = nouns.english(person.group(1)) if person else None
    is_person = noun is not None and noun.family in nouns.PERSONS
    return is_person and _FELL_SO.match(text, end) is not None


def _opens_phrase(text: str, word: str, end: int) -> bool:
    return any(rest and text.startswith(rest, end) for rest, _, _ in TABLE[word])


def _is_another(text: str, word: str, start: int, end: int) -> bool:
    """Whether the words around a telling word make something else of it: "a shot", "facing trial", "cost 5,000"."""
    if (needs := _NEEDS.get(word[:5])) is not None:
        return needs.search(text, end, end + 60) is None
    if (elsewhere := _NOT_SO.get(word[:5])) is not None and elsewhere.match(text, end):
        return True
    if word in ("cost", "costs", "costing") and not text.startswith(_COSTING, end):
        return not (_MEN_LOST.match(text, end) or _THEIR_LIVES.match(text, end))
    if word == "taken" and not text.startswith(_TAKING, end):
        return _TAKEN_AWAY.match(text, end) is None
    if word in _LEAVING:
        return _NEVER.search(text, max(0, start - 20), start) is not None
    if word == "hands":
        return _INTO.search(text, max(0, start - 30), start) is None
    return word == "shot" and just_before(text, start, _A_SHOT) is not None


def _add(found: list[Cue], text: str, start: int, end: int, kind: str, form: Form) -> None:
    """Add a telling word to those found, with the side on which the counted stand."""
    if text[start:end] in _NOW and not just_before(text, start, _LATER):
        kind = "present"  # "Italy contributes 2,000": they are there
    if kind in FATES and form not in ("object", "subject") and _LEFT.search(text, max(0, start - 80), start):
        if found and found[-1].kind == "left":
            found.pop()  # "left 25 fighters dead" says of them only that
        found.append(Cue(start, end, kind, "subject"))
        return
    found.append(Cue(start, end, kind, _side(text, start, end, form, found[-1] if found else None)))


def _side(text: str, start: int, end: int, form: Form, before: Cue | None) -> Side:
    """Whether the counted stand before or after a telling word, by its form and the words around it."""
    if form == "noun":
        return "subject" if _BE.search(text, max(0, start - 40), start) else "noun"
    if form == "subject" or form == "either":
        return form
    if form == "object":
        return "back" if _THEM.match(text, end) else "object"
    if _BE.search(text, max(0, start - 40), start):
        return "subject"
    if before and before.side == "subject" and _JOINED.fullmatch(text, before.end, start):
        return "subject"
    if _THEM.match(text, end):
        return "back"
    if text.startswith(" dead", end) and _SOMEONE_NEXT.match(text, end + len(" dead")):
        return "object"  # "shot dead 17 protesters"
    if _HAVE.search(text, max(0, start - 24), start) or _NUMBER_NEXT.match(text, end):
        return "object"
    if not _NO_OBJECT.match(text, end):
        return "object"
    return "subject"
