"""What an English number counts that stands away from its noun: labels, "the number of those who fled", questions."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from app.extraction.counting import earlier, english_cues, nouns
from app.extraction.counting.cues import FATES, TROOPS, Cue, Telling
from app.extraction.counting.nouns import PEOPLE, Noun

_ABOUT = (
    r"(?:about |some |around |nearly |almost |at least |more than |over |up to |an estimated |just |only |"
    r"roughly |fewer than |less than |as many as |no fewer than |well over )?"
)
# "U.S. troops authorized for Iraq: 5,262"; what follows the colon may be a list: "13,024 in Iraq, 9,640 in Syria".
_LABEL = re.compile(
    r"\W{0,3}(?P<label>(?:[^:;.?!\"]|(?<=[a-z])\.(?=[a-z] ?)|(?<=\b[a-z])\. ){3,90}): (?=\W?\d|[a-z])"
)
_SENTENCE = re.compile(r"\b(?:was|were|had|has|have|is|are|that|when|where|said|says|say|told|reported)\b")
_LISTED = re.compile(r"(?:[^:;.?!]|\.\d){0,80}")
_HEAD_ENDS = re.compile(
    r" (?:of|in|by|for|since|between|to|from|at|on|during|as|until|within|under|over|with|per|after|before|"
    r"[a-z]+ed|killed|lost|sent|left|won|taken|believed)\b"
)
_NUMBER_OF = re.compile(
    r"(?:total |estimated |official |reported )*(?:number|total|count|tally|toll) of (?:the )?"
)
_COUNT_OF = re.compile(
    r"\b(?:number|toll|total|count|tally) of (?P<what>(?:(?!\b(?:while|when|but|after|before|"
    r"and)\b)(?:u\.s\.|[^,;.:\d])){3,70}?)"
    rf",?(?: [a-z]+){{0,2}} (?:at|to|as|is|was|reached|exceeded|passed|topped|between|from|hit|"
    r"crossed|neared|approached|surpassed|beyond|past|above|over|below|under|towards?|stands|stood) (?:the )?"
    rf"{_ABOUT}$"
)
_ALLOWED = re.compile(r"authori[sz]ed|approved|allowed|permitted")
_HOW_MANY = re.compile(
    r"\W{0,3}(?:(?:and|so|but|then|q|question)[,:.]? )?how many ?(?P<what>(?:(?!(?:are|were|is|was|have|has|"
    r"had|did|do|"
    r"does|will|would|"
    r"can|could|should|must)\b)[a-z.'-]+ ?){0,6})(?:[^?.;:]*\?|[^?.;:]*\b(?:is|remains?|was|nobody|no one)\b[^?.;:]*"
    r"\b(?:unknown|disputed|dispute|unclear|uncertain|known|contested|debated|knows|guess|guesswork)\b[^?.;:]*\.?)"
)


class Told(NamedTuple):
    """The noun that a label gives to its numbers, and what it says became of them."""

    noun: Noun | None
    fate: str | None


def label_of(telling: Telling, start: int) -> Told | None:
    """What the label of a list, or "the number of … at", says of the number at `start`; None without one."""
    if telling.language != "en":
        return None
    text = telling.text
    if (
        text.find(": ", 0, start) >= 0
        and (label := _LABEL.match(text))
        and label.end() <= start
        and not _SENTENCE.search(label["label"])
        and _LISTED.fullmatch(text, label.end(), start)
    ):
        noun = _head_noun(label["label"])
        return _told(telling.cues, *label.span("label"), text, noun)
    if counted := _COUNT_OF.search(text, max(0, start - 110), start):
        what = counted["what"]
        if counted.group().startswith("toll"):
            told = _told(telling.cues, *counted.span("what"), text, PEOPLE)
            return Told(PEOPLE, told.fate if told and told.fate in FATES else "killed")
        noun = earlier.last_noun(what, "en") or _persons(what)
        return _told(telling.cues, *counted.span("what"), text, noun)
    return None


def _persons(what: str) -> Noun | None:
    """The persons that "the number of …" counts, where their noun speaks in other sentences: advisers, officials."""
    if what.startswith(("those", "people")):
        return PEOPLE
    found = (nouns.english(word) for word in reversed(what.split()) if nouns.is_plural(word))
    return next((noun for noun in found if noun), None)


def asked(text: str) -> Told | None:
    """What a question asks the number of: "How many attacks have there been?"."""
    match = _HOW_MANY.match(text)
    if match is None:
        return None
    cues = english_cues.cues(text, 0, match.end())
    noun = earlier.last_noun(match["what"], "en")
    return _told(cues, 0, match.end(), text, noun)


def _head_noun(label: str) -> Noun | None:
    """The noun that a label is about: the last before its first preposition or participle."""
    if number := _NUMBER_OF.match(label):
        label = label[number.end() :]
    end = _HEAD_ENDS.search(label)
    return earlier.last_noun(label[: end.start()] if end else label, "en")


def _told(cues: Sequence[Cue], first: int, last: int, text: str, noun: Noun | None) -> Told | None:
    kinds = [cue.kind for cue in cues if first <= cue.start and cue.end <= last]
    fate = next((kind for kind in kinds if kind in FATES | TROOPS | {"held"}), None)
    fate = "captured" if fate == "held" else fate
    if fate == "sent" and _ALLOWED.search(text, first, last):
        fate = "present"  # so many may be there
    if noun is None and fate in FATES:
        noun = PEOPLE
    return Told(noun, fate) if noun or fate else None
