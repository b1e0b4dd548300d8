"""Times counted in Arabic from a happening whose date stands behind it: "بعد ثلاثة أيام من سقوط المدينة في 9 نيسان"."""

import re
from dataclasses import replace

from app.extraction.dates import timex
from app.extraction.dates.values import shift
from app.extraction.fitting import word_before
from app.extraction.points import point_told
from app.extraction.records import DateMention
from app.extraction.scenes import Scene

_LENGTH = re.compile(r"P(\d+)([YMWD])\Z")
_SIDES = {"بعد": 1, "وبعد": 1, "قبل": -1, "وقبل": -1}
_FROM = frozenset({"من", "على", "علي", "عن"})
_LONGEST_HAPPENING = 60
_SIGNS = frozenset(",،.;؛:()")
_DAYS_OF_WEEK = 7


def counted_from_date(scene: Scene, date: DateMention, head: int) -> DateMention | None:
    """The day so long after or before `date`, where that is the date of what is counted from; else None.

    `head` is the offset of the verb behind it; where the verb stands before, the length is told of something else.
    """
    point = point_told(date)
    if scene.passage.language != "ar" or point is None or date.start > head:
        return None
    for mention in scene.dates:
        length = _LENGTH.match(mention.value) if mention.type == "DURATION" and not mention.mod else None
        between = scene.article.text[mention.end : date.start]
        if length is None or not 0 < len(between) <= _LONGEST_HAPPENING or not _SIGNS.isdisjoint(between):
            continue
        direction = _SIDES.get(word_before(scene, mention.start))
        if direction is None or between.split()[0] not in _FROM:
            continue
        weeks = length[2] == "W"
        count = direction * int(length[1]) * (_DAYS_OF_WEEK if weeks else 1)
        moved = shift(point, count, "D" if weeks else length[2])
        if moved:
            reason = f"{mention.text} from {date.text}"
            return replace(mention, type="DATE", edtf=timex.edtf(moved), resolution="event", reason=reason)
    return None
