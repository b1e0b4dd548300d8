"""What the reading so far has dated: the running date of the paragraph, of the entry and of the headings."""

import datetime as dt
import re
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import lru_cache

from app import dates
from app.errors import BadDate
from app.extraction.clauses.splitting import Clause
from app.extraction.dates.tense import WAS
from app.extraction.dates.timex import LENGTH_OF_DAY, LENGTH_OF_MONTH, LENGTH_OF_YEAR
from app.extraction.dating import fitting, returns
from app.extraction.records import DateMention
from app.extraction.scenes import Scene

_HEADING_REST = 14
_DAY_OR_MONTH = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_FRAMING = 4
_RECENT, _WEEK, _LONG_AGO = timedelta(21), timedelta(7), timedelta(60)
_LIST_SIGNS = ":-–—"
_AROUND = " \t\r\n•*.:-–—،,"
_ABOUT = frozenset({"نحو", "زهاء", "قرابة", "حوالي", "اكثر", "مئات", "الاف", "عشرات"})
_TO = frozenset("في ب ل من علي الي عن خلال اثناء بعد قبل مع".split())
_LONGEST_PLACE, _INDENTED = 40, 40
_REACH_OF_WAS = 9
# What opens a sentence of prose: "Yesterday Ali said", "Last Sunday Baghdad".
_POINTING = re.compile(
    r"(?:yesterday|today|tomorrow|tonight|last|this|that|early|late|the|at)\b", re.IGNORECASE
)
# "BAGHDAD, July 7 -", "بغداد، الاثنين (رويترز) -": before the date and behind it.
_PLACE_LINE = re.compile(r"[\s*]*[^\W\d][^.!?؟\n:]{1,38}[,،(]\s*(?:في\s)?\Z")
# What opens a sentence that goes on from the time that was told before.
_TAKING_UP = re.compile(
    r"\W*(?:(?:by|since|until|from) then|then|within|soon|shortly|thereafter|afterwards?|subsequently|eventually"
    r"|in the end|a few|several|the following|the next|the same|after that"
    r"|that (?:same )?(?:day|night|week|month|year))\b",
    re.IGNORECASE,
)
_POINTS, _DASH = frozenset("•·▪◦*-–—"), re.compile(r"\s[-–—]\s")
_REST_OF_LINE = re.compile(r"[^.!?؟\n:]{0,24}?\s?[-–—]\s|\s?[)]\s*[-–—:]")


