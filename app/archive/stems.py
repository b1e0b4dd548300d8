"""Light stems: what the forms of one word have in common, so that plurals, articles and particles do not hide it.

Arabic follows light10 (Larkey, Ballesteros and Connell, 2007), with suffixes stripped until nothing changes and broken
plurals looked up: snowball's Arabic stemmer takes قرار and قرارات for different words. English is snowball's.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer  # type: ignore[import-untyped]

from app.archive import plurals
from app.archive.spelling import ARABIC, PREFIX, fold

_CLITIC = re.compile(r"[وفبلكس]")
_SUFFIXES = (
    ("هما", 3), ("هم", 3), ("ها", 3), ("نا", 4), ("ان", 4), ("ات", 3), ("ون", 3), ("ين", 3), ("وا", 3),
    ("يه", 3), ("ه", 3), ("ي", 3), ("ت", 3), ("ا", 4),
)  # fmt: skip
_AMERICAN = (
    (re.compile(r"is(?=(?:e[ds]?|ers?|ing|ations?)$)"), "iz"),
    (re.compile(r"(?<=[a-z]{2})our(?=s?$|ed$|ing$|able$|ite$)"), "or"),
    (re.compile(r"(?<=[a-z]t)re(?=s?$)"), "er"),
    (re.compile(r"(?<=en)ce(?=s?$|less$)"), "se"),
    (re.compile(r"(?<=m)me(?=s?$)"), ""),
)


def _pairs(listed: str) -> dict[str, str]:
    words = (pair.split() for pair in listed.split("|"))
    folded = ((fold(plural), fold(singular)) for plural, singular in words)
    return {plural: singular for plural, singular in folded if plural != singular}


_SNOWBALL = snowballstemmer.stemmer("english")
_BROKEN = _pairs(plurals.ARABIC)
_IRREGULAR = _pairs(plurals.ENGLISH)


@dataclass(frozen=True, slots=True)
class Forms:
    """Stems of a word: `sure`, and `possible` ones, should its first letters be particles (وايران: و and ايران)."""

    sure: str
    possible: tuple[str, ...]


@lru_cache(maxsize=1 << 16)
def forms(word: str) -> Forms:
    """The stems of a folded word.

    >>> forms("والقرارات"), forms("وايران").possible, forms("elections").sure
    (Forms(sure='قرار', possible=('والقرار', 'القرار')), ('ايران',), 'elect')
    """
    if not ARABIC.search(word):
        return Forms(_english(word), ())
    stem, *others = dict.fromkeys(map(_arabic, cores(word)))
    return Forms(stem, tuple(others))


@lru_cache(maxsize=1 << 16)
def cores(word: str) -> tuple[str, ...]:
    """What a folded name may be without the article and particles written to it, the barest first; ends not touched.

    >>> cores("والفلوجه"), cores("لبغداد"), cores("mosul")
    (('فلوجه', 'والفلوجه', 'الفلوجه'), ('لبغداد', 'بغداد'), ('mosul',))
    """
    if not ARABIC.search(word):
        return (word,)
    prefix = PREFIX.match(word)
    found = [word[prefix.end() :]] if prefix else []
    found.append(word)
    if _CLITIC.match(word) and len(word) > 3:
        found.append(word[1:])
    return tuple(found)


def _arabic(word: str) -> str:
    """The word without suffixes and with a broken plural made singular."""
    is_plural = False
    while True:
        if not is_plural and word in _BROKEN:
            word, is_plural = (
                _BROKEN[word],
                True,
            )  # looked up once: كرد leads to كردي, and its stem back to كرد
        for suffix, least in _SUFFIXES:
            if word.endswith(suffix) and len(word) - len(suffix) >= least:
                word = word.removesuffix(suffix)
                break
        else:
            return word


def _english(word: str) -> str:
    word = _IRREGULAR.get(word, word)
    if word.isdecimal() or not word.isascii():
        return word
    for british, american in _AMERICAN:
        word = british.sub(american, word)
    return str(_SNOWBALL.stemWord(word))
