"""Names that are ordinary words as well, and what must stand beside them. All forms are folded."""

import re
from collections.abc import Container

from app.extraction.naming.index import Hit

# Found only after "in", "town of", مدينة and the like.
_NEEDS_A_SIGN = frozenset(
    "hit ana dora rawa kut faw harir zubair samara mandali dover "
    "الحله الكوت العماره حديثه هيت القايم الرطبه بلد قم حلب مشهد كرمان عنه عانه مخمور المداين واسط "
    "القادسيه المثني الزبير "
    "صفوان راوه القرنه المحمره الرماديه الاسكندريه حمرين قنديل بابل كربلا".split()
) | {"صلاح الدين"}
_SIGN_EN = re.compile(
    r"\b(?:in|near|at|of|around|outside|from|to|towards?|into|captured?|capturing|took|takes?|taken|"
    r"taking|lost|retook|retaken|seized?|seizing|entered|enter|and|"
    r"city|town|district|between|recaptured?|liberated?|reached|left|over|across|the) (?:the )?$|,\s$"
)
_SIGN_EN_AFTER = re.compile(
    r" (?:city|town|district|province|airport|base|peninsula|dam|states?|war|region)\b"
)
_SIGN_AR = re.compile(
    r"(?:^|[^\u0621-\u064a])[وفبل]?(?:ال)?(?:مدينه|مدينتي|بلده|بلدات|قضاء|ناحيه|قريه|منطقه|مناطق|محافظه|"
    r"محافظتي|محافظات|حي|مدنها|بلداتها|قراها|"
    r"في|قرب|شمال|جنوب|شرق|غرب|شمالي|جنوبي|شرقي|غربي|وسط|معبر|منفذ|ميناء|مطار|اهالي|جبال|سلسله|جبل|مدن|"
    r"نحو|الي|من|"
    r"استعاده|تحرير|سقوط|حرب|دول|مياه|منطقه|تلال|شبه جزيره|دخول|دخلت|سيطر علي|قاعده) و?$"
)
# Found only after one of these nouns, for they are among the commonest words.
_NEEDS_A_NOUN = frozenset("بلد حديثه قم عنه حلب مشهد المداين صفوان الزبير".split())
_NOUN_AR = re.compile(
    r"(?:^|[^\u0621-\u064a])[وفبل]?(?:مدينه|مدينتي|بلده|قضاء|ناحيه|قريه|معبر|منفذ|مدن|قضاءي|محافظه|بلدتي) و?$"
)
# Family names that are titles, adjectives or other people's names: only after the full name.
_AFTER_FULL_NAME = frozenset(
    "المهندس الهاشمي الربيعي الكعبي الزيدي الجبوري الشرع معصوم الابراهيمي العامري الفياض جونسون كاميرون "
    "الحوثي الجولاني قصي "
    "عدي hashemi al-hashemi cameron sharon annan".split()
)
_GIVEN_NAMES = (
    r"(?:محمد|احمد|حسن|حسين|كريم|جاسم|فالح|كاظم|عباس|سعد|خالد|عمر|عثمان|ابراهيم|اسماعيل|يوسف|عبدالله|"
    r"عبد الله|هشام|"
    r"سامي|ماجد|فلاح|حيدر|نصير|عماد|رعد|صادق|جعفر|باقر|مهدي|جواد|ليث|اياد|صالح|سلمان|حميد|نوري|عادل|نبيل|"
    r"رياض|طه|"
    r"ضياء|بهاء|عصام|وليد|رشيد|موفق|طارق|اسامه|محمود|مصطفي|سليم|عدنان|فاضل|حامد|جمال|شياع|برهم|فواد|قاسم|"
    r"منتظر|زين)"
)
_GIVEN_BEFORE_AR = re.compile(rf"(?:^|[^\u0621-\u064a])و?{_GIVEN_NAMES} $")
_TITLES_EN = frozenset(
    "president mr mrs ms dr general gen minister premier secretary ayatollah sheikh sayyid senator "
    "ambassador chief king "
    "pm leader commander cleric prime the and but with when while after says said vice by to of for as "
    "on in at since from january february march april may june july august september "
    "october november december monday tuesday wednesday thursday friday saturday sunday".split()
)
_SUNNIS = re.compile(
    r"(?:شيع|اكراد|كرد|عرب|مسلم|طايف|متمرد|مسلح|عشاير|مدن|مناطق|بين|قاطع|من|مقاعد|ابناء|ساسه|قاده)"
)
_YEAR_WORDS = re.compile(
    r"(?:هذه|تلك|نهايه|بدايه|خلال|راس|مطلع|منتصف|نفس|طوال|اواخر|اوايل|في|بحلول|قبل|منذ|عيد|مدار|ايام) $"
)
_YEAR_AFTER = re.compile(
    r" (?:ال)?(?:مواليه|تاليه|ماضيه|جاريه|مقبله|نفسها|ذاتها|حاليه|سابقه|اولي|ثانيه|ثالثه|هجريه|ميلاديه)"
)
_QAEDA = re.compile(
    r"(?:تنظيم|شبكه|زعيم|عناصر|مسلحي|مقاتلي|مسلحو|مقاتلو|قيادي في|قيادات|ضد|متشددي|فرع|خلايا|جماعات|قاده|"
    r"عنصر|محاربه|"
    r"زعماء|معاقل|نشاط|هجمات|ارهاب|مواجهه|قتال|تابع|تابعه|علاقه|مرتبطه|متحالف|صله) (?:ل|ب|في |من )?$"
)
_NOT_A_COALITION = re.compile(
    r" (?:of|government|talks|partners?|agreement|parties|building|deal|allies in|cabinet|bloc|negotiations)\b"
)
_POLITICAL = re.compile(
    r"\b(?:governing|ruling|political|shiite|electoral|parliamentary|winning|opposition|sunni|kurdish|"
    r"form a|biggest|largest) $"
)
_FOREIGN_HOUSE = re.compile(
    r"^ (?:ال)?(?:لبناني|ليبي|مصري|اردني|كويتي|ايراني|تركي|بريطاني|سوري|اميركي|امريكي|كردستان|اوروبي|"
    r"عربي|يمني|بحريني|"
    r"روسي|فرنسي|الماني|ياباني|اسرائيلي|سوداني|تونسي|جزائري|مغربي|اقليم)"
)
_FOREIGN_BEFORE = re.compile(
    r"\b(?:british|turkish|iranian|kurdish|european|kuwaiti|syrian|lebanese|israeli|egyptian|russian|jordanian|"
    r"regional|dutch|danish|polish|australian|french|german|spanish|italian|japanese|us|american|"
    r"democratic|republican|"
    r"opposition|labour|party|canadian) $"
)
_CARRIER = re.compile(
    r" air(?:ways|lines?)?\b(?! (?:strikes?|force|raids?|base|defen|power|campaign|attack|war|cover|"
    r"support|space))"
)
_HOUSES = frozenset(
    ("parliament", "lawmakers", "national assembly", "البرلمان", "مجلس النواب", "الجمعيه الوطنيه")
)


