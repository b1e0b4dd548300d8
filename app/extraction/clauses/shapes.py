"""Arabic verbs that the vocabulary does not have, told by their shape and by where they stand."""

from app.extraction.clauses.heads import IsName
from app.extraction.clauses.tokens import Token
from app.extraction.words.inflect import PRONOUNS, fold
from app.extraction.words.lexicon import Word
from app.extraction.words.vocabulary import ARABIC

BEFORE_VERB_ONLY = frozenset(
    {
        "قد",
        "وقد",
        "فقد",
        "لقد",
        "ولقد",
        "الذي",
        "التي",
        "الذين",
        "لم",
        "ولم",
        "فلم",
        "لن",
        "ولن",
        "سوف",
        "وسوف",
    }
)
"""Words that hardly anything but a verb follows."""

_PARTICLES = frozenset(map(fold, ARABIC.words("prepositions") | ARABIC.words("not_verbs")))
_AFTER_PREPOSITION = frozenset(
    {"في", "من", "علي", "الي", "عن", "مع", "بعد", "قبل", "بين", "منذ", "خلال", "ضد"}
)
_COUNTING = frozenset({"اكثر", "نحو", "حوالي", "عدد", "مئات", "الاف", "عشرات", "عدة", "بعض", "جميع", "كل"})
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
_NOUN_ENDS = ("ة", "ات", "ين", "ون", "ان", "اء", "يا")


def is_particle(norm: str) -> bool:
    """Whether a folded word, "and" and a pronoun aside, is one of those that are never verbs: "وبينهم"."""
    for word in (norm, norm[1:]) if norm[0] in "وف" else (norm,):
        if word in _PARTICLES:
            return True
        if any(word.endswith(pronoun) and word.removesuffix(pronoun) in _PARTICLES for pronoun in PRONOUNS):
            return True
    return False


def opens_clause(tokens: list[Token], index: int, ends_date: IsName) -> bool:
    """Whether a token is the first of its sentence or stands behind a sign or a date."""
    if index == 0:
        return True
    previous = tokens[index - 1]
    return not previous.norm[:1].isalnum() or ends_date(previous)


def unknown_verb(tokens: list[Token], index: int, begins_name: IsName, ends_date: IsName) -> Word | None:
    """A word that is not in the vocabulary and yet can only be a verb, by its shape and its place.

    It stands after a particle of verbs ("قد", "الذي"), or has a shape that nouns do not have, or opens a clause
    before a name, a title, a number or a definite noun and has a shape that is rare among nouns.
    """
    norm = tokens[index].norm
    if (
        len(norm) < 3
        or not norm.isalpha()
        or norm.startswith(("ال", "لل", "وال", "بال", "فال"))
        or is_particle(norm)
    ):
        return None
    bare = norm[1:] if norm[0] in "وف" and len(norm) > 3 else norm
    previous = tokens[index - 1].norm if index else ""
    if previous in BEFORE_VERB_ONLY:
        return Word("general", "present" if norm[0] == "ي" else "past", norm)
    if previous in _AFTER_PREPOSITION or begins_name(tokens[index]):
        return None
    opens = opens_clause(tokens, index, ends_date) or bare != norm
    # "فيديل", "سيرغي": names of other tongues begin so, too.
    certain = _by_certain_shape(norm if norm[0] == "ف" else bare)
    if bare.endswith("وا") and previous.startswith("ال") and not previous.endswith(("ون", "ين", "ات", "ة")):
        certain = None  # "الرقيب جوشوا"
    if certain or index + 1 >= len(tokens):
        return certain
    follows = _begins_argument(tokens[index + 1], begins_name) or tokens[index + 1].norm in _AFTER_PREPOSITION
    if bare.startswith(("سي", "ست")) and (opens or previous.startswith("ال")) and len(bare) > 4 and follows:
        return Word("general", "present", bare)
    return _by_likely_shape(bare) if opens and _begins_argument(tokens[index + 1], begins_name) else None


def _by_certain_shape(bare: str) -> Word | None:
    """A present with ي, a plural past, and the feminine past of a long form ("استفحلت")."""
    if len(bare) >= 4 and bare[0] == "ي" and not bare.endswith(("ة", "ا", "ي", "ين", "ات", "اء")):
        return Word("general", "present", bare)
    if len(bare) >= 5 and bare.endswith("وا"):
        return Word("general", "past", bare)
    if len(bare) >= 6 and bare[0] in "ات" and bare.endswith("ت") and not bare.endswith("ات"):
        return Word("general", "past", bare)
    return None


def _by_likely_shape(bare: str) -> Word | None:
    """A feminine past in ت, a past with a prefixed alef that is no verbal noun, a present in ي."""
    if len(bare) >= 4 and bare.endswith("ت") and not bare.endswith("ات"):
        return Word("general", "past", bare)
    is_verbal_noun = len(bare) > 2 and bare[-2] == "ا"
    if len(bare) >= 5 and bare[0] == "ا" and not is_verbal_noun and not bare.endswith((*_NOUN_ENDS, "ي")):
        return Word("general", "past", bare)
    if len(bare) >= 4 and bare[0] == "ي" and not bare.endswith("ة"):
        return Word("general", "present", bare)
    return None


def _begins_argument(token: Token, begins_name: IsName) -> bool:
    norm = token.norm
    return (
        begins_name(token)
        or norm in _TITLES
        or norm.startswith("ال")
        or norm[0].isdigit()
        or norm in _COUNTING
    )
