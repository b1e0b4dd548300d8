"""Texts that lost their digits: what reads as "a thousand soldiers" is the ruin of a larger number.

A whole text lost them when it is long, counts and dates things, and holds no digit and next to no punctuation.
A single place lost them when a qualifier stands before a noun without a number ("more than soldiers").
"""

import re
from collections.abc import Iterator

from app.extraction.counting.numbers import Number

_LONG = 700
_DIGIT = re.compile(r"\d")
_PUNCTUATION = re.compile(r"[.;:!?؟؛\"()«»]")
_SCALE_AR = r"(?:الف|الفا|الاف|مليون|مليونا|ملايين|مليار)"
_NOUN_AR = (
    r"(?:جندي|جنديا|جنود|شخص|شخصا|قتيل|قتيلا|قتلي|جريح|جريحا|مدني|مدنيا|مقاتل|مقاتلا|صاروخ|صاروخا|رجل|"
    r"مسلح|مسلحا|عنصر|عنصرا|"
    r"نازح|معتقل|متظاهر|نايب|نايبا|مقعد|مقعدا|دولار|متعاقد|عراقي|ضابط|حارس)"
)
_LOST_AR = re.compile(
    rf"(?<![\u0621-\u064a])[وفبل]?(?P<all>(?:(?P<more>اكثر من|ما يزيد علي|ما يزيد عن)|"
    rf"(?P<atleast>ما لا يقل عن|لا يقل عن)|"
    rf"(?P<less>اقل من)|(?P<about>نحو|حوالي|حوالى|قرابه|زهاء|ما يقارب|ما يقرب من)) "
    rf"(?:(?P<scale>(?:الاف|ملايين) (?={_NOUN_AR}))|(?={_NOUN_AR}(?![\u0621-\u064a]))))"
)
_NOUN_EN = (
    r"(?:(?:us|american|iraqi|british|coalition|additional|more|extra|military) ){0,2}"
    r"(?:troops|soldiers|people|civilians|marines|fighters|militants|rockets|missiles|prisoners|refugees|"
    r"protesters|men|"
    r"dead|deaths|bases|contractors)\b"
)
_LOST_EN = re.compile(
    rf"\b(?P<all>(?:(?P<more>more than|upwards of)|(?P<atleast>at least|no fewer than|no less than)|"
    rf"(?P<less>fewer than)|"
    rf"(?P<about>nearly|approximately|an estimated|as many as|roughly)) (?={_NOUN_EN}))"
)
_COMPARES = re.compile(r"(?: (?:were|are|is|was|just|mere|only)$)")
_RUIN_AR = re.compile(r"(?:الف|الفا|مليون|مليونا|مليار)(?![\u0621-\u064a])")
_NAMES = {"atleast": "at-least", "more": "more-than", "less": "less-than", "about": "about"}


def lost_all_digits(folded: str) -> bool:
    """Whether a folded text lost every digit: it is long, has none, and its punctuation is gone as well."""
    if len(folded) < _LONG or _DIGIT.search(folded):
        return False
    return len(_PUNCTUATION.findall(folded)) * 400 < len(folded)


def is_ruin(folded: str, number: Number) -> bool:
    """Whether a number of a text without digits is what was left of a larger one: ألف جندي, but not ألفي جندي."""
    if number.form == "digits" or number.qualifier in ("tens-of-thousands", "hundreds-of-thousands"):
        return False
    words = folded[number.first : number.end]
    if number.form == "vague":
        return words == "الاف" and number.start < number.first
    return bool(_RUIN_AR.fullmatch(words)) or words in ("thousand", "million", "hundred", "billion")


def lost_numbers(folded: str, language: str) -> Iterator[Number]:
    """The places where a qualifier stands before a counted noun and the number between them is gone."""
    pattern = _LOST_EN if language == "en" else _LOST_AR
    for match in pattern.finditer(folded):
        if language == "en" and _COMPARES.search(folded, max(0, match.start() - 8), match.start()):
            continue
        name = next(name for name in _NAMES if match[name])
        start, end = match.start("all"), match.end() - 1
        yield Number(start, end, end, None, None, _NAMES[name], "lost")
