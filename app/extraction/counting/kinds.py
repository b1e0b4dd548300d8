"""The kind of a figure: by what is counted and what is said of it. Text is folded."""

import re
from collections.abc import Sequence

from app.extraction.counting import contexts
from app.extraction.counting.contexts import FATES, TROOPS, Trigger
from app.extraction.counting.nouns import Noun
from app.extraction.counting.numbers import Number
from app.extraction.counting.phrases import Phrase

_WANTED = {
    "soldiers": FATES - {"displaced"} | TROOPS,
    "people": FATES,
    "personnel": FATES - {"displaced"},
    "votes": frozenset(("killed", "captured", "displaced")),
    "thing": FATES,
}
_KINDS = {
    "sent": "troops-sent",
    "withdrawn": "troops-withdrawn",
    "present": "troops-present",
    "engaged": "troops-engaged",
}
_SHORT = {kind: short for short, kind in _KINDS.items()}
_PART = re.compile(
    r"\b(?:including|among them|of whom)(?: at least| some| about)? $|(?:بينهم|بينها|منهم|ضمنهم) $"
)
_PART_REACH, _BARE_REACH = 70, 60
_DEFAULTS = {"soldiers": "troops-present", "dead": "killed", "thing": "other"}
_BY_UNIT = {
    "refugees": "displaced",
    "displaced": "displaced",
    "prisoners": "captured",
    "detainees": "captured",
    "hostages": "captured",
}
_MEN = frozenset(("men", "رجل", "رجلا", "رجال", "fighters", "militiamen", "عنصر", "مقاتل"))
_SOLDIERLY = re.compile(r"(?:american|briton|اميركي|امريكي|بريطاني)")
_FEWEST_MEN = 20
_FEW = 12
_VOTING = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|in favou?r|ballot|quorum|attendance|against the (?:bill|motion))\b|"
    r"(?:بموافقه|صوت|صوتوا|تصويت|باصوات|اصوات|وافق|بتاييد|ايد|النصاب|الحضور|حضروا|"
    r"الحاضرين)(?![\u0621-\u064a])"
)
_ELIGIBLE = re.compile(
    r" (?:are|were|is|was)?(?: [a-z]+)? ?(?:eligible|registered|entitled|called)\b| يحق لهم| مسجل"
)
_VOTERS = frozenset(("ministers", "members", "people", "deputies", "senators"))
_DEFINITE = re.compile(
    r"(?:\b(?:the|its|their|his|our|those|these|all|all of the)|'s) (?:more than |about |some |remaining )?$"
)
_LEVEL_EN = re.compile(
    r"(?:from (?:a peak of )?|\d to |\bto |\b(?:level of|total of|numbers? (?:of|to|at)|force of|"
    r"presence of|cap of|"
    r"ceiling of) )$"
)
_LEVEL_AR = re.compile(r"(?:(?:^| )(?:الي|لي|من)(?: حوالي| نحو)? | ال ?|ال-)$")
_LISTED = re.compile(
    r"(?:,| and|, and| as well as| plus|،| و|، و)(?: (?!were|was|had|"
    r"have)[a-z\u0621-\u064a]+){0,4}[ ,]*(?:including |among them |بينهم |منهم |و|ب)?"
    r"|,? (?:including|among them|of them) |،? (?:بينهم|منهم|من بينهم|بينها) "
)
_SENT = re.compile(r" (?:already |previously )?(?:sent|withdrawn|dispatched|pulled out|brought home)\b")
_COMES_BETWEEN = re.compile(r", | and |، | و")
_NONE = re.compile(r"\bnone of (?:the |its |their )?$")
_OUT_OF_AR = re.compile(r"من اصل $")


def kind_of(
    piece: str,
    counted: Phrase,
    found: Sequence[Trigger],
    language: str,
    before: tuple[int, str] = (0, ""),
    others: Sequence[tuple[int, int]] = (),
) -> tuple[str, str] | None:
    """The kind and the unit of a figure; None when it is none.

    `found` are the telling words of the passage, `before` the end and the kind of the figure before it: one fate goes
    for a whole list.
    """
    number, noun = counted.number, counted.noun
    if number.form in ("share", "money"):
        return number.form, number.unit
    if noun is None:
        return None
    near = _fate(piece, counted, noun, found, language, before, others)
    if near in _KINDS:
        return _KINDS[near], "soldiers" if noun.unit == "people" else noun.unit
    if near is None and noun.family == "soldiers" and _are_few(number):
        return "people", noun.unit
    if near is None and noun.unit in _VOTERS and _is_vote(piece, counted):
        return "votes", noun.unit
    if noun.family == "votes" and _OUT_OF_AR.search(piece, 0, number.start):
        return "seats", "seats"
    return near or _BY_UNIT.get(noun.unit) or _DEFAULTS.get(noun.family, noun.family), noun.unit


