"""What soldiers do who are alive: sent, withdrawn, engaged, or there. Text is folded."""

import re

from app.extraction.counting.cues import Telling
from app.extraction.counting.earlier import NEW_SUBJECT
from app.extraction.counting.english_fates import troops_in_words
from app.extraction.counting.english_forces import is_had
from app.extraction.counting.numbers import Number, just_before
from app.extraction.counting.phrases import Phrase

MEN = frozenset(("men", "رجل", "رجلا", "رجال", "عنصر", "عناصر", "فرد", "فردا"))
LAST = re.compile(
    r"\b(?:last|final) (?:(?:batch|group|contingent|convoy|column|detachment|wave|plane|flight|unit)"
    r"(?:,? (?:of|with|carrying|bearing|taking|made up of))?(?: (?:about|some|around|the|nearly))? )?$|"
    r"\b(?:last|final) (?:convoy|column|flight),? (?!left|crossed|rolled|drove|was|had)[^.;:]{0,40} and "
    r"(?:about |some )?$|"
    r"\b(?:last|final) (?:[a-z'-]+ ){0,3}(?:brigade|battalion|unit|contingent|troops|soldiers|division|convoy|"
    r"regiment|detachment), (?:about |some )?$|"
    r"(?:^| )[وب]?اخر (?:(?:لواء|كتيبه|فوج|وحده|قوه|دفعه|رتل)(?: [\u0621-\u064a]+){0,2} )?(?:وقوام\w+ )?$"
)
_BY = re.compile(
    r"\bby (?:about |some |nearly |roughly |around |at least |more than |up to |another |"
    r"a further |only )*$|(?:^| )و?(?:ب|بمقدار |بواقع |بنحو )$"
)
_DOWN_TO = re.compile(r"\bby [^.;]{1,26},? to (?:about |some )?$|ب[^،.؛]{3,30} (?:الي|لي)(?: نحو| حوالي)? $")
_FURTHER_ONES = re.compile(
    r"(?:^|[.;:\u2013\u2014] |- )(?:and )?(?:later |then |a (?:week|month|day) later,? )?(?:another|a further|"
    r"an additional|yet another) "
    r"(?:about |some )?$|\b(?:is|are|was|were) to have (?:another |a further )(?:about |some )?$"
)
_ARE_THERE = re.compile(
    r",? (?:more )?(?:are|were|remain(?:ed)?|serv(?:e|ed)|stay(?:ed)?|stand|stood|is|was|have been|had been|"
    r"in (?:syria|kuwait|jordan|"
    r"qatar|the gulf|afghanistan))\b"
)
_TO_HEARERS = re.compile(
    r"\b(?:told|address(?:ed|ing)?|greet(?:ed|ing)?|thank(?:ed|ing)?|salut(?:ed|ing)|cheered by|audience of|"
    r"in front of|(?:spoke|speaking|speech|addressed|address) (?:to )?(?:a |the )?(?:crowd|audience|gathering) of|"
    r"spoke (?:to|before)|speaking (?:to|before)|shook hands with|lunch with|dined with|dinner with) (?:about "
    r"|some )?$|(?:^| )[وف]?(?:قال|خطب|تحدث|اعلن|القي|كلمه|خطاب|صرح|اكد)(?:ت)?(?: [\u0621-\u064a]+){0,4} "
    r"امام (?:(?:نحو|حوالي|قرابه|حشد من|جمع من) )?$|(?:^| )[وف]?(?:خاطب|حيا|صافح) (?:[\u0621-\u064a]+ ){0,2}$"
)
_AT_PEAK = re.compile(r"\bat (?:the|its|their) (?:peak|height|maximum|zenith)\b[^.;:]{0,40}$")
_LESS = re.compile(
    r"\b(?:cut|reduc|shr[aiu]nk|trim|lower|decreas|scal|draw(?:n|ing)? down|thin|slash|"
    r"drop|f[ae]ll)|خفض|خفضت|تخفيض|قلص|تقليص|نقص"
)
_MORE = re.compile(
    r"\b(?:increas|rais|boost|expand|grow|grew|rose|ris|swell|strengthen|reinforc|augment|"
    r"beef|add)|زياد|زاد|زيد"
)
_ASKED = re.compile(
    r"\b(?:demand|ask|urg|call(?:s|ed|ing)? (?:for|on)|want|insist|request|whether|if|tell|told|warn|"
    r"threat|vow|pledg|promis|order|due|should|must|would)[a-z]*\b|"
    r"(?:ا?ستبعد|رفض|نفي|طالب|مطالب|هدد|دعا|دعو)(?![\u0621-\u064a]{4})"
)
_DEFINITE = re.compile(
    r"(?:\b(?:the|its|their|his|our|those|these|all|all of the)|'s) (?:more than |about |some |remaining )?$"
)
_LEVEL_EN = re.compile(
    r"(?:from (?:a peak of )?|\d to |\bto |\b(?:level of|total of|numbers? (?:of|to|at)|"
    r"presence of|cap of|"
    r"ceiling of) )$"
)
_LEVEL_AR = re.compile(
    r"بالغه? (?:عددهم|عددها|تعدادها|قوامها)(?: نحو| حوالي)? $|(?:(?:^| )(?:الي|لي|من)(?: حوالي| نحو)? | ال ?|ال-)$"
)
# "A battalion of 900" may come or go.
_BODY_AR = re.compile(
    r"(?:قوه|كتيبه|لواء|وحده|سريه|فرقه|دفعه|مجموعه|رتل|موجه|قافله|تعزيزات|بعثه|كتايب|وحدات)"
    r"(?: [\u0621-\u064a]+){0,2} من $"
)
_SENT = re.compile(r" (?:already |previously )?(?:sent|withdrawn|dispatched|pulled out|brought home)\b")
_OVER_THE_BORDER = re.compile(r" (?:over|across) the (?:[a-z]+ )?(?:border|frontier)\b")
_WITH_LEFT = re.compile(r"\b(?:with|only|just|some|had|has|have)(?: about| only| just| some)? $")
_FELL_TO = re.compile(r"\bf[ae]ll(?:s|en)? to $")
_REMAINING = re.compile(r"\bremaining (?:about |some |nearly )?$")
_REMAINING_AR = re.compile(
    r"(?: [\u0621-\u064a]+){0,2}? (?:ال)?(?:متبقي|باقي|باق)(?:ن|ه|ا)?(?![\u0621-\u064a])"
)
_FROM = re.compile(
    r"\bfrom (?:about |some |around |nearly |more than |the |its )*$|(?:^| )من (?:نحو |حوالي |قرابه |اكثر من )?$"
)
_TO_SO_MANY = re.compile(
    r"(?: (?:now|today|in (?:the )?[a-z0-9 ]{3,20}|[a-z]+ (?:ago|earlier)))?,? to (?:[a-z]+ ){0,2}[\d]|"
    r"(?: [\u0621-\u064a]+){0,2} الي (?:[\u0621-\u064a]+ ){0,2}\d"
)
_FROM_SO_MANY = re.compile(
    r"\bfrom (?:[a-z]+ ){0,4}[\d,]+(?: [a-z-]+){0,4} to (?:[a-z]+ ){0,2}$|"
    r"(?:^| )من (?:[\u0621-\u064a]+ ){0,2}\d+(?: [\u0621-\u064a]+){0,3} الي (?:[\u0621-\u064a]+ ){0,2}$"
)
# "Will cut them to 1,700 and bring all home by the end of the year"
_REDUCED_TO = re.compile(
    r"\b(?:cut(?:ting|s)?|reduc\w+|trim\w*|lower\w*|par(?:ed|ing)|slash\w*|scal\w+|whittl\w+|shr[aiu]nk\w*|dwindl\w+|"
    r"f[ae]ll\w*|drop\w*|thinn\w+|down)(?: [a-z']+){0,5} to $"
)
_TURN, _REST_REACH = re.compile(r"[,;.،؛]"), 34
_MOST_OF = re.compile(
    r"\b(?:most|half|some|many|a (?:third|quarter)|two thirds) of (?:the|its|their|his|our) $|"
    r"(?:معظم|غالبيه|اغلب|اغلبيه|نصف|ثلث|ثلثي|ربع|بعض|جزءا? من|\d من|(?:الف|الاف|ميه|مءه) من) "
    r"(?:[\u0621-\u064a]+ ){1,2}$"
)
# "The last convoy, and in it about 500 soldiers".
_LAST_CONVOY_AR = re.compile(
    r"(?:اخر (?:قافله|رتل|دفعه|طايره|وحده|كتيبه|لواء)|(?:ال)?(?:قافله|رتل|دفعه|كتيبه|وحده|لواء) "
    r"الاخيره?)(?![\u0621-\u064a])"
    r"[^.؛]{0,90}(?:تقل|يقل|تحمل|يحمل|فيه|فيها|متنها|متنه|قوامها|قوامه|تضم|يضم|مولفه? من|مكونه? من)[^،.؛]{0,14}$"
)
_CHANGE_REACH, _ASKED_REACH, _BARE_REACH, _CLOSE, _FAR, _NEXT = 70, 60, 60, 26, 150, 3


