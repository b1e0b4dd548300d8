"""Every format is read back by a reader that is not ours."""

import csv
import io
import json
import sqlite3
import warnings
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import RDF

from app.timeline.exports.table import defused
from tests.pages.conftest import Site

BASE = "https://isnad.example"
SCHEMA = Namespace("https://schema.org/")
DAY = {
    "type": "object",
    "required": ["year"],
    "properties": {
        "year": {"type": "integer"},
        "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31},
    },
    "dependentRequired": {"day": ["month"]},
    "additionalProperties": False,
}
TEXT = {
    "type": "object",
    "properties": {"headline": {"type": "string"}, "text": {"type": "string"}},
    "additionalProperties": False,
}
SLIDE = {
    "type": "object",
    "required": ["start_date", "text", "unique_id"],
    "properties": {
        "start_date": DAY,
        "end_date": DAY,
        "text": TEXT,
        "display_date": {"type": "string"},
        "group": {"type": "string"},
        "unique_id": {"type": "string", "pattern": "^[a-z0-9-]+$"},
    },
    "additionalProperties": False,
}
TIMELINEJS = {
    "type": "object",
    "required": ["events"],
    "properties": {
        "title": {"type": "object", "required": ["text"], "properties": {"text": TEXT}},
        "scale": {"enum": ["human", "cosmological"]},
        "events": {"type": "array", "items": SLIDE},
    },
    "additionalProperties": False,
}
"""What timeline.knightlab.com/docs/json-format.html asks for, as far as we write it."""


def file(site: Site, name: str, lang: str = "en") -> str:
    """A file of the data page."""
    answer = site.get(f"/{lang}/data/{name}")
    assert answer.status == 200
    assert answer.headers["content-disposition"].startswith("attachment; filename=")
    return answer.text


def graph_of(text: str) -> Graph:
    """JSON-LD as a graph; nothing is fetched for it."""
    with warnings.catch_warnings():  # the library warns of itself
        warnings.simplefilter("ignore", DeprecationWarning)
        return Graph().parse(data=text, format="json-ld")


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_csv_has_a_row_for_each_event_in_both_languages(site: Site) -> None:
    table = {row["id"]: row for row in rows(file(site, "events.csv"))}
    assert len(table) == 5
    mill = table["mill-seized"]
    assert (mill["date"], mill["title_en"], mill["title_ar"]) == (
        "1994-06-04",
        "The mill is seized",
        "الاستيلاء على المطحنة",
    )
    assert mill["actors"] == "harbour-guard (agent); millers (target)"
    assert mill["quotation_ar"].startswith("في 5 يونيو 1994")
    assert (mill["documents"], mill["witnesses"], mill["differences"]) == ("3", "2", "date")
    assert table["guards-present"]["end"] == ""


def test_csv_for_excel_begins_with_a_mark_of_its_encoding(site: Site) -> None:
    marked = site.get("/en/data/events.csv?bom=1").response.content
    assert marked.startswith(b"\xef\xbb\xbf")
    assert marked[3:] == site.get("/en/data/events.csv").response.content


