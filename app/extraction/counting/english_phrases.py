"""What an English number counts, and where the phrase of both ends. Text is folded."""

import re

from app.extraction.counting import nouns
from app.extraction.counting.english_stops import NATION_LIST, NATIONS, STOPS
from app.extraction.counting.english_uncounted import is_other_number
from app.extraction.counting.nouns import PEOPLE, SOLDIERS, STAFF, Noun
from app.extraction.counting.numbers import Number, just_before
from app.extraction.counting.phrases import Phrase

_WORD_EN = re.compile(
    r"[ \-]?\"?(?:(u\.[snk]\.|m\.p\.|[a-z]/[a-z]-\d+[a-z]?s?|[a-z]{1,4}-?\d+[a-z]?\d*s?(?![a-z])|\d+(?:mm|"
    r"cm|-inch|-pound|-?lbs?|-?kg|-kilogram|-ton(?:ne)?|-millimet(?:re|er))|"
    r"[a-z][a-z']*(?:-[a-z]+)*)(?:\"(?= ))?|([\d,]+\d|\d)|([^ ]))"
)
# "36 F-16s": a plural of letters and digits is a weapon's type.
_TYPE = re.compile(r"[a-z]{1,4}(?:/[a-z])?-?\d+[a-z]?s")
_OF = re.compile(
    r" (?:of (?:the |its |their |his |our |these |those |them,? )?|more |other |additional |extra |further )"
)
_SEATED = re.compile(
    r"-(?:seat|member)(?: [a-z]+){0,2}? (?:parliament|assembly|house|chamber|legislature|"
    r"council of representatives)\b"
)
# "217 more", "560 others", "175 replacements": more of what was counted before.
_REST_EN = re.compile(
    r" (?:more|others|replacements|of the same)(?= ?[,.;:)]| (?:and|in|on|at|to|from|by|"
    r"worth|are|were|was|had|have|that|this|last|the)\b|$)"
)
_MORE_EN = re.compile(r" (?:more|others)\b(?! (?:than|of|[a-z]+ than)\b)")
_STRONG = re.compile(
    r"[ -]strong\b(?= ?[,.;:)]| (?:and|in|on|at|was|were|is|had|when|as|by|for|with|would|will|has|but|after|"
    r"before|since)\b|$)|-strong (?:[a-z]+ ){0,3}(?:force|"
    r"contingent|garrison|army|unit|mission|detachment|deployment|team|brigade|battalion|division|"
    r"regiment|corps|column|"
    r"militia|battlegroup|battle group|squadron|task force)\b"
)
_FLYING = frozenset(
    "jet american us u.s. british french navy allied coalition israeli fighter naval stealth "
    "mig mirage sukhoi rafale tornado phantom tomcat hornet "
    "raptor eurofighter typhoon".split()
)
_IN_ARMS = ("soldiers", "troops")
_FOLK = ("men", "women", "boys", "girls", "children", "elderly")
_NEXT_ONE = re.compile(r" (?:second|third|fourth|fifth)\b(?! [a-z]+s\b)")
_AND_WOMEN = re.compile(
    r"(?:,? (?:and|or) (?:women|men|boys|girls|children|infants|airwomen|servicewomen)\b)+"
)
_AND_ARMED_MEN = re.compile(
    r"(?:, (?:[a-z]+ )?(?:police(?:men)?|peshmerga|militiamen|marines|sailors|airmen|tribesmen|fighters|gendarmes|"
    r"commandos))*,? and (?:[a-z]+ )?(?:police(?:men| officers)?|peshmerga|militiamen|marines|sailors|airmen|"
    r"tribesmen|gendarmes|tribal fighters|volunteers)\b(?! (?:said|say|says|report|found|recruits?|stations?|"
    r"posts?|officials?|sources?|forces?|chiefs?))"
)
_AND_SOLDIERS = re.compile(r"(?:men)? and (?:soldiers|troops|army)\b")
_OF_THEIR_OWN = re.compile(
    r" of (?:its|their|our|his|her) (?:own(?: (?:men|people|number|comrades|countrymen|kin|side))?\b(?! "
    r"[a-z]+s\b)|number\b|comrades\b)"
)
# "3,000 of the 82nd Airborne"
_OF_A_UNIT = re.compile(
    r"(?: men| women)? (?:of|from) (?:the |its )?\d+(?:st|nd|rd|th) (?:[a-z]+ ){0,2}?(?:airborne|"
    r"cavalry|infantry|marines?|"
    r"armou?red|mechani[sz]ed|mountain|division|brigade|regiment|battalion|expeditionary|company|army|"
    r"corps)\b(?! (?:were|was) killed)"
)
# "1,300 of Iraq's 4,280 tanks"
_OF_A_NUMBER = re.compile(
    r" (?:out )?of (?:(?:the|its|their|his|our|all) )*(?:[a-z.-]+ )?(?:[a-z.-]+(?:'s|s') )"
    r"(?:own |some |about |roughly |original |estimated )*(?=\d)"
)
_STAFF_BEFORE = re.compile(r"\b(?:staff|inspectors|workforce|crew|delegation), (?:some |about |nearly )?$")
_CROWD_BEFORE = re.compile(
    r"\b(?:crowds?|mobs?|throngs?|gangs?|audiences?|rall(?:y|ies)|processions?|demonstrations?|congregations?|"
    r"march(?:es)?|gatherings?|protests?)(?:,? (?:each|now|all|perhaps|still|by then|then|some|about|"
    r"nearly|roughly|over))*,? $"
)
_SAME_IN_PLURAL = ("shia", "yazidi", "bedouin", "shabak", "sunni")  # "seized 20 Shia from two buses"
_PLURAL = re.compile(r"(?:[a-z]+-)*[a-z]{3,}[a-rt-z]s|[a-z]+(?:men|sses)")
_UNCHANGED = (
    "dead",
    "wounded",
    "injured",
    "aircraft",
    "craft",
    "staff",
    "infantry",
    "cavalry",
    "elderly",
    "sick",
    "youth",
    "peshmerga",
)
_SORTS = frozenset("rounds types variants systems units models shells batteries warheads".split())
_OFTEN, _LONGEST_PHRASE = 10, 7
_OWN_EN = re.compile(r" of (?:(?:its|their|his|her|our) (?:own )?|(?:the )?[a-z]+'s (?:own )?)([a-z]{4,})")
_PERSONS = re.compile(r"[a-z]{2,}(?:eers|ists|ians|ers|ors|ees|ants|women|men|folk)")
_NO_PERSONS = re.compile(
    r"(?:watch|clock|cell|oil|fire|radio|water|steam|micro|super|air|sea|land|under|loud|hand|motor|wheel|sky)?"
    r"(?:print|filt|roll|scann|detect|sens|project|elevat|corrid|disast|post|blist|clust|count|paramet|transmitt|receiv|"
    r"fasten|freez|heat|boil|burn|silenc|trous|slipp|tim|rubb|light|rout|serv|vect|indicat|incubat|respirat|ventilat|"
    r"refrigerat|calculat|simulat|accelerat|hydr|pend|impl|deterr|draw|lock|bump|hamm|hect|gutt|mark|shutt|splint|"
    r"compress|condens|sprinkl|stick|tick|canc|tum|trem|om|skyscrap|thermomet|barn|"
    r"(?:[a-z]+-)?bust|numb|ord|lett|pap|pow|tow|cent|quart|corn|bord|riv|met|barri|shelt|chapt|matt|off|post|cov|carri|"
    r"tank|bomb|comput|contain|trail|bunk|boost|launch|cruis|destroy|bulldoz|minesweep|headquart|doll|"
    r"dinn|numb|wat|lay|transf|murd|trigg|chamb|shoot|fact|sect|do|err|col|tract|mot|react|generat|mirr|"
    r"armo|harb|fav|lab|ten|min|disast|answ|newspap|helicopt|propos|acre|degr|committ|guarant|refer|pi|"
    r"bann|warh|intercept|speak|rest|grant|plant|warr|restaur|eleph|speci|auth|cyl|hang|manoeuv|maneuv|"
    r"encount|blunder|flow|show|fing|should|should|lad|spid|rum|succ|fe|coffee|spec|sold|long|furth|"
    r"oth)(?:ers|ors|ees|ants|men|ists|ians|eers)"
)
# Words that can stand between a number and the noun that no table holds: "fuel and ammunition dumps".
_MODIFIER = (
    r"(?!(?:one|two|three|four|five|six|seven|eight|nine|ten|several|of|in|on|at|to|by|or|and|but|was|were|"
    r"is|are|had|has|have|percent|per|the)\b|[a-z]+ed\b)(?:corps|forces|operations|arms|affairs|"
    r"services|(?:[a-z]+-)*[a-z]{2,}(?<![^s]s))"
)
_THING_EN = re.compile(
    rf" (?P<before>{_MODIFIER} (?:(?:and )?{_MODIFIER} "
    rf"){{0,2}})?(?P<noun>(?!corps\b)(?:[a-z]+-)*[a-z]{{3,}}(?:s|men))\b"
)
_ARMS = re.compile(
    r"\b(?:anti-[a-z]+|(?:surface|air|ground|ship|shore)-to-[a-z]+|(?:wire-|laser-|precision-)?guided|ballistic|"
    r"cruise|armou?red|unmanned|stealth|shoulder-[a-z]+|heat-seeking|short-range|medium-range|long-range)\b"
)
_MEASURES = frozenset(
    "sides fronts directions stages phases rounds parts steps reasons options questions wars elements "
    "waves hops aspects lines examples lessons axes categories columns rows words points pages degrees grams cups "
    "spoons tours stints spells batches instalments installments tranches shifts rotations kinds types "
    "sorts forms counts legs respects versions drafts litres liters percent minutes things ways laps "
    "yards runs overs moments milestones points myths lessons chapters maps charts songs films".split()
)
_GOING = frozenset("leaving fleeing returning arriving crossing entering".split())
_ATTRIBUTES = _GOING | frozenset(
    "remaining convicted captured detained missing arrested kidnapped released freed killed wounded displaced".split()
)
_PARTICIPLES = frozenset(
    "armed unarmed injured trained masked added combined united retired unidentified suspected uniformed "
    "hooded exhausted "
    "displaced wounded registered planned required hundred assorted mixed badly-needed guided unguided "
    "red".split()
)
_MILITARY = re.compile(
    r"(?:military|service|army|navy|naval|air force|marine corps|marine|uniformed|coalition|us|u\.s\.|american|"
    r"defence|defense) $"
)
_NAMED_BODY = re.compile(
    r" (?:united nations|security council|red cross|white house|united states|"
    r"state department)(?= [a-z])"
)
_ATTACKED = re.compile(
    r"\b(?:attack|fire|fired|str[iu]ck?|hit|target|shell|bomb|rocket|raid|shot|assault|flow?n|flew|violat|breach|met|"
    r"voted|visit|warn|sentenc|ambush|storm|detonat|explod|launch|blew|blow|sabotag|looted|burgl)"
)
_HIT_HIM = re.compile(
    r"\b(?:was|been|were|him|her|himself|herself) (?:shot|stabbed|knifed|kicked|wounded|married|arrested|jailed|"
    r"re-?elected|elected) (?:about |at least |some )?$"
)
_STORED = ("weapons", "arms", "explosives", "weapon")
_KEPT_WHOLE = (*_STORED, "police", "forces", "operations", "services")
_STAFF = frozenset(("personnel", "members", "staff"))
_ARMIES = frozenset(("republican", "revolutionary", "national", "presidential", "imperial", "royal"))
# "Radar and missile sites", "Army and Air Force personnel": what is joined before one noun.
_JOINED_BEFORE = re.compile(rf" and ((?:{_MODIFIER} ){{1,3}})(?!corps\b)([a-z]*(?:s|men|personnel|people))\b")


