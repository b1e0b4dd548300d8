"""All SQL for reading. Each function asks one thing of a session and returns rows, numbers or ids."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, and_, func, or_
from sqlmodel import Session, SQLModel, col, select
from sqlmodel.sql.expression import Select

from app.errors import NotKept, Problem
from app.models import (
    Actor,
    Change,
    Citation,
    Containment,
    Difference,
    Document,
    Event,
    Figure,
    Membership,
    Participation,
    Place,
    Setting,
    Term,
    Unreported,
)
from app.timeline import sought
from app.timeline.filters import Filter

Row = TypeVar("Row", bound=SQLModel)

IN_TIME = (col(Event.first_day), col(Event.last_day), col(Event.id))
"""The order of time; ids keep it settled."""


# Which events


def matching(asked: Filter, *, apart_from: str = "") -> ColumnElement[bool]:
    """The condition on events that `asked` means; `apart_from` leaves out one facet, or "years"."""
    conditions: list[ColumnElement[bool]] = []
    if not asked.proposed:
        conditions.append(col(Event.review) == "reviewed")
    if apart_from != "years":
        if asked.first_year is not None:
            conditions.append(col(Event.last_year) >= asked.first_year)
        if asked.last_year is not None:
            conditions.append(col(Event.first_year) <= asked.last_year)
    if asked.differ:
        conditions.append(col(Event.differs).is_(True))
    if asked.words:
        conditions.append(sought.holds(asked.words))
    for facet, meaning in _MEANINGS.items():
        if asked.chosen(facet) and (facet != apart_from or _narrows(asked, facet)):
            meant = [meaning(value) for value in asked.chosen(facet)]
            conditions.append(and_(*meant) if _narrows(asked, facet) else or_(*meant))
    return and_(*conditions) if conditions else col(Event.id).is_not(None)


def _narrows(asked: Filter, facet: str) -> bool:
    """Whether more choices mean fewer events: an event has many actors, places and documents, but one type."""
    return asked.match == "all" and facet in ("actor", "place", "document")


def has_actor(actor: str) -> ColumnElement[bool]:
    """The condition on events that the actor, or a member of it, takes part."""
    members = select(Membership.member_id).where(col(Membership.actor_id) == actor)
    return col(Event.id).in_(select(Participation.event_id).where(col(Participation.actor_id).in_(members)))


def is_at(place: str) -> ColumnElement[bool]:
    """The condition on events that they take place there, or at a place within it."""
    inner = select(Containment.inner_id).where(col(Containment.place_id) == place)
    return col(Event.id).in_(select(Setting.event_id).where(col(Setting.place_id).in_(inner)))


def _is_cited_from(document: str) -> ColumnElement[bool]:
    return col(Event.id).in_(select(Citation.event_id).where(col(Citation.document_slug) == document))


_MEANINGS: dict[str, Callable[[str], ColumnElement[bool]]] = {
    "actor": has_actor,
    "place": is_at,
    "document": _is_cited_from,
    "type": lambda value: col(Event.type) == value,
    "status": lambda value: col(Event.status) == value,
}


def events(session: Session, asked: Filter, *, limit: int | None = None, offset: int = 0) -> list[Event]:
    """The events that `asked` means, in the order of time."""
    found = select(Event).where(matching(asked)).order_by(*IN_TIME).offset(offset)
    return list(session.exec(found.limit(limit) if limit is not None else found))


def count(session: Session, asked: Filter) -> int:
    """How many events `asked` means."""
    return session.exec(select(func.count()).select_from(Event).where(matching(asked))).one()


def differing(session: Session, asked: Filter) -> int:
    """How many of them the sources differ on."""
    return count(session, asked.but(differ=True))


def unknown_ids(session: Session, asked: Filter) -> list[Problem]:
    """A problem for every chosen id that does not exist."""
    tables = {"actor": Actor.id, "place": Place.id, "document": Document.slug}
    problems = []
    for facet, column in tables.items():
        chosen = {*asked.chosen(facet), *(asked.compare if facet == "actor" else ())}
        if chosen:
            known = set(session.exec(select(column).where(col(column).in_(chosen))))
            problems += [Problem(facet, value, "unknown") for value in sorted(chosen - known)]
    if asked.type:
        known = set(session.exec(select(Term.id).where(Term.set == "types", col(Term.id).in_(asked.type))))
        problems += [Problem("type", value, "unknown") for value in asked.type if value not in known]
    return problems


# Counts beside the choices


def by_year(session: Session, asked: Filter) -> dict[int, int]:
    """How many events touch each year, the years of the filter itself left aside; years without any are left out."""
    spans = session.exec(
        select(Event.first_year, Event.last_year, func.count())
        .where(matching(asked, apart_from="years"))
        .group_by(col(Event.first_year), col(Event.last_year))
    )
    counts: dict[int, int] = defaultdict(int)
    for first, last, number in spans:
        for year in range(first, last + 1):
            counts[year] += number
    return dict(counts)


def years(session: Session) -> tuple[int, int]:
    """The first and the last year of the chronicle; zeros when it is empty."""
    first, last = session.exec(
        select(func.min(Event.first_year), func.max(Event.last_year)).where(Event.review == "reviewed")
    ).one()
    return first or 0, last or 0


def facet_counts(session: Session, asked: Filter, facet: str) -> dict[str, int]:
    """For each value of `facet` how many events there would be with it, the other choices respected."""
    condition = matching(asked, apart_from=facet)
    number = func.count(func.distinct(Event.id))
    counts: dict[str, Select[str, int]] = {
        "actor": select(Membership.actor_id, number)
        .join(Participation, col(Participation.actor_id) == col(Membership.member_id))
        .join(Event, col(Event.id) == col(Participation.event_id))
        .where(condition)
        .group_by(col(Membership.actor_id)),
        "place": select(Containment.place_id, number)
        .join(Setting, col(Setting.place_id) == col(Containment.inner_id))
        .join(Event, col(Event.id) == col(Setting.event_id))
        .where(condition)
        .group_by(col(Containment.place_id)),
        "document": select(Citation.document_slug, number)
        .join(Event, col(Event.id) == col(Citation.event_id))
        .where(condition)
        .group_by(col(Citation.document_slug)),
        "type": select(Event.type, number).where(condition).group_by(col(Event.type)),
        "status": select(Event.status, number).where(condition).group_by(col(Event.status)),
    }
    return dict(session.exec(counts[facet]).all())


# What belongs to events


def event(session: Session, id_: str) -> Event:
    """The event `id_`; raises NotKept."""
    return _kept(session, Event, id_, "event")


def neighbours(session: Session, of: Event) -> tuple[Event | None, Event | None]:
    """The reviewed events before and after `of` in the order of time."""
    here = (of.first_day, of.last_day, of.id)
    return _beside(session, here, earlier=True), _beside(session, here, earlier=False)


def _beside(session: Session, here: tuple[int, int, str], *, earlier: bool) -> Event | None:
    first, last, id_ = here
    days, ends, ids = IN_TIME
    if earlier:
        past = or_(days < first, and_(days == first, or_(ends < last, and_(ends == last, ids < id_))))
        order = [column.desc() for column in IN_TIME]
    else:
        past = or_(days > first, and_(days == first, or_(ends > last, and_(ends == last, ids > id_))))
        order = [column.asc() for column in IN_TIME]
    found = select(Event).where(past, Event.review == "reviewed").order_by(*order).limit(1)
    return session.exec(found).first()


@dataclass(frozen=True, slots=True)
class Part:
    """An actor in its role in an event."""

    actor: Actor
    role: str


def parts(session: Session, events: Sequence[Event]) -> dict[str, list[Part]]:
    """The actors of each event, in the catalogue's order, by event id."""
    found: dict[str, list[Part]] = defaultdict(list)
    for some in _chunks([event.id for event in events]):
        rows = session.exec(
            select(Participation, Actor)
            .join(Actor, col(Actor.id) == col(Participation.actor_id))
            .where(col(Participation.event_id).in_(some))
            .order_by(col(Participation.position))
        )
        for participation, actor in rows:
            found[participation.event_id].append(Part(actor, participation.role))
    return found


