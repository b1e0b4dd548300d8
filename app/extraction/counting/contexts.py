"""The words that say what became of the counted: killed, wounded, sent, withdrawn, present. Text is folded."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

FATES = frozenset(("killed", "wounded", "captured", "displaced"))
TROOPS = frozenset(("sent", "withdrawn", "present", "engaged"))
_ENGLISH = {
    "killed": r"kill(?:s|ed|ing|ings)?|fell in (?:action|battle|combat)|loss of|dead|d(?:ie|ies|ied|ying)|"
    r"(?<!sentenced to )deaths?(?! (?:sentence|penalt|row|threat|squad|warrant))|fatalit(?:y|ies)|slain|"
    r"perish(?:ed|ing)?|massacred?|"
    r"executed|hanged|lives|murder(?:ed|ing|s)?|assassinat(?:ed|ing)|slaughter(?:ed|ing)?|beheaded|"
    r"drowned|gassed|"
    r"losses|gunned down|shot|burned alive|blown up|lynched|strangled|stabbed|buried|take[ns]? the lives|"
    r"took the lives|toll|bodies|corpses|blew up|mown down",
    "wounded": r"suffered (?:burns|wounds|injuries|concussions?)|wound(?:s|ed|ing)?|injur(?:es|ed|ing|ies|"
    r"y)|hurt|maim(?:ed|ing)?",
    "captured": r"captur(?:ed|es|ing)|arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|taken prisoner|captive|"
    r"abduct(?:s|ed|ing)?|"
    r"kidnap(?:s|ped|ping)?|hostage|imprison(?:ed|ing)?|jail(?:ed|ing)?|rounded up|surrender(?:s|ed|"
    r"ing)?|in custody|"
    r"took prisoner|prisoner|convicted",
    "held": r"held|behind bars|seiz(?:es|ed|ing)|abductions?|kidnappings?",
    "displaced": r"displac(?:ed|es|ing|ement)|fled|flee(?:s|ing)?|uproot(?:ed|ing)?|homeless|driven from|"
    r"forced from|"
    r"refugees|sought refuge|chased",
    "sent": r"receiv(?:es?|ed|ing)|mov(?:ed|es|ing)|shifted|transferred|call(?:s|ed|ing)? up|"
    r"mobili[sz](?:es|ed|ing)|send(?:s|"
    r"ing)?(?! home)|sent(?! home)|deploy(?:s|ing|ment)?|deployed(?! (?:in|at|across|"
    r"there)\b)|"
    r"dispatch(?:es|ed|ing)?|reinforc(?:ed?|ing|ements?)|additional|extra|surge|rush(?:es|ed|ing)|"
    r"committed|airlift(?:ed)?|"
    r"arriv(?:ed?|es|al|ing)|pour(?:ed|ing)|contribut(?:es?|ed|ing)|reinforcements|ferried|flown|flew|"
    r"fl(?:y|ies|ying) (?:in|to)|posted|"
    r"another",
    "withdrawn": r"withdr(?:aw|aws|ew|awn|awing|awal|awals)|pull(?:s|ed|ing)? (?:out|back)|pull-?out|"
    r"depart(?:s|ed|ing|ure)?|"
    r"remov(?:es?|ed|ing|al)|bring(?:s|ing)? home|brought home|return(?:s|ed|ing)? home|repatriat(?:ed|"
    r"ing|ion)|"
    r"sen[dt] home|go(?:es|ing)? home|went home|drawdown of|cut(?:s|ting)? by|shed|flew home|come home|"
    r"came home|pull",
    "left": r"leav(?:e|es|ing)|left",
    "present": r"remain(?:s|ed|ing)?|station(?:ed|s)?|based|stay(?:s|ed|ing)?|there (?:are|were|is|was)|"
    r"presence|"
    r"number(?:s|ed|ing)?(?! of (?:[a-z.]+ ){1,5}(?:killed|dead|wounded|injured|captured|deaths))|"
    r"total(?:s|led|ling)?|maintain(?:s|ed|ing)?|keep(?:s|ing)?|kept|strength|levels?|"
    r"deployed (?:in|at|across|there)|serv(?:ing|ed)|still|down from|up from|peak(?:ed)?|force of|"
    r"leav(?:e|ing|es) behind|"
    r"left behind|hosts?|(?:are|were|is) (?:in|at)|shrink|ceiling|rais(?:es?|ed|ing)|boost(?:s|ed|ing)?|"
    r"reduc(?:es?|ed|ing)|halv(?:ed|ing)|stood at|cap|currently|now|garrison(?:ed)?",
    "has": r"ha[ds]|have|having",
    "lost": r"los(?:t|es?|ing)",
    "engaged": r"attack(?:s|ed|ing)?|storm(?:s|ed|ing)?|fight(?:s|ing)?|fought|battl(?:e|es|ed|ing)|"
    r"assault(?:s|ed|ing)?|"
    r"besieg(?:e|es|ed|ing)|surround(?:s|ed|ing)?|launch(?:es|ed|ing)?|tak(?:e|es|ing) part|took part|"
    r"involv(?:es|ed|ing)|"
    r"backed by|supported by|advanc(?:e|es|ed|ing)|offensive|operation|invad(?:e|es|ed|ing)|enter(?:s|ed|"
    r"ing)?|"
    r"roll(?:s|ed|ing) into|encircl(?:e|es|ed|ing)|mass(?:ed|es|ing)|swe(?:ep|pt)|march(?:es|ed)|"
    r"cross(?:es|ed|ing)?",
}
_ARABIC = {
    "killed": r"قتل(?:وا|ت|ي|ه|هم|ن|تهم|اها|اهم)?|مقتل|[يت]قتل|مصرع|لقوا|لقي|حتفهم|وفاه|توفي|"
    r"استشه[اد]\w*|اعدم\w*|(?<!بال)اعدام|اودي|اودت|"
    r"بحياه|ضحايا\w*|اغتيال|اغتيل\w*|سقط\w*|مات|موت|مصرعهم|ضحيه\w*|ضحيته\w*|جثث|جثه|ازهق\w*|خسرت|خساير|"
    r"قضي(?! ب)|[يت]قضي في(?:ه|ها)|خسر(?:وا)?|هلك|ذبح\w*|احرق\w*|غرق\w*|قضوا|اردت|اردوا|حصد\w*|خلفت|"
    r"اباد\w*|ابيد\w*|دفن\w*|فقدوا|حياتهم|مجزره|"
    r"مذبحه|نحر\w*|اغتال\w*|بمقتل|دون قتلي|راح",
    "wounded": r"اختنق\w*|جرح(?:وا|ت|ي)?|اصيب\w*|اصاب(?:ت|وا)?|اصابه|اصابات|اصابتهم|بجروح|جراح|بجراح|مصابين",
    "captured": r"اعتقل\w*|[يت]عتقل\w*|اعتقال|اسر(?:وا|ت)?|احتجز\w*|احتجاز|خطف\w*|اختطف\w*|اختطاف|القبض|"
    r"اوقفوا|توقيف|استسلم\w*|"
    r"احتجازهم|سجن(?:وا)?|ادين\w*|ادانت|حكم",
    "displaced": r"نزح\w*|نزوح|تشريد|شرد\w*|فر|فرت|فروا|فرار|هجر\w*|تهجير|لجا\w*|تشرد\w*|هرب\w*",
    "sent": r"ارسال|ارسل\w*|[يت]رسل|سترسل|سيرسل|نشر|نشرت|[يت]نشر|ستنشر|تعزيزات|تعزيز|اضافي\w*|وصول|"
    r"وصل(?:ت|وا)?(?! الي)|ايفاد|اوفد\w*|"
    r"بعث\w*|ساهم\w*|اسهم\w*|دفعت|دفع|اخرين الي|ارسلتهم",
    "withdrawn": r"سحب\w*|[يت]سحب|ستسحب|سيسحب|انسحب\w*|انسحاب\w*|س?[يت]نسحب\w*|غادر\w*|س?[يت]غادر\w*|"
    r"مغادره|اخراج|رحيل|رحل\w*|"
    r"اجلاء|بسحب|لسحب|عاد|عوده",
    "present": r"بقاء|ابقاء|الابقاء|[يت]بقي|ليبقي|بقي|ابقت|وجود|يوجد|[يت]تمركز\w*|متمركز\w*|[يت]نتشر\w*|"
    r"منتشر\w*|المنتشر\w*|عدد|عديد|"
    r"قوامها|تاركه|تاركا|تاركين|[يت]بلغ|بلغ|حاليا|اجمالي|بالاجمال|تعداد|ارتفع|انخفض|[يت]ضم|مستوي|لديها|"
    r"حجم|تخفيض|خفض|تقليص|"
    r"[يت]رفع\w*|رفع|كان|ما زال|لا [يت]زال|زاد|عددها|عددهم|تبقي علي",
    "engaged": r"[يت]قتحم\w*|[يت]هاجم\w*|[يت]حاصر\w*|[يت]شاركون|هاجم\w*|هجوم|هجوما|شن|شنت|شارك\w*|"
    r"[يت]شارك|بمشاركه|مشاركه|اقتحم\w*|اقتحام|طوق\w*|"
    r"حاصر\w*|خاض\w*|قاتل\w*|تقدم\w*|عمليه|"
    r"معركه|اشترك\w*|حشد\w*|زحف\w*|اجتاح\w*|[يت]دعمه\w*|بدعم|مدعومين|دخل\w*|عبر\w*",
}
_WEIGHT = {
    "lost": 4,
    "engaged": 14,
    "has": 6,
    "present": 6,
    "sent": 1,
    "withdrawn": 1,
    "left": 1,
    "captured": 2,
}
_BESIDE, _OWN, _NEXT = 30, 8, 12
ELSEWHERE = re.compile(r", (?:where|which|while|when|as)\b|،? (?:حيث|بينما|فيما) ")
_SHARED = re.compile(
    r"(?:,|،)?(?: (?:and|or|as well as|plus|to|including|among them|بينهم|منهم|من بينهم)\b| و|,)|-| \("
)
_OF_PLACE = re.compile(r" (?:in|from|of|at|on|during|within|since|near|with|في|من|خلال|منذ|قرب|علي)\b")
_PLURAL_VERBS = ("لوا", "بوا", "حوا", "روا")
_CONJOINED = re.compile(r"(?:\b(?:and|or|but|to)|,|;|،) (?:[a-z]+ ){0,3}$|[ ،]و$")
_GOES_ON = re.compile(
    r"(?:,|،)?(?: (?:and|as well as|plus|including|or|to|بينهم|منهم))?[ ,]*(?:و|[a-z\u0621-\u064a]+ ?){0,2}"
)
_BEFORE, _AFTER_EN, _AFTER_AR = 95, 60, 45
_REACH = 120


def _compiled(table: dict[str, str], letter: str) -> re.Pattern[str]:
    """All words of all kinds in one pattern; the group that matched is the kind."""
    kinds = "|".join(f"(?P<{kind}>{words})" for kind, words in table.items())
    clitics = "[وفبل]?(?:ال)?" if letter.startswith("\u0621") else ""
    return re.compile(rf"(?<![{letter}'])(?:{clitics})(?:{kinds})(?![{letter}])")


_PATTERNS = {"en": _compiled(_ENGLISH, "a-z0-9"), "ar": _compiled(_ARABIC, "\u0621-\u064a")}
_HAS_OBJECT = re.compile(
    r" (?:an?|the|his|her|their|its|at least|more than|about|some|several|dozens|hundreds|scores|two|"
    r"three|four|five|six|"
    r"seven|eight|nine|ten|\d+|up to|civilians|soldiers|people|one|us|american|iraqi)\b"
)
_CLAUSE_AR = re.compile(r" (?:حين|عندما|بعد|قبل|منذ|بينما|فيما|لكن|وقد|ثم) ")
_JOINED_NOUN = re.compile(r" and (?:[a-z0-9,]+ ){1,4}")
_CLAUSE = re.compile(r"\b(?:who|which|while|after|when)\b")
_TURNS = re.compile(r",?\s*(?:and|but|while|or)\b")
_DIRECTLY = re.compile(r" of (?:whom|them) (?:were|are|had been|have been)(?: later)? ")
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|been|be|being|got|get)(?: (?:also|later|reportedly|believed to have been|all))? $"
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that says what became of the counted; folded span."""

    start: int
    end: int
    kind: str


