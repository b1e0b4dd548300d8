"""Numbers that are votes by the words around them: "149 in favour", "by 77 to 23", وامتناع عضوين. Text is folded."""

import re
from collections.abc import Sequence

from app.extraction.counting.numbers import Number, just_before
from app.extraction.counting.phrases import Phrase

_MOST_VOTES = 700
_FROM = re.compile(r"\bfrom $|من $")
_AYES = re.compile(r"\b(?:ayes?|noes|nays?|yeas?|abstentions?|abstaining|in favou?r|against|for):? $")
_AYES_NEAR = re.compile(r"\b(?:ayes?|noes|nays?|yeas?|abstentions?)\b")
_VOTES_TO = re.compile(r" votes? (?:to|against) $")
_MAJORITY = re.compile(r"(?:غالبيه|اغلبيه|اكثريه)(?: نحو| بلغت)? $|\b(?:by a )?(?:vote|majority) of $")
_TALLY_BEFORE = re.compile(
    r"\d(?: (?:ministers|members|deputies|senators|lawmakers))?(?: ?- ?| to | votes to | against | الي | مقابل | ضد )$"
)
_VOTERS = ("members", "countries", "deputies", "ministers", "senators")
_IN_FAVOUR = re.compile(
    r" (?:votes? )?(?:in favou?r|against(?: it)?\b|abstain|abstentions?|voted|voting|said (?:yes|no|aye|nay)\b|"
    r"(?:yes|no|ayes?|nays?|noes)\b(?=[,.;]| and|$)|rais(?:ed|ing) (?:their|his) hands?|for(?: it)?(?= and \d))"
)
_VOTING = re.compile(
    r"\b(?:parliament|senate|house|assembly|council|deputies|lawmakers|majlis|knesset)\b[^.;:]{0,40}\bby "
    r"(?:an? [a-z]+ )?$|"
    r"\b(?:parliament|senate|house|assembly|council|congress), $|\b(?:vot(?:e|es|ed|ing)|passed|approved|"
    r"backed|cleared|confirmed|margin|agreed|adopted|rejected|"
    r"carried|ratified|defeated)\b|(?:غالبيه|اغلبيه|موافقه|تاييد|صوت|تصويت|وافق|اقر)"
)
_TALLY_AFTER = re.compile(
    r"(?: ?- ?| to | votes to | against | الي | مقابل | ضد )(?:\d+\b(?!,\d)|none\b|"
    r"nil\b|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! [a-z]+s\b))"
)
_VOTED_AR = re.compile(
    r"(?:^|[^\u0621-\u064a])[وف]?(?:وافق|ايد|رفض|عارض|صوت|امتنع)(?:ت|ته|تها|ه|ها)?"
    r"(?: (?:عليه|عليها|ضده|ضدها|لصالحه|لصالحها|معه|معها|بالرفض|بنعم|بلا|عن التصويت))?(?: (?:نحو|حوالي|قرابه))? $"
)
_ABSTAINED = re.compile(
    r"(?:^| )(?:(?:في )?مقابل|ضد) $|(?:امتن(?:اع|ع|عت)|عارض(?:ه|ها|ت|ته)?|معارضه|رفض(?:ه|ها|ت)?)(?: عن التصويت)? $|"
    r"\b(?:abstentions? (?:by|from|of)|with|against) $"
)
_PRESENT = re.compile(r" (?:present|in attendance)\b")  # "by 149 votes, with 198 deputies present"
_WON = re.compile(
    r"\b(?:w[io]ns?|takes?|took|gets?|got|gain(?:s|ed)?|garner(?:s|ed)?|secur(?:es|ed)|"
    r"claim(?:s|ed)?|with|hold(?:s|ing)?|held|ha(?:s|ve|d)|ke(?:eps?|pt)|commands?|controls?|lost|loses?|to|with) "
    r"(?:about |only |just )?$|"
    r"(?:^| )[وف]?(?:نال|حصد|حاز|كسب|فاز|حصل|ظفر|احرز|انتزع|"
    r"احتفظ|احتفظت|يحتفظ|تحتفظ|اكتفي|اكتفت|نصيب|حصه|خسر|فقد|حل|تلا|تلاه|تلته|تلتها|تلاها|يليه|تليه|تليها|جاء|رصيد|"
    r"[يت](?:نال|حصد|حوز|فوز|حصل))"
    r"(?:ت|وا)?(?:(?: [\u0621-\u064a]+){0,3} ?ب?|(?: [\u0621-\u064a]+){4,6} ب)$"
)
_WON_REACH = 60
_PARTIES = ("جمهوري", "ديمقراطي", "ديموقراطي", "مستقل")
_AND_ALSO_AR = re.compile(r"[^.؛]{0,40}[ ،]و(?:معهم |الي جانبهم )?")


def are_votes(text: str, counted: Phrase, earlier: Phrase | None) -> bool:
    """Whether a number without a noun is one of votes: "149 in favour", "ayes 77"; `earlier` is the figure before."""
    number = counted.number
    if just_before(text, number.start, _AYES) and _AYES_NEAR.search(
        text, max(0, number.start - 40), number.end + 20
    ):
        return True
    return bool(
        _VOTES_TO.search(text, max(0, number.start - 12), number.start)
        or _IN_FAVOUR.match(text, number.end)
        or just_before(text, number.start, _MAJORITY)
        or (counted.is_bare and _is_few(number) and just_before(text, number.start, _VOTED_AR))
        or _is_tally(text, counted, earlier)
    )


def _is_few(number: Number) -> bool:
    """Whether a house can cast so many votes."""
    return isinstance(number.value, int) and 2 < number.value < _MOST_VOTES


def _is_tally(text: str, counted: Phrase, earlier: Phrase | None) -> bool:
    """Whether the number is one side of a vote: "passed 77 to 23"; `earlier` is the figure before it."""
    number = counted.number
    if number.form != "digits" and not (
        number.form == "words" and just_before(text, number.start, _TALLY_BEFORE)
    ):
        return False
    beside = _TALLY_AFTER.match(text, number.end) or just_before(text, number.start, _TALLY_BEFORE)
    is_few = isinstance(number.value, int) and number.value < _MOST_VOTES
    if (
        beside
        and earlier
        and earlier.kind == "votes"
        and is_few
        and not just_before(text, number.start, _FROM)
    ):
        return True
    return beside is not None and _VOTING.search(text, max(0, number.start - 90), number.start) is not None


def has_abstained(text: str, counted: Phrase, last: Phrase | None) -> bool:
    """Whether the few who abstained or were against are counted after the votes: وامتناع عضوين."""
    if last is None or last.kind != "votes" or _PRESENT.match(text, counted.end):
        return False
    if (
        counted.noun
        and counted.noun.unit not in _VOTERS
        and not counted.word.startswith(_PARTIES)
        and counted.noun.family != "thing"
    ):
        return False
    if counted.word.startswith(_PARTIES) and _AND_ALSO_AR.fullmatch(text, last.end, counted.number.start):
        return True  # 126 نائبا ديمقراطيا ضد القرار، وستة جمهوريين
    return just_before(text, counted.number.start, _ABSTAINED) is not None


def seats_won(text: str, counted: Phrase, before: Sequence[Phrase]) -> Phrase | None:
    """The seats of the sentence before, for a list that wins some: "the Alliance takes 140"."""
    if not _WON.search(text, max(0, counted.number.start - _WON_REACH), counted.number.start):
        return None
    return next((one for one in before if one.noun and one.noun.family == "seats"), None)
