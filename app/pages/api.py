"""The interface for programs, `/api/v1/`: an application of its own, so that whatever goes wrong is problem+json."""

import copy
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Depends, FastAPI, Path, Query, Request, Response
from sqlmodel import Session, SQLModel

from app.archive.store import Store
from app.errors import ImpossibleFilter
from app.pages import api_schemas as schemas
from app.pages import problems
from app.pages.requests import base_address
from app.timeline import addresses, fate, filters, paging, queries, records
from app.timeline.filters import FACETS, Filter
from app.timeline.records import both

ADDRESS = "/api/v1"
DESCRIPTION = """
Everything that the chronicle holds, to be read by programs. The parameters of the filter are those of the timeline's
addresses. Texts come in both languages; offsets are code points of the stored text, end exclusive; dates are EDTF.

Pages of events and figures lead on with “next”, and with a Link header (RFC 8288). Answers carry an ETag that
holds until the data or the program change. What goes wrong is application/problem+json (RFC 9457). Any site may read.
"""
router = APIRouter()


def create_api(state: Any) -> FastAPI:
    """The application, to be mounted at ADDRESS; `state` is that of the site around it."""
    api = FastAPI(
        title="Isnad",
        version="1",
        description=DESCRIPTION.strip(),
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        servers=[{"url": ADDRESS}],
        root_path_in_servers=False,
    )
    api.state = state
    problems.add_to(api)
    api.include_router(router)
    state.plain_openapi = api.openapi
    api.openapi = partial(described, state)  # type: ignore[method-assign]
    return api


def described(state: Any) -> dict[str, Any]:
    """The OpenAPI with examples that hold: ids that the chronicle of the site with that `state` has."""
    plain: Callable[[], dict[str, Any]] = state.plain_openapi
    described = copy.deepcopy(plain())
    store: Store = state.store
    with store.session() as session:
        shown = _shown(session, state.settings.public_url.rstrip("/"))
    examples = _examples(shown) if shown else {}
    if shown:
        answer = described["paths"]["/events/{id}"]["get"]["responses"]["200"]
        answer["content"]["application/json"]["example"] = asdict(shown)
    for path, methods in described["paths"].items():
        for parameter in methods["get"].get("parameters", ()):
            # A cursor belongs to the list that wrote it; the example is one of events.
            is_foreign = parameter["name"] == "cursor" and path != "/events"
            value = "" if is_foreign else examples.get(parameter["name"])
            schema = parameter["schema"]
            if value:
                schema["examples"] = [[value]] if schema.get("type") == "array" else [value]
    return described


def _shown(session: Session, base: str) -> records.EventRecord | None:
    """An event of which much is known, to be shown as an example; None while there is none."""
    found = queries.events(session, Filter(differ=True), limit=1) or queries.events(
        session, Filter(), limit=1
    )
    return records.gatherer(session, base).events(found)[0] if found else None


def _examples(event: records.EventRecord) -> dict[str, str]:
    """Values for the parameters, taken from an event."""
    first, last = event.start or "", event.end or event.start or ""
    known = {
        "id": event.id,
        "q": event.title.en,
        "from": first[:4],
        "to": last[:4],
        "type": event.type,
        "status": event.status,
        "slug": event.citations[0].document,
        "document": event.citations[0].document,
        "actor": event.actors[0].id if event.actors else "",
        "place": event.places[0].id if event.places else "",
        "cursor": paging.written((1, 1, "")),
    }
    return {name: value for name, value in known.items() if value}


