"""What English persons and troops become by where they go: to the Gulf, home, over the border. Text is folded."""

import re

from app.extraction.counting.nouns import Noun
from app.extraction.counting.phrases import Phrase

_AUXILIARIES = (
    r"(?: (?:of|from) (?:the |its |their )?(?:[a-z'-]+ ){0,2}?[a-z'-]+)?,?(?: (?:who|that))?"
    r"(?: (?:will|would|were|are|was|is|have|had|has|been|be|to|then|already|also|now|still|soon|due|should|may|"
    r"might|must|about|since|began|begun|started|[a-z]+ly))* "
)
_GOING = (
    r"(?:go(?:ing|es|ne)?|went|head(?:s|ed|ing)?|set(?:ting)? (?:off|out|sail)|sail(?:s|ed|ing)?|"
    r"embark(?:s|ed|ing)?|board(?:s|ed|ing)? (?:[a-z]+ ){1,2}|"
    r"ship(?:s|ped|ping)? (?:out|off)|fl(?:y|ies|ew|own|ying)(?: out)?|bound|mov(?:e|es|ed|ing)|reach(?:es|ed|ing)?|"
    r"return(?:s|ed|ing)?|c[ao]me|coming|travel(?:s|led|ling|ed|ing)?|under orders|transit(?:s|ed|ing)?)"
)
_WAY = (
    r"(?: from [a-z.]+(?: [a-z]+)?)?"
    r"(?: back)?(?: again)?(?: by (?:sea|air|ship|train|road|plane))?(?: (?:for|to|in|into|towards?))? "
)
_THEATRE = (
    r"(?:the )?(?:northern |southern |western |central |eastern |persian )?(?:gulf|region|area|middle east|"
    r"theat(?:re|er)|war zone|war|iraq|kuwait|baghdad|basra|mosul|anbar|falluja[h]?|ramadi|kirkuk|saudi arabia|qatar|"
    r"bahrain|afghanistan|syria|jordan|mission|capital)\b"
)
_HOME = (
    r"(?:the )?(?:home|spain|britain|england|united states|u\.s\.|us|america|fort [a-z]+|germany|italy|poland|japan|"
    r"denmark|norway|australia|south korea|korea|honduras|thailand|ukraine|bulgaria|hungary|netherlands|"
    r"their (?:own )?(?:bases?|barracks|famil(?:y|ies)|countr(?:y|ies)|homeland|homes?|loved ones)|"
    r"civilian life|[a-z]+, (?:texas|kentucky|georgia|kansas|colorado|california|north carolina))\b"
)
_TO_WAR = re.compile(
    rf"{_AUXILIARIES}(?:{_GOING}{_WAY}|(?:left|leav(?:e|es|ing)|depart(?:s|ed|ing)?) for ){_THEATRE}"
)
_FOR_HOME = re.compile(rf"{_AUXILIARIES}{_GOING}{_WAY}{_HOME}")
_JOINING = re.compile(
    r",?(?: (?:who|that))? (?:will|would|(?:are |is |were )?(?:due |set )?to) join "
    r"(?:the |its |their |a )?(?:[a-z-]+ ){0,2}"
    r"(?:force|forces|mission|coalition|contingent|troops|garrison|brigade|army)\b"
)
_LEFT_IT = re.compile(r"\b(?:left|leav(?:e|es|ing)|departed|quit) (?:iraq|the country|baghdad|the base)\b")
_TO_BATTLE = re.compile(
    r" (?:in)?to (?:the )?(?:[a-z-]+ )?(?:battle|fight|fighting|assault|attack|offensive|fray|counter-?attack|action|"
    r"combat|push)\b(?! (?:training|zone|duty))"
)
_CARRYING = re.compile(
    r"\b(?:brought|brings?|bringing|carr(?:ied|ies|ying)|took|takes|taking|bore|bearing|ferr(?:ied|ies|ying)|"
    r"land(?:ed|ing)|"
    r"transport(?:ed|ing|s)|sailed with|arrived with|landed with) (?:about |some |the first |another |an "
    r"extra |nearly |more than )*$"
)
_ASHORE = re.compile(rf"(?: more)?(?: back)? (?:to|into|ashore|up to) {_THEATRE}")
_DUE = re.compile(
    r" (?:are|is|were|was) (?:due|expected|awaited) (?:in|at|there)\b(?! (?:court|hospital))|(?: will| would| "
    r"should| (?:are|were|was|is) to)"
    r" (?:follow|be (?:deployed|stationed|based|posted|added))\b| followed (?:in|on|by (?:the end|early|mid|"
    r"late)|later|within|soon)\b"
)
_WILL_BE_HOME = re.compile(
    r"(?:,? (?:still|now|remaining|left|in|stationed|there|iraq|the|country|baghdad|of|its|their|serving)){0,5} "
    r"(?:will|would|should|must|are to|were to|are due to|were due to) (?:all |both |soon |then )?"
    r"(?:be (?:back )?(?:home|out|gone|on (?:their|the) way (?:home|out))|have (?:left|gone|returned|come home))\b"
)
_CAME_FROM = re.compile(
    rf"{_AUXILIARIES}(?:c[ao]me|coming|arriv(?:e|es|ed|ing)|flew in|drawn|brought(?: in| up)?) from "
)
_GOES_BACK = re.compile(
    r"(?: [a-z]+){0,2} (?:cross|roll|dr[io]v|rumbl|mov|fil|head|stream|trundl)[a-z]* back (?:over |across |in|to)"
    r"| (?:will|would|are|were)(?: to)? not (?:to )?be replaced\b"
)
_TO_SAFETY = re.compile(
    rf"{_AUXILIARIES}(?:head(?:s|ed|ing)?|ma(?:de|ke|kes|king)(?: their way)?|set(?:ting)? (?:off|out)|"
    r"walk(?:s|ed|ing)?|dr[io]ve(?:s|n)?|mov(?:e|es|ed|ing)|cross(?:es|ed|ing)?(?: over)?|escap(?:e|es|ed|ing)|"
    r"stream(?:s|ed|ing)?|swarm(?:s|ed|ing)?|pour(?:s|ed|ing)?|went|go|going|gone|reach(?:es|ed|ing)?|"
    r"arriv(?:e|es|ed|ing)|c[ao]me|push(?:ed|es|ing)?|climb(?:s|ed|ing)?|r[ua]n|scrambl(?:e|es|ed|ing)|"
    r"spill(?:s|ed|ing)?|"
    r"fann?(?:ed|ing) out|gather(?:s|ed|ing)?|mass(?:ed|ing)?|scatter(?:s|ed|ing)?|crowd(?:s|ed|ing)?|cram(?:s|med)?)"
    r"(?: on foot| by road| north| south| up| out| down| away| back| over| east| west)*"
    r"(?: (?:for|to|into|in|towards?|over|across|through|at|on|up|along))? "
    r"(?:the |its |their |neighbou?ring |northern )*(?:[a-z]+ )?"
    r"(?:turkey|syria|jordan|iran|lebanon|egypt|europe|kurdistan|"
    r"kurdish (?:region|north|areas?|mountains?)|mountains?|hills|desert|border|frontier|camps?|exile|safety|refuge|"
    r"mount|neighbou?ring countries|abroad|marshes|countryside|schools|mosques|tents|provinces?|shelters)\b"
)
_LEFT_TOWN = re.compile(
    rf"{_AUXILIARIES}(?:left|leav(?:e|ing)|quit|abandon(?:ed)?|fled|vacated|desert(?:ed)?|emptied out of|"
    rf"moved out of) "
    r"(?:the (?:city|town|villages?|country|area|region|province|district|quarter|neighbou?rhood|north|south|"
    r"west|east|"
    r"camps?|plain|mountains?)|(?:their|its) (?!jobs|posts|weapons|seats|arms)|"
    r"(?!the|a|an|for|on|in|at|behind|alone|early|after|before|by|to|it|them|him|her|work|school|prison|"
    r"jail)[a-z]{3,}\b)"
)
_OF_CAMPS = re.compile(
    r"\b(?:(?<!prison )(?<!detention )(?<!internment )camps|camp(?= (?:at|in|near|outside|on|across|along|for|of)\b)|"
    r"tents|shelters|schools)(?: [a-z]+){0,4} $"
)
_IN_CAMPS = re.compile(
    r"\b(?:in|at) (?:the |its |a |these |those |refugee |tent |makeshift |overcrowded )+(?:[a-z]+ )?"
    r"(?<!prison )(?<!training )(?<!detention )(?<!army )camps?\b[^.;:]{0,40}$"
)
_FORCE_OF = re.compile(
    r"\b(?:force|army|brigade|battalion|contingent|regiment|corps|militia|detachment|garrison) of "
    r"(?:about |some |nearly |around |more than )?$"
)
_SETTLERS = frozenset(
    "people residents inhabitants villagers civilians families christians yazidis kurds turkmen shiites "
    "sunnis arabs townspeople iraqis kuwaitis syrians palestinians iranians assyrians shabaks turkmens "
    "chaldeans afghans women children households men persons souls citizens townsfolk others yezidis".split()
)
_CAPTIVES = frozenset(("prisoners", "detainees", "inmates", "captives", "hostages", "internees"))
_FEWEST, _BACK = 300, 50


