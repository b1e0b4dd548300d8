"""Numbers without a noun of their own: "and 75 wounded", "cut them to 400", "170 of the 329". Text is folded."""

import re

from app.extraction.counting import arabic_stories, nouns
from app.extraction.counting.apart import named_apart, under_its_label
from app.extraction.counting.ballots import are_votes, has_abstained
from app.extraction.counting.collectives import collected
from app.extraction.counting.cues import FATES, Telling
from app.extraction.counting.earlier import (
    fate_beside,
    has_fate,
)
from app.extraction.counting.english_labels import Told, label_of
from app.extraction.counting.english_remainders import Beside, going_on, is_one_thing, told_again
from app.extraction.counting.english_roles import are_deserters, is_read
from app.extraction.counting.fates import KINDS
from app.extraction.counting.nouns import PEOPLE, PERSONS, SOLDIERS, VOTES, Noun
from app.extraction.counting.numbers import Number, just_before
from app.extraction.counting.phrases import Phrase
from app.extraction.counting.sharing import AGAINST, shared

_PERCENT_NEXT = re.compile(
    r"(?:,? (?:and |or |to |then |but |later |in |by |[a-z]+ |\d{4} )*(?:to |at |and |or |from "
    r"))\d+(?:\.\d+)? ?(?:%|per ?cent\b)"
)
_ALL = 100
_NOW_AT = re.compile(r"[^.;:]{0,60}\b(?:was|is|reached|stood at|stands at|now) $")
_SOME_DAY = re.compile(r" (?:in|by|a (?:year|month|week) (?:on|later)|last|this|today|now|at the)\b|[.;]")
_FEWEST_NAMES = 100
_REACH, _MILLION, _OLDEST = 110, 10**6, 110
_ONE_OF_THEM = re.compile(
    r" of (?:them|whom)(?:,? an? | (?:(?:was|has|had|is|later|also|been|soon|since) ){0,3}(?:killed|died|dies|"
    r"wounded|"
    r"injured|shot|hurt|captured|kidnapped|dead|perished|executed|beheaded|arrested)\b)"
)
_ONE_LOST = re.compile(
    r" (?:killed|wounded|injured|hurt|captured|maimed|kidnapped|arrested)\b(?= ?[,.;:)]| (?:and|in|on|at|by|"
    r"this|last|yesterday)\b|$)"
)
_OF_THE = re.compile(r"(?:^|\W)of the $")
_IS_AGED = re.compile(r"[a-z], $")
_AGED = re.compile(
    r"\b(?:died|dies|death(?! toll| count| tolls|s)|retired|aged)(?: on [a-z]+day)?(?: (?!on|in|of|"
    r"there)[a-z]+){0,3}? at $"
    r"|, (?:now|then|who was|who is) $|\b(?:turned|was only|he was|she was) $"
    r"|\b(?:conscript|soldier|student|teacher|veteran|officer|corporal|sergeant|lieutenant|farmer|driver|"
    r"shopkeeper|widow|"
    r"pensioner|teenager|marine|private|captain|worker|carpenter|engineer|doctor|nurse|labourer|cadet|recruit|"
    r"pilot) of $"
    r"|\b(?:was|were|is|are|one|men|"
    r"women|those|anyone|people|children) (?:aged )?(?:under|over|below|above) $|\b(?:girls?|boys?|man|woman|"
    r"child|son|daughter|baby|youth) of $"
)
_MILLIARD = re.compile(r"(?:^| )(?:مليار|بليون|تريليون)|\d ?bn\b|\b(?:billion|trillion)$")
_SPENT_EN = re.compile(
    r"\b(?:cost(?:s|ing)?|spen[dt]|spending|pa(?:y|id|ying)|worth|earn(?:s|ed)|fund(?:s|ed)?|budget(?:ed)?|"
    r"ransom|reward|bounty|"
    r"contracts?|debts?|loans?|fin(?:e|ed)|damages|compensation|owes?|owed|grants?|bill)(?: [a-z]+){0,3} "
    r"(?:of |at |for |to |with |about |some |another |a further |up to |nearly )*$"
)
_SPENT = re.compile(
    r"(?:خصص|رصد|انفق|كلف|بقيمه|قيمته|ميزاني|موازن|تكلف|ديون|قرض|قروض|تعويض|عقد|عقود|صفقه|مساعد|مبلغ|مكافا|تبرع|"
    r"غرام|منحه|اهدر|خسر|وفر|صرف)[^،.؛]{0,40}$"
)
_SOME_OF_IT = re.compile(
    r" (?:منها|منه|اخري|اضافي)(?![\u0621-\u064a])| من (?:المبلغ|الاموال|المال|القرض|المنحه)"
)
_MEN, _FEW_OF_THEM = PERSONS | {"dead", "wounded"}, 10
_AMONG_THE_DEAD = re.compile(
    r"(?:قتل|قتيل|قتلي|مصرع|جرح|جريح|جرحي|اصيب|مصاب|اصابه|ضحايا|اعتقل|خطف|احتجز)[^.؛]{0,70}، (?:من |و?من )?"
    r"(?:بينهم|ضمنهم|منهم|فيهم|بين القتلي|بين الضحايا) $"
)
_SAME_BREATH = re.compile(r"(?: (?!and\b|who\b|when\b)[a-z'.-]+){0,9} ?")
_TARGETS = ("sites", "targets", "depots", "bridges", "buildings", "positions")
_HIT = re.compile(
    r"\b(?:bomb|pound|hit|str[iu]ck?|raid|attack|target|destroy|shell|rocket|blast|flatten|level|"
    r"demolish|pummel|hammer|strafe)"
    r"(?:ed|s|es|ing|ling|king|e)? (?:at least |about )?$"
)
_BLOWN_UP_AR = re.compile("(?:انفجرت?|انفجار|تفجير|فجر|فجرت|فجروا|تنفجر|بتفجير|بانفجار) $")
_CAR_BOMB_AR = re.compile(
    r" (?:[\u0621-\u064a]+ )?(?:مفخخ|ملغوم|ملغم|محمل|محشو|انفجر|تنفجر|انتحاري|يقود|مسلح|مصفح|مدرع|عسكري|همفي|"
    r"هامفي|همر)"
)
_UNITS = ("brigades", "battalions", "divisions", "companies", "units")
_TAKES_SIDES = re.compile(
    r"(?: [a-z]+ly| also| later)? (?:vot(?:e[sd]?|ing)|back(?:s|ed)|oppos(?:es?|ed)|support(?:s|ed)|abstain(?:s|ed)?|"
    r"cross(?:es|ed) (?:the )?(?:aisle|floor|over)|br(?:oke|eaks?) (?:ranks|with)|sid(?:es?|ed) with|"
    r"defect(?:s|ed)?|rebel(?:s|led)|dissent(?:s|ed)?|did not vote|endors(?:es?|ed)|reject(?:s|ed)?|switched)\b"
)
_IDLE_UNITS = frozenset(
    ("leaders", "officials", "ministers", "commanders", "judges", "politicians", "members")
)
_SINGLY = _MEN | {"seats", "votes", "weapons"}
_TALLIED, _OF_SO_MANY = ("other", "thing", "weapons", "bases", "seats"), (" of ", " out of ")
# "Left on two planes"
_CARRIERS, _FEW_ABOARD = ("aircraft", "helicopters", "ships", "boats", "vehicles"), 3
_ABOARD = re.compile(r"\b(?:on|aboard|in|by|onto|into)(?: board)? $")
_AIRCRAFT, _FLOWN = Noun("weapons", "aircraft"), ("aircraft", "helicopters", "bombs")
_NAMED = ("the ", "these ", "those ", "all ", "other ", "both ", "its ", "his ", "their ", "of ")


