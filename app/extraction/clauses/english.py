"""Finds the verbs of English sentences without a tagger: by form, auxiliaries and the word before."""

from dataclasses import replace
from itertools import pairwise

from app.extraction.clauses.adjectives import is_adjective
from app.extraction.clauses.framing import without_frames
from app.extraction.clauses.heads import AUXILIARIES, DO, Head, IsName
from app.extraction.clauses.presents import (
    OBJECT_STARTS,
    begins_object,
    is_plural_present,
    is_present,
    may_be_verb,
)
from app.extraction.clauses.reducing import (
    BREAKS,
    is_denied,
    without_attribution,
    without_reduced,
    without_twins,
)
from app.extraction.clauses.tokens import PARTING, Token, is_owned, opened
from app.extraction.words.lexicon import Word
from app.extraction.words.vocabulary import ENGLISH

_THEY = frozenset({"they", "we"})
_ADVERBS = ENGLISH.words("adverbs")
_DETERMINERS = ENGLISH.words("determiners")
_MODIFIERS = ENGLISH.words("modifiers")
_PREPOSITIONS = ENGLISH.words("prepositions")
_NOT_PAST = ENGLISH.words("not_past")
_PRONOUNS = frozenset({"that", "both", "all", "most", "many"})
_QUANTIFIERS = frozenset(
    "dozens hundreds thousands millions few several some those others one two three four five six seven eight nine ten"
    " another each none this these".split()
)
_DUE = frozenset(
    {"due", "set", "expected", "scheduled", "slated", "planned", "poised", "supposed", "likely", "ready"}
)
_ADJECTIVE_ENDS = ("ian", "ican", "ish", "qi", "iti", "ese", "nch", "arab", "aeli", "rdish", "i")
_AFTER_BE = frozenset({"both", "participle", "ing", "past"})
_STATES = frozenset({"is", "are", "was", "were", "has", "have", "had", "'s"})
_UNLISTED = _STATES | {"due"}
_PHRASE = 6
_AWAITING = frozenset(
    {"in", "on", "at", "by", "before", "back", "this", "next", "home"} | {"within", "later"}
)
_NOT_GOVERNED = _ADVERBS | {"have", "be", "not", "of", "to", "the", "a"}
_PARTED = frozenset({"out", "up", "down", "back", "off", "away", "home", "apart", "alight", "ablaze", "free"})
_PARTICLE_REACH = 5
_GOVERNS = frozenset({"to", "will", "would"})
_NO_ONE = frozenset({"no", "none", "nobody", "neither"})
_THAN = frozenset({"fewer", "less", "more", "later", "longer", "sooner"})
_AWAITED = frozenset({"due", "expected", "awaited"})
_NEGATIONS = frozenset({"not", "never", "n't", "cannot", "no", "neither"})
_AUXILIARIES = AUXILIARIES - {"hypothetical"}
_MODAL_PLANS = frozenset({"will", "shall", "would", "must", "'ll"})


def english_heads(tokens: list[Token], is_name: IsName, blocked: set[int]) -> list[Head]:
    """The verbs of an English sentence in order.

    `is_name` tells whether a token ends a known name; tokens that start at a `blocked` offset are no verbs.
    """
    found = _caused(tokens, _heads(tokens, is_name, blocked))
    for first, last in _parts(tokens):
        if not any(head.is_finite and first <= head.index < last for head in found):
            found = _rescued(tokens, found, is_name, blocked, first, last)
    return found


def _caused(tokens: list[Token], heads: list[Head]) -> list[Head]:
    """ "had 23 missiles launched": the deed is that of the participle."""
    result: list[Head] = []
    for head in heads:
        before = result[-1] if result else None
        is_deed = head.tense in ("reduced", "past") and any(word.type for word in head.words)
        is_had = before is not None and before.tense == "state" and tokens[before.index].norm == "had"
        if before and is_deed and is_had and _is_unbroken(tokens, before.index, head.index):
            result.pop()
            head = Head(head.index, head.words, "past", True, head.is_negated)
        result.append(head)
    return result


def _is_unbroken(tokens: list[Token], first: int, last: int) -> bool:
    return all(token.norm[0].isalnum() for token in tokens[first:last])


def _parts(tokens: list[Token]) -> list[tuple[int, int]]:
    """The stretches of a sentence between semicolons, colons and dashes."""
    signs = [at for at, token in enumerate(tokens) if token.norm in PARTING]
    return list(pairwise([0, *signs, len(tokens)])) if signs else [(0, len(tokens))]


