"""The index that search reads: SQLite FTS5 over stored columns of folded words.

A row for each event, each passage of a document and each name. What is folded, stemmed and named alike is decided
here, when the database is built, so that a question is a pure function of what was typed (`timeline.sought`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Column, Connection, Integer, MetaData, Select, Table, Text, select
from sqlmodel import SQLModel, col

from app import dates
from app.archive.names import Name, Names, Owner, names
from app.archive.spelling import sound, tokens
from app.archive.stems import cores, forms
from app.extraction.segment import segment
from app.models import Actor, Alias, Citation, Document, Event, Participation, Place, Setting, Term

EVENT_TEXTS = ("title", "names", "summary", "quotes")
PASSAGE_TEXTS = ("body",)
FORMS = ("stems", "bare", "aka", "sounds")
"""Beside the texts: stems of their words; stems they may have; other names of who and what they name; sounds."""
BREAK = "x0x"
"""Stands between texts of one column, so that no phrase reaches across; no text and no question holds this word."""

PROPER = ("person", "armed-group", "party")
METONYMIC = ("state", "government")
"""Kinds of actors whose names are names in themselves, and of those that are also called after their capitals."""

_TABLES = MetaData()


def _words_table(name: str, *columns: str) -> Table:
    texts = [Column(column, Text, nullable=False, default="") for column in columns]
    return Table(name, _TABLES, Column("id", Integer, primary_key=True), *texts)


EVENT_WORDS = _words_table("event_words", "event_id", *EVENT_TEXTS, *FORMS)
PASSAGE_WORDS = _words_table("passage_words", "document_slug", "first", "last", *PASSAGE_TEXTS, *FORMS)
NAME_WORDS = _words_table("name_words", "kind", "owner", "weight", "words", "also")


def build(connection: Connection) -> None:
    """Make the index of everything in the database that `connection` writes to."""
    _TABLES.create_all(connection)
    known = _names(connection)
    _insert(connection, EVENT_WORDS, _events(connection, known))
    _insert(connection, PASSAGE_WORDS, _passages(connection, known))
    _insert(connection, NAME_WORDS, _name_rows(connection, known))
    _full_text(connection, "event_index", EVENT_WORDS, (*EVENT_TEXTS, *FORMS))
    _full_text(connection, "passage_index", PASSAGE_WORDS, (*PASSAGE_TEXTS, *FORMS))
    _full_text(connection, "name_index", NAME_WORDS, ("words", "also"), prefix="1 2 3")


def _insert(connection: Connection, table: Table, rows: Iterator[dict[str, Any]], size: int = 1000) -> None:
    some: list[dict[str, Any]] = []
    for row in rows:
        some.append(row)
        if len(some) == size:
            connection.execute(table.insert(), some)
            some = []
    if some:
        connection.execute(table.insert(), some)


def _full_text(
    connection: Connection, name: str, table: Table, columns: Iterable[str], prefix: str = ""
) -> None:
    prefixes = f", prefix='{prefix}'" if prefix else ""
    connection.exec_driver_sql(
        f"CREATE VIRTUAL TABLE {name} USING fts5({', '.join(columns)}, content='{table.name}', content_rowid='id', "
        f"tokenize='unicode61 remove_diacritics 0'{prefixes})"
    )
    for order in ("rebuild", "optimize"):
        connection.exec_driver_sql(f"INSERT INTO {name}({name}) VALUES ('{order}')")  # noqa: S608 - our own names


def _all_of(table: type[SQLModel]) -> Select[Any]:
    return select(SQLModel.metadata.tables[str(table.__tablename__)])


def _names(connection: Connection) -> Names:
    own: dict[Owner, list[Name]] = {}
    metonymic: list[Owner] = []
    for kind, table in (("actor", Actor), ("place", Place)):
        for row in connection.execute(_all_of(table)):
            is_proper = kind == "place" or row.kind in PROPER
            own[kind, row.id] = [
                Name((kind, row.id), name, True, is_proper) for name in (row.name_en, row.name_ar)
            ]
            if row.kind in METONYMIC:
                metonymic.append((kind, row.id))
    for alias in connection.execute(_all_of(Alias)):
        its = own[alias.owner_kind, alias.owner_id]
        its.append(Name(its[0].owner, alias.text, False, its[0].is_proper))
    return names((name for its in own.values() for name in its), metonymic)


def _events(connection: Connection, known: Names) -> Iterator[dict[str, Any]]:
    owners = _owners_of_events(connection)
    types = {
        term.id: [term.name_en, term.name_ar]
        for term in connection.execute(_all_of(Term))
        if term.set == "types"
    }
    quotes: dict[str, list[str]] = defaultdict(list)
    for event_id, quote in connection.execute(
        select(col(Citation.event_id), col(Citation.quote)).order_by(col(Citation.id))
    ):
        quotes[event_id].append(quote)
    for event in connection.execute(_all_of(Event)):
        texts = {
            "title": [event.title_en, event.title_ar],
            "names": [name for owner in owners[event.id] for name in known.of[owner][:2]] + types[event.type],
            "summary": [event.summary_en, event.summary_ar, *_dates(event.date, event.mod)],
            "quotes": quotes[event.id],
        }
        yield {"event_id": event.id} | _row(texts, known, owners[event.id])


def _dates(edtf: str, mod: str) -> tuple[str, ...]:
    return tuple(dates.label(edtf, mod, language) for language in ("en", "ar")) if edtf else ()


def _owners_of_events(connection: Connection) -> dict[str, list[Owner]]:
    """The actors and places of each event."""
    found: dict[str, list[Owner]] = defaultdict(list)
    taking_part = select(col(Participation.event_id), col(Participation.actor_id)).distinct()
    for event_id, actor_id in connection.execute(taking_part):
        found[event_id].append(("actor", actor_id))
    for event_id, place_id in connection.execute(select(col(Setting.event_id), col(Setting.place_id))):
        found[event_id].append(("place", place_id))
    return found


def _passages(connection: Connection, known: Names) -> Iterator[dict[str, Any]]:
    for document in connection.execute(_all_of(Document)):
        for passage in segment(document.text, document.language):
            body = document.text[passage.start : passage.end]
            place = {"document_slug": document.slug, "first": passage.start, "last": passage.end}
            yield place | _row({"body": [body]}, known, ())


def _row(texts: dict[str, list[str]], known: Names, owners: Iterable[Owner]) -> dict[str, str]:
    """The folded columns of `texts`, and the forms of all their words and of `owners`, whom they are about."""
    stems: list[str] = []
    bare: list[str] = []
    sounds: set[str] = set()
    named = dict.fromkeys(owners)
    columns: dict[str, list[str]] = {name: [] for name in texts}
    for column, text in ((name, text) for name, some in texts.items() for text in some if text):
        words = list(tokens(text))
        columns[column].append(" ".join(token.word for token in words))
        named.update(dict.fromkeys(known.found_in(text, words)))
        for token in words:
            stem = forms(token.word)
            stems.append(stem.sure)
            bare += stem.possible
            if text[token.start].islower():
                continue  # names have capitals, where letters have them
            if heard := known.sounds.intersection(map(sound, cores(token.word))):
                sounds |= heard
                named.update(dict.fromkeys(owner for one in heard for owner in known.sounding.get(one, ())))
    also = [known.words_and_sounds(owner) for owner in named]
    return {name: f" {BREAK} ".join(some) for name, some in columns.items()} | {
        "stems": " ".join(stems),
        "bare": " ".join(bare),
        "aka": " ".join(dict.fromkeys(word for words, _ in also for word in words)),
        "sounds": " ".join(sorted(sounds.union(*(heard for _, heard in also)))),
    }


def _name_rows(connection: Connection, known: Names) -> Iterator[dict[str, Any]]:
    """What suggestions are made of: `words` of the name itself, `also` of its aliases; `weight` in events."""
    weights: dict[Owner, int] = defaultdict(int)
    for owners in _owners_of_events(connection).values():
        for owner in owners:
            weights[owner] += 1
    for owner, its in known.of.items():
        names_of = {"words": _bare(its[:2]), "also": _bare(its[2:])}
        yield {"kind": owner[0], "owner": owner[1], "weight": weights[owner], **names_of}
    titles = select(col(Event.id), col(Event.title_en), col(Event.title_ar)).where(
        col(Event.review) == "reviewed"
    )
    for id_, english, arabic in connection.execute(titles):
        words = {"words": _bare([english, arabic]), "also": ""}
        yield {"kind": "event", "owner": id_, "weight": 0, **words}


def _bare(texts: Iterable[str]) -> str:
    """Words without articles, for their beginnings are looked up; with them too, for a reader may type them."""
    words = [core for text in texts for token in tokens(text) for core in cores(token.word)]
    return " ".join(dict.fromkeys(words))
