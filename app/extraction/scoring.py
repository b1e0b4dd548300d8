"""Counts of right, missed and wrong, and how found things are paired with gold: pure, no stage is called."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Protocol

from app import dates
from app.errors import BadDate
from app.extraction.gold import GoldDate, GoldEntity, GoldEvent, GoldFigure
from app.extraction.records import Candidate, DateMention, EntityMention, FigureMention


@dataclass
class Score:
    """How many of the found are right, how many of the gold are found; `misses` say what went wrong."""

    right: int = 0
    found: int = 0
    gold: int = 0
    misses: list[str] = field(default_factory=list)
    met: int | None = None
    """How many of the gold are found, where that differs from `right` (one find can meet several)."""

    @property
    def precision(self) -> float:
        """Share of the found that is right; 1 when nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold that was found; 1 when there is no gold."""
        return self.gold_met / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def add(self, other: "Score") -> None:
        """Add the counts and misses of another score."""
        if self.met is not None or other.met is not None:
            self.met = self.gold_met + other.gold_met
        self.right += other.right
        self.found += other.found
        self.gold += other.gold
        self.misses += other.misses

    @property
    def gold_met(self) -> int:
        """How many of the gold are found."""
        return self.right if self.met is None else self.met


class Spanned(Protocol):
    """Anything with a place in the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def text(self) -> str: ...


def overlaps(one: Spanned, other: Spanned) -> bool:
    """Whether two spans share a code point."""
    return one.start < other.end and other.start < one.end


def date_scores(found: Sequence[DateMention], gold: Sequence[GoldDate]) -> dict[str, Score]:
    """Scores of spans (relaxed: any overlap; strict: the same) and of TIMEX3 values and EDTF on overlapping spans.

    "calendar values" are those of the dates and times that lie on the calendar: no lengths of time, nothing vague.
    """
    scores = {name: Score(0, len(found), len(gold)) for name in ("spans", "strict spans", "values")}
    calendar = [date for date in gold if date.edtf]
    scores["edtf"] = Score(0, sum(bool(date.edtf) for date in found), len(calendar))
    scores["calendar values"] = Score(0, sum(map(_is_calendar, found)), sum(map(_is_calendar, gold)))
    taken: set[int] = set()
    for right in gold:
        place = next((at for at, date in enumerate(found) if at not in taken and overlaps(date, right)), None)
        if place is None:
            scores["spans"].misses.append(f"missed: {right.text}")
            continue
        taken.add(place)
        date = found[place]
        scores["spans"].right += 1
        scores["strict spans"].right += (date.start, date.end) == (right.start, right.end)
        scores["values"].right += date.value == right.value
        scores["edtf"].right += bool(right.edtf) and date.edtf == right.edtf
        scores["calendar values"].right += _is_calendar(right) and date.value == right.value
        if date.value != right.value:
            scores["values"].misses.append(
                f"{right.text}: {right.value or '–'} read as {date.value or '–'} ({date.reason})"
            )
    extra = (date for at, date in enumerate(found) if at not in taken)
    scores["spans"].misses += [f"no date: {date.text}" for date in extra]
    return scores


def _is_calendar(date: DateMention | GoldDate) -> bool:
    return date.type in ("DATE", "TIME") and date.value[:1].isdecimal() and bool(date.edtf)


def entity_score(found: Sequence[EntityMention], gold: Sequence[GoldEntity], known: frozenset[str]) -> Score:
    """Names with the right id on overlapping spans; gold names that the gazetteer cannot know do not count."""
    counted = [name for name in gold if name.ids & known]
    unknown = [name for name in gold if not name.ids & known]
    kept = [mention for mention in found if not any(overlaps(mention, name) for name in unknown)]
    score = Score(0, len(kept), len(counted))
    taken: set[int] = set()
    for name in counted:
        place = next(
            (
                at
                for at, one in enumerate(kept)
                if at not in taken and overlaps(one, name) and one.entity.id in name.ids
            ),
            None,
        )
        if place is None:
            score.misses.append(f"missed: {name.text} ({', '.join(sorted(name.ids))})")
        else:
            taken.add(place)
            score.right += 1
    score.misses += [f"wrong: {one.text} ({one.entity.id})" for at, one in enumerate(kept) if at not in taken]
    return score


