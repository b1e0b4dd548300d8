"""What stands between the same events in two documents is the same, where nothing speaks against it."""

from app.extraction import segment
from app.extraction.clustering.clusters import Clusters
from tests.extraction.reading import candidates, gazetteer

FRAME_EN = (
    "US forces captured Tikrit on 14 April 2003.",
    "Nouri al-Maliki met Barack Obama in Washington on 1 November 2013.",
    "Islamic State captured Mosul on 10 June 2014.",
    "Saddam Hussein was hanged in Baghdad on 30 December 2006.",
)
FRAME_AR = (
    "سيطرت القوات الأميركية على تكريت في 14 نيسان 2003.",
    "التقى نوري المالكي باراك أوباما في واشنطن في 1 تشرين الثاني 2013.",
    "سيطر تنظيم الدولة الإسلامية على الموصل في 10 حزيران 2014.",
    "أُعدم صدام حسين في بغداد في 30 ديسمبر 2006.",
)
BETWEEN_EN = "After that, Iraq's parliament demanded the departure of foreign troops."
BETWEEN_AR = "إثر ذلك طالب مجلس النواب العراقي برحيل القوات الأجنبية."


def between(english: str, arabic: str, frame: int) -> tuple[set[str], set[str]]:
    """The clusters of two sentences, each told after the second sentence of its frame of so many events."""
    clusters = Clusters((), gazetteer().entity)
    found = []
    texts = ((FRAME_EN, english), (FRAME_AR, arabic))
    for number, (sentences, sentence) in enumerate(texts):
        text = " ".join([*sentences[: frame // 2], sentence, *sentences[frame // 2 : frame]])
        told = candidates(text)
        places = clusters.place(f"text {number}", segment.article(text).language, told)
        start = text.index(sentence)
        inside = range(start, start + len(sentence))
        found.append({place.cluster for one, place in zip(told, places, strict=True) if one.start in inside})
    return found[0], found[1]


def test_a_sentence_between_the_same_events_in_both_languages_is_joined() -> None:
    english, arabic = between(BETWEEN_EN, BETWEEN_AR, 4)
    assert english & arabic


def test_without_events_around_it_it_is_not() -> None:
    english, arabic = between(BETWEEN_EN, BETWEEN_AR, 0)
    assert english
    assert arabic
    assert not english & arabic


def test_what_is_another_event_is_not_joined_for_its_place() -> None:
    english, arabic = between(
        "After that, rockets hit the Green Zone.",
        "إثر ذلك طالب مجلس النواب العراقي برحيل القوات الأجنبية.",
        4,
    )
    assert not english & arabic
