"""Times counted in Arabic from a happening that was told: "وقبل يومين من الهجوم", "بعد التصويت بأسبوع"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from app.extraction.clauses.splitting import Clause
from app.extraction.dates import timex
from app.extraction.dates.timex import LENGTH_OF_MONTH
from app.extraction.dates.values import point_of, shift
from app.extraction.dating.points import day_told
from app.extraction.dating.running import Story
from app.extraction.records import DateMention
from app.extraction.scenes import Scene, within

_FEW = {
    word: number for number, word in enumerate("ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split(), start=3)
}
_UNITS = {
    "يوم": "D",
    "أيام": "D",
    "يوما": "D",
    "أسبوع": "W",
    "أسابيع": "W",
    "شهر": "M",
    "أشهر": "M",
    "شهور": "M",
}
_LENGTH = (
    r"(?:(?P<two>يومين|أسبوعين|شهرين)|(?P<one>يوم|أسبوع|شهر)(?: واحد)?"
    rf"|(?P<few>\d{{1,2}}|{'|'.join(_FEW)}) (?P<unit>أيام|يوما|أسابيع|أشهر|شهور))"
)
_ABOUT = r"(?:(?:نحو|حوالي|قرابة|زهاء|أقل من) )?"
_SIDE = r"(?<!\w)[وف]?(?P<side>قبل|بعد)"
_COUNTED = re.compile(rf"{_SIDE} {_ABOUT}{_LENGTH} (?:من|على|عن) (?:هذا |هذه |ذلك |تلك )?(?P<noun>[^\W\d]+)")
_BEHIND = re.compile(rf"{_SIDE} (?P<noun>[^\W\d]+)(?: [^\W\d]+){{0,2}} ب{_LENGTH}(?!\w)")
_COMING = re.compile(r"(?<!\w)[وف]?(?:[يت]أتي|جاءت?|وقعت?|تزامنت?|[يت]تزامن)(?!\w)")
_EXACT = timedelta(10)
_NAMES = {
    "bombing air-strike rocket-attack assassination violence casualties battle": (
        "هجوم هجمات تفجير تفجيرات انفجار غارة غارات قصف ضربة ضربات اعتداء كمين اغتيال مقتل مجزرة مذبحة حادث حادثة عملية"
    ),
    "vote election": "تصويت اقتراع انتخابات استفتاء جلسة",
    "seizure": "سقوط استعادة تحرير سيطرة",
    "intervention": "غزو اجتياح حرب",
    "agreement": "اتفاق اتفاقية هدنة توقيع",
    "trial execution": "حكم إعدام محاكمة",
    "meeting": "زيارة لقاء اجتماع قمة",
    "arrest": "اعتقال توقيف أسر",
    "withdrawal": "انسحاب رحيل خروج",
    "protest": "تظاهرة تظاهرات مظاهرة احتجاجات اقتحام",
}
_KINDS = {noun: frozenset(kinds.split()) for kinds, nouns in _NAMES.items() for noun in nouns.split()}


def counted_from(scene: Scene, story: Story, clause: Clause) -> DateMention | None:
    """The day of a deed that is counted from a happening told before; None when its words count from nothing told.

    "وجاء الهجوم بعد يومين من …" counts the other way round, from what is told to what is not.
    """
    if scene.passage.language != "ar" or not story.days:
        return None
    span = scene.span(clause.first, clause.last)
    text = scene.article.text
    match = _COUNTED.search(text, *span) or _BEHIND.search(text, *span)
    if match is None or _COMING.search(text, span[0], match.start()):
        return None
    is_behind_another = match.start() > span[0] + 1 and any(date.edtf for date in scene.dates)
    if is_behind_another or any(date.edtf for date in within(scene.dates, match.end(), span[1])):
        return None  # "two days before the attack of 3 May": what is named has its own day
    told = _named(match["noun"], story.days, story.news or story.lead)
    day = day_told(told)
    count, unit = _length(match)
    moved = shift(point_of(day), -count if match["side"] == "قبل" else count, unit) if day else None
    if told is None or moved is None:
        return None
    written = timex.edtf(moved)
    if unit == "W" or (unit == "D" and timedelta(count) > _EXACT):  # a round number
        written = written[:LENGTH_OF_MONTH]
    reason = f"{match[0]}: counted from {told.text}"
    return replace(told, edtf=written, value=written, mod="", resolution="event", reason=reason)


def _named(
    noun: str, known: Sequence[tuple[str, DateMention]], lead: DateMention | None
) -> DateMention | None:
    """The day of what a noun names among all that was told: that of the lead before any other one."""
    kinds = _KINDS.get(noun.removeprefix("ال"))
    days = [date for kind, date in known if kinds and kind in kinds]
    first = day_told(lead)
    return next((date for date in days if first and day_told(date) == first), days[-1] if days else None)


def _length(match: re.Match[str]) -> tuple[int, str]:
    """How many of which unit."""
    if match["two"]:
        return 2, _UNITS[match["two"].removesuffix("ين")]
    if match["one"]:
        return 1, _UNITS[match["one"]]
    return _FEW.get(match["few"]) or int(match["few"]), _UNITS[match["unit"]]