def places_of(session: Session, events: Sequence[Event]) -> dict[str, list[Place]]:
    """The places of each event, in the catalogue's order, by event id."""
    found: dict[str, list[Place]] = defaultdict(list)
    for some in _chunks([event.id for event in events]):
        rows = session.exec(
            select(Setting.event_id, Place)
            .join(Place, col(Place.id) == col(Setting.place_id))
            .where(col(Setting.event_id).in_(some))
            .order_by(col(Setting.position))
        )
        for event_id, place in rows:
            found[event_id].append(place)
    return found


def citations(session: Session, events: Sequence[Event]) -> dict[str, list[Citation]]:
    """The citations of each event, in the catalogue's order, by event id."""
    return _grouped(session, Citation, "event_id", [event.id for event in events], col(Citation.position))


def figures(session: Session, events: Sequence[Event]) -> dict[int, list[Figure]]:
    """The figures of the citations of `events`, in the order of the text, by citation id."""
    found: dict[int, list[Figure]] = defaultdict(list)
    grouped = _grouped(session, Figure, "event_id", [event.id for event in events], col(Figure.start))
    for figure in (figure for some in grouped.values() for figure in some):
        found[figure.citation_id].append(figure)
    return found


def differences(session: Session, events: Sequence[Event]) -> dict[str, list[Difference]]:
    """What the sources of each event differ on, by event id."""
    return _grouped(session, Difference, "event_id", [event.id for event in events], col(Difference.id))


