"""Arabic numbers: ألفي جندي، عشرات الآلاف، نصف مليون، 2.5 مليون، خمسة آلاف ومئتان، ثلث، 20 في المئة. Text is folded."""

import re
from collections.abc import Iterator

from app.extraction.counting import nouns
from app.extraction.counting.numbers import VAGUE, Form, Number, whole

_ONES = {
    1: "واحد واحده واحدا احد احدي",
    2: "اثنان اثنين اثنا اثني اثنتان اثنتين اثنتا اثنتي",
    3: "ثلاثه ثلاث ثلاثا",
    4: "اربعه اربع اربعا",
    5: "خمسه خمس خمسا",
    6: "سته ست ستا",
    7: "سبعه سبع سبعا",
    8: "ثمانيه ثماني ثمان ثمانيا",
    9: "تسعه تسع تسعا",
    10: "عشره عشر عشرا",
    20: "عشرون عشرين",
    30: "ثلاثون ثلاثين",
    40: "اربعون اربعين",
    50: "خمسون خمسين",
    60: "ستون ستين",
    70: "سبعون سبعين",
    80: "ثمانون ثمانين",
    90: "تسعون تسعين",
    100: "مءه ميه مايه مئه مائه",
    200: "ميتان ميتين ميتا ميتي مايتان مايتين مايتا مايتي مءتان مءتين مءتا مءتي",
}
_STEMS = {3: "ثلاث", 4: "اربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان ثماني", 9: "تسع"}
_VALUES: dict[str, int] = {word: value for value, words in _ONES.items() for word in words.split()} | {
    stem + hundred: value * 100
    for value, stems in _STEMS.items()
    for stem in stems.split()
    for hundred in ("ميه", "مايه", "مءه")
}
_SCALES: dict[str, int] = {
    **dict.fromkeys("الف الفا الاف".split(), 1000),
    **dict.fromkeys("مليون مليونا ملايين".split(), 10**6),
    **dict.fromkeys("مليار مليارا مليارات بليون بليونا بلايين".split(), 10**9),
    **dict.fromkeys("تريليون تريليونا تريليونات".split(), 10**12),
}
_DUAL_SCALES: dict[str, int] = {
    **dict.fromkeys("الفان الفين الفي".split(), 2000),
    **dict.fromkeys("مليونان مليونين مليوني".split(), 2 * 10**6),
    **dict.fromkeys("ملياران مليارين ملياري".split(), 2 * 10**9),
    **dict.fromkeys("تريليونان تريليونين تريليوني".split(), 2 * 10**12),
}
_PARTS = {
    **dict.fromkeys("نصف نصفي".split(), 50.0),
    **dict.fromkeys(("ثلث",), 33.3),
    **dict.fromkeys("ثلثا ثلثي ثلثين ثلثان".split(), 66.7),
    **dict.fromkeys(("ربع",), 25.0),
    **dict.fromkeys(("خمس",), 20.0),
}
# "Half a million", "a million and a quarter"; three quarters stand for themselves.
_OF_SCALE = {"نصف": 0.5, "ربع": 0.25, "ثلث": 1 / 3, "ارباع": 0.75}
_TEN, _HUNDRED = 10, 100
_PRONOUN = re.compile("(?:هم|ها|هن|ه)$")
_LETTERS = "\u0621-\u064a"
_FRACTIONS = {"ارباع": 25.0, "اخماس": 20.0, "اسداس": 16.7, "اثمان": 12.5, "اعشار": 10.0}
_TIMES_PART = rf"(?:ثلاثه|اربعه|خمسه|سته|سبعه|ثمانيه|تسعه) (?:{'|'.join(_FRACTIONS)})"
_DIGITS = r"\d{1,3}(?:[,.]\d{3})+(?!\d)|\d+(?:[.,]\d+)?"
_WORD = "|".join(sorted({*_VALUES, *_SCALES, *_DUAL_SCALES}, key=len, reverse=True))
_NUMERAL = rf"(?:{_WORD})(?![{_LETTERS}])"
# مليونا و800 ألف: digits that go on after a thousand or a million in words.
_REST = (
    "(?:" + "|".join(rf"(?<={scale} و)" for scale in sorted(_SCALES)) + r")\d{1,3}(?![\d,.]\d)(?=[ ،,.)]|$)"
)
_TAIL = rf"(?: (?:و ?)?(?:{_NUMERAL}|{_REST}|(?<= و)(?:نصف|ربع|ثلث)(?: (?:ال)?(?:مليون|مليار|الف))?(?![{_LETTERS}])))*"
_ELEMENT = (
    rf"(?<=\()(?:{_DIGITS})\) (?:الف|الاف|مليون|مليار)(?![{_LETTERS}])|"
    rf"(?:{_DIGITS})(?:(?: |(?=الف|الاف|مليون|مليار))(?:{_NUMERAL})(?:(?: و)(?:{_NUMERAL}|"
    rf"{_REST}(?: {_NUMERAL})?|(?:نصف|ربع|ثلث)(?: "
    rf"(?:ال)?(?:مليون|"
    rf"مليار))?(?![{_LETTERS}])))?)?"
    rf"|(?:نصف|ربع|ثلث|ثلاثه ارباع) (?:ال)?(?:مليون|مليار|الف)(?![{_LETTERS}])|"
    rf"واحد[هةا]?(?= (?!و))|{_NUMERAL}{_TAIL}"
)
_VAGUE = (
    r"(?P<hundreds_of_thousands>(?:عده |بضع )?(?:ميات|مءات|مايات) (?:من )?(?:ال)?(?:الاف|الوف))|"
    r"(?P<tens_of_thousands>(?:عده |بضع |بضعه )?عشرات (?:من )?(?:ال)?(?:الاف|الوف))|"
    r"(?P<millions>(?:عده |بضعه )?(?:ال)?ملايين)|(?P<thousands>(?:عده |بضعه )?(?:ال)?(?:الاف|الالاف|الوف))|"
    r"(?P<hundreds>(?:عده |بضع )?(?:ال)?(?:ميات|مءات|مايات))|(?P<tens>(?:بضع )?(?:ال)?عشرات)|"
    r"(?P<several>بضعه|بضع|عده|(?<=[^\u0621-\u064a])(?<!اكبر )(?<!اعلي )(?<!اقل )(?<!اضخم )(?<!اي )"
    r"عدد(?:ا)? من(?! [\u0621-\u064a]+وا )"
    r"(?! (?:قتل|سقط|قضي|فقد|جرح|اصيب|نزح|اعتقل|غادر|بقي|شارك|تم|يحق|لا|لم|هم|كان|مات|فر|عاد|حضر|صوت)[تي]?"
    r"(?![\u0621-\u064a]))|عددا من)(?= )"
)
# The first letters of all numbers, after clitics: what begins otherwise needs no look at the whole grammar.
_OPENING = (
    r"(?=[وف]?[بلك]?(?:ال)?(?:\d|واح|ا(?:حد|ثن|رب|ل[فاو])|ث(?:ل|ما)|خمس|س(?:ت|بع)|ت(?:سع|ري)|ع[شد]|"
    r"م(?:[يءل]|اي)|ب(?:ل[يا]|ض|ين)|نصف|ربع|ما بين))"
)
_FEW = "ثلاثه|اربعه|خمسه|سته|سبعه|ثمانيه|تسعه|عشره"
_THREE_TO_NINE = "ثلاثه?|اربعه?|خمسه?|سته?|سبعه?|ثماني?ه?|تسعه?"
_TENS = "(?:عشر|ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)(?:ين|ون)"
# قرابة المئة قتيل: the article before a round number that is only about.
_ABOUT = (
    "(?:"
    + "|".join(
        f"(?<={word} )"
        for word in "قرابه نحو حوالي زهاء جاوز تجاوز تجاوزت تخطي تخطت تعدي تعدت ناهز يقارب فوق".split()
    )
    + ")"
)
_CARDINAL = (
    rf"ال(?:(?:{_THREE_TO_NINE}|احد|احدي|اثن[اي]|اثنت[اي]) عشره?|"
    rf"(?:(?:{_THREE_TO_NINE}|واحد|واحده|اثنين|اثنان) وال)?{_TENS})(?: (?:الفا?|مليونا?)(?![{_LETTERS}]))?|"
    rf"ال(?:{_FEW})(?! (?:الا?ف|ملايين|عشر|من))|ال(?:{_FEW}) (?:الاف|ملايين)|"
    rf"ال(?:(?:{_THREE_TO_NINE})(?:ميه|مءه|مايه)|(?:م[يء]|ماي)(?:ه|ت[اي]ن))"
    rf" وال(?:(?:{_THREE_TO_NINE}|واحد|واحده|اثنين|اثنان) وال)?(?:{_TENS}|عشره)|"
    rf"ال(?:{_THREE_TO_NINE})(?:ميه|مءه|مايه)(?: الفا?(?![{_LETTERS}]))?|"
    r"الالف(?:ين|ان|ي)|(?<=[هامنيءر] )ال(?:م[يء]|ماي)ت[اي]ن(?! (?:و|الف|مليون))|"
    r"(?<=[زبغقتنده] )ال(?:مليون|الف)(?=[،.؛]|$| "
    r"(?:في|منذ|خلال|بحسب|وفق|حتي|مع|عام|نهايه|مطلع|من)(?![\u0621-\u064a]))|"
    rf"{_ABOUT}ال(?:(?:م[يء]|ماي)(?:ه|ت[اي]ن?)|الف|مليون)(?! و?ال)"
)
_CANDIDATE = re.compile(
    rf"(?:(?<![{_LETTERS}\d.,:/-])|(?:(?<=من)|(?<=الي)|(?<=نحو)|(?<=حوالي)|(?<=عن))(?=\d))(?![وفب]?كمي){_OPENING}(?P<clitic>(?:(?!واحد)[وف])?[بلك]?(?:ال(?=\d|م(?:ءه|يه|"
    rf"ايه) (?:الف|مليون)))?)(?:(?:ما )?بين (?P<low>{_ELEMENT})(?: (?P<each>[{_LETTERS}]{{4,7}}))?(?: و| الي )"
    rf"(?P<high>{_ELEMENT})(?(each)(?! (?![وبلف]|من|الي|خلال|بعد|قبل)[{_LETTERS}]{{3}}))|"
    rf"(?P<low2>(?:{_DIGITS})(?= ?-)|(?<!من )(?<!من نحو )(?:{_DIGITS})(?= الي \d)|(?:{_FEW})(?= (?:الي|"
    rf"او) (?:{_FEW}) (?:الاف|الفا?|ملايين))|(?:{_FEW})(?= او (?:{_FEW})(?![{_LETTERS}])))"
    rf"(?: ?- ?| الي | او )(?P<high2>{_ELEMENT})|"
    rf"(?:ال)?(?:{_VAGUE})|(?P<ratio>(?:واحد(?:ا|ه)?|اثن(?:ان|ين|تان|تين)|"
    rf"{_THREE_TO_NINE}) من (?:بين )?(?:كل|اصل كل) (?:{_WORD})(?![{_LETTERS}]))|"
    rf"(?P<part>(?:نصف|ثلثا|ثلثي|ثلث|{_TIMES_PART}|ربع|خمس)(?= (?:ال|اراضي|مساح|سكان|عدد|قوات|مقاعد|اعضاء|"
    rf"البلاد|حجم|جنود|اهل|ابناء|ميزاني|موازن|انتاج|ايراد|صادرات|احتياط|"
    rf"مساحه|سكانه|تلك|هذه|هولاء|الضحايا|من )(?!مليون|مليار|الف|ساعه|عام|سنه|شهر|يوم)))|"
    rf"(?P<part_of>(?:نصف|ثلثا|ثلثي|ثلث|ثلاثه ارباع|ربع)(?= (?P<those>[{_LETTERS}]{{4,}})))(?! (?:مليون|مليار))|"
    rf"(?P<tenth>(?<!ه )عشر)(?= (?:السكان|سكان|العراقيين|النازحين|اللاجيين|الناس|الاهالي|"
    rf"الاطفال|الجنود|النواب|الاصوات|العدد|المواطنين|المساحه|الناخبين|المقاعد|القوات|الاراضي))|"
    rf"(?P<definite>{_CARDINAL})|(?P<the_part>ال(?:نصف|ثلث|ثلثين|ربع))"
    rf"(?! ال(?!عام |شهر|سنه|صيف|ربيع|خريف|شتاء)|\d)(?![{_LETTERS}])|"
    rf"(?P<whole>(?:(?:نصف|ثلثا|ثلثي|ثلث|{_TIMES_PART}|ربع)(?:هم|ها|هن|ه)|خمسهم|خمسها)(?![{_LETTERS}]))|"
    rf"(?P<number>{_ELEMENT}))(?![{_LETTERS}\d]|[.,:/]\d)"
)
_NOUN_NEXT = re.compile(
    r" (?!(?:من|في|علي|الي|عن|و|او|مثل|لكن|بل|لا|ان|قد|بعد|قبل|هم|ثم|كي|اذ|اي|لم|لن|ما|هو|هي|منها|منهم|منهن|منذ|"
    r"خلال|كل|هناك|ايضا|فقط|مع|عند|حتي|كانوا|اخرين|تقريبا|سنويا|يوميا|اليوم|امس)(?![\u0621-\u064a]))"
    r"(?!و)[\u0621-\u064a]{2}"
)
_ORDINAL = re.compile(r"ال(?:حادي|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع)ه? $")
_PERCENT = re.compile(r" ?(?:%|٪|في (?:ال)?(?:ميه|مايه|مءه)(?![\u0621-\u064a])|بالميه|بالمايه|بالمءه)")
_MONEY_AFTER = re.compile(
    r" (?:من )?(?:ال)?(?P<unit>دولار|يورو|جنيه|دينار|ريال)(?:ا|ات)?(?: (?:اميركي|امريكي|عراقي|"
    r"استرليني)(?:ا)?)?(?![\u0621-\u064a])"
)
_MONEY = {"دولار": "dollars", "يورو": "euros", "جنيه": "pounds", "دينار": "dinars", "ريال": "riyals"}
_QUALIFIER = re.compile(
    rf"(?:^|(?<=[^{_LETTERS}]))[وف]?[بلك]?(?P<all>(?P<atleast>ما لا يقل عن|لا يقل عن|لا تقل عن|"
    rf"ما لا يقل عددهم عن|لا يقل عددهم عن)|"
    r"(?P<atmost>(?:ما )?لا [يت]زيد(?: عددهم)? (?:علي|عن)|(?:ما )?لا [يت]تجاوز|ما يصل الي|حتي|بحد اقصي|"
    r"كحد اقصي|لم يتجاوز|لم يزد (?:علي|عن))|"
    r"(?P<more>اكثر من|ازيد من|ما يزيد (?:علي|عن)|[يت]زيد(?:ون)?(?: عددهم| عددها)? (?:علي|عن)|ما يفوق|"
    r"[يت]فوق|ما [يت]تجاوز|[يت]تجاوز(?: عددهم| عددها)?|"
    r"تجاوز(?:ت)?(?: عددهم| عددها)?|زاد (?:علي|عن)|فوق|ما ينوف (?:علي|عن)|ما يربو (?:علي|عن)|"
    r"[يت]ربو (?:علي|عن)|جاوزت?|[يت]?تخط[يت]|[يت]?تعد[يت])|"
    r"(?P<less>اقل من|ما [يت]قل عن|[يت]قل عن|دون|ما دون)|"
    r"(?P<about>(?:ما [يت]قارب|ما [يت]قرب من|حوالي|حوالى|نحو|قرابه|زهاء|تقريبا|ما [يت]قدر ب|"
    r"[يت]قدر(?:ون)? ب|قدر ب|[يت]قدر(?:ون)? بنحو|[يت]ناهز|قريب من|يقارب))) ?$"
)
# The ends of all of these; looking for them first is quick.
_QUALIFYING = tuple(
    "عن علي الي حتي اقصي تجاوز تجاوزت جاوز جاوزت تخطي تخطت يتخطي تتخطي تعدي تعدت "
    "يتعدي تتعدي عددهم عددها من فوق دون قارب حوالي حوالى نحو قرابه زهاء تقريبا ناهز ب".split()
)
_NAMES = {
    "atleast": "at-least",
    "atmost": "at-most",
    "more": "more-than",
    "less": "less-than",
    "about": "about",
}
_AFTER = re.compile(
    r"(?P<noun> [\u0621-\u064a]+(?: [\u0621-\u064a]+)?)?(?: (?P<atleast>علي الاقل|او اكثر|فاكثر)|"
    r" (?P<about>تقريبا)| (?P<atmost>علي الاكثر|كحد اقصي))(?![\u0621-\u064a])"
)
_TOKENS = re.compile(r"\d[\d,.]*|[\u0621-\u064a]+")


