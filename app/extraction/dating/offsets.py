"""English times counted from a happening with a date beside it: "a day after the fall of Mosul on 10 June 2014"."""

import re
from dataclasses import replace
from datetime import timedelta

from app.extraction.clauses.splitting import Clause
from app.extraction.dates.timex import LENGTH_OF_DAY, LENGTH_OF_MONTH, edtf
from app.extraction.dates.values import point_of, shift
from app.extraction.dating.eves import NUMBERS
from app.extraction.dating.fitting import word_before
from app.extraction.dating.points import SINCE, day_told, point_told
from app.extraction.dating.reach import own_dates
from app.extraction.dating.running import Story, day_of, in_that_year, is_calendar
from app.extraction.records import DateMention
from app.extraction.scenes import Scene, within

_NUMBERS = NUMBERS | {
    "eleven": 11, "twelve": 12, "fourteen": 14, "fifteen": 15, "sixteen": 16, "eighteen": 18, "twenty": 20,
    "thirty": 30, "forty": 40,
}  # fmt: skip
_COUNTED = re.compile(
    r"\b(?:(?P<within>within|inside|in) )?"
    r"(?:(?:only|just|barely|exactly|some|about|nearly|almost|less than|under|the) )*"
    r"(?:(?P<eve>eve) of|(?:(?P<number>\d{1,2}|" + "|".join(_NUMBERS) + r"|(?:a )?few|several|couple of) )?"
    r"(?P<unit>hours?|minutes|moments|mornings?|evenings?|nights?|days?|weeks?|fortnights?|months?|years?)"
    r"(?: to the day)? (?P<side>before|after|ahead of|following|prior to|short of|of|into))\b(?! (?:that|which|all)\b)",
    re.IGNORECASE,
)
_SPELL = "|".join(word for word, number in _NUMBERS.items() if number > 1)
_NEXT_DAYS = re.compile(
    r"\W*(?:in|over|during|for|throughout) (?:the )?(?:course of )?(?:(?:next|following|first|ensuing|coming) )?"
    rf"(?P<number>{_SPELL}|[2-9]|[12]\d) (?:days|nights)\b(?! (?:of|later|after|before|earlier|ago))",
    re.IGNORECASE,
)
_SAME_SCENE = re.compile(
    r"\W*(?:from there|then|there|inside|outside|at once|at the same (?:time|hour|moment)|simultaneously|on the spot"
    r"|(?:seconds|moments|minutes) (?:later|afterwards|before)|soon afterwards, at|nearby"
    r"|(?:in|over|for|within) the (?:next|following|ensuing) (?:few |several |\w+ )?(?:minutes|hours|hour|half[ -]hour)"
    r"|by (?:nightfall|noon|midnight|evening|sunset|dusk|the evening|the end of the day))\b",
    re.IGNORECASE,
)
_IN_THE_END = re.compile(r"\b(?:eventually|ultimately|in due course|over time)\b")
_HAVE, _REACH_OF_HAVE = frozenset({"has", "have"}), 3
_TERM = re.compile(r"P(\d{1,2})([DWMY])\Z")
_STEPS, _SHORT_UNITS = {"D": (1, "D"), "W": (7, "D"), "M": (1, "M"), "Y": (12, "M")}, frozenset("DW")
_COMING = re.compile(r"(?:the )?(next|coming)\b")
_LEADING_ON = frozenset({"within", "next", "coming"})
_BACK = frozenset({"before", "ahead of", "prior to", "short of"})
_DAYS = {"day": 1, "morning": 1, "evening": 1, "night": 1, "week": 7, "fortnight": 14}
_SHIFTED = {"month": "M", "year": "Y"}
_HOURS = frozenset({"hour", "minute", "moment"})
_SIGNS = frozenset(",.;:()!?\n")
_LONGEST, _EXACT, _SOON = 70, 15, 3
_OF_TIME = frozenset({"before", "after"})


def counted_from(scene: Scene, date: DateMention, head: int) -> DateMention | None:
    """The time so long before or after `date`, where its phrase says so; None when nothing is counted from it.

    `head` is the offset of the verb or noun that is dated: what stands between the words that count and the date is
    the happening counted from, whose own date it is.
    """
    if scene.passage.language != "en" or scene.words.isdisjoint(_SIDES):
        return None
    text = scene.article.text
    first = max(scene.passage.start, date.start - 2 * _LONGEST)
    match = next(
        (found for found in reversed(list(_COUNTED.finditer(text, first, date.start))) if _is_fit(found)),
        None,
    )
    if match is None or match.end() <= head < date.start:
        return None
    between = text[match.end() : date.start]
    if len(between) > _LONGEST or not _SIGNS.isdisjoint(between.replace("U.S.", "")):
        return None
    if any(match.end() <= other.start < date.start and is_calendar(other) for other in scene.dates):
        return None
    counted = _moved(match, date)
    if counted is None:
        return None
    reason = f"{match.group()}: counted from {date.text}"
    return replace(date, edtf=counted, value=counted, mod="", resolution="event", reason=reason)


_SIDES = frozenset({"eve", "before", "after", "ahead", "following", "prior", "short", "within"})


