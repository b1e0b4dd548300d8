"""Texts that lost their digits: what reads as "a thousand soldiers" is the ruin of a larger number.

A whole text lost them when it counts and dates things but holds no digit: its punctuation is gone as well, or words
that lead to a number lead nowhere ("in March ,", "in the th century"). A single place lost them when a qualifier stands
before a noun without a number ("more than soldiers").
"""

import re
from collections.abc import Iterator

from app.extraction.counting.numbers import Number

_LONG, _LONG_ENOUGH = 700, 300
_DIGIT = re.compile(r"\d")
_PUNCTUATION = re.compile(r"[.;:!?؟؛\"()«»]")
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_DANGLING = re.compile(
    rf"\b(?:in|on|by|since|until|between|early|late|of|from|to)(?: {_MONTH})? ?(?=[,.;)])|\b{_MONTH} ,|"
    rf"\bin (?:the )?(?:and|,)|\b(?:the|on|of) (?:st|nd|rd|th)\b|(?<!\w)%|[$£€] ?(?:million|"
    rf"billion)?(?= |$)|\( ?\)|"
    r"\b(?:aged?|won|resolution|article) ?(?=[,.;]|(?:of the )?seats|and )|"
    r"(?:عام|سنه|القرار|الماده|الساعه|بنسبه) ?(?=[،.؛]|و|في |من |علي |ان |بدا|قتل|$)|(?:في|"
    r"بحلول) عام (?!ال)(?=[\u0621-\u064a]{3})"
)
_FEWEST_DANGLING, _FEWEST_HOLES = 2, 3
_HOLES = re.compile("(?<=[a-z\u0621-\u064a])(?:  (?=[a-z\u0621-\u064a])| , )")
_NOUN_AR = (
    r"(?:جندي|جنديا|جنود|شخص|شخصا|قتيل|قتيلا|قتلي|جريح|جريحا|مدني|مدنيا|مقاتل|مقاتلا|صاروخ|صاروخا|رجل|"
    r"مسلح|مسلحا|عنصر|"
    r"عنصرا|نازح|معتقل|متظاهر|نايب|نايبا|مقعد|مقعدا|دولار|متعاقد|عراقي|ضابط|حارس)"
)
_LOST_AR = re.compile(
    rf"(?<![\u0621-\u064a])[وفبل]?(?P<all>(?:(?P<more>اكثر من|ما يزيد علي|ما يزيد عن)|"
    rf"(?P<atleast>ما لا يقل عن|لا يقل عن)|"
    rf"(?P<less>اقل من)|(?P<about>نحو|حوالي|حوالى|قرابه|زهاء|ما يقارب|ما يقرب من)) "
    rf"(?:(?P<scale>(?:الاف|ملايين) (?={_NOUN_AR}))|(?={_NOUN_AR}(?![\u0621-\u064a]))))"
)
_NOUNS_EN = (
    r"(?:(?:us|american|iraqi|british|coalition|additional|more|extra|military|other|iraqi and|enemy|"
    r"cruise) ){0,2}"
    r"(?:troops|soldiers|people|civilians|marines|fighters|militants|rockets|missiles|prisoners|refugees|"
    r"protesters|men|"
    r"dead|deaths|bases|contractors|(?:of the )?seats|votes|deputies|lawmakers|others|insurgents|"
    r"policemen|wounded|bodies|detainees|"
    r"percent|per cent|dollars|iraqis|americans)\b"
)
_SURE_EN = (
    r"(?P<more>more than|upwards of)|(?P<atleast>at least|no fewer than|no less than)|(?P<less>fewer than)|"
    r"(?P<about>nearly|approximately|an estimated|as many as|roughly"
)
_LOST_EN = re.compile(rf"\b(?P<all>(?:{_SURE_EN})) (?={_NOUNS_EN}))")
# In a text that lost every digit, weaker words and even none will do.
_RUINED_EN = re.compile(
    rf"\b(?P<all>(?:{_SURE_EN}|about|around|some|almost|over|up to)) (?:(?:thousand|million|"
    rf"hundred) )?(?={_NOUNS_EN})|"
    rf"(?P<plain>(?<=won )|(?<=took )|(?<=killing )|(?<=killed )|(?<=wounding )|(?<=wounded )|(?<=by )|"
    rf"(?<=holds )|(?<=sent )|"
    rf"(?<=lost )|(?<=gained )|(?<=leaving )|(?<=with )|(?<=of ))(?:(?:thousand|million|"
    rf"hundred) )?(?={_NOUNS_EN})|"
    rf"(?P<list>(?<=, )|(?<=and )|(?<=\. ))(?={_NOUNS_EN} (?:were|had been|have been) (?:killed|wounded|"
    rf"injured)))"
)
_HOLE = r"(?: ,| )"  # and a space after it: no text that kept its digits has either
_GAP_EN = re.compile(
    rf"(?P<all>(?:\b(?:{_SURE_EN}|about|around|some|almost|over|up to)))?{_HOLE}) (?={_NOUNS_EN})"
)
_GAP_AR = re.compile(
    rf"(?P<all>(?:(?:(?P<more>اكثر من)|(?P<atleast>ما لا يقل عن)|(?P<less>اقل من)|(?P<about>نحو|حوالي|"
    rf"قرابه|زهاء)))?"
    rf"{_HOLE}) (?=(?:الف )?{_NOUN_AR}(?![\u0621-\u064a]))"
)
# What is left of "1,500" and "50,000": no sound text has a comma before its thousands, or two noughts after a space.
_HALF = re.compile(
    rf"(?P<all>(?:\b(?:{_SURE_EN}|up to|about|around|some|almost|over)) )? ?"
    r"(?:(?<![\d,])\d{1,3}, 00(?!\d)|(?<![\d,])(?:(?<= )|(?<=^)),\d{3}(?![\d,])))(?= [a-z])"
)
_COMPARES = re.compile(r"(?: (?:were|are|is|was|just|mere|only)$)")
_RUIN_AR = re.compile(r"(?:الف|الفا|مليون|مليونا|مليار)(?![\u0621-\u064a])")
_LOSING = {
    "en": ("than", "least", "nearly", "approx", "estimated", "many as", "roughly", "upwards"),
    "ar": ("اكثر من", "اقل من", "يزيد", "يقل", "نحو", "حوال", "قرابه", "زهاء", "يقارب", "يقرب"),
}
_NAMES = {"atleast": "at-least", "more": "more-than", "less": "less-than", "about": "about"}