def triggers(text: str, first: int, last: int, language: str) -> list[Trigger]:
    """The telling words of a folded passage that lie within reach of its numbers, from `first` to `last`."""
    return [
        Trigger(match.start(), match.end(), str(match.lastgroup))
        for match in _PATTERNS[language].finditer(text, max(0, first - _REACH), min(len(text), last + _REACH))
    ]


def kind_near(
    text: str,
    found: Sequence[Trigger],
    start: int,
    end: int,
    language: str,
    wanted: frozenset[str],
    others: Sequence[tuple[int, int]] = (),
) -> str | None:
    """The kind of the telling word nearest to the number phrase from `start` to `end`, of those `wanted`.

    `others` are the spans of the other counted phrases: a word within one speaks of that one only, and a word
    before one speaks of it rather than of what comes after.
    """
    best, least = None, 999
    limit = _AFTER_EN if language == "en" else _AFTER_AR
    for trigger in found:
        if trigger.end <= start:
            distance, kind = _distance_before(text, trigger, start, language), _before(trigger.kind)
            furthest = _BEFORE
        elif trigger.start >= end:
            distance, kind = _distance_after(text, trigger, end, language), _after(trigger.kind)
            furthest = limit
        else:
            distance, kind, furthest = 0, _before(trigger.kind), 1
        if kind not in wanted or distance > furthest:
            continue
        distance += _WEIGHT.get(trigger.kind, 0) + _detour(text, trigger, start, end, language, others)
        if distance < least:
            best, least = kind, distance
    return best