def numbers(text: str) -> Iterator[Number]:
    """Every number of a folded Arabic text in its order, dates and other non-counts among them."""
    for match in _CANDIDATE.finditer(text):
        if match["number"]:
            found = _plain(text, match)
        else:
            found = _range(text, match) or _definite(match) or _part(match) or _vague(match)
        if found:
            yield _qualified(text, found)
        elif match["low2"]:  # no range: 900 to 400
            yield from (_qualified(text, _alone(text, *match.span(name))) for name in ("low2", "high2"))


def value_of(words: str) -> float | int | None:
    """The value of an Arabic number in folded words or digits, or None when the words make none.

    >>> value_of("خمسه الاف وميتان"), value_of("2.5 مليون"), value_of("مليون ونصف المليون")
    (5200, 2500000, 1500000)
    """
    if words.isdecimal():
        return int(words)
    total, group, seen, scale = 0.0, 0.0, False, 1
    for token in _TOKENS.findall(words):
        bare = (
            token
            if token in _VALUES or token in _SCALES or token in _DUAL_SCALES
            else token.removeprefix("و")
        )
        if token[0].isdigit():
            group += _digits(token)
        elif bare in _OF_SCALE:
            return (
                whole(total + group + scale * _OF_SCALE[bare]) if seen and bare != "ارباع" else _half(words)
            )
        elif bare in _VALUES:
            is_times = _VALUES[bare] == _HUNDRED and token == bare and 2 < group < _TEN  # خمس مئة
            group = group * _HUNDRED if is_times else group + _VALUES[bare]
        elif bare in _DUAL_SCALES:
            total, scale = total + _DUAL_SCALES[bare], _DUAL_SCALES[bare] // 2
        elif bare in _SCALES:
            scale = _SCALES[bare]
            total, group = total + (group or 1) * scale, 0.0
        else:
            continue
        seen = True
    return whole(total + group) if seen else None


