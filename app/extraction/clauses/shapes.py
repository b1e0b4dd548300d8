"""Arabic verbs that the vocabulary does not have, told by their shape and by where they stand."""

from functools import lru_cache
from typing import NamedTuple

from app.extraction.clauses.heads import IsName
from app.extraction.clauses.tokens import Token
from app.extraction.words.inflect import PRONOUNS, fold
from app.extraction.words.lexicon import Word
from app.extraction.words.vocabulary import ARABIC

BEFORE_VERB_ONLY: frozenset[str] = frozenset(
    "قد وقد فقد لقد ولقد الذي التي الذين لم ولم فلم لن ولن سوف وسوف".split()
)
"""Words that hardly anything but a verb follows."""

_PARTICLES = frozenset(map(fold, ARABIC.words("prepositions") | ARABIC.words("not_verbs")))
_AFTER_PREPOSITION = frozenset(
    {"في", "من", "علي", "الي", "عن", "مع", "بعد", "قبل", "بين", "منذ", "خلال", "ضد"}
)
# "She opened", far more often than "so under".
_OPENED = frozenset({"فتحت", "وفتحت"})
_COUNTING = frozenset({"اكثر", "نحو", "حوالي", "عدد", "مئات", "الاف", "عشرات", "عدة", "بعض", "جميع", "كل"})
_TITLES = frozenset(
    "الرئيس رئيس وزير القوات قوات الجيش الحكومة حكومة وزارة البرلمان مجلس الجنرال السفير".split()
)
_NOUN_ENDS = ("ة", "ات", "ين", "ون", "ان", "اء", "يا")
# What is called by a name: "الفرقاطة ستارك".
_NAMED = frozenset(
    "الفرقاطة المدمرة السفينة البارجة الطراد الغواصة الناقلة الحاملة الشركة شركة الصحيفة صحيفة مجلة شبكة منظومة صاروخ"
    " طراز الرقيب العريف فرقاطة مدمرة سفينة بارجة ناقلة طراد".split()
)
_OPENING_QUOTES = frozenset({'"', "«", "“"})
_CLOSING_QUOTES = frozenset({'"', "»", "”"})


def is_particle(norm: str) -> bool:
    """Whether a folded word, "and" and a pronoun aside, is one of those that are never verbs: "وبينهم"."""
    if norm in _OPENED:
        return False
    for word in (norm, norm[1:]) if norm[0] in "وف" else (norm,):
        if word in _PARTICLES:
            return True
        for pronoun in PRONOUNS if word.endswith(PRONOUNS) else ():
            if word.endswith(pronoun) and word.removesuffix(pronoun) in _PARTICLES:
                return True
    return False


def opens_clause(tokens: list[Token], index: int, ends_date: IsName) -> bool:
    """Whether a token is the first of its sentence or stands behind a sign or a date."""
    if index == 0:
        return True
    previous = tokens[index - 1]
    return not previous.norm[:1].isalnum() or ends_date(previous)


def _is_name_given(tokens: list[Token], index: int) -> bool:
    """Whether an unknown word alone in quotation marks, or behind a ship's kind, is the name of something."""
    previous = tokens[index - 1].norm if index else ""
    following = tokens[index + 1].norm if index + 1 < len(tokens) else ""
    return previous in _NAMED or (previous in _OPENING_QUOTES and following in _CLOSING_QUOTES)


def unknown_verb(tokens: list[Token], index: int, begins_name: IsName, ends_date: IsName) -> Word | None:
    """A word that is not in the vocabulary and yet can only be a verb, by its shape and its place.

    It stands after a particle of verbs ("قد", "الذي"), or has a shape that nouns do not have, or opens a clause
    before a name, a title, a number or a definite noun and has a shape that is rare among nouns.
    """
    shape = _shape(tokens[index].norm)
    previous = tokens[index - 1].norm if index else ""
    if shape is None or not (
        shape.certain or shape.likely or shape.is_future or previous in BEFORE_VERB_ONLY
    ):
        return None
    if previous in BEFORE_VERB_ONLY:
        norm = tokens[index].norm
        return Word("general", "present" if norm[0] == "ي" else "past", norm)
    if previous in _AFTER_PREPOSITION or begins_name(tokens[index]) or _is_name_given(tokens, index):
        return None
    certain = shape.certain
    if certain and shape.bare.endswith("وا") and previous.startswith("ال"):
        # "المحتجون رشقوا", and not "الرقيب جوشوا"
        certain = certain if previous.endswith(("ون", "ين", "ات", "ة")) else None
    if certain or index + 1 >= len(tokens):
        return certain
    opens = shape.bare != tokens[index].norm or opens_clause(tokens, index, ends_date)
    follows = _begins_argument(tokens[index + 1], begins_name)
    if shape.is_future and (opens or previous.startswith("ال")):
        is_verb = follows or tokens[index + 1].norm in _AFTER_PREPOSITION
        return Word("general", "present", shape.bare) if is_verb else None
    return shape.likely if opens and follows else None


class _Shape(NamedTuple):
    """What an unknown word may be by its letters: surely a verb, likely one, one of the future; `bare` of "and"."""

    bare: str
    certain: Word | None
    likely: Word | None
    is_future: bool


@lru_cache(maxsize=50_000)
def _shape(norm: str) -> _Shape | None:
    """The shape of an unknown word, None when it can be no verb."""
    if len(norm) < 3 or not norm.isalpha() or norm.startswith(("ال", "لل", "وال", "بال", "فال")):
        return None
    if is_particle(norm):
        return None
    bare = norm[1:] if norm[0] in "وف" and len(norm) > 3 else norm
    # "فيديل", "سيرغي": names of other tongues begin so, too.
    certain = _by_certain_shape(norm if norm[0] == "ف" else bare)
    is_future = len(bare) > 4 and bare.startswith(("سي", "ست"))
    return _Shape(bare, certain, _by_likely_shape(bare), is_future)


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
