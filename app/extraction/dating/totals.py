"""Tolls and costs of all that a look back tells: "عشر سنوات من الأرقام", "Twenty years on", "منذئذ"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import lru_cache

from app.extraction.clauses.splitting import Clause
from app.extraction.dates.timex import LENGTH_OF_DAY, LENGTH_OF_MONTH, LENGTH_OF_YEAR
from app.extraction.dating.points import said_by_word
from app.extraction.dating.reactions import LOSSES
from app.extraction.dating.running import day_of
from app.extraction.records import DateMention
from app.extraction.scenes import Scene, within

_KILLED = frozenset({"killed"})
_CASUALTIES = _KILLED | {"wounded"}
_COUNTED = _CASUALTIES | {"money"}
_ASCII = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_HEAD = 500
"""Characters at the beginning of a text in which it says over how many years it looks back."""
_NUMBERS = {
    "خمس": 5, "ست": 6, "سبع": 7, "ثماني": 8, "تسع": 9, "عشر": 10, "خمسة عشر": 15, "خمس عشرة": 15, "ستة عشر": 16,
    "ثمانية عشر": 18, "ثماني عشرة": 18, "تسعة عشر": 19, "عشرون": 20, "عشرين": 20, "خمسة وعشرون": 25,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "fifteen": 15, "eighteen": 18, "twenty": 20,
    "twenty-five": 25,
}  # fmt: skip
_DECADES = {"عقد": 10, "عقدان": 20, "عقدين": 20, "ثلاثة عقود": 30, "a decade": 10, "two decades": 20}
_YEARS = re.compile(
    r"(?<!\w)(?:(?P<number>\d{1,2}|"
    + "|".join(sorted(_NUMBERS, key=len, reverse=True))
    + r") (?:سنوات|سنة|أعوام|عاما|عاماً|years)|(?P<decades>"
    + "|".join(sorted(_DECADES, key=len, reverse=True))
    + r"))(?: كاملة?)?"
    r"(?= (?:على|من|بعد|مضت|مرت|مضى|تمر|تمضي|انقضت|تفصل|بين|وأكثر|on\b|after\b|later\b|of\b|since\b)|[\n:،,.])",
    re.IGNORECASE,
)
# From these numbers on, a toll or cost is rather that of a war than that of a day.
_GREAT, _NEVER = {"killed": 1000, "wounded": 5000, "displaced": 500_000, "money": 5e10}, float("inf")
_WAR = re.compile(r"(?<!\w)[ولبف]{0,2}(?:الحرب|حربا|حرباً|النزاع|الاحتلال|الغزو)(?!\w)")
_WAR_BEGAN = r"(?:اندلاع|بدء|اندلعت|بدأت|انطلقت|شنت) (?:ال)?حرب"
_WAR_ON = (
    r"(?:شن|شنت|بدأ|بدأت|أطلق|أطلقت|قاد|قادت|خاض|خاضت) [^.\n]{0,50}?"
    r"(?:هجوما|هجوماً|حربا|حرباً|حربها|هجومها|حملة|حملتها|عملية|عدوانا)(?: عسكرية| عسكريا)? (?:على|ضد) العراق"
)
_INVASION = (
    rf"(?<!\w)[ولبف]{{0,2}}(?:(?:ال)?غزو|(?:ال)?اجتياح|غزت|غزا|اجتاحت|اجتاح|{_WAR_BEGAN}|{_WAR_ON})(?!\w)"
)
_INVADED = re.compile(
    rf"{_INVASION}[^.\n]{{0,60}}?(?<!\d)([12]\d{{3}})(?!\d)|(?<!\d)([12]\d{{3}})(?!\d)[^.\n]{{0,40}}?{_INVASION}"
)
_LEFT = re.compile(
    r"(?<!\w)[ولبف]{0,2}(?:انسحبت|انسحب|جلاء|رحيل|غادر|غادرت|خروج|آخر جندي|آخر رتل)(?!\w)[^.\n]{0,60}?"
    r"(?<!\d)([12]\d{3})(?!\d)"
)
_SHORTEST, _LONGEST = 3, 25
_SHORTEST_BATTLE, _LONGEST_BATTLE, _LONGEST_LABEL = timedelta(3), timedelta(60), 30
_TOLL_LABEL = re.compile(r"\W*(?:ال)?(?:حصيلة|محصلة|خسائر|ضحايا|قتلى|كلفة|نتائج|ثمن)(?: [^\W\d]+){0,3}\s?:")
_FIGHTING = re.compile(
    r"(?<!\w)(?:في|خلال|أثناء|طوال|إبان) (?:هذه |تلك )?(?:المعارك|القتال|الحرب|العمليات القتالية)(?!\w)"
)
# Of one of these a toll without a time is told next.
_STRIKES = frozenset({"bombing", "air-strike", "rocket-attack", "assassination", "violence", "casualties"})
_OF_ANOTHER = frozenset({"which", "who", "that", ":", "with"})
_OF_BATTLE = re.compile(r"\b(?:battle|fighting|siege|campaign|offensive|operation|engagement|war|uprising)\b")
_THOUSAND, _MOST_SOLDIERS = 1000, 50_000
_WAR_YEARS = (2003, 2011)
"""The years of the war that most tolls are of: its soldiers came and left in them."""
_SOLDIERS = re.compile(
    r"\b(?:service(?: ?(?:men|women|members|personnel|people)\b)|soldiers|troops|Marines|GIs|Americans|Britons"
    r"|Britain|lives|in uniform|in action|of them|home)\b"
)
_SINCE_INVASION = re.compile(
    r"(?<!\w)(?:منذ|مذ) (?:(?:بدء|بداية|اندلاع|انطلاق|قيام|حدوث) )?(?:ال)?(?:غزو|اجتياح|حرب|احتلال)(?!\w)"
    r"(?! (?:ال)?(?:كويت|خليج))"
)
_ARMY = re.compile(
    r"(?<!\w)[وفبلك]?(?:ال)?(?:[أا]م[يـ]?ر[يـ]?ك\w*|جندي|جندياً|جنديا|جنود\w*|عسكري|عسكريا|عسكرياً|عسكريين|أبنائها|أفراده\w*)(?!\w)"
)
_BOUND = re.compile(
    r"\b(?:up to|until|till|through|before (?:the|its|their) (?:final |last )?[\w-]+(?: (?:in|at|of))?)"
    r"(?: the)?(?: (?:end|close) of)? ?\Z"
)
# "The month ends with 126 dead", "May 31: The year's toll stands at 899", but not "the month was out".
_OF_PERIOD = re.compile(
    r"(?:[^.!?]{0,25}[-–—:]\s*)?(?:and |but )?(?:the |that |this )?(?:whole |entire )?(?P<unit>month|year)"
    r"(?:['’]s [\w.' -]{0,30}?\b(?:dead|deaths|toll|losses|casualties|count)\b"
    r"|(?: had| has)? (?:end|close|finish|conclude|prove|wa|turn|i|become|became|remain|been|cost|claim|see|saw)\w*)\b",
    re.IGNORECASE,
)
_WORST = re.compile(
    r"\b(?:deadliest|bloodiest|worst|costliest|cruellest|grimmest|most (?:deadly|bloody|violent))\b"
)
_SINCE_THEN = re.compile(
    r"(?<!\w)و?(?:مذاك|منذئذ|مذ ذاك|منذ ذاك"
    r"|(?:منذ|مذ) (?:ذلك|ذاك|هذا) (?:الحين|الوقت|التاريخ|الموعد|اليوم|الهجوم))(?!\w)"
    r"|\b(?:since then|ever since)\b",
    re.IGNORECASE,
)


def is_of_look_back(scene: Scene, clause: Clause) -> bool:
    """Whether an English toll is that of a look back's years ("Iraq Body Count has recorded 120,000 deaths")."""
    span = scene.span(clause.first, clause.last)
    is_toll = scene.passage.language == "en" and _has_figure(scene, span, _KILLED)
    return is_toll and bool(_looked_back(scene.article.text, scene.article.published or ""))


