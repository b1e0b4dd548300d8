"""Arabic letters that are written onto a word: which may stand before a name, and the forms of adjectives.

All strings here are folded (see `folding`): one alif, one ya, ha for ta marbuta.
"""

ARTICLE = "ال"
# Conjunction, then preposition; an interrogative or future particle does not stand before a name.
_BEFORE_BARE = frozenset(first + second for first in ("", "و", "ف") for second in ("", "ب", "ل", "ك"))
_BEFORE_ARTICLE = frozenset(first + second for first in ("", "و", "ف") for second in ("", "ب", "ك"))
_BEFORE_CONTRACTION = frozenset(("", "و", "ف"))
_ADJECTIVE_ENDINGS = ("", "ه", "ون", "ين", "ان", "تان", "تين", "ات", "ا")
_LONGEST_CLITIC = 4


def is_letter(letter: str) -> bool:
    """Whether a character is a folded Arabic letter."""
    return "\u0621" <= letter <= "\u064a"


def before(text: str, start: int) -> str:
    """The letters of the same word before `start`, at most five: more than any clitics make."""
    first = start
    while first > 0 and start - first <= _LONGEST_CLITIC and is_letter(text[first - 1]):
        first -= 1
    return text[first:start]


def may_precede(prefix: str, name: str, takes_article: bool = False) -> bool:
    """Whether `prefix` is nothing but clitics that can stand before `name`.

    `name` begins with the article, or with لل for a contracted preposition and article, or with neither;
    `takes_article` says that the latter may have the article too.

    >>> may_precede("وب", "بغداد"), may_precede("ال", "بغداد"), may_precede("ل", "العراق")
    (True, False, False)
    """
    if name.startswith("لل"):
        return prefix in _BEFORE_CONTRACTION
    if name.startswith(ARTICLE):
        return prefix in _BEFORE_ARTICLE
    if prefix in _BEFORE_BARE:
        return True
    return takes_article and is_article(prefix)


def is_article(prefix: str) -> bool:
    """Whether `prefix` is the article, alone or after clitics, or its contraction with ل."""
    if prefix.endswith("لل"):
        return prefix[:-2] in _BEFORE_CONTRACTION
    return prefix.endswith(ARTICLE) and prefix[:-2] in _BEFORE_ARTICLE


def contracted(name: str) -> str:
    """The form of a name with article after ل.

    >>> contracted("العراق"), contracted("اللواء")
    ('للعراق', 'للواء')
    """
    return "ل" + name[1:] if not name.startswith("الل") else name[1:]


def adjective_forms(base: str) -> tuple[str, ...]:
    """The written forms of an adjective of origin in ي: gender, number, case.

    >>> adjective_forms("عراقي")[:3]
    ('عراقي', 'عراقيه', 'عراقيون')
    """
    return tuple(base + ending for ending in _ADJECTIVE_ENDINGS)
