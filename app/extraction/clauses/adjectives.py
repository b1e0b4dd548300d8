"""English past forms that are adjectives: "the first elected parliament", "despite broken promises"."""

from app.extraction.clauses.tokens import Token, is_owned
from app.extraction.words.vocabulary import ENGLISH

_DETERMINERS = ENGLISH.words("determiners")
_TIGHT_MODIFIERS = frozenset({"new", "old", "own", "same", "next", "first", "heavy", "major", "recent"})
# "troops first entered", "he next called", "at first refused"
_ALSO_ADVERBS = frozenset({"first", "next"})
# Behind these a past form is an adjective: "despite broken promises", "among injured men".
_LEADS_TO_NOUN = frozenset(
    "despite among amid amongst without against between with from into onto of".split()
)


def is_adjective(tokens: list[Token], index: int) -> bool:
    """Whether what stands before a past form makes it an adjective."""
    norm = tokens[index - 1].norm
    if norm == "behind" and tokens[index].norm == "closed":
        return True
    if norm in _ALSO_ADVERBS and _is_adverb(tokens, index - 1):
        return False
    return norm in _TIGHT_MODIFIERS or norm in _LEADS_TO_NOUN or _is_newly_said(tokens, index)


def _is_adverb(tokens: list[Token], index: int) -> bool:
    """ "troops first entered", but not "the first elected", "Iraq's first elected", "of first reported"."""
    if not index:
        return False
    norm = tokens[index - 1].norm
    if norm == "at":
        return True
    is_word = norm[:1].isalpha() and norm not in _DETERMINERS and norm not in _LEADS_TO_NOUN
    return is_word and not is_owned(tokens, index)


def _is_newly_said(tokens: list[Token], index: int) -> bool:
    """ "newly elected President": a participle with its adverb, at the head of a phrase."""
    if not tokens[index - 1].norm.endswith("ly"):
        return False
    return index == 1 or not tokens[index - 2].norm[:1].isalpha() or tokens[index - 2].norm in _DETERMINERS
