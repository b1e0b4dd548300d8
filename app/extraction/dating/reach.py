"""Which dates stand in the reach of a clause: not those of its asides, of who says so, of the report's own line."""

import re

from app.extraction.clauses.splitting import Clause
from app.extraction.dates.ahead import is_past as is_verb_of_past
from app.extraction.dates.tense import LATEST
from app.extraction.dating import fitting, spells
from app.extraction.dating.running import Story, is_calendar, is_dateline
from app.extraction.records import DateMention
from app.extraction.scenes import Scene, within

# "within a term that ends in May".
_RUNNING_OUT = frozenset({"تنتهي", "ينتهي", "تنقضي", "ينقضي", "تمتد", "يمتد"})
_TERMS = frozenset({"مهلة", "مدة", "فترة", "موعد", "اجل", "بمهلة", "لمهلة", "لمدة", "لفترة"})
_PREPOSITIONS = frozenset({"in", "on", "at", "في"})
_OF_TIME = frozenset({"after", "before", "since"})
_AS_ADVERB = re.compile(r",\s*(?:(?:early|late|in|on|at)\s+){0,2}\Z")
# "the morning after the vote": `eves` counts it.
_SIDE = re.compile(
    r"the (?:morning|afternoon|evening|night|day) (?:before|after) (?:the|that|this|his|her|its|their)\b",
    re.I,
)
_COMMAS = frozenset({",", "،"})
_WAS = frozenset({"وكان", "وكانت", "وكانوا"})
# "asked for talks on Monday and on 3 May banned all trade": what stands there is the next verb's.
_OF_THE_NEXT = re.compile(r"(?:\band|\bbut|, then) (?:then )?(?:(?:early|late) )?(?:in|on|at|by)(?: the)?\Z")
_BEHIND_VERB, _LONGEST_WORD = 3, 20
_ONE_EACH = 2
SETTING = frozenset({"in", "at", "during", "في", "وفي", "ففي", "خلال", "وخلال"})


def own_dates(scene: Scene, place: int) -> list[DateMention]:
    """The calendar dates of a clause, without those of its asides, of the verb that governs it and of the dateline."""
    if not scene.dates:
        return []
    clause = scene.clauses[place]
    start, end = scene.span(clause.first, _end(scene, place))
    end = _end_of_adverb(scene, place + 1) or end
    start = (_end_of_adverb(scene, place) if place else None) or start
    asides = [scene.span(other.first, other.last) for other in scene.clauses if _is_inside(other, clause)]
    start = max(_behind_governor(scene, place, start), opening_of_time(scene, clause))
    resumed = _resuming(scene, place + 1)
    left = _resuming(scene, place)
    own = [
        date
        for date in within(scene.dates, start, end)
        if is_calendar(date)
        and not any(first <= date.start < last for first, last in asides)
        and not is_dateline(scene, date)
        and date != left
        and not _SIDE.match(scene.article.text, date.start)
        and not _is_of_the_next_verb(scene, clause, date)
    ]
    own += [resumed] if resumed and resumed not in own else []
    other_end = spells.goes_on(scene, own[-1], end) if own else None
    own = [
        date
        for date in (*own, *([other_end] if other_end else []))
        if not _is_parted(scene, clause, date, ";؛")
    ]
    own = [date for date in own if not _is_parted(scene, clause, date, ":")] or own
    return own or _behind_relative(scene, place) or _behind_aside(scene, place)


def _is_of_the_next_verb(scene: Scene, clause: Clause, date: DateMention) -> bool:
    """Whether English joins another verb, which heads no clause of its own, right behind a date: "and in May rose"."""
    if scene.passage.language != "en" or date.start < scene.tokens[clause.head.index].start:
        return False
    text = scene.article.text
    is_joined = _OF_THE_NEXT.search(text[scene.passage.start : date.start].rstrip())
    words = text[date.end : date.end + _LONGEST_WORD].split()
    return bool(is_joined and text[date.end : date.end + 1] == " " and words and is_verb_of_past(words[0]))


