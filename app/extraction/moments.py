"""Which of the dates in reach is the date of the deed: not that of the plan, the report or another event."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import lru_cache
from itertools import pairwise

from app import dates
from app.errors import BadDate
from app.extraction.clauses.splitting import Clause
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
_NOW = frozenset({"is", "are", "has", "have"})
_COMPARING = frozenset({"down", "up", "compared", "than", "بعدما", "مقارنة", "مقابل"})
_INHERITING = frozenset({"and", "that", "relative", "participle", "result", "where"})
_OF_OTHER_TIMES = frozenset({"after", "before", "since", "if"})
_ASIDES = frozenset({"relative", "after", "before", "since", "because"})
_OF_ANOTHER = frozenset({"after", "before", "since", "following", "بعد", "قبل", "منذ", "عقب", "اثر"})
_HEADING_REST = 14
_FROM = frozenset({"from", "between", "من", "ومن", "بين", "وبين"})
_BY = frozenset({"by", "بحلول", "until", "till", "حتي", "قبل", "before", "اعتبارا"})
_DAYS = re.compile(r"P(\d+)([DW])\Z")
_ARABIC_DAYS = re.compile(
    r"بعد (?:(يومين)|(يوم)|(\d+|ثلاثة|أربعة|خمسة|ستة|سبعة|عشرة) أيام|(أسبوع)|(أسبوعين))\Z"
)
_HOURS = re.compile(r"\b(?:hours?|minutes)\b|ساع|دقائق|دقيقة")
_ARABIC_COUNTS = {"ثلاثة": 3, "أربعة": 4, "خمسة": 5, "ستة": 6, "سبعة": 7, "عشرة": 10}
_LIKELY_RANGE = re.compile(
    r"\s*(?:(to|until|till|through|[-–—]|إلى|الى|حتى|وحتى)|and|و)\s*(?:عام|سنة|في)?\s*\Z"
)
_RECENT = timedelta(21)
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
    main: DateMention | None = None

    def enter(self, scene: Scene) -> None:
        """Begin a passage: a heading sets or clears its date, a new paragraph forgets the last sentence's."""
        passage = scene.passage
        if passage.kind == "heading":
            length = passage.end - passage.start
            dated = [
                date
                for date in scene.dates
                if is_calendar(date) and date.end - date.start > length - _HEADING_REST
            ]
            self.heading = dated[0] if dated else None
            self.sentence = None
        elif passage.paragraph != self.paragraph and self.sentence and not self._is_news(scene):
            is_next = passage.paragraph == self.paragraph + 1 and _has_short_paragraphs(scene)
            self.sentence = _in_that_month(self.sentence) if is_next else None
        self.paragraph = passage.paragraph
        self.clauses = {}
        self.main = None

    def _is_news(self, scene: Scene) -> bool:
        """Whether the running date is of the weeks before publication: dispatches carry it past a paragraph's end."""
        published = _day(scene.article.published or "")
        running = _day(self.sentence.edtf) if self.sentence else None
        return bool(published and running and timedelta(0) <= published - running <= _RECENT)


def _has_short_paragraphs(scene: Scene) -> bool:
    """Whether the article breaks the line after almost every sentence, so that a break ends no story."""
    passages = [passage for passage in scene.article.passages if passage.kind == "sentence"]
    return len(passages) < 1.6 * len({passage.paragraph for passage in passages})


def _in_that_month(date: DateMention) -> DateMention | None:
    """What followed a day without a date of its own was in its month, as far as can be said."""
    return replace(date, edtf=date.edtf[:7]) if re.fullmatch(r"\d{4}-\d\d(-\d\d)?", date.edtf) else None


@dataclass(frozen=True, slots=True)
class Choice:
    """A date for a clause and how it came to be chosen: own, opening, clause, heading, sentence or none."""

    date: DateMention | None
    how: str


def is_calendar(date: DateMention) -> bool:
    """Whether a mention says when: a date or time with a value on the calendar."""
    return date.type in ("DATE", "TIME") and bool(date.edtf) and date.edtf not in ("..", "../..")


@lru_cache(maxsize=10_000)
def days_of(edtf: str) -> tuple[dt.date, dt.date] | None:
    """First and last day that an EDTF date may mean; an open end counts as the other one. None when unknown."""
    try:
        parsed = dates.parse(edtf)
    except BadDate:
        return None
    first, last = parsed.earliest or parsed.latest, parsed.latest or parsed.earliest
    return (first, last) if first and last else None


