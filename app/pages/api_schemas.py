"""What the interface for programs answers, beside the records themselves, and how its parameters are described."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Query, Request

from app.timeline.filters import MOST_CHARACTERS
from app.timeline.records import (
    ActorRecord,
    Both,
    DocumentRecord,
    EventRecord,
    FigureRecord,
    PlaceRecord,
)

MOST = 200
ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
YEAR = r"^[0-9]{1,4}$"


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong (RFC 9457)."""

    type: str
    title: str
    status: int
    detail: str
    instance: str


@dataclass(frozen=True, slots=True)
class Index:
    """Where everything is, and which version of the data it is."""

    name: str
    version: str
    version_date: str
    links: dict[str, str]


@dataclass(frozen=True, slots=True)
class Events:
    """A page of events in the order of time. `next` is the address of the page after it, null on the last."""

    count: int
    events: list[EventRecord]
    next: str | None


@dataclass(frozen=True, slots=True)
class CitedFigure:
    """A figure with its event and the passage that gives it."""

    event: str
    event_date: str
    document: str
    figure: FigureRecord
    url: str


@dataclass(frozen=True, slots=True)
class Figures:
    """A page of figures. `next` is the address of the page after it, null on the last."""

    figures: list[CitedFigure]
    next: str | None


@dataclass(frozen=True, slots=True)
class Actors:
    """All actors."""

    actors: list[ActorRecord]


@dataclass(frozen=True, slots=True)
class Places:
    """All places."""

    places: list[PlaceRecord]


@dataclass(frozen=True, slots=True)
class Documents:
    """All documents."""

    documents: list[DocumentRecord]


@dataclass(frozen=True, slots=True)
class Choice:
    """A value of a facet and how many events there would be with it."""

    value: str
    name: Both
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """The counts beside the choices of the filter, each respecting the other choices."""

    count: int
    differing: int
    years: dict[str, int]
    actor: list[Choice]
    place: list[Choice]
    type: list[Choice]
    document: list[Choice]
    status: list[Choice]


def filtered(
    request: Request,
    q: Annotated[str, Query(description="Words to search for", max_length=MOST_CHARACTERS)] = "",
    from_: Annotated[str, Query(alias="from", description="First year", pattern=rf"^$|{YEAR}")] = "",
    to: Annotated[str, Query(description="Last year, included", pattern=rf"^$|{YEAR}")] = "",
    actor: Annotated[list[str], Query(description="Id of an actor; includes its members")] = [],  # noqa: B006 - FastAPI copies it
    place: Annotated[list[str], Query(description="Id of a place; includes what lies in it")] = [],  # noqa: B006
    type: Annotated[list[str], Query(description="Type of event")] = [],  # noqa: A002, B006
    document: Annotated[list[str], Query(description="Slug of a document that reports it")] = [],  # noqa: B006
    status: Annotated[list[str], Query(description="happened, planned or state")] = [],  # noqa: B006
    match: Annotated[
        str, Query(description="Whether several values mean any or all of them", pattern="^$|^(any|all)$")
    ] = "any",
    differ: Annotated[
        str, Query(description="1: only events that the sources differ on", pattern="^$|^[01]$")
    ] = "0",
    review: Annotated[
        str,
        Query(
            description="proposed: events that nobody has reviewed, too", pattern="^$|^(reviewed|proposed)$"
        ),
    ] = "reviewed",
) -> list[tuple[str, str]]:
    """The parameters of the filter: the same that the addresses of the timeline have."""
    return request.query_params.multi_items()
