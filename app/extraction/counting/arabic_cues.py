"""The Arabic words that say what became of the counted. Text is folded."""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.extraction.counting import arabic_tellings
from app.extraction.counting.cues import Cue

_LETTERS = "\u0621-\u064a"
_COUNTED = (
    r"(?:\d|عدد|عشر|مي(?:ه|ات|ت)|مءه|مءات|ملي|نصف|ما "
    r"بين|الا?ف(?:ا|ان|ين|ي)?(?![\u0621-\u064a])|ثلا|اربع|خمس|ست(?:ه|ون|ين|ميه|مايه)?(?![\u0621-\u064a])|سبع|"
    r"ثما|تسع|اثن|واحد|بضع|ضح|قت|جر|شهي|شهد|مدني|جند)"
)
# "سقوط بغداد" kills nobody, a fall of mortars neither: only of victims, or of a number of them.
_FALLS = re.compile(
    r"(?! ال(?!يوم|امس|اسبوع|شهر|عام|ليل|سبت|احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|عشر|مي|مء|الا|قت|ضح|جر|شهد|جن|مدني))"
    rf"(?: [{_LETTERS}\d\"«»]+){{0,8}}? {_COUNTED}"
)
_FALLEN = re.compile(rf" (?:(?:في|خلال|من|ب|جراء|اثر|علي|امس|اليوم|فيها?|منهم)|{_COUNTED}|امراه|فتاه|طفله)")
_TO_HANDS = re.compile(rf"(?: [{_LETTERS}]+){{0,2}} (?:بيد|في يد|في ايدي|في قبضه|بايدي|امام)(?![{_LETTERS}])")
_TO_COUNT = re.compile(rf" الي (?:نحو |حوالي |قرابه |اكثر من |اقل من |ما )?{_COUNTED}")
_ABOUT = (
    "(?:(?:نحو|حوالي|قرابه|زهاء|اكثر من|ازيد من|اقل من|دون|ما دون|ما (?:يقارب|يناهز|يفوق|يتجاوز)|"
    "ما (?:يزيد|يربو|ينوف) (?:علي|عن)|ما لا يقل عن|ما يصل الي|ما يقرب من) )?"
)
_SO_MANY = re.compile(rf" {_ABOUT}{_COUNTED}")
_BY_SO_MANY = re.compile(rf"(?: [{_LETTERS}]+){{0,3}} ب{_ABOUT}{_COUNTED}")
_INVADES = re.compile(
    rf"{_SO_MANY.pattern}|{_BY_SO_MANY.pattern}|(?: [{_LETTERS}]+){{0,3}} (?:من طرف|من قبل|علي يد|علي "
    rf"ايدي){_SO_MANY.pattern}"
)
_SO_MANY_REBELS = re.compile(
    rf"(?: [{_LETTERS}]+){{0,2}} {_ABOUT}{_COUNTED}[^،.؛]{{0,24}}? (?:ال)?(?:مسلح|مقاتل|متمرد|جهادي|ارهابي|"
    rf"متطرف|متشدد|مهاجم|انتحاري)"
)
_SO_MANY_FACE = re.compile(
    rf"{_SO_MANY.pattern}(?![^،.؛]{{0,60}} (?:ال)?(?:تهم|محاكم|حكم|احكام|عقوب|مشكل|صعوب))"
)
_MEN_LOST = re.compile(
    rf"(?: [{_LETTERS}]+){{0,5}}?{_SO_MANY.pattern}[^،.؛]{{0,12}} ?"
    rf"(?:رجلا|رجال|جنديا|جندي|جنود|مقاتلا|مقاتل|مقاتلين|قتيلا|قتلي)"
)
_PERISH = re.compile(
    rf" علي(?![{_LETTERS}])|(?: (?:فيها?|خلالها?|اثرها?|جراءها?|هناك|(?:في|تحت|خلال) [{_LETTERS}]+)){{0,2}} "
    rf"{_ABOUT}{_COUNTED}"
)
_TO_THE_BORDER = re.compile(
    r"[^،.؛]{0,60}? (?:نحو|الي|صوب|باتجاه|عبر) (?:ال)?(?:حدود|جبال|جبل|تركيا|ايران|سوريا|اردن|كويت|مخيمات)"
)
_HOME = re.compile(r".{0,60}?(?: من العراق| خارج | الي (?:الكويت|الاردن|قطر|بلاد|الوطن|وطن|ديار|الولايات))")
_TO_LEAVE = re.compile(
    r"[^.؛]{0,70}? (?:ال|لل?)?(?:مغادره|رحيل|خروج|نزوح|ترك|فرار|هجره|لجوء|اخلاء|هرب|نجاه بانفسهم)"
)
_DIRECTS = re.compile(rf"(?: في المقابل| ايضا)? ?ب?{_ABOUT}{_COUNTED}")
_OVER_THE_BORDER = re.compile(
    rf"(?: (?:(?:ال)?حدود|دجله|الفرات|النهر|نهر|شط|القناه|الجسر)(?: [{_LETTERS}]+){{0,2}})?{_SO_MANY.pattern}"
)
_VISITORS = re.compile(" (?:ال)?(?:رييس|رءيس|وزير|قايد|جنرال|زعيم|ملك|امير|مسوول|وفد|سفير|حاكم)")
_INTO_BATTLE = re.compile(
    " فيها? ب|.{0,60}? (?:في|الي) (?:المعركه|المعارك|القتال|الهجوم|الحرب|الجبهه|الجبهات|ساحه)"
)
_TO_THE_THEATRE = re.compile(
    "(?:(?! (?:من|ال[^ ]*عراق|العراق|بغداد))[^،.؛]){0,40}? (?:الي|نحو|صوب) (?:ال)?"
    "(?:عراق|خليج|كويت|منطقه|بغداد|سعوديه|قطر|شرق|افغانستان|جبهه)"
)
_LIVELIHOOD = re.compile(
    r"[^،.؛]{0,40} (?:وظايف|وظيفت|اعمالهم|عملهم|رواتب|مناصب|مصدر رزق|مصادر رزق|ارزاقهم|جنسيت)"
)
_CHARGED = re.compile(r"(?:ادين|ادان|اتهم|متهم|مذنب|حوكم|يحاكم|محاكم|تهم|اعترف|ضالع|بريء|براء)[^.؛]{0,60}$")
_SUFFERERS = frozenset("قتلي ضحايا شهداء قتيل مختطفين مخطوفين اسري رهاين معتقلين محتجزين سجناء".split())
_SENTENCED = re.compile(
    r"(?:صدق|صادق|مصادق|اصدر|صدر|صدور|ايد|ثبت|طالب|نقض|الغي|خفف)(?![^.؛]*نفذ)[^.؛]{0,40}$"
)
_TO_BE_DONE = frozenset("باعدام بحبس وباعدام وبحبس وحبس واعدام".split())
_VERDICT = re.compile(r"(?:قضت|قضي|حكمت|حكم|حكما|احكام|طالب|طالبت|هدد|توعد|يقضي|تقضي|مطالب)[^.؛،]{0,30} و?$")
_GOING = frozenset("withdrawn sent leaves exits departs directs moves".split())
_EXCEPT = re.compile(r"[^.؛،]{0,40} (?:سوي|الا|غير) ")
_FREED = re.compile(r"(?:سراح|افرج|افراج|حرر|تحرير|انقذ|انقاذ|سبيل)[^.؛]{0,50}$")
_KIN = re.compile(
    r"(?:ذوي|اهالي|اهل|عايلات|عوايل|اسر|اقارب|ارامل|ايتام|ابناء|امهات|زوجات|اباء|اشقاء) (?:ال)?$"
)
_MOURNING = re.compile(
    r"(?:مشيع|شيع|عزاء|تابين|تكريم|تعويض|حداد|مجلس|نصب|قداس|صلاه|ذكري|وفاء|انتقام|ثار)[^.؛،]{0,30}$"
)
_ACCUSED = re.compile(r"(?:متهم|مدان|متورط|ضالع|مشتبه|محكوم|متهما)(?:ا|ين|ون|ان|ه)? (?:ب|في )?$")
_CAPTIVES = re.compile(
    rf"(?: [{_LETTERS}]+){{0,2}}(?:{_SO_MANY.pattern}| "
    rf"(?:ال)?(?:رهين|رهاين|اسري|اسير|سجين|سجناء|مختطف|مخطوف|معتقل|محتجز|"
    r"نزلاء|مدنيين|اهالي|عايلات))"
)
_IN_COFFINS = re.compile(".{0,60}? في (?:ال)?(?:نعوش|توابيت|اكفان)")
_DIED_THERE = re.compile(
    r"(?:^| )[وف]?(?:توفي|مات|فارق|لفظ|قضي|وفاه)(?:وا|ت)?(?![\u0621-\u064a])[^.؛،]{0,40}$"
)
_IN_THE_REGION = re.compile(r"[^،.؛]{0,90}? في (?:ال)?(?:خليج|منطقه|سعوديه|كويت|قطر|تركيا|اردن)")
_ITS_OWN = re.compile(
    r"(?: [\u0621-\u064a]+){0,2} (?:قوات|جنود|وحدات|كتيبت|عسكريي|دبلوماسيي|رعايا|بعثت)(?:ها|ه|هم)(?! (?:ال)?احتياط)"
)
_INTO_FORCE = re.compile(
    r"(?: [\u0621-\u064a]+){0,6}? (?:حيز|مرحل[هت]|موضع|طور|مفعول|في (?:مفاوض|حوار|محادث|ازم|شهر|يوم|عام|اضراب)|التاريخ)"
)
_TO_DUTY = re.compile(r"[^،.؛]{0,30} الي (?:ال)?(?:خدمه|عمل|واجب|وحدات|صفوف|مواقع|ثكنات|مناصب|وظايف)")
# A kind of word, how it begins, what may follow it, and the kind that it has then.
_FOLLOWED = (
    ("moves", "", re.compile(".{0,60}? الي المستشفي"), "wounded"),
    ("moves", "", _HOME, "withdrawn"),
    ("engaged", ("دخل", "دخول", "يدخل", "تدخل"), _INTO_FORCE, ""),
    ("exits", ("عاد", "يعود", "رجع"), _TO_DUTY, "spared"),
    ("withdrawn", ("اخل", "يخل", "تخل"), re.compile(r"[^،.؛]{0,40} سبيل"), "spared"),
    (
        "exits",
        ("تخرج", "يتخرج"),
        re.compile(r"[^،.؛]{0,30} (?:ال)?(?:دوره|كليه|مدرسه|اكاديميه|معهد|جامعه)"),
        "spared",
    ),
    (
        "measured",
        ("هبط", "يهبط", "تهبط"),
        re.compile(r"[^،.؛]{0,24} (?:بالمظلات|في مطار|في المطار|فوق|قرب)"),
        "sent",
    ),
    ("lands", "", _TO_COUNT, ""),
    ("joins", "", re.compile(" (?:ب|الي )?(?:ال)?(?:تنظيم|حركه|ميليشيا|داعش|قاعده|صفوف|جماعه|مسلحين)"), ""),
    ("drops", "", re.compile(rf"(?: [{_LETTERS}]+){{0,2}}{_SO_MANY.pattern}"), "sent"),
    ("expels", "", re.compile(r"[^،.؛]{0,40} (?:ال)?انفاس"), "killed"),
    ("parts", "", re.compile(r"[^،.؛]{0,40} الحياه"), "killed"),
    ("yields", "", re.compile(r"[^،.؛]{0,40} (?:انفسهم|نفسه|نفسها|اسلحتهم|سلاحهم)"), "captured"),
    ("forced", "", _TO_LEAVE, "displaced"),
    ("adds", "", re.compile(rf"(?: (?!ان )[{_LETTERS}]+){{0,2}}{_SO_MANY.pattern}"), "sent"),
    (
        "exits",
        ("عاد", "يعود", "تعود", "رجع"),
        re.compile(" (?:اليه|اليها|الي (?:ال)?(?:عراق|بلاد|بغداد|منطقه|ساحه))(?![\u0621-\u064a])"),
        "",
    ),
    (
        "exits",
        ("اعاد", "يعيد", "تعيد"),
        re.compile(
            r"(?: ال[\u0621-\u064a]+){0,2} (?:فتح|بناء|اعمار|تشغيل|تاهيل|النظر|تنظيم|هيكله|افتتاح|احتلال|سيطره|تسليح|"
            r"تشكيل|نصب|تقييم|رسم|كتابه|تعمير|صياغه|ترتيب|اطلاق|الاعتبار|العلاقات|الخدمه|التيار)"
        ),
        "",
    ),
    ("sets", "", re.compile(r"(?: [\u0621-\u064a]+){0,2} (?:الي|نحو|صوب|باتجاه) "), "sent"),
    ("sent", ("تقدم",), _SO_MANY, "engaged"),
    ("frees", "", _CAPTIVES, "spared"),
    (
        "sent",
        ("نشر", "تنشر", "ينشر"),
        re.compile(rf"(?: [{_LETTERS}]+)? (?:اسماء|صور|لايح|قايم|تقرير|نتايج|وثايق|بيان|تسجيل|انباء)"),
        "",
    ),
    ("comes", "", _BY_SO_MANY, "sent"),
    ("replaces", "", re.compile("[^.؛]{0,60} محل"), "sent"),
    ("throws", "", re.compile(r"[^،.؛]{0,30} (?:ال)?(?:سلاح|اسلحه|اسلحتهم|سلاحهم|بنادق)"), "captured"),
    ("seizes", "", re.compile(r"[^،.؛]{0,40} علي(?![\u0621-\u064a])"), "captured"),
    ("killed", ("تفقد", "يتفقد"), _VISITORS, ""),
    ("killed", ("خسر", "يخسر", "تخسر", "فقد", "يفقد", "تفقد"), _LIVELIHOOD, "spared"),
    ("heads", "", _SO_MANY, "killed"),
    ("withdrawn", "", _IN_COFFINS, "killed"),
    ("exits", "", _IN_COFFINS, "killed"),
    ("sent", ("استدع", "يستدع", "تستدع"), _ITS_OWN, "withdrawn"),
    ("trains", "", _SO_MANY, "spared"),
    ("leaving", "", _SO_MANY, "exits"),
    ("directs", "", _DIRECTS, "sent"),
    ("directs", "توجه", re.compile(" (?:الي|نحو|صوب) "), "sent"),
    ("leaves", "", _TO_THE_THEATRE, "sent"),
    ("sent", ("تقدم", "يتقدم"), re.compile(" (?:نحو|باتجاه|صوب|في اتجاه) "), "engaged"),
    ("sent", ("دفع", "يدفع", "تدفع"), _INTO_BATTLE, "engaged"),
    ("sent", ("زج", "تزج", "يزج"), _INTO_BATTLE, "engaged"),
    ("engaged", ("عزز", "تعزز", "يعزز"), _BY_SO_MANY, "sent"),
    ("engaged", ("دخل", "دخول"), _HOME, "withdrawn"),
    ("crosses", "", _OVER_THE_BORDER, "crosses"),
    ("flows", "", _HOME, "withdrawn"),
    ("walks", "", _TO_THE_BORDER, "crosses"),
    ("walks", "زحف", re.compile(" (?:نحو|علي|الي|باتجاه|صوب) "), "engaged"),
    ("faces", "", _SO_MANY_REBELS, "engaged"),
    ("faces", ("واجه", "يواجه"), _SO_MANY_FACE, "engaged"),
    ("vows", "", _BY_SO_MANY, "sent"),
    ("costs", "", _MEN_LOST, "killed"),
    ("engaged", ("احتل", "يحتل", "تحتل"), re.compile(" (?:ال)?(?:مرتبه|مركز|مكانه|صداره|موقع|حيزا)"), ""),
    ("invades", "", _INVADES, "engaged"),
    ("perishes", "", _PERISH, "killed"),
    ("engaged", ("حشد", "يحشد", "تحشد"), _IN_THE_REGION, "sent"),
    ("arrives", "", _TO_COUNT, ""),
)
_FOLLOWED_BY_KIND = {
    kind: [rule[1:] for rule in _FOLLOWED if rule[0] == kind] for kind in {rule[0] for rule in _FOLLOWED}
}
# The kinds that these have when nothing of that follows: عبر is "by way of".
_BY_ITSELF = {
    "moves": "sent",
    "flows": "crosses",
    "arrives": "sent",
    "lands": "sent",
    "expels": "displaced",
    "joins": "sent",
    "departs": "leaves",
} | dict.fromkeys(
    (
        "crosses walks faces invades perishes trains leaving parts yields forced heads drops directs seizes "
        "vows costs throws adds sets comes replaces frees"
    ).split(),
    "",
)
_BATTLES = ("عمليه", "معركه", "حمله", "هجوم")
_TIME_OF = re.compile(
    r"(?:ذروه|وقت|لحظه|ساعه|حين|يوم|خلال|اثناء|بدايه|نهايه|مطلع|ختام|عشيه|غداه|منذ|قبل|بعد|عقب|قبيل|بعيد|فجر|ايام|زمن|"
    r"انتهاء|بدء) (?:ال)?$"
)
_ASKED = re.compile(r"(?:^| )(?:ان|سوف|قد|لن|كي|ل) $")
_COUNTED_BEFORE = re.compile(
    r"(?:\d|(?<![\u0621-\u064a])[وب]?الف|الاف|مءه|ميه|مايه|عشر|عشره|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع|عده|بضع) $"
)
_OPEN = (" ال", " ب")  # these go on into the next word
# Families are no captives, the Popular Mobilisation mobilises nobody, the Guard guards nothing; and a noun that ends
# in ة is no verb with its pronoun: قادة, نسبة, قضية.
_IDLE = frozenset(
    "نصيب نصيبها نصيبه نصيبهم بعثه بعثته بعثتها دفعه دفعات اسره الاسر اسرته اسرتها الحشد للحشد بالحشد الحرس للحرس "
    "قاده قادته قادتها قادتهم لاحقه نسبه نسبته نسبتها نسبيا قضاه قضيه قضيته قضيتها قضيتهم شيعه مشاه كلفه كلفته "
    "كلفتها حاكمه "
    "سابقه نوويه رابطه رابطته "
    "خدمه خدمته خدمتها خدمتهم اوديه قتله وفره واجهه اجهزه اجهزته اجهزتها اجهزتهم هويته هويتها هويتهم هوياتهم "
    "نصفه نصفها نصفهم صفته صفتها صفتهم وصفته وصفتها قدمه قدماه قدميه قدمها نجليه نجله خلفه خلفها خلفهم رفعها رفعه "
    "مثله مثلها مثلهم اهله اهلها اهلهم عمله عملها عملهم وجهه وجهها ضمنه ضمنها ضمنهم حياتنا مشيه تعهده تعهدها تعهدهم "
    "فقيه صفيه "
    # what looks like another word's verb: Saturday, August, "within", "later", "called for", "nuclear", a ship's name
    "النازحين النازحون اللاجيين اللاجيون المشردين المهجرين سبت السبت ستارك اوت نجلي نجل لاحقا لاحق اللاحق التقدم "
    "البعث القدم الاسهم الحاكم حاكم اهل الاهل مثل النووي نووي "
    "نوويا ضمن نفر التقارب العمل ودعت ودعا ودعوا سبق سبقت سبقوا القاتل قاتله القاتله حرس الخلف الطوق الدعم توقف توقفت "
    "التوقف دفعتهم دفعته دفعتها نصاب قبضه السجن السجون استعادتها استعادته استعاده حركه حركته حركتها جلبه سيره سيرته "
    "نفوا "
    "الفارق الزيد سبيل سبيله السلم".split()
)
_WORD = re.compile(f"[{_LETTERS}]+")
_PRONOUN = re.compile("(?:هما|هم|ها|هن|ه|نا)$")


