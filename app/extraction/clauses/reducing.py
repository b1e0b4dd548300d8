"""Which of the verb forms found in an English sentence are its verbs, and which only describe or stand beside one."""

from app.extraction.clauses.heads import AUXILIARIES, DO, Head
from app.extraction.clauses.presents import end_of_opening
from app.extraction.clauses.tokens import CALENDAR, Token
from app.extraction.words.inflect import english_verb
from app.extraction.words.vocabulary import ENGLISH

_ADVERBS = ENGLISH.words("adverbs")
_PREPOSITIONS = ENGLISH.words("prepositions")
_INTRANSITIVE = {
    form for lemma in ENGLISH.words("intransitive") for form, name in english_verb(lemma) if name == "both"
}
_BEFALLS = frozenset({"casualties", "assassination", "arrest", "execution", "trial"})
_OWN_DEEDS = frozenset({"surrender", "escape", "testify", "die", "perish"})
_ALWAYS_SUFFERED = frozenset({"kill", "wound", "injure", "arrest", "detain", "execute", "overrun", "besiege"})
_PARTICLES = frozenset({"off", "out", "up", "down", "back", "away"})
_FOUND, _GUILTY = frozenset({"found", "held"}), frozenset({"guilty", "liable", "responsible", "innocent"})
_THEN = frozenset({"earlier", "yesterday", "overnight", "recently"})
_THIS = frozenset({"this", "last", "that", "the"})
_TIMES = CALENDAR | {"previous", "same", "following"}
_LONGEST_SPEAKER, _TWO = 7, 2
_ARTICLES, _POINTING, _LONGEST_PHRASE = frozenset({"a", "an"}), frozenset({"the", "this", "its", "their"}), 5
_ONCE = frozenset("at that time then once formerly previously now still himself herself".split())
_OF_TIME = _TIMES | _THEN | _PREPOSITIONS | {"tomorrow", "today", "meanwhile", "later", "there"}
_DENYING, _ADVERB = frozenset({"deny", "denies", "denied", "denying"}), 2
BREAKS: frozenset[str] = frozenset(
    "; — – and but : while when after who which that where as what how why whether because although though "
    "until since whose or then".split()
)
"""Words and signs that part one clause from the next."""


def without_twins(tokens: list[Token], heads: list[Head]) -> list[Head]:
    """ "tortured and humiliated prisoners": of two verbs with one object the second stands for both."""
    return [
        head
        for place, head in enumerate(heads)
        if not (place + 1 < len(heads) and _is_twin(tokens, head, heads[place + 1]))
    ]


def _is_twin(tokens: list[Token], head: Head, following: Head) -> bool:
    return (
        following.index == head.index + 2
        and tokens[head.index + 1].norm in ("and", "or")
        and head.tense == following.tense != "state"
        and head.is_passive == following.is_passive
    )


def without_attribution(tokens: list[Token], heads: list[Head]) -> list[Head]:
    """ "Since May, the Pentagon says, bases have been hit": who says so beside a time is no verb of the deed."""
    saying = heads[0] if heads else None
    is_said = saying is not None and saying.is_finite and any(word.part == "say" for word in saying.words)
    if saying is None or not is_said or not _is_before(tokens, saying.index, ",") or saying.modality:
        return heads
    opened = end_of_opening(tokens, saying.index)
    speaker = tokens[opened + 1 : saying.index]
    is_short = opened and len(speaker) < _LONGEST_SPEAKER and all(token.norm != "," for token in speaker)
    deed = next((head for head in heads[1:] if head.is_finite), None)
    return heads[1:] if is_short and deed and not deed.modality else heads


def without_reduced(tokens: list[Token], heads: list[Head]) -> list[Head]:
    """Mark past participles that only describe a noun: "missiles fired from ships landed", "a deal signed in"."""
    result: list[Head] = []
    for place, head in enumerate(heads):
        after = heads[place + 1] if place + 1 < len(heads) else None
        if after is not None and _is_aside(tokens, head, after.index):
            tense = "ing" if head.tense == "participle" else "reduced"
            head = Head(head.index, head.words, tense, tense == "reduced", head.is_negated)
        elif head.tense == "past" and not head.is_passive and _may_be_reduced(tokens, head):
            before = result[-1] if result else None
            is_led_by = after is not None and after.is_finite and _is_before(tokens, head.index, "by")
            if (
                is_led_by
                or (after and not before and _is_in_apposition(tokens, head, after.index))
                or (after and after.is_finite and not _has_break(tokens, head.index, after.index))
                or (before and before.is_finite and not _has_break(tokens, before.index, head.index))
                or (before and before.is_finite and _is_of_phrase(tokens, head.index))
            ):
                head = Head(head.index, head.words, "reduced", True, head.is_negated)
            elif _is_headline_passive(tokens, head):
                head = Head(head.index, head.words, head.tense, True, head.is_negated)
        elif head.tense == "past" and not head.is_passive and _has_suffered(tokens, head):
            head = Head(head.index, head.words, head.tense, True, head.is_negated)
        result.append(head)
    return result


def _is_before(tokens: list[Token], index: int, norm: str) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].norm == norm


