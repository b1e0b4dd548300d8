"""Arabic verbs that are left unsaid: "was" with a number alone, and the verb that a second date shares."""

from dataclasses import replace

from app.extraction.clauses.heads import Head, IsName
from app.extraction.clauses.tokens import Token

KANA = frozenset({"كان", "كانت", "كانوا", "كانا", "كن"})
"""Forms of "was", which is no verb of its own beside another."""

_JOINTS = ("", "و", "ف")
WAS = frozenset(joint + norm for norm in KANA for joint in _JOINTS)
"""Forms of "was", with "and" too."""

_REMAINS = WAS | {
    joint + norm for norm in ("يزال", "تزال", "يزالون", "زال", "زالت", "زالوا") for joint in _JOINTS
}
_ELIDED = 14


def with_states(tokens: list[Token], found: list[Head]) -> list[Head]:
    """ "وكان في البلاد 39 ألف جندي": "was" is a verb of its own where none follows in its part of the sentence."""
    states: list[Head] = []
    taken = [head.index for head in found]
    for index in [at for at, token in enumerate(tokens) if token.norm in _REMAINS]:
        end = next(
            (at for at in range(index + 1, len(tokens)) if not tokens[at].norm[:1].isalnum()), len(tokens)
        )
        if not any(index < at < end for at in taken):
            states.append(Head(index, (), "state"))
    return sorted([*found, *states], key=lambda head: head.index) if states else found


def with_elided(
    tokens: list[Token], found: list[Head], begins_name: IsName, ends_date: IsName, blocked: set[int]
) -> list[Head]:
    """ "أُعدم صدام في 2006، ثم المجيد في 2010": the verb of the part before tells of this name and date, too."""
    elided: list[Head] = []
    starts = tokens[1:-1] if found and blocked else []
    for index in [at for at, token in enumerate(starts, 1) if token.start in blocked]:
        token, previous = tokens[index], tokens[index - 1]
        if not (token.norm[0] == "و" or previous.norm in ("ثم", "،", "و")):
            continue
        before = [head for head in found if head.index < index]
        if not ((begins_name(token) or token.norm[0].isdigit()) and before and before[-1].words):
            continue
        if _has_date_alone(tokens, index, found, ends_date) and _is_dated(
            tokens, before[-1].index, index, ends_date
        ):
            elided.append(replace(before[-1], index=index))
    return sorted([*found, *elided], key=lambda head: head.index) if elided else found


def _has_date_alone(tokens: list[Token], index: int, found: list[Head], ends_date: IsName) -> bool:
    """Whether a part of a sentence ends, without a verb, with its own date after "on"."""
    end = index + 1
    while end < len(tokens) and tokens[end].norm[:1].isalnum() and not tokens[end].norm.startswith("و"):
        end += 1
    if any(index <= head.index < end for head in found) or end - index > _ELIDED:
        return False
    return ends_date(tokens[end - 1]) and any(
        token.norm in ("في", "يوم") for token in tokens[index + 1 : end]
    )


def _is_dated(tokens: list[Token], first: int, last: int, ends_date: IsName) -> bool:
    return any(ends_date(token) for token in tokens[first + 1 : last])
