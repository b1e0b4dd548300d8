"""What a reader typed into the search box, as a question to the index. Any typing is a question: nothing is an error.

Words stand side by side and all are wanted; words in quotation marks stand together; a minus before a word or a
phrase takes events away; a star at the end leaves the end open.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import ColumnElement, and_, column, false, not_, select, table
from sqlmodel import col

from app.archive.index import EVENT_TEXTS, EVENT_WORDS
from app.archive.spelling import NOT_ACRONYMS, NOT_AN_ACRONYM, sound, tokens
from app.archive.stems import forms
from app.models import Event

_PART = re.compile(
    r'(?P<minus>(?<![^\s(])[-−–])?(?:["“”„«»](?P<phrase>[^"“”„«»]*)["“”„«»]?|(?P<word>[^\s"“”„«»]+))'
)
_QUESTIONS = """
a an the of in on at to by for from and or with as is0 was were did what when where who0 which how happened
في من على علي الى الي عن مع و او ما متى متي اين كيف هل ثم التي الذي ان ماذا
"""
_OPTIONAL = frozenset(_QUESTIONS.split())
"""Words of questions rather than of answers: wanted only where nothing else is asked."""

EVENT_INDEX = table("event_index", column("rowid"), column("event_index"))


@dataclass(frozen=True, slots=True)
class Term:
    """One word, or a phrase of several; `is_open` when its end is left open."""

    words: tuple[str, ...]
    is_phrase: bool = False
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Sought:
    """The terms that are wanted, all of them, and those that are not."""

    wanted: tuple[Term, ...]
    unwanted: tuple[Term, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed that could be looked up: no letter and no digit."""
        return not self.wanted and not self.unwanted


@lru_cache(maxsize=512)
def read(typed: str) -> Sought:
    """Make sense of whatever was typed.

    >>> [term.words for term in read('"قاسم سليماني" -بغداد F-16').wanted]
    [('قاسم', 'سليماني'), ('f', '16')]
    """
    wanted: list[Term] = []
    unwanted: list[Term] = []
    for part in _PART.finditer(typed):
        text = part["phrase"] if part["phrase"] is not None else part["word"]
        words = tuple(token.word for token in tokens(text))
        if words:
            is_phrase = part["phrase"] is not None or len(words) > 1
            is_open = part["phrase"] is None and text.endswith("*")
            (unwanted if part["minus"] else wanted).append(Term(words, is_phrase, is_open))
    telling = [term for term in wanted if term.is_phrase or term.words[0] not in _OPTIONAL]
    return Sought(tuple(dict.fromkeys(telling or wanted)), tuple(dict.fromkeys(unwanted)))


def holds(typed: str) -> ColumnElement[bool]:
    """The condition on events that they hold what was typed."""
    sought = read(typed)
    if sought.is_empty:
        return false()
    conditions = [_in_index(expression(sought.wanted))] if sought.wanted else []
    conditions += [not_(_in_index(expression([term], loosely=False))) for term in sought.unwanted]
    return and_(*conditions)


def _in_index(question: str) -> ColumnElement[bool]:
    rows = select(EVENT_INDEX.c.rowid).where(EVENT_INDEX.c.event_index.op("MATCH")(question))
    return col(Event.id).in_(select(EVENT_WORDS.c.event_id).where(EVENT_WORDS.c.id.in_(rows)))


def expression(
    terms: Iterable[Term],
    texts: tuple[str, ...] = EVENT_TEXTS,
    *,
    exactly: bool = False,
    loosely: bool = True,
) -> str:
    """The terms as an expression of FTS5 (sqlite.org/fts5.html, section 3), over the columns `texts` and their forms.

    `exactly` asks for the words as they were typed, `loosely` also for names that sound alike.
    """
    return " AND ".join(f"({' OR '.join(_ways(term, texts, exactly, loosely))})" for term in terms)


def _ways(term: Term, texts: tuple[str, ...], exactly: bool, loosely: bool) -> Iterator[str]:
    columns = f"{{{' '.join(texts)}}}"
    # Typed in small letters, "us" may be the pronoun and may be the country.
    capital = tuple(
        word.removesuffix(NOT_AN_ACRONYM) if word[:-1] in NOT_ACRONYMS else word for word in term.words
    )
    for words in dict.fromkeys((term.words, capital)):
        yield f"{columns} : {_quoted(*words)}{'*' if term.is_open else ''}"
    if exactly or term.is_phrase:
        return
    word = capital[0]
    its = forms(word)
    yield f"{{stems bare}} : {_quoted(its.sure)}"
    yield from (f"stems : {_quoted(form)}" for form in its.possible)
    yield from (f"aka : {_quoted(form)}" for form in dict.fromkeys((word, its.sure, *its.possible)))
    if loosely and (heard := sound_of(word)):
        yield f"sounds : {_quoted(heard)}"


def sound_of(word: str) -> str:
    """The sound of a word that may be a name. One with an ending is none: "killed" does not ask for Khalid."""
    return "" if word.isascii() and forms(word).sure != word else sound(word)


def _quoted(*words: str) -> str:
    # Folded words are letters and digits: nothing in them can end the string.
    return f'"{" ".join(words)}"'