def cues(text: str, first: int, last: int) -> Iterator[Cue]:
    """The telling words of a folded passage from `first` to `last`, in their order."""
    done = 0
    for word in _WORD.finditer(text, first, last):
        start, end = word.span()
        if start < done or (found := _meaning(word.group())) is None:
            continue
        kind, rests = found
        for rest, told in rests:
            after = text[end + len(rest) : end + len(rest) + 1]
            if text.startswith(rest, end) and (rest.endswith(_OPEN) or not after.isalpha()):
                kind, end = told, end + len(rest)
                break
        done = end
        if kind := _in_context(text, start, end, word.group(), kind):
            yield Cue(start, end, kind)


def _in_context(text: str, start: int, end: int, word: str, kind: str) -> str:
    """The kind that a word has beside its neighbours: some tell only before others."""
    if _tells_nothing(text, start, word, kind):
        return ""
    if kind == "deploys":  # "تنشر" now, they are there; "ستنشر", they will be sent
        return "sent" if word.startswith("س") or _ASKED.search(text, max(0, start - 5), start) else "present"
    for beginning, following, then in _FOLLOWED_BY_KIND.get(kind, ()):
        if following.match(text, end) and any(bare.startswith(beginning) for bare in _bared(word)):
            return then
    return _BY_ITSELF.get(kind, kind) if kind != "falls" else _of_the_fallen(text, end)


