"""Figures that go on from one another: lists, parts, changes, passives and collectives of both languages."""

import pytest

from tests.extraction.test_figures import Row, found_in

LISTS_AND_PARTS: list[tuple[str, list[Row]]] = [
    (
        "A blast killed 12 people and left 30 wounded, including five children.",
        [
            ("12 people", "killed", 12, "exactly"),
            ("30 wounded", "wounded", 30, "exactly"),
            ("five children", "wounded", 5, "exactly"),
        ],
    ),
    (
        "The corps suffered 2,300 killed, some 5,000 wounded and 640 captured.",
        [
            ("2,300", "killed", 2300, "exactly"),
            ("some 5,000 wounded", "wounded", 5000, "about"),
            ("640", "captured", 640, "exactly"),
        ],
    ),
    (
        "Iran lost about 8,000 dead and 1,500 prisoners.",
        [("about 8,000 dead", "killed", 8000, "about"), ("1,500 prisoners", "captured", 1500, "exactly")],
    ),
    (
        "Police documented the abduction of 643 men fleeing the town, at least 49 of whom were executed.",
        [("643 men", "captured", 643, "exactly"), ("at least 49", "killed", 49, "at-least")],
    ),
    (
        "None were killed, but 110 were later diagnosed with brain injuries.",
        [("110", "wounded", 110, "exactly")],
    ),
    (
        "Spain has contributed 1,300 soldiers, and Honduras 370.",
        [("1,300 soldiers", "troops-sent", 1300, "exactly"), ("370", "troops-sent", 370, "exactly")],
    ),
    (
        "The bloc won 91 seats, two more than the list of the prime minister, which took 89.",
        [("91 seats", "seats", 91, "exactly"), ("89", "seats", 89, "exactly")],
    ),
    (
        "أسفر عن مقتل 12 شخصا وإصابة ثلاثين، بينهم خمسة أطفال.",
        [
            ("12 شخصا", "killed", 12, "exactly"),
            ("ثلاثين", "wounded", 30, "exactly"),
            ("خمسة أطفال", "wounded", 5, "exactly"),
        ],
    ),
    (
        "قضى خمسة آلاف كردي وأصيب ما بين سبعة وعشرة آلاف.",
        [("خمسة آلاف كردي", "killed", 5000, "exactly"), ("ما بين سبعة وعشرة آلاف", "wounded", 7000, "range")],
    ),
    (
        "وفر 42 سجينا، أعيد اعتقال اثني عشر منهم.",
        [("42 سجينا", "people", 42, "exactly"), ("اثني عشر", "captured", 12, "exactly")],
    ),
    ("ودمر الحلفاء 3.700 دبابة من مجموع 4280.", [
        ("3.700 دبابة", "weapons", 3700, "exactly"), ("4280", "weapons", 4280, "exactly")]),
    (
        "قصف قاعدة تؤوي 2500 جندي، وتوفي متعاقد مدني.",
        [("2500 جندي", "troops-present", 2500, "exactly"), ("متعاقد مدني", "killed", 1, "exactly")],
    ),
]  # fmt: skip

CHANGES: list[tuple[str, list[Row]]] = [
    (
        "There were 170,000 soldiers on 505 bases. That number had dropped to under 50,000.",
        [
            ("170,000 soldiers", "troops-present", 170000, "exactly"),
            ("505 bases", "bases", 505, "exactly"),
            ("under 50,000", "troops-present", 50000, "less-than"),
        ],
    ),
    (
        "That brought to 641 the number of American troops killed since March.",
        [("641", "killed", 641, "exactly")],
    ),
    (
        "Exports fell from 2.5 million barrels to 1.6 million.",
        [("2.5 million barrels", "other", 2500000, "exactly"), ("1.6 million", "other", 1600000, "exactly")],
    ),
    (
        "A poll gave the government 34 per cent, down from 51.",
        [("34 per cent", "share", 34, "exactly"), ("51", "share", 51, "exactly")],
    ),
    ("He sent 130 advisers, on top of the 250 sent in June.", [
        ("130 advisers", "troops-sent", 130, "exactly"), ("250", "troops-sent", 250, "exactly"),
    ]),
    ("Losses were put at anywhere from 20,000 to 35,000 dead.", [
        ("20,000 to 35,000 dead", "killed", 20000, "range"),
    ]),
    ("It heads a mission of some 700.", [("some 700", "troops-present", 700, "about")]),
    ("He has a staff of 1,000.", [("1,000", "personnel", 1000, "exactly")]),
    ("The contest cost between five and ten thousand lives.", [
        ("between five and ten thousand lives", "killed", 5000, "range"),
    ]),
    ("ينتج البلد مليونا و800 ألف برميل.", [("مليونا و800 ألف برميل", "other", 1800000, "exactly")]),
    ("أقر مليار دولار، ثم 87 بليونا للحرب.", [
        ("مليار دولار", "money", 10**9, "exactly"), ("87 بليونا", "money", 87 * 10**9, "exactly"),
    ]),
    ("اقتحم المئات منزل السفير.", [("المئات", "people", 100, "hundreds")]),
]  # fmt: skip

TRAPS: list[tuple[str, list[Row]]] = [
    ("The general has died at 84.", []),
    ("Seven soldiers face a court-martial.", [("Seven soldiers", "people", 7, "exactly")]),
    ("He was wounded twice, and earned 11 medals.", [("11 medals", "other", 11, "exactly")]),
    ("Five convicted militants were hanged.", [("Five convicted militants", "killed", 5, "exactly")]),
    ("Saddam Hussein was sentenced to death with 14 defendants.", [
        ("14 defendants", "people", 14, "exactly"),
    ]),
    ("Nearly 19 million Iraqis were eligible to vote.", [
        ("Nearly 19 million Iraqis", "people", 19000000, "about"),
    ]),
    ("أسقطت سبع قنابل زنة 500 رطل.", [("سبع قنابل", "weapons", 7, "exactly")]),
    ("استخدمت طائرتان مسيرتان في الهجوم.", [("طائرتان مسيرتان", "weapons", 2, "exactly")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTS_AND_PARTS + CHANGES + TRAPS)
def test_a_figure_goes_on_from_the_ones_before_it(text: str, expected: list[Row]) -> None:
    assert [(f.text, f.kind, f.value, f.qualifier) for f in found_in(text)] == expected