@dataclass
class Story:
    """What the reading so far has dated: the running date of the paragraph and of the headings.

    `tells_days`: days of the week before publication are named, as in dispatches. `frames` are the offsets of dates
    that open their sentence: what follows without a date is told of that day.
    `lead` is the first date that was told. `is_listed`: the entry of a list is read ("3 May: …").
    `struck` is the day of the attack that English news tells of, which its undated tolls are of; `resumed` is what the
    next paragraph comes back to. `left` is what a paragraph told that has ended. `days` are the types and days of what
    was told so far, `first_day` is the first of all days. `tells_now`: what was dated last is told in the present.
    """

    heading: DateMention | None = None
    sentence: DateMention | None = None
    paragraph: int = -1
    clauses: dict[int, DateMention | None] = field(default_factory=dict)
    main: DateMention | None = None
    frames: set[int] = field(default_factory=set)
    entry: DateMention | None = None
    tells_days: bool = False
    lead: DateMention | None = None
    news: DateMention | None = None
    before: DateMention | None = None
    is_set_back: bool = False
    is_listed: bool = False
    struck: DateMention | None = None
    resumed: DateMention | None = None
    left: DateMention | None = None
    days: list[tuple[str, DateMention]] = field(default_factory=list)
    first_day: DateMention | None = None
    tells_now: bool = False

    def enter(self, scene: Scene) -> None:
        """Begin a passage: a heading sets or clears its date, a new paragraph forgets the last sentence's."""
        passage = scene.passage
        is_new = passage.paragraph != self.paragraph
        self.left = self.sentence or self.left
        self.first_day = self.first_day or (self.left if self.left and day_of(self.left.edtf) else None)
        if self.resumed and (is_new or _tells_on(scene)):
            self.sentence, self.resumed = self.resumed, None
        if self.entry and not (self.sentence and self.sentence.start == self.entry.start):
            self.sentence = self.entry
        self.entry = None
        self.lead = self.lead or self.sentence
        self.news = self.news or next((date for date in scene.dates if _is_news_day(scene, date)), None)
        self.tells_days = self.tells_days or any(_is_of_days_before(scene, date) for date in scene.dates)
        if passage.kind == "heading" or _is_only_a_date(scene):
            self._head(scene)
        elif is_new:
            self._begin_paragraph(scene)
        self._come_back(scene, is_new)
        self.is_listed = self.is_listed and not is_new
        if is_new or self.sentence is not self.before:
            self.is_set_back = False
        if is_new and self.is_news(scene) and _tells_of_before(scene):
            self.is_set_back, self.before = True, self.sentence
        self.paragraph = passage.paragraph
        self.clauses = {}
        self.main = None
        self._frame(scene)

    def _head(self, scene: Scene) -> None:
        """Take the date of a heading; the day of publication in a line above all others is that of the text."""
        date = _heading_date(scene)
        if date and self.heading is None and self.lead is None and date.edtf == scene.article.published:
            self.news, date = self.news or date, None
        self.heading, self.sentence = date, None

    def _begin_paragraph(self, scene: Scene) -> None:
        """What a new paragraph goes on from: the month told last, the news, or nothing."""
        passage = scene.passage
        if self.sentence and not self.is_news(scene):
            is_next = passage.paragraph == self.paragraph + 1 and (
                passage.language == "en" or _has_short_paragraphs(scene)
            )
            self.sentence = in_that_month(self.sentence) if is_next else None
            home = self._home(scene)
            if home and not (self.sentence and _takes_up(scene)):
                self.sentence = home  # after its background a dispatch comes back to its news
        elif self.sentence and (home := self._home(scene)) and not _takes_up(scene):
            self.sentence = max(self.sentence, home, key=lambda date: date.edtf)  # and after days before
        elif self.sentence is None and self.heading is None and self.left and _takes_up(scene):
            self.sentence = in_that_month(self.left)  # "Within days", below a heading
        elif self.sentence is None and self.heading is None and _is_prose(scene):
            self.sentence = self.news  # what English news tells without a day is of its day

    def _come_back(self, scene: Scene, is_new: bool) -> None:
        """Leave an aside of the news: "last week", "in May"; in Arabic not one on old days within its paragraph."""
        if scene.passage.language == "ar" and returns.is_about_it(scene, self.is_news(scene)):
            self.sentence = self.news or self.lead
        is_aside = self.sentence is not None and not (day_of(self.sentence.edtf) or _takes_up(scene))
        is_aside = is_aside or (self.sentence is not None and _is_week(self.sentence))
        is_kept = not is_new and self._is_long_ago(scene)
        is_kept = is_kept and (scene.passage.language == "ar" or self._is_looking_back(scene))
        home = self._home(scene)
        if home and is_aside and not is_kept:
            self.sentence = home

    def _home(self, scene: Scene) -> DateMention | None:
        """What a dispatch comes back to: its lead; None where the text begins with old times, as features do."""
        if not self.tells_days or self.lead is None:
            return None
        return self.lead if self.is_recent(scene, self.lead) or self.news is None else None

    def _frame(self, scene: Scene) -> None:
        """Note the date that opens the passage, if one does; that of a line's entry is told of in all of the entry."""
        first = scene.tokens[min(_FRAMING, len(scene.tokens) - 1)].start if scene.tokens else 0
        opening = [date for date in scene.dates if date.start <= first and is_calendar(date)]
        self.frames.update(date.start for date in opening)
        is_entry = scene.passage.kind == "sentence" and _opens_line(scene)
        if opening and is_entry and not is_dateline(scene, opening[0]) and is_past(scene, opening[0]):
            self.entry = fitting.finer_beside(scene, scene.dates, opening[0])
            behind = scene.article.text[self.entry.end : self.entry.end + 2].lstrip()[:1]
            self.is_listed = (bool(behind) and behind in _LIST_SIGNS) or _labels(scene, self.entry)

    def carried(self, scene: Scene) -> DateMention | None:
        """The running date for a sentence without one: its day where that day frames the telling, else its month.

        None in a paragraph of news that goes back to what had been before and does not say when.
        """
        if self.is_set_back:
            return None
        if self.sentence is None or self.is_news(scene):
            return self.sentence
        if scene.passage.language == "ar" and _is_within_month(self.sentence):
            return replace(self.sentence, edtf=self.sentence.edtf[:LENGTH_OF_MONTH])
        if self.sentence.start in self.frames:
            return self.sentence
        return in_that_month(self.sentence) or self.sentence

    def today(self, scene: Scene) -> str:
        """The present of the text (EDTF, empty if unknown): in dispatches the day of publication, else its month."""
        published = scene.article.published or ""
        is_day = self.tells_days or "/" in published
        return published.split("/")[0] if is_day else published[:LENGTH_OF_MONTH]

    def is_news(self, scene: Scene) -> bool:
        """Whether the running date is of the weeks before publication: dispatches carry it past a paragraph's end."""
        return self.sentence is not None and self.is_recent(scene, self.sentence)

    def is_recent(self, scene: Scene, date: DateMention) -> bool:
        """Whether a date is of the weeks before publication."""
        published, day = day_of(scene.article.published or ""), day_of(date.edtf)
        return bool(published and day and timedelta(0) <= published - day <= _RECENT)

    def _is_looking_back(self, scene: Scene) -> bool:
        """Whether the first sentence of the paragraph has told the running date, and the present one is of the past."""
        begins = scene.article.text.rfind("\n", 0, scene.passage.start) + 1
        first = next(passage for passage in scene.article.passages if passage.start >= begins)
        is_past = bool(scene.clauses) and scene.clauses[0].head.tense == "past"
        return is_past and self.sentence is not None and first.start <= self.sentence.start < first.end

    def _is_long_ago(self, scene: Scene) -> bool:
        """Whether the running date is months before the publication, so that what follows it is told of that time."""
        published = days_of(scene.article.published or "")
        told = days_of(self.sentence.edtf) if self.sentence else None
        return bool(published and told and published[0] - told[1] > _LONG_AGO)


