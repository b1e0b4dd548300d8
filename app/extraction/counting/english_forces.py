"""What armed men become by the force that they make up and by where they stand. Text is folded."""

import re

from app.extraction.counting.cues import Telling
from app.extraction.counting.nouns import Noun
from app.extraction.counting.phrases import Phrase

_ABOUT = (
    r"(?:(?:about|some|around|nearly|almost|roughly|at least|more than|over|up to|an?|the|as many as|an estimated|"
    r"another|well over|fewer than|less than|just|only|barely|perhaps|between|no fewer than|upwards of|mostly) )*"
)
_BODY = r"(?:forces?|army|armies|columns?|troops|host|fleet|coalition|corps|units?|contingents?)"
_MADE_OF = (
    r"(?:consist(?:s|ed|ing)? of|compris(?:es|ed|ing)|made up of|composed of|of|was|were|number(?:s|ed|ing)|"
    r"total(?:s|led|ling|ed)|includ(?:es|ed|ing)|with|count(?:s|ed|ing)|came to|ran to|put at|estimated at)"
)
_ATTACKERS = re.compile(
    rf"\b(?:invasion|invading|attacking|attack|assault|storming|assaulting|besieging|advancing|landing|strike|"
    rf"raiding|rescue|boarding)(?: |-){_BODY}(?:,| (?!(?:was|were) (?:led|joined))[a-z]+){{0,6}}? {_MADE_OF} {_ABOUT}"
    rf"(?:[\d,]+ [a-z]+s?,? (?:and )?{_ABOUT})*$|"
    rf"\b(?:attackers|assailants|invaders|besiegers|raiders)(?:,| [a-z]+){{0,4}}? (?:{_MADE_OF}|at) {_ABOUT}$"
)
_DEFENDERS = re.compile(rf"\b(?:defenders|besieged)(?:,| [a-z]+){{0,4}}? (?:{_MADE_OF}|at) {_ABOUT}$")
_CAME_IN = re.compile(
    rf"\b(?:into|over|across|through|against) [^.;:,]{{2,40}} (?:went|came|poured|rolled|swept|marched|"
    rf"stormed|charged|"
    rf"streamed) {_ABOUT}$"
)
_IN_A_FIGHT = re.compile(
    rf"\b(?:gun-?fights?|fire-?fights?|gun battles?|shoot-?outs?|clash(?:es|ed)?|battles?|skirmish(?:es)?|"
    rf"stand-?offs?|"
    rf"fighting|fought|exchanges? of fire) (?:with|against|between|involving) {_ABOUT}$"
)
_TAKES_PART = re.compile(
    r"(?: (?:were|was|had|have|are|also|all|then|been))* (?:took part|taken part|taking part|participat(?:ed|ing)|"
    r"fought|fighting|saw action|seen action|in action|in combat|engaged in (?:the )?(?:fighting|battle|combat))\b"
)
_HELD_BY = re.compile(
    rf"\b(?:held|defended|guarded|garrisoned|manned|occupied|controlled|policed|patrolled|protected|hosts?|hosted|"
    rf"hosting|housed|housing|home to|haven (?:to|for)|host to) (?:by )?{_ABOUT}$"
)
_STANDS = re.compile(
    r",?(?: (?:who|which|that))?(?: (?:already|still|now|then|by then|also|all))* (?:st(?:and|ands|ood|anding)|"
    r"wait(?:s|ed|ing)?|lay|lies?|were ranged|(?:are|were|was|had been|have been|be|lay|stood) (?:by then |"
    r"now |already |"
    r"still |thus )?"
    r"(?:massed|stationed|deployed|camped|encamped|ranged|drawn up|posted|assembled|concentrated|dug in|entrenched|"
    r"garrisoned|quartered|gathered|poised|arrayed|assembling|waiting|based|billeted|positioned|lined up))"
    r"(?: ready| guard| watch)? (?:along|on|near|at|behind|in|around|outside|opposite|across|by|between|"
    r"facing|throughout|"
    r"within|inside|there|north|south|east|west|from|under|to)\b"
)
# "Facing 430,000 troops dug in across Kuwait".
_DUG_IN = re.compile(
    r" (?:massed|dug in|entrenched|drawn up|arrayed|poised|encamped|garrisoned|stationed|based|camped) "
    r"(?:along|on|near|at|in|around|outside|opposite|across|behind|between|throughout|inside|north|south|east|west)\b"
)
_GUARDING = re.compile(
    r" (?:garrison troops )?(?:occupying|garrisoning|guarding|holding|protecting|policing)\b"
)
_POSTED = re.compile(
    r" (?:who (?:are|were) )?(?:already |then |now |still )(?:stationed|deployed|based|serving|posted|garrisoned|there|"
    r"in (?:iraq|place|the))\b"
)
_ALREADY_THERE = re.compile(
    r" (?:who (?:are|were) |that (?:are|were) )?already (?:stationed|based|serving|posted|garrisoned|there\b|"
    r"on the ground|in (?:iraq|kuwait|syria|the (?:country|region|gulf|area|theat(?:re|er)|kingdom)|place))"
)
_ADVISING = re.compile(
    r"(?: now| still| already| also)? (?:are |were )?(?:advis|train(?!e)|assist|help|support|back(?!ed)|mentor|"
    r"accompan|guid)[a-z]* (?:and [a-z]+ )?(?:the|iraqi|iraq's|local|kurdish|its|their|them|government|peshmerga)\b"
)
_ASSEMBLED = re.compile(
    r"\b(?:(?:assembl|amass|concentrat|gather|marshal|collect|array)(?:e|ed|ing|s|es|led)?|(?:has|had|have) "
    r"(?:massed|"
    rf"mustered)|(?:build|built|building|draw|drew|drawn) up)(?: together)? (?:a force of |an army of )?{_ABOUT}$"
)
_TO_ATTACK = re.compile(
    r" (?:for|to|in) (?:the |an |a )?(?:[a-z-]+ ){0,2}?(?:assault|attack|offensive|battle|storm|retake)\b"
)
_FOR_ATTACK = re.compile(
    r"\b(?:for|to|before) (?:the |an |a |this |that )?(?:[a-z-]+ ){0,2}?(?:offensive|assault|attack|battle|storm|"
    r"retake|recapture|capture|seize|liberate|drive)\b[^.;:]{0,70}$"
)
_WERE_ASSEMBLED = re.compile(
    r" (?:had been|were|was|have been|are) (?:assembled|amassed|massed|gathered|built up|collected)\b"
)
_IN_RANKS = re.compile(
    r" (?:under (?:arms|his command|its command|their command)|in (?:its|their|his) ranks|at (?:its|their|his) "
    r"(?:disposal|command)|in uniform|in the field|on duty|with the colours|in its pay)\b|"
    r" (?:were|are|was|is|had been) (?:by then |now |already |still |also )?(?:on station|on the ground|"
    r"in theat(?:re|er)|at sea|ashore|under canvas|in position|in place|in the desert)\b"
)
_IN_THEATRE = re.compile(
    r" (?:still |already |now |also )?there\b|"
    r" (?:still |already |now |also )?(?:in|across|around|throughout|on) (?:the )?(?:iraq|kuwait|saudi arabia|"
    r"the gulf|gulf|"
    r"country|iraqi soil|theat(?:re|er)|region|syria|afghanistan|middle east|baghdad|basra|anbar)\b"
)
_ARE_IN_THEATRE = re.compile(
    rf" (?:are|were|is|was)(?:{_IN_THEATRE.pattern}),? (?:facing|confronting|opposite|ranged)"
)
_WITH = re.compile(rf"\bwith {_ABOUT}$")
# "Another 900 troops in Syria support them": nobody sends them.
_BESIDE_THEM = re.compile(
    r"(?:.*[.;:] )?(?:and |while )?(?:another|a further|an additional|some further) ", re.DOTALL
)
_ARMED = frozenset(
    "men fighters militants insurgents jihadists gunmen rebels guerrillas militiamen extremists peshmerga tribesmen "
    "combatants volunteers policemen reservists defenders attackers irregulars partisans loyalists terrorists".split()
)
_NATIONS, _OPEN = ("americans", "britons"), (None, "present", "engaged", "sent", "captured")
_FEWEST, _BACK, _BESIDE = 20, 110, 40


