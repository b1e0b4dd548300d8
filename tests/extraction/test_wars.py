"""The one war that an article is about: told of without a date, with what it cost and what it brought about."""

import pytest

from app.extraction.clustering.clusters import Clusters
from tests.extraction.reading import candidates, drafts, gazetteer

# fmt: off
ELABORATED: list[tuple[str, str, str]] = [
    ("عاد آخر الجنود البريطانيين من العراق بعد ست سنوات من الغزو الذي أسقط حكم صدام حسين.", "الغزو", "intervention"),
    ("تفتح السفارة أبوابها بعد سنوات على الاحتلال الأمريكي الذي أطاح بحكم صدام حسين.", "الاحتلال", "intervention"),
    ("The last British soldiers left Iraq six years after the invasion that brought down Saddam Hussein.",
     "invasion", "intervention"),
    ("Basra was calm five years after the invasion that George W. Bush ordered against Saddam Hussein.",
     "invasion", "intervention"),
]
COSTS: list[str] = [
    "كانت الحرب التي بدأها جورج بوش الابن في العراق قد أودت بحياة آلاف الجنود الأمريكيين.",
    "وكانت الحرب في العراق التي خاضها جورج بوش الابن قد أسفرت عن مقتل آلاف الجنود الأمريكيين.",
]
# fmt: on


@pytest.mark.parametrize(("text", "word", "kind"), ELABORATED)
def test_a_deed_that_is_told_of_at_length_has_all_its_words(text: str, word: str, kind: str) -> None:
    told = {text[slice(*one.candidate.trigger)]: one for one in drafts(text)}
    assert told[word].candidate.type == kind
    assert "elaborated" in told[word].features
    assert "صدام حسين" in told[word].candidate.quote or "Saddam Hussein" in told[word].candidate.quote


def test_what_a_preposition_governs_does_not_act() -> None:
    text = "أطاح الجيش الأمريكي بنظام صدام حسين في نيسان 2003. وأطاح بحكم طالبان."
    one = drafts(text)[0].candidate
    roles = {actor.mention.entity.id: actor.role for actor in one.actors}
    assert roles.pop("us-army", roles.pop("us-forces", "agent")) == "agent"
    assert set(roles.values()) == {"target"}


@pytest.mark.parametrize("text", COSTS)
def test_what_a_war_cost_is_told_with_the_war(text: str) -> None:
    toll = next(one.candidate for one in drafts(text) if one.candidate.type == "casualties")
    assert toll.quote.startswith("الحرب")


def test_the_dead_of_a_whole_war_are_one_toll_in_two_papers() -> None:
    clusters = Clusters(entity_of=gazetteer().entity)
    dated = candidates("From 2003 to 2011 the United States lost about 4,500 soldiers in Iraq.", lang="en")
    undated = candidates(
        "وكانت الحرب في العراق التي شنها جورج بوش الابن قد أسفرت عن مقتل آلاف الجنود الأمريكيين.", lang="ar"
    )
    first = clusters.place("one", "en", dated)
    second = clusters.place("two", "ar", undated)
    tolls = [place.cluster for place, one in zip(second, undated, strict=True) if one.type == "casualties"]
    assert tolls == [first[0].cluster]


def test_an_undated_war_is_the_dated_one_of_the_same_text() -> None:
    text = (
        "In March 2003 the United States invaded Iraq. The pact was signed on 17 November 2008. "
        "Obama had spoken out against the invasion that George W. Bush launched."
    )
    found = candidates(text)
    places = Clusters(entity_of=gazetteer().entity).place("one", "en", found)
    wars = {place.cluster for place, one in zip(places, found, strict=True) if one.type == "intervention"}
    assert len(wars) == 1, [(one.quote, one.type) for one in found]


# fmt: off
EXTENTS: list[tuple[str, str, str, bool]] = [
    ("Islamic State seized swathes of Iraq and Syria in 2014.",
     "وبحلول أيلول 2014 سيطر تنظيم الدولة الإسلامية على ثلث العراق.", "wide and wide", True),
    ("سيطر تنظيم الدولة الإسلامية على مساحات شاسعة من العراق عام 2014.",
     "استولى تنظيم داعش في أواخر 2014 على ثلث أراضي العراق.", "wide and wide", True),
    ("سيطر تنظيم الدولة الإسلامية على مساحات شاسعة من العراق وسوريا عام 2014.",
     "استولى مسلحو داعش على تكريت في حزيران 2014.", "a town is no stretch", False),
]
# fmt: on


@pytest.mark.parametrize(("one", "other", "why", "is_one"), EXTENTS)
def test_a_wide_stretch_is_not_a_town(one: str, other: str, why: str, is_one: bool) -> None:
    clusters = Clusters(entity_of=gazetteer().entity)
    first, second = (
        [place.cluster for place in clusters.place(text, "en" if text.isascii() else "ar", candidates(text))]
        for text in (one, other)
    )
    assert first
    assert second
    assert (first == second) is is_one, why


# fmt: off
DATED_NOUNS: list[tuple[str, str]] = [
    ("ناقش مجلس النواب العراقي في 3 تشرين الثاني 2008 خطة تنص على جلاء الوحدات القتالية نهاية حزيران 2009.", "2009-06"),
    ("أعلن المستشار يوم 5 أيار 2021 بدء التحضير لإنهاء المهمة القتالية في العراق بحلول ديسمبر 2021.", "2021-12"),
]
# fmt: on


@pytest.mark.parametrize(("text", "date"), DATED_NOUNS)
def test_a_noun_with_its_own_date_is_a_deed_in_arabic_too(text: str, date: str) -> None:
    assert date in {one.candidate.date.edtf for one in drafts(text) if one.candidate.date}


# fmt: off
DEFEATS: list[tuple[str, str, bool]] = [
    ("In 2017 Iraqi troops completed the defeat of Islamic State in Iraq.",
     "ورغم هزيمة تنظيم الدولة الإسلامية في العراق، ما زالت خلاياه تهاجم القرى.", True),
    ("The Kurdish fighters played a large part in the rout of Islamic State in Iraq in 2017.",
     "لعب الحشد الشعبي في العراق دورا كبيرا في دحر تنظيم الدولة الإسلامية.", True),
    ("In 2017 Iraqi troops completed the defeat of Islamic State in Iraq.",
     "لعب الجيش الأميركي دورا كبيرا في دحر مقاتلي جيش المهدي في العراق.", False),
]
# fmt: on


@pytest.mark.parametrize(("dated", "undated", "is_one"), DEFEATS)
def test_who_is_beaten_is_beaten_once(dated: str, undated: str, is_one: bool) -> None:
    clusters = Clusters(entity_of=gazetteer().entity)
    first = clusters.place("one", "en", candidates(dated))
    second = clusters.place("two", "ar", candidates(undated))
    assert first
    common = {place.cluster for place in first} & {place.cluster for place in second}
    assert bool(common) is is_one
