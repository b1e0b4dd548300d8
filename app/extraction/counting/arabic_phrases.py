"""What an Arabic number counts, and where the phrase of both ends. Text is folded."""

import re

from app.extraction.counting import nouns
from app.extraction.counting.arabic_named import OF_THE_ARMY, named
from app.extraction.counting.arabic_nouns import Family
from app.extraction.counting.nouns import SOLDIERS, Noun
from app.extraction.counting.numbers import Number, just_before
from app.extraction.counting.phrases import Phrase

_MEASURES_AR = frozenset(
    "نقطه نقاط غرام غراما كوب اكواب ملعقه ملاعق لتر لترا درجات مرات رقم اضعاف رطل رطلا بوصه عيار فولت "
    "واط جوله جولات اداره ادارات حرب حروب خطوه خطوات سوال اسئله روايه روايات سيناريوهات خيارات عهد عهود حقبه "
    "حقب موسم مواسم نسخه نسخ اسماء كلمه كلمات سطور مشاهد لقطات عوامل نتايج عناوين ملفات جيوش جيشا رتل ارتال رتلا "
    "محاور جهات اتجاهات مراحل اجزاء انحاء شروط اسباب اوجه سنوات نواح جوانب فترات ادوار فصول ابعاد".split()
)
_NOT_COUNTED_AR = re.compile(
    r" ?(?:ال)?(?:عام(?! \d)|عاما|اعوام|سنه|سنوات|سنين|شهر|شهرا|شهور|اشهر|يوم|يوما|ايام|ساعه|ساعات|دقيقه|دقايق|"
    r"ثانيه|"
    r"ثوان|اسبوع|اسبوعا|اسابيع|عقد|عقدا|عقود|"
    r"قرن|قرنا|قرون|كيلومتر|كيلومترا|كيلومترات|كلم|كم|متر|مترا|امتار|ميل|ميلا|اميال|درجه|مره|مرات|ليله|"
    r"ليال|هكتار|هكتارا|دونم|صباحا|مساء|"
    r"ظهرا|بتوقيت|يناير|فبراير|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|جانفي|فيفري|مارس|"
    r"افريل|ماي|جوان|جويليه|اوت|كانون|شباط|اذار|نيسان|ايار|حزيران|تموز|ايلول|تشرين|شتنبر|نونبر|دجنبر|غشت|"
    r"كيلوغراما?|كيلوجراما?|كيلو|كغ|ملم|قدم|قدما|صفحه|صفحات|ورقه|اوراق|سطرا?|اسطر|المحموله|"
    r"مئويه|ميويه|فهرنهايت|اهداف (?:لهدف|مقابل|نظيفه|دون رد|لصفر|لواحد|لهدفين|في مرمي))"
    r"(?![\u0621-\u064a])"
)
_LABELS_AR = re.compile(
    r"(?:^|[^\u0621-\u064a])[وفبل]?(?:العرض|الطول|القرار|قرار|قراره|قرارها|رقم|رقمه|رقمها|الرقم|الماده|"
    r"ماده|الفقره|الطريق|البرج|برج|الفرقه|فرقه|اللواء|الصفحه|الجوله|المرحله|مجموعه|عمره|عمرها|العمر|سن|"
    r"البند|الساعه|طراز|قناه|الدفعه|الحلقه|الفوج|الكتيبه|القانون|قانون|المرسوم|بوينغ|ميغ|سوخوي|اف|كي|"
    r"الاسطول|الخط|المربع|سرايا|دوره|الدوره) $"
)
_WORD_AR = re.compile("[ ]?([\u0621-\u064a]+)")
_AFTER_BARE_AR = re.compile(
    r"(?:في|من|منهم|منها|منهن|بينهم|كان\S*|علي|عن|الي|حتي|مع|عند|خلال|منذ|بين|اثر|جراء|نتيجه|بعد|قبل|وفق|"
    r"وفقا|بحسب|حسب|لدي|كما|نهايه|بدايه|مطلع|منتصف|حلول|اواخر|اوايل|قبيل|عقب|اثناء|وسط|ضمن|جنوب|شمال|غرب|"
    r"شرق|حول|نحو|مقابل|مقارنه|داخل|خارج|عبر|لم|لن|ثم|بما|اي|لكن|بينما|فيما|قد|ان|هذا|ذلك|حضر\S*|قتل\S*|"
    r"اص\S+|جرح\S*|فقط|رهن|قيد|تحت|وراء|اضافي\S*|مجهول\S*|محاصر\S*|جديد\S*|سنوي\S*|ضد\S*|مع\S{0,3}|ممن|مما|سقط\S*|وصل\S*|عاد\S*|نقل|نقلوا|اعترض\S*|انفجر\S*|يوميا|سنويا|شهريا|معا|خلف|غداه|عشيه|صبيحه|فجر|ليله|مساء|صباح|ظهر|يوم|اليوم|امس|الان|"
    r"حاليا|تقريبا|هناك|هنا|امام|تجاه|رغم|سوي|غير|الا|ايضا|كلهم|جميعهم|معظمهم|اغلبهم|جميعا|ليس|حيث|اذ|اذا|"
    r"سابقا|لاحقا|غدا|احياء|امواتا|قسرا|طوعا|جوا|برا|بحرا|وحدهم|عايدين|هاربين|مشيا|سيرا|هم|هي|هو|انفسهم|لا|ما|كي|دون|بلا|اخر\S*|غادر\S*|لقوا|كانوا|متاثر\S*|متفحم\S*|مكبل\S*|معصوب\S*|مقطوع\S*|رميا|حرقا|شنقا|غرقا|خنقا|"
    r"ذبحا|اختناقا|جوعا|عطشا|بردا|عدد|حين|حينما|عندما|لما|طوال|طيله|ابان|ازاء|نظرا|علما|ال\S+|و\S+|ف\S+|ب\S+|ل\S+)$"
)
_VERB_AR = re.compile(
    r"[\u0621-\u064a]{2,}(?:[^ا]ت|وا)|(?!وجوه)[\u0621-\u064a]{3,}و(?:ه|ها|هم|هن)|[يت][\u0621-\u064a]{2,}(?:ون|ان)|"
    r"ي(?!ابان|ونان|هود|مني|زيدي|تيم|خت|ورو|اباني)[\u0621-\u064a]{3,}"
)
_DEFINITE_AR = ("العشرات", "الميات", "المءات", "المايات", "الالاف", "الالوف", "الملايين")
_THOUSANDS_AR = (" الالاف", " الالوف")
_CASES_AR, _FATE_AR = ("حاله", "حالات"), re.compile(r" (?:ال)?(وفاه|اصابه|قتل|موت|اختناق|تسمم)")
_DEADLY = ("وفاه", "قتل", "موت")
_FEWEST_THINGS, _MOST_PLURAL, _HUNDRED, _LOOK_BACK, _NEAREST = 3, 10, 100, 30, 3
_TURNS_AR = frozenset(
    "في من الي علي عن حتي منذ بعد قبل خلال مع بين عند لدي ضد حول مطلع اواخر اوايل منتصف".split()
)
_PLACES_AR = frozenset(
    "مستشفي قاعده معسكر مخيم سجن مبني مدينه بلد سفاره مطار مقر موقع منطقه جسر قريه".split()
)
_PLURALS_IN_H = frozenset(
    "بحاره قاده ساده طلبه مشاه قضاه ساسه رماه خاطفيه حراسه جنوده رجاله عناصره مقاتليه".split()
)
_MEN_AR = ("people", "soldiers", "votes", "personnel", "captured", "dead", "wounded")
_OF_A_HOUSE = ("members", "ministers", "deputies", "judges")
_LONGEST_PLAIN = 4
_THINGS = ("other", "weapons", "bases")
_REST_AR = frozenset(("اخرين", "اخرون", "اخري", "اخريات"))
_ACCUSATIVE = ("الفا", "مليونا", "مليارا")
_ONE_AR = ("واحد", "واحده", "واحدا")
_TWO_AR = ("اثنان", "اثنين", "اثنتان", "اثنتين")
_TWIN_AR = re.compile(
    r"(?:^|[^\u0621-\u064a])[وفبل]?(?P<noun>[\u0621-\u064a]{3,}(?:ان|ين))(?: [\u0621-\u064a]+(?:ان|ين))? $"
)
_OF_IT_AR, _LAST_DAY = re.compile(r" منه(?![\u0621-\u064a])"), 31  # the 17th of it, the month
_NO_ONE_AR = re.compile(r"(?:^| )[وف]?(?:لم|لا|لن|ما|ليس|دون) (?:[\u0621-\u064a]+ ){0,2}$")
_NUMBER_ENDING_AR = re.compile("(?:ان|تان|تين|ين|ون|ا|ه)$")
_OF_AR = re.compile(r"(?: فقط| تقريبا| علي الاقل| علي الاكثر| اضافي(?:ا|ه|ين)?)? من (?:بين )?")
_RANKS_AR = frozenset(("افراد", "عناصر", "رجال", "عنصر", "عنصرا", "فرد", "فردا", "منتسبي"))
# The number of a model or a calibre: ميغ 29، «الصمود 2», إف 16 من قاعدة.
_MODEL_AR = re.compile(
    r"(?:^|[^\u0621-\u064a])(?:ال)?(?:اف|سي|بي|كي|تي|ام|اس|ايه|يو|جي|ار بي جي|ميغ|ميج|سوخوي|ميراج|"
    r"طراز [\u0621-\u064a]+|بوينغ|بوينج|ايرباص|سكود|الصمود|الحسين|العباس|فاتح|قيام|شاهد|غراد|هامر|عيار)[ -]$|"
    r'[«"“][\u0621-\u064a]+(?: [\u0621-\u064a]+)? $'
)
_OUT_OF_EVERY = re.compile("(?:^| )[وف]?من كل $")
_QUOTE_ENDS = ("»", '"', "”")
_AND_SOLDIERS = re.compile(r" و(?:ال)?(?:جندي|جنود|عسكري)(?:ا|ين)?(?![\u0621-\u064a])")
_MILITARY_AR = re.compile(r" عسكري(?:ا|ين|ون)?(?![\u0621-\u064a])")
_DRONE_AR = re.compile(r" مسير(?:ه|ات|تان|تين|ا)?(?![\u0621-\u064a])")
_ORIGIN_AR = re.compile(
    r" (?:ال)?(?:اميركي|امريكي|عراقي|بريطاني|ايراني|تركي|كويتي|سوري|فرنسي|اجنبي|كردي|اضافي|اخر|اخري|مدني|"
    r"مسلح|شيعي|سني|حكومي|"
    r"اسرائيلي|ايطالي|اسباني|بولندي|اسباني|غربي|حربي|قتالي|باليستي|ثقيل)(?:ا|ه|ين|ون|ان|تان|تين|"
    r"ات)?(?![\u0621-\u064a])"
)