def of_all(scene: Scene, clause: Clause, date: DateMention | None) -> DateMention | None:
    """The years of a look back for a toll or cost in it that says no day; None for all else.

    The text says at its beginning how many years it looks back over, and names the year that they began in.
    """
    span = scene.span(clause.first, clause.last)
    is_parted = date is None or "\n" in scene.article.text[date.end : span[0]]
    if date is not None and (not is_parted or len(date.edtf) >= LENGTH_OF_DAY or "/" in date.edtf):
        return None
    if not _has_figure(scene, span, _COUNTED):
        return None
    years = _looked_back(scene.article.text, scene.article.published or "")
    if not years:
        return None
    years = _of_soldiers(scene, span, years)
    return said_by_word(scene, clause.head.index, years, "story", "a toll of all that is looked back on")


def of_war(scene: Scene, clause: Clause, date: DateMention | None) -> DateMention | None:
    """The years of a war for its great tolls and costs in Arabic, told without a time; None for all else.

    The war begins in the year that was told last with an invasion. It lasts up to the publication, or up to the
    withdrawal when that lies years back.
    """
    article, span = scene.article, scene.span(clause.first, clause.last)
    published = (article.published or "")[:LENGTH_OF_YEAR]
    if scene.passage.language != "ar" or not published.isdecimal() or not _is_great(scene, span):
        return None
    is_parted = date is None or "\n" in article.text[date.end : span[0]] or date.start >= span[0]
    is_of_war = is_parted or _WAR.search(article.text, scene.passage.start, span[1])
    if not is_of_war or (date and "/" in date.edtf):
        return None
    text = article.text.translate(_ASCII)
    begun = [int(found[1] or found[2]) for found in _INVADED.finditer(text, 0, span[0])]
    looked_back = _looked_back(article.text, published) if day_of(article.published or "") else ""
    begun = begun or ([int(looked_back[:LENGTH_OF_YEAR])] if looked_back else [])
    if not begun or not _SHORTEST <= int(published) - begun[-1] <= _LONGEST:
        return None
    left = [int(found[1]) for found in _LEFT.finditer(text) if begun[-1] < int(found[1]) < int(published) - 2]
    years = f"{begun[-1]}/{max(left, default=int(published))}"
    return said_by_word(scene, clause.head.index, years, "story", "a toll of the whole war")


