"""What Arabic persons are counted as: staff who are employed, men who make up a force. Text is folded."""

import re

from app.extraction.counting.cues import FATES, Telling
from app.extraction.counting.nouns import Noun
from app.extraction.counting.numbers import just_before
from app.extraction.counting.phrases import Phrase

_ABOUT = "(?: (?:نحو|حوالي|قرابه|زهاء|اكثر من|ما يزيد علي|ما لا يقل عن|ما يقارب|اقل من|قوامه|عددهم))?"
_HOUSE = (
    "(?:ال)?(?:سفار[هت]|قنصلي[هت]|بعث[هت]|وكال[هت]|شرك[هت]|شركات|ممثلي[هت]|وزار[هت]|مكتب|موسس[هت]|منظم[هت]|"
    "مصنع|مصفا[هت])"
)
_EMPLOYING = re.compile(
    rf"(?:(?:^| )[وف]?(?:يعمل|تعمل|عمل|اشتغل|يشتغل)(?: [\u0621-\u064a]+){{0,3}} [بل]?{_HOUSE}"
    rf"(?: [\u0621-\u064a]+){{0,4}}(?:، [^،.؛]{{3,44}}،)?|"
    r"(?:^| )[وف]?(?:يعمل|تعمل|عمل|يشتغل) (?:فيها?|لديها?|بها?)(?: [\u0621-\u064a]+){0,2}|"
    rf"(?:^| )[وف]?(?:توظف|يوظف|وظفت|وظف|تشغل|استخدمت|تستخدم|"
    rf"عينت|عين|استاجرت|تستاجر|جدول رواتب|قوايم رواتب|ملاك)(?: [\u0621-\u064a]+){{0,3}})"
    rf"{_ABOUT} $"
)
_WORKING = re.compile(
    rf" (?:كانوا |ممن )?(?:يعملون|عملوا|يشتغلون|موظفين|العاملين|عاملين) "
    rf"(?:في|لدي|مع|ب|ل)(?: [\u0621-\u064a]+)? ?{_HOUSE}"
    r"| (?:ما )?بين (?:دبلوماسي|موظف|متعاقد|حارس|حراس)[\u0621-\u064a]*"
)
_STAFF_OF = re.compile(
    r"(?:عدد|عديد|مجموع) (?:ال)?(?:عامل|موظف|مستخدم|متعاقد|كادر|كوادر|ملاك|دبلوماسي)[\u0621-\u064a]*(?: "
    r"[^،.؛]{1,40})? $"
)
_SOLDIERS_COUNTED = re.compile(
    r"(?:عدد|عديد|اجمالي|مجموع) (?:ال)?(?:جنود|عسكري|قوات)(?![^،.؛]*(?:قتل|جرح|جرحي|مصاب))[^،.؛]{0,90} $"
)
_BODY = re.compile(
    "(?:قوامه|قوامها|تعدادها|تعداده|"
    "(?:قوه|كتيبه|وحده|سريه|فرقه|كتايب|لواء|حاميه)(?: [\u0621-\u064a]+){0,3} "
    "(?:من|تضم|يضم|قوامها))(?: نحو| حوالي| قرابه| زهاء| اكثر من)? $"
)
_DESERTING = re.compile(rf"(?:^| )[وفب]?(?:ال)?(?:انشق|تمرد|انشقاق)ت?(?: عن [\u0621-\u064a]+)?{_ABOUT} $")
_DESERTED = re.compile(
    "(?: [\u0621-\u064a]+){0,2} (?:فروا|هربوا|انشقوا|تمردوا|تركوا (?:مواقعهم|وحداتهم|مواضعهم|اسلحتهم)|خلعوا|"
    "رفضوا (?:القتال|الاوامر|الذهاب|الخدمه)|تخلوا عن)"
)
_FLEEING = re.compile(rf"(?:^| )[وفب]?(?:فر|هرب|فرار|هروب){_ABOUT} $")
_FROM_SERVICE = re.compile("(?: [\u0621-\u064a]+){0,2} من (?:ال)?(?:خدمه|جيش|صفوف)")
# ثمانية آلاف جندي أميركي وثلاثة آلاف عراقي: soldiers too.
_WITH_SOLDIERS = re.compile(
    r"\d? ?(?:جندي|جنود|عسكري|عسكريين)ا?(?: [\u0621-\u064a]+(?:ي|يا|يين))?(?: و|، و|، والي جانبهم | الي جانب | مع )"
    r"(?:نحو |حوالي |قرابه |اكثر من |زهاء )?$"
)
_REACH, _FAR, _FEWEST = 70, 130, 20


def is_a_body(text: str, counted: Phrase) -> bool:
    """Whether people named by their nation make up a force: قوة قوامها 600 إيطالي."""
    start = counted.number.start
    is_many = (counted.number.value or 0) >= _FEWEST
    is_of_nation = (
        counted.noun is not None and counted.noun.unit == "people" and counted.word.endswith(("ي", "يا"))
    )
    if not is_many or not is_of_nation:
        return False
    is_beside = just_before(text, start, _WITH_SOLDIERS) is not None
    return is_beside or _BODY.search(text, max(0, start - _REACH), start) is not None


def role_of(telling: Telling, counted: Phrase, noun: Noun, near: str | None) -> tuple[str, str] | None:
    """The kind and unit of persons who are employed; `near` is what became of them."""
    if telling.language == "ar" and near not in FATES and noun.family == "soldiers":
        return ("other", noun.unit) if _are_deserters(telling.text, counted) else None
    if telling.language != "ar" or near in FATES or noun.unit not in ("people", "workers"):
        return None
    start, end = counted.number.start, counted.end
    before = telling.text[max(0, start - _REACH) : start]
    if (
        noun.unit == "people"
        and near is None
        and _SOLDIERS_COUNTED.search(telling.text, max(0, start - _FAR), start)
    ):
        return "troops-present", "soldiers"
    if counted.word.endswith("عاملين"):
        end -= len(" " + counted.word)
    return (
        ("personnel", noun.unit)
        if _EMPLOYING.search(before) or _STAFF_OF.search(before) or _WORKING.match(telling.text, end)
        else None
    )


def _are_deserters(text: str, counted: Phrase) -> bool:
    start, end = counted.number.start, counted.end
    before = text[max(0, start - _REACH) : start]
    if _FLEEING.search(before) and _FROM_SERVICE.match(text, end):
        return True
    return bool(_DESERTING.search(before) or _DESERTED.match(text, end))
