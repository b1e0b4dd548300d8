"""The hand-made gold is well formed: spans quote, vocabularies hold, and the mix is as its README says."""

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

GOLD = Path(__file__).parent / "gold"
SEEDS = Path(__file__).parent.parent / "seeds"
HALVES = ("dev", "heldout")

KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
EDTF = re.compile(
    r"(\d{4}(-\d\d){0,2}|\d{3}X|\d\dXX)?~?(/(\d{4}(-\d\d){0,2}|\.\.)?~?)?|\.\./\d{4}(-\d\d){0,2}"
)
TIMEX = re.compile(
    r"|(PRESENT|PAST|FUTURE)_REF"
    r"|FY\d{4}"
    r"|PT?[\dX.]+[A-Z]{1,2}(T?\d+[HM])?"
    r"|\d\d|\d{3}|[\dX]{4}(-(SP|SU|FA|WI|Q\d|H\d|W[\dX]{2}(-\d|-WE)?|[\dX]{2}(-[\dX]{2})?))?"
    r"(T(\d\d(:\d\d)?|MO|MI|AF|EV|NI|DT))?"
)
LANGUAGES = {"ar", "en"}
GENRES = {
    "chronology", "backgrounder", "dispatch", "encyclopaedia", "obituary", "explainer",
    "parliament-report", "communique", "off-topic", "eventless",
}  # fmt: skip
DAMAGES = {"line-breaks", "digits", "spaces", "furniture", "foreign-tail"}
TIMEX_TYPES = {"DATE", "TIME", "DURATION", "SET"}
MODS = {
    "", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN",
    "EQUAL_OR_LESS", "EQUAL_OR_MORE", "START", "MID", "END", "APPROX",
}  # fmt: skip
RESOLUTIONS = {"explicit", "story", "publication", "event", "duration", "unresolved", "damaged"}
FIGURE_KEYS = {"start", "end", "text", "kind", "value", "value_high", "qualifier", "unit", "whose", "damaged"}

SEVERAL = {2, 20, 200, 2_000, 20_000, 200_000, 2_000_000}
"""Several, several dozen or score, several hundred, …: twice the unit."""

Document = dict[str, Any]


@cache
def gold(half: str) -> dict[str, tuple[str, Document]]:
    """Every document of a half: its name, its stored text and its annotation."""
    return {
        path.stem: (
            path.with_suffix(".txt").read_text(encoding="utf-8"),
            yaml.safe_load(path.read_text("utf-8")),
        )
        for path in sorted((GOLD / half).glob("*.yaml"))
    }


@cache
def vocabulary(name: str) -> frozenset[str]:
    """The ids of one list of the published vocabulary."""
    lists = yaml.safe_load((SEEDS / "vocabulary.yaml").read_text("utf-8"))
    return frozenset(entry["id"] for entry in lists[name])


def every_document() -> list[tuple[str, str, Document]]:
    return [(name, text, document) for half in HALVES for name, (text, document) in gold(half).items()]


@cache
def known_ids() -> frozenset[str]:
    """Ids of the seeds' actors and places, and of the names that the gold holds beyond them."""
    files = [SEEDS / "actors.yaml", SEEDS / "places.yaml", GOLD / "beyond.yaml"]
    return frozenset(entry["id"] for path in files for entry in yaml.safe_load(path.read_text("utf-8")))


documents = pytest.mark.parametrize(
    ("text", "document"),
    [pytest.param(text, document, id=name) for name, text, document in every_document()],
)


@documents
def test_every_span_quotes_its_text(text: str, document: Document) -> None:
    for layer, key in (("dates", "text"), ("entities", "text"), ("figures", "text"), ("events", "quote")):
        for item in document[layer]:
            assert text[item["start"] : item["end"]] == item[key]
            assert item[key] == item[key].strip() != ""


@documents
def test_mentions_of_one_layer_stand_in_order_and_apart(text: str, document: Document) -> None:
    for layer in ("dates", "entities", "figures"):
        items = document[layer]
        assert all(left["end"] <= right["start"] for left, right in pairwise(items)), layer