def phrase(text: str, number: Number) -> Phrase | None:
    """The number with its noun; None when it counts nothing: an age, a distance, the number of a resolution."""
    if number.unit and number.form in ("share", "money"):
        return Phrase(number, None, number.end)
    if _is_one_of_none(text, number) or _is_model(text, number):
        return None
    if number.form == "definite":
        return _with_noun_before(text, number)
    if found := named(text, number):
        return found
    if number.form == "digits" and text.endswith(" ال", 0, number.first) and (own := _owned(text, number)):
        return own
    if text.startswith(("الالفين", "الالفان"), number.first) and (own := _after_its_noun(text, number)):
        return own  # الجنود الأميركيين الألفين
    if _is_whole(text, number):
        return Phrase(number, None, number.end, is_bare=True)
    if _NOT_COUNTED_AR.match(text, number.end) or _is_day(text, number):
        return None
    return _with_next_word(text, number)


def _is_one_of_none(text: str, number: Number) -> bool:
    """Whether "one" stands after its noun (جندي واحد), means nobody, or a number is what one is taken out of."""
    words = text[number.first : number.end]
    if words in _ONE_AR and not _OF_AR.match(text, number.end):
        return True
    if (
        words in _TWO_AR
        and (twin := just_before(text, number.start, _TWIN_AR))
        and (twin["noun"] in nouns.DUALS or twin["noun"] in nouns.ARABIC)
    ):
        return True  # مسلحين اثنين are told by their dual
    is_nobody = words == "احد" and just_before(text, number.start, _NO_ONE_AR) is not None
    return is_nobody or just_before(text, number.start, _OUT_OF_EVERY) is not None


