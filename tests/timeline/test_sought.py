"""What is typed finds what is written otherwise, in both directions; and any typing is a search."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from app.archive import database
from app.archive.store import Store
from app.timeline import filters, queries, search, sought
from app.timeline.excerpts import excerpt, looked, spans
from app.timeline.filters import Filter
from tests.sample import Sample, both, sample

ASKED_FOR = [
    ("عراقي", "العراقي"),
    ("اعلن", "أعلن"),
    ("ايران", "إيران"),
    ("ايران", "وإيران"),
    ("إيران", "وإيران"),
    ("قرار", "قَرار"),
    ("٢٠٠٣", "2003"),
    ("ترمب", "ترامب"),
    ("Falluja", "Fallujah"),
    ("Falluja", "الفلوجة"),
    ("Fallujah", "الفلوجة"),
    ("Kadhimi", "Kadhemi"),
    ("قرار", "القرارات"),
    ("attack", "attacks"),
]
OURS = [
    ("صاروخ", "الصواريخ"),
    ("جندي", "جنود"),
    ("والجنود", "جندي"),
    ("انتخاب", "الانتخابات"),
    ("وزير", "للوزراء"),
    ("سنة", "سنوات"),
    ("حكومة", "للحكومة"),
    ("بالطائرات", "طائرة"),
    ("رئيس", "رؤساء"),
    ("مسؤول", "مسئولين"),
    ("أميركي", "أمريكي"),
    ("الأميركية", "أمريكيون"),
    ("مستشفى", "مستشفي"),
    ("قاعدتين", "القواعد"),
    ("هجوم", "هجمات"),
    ("بئر", "الآبار"),
    ("کركوک", "كركوك"),
    ("ﻻجئ", "لاجئ"),
    ("دبـــابة", "دبابات"),
    ("١٥٠٬٠٠٠", "150000"),
    ("لندن", "بلندن"),
    ("مقاتلون", "مقاتلين"),
    ("مهمّة", "المهام"),
    ("child", "children"),
    ("organisation", "organization"),
    ("defence", "defense"),
    ("U.N.", "UN"),
    ("Ba’ath", "Baath"),
    ("bombed", "bombings"),
    ("façade", "FACADE"),
    ("Anbar", "al-Anbar"),
    ("withdrew", "withdrawal"),
    ("mayor's", "mayor"),
    ("165,000", "165000"),
    ("Nasiriya", "Nasiriyah"),
    ("Nasiriya", "الناصرية"),
    ("Muqtada", "Moqtada"),
    ("Sadr", "الصدر"),
    ("Hussein", "Hossein"),
    ("Saddam", "وصدّام"),
    ("Suleimaniya", "Sulaymaniyah"),
    ("F-16", "F16"),
]
NAMES = [
    ("places", "fallujah", both("Fallujah", "الفلوجة"), [], []),
    ("places", "nasiriyah", both("Nasiriyah", "الناصرية"), [], []),
    ("places", "sulaymaniyah", both("Sulaymaniyah", "السليمانية"), [], []),
    ("actors", "donald-trump", both("Donald Trump", "دونالد ترامب"), ["Trump"], ["ترامب", "ترمب"]),
    ("actors", "kadhimi", both("Mustafa al-Kadhimi", "مصطفى الكاظمي"), ["Kadhimi"], ["الكاظمي"]),
    ("actors", "sadr", both("Muqtada al-Sadr", "مقتدى الصدر"), ["Sadr"], ["الصدر"]),
    ("actors", "saddam-hussein", both("Saddam Hussein", "صدام حسين"), ["Saddam"], ["صدام"]),
]
PAIRS = ASKED_FOR + OURS
WORDS = list(dict.fromkeys(word for pair in PAIRS for word in pair))


def with_words(folder: Path) -> Sample:
    """The made-up catalogue and, for every word of PAIRS, an event whose only passage holds that word."""
    made = sample(folder)
    for kind, id_, name, english, arabic in NAMES:
        aliases = {"en": english, "ar": arabic}
        sort = {"kind": "city"} if kind == "places" else {"kind": "person", "side": "iraq"}
        made.files[f"{kind}.yaml"].append({"id": id_, "name": name, "aliases": aliases, **sort})
    sentences = [f"Number{number} {word} end." for number, word in enumerate(WORDS)]
    made.texts["words"] = "\n".join(sentences) + "\n"
    text: dict[str, Any] = {**made.files["documents/nahr.yaml"], "language": "en"}
    made.files["documents/words.yaml"] = text | {"sha256": _sum(made.texts["words"])}
    for number, sentence in enumerate(sentences):
        made.files[f"events/word-{number}.yaml"] = {
            **made.event("envoy-return"),
            "date": {"edtf": ""},
            "title": both("Something", "شيء"),
            "summary": both("It is told.", "هكذا يُروى."),
            "actors": [{"id": "council", "role": "agent"}],
            "citations": [made.cite("words", sentence)],
        }
    return made


def _sum(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    folder = tmp_path_factory.mktemp("words")
    database.build(with_words(folder / "seeds").write(), folder / "isnad.sqlite")
    with Store(folder / "isnad.sqlite").session() as opened:
        yield opened


def found(session: Session, typed: str) -> list[str]:
    """The ids of what was found, best first."""
    return [event.id for event in search.ranked(session, Filter(words=typed), limit=100)]


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_each_spelling_finds_the_other(session: Session, one: str, other: str) -> None:
    assert f"word-{WORDS.index(other)}" in found(session, one)
    assert f"word-{WORDS.index(one)}" in found(session, other)


@pytest.mark.parametrize("word", WORDS)
def test_the_very_word_is_found_first(session: Session, word: str) -> None:
    first = found(session, word)[0]
    quote = queries.citations(session, [queries.event(session, first)])[first][0].quote
    same = [term.words for term in sought.read(word).wanted]
    assert [term.words for term in sought.read(quote.split(maxsplit=1)[1].rsplit(" ", 1)[0]).wanted] == same


@pytest.mark.parametrize("word", WORDS)
def test_the_match_is_marked_in_the_original_words(session: Session, word: str) -> None:
    wanted = looked(sought.read(word), search.other_names(session, sought.read(word)))
    sentence = f"Number7 {word} end."
    assert [sentence[start:end] for start, end in spans(sentence, wanted)] == [
        word.removeprefix("al-")  # the article is no part of the name
    ]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("mill", ["mill-seized"]),
        ("المطحنة", ["mill-seized"]),
        ("mill seized Qarya", ["mill-seized"]),
        ('"the mill at Qarya"', ["mill-seized"]),
        ("“mill at the Qarya”", []),
        ('"town council"', ["council-meets-envoy"]),
        ('"harbour guard" -mill', ["guards-killed", "guards-present"]),
        ("envoy -council", ["envoy-return"]),
        ("envoy −council", ["envoy-return"]),
        ('envoy -"town council"', ["envoy-return"]),
        ("مبعوث", ["council-meets-envoy", "envoy-return"]),
        ("assembl*", []),
        ("coun*", ["council-meets-envoy", "guards-killed"]),
        ("what did the envoy do -council", []),
        ("the envoy of the", ["council-meets-envoy", "envoy-return"]),
        ("June 1994", ["council-meets-envoy", "guards-killed", "guards-present", "mill-seized"]),
        ("حزيران", ["council-meets-envoy", "guards-killed", "guards-present", "mill-seized"]),
        ("zebra", []),
        ("envoy zebra", []),
        ("!!!", []),
        ('"', []),
        ("- -- *", []),
    ],
)
def test_words_phrases_and_minus(tmp_path: Path, typed: str, ids: list[str]) -> None:
    database.build(sample(tmp_path / "seeds").write(), tmp_path / "isnad.sqlite")
    with Store(tmp_path / "isnad.sqlite").session() as session:
        assert sorted(found(session, typed)) == ids
        assert queries.count(session, Filter(words=typed)) == len(ids)


def test_only_what_is_not_wanted_leaves_the_rest(session: Session) -> None:
    everything = queries.count(session, Filter())
    assert queries.count(session, Filter(words="-mill")) == everything - 1


def test_a_search_in_one_language_finds_titles_in_the_other(session: Session) -> None:
    assert found(session, "stay") == ["guards-present"]
    assert found(session, "الاستيلاء") == ["mill-seized"]


def test_words_go_together_with_the_other_choices(session: Session) -> None:
    asked = Filter(words="guard*", status=("state",))
    assert [event.id for event in queries.events(session, asked)] == ["guards-present"]
    assert queries.facet_counts(session, Filter(words="envoy"), "status") == {"happened": 1, "planned": 1}


@pytest.mark.parametrize(("written", "is_found"), [("tell us all", False), ("the US army", True)])
def test_a_pronoun_is_no_country(written: str, is_found: bool) -> None:
    assert bool(spans(written, looked(sought.read("US")))) is is_found


def test_names_begin_like_what_was_typed(session: Session) -> None:
    assert search.named(session, "fall")[0] == search.Named("place", "fallujah")
    assert search.named(session, "فلو")[0] == search.Named("place", "fallujah")
    assert search.named(session, "الفلو")[0] == search.Named("place", "fallujah")
    assert search.Named("actor", "sadr") in search.named(session, "muqtada al-s")
    assert search.named(session, "ترمب") == [search.Named("actor", "donald-trump")]
    assert search.named(session, "...") == []
    assert [named.kind for named in search.named(session, "mill")] == ["actor", "event"]


@given(st.text(max_size=200) | st.text(alphabet="\"-*()^:{}ANDORNT 'ًابجد0٣", max_size=200))
def test_any_typing_is_a_search(session: Session, typed: str) -> None:
    words = filters.read([("q", typed)]).words if typed.strip() else ""
    count = queries.count(session, Filter(words=words))
    assert len(search.ranked(session, Filter(words=words), limit=1000)) == count
    search.passages(session, sought.read(words), limit=5)
    search.named(session, words)


@given(st.text(max_size=400), st.text(max_size=30))
def test_marks_lie_in_the_text_and_excerpts_quote_it(text: str, typed: str) -> None:
    wanted = looked(sought.read(typed))
    marks = spans(text, wanted)
    assert all(0 <= start < end <= len(text) for start, end in marks)
    assert marks == sorted(marks)
    shown = "".join(piece.text for piece in excerpt(text, wanted, 60))
    assert shown.removeprefix("… ").removesuffix(" …") in text or shown in text


def test_an_excerpt_holds_the_match_of_a_long_text() -> None:
    text = "word " * 200 + "needle in it " + "word " * 200
    cut = excerpt(text, looked(sought.read("needle")), 80)
    assert [piece.text for piece in cut if piece.is_marked] == ["needle"]
    assert cut[0].text == "… "
    assert cut[-1].text == " …"
    assert len("".join(piece.text for piece in cut)) < 120
