"""The kind of a figure: by what is counted and what is said of it. Text is folded."""

import re
from collections.abc import Sequence

from app.extraction.counting import contexts
from app.extraction.counting.contexts import FATES, TROOPS, Trigger
from app.extraction.counting.numbers import Number
from app.extraction.counting.phrases import Phrase

_WANTED = {
    "soldiers": FATES - {"displaced"} | TROOPS,
    "people": FATES,
    "personnel": FATES - {"displaced"},
    "votes": frozenset(("killed", "captured")),
    "thing": FATES,
}
_KINDS = {
    "sent": "troops-sent",
    "withdrawn": "troops-withdrawn",
    "present": "troops-present",
    "engaged": "troops-engaged",
}
_DEFAULTS = {"soldiers": "troops-present", "dead": "killed", "thing": "other"}
_BY_UNIT = {
    "refugees": "displaced",
    "displaced": "displaced",
    "prisoners": "captured",
    "detainees": "captured",
    "hostages": "captured",
}
_MEN = frozenset(("men", "رجل", "رجلا", "رجال", "fighters", "عنصر", "مقاتل"))
_FEWEST_MEN = 20
_VOTING = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|in favou?r|ballot|quorum|attendance|against the (?:bill|motion))\b|"
    r"(?:بموافقه|صوت|صوتوا|تصويت|باصوات|اصوات|وافق|بتاييد|ايد|النصاب|الحضور|حضروا|الحاضرين)(?![\u0621-\u064a])"
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
_NONE = re.compile(r"\bnone of (?:the |its |their )?$")
_OUT_OF_AR = re.compile(r"من اصل $")


def kind_of(
    piece: str, counted: Phrase, found: Sequence[Trigger], language: str, before: tuple[int, str] = (0, "")
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
    may_be_troops = counted.word in _MEN and isinstance(number.value, int) and number.value >= _FEWEST_MEN
    wanted = _WANTED.get(noun.family, frozenset()) | (
        TROOPS if may_be_troops or noun.unit == "personnel" else frozenset()
    )
    near = contexts.kind_near(piece, found, number.start, max(counted.end, number.end), language, wanted)
    if near in FATES and _NONE.search(piece, max(0, number.start - 16), number.start):
        near = None
    if noun.family == "soldiers" and near not in FATES and _are_there(piece, number, language):
        near = "present"
    if near is None and before[1] in wanted and _LISTED.fullmatch(piece, before[0], number.start):
        near = before[1]
    if near in _KINDS:
        return _KINDS[near], "soldiers" if noun.unit == "people" else noun.unit
    if near is None and noun.unit in _VOTERS and _is_vote(piece, counted):
        return "votes", noun.unit
    if noun.family == "votes" and _OUT_OF_AR.search(piece, 0, number.start):
        return "seats", "seats"
    return near or _BY_UNIT.get(noun.unit) or _DEFAULTS.get(noun.family, noun.family), noun.unit


def _is_vote(piece: str, counted: Phrase) -> bool:
    start = max(0, counted.number.start - 24)
    return _VOTING.search(piece, start, min(len(piece), counted.end + 24)) is not None


def _are_there(piece: str, number: Number, language: str) -> bool:
    """Whether the troops are spoken of as those that are there: "its 900 troops", "from 900 to 400"."""
    before = piece[max(0, number.start - 30) : number.start]
    if language == "en":
        return bool(_DEFINITE.search(before) or _LEVEL_EN.search(before))
    return _LEVEL_AR.search(before) is not None
