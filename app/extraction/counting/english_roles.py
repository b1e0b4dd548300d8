"""What English persons are counted as: staff who are employed, members who vote, soldiers who run away, payrolls."""

import re

from app.extraction.counting.cues import FATES, Telling
from app.extraction.counting.nouns import Noun
from app.extraction.counting.phrases import Phrase

_ABOUT = (
    r"(?:(?:about|some|around|nearly|almost|roughly|at least|more than|over|up to|an?|the|as many as|an estimated|"
    r"another|well over|fewer than|less than|just|only|barely) )*"
)
_EMPLOYED = re.compile(
    rf"\b(?:employ(?:s|ed|ing)?|staffed by|hir(?:es?|ed|ing)|payroll (?:counts|lists|has|holds|of)|"
    rf"workforce of|payroll of|staff of|run by a staff of) {_ABOUT}$"
)
_OF_OFFICE = re.compile(
    r"\b(?:state department|embassy|consulate|agency|company|firm|mission|ministry|contractor)(?: [a-z]+)? "
    rf"(?:has|have|had|keeps?|kept|needs?|needed|retains?|retained) {_ABOUT}$"
)
_EMBASSY_WITH = re.compile(
    r"\b(?:embassy|consulate|consulates|embassies|chancery|diplomatic mission|legation)(?: in [a-z]+| on the tigris)?,?"
    rf"(?: now| still| then)?(?: with(?: a staff of| its)?| and its| whose| (?:which |that )?(?:houses|housed|"
    rf"counts|counted)) {_ABOUT}$"
)
_ON_PAYROLL = re.compile(
    r"(?: [a-z'.-]+){0,3} on (?:the|its|their|his|an?|washington's)(?: [a-z.]+){0,2} payrolls?\b"
)
_WORKING = re.compile(
    r" (?:still |now )?(?:work(?:s|ed|ing)?|employed) (?:at|in|for|by) (?:the |its )?(?:[a-z.]+ )?(?:embassy|mission|"
    r"consulates?|compound|agenc(?:y|ies)|department|state department|ministry)\b"
)
_WORKED_THERE = re.compile(
    r"(?: who)?(?: still| now)? (?:work(?:s|ed|ing)?|(?:are|were) (?:employed|at work))(?: (?:there|here|on "
    r"it|in it|within its)\b|[.;,])"
)
_OUT_OF_WORK = re.compile(
    r"(?: [a-z'.-]+){0,4} (?:out of (?:work|a job|their jobs)|their jobs|their livelihoods?|jobless|"
    r"unemployed|without (?:work|pay|jobs))\b"
)
_DESERTED = re.compile(
    r"(?: of (?:them|its|his|their|the) ?[a-z]*)?(?: (?:and|or|of|from|in|its|the|iraqi|army|police|"
    r"[a-z-]*men|soldiers|"
    r"troops|recruits|conscripts|police))*(?:,? who| that)?(?: had| have| has)?(?: [a-z]+ly| simply| already)?"
    r" (?:desert(?:s|ed|ing)?|mutin(?:y|ied)|defect(?:s|ed|ing)?|refus(?:e|es|ed|ing) to (?:fight|serve|deploy|obey)|"
    r"r[au]n away|melt(?:s|ed)? away|(?:threw|throw|shed|cast) (?:off|away|aside) their (?:uniforms|weapons|arms)|"
    r"went absent|abandon(?:ed)? their (?:posts?|positions?|weapons|units))\b"
)
_DRIVEN_OFF = re.compile(
    r"(?: [a-z'-]+){0,3} (?:fleeing|running|streaming|trudging|towards?|into exile|over the (?:border|"
    r"frontier)|across the "
    r"(?:border|frontier)|into (?:turkey|iran|syria|jordan|lebanon|kurdistan|camps|the (?:hills|mountains|desert))|"
    r"abroad|overseas)\b"
)
_SENT = re.compile(
    rf"\b(?:sen(?:t|ds|ding)|driv(?:es?|ing)|drove|driven|push(?:ed|es|ing)|pour(?:ed|ing)) {_ABOUT}$"
)
_DESERTION = re.compile(rf"\b(?:desertions?|defections?|mutiny) (?:of|by) {_ABOUT}$")
_OF_A_HOUSE = re.compile(
    r" of (?:the |its |their )?(?:[a-z.'-]+ ){0,3}(?:council|parliament|assembly|senate|house|committee|"
    r"commission|board|"
    r"cabinet|congress|chamber|legislature|knesset|majlis|panel)\b"
)
_OF_PARLIAMENT = re.compile(
    r" of (?:the |its )?(?:[a-z]+ ){0,2}?(?:parliament|assembly|house|chamber|legislature)\b"
)
_VOTES_SO = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|back(?:s|ed|ing)?|oppos(?:e|es|ed|ing)|support(?:s|ed|ing)?|approv(?:e|es|ed|ing)|"
    r"endors(?:e|es|ed|ing)|adopt(?:s|ed|ing)?|reject(?:s|ed|ing)?|abstain(?:s|ed|ing)?|grant(?:s|ed|ing)?|"
    r"resolution|unanimous(?:ly)?|in favou?r|agree[sd]?|demand(?:s|ed)?|condemn(?:s|ed)?|ballots?|"
    r"rais(?:e|es|ed) their "
    r"hands)\b"
)
_ALLIES = re.compile(r"\b(?:coalition|alliance|league|bloc|grouping|partnership|group)\b[^.;:]{0,110}$")
_DECLARED = re.compile(
    r"\b(?:declaration|report|document|dossier|file|memo(?:randum)?|book|study|letter|statement|account|text|review|"
    r"agreement|treaty|inquiry|findings|indictment|verdict|judgment|judgement)s?(?: [a-z]+)? of "
    rf"{_ABOUT}$|\b(?:runs?|ran|running|stretch(?:es|ed)) to {_ABOUT}$"
)
_MEN = ("men", "fighters", "militiamen")
_ADVISERS = ("advisers", "trainers", "people")
_CIVIL = re.compile(r"\b(?:police|civilian|agricultural|economic|political|legal|development) $")