def choose(scene: Scene, story: Story, place: int, status: str, at: int | None = None) -> Choice:
    """The date of clause number `place`; `at` is the offset of its event word (its verb when None)."""
    clause = scene.clauses[place]
    start, end = scene.span(clause.first, clause.last)
    head = at if at is not None else scene.tokens[clause.head.index].start
    asides = [scene.span(other.first, other.last) for other in scene.clauses if _is_inside(other, clause)]
    own = [
        date
        for date in within(scene.dates, start, end)
        if is_calendar(date) and not any(first <= date.start < last for first, last in asides)
    ]
    best = _best(scene, own, head, status)
    if best:
        return Choice(_widened(scene, own, best, status), "own")
    reckoned = (_now(scene, start, end) if status == "state" else None) or _counted_back(scene, story, start)
    if reckoned:
        return Choice(reckoned, "own")
    return _from_elsewhere(scene, story, place, status)


def _is_inside(other: Clause, clause: Clause) -> bool:
    """Whether a clause is an aside between another's subject and verb: "Aziz, who surrendered in 2003, died …"."""
    return clause.first < other.first and other.last <= clause.head.index


def _from_elsewhere(scene: Scene, story: Story, place: int, status: str) -> Choice:
    """A date that stands outside the clause; a plan takes none, for it would be that of its announcement."""
    clause = scene.clauses[place]
    if status == "planned":
        return Choice(None, "none")
    if clause.opener in _INHERITING and place:
        before = story.clauses.get(_leading(scene.clauses, place))
        if before:
            return Choice(_carried(before, _REASON_CLAUSE), "clause")
    if clause.opener in _OF_OTHER_TIMES:
        return Choice(None, "none")
    opening = _opening(scene)
    if opening:
        return Choice(_carried(opening, _REASON_LIST), "opening")
    # "had sent": before what was told last, nobody knows how long. Asides, too, may tell of any time.
    if status == "state":
        now = _present(scene, clause)
        return Choice(now, "own" if now else "none")
    if status == "denied" or clause.opener == "relative" or clause.head.tense == "perfect":
        return Choice(None, "none")
    if story.sentence:
        return Choice(_carried(story.sentence, _REASON_SENTENCE), "sentence")
    if story.heading:
        return Choice(_carried(story.heading, _REASON_HEADING), "heading")
    return Choice(None, "none")


def _now(scene: Scene, start: int, end: int) -> DateMention | None:
    """ "at present", "حاليا": the day of publication, for a state of affairs."""
    published = scene.article.published
    if published:
        for mention in within(scene.dates, start, end):
            if mention.value == "PRESENT_REF":
                reason = f"{mention.text}: the day of publication"
                return replace(mention, edtf=published, resolution="publication", reason=reason)
    return None


def _present(scene: Scene, clause: Clause) -> DateMention | None:
    """A state told in the present tense holds on the day of publication; the verb itself is what says so."""
    published = (scene.article.published or "").split("/")[0]
    verbs = [scene.tokens[at] for at in (clause.head.index, clause.head.index - 1) if at >= clause.first]
    is_present = clause.head.tense == "present" and scene.passage.language == "ar"
    if not published or not (is_present or any(verb.norm in _NOW for verb in verbs)):
        return None
    verb = verbs[0]
    text = scene.article.text[verb.start : verb.end]
    reason = f"“{text}” is said in the present tense: the day of publication"
    return DateMention(verb.start, verb.end, text, "DATE", published, "", published, "publication", reason)


def _widened(scene: Scene, own: Sequence[DateMention], best: DateMention, status: str) -> DateMention:
    """ "from 2003 to 2011" as one interval; "since March 2003" of a state up to the day of publication."""
    for first, last in pairwise(own):
        between = scene.article.text[first.end : last.start]
        is_pair = best in (first, last) and "/" not in first.edtf + last.edtf and first.edtf < last.edtf
        joined = _LIKELY_RANGE.match(between)
        if is_pair and joined and (joined.group(1) or _words_before(scene, first.start) & _FROM):
            text = scene.article.text[first.start : last.end]
            return replace(
                first,
                end=last.end,
                text=text,
                edtf=f"{first.edtf}/{last.edtf}",
                reason="from the one date to the other",
            )
    published = scene.article.published
    is_since = bool(_words_before(scene, best.start) & {"since", "منذ"}) and (
        status == "state" or _is_tally(scene)
    )
    if published and is_since and "/" not in best.edtf + published:
        return replace(
            best, edtf=f"{best.edtf}/{published}", reason="since then, up to the day of publication"
        )
    return best