def _tells_nothing(text: str, start: int, word: str, kind: str) -> bool:
    """Whether the words before a word leave it without a meaning for the counted."""
    if kind in _GOING and text.endswith((" لم ", " لن ", " لا ", "ولم ", "ولن ", "ولا "), 0, start):
        return _EXCEPT.match(text, start) is None
    rules = (
        (word == "اسر", _COUNTED_BEFORE, 8),  # families
        (kind == "engaged" and word.endswith(_BATTLES), _TIME_OF, 16),  # "at the height of the operation"
        (word.endswith("قتل"), _ACCUSED, 12),
        (text.startswith("في المستشف", start), _DIED_THERE, 50),
        (word.removeprefix("ال") in _SUFFERERS, _KIN, 14),  # whose kin are counted
        (word.removeprefix("لل").removeprefix("ل") in _SUFFERERS and word[0] == "ل", _MOURNING, 40),
        (word == "الاعدام", _SENTENCED, 60),  # not carried out
        (word in _TO_BE_DONE and "نفذ" not in text[max(0, start - 40) : start], _VERDICT, 40),
        (word in ("كان", "كانوا"), _FREED, 60),  # who had been held
        (word.endswith("القتل"), _CHARGED, 70),  # what they are charged with
    )
    return any(
        applies and before.search(text, max(0, start - reach), start) is not None
        for applies, before, reach in rules
    )