def _tells_on(scene: Scene) -> bool:
    """Whether Arabic goes on with a plain verb of the past, as after an aside on what had been before."""
    head = scene.clauses[0].head if scene.clauses else None
    return scene.passage.language == "ar" and head is not None and head.tense == "past" and head.index == 0


def _is_week(date: DateMention) -> bool:
    """Whether it is a whole week of Arabic news: "الأسبوع الماضي"."""
    return "/" in date.edtf and date.resolution == "publication" and "أسبوع" in date.text


def _is_within_month(date: DateMention) -> bool:
    """Whether it is a time from one day to another of the same month, in which the next sentence only may be."""
    first, _, last = date.edtf.partition("/")
    return len(last) == LENGTH_OF_DAY and first[:LENGTH_OF_MONTH] == last[:LENGTH_OF_MONTH]


def _takes_up(scene: Scene) -> bool:
    """Whether an English sentence goes on from the time told before: "By then …", "Within two weeks …"."""
    return scene.passage.language == "en" and bool(_TAKING_UP.match(scene.article.text, scene.passage.start))


def _heading_date(scene: Scene) -> DateMention | None:
    """The date that a heading hardly says more than."""
    length = scene.passage.end - scene.passage.start
    dated = (date for date in scene.dates if is_calendar(date))
    return next((date for date in dated if date.end - date.start > length - _HEADING_REST), None)


