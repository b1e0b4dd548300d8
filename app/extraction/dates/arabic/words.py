"""Arabic words that can belong to a date, folded as `tokens.fold` folds, each with and without its clitics."""

from app.extraction.dates.tokens import Word, fold, word_set

MONTHS = {
    1: "يناير جانفي ينایر", 2: "فبراير شباط فيفري فبرايير", 3: "مارس آذار", 4: "أبريل نيسان أفريل إبريل",
    5: "مايو أيار ماي", 6: "يونيو حزيران جوان يونيه يونية", 7: "يوليو تموز جويلية يوليه يولية يوليوز",
    8: "أغسطس آب أوت غشت",
    9: "سبتمبر أيلول شتنبر سيبتمبر", 10: "أكتوبر اوكتوبر", 11: "نوفمبر نونبر", 12: "ديسمبر دجنبر دسمبر",
}  # fmt: skip
# Two-word names: the first word, the second, the month.
DOUBLE_MONTHS = {
    ("كانون", "ثاني"): 1, ("كانون", "اول"): 12, ("تشرين", "اول"): 10, ("تشرين", "ثاني"): 11,
}  # fmt: skip
# Names that are other words as well; they need a number or another sign of a date beside them.
# "May alone saw the death of a thousand": verbs whose subject a month is.
WITNESSING = word_set("شهد وشهد سجل وسجل حصد وحصد كان وكان ظل وظل يبقي ويبقي خلف وخلف")
DOUBTFUL_MONTHS = word_set("مارس اب ماي جوان اوت مايو نيسان اذار ايار تموز ابريل")
HIJRI_MONTHS = {
    "محرم": 1, "صفر": 2, "رجب": 7, "شعبان": 8, "رمضان": 9, "شوال": 10,
}  # fmt: skip
HIJRI_DOUBLE_MONTHS = {
    ("ربيع", "اول"): 3, ("ربيع", "ثاني"): 4, ("ربيع", "اخر"): 4, ("جمادي", "اولي"): 5, ("جمادي", "اول"): 5,
    ("جمادي", "ثانيه"): 6, ("جمادي", "اخره"): 6, ("جمادي", "ثاني"): 6, ("جمادي", "اخر"): 6,
    ("ذو", "قعده"): 11, ("ذي", "قعده"): 11, ("ذو", "حجه"): 12, ("ذي", "حجه"): 12,
}  # fmt: skip
WEEKDAYS = {
    "اثنين": 1, "اثنان": 1, "ثلاثاء": 2, "ثلثاء": 2, "اربعاء": 3, "خميس": 4, "جمعه": 5, "سبت": 6, "احد": 7,
}  # fmt: skip
ORDINALS = {
    "اول": 1, "ثاني": 2, "ثالث": 3, "رابع": 4, "خامس": 5, "سادس": 6, "سابع": 7, "ثامن": 8, "تاسع": 9, "عاشر": 10,
    "حادي": 1, "عشرين": 20, "عشرون": 20, "ثلاثين": 30, "ثلاثون": 30,
    "اولي": 1, "ثانيه": 2, "ثالثه": 3, "رابعه": 4, "خامسه": 5, "سادسه": 6, "سابعه": 7, "ثامنه": 8, "تاسعه": 9,
    "عاشره": 10, "حاديه": 1, "واحده": 1,
}  # fmt: skip
CARDINALS = {
    "واحد": 1, "اثنين": 2, "اثنان": 2, "اثنتين": 2, "ثلاث": 3, "ثلاثه": 3, "اربع": 4, "اربعه": 4, "خمس": 5, "خمسه": 5,
    "ست": 6, "سته": 6, "سبع": 7, "سبعه": 7, "ثمان": 8, "ثماني": 8, "ثمانيه": 8, "تسع": 9, "تسعه": 9, "عشر": 10,
    "عشره": 10, "احد": 1, "احدي": 1, "اثني": 2, "اثنتي": 2, "اثنا": 2, "اثنتا": 2,
    "عشرين": 20, "عشرون": 20, "ثلاثين": 30, "ثلاثون": 30, "اربعين": 40, "اربعون": 40, "خمسين": 50, "خمسون": 50,
    "ستين": 60, "ستون": 60, "سبعين": 70, "سبعون": 70, "ثمانين": 80, "ثمانون": 80, "تسعين": 90, "تسعون": 90,
    "مئه": 100, "مائه": 100, "مئتي": 200, "مئتين": 200, "مائتين": 200, "ثلاثمئه": 300, "ثلاثمائه": 300, "سبعمئه": 700,
    "سبعمائه": 700, "ثمانمئه": 800, "ثمانمائه": 800, "ثمانيمئه": 800, "تسعمئه": 900, "تسعمائه": 900, "الف": 1000,
    "الفين": 2000,
}  # fmt: skip
# Unit words: singular 1, dual 2, plural 3.
UNITS = {
    "ثانيه": ("TS", 1), "ثوان": ("TS", 3), "دقيقه": ("TM", 1), "دقيقتين": ("TM", 2), "دقائق": ("TM", 3),
    "ساعه": ("TH", 1), "ساعتين": ("TH", 2), "ساعات": ("TH", 3),
    "يوم": ("D", 1), "يوما": ("D", 1), "يومين": ("D", 2), "يومان": ("D", 2), "ايام": ("D", 3), "اياما": ("D", 3),
    "اسبوع": ("W", 1), "اسبوعا": ("W", 1), "اسبوعين": ("W", 2), "اسبوعان": ("W", 2), "اسابيع": ("W", 3),
    "شهر": ("M", 1), "شهرا": ("M", 1), "شهرين": ("M", 2), "شهران": ("M", 2), "اشهر": ("M", 3), "شهور": ("M", 3),
    "عام": ("Y", 1), "عاما": ("Y", 1), "عامين": ("Y", 2), "عامان": ("Y", 2), "عامي": ("Y", 2), "اعوام": ("Y", 3),
    "سنه": ("Y", 1), "سنتين": ("Y", 2), "سنتان": ("Y", 2), "سنتي": ("Y", 2), "سنوات": ("Y", 3), "سنين": ("Y", 3),
    "عقد": ("DE", 1), "عقدا": ("DE", 1), "عقدين": ("DE", 2), "عقدان": ("DE", 2), "عقود": ("DE", 3),
    "قرن": ("CE", 1), "قرنا": ("CE", 1), "قرنين": ("CE", 2), "قرون": ("CE", 3),
    "ليله": ("NI", 1), "ليلتين": ("NI", 2), "ليال": ("NI", 3), "ليالي": ("NI", 3),
}  # fmt: skip
SEASONS = {"ربيع": "SP", "صيف": "SU", "صائفه": "SU", "خريف": "FA", "شتاء": "WI"}
DAY_PARTS = {
    "فجر": "MO", "صباح": "MO", "صباحا": "MO", "فجرا": "MO", "ضحي": "MO", "ظهر": "MI", "ظهرا": "MI", "عصر": "AF",
    "عصرا": "AF", "مساء": "EV", "عشيه": "EV", "مغرب": "EV", "ليل": "NI", "ليلا": "NI", "نهار": "DT",
    "صبيحه": "MO", "ظهيره": "MI", "سهره": "EV", "امسيه": "EV",
}  # fmt: skip
EDGES = {
    "بدايه": "START", "بدايات": "START", "مطلع": "START", "اوائل": "START", "مستهل": "START", "غره": "START",
    "منتصف": "MID", "اواسط": "MID", "وسط": "MID", "اواخر": "END", "نهايه": "END", "نهايات": "END", "ختام": "END",
    "اخر": "END", "مطالع": "START", "اوساط": "MID", "فاتح": "START", "متم": "END", "موفي": "END",
    "خواتيم": "END", "فواتح": "START", "مستهلات": "START",
}  # fmt: skip
# What follows a unit or a month: "العام الماضي", "أغسطس المقبل"; -1 before, 0 the same, +1 after.
RELATIONS = {
    "ماضي": -1, "ماضيه": -1, "منصرم": -1, "منصرمه": -1, "فائت": -1, "فائته": -1, "سابق": -1, "سابقه": -1, "مقبل": 1,
    "مقبله": 1, "قادم": 1, "قادمه": 1, "تالي": 1, "تاليه": 1, "لاحق": 1, "لاحقه": 1, "اتي": 1, "اتيه": 1,
    "جاري": 0, "جاريه": 0, "حالي": 0, "حاليه": 0, "راهن": 0, "اخير": -1, "اخيره": -1, "موالي": 1, "مواليه": 1,
    "تاليين": 1, "تاليتين": 1, "ماضيين": -1, "اخيرين": -1, "اخيرتين": -1, "ماضيتين": -1,
    "مقبلين": 1, "قادمين": 1, "مقبلتين": 1, "فارط": -1, "فارطه": -1, "منقضي": -1, "منقضيه": -1, "سالف": -1, "سالفه": -1,
    "اتيين": 1, "لاحقين": 1, "لاحقتين": 1, "سابقين": -1, "سابقتين": -1, "منصرمين": -1, "منصرمتين": -1,
}  # fmt: skip
STORY_RELATIONS = word_set(
    "تالي تاليه تاليين تاليتين سابق سابقه سابقين سابقتين لاحق لاحقه لاحقين لاحقتين موالي مواليه"
)
SELVES = word_set("نفسه نفسها ذاته ذاتها عينه عينها")
DEMONSTRATIVES = word_set("هذا هذه ذلك تلك")
REFERENCES = {
    "الان": "PRESENT_REF", "حاليا": "PRESENT_REF", "راهنا": "PRESENT_REF", "حالیا": "PRESENT_REF",
    "مؤخرا": "PAST_REF", "اخيرا": "", "مستقبلا": "FUTURE_REF",
}  # fmt: skip
DEICTIC_DAYS = {"امس": -1, "الامس": -1, "البارحه": -1, "غدا": 1, "الغد": 1, "غد": 1}
# "on its day", "at its time": the day told before, or the time.
THEN = {
    "يومها": "D", "يومذاك": "D", "يومئذ": "D", "ليلتها": "NI", "ليلتذاك": "NI", "ليلتئذ": "NI", "حينها": "",
    "وقتها": "", "حينئذ": "", "عامها": "Y", "عامئذ": "Y", "عامذاك": "Y", "سنتها": "Y",
}  # fmt: skip
FREQUENCIES = {"سنويا": "XXXX", "يوميا": "XXXX-XX-XX", "شهريا": "XXXX-XX", "اسبوعيا": "XXXX-WXX"}
QUANTITIES = word_set("بضع بضعه عده عشرات مئات")
APPROXIMATE = {
    "نحو": "APPROX", "حوالي": "APPROX", "قرابه": "APPROX", "زهاء": "APPROX", "تقريبا": "APPROX", "حدود": "APPROX",
}  # fmt: skip
COMPARED = {"اكثر": "MORE_THAN", "اقل": "LESS_THAN", "ازيد": "MORE_THAN"}
DECADES = {
    "عشرينيات": 20, "عشرينات": 20, "ثلاثينيات": 30, "ثلاثينات": 30, "اربعينيات": 40, "اربعينات": 40, "خمسينيات": 50,
    "خمسينات": 50, "ستينيات": 60, "ستينات": 60, "سبعينيات": 70, "سبعينات": 70, "ثمانينيات": 80, "ثمانينات": 80,
    "تسعينيات": 90, "تسعينات": 90,
}  # fmt: skip
COUNTED = word_set(
    "جندي جنديا جنود شخص شخصا اشخاص قتيل قتيلا قتلي جريح جريحا جرحي مدني مدنيا مدنيين مقاتل مقاتلا عنصر عنصرا عناصر"
    " رجل رجلا متر مترا كم كيلومتر كيلومترا ميل ميلا دولار دولارا يورو دينار صاروخ صاروخا صواريخ طائره دبابه مركبه"
    " الف مليون مليار موظف موظفا عسكري عسكريا عائله اسره نازح لاجئ صوت صوتا مقعد مقعدا نسخه صفحه ضحيه هجوم هجوما غاره"
    " عمليه مسلح مسلحا ارهابي اميركي امريكي عراقي سجين معتقل معتقلا متعاقد متعاقدا طالب طن طنا برميل درجه مره نقطه"
    " قذيفه لغم لغما كيلو ساعه دقيقه يوما شهرا سنه عاما بالمئه بالمائه"
)
_PREPOSITIONS = ("", "ب", "ل", "ك")
_CONJUNCTIONS = ("", "و", "ف")
_WITH_ARTICLE = word_set(
    "relation number ordinal weekday double season part edge decade unit period quantity"
)