def _of_the_fallen(text: str, end: int) -> str:
    if text.endswith("سقطت", 0, end) and not _FALLEN.match(text, end):
        return ""  # سقطت الموصل
    return "killed" if _FALLS.match(text, end) and not _TO_HANDS.match(text, end) else ""


@lru_cache(maxsize=1 << 14)  # few words make up most of any text
def _meaning(word: str) -> tuple[str, tuple[tuple[str, str], ...]] | None:
    """The kind of a word with its clitics, and the phrases that it may open; None when it tells nothing."""
    for bare in _bared(word):
        if bare in _IDLE:
            return None
        if bare in _TABLE or bare in _OPENING:
            return _TABLE.get(bare, ""), _OPENING.get(bare, ())
    return None


def _bared(word: str) -> Iterator[str]:
    """A word as it stands, then without its clitics, article and pronoun."""
    yield word
    bare = word[1:] if word[0] in "وف" else word
    yield bare
    for article in ("بال", "لل", "كال", "ال", "ب", "ل", "سي", "ست", "سن"):
        if bare.startswith(article) and len(bare) > len(article) + 2:
            bare = bare[1 if article[0] == "س" else len(article) :]
            yield bare
            break
    for whole in (bare, word) if word[0] in "وف" else (bare,):
        if (stem := _PRONOUN.sub("", whole)) != whole and len(stem) > 2:
            yield stem
            yield stem.removesuffix("ت") + "ه"
            yield stem.removesuffix("ا") + "ي"
            if stem.endswith("و"):
                yield stem + "ا"


