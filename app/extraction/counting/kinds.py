"""The kind of a figure: by what is counted and what is said of it. Text is folded."""

import re

from app.extraction.counting import arabic_roles, english_roles
from app.extraction.counting.cues import FATES, Telling
from app.extraction.counting.fates import BY_UNIT, JOINED, KINDS, Around, fate_of, is_a_body
from app.extraction.counting.nouns import PERSONS, SOLDIERS, Noun
from app.extraction.counting.numbers import Number, just_before
from app.extraction.counting.phrases import Phrase

_DEFAULTS = {"soldiers": "troops-present", "dead": "killed", "thing": "other"}
_UNITS = frozenset(
    ("brigades", "battalions", "divisions", "companies", "regiments", "squadrons", "units", "platoons")
)
# "Two divisions of the Guard moved south".
_EDGES = re.compile(r"(?: of [^.;:,]{3,50}?)? (?:mov|edg|roll|drift|head|shift|inch|redeploy)[a-z]*\b")
_HAVE_GONE = re.compile(
    r"(?: (?:of|from) [^.;:,]{3,40})?,? (?:[a-z]+ ){0,2}?(?:have|had|has|were|are|was|will have|would have) "
    r"(?:all |now |since |already |been )*(?:left|gone|returned|departed|withdrawn|pulled out|sent home|brought home|"
    r"come home|home|recalled)\b|(?: (?:of|from) [^.;:,]{3,40})? (?:will|would|must|are to|were to) "
    r"(?:all |soon |also )?(?:leave|go home|return home|come home|depart|pull out|"
    r"be (?:home|gone|out|withdrawn|pulled out|brought home))\b"
)
_SENT_AND_LEFT = re.compile(
    r",?(?: that| which)?(?: had been| were| was)? (?:sent|deployed|dispatched|ordered|rushed|flown)\b[^.;:]{0,60}? "
    r"(?:have|had|has|will have|were|are) (?:all |now |since |already )?(?:left|gone|returned|departed|withdrawn|"
    r"been (?:withdrawn|brought|sent home|pulled)|come home|home)\b"
)
_VOTING = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|back(?:s|ed|ing)|oppos(?:e|es|ed|ing)|rebelled|cast|in favou?r|ballot|"
    r"said (?:yes|no|aye|nay)|cross(?:ed|es|ing)? the (?:aisle|floor)|sid(?:ed|es|ing) with|br(?:oke|eak) "
    r"(?:ranks|with)|"
    r"rais(?:ed|es|ing) (?:their|his|her) hands?|dissent(?:ed|ing)?|defected|switched sides|for the (?:bill|motion)|"
    r"supported (?:it|him|the)|endors(?:ed|ing|es)|abstain(?:ed|ing|s)?|ayes?|nays?|"
    r"quorum|attendance|against the (?:bill|motion))\b|(?:بموافقه|صوت|صوتوا|تصويت|باصوات|اصوات(?:هم|ها)?|وافق|"
    r"تاييد|بتاييد|ايد(?:ه|ها|ته|تها|وه|وها)?|النصاب|حضروا|الحاضرين|امتنع|امتنعوا|امتناع|اجماع|باجماع|بالاجماع|تبناه|تبنيه|اعتمده|"
    r"اقره|(?<!م)عارض(?:ه|ها|ته|تها)?|"
    r"عارضوا|معارضه)(?![\u0621-\u064a])"
)
_WHO = re.compile(r", [a-z' .-]{3,40},(?= )")  # "one senator, Lincoln Chafee, broke with his party"
_FREED = re.compile(r" (?:freed|released|liberated|rescued) (?=[a-z])")
_ELIGIBLE = re.compile(
    r" (?:are|were|is|was)?(?: [a-z]+)? ?(?:eligible|registered|entitled|called)\b| يحق لهم| مسجل| التصويت"
)
_ABSENT = re.compile(
    r",? (?:who )?(?:have |had )?(?:were |was |are |all )?(?:resign(?!ation)|quit\b|"
    r"stepped down|g[ia]ven? up their seats|absent|stay(?:ed|ing) away|boycott|walk(?:ed|"
    r"ing) out|missing|غاب|تغيب|قاطع)"
)
_ABSENT_AR = re.compile(
    r"(?:^| )[وف]?(?:انسحب|غاب|غياب|انسحاب|تغيب|قاطع|مقاطعه|استقال|استقاله|فصل|خرج|غادر|وقع|اغتيال|اعتقال|اعتقل)ت?"
    r"(?: [\u0621-\u064a]+){0,3} $"
)
_DIED = re.compile(
    r"(?:^| )[وف]?(?:توفي|مات|فارق|لفظ|قضي|وفاه|موت|اجهز\S*(?: [\u0621-\u064a]+)? علي|"
    r"الاجهاز علي|اعدام|اعدم\S{0,2}|تصفيه)"
    r"(?: [\u0621-\u064a]+)? $|\b(?:death of|died:?) $"
)
_DIED_AFTER = re.compile(
    r"(?: later| have| had| subsequently)? (?:died|succumbed|perished)\b|"
    r" (?:توفوا|ماتوا|قضوا|فارقوا)|[^،.؛]{0,20} انفاسهم"
)
_VOTERS = frozenset(("ministers", "members", "people", "deputies", "senators"))
_OUT_OF_AR = re.compile(r"من اصل $")
_FORMER = re.compile(r"\bformer | سابق")
_HANDED_OVER = re.compile(
    r"\b(?:hand(?:s|ed|ing)? (?:over|back)|g[ia]ve[ns]? back|turn(?:s|ed|ing)? over|vacat|evacuat|clos|"
    r"transfer|withdr[ae]w|garrison|pull)|(?:سلم|تسلم|اخل|اغلق|اغلاق|انسحب|تسليم|اخلاء|غادر)"
)
_ATTENDED_AR = re.compile(" (?:كانوا )?(?:حضر|حاضر|الحاضر)")
# "With 198 deputies present", "attended by 210 lawmakers", حضر الجلسة 253 نائبا: being there is no vote yet.
_CAME = re.compile(
    r",? (?:were |was )?(?:present|in attendance|in the (?:chamber|hall))(?= *(?:[.,;:)]|$|at |and (?!voting)))|"
    r",? (?:who )?(?:attended|turned up|showed up|took their seats)\b|"
    r" (?:كانوا )?(?:حضروا|حاضرين|حاضرون)(?![\u0621-\u064a])"
)
_VOTED_TOO = re.compile(
    r",? (?:who )?(?:were |was )?present,? (?:and )?(?:vot|back|approv|raised|in favou?r)"
)
_WAS_ATTENDED = re.compile(
    r"\battended by (?:about |only |some |just |at least |more than )*$|"
    r"(?:^| )[وف]?حضرت?(?:ها|ه)? (?:(?:ال)?(?:جلسه|اجتماع|دوره|تصويت) )?$"
)
# "Some 9,000 soldiers have completed courses": the taught are no force.
_TAUGHT = re.compile(
    r"(?: (?:have|has|had|would|will|already|now|since|so|far))* (?:(?:complet|finish|receiv|undergo|underw|pass|"
    r"start|beg[au]n)[a-z]*(?: through)? (?:[a-z-]+ ){0,2}?(?:courses?|training|instruction|programmes?|programs?)\b|"
    r"graduat)|"
    r"(?: [\u0621-\u064a]+){0,2} (?:انهوا|اكملوا|تلقوا|خضعوا|اجتازوا|اتموا|تخرجوا)(?: [\u0621-\u064a]+)? "
    r"(?:ل|ال)?(?:تدريب|دور|برامج|برنامج)"
)
_STATIONED_AR = re.compile(
    r"(?:توزع|موزع|انتشر|نتشر|تمركز|يرابط|ترابط|مرابط|توزيع)[^،.؛]{0,40} (?:علي|في|ب|بين) ?$"
)
_MEMBERS = ("members", "عضوا", "عضو", "اعضاء", "نايبا", "نايب", "نواب")
_SENT_BACK = re.compile(
    r"\b(?:repatriat(?:es?|ed|ing)|handed back|gave back|sent home) (?:about |some |another )?$"
)
_VETERANS = re.compile(
    r" (?:former|retired|ex|demobili[sz]ed|discharged|disbanded|dismissed|unemployed)[ -]| سابق| متقاعد| مسرح"
)
_SERVED = re.compile(r" (?:ال)?(?:سابق|متقاعد|مسرح)(?:ون|ين|ا)?(?![\u0621-\u064a])")
_DISBANDED = re.compile(
    r"\b(?:disband|dissol|abolish|demobili[sz]|disestablish)[a-z]* (?:of )?(?:the |an? |its |their |his |saddam's |"
    r"iraq's |old |iraqi |whole |entire |regular |standing )*(?:army|armed forces|force|forces|military|guard|militia)"
    r"(?: of|,| and its| and all its|:| \() ?(?:about |some |nearly |roughly |its |all |around |over )*$"
)
_DISPLACED = re.compile(r" (?:displaced|uprooted|homeless|evicted) (?=[a-z])")
_THE_DISPLACED = re.compile(r" (?:internally )?(?:displaced|uprooted|homeless)\b(?! by)")
_OF_REFUGEES = re.compile(
    r"\b(?:refugees?|displaced|shelter(?:s|ed|ing)?|tents?|families|uprooted|homeless|fled|fleeing|displacement|"
    r"humanitarian|aid agencies|unhcr)\b"
)
_NO_BASES = re.compile(
    r"\b(?:border|frontier|customs|trading|cabinet|ministerial|government|senior|key|top|vacant) posts?\b"
)
_OF_ALL_THESE = re.compile(r"\bthe (?:more than |some |about |nearly |roughly |estimated )?$")
_CHARGED_AR = re.compile(
    r"(?:التهم|تهم|تهمه|اتهام|لايحه|ادان[هت]|ادين|برا|برات|براءه|محاكم[هت]|حوكم|عقوب[هت]|حكم[هت]?|حكما|احال|احيل|اسقطت|"
    r"عاقب|كرم|رقي|قلد|منح|حقق|استجوب|استمع)(?![\u0621-\u064a]*قاعد)[^.؛،]{0,40} $"
)
_REACH = 40
_HOUSE = re.compile(
    r"\b(?:parliament|assembly|house|chamber|legislature|senate|majlis|council of representatives|"
    r"knesset)(?:, which)?"
    r"(?: now| then)? (?:has|have|had|of|with|counts|numbers|consist(?:s|ed|ing) of|compris(?:es|ed|ing)|was to have|"
    r"is to have|enlarged to|expanded to) $|(?:برلمان|مجلس|جمعيه|البرلمان|المجلس|الجمعيه|الهييه|الكونغرس|"
    r"الغرفه)(?: [\u0621-\u064a]+){0,2} "
    r"(?:من|يضم|تضم|قوامه|قوامها|يتالف من|تتالف من|المولف من|المولفه من|المكون من|المكونه من) $"
)
_TO_ELECT_AR = re.compile(r"(?:^| )[وفل]?(?:انتخاب|اختيار|ينتخب\S*|[يت]ختار\S*) $")
_OF_ALL = re.compile(r"(?:^|[.;:,] )(?:out )?of (?:the |its |all )?$")
_VOTED = re.compile(r"[^.;:]{0,40}, [^.;:]{1,30}\b(?:vot|back|approv|reject|in favou?r|oppos|support)")
_ATTENDED = re.compile(
    r" (?:كانوا )?(?:حضر|حاضر|الحاضر|شارك|صوت|ادل)|,? (?:present|voting|who (?:attended|voted))\b"
)
# Deputies vote wherever a house decides something; elsewhere they are persons who resign, walk out or sign.
_DECIDING = re.compile(
    r"\b(?:vot|approv|pass|back|support|oppos|major|elect|confirm|reject|ballot|quorum|in favou?r|raised|bill|"
    r"motion|resolution|law|session|present|attend|said (?:yes|no)|ayes?|nays?|aisle|dissent|broke (?:ranks|with))|"
    r"(?:صوت|تصويت|اصوات|وافق|موافق|تاييد|ايد|اقر|اقرار|صادق|"
    r"مصادق|غالبي|اغلبي|اكثري|ثقه|حضور|حضر|حاضر|نصاب|رفض|عارض|امتن|قرار|قانون|اتفاق|جلسه|رفع|انتخ|منح|مرر)"
)
_GUESTS = frozenset("inspectors diplomats staff monitors observers experts engineers contractors".split())
_OF_A_PARTY, _NEAR_OF_PARTY = ("جمهوري", "ديمقراطي", "ديموقراطي"), 60
_FEW, _CLOSE_BY, _NEAR, _SMALLEST_HOUSE, _HOUSE_REACH = 12, 4, 24, 50, 80


