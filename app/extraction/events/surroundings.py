"""What stands around a verb: the classes of the words, names and figures of its clause, and how near each is."""

from collections.abc import Iterable
from itertools import chain

from app.extraction.clauses.heads import Head
from app.extraction.clauses.splitting import Clause
from app.extraction.records import EntityMention, FigureMention
from app.extraction.scenes import Scene, between, within
from app.extraction.words.lexicon import Word

Marks = dict[str, int]
"""Classes, and how many words from the verb the nearest of each stands."""

_LETTERS = 6
_SUBJECT_SIDE = 50
_FARTHEST = 10_000
_GAP = 16
_ANTECEDENT = 3
_GOVERNING = frozenset(
    {"on", "against", "near", "at", "in", "with", "to", "for", "from", "toward", "towards"}
)
_TROOPS = frozenset({"troops-present", "troops-sent", "troops-withdrawn"})
_BROAD = frozenset({"place", "person", "country", "us", "insurgents", "force", "community", "count"})
_OF_NAMES = frozenset({"troops", "count", "forces", "strikable", "authority", "mission"})
# "the Counter Terrorism Service": what else such names are made of says nothing of the deed.
_NAMED_BY_WORDS = frozenset({"person", "force", "armed-group", "party"})
_REPLYING = frozenset({"ردا", "احتجاجا", "انتقاما", "ثارا"})
_TELLING = frozenset({"leader", "scholar", "assembly"})


def marks_of(scene: Scene, clause: Clause, head: Head) -> Marks:
    """Classes of the words of a clause and of the names and figures in it, and how far from the verb each stands."""
    is_english = scene.passage.language == "en"
    start, end = scene.span(clause.first, clause.last)
    at = scene.tokens[head.index].start
    names = within(scene.entities, start, end)
    found = _of_words(scene, clause, head)
    for name in names:
        _note(found, _kinds(name), _far(name.start - at, head, scene, name))
    for name in _antecedents(scene, clause):
        _note(found, _kinds(name), 0)
    for figure in within(scene.figures, start, end):
        _note(found, _counts(figure), _far(figure.start - at, head, scene))
    found[_side_of_agents(_possible_agents(scene, names, at, head) if is_english else names, at, head)] = 0
    return found


def _note(found: Marks, marks: Iterable[str], far: int) -> None:
    for mark in marks:
        if far < found.get(mark, _FARTHEST):
            found[mark] = far


def _of_words(scene: Scene, clause: Clause, head: Head) -> Marks:
    """The classes of words; an Arabic verb is not what it needs itself: "عقد" may be a contract, too."""
    is_english = scene.passage.language == "en"
    names = [name for name in scene.entities if name.entity.kind in _NAMED_BY_WORDS]
    last = clause.last if scene.words.isdisjoint(_REPLYING) else _end_of_deed(scene, clause, head)
    armed = [figure for figure in scene.figures if figure.kind.startswith("troops")]
    found: Marks = {}
    for index in between(scene.classed, _first(scene, clause), last):
        start, marks = scene.tokens[index].start, scene.tokens[index].look.marks
        if names and any(name.start <= start < name.end for name in names):
            marks = marks & _OF_NAMES
        if armed and "crowd" in marks and any(figure.start <= start < figure.end for figure in armed):
            marks = marks - {"crowd"}  # "thousands of soldiers" are no crowd
        if is_english:
            _note(found, marks, _distance(index - head.index, head.is_passive))
        elif index != head.index:
            _note(found, marks, 0)
    return found


def _antecedents(scene: Scene, clause: Clause) -> list[EntityMention]:
    """ "العراق الذي دخلته القوات": the name that the pronoun of an Arabic relative clause means."""
    first = _first(scene, clause)
    if first == clause.first:
        return []
    return within(scene.entities, scene.tokens[first].start, scene.tokens[clause.first].start)


def _first(scene: Scene, clause: Clause) -> int:
    """Where the words of a clause begin: what "التي أنشأها" means is the noun before it."""
    if clause.opener != "relative" or not scene.tokens[clause.head.index].look.has_pronoun:
        return clause.first
    first = clause.first
    verbs = {head.index for head in scene.heads}
    while first and clause.first - first < _ANTECEDENT and first - 1 not in verbs:
        if not scene.tokens[first - 1].norm[:1].isalnum():
            break
        first -= 1
    return first


