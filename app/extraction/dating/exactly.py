"""Of two dates of one deed the one that says exactly when: in brackets, behind "that is", a day beside a count."""

from collections.abc import Sequence

from app.extraction.dates.timex import LENGTH_OF_DAY
from app.extraction.records import DateMention
from app.extraction.scenes import Scene

_COMMAS = frozenset({",", "،", "("})
_EXACTLY = frozenset(
    {"،", ",", "وتحديدا", "تحديدا", "وتحديداً", "تحديداً", "وبالتحديد", "بالتحديد", "أي", "في", "يوم", "مساء"}
    | {"موعد", "أقصاه", "فجر", "صباح", "ليل", "ليلة"}
)
_LONGEST_EXACTLY = 4
_THAT_IS = ("، أي ", "، تحديدا ", "، تحديداً ", "، وتحديدا ", "، وتحديداً ")
_LEADING = frozenset({"في", "وفي", "يوم", "فجر", "صباح", "مساء", "ليل", "ليلة", "ظهر", "من"})


def says_exactly(between: str) -> bool:
    """Whether Arabic goes from a month to its day: "مطلع شباط، وتحديدا في"; "التالي للقرار، أي في"."""
    lead = max(between.rfind(sign) for sign in _THAT_IS)
    between = between[lead:] if lead > 0 else between
    words = between.strip().split()
    is_apart = between[:1] in _COMMAS and 1 < len(words) <= _LONGEST_EXACTLY
    return is_apart and all(word in _EXACTLY for word in words)


def in_brackets(scene: Scene, dates: Sequence[DateMention], chosen: DateMention) -> DateMention:
    """ "some two weeks later … (14 December)": beside a counted date, the day in brackets; else the date chosen.

    In Arabic also the day without brackets that `dates`, those that fit the verb, have behind a counted month or year:
    "وبعد سنتين ونيف ضرب صاروخان الفرقاطة في 17 أيار 1987".
    """
    text = scene.article.text
    if chosen.resolution != "event":
        return chosen
    days = [date for date in dates if len(date.edtf) == LENGTH_OF_DAY and date != chosen]
    enclosed = (
        date
        for date in days
        if text[date.start - 1 : date.start] == "(" and text[date.end : date.end + 1] == ")"
    )
    return next(enclosed, None) or _named(scene, days, chosen) or chosen


def _named(scene: Scene, days: Sequence[DateMention], chosen: DateMention) -> DateMention | None:
    """The first day behind a counted month or year in Arabic; behind a counted day only what a comma leads to."""
    if scene.passage.language != "ar":
        return None
    text, is_coarse = scene.article.text, len(chosen.edtf) < LENGTH_OF_DAY
    for date in days:
        between = text[chosen.end : date.start]
        lead = between.split()[-1:]
        is_led = lead != [] and lead[0] in _LEADING
        is_next = chosen.end <= date.start and (is_coarse or says_exactly(between))
        if is_next and date.resolution in ("explicit", "story") and (is_led or not between.strip(" ،")):
            return date
    return None
