"""What English words around the counted say became of them, where no single telling word does. Text is folded."""

import re

from app.extraction.counting.cues import FATES, TROOPS
from app.extraction.counting.nouns import PERSONS, Noun
from app.extraction.counting.numbers import just_before
from app.extraction.counting.phrases import Phrase

# "Eleven policemen and eight soldiers were among 31 people killed".
_AMONG_THE = re.compile(
    r"(?:(?: (?:of|from|in) [a-z' -]{2,30})?(?:,| and|, and) [a-z0-9' -]{3,50})? (?:was|were|is|are|figured?|"
    r"featured?|"
    r"(?:was|were|is|are) (?:counted|listed|numbered)) (?:also )?among (?:the )?[^.;:]{0,40}?"
    r"\b(killed|dead|victims|casualties|wounded|injured|hurt|arrested|detained|kidnapped|captured|"
    r"abducted|held|seized|jailed|displaced)\b"
)
# "Among the 60 dead were 14 pilgrims"
_AMONG_THESE = re.compile(
    r"\bamong (?:the |those |its |their )?(?:[a-z0-9,]+ ){0,2}?(killed|dead|victims|casualties|wounded|injured|hurt|"
    r"arrested|detained|kidnapped|captured|abducted|displaced)(?: (?:on|in|at|by|near) [a-z0-9' ]{2,30})? "
    r"(?:were|was|are|is)(?: also)? (?:about |some |at least |as many as )?$"
)
# "Of the wounded, more than 80 were flown to Germany"
_OF_THE_FALLEN = re.compile(
    r"(?:^|[.;:,] )(?:and )?(?:of|among) (?:the|those|its|their) (?:[a-z]+ )?(killed|dead|victims|wounded|injured|hurt|"
    r"arrested|detained|kidnapped|captured|displaced),? (?:about |some |at least |as many as )?$"
)
_AS_CAPTIVES = re.compile(r"(?: [a-z'-]+){0,9} as (?:human shields?|hostages|slaves|captives|prisoners)\b")
# "Was captured in December along with two aides"
_BEFELL_WITH = re.compile(
    r"\b(?:(captured|seized|taken|arrested|detained|kidnapped|abducted|caught)|"
    r"(killed|shot dead|died|murdered|assassinated|executed|hanged|perished|blown up))"
    r"(?![^.]*(?:clash|fight|battle|shoot-?out|skirmish|stand-?off|exchange))"
    r"(?: (?:in|on|at|near|outside|inside) [a-z0-9' ]{2,30}?)?,? (?:along with|together with|alongside|with) "
    r"(?:about |some |at least |his |her |the )*$"
)
_STATES = re.compile(
    r"(?: (?:and|or) [a-z0-9, '-]{3,40}?)? (?:are|were|was|remain(?:s|ed)?|had been|have been|became|ended up|lived)"
    r"(?: still| all| now| both| by then)* (?:prisoners?(?: of war)?|(captives?|hostages?|in captivity|in custody|"
    r"in (?:american |iraqi |iranian |us )?(?:detention|jails?|prisons?)|behind bars|under arrest|"
    r"under lock and key)|(refugees|homeless|in exile|in camps|in tents|on the run))\b"
)
_AMONG_FATES = (
    ("killed", ("killed", "dead", "victims", "casualties")),
    ("wounded", ("wounded", "injured", "hurt")),
    ("captured", ("arrested", "detained", "kidnapped", "captured", "abducted", "held", "seized", "jailed")),
    ("displaced", ("displaced",)),
)
# "Burning 400 civilians to death", "took 15 sailors prisoner".
_RESULT = re.compile(
    r"(?: (?:of|from|in) (?:the |its )?(?:[a-z'-]+ ?){1,3}| and (?:their|its|his) [a-z]+)? "
    r"(to death|to the gallows|prisoner|captive|"
    r"hostage|into captivity|into slavery|"
    r"apart(?! from)|to pieces|to bits|to shreds|into exile|homeless)\b"
)
_RESULTS = (
    dict.fromkeys(("apart", "to death", "to the gallows", "to pieces", "to bits", "to shreds"), "killed")
    | dict.fromkeys(("prisoner", "captive", "hostage", "into captivity", "into slavery"), "captured")
    | dict.fromkeys(("into exile", "homeless"), "displaced")
)
_DEATH_FOR = re.compile(
    r"\b(?:demand|s(?:eek|ought)|ask|call|want|urg|request|recommend|facing|faces?|faced)[a-z]* (?:for )?(?:the )?"
    r"(?:death(?: penalty| penalties| sentences?)?|execution|hanging|gallows|capital punishment)"
    r"(?: (?:for|of) (?:about |some |all )*(?:(?:[\d]+|[a-z]+) of (?:the |its )?)?)$"
)
_TRIED = re.compile(
    r"\b(?:tried|tries|trying|prosecut(?:ed|es|ing)) (?:about |some |another |a further |all )*$"
)
_SENTENCED = re.compile(r"\b(?:sentenc|condemn)[a-z]* (?:[a-z]+ ){0,3}$")
_ORDERED = re.compile(
    r"\b(?:order|want|ha[sd]|have|pull|bring|brought|get|got|shift|airlift|lift|transport|fl[ey]w|fly|took|"
    r"take|call|mov|ship|whisk|"
    r"evacuat)[a-z]* "
    r"(?:[a-z']+ ){0,3}$"
)
_OUT = re.compile(r"(?: [a-z]+ly)? (?:out|home|back home|back|away)\b(?! of (?:control|action|work|their))")
_ALL_BUT = re.compile(r"\ball but (?:about |some |a |the last )?$")
_WENT_DOWN = re.compile(
    r"\b(?:shot down|shoots? down|shooting down|crash(?:ed|es|ing)?|went down|downed|downing|brought "
    r"down|bringing down|blown up|"
    r"blew up|exploded|sank|sunk|plunged)\b[^.;:]{0,60}\bwith (?:all |its |the |some |about )*$"
)
_WENT_DOWN_AR = re.compile(
    r"(?:اسقط|اسقطت|اسقاط|تحطم|تحطمت|سقوط|سقطت|غرق|غرقت|انفجرت)(?![\u0621-\u064a])[^.؛]{0,70}"
    r"(?:علي متنها|علي متنه|كانت تقل|كان يقل|تحمل علي متنها) (?:نحو |حوالي |ما لا يقل عن )?$"
)
_WITH_WOUNDS = re.compile(
    r" (?:were |was )?(?:left |came (?:home|back) |returned |evacuated |flown out )?with (?:[a-z]+ "
    r"){0,3}(?:wounds?|injur(?:y|ies)|"
    r"burns|concussions?|damaged brains|brain damage|shrapnel|fractures|amputations)\b"
)
_MOURNED = re.compile(
    r"\b(?:mourners|mourning|vigil|wreaths?|tribute|grief|requiem|prayers|memorial|monument|plaque|funeral "
    r"rites|in memory)"
    r" (?:for|to|of) (?:the |about |some |at least |more than )*$"
)
_IN_NEED = re.compile(
    r"(?: who)? (?:need|requir|await|(?:were|was|have been) (?:treated|evacuated|flown|admitted|in hospital|"
    r"taken to hospital))"
)
_TREATED = re.compile(
    r"\b(?:treat|admit|evacuat|receiv|care|caring|cared|operat|nurs|tend|patch|handl|fl[ey]w|"
    r"stabili[sz])[a-z]* (?:[a-z]+ )?"
    r"(?:on |for |out |up )?(?:about |some |more than |over |at least |nearly )*$"
)
_TOOK = re.compile(r"\b(?:took|takes|taking|taken) (?:about |some |at least |another )*$")
_WITH_HIM = re.compile(r"(?: [a-z]+){0,3} with (?:him|her|them|it)\b")
_NONE_LIVED = re.compile(
    r"[^.;:]{0,40}(?:[,;:.]| and| but) (?:nobody|none|no one|no-one|not one)(?: of them)?(?: on board| aboard)? "
    r"(?:survived|lived|got out|came out|escaped|was left alive)\b|[^.;:]{0,70}?(?:[,;:]| and|\.) (?:killing )?"
    r"(?:all|everyone|everybody)(?: of them)?(?: (?:on board|aboard|inside))?(?: were killed| was killed| died|"
    r" were (?:later |then |soon )?(?:found dead|shot|executed|beheaded|murdered|hanged)| "
    r"perished| were lost| are dead|(?=[.,;]))|"
    r"[^.;:]{0,70}?(?:,| and| with|;) (?:there were |with )?no survivors\b"
)
_NO_ONE_OF, _LIVED = (
    re.compile(r"\b(?:none|not one) of (?:the |its |their )?$"),
    re.compile(
        r"(?: on board| aboard| in it)? (?:survived|lived|got out|came out alive|came back|returned alive)\b"
    ),
)
_IN_WARDS = re.compile(
    r"\b(?:hospitals?|clinics?|doctors|surgeons|medics|wards?|infirmary)\b[^.;:]{0,40}\b(?:admit(?:s|ted)?|"
    r"receiv(?:es|ed)|t[ao]ken? in|took in|treat(?:s|ed|ing)?|operated on|car(?:ed|ing) for) "
    r"(?:about |some |at least |more than |another |nearly |up to |a further )*$"
)
SEIZING = re.compile(
    r"(?: (?:of|from|in) (?:the )?(?:[a-z'-]+ ){0,3}[a-z'-]+)?(?:,? who)?(?: (?:have|had|then|quickly|briefly|"
    r"[a-z]+ly))? (?:captur|seiz|occup(?!ying)|overr[au]n|"
    r"storm|conquer|re-?t[ao]k|re-?took|took (?!part|place|prisoner|over |to |up |in |on |off)|rout|"
    r"ambush|besieg|surround|encircl|"
    r"invad|defend|held (?!talks|a |an |back|out|out))[a-z]* (?!(?:about|some|nearly|at least|more "
    r"than|up to|as many as)? ?\d|by\b)"
)
_SETTLED = frozenset(
    "families residents inhabitants villagers households townspeople christians yazidis civilians kurds turkmen "
    "townsfolk islanders households mandaeans shabaks chaldeans assyrians".split()
)
_LEFT_HOME = re.compile(
    r"(?: (?:had|have|has|were said to have|are said to have))?(?: already| since| also)? (?:left|quit|"
    r"abandon(?:ed)?|emptied "
    r"out of|streamed out of|poured out of|moved out of|leave|are leaving|were leaving)(?! (?:behind|"
    r"alone|in peace|with))\b"
)
_AGAINST_THEM = re.compile(
    r"(?:,? (?:and|of|from|including|mostly|backed by|with) [a-z0-9' -]{1,45})? against (?!the odds)"
)
_SPOKEN = re.compile(r"[;,] (?:[a-z'.-]+ ){1,7}(?:spoke|speaks?|talked|told|wrote|warned|reported) (?:of )?")
_GAPPED = re.compile(r"[^.;:]{0,70},? and (?:[a-z'-]+ ){0,5}")
_WHEN = re.compile(
    r" (?:(?:in|by|on|during|before|from) (?:the |early |late |mid-?)?(?:january|february|march|april|"
    r"may|june|july|august|"
    r"september|october|november|december|spring|summer|autumn|fall|winter|(?:19|20)\d\d|end|middle|next|following)|"
    r"the (?:next|following|month|year|week|day)|a (?:month|year|week|day) (?:later|after)|next|later|last)\b"
)
_REACH, _NEAR, _NEARER, _BESIDE = 100, 40, 34, 20


