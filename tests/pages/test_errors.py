"""What goes wrong is a page in words, in the reader's language, with the nearest things to go to."""

from pathlib import Path

import pytest

from app.main import create_app
from app.settings import Settings
from app.timeline import view
from tests.pages.conftest import Site


@pytest.mark.parametrize(
    ("address", "said", "nearest"),
    [
        ("/en/events/mill-siezed", "There is no event “mill-siezed”.", "/en/events/mill-seized"),
        ("/ar/events/mill-siezed", "لا يوجد حدث «mill-siezed».", "/ar/events/mill-seized"),
        ("/ar/events/الاستيلاء", "لا يوجد حدث «الاستيلاء».", "/ar/events/mill-seized"),
        ("/en/actors/harbour-gaurd", "There is no actor “harbour-gaurd”.", "/en/actors/harbour-guard"),
        ("/en/documents/rivr", "There is no document “rivr”.", "/en/documents/river"),
        ("/en/years/1998", "The chronicle has no year “1998”.", "/en/years/1996"),
        ("/en/years/next", "The chronicle has no year “next”.", None),
        ("/en/years/٢٠٠٣", "The chronicle has no year “٢٠٠٣”.", None),
        ("/en/nowhere", "There is no page at this address.", None),
        ("/ar/nowhere/at/all", "لا توجد صفحة في هذا العنوان.", None),
        ("/robots.html", "There is no page at this address.", None),
        ("/static/css/app.0123456789.css", "There is no page at this address.", None),
    ],
)
def test_what_is_not_there_is_said_with_the_nearest_there_is(
    site: Site, address: str, said: str, nearest: str | None
) -> None:
    page = site.get(address)
    assert page.status == 404
    assert said in page.words("//main")
    lang = "ar" if address.startswith("/ar") else "en"
    assert page.all("/html/@lang") == [lang]
    links = page.all("//main//a/@href")
    assert f"/{lang}/" in links
    assert nearest is None or nearest in links
    assert page.all("//meta[@name='robots']/@content") == ["noindex"]


@pytest.mark.parametrize("address", ["/fr/", "/fr/years/1994", "/ckb/about", "/de"])
def test_an_unknown_language_is_told_of_both_that_there_are(site: Site, address: str) -> None:
    page = site.get(address, accept_language="ar")
    assert page.status == 404
    assert page.all("/html/@lang") == ["ar"]
    rest = address.split("/", 2)[2] if address.count("/") > 1 else ""
    links = page.all("//main//a[@hreflang]/@href")
    assert links == [f"/en/{rest}", f"/ar/{rest}"]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_can_be_sent_to_the_site(site: Site, method: str) -> None:
    page = site.ask(method, "/ar/events/mill-seized")
    assert page.status == 405
    assert page.headers["allow"] == "GET, HEAD"
    assert "هذا الموقع للقراءة فقط" in page.words("//main")


def test_what_nobody_foresaw_is_a_page_without_details(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("the secret of the mill")

    monkeypatch.setattr(view, "benches", broken)
    page = Site(create_app(settings)).get("/ar/actors/")
    assert page.status == 500
    assert "حدث خطأ من جهتنا" in page.words("//main")
    assert "secret" not in page.text
    assert "ZeroDivision" not in page.text
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert page.headers["cache-control"] == "no-store"


def test_without_a_database_the_site_says_that_it_is_not_ready(tmp_path: Path) -> None:
    site = Site(create_app(Settings(database=tmp_path / "none.sqlite")))
    page = site.get("/en/")
    assert page.status == 503
    assert "being put in order" in page.words("//main")
    assert page.headers["retry-after"] == "60"
    assert site.get("/healthz").status == 503


def test_hostile_words_in_an_address_are_only_words(site: Site) -> None:
    page = site.get("/en/events/%3Cimg%20src=x%20onerror=alert(1)%3E")
    assert page.status == 404
    assert page.all("//main//img") == []
    assert "<img src=x onerror=alert(1)>" in page.words("//main")