def beside(scene: Scene, place: int) -> DateMention | None:
    """The time of "Ten days before Baghdad fell on 9 April, Marines crossed": counted from the clause beside it."""
    head = scene.tokens[scene.clauses[place].head.index].start
    for other in (place - 1, place + 1):
        if not 0 <= other < len(scene.clauses) or scene.clauses[other].opener not in _OF_TIME:
            continue
        for date in own_dates(scene, other):
            moved = counted_from(scene, date, head)
            if moved:
                return moved
    return None


def since_beside(scene: Scene, story: Story, place: int) -> DateMention | None:
    """The time of "Since the surge began in May a thousand have died": the clause beside it has the beginning."""
    clause, until = scene.clauses[place], story.today(scene)
    verbs = scene.tokens[max(0, clause.head.index - _REACH_OF_HAVE) : clause.head.index]
    is_lasting = clause.head.tense == "perfect" and any(token.norm in _HAVE for token in verbs)
    if scene.passage.language != "en" or not is_lasting or not until:
        return None
    beside = [at for at in (place - 1, place + 1) if 0 <= at < len(scene.clauses)]
    dates = [date for at in beside if scene.clauses[at].opener == "since" for date in own_dates(scene, at)]
    begun = next((date for date in dates if "/" not in date.edtf and date.edtf < until), None)
    if begun is None:
        return None
    until = until[: len(begun.edtf)]
    return replace(begun, edtf=f"{begun.edtf}/{until}", reason=f"{SINCE} {until}")


def goes_on(scene: Scene, clause: Clause, told: DateMention | None) -> DateMention | None:
    """The days of "In four nights 600 bombs fell" from the day told before on; that day of "From there they went".

    None where the sentence says nothing of the kind, or no day was told.
    """
    day = day_told(told)
    if told is None or day is None or scene.passage.language != "en":
        return None
    start, end = scene.span(clause.first, clause.last)
    text = scene.article.text
    if _IN_THE_END.search(text, start, end):
        return replace(
            in_that_year(told), resolution="story", reason=f"in the end: some time after {told.text}"
        )
    spell = _NEXT_DAYS.match(text, start)
    if spell:
        word = spell["number"].lower()
        count = int(word) if word.isdecimal() else _NUMBERS[word]
        reason = f"{spell.group().strip()}: from {told.text} on"
        return replace(told, edtf=f"{day}/{day + timedelta(count - 1)}", resolution="story", reason=reason)
    if not _SAME_SCENE.match(text, start):
        return None
    return replace(told, resolution="story", reason=f"on the scene of what was told before: {told.text}")


def within_term(scene: Scene, clause: Clause) -> DateMention | None:
    """The time from the publication on of an English plan "within ten days", "over the next 18 months"; else None."""
    published = day_of(scene.article.published or "")
    if published is None or scene.passage.language != "en":
        return None
    for mention in within(scene.dates, *scene.span(clause.first, clause.last)):
        length = _TERM.match(mention.value) if mention.type == "DURATION" else None
        coming = _COMING.match(mention.text)
        before = coming[1] if coming else word_before(scene, mention.start)
        if length is None or before not in _LEADING_ON:
            continue
        if before == "within" and length[2] not in _SHORT_UNITS:
            continue
        count, unit = _STEPS[length[2]]
        ended = shift(point_of(published), int(length[1]) * count, unit)
        if ended is None:
            continue
        cut = LENGTH_OF_DAY if length[2] in _SHORT_UNITS else LENGTH_OF_MONTH
        term = f"{str(published)[:cut]}/{edtf(ended)[:cut]}"
        reason = f"{mention.text}, from the publication on"
        return replace(mention, type="DATE", edtf=term, value=term, resolution="publication", reason=reason)
    return None


def is_own(clause: Clause, date: DateMention, head: int) -> bool:
    """Whether what is counted can be that of the verb; "a day after Mosul fell on 10 June" is not that of the fall."""
    return clause.opener not in _OF_TIME or date.end < head


def _is_fit(match: re.Match[str]) -> bool:
    """Whether the words count: "of" and "into" only do behind "within" ("within days of the ceasefire")."""
    side = (match["side"] or "").lower()
    is_within = (match["within"] or "").lower() in ("within", "inside")
    return bool(match["eve"]) or (side not in ("of", "into") or is_within)


def _moved(match: re.Match[str], date: DateMention) -> str | None:
    point, day = point_told(date), day_of(date.edtf)
    if point is None:
        return None
    if match["eve"]:
        return str(day - timedelta(1)) if day else None
    unit = match["unit"].lower().removesuffix("s")
    number = (match["number"] or ("the" if match["unit"].lower() == unit else "")).lower()
    count = int(number) if number.isdecimal() else _NUMBERS.get(number, 0)
    step = -1 if match["side"].lower() in _BACK else 1
    if unit in _HOURS:
        return date.edtf
    if unit in _SHIFTED:
        moved = shift(replace(point, day=None), step * count, _SHIFTED[unit]) if count else None
        return edtf(moved) if moved else date.edtf[:4]
    if day is None:
        return None
    if match["within"] or not count:
        soon = (count * _DAYS[unit] or _SOON) / 2 if unit != "week" or count else _EXACT
        return str(day + timedelta(step * round(soon)))[:LENGTH_OF_MONTH]
    moved_day = str(day + timedelta(step * count * _DAYS[unit]))
    is_week = unit == "week" and number == "the"
    return moved_day[:LENGTH_OF_MONTH] if is_week or count * _DAYS[unit] > _EXACT else moved_day