def fate_in_words(text: str, counted: Phrase, noun: Noun, near: str | None) -> str | None:
    """A fate that is told around the object: "burned 300 people to death"; `near` is that of a telling word."""
    start = counted.number.start
    if noun.family in PERSONS and (fate := _of_the_lot(text, counted, near) or _state(text, counted, near)):
        return fate
    if noun.family in PERSONS and (result := _RESULT.match(text, counted.end)):
        is_sentence = _SENTENCED.search(text, max(0, start - _NEAR), start)
        return "spared" if is_sentence else _RESULTS[result.group(1)]
    among = _among(text, counted, near)
    if noun.family in PERSONS and among:
        return next(fate for fate, words in _AMONG_FATES if among.group(1) in words)
    if (
        noun.family in PERSONS
        and near in (None, "wounded", "spared")
        and _WITH_WOUNDS.match(text, counted.end)
    ):
        return "wounded"
    if (
        noun.family in PERSONS
        and _TOOK.search(text, max(0, start - _NEAR), start)
        and _WITH_HIM.match(text, counted.end)
    ):
        return "killed"  # "the bomber took 22 people with him"
    if noun.family == "people" and any(
        went.search(text, max(0, start - _REACH), start) for went in (_WENT_DOWN, _WENT_DOWN_AR)
    ):
        return "killed"
    if noun.family in PERSONS and _MOURNED.search(text, max(0, start - _NEAR), start):
        return "killed"
    if counted.word == "casualties" and (
        _TREATED.search(text, max(0, start - _NEAR), start) or _IN_NEED.match(text, counted.end)
    ):
        return "wounded"
    if near is None and counted.word in _SETTLED and _LEFT_HOME.match(text, counted.end):
        return "displaced"
    return None