def of_troops(telling: Telling, counted: Phrase, near: str | None, distance: int) -> str | None:
    """What soldiers do who are alive: those that are there are there, whatever is asked of them."""
    number, text = counted.number, telling.text
    if just_before(text, number.start, _TO_HEARERS):
        return "spared"  # an audience
    near = "withdrawn" if near == "present" and _are_the_rest(telling, counted) else near
    near = _changed(text, number) or ("sent" if _is_further(telling, counted, near) else near)
    if _stay_behind(text, counted, near):
        return "present"
    if near == "withdrawn" and distance <= _CLOSE and _is_told(text, number):
        return near
    if near == "sent" and any(
        0 < cue.start - counted.end <= _NEXT and cue.kind == near for cue in telling.cues
    ):
        return near  # "Tokyo's 360 soldiers arrived"
    if told := troops_in_words(text, counted, near):
        return told
    if near == "sent" and _OVER_THE_BORDER.match(text, counted.end):
        return "engaged"
    if near not in ("sent", "withdrawn") and _LAST_CONVOY_AR.search(
        text, max(0, number.start - _FAR), number.start
    ):
        return "withdrawn"
    if near == "engaged" and just_before(text, number.start, _FELL_TO):
        is_number = NEW_SUBJECT.search(text, max(0, number.start - _BARE_REACH), number.start)
        return "present" if is_number or counted.word not in MEN else None
    is_open = near in (None, "present", "engaged") or (near == "sent" and telling.language == "ar")
    if (is_open or distance > _CLOSE) and LAST.search(text, max(0, number.start - 40), number.start):
        return "withdrawn"
    return "present" if _are_there(text, counted, telling.language) else near