def _has_suffered(tokens: list[Token], head: Head) -> bool:
    """ "Judge shot dead in Mosul", "Three killed.": a verb that asks for an object and has none."""
    index = head.index
    is_last = index + 1 == len(tokens) or tokens[index + 1].norm in (".", ";")
    if is_last and any(word.needs[:1] == ">" or word.lemma in _ALWAYS_SUFFERED for word in head.words):
        return True
    following = tokens[index + 2].norm if index + 2 < len(tokens) else "."
    return _is_before(tokens, index, "dead") and (following in _PREPOSITIONS or not following[0].isalnum())


def _is_aside(tokens: list[Token], head: Head, verb: int) -> bool:
    """ ", condemned in 2010, was never executed": a participle between commas, the verb right after the second."""
    forms = {word.form for word in head.words}
    is_participle = head.tense == "participle" or (head.tense == "past" and forms & {"both", "participle"})
    if not is_participle or not head.index or tokens[head.index - 1].norm != ",":
        return False
    commas = [at for at in range(head.index + 1, verb) if tokens[at].norm == ","]
    if not commas or not all(is_auxiliary(token) for token in tokens[commas[-1] + 1 : verb]):
        return False
    following = tokens[head.index + 1].norm
    is_phrase = following in _PREPOSITIONS or following in _PARTICLES
    return head.tense == "participle" or is_phrase or verb - commas[-1] > 1


def _is_in_apposition(tokens: list[Token], head: Head, verb: int) -> bool:
    """ "Ali, at the time a clerk lent to the court, fled": a participle in what says more of the subject."""
    commas = [at for at in range(verb) if tokens[at].norm == ","]
    if len(commas) != _TWO or not commas[0] < head.index < commas[1] or tokens[0].norm in _OF_TIME:
        return False
    words = [token.norm for token in tokens[commas[0] + 1 : head.index]]
    while words and (words[0] in _ONCE or words[:2] == ["the", "time"]):
        words.pop(0)
    is_verb_next = all(is_auxiliary(token) for token in tokens[commas[1] + 1 : verb])
    return words[:1] in (["a"], ["an"], ["the"]) and len(words) > 1 and is_verb_next


def is_auxiliary(token: Token) -> bool:
    """Whether a token belongs to the verb behind it: "were", "had not", "later"."""
    marks = token.look.marks
    return (
        not marks.isdisjoint(AUXILIARIES)
        or token.norm in _ADVERBS
        or token.norm in DO
        or token.norm.endswith("ly")
    )


def _is_headline_passive(tokens: list[Token], head: Head) -> bool:
    """ "Saddam captured in Tikrit": of what befalls people, a verb without object is passive in headlines and lists."""
    following = tokens[head.index + 1].norm if head.index + 1 < len(tokens) else ""
    befalls = (
        word for word in head.words if word.type in _BEFALLS and word.part == "verb" and not word.needs
    )
    return following in _PREPOSITIONS and any(word.lemma not in _OWN_DEEDS for word in befalls)


def _may_be_reduced(tokens: list[Token], head: Head) -> bool:
    if (
        head.index == 0
        or "be" in tokens[head.index - 1].look.marks
        or "have" in tokens[head.index - 1].look.marks
    ):
        return False
    following = tokens[head.index + 1].norm if head.index + 1 < len(tokens) else ""
    transitive = tokens[head.index].norm not in _INTRANSITIVE and any(
        word.form == "both" and not word.suffers for word in head.words
    )
    is_phrase = following in _PREPOSITIONS or following in (",", "") or _is_told_of(tokens, head.index)
    return transitive and is_phrase and BREAKS.isdisjoint({following})


def _is_of_phrase(tokens: list[Token], index: int) -> bool:
    """Whether the noun before is led by a preposition, and is no subject: "left the cities under a pact signed"."""
    for at in range(index - 2, max(0, index - _LONGEST_PHRASE), -1):
        norm = tokens[at].norm
        if norm in _ARTICLES or (norm in _POINTING and at == index - 2):
            return tokens[at - 1].norm in _PREPOSITIONS and tokens[at - 1].norm != "with"
        if not norm[:1].isalpha() or norm in _PREPOSITIONS:
            return False
    return False


def _is_told_of(tokens: list[Token], index: int) -> bool:
    """Whether a time or what somebody was found stands behind: "troops sent this year", "guards found guilty of"."""
    following, then = ([token.norm for token in tokens[index + 1 : index + 3]] + ["", ""])[:2]
    is_found = tokens[index].norm in _FOUND and following in _GUILTY
    return is_found or following in _THEN or (following in _THIS and then in _TIMES)


def _has_break(tokens: list[Token], start: int, end: int) -> bool:
    return any(token.norm in BREAKS or token.norm == "," for token in tokens[start + 1 : end])


def is_denied(tokens: list[Token], last: int) -> bool:
    """Whether "having" behind token `last` tells what is denied: "denied having fired rockets or having sent mines"."""
    norms = [token.norm for token in tokens[: last + 3]]
    verbs = [
        at for at in range(last + 1) if norms[at] in _DENYING and "having" in norms[at + 1 : at + 1 + _ADVERB]
    ]
    if not verbs:
        return False
    joints = [at for at in range(verbs[-1], last + 1) if norms[at] in ("and", "or", "nor")]
    return all(norms[at + 1] == "having" for at in joints)