def _heads(tokens: list[Token], is_name: IsName, blocked: set[int]) -> list[Head]:
    found: list[Head] = []
    for index, token in enumerate(tokens):
        if not _may_be_verb(tokens, index) or token.start in blocked:
            continue
        words = _english_readings(tokens, index, is_name, blocked)
        if words:
            head = _english_head(tokens, index, words, is_name)
            if head and head.tense == "present" and is_owned(tokens, index):
                continue
            if head and not (found and _is_object(tokens, found[-1], head, is_name)):
                found.append(head)
        elif token.norm in _STATES and _is_copula(tokens, index):
            found.append(Head(index, (), "state", is_negated=_follows_not(tokens, index)))
    found = without_reduced(tokens, without_twins(tokens, without_attribution(tokens, found)))
    return without_frames(tokens, found)


def _rescued(
    tokens: list[Token], found: list[Head], is_name: IsName, blocked: set[int], first: int, last: int
) -> list[Head]:
    """The verbs of a sentence that seems to have none: the likeliest participle or bare form is its verb.

    Chronicles tell in the present ("Baker and Aziz talk in Geneva") and leave auxiliaries out ("Kuwait overrun
    in a matter of hours").
    """
    for place, head in enumerate(found):
        is_here = first < head.index < last
        if is_here and head.tense == "reduced" and any(word.type for word in head.words):
            told = Head(head.index, head.words, "past", True, head.is_negated)
            return [*found[:place], told, *found[place + 1 :]]
    for place, head in enumerate(found):
        if head.tense == "infinitive" and first < head.index < last and _is_headline_plan(tokens, head.index):
            told = Head(head.index, head.words, "future", head.is_passive, head.is_negated, "planned")
            return [*found[:place], told, *found[place + 1 :]]
    for index in range(first + 1, last):
        if tokens[index].start in blocked or not may_be_verb(tokens, index, is_name):
            continue
        words = tuple(
            word
            for word in tokens[index].look.words
            if word.part != "noun" and _continues(tokens, index, word)
        )
        forms = {word.form for word in words}
        if forms & {"present", "base"}:
            told = Head(index, words, "present")
        elif forms & {"both", "participle"}:
            told = Head(index, words, "past", True)
        else:
            continue
        return sorted([*found, told], key=lambda head: head.index)
    return found


def _is_headline_plan(tokens: list[Token], index: int) -> bool:
    """ "Parliament to sit on Saturday", "2,000 soldiers to be sent home": a noun and an infinitive are a plan."""
    to = index - (2 if "be" in tokens[index - 1].look.marks else 1)
    if to < 1 or tokens[to].norm != "to":
        return False
    before = tokens[to - 1]
    return before.norm[:1].isalnum() and not any(word.part != "noun" for word in before.look.words)


def _may_be_verb(tokens: list[Token], index: int) -> bool:
    """Whether one look shows that a token may be a verb: a reading, an ending of one, a word that asks for one."""
    token = tokens[index]
    if token.look.words or token.look.has_ending or token.norm in _UNLISTED:
        return True
    return index > 0 and tokens[index - 1].norm in _GOVERNS


def _english_readings(
    tokens: list[Token], index: int, is_name: IsName, blocked: set[int]
) -> tuple[Word, ...]:
    look = tokens[index].look
    verbs = [word for word in look.words if word.part != "noun"]
    words = tuple([word for word in verbs if not word.rest or _continues(tokens, index, word)])
    if look.norm in _AWAITED and _is_awaited(tokens, index, blocked):
        return (Word("light", "both", "due"),)
    if not words and _is_governed(tokens, index):
        return (Word("general", "base", look.norm),)
    if words or not look.marks.isdisjoint(_AUXILIARIES):
        return words
    norm = look.norm
    is_past = norm.endswith("ed") and "-" not in norm and not norm.startswith("un")
    if len(norm) > 4 and is_past and norm not in _NOT_PAST:
        return (Word("general", "both", norm),)
    if (
        len(norm) > 4
        and norm[-1] == "s"
        and not (look.words or look.marks)
        and index
        and is_name(tokens[index - 1])
    ):
        following = tokens[index + 1].norm if index + 1 < len(tokens) else ""
        is_adjective = tokens[index - 1].norm.endswith(_ADJECTIVE_ENDS)
        if not is_adjective and (following in OBJECT_STARTS or following[:1].isdigit()):
            return (Word("general", "present", norm),)
    return ()


def _is_awaited(tokens: list[Token], index: int, blocked: set[int]) -> bool:
    """ "is due in Texas on Monday", "elections due in January": what is awaited at a place or a time."""
    if index + 2 >= len(tokens) or tokens[index + 1].norm not in _AWAITING:
        return False
    is_said = bool(index) and "be" in tokens[index - 1].look.marks
    if tokens[index].norm != "due":
        return is_said and all(token.norm != "to" for token in tokens[index + 1 : index + _PHRASE])
    if is_said:
        return True
    return tokens[index + 2].start in blocked or tokens[index + 1].start in blocked