def kind_of(telling: Telling, counted: Phrase, around: Around) -> tuple[str, str] | None:
    """The kind and the unit of a figure; None when it is none.

    `around` are the figures beside it: one fate goes for a whole list.
    """
    number, noun = counted.number, counted.noun
    if number.form in ("share", "money"):
        return number.form, number.unit
    if noun is None or (noun.family in PERSONS and isinstance(number.value, float)):
        return None  # nobody counts 16.9 persons
    if counted.word == "times" or noun.unit in _UNITS:
        return _of_units(telling, counted, noun, around), noun.unit
    if of_a_house := _in_a_house(telling.text, counted, noun):
        return of_a_house
    if is_a_body(telling.text, counted) or arabic_roles.is_a_body(telling.text, counted):
        noun = SOLDIERS
    is_dying = noun.family == "wounded" and _is_dying(telling.text, counted)
    near = "killed" if is_dying else fate_of(telling, counted, noun, around)
    if role := _role_of(telling, counted, noun, near):
        return role
    if _is_one_of_many(telling, counted, noun, near, around):
        return None
    return _told_kind(telling, counted, noun, near)


def _told_kind(telling: Telling, counted: Phrase, noun: Noun, near: str | None) -> tuple[str, str]:
    """The kind and unit of those of whom a telling word says `near`, or nothing."""
    is_force = noun.family == "soldiers" and near in (None, "present", "spared")
    if is_force and _TAUGHT.match(telling.text, counted.end):
        return "people", noun.unit
    if near == "present" and noun.family == "soldiers" and _have_served(telling.text, counted):
        return "people", noun.unit
    if near == "present" and noun.family == "soldiers" and _are_the_few(telling.text, counted):
        return "people", noun.unit
    if near in KINDS and _FREED.search(telling.text, counted.number.end, counted.end):
        return "people", noun.unit
    if near in KINDS:
        return KINDS[near], "soldiers" if noun.unit == "people" else noun.unit
    if near == "spared" and _DISPLACED.search(telling.text, counted.number.end, counted.end):
        return "displaced", noun.unit
    if near in (None, "spared") and _are_the_displaced(telling.text, counted):
        return "displaced", noun.unit
    is_vote = near == "spared" and noun.unit in _VOTERS - {"people"} and _is_vote(telling.text, counted)
    near = None if is_vote else near  # أجمع أعضاؤه الخمسة عشر على عودة المفتشين
    if near == "spared" or _are_free(telling.text, counted, noun, near):
        # Inspectors and diplomats who left or came back are staff all the same.
        is_staff = noun.unit in _GUESTS or (noun.unit == "guards" and telling.language == "en")
        return noun.family if is_staff else "people", noun.unit
    near = None if near == "votes" and _is_absent(telling.text, counted) else near
    return near or _by_noun(telling.text, counted, noun), noun.unit