def phrase(text: str, number: Number) -> Phrase | None:
    """The number with its noun; None when it counts nothing: an age, a distance, the number of a resolution."""
    if number.unit and number.form in ("share", "money"):
        return Phrase(number, None, number.end)
    if is_other_number(text, number):
        return None
    if named := _named(text, number):
        return named
    if text.startswith(("-member", "-seat"), number.end):
        return None
    if _OF_A_NUMBER.match(text, number.end):
        return Phrase(number, None, number.end, is_bare=True)
    if rest := _REST_EN.match(text, number.end):
        return Phrase(number, None, rest.end(), "others", is_bare=True)
    found, is_bare = _with_head(text, number)
    if found:
        return _with_the_dead(text, found)
    if thing := _thing(text, number):
        return thing
    rest = _MORE_EN.match(text, number.end)
    return Phrase(
        number, None, rest.end() if rest else number.end, "others" if rest else "", is_bare or bool(rest)
    )


def _named(text: str, number: Number) -> Phrase | None:
    """The number of a force, a house, or part of a unit: "5,000-strong", "a 275-seat parliament", "900 of "
    "the 82nd".
    """
    if strong := _STRONG.match(text, number.end):
        is_staff = just_before(text, number.first, _STAFF_BEFORE) is not None
        noun = STAFF if is_staff else SOLDIERS
        if just_before(text, number.first, _CROWD_BEFORE):
            noun = PEOPLE
        return Phrase(number, noun, strong.end(), "force")
    if number.form == "single" and (next_one := _NEXT_ONE.match(text, number.end)):
        return Phrase(number, PEOPLE, next_one.end(), "one")
    if seated := _SEATED.match(text, number.end):
        return Phrase(number, Noun("seats", "seats"), seated.end(), "seats")
    if own := _OF_THEIR_OWN.match(text, number.end):
        return Phrase(number, PEOPLE, own.end(), "own")
    if named := _OF_A_UNIT.match(text, number.end):
        return Phrase(number, SOLDIERS, named.end(), "soldiers")
    return None


