"""Adding a document and deciding on its proposals: files before and after, on the made-up catalogue."""

from datetime import date
from pathlib import Path

import pytest

from app.archive import adding, catalogue, deciding, verify
from app.archive.adding import Edition, Finding, Source
from app.archive.catalogue import Catalogue
from app.archive.patch import Patch
from app.errors import BrokenSeeds, NotKept, WrongDecision
from app.extraction.records import (
    Article,
    Candidate,
    DateMention,
    Entity,
    EntityMention,
    FigureMention,
    Participant,
)
from tests.sample import sample

TEXT = "The bridge\n\nOn 9 July 1994 the Harbour Guard burned the bridge. Some 12 millers fled.\nRead more\n"
TODAY = date(1999, 1, 2)
LATER = date(1999, 3, 4)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return sample(tmp_path / "seeds").write()


def article(text: str = TEXT) -> Article:
    return Article(text, "en", "1995-04", (), name="bridge.txt")


def finding(quote: str, text: str = TEXT, **more: str) -> Finding:
    start = text.index(quote)
    found = DateMention(
        text.index("9 July"),
        text.index("9 July") + 11,
        "9 July 1994",
        "DATE",
        "1994-07-09",
        "",
        "1994-07-09",
        "explicit",
    )
    guard = Entity("harbour-guard", "force", "Harbour Guard", "حرس الميناء", is_place=False)
    at = text.index("Harbour Guard")
    mention = EntityMention(at, at + 13, "Harbour Guard", guard)
    figure = FigureMention(
        text.index("Some 12"),
        text.index("Some 12") + 15,
        "Some 12 millers",
        "people",
        12,
        None,
        "about",
        "people",
        None,
    )
    is_first = "burned" in quote
    return Finding(
        Candidate(
            start, start + len(quote), quote, (start, start + 1), "battle", "happened", found if is_first else None,
            (Participant(mention, "agent"),) if is_first else (), (), () if is_first else (figure,),
            confidence=0.8, reasons=("a verb of attack",),
        ),
        more.get("matches"),
    )  # fmt: skip


BURNED = "On 9 July 1994 the Harbour Guard burned the bridge."
FLED = "Some 12 millers fled."


def read(seeds: Path) -> Catalogue:
    assert verify.check(catalogue.read(seeds), seeds) == []
    return catalogue.read(seeds)


def add(seeds: Path, text: str = TEXT, *quotes: str, edition: Edition | None = None) -> adding.Added:
    patch = Patch(seeds)
    source = Source("Bridge Post", "https://bridge.example/9", "1995-04")
    findings = [finding(quote, text) for quote in quotes or (BURNED, FLED)]
    added = adding.add(article(text), findings, source, read(seeds), patch, edition)
    patch.apply()
    return added


def contents(seeds: Path) -> dict[str, bytes]:
    return {str(path.relative_to(seeds)): path.read_bytes() for path in seeds.rglob("*") if path.is_file()}


def test_adding_stores_the_text_unchanged_and_proposes_beside_the_reviewed(seeds: Path) -> None:
    before = contents(seeds)
    added = add(seeds)
    after = contents(seeds)
    assert (added.slug, list(added.proposals)) == (
        "bridge-post-1995",
        ["bridge-post-1995-1", "bridge-post-1995-2"],
    )
    assert after["documents/bridge-post-1995.txt"] == TEXT.encode()
    assert {name: after[name] for name in before} == before
    found = read(seeds)
    assert [p.form.citations[0].quote for p in found.proposals.values()] == [BURNED, FLED]
    assert found.proposals["bridge-post-1995-1"].form.date.edtf == "1994-07-09"
    assert [u.quote for u in found.documents["bridge-post-1995"].form.unreported] == [
        "The bridge",
        "Read more",
    ]


def test_adding_the_same_text_twice_changes_nothing(seeds: Path) -> None:
    add(seeds)
    before = contents(seeds)
    added = add(seeds)
    assert not added.is_new
    assert added.slug == "bridge-post-1995"
    assert contents(seeds) == before


