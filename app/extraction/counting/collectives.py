"""A bare number whose noun is a body of men before it: a force of so many, a crowd, a house. Text is folded."""

import re

from app.extraction.counting.cues import Telling
from app.extraction.counting.earlier import is_large, last_noun
from app.extraction.counting.english_roles import are_on_a_payroll
from app.extraction.counting.nouns import PEOPLE, SOLDIERS, STAFF, Noun
from app.extraction.counting.numbers import just_before
from app.extraction.counting.phrases import Phrase

_FORCE_OF = re.compile(
    r"\b(crowd|mob|gang|staff|crew|force|mission|contingent|garrison|army|detachment|deployment|"
    r"division|brigade|battalion|regiment|corps|column|unit|delegation|team|party|cell|band|squad|platoon|patrol|"
    r"company|militia|audience|congregation|workforce|entourage|convoy|batch|list|surge|reinforcements?|withdrawal|"
    r"drawdown|draw-down|pullout|pull-out|troop cut|cut|reduction|build-up|buildup|occupation|presence) of "
    r"(?:just |only |a further |another )?$"
)
_COLLECTED = dict.fromkeys(("staff", "crew", "workforce"), STAFF) | dict.fromkeys(
    (
        "crowd",
        "mob",
        "gang",
        "delegation",
        "team",
        "party",
        "cell",
        "band",
        "audience",
        "congregation",
        "entourage",
        "list",
    ),
    PEOPLE,
)
_NUMBER_AFTER = re.compile(
    r" (?:(?:the )?(?:total )?number of ((?:[a-z.]+ ){0,2}[a-z]+)|عدد "
    r"([\u0621-\u064a]+))"
)
_CITY_OF = re.compile(
    r"\b(?:city|town|country|nation|province|capital|metropolis|population|enclave|governorate|land|region|"
    r"tribe|community|sect|minority|clan|diaspora) of "
    r"(?:about |some |nearly |almost |perhaps |roughly |more than |over |around )*$"
)
_POPULATION = re.compile(
    r"\bpopulation(?!s)\b(?![^.;:]*\b(?:killed|troops|soldiers)\b)[^.;:]{0,50}\b(?:to|at|of|was|is|from|reached|"
    r"exceeded|numbered|below|under|than) (?:about |some |nearly |just |over |an estimated )?$|"
    r"\bpopulation, (?:once|now|then|today|formerly) (?:of )?(?:about |some |nearly |over )?$|"
    r"(?:عدد (?:ال)?سكان|تعداد (?:ال)?سكان|سكان)(?:ها|ه)?(?: [\u0621-\u064a]+){0,2} "
    r"(?:الي|يبلغ|بلغ|من|نحو|يناهز|يتجاوز|تجاوز|يقارب)(?: نحو| حوالي)? $"
)
_HOUSE_OF = re.compile(
    r"\b(council|committee|commission|cabinet|panel|board|jury|assembly|parliament|chamber|legislature|senate|"
    r"majlis) of (?:just |only |some |about )?$"
)
_SEATS = Noun("seats", "seats")
_HOUSES = dict.fromkeys(("assembly", "parliament", "chamber", "legislature", "senate", "majlis"), _SEATS)
_CROWD = re.compile(
    r"\b(?:crowds?|rally|march|demonstrations?|procession|protests?|gathering|audience|throng|congregation|vigil|"
    r"mourners|sit-in|marchers)(?: (?!of )[a-z']+){0,4},? (?:was |were )?(?:variously )?(?:estimated|put|reckoned|"
    r"numbering|numbered|reported|said|thought|believed)(?: by [a-z' ]{3,30})?(?: at| to number)?(?: about| some| "
    r"over| more than| as many as| up to| around| nearly)? $"
)
_CROWD_REACH = 90
_ASKED = re.compile(
    r" (?:asked|polled|surveyed|questioned|interviewed|canvassed|sampled)\b(?! (?:to|for|that|him|her|it)\b)"
)
_ABOARD = re.compile(r" (?:aboard|on board)\b| (?:كانوا )?علي متن")
_STRONG_AR = re.compile(
    r"(?:^| )[وب]?(?:(?:قوام|تعداد|عديد)(?:ه|ها|هم|هما)|عدد (?:افراد|جنود|رجال|عسكريي)(?:ه|ها|هم|هما)|"
    r"(?:تعداد|عديد|قوام) (?:ال)?(?:جيش|قوه|قوات|فرقه|حاميه)(?: [\u0621-\u064a]+){0,2})(?: نحو| حوالي| قرابه| زهاء)? $|"
    r"(?:قوه|قوات|كتيبه|فرقه|وحده|حاميه) (?:[\u0621-\u064a]+ ){0,2}(?:[يت]?تراوح|تتراوح|تناهز|ناهزت|تبلغ|بلغت|تفوق)"
    r"(?: (?:عددها|عديدها|قوامها|افرادها))?(?: ما)? $"
)
_GATHERING_AR = re.compile(
    r"(?:^| )[وف]?(?:تطوع|ترشح|تنافس|اقترع|تظاهر|احتشد|تجمع|تجمهر|شارك|خرج|حضر)(?:ت)?(?: [\u0621-\u064a]+)? ?$"
)
_WORKING_AR = re.compile(
    r"(?:^| )[وف]?(?:ي|ت|ست|سي)?(?:عمل|شتغل|داوم|وظف|شغل)(?:ون)? (?:(?:فيه|فيها|لديها|لديه|به|بها|هناك) )?"
    r"(?:(?:سوي|غير|الا|اليوم|حاليا) )?$"
)
_CROWD_AR = re.compile(
    r"(?:^| )[وفب]?(?:ال)?(?:حشد|حشود|جموع|جمهور|جمع|تظاهره|مظاهره|مسيره|موكب)(?: [\u0621-\u064a]+){0,3} "
    r"(?:قدر|قدرت|يقدر|تقدر|ناهز|ناهزت|بلغ|بلغت|ضم|ضمت|تجاوز|تجاوزت)"
    r"(?: (?:عدده|عددها|عددهم))?(?: (?:ب|نحو|حوالي|قرابه))? ?ب?$"
)


