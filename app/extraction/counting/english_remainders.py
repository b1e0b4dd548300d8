"""English numbers that stand for more, or for some, of what was counted before: "17 more", "three were sunk"."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from app.extraction.counting import nouns
from app.extraction.counting.cues import FATES, Telling
from app.extraction.counting.earlier import NEW_SUBJECT, fate_beside, has_fate, is_large
from app.extraction.counting.english_labels import Told
from app.extraction.counting.nouns import PEOPLE, SOLDIERS, Noun
from app.extraction.counting.numbers import just_before
from app.extraction.counting.phrases import Phrase

_FURTHER = re.compile(r"\b(?:another|a further|an additional|an extra|a fresh|some further) $")
_FLEW = re.compile(
    r" (?:were |was |had been )?(?:fl[ey]w|flown|fired|launched|dropped|hit|struck|landed|exploded|fell|"
    r"crashed|detonated|"
    r"came down|(?:could|can|would) (?:still )?fly|(?:remain|were (?:left|fit|serviceable|operational|airworthy))\b|"
    r"shot down|intercepted|missed|loosed|unleashed|went off|delivered|sold|shipped)\b"
)
_WRECKED = re.compile(
    r" (?:of them )?(?:(?:were|was|had been|have been|are|got|lay) (?:later |then |also |badly |"
    r"completely |[a-z]+ly )?(?:destroyed|"
    r"damaged|shot down|downed|hit|sunk|lost|crippled|intercepted|repaired|rebuilt|closed|handed|"
    r"abandoned|burned|burnt|razed|"
    r"disabled|recovered|found|defused|confiscated|seized|looted|reopened|emptied|bombed|struck|"
    r"launched|fired|flattened|"
    r"grounded|scrapped|sold|delivered|returned)|went astray|fell short|failed|misfired|exploded|sank|crashed|missed|"
    r"blew up|caught fire|went off|got through|got past|on fire|ablaze|alight)\b"
)
# "70 planes; eight are of the newest type"
_TURN = re.compile(
    r"(?:[;:\u2013\u2014]|\. |,(?: and| of which)?) (?:about |some |only |just |at least |another |the other )?$"
)
_ARE_SOME = re.compile(
    r" (?:of them )?(?:are|were|have been|had been|remain(?:ed)?|belong(?:ed)?|lie|lay|stood|stand) "
    r"(?!(?:killed|dead|wounded|injured|hurt|arrested|detained|held|captured|missing|taken|kidnapped|treated|later|"
    r"found|civilians?|women|children|soldiers|americans?|iraqis?|men|people|executed|shot|buried|freed|released|"
    r"convicted|sentenced|acquitted|tried|still)\b)"
)
_GOT_AWAY = re.compile(
    r" (?:fled|escaped|took off|took refuge|flew|sailed|returned|turned back|crossed|made it)\b"
)
_OF_ITS = re.compile(r"(?:^|[.;:,] )(?:out )?of (?:the|its|their|his|our|these|those) (?:about |some )?$")
_LOSING = re.compile(r"\blost (?:about |some |an |just |only )?$")
_MEASURE = re.compile(
    r"\b(?:the|that|this|its|their|overall|whose) (?:total|number|numbers|figure|level|strength|count|presence|tally)"
    r"(?: [a-z']+){0,5} (?:to|at|below|under|above|past|beyond|towards?) (?:about |some |around |just |"
    r"only |nearly )?$"
)
_MEASURE_AR = re.compile(
    r"(?:^| )[وبف]?العدد(?! [^،.؛]{0,30}(?:قتلي|ضحايا|جرحي))(?: [\u0621-\u064a]+){0,6}? "
    r"(?:من|الي|مع|عند|ب|\d+ الي)(?: نحو| حوالي| اقل من| دون)? $"
)
_PUT_AT = re.compile(
    r"\b(?:put|puts|putting|gave|gives|set|sets|estimated|reckoned|revised|raised|corrected|speak|spoke|"
    r"places?|placed) "
    r"(?:the|that|their|its|this|it|them)(?: (?:number|figure|total|count|tally|sum|toll))? (?:at|as|to) "
    r"(?:about |some |just |only )?$"
)
_BARELY = re.compile(
    r"\W?(?:barely|only|just|today|now|so far|by now|at present|even so|yet|but) (?:only |just |some )?"
)
_ARE = re.compile(
    r" (?:are|were|remain|remained|have|had|still|now|survive|survived|stayed|stay|work|worked)\b"
)
_LEFT_TOO = re.compile(
    r"(?: (?:have|had|has))?(?: since| also)? (?:left|quit|abandoned|followed|went|escaped)\b(?! (?:home|back))"
)
_FLED = re.compile(
    r"(?: (?:have|had|has))?(?: since| also| then)? (?:fled|escaped|crossed (?:into|over|the)|made it (?:to|into)|"
    r"reached|sought|found|poured into|streamed into|trekked|got (?:to|into|across))\b"
)
_SETTLERS = frozenset(
    "kurds christians yazidis yezidis shiites sunnis turkmen turkmens civilians refugees families residents "
    "inhabitants villagers townspeople palestinians kuwaitis assyrians chaldeans women children".split()
)
_ANOTHER = re.compile(r"(?:^|[,;:.] |\band |\bwhile |(?<!all )\bbut |\bonly )$")
# "160 leave by June; the remaining 340 will follow"
FOLLOWS = re.compile(
    r" (?:(?:will|would|should|are to|were to|are due to|were due to|are expected to|must|may|have|had) )?"
    r"(?:follow(?:ed)?|be next|come next|came next|come later)\b(?! (?:suit|the|by))"
)
_OTHERS_SAY = re.compile(
    r"[^.;:]{0,60}(?:[;,:]|, (?:but|while|though|whereas|and)|; (?:but|while)|\bbut|\bwhile) (?:[a-z.'-]+ ){1,5}?"
    r"(?:say|says|said|thinks?|thought|believe[sd]?|reckon(?:s|ed)?|claim(?:s|ed)?|suggest(?:s|ed)?|estimate[sd]?|count(?:s|ed)?|"
    r"sp[eo]aks? of|spoke of|report(?:s|ed)?|insist(?:s|ed)? on|talk(?:s|ed)? of|found|puts? it at|gave|gives?) "
    r"(?:it was |there were |they were |that )?"
)
_NO_MORE = re.compile(r" ?(?:$|[.,;)])| (?:nearer|closer|instead|more likely|likelier|a better)\b")
# "Ukraine's last 44 left days later"
_THE_LAST = re.compile(r"(?:'s|s'|\bits|\btheir) (?:last|final|remaining) (?:about |some )?$")
# When a sentence or its second half can go on with weapons: "a week later fourteen were launched".
_OPENS_SO = re.compile(
    r"(?:[^.]{3,90}[;:] )?(?:and |but |then |again )?(?:(?:on|in|at|by|after|within|since|a|an|two|three|"
    r"some|the|that|"
    r"this|last|next) [^,;:.]{1,40},? |overnight,? |earlier,? |later,? )?(?:another |a further |at least |"
    r"about |some |"
    r"all |only |just |the other )?"
)
_REACH, _OPENING = 110, 12
_LARGEST_HOUSE = 1000
_UNITS, _MEN_OF_UNITS = ("brigades", "battalions", "divisions", "regiments", "companies", "units"), 100
_ASIDE_OF = re.compile(
    r"(?:^|[.;:,] |\bthe |\band |\bof |\b[a-z]+ed )([a-z]{4,}s)(?: (?:in|on|against|by|at|from|across|"
    r"along|near) [a-z' -]{2,40})?, $"
)
_PERIOD = re.compile(
    r" (?:(?:in|by|during|on|for|at) |a (?:day|week|month|year)\b|that |last |this )[^,;.]{0,30}[,)]"
)


_OF_TIME = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|sixteen|eighteen|twenty) (?:months|years|"
    r"weeks|days|"
    r"hours|minutes|kilomet(?:re|er)s|miles|met(?:re|er)s)\b[^.:]{0,80}"
    r"\b(?:for|to|of|not|than|wanted|said|instead|took|lasted|rather|got|given|served?|received|handed) "
    r"(?:about |only |just |another )?$"
)
# "Some 5,000 in 2019, was halved to 2,500".
CHANGED_TO = re.compile(
    r"\b(?:halv|doubl|trebl|tripl|quadrupl|cut|reduc|lower|trim|pared|slash|rais|lift|bring|brought|increas|"
    r"grow|grew|"
    r"swell|swollen|shr[aiu]nk|dwindl|f[ae]ll|drop|sank|climb|r[io]se|boost|expand|scal|whittl|thinned)[a-z]*"
    r"(?: [a-z]+){0,3} to (?:about |some |just |only |nearly |around )?$"
)
_MOST_MONTHS = 150
_MORE_YEARS = re.compile(
    r"\b(?:\d+|[a-z]+) (?:years|months)\b[^.:]{0,80}\b(?:got|given|handed|serv(?:e|ed|ing)|received|added|"
    r"gets) (?:another )?$"
)


class Beside(NamedTuple):
    """The figures around a number: the ones after it, the one before it, the last of people in its sentence.

    `carried` is the figure of the sentence before, which "the first 500" and "put it at 600" go on with.
    """

    following: Sequence[Phrase]
    last: Phrase | None
    main: Phrase | None
    carried: Phrase | None
    before: Sequence[Phrase] = ()
    """All figures of the sentence before."""
    asked: Told | None = None
    """What the question before asks the number of."""
    force: Phrase | None = None
    """The soldiers that the text counted last."""
    arms: Phrase | None = None
    """The weapons that the text counted in the last sentences."""
    persons: Sequence[Phrase] = ()
    """The few persons that the text counted, whom "all four" means again."""


def remainder(telling: Telling, counted: Phrase, beside: Beside) -> Phrase | None:
    """The number with the noun, and the kind, of the figure that it has some or more of; None when it has of none."""
    text, last = telling.text, beside.last
    force = last if last and last.noun == SOLDIERS else _force(beside)
    if counted.is_bare and force and _is_force(text, counted, beside):
        return going_on(counted, force)._replace(kind="troops-present")
    if counted.is_bare and force and just_before(text, counted.number.start, _THE_LAST):
        return going_on(counted, force)._replace(kind="")
    if counted.is_bare and last and last.kind != "share" and _is_told_otherwise(text, counted, last):
        return going_on(counted, last)
    if beside.carried and not last and _is_of_the_same(telling, counted):
        return going_on(counted, beside.carried)
    if counted.is_bare and beside.carried and _have_left_too(text, counted, beside.carried):
        return going_on(counted, beside.carried)
    if (things := _things(text, beside, counted)) and _is_of_things(text, counted, things):
        return going_on(counted, things)
    if counted.is_bare and just_before(text, counted.number.start, _LOSING):
        if (
            last
            and last.noun
            and last.noun.family == "weapons"
            and just_before(text, last.number.start, _OF_ITS)
        ):
            return going_on(counted, last)
        return counted._replace(noun=PEOPLE)
    if noun := _apposed(text, counted):
        return counted._replace(noun=noun)
    more = _more_of(telling, counted, beside)
    return going_on(counted, more) if more else None


def told_again(text: str, counted: Phrase, beside: Beside) -> Phrase | None:
    """The few whom the story counted before: "five guards … the president pardoned all five"."""
    if not counted.is_bare or not text.endswith("all ", 0, counted.number.start):
        return None
    same = [one for one in beside.persons if one.number.value == counted.number.value]
    return going_on(counted, same[-1]) if same else None


def _have_left_too(text: str, counted: Phrase, carried: Phrase) -> bool:
    """Whether more of those told of before left home as well: "Sixty-five thousand crossed into Turkey"."""
    if carried.kind == "displaced" and _LEFT_TOO.match(text, counted.end):
        return True
    return are_settlers(carried) and have_fled(text, counted)


def are_settlers(carried: Phrase) -> bool:
    """Whether those counted are a people or the inhabitants of a place, who cross a border to flee."""
    return carried.word in _SETTLERS


def have_fled(text: str, counted: Phrase) -> bool:
    """Whether a bare number is followed by its flight."""
    return counted.is_bare and _FLED.match(text, counted.end) is not None


def _is_told_otherwise(text: str, counted: Phrase, last: Phrase) -> bool:
    """Whether somebody else tells another number of the same: "300 had died; monitors say 450"."""
    start = counted.number.start
    is_other = _OTHERS_SAY.fullmatch(text, last.end, max(last.end, start)) is not None
    return is_other and _NO_MORE.match(text, counted.end) is not None


def _force(beside: Beside) -> Phrase | None:
    """The soldiers counted last, or those who left the bases that were: nobody counts a force without them."""
    are_bases = beside.carried is not None and beside.carried.kind == "bases"
    if beside.force is None and are_bases and beside.carried:
        return beside.carried._replace(noun=SOLDIERS, word="soldiers")
    return beside.force


def is_one_thing(telling: Telling, counted: Phrase, beside: Beside) -> bool:
    """Whether "one" is one of the things counted before: "eleven hit the base, one landed near Erbil"."""
    things = _things(telling.text, beside, counted)
    if (
        telling.language != "en"
        or things is None
        or not _ANOTHER.search(telling.text, 0, counted.number.start)
    ):
        return False
    return _is_of_things(telling.text, counted, things)


def _things(text: str, beside: Beside, counted: Phrase) -> Phrase | None:
    """The figure whose things a bare number may count: before it in its sentence, or in the one before at "
    "its start.
    """
    if not counted.is_bare:
        return None
    if beside.last:
        return beside.last
    if counted.number.start <= _OPENING:
        return _arms(beside) or (beside.arms if _FLEW.match(text, counted.end) else None) or beside.carried
    if _OPENS_SO.fullmatch(text, 0, counted.number.start) and _FLEW.match(text, counted.end):
        return _arms(beside) or beside.arms
    return None


def going_on(counted: Phrase, other: Phrase) -> Phrase:
    """A bare number that counts what another figure counts."""
    is_house = other.noun is not None and other.noun.unit == "seats"
    if is_house and (counted.number.value or 0) > _LARGEST_HOUSE:
        return counted._replace(noun=PEOPLE)
    is_unit = other.noun is not None and other.noun.unit in _UNITS
    if is_unit and (counted.number.value or 0) >= _MEN_OF_UNITS:
        return counted._replace(noun=SOLDIERS, word="soldiers")
    return counted._replace(noun=other.noun, word=other.word, kind=other.kind)


def _apposed(text: str, counted: Phrase) -> Noun | None:
    """The subject whose number stands in an aside: "attacks in the province, some 1,350 in October, fell"."""
    start = counted.number.start
    if not counted.is_bare or not is_large(counted.number) or not _PERIOD.match(text, counted.end):
        return None
    match = _ASIDE_OF.search(text, max(0, start - 70), start)
    noun = nouns.english(match.group(1)) if match else None
    return noun if noun and noun.family in ("other", "weapons", "bases") else None


def _is_force(text: str, counted: Phrase, beside: Beside) -> bool:
    """Whether a level is that of the force told of before: "he hoped the total could come down to 100,000"."""
    if beside.last or not is_large(counted.number) or beside.carried is None or beside.carried.noun is None:
        return False
    is_of_men = beside.carried.noun.family in ("people", "dead", "wounded", "personnel")
    start = counted.number.start
    is_measured = _MEASURE.search(text, max(0, start - 70), start) or _MEASURE_AR.search(
        text, max(0, start - 70), start
    )
    return not is_of_men and is_measured is not None


def _is_of_the_same(telling: Telling, counted: Phrase) -> bool:
    """Whether a bare number counts what the sentence before does: "monitors put the number at 4,300"."""
    text, start = telling.text, counted.number.start
    if not counted.is_bare or fate_beside(telling, counted):
        return False
    if _MEASURE.search(text, max(0, start - 70), start):
        return True
    if _PUT_AT.search(text, max(0, start - 50), start):
        return True
    is_first = start <= 2 or _BARELY.fullmatch(text, 0, start) is not None
    return is_first and _ARE.match(text, counted.end) is not None and not has_fate(telling, counted)


def _is_of_things(text: str, counted: Phrase, last: Phrase) -> bool:
    """Whether a bare number is said to meet the end of things: "a convoy of 30 Humvees; three were destroyed"."""
    noun = last.noun
    if noun is None or noun.family not in ("weapons", "bases", "other", "thing"):
        return False
    start, end = counted.number.start, counted.end
    end_before = last.end if last.end <= start else 0  # of the sentence before
    if end_before < start and _TURN.search(text, 0, start) and _ARE_SOME.match(text, end):
        return True
    if _WRECKED.match(text, end) or (noun.family == "weapons" and _FLEW.match(text, end)):
        return start <= end_before + _REACH
    return (
        noun.unit in ("aircraft", "ships", "boats", "helicopters") and _GOT_AWAY.match(text, end) is not None
    )


def _more_of(telling: Telling, counted: Phrase, beside: Beside) -> Phrase | None:
    """The figure that more is counted of: "27 missiles; 17 more follow", "a further 560 were announced"."""
    text, number = telling.text, counted.number
    is_more = text.endswith(" more", number.end, counted.end)
    if not is_more and not (
        counted.is_bare and _FURTHER.search(text, max(0, number.first - 16), number.first)
    ):
        return None
    if fate_beside(telling, counted):
        return None
    if _FLEW.match(text, counted.end) and (arms := _arms(beside)):
        return arms
    earlier = beside.last or beside.carried
    if earlier is None or earlier.noun is None or earlier.noun.family in ("seats", "votes"):
        return None
    return earlier if beside.last or earlier.kind not in FATES else None


def _arms(beside: Beside) -> Phrase | None:
    """The weapons that were counted last."""
    told = [*beside.before, *([beside.last] if beside.last else [])]
    return next((one for one in reversed(told) if one.noun and one.noun.family == "weapons"), None)


def is_of_time(text: str, counted: Phrase, last: Phrase | None) -> bool:
    """Whether months or years are left out: "be finished in 16 months; the general had asked for 23"."""
    start, value = counted.number.start, counted.number.value
    if value and value <= _MOST_MONTHS and _MORE_YEARS.search(text, max(0, start - _REACH), start):
        return True
    if not counted.is_bare or value is None or value > _MOST_MONTHS:
        return False
    time = _OF_TIME.search(text, max(last.end if last else 0, start - _REACH), start)
    return time is not None and NEW_SUBJECT.search(text, time.start(), start) is None