def _detour(
    text: str, trigger: Trigger, start: int, end: int, language: str, others: Sequence[tuple[int, int]]
) -> int:
    """How much further off a telling word is because another counted phrase holds it or stands between."""
    if trigger.start < end and start < trigger.end:
        return _OWN if trigger.kind == "captured" else 0
    is_after = trigger.start >= end
    if not is_after and ELSEWHERE.search(text, trigger.end, start):
        return _BESIDE
    for first, last in others:
        if first <= trigger.start and trigger.end <= last:
            return 999
        if is_after:
            if end <= first and last <= trigger.start and not _SHARED.match(text, end):
                return 999 if trigger.kind in FATES and not _OF_PLACE.match(text, end) else _BESIDE
            is_object = (
                language == "ar" and 0 <= first - trigger.end <= 2 and "،" not in text[trigger.end : first]
            )
            if is_object and not text.endswith(_PLURAL_VERBS, trigger.start, trigger.end):
                return 999
        elif trigger.end <= first and last <= start and not _GOES_ON.fullmatch(text, last, start):
            has_object = first - trigger.end <= _NEXT and not _CONJOINED.search(text, last, start)
            return 999 if has_object and trigger.kind in FATES else _BESIDE
    return 0


def _before(kind: str) -> str:
    """ "Leaving 2,500 soldiers" speaks of those who stay."""
    if kind == "lost":
        return "killed"
    if kind in ("left", "has"):
        return "present"
    return "captured" if kind == "held" else kind