def _end_of_deed(scene: Scene, clause: Clause, head: Head) -> int:
    """Where what an Arabic verb tells ends and that begins which it replied to: "قصفت القرية ردا على إطلاق صاروخ"."""
    after = range(head.index + 1, clause.last)
    return next((at for at in after if scene.tokens[at].norm in _REPLYING), clause.last)


def _far(letters: int, head: Head, scene: Scene, name: EntityMention | None = None) -> int:
    """How far a name or number stands from a verb; what a preposition governs is no object, in Arabic all are near."""
    if scene.passage.language != "en":
        return 0
    far = _distance(letters // _LETTERS, head.is_passive)
    is_object = far < _SUBJECT_SIDE and not (name and _is_governed(scene, name))
    return far if is_object or far >= _SUBJECT_SIDE else far + _SUBJECT_SIDE


def _kinds(name: EntityMention) -> tuple[str, ...]:
    return (_kind(name), "country") if name.entity.kind in ("state", "country") else (_kind(name),)


def _counts(figure: FigureMention) -> tuple[str, ...]:
    return ("troops", "count", "#troops") if figure.kind in _TROOPS else (f"#{figure.kind}",)


def _possible_agents(scene: Scene, names: list[EntityMention], verb: int, head: Head) -> list[EntityMention]:
    """The names that may be those of who acts: none behind a preposition, behind a passive only those after "by"."""
    free = [name for name in names if not _is_governed(scene, name)]
    return [name for name in free if name.start < verb or not head.is_passive or _follows_by(scene, name)]


def _distance(steps: int, is_passive: bool) -> int:
    """How far a word stands from a verb; on the subject's side (behind a passive) it counts as very far."""
    return abs(steps) + (_SUBJECT_SIDE if (steps < 0) != is_passive else 0)


def _is_governed(scene: Scene, name: EntityMention) -> bool:
    """ "rockets fell on American soldiers": a name after a preposition is no agent."""
    before = scene.article.text[max(scene.passage.start, name.start - _GAP) : name.start].split()
    return any(word in _GOVERNING for word in before[-2:])


def _follows_by(scene: Scene, name: EntityMention) -> bool:
    before = scene.article.text[max(scene.passage.start, name.start - _GAP) : name.start].split()
    return "by" in before[-3:]


def marks_between(scene: Scene, first: int, last: int) -> Marks:
    """Classes of the words of some tokens and of the names in them, all as near as can be."""
    classes = [scene.tokens[index].look.marks for index in between(scene.classed, first, last)]
    found: Marks = dict.fromkeys(chain.from_iterable(classes), 0)
    if first < last and scene.entities:
        start, end = scene.span(first, last)
        found.update((_kind(name), 0) for name in within(scene.entities, start, end))
    return found


def _kind(name: EntityMention) -> str:
    return "place" if name.entity.is_place or name.entity.kind == "state" else name.entity.kind


def _side_of_agents(names: list[EntityMention], verb: int, head: Head) -> str:
    sides = {
        name.entity.side
        for name in names
        if (name.start < verb) != head.is_passive and not name.entity.is_place
    }
    return "us" if "us" in sides else "insurgents"


def is_met(word: Word, marks: Marks) -> bool:
    """Whether what a word needs is there; after ">" it must be where the object stands."""
    if word.needs[:1] == ">" and word.rest:
        return word.needs[1:] in marks  # "calls on Saddam": the phrase itself governs its object
    if word.needs[:1] == ">":
        return marks.get(word.needs[1:], _SUBJECT_SIDE) < _SUBJECT_SIDE
    return not word.needs or word.needs in marks


def precision(word: Word) -> int:
    """How much it says that what a word needs is there: a number, or the person who was killed, says most."""
    needs = word.needs.removeprefix(">")
    if needs in _BROAD:
        return 2 if word.type == "assassination" else 0
    return 2 if needs[:1] == "#" or needs in _TELLING else 1