def test_an_edition_shares_the_origin_of_the_older_document(seeds: Path) -> None:
    add(seeds, edition=Edition("river-copy", 0.81))
    form = read(seeds).documents["bridge-post-1995"].form
    assert form.origin is not None
    assert (form.origin.id, "81%" in form.origin.evidence.en) == ("river-wire", True)


def test_accepting_makes_an_event_and_a_change(seeds: Path) -> None:
    add(seeds)
    patch = Patch(seeds)
    event = deciding.accept("bridge-post-1995-1", read(seeds), patch, LATER)
    patch.apply()
    found = read(seeds)
    assert event == "battle-harbour-guard"
    assert found.events[event].form.citations[0].quote == BURNED
    assert list(found.proposals) == ["bridge-post-1995-2"]
    assert [(d.form.decision, d.form.into) for d in found.decisions] == [("accepted", event)]
    assert [(v.form.version, [c.kind for c in v.form.changes]) for v in found.versions] == [
        (1, ["opened"]),
        (2, ["added"]),
    ]


def test_changes_of_one_day_are_one_version(seeds: Path) -> None:
    add(seeds)
    patch = Patch(seeds)
    deciding.accept("bridge-post-1995-1", read(seeds), patch, TODAY)
    patch.apply()
    assert [(v.form.version, len(v.form.changes)) for v in read(seeds).versions] == [(1, 2)]


def test_merging_a_proposal_moves_its_passage(seeds: Path) -> None:
    add(seeds)
    patch = Patch(seeds)
    deciding.merge("bridge-post-1995-2", "guards-killed", read(seeds), patch, LATER)
    patch.apply()
    found = read(seeds)
    assert [c.quote for c in found.events["guards-killed"].form.citations][-1] == FLED
    assert "bridge-post-1995-2" not in found.proposals


def test_merging_an_event_leaves_word_of_it(seeds: Path) -> None:
    patch = Patch(seeds)
    deciding.merge("envoy-return", "council-meets-envoy", read(seeds), patch, LATER)
    patch.apply()
    found = read(seeds)
    assert "envoy-return" not in found.events
    assert len(found.events["council-meets-envoy"].form.citations) == 2
    change = found.versions[-1].form.changes[-1]
    assert (change.kind, change.event, change.into) == ("merged", "envoy-return", "council-meets-envoy")


def test_rejecting_is_remembered(seeds: Path) -> None:
    add(seeds)
    patch = Patch(seeds)
    deciding.reject("bridge-post-1995-2", "nobody fled", read(seeds), patch)
    patch.apply()
    assert [d.form.because for d in read(seeds).decisions] == ["nobody fled"]
    again = add(seeds, TEXT.replace("Read more", "Read on"))
    assert (again.slug, again.rejected_before, len(again.proposals)) == ("bridge-post-1995-2", 1, 1)


def test_remarks_of_editors_are_kept(seeds: Path) -> None:
    add(seeds)
    path = seeds / "events" / "guards-killed.yaml"
    path.write_text("# counted twice by hand\n" + path.read_text(), encoding="utf-8")
    patch = Patch(seeds)
    deciding.merge("bridge-post-1995-2", "guards-killed", read(seeds), patch, LATER)
    patch.apply()
    assert path.read_text(encoding="utf-8").startswith("# counted twice by hand\n")


def test_what_would_break_the_seeds_changes_nothing(seeds: Path) -> None:
    before = contents(seeds)
    patch = Patch(seeds)
    patch.remove("documents/nahr.yaml")
    with pytest.raises(BrokenSeeds):
        patch.apply()
    assert contents(seeds) == before


def test_impossible_decisions_are_refused_in_words(seeds: Path) -> None:
    add(seeds)
    found, patch = read(seeds), Patch(seeds)
    with pytest.raises(NotKept):
        deciding.accept("nothing", found, patch, TODAY)
    with pytest.raises(NotKept):
        deciding.merge("bridge-post-1995-1", "nothing", found, patch, TODAY)
    with pytest.raises(WrongDecision, match="isnad merge"):
        deciding.accept("bridge-post-1995-1", found, patch, TODAY, as_id="mill-seized")
    with pytest.raises(WrongDecision, match="itself"):
        deciding.merge("mill-seized", "mill-seized", found, patch, TODAY)