def is_meant(text: str, hit: Hit, mentioned: Container[str]) -> bool:
    """Whether the form at `hit` is the name and not the ordinary word; `mentioned`: ids found before "
    "in the text.
    """
    key, before, after = hit.first.key, text[max(0, hit.start - 40) : hit.start], text[hit.end : hit.end + 30]
    before = before.removesuffix(hit.clitic.removesuffix("ال")) if hit.clitic else before
    if hit.first.is_arabic:
        return _is_meant_arabic(key, hit, before, after, mentioned)
    if key == "coalition":
        if before.endswith((" a ", "any ")) and not after.startswith((" of", " led", " force")):
            return False  # "a coalition needs 163 seats"
        return not _NOT_A_COALITION.match(after) and not _POLITICAL.search(before)
    if key in _HOUSES and _FOREIGN_BEFORE.search(before):
        return False
    if (key in ("gulf", "the gulf") and after.startswith(" war")) or _CARRIER.match(after):
        return False
    if key in _NEEDS_A_SIGN or _is_weak(hit):
        return bool(_SIGN_EN.search(before) or _SIGN_EN_AFTER.match(after))
    if before.endswith(("pro-", "anti-", "ex-", "non-", "un-")):
        return False
    return not re.match(
        r"-(?:backed|all?ied|aligned|made|born|trained|sponsored|supported|funded|style|linked)\b", after
    )


def _is_meant_arabic(key: str, hit: Hit, before: str, after: str, mentioned: Container[str]) -> bool:
    key = key if not key.startswith("لل") else "ا" + key[1:]

    if key == "القاعده":
        return bool(_QAEDA.search(before)) or ("al-qaeda" in mentioned and not before.endswith("هذه "))
    if key == "حماس":
        return not hit.clitic.endswith("ب")
    if key == "مصر":
        return not re.match(r" (?:علي|ا)", after)
    if key in _HOUSES and _FOREIGN_HOUSE.match(after):
        return False
    if key in _NEEDS_A_NOUN and not hit.clitic.endswith("ب"):
        return bool(_NOUN_AR.search(before))
    if key in _NEEDS_A_SIGN or _is_weak(hit):
        return hit.clitic.endswith("ب") or bool(_SIGN_AR.search(before))
    return not re.search(r"(?:موالي|مدعوم|حليف|معادي|مناهض|مقرب|مويد)[\u0621-\u064a]* (?:من )?$", before)


def _is_weak(hit: Hit) -> bool:
    return all(name.entry is not None and name.entry.is_weak for name in hit.names)


def are_sunnis(text: str, stored: str, hit: Hit) -> bool:
    """Whether السنة, `stored` so, is the Sunnis and not "the year": vowel signs or the neighbours tell."""
    if any(sign in stored for sign in "\u064f\u0651"):
        return True
    before, after = text[max(0, hit.start - 24) : hit.start], text[hit.end : hit.end + 16]
    if _YEAR_WORDS.search(before) or _YEAR_AFTER.match(after):
        return False
    return bool(_SUNNIS.search(before) or _SUNNIS.search(after))


def needs_full_name(key: str) -> bool:
    """Whether a family name counts only after the full name has stood in the text."""
    return key in _AFTER_FULL_NAME


def is_somebody_else(text: str, stored: str, hit: Hit, first: int) -> bool:
    """Whether another given name stands before the family name at `hit` (stored offset `first`)."""
    before = text[max(0, hit.start - 20) : hit.start]
    if hit.first.is_arabic:
        return bool(_GIVEN_BEFORE_AR.search(before))
    match = re.search(r"([A-Z][a-z]+(?:-[a-z]+)?) (?:al-)?$", stored[max(0, first - 24) : first])
    if not match or match.group(1).lower() in _TITLES_EN:
        return False
    start = max(0, first - 24) + match.start()
    opens = not stored[:start].strip() or stored[:start].rstrip()[-1] in ".!?:;\n\"“”('‘’"
    return not opens and not stored[:start].endswith((", ", "\n"))
