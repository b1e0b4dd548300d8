"""What a clause tells of: a deed, a plan, a denial or a state of affairs."""

from itertools import pairwise

from app.extraction.clauses.heads import Head
from app.extraction.clauses.splitting import Clause
from app.extraction.dating import fitting
from app.extraction.dating.present import stands
from app.extraction.dating.running import days_of
from app.extraction.events.deeds import Trigger
from app.extraction.records import DateMention, Status
from app.extraction.scenes import Scene, within

_PLANNING = frozenset(
    "اعتزم/يعتزم نوى/ينوي خطط/يخطط توقع/يتوقع ترقب/يترقب انتظر/ينتظر عزم/يعزم استعد/يستعد تأهب/يتأهب".split()
)
# States that are told for the deed that brought them about: "the town was in the hands of the army".
_BEGUN = frozenset({"seizure", "deployment", "withdrawal", "arrest", "escape"})
_STIPULATING = frozenset({"نص/ينص", "قضى/يقضي"})
_GROWN = frozenset({"killed", "wounded", "displaced", "captured", "money", "other", "share"})
_SPREAD = frozenset({"displaced", "share"})
_TOLLS = frozenset({"casualties", "violence"})
_HOLDING = frozenset(
    "hold house keep contain ضم/يضم آوى/يؤوي حوى/يحوي احتجز/يحتجز احتفظ/يحتفظ بقي/يبقى".split()
)
_LONG = 60
_NAMED = "منتظر"
"""Awaited, or before a family name a man's name."""
_COMING = ("المقبلة", "القادمة", "المقبلين", "القادمين", "الآتية", "المقبل", "القادم")
_TODAY = frozenset({"today", "tonight", "this evening", "this afternoon", "tomorrow"})


def status_of(scene: Scene, clause: Clause, found: Trigger) -> Status:
    """Whether a clause tells of a deed, a plan, a denial or a state of affairs."""
    head = clause.head
    governor = scene.clauses[clause.governor].head if clause.governor is not None else None
    if head.is_negated or (governor and any(word.part == "deny" for word in governor.words)):
        return "denied"
    if any(word.part == "deny" for word in head.words) and found.basis == "say":
        return "denied"
    if head.modality == "planned" or _is_awaited(scene, clause) or _is_planned_deed(head, found):
        return "planned"
    if _is_within(scene, clause):
        return "planned"
    if stands(scene, clause):
        return "state"
    is_state = found.basis == "count" or (found.basis == "state" and found.type not in _BEGUN)
    if is_state or found.type == "force-level" or _holds(scene, clause, found):
        return "state"
    if head.tense == "perfect" and _is_tally(scene, clause):
        return "state"
    return "happened"


def is_until(scene: Scene, clause: Clause) -> bool:
    """Whether what is denied happened in the end: "did not arrive until November"."""
    following = scene.tokens[clause.head.index : clause.last]
    return scene.passage.language == "en" and any(token.norm == "until" for token in following)


def _is_tally(scene: Scene, clause: Clause) -> bool:
    """ "have been killed since March 2003", "a third had fled": a number that grew over a time is a state."""
    if scene.passage.language != "en":
        return False
    figures = within(scene.figures, *scene.span(clause.first, clause.last))
    grown = _GROWN if "since" in scene.words else _SPREAD
    return any(figure.kind in grown for figure in figures)


def _holds(scene: Scene, clause: Clause, found: Trigger) -> bool:
    """ "held 300 prisoners", "ضم السجن 900 معتقل": how many are held, and no arrest."""
    if found.type != "arrest" or not any(word.lemma in _HOLDING for word in clause.head.words):
        return False
    figures = within(scene.figures, *scene.span(clause.first, clause.last))
    return any(figure.kind == "captured" for figure in figures)


def _is_within(scene: Scene, clause: Clause) -> bool:
    """Whether Arabic tells in the present what is to be "within ten days": "وتعلن النتائج خلال عشرة أيام"."""
    if scene.passage.language != "ar" or clause.head.tense != "present":
        return False
    dates = within(scene.dates, *scene.span(clause.head.index, clause.last))
    lengths = [date for date in dates if date.type == "DURATION"]
    lengths = [date for date in lengths if fitting.word_before(scene, date.start) in ("خلال", "غضون")]
    verb = scene.tokens[clause.head.index]
    is_own = clause.head.index == 0 or verb.norm[:1] in ("و", "ف") or "planned" in clause.head.modality
    is_own = is_own or scene.tokens[clause.head.index - 1].norm in ("قد", "وقد")
    return any(is_own or date.text.endswith(_COMING) for date in lengths)


def _is_planned_deed(head: Head, found: Trigger) -> bool:
    """ "تعتزم واشنطن إخلاء القاعدة", "نص على جلاء القوات": a noun that names the deed behind a verb of planning."""
    if found.type == "withdrawal" and any(word.lemma in _STIPULATING for word in head.words):
        return True
    if head.is_negated or found.basis not in ("light", "general", "plan"):
        return False
    return any(word.lemma in _PLANNING for word in head.words)


def _is_awaited(scene: Scene, clause: Clause) -> bool:
    """ "من المقرر أن", "من المتوقع": words of awaiting before the verb."""
    before = scene.tokens[max(clause.first, clause.head.index - 6) : clause.head.index + 1]
    return scene.passage.language == "ar" and any(
        "future" in token.look.marks and not (token.norm == _NAMED and after.norm.startswith("ال"))
        for token, after in pairwise(before)
    )


def dated_status(scene: Scene, head: Head, kind: str, date: DateMention | None, status: Status) -> Status:
    """The status once the date is known.

    A deed dated wholly after the publication is a plan, whatever its tense; so is one that a dispatch tells in the
    present tense for today. A toll of many weeks is a state of affairs.
    """
    if status not in ("happened", "state") or date is None:
        return status
    published = days_of(scene.article.published or "")
    when = days_of(date.edtf)
    if published and when and when[0] > published[1]:
        return "planned"
    if scene.passage.language != "en":
        return status
    if head.tense == "present" and date.text.lower() in _TODAY:
        return "planned"
    is_long = when is not None and "/" in date.edtf and (when[1] - when[0]).days > _LONG
    return "state" if kind in _TOLLS and is_long else status
