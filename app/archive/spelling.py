"""How words are spelled: a text's words with their places, folded so that spellings of one word are equal, and what
spellings of one name have in common. Pure functions that indexing and asking share.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.extraction.folding import fold_text

_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08d3-\u08ff\u00ad\u200c\u200d"
_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(
    rf"(?<!{_LETTER})(?:[A-Za-z]\.){{2,}}(?:[A-Za-z](?!{_LETTER}))?"
    rf"|{_LETTER}(?:{_LETTER}|[{_MARKS}]|['’ʼ‘ʿʾ`](?={_LETTER}))*"
    r"|\d{1,3}(?:[,٬]\d{3})+(?!\d)|\d+"
)
_ARTICLE = re.compile(r"(?:al|el)(?=[-–‑ ])|(?:ul|an|ar|as|ash|at|az|ad|adh)(?=[-–‑](?![\W\d_]))", re.I)
NOT_ACRONYMS = {"us", "is", "it", "who"}
NOT_AN_ACRONYM = "0"
"""Written behind those words where a text has them in small letters: the pronoun is not the country."""
_POSSESSIVE = re.compile(r"['’ʼ]s$", re.I)
ARABIC = re.compile(r"[\u0621-\u064a]")
PREFIX = re.compile(r"[وف]?(?:[بك]?ال|لل)(?=.{3})")
"""The Arabic article with the particles that are written to it, where a word is left behind it."""
_SOUNDS = (
    ("kh", "k"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("sh", "s"), ("ph", "f"), ("ck", "k"), ("q", "k"),
    ("c", "k"), ("v", "f"), ("x", "ks"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Token:
    """A word or number of a text: `text[start:end]` in code points, and its folded form."""

    start: int
    end: int
    word: str


def tokens(text: str) -> Iterator[Token]:
    """The words of `text` in order; numbers stand apart from letters, and al- before a name is passed over.

    >>> [t.word for t in tokens("U.S. forces: ١٦٥٬٠٠٠, says al-Kadhimi's aide")]
    ['us', 'forces', '165000', 'says', 'kadhimi', 'aide']
    """
    for found in _TOKEN.finditer(text):
        article = _ARTICLE.match(text, found.start())
        word = fold(found[0])
        if word and not (article and article.end() == found.end()):
            yield Token(found.start(), found.end(), _told_from_acronym(found[0], word))


def _told_from_acronym(written: str, word: str) -> str:
    if word in NOT_ACRONYMS and not written.replace(".", "").isupper():
        return f"{word}{NOT_AN_ACRONYM}"
    return word


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """One word as everything folds it, without the signs inside it, a possessive and a hamza at its end; may be empty.

    >>> fold("إيـرانَ"), fold("Ba‘ath"), fold("٢٠٠٣")
    ('ايران', 'baath', '2003')
    """
    kept = "".join(sign for sign in fold_text(_POSSESSIVE.sub("", word)) if sign.isalnum())
    return kept.removesuffix("ء") or kept


@lru_cache(maxsize=1 << 14)
def sound(name: str) -> str:
    """What spellings of one name have in common; empty when too little is left to tell names apart.

    Arabic names lose their inner long vowels. Latin ones lose their vowels but keep count of the syllables.

    >>> sound("kadhimi") == sound("kadhemi"), sound("ترمب") == sound("ترامب"), sound("salman") == sound("soleimani")
    (True, True, False)
    """
    if ARABIC.search(name):
        core = PREFIX.sub("", name)
        key = core[:1] + re.sub("[اوي]", "", core[1:-1]) + re.sub("[اه]$", "", core[-1:])
        return key if len(key) >= 4 else ""
    if not name.isascii() or not name.isalpha() or len(name) < 4:
        return ""
    spelled = name
    for written, heard in _SOUNDS:
        spelled = spelled.replace(written, heard)
    spelled = re.sub(r"(.)\1+", r"\1", spelled).removesuffix("h")
    syllables = len(re.findall("[aeiouyw]+", spelled))
    key = spelled[0].translate(str.maketrans("eio", "aau")) + re.sub("[aeiouyw]", "", spelled[1:])
    return f"{key}{syllables}" if len(key) >= 3 else ""