def _with_head(text: str, number: Number) -> tuple[Phrase | None, bool]:
    """The number with the last noun of its phrase; without one, whether nothing that could be a noun follows."""
    place = _head_start(text, number)
    found: Phrase | None = None
    is_bare, seen = True, ""
    is_of = place > number.end
    for _ in range(_LONGEST_PHRASE):
        match = _WORD_EN.match(text, place)
        word = match.group(1) if match else None
        if match is None or word is None or _is_past(word, seen, found):
            break
        noun = _noun(word, seen, found)
        if found and noun is None and _is_head(word, number, found):
            found = Phrase(number, _unknown(word, found), match.end(), word)
            break
        if found and (noun is None or _is_full(number, found.word)):
            break
        if noun is not None:
            counted = _military(noun, text, match.start(1)) if word in _STAFF else noun
            found = Phrase(number, counted, match.end(), word if counted is noun else counted.unit)
        elif _ends_phrase(word, seen) and not (
            _is_attribute(text, word, match.end()) or (is_of and not seen and word.endswith("ed"))
        ):
            if word == "and" and seen and not found:
                found = _joined(number, text, place)
            break
        is_bare, seen, place = False, word, match.end()
    if found:
        found = _completed(text, number, found)
    elif nouns.is_adjective(seen) and (number.value == 1 or seen in _SAME_IN_PLURAL):
        return Phrase(number, PEOPLE, place, seen), False  # one Briton
    return found, is_bare or seen in NATIONS or seen == "and"