def _inside(text: str, number: Number) -> tuple[Noun, str] | None:
    """The noun that stands by the low end of a range: بين 35 ألف جندي و50 ألفا."""
    words = _WORD_AR.findall(text, number.first, number.end)
    return next(((noun, word) for word in words if (noun := nouns.arabic(word))), None)


def _is_model(text: str, number: Number) -> bool:
    """Whether digits are part of a name: إف 16، «الصمود 2»."""
    if number.form != "digits" or number.qualifier != "exactly" or number.start < number.first:
        return False
    model = just_before(text, number.start, _MODEL_AR)
    return model is not None and (
        not model.group().startswith(("«", '"', "“")) or text.startswith(_QUOTE_ENDS, number.end)
    )


def _with_next_word(text: str, number: Number) -> Phrase | None:
    """The number with the word after it, when that can be counted."""
    skipped = _OF_AR.match(text, number.end)
    match = _WORD_AR.match(text, skipped.end() - 1 if skipped else number.end)
    word = match.group(1) if match else ""
    if match and word in _REST_AR:
        return Phrase(number, None, match.end(), "others", is_bare=True)
    is_land = word.endswith("يا") if skipped else _is_one_place(word)  # من سوريا, غادر تسعة المستشفى
    noun = (
        None
        if word.startswith("لل") or is_land
        else nouns.arabic(word) or nouns.DUALS.get(word.removeprefix("ال"))
    )
    if noun is None and word.endswith("يا") and not is_land:
        noun = nouns.arabic(word[:-1])  # 49 تركيا are Turks
    if noun is None:
        noun, word = _with_pronoun(word)
    if (noun is None or _disagrees(number, word)) and _LABELS_AR.search(
        text, max(0, number.first - 16), number.first
    ):
        return None
    if noun is None and number.qualifier == "range" and (inside := _inside(text, number)):
        return Phrase(number, inside[0], number.end, inside[1])
    if noun is None and text[number.first : number.end] in _TWO_AR:
        return Phrase(number, None, number.end, is_bare=True)  # توفي اثنان متأثرين بجراحهم
    if match is None or noun is None:
        case = _case(text, number, word, match.end() if match else number.end)
        return case or _without_noun(number, word, match.end() if match else number.end, skipped is not None)
    if skipped and noun.family in _THINGS and noun == nouns.ARABIC.get(word) and _is_one(word):
        return Phrase(number, None, number.end, is_bare=True)  # 12 من قاعدة: so many from a base
    if skipped and noun.unit == "countries" and (number.value or 0) >= _HUNDRED:
        return Phrase(number, None, number.end, is_bare=True)  # so many men of their countries
    noun, end = _completed(text, noun, word, match.end())
    return Phrase(number, noun, end, word)