def with_noun(telling: Telling, counted: Phrase, beside: Beside) -> Phrase | None:
    """The phrase with the noun that stands elsewhere in its sentence; None when it counts nothing we know."""
    number, text = counted.number, telling.text
    whole = _out_of(text, counted, beside.last)
    if whole or is_read(text, counted):
        return whole
    counted = arabic_stories.again(telling, counted, beside)
    if counted.noun is None and are_votes(text, counted, beside.last or beside.carried):
        return Phrase(number, VOTES, counted.end)
    if has_abstained(text, counted, beside.last):
        return counted._replace(noun=VOTES)
    counted = _more_share(text, counted, beside.last) or counted
    if counted.number.form in ("share", "money"):
        return counted
    told = label_of(telling, number.start)
    counted = under_its_label(text, counted)
    counted = _as_staff(text, _as_aircraft(_same_units(counted, beside.last), beside), beside)
    if counted.noun and not _is_idle(telling, counted):
        is_answer = (
            beside.asked is not None and beside.asked.fate in FATES and counted.noun.family == "people"
        )
        return _labelled(counted, beside.asked if is_answer and not told else told)
    if counted.noun or _is_age(text, number) or _is_nobody(telling, counted, beside):
        return None
    is_of_men = told is not None and told.noun is not None and told.noun.family in _MEN
    if told and told.noun and (is_of_men or not fate_beside(telling, counted)):
        return _labelled(counted._replace(noun=told.noun), told)
    if beside.asked and counted.is_bare and beside.asked.noun and not fate_beside(telling, counted):
        return _labelled(counted._replace(noun=beside.asked.noun), beside.asked)
    if are_deserters(text, counted):
        return counted._replace(noun=SOLDIERS)
    return (
        arabic_stories.gone_on(telling, counted, beside)
        or named_apart(telling, counted, beside.last)
        or _more_money(text, counted, _sum_before(text, counted, beside) or beside.last or beside.carried)
        or _unnamed_money(text, counted)
        or collected(telling, counted)
        or (told_again(text, counted, beside) or shared(telling, counted, beside))
        or (counted._replace(noun=PEOPLE) if counted.word == "others" else None)
    )