def _are_the_displaced(text: str, counted: Phrase) -> bool:
    """Whether the displaced are counted, whatever else is said of them: "of the 4.4 million displaced"."""
    is_whole = just_before(text, counted.number.start, _OF_ALL_THESE) is not None
    return is_whole and _THE_DISPLACED.match(text, counted.number.end) is not None


def _of_units(telling: Telling, counted: Phrase, noun: Noun, around: Around) -> str:
    """The kind of brigades, which may be sent, and of times, to which nothing happens."""
    moved = fate_of(telling, counted, noun, around) if noun.unit in _UNITS else None
    if moved == "sent" and _SENT_AND_LEFT.match(telling.text, counted.end):
        return KINDS["withdrawn"]
    is_sent = moved == "sent" and not _EDGES.match(telling.text, counted.end)
    is_gone = moved == "withdrawn" and (
        telling.language == "ar" or _HAVE_GONE.match(telling.text, counted.end) is not None
    )
    return KINDS[moved] if moved and (is_sent or is_gone) else "other"


def _role_of(telling: Telling, counted: Phrase, noun: Noun, near: str | None) -> tuple[str, str] | None:
    roles = english_roles.role_of if telling.language == "en" else arabic_roles.role_of
    return roles(telling, counted, noun, near)


def _is_one_of_many(telling: Telling, counted: Phrase, noun: Noun, near: str | None, around: Around) -> bool:
    """Whether one person is told of beside a name or without a fate: "killed X, one of the judges"."""
    if counted.number.value != 1 or counted.number.form != "words" or noun.family not in PERSONS:
        return False
    if near not in FATES or (
        noun.unit == "families" and telling.text.endswith("of ", 0, counted.number.start)
    ):
        return True
    if around.kind in FATES and JOINED.fullmatch(telling.text, around.end, counted.number.start):
        return False
    start, end = counted.number.start, counted.end
    return not counted.kind and not any(
        0 <= start - cue.end <= _CLOSE_BY or 0 <= cue.start - end <= _NEAR or start < cue.start < end
        for cue in telling.cues
    )


