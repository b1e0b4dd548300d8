"""All SQL for the axis: what lies in a window of days, counted or one by one."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Integer, and_, cast, func, not_, or_
from sqlmodel import Session, col, select

from app.models import Citation, Event, Figure, Setting
from app.timeline.filters import Filter
from app.timeline.queries import IN_TIME, has_actor, is_at, matching
from app.timeline.scale import Scale


@dataclass(frozen=True, slots=True)
class Among:
    """The events of one lane: those of a side, or those with some actors and without another."""

    side: str | None = None
    with_all: Sequence[str] = ()
    without: str = ""


@dataclass(frozen=True, slots=True)
class Bin:
    """How many events begin in a stretch of days, and the first and the last day on which one does."""

    count: int
    first_day: int
    last_day: int


def by_side(session: Session, asked: Filter, seen: Scale) -> dict[str, int]:
    """How many events each side has in the window."""
    found = select(Event.side, func.count()).where(_in_window(asked, seen, Among())).group_by(col(Event.side))
    return dict(session.exec(found).all())


def count(session: Session, asked: Filter, seen: Scale, among: Among) -> int:
    """How many events lie in the window."""
    return session.exec(select(func.count()).select_from(Event).where(_in_window(asked, seen, among))).one()


def events(session: Session, asked: Filter, seen: Scale, among: Among) -> list[Event]:
    """The events in the window, in the order of time."""
    return list(session.exec(select(Event).where(_in_window(asked, seen, among)).order_by(*IN_TIME)))


def bins(session: Session, asked: Filter, seen: Scale, among: Among, number: int) -> list[Bin]:
    """The events in the window counted in `number` equal stretches, empty ones left out."""
    begins = func.max(col(Event.first_day), seen.first)
    which = (begins - seen.first) * number / seen.days
    found = (
        select(func.count(), func.min(begins), func.max(begins))
        .where(_in_window(asked, seen, among))
        .group_by(cast(which, Integer))
        .order_by(func.min(begins))
    )
    return [Bin(*row) for row in session.exec(found)]


def figures(
    session: Session, asked: Filter, seen: Scale, kind: str, whose: Sequence[str], most: int
) -> list[tuple[Event, Citation, Figure]]:
    """The figures of a kind that sources give for events in the window and in Iraq, in the order of time.

    At most `most` of them; an event without any place counts as in Iraq, the subject of the chronicle.
    """
    conditions = [_in_window(asked, seen, Among()), col(Figure.kind) == kind, col(Event.status) != "planned"]
    somewhere = col(Event.id).in_(select(Setting.event_id))
    conditions.append(or_(not_(somewhere), is_at("iraq")))
    if whose:
        conditions.append(col(Figure.whose).in_(whose))
    found = (
        select(Event, Citation, Figure)
        .join(Citation, col(Citation.event_id) == col(Event.id))
        .join(Figure, col(Figure.citation_id) == col(Citation.id))
        .where(*conditions)
        .order_by(*IN_TIME, col(Citation.position), col(Figure.start))
        .limit(most)
    )
    return list(session.exec(found))


def _in_window(asked: Filter, seen: Scale, among: Among) -> ColumnElement[bool]:
    conditions = [matching(asked), col(Event.last_day) >= seen.first, col(Event.first_day) <= seen.last]
    if among.side is not None:
        conditions.append(col(Event.side) == among.side)
    conditions += [has_actor(actor) for actor in among.with_all]
    if among.without:
        conditions.append(not_(has_actor(among.without)))
    return and_(*conditions)