def _after(kind: str) -> str:
    if kind == "left":
        return "withdrawn"
    return "captured" if kind == "held" else kind


def _distance_before(text: str, trigger: Trigger, start: int, language: str) -> int:
    between = text[trigger.end : start]
    if language == "ar" and text.endswith(_PLURAL_VERBS, trigger.start, trigger.end) and between.strip():
        return 999  # a verb in the plural follows its subject: 25 شخصا قتلوا و75 أصيبوا; but أسروا 60 جنديا
    if ". " in between or ";" in between or "\n" in between:
        return 999
    if language == "ar":
        return len(between)
    if _TURNS.match(between):
        return len(between) + 40
    return len(between) + (12 if _CLAUSE.search(between) else 0)


def _distance_after(text: str, trigger: Trigger, end: int, language: str) -> int:
    between = text[end : trigger.start]
    if ". " in between or ";" in between or "، و" in between:
        return 999
    if _DIRECTLY.fullmatch(between):
        return 1
    if language == "ar":
        return 999 if "،" in between or _CLAUSE_AR.search(between) else len(between) + 4
    if trigger.kind in ("killed", "wounded", "captured"):
        is_plain = _PASSIVE.search(between) or _JOINED_NOUN.fullmatch(between)
        may_take_object = not text.startswith(("d", "perish", "drown", "surrender"), trigger.start)
        if not is_plain and (
            (may_take_object and _HAS_OBJECT.match(text, trigger.end))
            or re.search(r"\b(?:and|who)\b|,", between)
        ):
            return 999
    return len(between) + 3
