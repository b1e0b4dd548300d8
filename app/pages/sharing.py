"""What other sites may do with ours: programs may read the data from anywhere, and views made for it may be framed."""

import re

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.pages.headers import POLICY

DATA = re.compile(
    r"/api/v1(/.*)?|/oembed|/embed\.js|/(en|ar)/(data/.+|[a-z]+\.atom|cite/.+|events/[^/]+/card\.png)", re.S
)
"""Addresses that are read by other sites and by their programs."""
FRAMED = re.compile(r"/(en|ar)/embed")
"""The only address that other sites may frame."""

READABLE = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, Content-Disposition",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
}
FRAMEABLE = {
    "Content-Security-Policy": "; ".join(
        f"{name} {value}" for name, value in {**POLICY, "frame-ancestors": "*"}.items()
    ),
    "Cross-Origin-Resource-Policy": "cross-origin",
}


class Sharing:
    """Opens those addresses, and those only; it is the outermost layer, so that it has the last word on headers."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, answer the question whether one may ask, and open the answer."""
        path = scope.get("path", "")
        is_data, is_framed = bool(DATA.fullmatch(path)), bool(FRAMED.fullmatch(path))
        if scope["type"] != "http" or not (is_data or is_framed):
            return await self.app(scope, receive, send)
        asks_first = "access-control-request-method" in Headers(scope=scope)
        if is_data and scope["method"] == "OPTIONS" and asks_first:
            return await Response(status_code=204, headers={**READABLE, **PREFLIGHT})(scope, receive, send)

        async def send_open(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(READABLE if is_data else FRAMEABLE)
                if is_framed:
                    del headers["X-Frame-Options"]
            await send(message)

        await self.app(scope, receive, send_open)
