"""The timeline: strip, list and form say what the address asks for, as a page and as its part."""

import pytest

from tests.pages.conftest import Answer, Site

EVERYTHING = ["mill-seized", "council-meets-envoy", "guards-killed", "guards-present", "envoy-return"]


def listed(page: Answer) -> list[str]:
    """The ids of the events in the list, in its order."""
    return [str(id_) for id_ in page.all("//*[@id='events']//article/@id")]


def test_the_list_holds_every_event_by_year_in_the_order_of_time(site: Site) -> None:
    page = site.get("/en/")
    assert sorted(listed(page)) == sorted(EVERYTHING)
    assert [h.text_content().split()[0] for h in page.all("//*[@id='events']//h2")] == ["1994", "1996"]
    assert listed(page)[-1] == "envoy-return"
    assert page.words("//*[@id='count']") == "5 events from 3 documents · 1994–1996 · sources differ on 2"


def test_the_strip_shows_every_year_the_empty_ones_too(site: Site) -> None:
    page = site.get("/en/")
    years = page.all("//*[@id='axis']//nav//li/a")
    words = [" ".join(year.text_content().split()) for year in years]
    assert [year[:4] for year in words] == ["1994", "1995", "1996"]
    assert "event" in words[0]
    for year in years:
        assert listed(site.get(year.get("href")))


@pytest.mark.parametrize(("lang", "first"), [("en", "en"), ("ar", "ar")])
def test_a_card_quotes_in_the_readers_language_first(site: Site, lang: str, first: str) -> None:
    quotes = site.get(f"/{lang}/").all("//article[@id='mill-seized']//blockquote")
    assert [quote.get("lang") for quote in quotes] == [first, "en" if first == "ar" else "ar"]
    assert {quote.get("lang"): quote.get("dir") for quote in quotes} == {"en": "ltr", "ar": "rtl"}


def test_a_card_says_its_date_its_actors_and_how_many_stand_behind_it(site: Site) -> None:
    card = "//article[@id='mill-seized']"
    page = site.get("/en/")
    assert (
        page.words(f"{card}//header")
        == "4 June 1994 United States & coalition 3 documents, 2 independent witnesses"
    )
    assert page.all(f"{card}//header/time/@datetime") == ["1994-06-04"]
    assert page.words(f"{card}//ul[@class='people']") == "Harbour Guard acts Millers is acted upon"
    assert page.words(f"{card}//mark") == "4 June 1994 5 يونيو 1994"


def test_a_plan_is_called_a_plan(site: Site) -> None:
    page = site.get("/en/")
    assert "planned" in page.words("//article[@id='envoy-return']/header")
    assert "planned" not in page.words("//article[@id='mill-seized']/header")


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", EVERYTHING),
        ("from=1995", ["envoy-return", "guards-present"]),
        ("to=1994", ["mill-seized", "council-meets-envoy", "guards-killed", "guards-present"]),
        ("from=1996&to=1996", ["envoy-return"]),
        ("actor=council", ["council-meets-envoy"]),
        ("actor=harbour", EVERYTHING),
        ("actor=harbour-guard&actor=council&match=all", []),
        ("actor=envoy&actor=council&match=all", ["council-meets-envoy"]),
        ("actor=millers&actor=council", ["mill-seized", "council-meets-envoy"]),
        ("place=delta", ["mill-seized"]),
        ("type=meeting", ["council-meets-envoy", "envoy-return"]),
        ("type=meeting&type=casualties", ["council-meets-envoy", "guards-killed", "envoy-return"]),
        ("document=nahr", ["mill-seized", "guards-present"]),
        ("status=planned", ["envoy-return"]),
        ("differ=1", ["mill-seized", "guards-killed"]),
        ("from=&to=&match=any&differ=", EVERYTHING),
        ("nonsense=1", EVERYTHING),
    ],
)
def test_every_filter_works_in_the_address_and_its_part_answers_the_same(
    site: Site, query: str, expected: list[str]
) -> None:
    page, part = site.get(f"/en/?{query}"), site.get(f"/en/_timeline?{query}")
    assert (page.status, part.status) == (200, 200)
    assert sorted(listed(page)) == sorted(expected)
    assert listed(part) == listed(page)
    assert part.words("//*[@id='count']") == page.words("//*[@id='count']")
    noun = "event" if len(expected) == 1 else "events"
    assert page.words("//*[@id='count']/strong") == f"{len(expected)} {noun}"


def test_the_part_is_no_page_and_names_the_page_for_the_readers_history(site: Site) -> None:
    part = site.get("/ar/_timeline?to=1994&from=&actor=harbour&match=any")
    assert not part.text.lstrip().startswith("<!doctype")
    assert '<header class="masthead"' not in part.text
    pushed = part.headers["hx-push-url"]
    assert pushed == "/ar/?to=1994&actor=harbour"
    assert listed(site.get(pushed)) == listed(part)


def test_the_form_shows_what_is_chosen_and_what_each_choice_would_leave(site: Site) -> None:
    page = site.get("/en/?actor=harbour-guard&from=1994&to=1994&differ=1")
    assert page.all("//form//input[@name='actor'][@checked]/@value") == ["harbour-guard"]
    assert page.all("//form//input[@name='differ']/@checked")
    assert page.all("//form//select[@name='to']/option[@selected]/text()") == ["1994"]
    assert page.words("//form//label[@for='actor-millers']") == "Millers 1"
    assert page.words("//form//label[@for='actor-harbour-guard']") == "Harbour Guard 2"


