"""One event."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.pages.reading import Asked
from app.pages.render import page
from app.pages.requests import base_address
from app.timeline import accounts, beside

router = APIRouter(include_in_schema=False)


@router.get("/{lang}/events/{id_}")
def event_page(request: Request, reading: Asked, id_: str) -> Response:
    """Every account of the event `id_`; raises Moved or Withdrawn for one that is no longer there."""
    around = beside.event(reading, id_, base_address(request), request.app.state.facts())
    contents = accounts.event(reading, id_)
    return page(
        request,
        "events/page.html",
        contents,
        title=contents.card.title,
        description=contents.summary,
        beside=around,
        picture=around.picture,
    )