def _are_the_rest(telling: Telling, counted: Phrase) -> bool:
    """Whether those that remained are withdrawn: "withdrew its remaining 1,600", سحبت جنودها الـ1600 المتبقين."""
    text, start = telling.text, counted.number.start
    end = counted.end
    if not (_REMAINING.search(text, max(0, start - 24), start) or _REMAINING_AR.match(text, end)):
        return False
    return _is_told(text, counted.number) and any(
        cue.kind == "withdrawn"
        and 0 < start - cue.end <= _REST_REACH
        and not _TURN.search(text, cue.end, start)
        for cue in telling.cues
    )


def _stay_behind(text: str, counted: Phrase, near: str | None) -> bool:
    """Whether those are counted that are there after all: "cut by 2,000, to 3,000", "at the height of the surge"."""
    number = counted.number
    if near != "withdrawn":
        return near == "sent" and just_before(text, number.start, _AT_PEAK) is not None
    if (
        is_had(text, counted)
        or just_before(text, number.start, _DOWN_TO)
        or _are_left(text, counted)
        or _is_level(text, counted)
    ):
        return True
    return _is_definite(text, number) and just_before(text, number.start, _MOST_OF) is not None


def _is_level(text: str, counted: Phrase) -> bool:
    """Whether a force is told before or after its change: "the reduction, from 160,000 troops to 140,000"."""
    start = counted.number.start
    if _FROM.search(text, max(0, start - 30), start):
        return _TO_SO_MANY.match(text, counted.end) is not None
    before = text[max(0, start - _CHANGE_REACH) : start]
    return _FROM_SO_MANY.search(before) is not None or _REDUCED_TO.search(before) is not None


def _is_further(telling: Telling, counted: Phrase, near: str | None) -> bool:
    """Whether a sentence opens with more soldiers: "11 July – Another 560, most for Qayyarah"."""
    text, number = telling.text, counted.number
    if telling.language != "en" or near not in (None, "present", "engaged"):
        return False
    if not _FURTHER_ONES.search(text, max(0, number.start - 60), number.first):
        return False
    return _ARE_THERE.match(text, counted.end) is None


def _is_definite(text: str, number: Number) -> bool:
    """Whether a number is that of all of them: "most of its 4,000", معظم جنودها الأربعة آلاف."""
    return text.startswith("ال", number.first) or text.endswith(
        ("the ", "its ", "their ", "ال", "ال-"), 0, number.first
    )


def _are_left(text: str, counted: Phrase) -> bool:
    """Whether "left" says that they are still there: "with 4,100 left"."""
    if text.startswith(" behind", counted.end):
        return True
    is_had = just_before(text, counted.number.start, _WITH_LEFT) is not None
    return is_had and text.startswith(" left", counted.end)


def _changed(text: str, number: Number) -> str | None:
    """What troops become by which a force is made smaller or larger: "cut by 4,000" leave."""
    by = _BY.search(text, max(0, number.start - 24), number.start) if number.form != "vague" else None
    if by is None:
        return None
    words = text[max(0, by.start() - _CHANGE_REACH) : by.start()]
    return "withdrawn" if _LESS.search(words) else "sent" if _MORE.search(words) else None


def _is_told(text: str, number: Number) -> bool:
    """Whether the departure is told, not asked for: "brought home its 550 soldiers"."""
    return _ASKED.search(text, max(0, number.start - _ASKED_REACH), number.start) is None


def _are_there(text: str, counted: Phrase, language: str) -> bool:
    """Whether the troops are spoken of as those that are there: "its 900 troops", "from 900 to 400".

    "The 250 sent in June" are not.
    """
    number = counted.number
    if _SENT.match(text, counted.end):
        return False
    before = text[max(0, number.start - 30) : number.start]
    if language == "en":
        return bool(_DEFINITE.search(before) or _LEVEL_EN.search(before))
    return _LEVEL_AR.search(before) is not None and not _BODY_AR.search(before)