_LAWMAKERS = frozenset(
    "members deputies ministers lawmakers senators mps m.p.s legislators parliamentarians congressmen "
    "delegates".split()
)
_OUT_OF = re.compile(r"\b(?:out )?of (?:the |its |their |all )?$")
_OF_ALL = re.compile(r"(?:^|[.;:,] )(?:out )?of (?:the |its |their |all |parliament's )?$")
_HERE = r"(?:present|attending|in attendance|in the (?:hall|chamber|house)|in their (?:seats|places)|there|proposed)"
_CAME = re.compile(
    rf",? (?:who (?:were|was|had) )?{_HERE}\b|,? (?:who )?(?:attended|turned up|showed up|came|took part)\b"
)
_HAVE_COME = re.compile(
    rf" (?:were|was) {_HERE}\b| (?:turned up|showed up|attended|took their seats|answered the roll|stayed "
    rf"(?:away|at home)|"
    r"were (?:absent|missing|abroad)|(?:had |have )?(?:all )?(?:resigned|quit|walked out|stepped down|boycotted))\b|"
    r",? (?:had |have )(?:all )?(?:resigned|quit|walked out|stepped down|boycotted)\b"
)
_SOME_CAME = re.compile(
    rf",? {_ABOUT}[\da-z -]{{1,40}} (?:(?:were|was|had) (?:[a-z]+ ){{0,2}}?{_HERE}|(?:had )?(?:attended|"
    rf"turned up|showed up|"
    r"came|took part|were absent|stayed away|voted|said|raised|walked out|supported|backed|approved))\b"
)
_IN_FAVOUR = re.compile(
    rf",?(?: {_HERE})?,? (?:in favou?r|against|(?:had )?(?:vot|back|approv|support|oppos|reject|endors|rais|"
    rf"agreed|said (?:yes|no)))"
)
_DECIDED = re.compile(
    rf"\b(?:endorsed|approved|passed|backed|ratified|adopted|supported|opposed|rejected|confirmed|"
    rf"elected)\b[^.;:]{{0,40}} "
    rf"(?:by|with) {_ABOUT}$"
)
_PART_OF, _SMALLEST_HOUSE = re.compile(r"\d (?:out )?of (?:the |its |parliament's )?$"), 50


def are_ayes(text: str, counted: Phrase, sitting: Phrase) -> bool:
    """Whether some of a sitting are counted for how they voted: "endorsed with 27 of its 28 ministers "
    "present in favour".
    """
    if sitting.word not in _LAWMAKERS or not _OUT_OF.search(text, counted.number.end, sitting.number.start):
        return False
    before = text[max(0, counted.number.start - 70) : counted.number.start]
    return bool(_IN_FAVOUR.match(text, sitting.end) or _DECIDED.search(before))


