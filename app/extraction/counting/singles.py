"""Ones and twos that no numeral says: "killed an American contractor", مقتل جندي, صاروخين. Text is folded."""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.extraction.counting import nouns
from app.extraction.counting.arabic_numbers import value_of
from app.extraction.counting.numbers import Number

_PEOPLE_EN = (
    r"(?:soldier|civilian|contractor|policeman|marine|child|girl|boy|woman|person|serviceman|airman|"
    r"sailor|guard|translator|interpreter|journalist|reporter|protester|worker|hostage|officer|pilot|"
    r"diplomat|bystander|militant|gunman|fighter|driver|lawyer|doctor|teacher|cleric|engineer|trooper|"
    r"paratrooper|reservist|nurse|judge|student|activist|commando|service member|serviceman|servicewoman|"
    r"man|policewoman|mother|father|boy|medic|adviser|instructor|technician|passer-by|passerby|villager|"
    r"teenager|youth|baby|toddler|cook|clerk|farmer|shepherd|fisherman|photographer|cameraman|priest|"
    r"bodyguard|shopkeeper|businessman|cadet|recruit|conscript|tribesman|pilgrim|passenger|resident|sapper|scientist|"
    r"professor|mechanic|electrician|pedestrian|motorist|demonstrator|inmate|detainee|insurgent|jihadist|attacker|"
    r"prisoner|crewman|seaman|miner|tailor|barber|baker|grocer|shopper|worshipper|imam|nun|monk|labourer|"
    r"porter|waiter|cleaner|vendor|smuggler|sentry|airwoman|paramedic|firefighter|volunteer|relative|"
    r"neighbour|infant|"
    r"prisoner|sergeant|corporal|captain|lieutenant|briton|(?:american|iraqi|iranian|dane|pole|"
    r"spaniard|turk|kurd|italian|german|australian|canadian|dutchman|frenchman|korean|ukrainian|bulgarian|romanian|"
    r"georgian|estonian|latvian|lithuanian|jordanian|egyptian|syrian|lebanese|kuwaiti|saudi|israeli|palestinian|"
    r"afghan|indian|nepali|nepalese|pakistani|filipino|russian|fijian|salvadoran|slovak|czech|hungarian|swede|"
    r"norwegian|thai|kazakh|yazidi|turkman)(?=[,.;]| and| in| on| at| was| died| were| dead| killed| wounded|$))"
)
_ONE_EN = (
    r"(?:an?|another|one|a single|a lone) (?:(?!who|that|which|and|in|by|when|at|of|on|to)[a-z.'-]+ ){0,3}?"
    + _PEOPLE_EN
)
_KILL_EN = (
    r"(?:kill(?:s|ed|ing)?|wound(?:s|ed|ing)|injur(?:es|ed|ing)|maim(?:s|ed|ing)|hurt(?:s|ing)?|captur(?:es|ed|ing)|"
    r"kidnap(?:s|ped)|abduct(?:s|ed)|behead(?:s|ed|ing)|execut(?:es|ed|ing)|murder(?:s|ed|ing)|"
    r"assassinat(?:es|ed|ing)|shot dead|(?:death|deaths|loss|life|lives|killing|murder|kidnapping|"
    r"abduction|execution) of|shot|gunned down|cost the li(?:fe|ves) of)"
)
_SINGLE_EN = re.compile(
    rf"\b{_KILL_EN} (?P<one>{_ONE_EN}|a (?:second|third|fourth|fifth)(?! of))\b(?! leader| chief)|"
    rf"\b(?:including|among them|"
    rf"one of them) (?P<three>{_ONE_EN})\b| and (?P<four>{_ONE_EN})\b(?! (?:said|says|told|who|was|were|"
    rf"has|had|is|that|leader|chief))|\b(?P<two>{_ONE_EN})\b(?: (?:was|is|has been|had been|later|also|"
    rf"were|and [a-z0-9 ]+? (?:were|have been|had been)))*(?:(?:, [a-z ]{{3,40}})? and "
    rf"[a-z0-9 ]{{3,40}}?(?= (?:died|perished|lost their lives|were killed|"
    rf"were wounded|were injured)\b))? (?:shot dead|killed|wounded|injured|hurt|kidnapped|abducted|beheaded|"
    rf"executed|murdered|died|dies|dead|perished|lost (?:his|her|their) (?:life|lives)|"
    rf"were (?:killed|wounded|injured)|captured)\b"
)
# One of these stands wherever one person suffers; looking for them first is quick.
_CLITICS = set("وفبلك")
_FATAL = (
    *(
        "kill",
        "wound",
        "injur",
        "hurt",
        "maim",
        "captur",
        "kidnap",
        "abduct",
        "behead",
        "execut",
        "murder",
        "assassin",
        "shot",
    ),
    *("death", "loss of", "life", "lives", "die", "dead", "perish", "gunned", "among them", "one of them"),
)
_PERSON_AR = (
    r"(?:جندي|مدني|شخص|متعاقد|شرطي|ضابط|مقاول|عسكري|صحفي|صحافي|طفل|رجل|مسلح|عامل|موظف|عنصر|مقاتل|سايق|متظاهر|"
    r"ناشط|مهندس|طبيب|رقيب|بحار|طيار|طالب|صياد|مزارع|تاجر|معلم|مدرس|شاب|صبي|زاير|سجين|معتقل|لاجي|نازح|مصور|"
    r"مراسل|اعلامي|مسعف|ممرض|متطوع|مستشار|مظلي|عجوز|رضيع|مواطن|مترجم|حارس|قتيل|جريح|محتج|متمرد|انتحاري|مهاجم|"
    r"محام|دبلوماسي|راع|مرافق|مساعد|منتسب|اسير|ارهابي|متشدد|محاميا|قاضيا|حلاق|فلاح|مجند|مقاتل|ملازم|نقيب)ا?|"
    r"فتي|امام|امراه|شابه|فتاه|سيده|مجنده|جنديه|ضابطه|مدنيه|طفله|صحافيه|رهينه|شرطيه|مسنه|رضيعه|متظاهره|محاميه|"
    r"صحفيه|موظفه|مترجمه|طالبه|معلمه|طبيبه|ممرضه|ناشطه|عامله|"
    r"(?:اميركي|امريكي|بريطاني|عراقي|ايراني|تركي|كردي|لبناني|سوري|اردني|كويتي|مصري|فرنسي|ايطالي|ياباني|كوري|هندي|"
    r"باكستاني|فلبيني|نيبالي|اوكراني|روسي|سعودي|الماني|بولندي|دنماركي|استرالي|كندي|سوداني|يمني|اجنبي)[اه]?"
    r"(?=[،.؛]|$| (?:في|من|علي|خلال|قرب|اثر|بعد|عندما|كان|كانت|يعمل|تعمل|اخر|امس|اليوم|يوم|جراء|اثناء|لدي|داخل|خارج|"
    r"[بو][\u0621-\u064a]{3,})(?![\u0621-\u064a]))"
)
_WHILE_AR = (
    r"(?: (?:في|خلال|جراء|اثر|فيها?|خلالها?|ايضا|كذلك|امس|اليوم|فجرا|صباحا|ب[\u0621-\u064a]{3,})"
    r"(?: [\u0621-\u064a]+)?)?"
)
_SINGLE_AR = re.compile(
    r"(?<![\u0621-\u064a])(?<!حاله )(?<!حالات )[وفبل]?(?:(?:قتل|قتلت|مقتل|بمقتل|مصرع|اصيب|اصيبت|اصابه|جرح|جرحت|"
    r"بقتل|توفي|توفيت|وفاه|استشهد|استشهاد|قضي|قضت|سقوط|سقط)"
    rf"{_WHILE_AR}|خطف|خطفت|اسر|اعتقال|اعتقل|اغتيال|بحياه|حياه|اوقع|اوقعت|خلف|بينهم|بينها|احدهم|احدهما|منهم|"
    r"منهما|ضمنهم|ضمنها|اختطاف|اختطف|اختطفت|احتجاز|اعدام|اعدم|اصاب|اصابت|اسرت|فقد(?= [\u0621-\u064a]+(?: "
    r"[\u0621-\u064a]+)? حياته?ا?)"
    rf") (?P<noun>{_PERSON_AR})(?![\u0621-\u064a])(?! [\u0621-\u064a]+ [\u0621-\u064a]* ?يدعي)"
)
# قتل ثلاثة مدنيين وجندي
_AND_ONE_AR = re.compile(
    r"(?<![\u0621-\u064a])[وفب]?(?:قتل|مقتل|مصرع|اصيب|اصابه|جرح|خطف|اختطاف|اعتقال|اعتقل|اسر|استشهد|استشهاد)"
    r"(?: (?:نحو|حوالي))? (?:\d+|ثلاث[هت]?|اربع[هت]?|خمس[هت]?|ست[هت]?|سبع[هت]?|ثماني[هت]?|تسع[هت]?|عشر[هت]?|"
    r"[\u0621-\u064a]+ عشر[هت]?)"
    r" [\u0621-\u064a]{3,}(?: [\u0621-\u064a]+(?:ين|ون|ي|يا))? و"
    rf"(?P<noun>{_PERSON_AR})(?! [\u0621-\u064a]+ [\u0621-\u064a]* ?يدعي)"
    r"(?=[،.؛]|$| (?:[\u0621-\u064a]+ي[هن]?|في|علي|قرب|خلال|اثر|بعد|جراء|ب[\u0621-\u064a]{3,})(?![\u0621-\u064a]))"
)
_ONE_AR = (" واحد", " وحيد", " يتيم")
_ONLY_AR = re.compile(
    r"(?<![\u0621-\u064a])[وفبل]?(?P<noun>قتيل|قتيلا|جريح|جريحا|جندي|جنديا|شخص|شخصا|مدني|مدنيا|شرطي|شرطيا|"
    r"متعاقد|متعاقدا|مقعد|مقعدا)(?: [\u0621-\u064a]+)? (?:واحد|وحيد|يتيم)ا?(?![\u0621-\u064a])"
)
# مترجمين اثنين: the dual of what looks like a plural.
_TWO_AR = re.compile(
    r"(?P<noun>[\u0621-\u064a]+(?:ين|ان))(?: [\u0621-\u064a]+(?:ين|ان))? اثن(?:ين|ان|تين|"
    r"تان)(?![\u0621-\u064a])"
)
_TWO_OF_THEM = re.compile(r"اثن(?:ان|ين|تان|تين) من(?:هم|ها|هن) $")  # اثنان منهم أميركيان are told already
_DUAL_AR = re.compile(
    r"(?<![\u0621-\u064a])(?:[\u0621-\u064a]{3,}(?:ان|ين|ت[يا])|بصاروخي|"
    r'صاروخ[اي](?= "?(?:اكزوسيت|كاتيوشا|سكود|كروز|توماهوك|هيلفاير|غراد)))(?![\u0621-\u064a])'
)


