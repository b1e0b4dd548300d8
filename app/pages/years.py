"""A year on one page."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.pages.reading import Asked
from app.pages.render import page
from app.timeline import view

router = APIRouter(include_in_schema=False)


@router.get("/{lang}/years/{year}")
def year_page(request: Request, reading: Asked, year: str) -> Response:
    """The events that touch `year`."""
    contents = view.year(reading, year)
    title = reading.language.gettext("The year %(year)s", year=contents.year)
    return page(request, "years/page.html", contents, title=title)
