"""Which language a text or a paragraph is in, and a refusal in words when it is neither Arabic nor English."""

import re
from functools import lru_cache

from app.errors import UnreadableText
from app.extraction.records import Language

# Letters that Arabic does not write. A few of them stand in Arabic news too (foreign names, Persian keyboards),
# so a share decides, not a single letter.
_FOREIGN_ARABIC_SCRIPT = re.compile("[پچژگڤکیےںھہۀەۆۇێڕڵۊٹڈڑڭ]")
# Runs of letters: a list of words is shorter than a list of letters.
_ARABIC_LETTERS = re.compile("[\u0621-\u064a\u0671-\u06d3\u06d5]+")
_LATIN_LETTERS = re.compile("[A-Za-z\u00c0-\u024f]+")
_OTHER_LETTERS = re.compile("[\u0370-\u05ff\u0700-\u1fff\u2c00-\ud7ff\uf900-\ufaff]+")
_WORD = re.compile(r"[^\W\d_]+")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ENGLISH_WORDS = _words(
    "the of and to in a is was that for on with as by at from his were are it be had has an which "
    "their not this have who they after said its but been he she will more when would into than "
    "during against all"
)
_ARABIC_WORDS = _words(
    "في من على إلى الى أن ان التي الذي عن مع هذا هذه كان كانت بعد قبل بين حتى وقد قد كما لم لا ما "
    "خلال أو وفي ومن وعلى حيث ضد منذ عام وكان ذلك تم قال عبر هو هي بها به إن وأن الذين عند لدى نحو "
    "أكثر"
)
_PERSIAN_SCRIPT_NAMES = {
    "fa": "Persian",
    "ur": "Urdu",
    "ckb": "Kurdish",
    "sdh": "Kurdish",
    "ku": "Kurdish",
    "kmr": "Kurdish",
    "ps": "Pashto",
    "ug": "Uyghur",
    "sd": "Sindhi",
}
_LATIN_NAMES = {
    "fr": "French",
    "de": "German",
    "es": "Spanish",
    "it": "Italian",
    "tr": "Turkish",
    "pt": "Portuguese",
    "nl": "Dutch",
    "ku": "Kurdish",
    "kmr": "Kurdish",
    "az": "Azerbaijani",
    "id": "Indonesian",
    "ms": "Malay",
    "pl": "Polish",
    "sv": "Swedish",
}
_SAMPLE = 6000
_SHORT = 25
_GLANCE = 160


def detect(text: str, name: str = "") -> Language:
    """Say whether `text` is Arabic or English.

    Only the first six thousand characters and as many from the middle are looked at. `name` is for the message.
    Raises UnreadableText for any other language, and for text without letters.
    """
    sample = _sample(text)
    arabic, latin = _count(_ARABIC_LETTERS, sample), _count(_LATIN_LETTERS, sample)
    other = _count(_OTHER_LETTERS, sample)
    if not arabic + latin + other:
        raise UnreadableText(
            f"{name or 'The text'} has no words in it: give an article in Arabic or English."
        )
    if other > arabic + latin:
        raise _refused(name, _named(sample, {}), "its letters are neither Arabic nor Latin")
    if arabic >= latin:
        return _arabic_or_refused(sample, arabic, name)
    return _english_or_refused(sample, latin, name)


def of_paragraph(text: str, document: Language) -> Language | None:
    """Language of one paragraph by its script, None for a longer Latin paragraph that is not English.

    A paragraph without letters has the language of its document.
    """
    start = text[:_GLANCE]
    # Most paragraphs hold the letters of their document alone: nothing need be counted then.
    if start.isascii() if document == "en" else not _LATIN_LETTERS.search(start):
        return document
    arabic, latin = _count(_ARABIC_LETTERS, start), _count(_LATIN_LETTERS, start)
    if not arabic + latin:
        return document
    if arabic * 2 >= latin:
        return "ar"
    if document == "ar" and latin > _SHORT * 2 and _share(text.lower(), _ENGLISH_WORDS) < 0.06:
        return None
    return "en"


def _count(letters: re.Pattern[str], text: str) -> int:
    return sum(map(len, letters.findall(text)))


def _sample(text: str) -> str:
    if len(text) <= 2 * _SAMPLE:
        return text
    middle = len(text) // 2
    return text[:_SAMPLE] + text[middle : middle + _SAMPLE]


def _arabic_or_refused(sample: str, letters: int, name: str) -> Language:
    foreign = len(_FOREIGN_ARABIC_SCRIPT.findall(sample)) / letters
    common = _share(sample, _ARABIC_WORDS)
    if foreign < 0.005 and common > 0.05:
        return "ar"
    if foreign > 0.02 and common < 0.12:
        language = _named(sample, _PERSIAN_SCRIPT_NAMES)
        raise _refused(name, language, "it uses letters that Arabic does not have")
    if letters > _SHORT and common < 0.03 and _guess(sample) in _PERSIAN_SCRIPT_NAMES:
        raise _refused(name, _named(sample, _PERSIAN_SCRIPT_NAMES), "it has hardly any common Arabic word")
    return "ar"


def _english_or_refused(sample: str, letters: int, name: str) -> Language:
    common = _share(sample.lower(), _ENGLISH_WORDS)
    if common >= 0.12 or letters < _SHORT:
        return "en"
    guess = _guess(sample)
    if guess != "en":
        raise _refused(
            name, _LATIN_NAMES.get(guess, f"another language ({guess})"), "it has few common English words"
        )
    return "en"


def _share(text: str, common: frozenset[str]) -> float:
    words = _WORD.findall(text)
    return sum(map(common.__contains__, words)) / len(words) if words else 0.0


def _named(sample: str, names: dict[str, str]) -> str:
    guess = _guess(sample)
    return names.get(guess, _LATIN_NAMES.get(guess, "another language"))


@lru_cache(maxsize=64)
def _guess(sample: str) -> str:
    # Imported late: the model takes half a second to load, and most articles never need it.
    import py3langid  # type: ignore[import-untyped]

    return str(py3langid.classify(sample)[0])


def _refused(name: str, language: str, why: str) -> UnreadableText:
    return UnreadableText(
        f"{name or 'The text'} seems to be in {language} ({why}). Isnad reads Arabic and English: "
        "give a translation, or say --lang ar or --lang en if this is a mistake."
    )
