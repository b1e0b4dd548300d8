"""Finds the verbs of Arabic sentences: by form, particles, and what stands before words that may be nouns."""

from app.extraction.clauses.heads import Head, IsName
from app.extraction.clauses.tokens import Token
from app.extraction.words.inflect import fold
from app.extraction.words.lexicon import Word
from app.extraction.words.vocabulary import ARABIC

_PREPOSITIONS = frozenset(map(fold, ARABIC.words("prepositions")))
_NOT_VERBS = ARABIC.words("not_verbs")
_KANA = frozenset({"كان", "كانت", "كانوا", "وكان", "وكانت", "وكانوا", "فكان", "فكانت"})
_BEFORE_VERB = frozenset(
    {
        "قد",
        "وقد",
        "ثم",
        "حيث",
        "كما",
        "عندما",
        "حين",
        "بعدما",
        "بينما",
        "فيما",
        "الذي",
        "التي",
        "الذين",
        "فقد",
        "لقد",
        "مما",
        "اذ",
    }
)
_TITLES = frozenset(
    {
        "الرئيس",
        "رئيس",
        "وزير",
        "القوات",
        "قوات",
        "الجيش",
        "الحكومة",
        "حكومة",
        "وزارة",
        "البرلمان",
        "مجلس",
        "الجنرال",
        "السفير",
    }
)


def arabic_heads(
    tokens: list[Token], begins_name: IsName, ends_date: IsName, blocked: set[int]
) -> list[Head]:
    """The verbs of an Arabic sentence in order.

    The callables say where known names begin and dates end; tokens that start at a `blocked` offset are no verbs.
    """
    found = []
    for index, token in enumerate(tokens):
        if token.start in blocked:
            continue
        look = token.look
        words = _verb_readings(tokens, index)
        if words:
            if not _is_arabic_noun(tokens, index, words, ends_date):
                found.append(_arabic_head(tokens, index, words))
        elif not look.words and not look.marks and _is_unknown_verb(tokens, index, begins_name, ends_date):
            found.append(Head(index, (Word("general", "past", look.norm),), "past"))
    return found


def _verb_readings(tokens: list[Token], index: int) -> tuple[Word, ...]:
    """Readings as a verb; the short jussive ("لم يغز") counts only after its particle."""
    look = tokens[index].look
    if "open:that" in look.marks:
        return ()
    after_lam = index > 0 and tokens[index - 1].norm in ("لم", "ولم", "فلم")
    return tuple(word for word in look.words if word.form != "noun" and (after_lam or word.form != "jussive"))


def _is_arabic_noun(tokens: list[Token], index: int, words: tuple[Word, ...], ends_date: IsName) -> bool:
    """Tell "قصف" the noun from "قصف" the verb by what stands before it."""
    look = tokens[index].look
    previous = tokens[index - 1].norm if index else ""
    if previous in _PREPOSITIONS or (previous.removeprefix("و") in _PREPOSITIONS and len(previous) > 3):
        return not any(word.form in ("present", "jussive") for word in words) or previous in (
            "في",
            "من",
            "على",
            "الى",
            "عن",
        )
    has_noun = len(words) < len(look.words) or bool(look.marks)
    # "ضم" may be "annexed" or "annexation": bare three letters are a verb only where a clause opens.
    is_bare = len(look.norm) - len(look.prefix) == 3 and all(word.form == "past" for word in words)
    if not (has_noun or is_bare) or look.is_passive:
        return False
    if previous in _BEFORE_VERB or _opens_clause(tokens, index, ends_date):
        return False
    before = tokens[index - 1].look
    if look.prefix in ("و", "ف"):
        return any(word.part == "noun" for word in before.words)
    return not (before.norm.startswith("ال") or before.marks & {"troops", "open:that"})


def _opens_clause(tokens: list[Token], index: int, ends_date: IsName) -> bool:
    if index == 0:
        return True
    previous = tokens[index - 1]
    return not previous.norm[:1].isalnum() or ends_date(previous)


def _is_unknown_verb(tokens: list[Token], index: int, begins_name: IsName, ends_date: IsName) -> bool:
    """A word of unknown meaning that can only be a feminine past verb: it opens a clause before a known actor."""
    norm = tokens[index].norm
    if len(norm) < 4 or not norm.endswith("ت") or norm.endswith("ات") or index + 1 >= len(tokens):
        return False
    bare = norm[1:] if norm[0] in "وف" else norm
    if (
        bare in _NOT_VERBS
        or norm in _NOT_VERBS
        or not (bare != norm or _opens_clause(tokens, index, ends_date))
    ):
        return False
    return begins_name(tokens[index + 1]) or tokens[index + 1].norm in _TITLES


def _arabic_head(tokens: list[Token], index: int, words: tuple[Word, ...]) -> Head:
    look = tokens[index].look
    previous = [tokens[at].norm for at in range(max(0, index - 2), index)]
    last = previous[-1] if previous else ""
    negated = last in ("لم", "ولم", "فلم", "لا", "ولا", "لن", "ولن", "ما", "وما") or (
        last.endswith("لم") and len(last) < 4
    )
    passive = look.is_passive or any(word.form == "passive" for word in words)
    if not any(word.form in ("present", "jussive") for word in words):
        tense = "perfect" if last in ("قد", "وقد", "لقد", "فقد") else "past"
        return Head(index, words, tense, passive, negated)
    if look.prefix.endswith("س") or last in ("سوف", "وسوف"):
        return Head(index, words, "future", passive, negated, "planned")
    if last in ("لم", "ولم", "فلم"):
        return Head(index, words, "past", passive, True)
    if last in ("لن", "ولن"):
        return Head(index, words, "future", passive, True, "planned")
    if look.prefix.endswith("ل"):
        # "شنت هجوما، لتعلن النصر": after a comma the particle of purpose tells what came of it.
        tense = "result" if last[:1] in ("،", ",", "ـ") and last else "infinitive"
        return Head(index, words, tense, passive)
    if last == "ان" and _is_awaited(tokens, index):
        return Head(index, words, "future", passive, negated, "planned")
    if last in ("ان", "بان", "وان", "كي", "لكي", "الا"):
        return Head(index, words, "infinitive", passive, negated)
    if last == "قد":
        return Head(index, words, "future", passive, negated, "planned")
    return Head(index, words, "present", passive, negated)


def _is_awaited(tokens: list[Token], index: int) -> bool:
    """ "من المقرر أن تجرى", "ينتظر أن يصوت": the awaited deed is the verb of the clause."""
    before = tokens[max(0, index - 4) : index - 1]
    return any("future" in token.look.marks for token in before) or (
        bool(before) and before[-1].norm.removeprefix("و") in ("ينتظر", "يتوقع", "يرتقب", "تقرر")
    )