def _behind_relative(scene: Scene, place: int) -> list[DateMention]:
    """The last date of "the troops that came in April 2003 left the palace on 3 May": that of the main verb.

    Only where that verb stands first, as in Arabic, so that what follows the relative clause can still be its own.
    """
    clause = scene.clauses[place]
    relative = scene.clauses[place + 1] if place + 1 < len(scene.clauses) else None
    is_first = scene.passage.language == "ar" and clause.head.index - clause.first <= 1
    if relative is None or relative.opener != "relative" or relative.first != clause.last or not is_first:
        return []
    told = [
        date for date in within(scene.dates, *scene.span(relative.first, relative.last)) if is_calendar(date)
    ]
    if len(told) != _ONE_EACH or fitting.word_before(scene, told[1].start) not in SETTING:
        return []
    return told[1:] if len(scene.article.text[told[0].end : told[1].start].split()) > _ONE_EACH else []


def _behind_aside(scene: Scene, place: int) -> list[DateMention]:
    """The date of "ووصل المالكي، وكان رئيسا للحكومة، في 1 أيلول": behind commas that enclose who somebody was."""
    aside = scene.clauses[place + 1] if place + 1 < len(scene.clauses) else None
    if aside is None or scene.tokens[aside.head.index].norm not in _WAS or aside.head.index != aside.first:
        return []
    if scene.tokens[aside.first - 1].norm not in _COMMAS:
        return []
    for date in within(scene.dates, *scene.span(aside.first, aside.last)):
        at = scene.index_at(date.start)
        at -= scene.tokens[at - 1].norm in _PREPOSITIONS
        if is_calendar(date) and scene.tokens[at - 1].norm in _COMMAS:
            return [date]
    return []


def opening_of_time(scene: Scene, clause: Clause) -> int:
    """Where "after" stands in "On 3 May, two days after they came, …", for what is before it is not of that clause."""
    if clause.opener not in _OF_TIME:
        return 0
    tokens = scene.tokens[clause.first : clause.head.index]
    signs = [token.start for token in tokens if f"open:{clause.opener}" in token.look.marks]
    if not signs or signs[-1] == tokens[0].start:
        return 0
    is_of_date = any(date.start <= signs[-1] < date.end for date in scene.dates)  # "the following month"
    return 0 if is_of_date else signs[-1]


def _resuming(scene: Scene, place: int) -> DateMention | None:
    """The date of "fired at the camp, where troops lived, late on 3 May": of the clause before the relative one."""
    clause = scene.clauses[place] if 0 < place < len(scene.clauses) else None
    if clause is None or clause.opener != "relative" or scene.passage.language != "en":
        return None
    dated = [
        date for date in within(scene.dates, *scene.span(clause.first, clause.last)) if is_calendar(date)
    ]
    if not dated:
        return None
    verb, last = scene.tokens[clause.head.index], dated[-1]
    return last if _AS_ADVERB.search(scene.article.text, verb.end, last.start) else None


def _end(scene: Scene, place: int) -> int:
    """The token after a clause; "in a time that does not pass 30 June", or a date behind "he said", belongs to it."""
    clause = scene.clauses[place]
    following = scene.clauses[place + 1] if place + 1 < len(scene.clauses) else None
    if following is None or following.first < clause.last:
        return clause.last
    verb = following.head.index
    if scene.tokens[verb].norm in LATEST:
        return following.last
    if scene.tokens[verb].norm in _RUNNING_OUT and scene.tokens[verb - 1].norm in _TERMS:
        return following.last
    is_said = following.governor == place and following.first == clause.head.index + 1
    return _content_start(scene, following) if is_said else clause.last


def _end_of_adverb(scene: Scene, place: int) -> int | None:
    """Where ", in April 1992," ends at the beginning of clause `place`: it belongs to the clause before."""
    clause = scene.clauses[place] if place < len(scene.clauses) else None
    if clause is not None and clause.opener in ("", "and") and scene.passage.language == "ar":
        return _end_of_arabic_adverb(scene, clause)
    if clause is None or clause.opener != "and" or scene.tokens[clause.first].norm not in _PREPOSITIONS:
        return None
    if scene.tokens[clause.first - 1].norm not in _COMMAS or clause.first + 1 >= len(scene.tokens):
        return None
    start = scene.tokens[clause.first + 1].start
    date = next((date for date in scene.dates if date.start == start), None)
    is_adverb = date and scene.article.text[date.end : date.end + 1] in _COMMAS
    is_adverb = is_adverb and not scene.article.text.startswith(", of ", date.end if date else 0)
    return date.end if date and is_adverb else None  # but "the execution, in 1992, of 42 men"