def _same_units(counted: Phrase, last: Phrase | None) -> Phrase:
    """The phrase with the units of the figure before it: 12 لواء، تسعة من الجيش وثلاثة من البيشمركة."""
    is_army = counted.noun == SOLDIERS and counted.word == "جنود" and counted.number.form == "words"
    if not is_army or last is None or last.noun is None or last.noun.unit not in _UNITS:
        return counted
    return (
        counted._replace(noun=last.noun, word=last.word)
        if (counted.number.value or 0) <= _FEW_OF_THEM
        else counted
    )


def _out_of(text: str, counted: Phrase, last: Phrase | None) -> Phrase | None:
    """All of the things of which the figure before told some: "12 provinces of 18 said yes"."""
    if not counted.is_bare or last is None or last.noun is None or last.noun.family not in _TALLIED:
        return None
    return going_on(counted, last) if text[last.end : counted.number.start] in _OF_SO_MANY else None


def _as_aircraft(counted: Phrase, beside: Beside) -> Phrase:
    """The phrase with aircraft where fighters stand in a list of arms: "24 fighters and 500 bombs"."""
    others = [*beside.following[:1], *([beside.last] if beside.last else [])]
    are_arms = any(one.noun is not None and one.noun.unit in _FLOWN for one in others)
    return counted._replace(noun=_AIRCRAFT) if counted.word == "fighters" and are_arms else counted


def _as_staff(text: str, counted: Phrase, beside: Beside) -> Phrase:
    """The phrase with the guards or inspectors told of before: "five guards … four of the men were convicted"."""
    value = counted.number.value
    staff = (one for one in reversed(beside.persons) if one.noun and one.noun.family == "personnel")
    if counted.word != "men" or value is None or not (last := next(staff, None)):
        return counted
    is_some = text.startswith(" of the ", counted.number.end) and value < (last.number.value or 0)
    return counted._replace(noun=last.noun) if is_some or value == last.number.value else counted