def _is_tally(scene: Scene) -> bool:
    return any(figure.kind == "killed" for figure in scene.figures)


def _counted_back(scene: Scene, story: Story, start: int) -> DateMention | None:
    """The deed of "two days after …", "بعد يومين من …": the date of the main clause less the days between."""
    main = story.main
    day = _day(main.edtf) if main else None
    if main is None or day is None:
        return None
    if "غداة" in _words_before(scene, start):
        reason = f"the day before {main.text}"
        return replace(main, edtf=str(day - timedelta(1)), resolution="event", reason=reason)
    for mention in scene.dates:
        gap = scene.article.text[mention.end : start].split() if mention.end <= start else ["", "", ""]
        opens = scene.article.text[start : start + 6].startswith("after")
        if (len(gap) > 1 or (gap and gap[0] not in ("after", "من"))) or not (gap or opens):
            continue
        days = 0 if _HOURS.search(mention.text) else _days_of(mention)
        if days is not None:
            reason = f"counted back from {main.text}: {mention.text} before it"
            return replace(
                mention, type="DATE", edtf=str(day - timedelta(days)), resolution="event", reason=reason
            )
    return None


def _days_of(mention: DateMention) -> int | None:
    duration = _DAYS.match(mention.value)
    if mention.type == "DURATION" and duration:
        return int(duration.group(1)) * (7 if duration.group(2) == "W" else 1)
    words = _ARABIC_DAYS.match(mention.text)
    if not words:
        return None
    two, one, few, week, _ = words.groups()
    if few:
        return _ARABIC_COUNTS.get(few) or int(few)
    return 2 if two else 1 if one else 7 if week else 14


def _day(edtf: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(edtf.split("/")[0]) if len(edtf.split("/")[0]) == 10 else None
    except ValueError:
        return None


def _leading(clauses: Sequence[Clause], place: int) -> int:
    """The clause that a clause takes its time from: the one it is content of, else the last that is not an aside."""
    clause = clauses[place]
    if clause.governor is not None:
        return clause.governor
    if clause.opener in ("relative", "participle"):
        return place - 1
    return next((at for at in range(place - 1, -1, -1) if clauses[at].opener not in _ASIDES), place - 1)


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


def _best(scene: Scene, own: Sequence[DateMention], head: int, status: str) -> DateMention | None:
    weighed = [(_weight(scene, date, head, status), date) for date in own]
    fitting = [pair for pair in weighed if pair[0] > 0]
    return _finer_beside(scene, own, max(fitting, key=lambda pair: pair[0])[1]) if fitting else None


def _finer_beside(scene: Scene, own: Sequence[DateMention], best: DateMention) -> DateMention:
    """ "2003 March", "June 2014: … on the 10th": of a year and a month of it, or a month and its day, the finer."""
    for date in own:
        is_beside = 0 <= date.start - best.end <= 2 and not scene.article.text[best.end : date.start].strip(
            " ,"
        )
        opens = best.start == scene.passage.start and _words_before(scene, date.start) & _ON
        if (is_beside or opens) and date.edtf.startswith(best.edtf) and len(date.edtf) > len(best.edtf):
            return date
    return best


def _weight(scene: Scene, date: DateMention, head: int, status: str) -> float:
    """How well a date goes with the verb at `head`: the word before it counts, then the distance."""
    before = _words_before(scene, date.start)
    weight = 2.0 - min(abs(date.start - head), 200) / 200
    if before & _ON:
        weight += 1.0
    if date.start == scene.passage.start:
        weight += 1.0
    if date.start > head and _is_compared(scene, head, date.start):
        weight -= 2.2
    if status == "planned":
        weight += 1.0 if before & _BY else 0.0
    elif before & {"since", "منذ", "of", "than"}:
        weight -= 1.5
    elif before & _SINCE:
        weight -= 2.2
    return weight


def _is_compared(scene: Scene, head: int, start: int) -> bool:
    """ "146,000, down from 170,000 in 2007": the later date belongs to what the number is compared with."""
    between = [token for token in scene.tokens if head <= token.start < start]
    if any(token.norm in _COMPARING for token in between):
        return True
    return any(
        before.norm in _OF_ANOTHER and any(word.part == "noun" for word in after.look.words)
        for before, after in pairwise(between)
    )


def _words_before(scene: Scene, start: int) -> set[str]:
    """The word right before an offset."""
    last = None
    for token in scene.tokens:
        if token.start >= start:
            break
        last = token
    return {last.norm} if last else set()
