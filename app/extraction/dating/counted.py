"""Times counted in Arabic: "بعد ثلاثة أيام من سقوط المدينة في 9 نيسان", "غارات استمرت أربعة أيام"."""

import re
from dataclasses import replace
from datetime import timedelta

from app.extraction.clauses.splitting import Clause
from app.extraction.dates import timex
from app.extraction.dates.timex import LENGTH_OF_MONTH
from app.extraction.dates.values import shift
from app.extraction.dating import spells
from app.extraction.dating.fitting import word_before
from app.extraction.dating.points import day_told, point_told
from app.extraction.dating.running import days_of
from app.extraction.records import DateMention
from app.extraction.scenes import Scene, within

_SIDES = {"بعد": 1, "وبعد": 1, "قبل": -1, "وقبل": -1}
_WITHIN = frozenset({"غضون", "خلال", "وخلال"})
_BESIDE = {"غداة": 1, "وغداة": 1, "عشية": -1, "وعشية": -1}
_LONGEST_NAME = 12
_FROM = frozenset({"من", "على", "علي", "عن"})
_LONGEST_HAPPENING = 60
_SIGNS = frozenset(",،.;؛:()")
_DAYS_OF_WEEK = 7
_THROUGHOUT = frozenset({"طوال", "طيلة", "مدي", "مدار", "وطوال", "وطيلة"})
_VISITS = frozenset({"زيارة", "بزيارة", "لزيارة", "جولة", "بجولة", "مهمة", "اجازة"})
_OF_ANOTHER = frozenset({"بعد", "عقب", "اثر", "قبل", "خلال", "منذ"})
# Hours, minutes or a little while beside what was told.
_CLOSE = re.compile(
    r"(?<!\w)و?(?:(?:قبل|بعد) [^\W\d]+(?:ه|ها|هم|هما) ب(?:بضع |عدة )?(?:ساعات|دقائق|قليل|لحظات|وقت قصير)"
    r"|(?:قبيل|بُعيد|بعيد) (?:ال|[^\W\d]+(?:ه|ها|هم)\b)[^\W\d]*)"
)
_HOURS_FROM_IT = re.compile(
    r"(?<!\w)و?(?:قبل|بعد) (?:نحو |قرابة |حوالي |أقل من )?(?:[^\W\d]+ )?(?:ساعات|ساعة|ساعتين|دقائق) (?:من|على)"
    r" (?:الهجوم|القصف|الانفجار|التفجير|الغارة|الضربة|العملية|الاعتداء|الحادث|التصويت|الجلسة|الإعلان|الاغتيال)(?!\w)"
)
# What leads on from a day by some days, nobody knows how many.
_LATER = re.compile(
    r"(?<!\w)[وف]?(?:(?:في غضون|خلال|قبل انقضاء|قبل مضي|في ظرف|بعد) (?:بضعة )?(?:أيام|أسبوع|أسبوعين|أسابيع|شهر)"
    r"|(?:لم|ما) (?:ينقض|تنقض|يمض|تمض|ينته)"
    r"|(?:على |في )?(?:أثر|إثر|اثر|عقب|بعد) ذلك|لاحقا|لاحقاً|(?:في ما|فيما) بعد)(?!\w)"
)
_MERELY_LATER = re.compile(r"ذلك\Z|لاحق|بعد\Z")
# What is ordered for so many days is ordered on the first.
_ORDERING = frozenset(
    "امر امرت يامر تامر اوعز اوعزت وجه وجهت اعلن اعلنت اجاز اجازت قرر قررت فرض فرضت".split()
)
_SPENT = re.compile(r"P(?:(\d+)D|T(\d+)H)\Z")
_LONGEST_SPELL, _LEAST_HOURS, _HOURS_OF_DAY = 45, 36, 24


def counted_from_date(scene: Scene, date: DateMention, head: int) -> DateMention | None:
    """The day so long after or before `date`, where that is the date of what is counted from; else None.

    `head` is the offset of the verb behind it; where the verb stands before, the length is told of something else.
    """
    point = point_told(date)
    if scene.passage.language != "ar" or point is None:
        return None
    beside = _day_beside(scene, date, head)
    if beside or date.start > head:
        return beside
    for mention in scene.dates:
        length = (
            spells.LENGTH.match(mention.value) if mention.type == "DURATION" and not mention.mod else None
        )
        between = scene.article.text[mention.end : date.start]
        if length is None or not 0 < len(between) <= _LONGEST_HAPPENING or not _SIGNS.isdisjoint(between):
            continue
        before = word_before(scene, mention.start)
        direction = 1 if before in _WITHIN else _SIDES.get(before)
        if direction is None or between.split()[0] not in _FROM:
            continue
        weeks = length[2] == "W"
        count = direction * int(length[1]) * (_DAYS_OF_WEEK if weeks else 1)
        moved = shift(point, count, "D" if weeks else length[2])
        if moved:
            moved = replace(moved, day=None) if before in _WITHIN else moved
            reason = f"{mention.text} from {date.text}"
            return replace(mention, type="DATE", edtf=timex.edtf(moved), resolution="event", reason=reason)
    return None


