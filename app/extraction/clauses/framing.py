"""English forms of "be" that only frame: "it was in March that they left", "before the month was out"."""

from app.extraction.clauses.heads import Head
from app.extraction.clauses.tokens import CALENDAR, Token, opened

_IS, _WAS = frozenset({"is", "was"}), frozenset({"is", "was", "were"})
_OUT = frozenset({"out", "over", "up", "done", "through"})
_FIRST, _LONGEST = 3, 16
_SIGNS = frozenset({";", ":", "—", "–", '"', "“", "”"})
_CLAIMS = frozenset("clear true said thought believed likely possible unclear certain obvious no".split())
_OPENERS = frozenset({"that", "who", "which"})


def without_frames(tokens: list[Token], heads: list[Head]) -> list[Head]:
    """The verbs of a sentence without such forms."""
    opener = end_of_cleft(tokens)
    return [head for head in heads if not (_is_cleft(head, opener) or _is_out(tokens, head))]


def end_of_cleft(tokens: list[Token]) -> int | None:
    """The token that opens the rest of "It was in March that …", "It is they who …"; None where nothing is framed."""
    start = next((at for at in range(min(_FIRST, len(tokens))) if tokens[at].norm == "it"), None)
    if start is None or start + 1 >= len(tokens) or tokens[start + 1].norm not in _IS:
        return None
    for at in range(start + 2, min(len(tokens), start + _LONGEST)):
        norm = tokens[at].norm
        if norm in _OPENERS:
            return at if at > start + 2 else None
        if (
            norm in _SIGNS
            or norm in _CLAIMS
            or opened(tokens[at].look.marks) not in ("", "until", "after", "before")
        ):
            return None
    return None


def _is_cleft(head: Head, opener: int | None) -> bool:
    return opener is not None and head.tense == "state" and head.index < opener


def _is_out(tokens: list[Token], head: Head) -> bool:
    """ "before the month was out", "by the time the week is over"."""
    at = head.index
    is_over = 0 < at < len(tokens) - 1 and tokens[at].norm in _WAS and tokens[at + 1].norm in _OUT
    return head.tense == "state" and is_over and tokens[at - 1].norm in CALENDAR
