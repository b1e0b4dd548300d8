"""Puts the parts together; nothing imports it but the server."""

import hashlib
from functools import partial
from pathlib import Path

from fastapi import FastAPI
from starlette.exceptions import HTTPException
from starlette.routing import Route
from starlette_compress import CompressMiddleware

from app.archive.store import Store
from app.errors import CannotStore
from app.pages import (
    about,
    actors,
    api,
    api_docs,
    changes,
    cite,
    data,
    documents,
    embed,
    errors,
    events,
    feeds,
    health,
    patterns,
    pictures,
    problems,
    search,
    timeline,
    years,
)
from app.pages.assets import Assets, serve
from app.pages.headers import Freshness, ReadOnly, SecurityHeaders
from app.pages.render import Templates
from app.pages.sharing import Sharing
from app.settings import Settings


def create_app(settings: Settings | None = None) -> FastAPI:
    """The site on the database and the files that `settings` name, by default those of the environment.

    Raises CannotStore when the templates or the static files are not where they should be.
    """
    settings = settings or Settings()
    app = FastAPI(title="Isnad", openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False)
    app.state.settings = settings
    app.state.store = store = Store(settings.database)
    app.state.assets = Assets(settings.static)
    app.state.templates = Templates(settings, app.state.assets)
    app.state.facts = facts = partial(_facts, store)
    build = _build(settings, app.state.assets)
    app.state.pictures = pictures.Pictures()
    _add_pages(app)
    # The last one added is the first to see a request.
    app.add_middleware(Freshness, version=lambda: f"{build} {facts().get('digest', '')}")
    # Brotli at 7 packs a page tighter than zstd does at any level that is as quick.
    app.add_middleware(CompressMiddleware, minimum_size=256, zstd=False, brotli_quality=7)
    app.add_middleware(ReadOnly, refuse=problems.method_refused)
    app.add_middleware(SecurityHeaders)
    app.add_middleware(Sharing)
    return app


# Fixed names of one part (/robots.txt) come before /{lang}.
_PAGES = (
    *(health, feeds, embed, api_docs, timeline, events, pictures, actors, years, documents, about, patterns),
    *(search, data, cite, changes),
)


def _add_pages(app: FastAPI) -> None:
    app.router.routes.append(Route("/static/{path:path}", serve))
    app.mount(api.ADDRESS, api.create_api(app.state))
    for module in _PAGES:
        app.include_router(module.router)
    errors.add_to(app)
    changes.add_to(app)
    app.add_exception_handler(HTTPException, problems.nowhere)


def _facts(store: Store) -> dict[str, str]:
    """What the database says of itself; nothing while there is none, which the pages then say in words."""
    try:
        return store.facts()
    except CannotStore:
        return {}


def _build(settings: Settings, assets: Assets) -> str:
    """A fingerprint of the program: pages that it made are stale when it changes."""
    digest = hashlib.sha256(assets.version.encode())
    sources = (Path(__file__).parent, settings.templates)
    for path in sorted(path for folder in sources for path in folder.rglob("*") if path.is_file()):
        if path.suffix in (".py", ".html", ".po"):
            digest.update(path.read_bytes())
    return digest.hexdigest()[:12]