def _is_object(tokens: list[Token], before: Head, head: Head, is_name: IsName) -> bool:
    """ "bombed PKK positions": after a verb, with nothing between that parts clauses, a bare form in -s is a noun."""
    forms = {word.form for word in head.words}
    if head.tense != "present" or forms & {"past", "both"} or not before.is_finite:
        return False
    if any(word.part in ("say", "plan") for word in before.words):
        return False
    is_reduced = tokens[before.index].norm.endswith("ed") and tokens[before.index + 1].norm in _PREPOSITIONS
    if is_reduced and head.index + 1 < len(tokens) and begins_object(tokens, head.index + 1, is_name):
        return False  # "a lorry packed with explosives wrecks the offices"
    between = tokens[before.index + 1 : head.index]
    return all(token.norm[0].isalnum() and not _parts_clauses(token) for token in between)


def _parts_clauses(token: Token) -> bool:
    return token.norm in BREAKS or bool(opened(token.look.marks))


def _is_governed(tokens: list[Token], index: int) -> bool:
    """ "will debate", "is expected to debate": whatever stands there is a verb."""
    if index < 2 or not tokens[index].norm.isalpha() or tokens[index].norm in _NOT_GOVERNED:
        return False
    before, earlier = tokens[index - 1].norm, tokens[index - 2]
    if before in ("will", "would"):
        return earlier.norm not in _DETERMINERS and not tokens[index].look.marks & {"be", "have", "not"}
    return before == "to" and earlier.norm in _DUE


def _continues(tokens: list[Token], index: int, word: Word) -> bool:
    """Whether the further words of a phrase follow; up to three words may stand between verb and particle."""
    if not word.rest:
        return True
    if len(word.rest) == 1:
        (particle,) = word.rest
        reach = _PARTICLE_REACH if particle in _PARTED else 1
        return particle in [token.norm for token in tokens[index + 1 : index + 1 + reach]]
    return tuple([token.norm for token in tokens[index + 1 : index + 1 + len(word.rest)]]) == word.rest


def _english_head(tokens: list[Token], index: int, words: tuple[Word, ...], is_name: IsName) -> Head | None:
    if words[0].lemma == "due":
        return Head(index, words, "future", modality="planned")
    auxiliaries, subject = _auxiliaries(tokens, index)
    forms = {word.form for word in words}
    negated = _has_negative_subject(tokens, subject) or any(map(_is_negation, auxiliaries))
    if "to" in auxiliaries:
        return _after_to(tokens, index, words, subject, negated)
    marks = frozenset().union(*[token.look.marks for token in tokens[subject + 1 : index]])
    is_be, is_have = "be" in marks, "have" in marks
    if (is_be or is_have) and not forms & _AFTER_BE:
        return None  # "is back", "have troops": no verb of its own
    modality = "planned" if auxiliaries & _MODAL_PLANS else "hypothetical" if "hypothetical" in marks else ""
    passive = is_be and bool(forms & {"both", "participle"})
    if modality == "planned" and is_have:
        modality = "hypothetical"  # "would have lifted": it was not
    if modality == "planned":
        return Head(index, words, "future", passive, negated, modality)
    if "having" in auxiliaries and is_denied(tokens, subject):
        return Head(index, words, "ing", passive, negated)
    if is_be or is_have or modality or auxiliaries & DO:
        return Head(index, words, "perfect" if is_have else "past", passive, negated, modality)
    if forms == {"ing"}:
        return _participle(tokens, index, words)
    bare = _bare_head(tokens, index, words, forms, is_name)
    return replace(bare, is_negated=True) if bare and negated else bare


def _auxiliaries(tokens: list[Token], index: int) -> tuple[set[str], int]:
    """The auxiliaries before a verb, and the index of the last token before them."""
    found: set[str] = set()
    at = index - 1
    while at >= 0:
        token = tokens[at]
        marks = token.look.marks
        if token.norm == "to" or token.norm in DO or not marks.isdisjoint(AUXILIARIES):
            found.add(token.norm)
            if token.norm == "to":
                return found, at - 1
        elif not (token.norm in _ADVERBS or token.norm.endswith("ly")) or "open:if" in marks:
            break
        at -= 1
    return found, at


def _is_negation(norm: str) -> bool:
    return norm in _NEGATIONS or norm.endswith("n't")


