"""What became of the counted: by the telling word nearest to them, or by the figure that they go on with."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from app.extraction.counting import arabic_moves, contexts, english_moves
from app.extraction.counting.cues import FATES, TROOPS, Telling
from app.extraction.counting.english_fates import SEIZING, fate_in_words, goes_on, troops_in_words
from app.extraction.counting.english_forces import standing_of
from app.extraction.counting.english_remainders import CHANGED_TO, FOLLOWS
from app.extraction.counting.nouns import Noun, is_adjective
from app.extraction.counting.numbers import Number, just_before
from app.extraction.counting.phrases import Phrase
from app.extraction.counting.troops import LAST, MEN, of_troops

_WANTED = {
    "soldiers": FATES - {"displaced"} | TROOPS,
    "people": FATES,
    "personnel": FATES - {"displaced"},
    "votes": FATES - {"spared", "wounded"},
    "thing": FATES - {"spared"},
    "cases": FATES - {"spared"},
}
KINDS = {
    "sent": "troops-sent",
    "withdrawn": "troops-withdrawn",
    "present": "troops-present",
    "engaged": "troops-engaged",
}
_SHORT = {kind: short for short, kind in KINDS.items()}
BY_UNIT = {
    "refugees": "displaced",
    "displaced": "displaced",
    "prisoners": "captured",
    "detainees": "captured",
    "hostages": "captured",
    "inmates": "captured",
    "captives": "captured",
    "internees": "captured",
}
# Deputies and things are killed seldom enough: only a word right beside them says so.
_SELDOM, _BESIDE = ("votes", "thing"), 24
_WRECKED = (
    *"blow blew burn crush obliterat wip eliminat neutrali incinerat bur annihil".split(),
    *"احرق يحرق تحرق اباد سحق دفن طمر اغرق نسف".split(),
)
_NATIONALS = ("nationals", "expatriates", "رعايا")
_TAKEN = ("captur", "carr", "seiz", "snatch", "haul", "pick", "net", "drag")  # what may be done to things
_FALL = ("fall", "fell")  # towns and prices do without dying
_PART = re.compile(
    r"\b(?:including|among them|of whom)(?: at least| some| about)? $|(?:بينهم|بينها|منهم|ضمنهم) $"
)
_REBELS = frozenset(
    "volunteers gunmen militants insurgents rebels jihadists guerrillas guerillas terrorists extremists "
    "combatants fighters militiamen peshmerga tribesmen jihadis irregulars partisans mercenaries "
    "loyalists مقاتل مقاتلا مقاتلين مقاتلون مسلح مسلحا مسلحين مسلحون "
    "متمرد متمردا متمردين متمردون جهادي جهاديا جهاديين متشدد متشددا متشددين متطرف متطرفا متطرفين "
    "محارب محاربا محاربين مجاهد مجاهدا مجاهدين ثاير ثوار".split()
)
_SOLDIERLY = re.compile(
    r"(?:american|briton|italian|spaniard|pole|dane|australian|ukrainian|bulgarian|romanian|georgian|salvadoran|"
    r"hungarian|czech|slovak|norwegian|latvian|lithuanian|estonian|albanian|macedonian|mongolian|filipino|honduran|"
    r"nicaraguan|thai|korean|dutchm|south koreans|portuguese|new zealander|"
    r"اميركي|امريكي|بريطاني|ايطالي|اسباني|بولندي|دنماركي|استرالي|اوكراني|بلغاري|روماني|جورجي|هولندي|ياباني|كوري)"
)
_LISTED = re.compile(
    r"(?:,| and|, and| as well as| plus|،| و|، و)(?: (?!were|was|had|"
    r"have)[a-z\u0621-\u064a]+){0,4}[ ,]*(?:including |among them |بينهم |منهم |و|ب)?"
    r"|,? (?:including|among them|of them) |،? (?:بينهم|منهم|من بينهم|بينها) "
)
_OF_THEM_AFTER = re.compile(r" of (?:them|whom|these)\b| (?:منهم|منهن)(?![\u0621-\u064a])")
_CROWDS = ("crowd", "mob", "gang", "band", "audience")
_NEXT_VERB = 40
_NEXT_IN_LIST = re.compile(r",?(?: and)? (?:about |some |at least )?")
_LIST_GOES_ON = re.compile(
    r",? (?:and )?(?:\d|an? |one|two|three|four|five|six|seven|eight|nine|ten|several|[a-z]+teen)|[.;)]|$"
)
_AGAINST = re.compile(
    r"[^.;:]{0,40}(?:,| and)? (?:against|compared (?:with|to)|down from|up from|versus|as opposed to|"
    r"مقارنه ب|مقابل) ?"
)
JOINED = re.compile(r",? (?:and )?|،? و")
_COMES_BETWEEN = re.compile(r", | and |، | و")
_THE_OTHER = re.compile(r"\bthe (?:other|remaining|rest,) (?:about |some )?$")
_NONE = re.compile(r"\bnone of (?:the |its |their )?$")
_BODY_OF = re.compile(
    r"\b(?:force|brigade|battalion|garrison|army|militia|contingent|detachment|unit|column|convoy)(?: of|,|:| \() ?"
    r"(?:about |some |nearly |roughly |around |at least |more than |up to )*$"
)
_AMONG = re.compile(r",? (?:among them|among those|منهم|بينهم)\b")
_APART = re.compile(r"[^.;:]{0,45}: (?:some |about |at least )?")
_SUBJECT = re.compile(r"(?: of them| of these| of those)? (?:were|are|had been|have been|was|is|had|have)\b")
# 17 متهما بمحاولة اغتيال، 11 عراقيا وستة كويتيين
_APPOSED_AR = re.compile(r"(?! و)[^.؛،:]{0,50}[،:] (?:منهم |بينهم |هم )?")
_ORIGIN_AR = re.compile(
    r"(?:عراقي|كويتي|ايراني|اميركي|امريكي|بريطاني|تركي|كردي|سوري|لبناني|اردني|مصري|سعودي|فرنسي|الماني|ايطالي|اسباني|ياباني|"
    r"كوري|هندي|باكستاني|افغاني|اوكراني|بولندي|يمني|فلسطيني|اجنبي|شيعي|سني|مسيحي|ايزيدي|تركماني|عربي|روسي|صيني|نيبالي|"
    r"فلبيني|كندي|استرالي|دنماركي)"
)
_OWN_REACH = 14
_ON_DUTY = frozenset(
    "volunteers pilgrims protesters voters policemen fighters guards gunmen militiamen insurgents".split()
)
_HAD_AR = re.compile(
    "(?:^| )[وف]?(?:(?:كان|كانت|ظل) )?(?:لل?[\u0621-\u064a]{4,}|لدي [\u0621-\u064a]+)(?: هناك)?(?: نحو| حوالي)? $"
)
_MEMBERS_AR = ("عنصر", "عناصر")  # of a force, wherever many are counted
_MANY_EXPERTS = 100
_PART_REACH, _BARE_REACH, _FEWEST_MEN, _FEWEST_REBELS = 70, 60, 20, 5


class Around(NamedTuple):
    """The figure before a number, by its end and kind, and the spans of all other counted phrases."""

    end: int = 0
    kind: str = ""
    others: Sequence[tuple[int, int]] = ()


def fate_of(telling: Telling, counted: Phrase, noun: Noun, around: Around) -> str | None:
    """What became of the counted: a fate, a kind of troops, or the kind of the figure that this one goes on with."""
    number, text = counted.number, telling.text
    wanted = _wanted(counted, noun) | _as_part_of(text, counted, noun, around)
    if _goes_on(telling, counted, noun, around, wanted) or _is_next(telling, counted, noun, around, wanted):
        return around.kind
    fitting = _fitting(telling, noun, number)
    near, distance = contexts.kind_near(fitting, number.start, counted.end, wanted, around.others)
    near = None if _is_unlikely(text, counted, noun, near, distance, around.end) else near
    moves = english_moves if telling.language == "en" else arabic_moves
    if (to := moves.moved(text, counted, noun, near)) and not just_before(text, number.start, LAST):
        near, distance = to, 0
    elif stance := standing_of(telling, counted, noun, near):
        return stance
    is_men = (
        counted.word in MEN
        or counted.kind in _SHORT
        or (
            _SOLDIERLY.match(counted.word)
            and (near == "withdrawn" or (near is None and _are_had(text, counted)))
        )
    )
    if noun.family == "soldiers" or is_men:
        near = _of_men(telling, counted, noun, near, distance)
    if _are_engaged(text, counted, noun, near):
        return "engaged"
    if told := fate_in_words(text, counted, noun, near):
        return told
    if counted.kind and (own := _predicate(fitting, counted, wanted)):
        return own
    if _keeps_its_kind(fitting, counted, around, near, distance):
        return _SHORT.get(counted.kind, counted.kind)
    if near is None and noun.unit not in BY_UNIT:
        near = _inherited(telling, counted, around, wanted)
    return near


def _are_had(text: str, counted: Phrase) -> bool:
    """Whether Arabic says that a force has them: كان لدى التحالف 248 ألف أميركي."""
    return just_before(text, counted.number.start, _HAD_AR) is not None


def _of_men(telling: Telling, counted: Phrase, noun: Noun, near: str | None, distance: int) -> str | None:
    """What soldiers do, or men who are sent or moved as soldiers are."""
    if near in FATES:
        return near
    if noun.family == "soldiers" or near in TROOPS:
        return of_troops(telling, counted, near, distance)
    if telling.language == "en":
        return troops_in_words(telling.text, counted, near)
    if near is None and counted.word in _MEMBERS_AR and (counted.number.value or 0) >= _FEWEST_MEN:
        return "present"
    is_many = (counted.number.value or 0) >= _MANY_EXPERTS
    return "present" if is_many and near is None and _are_had(telling.text, counted) else near


def _predicate(telling: Telling, counted: Phrase, wanted: frozenset[str]) -> str | None:
    """What a sentence says of a bare number that is its subject: "four million were at some time driven"."""
    end = counted.end
    if telling.language != "en" or not _SUBJECT.match(telling.text, end):
        return None
    after = telling._replace(
        cues=tuple(cue for cue in telling.cues if cue.start >= end and cue.side == "subject")
    )
    near, _ = contexts.kind_near(after, counted.number.start, end, wanted & FATES)
    return near


def _keeps_its_kind(
    telling: Telling, counted: Phrase, around: Around, near: str | None, distance: int
) -> bool:
    """Whether nothing nearer says what became of a number that goes on with another figure."""
    text, start = telling.text, counted.number.start
    if counted.kind == KINDS["sent"] and CHANGED_TO.search(text, around.end, max(start, around.end)):
        return False  # "the deployment of 275 grew to 1,500"
    if counted.kind == KINDS["sent"] and troops_in_words(text, counted, None) == "withdrawn":
        return False  # "sent 1,700 to Basra, then took 3,000 out"
    if counted.kind == KINDS["withdrawn"] and text.startswith(" behind", counted.end):
        return False
    if _goes_on_as(telling, counted, around) or (
        counted.kind in _SHORT and FOLLOWS.match(telling.text, counted.end)
    ):
        return True
    if counted.kind == "people" and just_before(telling.text, counted.number.start, _THE_OTHER):
        return False  # "14 were freed; the other 38" were not
    is_last = near == "withdrawn" and just_before(telling.text, counted.number.start, LAST) is not None
    return bool(counted.kind) and (near is None or distance > _BESIDE) and not is_last


def _goes_on_as(telling: Telling, counted: Phrase, around: Around) -> bool:
    """Whether more troops do what those before do: "600 leave in January and a hundred more by the end of March"."""
    end = counted.end
    if telling.language != "en" or counted.kind not in _SHORT or counted.kind != around.kind:
        return False
    return not any(
        around.end <= cue.start < end + _NEXT_VERB
        and cue.kind not in ("more", "left", "leaves", _SHORT[counted.kind])
        for cue in telling.cues
    )


def _is_next(telling: Telling, counted: Phrase, noun: Noun, around: Around, wanted: frozenset[str]) -> bool:
    """Whether a few in a list share the fate before: "15 of them Americans, five Kurds, three Turkish officers"."""
    start, end, text = counted.number.start, counted.end, telling.text
    if telling.language != "en" or around.kind not in FATES & wanted or noun.unit in BY_UNIT:
        return False
    if not _NEXT_IN_LIST.fullmatch(text, around.end, max(around.end, start)) or not _LIST_GOES_ON.match(
        text, end
    ):
        return False
    return not any(
        around.end <= cue.start < start or (start < cue.end and cue.start < end) for cue in telling.cues
    )


def _goes_on(telling: Telling, counted: Phrase, noun: Noun, around: Around, wanted: frozenset[str]) -> bool:
    """Whether the figure before is said to have this one as its part, or beside it for comparison."""
    text, start = telling.text, counted.number.start
    if around.kind not in wanted:
        return False
    if around.kind in FATES and _AGAINST.fullmatch(text, around.end, max(around.end, start)):
        return True  # "23 died, against 84 the year before"
    is_part = noun.unit not in BY_UNIT and _is_part(text, counted, around.end)
    return is_part and not _has_own(telling, counted, around)


def _is_unlikely(
    text: str, counted: Phrase, noun: Noun, near: str | None, distance: int, end_before: int
) -> bool:
    """Whether a fate is too far for such a noun, denied, or another figure's: "11 dead and six prisoners"."""
    if near not in FATES:
        return False
    number = counted.number
    is_captive = noun.unit in BY_UNIT and near in ("killed", "wounded")
    is_bare = counted.end == number.end
    if is_captive and not is_bare and JOINED.fullmatch(text, end_before, max(end_before, number.start)):
        return True
    if noun.family == "thing" and noun.unit != "cases" and text.startswith(" of ", counted.end):
        return True  # "twelve places of detention"
    is_seldom = noun.family in _SELDOM or noun.unit == "cases" or is_captive
    return (is_seldom and distance > _BESIDE) or _is_none(text, number)


