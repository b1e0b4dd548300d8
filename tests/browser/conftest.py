"""A real Chromium on the real site: the catalogue as it is kept, served as readers get it."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Response, sync_playwright

from tests import servers
from tests.needs import lacking

HERE = Path(__file__).parent
LANGUAGES = ("en", "ar")
MILLISECONDS_TO_WAIT = 15_000


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site, without a slash at its end, on a database of its own built from `seeds/`."""
    port = servers.free_port()
    command = [
        str(Path(sys.executable).with_name("isnad")),
        "serve",
        "--port",
        str(port),
        "--log-level",
        "warning",
    ]
    database = tmp_path_factory.mktemp("site") / "isnad.sqlite"
    server = servers.start(command, port, {**os.environ, "ISNAD_DATABASE": str(database)})
    yield f"http://127.0.0.1:{port}"
    server.terminate()
    server.wait(10)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine; tests that need it are skipped where there is none."""
    chromium = os.environ.get("CHROME_PATH") or shutil.which("chromium")
    if not chromium:
        lacking("Chromium", "apt-get install chromium, or set CHROME_PATH")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium)
        yield started
        started.close()


@pytest.fixture
def complaints() -> Iterator[list[str]]:
    """What the browser complains of: errors of the console and the policy, broken and foreign requests.

    Any of it fails the test; a test that expects a complaint looks at it and clears the list.
    """
    heard: list[str] = []
    yield heard
    assert heard == []


@pytest.fixture
def new_page(browser: Browser, site: str, complaints: list[str]) -> Iterator[Callable[..., Page]]:
    """Opens a page with any options of Playwright's `new_context`: `java_script_enabled=False`, `color_scheme="dark"`.

    Addresses are relative to the site: `new_page().goto("/en/")`.
    """
    contexts: list[BrowserContext] = []

    def opened(**options: Any) -> Page:
        options = {"base_url": site, "viewport": {"width": 1280, "height": 900}, **options}
        context = browser.new_context(**options)
        contexts.append(context)
        context.set_default_timeout(MILLISECONDS_TO_WAIT)
        _listen(context, site, complaints)
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A page of the size of a desk, with JavaScript and in the light."""
    return new_page()


@pytest.fixture
def phone(new_page: Callable[..., Page]) -> Page:
    """A page of the size of a hand, touched and not clicked."""
    return new_page(
        viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True, device_scale_factor=2
    )


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    """Each language of the site in turn."""
    return str(request.param)


def _listen(context: BrowserContext, site: str, complaints: list[str]) -> None:
    def asked(request: Request) -> None:
        if not request.url.startswith((site, "data:", "blob:", "about:")):
            complaints.append(f"a request to a third party: {request.url}")

    def answered(response: Response) -> None:
        if response.status >= 400:
            complaints.append(f"{response.status} {response.url}")

    def said(kind: str, words: str) -> None:
        if kind in {"error", "warning"} and "the server responded with a status of" not in words:
            complaints.append(f"{kind} in the console: {words}")

    context.on("request", asked)
    context.on("response", answered)
    context.on("console", lambda message: said(message.type, message.text))
    context.on("weberror", lambda wrong: said("error", str(wrong.error)))
