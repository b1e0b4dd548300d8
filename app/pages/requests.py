"""What a request says: in which language, at which address, and where its twin in the other language is."""

from starlette.requests import Request

from app.languages import CODES, Language, language, negotiate
from app.settings import Settings


def reader_language(request: Request) -> Language:
    """The language of the address; for an address without one, what the browser asks for."""
    code = request.url.path.split("/")[1]
    if code in CODES:
        return language(code)
    return negotiate(request.headers.get("accept-language", ""))


def base_address(request: Request) -> str:
    """Scheme and host, as configured or else as asked, without a slash at the end."""
    settings: Settings = request.app.state.settings
    return settings.public_url.rstrip("/") or f"{request.url.scheme}://{request.url.netloc}"


def in_language(address: str, code: str) -> str:
    """The same address in another language: its first part changed, the query kept.

    >>> in_language("/en/years/2003?status=planned", "ar")
    '/ar/years/2003?status=planned'
    """
    _, first, *rest = address.split("/", 2)
    if first.partition("?")[0] not in CODES:
        return f"/{code}/"
    return f"/{code}/{rest[0] if rest else ''}"