def of_soldiers(scene: Scene, clause: Clause, told: str) -> DateMention | None:
    """The months of the war for an English toll of thousands of soldiers, told at its end (`told`, EDTF) or later."""
    span = scene.span(clause.first, clause.last)
    killed = [one for one in within(scene.figures, *span) if one.kind in _CASUALTIES]
    is_great = any(one.value and _THOUSAND <= one.value <= _MOST_SOLDIERS for one in killed)
    if scene.passage.language != "en" or not is_great or not _SOLDIERS.search(scene.article.text, *span):
        return None
    text, published = scene.article.text, (scene.article.published or "")[:LENGTH_OF_YEAR]
    is_named = all(str(year) in text for year in _WAR_YEARS)
    is_over = published.isdecimal() and int(published) > _WAR_YEARS[1]
    is_end = told.startswith(f"{_WAR_YEARS[1]}-12")
    is_of_war = not told or str(_WAR_YEARS[0]) <= told[:LENGTH_OF_YEAR] <= str(_WAR_YEARS[1] + 1)
    is_after = is_over and is_of_war and (not told or clause.head.tense != "perfect")
    if not (is_named and (is_end or is_after)):
        return None
    if _is_dated(scene, span):
        return None
    years = f"{_WAR_YEARS[0]}-03/{_WAR_YEARS[1]}-12"
    return said_by_word(scene, clause.head.index, years, "story", "a toll of the whole war")


def of_iraq_war(scene: Scene, clause: Clause, told: str) -> DateMention | None:
    """The years from 2003 on for an Arabic toll or cost "since the invasion", or one of thousands of soldiers.

    A toll of soldiers ends with their leaving. `told`: the date told before (EDTF), before which no such war is meant.
    """
    article, span = scene.article, scene.span(clause.first, clause.last)
    published = (article.published or "")[:LENGTH_OF_MONTH]
    year, (begun, ended) = published[:LENGTH_OF_YEAR], _WAR_YEARS
    if scene.passage.language != "ar" or not _has_figure(scene, span, _COUNTED) or _is_dated(scene, span):
        return None
    is_of_time = str(begun) <= (year or str(begun)) and (not told or told[:LENGTH_OF_YEAR] >= str(begun))
    since = _SINCE_INVASION.search(article.text, *span)
    figures = [one for one in within(scene.figures, *span) if one.kind in _CASUALTIES]
    is_army = any(one.value and _THOUSAND <= one.value <= _MOST_SOLDIERS for one in figures)
    is_army = is_army and bool(_ARMY.search(article.text, *span)) and _is_of_iraq_war(article.text, year)
    is_great = _is_great(scene, span) and _is_of_iraq_war(article.text, year)
    is_great = is_great and bool(_WAR.search(article.text, _line_above(article.text, span[0]), span[1]))
    if not is_of_time or not (is_army or is_great or (since and year)):
        return None
    is_over = not year or published >= f"{ended}-12"
    is_told_over = str(ended) in article.text.translate(_ASCII) or year <= str(ended + 1)
    years = (
        f"{begun}/{published if not is_over else ended if (is_army and is_told_over) or not year else year}"
    )
    return said_by_word(scene, clause.head.index, years, "story", "a toll of the whole war")


