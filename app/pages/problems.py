"""What goes wrong in the interface for programs, as problem+json (RFC 9457)."""

import logging
from http import HTTPStatus
from urllib.parse import quote

from fastapi import FastAPI
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from app.errors import CannotStore, ImpossibleFilter, Moved, NotKept, Withdrawn
from app.languages import language
from app.pages import errors
from app.pages.headers import READING, SECURITY
from app.timeline.facets import trouble

log = logging.getLogger(__name__)

MEDIA_TYPE = "application/problem+json"
ROOT = "/api/"


def add_to(api: FastAPI) -> None:
    """Answer everything that can go wrong with a problem."""
    api.add_exception_handler(NotKept, not_kept)
    api.add_exception_handler(Moved, moved)
    api.add_exception_handler(Withdrawn, withdrawn)
    api.add_exception_handler(ImpossibleFilter, impossible)
    api.add_exception_handler(RequestValidationError, invalid)
    api.add_exception_handler(CannotStore, out_of_order)
    api.add_exception_handler(HTTPException, of_the_router)
    api.add_exception_handler(Exception, unforeseen)


def method_refused(request: Request) -> Response:
    """405 in the form that the place asks for: a problem for programs, a page for people."""
    if not request.scope["path"].startswith(ROOT):
        return errors.method_refused(request)
    answer = _problem(request, 405, "This site is only read: it answers GET and HEAD.")
    answer.headers["Allow"] = ", ".join(READING)
    return answer


def nowhere(request: Request, wrong: Exception) -> Response:
    """404 in the form that the place asks for. An address with a line break in it never reaches the interface."""
    is_ours = request.scope["path"].startswith(ROOT)
    return of_the_router(request, wrong) if is_ours else errors.of_the_router(request, wrong)


def not_kept(request: Request, wrong: Exception) -> Response:
    """404 for an id that is not in the chronicle."""
    assert isinstance(wrong, NotKept)
    return _problem(request, 404, f"There is no {wrong.noun} “{wrong.key}”.")


def moved(request: Request, wrong: Exception) -> Response:
    """301 to the event that this one was merged into."""
    assert isinstance(wrong, Moved)
    return RedirectResponse(f"/api/v1/events/{wrong.into}", 301)


def withdrawn(request: Request, wrong: Exception) -> Response:
    """410 with the reason."""
    assert isinstance(wrong, Withdrawn)
    note = wrong.note.get("en") or ""
    said = f"The event “{wrong.key}” was withdrawn in version {wrong.version} of the data."
    return _problem(request, 410, f"{said} {note}".strip())


def impossible(request: Request, wrong: Exception) -> Response:
    """422 with every impossible value in words."""
    assert isinstance(wrong, ImpossibleFilter)
    english = language("en")
    return _problem(request, 422, " ".join(trouble(english, problem) for problem in wrong.problems))


def invalid(request: Request, wrong: Exception) -> Response:
    """422 for a parameter that is not of its kind."""
    assert isinstance(wrong, RequestValidationError)
    said = (f"“{'.'.join(map(str, fault['loc'][1:]))}”: {fault['msg']}." for fault in wrong.errors())
    return _problem(request, 422, " ".join(said))


def out_of_order(request: Request, wrong: Exception) -> Response:
    """503 while there is no database."""
    log.error("%s", wrong)
    answer = _problem(request, 503, "The chronicle is being put in order. Please come back in a minute.")
    answer.headers["Retry-After"] = "60"
    return answer


def of_the_router(request: Request, wrong: Exception) -> Response:
    """404 for an address that leads nowhere, and whatever else the router refuses."""
    assert isinstance(wrong, HTTPException)
    return _problem(
        request, wrong.status_code, "There is nothing at this address. /api/docs says what there is."
    )


def unforeseen(request: Request, wrong: Exception) -> Response:
    """500 without details."""
    answer = _problem(request, 500, "Something went wrong on our side. It has been written down.")
    answer.headers.update({**SECURITY, "Cache-Control": "no-store"})
    return answer


def _problem(request: Request, status: int, detail: str) -> Response:
    said = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail}
    return JSONResponse({**said, "instance": quote(request.scope["path"])}, status, media_type=MEDIA_TYPE)
