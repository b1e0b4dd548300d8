"""Who acts."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.pages.reading import Asked
from app.pages.render import page
from app.timeline import view

router = APIRouter(include_in_schema=False)


@router.get("/{lang}/actors/")
def actors_page(request: Request, reading: Asked) -> Response:
    """Everyone who appears in an event, by side."""
    return page(request, "actors/index.html", view.benches(reading), title=reading.language.gettext("Actors"))


@router.get("/{lang}/actors/{id_}")
def actor_page(request: Request, reading: Asked, id_: str) -> Response:
    """The actor `id_`: who that is, what they did, and with whom they appear."""
    contents = view.actor(reading, id_)
    return page(request, "actors/page.html", contents, title=contents.name, description=contents.line)