def _among(text: str, counted: Phrase, near: str | None) -> re.Match[str] | None:
    """The words that name those among whom the counted are: "of the wounded, 80 were flown home"."""
    start = counted.number.start
    among = _AMONG_THE.match(text, counted.end) or _AMONG_THESE.search(text, max(0, start - _REACH), start)
    if among or near == "killed":
        return among
    return _OF_THE_FALLEN.search(text, max(0, start - _NEAR), start)


def _state(text: str, counted: Phrase, near: str | None) -> str | None:
    """What persons are by then: "70,000 men were prisoners at the end", "two million became refugees"."""
    if near in FATES and near != "spared":
        return None
    if _AS_CAPTIVES.match(text, counted.end):
        return "captured"
    start = counted.number.start
    if near is None and (beside := _BEFELL_WITH.search(text, max(0, start - _REACH), start)):
        return "captured" if beside.group(1) else "killed"
    state = _STATES.match(text, counted.end) if near in (None, "present") else None
    return ("displaced" if state.group(2) else "captured") if state else None


def _of_the_lot(text: str, counted: Phrase, near: str | None) -> str | None:
    """What befell all of them: "290 people; nobody survived", "doctors treated 40 people"."""
    start, end = counted.number.start, counted.end
    if near == "killed":  # "demanded death for seven of the accused"
        is_tried = just_before(text, start, _TRIED) or _DEATH_FOR.search(text, max(0, start - _REACH), start)
        return "spared" if is_tried else None
    if near not in (None, "spared", "wounded", "present", "sent"):
        return None
    if _NONE_LIVED.match(text, end):
        return "killed"
    if _NO_ONE_OF.search(text, max(0, start - _BESIDE), start) and _LIVED.match(text, end):
        return "killed"
    return "wounded" if _IN_WARDS.search(text, max(0, start - _REACH), start) else None


def troops_in_words(text: str, counted: Phrase, near: str | None) -> str | None:
    """What soldiers do by the words around them: "sent 900 against the town", "ordered its 300 men out"."""
    start = counted.number.start
    if near in ("sent", "present", None) and _AGAINST_THEM.match(text, counted.end):
        return "engaged"
    if _ORDERED.search(text, max(0, start - _NEARER), start) and _OUT.match(text, counted.end):
        return "withdrawn"
    if near == "withdrawn" and _ALL_BUT.search(text, max(0, start - _BESIDE), start):
        return "present"  # "all but 300 will be home"
    return None


def goes_on(text: str, counted: Phrase, end_before: int, kind: str) -> bool:
    """Whether a number shares the `kind` of the one that ends before it: "2,200 leave in May, and 3,500 in June"."""
    start = counted.number.start
    if kind in FATES:
        return _SPOKEN.fullmatch(text, end_before, start) is not None
    is_gapped = kind in TROOPS and _GAPPED.fullmatch(text, end_before, start) is not None
    return is_gapped and _WHEN.match(text, counted.end) is not None
