"""The noun of a number that stands apart from it: "the inspectors, 108 in all", "and kept five". Text is folded."""

import re

from app.extraction.counting import nouns
from app.extraction.counting.cues import Telling
from app.extraction.counting.nouns import PEOPLE, PERSONS
from app.extraction.counting.phrases import Phrase

_ABOUT = r"(?:(?:about|some|around|nearly|at least|more than|just|only|perhaps|roughly|over|almost) )*"
_ASIDE = re.compile(rf"\b([a-z][a-z-]+), {_ABOUT}$")
_IN_ALL = re.compile(r" (?:in (?:all|number|total)|altogether|all told|of them in all)\b")
_PUT_AT = re.compile(
    rf"\b(?:the |its |their |his |our )(?:own |number of (?:the )?)?([a-z]+)(?: killed| taken)? at {_ABOUT}$"
)
_AND_DID = re.compile(
    r",? (?:and|but) (?:[a-z]+ly |then |later )?(?:kept|keeps|lost|sank|destroyed|damaged|hit|took|left|retained|"
    rf"returned|missed|downed|captured|seized|burned|wrecked|closed|opened|disabled|intercepted|launched|fired|sold|"
    rf"kept back|gave back|handed back|shot down|blew up|demolished|bought|built|searched|bombed|struck) {_ABOUT}$"
)
_AND_DID_AR = re.compile(
    "(?:^| )[وف](?:احتفظ|ابقي|ابق|خسر|دمر|اغلق|اسقط|اعترض|اصاب|اصيب|سلم|تسلم|فتح|احرق|"
    "اغرق|غرق|عطب|اعطب|فقد|بني|فتش)(?:ت|وا)?"
    "(?: (?:نحو|حوالي|ب))? ?ب?$"
)
_ENDS_AR = re.compile("(?: منها| اخري)? ?(?:[،.؛]|$| (?:في|علي|قرب|خلال|بعد)(?![\u0621-\u064a]))")
_LABEL_AR = re.compile("(?:^|[-.؛•*] )(?:عدد )?(ال[\u0621-\u064a]+)(?: [\u0621-\u064a]+){0,2}: [^:.؛]{0,40}$")
_ENDS = re.compile(r"(?: of them| more| others?)?(?: ?[.,;:)]| ?$| (?:for|in|on|at|and|by|near|last|this)\b)")
_FATES = {
    **dict.fromkeys(("captured", "detained", "arrested", "imprisoned", "interned", "kidnapped"), "captured"),
    **dict.fromkeys(("displaced", "homeless", "uprooted"), "displaced"),
    **dict.fromkeys(("dead", "killed"), "killed"),
    **dict.fromkeys(("wounded", "injured", "maimed"), "wounded"),
}
_MEN = PERSONS | {"dead", "wounded", "captured"}
_THINGS = frozenset(("weapons", "bases", "other", "thing"))
_REACH = 60


def named_apart(telling: Telling, counted: Phrase, last: Phrase | None) -> Phrase | None:
    """The phrase with a noun from an aside, from before "at" or from the clause before; `last` stands before it."""
    text, start, end = telling.text, counted.number.start, counted.number.end
    if telling.language != "en":
        return _same_again(counted, last, _AND_DID_AR, _ENDS_AR, text)
    if not counted.is_bare and not _IN_ALL.match(text, end):
        return None
    if _IN_ALL.match(text, end) and (aside := _ASIDE.search(text, max(0, start - _REACH), start)):
        noun = nouns.english(aside.group(1))
        if noun and nouns.is_plural(aside.group(1)):
            return counted._replace(noun=noun, word=aside.group(1))
    if put := _PUT_AT.search(text, max(0, start - _REACH), start):
        word = put.group(1)
        if word in _FATES:
            return counted._replace(noun=PEOPLE, kind=_FATES[word])
        noun = nouns.english(word)
        if noun and noun.family in _MEN and nouns.is_plural(word):
            return counted._replace(noun=noun, word=word)
    return _same_again(counted, last, _AND_DID, _ENDS, text)


def under_its_label(text: str, counted: Phrase) -> Phrase:
    """The phrase with the noun of the Arabic label before it: القواعد: 3 رئيسية و11 ثانوية."""
    if counted.noun is None or counted.noun.family != "thing" or ":" not in text:
        return counted
    label = _LABEL_AR.search(text, max(0, counted.number.start - _REACH), counted.number.start)
    noun = nouns.arabic(label.group(1)) if label and nouns.are_many(label.group(1)) else None
    return counted._replace(noun=noun, word=label.group(1)) if label and noun else counted


def _same_again(
    counted: Phrase, last: Phrase | None, verb: re.Pattern[str], ends: re.Pattern[str], text: str
) -> Phrase | None:
    """The things of the clause before, when a number is all that a second verb has: "and kept five"."""
    if last is None or last.noun is None or last.noun.family not in _THINGS:
        return None
    start = counted.number.start
    if not ends.match(text, counted.number.end) or not verb.search(
        text, max(last.end, start - _REACH), start
    ):
        return None
    return counted._replace(noun=last.noun, word=last.word)