def moved(text: str, counted: Phrase, noun: Noun, near: str | None) -> str | None:
    """What the counted become by where they go; `near` is what a telling word says."""
    if noun.family == "soldiers" and near in (None, "present", "engaged", "withdrawn", "sent", "spared"):
        return _troops(text, counted, near)
    is_many = (counted.number.value or 0) >= _FEWEST and noun.unit not in _CAPTIVES
    is_of_force = _FORCE_OF.search(text, max(0, counted.number.start - _BACK), counted.number.start)
    if noun.family == "people" and is_many and not is_of_force and near in (None, "spared", "captured"):
        return _people(text, counted, near)
    return None


def _troops(text: str, counted: Phrase, near: str | None) -> str | None:
    start, end = counted.number.start, counted.end
    if _CARRYING.search(text, max(0, start - _BACK), start) and _ASHORE.match(text, end):
        return "sent"
    if near in (None, "present") and _DUE.match(text, end):
        return "sent"
    if _GOES_BACK.match(text, end) or _WILL_BE_HOME.match(text, end):
        return "withdrawn"
    if near in (None, "withdrawn") and _CAME_FROM.match(text, end):
        return "sent"
    if _TO_BATTLE.match(text, end):
        return "engaged"
    if _FOR_HOME.match(text, end):
        return "withdrawn"
    if _LEFT_IT.search(text, end, end + _BACK):
        return None
    return "sent" if near != "sent" and (_TO_WAR.match(text, end) or _JOINING.match(text, end)) else None


def _people(text: str, counted: Phrase, near: str | None) -> str | None:
    if counted.word not in _SETTLERS and not counted.kind and counted.word:
        return None
    start, end = counted.number.start, counted.end
    if near is None and _IN_CAMPS.search(text, max(0, start - _BACK), start):
        return "displaced"
    if near == "captured":
        return "displaced" if _OF_CAMPS.search(text, max(0, start - _BACK), start) else None
    return "displaced" if _TO_SAFETY.match(text, end) or _LEFT_TOWN.match(text, end) else None
