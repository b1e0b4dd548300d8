"""What changed in the data, and what became of events that are no longer there."""

from dataclasses import dataclass

from fastapi import APIRouter, FastAPI, Request
from starlette.responses import RedirectResponse, Response

from app.errors import Moved, Withdrawn
from app.pages.reading import Asked
from app.pages.render import page
from app.pages.requests import reader_language
from app.timeline import addresses, history

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class Gone:
    """An event that was withdrawn: in which version, when, and why."""

    version: int
    date: str
    note: str


def add_to(app: FastAPI) -> None:
    """Lead on from the addresses of events that were merged or withdrawn."""
    app.add_exception_handler(Moved, moved)
    app.add_exception_handler(Withdrawn, withdrawn)


@router.get("/{lang}/changes")
def changes_page(request: Request, reading: Asked) -> Response:
    """All versions of the data and what changed in each."""
    contents = history.versions(reading)
    return page(request, "changes/page.html", contents, title=reading.language.gettext("Changes"))


def moved(request: Request, wrong: Exception) -> Response:
    """301 to the same place of the event that this one was merged into."""
    assert isinstance(wrong, Moved)
    reader = reader_language(request)
    return RedirectResponse(addresses.event(reader.code, wrong.into), 301)


def withdrawn(request: Request, wrong: Exception) -> Response:
    """410: a page that says when and why."""
    assert isinstance(wrong, Withdrawn)
    reader = reader_language(request)
    contents = Gone(wrong.version, wrong.date, reader.pick(wrong.note))
    return page(request, "changes/gone.html", contents, title=reader.gettext("Withdrawn"), status=410)
