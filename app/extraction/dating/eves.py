"""Times counted in English from a happening without a date beside it: "on the eve of the attack", "a day after it"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from app.extraction.clauses.splitting import MAIN, Clause
from app.extraction.dates.timex import LENGTH_OF_DAY, LENGTH_OF_MONTH
from app.extraction.dates.values import point_of, shift
from app.extraction.dating.running import day_of
from app.extraction.records import DateMention
from app.extraction.scenes import Scene, within

NUMBERS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten".split(), start=1)
} | {"a": 1, "an": 1, "the": 1}
"""The number words of small counts, articles among them."""

_NUMBERS = NUMBERS | dict.fromkeys(("hours", "few", "minutes", "moments"), 0)
_RANKS = {
    word: number
    for number, words in enumerate(("", "first", "second", "third", "fourth", "fifth"))
    for word in words.split()
} | {"tenth": 10, "twentieth": 20}
_OF_IT = r"(?:the|that|this|those|these|his|her|its|their|it)\b"
_EVE = re.compile(rf"\b(?:on|by) the (?:(?P<eve>eve)|day) of {_OF_IT}", re.IGNORECASE)
_COUNTED = re.compile(
    rf"\b(?:only |just |barely )?(?:(?P<hours>(?:(?:some|a few|several|\w+) )?(?:hours|minutes)|moments|an hour)"
    r"|(?P<number>a|an|one|the|two|three|four|five|six|seven|eight|nine|ten)"
    r" (?P<unit>days?|nights?|morning|afternoon|evening|weeks?|fortnight))"
    rf" (?P<side>before|after|ahead of|following) {_OF_IT}(?! (?:had|was|were|is))",
    re.IGNORECASE,
)
_ANNIVERSARY = re.compile(
    r"\b(?:(?P<number>a|one|two|three|four|five) days? (?P<side>short of|before|after)|on)"
    r" (?:the|its|their|his|her) (?P<rank>first|second|third|fourth|fifth|tenth|twentieth) anniversary\b",
    re.IGNORECASE,
)
# "The vote came two days after the killing": what was told before came then, and is counted from nothing told.
_COMING = re.compile(
    r"\W*(?:the|this|that|it|these|those)\b[^,.;]{0,40}?\b(?:comes?|came|coming|(?:was|were) (?:held|carried out|made)"
    r"|took place|happened|occurred)\W*\Z",
    re.IGNORECASE,
)
# "The shooting, in the Mansour district, began", "The raid left ten dead": what was told is told once more.
_COMES_BACK = re.compile(
    r"(?:the|this|that|these|those) (?:[\w-]+ ){0,2}?(?P<noun>[\w-]+)"
    r"(?:, [^,]{3,60},|(?: (?:in|on|at|near|of) [^,]{3,30})?)"
    r" (?:beg[au]n|started|lasted|came (?:as|when|while)|took place|happened|occurred|unfolded|left|killed|wounded"
    r"|injured|destroyed|damaged|wrecked)\b",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\b(?:at|in|on|of|near) (?:the )?([A-Z][\w-]+(?: \d+)?)")
_SIDES = frozenset({"eve", "day", "before", "after", "ahead", "following", "anniversary"})
"""One of these stands in whatever counts from a day."""
_YEAR = "Y"
_EXACT_DAYS = 15
"""More days than these, counted in weeks, are a round number."""
_LONGEST_NAME = 40
_NAMES = {
    (
        "bombing",
        "air-strike",
        "rocket-attack",
        "assassination",
        "violence",
        "casualties",
        "battle",
    ): frozenset(
        "attack strike raid bombing blast explosion shooting killing assault murder ambush massacre salvo barrage"
        " slaying assassination airstrike shelling death bloodshed rampage fusillade carnage bomb".split()
    ),
    ("vote", "election"): frozenset("vote ballot poll election referendum sitting session motion".split()),
    ("seizure",): frozenset("fall capture seizure loss conquest fell".split()),
    ("intervention",): frozenset("invasion war".split()),
    ("agreement",): frozenset("ceasefire truce deal accord pact agreement signing".split()),
    ("trial", "execution"): frozenset("verdict sentence ruling hanging execution trial conviction".split()),
    ("meeting",): frozenset("meeting talk visit summit encounter".split()),
    ("arrest",): frozenset("arrest capture".split()),
    ("withdrawal",): frozenset("withdrawal pullout departure left withdrew departed".split()),
}


def counted_from(
    scene: Scene, clause: Clause, told: DateMention | None, known: Sequence[tuple[str, DateMention]] = ()
) -> DateMention | None:
    """The day of a deed that is counted from the happening of the day `told`; None when its words count nothing.

    `known`: the types and days of what was told before, for words that name one of them ("the day after the vote").
    """
    if scene.passage.language != "en" or scene.words.isdisjoint(_SIDES):
        return None
    start, end = scene.span(clause.first, clause.last)
    text = scene.article.text
    for pattern in (_EVE, _COUNTED, _ANNIVERSARY):
        match = pattern.search(text, start, end)
        if match is None or _is_dated(scene, match.end(), end):
            continue
        if told and _COMING.match(text[start : match.start()]):
            return replace(told, resolution="story", reason=f"what was told then: {told.text}")
        name = text[match.end() : match.end() + _LONGEST_NAME]
        told = _named(name, known, text) or (None if _days(match) and _types(name) else told)
        base = day_of(told.edtf) if told else None
        if told is None or base is None:
            return None
        ended = day_of(told.edtf.split("/")[-1]) or base
        years = _RANKS.get((match.groupdict().get("rank") or "").lower(), 0)
        moved = shift(point_of(base), years, _YEAR) if years else point_of(base)
        if moved is None or moved.year is None:
            return None
        days = _days(match)
        day = (base if days <= 0 else ended).replace(year=moved.year) + timedelta(days)
        written = str(day)[: LENGTH_OF_DAY if abs(days) <= _EXACT_DAYS else LENGTH_OF_MONTH]
        reason = f"{match.group()}: counted from {told.text}"
        return replace(
            told, start=match.start(), end=match.end(), text=match.group(), edtf=written,
            value=written, mod="", resolution="event", reason=reason,
        )  # fmt: skip
    return None


def counted_beside(
    scene: Scene, place: int, told: DateMention | None, known: Sequence[tuple[str, DateMention]]
) -> DateMention | None:
    """The day of what was done "two days after the city fell": that of the main clause, which stands behind it.

    The fall itself has its own day. None where the sentence does not begin so, or clause `place` is neither.
    """
    first = scene.clauses[0]
    if place > 1 or first.opener != "after" or len(scene.clauses) == 1 or scene.clauses[1].opener not in MAIN:
        return None
    counted = counted_from(scene, first, told, known)
    if place or counted is None:
        return counted
    start, end = scene.span(first.first, first.last)
    return _named(scene.article.text[start:end], known, scene.article.text)


def recalled(
    scene: Scene, clause: Clause, known: Sequence[tuple[str, DateMention]], carried: DateMention | None
) -> DateMention | None:
    """The day of what "The shooting began", "The raid lasted" come back to, where it is not the day told last."""
    start, end = scene.span(clause.first, clause.last)
    match = _COMES_BACK.match(scene.article.text, start, end) if scene.passage.language == "en" else None
    told = _named(match["noun"].lower(), known, scene.article.text) if match else None
    if told is None or carried is None or told.edtf == carried.edtf or not day_of(carried.edtf):
        return None
    return replace(told, resolution="story", reason=f"what was told then: {told.text}")


def _named(words: str, known: Sequence[tuple[str, DateMention]], text: str) -> DateMention | None:
    """The last day of what the words behind "the day after the" name; None when nothing of the kind was told.

    Of several, that beside which the place stands that the words name ("the attack at Tower 22").
    """
    types = _types(words)
    told = [date for kind, date in reversed(known) if kind in types and day_of(date.edtf)]
    place = _PLACE.search(words)
    there = (date for date in told if place and place[1] in _around(text, date))
    return next(there, None) or next(iter(told), None)


def _types(words: str) -> tuple[str, ...]:
    """The types of happening that the first word names which names any."""
    for word in re.findall(r"[a-z]+", words.split(",")[0]):
        types = next((types for types, names in _NAMES.items() if word.removesuffix("s") in names), None)
        if types:
            return types
    return ()


def _around(text: str, date: DateMention) -> str:
    """The words of the sentence around a date, as far as its signs tell."""
    start = max(text.rfind(". ", 0, date.start), text.rfind("\n", 0, date.start)) + 1
    end = text.find(". ", date.end)
    return text[start : end if end >= 0 else len(text)]


def _days(match: re.Match[str]) -> int:
    """By how many days the words lead away from the happening."""
    words = {name: (word or "").lower() for name, word in match.groupdict().items()}
    if words.get("eve"):
        return -1
    if words.get("hours"):
        return 0
    unit = 7 if words.get("unit", "").startswith("week") else 14 if words.get("unit") == "fortnight" else 1
    days = _NUMBERS.get(words.get("number", ""), 0) * unit
    return -days if words.get("side") in ("before", "ahead of", "short of") else days


def _is_dated(scene: Scene, start: int, end: int) -> bool:
    """Whether the happening that is counted from has a date of its own ("the day after the vote of 7 March")."""
    comma = scene.article.text.find(",", start, end)
    return any(date.edtf for date in within(scene.dates, start, comma if comma >= 0 else end))