def changes(session: Session, event_id: str | None = None) -> list[Change]:
    """What changed from version to version, the newest first; of one event when `event_id` is given."""
    found = select(Change).order_by(col(Change.version).desc(), col(Change.id))
    return list(session.exec(found.where(Change.event_id == event_id) if event_id is not None else found))


# Actors, places, documents, words


def actor(session: Session, id_: str) -> Actor:
    """The actor `id_`; raises NotKept."""
    return _kept(session, Actor, id_, "actor")


def actors(session: Session) -> list[Actor]:
    """All actors, those without events included."""
    return list(session.exec(select(Actor)))


def actors_among(session: Session, ids: Iterable[str]) -> list[Actor]:
    """The actors with these ids: most of those that are kept appear in no event, and no page need read them."""
    found: list[Actor] = []
    for some in _chunks(sorted(ids)):
        found += session.exec(select(Actor).where(col(Actor.id).in_(some)).order_by(col(Actor.id)))
    return found


def groups_and_members(session: Session, id_: str) -> tuple[list[Actor], list[Actor]]:
    """Those that include the actor, and those that it includes; itself in neither."""
    groups = (
        select(Actor)
        .join(Membership, col(Membership.actor_id) == col(Actor.id))
        .where(Membership.member_id == id_, Actor.id != id_)
    )
    members = (
        select(Actor)
        .join(Membership, col(Membership.member_id) == col(Actor.id))
        .where(Membership.actor_id == id_, Actor.id != id_)
    )
    in_order = (col(Actor.id),)
    return list(session.exec(groups.order_by(*in_order))), list(session.exec(members.order_by(*in_order)))


def companions(session: Session, asked: Filter, of: str) -> list[tuple[Actor, int]]:
    """The actors named in the events of `asked` beside the actor `of`, the most frequent first."""
    number = func.count(func.distinct(Event.id))
    rows = session.exec(
        select(Actor, number)
        .join(Participation, col(Participation.actor_id) == col(Actor.id))
        .join(Event, col(Event.id) == col(Participation.event_id))
        .where(matching(asked), Actor.id != of)
        .group_by(col(Actor.id))
        .order_by(number.desc(), col(Actor.id))
    )
    return [(actor, shared) for actor, shared in rows]


def place(session: Session, id_: str) -> Place:
    """The place `id_`; raises NotKept."""
    return _kept(session, Place, id_, "place")


def places(session: Session) -> list[Place]:
    """All places, those without events included."""
    return list(session.exec(select(Place)))


def document(session: Session, slug: str) -> Document:
    """The document `slug`; raises NotKept."""
    return _kept(session, Document, slug, "document")


def documents(session: Session) -> list[Document]:
    """All documents, in the order of publication as far as it is known."""
    return list(session.exec(select(Document).order_by(col(Document.published), col(Document.slug))))


def citations_of_document(session: Session, slug: str) -> list[tuple[Citation, Event]]:
    """Every passage of a document that is cited, with its event, in the order of the text."""
    rows = session.exec(
        select(Citation, Event)
        .join(Event, col(Event.id) == col(Citation.event_id))
        .where(Citation.document_slug == slug, Event.review == "reviewed")
        .order_by(col(Citation.start), col(Citation.end), col(Citation.event_id))
    )
    return [(citation, event) for citation, event in rows]


def unreported(session: Session, slug: str) -> list[Unreported]:
    """The passages of a document that report no happening, in the order of the text."""
    return list(
        session.exec(
            select(Unreported).where(Unreported.document_slug == slug).order_by(col(Unreported.start))
        )
    )


def terms(session: Session) -> dict[str, dict[str, Term]]:
    """The published vocabulary: set → id → term, in its own order."""
    found: dict[str, dict[str, Term]] = defaultdict(dict)
    for term in session.exec(select(Term).order_by(col(Term.set), col(Term.position))):
        found[term.set][term.id] = term
    return found


def _kept(session: Session, table: type[Row], key: str, noun: str) -> Row:
    row = session.get(table, key)
    if row is None:
        raise NotKept(noun, key)
    return row


def _grouped(
    session: Session, table: type[Row], key: str, ids: Sequence[str], order: Any
) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    column = getattr(table, key)
    for some in _chunks(ids):
        for row in session.exec(select(table).where(column.in_(some)).order_by(order)):
            found[getattr(row, key)].append(row)
    return found


def _chunks(ids: Sequence[str], size: int = 500) -> Iterable[Sequence[str]]:
    """SQLite allows some thousands of bound values in one statement."""
    return (ids[i : i + size] for i in range(0, len(ids), size))