def collected(telling: Telling, counted: Phrase) -> Phrase | None:
    """A bare number with the noun of its collective: "a force of 3,000", احتشد نحو ألفين; None without one."""
    number, text = counted.number, telling.text
    if force := _FORCE_OF.search(text, max(0, number.start - 30), number.start):
        told = _COLLECTED.get(force.group(1), SOLDIERS)
        return Phrase(number, told, counted.end, force.group(1))
    if house := _HOUSE_OF.search(text, max(0, number.start - 30), number.start):
        return Phrase(number, _HOUSES.get(house.group(1), PEOPLE), counted.end)
    after = _NUMBER_AFTER.match(text, counted.end)
    if after and (noun := last_noun(after.group(1) or after.group(2), telling.language)):
        return Phrase(number, noun, counted.end)
    if are_on_a_payroll(text, counted) or (counted.is_bare and just_before(text, number.start, _WORKING_AR)):
        return Phrase(number, STAFF, counted.end)
    if _are_many_people(text, counted):
        return Phrase(number, PEOPLE, counted.end)
    if just_before(text, number.start, _STRONG_AR):
        return counted._replace(noun=SOLDIERS)
    if _ABOARD.match(text, counted.end) or _GATHERING_AR.search(
        text, max(0, number.start - 30), number.start
    ):
        return Phrase(number, PEOPLE, counted.end)
    return None


def _are_many_people(text: str, counted: Phrase) -> bool:
    """Whether the counted are a population, a crowd, or those whom a survey asked."""
    start = counted.number.start
    if counted.is_bare and _ASKED.match(text, counted.end):
        return True
    if just_before(text, start, _CROWD_AR):
        return True
    return is_large(counted.number) and any(
        pattern.search(text, max(0, start - _CROWD_REACH), start)
        for pattern in (_POPULATION, _CITY_OF, _CROWD)
    )
