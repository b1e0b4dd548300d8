"""How the chronicle is made, what its marks mean, and what is not known."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.pages.reading import Asked
from app.pages.render import page
from app.timeline import view

router = APIRouter(include_in_schema=False)


@router.get("/{lang}/about")
def about_page(request: Request, reading: Asked) -> Response:
    """About the site."""
    return page(request, "about/page.html", view.about(reading), title=reading.language.gettext("About"))
