"""What stands around an event: the same day of other years, the days around it, whom and where it shares."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlmodel import Session, col, select

from app.models import Event, Participation, Setting
from app.timeline import addresses
from app.timeline.queries import IN_TIME
from app.timeline.view import Way
from app.timeline.words import Reading

DAYS = 30
MOST = 6


@dataclass(frozen=True, slots=True)
class Around:
    """The other events that a reader of one event may want, each as a link with its date."""

    on_the_day: tuple[Way, ...]
    nearby: tuple[Way, ...]
    sharing: tuple[Way, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing."""
        return not (self.on_the_day or self.nearby or self.sharing)


def around(reading: Reading, event: Event) -> Around:
    """What stands around `event`."""
    return Around(
        on_the_day=_ways(reading, same_day(reading.session, event)),
        nearby=_ways(reading, within_days(reading.session, event)),
        sharing=_ways(reading, sharing(reading.session, event)),
    )


def same_day(session: Session, event: Event, limit: int = MOST) -> list[Event]:
    """The reviewed events of that day of the year in other years; none for an event that is not dated to a day."""
    parts = event.date.split("-")
    if event.first_day != event.last_day or len(parts) != 3:
        return []
    return on_the_day(session, int(parts[1]), int(parts[2][:2]), apart_from=event.id)[:limit]


def on_the_day(session: Session, month: int, day: int, apart_from: str = "") -> list[Event]:
    """The reviewed events that are dated to that day of any year, the earliest first."""
    found = select(Event).where(
        Event.review == "reviewed",
        Event.id != apart_from,
        col(Event.first_day) == col(Event.last_day),
        col(Event.date).like(f"____-{month:02}-{day:02}%"),
    )
    return list(session.exec(found.order_by(*IN_TIME)))


def within_days(session: Session, event: Event, days: int = DAYS, limit: int = MOST) -> list[Event]:
    """The reviewed events that begin or end at most `days` before or after it, the nearest first.

    An event that is dated no finer than a year, or that goes on for longer, is near to nothing in particular.
    """
    if not event.date or event.last_day - event.first_day > 2 * days:
        return []
    found = select(Event).where(
        Event.review == "reviewed",
        Event.id != event.id,
        Event.date != "",
        col(Event.last_day) >= event.first_day - days,
        col(Event.first_day) <= event.last_day + days,
        col(Event.last_day) - col(Event.first_day) <= 2 * days,
    )
    near = sorted(session.exec(found), key=lambda other: (abs(other.first_day - event.first_day), other.id))
    return sorted(near[:limit], key=lambda other: (other.first_day, other.last_day, other.id))


def sharing(session: Session, event: Event, limit: int = MOST) -> list[Event]:
    """The reviewed events that have an actor and a place in common with it, in the order of time."""
    actors = select(Participation.actor_id).where(Participation.event_id == event.id)
    places = select(Setting.place_id).where(Setting.event_id == event.id)
    found = select(Event).where(
        Event.review == "reviewed",
        Event.id != event.id,
        col(Event.id).in_(select(Participation.event_id).where(col(Participation.actor_id).in_(actors))),
        col(Event.id).in_(select(Setting.event_id).where(col(Setting.place_id).in_(places))),
    )
    return list(session.exec(found.order_by(*IN_TIME).limit(limit)))


def _ways(reading: Reading, events: Sequence[Event]) -> tuple[Way, ...]:
    return tuple(_way(reading, event) for event in events)


def _way(reading: Reading, event: Event) -> Way:
    date = reading.date(event.date, event.mod)
    return Way(addresses.event(reading.code, event.id), reading.said(event, "title"), note=date)
