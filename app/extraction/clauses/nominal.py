"""The deeds of Arabic lines without a verb: "سقوط الموصل وفرار الآلاف", each under the noun that opens its part."""

from app.extraction.clauses.heads import Head, IsName
from app.extraction.clauses.tokens import Token

_SIGNS = frozenset({"،", ",", "؛", ";", ":", "–", "-", "—", "."})
_COMMAS = frozenset({"،", ","})
_GOVERNING = frozenset({"علي", "عن", "الي", "من", "ب", "في", "مع"})
_JOINING = frozenset({"ثم", "كذلك"})


def with_nouns(tokens: list[Token], verbs: list[Head], ends_date: IsName, blocked: set[int]) -> list[Head]:
    """The verbs of a sentence and, where a part of it has none, the verbal noun that opens that part, in order."""
    taken = {verb.index for verb in verbs}
    nouns = [
        Head(index, (), "noun")
        for index in range(len(tokens) - 1)
        if index not in taken
        and _is_deed(tokens, index, blocked)
        and _opens_part(tokens, index, ends_date, verbs)
        and not _is_subject(tokens, index, verbs, blocked)
    ]
    return sorted([*verbs, *nouns], key=lambda head: head.index) if nouns else verbs


def is_deed_noun(token: Token) -> bool:
    """Whether a token names a deed: an event noun or the verbal noun of a known verb."""
    return token.look.has_noun or "masdar" in token.look.marks


def _is_deed(tokens: list[Token], index: int, blocked: set[int]) -> bool:
    """Whether a token is a deed noun with something behind it: "مقتل جنديين", "القبض على صدام"."""
    token = tokens[index]
    if not is_deed_noun(token) or token.look.prefix not in ("", "و") or token.start in blocked:
        return False
    return tokens[index + 1].norm[:1].isalnum() or tokens[index + 1].norm in '«"'


def _opens_part(tokens: list[Token], index: int, ends_date: IsName, verbs: list[Head]) -> bool:
    """Whether a noun is the first word of its line, behind its date, or of a part that "and" or a sign begins."""
    previous = tokens[index - 1] if index else None
    if previous is None or previous.norm in _JOINING:
        return True
    has_and = tokens[index].look.prefix == "و"
    before = [verb for verb in verbs if verb.index < index]
    if not before:
        return previous.norm in _SIGNS or has_and or ends_date(previous)
    if ends_date(previous):
        # "تعثرت عام 2011 مفاوضات": its verb stands before the date.
        return any(token.norm in _SIGNS for token in tokens[before[-1].index + 1 : index])
    if has_and and tokens[index].look.has_noun and is_deed_noun(tokens[before[-1].index]):
        return True  # "قصف حلبجة ومقتل الآلاف": the first may be a noun, too
    if previous.norm not in _COMMAS or not has_and:
        return previous.norm in _SIGNS and previous.norm not in _COMMAS
    # "أعلن مقتل جنديين، وإصابة ثلاثة": what the verb before announces goes on.
    return not any(is_deed_noun(token) for token in tokens[before[-1].index + 1 : index])


def _is_subject(tokens: list[Token], noun: int, verbs: list[Head], blocked: set[int]) -> bool:
    """Whether a verb of its own part tells of the noun: "غارات أميركية استهدفت", not "بصاروخين أطلقتهما"."""
    for verb in verbs:
        if verb.index <= noun or not verb.is_finite:
            continue
        between = tokens[noun + 1 : verb.index]
        if any(token.norm in _SIGNS for token in between):
            return False
        look = tokens[verb.index].look
        is_aside = any(mark.startswith("open:") for token in between for mark in token.look.marks)
        if is_aside or (look.prefix[:1] in ("و", "ف") and look.prefix) or look.has_pronoun:
            continue
        if len(between) < 3 or verb.tense != "past" or _is_definite(between[-1], blocked):
            return True
    return False


def _is_definite(token: Token, blocked: set[int]) -> bool:
    return token.start in blocked or token.norm.startswith(("ال", "وال"))