def _answer(description: str) -> dict[str, Any]:
    return {
        "description": description,
        "model": schemas.Problem,
        "content": {problems.MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }


_IMPOSSIBLE: dict[int | str, dict[str, Any]] = {422: _answer("It cannot be asked so")}
_MISSING: dict[int | str, dict[str, Any]] = {404: _answer("There is none of that id")}
_ENDED: dict[int | str, dict[str, Any]] = {
    301: {"description": "It was merged into another event"},
    410: _answer("It was withdrawn"),
}


def _session(request: Request) -> Iterator[Session]:
    store: Store = request.app.state.store
    with store.session() as session:
        yield session


Reading = Annotated[Session, Depends(_session)]


def _asked(session: Reading, pairs: Annotated[list[tuple[str, str]], Depends(schemas.filtered)]) -> Filter:
    asked = filters.read(pairs)
    if unknown := queries.unknown_ids(session, asked):
        raise ImpossibleFilter(unknown)
    return asked


Asked = Annotated[Filter, Depends(_asked)]
Base = Annotated[str, Depends(base_address)]
Cursor = Annotated[str, Query(description="Where to go on, as `next` says", max_length=400)]
Limit = Annotated[int, Query(description="How many at most", ge=1, le=schemas.MOST)]


@router.get("/", summary="What there is")
def index(request: Request, base: Base) -> schemas.Index:
    """The ways from here, and the version of the data."""
    facts = request.app.state.facts()
    names = ("events", "actors", "places", "documents", "figures", "facets", "openapi.json")
    links = {name: f"{base}{ADDRESS}/{name}" for name in names}
    return schemas.Index("Isnad", facts.get("version", "0"), facts.get("version_date", ""), links)


@router.get("/events", summary="Events", responses=_IMPOSSIBLE)
def events(
    response: Response, session: Reading, asked: Asked, base: Base, cursor: Cursor = "", limit: Limit = 50
) -> schemas.Events:
    """The events that the filter means, in the order of time, each with its citations."""
    more = paging.events_after(session, asked, paging.read(cursor, paging.EVENT_PLACE), limit + 1)
    found, ahead = more[:limit], None
    if len(more) > limit:
        ahead = _next(response, asked, f"{base}{ADDRESS}/events", paging.place_of(found[-1]), limit)
    gathered = records.gatherer(session, base).events(found)
    return schemas.Events(queries.count(session, asked), gathered, ahead)


@router.get("/events/{id}", summary="One event", responses={**_MISSING, **_ENDED, **_IMPOSSIBLE})
def event(
    session: Reading, base: Base, id_: Annotated[str, Path(alias="id", pattern=schemas.ID)]
) -> records.EventRecord:
    """One event with everything that the sources say of it."""
    return records.gatherer(session, base).events([fate.event(session, id_)])[0]


@router.get("/actors", summary="Actors", responses=_IMPOSSIBLE)
def actors(session: Reading, asked: Asked, base: Base) -> schemas.Actors:
    """All actors, with the number of the filter's events that they, or members of theirs, take part in."""
    counts = queries.facet_counts(session, asked, "actor")
    its = sorted(queries.actors(session), key=lambda actor: actor.id)
    return schemas.Actors([records.actor_record(actor, counts.get(actor.id, 0), base) for actor in its])


@router.get("/places", summary="Places", responses=_IMPOSSIBLE)
def places(session: Reading, asked: Asked) -> schemas.Places:
    """All places, with the number of the filter's events that took place there or inside."""
    counts = queries.facet_counts(session, asked, "place")
    its = sorted(queries.places(session), key=lambda place: place.id)
    return schemas.Places([records.place_record(place, counts.get(place.id, 0)) for place in its])


@router.get("/documents", summary="Documents", responses=_IMPOSSIBLE)
def documents(session: Reading, asked: Asked, base: Base) -> schemas.Documents:
    """All documents, with the number of the filter's events that they report."""
    counts = queries.facet_counts(session, asked, "document")
    its = queries.documents(session)
    return schemas.Documents([records.document_record(d, counts.get(d.slug, 0), base) for d in its])


@router.get("/documents/{slug}", summary="One document", responses={**_MISSING, **_IMPOSSIBLE})
def document(
    session: Reading, base: Base, slug: Annotated[str, Path(pattern=schemas.ID)]
) -> records.WholeDocument:
    """One document with its text, verbatim, and the passages of it that are cited."""
    found = queries.document(session, slug)
    cited = queries.citations_of_document(session, slug)
    return records.WholeDocument(
        records.document_record(found, len({event.id for _, event in cited}), base),
        found.text,
        [records.CitedPassage(event.id, c.start, c.end, c.quote) for c, event in cited],
    )


@router.get("/figures", summary="Figures", responses=_IMPOSSIBLE)
def figures(
    response: Response, session: Reading, asked: Asked, base: Base, cursor: Cursor = "", limit: Limit = 50
) -> schemas.Figures:
    """The numbers that the sources of the filter's events give, each with its words."""
    more = paging.figures_after(session, asked, paging.read(cursor, (int,)), limit + 1)
    found, ahead = more[:limit], None
    if len(more) > limit:
        ahead = _next(response, asked, f"{base}{ADDRESS}/figures", (found[-1][0].id or 0,), limit)
    cited = [
        schemas.CitedFigure(
            event=event.id,
            event_date=event.date,
            document=citation.document_slug,
            figure=records.figure_record(figure),
            url=base + addresses.passage(document.language, document.slug, citation.start, citation.end),
        )
        for figure, citation, event, document in found
    ]
    return schemas.Figures(cited, ahead)


@router.get("/facets", summary="Counts", responses=_IMPOSSIBLE)
def facets(session: Reading, asked: Asked) -> schemas.Facets:
    """How many events there would be with each choice of the filter, the other choices respected."""
    terms = queries.terms(session)
    named: dict[str, Mapping[str, SQLModel]] = {
        "actor": {actor.id: actor for actor in queries.actors(session)},
        "place": {place.id: place for place in queries.places(session)},
        "type": terms.get("types", {}),
        "status": terms.get("statuses", {}),
    }
    titles = {document.slug: document for document in queries.documents(session)}
    choices = {
        facet: _choices(queries.facet_counts(session, asked, facet), named.get(facet, titles), facet)
        for facet in FACETS
    }
    years = {f"{year:04}": number for year, number in sorted(queries.by_year(session, asked).items())}
    return schemas.Facets(
        count=queries.count(session, asked),
        differing=queries.differing(session, asked),
        years=years,
        **choices,
    )


def _choices(counts: Mapping[str, int], named: Mapping[str, SQLModel], facet: str) -> list[schemas.Choice]:
    field = "title" if facet == "document" else "name"
    known: Sequence[str] = sorted(counts.keys() & named.keys(), key=lambda id_: (-counts[id_], id_))
    return [schemas.Choice(id_, both(named[id_], field), counts[id_]) for id_ in known]


def _next(response: Response, asked: Filter, path: str, place: paging.Place, limit: int) -> str:
    """The address of the page after this one, which goes into the Link header too (RFC 8288)."""
    here = asked.but(window=None, compare=()).address(path)
    word = paging.written(place)
    address = f"{here}{'&' if '?' in here else '?'}limit={limit}&cursor={word}"
    response.headers["Link"] = f'<{address}>; rel="next"'
    return address