def _half(words: str) -> float | int | None:
    scale = next(
        (_SCALES[word] for each in words.split() if (word := each.removeprefix("ال")) in _SCALES), None
    )
    part = next((_OF_SCALE[word] for word in words.split() if word in _OF_SCALE), 0.5)
    return whole(scale * part) if scale else None


def _digits(token: str) -> float:
    """Digits with a comma or full stop of either use: 5,200 and 5.200 are thousands, 2.5 and 2,5 are not."""
    token = token.rstrip(",.")
    if re.fullmatch(r"\d{1,3}(?:[,.]\d{3})+", token):
        return float(re.sub("[,.]", "", token))
    return (
        float(token.replace(",", "."))
        if token.count(",") + token.count(".") < 2
        else float(re.sub(r"\D", "", token))
    )


def _first(match: re.Match[str]) -> int:
    return match.start() + len(match["clitic"])


def _range(text: str, match: re.Match[str]) -> Number | None:
    low, high = match["low"] or match["low2"], match["high"] or match["high2"]
    if not low or not high:
        return None
    first, last = value_of(low), value_of(high)
    if first is not None and last is not None and first >= last:
        low, high = _parted(f"{low} و{high}")
        first, last = value_of(low), value_of(high)
    scales = [word for word in high.split() if word in _SCALES]
    if first is not None and last is not None and scales and first < last / _SCALES[scales[-1]]:
        first = whole(first * _SCALES[scales[-1]])
    if first is None or last is None or first >= last:
        return None
    end, unit, form = _measured(text, match.end(), "digits")
    return Number(_first(match), _first(match), end, first, last, "range", form, unit)