def singles(piece: str, language: str) -> Iterator[Number]:
    """One person killed, wounded or captured; in Arabic also two of a thing, which the noun itself says."""
    if language == "en":
        if not any(map(piece.__contains__, _FATAL)):
            return
        for match in _SINGLE_EN.finditer(piece):
            start = match.start(next(name for name in ("one", "two", "three", "four") if match[name]))
            end = piece.index(" ", start)
            yield Number(start, start, end, 1, None, "exactly", "single")
        return
    yield from _arabic_ones(piece)
    yield from _arabic_twos(piece)


def _arabic_ones(piece: str) -> Iterator[Number]:
    only = (_ONLY_AR,) if any(one in piece for one in _ONE_AR) else ()
    patterns = (_SINGLE_AR, _AND_ONE_AR, *only)
    ones = {match.start("noun") for pattern in patterns for match in pattern.finditer(piece)}
    for place in sorted(ones):
        if value_of(piece[:place].rstrip().rpartition(" ")[2]) is not None:
            continue  # أصيب بجروح ثلاثون شخصا: a number counts them
        yield Number(place, place, place, 1, None, "exactly", "single")


def _arabic_twos(piece: str) -> Iterator[Number]:
    if " اثن" in piece:
        for match in _TWO_AR.finditer(piece):
            start = match.end("noun") - len(match["noun"].removeprefix("و"))
            if (noun := piece[start : match.end("noun")]) in nouns.ARABIC and noun not in nouns.DUALS:
                yield Number(start, start, start, 2, None, "exactly", "dual")
    for match in _DUAL_AR.finditer(piece):
        place = match.start() + _clitics(match.group())
        if place < match.start() or _TWO_OF_THEM.search(piece, max(0, place - 14), place):
            continue
        yield Number(place, place, place, 2, None, "exactly", "dual")


@lru_cache(maxsize=1 << 12)
def _clitics(word: str) -> int:
    """How many letters stand before a dual noun in its word; less than none when it is none."""
    for length in range(3):
        bare = word[length:]
        if set(word[:length]) <= _CLITICS and bare.removeprefix("ال") in nouns.DUALS:
            return length
    return -1