def _end_of_arabic_adverb(scene: Scene, clause: Clause) -> int | None:
    """The same of "اقتحموا، ليلة 21 تموز، السجن وفر": other words than a verb follow it.

    They are the object of the clause before, and the next verb is joined to it or
    tells of it ("، إرسال لواء رابط هناك").
    """
    verb = scene.tokens[clause.head.index]
    if clause.first == 0 or scene.tokens[clause.first - 1].norm not in _COMMAS:
        return None
    start = scene.tokens[clause.first].start
    lead = scene.tokens[clause.first + 1].start if scene.tokens[clause.first].norm in _PREPOSITIONS else start
    date = next((date for date in scene.dates if date.start in (start, lead)), None)
    if date is None or scene.article.text[date.end : date.end + 1] not in _COMMAS:
        return None
    return date.end if scene.article.text[date.end + 1 : verb.start].split() else None


def _behind_governor(scene: Scene, place: int, start: int) -> int:
    """Where the content of "he said on Thursday he would go" begins: the words right behind the verb are of that."""
    clause = scene.clauses[place]
    governor = scene.clauses[clause.governor] if clause.governor is not None else None
    if governor is None or clause.first != governor.head.index + 1:
        return start
    return scene.tokens[_content_start(scene, clause)].start


def _content_start(scene: Scene, content: Clause) -> int:
    """The token from which dates are those of the content; in Arabic the speaker and his date stand before its verb."""
    is_arabic = scene.passage.language == "ar"
    return content.head.index if is_arabic else min(content.first + _BEHIND_VERB, content.head.index)


def _is_parted(scene: Scene, clause: Clause, date: DateMention, signs: str) -> bool:
    """Whether one of the signs stands between a date and the verb; the colon of "3 May: …" does not count."""
    if scene.words.isdisjoint(signs):
        return False
    verb = scene.tokens[clause.head.index]
    first, last = sorted((verb.start, date.start))
    if signs == ":" and date.start < verb.start:
        return False
    find = scene.article.text.find
    return any(find(sign, first, last) >= 0 for sign in signs)


def _is_inside(other: Clause, clause: Clause) -> bool:
    """Whether a clause is an aside in another: "Ali, who surrendered in 2003, died", "signed a pact that ends in"."""
    if clause.first >= other.first:
        return False
    return other.last <= clause.head.index or (other.opener == "relative" and other.last < clause.last)


def is_described(scene: Scene, date: DateMention, head: int) -> bool:
    """Whether a date before the verb is that of a participle: "a pact signed the previous May enters into force"."""
    place = scene.index_at(date.start)
    return any(at.tense == "reduced" and at.index < place < head for at in scene.heads)


def running_date(scene: Scene, story: Story) -> DateMention | None:
    """The time that is told of: that which opens the passage, else that of the sentence before or of the heading."""
    return opening(scene) or story.sentence or story.heading


def opening(scene: Scene) -> DateMention | None:
    """A date before the first verb of the passage, as in a dated list or "On 3 January, …"."""
    if not (scene.clauses and scene.dates):
        return None
    first = scene.tokens[scene.clauses[0].head.index].start
    is_aside = scene.clauses[0].opener == "relative" and scene.passage.language == "en"
    last = (
        scene.tokens[scene.clauses[0].first].start if is_aside else first
    )  # "Two men, who in May had …, left"
    for date in scene.dates:
        if date.start >= last or not is_calendar(date):
            continue
        if is_described(scene, date, scene.clauses[0].head.index):
            continue
        if fitting.weight(scene, date, first, "happened") > 0:
            return date
    return None


def closing(scene: Scene) -> DateMention | None:
    """The date behind the colon that ends a line without a verb: "The envoy's visit and his talks: 20 May 1983."."""
    last = scene.dates[-1] if scene.dates else None
    if last is None or not is_calendar(last) or any(clause.head.tense != "noun" for clause in scene.clauses):
        return None
    text = scene.article.text
    is_behind = text[: last.start].rstrip().endswith(":")
    return last if is_behind and not text[last.end : scene.passage.end].strip(" .") else None
