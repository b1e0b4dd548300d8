"""Arabic numbers without a noun that go on with what the sentences before told of: prisoners, refugees, rockets.

"وبقي ستة آلاف" are prisoners after prisoners, "وسقط أحد عشر منها" rockets after rockets. Text is folded.
"""

import re
from collections.abc import Iterator

from app.extraction.counting.arabic_nouns import Family
from app.extraction.counting.cues import Telling
from app.extraction.counting.earlier import last_thing
from app.extraction.counting.english_remainders import Beside, going_on
from app.extraction.counting.fates import BY_UNIT
from app.extraction.counting.nouns import PEOPLE, SOLDIERS, STAFF, Noun
from app.extraction.counting.numbers import just_before
from app.extraction.counting.phrases import Phrase

_CAPTIVES, _DISPLACED = Noun("people", "prisoners"), Noun("people", "displaced")
_BEGINS = r"(?:^|[^\u0621-\u064a])[وفل]?"
_SAID = (
    r"(?: (?:منهم|منها|هناك|فيها?|نحو|حوالي|قرابه|سوي|الا|غير|سراح|عن|سبيل|اليها?|اليه|كل يوم|يوميا|الي البلاد|حاليا|"
    r"بعد ذلك|لاحقا))* ?ب?$"
)

_STAY = "بقي|تبقي|يبقي?|يتبقي?|ظل|لا يزال|ما زال|لا يزالون|ما زالوا"
_GO_HOME = "عاد|يعود|تعود|رجع|اعيد|اعاد|اعادت|عوده|اعاده"
_OF_CAPTIVES = re.compile(
    rf"{_BEGINS}(?:{_STAY}|{_GO_HOME}|نقل|حول|افرج|الافراج|افراج|يفرج|اطلق|اطلقت|اطلاق|تطلق|سلم|سلمت|تسليم|تسلم|"
    r"استعاد|استعادت|استرد|رحل|سراح|احتجز|يحتجز|تحتجز|ابقي|ابقت|هرب|يضم|تضم|ضم|كان فيه|كان فيها|فيه|فيها|لديها?|"
    rf"حوكم|يحاكم|ادين|بادلت|بادل|مبادله)(?:ت|وا)?{_SAID}"
)
_OF_THE_DISPLACED = re.compile(
    rf"{_BEGINS}(?:{_STAY}|{_GO_HOME}|وصل|يصل|لجا|استقر|عبر|دخل|انتقل|نقل|توجه|قصد|تووي|يووي|اوت|اوي|تضم|يضم|ضم|تستضيف|"
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
_OF_THINGS, _THINGS = re.compile(r" منها(?![\u0621-\u064a])"), ("weapons", "other", "bases", "thing")
_DESTROYING = re.compile(
    rf"{_BEGINS}(?:دمر|اعطب|احرق|اغرق|اسقط|صادر|ضبط|فجر|فكك|ابطل|اتلف)(?:ت|وا)?(?: ال[\u0621-\u064a]+){{0,2}} $"
)
_OF_A_MODEL = re.compile(r" من (?:طراز|نوع|فيه)(?![\u0621-\u064a])")
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
_OF_A_NATION = re.compile(
    r"(?:(?:كان|كانت|كانا) (?:لها|له|لديها|لديه)|(?:التي|الذي) (?:لها|له|لديها|لديه)|"
    r"(?:اكبرها|اصغرها|ثم|تليها|يليها|تلتها|تلاها|وبعدها|بعدها) [\u0621-\u064a]+(?: [\u0621-\u064a]+)? ب)"
    r"(?: (?:نحو|حوالي|قرابه))? ?$"
)
_IN_HOUSES = re.compile(r"مقعد|مقاعد|نايب|نواب|صوت|اصوات|قايم|كتل|حزب|قتيل|قتلي|لاجي|سجين|اسير")
_JUDGED = re.compile(r"(?:سجن|حبس|مءبد|موبد|اعدام|براء|غرام|عاما|سنه|سنوات)[^.؛]{0,30} علي $")
_VERDICT = re.compile(r"(?:حكم|حكما|احكام|قضت|قضي|ادان|ادين|عاقب|عقوب)")
_SUFFERED = ("killed", "wounded", "captured", "displaced")
_THE_NUMBER = re.compile(
    r"(?:^|[^\u0621-\u064a])[وفب]?(?:العدد|الحصيله|الرقم|المجموع|الاجمالي)(?! (?:من )?(?:ال)?(?:جنود|قوات))"
    r"(?: [\u0621-\u064a]+){0,4} ?(?:[بل])?(?:نحو |حوالي |قرابه |اكثر من )?$"
)
_OTHER_PART = re.compile(
    r"[^.؛\d]{0,40}?(?:رفض|عارض|ايد|يرفض|يعارض|يويد|ترفض|تعارض|تويد|امتنع|صوت|وافق|قال|يري|اختار|كان|كانت|مقابل|والرفض|"
    r"والمعارض[هت])(?:ت|ه|ها|ته|تها|ون|وا|وه)?(?: (?:ضده|ضدها|لا|نعم|عن التصويت|بلا|بنعم|نحو|حوالي))? $"
)
_CREW = re.compile(
    r"(?:طاقم|طواقم|ملاك|كادر|كوادر|موظفي|موظفين|الموظفين|عاملي|دبلوماسيي)(?: [\u0621-\u064a]+)?"
    r"[^.؛]{0,30}?(?:سفار|قنصلي|بعث|ممثلي|وزار|الوكاله|منظم)[^.؛]{0,50}?(?:من|الي|ب|سوي|الا|نحو|تتجاوز|يتجاوز) ?$|"
    r"(?:الموظفين|الدبلوماسيين|موظفيها|دبلوماسييها)[^.؛]{0,50}(?:يبق|يبقي|بقي|بقاء|تبق)[^.؛]{0,14}(?:سوي|الا|غير) $"
)
_IN_ARMS = re.compile(r"جندي|جنود|قوات|عسكري")
_OF_STAFF = re.compile(
    rf"{_BEGINS}ب?(?:طرد|طردت|ابعد|ابعدت|ابعاد|استدعي|استدعت|استدعاء|سحب|سحبت|اعاد|اعادت|ابقي|ابقت|بقي|غادر)"
    r"(?: (?:سوي|الا|نحو|حوالي|منهم))* $"
)
_WHO_MOVES = re.compile(
    rf"{_BEGINS}(?:س[تي])?(?:ارسل|ترسل|يرسل|سحب|تسحب|يسحب|نشر|تنشر|ينشر|اوفد|توفد|ابقي|ابقت|تبقي|يبقي|ترك|تترك)(?:ت|وا)?"
    r"(?! (?:ال)?(?:صليب|هلال|منظم|شرك|جمعي|مفوضي|سفار))(?: (?!من|الي|في|عن|علي|بعد|قبل)[\u0621-\u064a]+){1,3} "
    r"(?:نحو |حوالي |قرابه |اكثر من )?$"
)
_WHERE = re.compile(
    r" (?:من|الي|في) (?:ال)?(?:سوري|عراق|كويت|افغانستان|خليج|اردن|سعودي|قطر|تركي|بغداد|بصر|منطق|بلاد|قاعد)"
)
_HOST = 1000
_WHO_MASSES = re.compile(
    rf"{_BEGINS}(?:س[تي])?(?:حشد|[يت]حشد|زج|[يت]زج|عبا|استنفر|استنفرت|القي|القت)(?:ت|وا)?"
    r"(?: (?!علي|حول|خلف)[\u0621-\u064a]+){0,4} ب?(?:نحو |حوالي |قرابه |اكثر من |ما يزيد علي )?$"
)
_FEWEST_MOVED, _NO_ARMY, _ALL = 50, 2_000_000, 100
_FEWEST_THERE, _MEN_OF_A_UNIT, _BACK = 30, 100, 90


def gone_on(telling: Telling, counted: Phrase, beside: Beside) -> Phrase | None:
    """A bare Arabic number with what the figures before it told of; None when nothing says so."""
    if telling.language != "ar" or not counted.is_bare:
        return None
    text = telling.text
    return (
        _dead(text, counted)
        or _same_count(text, counted, beside)
        or _staff(text, counted, beside)
        or _sheltered(text, counted, beside)
        or _held_or_fled(text, counted, beside)
        or _evacuated(text, counted, beside)
        or _fired(text, counted, beside)
        or _some_of_them(text, counted, beside)
        or _garrison(text, counted, beside)
        or _of_units(text, counted, beside)
        or _moved(text, counted)
        or _contingent(text, counted, beside)
        or _sentenced(text, counted, beside)
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
    is_destroyed = (
        just_before(text, start, _DESTROYING) is not None
        and not _OF_THINGS.match(text, end)
        and last_thing(text[:start]) is None
    )
    is_of_a_model = is_destroyed or _OF_A_MODEL.match(text, end) is not None
    if is_of_a_model or (is_some and just_before(text, start, _OF_ROCKETS)) or _FELL.match(text, end):
        return counted._replace(noun=arms.noun, word=arms.word)
    return None


def _some_of_them(text: str, counted: Phrase, beside: Beside) -> Phrase | None:
    """Some of the things of the sentence before: وفجر الخبراء خمسين منها."""
    if beside.last or not _OF_THINGS.match(text, counted.end) or last_thing(text[: counted.number.start]):
        return None
    things = next((one for one in _told(beside) if one.noun and one.noun.family in _THINGS), None)
    return counted._replace(noun=things.noun, word=things.word) if things else None


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


def again(telling: Telling, counted: Phrase, beside: Beside) -> Phrase:
    """An Arabic number that is measured against one before it, with its fate, or as the per cent that it is."""
    if telling.language != "ar":
        return counted
    text = telling.text
    return _share_again(text, counted, beside.last) or _counted_again(text, counted, beside)


def _counted_again(text: str, counted: Phrase, beside: Beside) -> Phrase:
    """A number with its noun, and the fate of those whose number rose or fell: وانخفض العدد إلى 758 مدنيا."""
    if counted.kind or counted.noun is None or counted.noun.family not in ("people", "soldiers"):
        return counted
    earlier = beside.last or beside.carried
    if earlier is None or earlier.kind not in _SUFFERED:
        return counted
    start = counted.number.start
    is_next = beside.last is not None and text[beside.last.end : start] in (" و", "، و")
    is_so = _THE_NUMBER.search(text, max(0, start - _BACK), start) is not None
    is_fallen = _THE_NUMBER.search(text, 0, start) is not None and is_next
    return counted._replace(kind=earlier.kind) if is_so or is_fallen else counted


def _share_again(text: str, counted: Phrase, last: Phrase | None) -> Phrase | None:
    """The per cent that are against after those who are for: فأيده 78.6 بالمئة ورفضه 21.4."""
    number = counted.number
    if last is None or last.number.form != "share" or number.form != "digits" or last.end > number.start:
        return None
    is_part = isinstance(number.value, int | float) and 0 < number.value < _ALL and not counted.noun
    if not is_part or not _OTHER_PART.fullmatch(text, last.end, number.start):
        return None
    return Phrase(number._replace(form="share", unit="percent"), None, counted.number.end)


def _same_count(text: str, counted: Phrase, beside: Beside) -> Phrase | None:
    """The number of those who suffered something in the sentence before: ويقول السكان إن العدد 182 ألفا."""
    if beside.last or beside.carried is None or beside.carried.kind not in _SUFFERED:
        return None
    start = counted.number.start
    return (
        going_on(counted, beside.carried) if _THE_NUMBER.search(text, max(0, start - _BACK), start) else None
    )


def _staff(text: str, counted: Phrase, beside: Beside) -> Phrase | None:
    """Staff of an embassy, or diplomats after diplomats: قلصت طاقم سفارتها إلى 5500, ردت بطرد أربعة."""
    start = counted.number.start
    if _CREW.search(text, max(0, start - _BACK), start) and not _IN_ARMS.search(
        text, max(0, start - _BACK), start
    ):
        return counted._replace(noun=STAFF, word="موظف", kind="personnel")
    told = next((one for one in _told(beside) if one.noun), None)
    if told is None or told.kind != "personnel" or not just_before(text, start, _OF_STAFF):
        return None
    return going_on(counted, told)


def _moved(text: str, counted: Phrase) -> Phrase | None:
    """Soldiers whom somebody sends or takes out: سحب الرئيس 900 من سوريا."""
    start, value = counted.number.start, counted.number.value
    if not isinstance(value, int) or not _FEWEST_MOVED <= value < _NO_ARMY:
        return None
    if value >= _HOST and _WHO_MASSES.search(text, max(0, start - _BACK), start):
        return counted._replace(noun=SOLDIERS, word="جندي")
    if not _WHO_MOVES.search(text, max(0, start - _BACK), start) or not _WHERE.match(
        text, counted.number.end
    ):
        return None
    return counted._replace(noun=SOLDIERS, word="جندي")


def _contingent(text: str, counted: Phrase, beside: Beside) -> Phrase | None:
    """The soldiers of a nation among those told of: أكبرها بريطانيا بـ4100, هولندا التي كان لها 1350."""
    start, value = counted.number.start, counted.number.value
    force = beside.force or next((one for one in _told(beside) if one.noun == SOLDIERS), None)
    if force is None or not isinstance(value, int) or not _FEWEST_THERE <= value < _NO_ARMY:
        return None
    if not just_before(text, start, _OF_A_NATION) or _IN_HOUSES.search(text, max(0, start - _BACK), start):
        return None
    return counted._replace(noun=SOLDIERS, word="جندي", kind="troops-present")


def _sentenced(text: str, counted: Phrase, beside: Beside) -> Phrase | None:
    """Those on whom judgement falls after others: وبالسجن المؤبد على ثلاثة."""
    last = beside.last
    if last is None or last.noun is None or last.noun.family not in ("people", "soldiers"):
        return None
    is_so = _JUDGED.search(text, last.end, counted.number.start) and _VERDICT.search(text, 0, last.end)
    return counted._replace(noun=PEOPLE, kind="people") if is_so else None
