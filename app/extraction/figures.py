"""Counted things in a text: value, qualifier, unit, what became of them, and whose they are.

The span runs from the qualifier to the counted noun: "some 600 Kurdish fighters", قرابة 40 ألف مقاتل; a number
without a noun ("and 75 wounded", "to 8,000") stands alone and takes its noun from before.

- Values follow the vocabulary: "several" is 2 ("several hundred" 200), "dozens" 10, "hundreds" 100, "thousands"
  1000, "tens of thousands" 10000, each with that qualifier; fractions are shares in percent (a third is 33.3);
  "from 900 to 400" are two figures, "between 10 and 15" is one with `value_high`.
- One person counts only when killed, wounded or captured ("killed an American contractor", مقتل جندي أميركي).
  Duals (صاروخين) count as 2.
- Troops with "the" or "its" before the number are there, whatever is asked of them ("demand that its 900 troops
  leave").
- Dates, clock times, durations, ages, distances, scores, and the numbers of resolutions and roads are no figures.
- A number whose digits were lost is `damaged`, its value None: never a thousand (see `counting.damage`).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from app.extraction.counting import (
    arabic_numbers,
    arabic_phrases,
    contexts,
    damage,
    english_numbers,
    english_phrases,
    kinds,
    ownership,
    sharing,
    standalone,
    topics,
)
from app.extraction.counting.cues import Telling
from app.extraction.counting.english_labels import Told, asked
from app.extraction.counting.english_remainders import Beside
from app.extraction.counting.fates import Around
from app.extraction.counting.numbers import Number, just_before
from app.extraction.counting.phrases import Phrase
from app.extraction.counting.singles import singles
from app.extraction.folding import Folded, fold
from app.extraction.records import Article, DateMention, EntityMention, FigureMention, Language, Passage

_YEAR = re.compile(r"(?:19|20)\d\d")
_DATED_EN = re.compile(
    r"\b(?:in|since|by|until|before|after|of|during|from|to|for|january|february|march|april|may|june|july|august|september|"
    r"october|november|december|early|late|mid|spring|summer|autumn|winter|fall|and|between|the|-|year) $"
)
_DATED_AR = re.compile(
    r"(?:عام|العام|سنه|عامي|منذ|في|حتي|بين|الي|من|[^\u0621-\u064a]و|يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|"
    r"اكتوبر|نوفمبر|ديسمبر|[)/]) ?$"
)
# "وصل في مارس 2000 جندي": so many in March, unless it is a year of soldiers and of Iraq.
_COUNTS_AR = re.compile(
    r"(?:19[0-6]\d|2000) (?:جندي|عسكري|شخص|قتيل|جريح|شهيد|مقاتل|مسلح|عنصر|مدني|اسير|معتقل|صاروخ|دباب[هت]|قذيف[هت]|"
    r"غار[هت]|طلع[هت]|موظف|متعاقد|لاجي|نازح|عايل[هت]|اسر[هت])ا?(?![\u0621-\u064a])"
)
_BEFORE_TIMES = (" at ", ". ", "mon ", "tue ", "wed ", "thu ", "fri ", "sat ", "sun ")
_ON_A_DAY, _LAST_DAY = (
    re.compile(
        r"\b(?:on|of|since|until|by|before|after) (?:january|february|march|april|may|june|july|august|september|"
        r"october|november|december|jan|feb|aug|sept|oct|nov|dec)\.? $"
    ),
    31,
)
_LABEL = re.compile(r"\d{1,2}(?:[.)](?: |$)|\.\d{1,2} |(?:-\d{1,2})? [-\u2013\u2014] )")
_CLOCK = re.compile(r"(?:[01]\d|2[0-4])[0-5]\d")
# Lines or sentences that begin with a time make a log.
_TIME, _FEWEST_TIMES = re.compile(r"[0-2]\d[0-5]\d (?=[A-Za-z])"), 3
_OPENS = ("\n", ". ", ": ", *(f"{day} " for day in "Mon Tue Wed Thu Fri Sat Sun".split()))
_OF_ONE = ("killed", "wounded", "captured", "seats")
_ASIDE = 40  # "How many died? Nobody knows."
_HIDDEN = {ord(digit): "_" for digit in "0123456789"}
_LOW_END = re.compile(r"بين (?!(?:19|20)\d\d )[\d,.]+ و$")  # بين 600 و2000: no year
_OF_THEM = re.compile(r" (?:منهم|منهن|of (?:them|whom))\b")
_CHANGED = re.compile(r"\d(?:,\d+)? (?:جندي |troops )?(?:to|الي) (?:about |some |نحو |حوالي )?$")


def find(
    article: Article, dates: Sequence[DateMention], entities: Sequence[EntityMention]
) -> list[FigureMention]:
    """Every counted thing in `article`, in the order of the text; spans in stored code points.

    `dates` keep their numbers to themselves, `entities` tell whose the counted are.
    """
    return _Counting(article, dates, entities).figures()


class _Counting:
    """One text being counted through."""

    def __init__(
        self, article: Article, dates: Sequence[DateMention], entities: Sequence[EntityMention]
    ) -> None:
        self.article, self.entities = article, sorted(entities, key=lambda mention: mention.start)
        self.starts = [mention.start for mention in self.entities]
        self.folded: Folded = fold(article.text)
        self.text = self.folded.text
        self.taken = sorted((mention.start, mention.end) for mention in dates)
        self.dates = [(self.folded.offset(start), self.folded.offset(end)) for start, end in self.taken]
        self.carried: Phrase | None = None
        self.before: tuple[Phrase, ...] = ()
        self.asked: Told | None = None
        self.force: Phrase | None = None
        self.arms: Phrase | None = None
        self.persons: tuple[Phrase, ...] = ()
        self.language: Language = article.language
        self.is_log = _is_log(article.text)
        self.is_ruined = damage.lost_all_digits(self.text)

    def figures(self) -> list[FigureMention]:
        """All passages but furniture, one after the other."""
        found: list[FigureMention] = []
        for passage in self.article.passages:
            if passage.kind != "furniture":
                found.extend(self._of_passage(passage))
        return found

    def _of_passage(self, passage: Passage) -> Iterator[FigureMention]:
        start, end = self.folded.offset(passage.start), self.folded.offset(passage.end)
        piece, language = self.text[start:end], passage.language
        self.language = language
        found = _numbers(piece, self._without_dates(start, end), language, self.is_ruined)
        numbers = [number for number in found if not self._is_date(start, number, piece, language)]
        grammar = english_phrases if language == "en" else arabic_phrases
        phrases = [counted for number in numbers if (counted := grammar.phrase(piece, number))]
        if not phrases:
            self.carried = topics.faded(self.carried) if topics.is_toll(self.carried) else self.carried
            self.asked = (
                (asked(piece) or (self.asked if len(piece) < _ASIDE else None)) if language == "en" else None
            )
            return
        telling = contexts.read(piece, phrases[0].number.start, phrases[-1].end, language)
        spans = [(one.number.start, one.end) for one in phrases]
        told: list[Phrase] = []
        last: Phrase | None = None
        for i, counted in enumerate(phrases):
            if counted.noun is None and _is_year(piece, counted.number):
                continue
            if counted.number.form == "dual" and last and counted.number.start < last.end:
                continue  # طائرتان مسيرتان are two, not four
            beside = self._beside(phrases[i + 1 :], last, told)
            told_of = sharing.times_as_many(piece, counted, last)
            settled = standalone.with_noun(telling, told_of, beside) if told_of else None
            end = last.end if last else 0
            around = Around(end, last.kind if last else "", spans[:i] + spans[i + 1 :])
            figure = self._figure(telling, start, settled, around) if settled else None
            if figure and settled:
                last = settled._replace(kind=figure.kind)
                told.append(last)
                yield figure
        self.force = topics.soldiers(told) or self.force
        self.arms = topics.weapons(told) or self.arms
        self.persons += tuple(topics.few_persons(told))
        self.carried, self.before = topics.topic(told) or topics.faded(self.carried), tuple(told)
        self.asked = None

    def _beside(self, following: Sequence[Phrase], last: Phrase | None, told: Sequence[Phrase]) -> Beside:
        """The figures around one, in its passage and before it."""
        main = topics.latest(told)
        return Beside(
            following, last, main, self.carried, self.before, self.asked, self.force, self.arms, self.persons
        )

    def _without_dates(self, start: int, end: int) -> str:
        """The folded text from `start` to `end` without the digits of its dates, letter for letter."""
        piece = self.text[start:end]
        for first, last in self.dates[bisect_left(self.dates, (start, 0)) :]:
            if first >= end:
                break
            if not _OF_THEM.match(self.text, last) and not just_before(self.text, first, _LOW_END):
                first, last = first - start, last - start
                piece = piece[:first] + piece[first:last].translate(_HIDDEN) + piece[last:]
        return piece

    def _is_date(self, offset: int, number: Number, piece: str, language: str) -> bool:
        """Whether a date has this number, or words before it say that it is a year."""
        if number.form == "digits" and number.qualifier == "exactly" and _ends_a_day(piece, number):
            return True
        if number.form in ("lost", "share") or "quarter" in piece[number.first : number.end]:
            return False  # "three quarters" are seldom of a year
        if self._is_clock(piece, number):
            return True
        start, end = self.folded.span(offset + number.first, offset + number.end)
        if _OF_THEM.match(piece, number.end) or _is_wide(number):
            return False
        place = bisect_right(self.taken, (start, len(self.article.text)))
        if any(first < end and start < last for first, last in self.taken[max(0, place - 1) : place + 1]):
            return True
        if (
            number.form != "digits"
            or number.qualifier != "exactly"
            or not _YEAR.fullmatch(piece[number.first : number.end])
        ):
            return False
        if _COUNTS_AR.match(piece, number.first):
            return False
        before = piece[max(0, number.first - 14) : number.first]
        return bool((_DATED_EN if language == "en" else _DATED_AR).search(before))

    def _is_clock(self, piece: str, number: Number) -> bool:
        """Whether a number is a time or a reference: 0930, "1400" in a log kept by the clock, a footnote [41], 2.1."""
        digits = piece[number.first : number.end]
        if piece.endswith("[", 0, number.first) and piece.startswith(("]", ","), number.end):
            return True
        if number.first == 0 and number.form == "digits" and (label := _LABEL.match(piece)):
            return label.end() > number.end
        if not _CLOCK.fullmatch(digits):
            return False
        if digits[0] == "0":
            return True
        return self.is_log and (number.first == 0 or piece.endswith(_BEFORE_TIMES, 0, number.first))

    def _figure(self, telling: Telling, offset: int, counted: Phrase, around: Around) -> FigureMention | None:
        number, piece = counted.number, telling.text
        kind = kinds.kind_of(telling, counted, around)
        if kind is None or (number.form == "single" and kind[0] not in _OF_ONE):
            return None
        start, end = self.folded.span(offset + number.start, offset + counted.end)
        is_lost = number.form == "lost" or (self.is_ruined and damage.is_ruin(piece, number))
        sentence = self.folded.span(offset, offset + len(piece))
        names = self.entities[bisect_left(self.starts, sentence[0]) : bisect_left(self.starts, end)]
        return FigureMention(
            start,
            end,
            self.article.text[start:end],
            kind[0],
            None if is_lost else number.value,
            None if is_lost else number.high,
            number.qualifier,
            kind[1],
            ownership.whose(names, start, end, sentence, *kind),
            is_lost,
            "the digits were lost" if is_lost else f"counts {kind[1]}",
        )


def _ends_a_day(piece: str, number: Number) -> bool:
    """Whether a small number is the day of a month that its date has lost: "on the evening of December 13 soldiers"."""
    is_day = isinstance(number.value, int) and 0 < number.value <= _LAST_DAY
    return is_day and just_before(piece, number.first, _ON_A_DAY) is not None


def _is_wide(number: Number) -> bool:
    """Whether a range only looks as if it ended with a year: "between 600 and 2000"."""
    return number.high is not None and number.value is not None and 100 <= number.value < 1800 <= number.high


def _is_log(text: str) -> bool:
    times = (match.start() for match in _TIME.finditer(text))
    return sum(not start or text.endswith(_OPENS, 0, start) for start in times) >= _FEWEST_TIMES


def _numbers(piece: str, undated: str, language: str, is_ruined: bool) -> list[Number]:
    """Numbers, singles, duals and lost numbers of a passage in their order; `undated` is it without its dates."""
    grammar = english_numbers if language == "en" else arabic_numbers
    found = list(grammar.numbers(undated))
    others = [*singles(piece, language), *damage.lost_numbers(piece, language, is_ruined)]
    if not others:
        return found
    lost = [number for number in others if number.form == "lost"]
    found = [
        number for number in found if not any(other.start <= number.first <= other.end for other in lost)
    ]
    found += [n for n in others if not any(number.start <= n.start < number.end for number in found)]
    return sorted(found, key=lambda number: number.start)


def _is_year(piece: str, number: Number) -> bool:
    """Whether a number without a noun looks like a year; "from 2500 to 2000" is none."""
    if number.form != "digits" or _is_wide(number) or not _YEAR.search(piece[number.first : number.end][-4:]):
        return False
    if "," in piece[number.first : number.end] or number.qualifier not in ("exactly", "range"):
        return False
    return just_before(piece, number.start, _CHANGED) is None