def figure_score(found: Sequence[FigureMention], gold: Sequence[GoldFigure]) -> Score:
    """Figures with value and kind right on overlapping spans."""
    score = Score(0, len(found), len(gold))
    taken: set[int] = set()
    for right in gold:
        place = next(
            (
                at
                for at, one in enumerate(found)
                if at not in taken and overlaps(one, right) and _same_figure(one, right)
            ),
            None,
        )
        if place is None:
            near = next((one for one in found if overlaps(one, right)), None)
            read = f"read as {near.kind} {near.value}" if near else "missed"
            score.misses.append(f"{right.text}: {right.kind} {right.value} {read}")
        else:
            taken.add(place)
            score.right += 1
    return score


def proposed_names(found: Sequence[Candidate], gold: Sequence[GoldEntity], known: frozenset[str]) -> Score:
    """Names that an article's proposals hold, each once, against those of its gold; reasons as `entity_score`."""
    wanted = {name.ids for name in gold if name.ids & known}
    right = frozenset().union(*(name.ids for name in gold))
    held = frozenset(name.entity.id for one in found for name in one.names())
    score = Score(len(held & right), len(held), len(wanted), met=sum(bool(ids & held) for ids in wanted))
    score.misses += [
        f"missed: {', '.join(sorted(ids))}" for ids in sorted(wanted, key=sorted) if not ids & held
    ]
    score.misses += [f"wrong: {name}" for name in sorted(held - right)]
    return score


def proposed_figures(
    found: Sequence[Candidate], figures: Sequence[GoldFigure], events: Sequence[GoldEvent]
) -> Score:
    """Figures that proposals hold, each once, against those of the gold that stand in an event."""
    held = list({figure.start: figure for one in found for figure in one.figures}.values())
    in_events = [one for one in figures if any(event.start <= one.start < event.end for event in events)]
    elsewhere = [one for one in figures if one not in in_events]
    kept = [one for one in held if not any(overlaps(one, other) for other in elsewhere)]
    return figure_score(kept, in_events)


def _same_figure(one: FigureMention, right: GoldFigure) -> bool:
    return one.kind == right.kind and one.damaged == right.damaged and one.value == right.value


def paired_events(found: Sequence[Candidate], gold: Sequence[GoldEvent]) -> dict[int, int]:
    """Which candidate is which gold event, each used once.

    They can be a pair when the candidate's event word lies in the gold quotation, or the quotations share half of
    what they cover together. The best pairs go first: by that share, then by type, then by date.
    """
    pairs = []
    for at, candidate in enumerate(found):
        for place, event in enumerate(gold):
            common = min(candidate.end, event.end) - max(candidate.start, event.start)
            if common <= 0:
                continue
            share = common / (max(candidate.end, event.end) - min(candidate.start, event.start))
            is_inside = event.start <= candidate.trigger[0] < event.end
            if is_inside or share >= 0.5:
                date = candidate.date.edtf if candidate.date else ""
                merit = (
                    share
                    + 0.6 * is_inside
                    + 0.3 * (candidate.type == event.type)
                    + 0.2 * same_date(date, event.date)
                )
                pairs.append((-merit, at, place))
    result: dict[int, int] = {}
    used: set[int] = set()
    for _, at, place in sorted(pairs):
        if at not in result and place not in used:
            result[at] = place
            used.add(place)
    return result


