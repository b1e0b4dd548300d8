"""The interface for programs: what it answers, that it keeps to its OpenAPI, and that every example of that holds."""

import json
from typing import Any
from urllib.parse import quote

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.pages.conftest import Site

ROOT = "/api/v1"
EVENTS = ["mill-seized", "guards-killed", "guards-present", "council-meets-envoy", "envoy-return"]


def read(site: Site, path: str, status: int = 200) -> Any:
    """The JSON at a path of the interface."""
    answer = site.get(ROOT + path)
    assert answer.status == status, answer.text
    return answer.response.json()


def test_an_event_has_everything(site: Site) -> None:
    event = read(site, "/events/mill-seized")
    assert event["title"] == {"en": "The mill is seized", "ar": "الاستيلاء على المطحنة"}
    assert (event["date"], event["start"], event["end"]) == ("1994-06-04", "1994-06-04", "1994-06-04")
    assert (event["status"], event["type"], event["side"]) == ("happened", "seizure", "us")
    assert event["actors"][0] == {
        "id": "harbour-guard",
        "name": {"en": "Harbour Guard", "ar": "حرس الميناء"},
        "role": "agent",
        "side": "us",
    }
    assert [place["id"] for place in event["places"]] == ["qarya"]
    assert (event["documents"], event["witnesses"]) == (3, 2)
    first = event["citations"][0]
    whole = read(site, f"/documents/{first['document']}")["text"]
    assert whole[first["start"] : first["end"]] == first["quote"]
    assert (first["date"], first["date_text"], first["date_basis"]) == ("1994-06-04", "4 June 1994", "stated")
    assert [difference["kind"] for difference in event["differences"]] == ["date"]
    assert event["url"] == "https://isnad.example/en/events/mill-seized"
    assert site.get(event["citations"][0]["url"].removeprefix("https://isnad.example")).status == 200


def test_what_is_not_known_is_null(site: Site) -> None:
    event = read(site, "/events/guards-present")
    assert (event["start"], event["end"]) == ("1994-06-05", None)
    (figure,) = event["citations"][0]["figures"]
    assert (figure["damaged"], figure["value"]) == (True, None)


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("", {*EVENTS}),
        ("?status=planned", {"envoy-return"}),
        ("?actor=harbour&match=all", {*EVENTS} - {"nothing"}),
        ("?from=1996", {"envoy-return"}),
        ("?q=المطحنة", {"mill-seized"}),
        ("?differ=1&type=seizure", {"mill-seized"}),
        ("?place=delta", {"mill-seized"}),
        ("?q=zebra", set()),
    ],
)
def test_the_filter_is_that_of_the_pages(site: Site, query: str, ids: set[str]) -> None:
    answer = read(site, f"/events{query}")
    assert {event["id"] for event in answer["events"]} == ids
    assert answer["count"] == len(ids)


def test_pages_lead_on_until_all_is_read(site: Site) -> None:
    ids, path = [], "/events?limit=2"
    while path:
        answer = site.get(ROOT + path)
        page = answer.response.json()
        ids += [event["id"] for event in page["events"]]
        assert answer.headers.get("link") == (f'<{page["next"]}>; rel="next"' if page["next"] else None)
        path = (page["next"] or "").removeprefix(f"https://isnad.example{ROOT}")
    assert sorted(ids) == sorted(EVENTS)
    days = [read(site, f"/events/{id_}")["start"] for id_ in ids]
    assert days == sorted(days)


def test_figures_come_with_their_words(site: Site) -> None:
    everything = read(site, "/figures")["figures"]
    assert [one["event"] for one in everything] == ["guards-killed", "guards-killed", "guards-present"]
    for one in everything:
        text, figure = read(site, f"/documents/{one['document']}")["text"], one["figure"]
        assert text[figure["start"] : figure["end"]] == figure["text"]
    first = read(site, "/figures?limit=1")
    second = site.get(first["next"].removeprefix("https://isnad.example")).response.json()
    assert [*first["figures"], *second["figures"]] == everything[:2]


