"""Arabic lengths of time up to the publication or from it on: "خلال الأسابيع الثلاثة الماضية", "في غضون شهرين"."""

import re
from dataclasses import replace
from datetime import date, timedelta

from app.extraction.clauses.splitting import Clause
from app.extraction.dates.timex import LENGTH_OF_DAY, LENGTH_OF_MONTH, edtf
from app.extraction.dates.values import point_of, shift
from app.extraction.dating.fitting import word_before
from app.extraction.dating.running import day_of, days_of, is_calendar
from app.extraction.records import DateMention
from app.extraction.scenes import Scene, within

_LENGTH = re.compile(r"P(\d{1,2})([DWMY])\Z")
_STEPS, _SHORT_UNITS = {"D": (1, "D"), "W": (7, "D"), "M": (1, "M"), "Y": (12, "M")}, frozenset("DW")
_GONE = re.compile(r"ال(?:ماضي|أخير|اخير|فائت|منصرم|سابق)(?:ة|ين|تين)\Z")
_WITHIN = frozenset({"خلال", "غضون", "مدى", "مدي"})
_OVER = _WITHIN | {"في", "وفي", "طوال", "وخلال"}
# A sentence that itself tells of a time so long ago counts from that, and not from the publication.
_OLD = timedelta(60)


def told(scene: Scene, clause: Clause, is_planned: bool) -> DateMention | None:
    """The time from the publication on in which a plan is to be carried out, or up to it in which something was."""
    published = day_of(scene.article.published or "")
    if published is None or scene.passage.language != "ar" or _is_old(scene, published):
        return None
    for mention in within(scene.dates, *scene.span(clause.first, clause.last)):
        length = _LENGTH.match(mention.value) if mention.type == "DURATION" else None
        is_gone = bool(_GONE.search(mention.text))
        leads = _WITHIN if is_planned else _OVER
        is_counted_on = scene.article.text.startswith((" من ", " على "), mention.end)  # "خلال شهر من التصديق"
        if is_counted_on:
            continue
        if length and is_gone != is_planned and word_before(scene, mention.start) in leads:
            return _counted(mention, length, published, 1 if is_planned else -1)
    return None


def _is_old(scene: Scene, published: date) -> bool:
    spans = (days_of(mention.edtf) for mention in scene.dates if is_calendar(mention))
    return any(span and published - span[1] > _OLD for span in spans)


def _counted(
    mention: DateMention, length: re.Match[str], published: date, direction: int
) -> DateMention | None:
    count, unit = _STEPS[length[2]]
    moved = shift(point_of(published), direction * int(length[1]) * count, unit)
    if moved is None:
        return None
    cut = LENGTH_OF_DAY if length[2] in _SHORT_UNITS else LENGTH_OF_MONTH
    ends = sorted((str(published)[:cut], edtf(moved)[:cut]))
    side = "from the publication on" if direction > 0 else "up to the publication"
    term, reason = "/".join(ends), f"{mention.text}, {side}"
    return replace(mention, type="DATE", edtf=term, value=term, resolution="publication", reason=reason)
