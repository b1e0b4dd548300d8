"""`isnad verify`: one thing broken at a time, and the fault that names file, line and the way out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.archive import catalogue, verify
from app.errors import BrokenSeeds
from tests.sample import Sample, both, sample


def faults(made: Sample) -> list[str]:
    folder = made.write()
    return [str(fault) for fault in verify.check(catalogue.read(folder), folder)]


def test_the_sample_has_no_fault(tmp_path: Path) -> None:
    assert faults(sample(tmp_path / "seeds")) == []


def _first_citation(made: Sample) -> dict[str, Any]:
    found: dict[str, Any] = made.event("mill-seized")["citations"][0]
    return found


def _shift(made: Sample) -> None:
    _first_citation(made)["start"] += 1


def _misquote(made: Sample) -> None:
    _first_citation(made)["quote"] = "On 4 June 1994 the Harbour Guard took the mill at Qarya."


def _finer(made: Sample) -> None:
    made.event("guards-killed")["date"]["edtf"] = "1994-06-04"


def _elsewhen(made: Sample) -> None:
    made.event("envoy-return")["date"]["edtf"] = "1997"


def _day_without_words(made: Sample) -> None:
    made.event("envoy-return")["citations"][0]["date"]["edtf"] = "1996-05-01"


def _year_without_words(made: Sample) -> None:
    made.event("envoy-return")["citations"][0]["date"]["edtf"] = "1997"


def _no_note(made: Sample) -> None:
    del made.event("council-meets-envoy")["citations"][0]["date"]["note"]


def _unknown_actor(made: Sample) -> None:
    made.event("envoy-return")["actors"][0]["id"] = "envoi"


def _unknown_place(made: Sample) -> None:
    made.event("mill-seized")["places"] = ["qaria"]


def _unknown_type(made: Sample) -> None:
    made.event("mill-seized")["type"] = "sezure"


def _unknown_document(made: Sample) -> None:
    _first_citation(made)["document"] = "rivers"


def _no_arabic(made: Sample) -> None:
    del made.event("mill-seized")["title"]["ar"]


def _no_lane(made: Sample) -> None:
    made.event("mill-seized")["actors"] = [{"id": "millers", "role": "agent"}]


def _changed_text(made: Sample) -> None:
    made.texts["nahr"] += "\n"


def _uncited_sentence(made: Sample) -> None:
    del made.files["documents/river.yaml"]["unreported"]


def _figure_outside(made: Sample) -> None:
    figure = made.event("guards-killed")["citations"][0]["figures"][0]
    figure |= made.span("river", "4 June 1994")


def _valued_and_damaged(made: Sample) -> None:
    made.event("guards-killed")["citations"][0]["figures"][0]["damaged"] = True


def _unknown_key(made: Sample) -> None:
    made.event("mill-seized")["colour"] = "red"


def _circle(made: Sample) -> None:
    made.files["actors.yaml"][0]["member_of"] = ["harbour-guard"]


def _twice(made: Sample) -> None:
    made.files["actors.yaml"].append(made.files["actors.yaml"][0])


def _cited_twice(made: Sample) -> None:
    made.event("mill-seized")["citations"].append(_first_citation(made))


def _bad_date(made: Sample) -> None:
    made.event("mill-seized")["date"]["edtf"] = "1994-06-31"


def _merged_but_kept(made: Sample) -> None:
    change = {"kind": "merged", "event": "envoy-return", "into": "mill-seized"}
    made.files["changes.yaml"].append({"version": 2, "date": "1999-02-01", "changes": [change]})


def _address_alone(made: Sample) -> None:
    del made.files["documents/river.yaml"]["address_kind"]


@pytest.mark.parametrize(
    ("broken", "file", "words"),
    [
        (_shift, "events/mill-seized.yaml", "They stand at start: 17"),
        (_misquote, "events/mill-seized.yaml", "is not in the text"),
        (_finer, "events/guards-killed.yaml", "1994-06-04 is finer than every citation's date"),
        (_elsewhen, "events/envoy-return.yaml", "1997 contradicts every citation's date"),
        (_day_without_words, "events/envoy-return.yaml", "names a day, but its words do not"),
        (_year_without_words, "events/envoy-return.yaml", "the year 1997 of 1997 is not in the words"),
        (_no_note, "events/council-meets-envoy.yaml", "no note says how it was reached"),
        (_unknown_actor, "events/envoy-return.yaml", "Did you mean 'envoy'?"),
        (_unknown_place, "events/mill-seized.yaml", "Did you mean 'qarya'?"),
        (_unknown_type, "events/mill-seized.yaml", "Did you mean 'seizure'?"),
        (_unknown_document, "events/mill-seized.yaml", "there is no document 'rivers'"),
        (_no_arabic, "events/mill-seized.yaml", "title.ar: Field required"),
        (_no_lane, "events/mill-seized.yaml", "no actor of this event has a side"),
        (_changed_text, "documents/nahr.yaml", "the stored text has changed"),
        (_uncited_sentence, "documents/river.yaml", "nobody accounts for 'River chronicle'"),
        (_figure_outside, "events/guards-killed.yaml", "lies outside its citation"),
        (_valued_and_damaged, "events/guards-killed.yaml", "either a value or `damaged: true`"),
        (_unknown_key, "events/mill-seized.yaml", "colour"),
        (_circle, "actors.yaml", "is a member of itself"),
        (_twice, "actors.yaml", "'harbour' stands twice"),
        (_cited_twice, "events/mill-seized.yaml", "the same passage is cited twice"),
        (_bad_date, "events/mill-seized.yaml", "no day of the calendar"),
        (_merged_but_kept, "events/envoy-return.yaml", "was merged or withdrawn"),
        (_address_alone, "documents/river.yaml", "address and address_kind go together"),
    ],
)
def test_each_fault_is_found_where_it_is(
    tmp_path: Path, broken: Callable[[Sample], None], file: str, words: str
) -> None:
    made = sample(tmp_path / "seeds")
    broken(made)
    found = faults(made)
    assert [fault for fault in found if fault.startswith(f"seeds/{file}:") and words in fault], found


def test_faults_name_the_line(tmp_path: Path) -> None:
    made = sample(tmp_path / "seeds")
    _unknown_type(made)
    folder = made.write()
    lines = (folder / "events" / "mill-seized.yaml").read_text().splitlines()
    line = next(n for n, text in enumerate(lines, 1) if text.startswith("type:"))
    assert [fault.line for fault in verify.check(catalogue.read(folder), folder)] == [line]


def test_all_faults_come_at_once(tmp_path: Path) -> None:
    made = sample(tmp_path / "seeds")
    for broken in (_shift, _unknown_actor, _changed_text, _no_note):
        broken(made)
    (made.write() / "events" / "guards-killed.yaml").write_text("status: [happened\n", encoding="utf-8")
    with pytest.raises(BrokenSeeds) as raised:
        verify.checked(made.folder)
    assert {fault.file.rpartition("/")[2] for fault in raised.value.faults} >= {
        "mill-seized.yaml", "envoy-return.yaml", "nahr.yaml", "council-meets-envoy.yaml", "guards-killed.yaml"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "the file is empty"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"a: b: c", "not YAML"),
        (b"a: 1\na: 2", "stands twice"),
    ],
)
def test_files_that_cannot_be_read_are_faults(tmp_path: Path, content: bytes, words: str) -> None:
    made = sample(tmp_path / "seeds")
    folder = made.write()
    (folder / "places.yaml").write_bytes(content)
    assert any(words in fault.what for fault in catalogue.read(folder).faults)


def test_a_missing_number_is_kept_as_damaged(tmp_path: Path) -> None:
    made = sample(tmp_path / "seeds")
    figure = made.event("guards-killed")["citations"][0]["figures"][0]
    del figure["value"]
    figure["damaged"] = True
    assert faults(made) == []


def test_both_names_are_needed(tmp_path: Path) -> None:
    made = sample(tmp_path / "seeds")
    made.files["places.yaml"][0]["name"] = both("Delta", " ")
    assert any("places.yaml" in fault for fault in faults(made))
