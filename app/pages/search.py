"""Searching: the page, the part of it that a change of the filter renews, and suggestions while typing."""

import re

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.errors import ImpossibleFilter, NotKept
from app.pages.reading import Asked
from app.pages.render import fragment, page
from app.timeline import filters, found, queries
from app.timeline.found import SearchPage
from app.timeline.words import Reading

router = APIRouter(include_in_schema=False)

_NUMBER = re.compile(r"[1-9][0-9]{0,5}")


@router.get("/{lang}/search")
def search_page(request: Request, reading: Asked) -> Response:
    """What the address searches for, best first."""
    contents = _ask(request, reading)
    title = reading.language.gettext("Search")
    if contents.words:
        title = f"{contents.words} · {title}"
    return page(request, "search/page.html", contents, title=title, address=contents.address)


@router.get("/{lang}/_search")
def search_part(request: Request, reading: Asked) -> Response:
    """The same without the page around it."""
    contents = _ask(request, reading)
    return fragment(request, "search/_results.html", contents, address=contents.address)


@router.get("/{lang}/_suggest")
def suggest_part(request: Request, reading: Asked, q: str = "") -> Response:
    """The names that begin like what was typed, as the options of a list."""
    contents = tuple(found.suggestions(reading, q[: filters.MOST_CHARACTERS]))
    answer = fragment(request, "search/_suggestions.html", contents, address="")
    del answer.headers["HX-Push-Url"]
    return answer


def _ask(request: Request, reading: Reading) -> SearchPage:
    """What the address asks for; raises ImpossibleFilter, and NotKept for a page that is not there."""
    asked = filters.read(request.query_params.multi_items())
    if problems := queries.unknown_ids(reading.session, asked):
        raise ImpossibleFilter(problems)
    number = request.query_params.get("page", "1")
    if not _NUMBER.fullmatch(number):
        raise NotKept("page", number[: filters.MOST_CHARACTERS])
    return found.found(reading, asked, int(number))
