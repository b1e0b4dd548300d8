"""Which of the dates in reach is the date of the deed: not that of the plan, the report or another event."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from app.extraction.records import DateMention
from app.extraction.scenes import Scene, within

_ON = frozenset(
    {
        "in",
        "on",
        "at",
        "during",
        "by",
        "early",
        "late",
        "this",
        "last",
        "next",
        "from",
        "between",
        "throughout",
        "around",
    }
    | {
        "في",
        "وفي",
        "ففي",
        "خلال",
        "يوم",
        "مساء",
        "صباح",
        "فجر",
        "ليل",
        "مطلع",
        "بحلول",
        "بداية",
        "نهاية",
        "عام",
        "شهر",
        "منتصف",
    }
)
_SINCE = frozenset(
    {"since", "منذ", "of", "until", "till", "حتي", "before", "after", "قبل", "بعد", "than", "like"}
)
_BY = frozenset({"by", "بحلول", "until", "till", "حتي", "قبل", "before", "اعتبارا"})
_REASON_LIST = "the date that opens the line"
_REASON_HEADING = "carried from the heading"
_REASON_SENTENCE = "carried from the sentence before"
_REASON_CLAUSE = "carried from the clause before"


@dataclass
class Story:
    """What the reading so far has dated: the running date of the paragraph and of the headings."""

    heading: DateMention | None = None
    sentence: DateMention | None = None
    paragraph: int = -1
    clauses: dict[int, DateMention | None] = field(default_factory=dict)

    def enter(self, scene: Scene) -> None:
        """Begin a passage: a heading sets or clears its date, a new paragraph forgets the last sentence's."""
        passage = scene.passage
        if passage.kind == "heading":
            dated = [date for date in scene.dates if is_calendar(date)]
            self.heading = dated[0] if dated else None
            self.sentence = None
        elif passage.paragraph != self.paragraph:
            self.sentence = None
        self.paragraph = passage.paragraph
        self.clauses = {}


@dataclass(frozen=True, slots=True)
class Choice:
    """A date for a clause and how it came to be chosen: own, opening, clause, heading, sentence or none."""

    date: DateMention | None
    how: str


def is_calendar(date: DateMention) -> bool:
    """Whether a mention says when: a date or time with a value on the calendar."""
    return date.type in ("DATE", "TIME") and bool(date.edtf) and date.edtf not in ("..", "../..")


def choose(scene: Scene, story: Story, place: int, status: str, at: int | None = None) -> Choice:
    """The date of clause number `place`; `at` is the offset of its event word (its verb when None)."""
    clause = scene.clauses[place]
    start, end = scene.span(clause.first, clause.last)
    head = at if at is not None else scene.tokens[clause.head.index].start
    own = [date for date in within(scene.dates, start, end) if is_calendar(date)]
    best = _best(scene, own, head, status)
    if best:
        return Choice(best, "own")
    if clause.opener in ("and", "that", "relative", "participle", "where") and place:
        before = story.clauses.get(clause.governor if clause.governor is not None else place - 1)
        if before and status != "planned":
            return Choice(_carried(before, _REASON_CLAUSE), "clause")
    opening = _opening(scene)
    if opening and clause.opener not in ("after", "before", "since", "if") and status != "planned":
        return Choice(_carried(opening, _REASON_LIST), "opening")
    if status in ("planned", "state", "denied") or clause.opener in ("after", "before", "since"):
        return Choice(None, "none")
    if story.sentence:
        return Choice(_carried(story.sentence, _REASON_SENTENCE), "sentence")
    if story.heading:
        return Choice(_carried(story.heading, _REASON_HEADING), "heading")
    return Choice(None, "none")


def _carried(date: DateMention, reason: str) -> DateMention:
    if date.reason.startswith("carried from the"):
        return date
    resolution = date.resolution if reason == _REASON_LIST else "story"
    return replace(date, resolution=resolution, reason=f"{reason}: {date.text}")


def _opening(scene: Scene) -> DateMention | None:
    """A date before the first verb of the passage, as in a dated list or "On 3 January, …"."""
    if not scene.clauses:
        return None
    first = scene.tokens[scene.clauses[0].head.index].start
    for date in scene.dates:
        if date.start < first and is_calendar(date) and _weight(scene, date, first, "happened") > 0:
            return date
    return None


def _best(scene: Scene, dates: Sequence[DateMention], head: int, status: str) -> DateMention | None:
    weighed = [(_weight(scene, date, head, status), date) for date in dates]
    fitting = [pair for pair in weighed if pair[0] > 0]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None


def _weight(scene: Scene, date: DateMention, head: int, status: str) -> float:
    """How well a date goes with the verb at `head`: the word before it counts, then the distance."""
    before = _words_before(scene, date.start)
    weight = 2.0 - min(abs(date.start - head), 200) / 200
    if before & _ON:
        weight += 1.0
    if date.start == scene.passage.start:
        weight += 1.0
    if status == "planned":
        weight += 1.0 if before & _BY else 0.0
    elif before & {"since", "منذ", "of", "than"}:
        weight -= 1.5
    elif before & _SINCE:
        weight -= 2.2
    return weight


def _words_before(scene: Scene, start: int) -> set[str]:
    """The word right before an offset."""
    last = None
    for token in scene.tokens:
        if token.start >= start:
            break
        last = token
    return {last.norm} if last else set()
