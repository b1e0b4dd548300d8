"""What every answer carries: who may do what with it, how long it may be kept, and that this site is only read."""

import hashlib
from collections.abc import Callable

from starlette.datastructures import URL, Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
SECURITY = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in POLICY.items()),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
STRICT_TRANSPORT = "max-age=63072000; includeSubDomains"
REVALIDATE = "public, no-cache"
READING = ("GET", "HEAD")


class SecurityHeaders:
    """Adds the security headers to every answer that does not set its own."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and complete the head of its answer."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        came_by_https = Headers(scope=scope).get("x-forwarded-proto", scope["scheme"]) == "https"

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in SECURITY.items():
                    headers.setdefault(name, value)
                if came_by_https:
                    headers.setdefault("Strict-Transport-Security", STRICT_TRANSPORT)
            await send(message)

        await self.app(scope, receive, send_with_headers)


class ReadOnly:
    """Lets only reading through: HEAD is answered as GET without a body, every other method as 405.

    `refuse` makes the 405 page.
    """

    def __init__(self, app: ASGIApp, refuse: Callable[[Request], Response]) -> None:
        self.app, self.refuse = app, refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass GET on, HEAD as GET, and refuse the rest."""
        if scope["type"] != "http" or scope["method"] == "GET":
            return await self.app(scope, receive, send)
        if scope["method"] != "HEAD":
            return await self.refuse(Request(scope))(scope, receive, send)

        async def send_head(message: Message) -> None:
            if message["type"] == "http.response.body":
                message = {**message, "body": b""}
            await send(message)

        await self.app({**scope, "method": "GET"}, receive, send_head)


class Freshness:
    """Gives pages an ETag and answers 304 before any work is done.

    A page is a function of its address, the data and the program: `version` gives the last two as one text.
    Answers that say themselves how long they may be kept, and those that are not 200, are left alone.
    """

    def __init__(self, app: ASGIApp, version: Callable[[], str]) -> None:
        self.app, self.version = app, version

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 304 when the reader has this page, else pass on and sign the answer."""
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        etag = self._etag(scope)
        if etag in Headers(scope=scope).get("if-none-match", "").replace(" ", "").split(","):
            same = {"ETag": etag, "Cache-Control": REVALIDATE, "Vary": "Accept-Encoding"}
            unchanged = Response(status_code=304, headers=same)
            return await unchanged(scope, receive, send)

        async def send_signed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if "cache-control" not in headers:
                    headers["Cache-Control"] = REVALIDATE if message["status"] == 200 else "no-store"
                    if message["status"] == 200:
                        headers["ETag"] = etag
            await send(message)

        await self.app(scope, receive, send_signed)

    def _etag(self, scope: Scope) -> str:
        # Weak: the same page in another content coding has the same tag (RFC 9110, section 8.8.1).
        named = f"{self.version()} {URL(scope=scope)}"
        return f'W/"{hashlib.sha256(named.encode()).hexdigest()[:20]}"'
