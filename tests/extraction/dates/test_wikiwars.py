"""WikiWars: how well the dates of war histories are found and valued, against what people marked.

The corpus stays outside the project. `DEVELOPMENT` was read while the grammar was written, `HELD_OUT` was not.
"""

from pathlib import Path

import pytest

from app.extraction import timeml
from app.extraction.dates import find
from app.extraction.dates.scoring import DateScores, score
from app.extraction.records import Article, Passage

CORPUS = Path(__file__).parents[3].parent / "shared" / "corpora" / "wikiwars"
DEVELOPMENT = ("02", "04", "06", "09", "10", "15", "17", "20", "22")
HELD_OUT = ("01", "03", "08", "13", "14", "16", "19", "21")

pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason=f"WikiWars is not in {CORPUS}")


def _scores(numbers: tuple[str, ...]) -> DateScores:
    total = DateScores()
    for number in numbers:
        (path,) = CORPUS.glob(f"{number}_*.tml")
        document = timeml.read(path)
        passages = (Passage(0, len(document.text), "en"),)
        found = find(Article(document.text, "en", document.creation_time, passages))
        total += score(document.timexes, found)
    return total


@pytest.mark.parametrize(
    ("numbers", "relaxed", "strict", "value"),
    [(DEVELOPMENT, 0.978, 0.945, 0.89), (HELD_OUT, 0.973, 0.928, 0.90)],
)
def test_reaches_what_it_reached(
    numbers: tuple[str, ...], relaxed: float, strict: float, value: float
) -> None:
    scores = _scores(numbers)
    assert scores.relaxed.f1 >= relaxed
    assert scores.strict.f1 >= strict
    assert scores.value.f1 >= value