def _is_one_place(word: str) -> bool:
    """Whether a definite word names one place, so that no number counts it: المستشفى, القاعدة."""
    return word.startswith("ال") and word[2:] in _PLACES_AR


def _disagrees(number: Number, word: str) -> bool:
    """Whether a word is a plural that digits so large cannot count: الفرقة 101 عائدين."""
    return number.form == "digits" and (number.value or 0) > _MOST_PLURAL and word.endswith(("ين", "ون"))


def _is_one(word: str) -> bool:
    return word.endswith("ه") or word + "ا" in nouns.ARABIC


def _case(text: str, number: Number, word: str, end: int) -> Phrase | None:
    """So many cases of death or of injury: 12 حالة وفاة."""
    fate = _FATE_AR.match(text, end) if word in _CASES_AR else None
    if fate is None:
        return None
    family: Family = "dead" if fate.group(1) in _DEADLY else "wounded"
    return Phrase(number, Noun(family, "people"), fate.end(), fate.group(1))


def _with_noun_before(text: str, number: Number) -> Phrase | None:
    """A definite number with the noun that it follows: القتلى الاثنين والعشرين; with the next: قرابة المئة قتيل."""
    if number.start < number.first and (noun := nouns.arabic(following := _next_word(text, number.end))):
        return Phrase(number, noun, number.end + 1 + len(following), following)
    if number.start == number.first and (own := _after_its_noun(text, number)):
        return own
    is_many = (number.value or 0) >= _HUNDRED
    return Phrase(number, None, number.end, is_bare=True) if is_many else None  # "the five hundred"


