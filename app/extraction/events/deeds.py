"""The event words of a clause and what they come to; those that are nouns, if their clause has what they need."""

from bisect import bisect_left
from dataclasses import dataclass

from app.extraction.clauses.heads import Head
from app.extraction.clauses.splitting import Clause
from app.extraction.clauses.tokens import Token
from app.extraction.dating.fitting import OF_ANOTHER_TIME
from app.extraction.events.surroundings import Marks, is_met, marks_between
from app.extraction.scenes import Scene, between
from app.extraction.words.lexicon import Word
from app.extraction.words.vocabulary import ENGLISH

ATTACKS = frozenset({"battle", "air-strike", "rocket-attack", "bombing", "assassination"})

# "the Liberation Act": a deed in the name of a thing.
_THINGS = frozenset(
    "act law bill day movement front party army council tribunal office room force committee".split()
)

_REACH = 12
_PREPOSITIONS = ENGLISH.words("prepositions")
_PREPOSITIONS_OF = _PREPOSITIONS | {"of", "between", "about", "over"}


@dataclass(frozen=True, slots=True)
class Trigger:
    """The event word at token `index`, its type, and what the type rests on.

    `basis`: verb, light (a verb whose noun names the deed), noun, general (a clause about a known actor without
    an event word), say, plan (a verb of planning alone), state, count (a number). `strength` as in the vocabulary.
    `suffers`: the subject is the one acted upon. `is_fitted`: the word needs something, and it is there.
    """

    index: int
    type: str
    basis: str
    strength: int
    suffers: bool = False
    is_fitted: bool = False

    @property
    def strength_feature(self) -> str:
        """The feature that says how much the word tells; a word whose needs are met tells more."""
        return f"strength:{min(2, self.strength + self.is_fitted)}"


def noun_word(tokens: list[Token], index: int, marks: Marks) -> Word | None:
    """The reading of a token as a noun that names a deed, where `marks` has the class that it needs; else None."""
    best: Word | None = None
    if not tokens[index].look.has_noun:
        return best
    for word in tokens[index].look.words:
        if word.part != "noun" or not is_met(word, marks):
            continue
        following = tokens[index + 1 : index + 1 + len(word.rest)]
        if word.rest and tuple(token.norm.removeprefix("ال") for token in following) != word.rest:
            continue
        if best is None or _says(word) > _says(best):
            best = word
    if best and not best.rest and index + 1 < len(tokens) and tokens[index + 1].norm in _THINGS:
        return None
    if best and index and not best.rest:
        return _ending_at(tokens, index) or best
    return best


def _says(word: Word) -> tuple[int, bool, bool]:
    """How much a reading of a noun says: a phrase most, then what means something alone or has what it needs."""
    return len(word.rest), bool(word.strength), bool(word.needs)


def _ending_at(tokens: list[Token], index: int) -> Word | None:
    """The phrase whose last word stands here: an "air raid" is no raid on the ground."""
    for word in tokens[index - 1].look.words:
        if word.part == "noun" and word.rest == (tokens[index].norm,) and not word.needs:
            return word
    return None


def event_noun(scene: Scene, first: int, last: int) -> Trigger | None:
    """The first strong event noun among tokens that have no verb: the deed of a verbless line."""
    marks = marks_between(scene, first, last)
    for index in range(first, last):
        found = noun_word(scene.tokens, index, marks)
        if found and found.strength:
            return Trigger(index, found.type, "noun", found.strength, False, bool(found.needs))
    return None


def noun_at(scene: Scene, index: int, last: int) -> Trigger | None:
    """The event noun at one token, its needs met before token `last`."""
    found = noun_word(scene.tokens, index, marks_between(scene, index, last))
    return Trigger(index, found.type, "noun", found.strength, False, bool(found.needs)) if found else None


def noun_of(scene: Scene, clause: Clause, head: Head, marks: Marks) -> Trigger | None:
    """The event noun that goes with a verb: its subject when nothing is its object, else the nearest after it."""
    after = between(scene.nouns, head.index + 1, min(clause.last, head.index + _REACH))
    before = between(scene.nouns, clause.first, head.index)[::-1]
    orders = [after, before]
    if scene.passage.language == "en" and (head.is_passive or not _has_object(scene, head)):
        orders = [_subject_first(scene, clause, head), after]
    for indexes in orders:
        weak = None
        for index in indexes:
            word = noun_word(scene.tokens, index, marks)
            if word and not (_is_of_another_time(scene.tokens, index) or _is_aside(scene, index, weak)):
                found = Trigger(index, word.type, "light", word.strength, False, bool(word.needs))
                if word.strength:
                    return found
                weak = weak or found
        if weak:
            return weak
    return None


def _is_aside(scene: Scene, index: int, weak: Trigger | None) -> bool:
    """ "حملة لزيادة القوات", "تشكيل التحالف الدولي": in Arabic, a purpose behind the deed, or a word of a name."""
    token = scene.tokens[index]
    if scene.passage.language != "ar":
        return False
    is_purpose = weak is not None and token.look.prefix in ("ل", "لل")
    return is_purpose or any(name.start < token.end <= name.end for name in scene.entities)


def _has_object(scene: Scene, head: Head) -> bool:
    """Whether something may be the object of an English verb: no preposition, sign or date follows it."""
    if head.index + 1 >= len(scene.tokens):
        return False
    following = scene.tokens[head.index + 1]
    is_dated = any(date.start == following.start for date in scene.dates)
    return not (is_dated or following.norm in _PREPOSITIONS or not following.norm[:1].isalnum())


def _subject_first(scene: Scene, clause: Clause, head: Head) -> list[int]:
    """The event nouns before a verb, those first that no preposition governs: "talks on bases broke down"."""
    nouns = between(scene.nouns, clause.first, head.index)
    if not nouns:
        return []
    subject = range(clause.first + 1, head.index)
    cut = next((at for at in subject if scene.tokens[at].norm in _PREPOSITIONS_OF), head.index)
    free = bisect_left(nouns, cut)
    return [*nouns[:free][::-1], *nouns[free:][::-1]]


def _is_of_another_time(tokens: list[Token], index: int) -> bool:
    """ "after the US-led invasion": the deed before the one that is told."""
    before = [token.norm for token in tokens[max(0, index - 4) : index]]
    return any(norm in OF_ANOTHER_TIME for norm in before)