def _line_above(text: str, start: int) -> int:
    """Where the line above that of an offset begins, which may ask what a war cost."""
    line = text.rfind("\n", 0, start)
    return text.rfind("\n", 0, max(0, line)) + 1


def _is_of_iraq_war(text: str, year: str) -> bool:
    """Whether a text says the year in which the war in Iraq began, or was written when it had gone on or just ended."""
    begun, ended = _WAR_YEARS
    return str(begun) in text.translate(_ASCII) or (year.isdecimal() and begun < int(year) <= ended + 1)


def of_period(scene: Scene, clause: Clause, told: DateMention | None) -> DateMention | None:
    """The month or year of the date told for "The month ends with 126 dead"; None for all other English tolls."""
    span = scene.span(clause.first, clause.last)
    found = _OF_PERIOD.match(scene.article.text, *span) if scene.passage.language == "en" and told else None
    if found is None or told is None or "/" in told.edtf:
        return None
    is_toll = _has_figure(scene, span, LOSSES) or _WORST.search(scene.article.text, *span)
    length = LENGTH_OF_YEAR if found["unit"].lower() == "year" else LENGTH_OF_MONTH
    if not is_toll or len(told.edtf) <= length:
        return None
    reason = f"{found['unit']}: that of {told.text}"
    return replace(told, edtf=told.edtf[:length], resolution="story", reason=reason)


def of_fighting(scene: Scene, clause: Clause, date: DateMention | None) -> DateMention | None:
    """The year for a toll of a whole war in Arabic ("148 قتيلا في المعارك"), told after one of its days; else None."""
    span = scene.span(clause.first, clause.last)
    if date is None or scene.passage.language != "ar" or "/" in date.edtf or len(date.edtf) <= LENGTH_OF_YEAR:
        return None
    is_toll = _has_figure(scene, span, _CASUALTIES) and not _is_dated(scene, span)
    if not is_toll or not _FIGHTING.search(scene.article.text, *span):
        return None
    reason = f"a toll of the war: the year of {date.text}"
    return replace(date, edtf=date.edtf[:LENGTH_OF_YEAR], resolution="story", reason=reason)


def of_campaign(
    scene: Scene, clause: Clause, carried: DateMention | None, days: Sequence[tuple[str, DateMention]]
) -> DateMention | None:
    """The time that its paragraph told of, for an English toll without a time after days of it; None for all else."""
    span, text = scene.span(clause.first, clause.last), scene.article.text
    is_main = clause.opener in ("", "and") and clause.head.tense != "present"
    if scene.passage.language != "en" or carried is None or not is_main:
        return None
    words = {token.norm for token in scene.tokens[clause.first : clause.last]}
    if not _has_figure(scene, span, LOSSES) or _is_dated(scene, span) or not words.isdisjoint(_OF_ANOTHER):
        return None
    begins = text.rfind("\n", 0, scene.passage.start) + 1
    deeds = [(kind, date.edtf) for kind, date in days if date.start >= begins]
    told = sorted({edtf for _, edtf in deeds if len(edtf) == LENGTH_OF_DAY})
    if not deeds or (deeds[-1][0] in _STRIKES and not _OF_BATTLE.search(text, *span)):
        return None
    first, last = (day_of(told[0]), day_of(told[-1])) if told else (None, None)
    if not first or not last or not _SHORTEST_BATTLE <= last - first <= _LONGEST_BATTLE:
        return None
    ends = [
        str(day)[: LENGTH_OF_DAY if first.month == last.month else LENGTH_OF_MONTH] for day in (first, last)
    ]
    reason = f"a toll of all that its paragraph tells, up to {carried.text}"
    return replace(carried, edtf="/".join(ends), resolution="story", reason=reason)


def of_battle(
    scene: Scene, clause: Clause, first: DateMention | None, last: DateMention | None
) -> DateMention | None:
    """The days from the first told to the last, for a toll in an Arabic line labelled so ("الحصيلة: …"); else None."""
    begun, ended = day_of(first.edtf) if first else None, day_of(last.edtf) if last else None
    if first is None or begun is None or ended is None or scene.passage.language != "ar":
        return None
    span = scene.span(clause.first, clause.last)
    is_toll = _has_figure(scene, span, LOSSES) and not _is_dated(scene, span)
    is_short = timedelta(0) < ended - begun <= _LONGEST_BATTLE
    if not (is_short and is_toll) or not _is_labelled(scene.article.text, span[0]):
        return None
    reason = f"a toll of all that is told from {first.text} on"
    return replace(first, edtf=f"{begun}/{ended}", resolution="story", reason=reason)


