"""Ones and twos that no numeral says: "killed an American contractor", مقتل جندي, صاروخين. Text is folded."""

import re
from collections.abc import Iterator

from app.extraction.counting import nouns
from app.extraction.counting.numbers import Number

_PEOPLE_EN = (
    r"(?:soldier|civilian|contractor|policeman|marine|child|girl|boy|woman|person|serviceman|airman|"
    r"sailor|guard|translator|"
    r"interpreter|journalist|reporter|protester|worker|hostage|officer|pilot|diplomat|bystander|militant|"
    r"gunman|fighter|driver|lawyer|doctor|teacher|cleric|engineer|trooper|paratrooper|reservist|nurse|"
    r"judge|student|activist)"
)
_ONE_EN = rf"(?:an?|another) (?:(?!who|that|which|and|in|by|when|at|of)[a-z.'-]+ ){{0,3}}?{_PEOPLE_EN}"
_SINGLE_EN = re.compile(
    r"\b(?:kill(?:s|ed|ing)|wound(?:s|ed|ing)|injur(?:es|ed|ing)|captur(?:es|ed|ing)|death of|kidnap(?:s|"
    r"ped)|abduct(?:s|ed)|behead(?:s|ed|ing)|execut(?:es|ed|ing)|murder(?:s|ed|ing)|assassinat(?:es|ed|ing)|"
    r"shot dead) "
    rf"(?P<one>{_ONE_EN})\b(?! leader| chief)"
    rf"|\b(?P<two>{_ONE_EN}) (?:was|is|has been|had been) (?:shot dead|killed|wounded|injured|hurt|"
    rf"kidnapped)\b"
)
_SINGLE_AR = re.compile(
    r"(?<![\u0621-\u064a])[وفبل]?(?:قتل|مقتل|بمقتل|مصرع|اصيب|اصابه|جرح|خطف|اسر|اعتقال|اعتقل|قتلت|بقتل|"
    r"توفي|وفاه|استشهد|"
    r"استشهاد|اغتيال|قضي|بينهم|بينها|احدهم|احدهما|منهم|منهما|جرح) "
    r"(?P<noun>جندي|جنديا|مدني|شخص|شخصا|متعاقد|متعاقدا|شرطي|ضابط|ضابطا|مقاول|عسكري|صحفي|صحافي|طفل|امراه|"
    r"رجل|مسلح|عامل|موظف|"
    r"عنصر|مقاتل|قيادي|سايق|متظاهر|ناشط|مهندس|طبيب|رقيب|بحار|طيار|مواطن|مترجم|حارس)(?![\u0621-\u064a])(?! "
    r"[\u0621-\u064a]+ [\u0621-\u064a]* ?يدعي)"
)
_DUAL_AR = re.compile(
    r"(?<![\u0621-\u064a])[وفبلك]?(?P<noun>(?:ال)?(?:"
    + "|".join(sorted(nouns.DUALS, key=len, reverse=True))
    + r"))(?![\u0621-\u064a])"
)


def singles(piece: str, language: str) -> Iterator[Number]:
    """One person killed, wounded or captured; in Arabic also two of a thing, which the noun itself says."""
    if language == "en":
        for match in _SINGLE_EN.finditer(piece):
            start = match.start("one") if match["one"] else match.start("two")
            end = piece.index(" ", start)
            yield Number(start, start, end, 1, None, "exactly", "single")
        return
    for match in _SINGLE_AR.finditer(piece):
        place = match.start("noun")
        yield Number(place, place, place, 1, None, "exactly", "single")
    for match in _DUAL_AR.finditer(piece):
        place = match.start("noun")
        yield Number(place, place, place, 2, None, "exactly", "dual")