@pytest.mark.parametrize("sign", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_no_cell_is_a_formula(sign: str) -> None:
    assert str(defused(sign)).startswith("'")


def test_json_is_what_the_interface_answers(site: Site) -> None:
    whole = json.loads(file(site, "events.json?status=planned"))
    assert (whole["count"], whole["filter"]) == (1, "Status: planned")
    assert whole["address"] == f"{BASE}/en/?status=planned"
    assert whole["events"] == site.get("/api/v1/events?status=planned").response.json()["events"]


def test_json_ld_is_read_as_a_graph(site: Site) -> None:
    graph = graph_of(file(site, "events.jsonld"))
    events = set(graph.subjects(RDF.type, SCHEMA.Event))
    assert len(events) == 5
    mill = URIRef(f"{BASE}/en/events/mill-seized")
    names = {
        (str(name), name.language) for name in graph.objects(mill, SCHEMA.name) if isinstance(name, Literal)
    }
    assert names == {("The mill is seized", "en"), ("الاستيلاء على المطحنة", "ar")}
    assert Literal(date(1994, 6, 4)) in set(graph.objects(mill, SCHEMA.startDate))
    quotes = {
        str(text) for one in graph.objects(mill, SCHEMA.citation) for text in graph.objects(one, SCHEMA.text)
    }
    assert len(quotes) == 3
    assert all(isinstance(one, URIRef) for one in graph.objects(mill, SCHEMA.organizer))


def test_json_ld_stands_on_the_page_of_an_event(site: Site) -> None:
    (script,) = site.get("/ar/events/mill-seized").all("//script[@type='application/ld+json']")
    graph = graph_of(script.text)
    assert list(graph.subjects(RDF.type, SCHEMA.Event)) == [URIRef(f"{BASE}/en/events/mill-seized")]


def test_icalendar_has_an_entry_for_each_event(site: Site) -> None:
    calendar = Calendar.from_ical(file(site, "events.ics", "ar"))
    entries: dict[str, Any] = {str(entry["uid"]): entry for entry in calendar.walk("VEVENT")}
    assert len(entries) == 5
    mill = entries["mill-seized@isnad"]
    assert (mill["dtstart"].dt, mill["dtend"].dt) == (date(1994, 6, 4), date(1994, 6, 5))
    assert str(mill["summary"]) == "الاستيلاء على المطحنة"
    assert "في 5 يونيو 1994" in str(mill["description"])
    assert str(mill["url"]) == f"{BASE}/ar/events/mill-seized"
    assert "dtend" not in entries["guards-present@isnad"], "what has not ended has no end"
    assert str(entries["envoy-return@isnad"]["status"]) == "TENTATIVE"
    assert entries["envoy-return@isnad"]["dtend"].dt == date(1997, 1, 1)


def test_geojson_has_a_feature_for_each_event(site: Site) -> None:
    whole = json.loads(file(site, "events.geojson"))
    assert whole["type"] == "FeatureCollection"
    features = {feature["id"]: feature for feature in whole["features"]}
    assert len(features) == 5
    assert all(feature["type"] == "Feature" and "geometry" in feature for feature in features.values())
    assert features["mill-seized"]["geometry"] is None, "the place of the mill has no coordinates"
    assert features["mill-seized"]["properties"]["title_ar"] == "الاستيلاء على المطحنة"


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_timelinejs_keeps_to_its_form(site: Site, lang: str) -> None:
    whole = json.loads(file(site, "events.timelinejs.json", lang))
    Draft202012Validator(TIMELINEJS).validate(whole)
    slides = {slide["unique_id"]: slide for slide in whole["events"]}
    assert len(slides) == 5
    assert slides["mill-seized"]["start_date"] == {"year": 1994, "month": 6, "day": 4}
    assert slides["envoy-return"]["start_date"] == {"year": 1996}
    assert slides["guards-killed"]["end_date"] == {"year": 1994, "month": 6}


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_markdown_has_a_heading_and_quotations_for_each_event(site: Site, lang: str) -> None:
    tokens = MarkdownIt().parse(file(site, "events.md", lang))
    assert sum(token.type == "heading_open" and token.tag == "h2" for token in tokens) == 5
    assert sum(token.type == "blockquote_open" for token in tokens) == 8


def test_text_is_whole(site: Site) -> None:
    text = file(site, "events.txt")
    assert text.startswith(
        "Isnad: Iraq and the United States, event by event\n5 events · the whole chronicle · "
    )
    assert "The envoy plans to return in 1996." in text


def test_the_database_is_whole(site: Site, tmp_path: Path) -> None:
    path = tmp_path / "isnad.sqlite"
    path.write_bytes(site.get("/en/data/isnad.sqlite").response.content)
    with sqlite3.connect(path) as database:
        assert database.execute("pragma integrity_check").fetchone() == ("ok",)
        assert database.execute("select count(*) from event").fetchone() == (5,)
    database.close()


@pytest.mark.parametrize("suffix", ["csv", "jsonld", "ics", "md"])
def test_a_file_is_the_same_however_many_events_are_read_at_a_time(
    site: Site, suffix: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_once = file(site, f"events.{suffix}")
    monkeypatch.setattr("app.timeline.paging.CHUNK", 2)
    assert file(site, f"events.{suffix}") == at_once


def test_the_filter_stands_in_the_name_and_at_the_head(site: Site) -> None:
    answer = site.get("/ar/data/events.txt?actor=council&from=1990&q=بلدة")
    name = answer.headers["content-disposition"]
    assert 'filename="isnad-v1-q-from-1990-actor-council-ar.txt"' in name
    assert "filename*=UTF-8''isnad-v1-q-%D8%A8%D9%84%D8%AF%D8%A9-from-1990-actor-council-ar.txt" in name
    assert "الأطراف: مجلس البلدة" in answer.text.splitlines()[1]
    assert answer.headers["link"].startswith(f"<{BASE}/ar/?q=")


@pytest.mark.parametrize(
    "suffix", ["csv", "json", "jsonld", "ics", "geojson", "timelinejs.json", "md", "txt"]
)
def test_nothing_found_is_a_whole_file(site: Site, suffix: str) -> None:
    text = file(site, f"events.{suffix}?q=zebra")
    if "json" in suffix:
        assert isinstance(json.loads(text), dict)
    elif suffix == "csv":
        assert rows(text) == []
    elif suffix == "ics":
        assert list(Calendar.from_ical(text).walk("VEVENT")) == []


@pytest.mark.parametrize(
    ("path", "status"), [("events.docx", 404), ("events.csv?from=20x3", 422), ("events.md?actor=x", 422)]
)
def test_what_cannot_be_is_said_in_words(site: Site, path: str, status: int) -> None:
    assert site.get(f"/en/data/{path}").status == status


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_page_leads_to_everything(site: Site, lang: str) -> None:
    page = site.get(f"/{lang}/data?status=planned")
    links: list[Any] = page.all("//main//dl[@class='formats']//a/@href")
    assert len(links) == 10
    for link in [*links, *page.all("//main//section[@id='following']//a/@href")]:
        assert site.get(link).status == 200
    assert page.words("//p[@class='set']/strong") == ("1 event" if lang == "en" else "حدث واحد")
    (address, snippet, interface) = page.all("//main//textarea")
    assert address.text == f"{BASE}/{lang}/?status=planned"
    assert f'src="{BASE}/{lang}/embed?status=planned"' in snippet.text
    assert interface.text == f"{BASE}/api/v1/events?status=planned"
    assert page.all("//header//a[@aria-current='page']")[0].get("href") == f"/{lang}/data"
