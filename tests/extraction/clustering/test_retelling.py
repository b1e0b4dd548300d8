"""One happening told twice in a document is one event; two happenings of one kind stay two."""

import pytest

from app.extraction import segment
from app.extraction.clustering.clusters import Clusters
from tests.extraction.reading import candidates, gazetteer


def clusters_of(*texts: str) -> list[list[str]]:
    """The cluster of each candidate of each text, read in one run."""
    clusters = Clusters((), gazetteer().entity)
    found = []
    for number, text in enumerate(texts):
        places = clusters.place(f"text {number}", segment.article(text).language, candidates(text))
        found.append([place.cluster for place in places])
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Iraq invaded Iran in 1980. Oil prices rose. Iraqi forces invaded Iran on 22 September 1980.",
        "Iraq invaded Kuwait in 1990. On 2 August 1990 Iraq invaded Kuwait before dawn.",
        "British troops withdrew from Basra in 2007. In September 2007 British troops left Basra Palace.",
        "اجتاح العراق الكويت عام 1990. وفي 2 آب 1990 اجتاح الجيش العراقي الكويت فجرا.",
        "أُعدم صدام حسين عام 2006. وفي 30 ديسمبر 2006 أُعدم صدام حسين في بغداد.",
    ],
)
def test_the_summary_and_the_day_told_below_are_one_event(text: str) -> None:
    (found,) = clusters_of(text)
    assert len(found) >= 2
    assert len(set(found)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb exploded in Kirkuk in 2007. A car bomb exploded in Baghdad on 7 July 2007.",
        "US forces captured Tikrit on 14 April 2003. Kurdish fighters captured Kirkuk on 10 April 2003.",
        "Iran invaded Iraq in 1982. Iraq invaded Iran in September 1980.",
        "British troops withdrew from Basra in 2007. US forces will withdraw from Basra in 2011.",
        "انفجرت سيارة مفخخة في كركوك عام 2007. وفي 16 تموز 2007 انفجرت سيارة مفخخة في بغداد.",
    ],
)
def test_like_events_of_one_document_stay_apart(text: str) -> None:
    (found,) = clusters_of(text)
    assert len(found) == len(set(found)) >= 2


def test_who_tells_it_once_is_joined_with_both_places_of_who_tells_it_twice() -> None:
    twice = "Iraq invaded Kuwait in 1990. On 2 August 1990 Iraq invaded Kuwait before dawn."
    once = "اجتاح العراق الكويت في 2 آب 1990."
    for texts in ((twice, once), (once, twice)):
        assert len({cluster for found in clusters_of(*texts) for cluster in found}) == 1


@pytest.mark.parametrize(
    ("dated", "undated"),
    [
        ("Iraq invaded Kuwait on 2 August 1990.", "The emirate rebuilt after Iraq invaded Kuwait."),
        ("اجتاح العراق الكويت في 2 آب 1990.", "عاد السكان بعد أن اجتاح العراق الكويت."),
    ],
)
def test_the_order_of_the_documents_does_not_part_a_telling_without_a_date(dated: str, undated: str) -> None:
    joined = [len({*map(tuple, clusters_of(*texts))}) for texts in ((dated, undated), (undated, dated))]
    assert joined[0] == joined[1] == 1