def _after_its_noun(text: str, number: Number) -> Phrase | None:
    """A number with the noun that stands up to three words before it: ركاب الطائرة المئتان والتسعون."""
    before = list(_WORD_AR.finditer(text, max(0, number.start - _LOOK_BACK), number.start))[-_NEAREST:]
    for place, found in reversed(list(enumerate(before))):
        word = found.group(1)
        if word in _TURNS_AR or text[found.end()] in "،.؛:(":
            break
        if place and (
            (
                (_is_origin(word) or nouns.arabic(word) == nouns.PEOPLE)
                and nouns.arabic(before[place - 1].group(1))
            )
            or (_is_single(word) and any(_are_men(one.group(1)) for one in before[:place]))
        ):
            continue  # الجنود البريطانيين الخمسمئة are soldiers, ركاب الطائرة الستة passengers
        if noun := nouns.arabic(word) or _with_pronoun(word)[0]:
            return Phrase(number._replace(start=found.start(1)), noun, number.end, word)
    return None


def _is_single(word: str) -> bool:
    """Whether a definite word names one thing, so that no number of them follows it: الطائرة, الكتلة."""
    bare = word.removeprefix("ال")
    return bare not in _PLURALS_IN_H and (bare.endswith("ه") or bare + "ا" in nouns.ARABIC)


def _are_men(word: str) -> bool:
    noun = nouns.arabic(word)
    return noun is not None and noun.family in _MEN_AR and nouns.are_many(word)


def _is_origin(word: str) -> bool:
    stem = word.removeprefix("ال").removesuffix("ين").removesuffix("ون")
    return nouns.is_adjective(stem) or (nouns.ARABIC.get(stem) == nouns.PEOPLE and stem.endswith("ي"))


def _owned(text: str, number: Number) -> Phrase | None:
    """Definite digits with the noun right before them: أعضائه الـ15."""
    word = text[: number.first - 2].rstrip().rpartition(" ")[2].removeprefix("ب").removeprefix("و")
    noun = nouns.arabic(word) or _with_pronoun(word)[0]
    if not nouns.arabic(_next_word(text, number.end)) and (found := _of_men(text, number)):
        return found
    if noun is None or nouns.arabic(_next_word(text, number.end)):
        return None
    start = number.first - 2 - len(word) - 1
    return Phrase(number._replace(start=start), noun, number.end, word) if noun.unit in _OF_A_HOUSE else None


def _of_men(text: str, number: Number) -> Phrase | None:
    """Definite digits with the persons before them: جنودها الـ550, ركاب الطائرة الـ290."""
    found = _after_its_noun(text, number._replace(start=number.first - 2))
    are_men = found is not None and found.noun is not None and found.noun.family in _MEN_AR
    return found if found and are_men and not _is_single(found.word) else None


def _next_word(text: str, end: int) -> str:
    after = _WORD_AR.match(text, end)
    return after.group(1) if after else ""


def _is_day(text: str, number: Number) -> bool:
    """Whether a number is a day of the month just named: في 17 منه."""
    return (
        _OF_IT_AR.match(text, number.end) is not None
        and isinstance(number.value, int)
        and number.value <= _LAST_DAY
    )


def _is_whole(text: str, number: Number) -> bool:
    """Whether no noun can follow: المئات takes its noun with من only, and 170 ألفاً would be 170 ألف before one."""
    if _OF_AR.match(text, number.end):
        return False
    if number.form == "vague":
        is_of_thousands = text.endswith(_THOUSANDS_AR, number.first, number.end)
        return text.startswith(_DEFINITE_AR, number.first) or is_of_thousands
    is_definite = text.startswith(" ال", number.end)  # ألقى ستون ألفا السلاح
    return text.endswith(_ACCUSATIVE, number.first, number.end) and (
        text[number.first].isdigit() or is_definite
    )