def lost_all_digits(folded: str) -> bool:
    """Whether a folded text lost every digit."""
    if len(folded) < _LONG_ENOUGH or _DIGIT.search(folded):
        return False
    if len(folded) >= _LONG and len(_PUNCTUATION.findall(folded)) * 400 < len(folded):
        return True
    return len(_DANGLING.findall(folded)) >= _FEWEST_DANGLING or len(_HOLES.findall(folded)) >= _FEWEST_HOLES


def is_ruin(folded: str, number: Number) -> bool:
    """Whether a number of a text without digits is what was left of a larger one: ألف جندي, but not ألفي جندي."""
    if number.form == "digits" or number.qualifier in ("tens-of-thousands", "hundreds-of-thousands"):
        return False
    words = folded[number.first : number.end]
    if number.form == "vague":
        return words == "الاف" and number.start < number.first
    return bool(_RUIN_AR.fullmatch(words)) or words in ("thousand", "million", "hundred", "billion")


def lost_numbers(folded: str, language: str, is_ruined: bool) -> Iterator[Number]:
    """Where a number is gone: before a counted noun, after a qualifier or (in a ruined text) a telling verb."""
    if " ," in folded or ", 00" in folded:
        yield from (_lost(match) for match in _HALF.finditer(folded))
    if is_ruined:
        yield from _gaps(folded, language)
    elif not any(word in folded for word in _LOSING[language]):
        return  # no qualifier that could stand alone
    pattern = _LOST_AR if language == "ar" else _RUINED_EN if is_ruined else _LOST_EN
    for match in pattern.finditer(folded):
        if language == "en" and _COMPARES.search(folded, max(0, match.start() - 8), match.start()):
            continue
        name = next((name for name in _NAMES if match[name]), None)
        start = match.start("all")
        end = max(start, match.end() - 1) if name else match.end()
        yield Number(start, end, end, None, None, _NAMES[name] if name else "exactly", "lost")


def _lost(match: re.Match[str]) -> Number:
    """A number that is there in part only."""
    name = next((name for name in _NAMES if match[name]), None)
    qualifier = _NAMES.get(name or "", "exactly")
    return Number(match.start("all"), match.end("all"), match.end("all"), None, None, qualifier, "lost")


def _gaps(folded: str, language: str) -> Iterator[Number]:
    """Where digits left a hole in a ruined text: "at least , people", "with  deaths", نحو  جندي."""
    for match in (_GAP_AR if language == "ar" else _GAP_EN).finditer(folded):
        name = next((name for name in _NAMES if match[name]), None)
        yield Number(
            match.start("all"),
            match.end("all"),
            match.end("all"),
            None,
            None,
            _NAMES.get(name or "", "exactly"),
            "lost",
        )
