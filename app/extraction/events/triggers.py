"""The word of a clause that names a happening, and of which type the happening is."""

from dataclasses import replace

from app.extraction.clauses.heads import Head
from app.extraction.clauses.splitting import Clause
from app.extraction.clauses.tokens import Token
from app.extraction.events.deeds import ATTACKS, Trigger, noun_of, noun_word
from app.extraction.events.surroundings import Marks, is_met, marks_between, marks_of, precision
from app.extraction.events.whereabouts import are_inside
from app.extraction.scenes import Scene, within
from app.extraction.words.lexicon import Word
from app.extraction.words.vocabulary import ARABIC, ENGLISH

_STATIVE = ENGLISH.words("stative") | ARABIC.words("stative")
_VOTING = frozenset(
    {"us-congress", "us-senate", "us-house-of-representatives", "iraqi-parliament", "un-security-council"}
)
_REACH = 12
_PREDICATE = 7
# What is done to a bomb that was no one's from the air.
_PLANTED = frozenset({"detonate", "defuse", "blow_up", "set_off", "rig", "plant", "trigger"})
# Harm that a weapon did is told for the attack.
_HARMS = frozenset({"destruction", "casualties", "violence"})
_BY_MEANS = frozenset({"battle", "intervention"})
_MEANS = frozenset({"with", "by", "through", "عبر", "بواسطة", "خلال", "طريق"})
_LOSING = frozenset({"تكبد/يتكبد", "خسر/يخسر", "فقد/يفقد", "lose", "suffer", "sustain"})
_ARMED = (("bomb", "bombing"), ("suicide", "bombing"), ("rockets", "rocket-attack"))
# What has happened to those of whom this is said to be, with "in" or without.
_BEING = {
    **dict.fromkeys(("hands", "control", "grip", "masters", "master"), "seizure"),
    **dict.fromkeys(("revolt", "rebellion", "arms", "flames", "turmoil", "chaos"), "violence"),
    **dict.fromkeys(("ruins", "rubble", "ashes"), "destruction"),
    **dict.fromkeys(("jail", "prison", "custody", "detention", "captivity"), "arrest"),
    **dict.fromkeys(("back", "place"), "deployment"),
    **dict.fromkeys(("gone", "home", "out"), "withdrawal"),
    **dict.fromkeys(("theirs", "ours"), "seizure"),
    **dict.fromkeys(("dead", "missing"), "casualties"),
    **dict.fromkeys(("exile", "hiding"), "escape"),
}
_ENDED = frozenset({"over", "end", "ended", "complete", "finished", "underway", "agenda", "way"})
# Who is flown somewhere is no guest, and who is left there has not gone.
_DONE_TO = {("fly", "meeting"): "withdrawal", ("leave", "withdrawal"): "force-level"}
_NEAR_OBJECT = 4
_NAMED = 3
_CALLS = frozenset(
    {"call", "describe", "brand", "label", "dub", "term", "hail", "style", "pronounce", "deem"}
)
_MARKS = frozenset('"“”«')
_SUBJECT = 7
_SPARKS = frozenset({"spark", "trigger", "ignite", "provoke", "prompt", "touch_off", "set_off", "unleash"})
_BRINGS_ABOUT = frozenset(
    {"order", "authorise", "authorize", "approve", "أمر/يأمر", "أجاز/يجيز", "أعلن/يعلن"}
)
# What a clause without an event word of its own is about, by the classes of its nouns; the first that fits wins.
_HINTS = (
    ("protesters", "protest"),
    ("terrorist", "sanctions"),
    ("zone", "mission"),
    ("images", "report"),
    ("sanctions", "sanctions"),
    ("rockets", "rocket-attack"),
    ("bill", "vote"),
    ("election", "election"),
    ("deal", "agreement"),
    ("relations", "agreement"),
    ("weapons", "support"),
    ("aid", "support"),
    ("report", "report"),
    ("office", "government"),
    ("power", "government"),
    ("count", "deployment"),
    ("mission", "mission"),
)