def _alone(text: str, first: int, end: int) -> Number:
    value = value_of(text[first:end])
    end, unit, form = _measured(text, end, "digits" if text[first].isdigit() else "words")
    return Number(first, first, end, value, None, "exactly", form, unit)


def _parted(words: str) -> tuple[str, str]:
    """The two ends of a range whose first was read too far: بين ألفين | وألفين وخمسمئة."""
    ends = [(words[: at.start()], words[at.end() :]) for at in re.finditer(" و", words)]
    return next((pair for pair in ends if (value_of(pair[0]) or 0) < (value_of(pair[1]) or 0)), ("", ""))


def _part(match: re.Match[str]) -> Number | None:
    if match["ratio"]:
        some, _, whole_of = match["ratio"].partition(" من ")
        all_of_them = value_of(whole_of.rpartition(" ")[2]) or 1
        value = round(100 * (value_of(some) or 1) / all_of_them, 1)
    elif match["the_part"]:
        if "و" in match["clitic"]:
            return None  # half past
        value = _PARTS[match["the_part"][2:]]
    elif match["tenth"]:
        value = 10.0
    elif match["part_of"] and not nouns.are_many(match["those"]):
        return None
    elif words := match["part"] or match["part_of"] or _PRONOUN.sub("", match["whole"] or ""):
        times, _, part = words.rpartition(" ")
        value = _VALUES[times] * _FRACTIONS[part] if times else _PARTS[words]
    else:
        return None
    return Number(
        _first(match), _first(match), match.end(), whole(value), None, "exactly", "share", "percent"
    )