def _labels(scene: Scene, date: DateMention) -> bool:
    """Whether a date without a preposition or comma labels its line: "Mon Talks resume", "9.4.2003 Tanks roll in"."""
    behind = scene.article.text[date.end : date.end + 2]
    is_label = date.start == scene.passage.start and not _POINTING.match(date.text)
    return is_label and behind[:1] in " ." and behind.strip(" .").isupper()


def _is_only_a_date(scene: Scene) -> bool:
    """Whether the passage is a line of its own that holds nothing but a date ("- 27 November 2008 -")."""
    text, start, end = scene.article.text, scene.passage.start, scene.passage.end
    return any(not (text[start : date.start] + text[date.end : end]).strip(_AROUND) for date in scene.dates)


def _is_of_days_before(scene: Scene, date: DateMention) -> bool:
    published, day = day_of(scene.article.published or ""), day_of(date.edtf)
    if not published or not day or date.resolution != "publication":
        return False
    return timedelta(0) <= published - day <= _WEEK


def _tells_of_before(scene: Scene) -> bool:
    """Whether a sentence begins with a past perfect ("وكانت قد خُطفت") and says no time."""
    head = scene.clauses[0].head if scene.clauses else None
    opens = bool(head and head.tense == "perfect" and scene.tokens[0].norm in WAS)
    return opens and not any(is_calendar(date) for date in scene.dates)


def is_set_back(scene: Scene, clause: Clause) -> bool:
    """Whether a verb goes back before what is told; "وقد أدان", "فقد ندّد" without "was" only stress what was done."""
    if clause.head.tense != "perfect" or scene.passage.language == "en":
        return clause.head.tense == "perfect"
    before = scene.tokens[max(0, clause.head.index - _REACH_OF_WAS) : clause.head.index]
    return scene.tokens[clause.head.index - 1].norm == "قد" or any(token.norm in WAS for token in before)


def _is_news_day(scene: Scene, date: DateMention) -> bool:
    """Whether a date is a day of the weeks before publication; the dateline is none."""
    published, day = day_of(scene.article.published or ""), day_of(date.edtf)
    is_told = bool(scene.clauses) and not is_dateline(scene, date)
    if published is None or day is None or "/" in date.edtf or not is_told:
        return False
    return timedelta(0) <= published - day <= _RECENT


def goes_on(scene: Scene, story: Story, clause: Clause) -> bool:
    """Whether prose goes on to somebody else's deed: "on 3 May he was arrested, and his followers rose", in that May.

    News and lists tell of one day; an account without a publication goes through its days.
    """
    if clause.opener != "and" or scene.article.published or story.is_listed or story.heading:
        return False
    head = clause.head.index
    if scene.passage.language == "en":
        return head - clause.first > 1
    return names_subject(scene, clause) and not scene.tokens[head].look.has_pronoun


def names_subject(scene: Scene, clause: Clause) -> bool:
    """Whether an Arabic verb is followed by what looks like a subject of its own: a name, a number, "his men"."""
    head = clause.head.index
    following = scene.tokens[head + 1].norm if head + 1 < len(scene.tokens) else ""
    starts = {name.start for name in scene.entities}
    is_named = any(token.start in starts for token in scene.tokens[head + 1 : head + 3])
    is_told = is_named or following in _ABOUT or following[:1].isdecimal()
    is_theirs = following.endswith(("ه", "ها", "هم")) and following[:-1].rstrip("ه") not in _TO
    return following.startswith("ال") or is_theirs or is_told


def _is_prose(scene: Scene) -> bool:
    """Whether an English passage is no point of a list."""
    start = scene.passage.start
    is_point = scene.article.text[start : start + 1] in _POINTS
    before = scene.article.text[max(0, start - _INDENTED) : start].rstrip(" ")
    return scene.passage.language == "en" and not (is_point or before[-1:] in _POINTS)