def trigger(scene: Scene, clause: Clause, head: Head | None = None) -> Trigger | None:
    """The trigger of a clause; `head` may be one of its infinitives instead of its own verb."""
    head = head or clause.head
    marks = marks_of(scene, clause, head)
    if head.tense == "state":
        return _state(scene, clause, head, marks)
    if head.tense == "noun":
        return _named(scene, clause, head, marks)
    found = _found(scene, clause, head, marks)
    if found and found.type == "rocket-attack" and not found.suffers and ("us" in marks or "cruise" in marks):
        return replace(found, type="air-strike")
    if found and found.type == "bombing" and "us" in marks and not _is_planted(head, found):
        return replace(found, type="air-strike")
    return found


def _is_planted(head: Head, found: Trigger) -> bool:
    return found.basis == "verb" and any(word.lemma in _PLANTED for word in head.words)


def _found(scene: Scene, clause: Clause, head: Head, marks: Marks) -> Trigger | None:
    own = scene.tokens[head.index].look.marks
    noun = noun_of(scene, clause, head, marks if marks.keys() >= own else {**dict.fromkeys(own, 0), **marks})
    verb = _event_verb(scene, clause, head, marks)
    parts = {word.part for word in head.words}
    is_english = scene.passage.language == "en"
    if (
        verb
        and noun
        and verb.type == "casualties"
        and noun.type in ATTACKS
        and (noun.strength or not is_english)
    ):
        gap = scene.tokens[min(head.index, noun.index) : max(head.index, noun.index)]
        if noun.type != "battle" or not any(token.norm in (",", "،") for token in gap):
            is_aimed = is_english and verb.suffers and "person" in marks
            return replace(noun, type="assassination") if is_aimed else noun
    if verb and noun and verb.type in _BY_MEANS and _is_by_means(scene.tokens, head, noun):
        return noun  # "hit back with air strikes", "intervened with air strikes"
    gerund = _means(scene, clause) if verb and verb.type == "intervention" else None
    if gerund:
        return gerund
    is_light = bool(noun) and "light" in parts
    if verb and not (is_light and noun and _says_more(head, noun, verb, is_english)):
        kind = _type_of(scene, clause, head, verb, marks)
        return Trigger(head.index, kind, "verb", verb.strength, verb.suffers, bool(verb.needs))
    if is_english and _calls_by_name(scene, clause, head):
        return Trigger(head.index, "announcement", "verb", 1)
    if is_light:
        return noun
    if parts & {"say", "deny"} and not (is_english and head.is_passive and not parts & {"deny"}):
        return Trigger(head.index, _told(scene, clause) or "announcement", "say", 0)
    return _general(scene, clause, head, marks, noun)


def _calls_by_name(scene: Scene, clause: Clause, head: Head) -> bool:
    """ "called the result "a step forward"": what somebody says of it stands in quotation marks."""
    if not any(word.lemma in _CALLS for word in head.words):
        return False
    behind = scene.tokens[head.index + 1 : min(clause.last, head.index + _REACH)]
    return any(token.norm in _MARKS for token in behind)


def _is_by_means(tokens: list[Token], head: Head, noun: Trigger) -> bool:
    """Whether an attack of another kind is how the fighting was done: "with", "by" or ب stands before it."""
    if not noun.strength or noun.type not in ATTACKS or noun.index <= head.index:
        return False
    before = tokens[max(head.index, noun.index - _NAMED) : noun.index]
    return tokens[noun.index].look.prefix.endswith("ب") or any(token.norm in _MEANS for token in before)


def _means(scene: Scene, clause: Clause) -> Trigger | None:
    """ "intervened by bombing …", "تدخل عبر قصف …": the attack that is named as the way it was done."""
    for index in range(clause.head.index + 2, clause.last):
        token = scene.tokens[index]
        if scene.tokens[index - 1].norm not in _MEANS:
            continue
        is_gerund = token.norm.endswith("ing")
        attacks = (
            word for word in token.look.words if word.type in ATTACKS and not (word.needs or word.rest)
        )
        attack = next((word for word in attacks if is_gerund or word.part == "noun"), None)
        if attack:
            return Trigger(index, attack.type, "light", 2)
    return None