def _in_a_house(text: str, counted: Phrase, noun: Noun) -> tuple[str, str] | None:
    if _have_attended(text, counted, noun):
        return "people", noun.unit
    return ("seats", "seats") if _are_seats(text, counted) else None


def _have_attended(text: str, counted: Phrase, noun: Noun) -> bool:
    """Whether members of a house are those whom others are taken out of: من أصل 198 نائبا حضروا."""
    is_of_house = noun.family in ("votes", "people") and counted.number.form != "share"
    if not is_of_house or noun.unit == "votes":
        return False
    start = counted.number.start
    if noun.unit in (_VOTERS | {"deputies"}) - {"people"}:
        came = _CAME.match(text, counted.end) or _WAS_ATTENDED.search(text, max(0, start - _REACH), start)
        if came and not _VOTED_TOO.match(text, counted.end):
            return True
    is_out_of = just_before(text, start, _OUT_OF_AR) is not None
    return is_out_of and _ATTENDED_AR.match(text, counted.end) is not None


def _is_handed_over(text: str, counted: Phrase) -> bool:
    """Whether sites are bases: those that are handed over or left."""
    start = counted.number.start
    if just_before(text, start, _STATIONED_AR):
        return True
    return _HANDED_OVER.search(text, max(0, start - _REACH), counted.end + _REACH) is not None