def event_scores(found: Sequence[Candidate], gold: Sequence[GoldEvent]) -> dict[str, Score]:
    """Scores of events found, of types and statuses of the found ones, and of their dates.

    Optional gold events and what is paired with them count nowhere.
    """
    pairs = paired_events(found, gold)
    optional = {at for at, place in pairs.items() if gold[place].optional}
    hits = {at: gold[place] for at, place in pairs.items() if at not in optional}
    needed = [event for event in gold if not event.optional]
    events = Score(len(hits), len(found) - len(optional), len(needed))
    events.misses += [
        f"not in gold: {one.quote}" for at, one in enumerate(found) if at not in hits and at not in optional
    ]
    events.misses += [f"missed: {event.quote}" for event in needed if event not in hits.values()]
    scores = {"events": events, "right date": Score(), "types": Score(), "statuses": Score()}
    for at, event in hits.items():
        _count(
            scores["types"],
            found[at].type == event.type,
            f"{event.quote}: {event.type} read as {found[at].type}",
        )
        _count(
            scores["statuses"],
            found[at].status == event.status,
            f"{event.quote}: {event.status} read as {found[at].status}",
        )
        if event.date:
            date = found[at].date
            read = date.edtf if date else ""
            _count(
                scores["right date"],
                same_date(read, event.date),
                f"{event.quote}: {event.date} read as {read or '–'}",
            )
    return scores


def _count(score: Score, is_right: bool, miss: str) -> None:
    score.found += 1
    score.gold += 1
    score.right += is_right
    if not is_right:
        score.misses.append(miss)


def same_date(one: str, other: str) -> bool:
    """Whether two EDTF dates mean the same days; marks of doubt aside.

    >>> same_date("2024?", "2024"), same_date("2014-06", "2014-06-09")
    (True, False)
    """
    if one == other:
        return True
    try:
        first, second = dates.parse(one), dates.parse(other)
    except BadDate:
        return False
    return (first.earliest, first.latest) == (second.earliest, second.latest)


@dataclass(frozen=True, slots=True)
class Told:
    """What one document tells: its gold events, and the cluster of each found event by its span."""

    document: str
    language: str
    gold: tuple[GoldEvent, ...]
    found: tuple[tuple[int, int, str], ...]

    def clusters(self, event: GoldEvent) -> frozenset[str]:
        """The clusters of the found events that share words with a gold quotation."""
        return frozenset(
            cluster for start, end, cluster in self.found if start < event.end and event.start < end
        )

    def happenings(self, start: int, end: int) -> frozenset[str]:
        """The happenings told in the gold quotations that share words with a span."""
        return frozenset(event.happening for event in self.gold if event.start < end and start < event.end)


def pair_score(told: Sequence[Told], crossing: bool) -> Score:
    """Pair F1 of clusters over different documents: `crossing`, of different languages, else of one.

    Every two gold quotations of one happening are a gold pair, found or not; it is met when found events that
    share words with the one and the other are in one cluster. A joined pair of found events is right when some
    happening is told in both places. Optional gold is no merit, nor is it a fault.
    """
    score = Score(met=0)
    for one, other in combinations(told, 2):
        if one.document != other.document and (one.language != other.language) == crossing:
            _count_gold_pairs(score, one, other)
            _count_joined_pairs(score, one, other)
    return score


def _count_gold_pairs(score: Score, one: Told, other: Told) -> None:
    for event in one.gold:
        for same in other.gold:
            if event.happening != same.happening or not event.happening or event.optional or same.optional:
                continue
            score.gold += 1
            if one.clusters(event) & other.clusters(same):
                score.met = (score.met or 0) + 1
            else:
                places = f"{one.document}: {event.quote} – {other.document}: {same.quote}"
                score.misses.append(f"not joined: {event.happening} ({places})")


def _count_joined_pairs(score: Score, one: Told, other: Told) -> None:
    for start, end, cluster in one.found:
        for first, last, same in other.found:
            told, again = one.happenings(start, end), other.happenings(first, last)
            if cluster != same or not (told or again):
                continue  # where the gold lists nothing in either place, nothing can be judged
            score.found += 1
            if told & again:
                score.right += 1
            else:
                score.misses.append(f"joined: {_told(one, start, end)} – {_told(other, first, last)}")


def _told(told: Told, start: int, end: int) -> str:
    return f"{'/'.join(sorted(told.happenings(start, end))) or 'nothing in gold'} ({told.document} {start}–{end})"