def is_read(text: str, counted: Phrase) -> bool:
    """Whether pages are the length of a writing: "a declaration of 12,000 pages"."""
    if counted.word not in ("pages", "page", "words", "paragraphs"):
        return False
    start = counted.number.start
    return _DECLARED.search(text, max(0, start - 60), start) is not None


def are_on_a_payroll(text: str, counted: Phrase) -> bool:
    """Whether a bare number counts the employed: "had 48,000 on its payroll"."""
    return _ON_PAYROLL.match(text, counted.end) is not None


def are_deserters(text: str, counted: Phrase) -> bool:
    """Whether the counted leave the ranks: "over a thousand deserted"."""
    start, end = counted.number.start, counted.end
    return bool(_DESERTED.match(text, end) or _DESERTION.search(text, max(0, start - 60), start))


def role_of(telling: Telling, counted: Phrase, noun: Noun, near: str | None) -> tuple[str, str] | None:
    """The kind and unit of persons whom their clause makes more than men; `near` is what became of them."""
    if telling.language != "en" or (near in FATES and near != "spared"):
        return None
    text, start, end = telling.text, counted.number.start, counted.end
    before = text[max(0, start - 120) : start]
    if noun.family == "soldiers" or counted.word in _MEN:
        if are_deserters(text, counted):
            return "other", noun.unit
        if _ON_PAYROLL.match(text, end) or _OUT_OF_WORK.match(text, end):
            return "people", noun.unit
    if (
        noun.family == "people"
        and counted.word not in _MEN
        and _SENT.search(before)
        and _DRIVEN_OFF.match(text, end)
    ):
        return "displaced", noun.unit
    if noun.family == "people" and (
        _EMPLOYED.search(before)
        or _OF_OFFICE.search(before)
        or (counted.word == "people" and _EMBASSY_WITH.search(before))
        or _ON_PAYROLL.match(text, end)
        or _WORKING.match(text, end)
        or (counted.word == "people" and _WORKED_THERE.match(text, end))
    ):
        return "personnel", noun.unit
    if noun.unit in _ADVISERS and counted.word in (
        "advisers",
        "trainers",
        "instructors",
        "advisors",
        "people",
    ):
        words = text[counted.number.end : end]
        if _CIVIL.search(words[: words.rfind(" ") + 1]) and counted.word != "people":
            return "personnel", noun.unit
    return _of_members(text, counted, noun, before)


def _of_a_sitting(text: str, counted: Phrase, before: str) -> tuple[str, str] | None:
    """Members of a house as it sits: all of them are its seats, those who came to vote are persons."""
    is_bare = counted.end == counted.number.end
    is_away = text.startswith(" stayed away", counted.number.end)
    if is_bare and counted.noun and (is_away or counted.noun.family in ("votes", "seats", "people")):
        return ("people", "people") if _HAVE_COME.match(text, counted.number.end) else None
    if counted.word not in _LAWMAKERS or is_bare:
        return None
    if _OUT_OF.search(before) and _CAME.match(text, counted.end):
        return "people", counted.word
    is_part = _PART_OF.search(before) is not None
    if is_part and _HAVE_COME.match(text, counted.end) and (counted.number.value or 0) >= _SMALLEST_HOUSE:
        return "seats", "seats"
    is_house = (counted.number.value or 0) >= _SMALLEST_HOUSE and counted.word not in (
        "ministers",
        "senators",
    )
    if is_house and _OF_ALL.search(before) and _SOME_CAME.match(text, counted.end):
        return "seats", "seats"
    return ("people", counted.word) if _HAVE_COME.match(text, counted.end) else None


def _of_members(text: str, counted: Phrase, noun: Noun, before: str) -> tuple[str, str] | None:
    """Members of a house vote; those of a coalition are states."""
    if sitting := _of_a_sitting(text, counted, before):
        return sitting
    if counted.word != "members":
        return None
    end = counted.end
    house = _OF_A_HOUSE.match(text, end)
    is_all = before.endswith("all ")
    if (house or is_all) and _VOTES_SO.search(text, house.end() if house else end, end + 110):
        return "votes", "votes"
    is_whole = (counted.number.value or 0) >= _SMALLEST_HOUSE and before.endswith("of the ")
    if is_whole and _OF_PARLIAMENT.match(text, end):
        return "seats", "seats"
    if not text.startswith(" of ", end) and _ALLIES.search(before):
        return "other", "countries"
    return None