def _opens_line(scene: Scene) -> bool:
    text, start = scene.article.text, scene.passage.start
    return start == 0 or "\n" in text[max(0, start - 3) : start]


def _has_short_paragraphs(scene: Scene) -> bool:
    """Whether the article breaks the line after almost every sentence, so that a break ends no story."""
    passages = [passage for passage in scene.article.passages if passage.kind == "sentence"]
    return len(passages) < 1.6 * len({passage.paragraph for passage in passages})


def in_that_year(date: DateMention) -> DateMention:
    """What is told of no time at all was in the year that was told of last, as far as can be said."""
    return replace(date, edtf=date.edtf[:LENGTH_OF_YEAR]) if date.edtf[:LENGTH_OF_YEAR].isdigit() else date


def in_that_month(date: DateMention) -> DateMention | None:
    """What followed a day without a date of its own was in its month, as far as can be said."""
    if not _DAY_OR_MONTH.fullmatch(date.edtf):
        return None
    return replace(date, edtf=date.edtf[:LENGTH_OF_MONTH]) if len(date.edtf) > LENGTH_OF_MONTH else date


def is_calendar(date: DateMention) -> bool:
    """Whether a mention says when: a date or time with a value on the calendar."""
    return date.type in ("DATE", "TIME") and bool(date.edtf) and date.edtf not in ("..", "../..")


def is_dateline(scene: Scene, date: DateMention) -> bool:
    """Whether a date says when a report was sent: "BAGHDAD, July 7 - …"."""
    text, start = scene.article.text, scene.passage.start
    is_of_report = date.start == start and date.edtf == scene.article.published and _is_short_report(scene)
    if is_of_report and _DASH.match(text, date.end) and sum(map(is_calendar, scene.dates)) > 1:
        return True
    if date.start - start > _LONGEST_PLACE or not _PLACE_LINE.match(text[start : date.start]):
        return False
    if not _can_be_of_report(scene, date):
        return False
    return _REST_OF_LINE.match(text, date.end) is not None


def _can_be_of_report(scene: Scene, date: DateMention) -> bool:
    """Whether it is a day near the publication; in "the first battle (April 2004): …" it is the entry's own."""
    day, published = day_of(date.edtf), day_of(scene.article.published or "")
    is_range = any(0 < other.start - date.end <= len(" - ") for other in scene.dates)
    if day is None or "/" in date.edtf or is_range:
        return False
    return published is None or abs(published - day) <= _RECENT


def _is_short_report(scene: Scene) -> bool:
    """Whether no other line begins as "Dec 5 - …" does, so that the text is a report and no list of days."""
    return len(re.findall(r"^\W*\w{3,9}\.? \d{1,2} [-–—] ", scene.article.text, re.MULTILINE)) == 1


def is_past(scene: Scene, date: DateMention) -> bool:
    """Whether a date lies not wholly after the publication, as far as that is known."""
    published, when = days_of(scene.article.published or ""), days_of(date.edtf)
    return not (published and when and when[0] > published[1])


@lru_cache(maxsize=10_000)
def days_of(edtf: str) -> tuple[dt.date, dt.date] | None:
    """First and last day that an EDTF date may mean; an open end counts as the other one. None when unknown."""
    try:
        parsed = dates.parse(edtf)
    except BadDate:
        return None
    first, last = parsed.earliest or parsed.latest, parsed.latest or parsed.earliest
    return (first, last) if first and last else None


@lru_cache(maxsize=10_000)
def day_of(edtf: str) -> dt.date | None:
    """The day that an EDTF date or interval begins with; None when it begins with none."""
    first = edtf.partition("/")[0]
    try:
        return dt.date.fromisoformat(first) if len(first) == LENGTH_OF_DAY else None
    except ValueError:
        return None