def _day_beside(scene: Scene, date: DateMention, head: int) -> DateMention | None:
    """The day after or before that of "غداة سقوط المدينة في 10 حزيران"; None where nothing says so.

    The verb at offset `head` stands behind the date, or before "غداة" ("وصل غداة انفجار سيارة الاثنين").
    """
    day, at = day_told(date), scene.index_at(date.start)
    if day is None or date.text.split()[0] in _BESIDE:
        return None
    for token in reversed(scene.tokens[max(0, at - _LONGEST_NAME) : at]):
        if token.norm in _SIGNS:
            return None
        distance = _BESIDE.get(token.norm)
        if distance and date.start > head > token.start:
            return None
        if distance:
            reason = f"{token.norm}, beside {date.text}"
            return replace(date, edtf=str(day + timedelta(distance)), resolution="event", reason=reason)
    return None


def close_to(
    scene: Scene, clause: Clause, told: DateMention | None, lead: DateMention | None = None
) -> DateMention | None:
    """The day that is told of, for what was hours beside it: "قبل وصوله بساعات", "قبيل الاقتراع"; else None."""
    if scene.passage.language != "ar":
        return None
    if lead and _HOURS_FROM_IT.search(scene.article.text, *scene.span(clause.first, clause.last)):
        told = lead  # "three hours after the attack": that of the lead, whatever was told since
    day = day_told(told)
    if told is None or day is None:
        return None
    place = scene.clauses.index(clause) + 1
    behind = scene.clauses[place] if place < len(scene.clauses) else clause
    last = (
        behind.last if behind.opener == "relative" else clause.last
    )  # "in a speech that he gave shortly before"
    span = scene.span(clause.first, last)
    close = _CLOSE.search(scene.article.text, *span) or _HOURS_FROM_IT.search(scene.article.text, *span)
    if not close:
        return None
    reason = f"{close[0]}: about the time of {told.text}"
    return replace(told, edtf=str(day), resolution="event", reason=reason)


def later_on(scene: Scene, clause: Clause, date: DateMention | None, is_news: bool) -> DateMention | None:
    """The month of the day told before, for what Arabic says came some days on: "في غضون أسبوع", "على أثر ذلك".

    What news tells with a mere "later", "لاحقا", was on the day that it tells of.
    """
    if date is None or day_told(date) is None or scene.passage.language != "ar":
        return None
    later = _LATER.search(scene.article.text, *scene.span(clause.first, clause.last))
    if not later or (is_news and _MERELY_LATER.search(later[0])):
        return None
    return replace(date, edtf=date.edtf[:LENGTH_OF_MONTH], reason=f"{later[0]}: the month of {date.text}")


def first_of(scene: Scene, until: DateMention) -> DateMention | None:
    """The first date that an Arabic sentence tells, before it says until when that lasted; None when it is later."""
    if scene.passage.language != "ar":
        return None
    told = (date for date in scene.dates if date.end <= until.start and days_of(date.edtf))
    return next((date for date in told if date.type in ("DATE", "TIME") and date.edtf < until.edtf), None)


def over_days(scene: Scene, clause: Clause, date: DateMention | None) -> DateMention | None:
    """The span of "طوال ثلاثة أيام", "استمرت أربعة أيام", "دامت مئة ساعة" from a known day on; else the date itself."""
    day = day_told(date)
    if date is None or day is None or scene.tokens[clause.head.index].norm.removeprefix("و") in _ORDERING:
        return date
    for mention in within(scene.dates, *scene.span(clause.first, spells.end_of_lasting(scene, clause))):
        spent = _SPENT.match(mention.value) if mention.type == "DURATION" and not mention.mod else None
        leading = word_before(scene, mention.start)
        if spent is None or not (leading in _THROUGHOUT or leading in spells.LASTING):
            continue
        verb, last = clause.head.index, scene.index_at(mention.start)
        if any(token.norm in _OF_ANOTHER | _VISITS for token in scene.tokens[verb + 1 : last]):
            continue  # "left after a visit that lasted two days", "arrives today on a visit of two days"
        days, hours = int(spent[1] or 0), int(spent[2] or 0)
        more = days - 1 if days else round(hours / _HOURS_OF_DAY) if hours >= _LEAST_HOURS else 0
        if 0 < more < _LONGEST_SPELL:
            reason = f"{mention.text} from {date.text} on"
            return replace(date, edtf=f"{day}/{day + timedelta(more)}", reason=reason)
    return date