def _fate(
    piece: str,
    counted: Phrase,
    noun: Noun,
    found: Sequence[Trigger],
    language: str,
    before: tuple[int, str],
    others: Sequence[tuple[int, int]],
) -> str | None:
    """What became of the counted, by the nearest telling word or by the figure that this one goes on with."""
    number = counted.number
    wanted = _WANTED.get(noun.family, frozenset()) | _as_troops(counted, noun)
    if noun.family == "thing" or noun.unit in _BY_UNIT:
        found = [trigger for trigger in found if trigger.kind not in ("held", "lost")]
    if noun.family == "thing":
        found = [trigger for trigger in found if not _COMES_BETWEEN.search(piece, trigger.end, number.start)]
    if before[1] in wanted and noun.unit not in _BY_UNIT and _is_part(piece, number.start, before[0]):
        return before[1]
    near = contexts.kind_near(
        piece, found, number.start, max(counted.end, number.end), language, wanted, others
    )
    if near in FATES and _NONE.search(piece, max(0, number.start - 16), number.start):
        near = None
    if noun.family == "soldiers" and near not in FATES and _are_there(piece, counted, language):
        near = "present"
    if near is None and noun.unit not in _BY_UNIT:
        near = _inherited(piece, counted, before, wanted, found)
    return near


def _as_troops(counted: Phrase, noun: Noun) -> frozenset[str]:
    """The fates of troops that men, or people named by their nation, may have when they are many."""
    value = counted.number.value
    if noun.unit == "personnel":
        return TROOPS
    if not isinstance(value, int) or value < _FEWEST_MEN:
        return frozenset()
    if counted.word in _MEN:
        return TROOPS
    return TROOPS - {"present"} if _SOLDIERLY.match(counted.word) else frozenset()


def _inherited(
    piece: str, counted: Phrase, before: tuple[int, str], wanted: frozenset[str], found: Sequence[Trigger]
) -> str | None:
    """What became of the figure before, when this one goes on with it: listed beside it, part of it, or bare."""
    kind = _SHORT.get(before[1], before[1])
    start = counted.number.start
    if kind not in wanted or start < before[0]:
        return None
    if _LISTED.fullmatch(piece, before[0], start) or _is_part(piece, start, before[0]):
        return kind
    if contexts.ELSEWHERE.search(piece, before[0], start):
        return None
    if any(before[0] <= trigger.start and trigger.end <= start for trigger in found):
        return None
    is_bare = counted.end <= counted.number.end and kind in FATES and ". " not in piece[before[0] : start]
    return kind if is_bare and start - before[0] < _BARE_REACH else None


def _is_part(piece: str, start: int, end_before: int) -> bool:
    """Whether "including" joins the number at `start` to the figure that ended just before."""
    return 0 < start - end_before < _PART_REACH and _PART.search(piece, end_before, start) is not None


def _are_few(number: Number) -> bool:
    """Whether so few soldiers are persons rather than a force: "seven soldiers face a court-martial"."""
    return number.qualifier == "exactly" and isinstance(number.value, int) and number.value <= _FEW


def _is_vote(piece: str, counted: Phrase) -> bool:
    if _ELIGIBLE.match(piece, counted.end):
        return False
    start = max(0, counted.number.start - 24)
    return _VOTING.search(piece, start, min(len(piece), counted.end + 24)) is not None


def _are_there(piece: str, counted: Phrase, language: str) -> bool:
    """Whether the troops are spoken of as those that are there: "its 900 troops", "from 900 to 400".

    "The 250 sent in June" are not.
    """
    number = counted.number
    if _SENT.match(piece, max(counted.end, number.end)):
        return False
    before = piece[max(0, number.start - 30) : number.start]
    if language == "en":
        return bool(_DEFINITE.search(before) or _LEVEL_EN.search(before))
    return _LEVEL_AR.search(before) is not None
