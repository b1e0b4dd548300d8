"""Languages by document and by paragraph, and the refusal of others in words."""

import pytest

from app.errors import UnreadableText
from app.extraction.language import detect, of_paragraph


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The convoy crossed the border at dawn and the soldiers were home by night.", "en"),
        ("عبرت القافلة الحدود عند الفجر وكان الجنود في ديارهم ليلا بعد رحلة من البصرة إلى الكويت.", "ar"),
        ("قال پول بريمر إن گروپ التحالف في بغداد سيسلم السلطة إلى العراقيين في حزيران.", "ar"),
        ("March 2003", "en"),
        ("آذار 2003", "ar"),
        ("وقعت بغداد الاتفاق مع شركة Exxon Mobil الأميركية في البصرة بعد مفاوضات.", "ar"),
    ],
)
def test_arabic_and_english_are_told_apart(text: str, language: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("نیروهای آمریکایی پس از سال‌ها جنگ از عراق خارج شدند و پایگاه‌ها را تحویل دادند.", "Persian"),
        ("امریکی افواج نے کئی سال کی جنگ کے بعد عراق چھوڑ دیا اور اڈے حوالے کر دیے۔", "Urdu"),
        ("هێزەکانی ئەمریکا دوای چەند ساڵێک لە شەڕ عێراقیان بەجێهێشت.", "Kurdish"),
        ("Amerikan askerleri yıllar süren savaşın ardından Irak'tan çekildi ve üsleri devretti.", "Turkish"),
        ("Les troupes américaines ont quitté l'Irak après des années de guerre dans le pays.", "French"),
        ("Die amerikanischen Truppen haben den Irak nach Jahren des Krieges verlassen.", "German"),
        ("Las tropas estadounidenses abandonaron Irak después de años de guerra en el país.", "Spanish"),
        (
            "Американские войска покинули Ирак после многих лет войны в этой стране.",
            "neither Arabic nor Latin",
        ),
        ("美军在多年战争后撤离伊拉克并移交了基地。", "neither Arabic nor Latin"),
        ("2003 – 2011 : 4,500", "no words"),
    ],
)
def test_other_languages_are_refused_in_words(text: str, words: str) -> None:
    with pytest.raises(UnreadableText, match=words):
        detect(text, "story.txt")


@pytest.mark.parametrize(
    ("text", "document", "language"),
    [
        ("2011", "ar", "ar"),
        ("The end", "ar", "en"),
        ("النهاية", "en", "ar"),
        ("بعد اجتماع لشركة BP", "ar", "ar"),
        (
            "Les forces ont quitté la ville avant midi et personne ne les a vues revenir depuis lors dans la région.",
            "ar",
            None,
        ),
    ],
)
def test_a_paragraph_has_a_language_of_its_own(text: str, document: str, language: str | None) -> None:
    assert of_paragraph(text, document) == language  # type: ignore[arg-type]
