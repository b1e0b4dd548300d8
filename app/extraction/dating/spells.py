"""Spans of time: "from 2003 to 2011", "since March 2003", "raged on until May", "after six years"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from app.extraction.clauses.splitting import Clause
from app.extraction.dates import timex
from app.extraction.dates.timex import LENGTH_OF_DAY, LENGTH_OF_MONTH
from app.extraction.dates.values import Point, shift
from app.extraction.dating import fitting
from app.extraction.dating.fitting import follows_since, word_before
from app.extraction.dating.points import SINCE, are_neighbours, day_told, point_told
from app.extraction.dating.running import day_of, days_of
from app.extraction.records import DateMention
from app.extraction.scenes import Scene, within

_FROM = frozenset({"from", "between", "من", "ومن", "بين", "وبين"})
_FOR = frozenset({"for", "some", "about", "nearly", "almost"})
_UNTIL = frozenset({"until", "till", "حتي", "وحتي", "الي"})
_MANY_DAYS = 46
# What is ordered for so many days has not gone on for them.
_ORDERING = frozenset(
    "place impose declare announce order extend renew ban sentence jail suspend promise give grant set call".split()
)
_OVER = frozenset({"for", "over", "during"})
# "for four nights": but not "for ten days of talks", "over two days ago".
_ENDS_LENGTH = re.compile(
    r"\s*(?:[,.;:]|\Z|\n|and\b|in\b|on\b|from\b|at\b|until\b|as\b|with\b|by\b|the\b|that\b|American|US|U\.S\.|British|[a-z]+ing\b|[A-Z])"
)
LASTING = frozenset(
    {
        *(
            "last",
            "lasts",
            "lasted",
            "lasting",
            "continue",
            "continues",
            "continued",
            "continuing",
            "drag",
            "drags",
        ),
        *(
            "dragged",
            "endure",
            "endured",
            "remain",
            "remains",
            "remained",
            "rage",
            "rages",
            "raged",
            "persisted",
            *"stay stays stayed staying keeps kept held served governed ruled flew patrolled occupied guarded".split(),
            *"operated administered protected lingered".split(),
        ),
        *(
            "استمر",
            "استمرت",
            "استمروا",
            "تستمر",
            "يستمر",
            "تواصل",
            "تواصلت",
            "يتواصل",
            "تتواصل",
            "دام",
            "دامت",
        ),
        *("ظل", "ظلت", "بقي", "بقيت", "امتد", "امتدت"),
    }
)
_COUNTING = frozenset(
    {
        "احصي",
        "احصت",
        "سجل",
        "سجلت",
        "تسجل",
        "يسجل",
        "وثق",
        "وثقت",
        "يوثق",
        "توثق",
        "رصد",
        "رصدت",
        "بلغ",
        "بلغت",
    }
)
"""Of what they count, "until May" says how far the count goes."""
_LIKELY_RANGE = re.compile(
    r"\s*(?:(to|until|till|through|[-–—]|إلى|الى|حتى|وحتى)|and|و)\s*(?:عام|سنة|في)?\s*\Z"
)
# More days than these, counted back in weeks, are a round number.
_EXACT_DAYS = 15
LENGTH = re.compile(r"P(\d+)([YMWD])\Z")
_ARABIC_LENGTH = re.compile(
    r"بعد (?:(يومين)|(يوم)|(\d+|ثلاثة|أربعة|خمسة|ستة|سبعة|عشرة) أيام|(أسبوع)|(أسبوعين))\Z"
)
_ARABIC_COUNTS = {"ثلاثة": 3, "أربعة": 4, "خمسة": 5, "ستة": 6, "سبعة": 7, "عشرة": 10}
# "not three weeks had passed until".
_LEADING = 3
_LONGEST_EVENT = 50
_LONGEST_SIDE = len("before ")
_PASSING = frozenset("الا تمض يمض تمضي يمضي تنقض ينقض تمر يمر تكن يكن مضت مضي مرت مر".split())
_HARDLY = frozenset("لم ما تكد يكد كادت كاد ان".split())
_HOURS = re.compile(r"\b(?:hours?|minutes)\b|ساع|دقائق|دقيقة")
_END_OF_PHRASE = re.compile(r"\s*(?:[,.;،؛]|\Z|and\b|و)")
_NEAR_EVENT = 9
_RIGHT_AFTER = frozenset({"following", "عقب", "اثر", "وعقب", "واثر"})
_AFTER = _RIGHT_AFTER | {"after", "بعد", "وبعد"}


def widened(
    scene: Scene, own: Sequence[DateMention], chosen: DateMention, lasts: bool, until: str
) -> DateMention:
    """The date of a happening as a span of time where the words give two ends, or one end and now.

    `lasts`: the happening goes on or is counted up to `until` (EDTF, empty when unknown), so "since" begins a span.
    """
    for first, last in pairwise(own):
        between = scene.article.text[first.end : last.start]
        is_pair = chosen in (first, last) and "/" not in first.edtf + last.edtf and first.edtf < last.edtf
        joined = _LIKELY_RANGE.match(between)
        is_range = joined and (joined.group(1) or word_before(scene, first.start) in _FROM)
        if is_pair and joined and (is_range or are_neighbours(first, last)):
            text = scene.article.text[first.start : last.end]
            edtf = f"{first.edtf}/{last.edtf}"
            return replace(first, end=last.end, text=text, edtf=edtf, reason="from the one date to the other")
    if not (lasts and until and follows_since(scene, chosen.start)) or "/" in chosen.edtf + until:
        return chosen
    begun = f"{chosen.edtf}-01" if chosen.mod == "START" and len(chosen.edtf) == 4 else chosen.edtf
    if len(begun) < LENGTH_OF_DAY:
        is_news = len(until) == LENGTH_OF_DAY or len(begun) == LENGTH_OF_MONTH
        is_finer = scene.passage.language == "en" and is_news
        until = (
            until if is_finer else until[: len(begun)]
        )  # a feature's "since 2003": no finer at the other end
    if begun >= until:
        return chosen
    return replace(chosen, edtf=f"{begun}/{until}", reason=f"{SINCE} {until}")


def goes_on(scene: Scene, first: DateMention, start: int) -> DateMention | None:
    """The other end of a span whose first end lies before offset `start` ("between May | and June"); None if none."""
    behind = next((date for date in scene.dates if date.start > first.start), None)
    if behind is None or behind.start < start or word_before(scene, first.start) not in _FROM:
        return None
    return behind if _LIKELY_RANGE.match(scene.article.text[first.end : behind.start]) else None


def lasts_until(scene: Scene, clause: Clause) -> DateMention | None:
    """The date up to which something is said to last ("raged on until May"); None when nothing is."""
    if not scene.dates:
        return None
    verb = scene.tokens[clause.head.index].norm
    bare = verb[1:] if verb[:1] in "وف" else verb
    if {verb, bare}.isdisjoint(LASTING) and (bare not in _COUNTING or not scene.figures):
        return None
    start, end = scene.tokens[clause.head.index].end, scene.span(clause.first, clause.last)[1]
    ends = (date for date in within(scene.dates, start, end) if word_before(scene, date.start) in _UNTIL)
    return next((date for date in ends if date.type != "DURATION" and date.edtf), None)


def lasted_for(scene: Scene, clause: Clause, begun: DateMention | None) -> DateMention | None:
    """ "The battle, begun on 17 October 2016, dragged on for nine months": from then until so much later."""
    verb = scene.tokens[clause.head.index]
    point = point_told(begun) if verb.norm in LASTING else None
    if begun is None or point is None:
        return None
    for mention in within(scene.dates, verb.end, scene.span(clause.first, clause.last)[1]):
        length = LENGTH.match(mention.value) if mention.type == "DURATION" else None
        if length is None or word_before(scene, mention.start) not in _FOR:
            continue
        weeks = length[2] == "W"
        coarse = point if length[2] == "D" or weeks else replace(point, day=None)
        moved = shift(coarse, int(length[1]) * (7 if weeks else 1), "D" if weeks else length[2])
        if moved:
            edtf = f"{begun.edtf}/{timex.edtf(moved)}"
            return replace(begun, edtf=edtf, reason=f"{mention.text} from {begun.text}")
    return None


def over_days(scene: Scene, clause: Clause, date: DateMention | None) -> DateMention | None:
    """The span of "bombed it for four nights", "over three days", "lasted 38 days" in English, from a known day on."""
    if date is None or scene.passage.language != "en" or not scene.dates:
        return date
    day = day_told(date)
    if day is None or any(word.lemma.split("/")[0] in _ORDERING for word in clause.head.words):
        return date
    for mention in within(scene.dates, *scene.span(clause.first, end_of_lasting(scene, clause))):
        starts_over = mention.text.lower().startswith("over ")
        is_length = mention.type == "DURATION" and (starts_over or not mention.mod)
        length = LENGTH.match(mention.value) if is_length else None
        at = scene.index_at(mention.start)
        leading = scene.tokens[at - 1].norm if at else ""
        is_span = starts_over or leading in _OVER or leading in LASTING
        is_span = is_span or (leading == "the" and scene.tokens[at - 2].norm in _OVER)
        is_days = length and length[2] == "D" and 1 < int(length[1]) < _MANY_DAYS
        if not (length and is_days and is_span and _ENDS_LENGTH.match(scene.article.text, mention.end)):
            continue
        last = day + timedelta(int(length[1]) - 1)
        return replace(date, edtf=f"{day}/{last}", reason=f"{mention.text} from {date.text} on")
    return date


def end_of_lasting(scene: Scene, clause: Clause) -> int:
    """The token after the clause, or after the one behind it that tells how long it was ("and lasted 38 days")."""
    place = scene.clauses.index(clause) + 1
    following = scene.clauses[place] if place < len(scene.clauses) else None
    lasts = following is not None and scene.tokens[following.head.index].norm in LASTING
    return following.last if following and lasts else clause.last


def counted_until(scene: Scene, clause: Clause) -> DateMention | None:
    """ "admits until last month to have killed 841": in Arabic a count holds at its bound."""
    if scene.passage.language == "en" or not scene.dates:
        return None
    start, end = scene.span(clause.first, clause.last)
    if not within(scene.figures, start, end) or lasts_until(scene, clause):
        return None
    dated = [date for date in within(scene.dates, start, end) if date.edtf and date.type != "DURATION"]
    return dated[0] if len(dated) == 1 and word_before(scene, dated[0].start) in _UNTIL else None


def up_to(begun: DateMention | None, until: DateMention) -> DateMention:
    """The span from one date up to the other; only that other when the first is unknown or does not lie before it."""
    if begun is None or "/" in begun.edtf + until.edtf or begun.edtf >= until.edtf:
        return until
    reason = f"from {begun.edtf} until then"
    return replace(until, edtf=f"{begun.edtf}/{until.edtf}", resolution=begun.resolution, reason=reason)


def counted_on(scene: Scene, clause: Clause, begun: DateMention | None) -> DateMention | None:
    """ "came in 1963 and went after six years": so long after the clause before."""
    point = point_told(begun) if scene.dates else None
    if begun is None or point is None:
        return None
    place = scene.clauses.index(clause)
    first = scene.clauses[place - 1].first if place and clause.opener == "until" else clause.first
    for mention in within(scene.dates, *scene.span(first, clause.last)):
        length = LENGTH.match(mention.value) if mention.type == "DURATION" else None
        ends = _END_OF_PHRASE.match(scene.article.text, mention.end)
        before = word_before(scene, mention.start)
        is_within = before == "within" and mention.value.endswith("W")
        is_after = is_within or (ends and before == "after")
        if length and (is_after or _had_not_passed(scene, clause, mention)):
            moved = shift(point, int(length[1]), length[2])
            if moved and moved.week:
                moved = shift(point, int(length[1]) * 7, "D")
                moved = Point(year=moved.year, month=moved.month) if moved else None
            if moved:
                reason = f"{mention.text} after {begun.text}"
                return replace(
                    mention, type="DATE", edtf=timex.edtf(moved), resolution="event", reason=reason
                )
    return None


def _had_not_passed(scene: Scene, clause: Clause, mention: DateMention) -> bool:
    """ "ولم تمض ثلاثة أسابيع حتى سقط", "وما هي إلا أيام حتى": about so long after what was told before."""
    at = scene.index_at(mention.start)
    before = [token.norm.removeprefix("و") for token in scene.tokens[max(0, at - _LEADING) : at]]
    passes = bool(before) and before[-1] in _PASSING and not _HARDLY.isdisjoint(before)
    return passes and any(token.norm == "حتي" for token in scene.tokens[at : clause.head.index + 1])


def counted_back(scene: Scene, main: DateMention | None, start: int) -> DateMention | None:
    """The deed of "two days after …", "بعد يومين من …" at offset `start`: the date of the main clause less the time."""
    point = point_told(main)
    if main is None or point is None:
        return None
    day = day_of(main.edtf)
    if day and fitting.word_before(scene, start) == "غداة":
        reason = f"the day before {main.text}"
        return replace(main, edtf=str(day - timedelta(1)), resolution="event", reason=reason)
    for mention in scene.dates:
        beside = next((date for date in scene.dates if _is_right_before(scene, date, mention)), None)
        main, point = (
            (beside, point_told(beside) or point) if beside and point_told(beside) else (main, point)
        )
        direction = _counts_to(scene, mention, start) or _counts_beside(scene, mention, start)
        if not direction:
            continue
        if main.start > start and not _has_verb(scene, start, main.start):
            return main  # "a week after the release of two men on the 23rd": its own date
        moved = _moved_back(mention, point, direction)
        if moved:
            reason = f"counted from {main.text}: {mention.text} {'before' if direction > 0 else 'after'} it"
            edtf = timex.edtf(moved)
            return replace(mention, type="DATE", edtf=edtf, resolution="event", reason=reason)
    return None


def _moved_back(mention: DateMention, point: Point, direction: int) -> Point | None:
    """The point so long before another one, or after it when `direction` is -1; None when nobody can tell."""
    length = _time_back(mention)
    if length is None:
        return replace(point, day=None) if mention.value == "PXD" and point.is_day else None
    moved = shift(point, direction * length[0], length[1])
    is_days, is_exact = length[1] == "D", abs(length[0]) <= _EXACT_DAYS and not mention.mod
    if moved is None and is_days and is_exact and point.month:
        return point  # five days before "in June": then, as far as can be said
    return replace(moved, day=None) if moved and is_days and not is_exact else moved


def right_after(scene: Scene, own: Sequence[DateMention], carried: DateMention | None) -> DateMention | None:
    """The month or year of "after the fall of the town in 2014, it asked for help", where what is told before is older.

    Where nothing was told before, only what came right after something ("إثر حرب يونيو 1967").
    """
    told = days_of(carried.edtf) if carried else None
    for date in own:
        is_news = scene.passage.language == "ar" and date.resolution == "publication" and told is not None
        when = days_of(date.edtf) if len(date.edtf) <= LENGTH_OF_MONTH or is_news else None
        at = scene.index_at(date.start)
        before = {token.norm for token in scene.tokens[max(0, at - _NEAR_EVENT) : at]}
        is_behind = not before.isdisjoint(_AFTER if told else _RIGHT_AFTER)
        if when and is_behind and (told is None or told[1] < when[0]):
            return date
    return None


def day_after(scene: Scene, clause: Clause, date: DateMention) -> DateMention:
    """ "was dismissed the morning after the polls held on 7 November": the next day; else the date as it is."""
    day = day_of(date.edtf)
    behind = scene.tokens[clause.head.index : clause.last]
    if day is None or not any(token.norm == "غداة" for token in behind):
        return date
    reason = f"the day after {date.text}"
    return replace(date, edtf=str(day + timedelta(1)), resolution="event", reason=reason)


def _is_right_before(scene: Scene, date: DateMention, mention: DateMention) -> bool:
    """Whether only a comma parts a date and the length of time behind it ("on 24 April 2003, two weeks after")."""
    if date.end > mention.start or not date.edtf:
        return False
    return scene.article.text[date.end : mention.start].strip() == ","


def _counts_to(scene: Scene, mention: DateMention, start: int) -> int:
    """1 if "after" or "من" alone parts a length of time from what is told at `start`, -1 if "before" does; else 0."""
    text = scene.article.text
    if mention.start == start:
        return _side(text[mention.end + 1 :].split(" ", 1)[0])
    if mention.end > start:
        return 0
    gap = text[mention.end : start].split()
    if gap in (["من"], ["على"], ["علي"], ["عن"]):
        return 1
    return _side(
        gap[0] if len(gap) == 1 else "" if gap else text[start : start + _LONGEST_SIDE].split(" ", 1)[0]
    )


def _side(word: str) -> int:
    """The direction in which an English word counts back from the main clause: 1 behind "after", -1 behind "before"."""
    return {"after": 1, "before": -1}.get(word, 0)


def _counts_beside(scene: Scene, mention: DateMention, start: int) -> int:
    """-1 for what stands at `start` in "قبل غزو الكويت بثمانية أيام", for it came later; 1 behind "بعد"; else 0."""
    text = scene.article.text
    between = text[start : mention.start]
    if not (start < mention.start and between.endswith(" ب")) or len(between) > _LONGEST_EVENT:
        return 0
    if any(sign in between for sign in ",،.;؛:") or _has_verb(scene, start, mention.start):
        return 0
    before = word_before(scene, start).removeprefix("و")
    return -1 if before in ("قبل", "قبيل") else 1 if before in ("بعد", "عقب") else 0


def _has_verb(scene: Scene, start: int, end: int) -> bool:
    return any(head.is_finite and start < scene.tokens[head.index].start < end for head in scene.heads)


def _time_back(mention: DateMention) -> tuple[int, str] | None:
    if _HOURS.search(mention.text):
        return 0, "D"
    length = LENGTH.match(mention.value) if mention.type == "DURATION" else None
    if length and (not mention.mod or mention.text[:1].isascii()):
        weeks = length[2] == "W"
        return -int(length[1]) * (7 if weeks else 1), "D" if weeks else length[2]
    words = _ARABIC_LENGTH.match(mention.text)
    if not words:
        return None
    two, one, few, week, _ = words.groups()
    if few:
        return -(_ARABIC_COUNTS.get(few) or int(few)), "D"
    return -(2 if two else 1 if one else 7 if week else 14), "D"