def standing_of(telling: Telling, counted: Phrase, noun: Noun, near: str | None) -> str | None:
    """Whether armed men are part of an attack or a garrison; `near` is what a telling word says of them."""
    value = counted.number.value
    if telling.language != "en" or not isinstance(value, int) or value < _FEWEST or near not in _OPEN:
        return None
    is_army = noun.family == "soldiers" or counted.word == "men"
    if not is_army and counted.word not in _ARMED and counted.word not in _NATIONS:
        return None
    before = telling.text[max(0, counted.number.start - _BACK) : counted.number.start]
    if _ATTACKERS.search(before) or (near is None and _CAME_IN.search(before)):
        return "engaged"
    if counted.word in _ARMED and near in (None, "engaged") and _DEFENDERS.search(before):
        return "engaged"
    if near == "captured":
        return None
    if near is None and counted.word in _NATIONS and _ADVISING.match(telling.text, counted.end):
        return "present"
    if _IN_A_FIGHT.search(before) or (near == "present" and _TAKES_PART.match(telling.text, counted.end)):
        return "engaged"
    if _is_for_battle(telling.text, counted, is_army, before):
        return "engaged"
    is_there = counted.word in _ARMED and _HELD_BY.search(before)
    return "present" if is_there or _stands(telling.text, counted, is_army, near, before) else None


def _is_for_battle(text: str, counted: Phrase, is_army: bool, before: str) -> bool:
    """Whether men are brought together for an attack that was told first: "for the offensive it assembled 30,000"."""
    is_gathered = _WERE_ASSEMBLED.match(text, counted.end) or _ASSEMBLED.search(before)
    return bool(is_army and is_gathered and _FOR_ATTACK.search(before))


def _stands(text: str, counted: Phrase, is_army: bool, near: str | None, before: str) -> bool:
    """Whether men stand somewhere, ready but not fighting: "stood along the frontier", "with 900 in Syria"."""
    end = counted.end
    is_gathered = _WERE_ASSEMBLED.match(text, end) or (is_army and _ASSEMBLED.search(before))
    if is_gathered and counted.word not in _ARMED - {"men"} and not _TO_ATTACK.match(text, end):
        return True
    if (
        is_army
        and near in (None, "engaged")
        and any(
            standing.match(text, end) for standing in (_STANDS, _DUG_IN, _GUARDING, _POSTED, _ARE_IN_THEATRE)
        )
    ):
        return True
    if near == "sent" and _ALREADY_THERE.match(text, end):
        return is_army
    if (
        near == "sent"
        and is_army
        and _BESIDE_THEM.fullmatch(before[-_BESIDE:])
        and _IN_THEATRE.match(text, end)
    ):
        return True
    if near is not None:
        return False
    return bool(
        (is_army and is_had(text, counted))
        or ((is_army or counted.word in _ARMED) and _IN_RANKS.match(text, end))
    )


def is_had(text: str, counted: Phrase) -> bool:
    """Whether a state or an army is said to have them somewhere: "with 2,500 soldiers in Iraq"."""
    start = counted.number.start
    before = text[max(0, start - _BACK) : start]
    return _WITH.search(before) is not None and _IN_THEATRE.match(text, counted.end) is not None