def _are_free(text: str, counted: Phrase, noun: Noun, near: str | None) -> bool:
    """Whether captives are none any more: they escaped, or were held once."""
    if BY_UNIT.get(noun.unit) != "captured":
        return False
    former = _FORMER.search(text, counted.number.end, counted.end + len(" سابقين"))
    start = counted.number.start
    are_home = _SENT_BACK.search(text, max(0, start - _REACH), start)
    return near == "displaced" or former is not None or are_home is not None


def _by_noun(text: str, counted: Phrase, noun: Noun) -> str:
    """The kind of what nothing became of."""
    if noun.unit == "sites" and _is_handed_over(text, counted):
        return "bases"
    if noun.family == "bases" and _NO_BASES.search(text, counted.number.end, counted.end):
        return "other"
    if noun.family == "bases" and counted.word.startswith("camp") and _is_of_refugees(text, counted):
        return "other"
    if noun.family == "soldiers" and (_are_few(counted.number) or _have_served(text, counted)):
        return "people"
    if noun.unit in _VOTERS | {"deputies", "votes"} and _is_absent(text, counted):
        return "people"
    if noun.unit in ("deputies", "senators") and not _is_decision(text, counted):
        return "people"
    if noun.family in ("people", "votes") and noun.unit in _VOTERS and _is_vote(text, counted):
        return "votes"
    return BY_UNIT.get(noun.unit) or _DEFAULTS.get(noun.family, noun.family)