def words() -> dict[str, Word]:
    """The lexicon of Arabic: a folded word with its clitics, and what it is."""
    table: dict[str, Word] = {}
    for kind, entries in _plain().items():
        for word, (value, tag) in entries.items():
            _add(table, word, Word(kind, value, tag))
    return table


def _plain() -> dict[str, dict[str, tuple[int, str]]]:
    numbers: dict[str, dict[str, int]] = {
        "relation": RELATIONS, "number": CARDINALS, "ordinal": ORDINALS, "weekday": WEEKDAYS, "hijri": HIJRI_MONTHS,
        "deictic": DEICTIC_DAYS, "decade": DECADES,
    }  # fmt: skip
    tags: dict[str, dict[str, str]] = {
        "season": SEASONS, "part": DAY_PARTS, "edge": EDGES, "frequency": FREQUENCIES,
        "approximate": APPROXIMATE, "compared": COMPARED,
        "reference": {word: tag for word, tag in REFERENCES.items() if tag},
        "quantity": dict.fromkeys(QUANTITIES, ""), "self": dict.fromkeys(SELVES, ""),
        "demonstrative": dict.fromkeys(DEMONSTRATIVES, ""), "sameness": {"نفس": "", "ذات": ""},
        "after": {"بعد": "", "بعدها": "", "بعده": "", "عقب": ""},
        "before": {"قبل": "", "قبلها": "", "قبله": ""}, "all": {"كل": ""},
        "head": {"راس": "", "عيد": ""}, "like": {"مثل": ""}, "moment": {"وقت": "", "غداه": ""},
        "period": {"ربع": "Q", "نصف": "H"}, "then": THEN,
    }  # fmt: skip
    plain = {kind: {word: (n, "") for word, n in entries.items()} for kind, entries in numbers.items()}
    plain |= {kind: {word: (1, tag) for word, tag in entries.items()} for kind, entries in tags.items()}
    plain["unit"] = {word: (n, tag) for word, (tag, n) in UNITS.items()}
    plain["month"] = {fold(name): (n, "") for n, names in MONTHS.items() for name in names.split()}
    firsts = [first for first, _ in (*DOUBLE_MONTHS, *HIJRI_DOUBLE_MONTHS)]
    plain["double"] = dict.fromkeys(firsts, (0, ""))
    # Later kinds win over earlier ones: a word in two tables is read by the kind that the grammar asks last.
    first = ("relation", "number", "ordinal", "weekday", "double", "season", "unit")
    return {kind: plain.pop(kind) for kind in first} | plain


def _add(table: dict[str, Word], word: str, entry: Word) -> None:
    """Adds the word with every clitic before it; what stands in the table without clitics is never displaced."""
    for conjunction in _CONJUNCTIONS:
        for preposition in _PREPOSITIONS:
            count = len(conjunction) + len(preposition)
            _put(table, conjunction + preposition + word, entry._replace(clitics=count))
            if entry.kind in _WITH_ARTICLE:
                article = "ل" if preposition == "ل" else "ال"
                _put(
                    table,
                    conjunction + preposition + article + word,
                    entry._replace(clitics=count, is_definite=True),
                )


def _put(table: dict[str, Word], word: str, entry: Word) -> None:
    known = table.get(word)
    if known is None or entry.clitics <= known.clitics:
        table[word] = entry
