"""Words with their places, folded and stemmed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.archive.names import Name, names
from app.archive.spelling import fold, sound, tokens
from app.archive.stems import cores, forms


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        ("—…!", []),
        ("Iraq’s army", ["iraq", "army"]),
        ("U.S.-led", ["us", "led"]),
        ("in the U.S. On Monday", ["in", "the", "us", "on", "monday"]),
        ("al-Qaeda, Al Anbar", ["qaeda", "anbar"]),
        ("as-Samawah and as such", ["samawah", "and", "as", "such"]),
        ("1,500 or 15,00", ["1500", "or", "15", "00"]),
        ("2003بدأ", ["2003", "بدا"]),
        ("F16s", ["f", "16", "s"]),
        ("give us the US", ["give", "us0", "the", "us"]),
        ("وَأَعْلَنَتِ ٱلْقِيَادَةُ", ["واعلنت", "القياده"]),
        ("الآبارـــ", ["الابار"]),
        ("مئة ٢٥ شيء", ["ميه", "25", "شي"]),
        ("Muḥammad Ṣadr", ["muhammad", "sadr"]),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert [token.word for token in tokens(text)] == words


@given(st.text())
def test_words_stand_where_they_say(text: str) -> None:
    end = 0
    for token in tokens(text):
        assert end <= token.start < token.end <= len(text)
        assert token.word.isalnum()
        end = token.end


@given(st.text(min_size=1))
def test_what_is_folded_stays_as_it_is_and_has_a_stem(text: str) -> None:
    for token in tokens(text):
        assert fold(fold(token.word)) == fold(token.word)
        assert forms(token.word).sure
        assert cores(token.word)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("كرد", "كردي"),
        ("قوات", "القوه"),
        ("ايران", "ايراني"),
        ("برلمان", "برلماني"),
        ("deployed", "deployment"),
    ],
)
def test_forms_of_a_word_have_one_stem(one: str, other: str) -> None:
    assert forms(one).sure == forms(other).sure


@pytest.mark.parametrize(
    ("one", "other"),
    [("سلام", "كلام"), ("عراق", "عرق"), ("iran", "iraq"), ("salman", "soleimani"), ("basra", "bush")],
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert forms(one).sure != forms(other).sure
    assert not sound(one) or sound(one) != sound(other)


def test_names_are_found_where_they_stand_and_the_longer_hides_the_shorter() -> None:
    actor, state, place = ("actor", "guard"), ("actor", "land"), ("place", "port")
    known = names(
        [
            Name(actor, "Harbour Guard", is_own=True),
            Name(place, "Harbour", is_own=True),
            Name(place, "الميناء", is_own=True),
            Name(state, "United Land", is_own=True),
            Name(state, "UL", is_own=False),
            Name(state, "Landers", is_own=False),
            Name(state, "Capital", is_own=False),
        ],
        metonymic=[state],
    )

    def owners(text: str) -> list[tuple[str, str]]:
        return list(known.found_in(text, list(tokens(text))))

    assert owners("the Harbour Guard left") == [actor]
    assert owners("the Guard left the Harbour") == [place]
    assert owners("وبالميناء") == [place]
    assert owners("The UL sent it") == [state]
    assert owners("the ul of it") == []
    assert owners("Capital said") == [], "a capital is not its state to somebody who searches"
    assert known.alike[state] == ["United Land", "UL", "Landers"]
