"""Arabic numbers without a noun that go on with what the sentences before told of: prisoners, refugees, rockets.

"وبقي ستة آلاف" are prisoners after prisoners, "وسقط أحد عشر منها" rockets after rockets. Text is folded.
"""

import re
from collections.abc import Iterator

from app.extraction.counting.arabic_nouns import Family
from app.extraction.counting.english_remainders import Beside
from app.extraction.counting.fates import BY_UNIT
from app.extraction.counting.nouns import PEOPLE, SOLDIERS, Noun
from app.extraction.counting.numbers import just_before
from app.extraction.counting.phrases import Phrase

_CAPTIVES, _DISPLACED = Noun("people", "prisoners"), Noun("people", "displaced")
_BEGINS = r"(?:^|[^\u0621-\u064a])[وفل]?"
_SAID = (
    r"(?: (?:منهم|منها|هناك|فيها?|نحو|حوالي|قرابه|سوي|الا|غير|سراح|عن|سبيل|اليها?|الي البلاد|حاليا|بعد ذلك|"
    r"لاحقا))* ?ب?$"
)

_STAY = "بقي|تبقي|يبقي?|يتبقي?|ظل|لا يزال|ما زال|لا يزالون|ما زالوا"
_GO_HOME = "عاد|يعود|تعود|رجع|اعيد|اعاد|اعادت|عوده|اعاده"
_OF_CAPTIVES = re.compile(
    rf"{_BEGINS}(?:{_STAY}|{_GO_HOME}|نقل|حول|افرج|الافراج|افراج|يفرج|اطلق|اطلقت|اطلاق|تطلق|سلم|سلمت|تسليم|تسلم|"
    r"استعاد|استعادت|استرد|رحل|سراح|احتجز|يحتجز|تحتجز|ابقي|ابقت|هرب|يضم|تضم|ضم|كان فيه|كان فيها|فيه|فيها|لديها?|"
    rf"حوكم|يحاكم|ادين|بادلت|بادل|مبادله)(?:ت|وا)?{_SAID}"
)
_OF_THE_DISPLACED = re.compile(
    rf"{_BEGINS}(?:{_STAY}|{_GO_HOME}|وصل|يصل|لجا|استقر|عبر|دخل|انتقل|توجه|قصد|تووي|يووي|اوت|اوي|تضم|يضم|ضم|تستضيف|"
    r"يستضيف|استضاف|استقبل|تستقبل|يستقبل|استوعب|تستوعب|يستوعب|احتضن|تحتضن|يحتضن|نصيب [\u0621-\u064a]+)(?:ت|وا)?"
    rf"(?: (?:اكبرها|احدها|وحده|وحدها|الاردن|سوريا|تركيا|ايران|لبنان|مصر|الكويت|كردستان|اربيل|دهوك|الاقليم))?{_SAID}"
)
_SHELTERING = re.compile(rf"{_BEGINS}(?:تووي|يووي|اوت|اوي|تستضيف|يستضيف|استضاف|استضافت|تحتضن|يحتضن){_SAID}")
_CAMPS = re.compile(r"مخيم|خيم|نازح|لاجي|مشرد|مهجر|ملاج")
_OF_THE_EVACUATED = re.compile(
    rf"{_BEGINS}(?:{_STAY}|{_GO_HOME}|اجلي?|تجلي|يجلي|اجلاء|نقل|تنقل|ينقل|سحب|تسحب|غادر|يغادر|تغادر|رحل|ترحيل|وصل|اخرج|"
    rf"خرج|استقل|سافر|حمل|اقل)(?:ت|وا)?"
    rf"(?: (?:ال)?(?!(?:جيش|قوات|جنود))[\u0621-\u064a]+(?: (?:ال)?[\u0621-\u064a]+ي[هن]?)?)?{_SAID}"
)
_NATIONALS = ("رعايا", "مواطن", "اجانب", "اجنبي", "دبلوماسي", "موظف", "عامل", "عمال", "مدني", "مدنيين")
_EVACUATING = re.compile(r"اجل[يته]|اجلاء|اخلاء|رعايا|مواطني")
_FLYING = (
    "سقط|اصاب|انفجر|ينفجر|تنفجر|اعترض|اعترضت|اسقط|اسقطت|دمر|دمرت|اخفق|فشل|وصل|تحطم|ضل|انحرف|اخطا|بلغ|وقع|انطلق|ابطل|"
    "عثر علي|ضبط|عطل|اطلق|اطلقت"
)
_OF_ROCKETS = re.compile(rf"{_BEGINS}(?:{_FLYING})(?:ت|وا)?{_SAID}")
_OF_THEM, _REST = (
    re.compile(r" (?:منها|من الصواريخ|من القذايف|من المسيرات)(?![\u0621-\u064a])"),
    re.compile(r" (?:ال)?(?:باقي|متبقي|اخر)"),
)
_FELL = re.compile(
    rf" (?:اخر(?:ي|ان|ين)? )?(?:{_FLYING})(?:ت|وا)? (?:في|علي|قرب|خارج|داخل|قبل|من|دون|بعيدا|ب)"
)
_THERE = re.compile(
    r"(?:فيه|فيها|بها|به|داخله|داخلها|فيهما|لديها)(?: (?:نحو|حوالي|قرابه|حينها|انذاك|يوميذ|اكثر من|سوي))* $"
)
_REMAINS = re.compile(
    r"(?:رفات|جثث|جثه|جثامين|جثمان|جثتي|اشلاء|نعوش|قبور)(?: (?:نحو|حوالي|قرابه|اكثر من|ما لا يقل عن|ما يقارب))* $"
)
_TOLL_AT = re.compile(
    r"(?:عدد|اعداد|حصيله|اجمالي) (?:ال)?(قتلي|ضحايا|جرحي|شهداء|مصابين)"
    r" (?:من |بين |في صفوف |لدي )?(?:[\u0621-\u064a]+ ){0,4}?ب(?:نحو |حوالي |قرابه |اكثر من )?$"
)
_MADE_UP = re.compile(r"(?:تضم|يضم|قوام|تعداد|عديد|مجموع|تتالف|يتالف|مولف|فيها)[^.،؛]{0,30}$")
_UNITS = ("brigades", "battalions", "divisions", "companies", "regiments", "units")
_FEWEST_THERE, _MEN_OF_A_UNIT, _BACK = 30, 100, 90