def _are_engaged(text: str, counted: Phrase, noun: Noun, near: str | None) -> bool:
    """Whether armed men fight by what they do, not by a telling word."""
    if near in (None, "present") and _is_seizing(text, counted, noun):
        return True
    return near is None and _is_a_column(text, counted)


def _is_seizing(text: str, counted: Phrase, noun: Noun) -> bool:
    """Whether soldiers or rebels take a place: "some 1,500 gunmen captured the city"."""
    value = counted.number.value
    if not isinstance(value, int) or value < _FEWEST_MEN:
        return False
    is_armed = noun.family == "soldiers" or (noun.family == "people" and _are_rebels(counted.word))
    return is_armed and SEIZING.match(text, counted.end) is not None


def _is_a_column(text: str, counted: Phrase) -> bool:
    """Whether rebels march: "a column of 1,500 gunmen"."""
    start = counted.number.start
    return counted.word in _REBELS and _BODY_OF.search(text, max(0, start - 50), start) is not None


def is_a_body(text: str, counted: Phrase) -> bool:
    """Whether men make up a force: "a brigade of 1,100 men", "a force of 1,000 Ethiopians"."""
    start = counted.number.start
    are_men = counted.word in MEN or is_adjective(counted.word.removesuffix("s"))
    return are_men and _BODY_OF.search(text, max(0, start - 50), start) is not None


