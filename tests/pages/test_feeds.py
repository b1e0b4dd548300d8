"""What programs follow, what other sites show of ours, and what became of events that are gone."""

import json
import struct
import zlib
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree as ET

import feedparser  # type: ignore[import-untyped]  # has no stubs
import pytest

from app.archive import database
from app.main import create_app
from app.settings import Settings
from tests.pages.conftest import Site
from tests.sample import both, sample

BASE = "https://isnad.example"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
TWIN = "{http://www.w3.org/1999/xhtml}link"


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site after a second version: an event corrected, one merged (twice over), one withdrawn."""
    folder: Path = tmp_path_factory.mktemp("later")
    made = sample(folder / "seeds")
    note = both("It was told twice.", "رُوي مرتين.")
    made.files["changes.yaml"] += [
        {
            "version": 2,
            "date": "1999-03-04",
            "changes": [
                {"kind": "corrected", "event": "mill-seized", "note": both("The day.", "اليوم.")},
                {"kind": "merged", "event": "mill-taken", "into": "mill-seized", "note": note},
                {
                    "kind": "withdrawn",
                    "event": "bridge-built",
                    "note": both("Nobody reports it.", "لا يخبر به أحد."),
                },
            ],
        }
    ]
    database.build(made.write(), folder / "isnad.sqlite")
    return Site(create_app(Settings(seeds=folder / "seeds", database=folder / "isnad.sqlite")))


@pytest.mark.parametrize(("lang", "title"), [("en", "The mill is seized"), ("ar", "الاستيلاء على المطحنة")])
def test_events_are_a_feed_in_each_language(site: Site, lang: str, title: str) -> None:
    feed = feedparser.parse(site.get(f"/{lang}/events.atom?type=seizure").text)
    assert not feed.bozo
    assert feed.feed.link == f"{BASE}/{lang}/?type=seizure"
    (entry,) = feed.entries
    assert (entry.title, entry.link) == (title, f"{BASE}/{lang}/events/mill-seized")
    assert entry.updated == "1999-01-02T00:00:00+00:00"
    assert "On 4 June 1994" in entry.content[0].value


def test_the_feed_has_the_latest_events_first(site: Site) -> None:
    feed = feedparser.parse(site.get("/en/events.atom").text)
    assert len(feed.entries) == 5
    assert feed.entries[0].link.endswith("envoy-return")


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_changes_are_a_page_and_a_feed(later: Site, lang: str) -> None:
    feed = feedparser.parse(later.get(f"/{lang}/changes.atom").text)
    assert not feed.bozo
    assert len(feed.entries) == 4
    assert feed.feed.updated == "1999-03-04T00:00:00+00:00"
    page = later.get(f"/{lang}/changes")
    assert [section.get("id") for section in page.all("//section[@class='version']")] == ["v2", "v1"]
    for entry in feed.entries:
        assert page.all(f"//*[@id='{entry.id.partition('#')[2]}']")
        assert later.get(entry.link.removeprefix(BASE)).status in (200, 301, 410)
    assert ("The day." if lang == "en" else "اليوم.") in page.words("//main")


def test_an_event_shows_its_own_changes(later: Site) -> None:
    said = later.get("/en/events/mill-seized").words("//section[@id='changes']")
    assert "Version 2" in said
    assert "The day." in said
    assert later.get("/en/events/guards-killed").all("//section[@id='changes']") == []


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_merged_event_leads_to_the_other(later: Site, lang: str) -> None:
    answer = later.get(f"/{lang}/events/mill-taken")
    assert (answer.status, answer.headers["location"]) == (301, f"/{lang}/events/mill-seized")
    assert later.get("/api/v1/events/mill-taken").headers["location"] == "/api/v1/events/mill-seized"


@pytest.mark.parametrize(("lang", "why"), [("en", "Nobody reports it."), ("ar", "لا يخبر به أحد.")])
def test_a_withdrawn_event_says_why(later: Site, lang: str, why: str) -> None:
    answer = later.get(f"/{lang}/events/bridge-built")
    assert answer.status == 410
    assert why in answer.words("//main")
    problem = later.get("/api/v1/events/bridge-built")
    assert (problem.status, "Nobody reports it." in problem.text) == (410, True)
    assert later.get(f"/{lang}/cite/events/bridge-built").status == 410


def test_the_map_names_every_page_with_its_twin(site: Site) -> None:
    index = ET.fromstring(site.get("/sitemap.xml").text)  # noqa: S314 - our own
    parts = [loc.text or "" for loc in index.iter(f"{MAP}loc")]
    assert len(parts) == 2
    listed: dict[str, set[str | None]] = {}
    for part in parts:
        for url in ET.fromstring(site.get(part.removeprefix(BASE)).text).iter(f"{MAP}url"):  # noqa: S314
            twins = {link.get("href") for link in url.iter(TWIN)}
            listed[url.findtext(f"{MAP}loc") or ""] = twins
    assert f"{BASE}/ar/events/mill-seized" in listed
    assert all(address in twins and len(twins) == 2 for address, twins in listed.items())
    assert [address for address in listed if site.get(address.removeprefix(BASE)).status != 200] == []


@pytest.mark.parametrize("path", ["/sitemap-events-0.xml", "/sitemap-events-2.xml", "/sitemap-x.xml"])
def test_there_are_no_other_parts_of_the_map(site: Site, path: str) -> None:
    assert site.get(path).status == 404


def test_robots_find_the_map(site: Site) -> None:
    assert f"Sitemap: {BASE}/sitemap.xml" in site.get("/robots.txt").text


def pixels(png: bytes) -> tuple[int, int, bytes]:
    """Width, height and palette indexes of a PNG of colour type 3, read by the standard."""
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    chunks, at = {}, 8
    while at < len(png):
        (size,) = struct.unpack(">I", png[at : at + 4])
        kind, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + size]
        assert struct.unpack(">I", png[at + 8 + size : at + 12 + size])[0] == zlib.crc32(kind + data)
        chunks[kind], at = data, at + 12 + size
    width, height, depth, colour = struct.unpack(">IIBB", chunks[b"IHDR"][:10])
    assert (depth, colour) == (8, 3)
    rows = zlib.decompress(chunks[b"IDAT"])
    return width, height, b"".join(rows[y * (width + 1) + 1 : (y + 1) * (width + 1)] for y in range(height))


def test_an_event_has_a_picture_of_its_place_mirrored_in_arabic(site: Site) -> None:
    for lang in ("en", "ar"):
        page = site.get(f"/{lang}/events/envoy-return")
        (address,) = page.all("//meta[@property='og:image']/@content")
        assert address == f"{BASE}/{lang}/events/envoy-return/card.png"
        assert page.all("//meta[@name='twitter:card' and @content='summary_large_image']")
    english = pixels(site.get("/en/events/envoy-return/card.png").response.content)
    arabic = pixels(site.get("/ar/events/envoy-return/card.png").response.content)
    assert english[:2] == arabic[:2] == (1200, 630)
    strong = {lang: [x % 1200 for x, colour in enumerate(picture[2]) if colour == 3 and 20 < x % 1200 < 1180]
              for lang, picture in (("en", english), ("ar", arabic))}  # fmt: skip
    assert min(strong["en"]) > 600 > max(strong["ar"]), (
        "1996 is the end: to the right in English, to the left in Arabic"
    )
    assert site.get("/en/events/nothing/card.png").status == 404


@pytest.mark.parametrize(
    "path", ["/en/embed", "/ar/embed?status=planned", "/en/embed?event=mill-seized", "/en/embed?q=zebra"]
)
def test_only_the_embedded_view_may_be_framed(site: Site, path: str) -> None:
    answer = site.get(path)
    assert answer.status == 200
    assert "frame-ancestors *" in answer.headers["content-security-policy"]
    assert "x-frame-options" not in answer.headers
    assert answer.all("//header[@class='masthead'] | //form | //nav") == []
    assert answer.all("//base/@target") == ["_blank"]
    for other in ("/en/", "/en/data", "/en/events/mill-seized", "/api/v1/events", "/en/embedded"):
        headers = site.get(other).headers
        assert "frame-ancestors 'none'" in headers["content-security-policy"]
        assert headers["x-frame-options"] == "DENY"


def test_an_embedded_view_shows_what_was_asked(site: Site) -> None:
    assert [card.get("id") for card in site.get("/en/embed?status=planned").all("//article")] == [
        "envoy-return"
    ]
    assert [card.get("id") for card in site.get("/ar/embed?event=mill-seized").all("//article")] == [
        "mill-seized"
    ]
    assert site.get("/en/embed?event=nothing").status == 404
    assert site.get("/en/embed?from=20x3").status == 422


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("/en/", "/en/embed"),
        ("/ar/?actor=council&window=1994/1995", "/ar/embed?actor=council"),
        ("/en/events/mill-seized", "/en/embed?event=mill-seized"),
        ("/ar/data?status=planned", "/ar/embed?status=planned"),
    ],
)
def test_oembed_offers_a_frame(site: Site, url: str, source: str) -> None:
    answer = site.get(f"/oembed?url={quote(BASE + url, safe='')}&maxwidth=500&format=json")
    offered = json.loads(answer.text)
    assert (offered["version"], offered["type"], offered["width"]) == ("1.0", "rich", 500)
    assert f'src="{BASE}{source}"' in offered["html"]
    assert site.get(source).status == 200
    assert answer.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 404),
        (f"url={BASE}/en/about", 404),
        ("url=https://elsewhere.example/en/", 404),
        (f"url={BASE}/en/events/nothing", 404),
        (f"url={BASE}/en/?from=20x3", 404),
        (f"url={BASE}/en/&format=xml", 501),
        ("url=http://[", 404),
    ],
)
def test_oembed_refuses_the_rest(site: Site, query: str, status: int) -> None:
    assert site.get(f"/oembed?{query}").status == status


def test_pages_say_where_oembed_is(site: Site) -> None:
    (link,) = site.get("/en/events/mill-seized").all("//link[@type='application/json+oembed']/@href")
    assert json.loads(site.get(link).text)["title"] == "The mill is seized"


def test_the_script_for_other_pages_may_be_used_there(site: Site) -> None:
    answer = site.get("/embed.js")
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
