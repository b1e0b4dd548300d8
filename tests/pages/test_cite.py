"""References name the source first and Isnad second, and managers of references read them."""

import json
from datetime import UTC, datetime
from urllib.parse import parse_qs

import pytest
import rispy  # type: ignore[import-untyped]  # has no stubs
from bibtexparser.entrypoint import parse_string

from tests.pages.conftest import Site

HERE = "/{}/cite/events/mill-seized"
TODAY = datetime.now(UTC).date()


@pytest.mark.parametrize(
    ("lang", "first", "last"),
    [
        (
            "en",
            "River Post. “River chronicle.” March 1995. https://river.example/1.",
            "Isnad. “The mill is seized.” Version 1 of the data (2 January 1999).",
        ),
        (
            "ar",
            "بريد النهر. «River chronicle» [سجل النهر]. آذار/مارس 1995.",
            "إسناد. «الاستيلاء على المطحنة».",
        ),
    ],
)
def test_text_names_the_source_first_and_isnad_second(site: Site, lang: str, first: str, last: str) -> None:
    lines = site.get(f"{HERE.format(lang)}.txt").text.splitlines()
    assert len(lines) == 4, "three documents and our page"
    assert lines[0].startswith(first)
    assert f"https://isnad.example/{lang}/documents/river#c" in lines[0]
    assert lines[-1].startswith(last)
    assert lines[-1].endswith(f"https://isnad.example/{lang}/events/mill-seized.")


def test_a_source_of_unknown_origin_says_so(site: Site) -> None:
    lines = site.get(f"{HERE.format('en')}.txt").text.splitlines()
    assert "Publisher unknown. “سجل النهر” [River chronicle]." in lines[2]
    assert "Address unknown." in lines[2]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_bibtex_is_read_back(site: Site, lang: str) -> None:
    library = parse_string(site.get(f"{HERE.format(lang)}.bib").text)
    assert library.failed_blocks == []
    first, *_, last = library.entries
    assert (first["title"], first["year"], first["date"]) in {
        ("River chronicle", "1995", "1995-03"), ("River chronicle [سجل النهر]", "1995", "1995-03")}  # fmt: skip
    assert first["url"] == "https://river.example/1"
    assert first["urldate"] == TODAY.isoformat()
    assert "On 4 June 1994" in first["abstract"]
    assert last["url"] == f"https://isnad.example/{lang}/events/mill-seized"
    assert len({entry.key for entry in library.entries}) == 4


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_ris_is_read_back(site: Site, lang: str) -> None:
    first, *_, last = rispy.loads(site.get(f"{HERE.format(lang)}.ris").text)
    assert (first["type_of_reference"], last["type_of_reference"]) == ("NEWS", "ELEC")
    assert first["urls"] == ["https://river.example/1"]
    assert (first["year"], first["date"]) == ("1995", "1995/03//")
    assert first["access_date"] == TODAY.strftime("%Y/%m/%d")
    assert ("Isnad" if lang == "en" else "إسناد") in first["notes"][0]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_csl_json_is_read_back(site: Site, lang: str) -> None:
    first, *_, last = json.loads(site.get(f"{HERE.format(lang)}.json").text)
    assert (first["type"], last["type"]) == ("article-newspaper", "webpage")
    assert first["issued"] == {"date-parts": [[1995, 3]]}
    assert first["accessed"] == {"date-parts": [[TODAY.year, TODAY.month, TODAY.day]]}
    assert last["version"] == "1"


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_passage_has_references_of_its_own(site: Site, lang: str) -> None:
    page = site.get(HERE.format(lang))
    ways = page.all("//main//section[last()]//li/a/@href")
    assert len(ways) == 3
    for way in ways:
        passage = site.get(way)
        assert passage.status == 200
        back = passage.all("//p[@class='crumbs']/a/@href")[0]
        assert site.get(back.partition("#")[0]).all(f"//*[@id='{back.partition('#')[2]}']")
        assert len(json.loads(site.get(f"{way}.json").text)) == 2


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_pages_offer_every_source_to_zotero(site: Site, lang: str) -> None:
    for address in (f"/{lang}/events/mill-seized", HERE.format(lang)):
        offered = [parse_qs(title) for title in site.get(address).all("//span[@class='Z3988']/@title")]
        assert len(offered) == 4
        assert offered[0]["rft.identifier"] == ["https://river.example/1"]
        assert offered[0]["rft.date"] == ["1995-03"]
        assert offered[-1]["rft.identifier"] == [f"https://isnad.example/{lang}/events/mill-seized"]


def test_the_day_of_access_is_never_yesterdays(site: Site) -> None:
    for address in (HERE.format("en"), f"{HERE.format('en')}.ris"):
        answer = site.get(address)
        assert answer.headers["cache-control"] == "no-store"
        assert "etag" not in answer.headers


@pytest.mark.parametrize(
    "path",
    [
        "events/nothing",
        "events/nothing.bib",
        "events/mill-seized.doc",
        "documents/river/1-2",
        "documents/x/1-2.ris",
    ],
)
def test_what_is_not_there_cannot_be_cited(site: Site, path: str) -> None:
    assert site.get(f"/en/cite/{path}").status == 404