def _is_past(word: str, seen: str, found: Phrase | None) -> bool:
    """Whether a noun can follow no more: "bring 8,000 home", "200 defenders of Camp Eagle"."""
    return word == "home" or (found is None and word == "of" and _PLURAL.fullmatch(seen) is not None)


def _is_head(word: str, number: Number, found: Phrase) -> bool:
    """Whether a plural that no table holds is the head after a singular one: "14 bunker busters"."""
    if number.value == 1 or number.form == "single" or found.word.endswith(_UNCHANGED):
        return False
    is_singular = not nouns.is_plural(found.word) and nouns.english(found.word + "s") is not None
    return is_singular and _PLURAL.fullmatch(word) is not None and word not in STOPS


def _unknown(word: str, found: Phrase) -> Noun:
    """The noun that an unknown plural is after a known one: persons by its ending, weapons by the noun before."""
    if _PERSONS.fullmatch(word) and not _NO_PERSONS.fullmatch(word):
        return PEOPLE
    is_weapon = found.noun is not None and found.noun.family == "weapons" and word in _SORTS
    return found.noun if is_weapon and found.noun else Noun("thing", word)


def _is_full(number: Number, word: str) -> bool:
    """Whether no other noun can be the head after this one."""
    return nouns.is_plural(word) and number.form != "single" and word not in _KEPT_WHOLE


def _completed(text: str, number: Number, found: Phrase) -> Phrase:
    """The phrase with what "and" joins to its noun: "men and women", "police and soldiers", "rocket and "
    "drone attacks".
    """
    if found.noun and found.noun.family == "weapons" and _is_qualifier(text, number, found):
        return _joined(number, text, found.end) or found
    if (both := _AND_WOMEN.match(text, found.end)) and found.word.endswith(_FOLK):
        return found._replace(end=both.end())
    if found.word in _IN_ARMS and (others := _AND_ARMED_MEN.match(text, found.end)):
        return found._replace(end=others.end())
    if found.word == "police" and _AND_SOLDIERS.match(text, found.end):
        return found._replace(noun=SOLDIERS, word="soldiers")
    return found


def _is_qualifier(text: str, number: Number, found: Phrase) -> bool:
    """Whether a noun in the singular only qualifies the one after "and": "165 rocket and drone attacks"."""
    is_single = number.value == 1 or found.word.endswith(("s", "aircraft", "men"))
    return not is_single and text.startswith(" and ", found.end)


def _joined(number: Number, text: str, place: int) -> Phrase | None:
    """The number with a noun that words on both sides of "and" qualify."""
    match = _JOINED_BEFORE.match(text, place)
    if match is None or not STOPS.isdisjoint(match.group(1).split()):
        return None
    word = match.group(2)
    noun = _noun(word, match.group(1).split()[-1], None)
    if noun is None:
        return None
    counted = _military(noun, text, match.start(2)) if word in _STAFF else noun
    return Phrase(number, counted, match.end(), word if counted is noun else counted.unit)


