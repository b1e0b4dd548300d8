"""What goes wrong as pages in words, in the reader's language, with the nearest things to go to."""

import logging
import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from urllib.parse import unquote

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Match

from app.archive.store import Store
from app.errors import CannotStore, ImpossibleFilter, NotKept
from app.languages import CODES, Language, language, mark, visible
from app.pages.headers import READING, SECURITY
from app.pages.render import page
from app.pages.requests import in_language, reader_language
from app.timeline import nearest
from app.timeline.facets import trouble
from app.timeline.view import Way
from app.timeline.words import Reading

log = logging.getLogger(__name__)

_NOWHERE = mark("There is no page at this address.")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]+)?")
_MISSING = {
    "event": mark("There is no event “%(key)s”."),
    "actor": mark("There is no actor “%(key)s”."),
    "document": mark("There is no document “%(key)s”."),
    "place": mark("There is no place “%(key)s”."),
    "year": mark("The chronicle has no year “%(key)s”."),
    "language": mark("Isnad is kept in English and Arabic, not in “%(key)s”."),
}


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What went wrong in words, the things nearest to what was asked for, and the ways from here."""

    status: int
    heading: str
    said: str
    nearest: tuple[Way, ...]
    ways: tuple[Way, ...]


def add_to(app: FastAPI) -> None:
    """Answer our own errors, those of the router, and anything unforeseen with a page."""
    app.add_exception_handler(NotKept, not_kept)
    app.add_exception_handler(ImpossibleFilter, impossible)
    app.add_exception_handler(CannotStore, out_of_order)
    app.add_exception_handler(HTTPException, of_the_router)
    app.add_exception_handler(Exception, unforeseen)


def not_kept(request: Request, wrong: Exception) -> Response:
    """404 for something that the chronicle does not have."""
    assert isinstance(wrong, NotKept)
    reader = reader_language(request)
    if wrong.noun == "language" and (code := wrong.key.lower()) in CODES:
        meant = request.url.replace(scheme="", netloc="", path=f"/{code}{request.url.path[3:]}")
        return RedirectResponse(str(meant), 308)
    if wrong.noun == "language" and not _LANGUAGE.fullmatch(wrong.key):
        return of_the_router(request, HTTPException(404))
    said = reader.gettext(_MISSING.get(wrong.noun, _NOWHERE), key=visible(wrong.key))
    if wrong.noun == "language":
        return _page(request, 404, reader.gettext("No such language"), said, _in_both_languages(request))
    return _page(request, 404, reader.gettext("Not found"), said, _nearest(request, reader, wrong))


def impossible(request: Request, wrong: Exception) -> Response:
    """422 for an address that cannot be meant, where no page of its own says so."""
    assert isinstance(wrong, ImpossibleFilter)
    reader = reader_language(request)
    said = " ".join(trouble(reader, problem) for problem in wrong.problems)
    return _page(request, 422, reader.gettext("This cannot be asked"), said)


def of_the_router(request: Request, wrong: Exception) -> Response:
    """404 for an address that leads nowhere, and whatever else the router refuses."""
    assert isinstance(wrong, HTTPException)
    reader = reader_language(request)
    if wrong.status_code == 404 and (meant := _other_slash(request)):
        return RedirectResponse(meant, 308)
    code = request.url.path.split("/")[1]
    if code not in CODES and _LANGUAGE.fullmatch(code):
        return not_kept(request, NotKept("language", code))
    said = reader.gettext(_NOWHERE)
    return _page(request, wrong.status_code, reader.gettext("Not found"), said)


def _other_slash(request: Request) -> str:
    """The address with a slash more or less at its end, when that leads somewhere; else nothing."""
    path = request.url.path
    if path.split("/")[1] not in CODES:
        return ""
    other = path.removesuffix("/") if path.endswith("/") else f"{path}/"
    scope = {**request.scope, "path": unquote(other)}
    if "//" in other or not any(r.matches(scope)[0] is Match.FULL for r in request.app.router.routes):
        return ""
    return str(request.url.replace(scheme="", netloc="", path=other))


def method_refused(request: Request) -> Response:
    """405: the site is only read."""
    reader = reader_language(request)
    said = reader.gettext("This site is only read: it answers GET and HEAD, and nothing can be sent to it.")
    answer = _page(request, 405, reader.gettext("Nothing can be changed here"), said)
    answer.headers["Allow"] = ", ".join(READING)
    return answer


def out_of_order(request: Request, wrong: Exception) -> Response:
    """503 while there is no database."""
    log.error("%s", wrong)
    reader = reader_language(request)
    said = reader.gettext("The chronicle is being put in order. Please come back in a minute.")
    answer = _page(request, 503, reader.gettext("Not there yet"), said)
    answer.headers["Retry-After"] = "60"
    return answer


def unforeseen(request: Request, wrong: Exception) -> Response:
    """500 without details. Starlette answers it outside of all middleware, so it brings its headers itself."""
    reader = reader_language(request)
    said = reader.gettext("Something went wrong on our side. It has been written down; please try again.")
    answer = _page(request, 500, reader.gettext("Our mistake"), said)
    answer.headers.update({**SECURITY, "Cache-Control": "no-store"})
    return answer


def _page(request: Request, status: int, heading: str, said: str, near: Iterable[Way] = ()) -> Response:
    reader = reader_language(request)
    contents = ErrorPage(status, heading, said, tuple(near), tuple(_ways(reader)))
    return page(request, "errors/page.html", contents, title=heading, status=status)


def _ways(reader: Language) -> Iterable[Way]:
    yield Way(f"/{reader.code}/", reader.gettext("The timeline"))
    yield Way(f"/{reader.code}/actors/", reader.gettext("All actors"))
    yield Way(f"/{reader.code}/documents/", reader.gettext("All documents"))


def _in_both_languages(request: Request) -> Iterable[Way]:
    """What was asked for, in the languages that there are."""
    asked = "/" + "/".join(("en", *request.url.path.split("/")[2:]))
    for code in CODES:
        yield Way(in_language(asked, code), language(code).own_name, lang=code)


def _nearest(request: Request, reader: Language, wrong: NotKept) -> Iterable[Way]:
    store: Store = request.app.state.store
    with store.session() as session:
        named = nearest.named(Reading(session, reader), wrong.noun)
    # Ids and names of both languages are compared: a reader may have typed either.
    keys = {key: way for way, keys in named for key in keys}
    close = get_close_matches(wrong.key.casefold(), keys, n=8, cutoff=0.5)
    return list(dict.fromkeys(keys[key] for key in close))[:5]
