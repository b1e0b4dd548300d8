"""Both languages say everything: every message is translated, in every plural form, with the same places to fill."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

from app.errors import NotKept
from app.languages import CATALOGUES, isolate, language, negotiate

ROOT = Path(__file__).parent.parent
PLACE = re.compile(r"%\((\w+)\)s")
FUNCTIONS = {"_": None, "gettext": None, "ngettext": (1, 2), "mark": None}
MessageId = str | tuple[str, ...]


def messages_in_use() -> Iterator[MessageId]:
    """Every message that templates and code name."""
    for path in sorted((ROOT / "templates").rglob("*.html")):
        with path.open("rb") as template:
            for _, function, message, _ in babel_extract(template, tuple(FUNCTIONS), (), {"silent": "false"}):
                texts = [text for text in ([message] if isinstance(message, str) else message or ()) if text]
                yield tuple(texts) if function == "ngettext" else texts[0]
    for path in sorted((ROOT / "app").rglob("*.py")):
        with path.open("rb") as module:
            for _, said, _, _ in extract("python", module, FUNCTIONS, (), {}):
                yield said


@pytest.fixture(scope="module")
def arabic() -> Catalog:
    with (CATALOGUES / "ar" / "LC_MESSAGES" / "isnad.po").open("rb") as po:
        return read_po(po, locale="ar")


def known(catalogue: Catalog) -> dict[MessageId, Message]:
    return {id_of(message): message for message in catalogue if message.id}


def id_of(message: Message) -> MessageId:
    return message.id if isinstance(message.id, str) else tuple(message.id)


def forms_of(message: Message) -> list[str]:
    """What it says in each plural form, or the one thing that it says."""
    said = message.string
    return [said] if isinstance(said, str) else list(said or [])


def test_every_message_in_use_is_translated(arabic: Catalog) -> None:
    assert [said for said in messages_in_use() if said not in known(arabic)] == []


def test_no_translation_is_left_over(arabic: Catalog) -> None:
    used = set(messages_in_use())
    assert [said for said in known(arabic) if said not in used] == []


def test_nothing_is_fuzzy_or_empty_and_all_six_forms_are_filled(arabic: Catalog) -> None:
    assert arabic.num_plurals == 6
    for said, message in known(arabic).items():
        forms = forms_of(message)
        assert not message.fuzzy, said
        assert len(forms) == (6 if message.pluralizable else 1), said
        assert all(form.strip() for form in forms), said


def test_translations_have_the_places_of_their_messages_to_fill(arabic: Catalog) -> None:
    """One and two are said without the number in Arabic; everything else must be there."""
    for said, message in known(arabic).items():
        wanted = set(PLACE.findall(said if isinstance(said, str) else said[-1]))
        for number, form in enumerate(forms_of(message)):
            free = {"count"} if message.pluralizable and number < 3 else set()
            found = set(PLACE.findall(form))
            assert found <= wanted <= found | free, said
            assert form.count("%") == len(PLACE.findall(form)), said


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "لا أحداث"),
        (1, "حدث واحد"),
        (2, "حدثان"),
        (3, "3 أحداث"),
        (10, "10 أحداث"),
        (11, "11 حدثًا"),
        (54, "54 حدثًا"),
        (99, "99 حدثًا"),
        (100, "100 حدث"),
        (101, "101 حدث"),
        (103, "103 أحداث"),
        (1234, "1,234 حدثًا"),
    ],
)
def test_arabic_counts_in_six_forms(count: int, said: str) -> None:
    assert language("ar").ngettext("%(count)s event", "%(count)s events", count) == said


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 events"), (1, "1 event"), (2, "2 events"), (1200, "1,200 events")]
)
def test_english_counts_in_two_forms(count: int, said: str) -> None:
    assert language("en").ngettext("%(count)s event", "%(count)s events", count) == said


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("", "en"),
        ("*", "en"),
        ("fr-FR, de;q=0.9", "en"),
        ("ar", "ar"),
        ("AR-iq", "ar"),
        ("en;q=0.4, ar;q=0.5", "ar"),
        ("en-GB, ar;q=0.9", "en"),
        ("fr, ar-EG;q=0.3, en;q=0.2", "ar"),
        ("ar;q=0", "en"),
        ("ar;q=nonsense, en;q=0.1", "ar"),
        (";;,,=", "en"),
    ],
)
def test_the_browser_gets_the_language_that_it_asks_for_most(asked: str, code: str) -> None:
    assert negotiate(asked).code == code


@pytest.mark.parametrize("code", ["", "EN", "fr", "arab", "../en"])
def test_there_is_no_third_language(code: str) -> None:
    with pytest.raises(NotKept) as refused:
        language(code)
    assert refused.value.noun == "language"


def test_languages_name_themselves_and_each_other() -> None:
    english, arabic = language("en"), language("ar")
    assert (english.own_name, arabic.own_name) == ("English", "العربية")
    assert (english.name_of("ar"), arabic.name_of("en")) == ("Arabic", "الإنجليزية")
    assert (english.direction, arabic.direction) == ("ltr", "rtl")
    assert english.twin is arabic
    assert arabic.twin is english


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("ar", ["أوباما", "إيران", "الحشد الشعبي", "داعش", "العراق"]),
        ("ar", ["آب", "الأردن", "بغداد", "تركيا"]),
        ("en", ["Élysée", "Iran", "the Pentagon", "Al-Qaeda"]),
    ],
)
def test_names_sort_without_article_case_accents_and_spellings_of_alef(code: str, names: list[str]) -> None:
    assert sorted(set(names), key=language(code).sort_key) == names


def test_lists_end_as_each_language_ends_them() -> None:
    assert str(language("en").listed(["A", "B", "C"])) == "<bdi>A</bdi>, <bdi>B</bdi> and <bdi>C</bdi>"
    assert str(language("ar").listed(["أ", "ب"])) == "<bdi>أ</bdi> و<bdi>ب</bdi>"
    assert str(language("ar").listed([])) == ""
    assert "<script>" not in language("en").listed(["<script>"])


def test_isolated_text_is_closed_again() -> None:
    assert isolate("x") == "\u2068x\u2069"
