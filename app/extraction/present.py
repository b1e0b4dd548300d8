"""What a text says of its own present: "now", and states told in the present tense."""

from dataclasses import replace

from app.extraction.clauses.splitting import Clause
from app.extraction.records import DateMention
from app.extraction.running import Story
from app.extraction.scenes import Scene, within

_NOW = frozenset({"is", "are", "has", "have"})
_AUXILIARIES = 2


def now_of(scene: Scene, story: Story, clause: Clause) -> DateMention | None:
    """ "at present", "حاليا": the time of publication, for a state of affairs."""
    today = story.today(scene)
    for mention in within(scene.dates, *scene.span(clause.first, clause.last)) if today else ():
        if mention.value == "PRESENT_REF":
            reason = f"{mention.text}: the time of publication"
            return replace(mention, edtf=today, resolution="publication", reason=reason)
    return None


def present_of(scene: Scene, story: Story, clause: Clause) -> DateMention | None:
    """A state told in the present tense holds when the text is published; the verb itself is what says so."""
    today = story.today(scene)
    first = max(clause.first, clause.head.index - _AUXILIARIES)
    verbs = scene.tokens[first : clause.head.index + 1][::-1]
    is_present = clause.head.tense == "present"
    if not today or not (is_present or any(verb.norm in _NOW for verb in verbs)):
        return None
    verb = verbs[0]
    text = scene.article.text[verb.start : verb.end]
    reason = f"“{text}” is said in the present tense: the time of publication"
    return DateMention(verb.start, verb.end, text, "DATE", today, "", today, "publication", reason)