def _is_labelled(text: str, start: int) -> bool:
    """Whether the line of an offset begins with a label for tolls, or stands below one."""
    line = text.rfind("\n", 0, start) + 1
    above = text[:line].rstrip().rsplit("\n", 1)[-1]
    is_below = len(above) <= _LONGEST_LABEL and _TOLL_LABEL.match(f"{above.rstrip(' :')}:")
    return bool(is_below or _TOLL_LABEL.match(text, line))


def _is_great(scene: Scene, span: tuple[int, int]) -> bool:
    """Whether a clause without a date has a toll or cost so great that it may be that of a war."""
    if _is_dated(scene, span):
        return False
    figures = within(scene.figures, *span)
    return any(one.value and one.value >= _GREAT.get(one.kind, _NEVER) for one in figures)


def _of_soldiers(scene: Scene, span: tuple[int, int], years: str) -> str:
    """The years of a look back; of the war alone for English tolls of soldiers who had left before the publication."""
    begun, _, ended = years.partition("/")
    is_of_war = scene.passage.language == "en" and int(begun) == _WAR_YEARS[0] and int(ended) > _WAR_YEARS[1]
    if not (
        is_of_war and _has_figure(scene, span, _CASUALTIES) and _SOLDIERS.search(scene.article.text, *span)
    ):
        return years
    return f"{begun}/{_WAR_YEARS[1]}" if str(_WAR_YEARS[1]) in scene.article.text else years


def up_to_bound(scene: Scene, clause: Clause, date: DateMention) -> DateMention | None:
    """The years of "lists 4,487 dead up to the end of 2011", "lost 179 men before its withdrawal in 2009"; else None.

    A toll of soldiers of a war whose first year the text names, up to the year of an English bound.
    """
    span = scene.span(clause.first, clause.last)
    year = date.edtf[:4]
    is_toll = scene.passage.language == "en" and _has_figure(scene, span, _CASUALTIES)
    if not is_toll or date.edtf not in (year, f"{year}-12"):
        return None
    begun = _WAR_YEARS[0]
    is_of_war = year.isdecimal() and begun < int(year) <= _WAR_YEARS[1] and str(begun) in scene.article.text
    if not is_of_war or not _BOUND.search(scene.article.text, span[0], date.start):
        return None
    reason = f"a toll of the war up to {date.text}"
    return replace(date, edtf=f"{begun}/{year}", value=f"{begun}/{year}", mod="", reason=reason)


def since_then(scene: Scene, clause: Clause, date: DateMention | None, until: str) -> DateMention | None:
    """The time from the date told before up to `until`, where the clause says "مذاك"; None when it does not."""
    if date is None or not until or "/" in date.edtf + until:
        return None
    if scene.passage.language == "en" and clause.head.tense != "perfect":
        return None
    told = _SINCE_THEN.search(scene.article.text, *scene.span(clause.first, clause.last))
    if not told:
        return None
    until = until[: len(date.edtf)] if len(date.edtf) < LENGTH_OF_DAY else until
    if date.edtf >= until:
        return None
    return replace(date, edtf=f"{date.edtf}/{until}", reason=f"{told[0]}: from {date.text} up to {until}")


def _has_figure(scene: Scene, span: tuple[int, int], kinds: frozenset[str]) -> bool:
    """Whether a figure of one of these kinds stands in a span."""
    return any(figure.kind in kinds for figure in within(scene.figures, *span))


def _is_dated(scene: Scene, span: tuple[int, int]) -> bool:
    """Whether a date with a place on the calendar stands in a span."""
    return any(date.edtf for date in within(scene.dates, *span))


@lru_cache(maxsize=64)
def _looked_back(text: str, published: str) -> str:
    """The years that an article looks back over (EDTF), empty for all others."""
    if day_of(published) is None and not published[:4].isdecimal():
        return ""
    written = text.translate(_ASCII)
    for found in _YEARS.finditer(written, 0, _HEAD):
        number = found["number"]
        count = _DECADES[found["decades"].lower()] if found["decades"] else _count(number)
        begun = int(published[:4]) - count
        if count > 1 and re.search(rf"(?<!\d){begun}(?!\d)", written):
            return f"{begun}/{published[:4]}"
    return ""


def _count(number: str) -> int:
    return int(number) if number.isdecimal() else _NUMBERS[number.lower()]
