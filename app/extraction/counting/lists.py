"""English lists of the counted that share one verb: "three soldiers, two policemen and a boy died". Text is folded."""

import re
from collections.abc import Sequence

from app.extraction.counting.cues import FATES, Cue, Telling

_IN_A_LIST = re.compile(r",? (?:and |or |plus |as well as )?(?:about |some |at least |nearly )?|, ")
_ALL_OF_THEM = re.compile(
    r"(?:,? (?:also|all|both|later|were|was|have|has|had|been|are|then|reported|confirmed|reportedly|since|"
    r"[a-z]+ly))+ |(?: [a-z]+ly)? (?=died\b|perished\b|drowned\b|lost their li)"
)


def is_of_a_list(telling: Telling, cue: Cue, end: int, others: Sequence[tuple[int, int]]) -> bool:
    """Whether a verb has a whole list of the counted before it: "three soldiers, two policemen and a boy died"."""
    if telling.language != "en" or cue.side != "subject" or cue.kind not in FATES:
        return False
    place = end
    for first, last in others:
        if place <= first and last <= cue.start:
            if not _IN_A_LIST.fullmatch(telling.text, place, first):
                return False
            place = last
    return place > end and _ALL_OF_THEM.fullmatch(telling.text, place, cue.start) is not None
