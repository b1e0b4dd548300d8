"""An event's page: every account, each in its own direction, what they differ on, and the way into each source."""

import pytest

from tests.pages.conftest import Site


def test_accounts_stand_side_by_side_in_their_own_directions(site: Site) -> None:
    for lang, order in (("en", ["en", "ar"]), ("ar", ["ar", "en"])):
        columns = site.get(f"/{lang}/events/mill-seized").all("//*[@id='accounts']//section")
        assert [column.xpath(".//blockquote/@lang")[0] for column in columns] == order
        assert [set(column.xpath(".//blockquote/@dir")) for column in columns] == [
            {"rtl" if code == "ar" else "ltr"} for code in order
        ]
        assert sum(len(column.xpath(".//blockquote")) for column in columns) == 3


def test_an_account_gives_its_date_as_the_source_has_it_and_how_it_was_reached(site: Site) -> None:
    words = site.get("/en/events/council-meets-envoy").words("//*[@class='account']")
    assert "7 June 1994 Three days later" in words
    assert "Three days after 4 June." in words


@pytest.mark.parametrize(
    ("address", "heading", "values"),
    [
        ("/en/events/mill-seized", "Sources differ on the date", {"4 June 1994", "June 1994", "5 June 1994"}),
        ("/en/events/guards-killed", "Sources differ on a figure: killed (American)", {"40", "60"}),
        ("/ar/events/guards-killed", "تختلف المصادر في عدد: قتلى (أمريكيون)", {"40", "60"}),
    ],
)
def test_what_sources_differ_on_is_shown_with_their_words(
    site: Site, address: str, heading: str, values: set[str]
) -> None:
    page = site.get(address)
    assert page.words("//*[@id='differences']//h3") == heading
    assert {b.text_content() for b in page.all("//*[@id='differences']//li//b")} == values
    assert len(page.all("//*[@id='differences']//q")) == len(page.all("//*[@id='differences']//li"))


def test_an_event_on_which_nothing_differs_has_no_such_part(site: Site) -> None:
    assert site.get("/en/events/envoy-return").all("//*[@id='differences']") == []


def test_copies_of_one_report_are_one_witness_and_the_page_says_why(site: Site) -> None:
    words = site.get("/en/events/guards-killed").words("//*[@id='witnesses']")
    assert "2 documents report this, but all from one report: they are one witness." in words
    assert "The same words." in words
    one = site.get("/en/events/envoy-return").words("//*[@id='witnesses']")
    assert "Only one document reports this." in one


def test_a_source_is_linked_as_what_it_is(site: Site) -> None:
    page = site.get("/en/events/mill-seized")
    sources = {q.xpath("string(.//blockquote/@lang)") + q.text_content(): q for q in page.all("//figure")}
    assert len(sources) == 3
    links = {a.text_content(): a.get("href") for a in page.all("//figcaption//a[starts-with(@href, 'http')]")}
    assert set(links) == {"The publication", "A repost of it"}
    assert links["The publication"].startswith("https://river.example/1#:~:text=On%204%20June%201994")
    assert "its address is unknown" in page.words("//*[@id='accounts']//section[2]")


def test_the_passage_in_the_stored_text_is_one_link_away(site: Site) -> None:
    page = site.get("/en/events/mill-seized")
    passages = page.all("//figcaption//a[contains(@href, '/documents/')]/@href")
    assert len(passages) == 3
    for href in passages:
        address, _, span = href.partition("#")
        (marked,) = site.get(address).all(f"//*[@id='{span}']")
        quote = page.all(f"//figure[.//a[@href='{href}']]//blockquote")[0]
        assert marked.text_content() == quote.text_content()


def test_a_figure_whose_digits_were_lost_stays_unknown(site: Site) -> None:
    words = site.get("/en/events/guards-present").words("//*[@class='account']")
    assert "unknown: the digits were lost مئات الحراس" in words
    assert "مجهول: فُقدت أرقامه" in site.get("/ar/events/guards-present").words("//*[@class='account']")


def test_before_and_after_walk_through_the_whole_chronicle(site: Site) -> None:
    address, seen = "/en/events/guards-killed", set()
    while backwards := site.get(address).all("//a[@rel='prev']/@href"):
        (address,) = backwards
    while address not in seen:
        seen.add(address)
        onwards = site.get(address).all("//a[@rel='next']/@href")
        address = onwards[0] if onwards else address
    assert len(seen) == 5


def test_a_year_page_holds_what_touches_the_year_and_says_when_nothing_does(site: Site) -> None:
    assert site.get("/en/years/1996").all("//article/@id") == ["envoy-return"]
    page = site.get("/en/years/1994")
    assert set(page.all("//article/@id")) == {
        "mill-seized",
        "council-meets-envoy",
        "guards-killed",
        "guards-present",
    }
    assert page.all("//a[@rel='next']/@href") == ["/en/years/1995"]
    assert page.all("//a[@rel='prev']") == []


def test_a_year_page_tells_what_began_in_it_from_what_reaches_into_it(site: Site) -> None:
    page = site.get("/en/years/1995")
    assert page.all("//section[@aria-labelledby='ongoing']//article/@id") == ["guards-present"]
    assert page.all("//article[not(ancestor::section)]") == []
    assert site.get("/en/years/1994").all("//section[@aria-labelledby='ongoing']") == []


def test_an_actor_includes_its_members_and_is_seen_with_others(site: Site) -> None:
    page = site.get("/en/actors/harbour")
    assert len(page.all("//ol[@class='entries']/li")) == 5
    assert page.words("//dl[@class='facts']") == "Includes The envoy Harbour Guard"
    together = site.get("/en/actors/council").all("//aside//a[contains(@href, 'match=all')]/@href")
    assert together == ["/en/?actor=council&actor=envoy&match=all"]
    for address in together:
        assert len(site.get(address).all("//*[@id='events']//article")) == 1


def test_actors_stand_under_their_side_with_how_often_they_appear(site: Site) -> None:
    page = site.get("/en/actors/")
    benches = {s.xpath("string(h2)"): " ".join(s.text_content().split()) for s in page.all("//main/section")}
    assert list(benches) == ["United States & coalition", "Iraqi state", "Others"]
    assert "Harbour Guard 3 events" in benches["United States & coalition"]
    assert "Millers 1 event" in benches["Others"]
