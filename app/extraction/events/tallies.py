"""States of affairs that a number tells: "it has 16,000 detainees", "لم يبق سوى أربعة آلاف جندي"."""

from app.extraction.clauses.splitting import Clause
from app.extraction.events.deeds import Trigger
from app.extraction.records import FigureMention
from app.extraction.scenes import Scene, within
from app.extraction.words.inflect import fold

# What a number of these is told for, where no word names a happening.
_KINDS = {
    "troops-present": "force-level",
    "troops-engaged": "force-level",
    "personnel": "force-level",
    "people": "force-level",
    "captured": "arrest",
    "displaced": "violence",
    "killed": "casualties",
    "wounded": "casualties",
    "weapons": "deployment",
}
# What only a line without a verb is told for: "Cost of the operations: $12.5 billion".
_OF_LINES = {**_KINDS, "money": "support"}
_STANDING = frozenset({"captured", "displaced", "people", "personnel"})
_HOMELY = frozenset({"withdrawal", "deployment"})
_NUMBERS = frozenset(
    "number numbers total population figure count عدد وعدد اعداد واعداد العدد عددهم وعددهم عددها اجمالي مجموع".split()
)
_COUNTING = frozenset(
    "reach stand total exceed number top pass approach rise grow swell climb jump fall drop hover hit peak"
    " بلغ وصل ناهز تجاوز زاد قارب تخطى فاق قدر ارتفع انخفض تراجع هبط نزل لامس كان ظل".split()
)
_POSTED = frozenset(
    "men fighters gunmen guards members contractors staff employees recruits workers americans britons advisers"
    " رجل رجال مقاتل مقاتلا مقاتلين مقاتلي مسلح مسلحا مسلحين عنصر عنصرا عناصر موظف موظفا موظفين عامل عاملا شخص".split()
)
_HELD = frozenset({"inmates", "prisoners", "detainees", "captives", "convicts"})
_FIRED = ("rocket", "missile", "mortar", "drone", "صاروخ", "صواريخ", "قذيف", "قذائف", "هاون", "مسير")


def _of_clause(scene: Scene, clause: Clause) -> Trigger | None:
    """The state that a clause without an event word tells by its number; its verb is the event word."""
    start, end = scene.span(clause.first, clause.last)
    is_state = clause.head.tense == "state"
    kinds = _OF_LINES if is_state else _KINDS
    counted = (one for one in within(scene.figures, start, end) if one.kind in kinds)
    figure = next((one for one in counted if is_state or one.kind != "people" or _are_posted(one)), None)
    return Trigger(clause.head.index, _type_of(figure), "count", 1) if figure else None


def _are_posted(figure: FigureMention) -> bool:
    """Whether people are such as have been sent or hired: "54,000 fighters", not "three children"."""
    words = fold(f"{figure.text} {figure.unit or ''}".lower()).split()
    return any(word in _POSTED or word in _HELD for word in words)


def instead(scene: Scene, clause: Clause, found: Trigger | None) -> Trigger | None:
    """The trigger of a clause, or the state that it counts where its verb only says how many there were.

    "The number of inmates reached 3,400", "لم يعد في البلد سوى 400 جندي", "was home to 300,000 refugees".
    """
    if found is None:
        return _of_clause(scene, clause)
    figures = within(scene.figures, *scene.span(clause.first, clause.last))
    if not figures or found.type in ("force-level", "casualties"):
        return found
    is_standing = any(figure.kind in _STANDING for figure in figures)
    if found.basis == "state":
        return (_of_clause(scene, clause) if is_standing and found.type in _HOMELY else None) or found
    tokens = scene.tokens[clause.first : clause.last]
    is_number = is_standing and any(token.norm in _NUMBERS for token in tokens)
    if is_number and any(word.lemma.split("/")[0] in _COUNTING for word in clause.head.words):
        return _of_clause(scene, clause) or found
    return (_of_clause(scene, clause) if _no_longer(scene, clause) else None) or found


def _no_longer(scene: Scene, clause: Clause) -> bool:
    """ "لم يعد … سوى": a verb that only says that fewer are left."""
    verb = clause.head.index
    if not verb or scene.tokens[verb].norm not in ("يعد", "تعد", "يبق", "تبق"):
        return False
    is_negated = scene.tokens[verb - 1].norm.removeprefix("و").removeprefix("ف") == "لم"
    return is_negated and any(
        token.norm in ("سوي", "الا", "غير") for token in scene.tokens[verb : clause.last]
    )


def of_line(scene: Scene, first: int, last: int) -> Trigger | None:
    """The same in tokens without a verb; the first word of the number is the event word."""
    figures = within(scene.figures, *scene.span(first, last))
    figure = next((one for one in figures if one.kind in _OF_LINES), None)
    if figure is None:
        return None
    index = next(at for at, token in enumerate(scene.tokens) if token.end > figure.start)
    return Trigger(index, _type_of(figure), "count", 1)


def _type_of(figure: FigureMention) -> str:
    """What a number is told for; rockets are told for having been fired."""
    if figure.kind == "people" and (figure.unit or "") in _HELD:
        return "arrest"
    is_fired = figure.kind == "weapons" and any(word in fold(figure.text.lower()) for word in _FIRED)
    return "rocket-attack" if is_fired else _OF_LINES[figure.kind]
