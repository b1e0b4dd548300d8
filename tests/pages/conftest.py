"""The site on the made-up catalogue, asked over ASGI, and its pages as trees."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from lxml import html  # type: ignore[import-untyped]  # has no stubs

from app.archive import database
from app.main import create_app
from app.settings import Settings
from tests.sample import sample


class Answer:
    """An answer of the site: what was sent, and its page to look into."""

    def __init__(self, response: httpx.Response) -> None:
        self.response = response
        self.status = response.status_code
        self.headers = response.headers
        self.text = response.text

    @property
    def tree(self) -> "html.HtmlElement":
        """The page as a tree."""
        return html.document_fromstring(self.text)

    def all(self, path: str) -> list["html.HtmlElement"]:
        """The elements, or values, at an XPath."""
        found: list[html.HtmlElement] = self.tree.xpath(path)
        return found

    def words(self, path: str = "//body") -> str:
        """The words at an XPath, spaces made single and signs of direction taken out."""
        said = " ".join(element.text_content() for element in self.all(path))
        return " ".join(said.replace("\u2068", "").replace("\u2069", "").split())


class Site:
    """Asks an application over ASGI; what an application raises it answers itself."""

    def __init__(self, app: FastAPI) -> None:
        self.app = app

    def ask(self, method: str, address: str, **headers: str) -> Answer:
        """One request; header names with `_` for `-`. Redirects are not followed."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}

        async def asked() -> httpx.Response:
            transport = httpx.ASGITransport(app=self.app, raise_app_exceptions=False)
            async with httpx.AsyncClient(transport=transport, base_url="https://isnad.example") as client:
                return await client.request(method, address, headers=named)

        # In a thread of its own: where browser tests ran before, Playwright keeps an event loop in this one.
        with ThreadPoolExecutor(1) as thread:
            return Answer(thread.submit(asyncio.run, asked()).result())

    def get(self, address: str, **headers: str) -> Answer:
        """One GET."""
        return self.ask("GET", address, **headers)


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up catalogue, with a figure whose digits were lost."""
    made = sample(tmp_path_factory.mktemp("catalogue") / "seeds")
    (cited,) = made.event("guards-present")["citations"]
    figure = {"kind": "troops-present", "whose": "us", "damaged": True, "unit": "soldiers"}
    cited["figures"] = [figure | made.span("nahr", "مئات الحراس")]
    return made.write()


@pytest.fixture(scope="session")
def settings(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings for a database of the made-up catalogue."""
    path = tmp_path_factory.mktemp("database") / "isnad.sqlite"
    database.build(seeds, path)
    return Settings(seeds=seeds, database=path)


@pytest.fixture(scope="session")
def site(settings: Settings) -> Site:
    """The site on the made-up catalogue; it is only read, so all tests share it."""
    return Site(create_app(settings))