@documents
def test_document_heads_use_the_vocabularies(text: str, document: Document) -> None:
    assert document["language"] in LANGUAGES
    assert document["genre"] in GENRES
    assert set(document.get("damage", [])) <= DAMAGES
    assert EDTF.fullmatch(document.get("published", ""))
    assert 600 <= len(text) <= 4000


@documents
def test_dates_are_timex_and_edtf(text: str, document: Document) -> None:
    for date in document["dates"]:
        assert date["type"] in TIMEX_TYPES
        assert date["mod"] in MODS
        assert date["resolution"] in RESOLUTIONS
        assert TIMEX.fullmatch(date["value"]), date
        assert EDTF.fullmatch(date["edtf"]), date
        assert not (date["edtf"] and date["type"] == "DURATION"), date


@documents
def test_figures_use_the_vocabularies_and_lost_digits_have_no_value(text: str, document: Document) -> None:
    for figure in document["figures"]:
        assert set(figure) == FIGURE_KEYS
        assert figure["kind"] in vocabulary("figure_kinds")
        assert figure["qualifier"] in vocabulary("qualifiers") or figure["damaged"]
        assert figure["unit"]
        assert (figure["value_high"] is None) == (figure["qualifier"] != "range"), figure
        if figure["damaged"]:
            assert figure["value"] is None
        else:
            assert figure["value"] is not None, figure
            assert figure["qualifier"] != "several" or figure["value"] in SEVERAL, figure


@documents
def test_events_use_the_vocabularies(text: str, document: Document) -> None:
    for event in document["events"]:
        assert event["status"] in vocabulary("statuses") | {"denied"}
        assert event["type"] in vocabulary("types")
        assert KEBAB.fullmatch(event["happening"])
        assert EDTF.fullmatch(event.get("date", ""))
        assert {actor["role"] for actor in event["actors"]} <= vocabulary("roles")


@documents
def test_every_id_is_known(text: str, document: Document) -> None:
    ids = {mention["id"] for mention in document["entities"]}
    ids |= {other for mention in document["entities"] for other in mention.get("also", [])}
    for event in document["events"]:
        ids |= {actor["id"] for actor in event["actors"]} | set(event["places"])
    assert sorted(ids - known_ids()) == []


def test_nothing_is_on_two_lists_of_names() -> None:
    beyond = [entry["id"] for entry in yaml.safe_load((GOLD / "beyond.yaml").read_text("utf-8"))]
    seeds = [
        entry["id"]
        for name in ("actors", "places")
        for entry in yaml.safe_load((SEEDS / f"{name}.yaml").read_text("utf-8"))
    ]
    assert sorted(set(beyond) & set(seeds)) == []
    assert all(KEBAB.fullmatch(id_) for id_ in beyond)


@pytest.mark.parametrize("half", HALVES)
def test_each_half_is_mixed(half: str) -> None:
    found = [document for _, document in gold(half).values()]
    languages = Counter(document["language"] for document in found)
    assert len(found) >= 18
    assert languages["ar"] >= 9
    assert languages["en"] >= 9
    assert {"off-topic", "eventless"} & {document["genre"] for document in found if not document["events"]}
    assert len({document["genre"] for document in found}) >= 7
    assert {"happened", "planned", "state", "denied"} == {
        event["status"] for document in found for event in document["events"]
    }


@pytest.mark.parametrize("half", HALVES)
def test_editions_name_a_document_of_their_own_half_and_language(half: str) -> None:
    editions = {name: document for name, (_, document) in gold(half).items() if "edition_of" in document}
    assert len(editions) >= 2
    for document in editions.values():
        _, original = gold(half)[document["edition_of"]]
        assert original["language"] == document["language"]


@pytest.mark.parametrize("half", HALVES)
def test_happenings_are_shared_across_languages(half: str) -> None:
    told: dict[str, set[str]] = {}
    for _, document in gold(half).values():
        for event in document["events"]:
            told.setdefault(event["happening"], set()).add(document["language"])
    assert sum(languages == LANGUAGES for languages in told.values()) >= 20


def test_every_text_has_its_annotation() -> None:
    for half in HALVES:
        assert {path.stem for path in (GOLD / half).glob("*.txt")} == set(gold(half))
