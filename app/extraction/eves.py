"""Times counted in English from a happening without a date beside it: "on the eve of the attack", "a day after it"."""

import re
from dataclasses import replace
from datetime import timedelta

from app.extraction.clauses.splitting import Clause
from app.extraction.dates.timex import edtf
from app.extraction.dates.values import point_of, shift
from app.extraction.records import DateMention
from app.extraction.running import day_of
from app.extraction.scenes import Scene, within

_NUMBERS = {
    word: number
    for number, words in enumerate(
        (
            "hours few minutes moments",
            "a an one the",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
        )
    )
    for word in words.split()
}
_RANKS = {
    word: number
    for number, words in enumerate(("", "first", "second", "third", "fourth", "fifth"))
    for word in words.split()
} | {"tenth": 10, "twentieth": 20}
_OF_IT = r"(?:the|that|this|those|these|his|her|its|their|it)\b"
_EVE = re.compile(rf"\b(?:on|by) the (?P<eve>eve) of {_OF_IT}", re.IGNORECASE)
_COUNTED = re.compile(
    rf"\b(?:only |just |barely )?(?:(?P<hours>(?:(?:some|a few|several|\w+) )?(?:hours|minutes)|moments|an hour)"
    r"|(?P<number>a|an|one|the|two|three|four|five|six|seven|eight|nine|ten)"
    r" (?P<unit>days?|nights?|morning|weeks?|fortnight))"
    rf" (?P<side>before|after|ahead of|following) {_OF_IT}(?! (?:had|was|were|is))",
    re.IGNORECASE,
)
_ANNIVERSARY = re.compile(
    r"\b(?:(?P<number>a|one|two|three|four|five) days? (?P<side>short of|before|after)|on)"
    r" (?:the|its|their|his|her) (?P<rank>first|second|third|fourth|fifth|tenth|twentieth) anniversary\b",
    re.IGNORECASE,
)
_SIDES = frozenset({"eve", "before", "after", "ahead", "following", "anniversary"})
"""One of these stands in whatever counts from a day."""
_YEAR = "Y"


def counted_from(scene: Scene, clause: Clause, told: DateMention | None) -> DateMention | None:
    """The day of a deed that is counted from the happening of the day `told`; None when its words count nothing."""
    base = day_of(told.edtf) if told else None
    if told is None or base is None or scene.passage.language != "en" or scene.words.isdisjoint(_SIDES):
        return None
    ended = day_of(told.edtf.split("/")[-1]) or base
    start, end = scene.span(clause.first, clause.last)
    text = scene.article.text
    for pattern in (_EVE, _COUNTED, _ANNIVERSARY):
        match = pattern.search(text, start, end)
        if match is None or _is_dated(scene, match.end(), end):
            continue
        years = _RANKS.get((match.groupdict().get("rank") or "").lower(), 0)
        moved = shift(point_of(base), years, _YEAR) if years else point_of(base)
        if moved is None or moved.year is None:
            return None
        days = _days(match)
        day = (base if days <= 0 else ended).replace(year=moved.year) + timedelta(days)
        reason = f"{match.group()}: counted from {told.text}"
        return replace(
            told, start=match.start(), end=match.end(), text=match.group(), edtf=edtf(point_of(day)),
            value=str(day), mod="", resolution="event", reason=reason,
        )  # fmt: skip
    return None


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
