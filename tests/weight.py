"""What a cold load of each kind of page weighs, compressed as a browser gets it: python -m tests.weight."""

import os
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager

import httpx

from tests import servers

PAGES = (
    "/",
    "/events/soleimani-killed",
    "/actors/united-states",
    "/years/2003",
    "/documents/us-presence-since-2003",
    "/about",
)
BUDGET = 60_000
_LOADED = re.compile(r'(?:src|href)="(/static/[^"]+\.(?:js|css))"')


def main() -> None:
    """Print HTML, CSS and JavaScript on the wire for each page in both languages, and whether it keeps the budget."""
    with _site() as base:
        print(f"{'page':<45}{'html':>8}{'css':>8}{'js':>8}{'ours':>8}{'all':>8}")
        for path in (f"/{language}{page}" for page in PAGES for language in ("en", "ar")):
            html = _fetched(base + path)
            files = {address: len(_raw(base + address)) for address in _LOADED.findall(html.text)}
            css = sum(size for address, size in files.items() if address.endswith(".css"))
            scripts = {address: size for address, size in files.items() if address.endswith(".js")}
            ours = css + sum(size for address, size in scripts.items() if "/vendor/" not in address)
            page = len(_raw(base + path))
            total = page + css + sum(scripts.values())
            verdict = "" if total <= BUDGET else "over the budget"
            columns = (page, css, sum(scripts.values()), ours, total)
            print(f"{path:<45}" + "".join(f"{size:>8}" for size in columns), verdict)


@contextmanager
def _site() -> Iterator[str]:
    """The address of the site, on a database of its own."""
    port = servers.free_port()
    command = [
        sys.executable,
        "-c",
        "from app.cli import main; main()",
        "serve",
        "--port",
        str(port),
        "--log-level",
        "error",
    ]
    with tempfile.TemporaryDirectory() as folder:
        server = servers.start(command, port, {**os.environ, "ISNAD_DATABASE": f"{folder}/isnad.sqlite"})
        yield f"http://127.0.0.1:{port}"
        server.terminate()
        server.wait(10)


def _fetched(address: str) -> httpx.Response:
    return httpx.get(address, headers={"Accept-Encoding": "br"})


def _raw(address: str) -> bytes:
    with httpx.stream("GET", address, headers={"Accept-Encoding": "br"}) as answer:
        return b"".join(answer.iter_raw())


if __name__ == "__main__":
    main()
