"""A new coalition that helped in a deed came in: a deed of its own. One that is known already only helps."""

import pytest

from tests.extraction.reading import drafts

# fmt: off
NEW: list[tuple[str, str, str]] = [
    ("Backed by an international coalition, Iraqi troops retook Tikrit in March 2015.", "coalition", "2015-03"),
    ("The army, supported by a US-led coalition, recaptured Ramadi on 28 December 2015.", "coalition", "2015-12-28"),
    ("Kurdish fighters, with support from an alliance of 34 states, took Sinjar on 13 November 2015.",
     "alliance", "2015-11-13"),
    ("Fighting alongside a coalition led by Washington, Iraqi forces entered Hit in April 2016.",
     "coalition", "2016-04"),
    ("استعاد الجيش العراقي هيت في أبريل 2016 بدعم من تحالف دولي.", "تحالف", "2016-04"),
    ("وفي تموز 2017 استعادت القوات العراقية المدينة القديمة في الموصل بإسناد ائتلاف دولي تتزعمه واشنطن.",
     "ائتلاف", "2017-07"),
    ("بمعاونة تحالف دولي، شن الجيش العراقي هجوما على تلعفر في 20 آب 2017.", "تحالف", "2017-08-20"),
]
KNOWN = [
    "With support from the coalition, Iraqi troops retook Tikrit in March 2015.",
    "A coalition of parties backed the government of Nouri al-Maliki in 2006.",
    "The army asked for the help of the coalition in April 2016 and retook Hit.",
    "استعاد الجيش العراقي هيت في أبريل 2016 بدعم من التحالف الدولي.",
    "شكل نوري المالكي في 2010 تحالفا جديدا بعد مشاورات مع الأكراد.",
]
# fmt: on


@pytest.mark.parametrize(("text", "word", "date"), NEW)
def test_a_new_coalition_came_in_when_the_deed_was_done(text: str, word: str, date: str) -> None:
    told = [draft.candidate for draft in drafts(text) if "opener:help" in draft.features]
    found = [
        (text[slice(*one.trigger)], one.type, one.status, one.date.edtf if one.date else "") for one in told
    ]
    assert found == [(word, "mission", "happened", date)]


@pytest.mark.parametrize("text", KNOWN)
def test_a_known_coalition_only_helps(text: str) -> None:
    assert not [draft for draft in drafts(text) if "opener:help" in draft.features]