def test_the_form_asks_its_own_page_without_javascript(site: Site) -> None:
    (form,) = site.get("/en/").all("//form[@id='filters']")
    assert (form.get("action"), form.get("method", "get")) == ("/en/", "get")
    assert form.xpath(".//button[not(@type) or @type='submit']")
    names = {field.get("name") for field in form.xpath(".//input | .//select")}
    assert {"from", "to", "actor", "place", "type", "document", "status", "differ", "match"} <= names


def test_every_control_of_the_form_has_an_id_so_that_focus_survives_a_change(site: Site) -> None:
    page = site.get("/en/")
    fields = page.all("//form[@id='filters']//input[not(@type='hidden')] | //form[@id='filters']//select")
    ids = [field.get("id") for field in fields]
    assert all(ids)
    assert len(set(page.all("//@id"))) == len(page.all("//@id"))


def test_nothing_found_is_said_in_words_with_the_way_back(site: Site) -> None:
    page = site.get("/en/?type=battle")
    assert page.words("//*[@id='count']") == "0 events"
    assert "No event is like that" in page.words("//*[@id='nothing']")
    assert page.all("//*[@id='nothing']//a/@href") == ["/en/"]
    assert "لا حدث بهذه الصفة" in site.get("/ar/?type=battle").words("//*[@id='nothing']")


IMPOSSIBLE = [
    ("from=20x3", "“20x3” is no year"),
    ("from=1996&to=1994", "1996–1994 runs backwards"),
    ("to=0", "“0” is no year"),
    ("actor=harbor", "There is no actor “harbor” in the chronicle"),
    ("actor=%3Cscript%3E", "There is no actor “<script>” in the chronicle"),
    ("type=picnic", "There is no type of event “picnic”"),
    ("status=maybe", "There is no status “maybe”"),
    ("place=atlantis&document=scroll", "There is no place “atlantis”"),
    ("match=some", "“some” is no choice for “match”"),
    ("differ=yes", "“yes” is no choice for “differ”"),
    ("from=1994&from=1995", "“from” can stand in the address only once"),
    ("&".join(f"actor=a{n}" for n in range(5_000)), "values for “actor” are too many"),
    ("window=yesterday", "“yesterday” is no stretch of time"),
    ("compare=harbour,harbour", "does not name two different actors"),
]


@pytest.mark.parametrize(("query", "said"), IMPOSSIBLE, ids=[query[:30] for query, _ in IMPOSSIBLE])
def test_an_impossible_address_is_answered_in_words_and_not_changed(
    site: Site, query: str, said: str
) -> None:
    page, part = site.get(f"/en/?{query}"), site.get(f"/en/_timeline?{query}")
    for answer in (page, part):
        assert answer.status == 422
        assert said in answer.words("//*[@id='problems']")
        assert answer.all("//*[@id='problems'][@role='alert']//a/@href") == ["/en/"]
        assert listed(answer) == []
    assert part.headers["hx-push-url"] == f"/en/?{query}"


def test_every_fault_of_an_address_is_named_at_once_in_the_readers_language(site: Site) -> None:
    page = site.get("/ar/?from=20x3&actor=nobody&status=maybe")
    problems = page.all("//*[@id='problems']//li")
    assert len(problems) >= 2
    assert "«20x3» ليست سنة" in page.words("//*[@id='problems']")


def test_the_form_keeps_what_can_be_kept_beside_what_is_impossible(site: Site) -> None:
    page = site.get(
        "/en/?from=20x3&to=1995&actor=harbour-guard&actor=nobody&q=mill&differ=1&window=1994/1995"
    )
    assert page.status == 422
    said = page.words("//*[@role='alert']")
    assert "“20x3” is no year." in said
    assert "There is no actor “nobody” in the chronicle." in said
    assert page.all("//form//select[@name='to']/option[@selected]/text()") == ["1995"]
    assert page.all("//form//input[@name='actor'][@checked]/@value") == ["harbour-guard"]
    assert page.all("//form//input[@name='differ']/@checked")
    hidden = page.all("//form[@id='filters']/input[@type='hidden']")
    assert [(field.get("name"), field.get("value")) for field in hidden] == [
        ("q", "mill"),
        ("window", "1994/1995"),
    ]


def test_an_impossible_window_is_said_in_place_of_the_timeline_not_inside_it(site: Site) -> None:
    part = site.get("/en/_axis?compare=council,council")
    assert part.status == 422
    assert part.headers["hx-retarget"] == "#timeline"
    assert "Choose two" in part.words("//*[@role='alert']")


def test_marks_say_in_one_breath_what_when_who_says_so_and_whether_they_agree(site: Site) -> None:
    names = [mark.text_content() for mark in site.get("/en/").all("//a[@data-event]/span[@class='hidden']")]
    assert any(
        name.endswith("4 June 1994, reported by 3 documents from 2 origins, sources differ") for name in names
    )
    assert any(name.endswith("reported by one document") for name in names)
    arabic = [mark.text_content() for mark in site.get("/ar/").all("//a[@data-event]/span[@class='hidden']")]
    assert any(name.endswith("تذكره 3 وثائق عن أصلين، تختلف فيه المصادر") for name in arabic)
