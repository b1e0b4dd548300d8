"""What a sentence names and counts beside the parties of its events: no name and no figure of it is lost."""

from collections.abc import Sequence
from dataclasses import replace

from app.extraction.records import Candidate, EntityMention, FigureMention


def shared_out(
    text: str,
    candidates: Sequence[Candidate],
    names: Sequence[EntityMention],
    figures: Sequence[FigureMention],
) -> list[Candidate]:
    """The events of one sentence, with the names and figures of it that none of them has yet.

    Each goes to the event in whose quotation it stands, else to the one before it, else to the first; that one's
    quotation grows to hold it. A name that some event of the sentence has already is not given again.
    """
    had = {mention.start for one in candidates for mention in one.names()}
    shared = list(candidates)
    for name in names:
        if name.start not in had:
            place = _owner(shared, name.start)
            one = shared[place]
            if name.entity.id not in {mention.entity.id for mention in one.names()}:
                shared[place] = _holding(
                    text, replace(one, mentioned=(*one.mentioned, name)), name.start, name.end
                )
    counted = {figure.start for one in candidates for figure in one.figures}
    for figure in figures:
        if figure.start not in counted:
            place = _owner(shared, figure.start)
            one = shared[place]
            wider = replace(one, figures=tuple(sorted((*one.figures, figure), key=lambda each: each.start)))
            shared[place] = _holding(text, wider, figure.start, figure.end)
    return shared


def _owner(candidates: Sequence[Candidate], start: int) -> int:
    """Place of the event that a mention belongs to."""
    around = [at for at, one in enumerate(candidates) if one.start <= start < one.end]
    before = [at for at, one in enumerate(candidates) if one.end <= start]
    return (around or before or [0])[-1]


def _holding(text: str, candidate: Candidate, start: int, end: int) -> Candidate:
    """The event with its quotation grown to hold a span."""
    if candidate.start <= start and end <= candidate.end:
        return candidate
    start, end = min(start, candidate.start), max(end, candidate.end)
    return replace(candidate, start=start, end=end, quote=text[start:end])