def _wanted(counted: Phrase, noun: Noun) -> frozenset[str]:
    """The fates that a noun can have; men, or people named by their nation, are troops when they are many."""
    wanted = _WANTED.get(noun.unit if noun.unit == "cases" else noun.family, frozenset())
    value = counted.number.value
    if noun.unit == "votes":
        return frozenset()
    if noun.family == "thing":
        return wanted - {"displaced"}
    if noun.unit == "personnel":
        return wanted | TROOPS
    if noun.unit in ("advisers", "trainers"):
        return wanted - {"engaged", "spared"}
    if noun.unit == "experts" and (value or 0) >= _MANY_EXPERTS:
        return wanted | {"sent"}  # so many are advisers of an army
    if noun.unit in _ON_DUTY or counted.word.startswith(_NATIONALS):
        wanted -= {"displaced"}  # those who flee their posts are no refugees
    is_armed = noun.family == "people" and _are_rebels(counted.word)
    if not isinstance(value, int) or value < (_FEWEST_REBELS if is_armed else _FEWEST_MEN):
        return wanted
    if counted.word in MEN or counted.kind in _SHORT:
        return wanted | TROOPS
    if is_armed:
        return wanted | {"engaged", "sent"}
    return wanted | TROOPS if _SOLDIERLY.match(counted.word) else wanted


