"""Deeds told aside of the main verb: relative clauses, participles between commas, forces of which it is told where."""

import pytest

from tests.extraction.reading import drafts

# fmt: off
ASIDES: list[tuple[str, str, str]] = [
    # A relative clause has the noun that it tells of.
    ("حُل في بغداد عام 2006 المجلس الذي أنشأه البريطانيون.", "أنشأه", "government"),
    # Participles between commas have their own dates.
    ("The budget, adopted by the Iraqi parliament on 3 March 2014, was never spent.", "adopted", "vote"),
    ("The town of Hit, taken by gunmen on 4 October 2014, was retaken on 14 April 2016.", "taken", "seizure"),
    ("The envoy, received by Nouri al-Maliki on 9 May 2007, left Baghdad a week later.", "received", "meeting"),
    # Where forces were on a day is told for their having come there.
    ("By 9 August 1990 Iraqi tanks were in Kuwait City.", "were", "seizure"),
    ("On 7 April 2003 British troops were inside Basra.", "were", "seizure"),
    ("في 5 آب 1990 كانت الدبابات العراقية في مدينة الكويت.", "كانت", "seizure"),
    ("كان الجنود البريطانيون داخل البصرة يوم 7 نيسان 2003.", "كان", "seizure"),
]
# fmt: on


@pytest.mark.parametrize(("text", "word", "kind"), ASIDES)
def test_what_is_told_aside_is_a_deed(text: str, word: str, kind: str) -> None:
    found = {text[slice(*draft.candidate.trigger)]: draft.candidate.type for draft in drafts(text)}
    assert found.get(word) == kind, found


def test_a_visit_to_a_town_takes_nothing() -> None:
    text = "On 5 May 2009 Iranian officials were in Baghdad for talks with the US embassy."
    assert all(draft.candidate.type != "seizure" for draft in drafts(text))


def test_whom_a_relative_clause_tells_of_takes_part_in_it() -> None:
    text = "في 9 نيسان 2003 سقط صدام حسين، الرئيس الذي فرّ من بغداد."
    fled = next(draft.candidate for draft in drafts(text) if text[slice(*draft.candidate.trigger)] == "فرّ")
    assert [actor.mention.entity.id for actor in fled.actors] == ["saddam-hussein"]


# fmt: off
TOLLS: list[tuple[str, str, str, int]] = [
    ("تظاهر المئات في بغداد يوم 5 كانون الثاني 2020 احتجاجا على غارة أميركية، أودت بحياة 12 مقاتلا.",
     "غارة", "air-strike", 12),
    ("وأغلقت الحكومة العراقية الطريق في 3 آذار 2008 ردا على هجوم لتنظيم القاعدة، أسفر عن مقتل 14 شرطيا.",
     "هجوم", "battle", 14),
]
STATUES: list[tuple[str, str]] = [
    ("في 9 نيسان 2003 أسقط الجنود الأمريكيون تمثال صدام حسين في بغداد.", "destruction"),
    ("وفي 9 أبريل 2003 هوى تمثال صدام حسين في قلب بغداد.", "destruction"),
    ("أطاحت القوات الأميركية بحكم صدام حسين في العراق في 9 نيسان 2003.", "government"),
    ("سقط نظام صدام حسين في العراق في 9 نيسان 2003.", "government"),
    ("Gunmen of Islamic State blew up the al-Nuri mosque in Mosul on 21 June 2017.", "bombing"),
    ("Militants blew up a church in Mosul in July 2014.", "bombing"),
]
# fmt: on


@pytest.mark.parametrize(("text", "word", "kind", "dead"), TOLLS)
def test_the_dead_are_those_of_the_attack_named_right_before(
    text: str, word: str, kind: str, dead: int
) -> None:
    found = {text[slice(*draft.candidate.trigger)]: draft.candidate for draft in drafts(text)}
    assert found[word].type == kind
    assert [figure.value for figure in found[word].figures] == [dead]
    assert all(one.type != "casualties" for one in found.values())


# fmt: off
MEANS: list[tuple[str, str, str]] = [
    ("In September 2014 France intervened in Iraq by bombing Islamic State depots.", "bombing", "air-strike"),
    ("Britain intervened in Iraq in 2014 with air strikes on Islamic State.", "air", "air-strike"),
    ("تدخلت فرنسا في العراق في أيلول 2014 بغارات على مخازن تنظيم داعش.", "بغارات", "air-strike"),
    ("تدخلت بريطانيا مباشرة في العراق للمرة الأولى منذ خمسة أعوام، عبر قصف مخازن تنظيم داعش، في أيلول 2014.",
     "قصف", "air-strike"),
    ("In August 1990 Iraq's army entered Kuwait by night.", "entered", "intervention"),
]
# fmt: on


@pytest.mark.parametrize(("text", "word", "kind"), MEANS)
def test_an_intervention_is_what_it_was_done_by(text: str, word: str, kind: str) -> None:
    one = drafts(text)[0].candidate
    assert (text[slice(*one.trigger)], one.type) == (word, kind)


@pytest.mark.parametrize(("text", "kind"), STATUES)
def test_a_statue_is_destroyed_and_a_regime_overthrown(text: str, kind: str) -> None:
    assert drafts(text)[0].candidate.type == kind


def test_what_is_protested_against_is_the_deed_and_not_the_protest_at_it() -> None:
    text = "هاجم المئات السفارة الأميركية في بغداد يوم 31 كانون الأول 2019 احتجاجا على غارات أميركية."
    assert all(not draft.candidate.quote.startswith("احتجاجا") for draft in drafts(text))