def _without_noun(number: Number, word: str, end: int, has_of: bool) -> Phrase | None:
    """A number before a word of no table: a thing that it counts, or a word that goes on with the sentence."""
    if not word:
        return Phrase(number, None, number.end, is_bare=True)
    is_bare = (
        word in ("عام", "سنه")
        or _AFTER_BARE_AR.match(word) is not None
        or _VERB_AR.fullmatch(word) is not None
    )
    if number.form == "digits" and not is_bare and word not in _MEASURES_AR:
        if len(word) < _FEWEST_THINGS:
            return None
        if not has_of and (not _can_follow(number, word) or _is_adjective_of_more(number, word)):
            return Phrase(number, None, number.end, is_bare=True)
        if has_of:
            return Phrase(number, None, number.end, is_bare=True)
        return Phrase(number, Noun("thing", word), end, word)
    if number.form == "words" and not is_bare and not has_of and _is_thing_ar(number, word):
        return Phrase(number, Noun("thing", word), end, word)
    if (
        number.form == "vague"
        and word.startswith("ال")
        and not word.endswith(("ون", "ين"))
        and len(word) > _LONGEST_PLAIN
    ):
        return Phrase(number, Noun("thing", word), end, word)  # عشرات الخنادق: persons stand in the tables
    return Phrase(number, None, number.end, is_bare=is_bare or has_of)


def _can_follow(number: Number, word: str) -> bool:
    """Whether a word can be what digits count: after 11 to 99 it is an accusative."""
    value = number.high or number.value or 0
    is_accusative = _MOST_PLURAL < value % _HUNDRED < _HUNDRED and value % 1 == 0
    return not is_accusative or word.endswith(("ا", "ه", "ي", "ء"))


def _is_adjective_of_more(number: Number, word: str) -> bool:
    """Whether a word says of what sort more of the same are: 800 موظف محلي و350 دوليا."""
    return (number.value or 0) > _MOST_PLURAL and word.endswith("يا") and len(word) > _LONGEST_PLAIN


def _is_thing_ar(number: Number, word: str) -> bool:
    """Whether a word after a number in words looks counted: a plural after three to ten, else an accusative."""
    if not isinstance(number.value, int) or number.value < _FEWEST_THINGS or word in _MEASURES_AR:
        return False
    if number.value <= _MOST_PLURAL:
        return len(word) > _FEWEST_THINGS and not word.endswith(("وا", "ا"))
    return len(word) > _FEWEST_THINGS and word.endswith(("ا", "ه"))


def _completed(text: str, noun: Noun, word: str, end: int) -> tuple[Noun, int]:
    """The noun with the words that belong to it, and their end: عناصر الأمن, طائرات مسيرة, جنود أميركيون."""
    if word in _RANKS_AR and (army := OF_THE_ARMY.match(text, end)):
        noun, end = SOLDIERS, army.end()
    if noun.unit == "aircraft" and (drone := _DRONE_AR.match(text, end)):
        noun, end = Noun("weapons", "drones"), drone.end()
    if noun.unit == "experts" and (military := _MILITARY_AR.match(text, end)):
        noun, end = Noun("soldiers", "advisers"), military.end()
    if noun.unit == "policemen" and (soldiers := _AND_SOLDIERS.match(text, end)):
        noun, end = SOLDIERS, soldiers.end()
    while (origin := _ORIGIN_AR.match(text, end)) or (
        (origin := _WORD_AR.match(text, end)) and _is_of_a_people(origin.group(1))
    ):
        end = origin.end()
    return noun, end


def _is_of_a_people(word: str) -> bool:
    """Whether an adjective says whence persons come: حارسان نيباليان."""
    stem = _NUMBER_ENDING_AR.sub("", word)
    return stem != word and stem.endswith("ي") and nouns.ARABIC.get(stem) == nouns.PEOPLE


def _with_pronoun(word: str) -> tuple[Noun | None, str]:
    """قواتها، جنوده: the noun and its word without the pronoun; الأميركية has none."""
    for pronoun in ("هما", "ها", "هم", "نا", "ه"):
        stem = word.removesuffix(pronoun)
        if stem != word and len(stem) > 2 and not stem.startswith("ال") and not nouns.is_adjective(stem):
            # زملاؤه, أبنائه: the hamza of زملاء took the seat of its vowel
            whole = stem[:-1] + "ء" if stem.endswith(("او", "اي")) and nouns.arabic(stem) is None else stem
            if stem.endswith("ت") and nouns.arabic(stem) is None:
                whole = stem[:-1] + "ه"  # بحارتها, of بحارة
            noun = nouns.arabic(whole)
            return noun, whole if noun else word
    return None, word
