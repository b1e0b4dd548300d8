"""All SQL of searching: what is found, best first, and the names that what was typed may mean."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, case, column, func, literal_column, table
from sqlmodel import Session, col, select

from app.archive.index import EVENT_TEXTS, EVENT_WORDS, FORMS, NAME_WORDS, PASSAGE_TEXTS, PASSAGE_WORDS
from app.archive.spelling import tokens
from app.archive.stems import cores
from app.models import Actor, Alias, Document, Event, Place
from app.timeline import queries, sought
from app.timeline.filters import Filter
from app.timeline.sought import EVENT_INDEX, Sought, Term, expression

_WEIGHTS = {
    "title": 10,
    "names": 5,
    "summary": 4,
    "quotes": 3,
    "body": 3,
    "stems": 1,
    "bare": 0.5,
    "aka": 0.5,
}
_PASSAGE_INDEX = table("passage_index", column("rowid"), column("passage_index"))
_NAME_INDEX = table("name_index", column("rowid"), column("name_index"))
MOST_NAMED = 8


@dataclass(frozen=True, slots=True)
class FoundPassage:
    """A passage of a document, by code points."""

    document: Document
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something by its name: `kind` is actor, place or event."""

    kind: str
    id: str


def ranked(session: Session, asked: Filter, *, limit: int, offset: int = 0) -> list[Event]:
    """The events that `asked` means, best first: those that hold the very words, then other forms of them, then
    other names; within each by BM25. Without words they come in the order of time.
    """
    wanted = sought.read(asked.words).wanted
    if not wanted:
        return queries.events(session, asked, limit=limit, offset=offset)
    exact = select(EVENT_INDEX.c.rowid).where(
        EVENT_INDEX.c.event_index.op("MATCH")(expression(wanted, exactly=True))
    )
    near = select(EVENT_INDEX.c.rowid).where(
        EVENT_INDEX.c.event_index.op("MATCH")(expression(wanted, loosely=False))
    )
    rows = EVENT_WORDS.c.id
    tier = case((rows.in_(exact), 0), (rows.in_(near), 1), else_=2)
    found = (
        select(Event)
        .join(EVENT_WORDS, EVENT_WORDS.c.event_id == col(Event.id))
        .join(EVENT_INDEX, EVENT_INDEX.c.rowid == rows)
        .where(EVENT_INDEX.c.event_index.op("MATCH")(expression(wanted)), queries.matching(asked))
        .order_by(tier, _bm25("event_index", (*EVENT_TEXTS, *FORMS)), *queries.IN_TIME)
        .limit(limit)
        .offset(offset)
    )
    return list(session.exec(found))


def _bm25(index: str, columns: Sequence[str]) -> ColumnElement[float]:
    weights = [_WEIGHTS.get(name, 0.2) for name in columns]
    return func.bm25(literal_column(index), *weights)


def passages(session: Session, words: Sought, *, limit: int) -> list[FoundPassage]:
    """The passages of documents that hold what was sought, best first."""
    if not words.wanted:
        return []
    question = expression(words.wanted, PASSAGE_TEXTS)
    for term in words.unwanted:
        question = f"({question}) NOT ({expression([term], PASSAGE_TEXTS, loosely=False)})"
    is_found = _PASSAGE_INDEX.c.passage_index.op("MATCH")(question)
    rows = session.exec(
        select(Document, PASSAGE_WORDS.c.first, PASSAGE_WORDS.c.last)
        .join(PASSAGE_WORDS, PASSAGE_WORDS.c.document_slug == col(Document.slug))
        .join(_PASSAGE_INDEX, _PASSAGE_INDEX.c.rowid == PASSAGE_WORDS.c.id)
        .where(is_found)
        .order_by(_bm25("passage_index", (*PASSAGE_TEXTS, *FORMS)), PASSAGE_WORDS.c.id)
        .limit(limit)
    )
    return [FoundPassage(document, int(start), int(end)) for document, start, end in rows]


def named(session: Session, typed: str, *, limit: int = MOST_NAMED, kinds: Sequence[str] = ()) -> list[Named]:
    """The actors, places and events whose names begin like what was typed, word by word; the busiest first."""
    words = [cores(token.word)[0] for token in tokens(typed)]
    if not words:
        return []
    begun = " AND ".join(f'"{word}"' for word in words[:-1])
    last = f'"{words[-1]}"*'
    question = f"{begun} AND {last}" if begun else last
    found = (
        select(NAME_WORDS.c.kind, NAME_WORDS.c.owner)
        .join(_NAME_INDEX, _NAME_INDEX.c.rowid == NAME_WORDS.c.id)
        .where(_NAME_INDEX.c.name_index.op("MATCH")(question))
        .order_by(
            case((NAME_WORDS.c.kind == "event", 1), else_=0),
            NAME_WORDS.c.weight.desc(),
            func.bm25(literal_column("name_index"), 4, 1),
            NAME_WORDS.c.id,
        )
        .limit(limit)
    )
    if kinds:
        found = found.where(NAME_WORDS.c.kind.in_(kinds))
    return [Named(kind, owner) for kind, owner in session.exec(found)]


def other_names(session: Session, words: Sought) -> list[str]:
    """What those are called otherwise whom a sought word names by itself: for Trump, ترامب and ترمب."""
    found: dict[str, None] = {}
    for term in words.wanted:
        if not term.is_phrase:
            for names in _named_by(session, term):
                found.update(dict.fromkeys(names))
    return list(found)


def _named_by(session: Session, term: Term) -> list[list[str]]:
    word = cores(term.words[0])[0]
    candidates = session.exec(
        select(NAME_WORDS.c.kind, NAME_WORDS.c.owner)
        .join(_NAME_INDEX, _NAME_INDEX.c.rowid == NAME_WORDS.c.id)
        .where(_NAME_INDEX.c.name_index.op("MATCH")(f'"{word}"'), NAME_WORDS.c.kind != "event")
        .limit(MOST_NAMED)
    ).all()
    named = [_names(session, kind, owner) for kind, owner in candidates]
    return [names for names in named if any(_is(word, name) for name in names)]


def _is(word: str, name: str) -> bool:
    return [cores(token.word)[0] for token in tokens(name)] == [word]


def _names(session: Session, kind: str, id_: str) -> list[str]:
    its: Actor | Place = session.get_one(Actor, id_) if kind == "actor" else session.get_one(Place, id_)
    aliases = session.exec(select(Alias.text).where(Alias.owner_kind == kind, Alias.owner_id == id_))
    return [its.name_en, its.name_ar, *aliases]
