"""Views for other sites: without chrome, in a frame, working without JavaScript; and oEmbed, which offers them."""

import re
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from fastapi import APIRouter, Query, Request
from starlette.responses import JSONResponse, Response

from app.archive.store import Store
from app.errors import IsnadError
from app.languages import language
from app.pages.data import head_of, meant
from app.pages.reading import Asked
from app.pages.render import page
from app.pages.requests import base_address
from app.settings import Settings
from app.timeline import addresses, cards, fate, filters, queries
from app.timeline.cards import Card
from app.timeline.frames import HEIGHT, snippet
from app.timeline.words import Reading

router = APIRouter(include_in_schema=False)

MOST = 50
"""How many events a frame shows; the rest is a link away."""
WIDTH = 720
_EVENT = re.compile(r"/(en|ar)/events/([a-z0-9-]+)")
_SIZE = re.compile(r"[1-9][0-9]{0,5}")
_VIEW = re.compile(r"/(en|ar)/(?:embed|data)?")


@dataclass(frozen=True, slots=True)
class EmbedPage:
    """The events of a view; `more` of them are only on the site, at `address`."""

    title: str
    asked: str
    address: str
    cards: tuple[Card, ...]
    count: int
    more: int


@router.get("/{lang}/embed")
def embed_page(request: Request, reading: Asked, event: str = "") -> Response:
    """The filtered events, or one alone, for a frame on another site."""
    contents = _one(request, reading, event) if event else _several(request, reading)
    return page(request, "embed/page.html", contents, title=contents.title)


@router.get("/embed.js")
def resizing_script(request: Request) -> Response:
    """The script for the pages around our frames: one stable address."""
    settings: Settings = request.app.state.settings
    script = (settings.static / "embed" / "resize.js").read_bytes()
    return Response(script, media_type="text/javascript")


@router.get("/oembed")
def oembed(
    request: Request,
    url: str = "",
    format_: Annotated[str, Query(alias="format")] = "json",
    maxwidth: str = "",
    maxheight: str = "",
) -> Response:
    """How to embed one of our addresses (oembed.com, version 1.0); JSON only."""
    if format_ != "json":
        return JSONResponse({"error": "Only format=json is offered."}, 501)
    try:
        found = _offer(request, url)
    except IsnadError:
        found = None
    if found is None:
        return JSONResponse({"error": "No view is embedded for this address."}, 404)
    return JSONResponse({**found, "width": _bound(maxwidth, WIDTH), "height": _bound(maxheight, HEIGHT)})


def _several(request: Request, reading: Reading) -> EmbedPage:
    asked = meant(request, reading)
    head = head_of(request, reading, asked)
    events = queries.events(reading.session, asked, limit=MOST)
    shown = cards.cards(reading, events)
    return EmbedPage(head.title, head.asked, head.address, shown, head.count, head.count - len(shown))


def _one(request: Request, reading: Reading, id_: str) -> EmbedPage:
    event = fate.event(reading.session, id_)
    address = base_address(request) + addresses.event(reading.code, event.id)
    return EmbedPage(reading.said(event, "title"), "", address, cards.cards(reading, [event]), 1, 0)


def _offer(request: Request, url: str) -> dict[str, Any] | None:
    """What oEmbed says of one of our addresses; None for an address that is not ours."""
    base = base_address(request)
    try:
        asked = urlsplit(url)
    except ValueError:
        return None
    if f"{asked.scheme}://{asked.netloc}" != base:
        return None
    if found := _EVENT.fullmatch(asked.path):
        code, query = found[1], urlencode({"event": found[2]})
        title = _title(request, code, found[2])
    elif found := _VIEW.fullmatch(asked.path):
        code = found[1]
        query = filters.read(parse_qsl(asked.query)).but(window=None, compare=()).address()[1:]
        title = language(code).gettext("Isnad: Iraq and the United States, event by event")
    else:
        return None
    return {
        "version": "1.0",
        "type": "rich",
        "provider_name": "Isnad",
        "provider_url": base,
        "title": title,
        "html": snippet(base, code, f"?{query}" if query else "", title),
    }


def _title(request: Request, code: str, id_: str) -> str:
    store: Store = request.app.state.store
    with store.session() as session:
        return Reading(session, language(code)).said(fate.event(session, id_), "title")


def _bound(asked: str, ours: int) -> int:
    return min(ours, int(asked)) if _SIZE.fullmatch(asked) else ours