def _vague(match: re.Match[str]) -> Number | None:
    name = match.lastgroup.replace("_", "-") if match.lastgroup else ""
    if name not in VAGUE:
        return None
    value, qualifier = VAGUE[name]
    return Number(_first(match), _first(match), match.end(), value, None, qualifier, "vague")


def _definite(match: re.Match[str]) -> Number | None:
    """A cardinal after its noun: الألوية الخمسة عشر، القتلى الاثنين والعشرين."""
    words = match["definite"]
    if not words:
        return None
    bare = (word if word in _SCALES else word.removeprefix("و").removeprefix("ال") for word in words.split())
    value = value_of(" ".join(bare))
    if value is None:
        return None
    form: Form = "words" if value >= _SCALES["الف"] else "definite"
    return Number(_first(match), _first(match), match.end(), value, None, "exactly", form)


def _plain(text: str, match: re.Match[str]) -> Number | None:
    words = match["number"]
    if not words or (
        words in ("عشر", "عشره") and _ORDINAL.search(text, max(0, match.start() - 10), match.start())
    ):
        return None
    value = value_of(words)
    if value is None:
        return None
    end, unit, form = _measured(text, match.end(), "digits" if words[0].isdigit() else "words")
    if words in ("الفا", "مليونا", "مليارا") and _NOUN_NEXT.match(text, match.end()):
        value *= 2  # before its noun this is the dual without its ن; the accusative ألفاً has no noun after it
    return Number(_first(match), _first(match), end, value, None, "exactly", form, unit)


def _measured(text: str, end: int, form: Form) -> tuple[int, str, Form]:
    """Where the phrase ends with its sign of percent or currency, its unit, and its form."""
    if percent := _PERCENT.match(text, end):
        return percent.end(), "percent", "share"
    if money := _MONEY_AFTER.match(text, end):
        return money.end(), _MONEY[money["unit"]], "money"
    return end, "", form


def _qualified(text: str, number: Number) -> Number:
    """The number with the words before or after it that say how exact it is."""
    offset = max(0, number.start - 36)
    head = text[offset : number.start]
    head = head.rstrip() + " " if head.endswith("  ") else head
    if head.rstrip().endswith(_QUALIFYING) and (match := _QUALIFIER.search(head)):
        name = next(name for name in _NAMES if match[name])
        qualifier = (
            _NAMES[name] if number.form != "vague" and number.qualifier != "range" else number.qualifier
        )
        return number._replace(start=offset + match.start("all"), qualifier=qualifier)
    if number.form in ("digits", "words") and (match := _AFTER.match(text, number.end)):
        name = next(name for name in _NAMES if name in _AFTER.groupindex and match[name])
        return number._replace(qualifier=_NAMES[name])
    return number
