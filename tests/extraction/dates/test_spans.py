"""Spans quote the stored text and never overlap, whatever stands around a date."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from app.extraction.dates import find
from app.extraction.records import Article, DateMention, Language, Passage

PIECES = [
    "In March 2003 they invaded. ", "on 9 April, ", "from 5 to 7 May 1945", "three years later", "أبريلكان", "the ",
    "20 مارس (آذار) 2003، ", "يوم الخميس الماضي", "12 رمضان 1441 هـ", "the end of the 1990s ", "٢٠٠٣", "في عام ",
    "more than 1,500 troops", "سَنة ١٩٩٠ ", "نيســـان", "two weeks ", "early in the year", "5/6/2003", "\n", "of ",
    "last ", "next Friday ", "the first day of ", "بين 5 و12 حزيران 1967", "القرن التاسع عشر", "منتصف ", "'99 ",
    "490-480 BC ", "a ", "أكثر من سنوات", "فجر ", "اليوم", "\u202b", "İ", "e\u0301", "😀", "²", "৩",
    "9" * 5000 + " am", "31 June 2003 ", "on Thursday ", "بعد عامين ", "BC ", "(",
    "at 11 a.m. ",
]  # fmt: skip


def _is_sound(text: str, found: list[DateMention]) -> None:
    place = 0
    for mention in found:
        assert text[mention.start : mention.end] == mention.text
        assert place <= mention.start < mention.end <= len(text)
        place = mention.end


@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=12).map("".join))
@settings(max_examples=300, deadline=None)
def test_mentions_quote_the_text_in_order(text: str) -> None:
    for language, published in (("en", None), ("ar", "2020-09-09/.."), ("en", "2010-08-19")):
        spoken: Language = "ar" if language == "ar" else "en"
        _is_sound(text, find(Article(text, spoken, published, (Passage(0, len(text), spoken),))))


@given(st.lists(st.sampled_from(PIECES), min_size=2, max_size=10), st.data())
@settings(max_examples=150, deadline=None)
def test_no_mention_crosses_a_passage(pieces: list[str], data: st.DataObject) -> None:
    text = "".join(pieces)
    borders = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=4)) | {0, len(text)})
    passages = tuple(Passage(a, b, "en") for a, b in pairwise(borders))
    found = find(Article(text, "en", None, passages))
    _is_sound(text, found)
    assert all(any(p.start <= m.start and m.end <= p.end for p in passages) for m in found)


def test_an_article_without_passages_is_one_text() -> None:
    text = "They came in May 1963."
    assert [mention.text for mention in find(Article(text, "en", None, ()))] == ["May 1963"]


def test_a_line_wrapped_by_hand_keeps_its_dates_whole() -> None:
    text = (
        "The troops crossed the border in the night and reached the city on 20 March\n2003 without a fight.\n"
    )
    assert [mention.value for mention in find(Article(text, "en", None, ()))][-1] == "2003-03-20"
