"""Whether a form of the present tense is a verb, or the noun that looks the same."""

from app.extraction.clauses.heads import IsName
from app.extraction.clauses.tokens import Token
from app.extraction.words.vocabulary import ENGLISH

_DETERMINERS = ENGLISH.words("determiners")
_MODIFIERS = ENGLISH.words("modifiers")
_PREPOSITIONS = ENGLISH.words("prepositions")
OBJECT_STARTS = frozenset({"a", "an", "the", "its", "his", "their", "to", "more", "some", "all", "new"})
_PARTICLES = frozenset(
    {"out", "up", "down", "back", "off", "away", "over", "apart", "no", "that", "against", "home"}
)
_BEHIND = frozenset(
    "dead alive free two three four five six seven eight nine ten eleven twelve twenty hundreds thousands dozens"
    " work talks control later after soon again".split()
)
_CLOSING = frozenset({",", ")"})
_PEOPLES = frozenset({"american", "iraqi", "iranian", "british", "us", "u.s", "military"})
_ENDS_PHRASE = frozenset({",", ";", ":", ")", ".", "and", "or", "of"})
_PARTING = frozenset({"-", "–", "—", ":", ";", "(", "/"})
_BEFORE_VERB = frozenset({"who", "which", "that", "and", "then"})
_RATHER_NOUNS = frozenset(
    {"station", "force", "head", "part", "post", "charge", "rally", "host", "air", "place", "target"}
)
_PLURAL_SUBJECTS = frozenset("they we who that which and police people militia military mob both to".split())
_COUPLE = 9
_WHERE = frozenset({"in", "at", "behind", "there", "on", "under", "across", "as", "alongside"})
_TIMING = frozenset({"by", "in", "on", "since", "before", "from", "until", "within"})
_OPENING = _TIMING | {
    "after",
    "at",
    "during",
    "between",
    "late",
    "early",
    "throughout",
    "over",
    "for",
    "last",
}
_LONGEST_OPENING, _TWO = 6, 2


def is_present(tokens: list[Token], index: int, is_name: IsName) -> bool:
    """A form in -s: a verb after a name or a noun, when what follows it is an object or else it is no noun itself."""
    previous = tokens[index - 1]
    may_be_noun = any(word.part == "noun" for word in tokens[index].look.words)
    if is_name(previous) or (previous.norm in _BEFORE_VERB and not may_be_noun):
        return True
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.norm in _ENDS_PHRASE or previous.norm in _PREPOSITIONS:
        return False
    if previous.norm in _PARTING or (following.norm in _PREPOSITIONS and _is_subject(tokens, index)):
        return False
    if following.look.marks & {"be", "have", "future", "hypothetical"}:
        return False
    if may_be_noun or previous.norm.endswith("s"):
        leads_on = following.norm in _PREPOSITIONS and not may_be_noun
        return leads_on or begins_object(tokens, index + 1, is_name)
    return True


def _is_subject(tokens: list[Token], index: int) -> bool:
    """ "Since 17 October, bases in Iraq …", "In May, it says, fires …": what follows an opening time is the subject."""
    opened = end_of_opening(tokens, index)
    if not opened or tokens[index - 1].norm != ",":
        return False
    commas = [at for at in range(opened, index) if tokens[at].norm == ","]
    is_said = any(word.part == "say" for word in tokens[index - 2].look.words)
    return len(commas) == 1 or (len(commas) == _TWO and is_said)


def end_of_opening(tokens: list[Token], before: int) -> int:
    """The comma that ends a short time at the beginning of a sentence ("Since 17 October,"); 0 when there is none."""
    first = next((at for at in range(min(before, _LONGEST_OPENING + 1)) if tokens[at].norm == ","), 0)
    return first if tokens[0].norm in _OPENING else 0


def begins_object(tokens: list[Token], index: int, is_name: IsName) -> bool:
    """Whether an object begins here: an article, a number, a name, or a noun that no verb or preposition is."""
    token = tokens[index]
    if token.norm in OBJECT_STARTS or token.norm[:1].isdigit() or is_name(token):
        return True
    is_other = (
        token.norm in _PREPOSITIONS
        or token.norm in _DETERMINERS
        or token.look.marks & {"be", "have", "future"}
    )
    is_verb = any(word.part != "noun" for word in token.look.words)
    return (
        token.norm.replace("-", "").isalpha()
        and not is_other
        and not is_verb
        and not token.norm.endswith("ed")
    )


def is_plural_present(tokens: list[Token], index: int, is_name: IsName) -> bool:
    """A bare form: a verb after a plural, after two names, or between a name and its object."""
    previous, norm = tokens[index - 1], tokens[index - 1].norm
    if tokens[index].norm in _RATHER_NOUNS:
        return False
    if is_name(previous) and index + 1 < len(tokens):
        following = tokens[index + 1]
        if is_name(following) or following.norm in OBJECT_STARTS or _are_two(tokens, index, is_name):
            return True
    if norm == "and":
        return index + 1 < len(tokens) and begins_object(tokens, index + 1, is_name)
    if _goes_on_after_date(tokens, index):
        return index + 1 < len(tokens) and begins_object(tokens, index + 1, is_name)
    if _is_count(norm) and index + 1 < len(tokens) and tokens[index + 1].norm in _WHERE:
        return True
    return norm.endswith("s") or norm in _PLURAL_SUBJECTS or "troops" in previous.look.marks


def _is_count(norm: str) -> bool:
    """Whether a number counts people ("2,500 serve in"), and is no year and no day."""
    digits = norm.replace(",", "")
    return (
        digits.isdigit() and len(digits) > len("31") and ("," in norm or not digits.startswith(("19", "20")))
    )


def _goes_on_after_date(tokens: list[Token], index: int) -> bool:
    """ "win the vote and in May 2010 form a cabinet": a second verb, behind a time of its own."""
    if not tokens[index - 1].norm[:1].isdigit():
        return False
    before = [token.norm for token in tokens[max(0, index - _COUPLE) : index]]
    joints = [at for at, norm in enumerate(before[:-1]) if norm in ("and", "but", "then")]
    return bool(joints) and before[joints[-1] + 1] in _TIMING


def _are_two(tokens: list[Token], index: int, is_name: IsName) -> bool:
    """ "Baker and Aziz": whether two names joined by "and" stand before a token."""
    before = [token.norm for token in tokens[max(0, index - _COUPLE) : index]]
    if "and" not in before[1:]:
        return False
    joint = index - len(before) + before.index("and", 1)
    return is_name(tokens[joint - 1]) and not any(token.norm in ",;" for token in tokens[joint:index])


def may_be_verb(tokens: list[Token], index: int, is_name: IsName) -> bool:
    """Whether a bare form stands between a subject and what follows a verb: object, preposition, adverb."""
    before, following = tokens[index - 1], tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.norm == ".":
        # "The lawmakers resign": a plural before it, and no noun itself
        return before.norm.endswith("s") and all(word.part != "noun" for word in tokens[index].look.words)
    if not before.norm[:1].isalnum() and before.norm not in _CLOSING:
        return False
    is_modifier = before.norm in _MODIFIERS and before.norm not in _PEOPLES
    is_subject = is_name(before) or not (
        before.norm in _DETERMINERS or before.norm in _PREPOSITIONS or is_modifier
    )
    norm = following.norm
    leads_on = norm in OBJECT_STARTS or norm in _PREPOSITIONS or norm in _PARTICLES or norm in _BEHIND
    leads_on = leads_on or norm.endswith("ly")
    return is_subject and (leads_on or norm[:1].isdigit() or is_name(following))