def _labelled(counted: Phrase, told: Told | None) -> Phrase:
    """The phrase with what a label says became of the counted, unless it goes on with something else."""
    is_of_men = counted.noun is not None and counted.noun.family in PERSONS
    if told is None or told.fate is None or not is_of_men or counted.kind:
        return counted
    return counted._replace(kind=KINDS.get(told.fate, told.fate))


def _have_suffered(telling: Telling, counted: Phrase) -> bool:
    """Whether "the six" suffered something, so that they are counted: مقتل أفراد طاقمها الستة."""
    is_person = counted.noun is not None and counted.noun.family in _MEN
    return is_person and has_fate(telling, counted)


def _is_idle(telling: Telling, counted: Phrase) -> bool:
    """Small numbers of things that nobody tallies: two countries, the three leaders, one side."""
    number, noun = counted.number, counted.noun
    if _are_names(counted):
        return not fate_beside(telling, counted)
    if noun and noun.family in _MEN and just_before(telling.text, number.start, _AMONG_THE_DEAD):
        return False
    is_the_few = number.form == "definite" and (number.value or 0) <= _FEW_OF_THEM
    is_the_two = number.form == "dual" and telling.text.startswith("ال", number.start)
    if noun and (is_the_few or (is_the_two and noun.family in _MEN)):
        return not _have_suffered(telling, counted)
    if noun is None or number.form not in ("words", "dual") or not isinstance(number.value, int):
        return False
    if number.value == 1:
        is_one_of = noun.family in ("weapons", "votes") and telling.text.startswith("احد", number.first)
        return is_one_of or noun.family not in _SINGLY
    return _is_trifle(telling, counted, noun, number.value)


def _are_names(counted: Phrase) -> bool:
    """Whether names on a wall or two armies are counted rather than men."""
    return counted.word in ("names", "forces") and (counted.number.value or 0) < _FEWEST_NAMES


def _is_trifle(telling: Telling, counted: Phrase, noun: Noun, value: int) -> bool:
    """Whether so few of these, from two on, are no figure."""
    number = counted.number
    is_named = telling.text.endswith(("the ", "both "), 0, number.start)
    if noun.family == "people" and value <= 10 and is_named:
        return True
    if telling.text.startswith(" other ", number.end) and value > 1:
        return False  # named ones and "two other groups"
    if noun.family == "thing" or (noun.family != "weapons" and not nouns.is_known(counted.word)):
        least = 2 + telling.text.endswith(_NAMED, 0, number.start)
        return value <= least and not fate_beside(telling, counted)
    if noun.unit in _CARRIERS and value <= _FEW_ABOARD and just_before(telling.text, number.start, _ABOARD):
        return True
    if noun.unit == "vehicles" and value <= 2 and telling.language == "en":  # cars that somebody rode in
        return True
    if noun.unit == "vehicles" and value <= 2 and counted.word.startswith(("سيار", "السيار")):
        is_bomb = just_before(telling.text, number.start, _BLOWN_UP_AR) is not None
        return not is_bomb and not _CAR_BOMB_AR.match(telling.text, counted.end)
    if noun.unit in _TARGETS and _HIT.search(telling.text, max(0, number.start - 40), number.start):
        return False
    if noun.family == "other":
        return value <= 2 or (is_named and not _is_whole(telling.text, number))
    is_idle = noun.unit in _IDLE_UNITS or counted.word == "members"
    if is_idle and _TAKES_SIDES.match(telling.text, counted.end):
        return False
    return value <= 3 and is_idle and not fate_beside(telling, counted) and not _is_subject(telling, counted)


def _is_subject(telling: Telling, counted: Phrase) -> bool:
    """Whether what befell the counted follows in the same breath: "three members of the police also died"."""
    return any(
        cue.kind in FATES
        and cue.side == "subject"
        and counted.end <= cue.start
        and _SAME_BREATH.fullmatch(telling.text, counted.end, cue.start)
        for cue in telling.cues
    )


