"""What a text says of its own present: "now", and states told in the present tense.

How fine that present is, readers differ on: of the states that the English gold for development dates by the
publication, dispatches mostly have its day (41), features and fact sheets its month (28), and so does `Story.today`.
Of the Arabic texts, dispatches too, sixteen give the month and ten the day, with one author as with another.
"""

import re
from dataclasses import replace
from itertools import pairwise

from app.extraction.clauses.splitting import Clause
from app.extraction.dates.timex import LENGTH_OF_MONTH
from app.extraction.dating.points import said_by_word
from app.extraction.dating.reach import opening
from app.extraction.dating.reactions import LOSSES, reacts
from app.extraction.dating.running import Story
from app.extraction.records import DateMention
from app.extraction.scenes import Scene, within

_NOW = frozenset({"is", "are", "has", "have"})
_HAVE = frozenset({"has", "have"})
_AUXILIARIES = 2
# "these days", "currently": not to the day.
_OF_THESE_DAYS = re.compile(r"حالي|راهن")
# "• U.S. troops authorized for Iraq: 5,262": a point of a fact sheet that names a number.
_LABEL = re.compile(
    r"[\s•·▪◦*–—-]*(?:U\.[SKN]\.|[^:;.!?\n]){3,90}:\s+"
    r"(?:(?:at least|about|some|around|roughly|nearly|over|up to|more than|fewer than|close to|an estimated)\s)?"
    r"(?:[$€£]?\d|(?:none|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
_POINTS, _LONGEST_POINT = frozenset("•·▪◦*-–—"), 120
_NOT = frozenset({"ما", "لا", "لم"})
_CEASING = frozenset("زال زالت زالوا يزال تزال يزالون يزل تزل".split())
_MAIN = frozenset({"", "and"})
_STRENGTHS = frozenset({"troops-present", "troops-engaged", "personnel", "bases"})
_MADE = frozenset(
    "signed formed set reached agreed concluded created founded established struck launched made".split()
)
_SAID = "is said in the present tense"
# In these the present tense looks like the past.
_ALIKE = frozenset(
    "put hit cut set let cost read beat quit shut spread hurt burst split shed cast bet".split()
)
# What stands or lies somewhere does so when the text is published.
_STANDING = frozenset(
    "انتشر/ينتشر تمركز/يتمركز رابط/يرابط أقام/يقيم ضم/يضم استضاف/يستضيف تواجد/يتواجد".split()
)
_UNTOLD = frozenset({"noun", "past"})


def now_of(scene: Scene, story: Story, clause: Clause) -> DateMention | None:
    """ "at present", "حاليا": the time of publication, for a state of affairs."""
    today = story.today(scene) if scene.dates else ""
    for mention in within(scene.dates, *scene.span(clause.first, clause.last)) if today else ():
        if mention.value == "PRESENT_REF" and not mention.text.lower().endswith("the time"):
            reason = f"{mention.text}: the time of publication"
            is_plain = clause.head.tense == "present" and "/" not in (scene.article.published or "")
            if is_plain and _OF_THESE_DAYS.search(mention.text):
                today = today[:LENGTH_OF_MONTH]
            return replace(mention, edtf=today, resolution="publication", reason=reason)
    return None


def present_of(scene: Scene, story: Story, clause: Clause) -> DateMention | None:
    """A state told in the present tense holds when the text is published; the verb itself is what says so."""
    today = story.today(scene)
    first = max(clause.first, clause.head.index - _AUXILIARIES)
    verbs = scene.tokens[first : clause.head.index + 1]
    is_present = clause.head.tense == "present"
    if not today or not (is_present or any(verb.norm in _NOW for verb in verbs)):
        return None
    if scene.passage.language == "ar":
        today = today[:LENGTH_OF_MONTH]
    reason = f"“{{}}” {_SAID}: the time of publication"
    return said_by_word(scene, clause.head.index, today, "publication", reason)


def is_present_said(date: DateMention) -> bool:
    """Whether a time is that of publication only because of the present tense of another verb."""
    return _SAID in date.reason


def numbered_now(scene: Scene, story: Story, clause: Clause) -> DateMention | None:
    """The publication, for the number that an English main clause outside lists tells in the present tense.

    So it is though it stands beside older times: "left in 2011, came back in 2014 and still has 2,500 troops there".
    """
    is_entry = story.is_listed or story.heading is not None or opening(scene) is not None
    if is_entry or clause.opener not in _MAIN or scene.passage.language != "en":
        return None
    figures = within(scene.figures, *scene.span(clause.first, clause.last))
    has_number = bool(figures) and not any(figure.kind in LOSSES for figure in figures)
    return present_of(scene, story, clause) if has_number and clause.head.tense != "perfect" else None


def told_now(scene: Scene, story: Story, clause: Clause) -> DateMention | None:
    """The publication, for what a main clause tells in the present tense in an account of the past; in Arabic, troops.

    So it tells what news has just seen happen ("The carrier has been ordered to the Gulf").

    Not in entries of lists, and not where the account itself is told in the present ("In 1991 aircraft bomb a bridge").
    """
    is_entry = story.is_listed or story.heading is not None or opening(scene) is not None
    is_now = clause.head.tense == "present" or _is_doing(scene, clause)
    is_now = is_now or (story.is_news(scene) and _has_just(scene, clause))
    is_main = clause.opener in _MAIN and clause.governor is None and is_now
    is_alike = scene.tokens[clause.head.index].norm in _ALIKE
    if is_entry or story.tells_now or not is_main or is_alike:
        return None
    figures = within(scene.figures, *scene.span(clause.first, clause.last))
    if scene.passage.language == "ar" and _STRENGTHS.isdisjoint(figure.kind for figure in figures):
        return None
    return present_of(scene, story, clause)


def _is_doing(scene: Scene, clause: Clause) -> bool:
    """Whether an English verb tells what somebody "is doing" or "are still doing"."""
    head = clause.head.index
    before = {token.norm for token in scene.tokens[max(clause.first, head - _AUXILIARIES) : head]}
    return scene.tokens[head].norm.endswith("ing") and not before.isdisjoint(("is", "are"))


def _has_just(scene: Scene, clause: Clause) -> bool:
    """Whether something "has begun", "has been ordered"; of what somebody has said nobody knows when it was."""
    verbs = {token.norm for token in scene.tokens[clause.first : clause.head.index]}
    is_said = reacts(clause) or any(word.part in ("say", "plan", "deny") for word in clause.head.words)
    is_said = is_said and "been" not in verbs
    return clause.head.tense == "perfect" and not verbs.isdisjoint(_HAVE) and not is_said


def is_of_participle(scene: Scene, date: DateMention) -> bool:
    """Whether an English date says when what is named was made: "under a pact signed in 2014"."""
    at = scene.index_at(date.start)
    words = [token.norm for token in scene.tokens[max(0, at - 3) : at]]
    made = words[-3 if words[-2:-1] == ["up"] else -2 :][:1]
    return scene.passage.language == "en" and bool(made) and made[0] in _MADE


def still_of(scene: Scene, story: Story, clause: Clause) -> DateMention | None:
    """The month of publication for what Arabic says lasts "still" ("ما زالت الخلايا تهاجم"); its day for troops."""
    is_entry = story.is_listed or story.heading is not None
    if scene.passage.language != "ar" or clause.governor is not None or is_entry:
        return None
    words = [
        token.norm.removeprefix("و").removeprefix("ف") for token in scene.tokens[clause.first : clause.last]
    ]
    still = next(
        (at for at, pair in enumerate(pairwise(words)) if pair[0] in _NOT and pair[1] in _CEASING), None
    )
    figures = within(scene.figures, *scene.span(clause.first, clause.last))
    is_strength = any(figure.kind == "troops-present" for figure in figures)
    today = story.today(scene) if is_strength else story.today(scene)[:LENGTH_OF_MONTH]
    if still is None or not today or clause.head.tense in ("past", "perfect"):
        return None
    reason = "it is so still: the time of publication"
    return said_by_word(scene, clause.first + still + 1, today, "publication", reason)


def stands(scene: Scene, clause: Clause) -> bool:
    """Whether an Arabic clause of its own tells in the present who stands where: "وينتشر في القاعدة مئات الجنود"."""
    verb = scene.tokens[clause.head.index]
    before = scene.tokens[clause.head.index - 1].norm if clause.head.index else ":"
    is_own = before == ":" or verb.norm.startswith("و") or clause.opener == "while"
    return clause.head.tense == "present" and is_own and any(w.lemma in _STANDING for w in clause.head.words)


def labelled(scene: Scene, story: Story, clause: Clause) -> DateMention | None:
    """A number that an English fact sheet gives behind its label without a time: it holds at the publication."""
    today = story.today(scene)
    text, passage = scene.article.text, scene.passage
    if not today or passage.language != "en" or story.is_listed or story.heading or scene.dates:
        return None
    line = text.rfind("\n", 0, passage.start) + 1
    is_point = text[line : line + 1] in _POINTS or text.find("\n", line) - line < _LONGEST_POINT
    if not is_point or not _LABEL.match(text, line, passage.end) or clause.head.tense not in _UNTOLD:
        return None
    reason = "“{}” labels a number: the time of publication"
    return said_by_word(scene, clause.head.index, today, "publication", reason)
