"""The deeds of Arabic lines without a verb: "سقوط الموصل وفرار الآلاف", each under the noun that opens its part."""

from app.extraction.clauses.heads import Head, IsName
from app.extraction.clauses.tokens import Token, is_definite

_SIGNS = frozenset({"،", ",", "؛", ";", ":", "–", "-", "—", "."})
_COMMAS = frozenset({"،", ","})
_GOVERNING = frozenset({"علي", "عن", "الي", "من", "ب", "في", "مع"})
_JOINING = frozenset({"ثم", "كذلك"})


def with_nouns(tokens: list[Token], verbs: list[Head], ends_date: IsName, blocked: set[int]) -> list[Head]:
    """The verbs of a sentence and, where a part of it has none, the verbal noun that opens that part, in order."""
    taken = {verb.index for verb in verbs}
    nouns: list[Head] = []
    for index in [at for at, token in enumerate(tokens[:-1]) if token.look.is_deed]:
        if index in taken or not _is_deed(tokens, index, blocked):
            continue
        before = max((head for head in (*verbs, *nouns) if head.index < index), key=_place, default=None)
        opens = _opens_part(tokens, index, ends_date, before)
        if opens and not _is_subject(tokens, index, verbs, blocked):
            nouns.append(Head(index, (), "noun"))
    return sorted([*verbs, *nouns], key=_place) if nouns else verbs


def _place(head: Head) -> int:
    return head.index


def _is_deed(tokens: list[Token], index: int, blocked: set[int]) -> bool:
    """Whether a token is a deed noun with something behind it: "مقتل جنديين", "القبض على صدام"."""
    token, following = tokens[index], tokens[index + 1]
    look = token.look
    if token.start in blocked:
        return False
    if look.prefix in ("ال", "وال"):
        return following.norm in _GOVERNING or following.look.prefix in ("ب", "بال")
    if not look.words and not look.marks:
        return following.norm.startswith("ال")  # an unknown word, and somebody whose deed it is
    return look.prefix in ("", "و") and (following.norm[:1].isalnum() or following.norm in '«"')


def _opens_part(tokens: list[Token], index: int, ends_date: IsName, before: Head | None) -> bool:
    """Whether a noun is the first word of its line, behind its date, or of a part that "and" or a sign begins.

    `before` is the verb or noun of the part before.
    """
    previous = tokens[index - 1] if index else None
    if previous is None or previous.norm in _JOINING:
        return True
    has_and = tokens[index].look.prefix == "و"
    if before is None or before.tense == "noun":
        return previous.norm in _SIGNS or has_and or ends_date(previous)
    between = tokens[before.index + 1 : index]
    if ends_date(previous):
        # "تعثرت عام 2011 مفاوضات": its verb stands before the date.
        return any(token.norm in _SIGNS for token in between)
    if has_and and tokens[index].look.has_noun and tokens[before.index].look.is_deed:
        return True  # "قصف حلبجة ومقتل الآلاف": the first may be a noun, too
    if previous.norm not in _COMMAS or not has_and:
        return previous.norm in _SIGNS and previous.norm not in _COMMAS
    # "أعلن مقتل جنديين، وإصابة ثلاثة": what the verb before announces goes on.
    return not any(token.look.is_deed for token in between)


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
        if len(between) < 3 or verb.tense != "past" or is_definite(between[-1], blocked):
            return True
    return False
