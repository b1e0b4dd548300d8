"""Arabic verbs of several persons: with an object they did it, without one it befell them. Text is folded."""

import re

from app.extraction.counting import nouns

# What follows a verb of several and is no object of it: where, when and how.
_HOW = re.compile(
    r" (?:[بلك][\u0621-\u064a]{2,}|في|من|علي|الي|عن|مع|عند|بعد|قبل|خلال|اثناء|تحت|فوق|قرب|داخل|خارج|امام|وراء|خلف|بين|"
    r"ضد|منذ|حتي|لدي|جراء|اثر|نتيجه|عقب|فجر|صباح|مساء|ليل|ليله|يوم|غداه|عشيه|مطلع|نهايه|بدايه|اواخر|اوايل|منتصف|"
    r"شمال|جنوب|شرق|غرب|ضمن|وسط|حول|عبر|دون|حين|عندما|طوال|طيله|ابان|زمن|ايام|نفس|مثل|فيما|عام|سنه|هذا|هذه|ذلك|تلك|لكن|او|ثم|حيث|كما|هم|جميع|كل|معظم|اغلب|اسري|قتلي|جرحي|رهاين|"
    r"ال(?:يوم|امس|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت|احد|شهر|عام|اسبوع|سنه|ليله|ساعه))(?![\u0621-\u064a])"
)
_OBJECT = re.compile(r" (?:(?P<word>(?!ال)[\u0621-\u064a]{2,})(?P<of> ال)?|ال[\u0621-\u064a]{3,})")
# عدد المدنيين الذين قضوا … يناهز 600 ألف: what they suffered goes before their number.
_NUMBER_OF_THOSE = re.compile(r"(?:عدد|اعداد) [^.؛،]{0,32}(?:الذين|اللواتي|ممن|من) [\u0621-\u064a]+$")
_IN_THE_MANNER = frozenset(
    "جميعا معا رميا شنقا ذبحا حرقا خنقا غرقا غدرا جوعا عطشا بردا غيله دفعه لاحقا فورا ايضا تباعا سابقا جماعه ليلا "
    "نهارا فجرا صباحا ظهرا عصرا تقريبا حالا هناك عمدا خطا ظلما ميدانيا هذه هنا طعنا ضربا دهسا سحلا صبرا "
    "اثناء احياء ساعه مما حينما وقتها يومها فيها منها خلالها بعدها قبلها حينها اثرها".split()
)
_REACH = 50
_SEVERAL_DO = re.compile(
    r"[وف]?[يت]?(?:ا?حرق|قتل|ا?ختطف|خطف|ا?غتال|ا?عدم|ذبح|نحر|شنق|قنص|دهس|سحل|ا?باد|دفن|ا?سر|ا?عتقل|ا?حتجز|سجن|حبس|ضبط|"
    r"ا?وقف|ا?قتاد|جرح|اصاب|صيب|طرد|هجر|شرد|صف)(?:وا|ون|ان)"
)


def come_first(text: str, start: int, end: int) -> bool:
    """Whether the verb from `start` to `end` speaks of several before it: 25 شخصا قتلوا, not عدد الذين قتلوا 25."""
    if not text.endswith("وا", start, end):
        return False
    return _NUMBER_OF_THOSE.search(text, max(0, end - _REACH), end) is None


def have_done(text: str, start: int, end: int) -> bool:
    """Whether the telling verb from `start` to `end` has several who did it to others: وأحرقوا إطارات السيارات."""
    if not _SEVERAL_DO.fullmatch(text, start, end) or _HOW.match(text, end):
        return False
    found = _OBJECT.match(text, end)
    if found is None or not found["word"]:
        return found is not None
    noun = nouns.arabic(found["word"])
    if found["of"] or noun is not None:
        return bool(found["of"]) or (noun is not None and noun.family not in ("dead", "wounded"))
    is_accusative = found["word"].endswith(("ه", "ا")) and not found["word"].endswith("يا")  # but يوميا
    return is_accusative and found["word"] not in _IN_THE_MANNER