def _has_negative_subject(tokens: list[Token], last: int) -> bool:
    """ "No one was wounded", "None of the rockets hit": the phrase before the verb begins with a negation."""
    phrase = tokens[max(0, last - _PHRASE + 1) : last + 1]
    if _NO_ONE.isdisjoint([token.norm for token in phrase]):
        return False
    for at in range(last, max(-1, last - _PHRASE), -1):
        if tokens[at].norm in _NO_ONE:
            return tokens[at + 1].norm not in _THAN  # "no fewer than 29 were killed"
        if not tokens[at].norm[0].isalnum() or _parts_clauses(tokens[at]):
            return False
    return False


def _after_to(
    tokens: list[Token], index: int, words: tuple[Word, ...], before: int, negated: bool
) -> Head | None:
    """An infinitive; "is to", "is due to", "are expected to" make it a plan."""
    if not any(word.form == "base" for word in words) and "be" not in tokens[index - 1].look.marks:
        return None
    while before > 0 and tokens[before].norm in _ADVERBS:
        before -= 1
    previous = tokens[before] if before >= 0 else None
    passive = "be" in tokens[index - 1].look.marks
    if previous and ("be" in previous.look.marks or previous.norm in _DUE):
        return Head(index, words, "future", passive, negated, "planned")
    return Head(index, words, "infinitive", passive, negated)


def _participle(tokens: list[Token], index: int, words: tuple[Word, ...]) -> Head | None:
    """ ", sparking killings": after a comma a participle of an event word tells a deed of its own."""
    before = tokens[index - 1].norm if index else ""
    if before == "," and any(word.part == "verb" for word in words):
        return Head(index, words, "participle")
    return Head(index, words, "ing") if index and before not in _DETERMINERS else None


def _bare_head(
    tokens: list[Token], index: int, words: tuple[Word, ...], forms: set[str], is_name: IsName
) -> Head | None:
    """A verb without auxiliaries, told from nouns and adjectives by the word before it."""
    previous = tokens[index - 1] if index else None
    if previous is None:
        return None
    norm = previous.norm
    if "past" in forms:
        return Head(index, words, "past") if norm not in ("the", "a", "an", "of") else None
    is_name_before = is_name(previous)
    following = tokens[index + 1].norm if index + 1 < len(tokens) else "."
    is_counted = norm in _QUANTIFIERS and (following in _PREPOSITIONS or following in OBJECT_STARTS)
    if norm in _DETERMINERS and not is_name_before and not is_counted and norm not in _PRONOUNS:
        return None
    if (norm[:1].isdigit() and not _is_year(norm) and "both" in forms) or previous.look.norm in ("'", "’"):
        return None
    if "both" in forms:
        return None if is_adjective(tokens, index) else Head(index, words, "past")
    if "participle" in forms and not ("base" in forms and is_plural_present(tokens, index, is_name)):
        return Head(index, words, "reduced", True)
    may_be_noun = bool(tokens[index].look.marks) or any(
        word.part == "noun" for word in tokens[index].look.words
    )
    is_told = previous.norm in _THEY or _acts_on(tokens, index, is_name)
    is_noun = norm in _MODIFIERS or ("present" not in forms and not is_told)
    if not is_name_before and may_be_noun and is_noun:
        return None
    fits = is_present if "present" in forms else is_plural_present
    return Head(index, words, "present") if fits(tokens, index, is_name) else None


def _acts_on(tokens: list[Token], index: int, is_name: IsName) -> bool:
    """ "helicopters raid Mosul": a form that may be a noun, between a plural and a name or an article."""
    if index + 1 >= len(tokens) or not tokens[index - 1].norm.endswith("s"):
        return False
    following = tokens[index + 1]
    return is_name(following) or following.norm in OBJECT_STARTS or following.norm in _ADVERBS


def _is_year(norm: str) -> bool:
    return len(norm) == 4 and norm.isdigit() and norm[:2] in ("18", "19", "20")


def _is_copula(tokens: list[Token], index: int) -> bool:
    """True when no verb form follows: "there are 2,500 troops" and "has 2,500 troops", not "are withdrawn"."""
    for token in tokens[index + 1 : index + 4]:
        if token.norm == "to":
            return False
        if token.norm in _DUE:
            return False
        if token.norm in _ADVERBS or token.norm.endswith("ly"):
            continue
        forms = {word.form for word in token.look.words if word.part != "noun"}
        if not token.look.words and token.norm.endswith("ed"):
            return False
        return not forms & {"both", "participle", "ing"} and "be" not in token.look.marks
    return True


def _follows_not(tokens: list[Token], index: int) -> bool:
    return index + 1 < len(tokens) and tokens[index + 1].norm in ("not", "no", "never")
