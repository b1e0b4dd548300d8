"""Passages: sentences, headings and furniture, also in texts that lost their breaks, spaces or full stops."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.extraction.furniture import reason_of
from app.extraction.records import Language
from app.extraction.segment import article, segment


def pieces(text: str, lang: Language = "en") -> list[str]:
    """The texts of all passages."""
    return [text[passage.start : passage.end] for passage in segment(text, lang)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The U.S. left. Iraq stayed.", ["The U.S. left.", "Iraq stayed."]),
        ("He met Gen. John Abizaid in Qatar. They spoke.", ["He met Gen. John Abizaid in Qatar.", "They spoke."]),
        ("It began at 5 a.m. on Sunday. It ended at 7 a.m. The city slept.",
         ["It began at 5 a.m. on Sunday.", "It ended at 7 a.m.", "The city slept."]),
        ("Resolution No. 1441 passed. J. Paul Bremer came.", ["Resolution No. 1441 passed.", "J. Paul Bremer came."]),
        ('"We won." The crowd cheered.', ['"We won."', "The crowd cheered."]),
        ('"Stop!" he said. They did not.', ['"Stop!" he said.', "They did not."]),
        ("Oil cost 3.5 dollars. See example.com for more.", ["Oil cost 3.5 dollars.", "See example.com for more."]),
        ("He waited… Nothing came.", ["He waited…", "Nothing came."]),
        ("Who knew? Nobody did!", ["Who knew?", "Nobody did!"]),
        ("On Jan. 3 he flew. On Dec. 31 he left.", ["On Jan. 3 he flew.", "On Dec. 31 he left."]),
        ("• First point of three.\n• Second point.", ["First point of three.", "Second point."]),
        ("The last troops left.The embassy stayed.", ["The last troops left.", "The embassy stayed."]),
    ],
)  # fmt: skip
def test_english_sentences(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("انسحبت القوات. بقي السفير.", ["انسحبت القوات.", "بقي السفير."]),
        ("هل عادت القوات؟ لم تعد!", ["هل عادت القوات؟", "لم تعد!"]),
        ("قال د. حيدر العبادي إن الحرب انتهت. ثم سكت.", ["قال د. حيدر العبادي إن الحرب انتهت.", "ثم سكت."]),
        ("بلغت النسبة 2.5 في المئة. ارتفعت لاحقا.", ["بلغت النسبة 2.5 في المئة.", "ارتفعت لاحقا."]),
        ("انتهى الاجتماع.وغادر الوفد بغداد.", ["انتهى الاجتماع.", "وغادر الوفد بغداد."]),
        ("قال: «لن نعود». وصفق الحاضرون.", ["قال: «لن نعود».", "وصفق الحاضرون."]),
        ("دخلت القوات المدينة؛ فخرج أهلها، ثم عادوا.", ["دخلت القوات المدينة؛ فخرج أهلها، ثم عادوا."]),
    ],
)
def test_arabic_sentences(text: str, expected: list[str]) -> None:
    assert pieces(text, "ar") == expected


def test_glued_headings_are_cut_from_their_sentences_where_breaks_were_lost() -> None:
    text = (
        "الحصار:12 مايو 1991فرض المجلس حظرا على السلاح.وبقي الحظر سنوات.التفتيش:3 يونيو 1992"
        "وصل المفتشون إلى بغداد."
    )
    kinds = [(passage.kind, text[passage.start : passage.end]) for passage in segment(text, "ar")]
    assert ("heading", "الحصار:") in kinds
    assert ("heading", "التفتيش:") in kinds
    assert ("sentence", "وبقي الحظر سنوات.") in kinds


def test_a_long_run_without_full_stops_is_cut_where_clauses_open() -> None:
    text = (
        "غادرت كتيبة الهندسة معسكرها في البصرة مع معداتها وذكرت مصادر محلية أن الرتل اتجه جنوبا عبر طريق "
        "الصحراء "
        "وأعلن ناطق أن العملية تمت من دون حوادث تذكر وأكد أن البقية ستلحق بها قبل نهاية الشهر الجاري "
        "وقال سكان إنهم رأوا "
        "عشرات الشاحنات تمر "
        "بقريتهم خلال الليل وأضاف أحدهم أن الضجيج استمر حتى الفجر"
    )
    assert [piece.split()[0] for piece in pieces(text, "ar")] == [
        "غادرت",
        "وذكرت",
        "وأعلن",
        "وأكد",
        "وقال",
        "وأضاف",
    ]


def test_a_page_without_any_sign_is_cut_into_bearable_pieces() -> None:
    text = "word " * 5000 + "x" * 5000
    assert max(map(len, pieces(text))) <= 2000


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("A title without a stop\n\nThe first sentence stands here.", ["heading", "sentence"]),
        ("Chronology\n\nMarch 2003\nThe war begins.\n2011\nThe war ends.",
         ["heading", "heading", "sentence", "heading", "sentence"]),
        ("Iraq\n12 May: Troops leave the port.\n3 June: They are back.", ["heading", "sentence", "sentence"]),
        ("What comes next:\nThe court decides in May.", ["heading", "sentence"]),
        ("العنوان الأول\nبدأت المحاكمة في بغداد.", ["heading", "sentence"]),
    ],
)  # fmt: skip
def test_headings_are_told_from_sentences(text: str, kinds: list[str]) -> None:
    assert [passage.kind for passage in article(text).passages] == kinds


def test_lines_that_a_narrow_column_broke_are_put_together() -> None:
    lines = (
        "The brigade had spent the winter in the hills above the town and\n"
        "was told in March that it would be the first to go home, which\n"
        "nobody there believed until the lorries came up the road from the\n"
        "airfield and the cooks began to pack their kitchens into crates.\n"
        "By the end of that week only the guards of the gate were left, and\n"
        "they played cards all day. The colonel wrote letters."
    )
    assert len(pieces(lines)) == 3


@pytest.mark.parametrize(
    "line",
    [
        "Read more", "Related articles", "Share this story", "Follow us on X", "Newsletter", "Source link",
        "Source: AP",
        "Advertisement", "© 2020 The Paper", "All rights reserved.", "Tags: Iraq, USA", "Photo: Reuters", "3 min read",
        "Theme by Someone",
        "See also: Oil prices fall in Asia", "Subscribe to our daily briefing",
        "اقرأ المزيد", "إقرأ أيضاً: أسعار النفط ترتفع", "مواضيع ذات صلة", "شارك المقال", "تابعونا على فيسبوك",
        "جميع الحقوق محفوظة للصحيفة", "المصدر: وكالات", "قالب ووردبريس", "الكلمات المفتاحية: العراق",
        "آخر تحديث: أمس", "إعلان",
    ],
)  # fmt: skip
def test_page_furniture_is_set_aside_with_the_reason(line: str) -> None:
    assert reason_of(line).startswith("page furniture: ")


@pytest.mark.parametrize(
    "line",
    [
        "Sources in the ministry said the brigade had left the town before noon.",
        "Share prices fell after the minister of oil resigned on Monday.",
        "Read alone, the report of the inspectors says little about the war.",
        "إعلان الهدنة جاء بعد أسبوع من المعارك.",
        "شارك آلاف العراقيين في التظاهرة.",
        "مصدر أمني: مقتل جنديين في الأنبار.",
        "انضم 1500 مقاتل من العشائر إلى المعركة.",
        "اشترك ثلاثون ألف جندي في الهجوم.",
        "Join the fight, the cleric told the tribes of Anbar.",
    ],
)
def test_sentences_that_begin_like_furniture_stay(line: str) -> None:
    assert reason_of(line) == ""


def test_a_stray_tail_in_the_other_language_is_set_aside() -> None:
    passages = article(
        "The troops left in May, as had been agreed in winter. Nobody was hurt.\n\nقالب ووردبريس\nموقع أخبار"
    ).passages
    assert [passage.kind for passage in passages] == ["sentence", "sentence", "furniture", "furniture"]
    assert "Arabic" in passages[-1].reason


def test_a_long_passage_in_the_other_language_stays_with_its_own_language() -> None:
    arabic = "وقال السفير في بيان إن بلاده ستواصل تدريب القوات العراقية حتى نهاية العام المقبل على الأقل، كما وعدت."
    passages = article(
        f"The ambassador spoke in Baghdad on Sunday and said the training would go on.\n{arabic}"
    ).passages
    assert [(passage.kind, passage.language) for passage in passages] == [
        ("sentence", "en"),
        ("sentence", "ar"),
    ]


SIGNS = st.sampled_from(
    [
        *"abcXYZ .!?؟،؛:«»\"'\n\r\t-–…0159ابةىًو\u200f",
        "U.S.",
        "وقال ",
        "The ",
        "2003بدأ",
        "ةالم",
        "اقرأ المزيد",
    ]
)


@given(st.lists(SIGNS, max_size=120).map("".join))
def test_passages_quote_the_stored_text_in_order_and_lose_no_word(text: str) -> None:
    passages = segment(text, "ar")
    position = 0
    for passage in passages:
        assert position <= passage.start < passage.end <= len(text)
        assert text[position : passage.start].strip(" \t\r\n\u200f-–•·*") in ("", ">")
        assert text[passage.start : passage.end] == text[passage.start : passage.end].strip()
        position = passage.end
    assert not any(letter.isalnum() for letter in text[position:])