def _says_more(head: Head, noun: Trigger, verb: Word, is_english: bool) -> bool:
    """Whether the noun names the happening better than its verb.

    "Rockets hit the base" is a rocket attack, "the bombing began" an air strike; of what is announced or ordered,
    the thing itself counts, when its noun is plain.
    """
    if is_english and verb.type == "assassination" and verb.needs:
        return False
    if is_english and verb.type == "announcement" and verb.strength:
        is_ordered = verb.lemma in _BRINGS_ABOUT and 0 < noun.index - head.index <= _NEAR_OBJECT
        return bool(noun.strength and is_ordered and (noun.is_fitted or noun.type in ATTACKS))
    if noun.strength > verb.strength or not (verb.strength or verb.needs):
        return True
    if noun.index < head.index and noun.type in ATTACKS and verb.type in ATTACKS:
        return True
    if verb.needs == "hostilities":
        return False
    if verb.lemma in _SPARKS and noun.strength and noun.index > head.index:
        return True  # "sparked protests"
    if verb.type == "mission":
        return noun.strength > 0 and noun.type != "mission"
    if verb.type != "announcement" or not noun.strength:
        return False
    is_near = noun.type in ATTACKS and 0 < noun.index - head.index <= _NEAR_OBJECT
    return noun.is_fitted or (is_near and verb.lemma in _BRINGS_ABOUT)


def _type_of(scene: Scene, clause: Clause, head: Head, verb: Word, marks: Marks) -> str:
    """The verb's type, but a number of troops that "are spread", and a toll that "reached", are states."""
    if verb.type == "force-level" and _told(scene, clause):
        return "casualties"
    is_arabic = scene.passage.language == "ar"
    if verb.lemma == "station":
        return "force-level" if head.is_passive and not head.modality else "deployment"
    if verb.type == "announcement" and "#votes" in marks:
        return "vote"
    if verb.lemma == "call_on" and any(other.tense == "infinitive" for other in clause.embedded):
        return "announcement"
    if head.is_passive and (verb.lemma.split("_")[0], verb.type) in _DONE_TO:
        return _DONE_TO[verb.lemma.split("_")[0], verb.type]
    if verb.type == "intervention" and "swathe" in marks:
        return "seizure"  # "seized a third of the country"
    if verb.lemma in _LOSING and _told(scene, clause):
        return "casualties"
    if verb.type in _HARMS and not is_arabic:
        return next((kind for mark, kind in _ARMED if mark in marks), verb.type)
    if verb.type == "deployment" and head.tense == "present" and (verb.suffers or is_arabic):
        return "force-level"
    return verb.type


def _told(scene: Scene, clause: Clause) -> str:
    """ "casualties" when the clause counts dead or wounded, else ""."""
    start, end = scene.span(clause.first, clause.last)
    return (
        "casualties"
        if any(figure.kind in ("killed", "wounded") for figure in within(scene.figures, start, end))
        else ""
    )


def _named(scene: Scene, clause: Clause, head: Head, marks: Marks) -> Trigger:
    """The deed of an Arabic part without a verb: what its first noun says, or the strong one close behind it."""
    weak = None
    for index in range(head.index, min(clause.last, head.index + _NAMED)):
        word = noun_word(scene.tokens, index, marks)
        if word and word.strength:
            return Trigger(head.index, word.type, "noun", word.strength, False, bool(word.needs))
        weak = weak or word
    if weak:
        return Trigger(head.index, weak.type, "noun", 0, False, bool(weak.needs))
    about = _general(scene, clause, head, marks, None)
    return replace(about, basis="noun") if about else Trigger(head.index, "announcement", "noun", 0)


def _event_verb(scene: Scene, clause: Clause, head: Head, marks: Marks) -> Word | None:
    fitting = [word for word in head.words if word.part == "verb" and is_met(word, marks)]
    if scene.passage.language == "ar" and any(map(_needs_subject, fitting)):
        of_subject = _subject_marks(scene, clause, head)
        fitting = [word for word in fitting if not _needs_subject(word) or word.needs in of_subject]
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    # "Rockets fell on the base": the rockets say more than the place; of two that fit, the nearer one counts.
    return max(
        fitting,
        key=lambda word: (
            bool(word.needs) and precision(word) > 1,
            bool(word.rest),
            bool(word.needs),
            precision(word),
            -marks.get(word.needs.removeprefix(">"), 0),
            word.strength,
        ),
    )


