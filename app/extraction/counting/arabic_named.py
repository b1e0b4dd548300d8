"""What Arabic counts with two words, or with no noun: 30 رأسا نوويا, 16 من الجيش, 58 مرة. Text is folded."""

import re

from app.extraction.counting.nouns import SOLDIERS, VOTES, Noun
from app.extraction.counting.numbers import Number
from app.extraction.counting.phrases import Phrase

_WARHEADS = re.compile(
    r" (?:راسا?|رووس) (?:حربي|نووي|كيمي?ا?وي|كيميايي|متفجر|بيولوجي|فارغ|خال)(?:ا|ه|يا)?(?![\u0621-\u064a])"
)
_WARSHIPS = re.compile(r" (?:قطعه|قطع|وحده|وحدات) بحري(?:ه|تين|تان)?(?![\u0621-\u064a])")
_ARMS = re.compile(r" (?:(?:ستره|سترات|حزام|حزاما|احزمه) ناسف|(?:قطعه|قطع) سلاح)[\u0621-\u064a]*")
_CARRIERS = re.compile(r" ناقل(?:ه|ات) (?:جند|جنود|اشخاص)(?:[\u0621-\u064a]*)")
_BALLOTS = re.compile(r" (?:ورقه|اوراق|بطاقه|بطاقات) (?:ال)?(?:اقتراع|انتخاب)[\u0621-\u064a]*")
_CONTRACTS = re.compile(
    r" (?:عقد|عقدا|عقود) (?:نفط|خدم|توريد|استثمار|تراخيص|بناء|اعمار|تسليح|شراء|عمل|مع )[\u0621-\u064a]*"
)
_LAUNCHERS = re.compile(
    r" (?:قاعده|قواعد|منصه|منصات) (?:ل?اطلاق|صواريخ|صاروخيه)(?! [\u0621-\u064a]* ?عسكريه)"
)
_GUARDS = re.compile(
    r" (?:عنصر|عنصرا|عناصر|فرد|فردا|افراد|رجل|رجلا|رجال) "
    r"(?:من (?:ال)?(?:شركه|شركات)|(?:ال)?(?:حمايه|حراسه)(?! ال))(?![\u0621-\u064a])"
)
_POST = re.compile(
    r" (?:نقطه|نقاط) (?:تفتيش|عسكري|حدودي|امني|مراقبه|حراسه|سيطره|و?معسكر|ومخفر)[\u0621-\u064a]*"
)
OF_THE_ARMY = re.compile(
    r" (?:من )?(?:الامن|البيشمركه|قوات الامن|الجيش|القوات|القوات المسلحه|القوات الخاصه|المارينز|البحريه|مشاه "
    r"البحريه|الحرس الوطني|الحرس الجمهوري|الاحتياط|جنود الاحتياط|الجيش الشعبي|قوات التحالف|قوات النخبه|قوات "
    r"العمليات الخاصه|القوات البريه|جهاز مكافحه الارهاب|مكافحه الارهاب|الشرطه الاتحاديه|الشرطه "
    r"العسكريه|المشاه|المظليين|المظلات|"
    r"حرس الحدود|الصاعقه|المغاوير|الكوماندوز|الكوماندوس|سلاح الجو|القوات الجويه|سلاح الهندسه|الحرس الثوري|"
    r"قوات الدفاع(?: الذاتي)?|قوات الدفاع الجوي|القوه الجويه|القوات البحريه|قوات الامم المتحده|قوات حفظ السلام|"
    r"قوات(?:ها|ه|هم|نا)(?: الخاصه| البريه)?|جيش(?:ها|ه|هم)|الفرقه الذهبيه|قوه دلتا|قوات "
    r"دلتا|الدرك|الفرسان)(?![\u0621-\u064a])"
)
_TIMES, _OFTEN = re.compile(r" (?:مره|مرات)(?![\u0621-\u064a])"), 10
_NAMED = (
    (_WARHEADS, Noun("weapons", "warheads"), "راس"),
    (_WARSHIPS, Noun("weapons", "ships"), "قطعه"),
    (_ARMS, Noun("weapons", "weapons"), "سلاح"),
    (_CARRIERS, Noun("weapons", "vehicles"), "ناقله"),
    (_BALLOTS, VOTES, "صوت"),
    (_CONTRACTS, Noun("other", "contracts"), "عقد"),
    (_LAUNCHERS, Noun("weapons", "launchers"), "منصه"),
    (_GUARDS, Noun("personnel", "guards"), "حارس"),
    (_POST, Noun("other", "sites"), "نقطه"),
    (OF_THE_ARMY, SOLDIERS, "جنود"),
)


def named(text: str, number: Number) -> Phrase | None:
    """The number with what it counts, where more than the next word says so."""
    for pattern, noun, word in _NAMED:
        if found := pattern.match(text, number.end):
            return Phrase(number, noun, found.end(), word)
    times = _TIMES.match(text, number.end) if number.form == "digits" else None
    if times and (number.value or 0) >= _OFTEN:
        return Phrase(number, Noun("thing", "times"), times.end(), "مره")
    return None