def _head_start(text: str, number: Number) -> int:
    """Where the words of the noun begin: after "of the", the name of a body, a list of nations."""
    skipped = _OF.match(text, number.end)
    place = skipped.end() - 1 if skipped else number.end
    for pattern in (_NAMED_BODY, NATION_LIST):
        if named := pattern.match(text, place):
            place = named.end()
    return place


def _noun(word: str, seen: str, found: Phrase | None) -> Noun | None:
    """The noun that a word is after the one `seen`: F-16s and F-16 fighters, weapons caches."""
    if _TYPE.fullmatch(word):
        return Noun("weapons", "weapons")
    if word == "bombers" and seen == "suicide":
        return Noun("people", "bombers")
    if seen == "police" and word in ("officers", "officer", "commandos", "recruits", "sergeants", "captains"):
        return Noun("people", "policemen")
    if word in ("guns", "hands") and seen == "hired":
        return Noun("personnel", "guards")
    if word == "guards" and seen in _ARMIES:
        return SOLDIERS
    if word == "fighters" and (seen in _FLYING or _TYPE.fullmatch(seen + "s")):
        return Noun("weapons", "aircraft")
    is_store = found is not None and found.word in _STORED and word.endswith("s")
    return nouns.english(word) or (Noun("thing", word) if is_store else None)


def _thing(text: str, number: Number) -> Phrase | None:
    """A noun that no table holds, right after digits: a counted thing of another kind."""
    match = _THING_EN.match(text, number.end) if number.form in ("digits", "words") else None
    if own := _OWN_EN.match(text, number.end):
        return Phrase(number, Noun("thing", own.group(1)), own.end(), own.group(1))
    if match is None or match["noun"] in STOPS or match["noun"] in _MEASURES:
        return None
    word, before = match["noun"], match["before"] or ""
    if not STOPS.isdisjoint(before.split()):
        return None
    if _ARMS.search(before):
        return Phrase(number, Noun("weapons", "weapons"), match.end(), word)
    if word == "times" and just_before(text, number.start, _HIT_HIM):
        return None  # "was shot four times"
    if word == "times" and not _ATTACKED.search(text, max(0, number.start - 120), match.end() + 60):
        return None
    is_told = _ATTACKED.search(text, max(0, number.start - 26), number.start) is not None
    if (
        word == "times"
        and not is_told
        and (number.form == "words" or not isinstance(number.value, int) or number.value < _OFTEN)
    ):
        return None
    if _PERSONS.fullmatch(word) and not _NO_PERSONS.fullmatch(word):
        return Phrase(number, PEOPLE, match.end(), word)
    return Phrase(number, Noun("thing", word), match.end(), word)


def _ends_phrase(word: str, seen: str) -> bool:
    """Whether `word`, after `seen`, cannot stand between a number and its noun; "US and Iraqi soldiers" can."""
    is_verb = word.endswith("ed") and "-" not in word and word not in _PARTICIPLES
    return word in STOPS or word in _GOING or is_verb or (word == "and" and seen not in NATIONS)


def _is_attribute(text: str, word: str, end: int) -> bool:
    """Whether a participle stands before its noun: "five convicted militants"."""
    is_one = word in _ATTRIBUTES or word.endswith("ed")
    match = _WORD_EN.match(text, end) if is_one else None
    following = match.group(1) if match else None
    if match and following and nouns.is_adjective(following):
        match = _WORD_EN.match(text, match.end())  # "11 reflagged Kuwaiti tankers"
        following = match.group(1) if match else None
    return following == "aircraft" or bool(
        following and nouns.english(following) and nouns.is_plural(following)
    )


def _with_the_dead(text: str, found: Phrase) -> Phrase:
    """ "Nine marines dead" is one phrase."""
    is_dead = found.word != "dead" and text.startswith(" dead", found.end)
    return found._replace(end=found.end + len(" dead")) if is_dead else found


def _military(noun: Noun, text: str, start: int) -> Noun:
    if noun.unit == "staff":
        return SOLDIERS if text.endswith((" military ", " uniformed "), 0, start) else noun
    if noun.unit == "people" and not text.endswith(("service ", "military ", "army "), 0, start):
        return noun
    if noun.unit in ("personnel", "people") and _MILITARY.search(text, max(0, start - 14), start):
        return SOLDIERS
    return noun
