"""For machines: does the site answer, and from which data."""

from fastapi import APIRouter, Request
from starlette.responses import JSONResponse, Response

from app.archive.store import Store
from app.errors import CannotStore

router = APIRouter(include_in_schema=False)


@router.get("/healthz")
def health(request: Request) -> Response:
    """200 and the version of the data while there is a database, else 503."""
    store: Store = request.app.state.store
    try:
        facts = store.facts()
    except CannotStore as missing:
        facts, said = {}, str(missing)
    else:
        said = "ok" if facts else "the database is none of ours"
    headers = {"Cache-Control": "no-store"}
    answer = {"status": said, "data": facts.get("version", ""), "digest": facts.get("digest", "")}
    return JSONResponse(answer, 200 if facts else 503, headers)