def test_lists_count_the_events_of_the_filter(site: Site) -> None:
    actors = {actor["id"]: actor["events"] for actor in read(site, "/actors?status=planned")["actors"]}
    assert (actors["harbour"], actors["envoy"], actors["council"]) == (1, 1, 0)
    places = {place["id"]: place["events"] for place in read(site, "/places")["places"]}
    assert places == {"delta": 1, "qarya": 1}
    documents = {document["slug"]: document["events"] for document in read(site, "/documents")["documents"]}
    assert documents == {"nahr": 2, "river": 4, "river-copy": 2}
    facets = read(site, "/facets?differ=1")
    assert (facets["count"], facets["differing"]) == (2, 2)
    assert {choice["value"]: choice["count"] for choice in facets["type"]} == {"casualties": 1, "seizure": 1}
    assert facets["years"] == {"1994": 2}


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/events/nothing", 404),
        ("/documents/nothing", 404),
        ("/nothing", 404),
        ("/documents/a%0Ab", 404),
        ("/events?from=20x3", 422),
        ("/events?from=1996&to=1994", 422),
        ("/events?actor=nobody", 422),
        ("/events?limit=0", 422),
        ("/events?limit=many", 422),
        ("/events?cursor=nonsense", 422),
        ("/events?cursor=WzEsMl0", 422),
        ("/events/A%20B", 422),
    ],
)
def test_what_goes_wrong_is_a_problem(site: Site, path: str, status: int) -> None:
    answer = site.get(ROOT + path)
    assert (answer.status, answer.headers["content-type"]) == (status, "application/problem+json")
    problem = answer.response.json()
    assert (problem["status"], problem["instance"]) == (status, ROOT + path.partition("?")[0])
    assert problem["detail"]


def test_nothing_can_be_sent(site: Site) -> None:
    answer = site.ask("POST", f"{ROOT}/events")
    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")
    assert answer.headers["content-type"] == "application/problem+json"


def test_other_sites_may_read(site: Site) -> None:
    answer = site.get(f"{ROOT}/events", origin="https://elsewhere.example")
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
    asked = site.ask(
        "OPTIONS", f"{ROOT}/events", origin="https://elsewhere.example", access_control_request_method="GET"
    )
    assert (asked.status, asked.headers["access-control-allow-origin"]) == (204, "*")
    assert "access-control-allow-origin" not in site.get("/en/").headers


def test_an_answer_is_sent_again_only_when_it_changed(site: Site) -> None:
    etag = site.get(f"{ROOT}/events").headers["etag"]
    again = site.get(f"{ROOT}/events", if_none_match=etag)
    assert (again.status, again.text) == (304, "")
    assert again.headers["access-control-allow-origin"] == "*"
    assert site.get(f"{ROOT}/events?limit=1", if_none_match=etag).status == 200


def examples(described: dict[str, Any]) -> list[str]:
    """An address for every example of the OpenAPI."""
    found = []
    for path, methods in described["paths"].items():
        parameters = methods["get"].get("parameters", [])
        for parameter in parameters:
            for example in parameter["schema"].get("examples", []):
                value = quote(example[0] if isinstance(example, list) else example)
                if parameter["in"] == "path":
                    found.append(path.replace(f"{{{parameter['name']}}}", value))
                elif "{" not in path:
                    found.append(f"{path}?{parameter['name']}={value}")
    return found


def test_every_example_of_the_openapi_holds(site: Site) -> None:
    addresses = examples(read(site, "/openapi.json"))
    assert len(addresses) > 40
    assert [(address, site.get(ROOT + address).status) for address in addresses
            if site.get(ROOT + address).status != 200] == []  # fmt: skip


def test_the_event_that_is_shown_is_what_is_answered(site: Site) -> None:
    described = read(site, "/openapi.json")["paths"]["/events/{id}"]["get"]["responses"]["200"]
    shown = described["content"]["application/json"]["example"]
    answered = site.get(f"{ROOT}/events/{shown['id']}").text
    assert json.loads(answered.replace("https://isnad.example/", "/")) == shown


def test_the_explanation_names_every_address_and_its_examples_hold(site: Site) -> None:
    for address in ("/api/docs", "/en/api", "/ar/api"):
        page = site.get(address)
        assert page.status == 200
        assert page.all("//script[not(@src)]") == []
        named = {path.text for path in page.all("//h2/code")}
        assert named == {f"GET {ROOT}{path}" for path in read(site, "/openapi.json")["paths"]}
        for example in page.all("//div[@lang='en']//a/@href"):
            assert site.get(example.removeprefix("https://isnad.example")).status == 200
    assert site.get("/api/docs", accept_language="ar").all("/html[@lang='ar']")


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_whatever_is_asked_the_answer_keeps_to_the_schema(site: Site, mode: GenerationMode) -> None:
    """Schemathesis over the whole OpenAPI. What an impossible filter is cannot be said in a schema."""
    asked: list[str] = []
    checks = [
        not_a_server_error,
        status_code_conformance,
        content_type_conformance,
        response_schema_conformance,
    ]
    for operation in schemathesis.openapi.from_asgi(f"{ROOT}/openapi.json", site.app).get_all_operations():
        assert isinstance(operation, Ok)
        described = operation.ok()
        if mode is GenerationMode.NEGATIVE and not any(described.iter_parameters()):
            continue

        @settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
        @given(case=described.as_strategy(generation_mode=mode))
        def check(case: "schemathesis.Case[Any]") -> None:
            asked.append(case.path)
            case.call_and_validate(checks=checks)

        check()
    assert len(asked) > 100
    assert len(set(asked)) >= 8
