"""What holds for every kind of page: its language, its twin, its landmarks, its policy, valid HTML."""

import pytest

from tests.html import validate
from tests.pages.conftest import Site

PAGES = (
    "/",
    "/?actor=harbour&differ=1",
    "/?place=qarya&status=planned&type=battle",
    "/events/mill-seized",
    "/events/guards-killed",
    "/events/envoy-return",
    "/events/guards-present",
    "/actors/",
    "/actors/harbour-guard",
    "/actors/millers",
    "/years/1994",
    "/years/1995",
    "/documents/",
    "/documents/river",
    "/documents/nahr",
    "/about",
    "/?from=20x3",
    "/events/mill-siezed",
)
DIRECTIONS = {"en": "ltr", "ar": "rtl"}

every_page = pytest.mark.parametrize("path", PAGES)
both_languages = pytest.mark.parametrize("lang", DIRECTIONS)


@every_page
@both_languages
def test_a_page_is_in_its_language_and_has_its_landmarks(site: Site, lang: str, path: str) -> None:
    page = site.get(f"/{lang}{path}")
    (root,) = page.all("/html")
    assert (root.get("lang"), root.get("dir")) == (lang, DIRECTIONS[lang])
    assert page.headers["content-language"] == lang
    assert len(page.all("//h1")) == 1
    assert page.words("//h1")
    assert page.words("//title").endswith("Isnad" if lang == "en" else "إسناد")
    assert len(page.all("//main[@id='content']")) == 1
    assert page.all("//a[@href='#content']")
    assert page.all("//header//nav[@aria-label]")
    assert page.words("/html/body/footer")


@every_page
@both_languages
def test_a_page_and_its_twin_name_each_other(site: Site, lang: str, path: str) -> None:
    other = "ar" if lang == "en" else "en"
    page = site.get(f"/{lang}{path}")
    (twin,) = page.all("//header//a[@rel='alternate']/@href")
    assert site.get(twin).all(f"/html[@lang='{other}']")
    (back,) = site.get(twin).all("//header//a[@rel='alternate']/@href")
    assert back == page.all("//link[@rel='canonical']/@href")[0].removeprefix("https://isnad.example")
    alternates = {link.get("hreflang"): link.get("href") for link in page.all("//link[@rel='alternate']")}
    assert alternates[other] == f"https://isnad.example{twin}"
    assert alternates[lang] == f"https://isnad.example{back}"


@every_page
@both_languages
def test_a_page_keeps_to_the_policy(site: Site, lang: str, path: str) -> None:
    page = site.get(f"/{lang}{path}")
    assert page.all("//@style") == []
    assert page.all("//style") == []
    assert page.all("//script[not(@src) and not(@type='application/ld+json')]") == []
    fetched = page.all("//script/@src | //img/@src | //link[@rel='stylesheet' or @rel='icon']/@href")
    assert [address for address in fetched if not address.startswith("/static/")] == []
    for link in page.all("//a[starts-with(@href, 'http')]"):
        assert link.get("rel") == "noopener noreferrer"


@every_page
@both_languages
def test_a_page_is_valid_html(site: Site, lang: str, path: str) -> None:
    assert validate(site.get(f"/{lang}{path}").text) == []


@every_page
@both_languages
def test_every_link_within_the_site_leads_somewhere(site: Site, lang: str, path: str) -> None:
    page = site.get(f"/{lang}{path}")
    addresses = {href.partition("#")[0] for href in page.all("//a/@href | //link/@href | //@hx-get")}
    inside = {address for address in addresses if address.startswith("/")}
    assert inside
    alive = {200, 422} if "20x3" in path else {200, 404} if "siezed" in path else {200}
    assert {address: status for address in inside if (status := site.get(address).status) not in alive} == {}


@every_page
def test_links_to_a_place_on_the_same_page_find_it(site: Site, path: str) -> None:
    page = site.get(f"/en{path}")
    ids = set(page.all("//@id"))
    assert [href for href in page.all("//a[starts-with(@href, '#')]/@href") if href[1:] not in ids] == []
    named = {
        id_
        for value in page.all("//@for | //@aria-labelledby | //@aria-describedby")
        for id_ in value.split()
    }
    assert named - ids == set()


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [
        ("ar-IQ, en;q=0.5", "/ar/?actor=harbour"),
        ("en-GB", "/en/?actor=harbour"),
        ("fr", "/en/?actor=harbour"),
        ("", "/en/?actor=harbour"),
    ],
)
def test_the_root_leads_to_the_language_that_the_browser_asks_for(
    site: Site, asked: str, leads_to: str
) -> None:
    answer = site.get("/?actor=harbour", accept_language=asked)
    assert (answer.status, answer.headers["location"]) == (307, leads_to)
    assert "Accept-Language" in answer.headers["vary"]


def test_a_language_without_its_slash_leads_to_the_timeline(site: Site) -> None:
    answer = site.get("/ar")
    assert (answer.status, answer.headers["location"]) == (308, "/ar/")


@pytest.mark.parametrize(
    ("address", "leads_to"),
    [
        ("/en?from=1994", "/en/?from=1994"),
        ("/en/actors", "/en/actors/"),
        ("/ar/about/", "/ar/about"),
        ("/en/years/1994/?x=1", "/en/years/1994?x=1"),
        ("/EN/actors/?x=1", "/en/actors/?x=1"),
        ("/AR", "/ar"),
    ],
)
def test_a_slash_more_or_less_and_capitals_lead_to_what_was_meant(
    site: Site, address: str, leads_to: str
) -> None:
    answer = site.get(address)
    assert (answer.status, answer.headers["location"]) == (308, leads_to)


@pytest.mark.parametrize(
    "address", ["//evil.example/", "//evil.example", "/en/nowhere/", "/en//actors", "/fr/actors"]
)
def test_nothing_leads_away_or_round_in_circles(site: Site, address: str) -> None:
    assert site.get(f"https://isnad.example{address}").status == 404


def test_the_interface_for_programs_is_found_where_one_would_guess(site: Site) -> None:
    for address in ("/api", "/api/"):
        answer = site.get(address)
        assert (answer.status, answer.headers["location"]) == (307, "/api/docs")


def test_health_names_the_data_and_is_never_kept(site: Site) -> None:
    answer = site.get("/healthz")
    assert answer.response.json()["status"] == "ok"
    assert answer.response.json()["data"] == "1"
    assert answer.headers["cache-control"] == "no-store"
