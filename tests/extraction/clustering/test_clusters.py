"""The same happening told elsewhere: joined when it can be one, kept apart when it cannot."""

import pytest

from app.extraction import segment
from app.extraction.clustering.clusters import Clusters, KnownEvent, Place
from app.extraction.records import Candidate
from tests.extraction.reading import candidates, gazetteer


def placed(*texts: str, catalogue: tuple[KnownEvent, ...] = (), kept: int = 100) -> list[list[Place]]:
    """The places of the candidates of each text, read in order."""
    clusters = Clusters(catalogue, gazetteer().entity, kept)
    return [
        clusters.place(f"text {number}", segment.article(text).language, candidates(text))
        for number, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US forces captured Tikrit on 14 April 2003.", "سيطرت القوات الأميركية على تكريت في 14 نيسان 2003."),
        ("American troops seized Tikrit on 14 April 2003.", "US forces captured the city of Tikrit on 14 April 2003."),
        ("Saddam Hussein was hanged in Baghdad on 30 December 2006.", "أُعدم صدام حسين في بغداد في 30 ديسمبر 2006."),
        ("British troops withdrew from Basra in September 2007.", "انسحبت القوات البريطانية من البصرة في أيلول 2007."),
        ("The Security Council imposed sanctions on Iraq in August 1990.",
         "فرض مجلس الأمن عقوبات على العراق في آب 1990."),
        ("Nouri al-Maliki met Barack Obama in Washington on 1 November 2013.",
         "التقى نوري المالكي باراك أوباما في واشنطن في 2 تشرين الثاني 2013."),
    ],
)  # fmt: skip
def test_one_happening_told_twice_gets_one_cluster(one: str, other: str) -> None:
    first, second = placed(one, other)
    assert first[0].cluster == second[0].cluster


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("US forces captured Tikrit on 14 April 2003.", "US forces captured Tikrit on 17 June 2004."),
        ("US forces captured Tikrit on 14 April 2003.", "سيطر تنظيم داعش على الموصل في 10 حزيران 2014."),
        (
            "Rockets hit the Green Zone in Baghdad on 20 December 2020.",
            "Nouri al-Maliki met Barack Obama on 20 December 2010.",
        ),
        ("A car bomb exploded in Kirkuk on 7 July 2007.", "انفجرت سيارة مفخخة في كركوك في 16 تموز 2007."),
        (
            "Iraq's parliament approved the electoral law in November 2009.",
            "Iraqis voted in a general election in March 2010.",
        ),
    ],
)
def test_what_cannot_be_one_happening_is_kept_apart(one: str, other: str) -> None:
    first, second = placed(one, other)
    assert {place.cluster for place in first}.isdisjoint(place.cluster for place in second)


WAR = "The United States invaded Iraq on 20 March 2003."
UNDATED_WAR = "دفع مئات الآلاف ثمن الحرب التي شنتها الولايات المتحدة على العراق."
LATER_WAR = "The United States invaded Iraq again on 8 August 2014."


def test_a_war_of_one_party_needs_no_date() -> None:
    first, second = placed(WAR, UNDATED_WAR)
    assert first[0].cluster in {place.cluster for place in second}


def test_what_happened_undated_lies_before_the_publication() -> None:
    clusters = Clusters((), gazetteer().entity)
    wars = [clusters.place(text, "en", candidates(text))[0].cluster for text in (WAR, LATER_WAR)]
    told = clusters.place("undated", "ar", candidates(UNDATED_WAR), "2010-05-01")
    assert wars[0] in {place.cluster for place in told}
    assert wars[1] not in {place.cluster for place in told}


def known(
    identity: str, edtf: str, kind: str, *, actors: str = "", places: str = "", quotes: str = ""
) -> KnownEvent:
    """An event of a catalogue, its actors, places and quotation written as words."""
    return KnownEvent(
        identity, edtf, kind, frozenset(actors.split()), frozenset(places.split()), frozenset(), (quotes,)
    )


CATALOGUE = (
    known("tikrit-captured", "2003-04-14", "seizure", actors="us-forces", places="tikrit"),
    known("saddam-executed", "2006-12-30", "execution", actors="saddam-hussein", places="baghdad"),
    known("mosul-falls", "2014-06-10", "seizure", actors="islamic-state", places="mosul"),
    known("troops-in-2020", "2020-11", "force-level", actors="us-forces", places="iraq"),
)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("US forces captured Tikrit on 14 April 2003.", "tikrit-captured"),
        ("أُعدم صدام حسين في بغداد في 30 ديسمبر 2006.", "saddam-executed"),
        ("سيطر تنظيم داعش على الموصل في 10 حزيران 2014.", "mosul-falls"),
        ("A car bomb exploded in Kirkuk on 7 July 2007.", None),
        ("US forces captured Tikrit on 14 April 2005.", None),
        ("There are some 2,500 US troops in Iraq.", None),
    ],
)
def test_a_candidate_matches_the_catalogues_event_or_none(text: str, event: str | None) -> None:
    places = placed(text, catalogue=CATALOGUE)[0]
    assert places[0].matches == event
    assert places[0].cluster == (event or "c1")


def test_two_events_of_one_document_never_match_the_same() -> None:
    text = "US forces captured Tikrit on 14 April 2003. Kurdish fighters captured Kirkuk on 10 April 2003."
    matches = [place.matches for place in placed(text, catalogue=CATALOGUE)[0]]
    assert matches == ["tikrit-captured", None]


def test_the_same_texts_give_the_same_clusters() -> None:
    texts = [
        text
        for text in ("Iraq invaded Kuwait on 2 August 1990.", "اجتاح العراق الكويت في 2 آب 1990.")
        for _ in range(3)
    ]
    assert placed(*texts) == placed(*texts)


def test_only_the_clusters_told_last_are_remembered() -> None:
    texts = ["Iraq invaded Kuwait on 2 August 1990."]
    texts += [f"US forces captured Tikrit on 14 April {year}." for year in range(2003, 2011)]
    places = placed(*texts, texts[0], kept=5)
    assert places[0][0].cluster != places[-1][0].cluster


def test_candidates_without_dates_or_names_get_clusters_of_their_own() -> None:
    empty: list[Candidate] = []
    clusters = Clusters()
    assert clusters.place("nothing", "en", empty) == []
