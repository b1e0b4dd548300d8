"""The timeline: the page, and the part of it that a change of the filter renews. One question serves both."""

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from app.languages import language
from app.pages.reading import Asked
from app.pages.render import fragment, page
from app.pages.requests import reader_language
from app.timeline import addresses, filters, queries
from app.timeline.view import Timeline, refused, timeline, window
from app.timeline.words import Reading

router = APIRouter(include_in_schema=False)


@router.get("/")
def choose_language(request: Request) -> Response:
    """The way to the timeline in the language that the browser asks for."""
    query = f"?{request.url.query}" if request.url.query else ""
    headers = {"Vary": "Accept-Language", "Cache-Control": "private, no-cache"}
    return RedirectResponse(f"/{reader_language(request).code}/{query}", 307, headers)


@router.get("/{lang}")
def add_slash(request: Request, lang: str) -> Response:
    """The way from `/en` to `/en/`; raises NotKept for a language that there is not."""
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"/{language(lang).code}/{query}", 308)


@router.get("/{lang}/")
def timeline_page(request: Request, reading: Asked) -> Response:
    """The timeline of what the address asks for."""
    contents, status = _ask(request, reading)
    return page(
        request,
        "timeline/page.html",
        contents,
        title=reading.language.gettext("Iraq and the United States, event by event"),
        address=contents.address,
        status=status,
    )


@router.get("/{lang}/_timeline")
def timeline_part(request: Request, reading: Asked) -> Response:
    """The same without the page around it."""
    contents, status = _ask(request, reading)
    return fragment(request, "timeline/_timeline.html", contents, address=contents.address, status=status)


@router.get("/{lang}/_axis")
def axis_part(request: Request, reading: Asked) -> Response:
    """The axis alone: another window of the same events."""
    contents, status = _ask(request, reading, look_only=True)
    if status == 200 and contents.axis:
        return fragment(request, "timeline/_axis.html", contents, address=contents.address)
    # What is wrong is said in place of the timeline, not inside of it.
    answer = fragment(request, "timeline/_timeline.html", contents, address=contents.address, status=status)
    answer.headers["HX-Retarget"] = "#timeline"
    return answer


def _ask(request: Request, reading: Reading, *, look_only: bool = False) -> tuple[Timeline, int]:
    """What the address asks for and 200, or what is wrong with it and 422."""
    asked, problems = filters.possible(request.query_params.multi_items())
    unknown = queries.unknown_ids(reading.session, asked)
    if problems or unknown:
        as_asked = f"{addresses.home(reading.code)}?{request.url.query}"
        return refused(reading, [*problems, *unknown], as_asked, filters.without(asked, unknown)), 422
    return (window if look_only else timeline)(reading, asked), 200
