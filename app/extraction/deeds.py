"""The event word that a noun is, if its clause has what the word needs."""

from app.extraction.clauses.tokens import Token
from app.extraction.surroundings import Marks, is_met
from app.extraction.words.lexicon import Word

# "the Liberation Act": a deed in the name of a thing.
_THINGS = frozenset(
    "act law bill day movement front party army council tribunal office room force committee".split()
)


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
