"""Deeds and states whose verb is left out because the part before has said it.

"Kirkuk fell on the 10th, Tikrit on the 14th", "أُعدم 36 في آب، ثم 38 في كانون الأول", "2,500 in Iraq and 900 in Syria".
"""

from app.extraction.clauses.heads import Head
from app.extraction.clauses.splitting import Clause
from app.extraction.dating.fitting import follows_since
from app.extraction.dating.moments import Choice
from app.extraction.dating.running import is_calendar
from app.extraction.events import tallies
from app.extraction.events.deeds import Trigger
from app.extraction.events.drafting import Draft, Reading, draft_of
from app.extraction.records import DateMention, FigureMention
from app.extraction.scenes import Scene, within

_SIGNS = frozenset({",", ";", "،", "؛"})
_ENDS = _SIGNS | {"."}
_JOINTS = frozenset({"and", "but", "then", "و"})
_THEN = frozenset({"ثم", "وثم"})
_IN = frozenset({"in", "at", "across", "elsewhere", "inside", "في", "داخل"})
_LONGEST, _FAR, _FEWEST = 16, 9, 4
# Those who are somewhere for a time.
_STANDING = frozenset({"troops-present", "captured", "displaced", "personnel"})
_ORDINALS = frozenset(
    "second third fourth fifth other others another rest latter remainder remaining further more"
    " ثانية ثالثة رابعة خامسة ثاني ثالث رابع اخر اخري اخرون اخرين بقية باقي سائر اخيرة اخير".split()
)
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "all"})
_BEFORE_DATES = frozenset({"in", "on", "by", "before", "at"})
_PREPOSITIONS = frozenset(
    "in at from to of on for with by into over against في من الي علي عن ب ل نحو حتي ضد".split()
)


def of_gaps(scene: Scene, reading: Reading, drafts: list[Draft]) -> list[Draft]:
    """Further deeds of a sentence, each with a date of its own that no draft has, or with a number and its place."""
    if not drafts:
        return []
    dated = (_dated(scene, reading, drafts, date) for date in scene.dates if is_calendar(date))
    found = [draft for draft in dated if draft]
    counted = (_counted(scene, reading, [*drafts, *found], figure) for figure in scene.figures)
    return [*found, *(draft for draft in counted if draft)]


def _counted(scene: Scene, reading: Reading, drafts: list[Draft], figure: FigureMention) -> Draft | None:
    """ "…, and 900 in Syria", "وفي سوريا قرابة 900": as many again elsewhere, of the kind that was counted before."""
    before = _told_before(drafts, figure.start)
    if before is None or figure.kind not in _STANDING:
        return None
    first, last = _part(scene, scene.index_at(figure.start))
    start, end = scene.span(first, last)
    if last - first > _LONGEST:
        return None
    if any(start <= one.candidate.trigger[0] < end for one in drafts) or not within(
        scene.entities, start, end
    ):
        return None
    others = [one for one in before.candidate.figures if one.end <= start and one.kind == figure.kind]
    if not others or any(head.is_finite and first <= head.index < last for head in scene.heads):
        return None
    words = {token.norm.removeprefix("و") for token in scene.tokens[first:last]}
    if words.isdisjoint(_IN):
        return None
    return _like(scene, reading, before, (first, last), Choice(before.candidate.date, "clause"), "place")


def _dated(scene: Scene, reading: Reading, drafts: list[Draft], date: DateMention) -> Draft | None:
    at = scene.index_at(date.start)
    first, last = _part(scene, at)
    start, end = scene.span(first, last)
    before = _told_before(drafts, start)
    if before is None or before.candidate.date is None or _is_taken(drafts, date, start, end):
        return None
    if last - first > _LONGEST or follows_since(scene, date.start):
        return None
    if any(head.is_finite and first <= head.index < last for head in scene.heads):
        return None
    lead = _lead(scene, first, at, start, end, date)
    if not lead:
        return None
    return _like(scene, reading, before, (first, last), Choice(date, "own"), lead)


def _told_before(drafts: list[Draft], start: int) -> Draft | None:
    return next((one for one in reversed(drafts) if one.candidate.trigger[0] < start), None)


def _is_taken(drafts: list[Draft], date: DateMention, start: int, end: int) -> bool:
    """Whether a draft has the date, or begins in the part that the date stands in."""
    return any(
        (one.candidate.date and one.candidate.date.start <= date.start < one.candidate.date.end)
        or start <= one.candidate.trigger[0] < end
        for one in drafts
    )


def _part(scene: Scene, at: int) -> tuple[int, int]:
    """The tokens between the signs or joints around a token."""
    first = at
    while first and not _begins(scene, first):
        first -= 1
    first = _behind_apposition(scene, first, at)
    last = at + 1
    while last < len(scene.tokens) and not (_begins(scene, last) or scene.tokens[last].norm in _ENDS):
        last += 1
    return first, last


def _behind_apposition(scene: Scene, first: int, at: int) -> int:
    """Where "Rawa, the last town, on the 17th" begins: a name, what it is between commas, then its date."""
    tokens = scene.tokens
    if (
        at - first > 1
        or first < _FEWEST
        or tokens[first - 1].norm != ","
        or tokens[first].norm not in _BEFORE_DATES
    ):
        return first
    comma = next(
        (back for back in range(first - 2, max(0, first - _FAR), -1) if tokens[back].norm == ","), None
    )
    if comma is None or tokens[comma + 1].norm not in _ARTICLES:
        return first
    starts = {name.start for name in scene.entities if name.end == tokens[comma - 1].end}
    return next(
        (back for back in range(comma - 1, max(0, comma - _FEWEST), -1) if tokens[back].start in starts),
        first,
    )


def _begins(scene: Scene, at: int) -> bool:
    token, before = scene.tokens[at], scene.tokens[at - 1]
    is_joint = (
        before.norm in _SIGNS
        or before.norm in _JOINTS
        or token.norm in _THEN
        or (token.norm[:1] == "و" and bool(token.look.prefix[:1] == "و" or token.norm[1:2].isdigit()))
    )
    return is_joint and not any(date.start < token.start < date.end for date in scene.dates)


def _lead(scene: Scene, first: int, at: int, start: int, end: int, date: DateMention) -> str:
    """What the part has beside its date: a name, a number, an ordinal, a preposition; "" when it has nothing."""
    words = [token.norm for token in scene.tokens[first:at]]
    if any(word.removeprefix("و").removeprefix("ال") in _ORDINALS for word in words):
        return "ordinal"
    if any(name.end <= date.start or name.start >= date.end for name in within(scene.entities, start, end)):
        return "name"
    if within(scene.figures, start, end):
        return "number"
    if len(words) > 2 and words[0] in _ARTICLES and words[-1] in _BEFORE_DATES:
        return "noun"
    return "phrase" if words and words[0].removeprefix("و") in _PREPOSITIONS and len(words) > 2 else ""


def _like(
    scene: Scene, reading: Reading, before: Draft, part: tuple[int, int], choice: Choice, lead: str
) -> Draft:
    """A draft of the kind and status of the one whose verb it shares, or of the state that its own number tells."""
    clause = Clause(*part, Head(part[0], (), "listed"), "listed")
    kind, status = before.candidate.type, before.candidate.status
    own = tallies.of_line(scene, *part) if lead == "number" and not before.candidate.figures else None
    if own and status == "happened":
        kind, status = own.type, "state"
    told = Trigger(part[0], kind, "noun", 1)
    features = ["opener:listed", "basis:noun", "strength:1", f"lead:{lead}"]
    return draft_of(scene.alone(clause), reading, clause, told, status, choice, features)
