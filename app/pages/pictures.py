"""The picture of an event for the cards that other sites make of its address."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.models import Event
from app.pages.reading import Asked
from app.timeline import fate, queries
from app.timeline.filters import Filter
from app.timeline.picture import SIDES, Place, picture
from app.timeline.words import Reading

router = APIRouter(include_in_schema=False)

MOST = 400
"""How many other events a picture shows."""
_KEPT = 256


class Pictures:
    """The pictures drawn last, as long as the data stay the same."""

    def __init__(self) -> None:
        self._digest = ""
        self._drawn: dict[tuple[str, str], bytes] = {}

    def of(self, reading: Reading, event: Event, digest: str) -> bytes:
        """The picture of `event`, drawn unless it is at hand; `digest` names the data."""
        if digest != self._digest:
            self._digest, self._drawn = digest, {}
        key = (reading.code, event.id)
        if key not in self._drawn:
            if len(self._drawn) >= _KEPT:
                self._drawn.pop(next(iter(self._drawn)), None)
            self._drawn[key] = _draw(reading, event)
        return self._drawn[key]


def _draw(reading: Reading, event: Event) -> bytes:
    others = [_place(other) for other in queries.events(reading.session, Filter(), limit=MOST)]
    years = queries.years(reading.session)
    return picture(_place(event), others, years, is_mirrored=reading.code == "ar")


def _place(event: Event) -> Place:
    side = event.side if event.side in SIDES else ""
    return Place(event.first_day, event.last_day, side, event.status == "planned")


@router.get("/{lang}/events/{id_}/card.png")
def event_picture(request: Request, reading: Asked, id_: str) -> Response:
    """The place of an event on the axis, among the others."""
    event = fate.event(reading.session, id_)
    pictures: Pictures = request.app.state.pictures
    drawn = pictures.of(reading, event, request.app.state.facts().get("digest", ""))
    return Response(drawn, media_type="image/png")