def _as_part_of(text: str, counted: Phrase, noun: Noun, around: Around) -> frozenset[str]:
    """What people can do as part of a force: "28,000 soldiers, among them 2,500 Australians"."""
    is_part = around.kind in _SHORT and noun.unit == "people" and _is_part(text, counted, around.end)
    return TROOPS if is_part else frozenset()


def _are_rebels(word: str) -> bool:
    """Whether a word means armed men, also with its article or before a genitive: مسلحي الحركة."""
    bare = word.removeprefix("ال")
    return bare in _REBELS or (bare.endswith("ي") and bare + "ن" in _REBELS)


def _fitting(telling: Telling, noun: Noun, number: Number) -> Telling:
    """The telling words that can speak of a noun: things are lost and held without a fate."""
    if noun.family == "thing":
        fitting = (
            cue
            for cue in telling.cues
            if cue.kind not in ("held", "lost")
            and not telling.text.startswith(_TAKEN, cue.start)
            and not telling.text.startswith((*_FALL, *_WRECKED), cue.start)
            and not _COMES_BETWEEN.search(telling.text, cue.end, number.start)
        )
        return telling._replace(cues=tuple(fitting))
    idle = ("held", "lost") if noun.unit in BY_UNIT else ("loosed",)  # only captives are loosed
    if noun.family == "soldiers":
        idle = (*idle, "back")
    if any(cue.kind in idle for cue in telling.cues):
        return telling._replace(cues=tuple(cue for cue in telling.cues if cue.kind not in idle))
    return telling