def _needs_subject(word: Word) -> bool:
    """Whether the class that a verb needs is that of its subject: "عادت القوات", not "عاد الجدل حول القوات"."""
    if word.needs == "chamber":
        return True  # "قرر المجلس" decides by vote, "قررت واشنطن بعد التشاور مع الحكومة" does not
    return word.suffers and bool(word.needs) and word.type not in ("casualties", "assassination", "arrest")


def _subject_marks(scene: Scene, clause: Clause, head: Head) -> Marks:
    """Classes of the words where the subject of an Arabic verb stands."""
    commas = [at for at in range(clause.first, head.index) if scene.tokens[at].norm in ("،", ",")]
    before = marks_between(scene, commas[-1] + 1 if commas else clause.first, head.index)
    return before | marks_between(scene, head.index + 1, min(clause.last, head.index + _SUBJECT))


def _state(scene: Scene, clause: Clause, head: Head, marks: Marks) -> Trigger | None:
    """ "There are 2,500 troops": a state, when a number of soldiers is given or a deed is said to be over."""
    start, end = scene.span(clause.first, clause.last)
    for figure in within(scene.figures, start, end):
        if figure.kind in ("troops-present", "troops-sent", "personnel"):
            return Trigger(head.index, "force-level", "state", 1)
        if figure.kind == "killed":
            return Trigger(head.index, "casualties", "state", 0)
    if scene.passage.language == "ar" and {"grip", "place"} <= marks.keys():
        return Trigger(head.index, "seizure", "state", 1)  # "كانت الفلوجة في قبضتهم"
    predicate = scene.tokens[head.index + 1 : min(clause.last, head.index + _NEAR_OBJECT)]
    kind = next((_BEING[token.norm] for token in predicate if token.norm in _BEING), None)
    if kind and scene.passage.language == "en":
        return Trigger(head.index, kind, "state", 0)
    if are_inside(scene, clause, "troops" in marks):
        return Trigger(head.index, "seizure", "state", 0)
    following = {
        token.norm for token in scene.tokens[head.index + 1 : min(clause.last, head.index + _PREDICATE)]
    }
    if following.isdisjoint(_ENDED):
        return None
    subject = clause._replace(last=head.index + 1)
    noun = noun_of(scene, subject, head, marks)
    return Trigger(head.index, noun.type, "general", noun.strength) if noun else None


def _general(scene: Scene, clause: Clause, head: Head, marks: Marks, noun: Trigger | None) -> Trigger | None:
    """A clause without an event word of its own: what it is about is read from nouns, figures and the agent."""
    if any(word.lemma in _STATIVE for word in head.words):
        return None
    if any(word.lemma == "due" for word in head.words) and not (noun and noun.strength):
        return Trigger(head.index, "meeting", "general", 1)
    if noun and noun.strength:
        return Trigger(head.index, noun.type, "general", 1)
    if scene.tokens[head.index].norm == "gone" and not marks.keys().isdisjoint(("troops", "convoy")):
        return Trigger(head.index, "withdrawal", "general", 1)
    kind = _told(scene, clause) or next((kind for mark, kind in _HINTS if mark in marks), "")
    kind = kind or _by_agent(scene, clause, head) or "announcement"
    is_plan = kind == "announcement" and any(word.part == "plan" for word in head.words)
    # Verbs that hardly mean anything but a deed, though not one of a type: "قاطع", "غرق".
    strength = int(any(word.part == "general" and word.strength > 1 for word in head.words))
    return Trigger(head.index, kind, "plan" if is_plan else "general", strength)


def _by_agent(scene: Scene, clause: Clause, head: Head) -> str:
    """What bodies of one trade do, as a rule: parliaments vote, courts judge, forces fight."""
    start, end = scene.span(clause.first, clause.last)
    verb = scene.tokens[head.index].start
    is_english = scene.passage.language == "en"
    for name in within(scene.entities, start, verb if is_english else end):
        if name.entity.id in _VOTING:
            return "vote"
        if name.entity.id.endswith("-court"):
            return "trial"
        if name.entity.kind in ("force", "armed-group") and not head.is_passive:
            return "battle"
        if name.entity.kind == "media":
            return "report"
    return ""
