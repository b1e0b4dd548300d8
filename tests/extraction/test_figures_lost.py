"""Numbers that a text lost: damaged, their value unknown, and never a thousand."""

import pytest

from app.extraction import figures, segment
from app.extraction.records import FigureMention, Language

Row = tuple[str, str, float | None, str]

LOST: list[tuple[str, list[Row]]] = [
    (
        "The war killed more than soldiers, officials said.",
        [("more than soldiers", "killed", None, "more-than")],
    ),
    ("An estimated people fled the city.", [("An estimated people", "displaced", None, "about")]),
    ("أدت الحرب إلى مقتل أكثر من جندي أمريكي.", [("أكثر من جندي أمريكي", "killed", None, "more-than")]),
    ("سيصل العدد إلى حوالي آلاف شخص.", [("حوالي آلاف شخص", "people", None, "about")]),
    ("اعتقل ما لا يقل عن شخصا.", [("ما لا يقل عن شخصا", "captured", None, "at-least")]),
]


def found_in(text: str) -> list[FigureMention]:
    language: Language = "ar" if any("\u0621" <= letter <= "\u064a" for letter in text) else "en"
    return figures.find(segment.article(text, lang=language), [], [])


@pytest.mark.parametrize(("text", "expected"), LOST)
def test_a_lost_number_is_damaged_and_has_no_value(text: str, expected: list[Row]) -> None:
    found = found_in(text)
    assert [(f.text, f.kind, f.value, f.qualifier) for f in found] == expected
    assert all(figure.damaged for figure in found)


RUINED = (
    "انسحبت القوات من المدينة بعد معارك طويلة وبقي في البلاد ألف جندي وقال قائدهم إن المهمة لم تنته بعد وأضاف أن "
    "التدريب سيستمر حتى نهاية العام كما قتل مئات المدنيين في القصف وذكر شهود أن الطائرات حلقت فوق الأحياء القديمة "
    "طوال الليل ثم عاد الهدوء إلى الشوارع وفتحت المتاجر أبوابها من جديد وخرج السكان إلى الأسواق "
) * 3


def test_a_text_that_lost_all_digits_yields_no_thousand() -> None:
    found = found_in(RUINED)
    troops = [figure for figure in found if figure.unit == "soldiers"]
    assert troops
    assert all(figure.damaged and figure.value is None for figure in troops)
    assert {figure.value for figure in found if figure.unit == "civilians"} == {100}


def test_a_thousand_is_a_thousand_in_a_sound_text() -> None:
    found = found_in(RUINED + " في عام 2004.")
    assert {figure.value for figure in found if figure.unit == "soldiers"} == {1000}


RUINED_ENGLISH = (
    "The war began in March , when some American soldiers crossed the border. Saddam Hussein was captured in "
    "December . In the elections of January , the alliance won seats and the Kurds took seats. By , about soldiers "
    "remained. In the surge, thousand troops were sent to Baghdad, and at least people died in the days after."
)


def test_an_english_text_whose_numbers_lead_nowhere_yields_no_value() -> None:
    found = found_in(RUINED_ENGLISH)
    assert {figure.kind for figure in found} >= {"seats", "troops-present", "killed"}
    assert all(figure.damaged and figure.value is None for figure in found)


def test_an_english_text_without_numbers_is_not_ruined() -> None:
    calm = "The minister spoke of some soldiers. He praised them in public and won applause. " * 8
    assert found_in(calm) == []


def test_digits_that_left_holes_were_there() -> None:
    text = (
        "Police said on Monday that at least  people had been killed and  wounded when a bomb went off in the market. "
        "The army sent  soldiers to the town, and residents counted  bodies in the streets around the mosque. "
        "The mayor asked for help and said that nobody knew how many of the families had left for the capital."
    )
    found = figures.find(segment.article(text, lang="en"), [], [])
    assert [(f.kind, f.value, f.damaged) for f in found] == [
        ("killed", None, True),
        ("wounded", None, True),
        ("troops-sent", None, True),
        ("killed", None, True),
    ]