def _is_of_refugees(text: str, counted: Phrase) -> bool:
    """Whether camps are those of the displaced: "sheltered 50,000 in three camps"."""
    start = max(0, counted.number.start - _HOUSE_REACH)
    return _OF_REFUGEES.search(text, start, counted.end + _REACH) is not None


def _have_served(text: str, counted: Phrase) -> bool:
    """Whether soldiers are none any more: "thousands of former soldiers", آلاف الجنود السابقين."""
    end = counted.end
    if _VETERANS.search(text, counted.number.end, end) or _SERVED.match(text, end):
        return True
    start = counted.number.start
    return _DISBANDED.search(text, max(0, start - _HOUSE_REACH), start) is not None


def _are_few(number: Number) -> bool:
    """Whether so few soldiers are persons rather than a force: "seven soldiers face a court-martial"."""
    return number.qualifier == "exactly" and isinstance(number.value, int) and number.value <= _FEW


def _are_the_few(text: str, counted: Phrase) -> bool:
    """Whether a few soldiers are those told of before rather than a force: "neither of the two pilots"."""
    if not _are_few(counted.number):
        return False
    start = counted.number.start
    return text.endswith((" the ", " both "), 0, start) or just_before(text, start, _CHARGED_AR) is not None


def _is_absent(text: str, counted: Phrase) -> bool:
    """Whether members of a house are told of for staying away, walking out or resigning."""
    if _ABSENT.match(text, counted.end):
        return True
    is_member = counted.noun is not None and counted.noun.unit != "people"
    return is_member and just_before(text, counted.number.start, _ABSENT_AR) is not None


def _is_dying(text: str, counted: Phrase) -> bool:
    """Whether the wounded died of their wounds: "six of the wounded died"."""
    return (
        just_before(text, counted.number.start, _DIED) is not None
        or _DIED_AFTER.match(text, counted.end) is not None
    )


def _is_decision(text: str, counted: Phrase) -> bool:
    start = max(0, counted.number.start - _HOUSE_REACH)
    return _DECIDING.search(text, start, min(len(text), counted.end + _HOUSE_REACH)) is not None


def _is_vote(text: str, counted: Phrase) -> bool:
    if _ELIGIBLE.match(text, counted.end):
        return False
    near = _NEAR_OF_PARTY if counted.word.startswith(_OF_A_PARTY) else _NEAR
    start = max(0, counted.number.start - near)
    aside = _WHO.match(text, counted.end)
    end = aside.end() if aside else counted.end
    return _VOTING.search(text, start, min(len(text), end + near)) is not None


def _are_seats(text: str, counted: Phrase) -> bool:
    """Whether deputies are counted as the seats of their house: من أصل 329."""
    is_house = (counted.number.value or 0) >= _SMALLEST_HOUSE
    if is_house and counted.word in _MEMBERS and just_before(text, counted.number.start, _HOUSE):
        return True
    is_of_votes = counted.noun is not None and counted.noun.family == "votes"
    if is_house and is_of_votes and just_before(text, counted.number.start, _TO_ELECT_AR):
        return True
    if (
        is_of_votes
        and is_house
        and _OF_ALL.search(text, max(0, counted.number.start - 16), counted.number.start)
    ):
        return _VOTED.match(text, counted.end) is not None
    if not is_of_votes or _ATTENDED.match(text, counted.end):
        return False
    return just_before(text, counted.number.start, _OUT_OF_AR) is not None
