"""The whole way: streamed, the same on several cores, and rendered with the promised keys."""

import json
from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.errors import UnreadableText
from app.extraction import segment
from app.extraction.clustering.clusters import KnownEvent
from app.extraction.pipeline import extract
from app.extraction.records import Article, Language
from app.extraction.rendering import date_line, proposal_line, proposal_object
from tests.extraction.reading import candidates, gazetteer

TEXTS = (
    "BAGHDAD - US forces captured Tikrit on 14 April 2003, the Pentagon said. The next day 2,000 soldiers moved north.",
    "سيطرت القوات الأميركية على تكريت في 14 نيسان 2003، وفقا للبنتاغون. وقتل 3 جنود في كركوك في 20 نيسان.",
    "A recipe for bread, published on 3 May 2019: flour, water, salt, and an oven.",
)
KNOWN = KnownEvent(
    "tikrit-captured",
    "2003-04-14",
    "seizure",
    frozenset({"us-forces"}),
    frozenset({"tikrit"}),
    frozenset(),
    (),
)
KEYS = [
    "file", "start", "end", "quote", "date", "status", "type", "actors", "places", "figures",
    "said_by", "confidence", "reasons", "cluster", "matches",
]  # fmt: skip


def articles(count: int = len(TEXTS)) -> Iterator[Article]:
    """The texts again and again, under names of their own."""
    for number in range(count):
        yield segment.article(TEXTS[number % len(TEXTS)], name=f"text {number}", published="2003-05-01")


def lines(workers: int = 1, count: int = len(TEXTS)) -> list[str]:
    """What a run writes."""
    return [
        proposal_line(extraction.article.name, proposal)
        for extraction in extract(articles(count), gazetteer(), [KNOWN], workers=workers)
        for proposal in extraction.proposals
    ]


def test_a_line_has_the_promised_keys_and_quotes_the_stored_text() -> None:
    for line in lines():
        event = json.loads(line)
        stored = TEXTS[int(event["file"].split()[1])]
        assert list(event) == KEYS
        assert stored[event["start"] : event["end"]] == event["quote"]
        assert 0 < event["confidence"] < 1
        assert event["reasons"]
        for name in (*event["actors"], *event["places"], *event["figures"]):
            assert stored[name["start"] : name["end"]] == name["text"]


def test_actors_places_dates_and_figures_have_their_keys() -> None:
    events = [json.loads(line) for line in lines()]
    assert all(
        list(event["date"]) == ["start", "end", "text", "edtf", "resolution"]
        for event in events
        if event["date"]
    )
    actors = [actor for event in events for actor in event["actors"]]
    assert {tuple(actor) for actor in actors} == {
        ("id", "name_en", "name_ar", "role", "start", "end", "text")
    }
    places = [place for event in events for place in event["places"]]
    assert "Tikrit" in {place["name_en"] for place in places}
    figures = [figure for event in events for figure in event["figures"]]
    assert all(tuple(figure)[:5] == ("kind", "value", "qualifier", "unit", "damaged") for figure in figures)


def test_both_languages_meet_in_the_catalogues_event() -> None:
    events = [json.loads(line) for line in lines()]
    matched = [event["file"] for event in events if event["matches"] == "tikrit-captured"]
    assert matched == ["text 0", "text 1"]


def test_without_a_catalogue_nothing_matches() -> None:
    found = [proposal for one in extract(articles(), gazetteer()) for proposal in one.proposals]
    assert found
    assert {proposal.matches for proposal in found} == {None}


def test_an_article_about_something_else_is_passed_on_without_proposals() -> None:
    assert [len(one.proposals) > 0 for one in extract(articles(), gazetteer())] == [True, True, False]


def test_several_workers_write_the_same_in_the_same_order() -> None:
    assert lines(workers=2, count=40) == lines(count=40)


def test_articles_are_drawn_only_as_they_are_read() -> None:
    drawn: list[int] = []

    def watched() -> Iterator[Article]:
        for number, article in enumerate(articles(50)):
            drawn.append(number)
            yield article

    next(iter(extract(watched(), gazetteer())))
    assert len(drawn) <= 8


def test_large_articles_are_read_alone() -> None:
    drawn: list[int] = []

    def watched() -> Iterator[Article]:
        for number in range(4):
            drawn.append(number)
            yield segment.article((TEXTS[2] + "\n") * 1400, name=f"book {number}")

    next(iter(extract(watched(), gazetteer())))
    assert drawn == [0]


def test_a_missing_publication_date_leaves_what_needs_it_unresolved() -> None:
    article = segment.article("US forces attacked Fallujah last month. They left Iraq in 2011.", name="a")
    proposals = next(iter(extract([article], gazetteer()))).proposals
    found = [proposal_object("a", proposal)["date"] for proposal in proposals]
    assert found[0] is None or found[0]["resolution"] == "unresolved"
    assert found[-1]["edtf"] == "2011"


def test_a_date_mention_is_one_line_with_its_keys() -> None:
    from app.extraction import dates

    mention = dates.find(segment.article("It began on 20 March 2003."))[0]
    line = json.loads(date_line(mention))
    assert list(line) == ["start", "end", "text", "type", "value", "mod", "edtf", "resolution"]
    assert line["edtf"] == "2003-03-20"


# A lone tatweel, a vowel sign, a mark of direction, signs and digits where no one expects them.
ODD_SIGNS = [
    *"\n\u200f\u00a0",
    " \u0640 ",
    " \u064b ",
    " \u2014 ",
    " \u060c",
    ". ",
    " 7 ",
    " \u0663",
    "'s ",
    " (",
    "\u201d ",
    " \u0648",
]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(TEXTS), st.sampled_from(("ar", "en", None)), st.randoms(use_true_random=False))
def test_whatever_stands_between_the_words_is_read(text: str, lang: Language | None, chance: Random) -> None:
    stored = "".join(word + chance.choice([*ODD_SIGNS, " ", " ", " "]) for word in text.split())
    article = segment.article(stored, lang=lang, name="x")
    for proposal in next(iter(extract([article], gazetteer()))).proposals:
        assert stored[proposal.candidate.start : proposal.candidate.end] == proposal.candidate.quote


@settings(max_examples=40)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300), st.sampled_from(TEXTS))
def test_whatever_surrounds_an_article_offsets_quote_the_stored_text(noise: str, text: str) -> None:
    stored = noise[:150] + "\n\n" + text + "\n\n" + noise[150:]
    article = segment.article(stored, lang="en", name="x")
    for proposal in next(iter(extract([article], gazetteer()))).proposals:
        event = proposal_object("x", proposal)
        assert stored[event["start"] : event["end"]] == event["quote"]
        for name in (
            *event["actors"],
            *event["places"],
            *event["figures"],
            *([event["date"]] if event["date"] else []),
        ):
            assert stored[name["start"] : name["end"]] == name["text"]


def test_an_office_whose_holder_nobody_can_tell_is_no_actor() -> None:
    text = "The US president signed the security agreement with Iraq."
    found = candidates(text)
    assert found
    assert {actor.mention.entity.kind for one in found for actor in one.actors} & {"office"} == set()


def test_what_was_read_before_a_trouble_comes_before_it() -> None:
    def troubled() -> Iterator[Article]:
        yield from articles(2)
        raise UnreadableText("the third is no text")

    extractions = extract(troubled(), gazetteer())
    assert [next(extractions).article.name for _ in range(2)] == ["text 0", "text 1"]
    with pytest.raises(UnreadableText, match="third"):
        next(extractions)