def _past(stem: str) -> Iterator[str]:
    yield stem
    if stem.endswith("ي"):
        yield from (stem[:-1] + "ت", stem[:-1] + "وا", stem + "ا", stem + "ت", stem[:-1] + "وا")
    elif stem.endswith("ا"):
        # the last are those of a hamza: لجأت، لجؤوا
        yield from (stem[:-1] + "ت", stem + "وا", stem[:-1] + "وا", stem + "ت", stem[:-1] + "ووا")
    else:
        yield from (stem + ending for ending in ("ت", "وا", "ا", "تا", "ن"))


def _present(stem: str) -> Iterator[str]:
    short = stem[:-1] if stem.endswith(("ي", "و")) else stem
    for person in "يتن":
        yield person + stem
        yield from (person + short + ending for ending in ("ون", "وا"))
        yield person + stem + "ان"


def _table() -> dict[str, str]:
    found: dict[str, str] = {}
    for kind, words in arabic_tellings.NOUNS.items():
        found.update((word, kind) for word in words.split())
    for kind, entries in arabic_tellings.VERBS.items():
        for entry in entries.split():
            past, present = entry.split("/")
            for form in (
                *(_past(past) if past != "-" else ()),
                *(_present(present) if present != "-" else ()),
            ):
                found.setdefault(form, kind)
    found |= dict.fromkeys((*_past("سقط"), *_present("سقط"), "سقوط"), "falls")
    found |= dict.fromkeys(("سقطوا", "يسقطون"), "killed")
    found |= dict.fromkeys((*_past("نقل"), *_present("نقل"), "نقل"), "moves")
    found["عبر"] = "crosses"
    found |= dict.fromkeys(("عبرت", "عبروا"), "flows")
    found |= dict.fromkeys(("يقضي", "تقضي", "يقضون", "تقضيان", "يقضيان"), "perishes")
    found |= dict.fromkeys(("دخول", "اجتياح", "غزو", "توغل", "زحف", "محاصره", "تطويق", "مداهمه"), "invades")
    found["امام"] = "faces"
    found |= dict.fromkeys((*_past("وصل"), *_present("صل")), "arrives")
    found |= dict.fromkeys(("ينشر", "تنشر", "ننشر", "ينشرون", "سينشر", "ستنشر"), "deploys")
    return found


def _opening() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for phrase, kind in arabic_tellings.PHRASES.items():
        first, blank, rest = phrase.partition(" ")
        found.setdefault(first, []).append((blank + rest, kind))
    return {first: tuple(sorted(rests, key=lambda each: -len(each[0]))) for first, rests in found.items()}


_TABLE, _OPENING = _table(), _opening()
