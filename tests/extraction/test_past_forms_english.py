"""English past forms behind "first" are verbs behind a subject; what an owner or a participle has is a noun."""

import pytest

from tests.extraction.reading import drafts

VERBS = [
    ("American troops first entered Mosul in April 2003.", "entered"),
    ("The militia first clashed with the occupying forces in Najaf in April 2004.", "clashed"),
    ("The Pentagon at first denied the strike near Baghdad on 3 May 2005.", "denied"),
    ("US jets fire on a radar near Basra after Saddam's forces enter Erbil in September 1996.", "enter"),
    ("On the road to Basra, allied jets bombed a column of lorries on 26 February 1991.", "bombed"),
]
NOUNS = [
    ("Iraq's first elected parliament in decades met on 16 March 2005.", "elected"),
    ("The first reported raid on Baghdad came on 3 May 2003.", "reported"),
    ("US troops met the occupying forces in Baghdad on 3 May 2003.", "forces"),
]


@pytest.mark.parametrize(("text", "verb"), VERBS)
def test_is_the_verb_of_a_deed(text: str, verb: str) -> None:
    assert any(text.startswith(verb, one.candidate.trigger[0]) for one in drafts(text))


@pytest.mark.parametrize(("text", "word"), NOUNS)
def test_is_no_verb(text: str, word: str) -> None:
    assert not any(text.startswith(word, one.candidate.trigger[0]) for one in drafts(text))
