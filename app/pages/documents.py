"""The sources: the list of documents, and each with its stored text."""

from fastapi import APIRouter, Request
from starlette.responses import Response

from app.pages.reading import Asked
from app.pages.render import page
from app.timeline import shelf

router = APIRouter(include_in_schema=False)


@router.get("/{lang}/documents/")
def documents_page(request: Request, reading: Asked) -> Response:
    """All documents."""
    contents = shelf.documents(reading)
    return page(request, "documents/index.html", contents, title=reading.language.gettext("Documents"))


@router.get("/{lang}/documents/{slug}")
def document_page(request: Request, reading: Asked, slug: str) -> Response:
    """The document `slug`, verbatim."""
    contents = shelf.document(reading, slug)
    return page(request, "documents/page.html", contents, title=contents.title)