def gone_on(text: str, counted: Phrase, beside: Beside) -> Phrase | None:
    """A bare number with what the figures before it told of; None when nothing says so."""
    if not counted.is_bare and not counted.noun:
        return None
    return (
        _dead(text, counted)
        or _sheltered(text, counted, beside)
        or _held_or_fled(text, counted, beside)
        or _evacuated(text, counted, beside)
        or _fired(text, counted, beside)
        or _garrison(text, counted, beside)
        or _of_units(text, counted, beside)
    )


def _told(beside: Beside) -> Iterator[Phrase]:
    """The figures that a number may go on with, the nearest first."""
    yield from ([beside.last] if beside.last else [])
    yield from reversed(beside.before)
    yield from ([beside.carried] if beside.carried else [])


def _dead(text: str, counted: Phrase) -> Phrase | None:
    """Those whose remains or whose number is told: رفات 1153, عدد القتلى من المسلحين بـ1200."""
    start = counted.number.start
    if just_before(text, start, _REMAINS):
        return counted._replace(noun=PEOPLE, kind="killed")
    toll = _TOLL_AT.search(text, max(0, start - _BACK), start)
    if toll is None:
        return None
    family: Family = "wounded" if toll.group(1) in ("جرحي", "مصابين") else "dead"
    return counted._replace(noun=Noun(family, "people"))


def _sheltered(text: str, counted: Phrase, beside: Beside) -> Phrase | None:
    """The displaced whom camps shelter: ثلاثة مخيمات تؤوي 18 ألفا."""
    start = counted.number.start
    if not just_before(text, start, _SHELTERING) or not _CAMPS.search(text, max(0, start - _BACK), start):
        return None
    return counted._replace(noun=_DISPLACED, word="نازح")


def _held_or_fled(text: str, counted: Phrase, beside: Beside) -> Phrase | None:
    """Prisoners after prisoners, the displaced after the displaced."""
    start = counted.number.start
    for one in _told(beside):
        if one.noun is None or one.noun.family not in ("people", "soldiers"):
            continue
        held = BY_UNIT.get(one.noun.unit) or one.kind
        if held == "captured" and just_before(text, start, _OF_CAPTIVES):
            return counted._replace(noun=_CAPTIVES, word="سجين")
        if held == "displaced" and just_before(text, start, _OF_THE_DISPLACED):
            return counted._replace(noun=_DISPLACED, word="نازح")
        if one.kind.startswith("troops") or one.kind in ("killed", "wounded"):
            return None
    return None


def _evacuated(text: str, counted: Phrase, beside: Beside) -> Phrase | None:
    """More nationals who were taken out: أجلت فرنسا ستة آلاف من رعاياها، وبريطانيا ... ونقلت 4500 آخرين."""
    if not just_before(text, counted.number.start, _OF_THE_EVACUATED):
        return None
    for one in _told(beside):
        if one.noun is None or one.kind.startswith("troops"):
            return None
        if one.kind in ("people", "personnel") and one.word.startswith(_NATIONALS):
            return counted._replace(noun=PEOPLE, word="رعايا", kind="people")
    return None


def _fired(text: str, counted: Phrase, beside: Beside) -> Phrase | None:
    """Rockets of those just told of: وسقط أحد عشر منها، لم تنفجر الأربعة الباقية."""
    arms = next((one for one in _told(beside) if one.noun and one.noun.family == "weapons"), None)
    start, end = counted.number.start, counted.end
    if arms is None or any(one.noun and one.noun.family == "soldiers" for one in _told(beside)):
        return None
    is_some = _OF_THEM.match(text, end) or _REST.match(text, end)
    if (is_some and just_before(text, start, _OF_ROCKETS)) or _FELL.match(text, end):
        return counted._replace(noun=arms.noun, word=arms.word)
    return None


def _garrison(text: str, counted: Phrase, beside: Beside) -> Phrase | None:
    """Soldiers in the base just told of: قاعدة التاجي وكان فيها 500."""
    if (counted.number.value or 0) < _FEWEST_THERE or not just_before(text, counted.number.start, _THERE):
        return None
    one = next(_told(beside), None)
    named = re.search(
        r"قاعد|قواعد|معسكر|ثكن|مخفر", text[max(0, counted.number.start - _BACK) : counted.number.start]
    )
    is_base = (one is not None and one.kind == "bases") or named is not None
    return counted._replace(noun=SOLDIERS, word="جندي", kind="troops-present") if is_base else None


def _of_units(text: str, counted: Phrase, beside: Beside) -> Phrase | None:
    """The men of the divisions just counted: 13 فرقة تضم 120 ألفا."""
    last = beside.last
    if last is None or last.noun is None or last.noun.unit not in _UNITS:
        return None
    is_many = (counted.number.value or 0) >= _MEN_OF_A_UNIT
    is_so = is_many and _MADE_UP.search(text, last.end, counted.number.start)
    return counted._replace(noun=SOLDIERS, word="جندي") if is_so else None
