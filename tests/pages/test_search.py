"""The search page: marks, counts, ways on; and what holds for it and the other pages of this kind."""

import pytest

from tests.html import validate
from tests.pages.conftest import Site

PAGES = (
    "/search",
    "/search?q=mill",
    "/search?q=المطحنة",
    "/search?q=envoy+zebra",
    "/search?q=!!!",
    "/data",
    "/data?actor=council&q=envoy",
    "/cite/events/mill-seized",
    "/changes",
    "/api",
    "/embed?actor=harbour",
    "/events/mill-seized",
)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_page_is_valid_and_its_links_lead_somewhere(site: Site, lang: str, path: str) -> None:
    page = site.get(f"/{lang}{path}")
    assert (page.status, page.headers["content-language"]) == (200, lang)
    assert validate(page.text) == []
    assert len(page.all("//h1")) == 1
    assert page.all("//script[not(@src) and not(@type='application/ld+json')] | //@style | //style") == []
    links = {link.partition("#")[0] for link in page.all("//a/@href | //@hx-get") if link.startswith("/")}
    assert [link for link in sorted(links) if site.get(link).status != 200] == []


@pytest.mark.parametrize("path", PAGES[:-2])
def test_a_page_and_its_twin_are_one_question(site: Site, path: str) -> None:
    (twin,) = site.get(f"/en{path}").all("//a[@id='twin']/@href")
    assert site.get(twin).status == 200
    assert site.get(twin).all("/html[@lang='ar']")


# The last ones are found by the name of an actor, which is then what is marked.
@pytest.mark.parametrize(
    ("lang", "typed", "titles", "marks"),
    [
        ("en", "mill", ["The mill is seized"], {"mill"}),
        ("en", "مطحنة", ["The mill is seized"], {"المطحنة"}),
        ("ar", "المطحنه", ["الاستيلاء على المطحنة"], {"المطحنة"}),
        ("ar", "stays", ["بقاء الحراس"], {"stay"}),
        ("en", '"town council"', ["Council and envoy meet"], {"town council"}),
        ("en", "الحرس -mill", ["Guards stay", "Guards killed"], {"harbour guard"}),
    ],
)
def test_what_was_found_is_marked_in_its_own_words(
    site: Site, lang: str, typed: str, titles: list[str], marks: set[str]
) -> None:
    page = site.get(f"/{lang}/search?q={typed}")
    assert [title.text_content().strip() for title in page.all("//ol[@class='found']//h2")] == titles
    assert {mark.text.casefold() for mark in page.all("//ol[@class='found']//mark")} == marks


def test_facets_and_counts_are_those_of_the_timeline(site: Site) -> None:
    page = site.get("/en/search?q=envoy")
    assert page.words("//*[@id='count']/strong") == "2 events"
    counts = {
        label.get("for"): label.xpath("string(small)")
        for label in page.all("//form[@id='filters']//label[small]")
    }
    assert (counts["status-planned"], counts["status-happened"]) == ("1", "1")
    assert page.all("//form[@id='filters']/input[@name='q' and @value='envoy']")
    narrowed = site.get("/en/search?q=envoy&status=planned")
    assert narrowed.words("//*[@id='count']/strong") == "1 event"
    (way,) = narrowed.all("//*[@id='count']/a[contains(@href, 'planned')]/@href")
    assert [card.get("id") for card in site.get(way).all("//article[contains(@class, 'card')]")] == [
        "envoy-return"
    ]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_timeline_says_which_words_it_is_held_to(site: Site, lang: str) -> None:
    page = site.get(f"/{lang}/?q=envoy&status=planned")
    assert "“envoy”" in page.words("//*[@id='held']") or "«envoy»" in page.words("//*[@id='held']")
    assert page.all("//*[@id='held']/a/@href") == [f"/{lang}/search?q=envoy&status=planned"]
    assert site.get(f"/{lang}/").all("//*[@id='held']") == []


def test_the_part_is_the_page_without_its_frame(site: Site) -> None:
    part = site.get("/en/_search?q=envoy&status=planned")
    assert part.headers["hx-push-url"] == "/en/search?q=envoy&status=planned"
    assert part.all("//*[@id='results']//ol[@class='found']")
    assert part.all("//h1") == []


def test_passages_that_no_event_quotes_are_found_too(site: Site) -> None:
    page = site.get("/en/search?q=chronicle")
    assert page.words("//section[@class='in-texts']//mark") == "chronicle"
    assert page.words("//*[@id='count']/strong") == "0 events"


def test_several_words_that_find_nothing_are_offered_alone(site: Site) -> None:
    page = site.get("/en/search?q=envoy+zebra")
    assert [link.get("href") for link in page.all("//section[@class='nothing']//ul//a")] == [
        "/en/search?q=envoy"
    ]


@pytest.mark.parametrize(
    "path", ["/en/search?q=x&from=20x3", "/en/search?actor=nobody&q=x", f"/en/search?q={'x' * 201}"]
)
def test_an_impossible_search_is_answered_in_words(site: Site, path: str) -> None:
    assert site.get(path).status == 422


@pytest.mark.parametrize("number", ["0", "-1", "x", "99999999"])
def test_there_is_no_such_page_of_results(site: Site, number: str) -> None:
    assert site.get(f"/en/search?q=mill&page={number}").status == 404


def test_names_are_suggested_as_options_of_a_list(site: Site) -> None:
    part = site.get("/ar/_suggest?q=har")
    options = part.all("//a[@role='option']")
    assert {option.get("href") for option in options} >= {"/ar/actors/harbour", "/ar/actors/harbour-guard"}
    assert "hx-push-url" not in part.headers
    assert site.get("/en/_suggest?q=" + "x" * 5000).status == 200
    assert site.get("/en/_suggest").status == 200


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_box_works_as_a_plain_form(site: Site, lang: str) -> None:
    (form,) = site.get(f"/{lang}/").all("//header//form")
    assert (form.get("action"), form.get("role")) == (f"/{lang}/search", "search")
    (field,) = form.xpath(".//input")
    assert field.get("name") == "q"
    assert form.xpath(f".//label[@for='{field.get('id')}']")
    assert form.xpath(".//*[@role='listbox' and @hidden]")


def test_an_event_says_what_is_around_it(site: Site) -> None:
    page = site.get("/en/events/council-meets-envoy")
    near = page.all("//section[@aria-labelledby='nearby']//a/@href")
    assert "/en/events/mill-seized" in near
    assert "/en/events/envoy-return" not in near