def _is_none(text: str, number: Number) -> bool:
    return _NONE.search(text, max(0, number.start - 16), number.start) is not None


def _inherited(telling: Telling, counted: Phrase, around: Around, wanted: frozenset[str]) -> str | None:
    """What became of the figure before, when this one goes on with it: listed beside it, part of it, or bare."""
    kind, text = _SHORT.get(around.kind, around.kind), telling.text
    start = counted.number.start
    if kind not in wanted or start < around.end or counted.word in _CROWDS:
        return None
    if kind in FATES and _APART.fullmatch(text, around.end, start):
        return kind
    if goes_on(text, counted, around.end, kind):
        return kind
    if _LISTED.fullmatch(text, around.end, start) or _is_part(text, counted, around.end):
        return kind
    if contexts.ELSEWHERE.search(text, around.end, start):
        return None
    if kind in FATES and _APPOSED_AR.fullmatch(text, around.end, start) and _ORIGIN_AR.match(counted.word):
        return kind
    if any(around.end <= cue.start and cue.end <= start for cue in telling.cues):
        return None
    is_bare = counted.end == counted.number.end and kind in FATES
    return kind if is_bare and start - around.end < _BARE_REACH else None


def _is_part(text: str, counted: Phrase, end_before: int) -> bool:
    """Whether "including" or "among them" joins the number to the figure that ended just before."""
    start = counted.number.start
    if not 0 < start - end_before < _PART_REACH:
        return False
    if _OF_THEM_AFTER.match(text, counted.number.end) and "." not in text[end_before:start]:
        return True
    return _PART.search(text, end_before, start) is not None or _AMONG.match(text, counted.end) is not None


def _has_own(telling: Telling, counted: Phrase, around: Around) -> bool:
    """Whether a part has a fate of its own: قتل منهم نحو 40, "of whom 12 were killed"."""
    them = _OF_THEM_AFTER.match(telling.text, counted.end)
    end = them.end() if them else counted.end
    return any(
        cue.kind in FATES
        and (around.end <= cue.start < counted.number.start or 0 <= cue.start - end <= _OWN_REACH)
        for cue in telling.cues
    )