def _is_whole(text: str, number: Number) -> bool:
    """Whether parts of the counted follow: "of the seven sites hit, three lie in Iraq"."""
    return _OF_THE.search(text, max(0, number.start - 8), number.start) is not None


def _is_age(text: str, number: Number) -> bool:
    """Whether a small number is an age: "died at 84", "all were under 25", "the general, 58, said"."""
    if not isinstance(number.value, int | float) or number.value > _OLDEST:
        return False
    is_aside = text.startswith((",", ")"), number.end) and number.qualifier == "exactly"
    if number.form == "digits" and is_aside and _IS_AGED.search(text, max(0, number.first - 3), number.first):
        return True
    return _AGED.search(text, max(0, number.first - 30), number.first) is not None


def _is_nobody(telling: Telling, counted: Phrase, beside: Beside) -> bool:
    """Whether "one" goes on with nothing that was counted."""
    return (
        _is_lone(telling.text, counted.number)
        and not beside.asked
        and not is_one_thing(telling, counted, beside)
    )


def _is_lone(text: str, number: Number) -> bool:
    """Whether "one" counts nobody; it does in "one of them an American"."""
    if number.value != 1 or number.form != "words":
        return False
    return _ONE_OF_THEM.match(text, number.end) is None and _ONE_LOST.match(text, number.end) is None


def _more_money(text: str, counted: Phrase, last: Phrase | None) -> Phrase | None:
    """ "... $20 billion, and 35 billion the year after": millions after money are money."""
    number = counted.number
    if not last or last.number.form != "money" or text.startswith(" of", counted.end):
        return None
    if number.form == "vague" or not isinstance(number.value, int | float) or number.value < _MILLION:
        return None
    return Phrase(number._replace(form="money", unit=last.number.unit), None, counted.end)


def _sum_before(text: str, counted: Phrase, beside: Beside) -> Phrase | None:
    """The money of the sentence before, of which an Arabic number takes some: حولت 650 مليونا منها."""
    is_some = _SOME_OF_IT.match(text, counted.end) is not None and beside.last is None
    return (
        next((one for one in reversed(beside.before) if one.number.form == "money"), None)
        if is_some
        else None
    )


def _unnamed_money(text: str, counted: Phrase) -> Phrase | None:
    """Milliards of nothing named are money, and millions that are spent: رصدت واشنطن 1.6 مليار للإعمار."""
    number = counted.number
    words = text[number.first : number.end]
    if not counted.is_bare or number.form not in ("digits", "words"):
        return None
    is_spent = ("مليون" in words and just_before(text, number.start, _SPENT)) or (
        words.endswith("million") and just_before(text, number.start, _SPENT_EN)
    )
    if not is_spent and not _MILLIARD.search(words):
        return None
    return Phrase(number._replace(form="money", unit="dollars"), None, counted.end)


def _more_share(text: str, counted: Phrase, last: Phrase | None) -> Phrase | None:
    """ "34 per cent, down from 51", "first at 41, then at 43 per cent": numbers measured against shares are "
    "shares.
    """
    number = counted.number
    if counted.noun or number.form in ("share", "money"):
        return None
    is_part = isinstance(number.value, int | float) and number.value <= _ALL and number.form == "digits"
    if is_part and counted.is_bare and _PERCENT_NEXT.match(text, counted.end):
        return Phrase(number._replace(form="share", unit="percent"), None, counted.end)
    if not last or last.number.form != "share" or number.form != "digits" or number.start > last.end + _REACH:
        return None
    if not isinstance(number.value, int | float) or number.value > 100:
        return None
    is_against = AGAINST.search(text, last.end, number.start) or (
        _NOW_AT.search(text, last.end, number.start) and _SOME_DAY.match(text, number.end)
    )
    if not counted.is_bare or not is_against:
        return None
    return Phrase(number._replace(form="share", unit="percent"), None, counted.end)
