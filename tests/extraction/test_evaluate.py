"""Measuring: gold is read, every stage is scored by language, and changes against kept figures are told."""

import json
from pathlib import Path

import pytest

from app.extraction import benchmark, evaluate, gold
from tests.extraction.reading import SEEDS, gazetteer

TEXT = "US forces captured Tikrit on 14 April 2003. Two days later 20 soldiers were killed near Kirkuk."
YAML = """\
language: en
published: '2003-05-01'
genre: dispatch
dates:
  - {start: 29, end: 42, text: 14 April 2003, type: DATE, value: '2003-04-14', mod: '', edtf: '2003-04-14',
     resolution: explicit}
entities:
  - {start: 0, end: 9, text: US forces, id: us-forces}
  - {start: 19, end: 25, text: Tikrit, id: tikrit, also: [salah-al-din]}
  - {start: 88, end: 94, text: Kirkuk, id: kirkuk}
figures:
  - {start: 59, end: 70, text: 20 soldiers, kind: killed, value: 20, qualifier: exactly, unit: soldiers}
events:
  - {start: 0, end: 42, quote: US forces captured Tikrit on 14 April 2003, date: '2003-04-14', status: happened,
     type: seizure, actors: [{id: us-forces, role: agent}], places: [tikrit], happening: tikrit-captured}
  - {start: 44, end: 94, quote: Two days later 20 soldiers were killed near Kirkuk,
     date: '2003-04-16',
     status: happened, type: casualties, actors: [], places: [kirkuk], happening: soldiers-killed, optional: true}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one gold text."""
    (tmp_path / "dispatch.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "dispatch.yaml").write_text(YAML, encoding="utf-8")
    (tmp_path / "no-text.yaml").write_text("language: en\n", encoding="utf-8")
    return tmp_path


KNOWN = frozenset({"us-forces", "tikrit", "kirkuk"})


def test_gold_is_read_with_its_offsets(folder: Path) -> None:
    (text,) = gold.load(folder)
    assert [TEXT[event.start : event.end] for event in text.events] == [event.quote for event in text.events]
    assert text.entities[1].ids == {"tikrit", "salah-al-din"}
    assert text.figures[0].value == 20
    assert [event.optional for event in text.events] == [False, True]


def test_the_catalogue_is_gold_for_its_documents() -> None:
    texts = gold.load_catalogue(SEEDS)
    assert len(texts) >= 5
    assert all(text.text[event.start : event.end] == event.quote for text in texts for event in text.events)


def test_the_dates_of_the_documents_are_marked_with_their_offsets() -> None:
    texts = gold.load_catalogue(SEEDS)
    marked = [(text.text[date.start : date.end], date.text) for text in texts for date in text.dates]
    assert len(marked) > 100
    assert all(found == stated for found, stated in marked)


def test_the_dates_of_the_documents_are_read_with_and_without_the_day_of_publication() -> None:
    report = evaluate.evaluate(gold.load_catalogue(SEEDS), gazetteer(), KNOWN)
    assert report.scores["date calendar values", ""].f1 >= 0.95
    assert report.scores["date values unpublished", ""].f1 >= 0.95
    assert report.scores["date values unpublished", ""].gold < report.scores["date calendar values", ""].gold


def test_every_stage_is_scored_by_language_and_for_both(folder: Path) -> None:
    report = evaluate.evaluate(gold.load(folder), gazetteer(), KNOWN)
    assert report.scores["events", "en"].f1 == 1.0
    assert report.scores["date spans", "en"].recall == 1.0
    assert report.scores["names", ""].precision == 1.0
    assert report.scores["figures", "en"].recall == 1.0
    assert "events recall" in report.figures()
    assert "events en precision" in report.figures()


def test_the_report_lists_every_miss_unless_told_not_to(folder: Path) -> None:
    (folder / "dispatch.txt").write_text(". " * (len(TEXT) // 2), encoding="utf-8")
    report = evaluate.evaluate(gold.load(folder), gazetteer(), KNOWN)
    told = "\n".join(evaluate.lines(report))
    assert "missed: US forces captured Tikrit on 14 April 2003" in told
    assert "missed" not in "\n".join(evaluate.lines(report, with_misses=False))


def test_gains_and_losses_are_told_against_the_kept_figures(folder: Path, tmp_path: Path) -> None:
    report = evaluate.evaluate(gold.load(folder), gazetteer(), KNOWN)
    path = tmp_path / "figures.json"
    assert evaluate.changes(report, "dev", path) == []
    evaluate.store(report, "dev", path)
    assert evaluate.changes(report, "dev", path) == []
    kept = json.loads(path.read_text(encoding="utf-8"))
    kept["dev"] |= {"events recall": 0.5, "date spans": 1.5}
    path.write_text(json.dumps(kept), encoding="utf-8")
    assert evaluate.changes(report, "dev", path) == [
        f"LOSS  date spans: 1.500 → {report.figures()['date spans']:.3f}",
        "gain  events recall: 0.500 → 1.000",
    ]


def test_refitting_writes_numbers_by_name(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "weights.json"
    texts = [*gold.load(folder), *gold.load_catalogue(SEEDS)[:1]]
    count = evaluate.refit(texts, gazetteer(), path)
    weights = json.loads(path.read_text(encoding="utf-8"))
    assert count == len(weights) > 10
    assert all(isinstance(weight, float) for weight in weights.values())


def test_the_speed_is_measured_on_articles_of_three_kilobytes(folder: Path) -> None:
    measured = benchmark.speed(gold.load(folder), gazetteer(), articles=10)
    assert measured.articles == 10
    assert measured.articles_a_second > 0


def test_without_texts_there_is_no_speed() -> None:
    assert benchmark.speed([], gazetteer()).articles == 0
