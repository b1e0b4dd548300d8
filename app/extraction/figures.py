"""Counted things in a text: value, qualifier, unit, what became of them, and whose they are.

The span runs from the qualifier to the counted noun: "at least 112,000 Iraqi civilians", نحو 30 ألف رجل إضافي; a number
without a noun ("and 75 wounded", "to 165,000") stands alone and takes its noun from before.

- Values follow the vocabulary: "several" is 2, "dozens" 10, "hundreds" 100, "thousands" 1000, "tens of thousands" 10000,
  each with that qualifier; fractions are shares in percent (a third is 33.3); "from 5,200 to 3,000" are two figures,
  "between 10 and 15" is one with `value_high`.
- One person counts only when killed, wounded or captured ("killed an American contractor", مقتل جندي أميركي).
  Duals (صاروخين) count as 2.
- Troops with "the" or "its" before the number are there, whatever is asked of them ("demand that its 5,200 troops leave").
- Dates, clock times, durations, ages, distances, scores, and the numbers of resolutions and roads are no figures.
- A number whose digits were lost is `damaged`, its value None: never a thousand (see `counting.damage`).
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from app.extraction.counting import arabic_numbers, contexts, damage, english_numbers, nouns, ownership
from app.extraction.counting.contexts import Trigger
from app.extraction.counting.nouns import Noun
from app.extraction.counting.numbers import Number
from app.extraction.counting.phrases import Phrase, phrase
from app.extraction.folding import Folded, fold
from app.extraction.records import Article, DateMention, EntityMention, FigureMention, Passage

_FATES = frozenset(("killed", "wounded", "captured", "displaced"))
_TROOPS = frozenset(("sent", "withdrawn", "present", "engaged"))
_WANTED = {
    "soldiers": _FATES - {"displaced"} | _TROOPS,
    "people": _FATES,
    "personnel": _FATES - {"displaced"},
    "votes": frozenset(("killed", "captured")),
}
_KINDS = {
    "sent": "troops-sent",
    "withdrawn": "troops-withdrawn",
    "present": "troops-present",
    "engaged": "troops-engaged",
}
_DEFAULTS = {"soldiers": "troops-present", "dead": "killed"}
_BY_UNIT = {
    "refugees": "displaced",
    "displaced": "displaced",
    "prisoners": "captured",
    "detainees": "captured",
}
_DEFINITE = re.compile(
    r"(?:\b(?:the|its|their|his|our|those|these|all|all of the)|'s) (?:more than |about |some |remaining |last )?$"
)
_YEAR_EN = re.compile(
    r"\b(?:in|since|by|until|before|after|of|during|from|to|for|january|february|march|april|may|june|july|august|september|"
    r"october|november|december|early|late|mid|spring|summer|autumn|winter|fall|and|between|the|-|year) $"
)
_YEAR_AR = re.compile(
    r"(?:عام|العام|سنه|عامي|منذ|في|حتي|بين|الي|من|[^\u0621-\u064a]و|يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|[)/]) ?$"
)
_SINGLE_AR = re.compile(
    r"(?<![\u0621-\u064a])[وفبل]?(?:قتل|مقتل|بمقتل|مصرع|اصيب|اصابه|جرح|خطف|اسر|اعتقال|اعتقل|قتلت|بقتل) "
    r"(?P<noun>جندي|جنديا|مدني|شخص|شخصا|متعاقد|متعاقدا|شرطي|ضابط|ضابطا|مقاول|عسكري|صحفي|صحافي|طفل|امراه|رجل|مسلح|عامل|موظف|"
    r"بحار|طيار|مواطن|مترجم|حارس)(?![\u0621-\u064a])(?! [\u0621-\u064a]+ [\u0621-\u064a]* ?يدعي)"
)
_SINGLE_EN = re.compile(
    r"\b(?:kill(?:s|ed|ing)|wound(?:s|ed|ing)|injur(?:es|ed|ing)|captur(?:es|ed|ing)|death of|kidnap(?:s|ped)) "
    r"(?P<one>(?:an?|another) (?:(?!who|that|which|and|in|by|when|at)[a-z.'-]+ ){0,3}?"
    r"(?P<noun>soldier|civilian|contractor|policeman|marine|child|girl|boy|woman|person|serviceman|airman|sailor|guard|"
    r"translator|interpreter|journalist|reporter|protester|worker|hostage|officer|pilot|diplomat|bystander|militant|gunman|fighter))\b(?! leader| chief)"
    r"|\b(?P<one2>(?:an?|another) (?:(?!who|that|which|and|in|by|when|at)[a-z.'-]+ ){0,3}?"
    r"(?P<noun2>soldier|civilian|contractor|policeman|marine|child|girl|boy|woman|person|serviceman|airman|sailor|guard|"
    r"translator|interpreter|journalist|reporter|protester|worker|hostage|officer|pilot|diplomat|bystander|militant|gunman|fighter))"
    r" (?:was|is|has been|had been) (?:shot dead|killed|wounded|injured|hurt|kidnapped)\b"
)
_DUAL_AR = re.compile(
    r"(?<![\u0621-\u064a])[وفبلك]?(?:ال)?(?P<noun>"
    + "|".join(sorted(nouns.DUALS, key=len, reverse=True))
    + r")(?![\u0621-\u064a])"
)
_UNIT_LIMIT = 110


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
        self.folded: Folded = fold(article.text)
        self.text = self.folded.text
        self.taken = sorted((mention.start, mention.end) for mention in dates)
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
        numbers = list(_numbers(piece, language))
        if not numbers:
            return
        found = contexts.triggers(piece, 0, len(piece), language)
        last: Phrase | None = None
        phrases = [
            phrase(piece, number, language)
            for number in numbers
            if not self._is_date(start, number, piece, language)
        ]
        for i, counted in enumerate(phrases):
            if counted is None:
                continue
            settled = self._with_noun(piece, counted, phrases[i + 1 :], last, found, language)
            if settled is None:
                continue
            if figure := self._figure(piece, start, settled, found, language):
                last = settled
                yield figure

    # Which numbers count something

    def _is_date(self, offset: int, number: Number, piece: str, language: str) -> bool:
        if number.form == "lost":
            return False
        start, end = self.folded.span(offset + number.first, offset + number.end)
        place = bisect_right(self.taken, (start, 10**9))
        if any(first < end and start < last for first, last in self.taken[max(0, place - 1) : place + 1]):
            return True
        if number.form != "digits" or not re.fullmatch(r"(?:19|20)\d\d", piece[number.first : number.end]):
            return False
        before = piece[max(0, number.first - 14) : number.first]
        return bool((_YEAR_EN if language == "en" else _YEAR_AR).search(before))

    def _with_noun(
        self,
        piece: str,
        counted: Phrase,
        following: Sequence[Phrase | None],
        last: Phrase | None,
        found: list[Trigger],
        language: str,
    ) -> Phrase | None:
        """The phrase with the noun that stands elsewhere in its sentence; None when it counts nothing we know."""
        number = counted.number
        if number.form in ("share", "money") or (counted.noun and not _is_idle(piece, counted)):
            return counted
        if counted.noun or not counted.is_bare:
            return None
        partner = following[0] if following else None
        if (
            partner
            and partner.noun
            and re.fullmatch(r"[a-z. ]* and ", piece[counted.end : partner.number.start])
        ):
            return Phrase(number, partner.noun, self._end_of_adjective(piece, counted, partner), partner.word)
        noun = _noun_before(piece, number, last, found, language)
        return Phrase(number, noun, counted.end) if noun else None

    def _end_of_adjective(self, piece: str, counted: Phrase, partner: Phrase) -> int:
        """ "10,000 American and 2,000 Iraqi soldiers": the first phrase ends with its adjective."""
        between = piece[counted.end : partner.number.start]
        return counted.end + len(between.removesuffix(" and "))

    # What is said of them

    def _figure(
        self, piece: str, offset: int, counted: Phrase, found: list[Trigger], language: str
    ) -> FigureMention | None:
        number, noun = counted.number, counted.noun
        kind, unit = self._kind(piece, counted, found, language)
        if kind is None or (number.form == "single" and kind not in ("killed", "wounded", "captured")):
            return None
        start, end = self.folded.span(offset + number.start, offset + max(counted.end, number.end))
        is_lost = number.form == "lost" or (self.is_ruined and damage.is_ruin(piece, number))
        sentence = self.folded.span(offset, offset + len(piece))
        whose = ownership.whose(self.entities, start, end, sentence, kind, unit)
        return FigureMention(
            start,
            end,
            self.article.text[start:end],
            kind,
            None if is_lost else number.value,
            None if is_lost else number.high,
            number.qualifier,
            unit,
            whose,
            is_lost,
            "the digits were lost" if is_lost else _reason(noun),
        )

    def _kind(
        self, piece: str, counted: Phrase, found: list[Trigger], language: str
    ) -> tuple[str | None, str]:
        number, noun = counted.number, counted.noun
        if number.form in ("share", "money"):
            return number.form, number.unit
        if noun is None:
            return None, ""
        wanted = _WANTED.get(noun.family, frozenset())
        if counted.word in _MEN:
            wanted = wanted | _TROOPS
        near = contexts.kind_near(piece, found, number.start, max(counted.end, number.end), language, wanted)
        if noun.family == "soldiers" and near not in _FATES and self._are_there(piece, number, language):
            near = "present"
        if near in _TROOPS:
            return _KINDS[near], "soldiers" if counted.word in _MEN else noun.unit
        return near or _BY_UNIT.get(noun.unit) or _DEFAULTS.get(noun.family, noun.family), noun.unit

    def _are_there(self, piece: str, number: Number, language: str) -> bool:
        """Whether the troops are spoken of as those that are there: "its 5,200 troops", "from 5,200 to 3,000"."""
        before = piece[max(0, number.start - 30) : number.start]
        if language == "en":
            return bool(_DEFINITE.search(before) or _CHANGE_EN.search(before) or _LEVEL_EN.search(before))
        return bool(_CHANGE_AR.search(before)) or before.endswith((" ال ", " ال", "ال-"))


_WORDS_EN = re.compile(r"[a-z][a-z'-]*")
_WORDS_AR = re.compile("[\u0621-\u064a]+")
_MEN = frozenset(("men", "man", "رجل", "رجلا", "رجال", "fighters", "people", "عنصر", "مقاتل"))
_CHANGE_EN = re.compile(r"(?:from (?:a peak of )?|\d to |\bto )$")
_LEVEL_EN = re.compile(
    r"\b(?:level of|total of|numbers? (?:of|to|at)|force of|presence of|cap of|ceiling of) $"
)
_CHANGE_AR = re.compile(r"(?:^| )(?:الي|لي|من)(?: حوالي| نحو)? $")


def _numbers(piece: str, language: str) -> Iterator[Number]:
    """Numbers, singles, duals and lost numbers of a passage in their order."""
    grammar = english_numbers if language == "en" else arabic_numbers
    found = list(grammar.numbers(piece))
    others = [*_singles(piece, language), *damage.lost_numbers(piece, language)]
    if not others:
        return iter(found)
    lost = [number for number in others if number.form == "lost"]
    found = [
        number for number in found if not any(other.start <= number.first <= other.end for other in lost)
    ]
    found += [n for n in others if not any(number.start <= n.start < number.end for number in found)]
    return iter(sorted(found, key=lambda number: number.start))


def _singles(piece: str, language: str) -> Iterator[Number]:
    """One person killed or wounded; in Arabic also two of a thing, which the noun itself says."""
    if language == "en":
        for match in _SINGLE_EN.finditer(piece):
            start = match.start("one") if match["one"] else match.start("one2")
            article = 2 if piece.startswith("an ", start) else 7 if piece.startswith("another", start) else 1
            yield Number(start, start, start + article, 1, None, "exactly", "single")
        return
    for match in _SINGLE_AR.finditer(piece):
        place = match.start("noun")
        yield Number(place, place, place, 1, None, "exactly", "single")
    for match in _DUAL_AR.finditer(piece):
        place = match.start("noun")
        yield Number(place, place, place, 2, None, "exactly", "dual")


def _is_idle(piece: str, counted: Phrase) -> bool:
    """Small numbers of things that nobody tallies: two countries, the three leaders, one side."""
    number, noun = counted.number, counted.noun
    if noun is None or number.form not in ("words", "dual") or not isinstance(number.value, int):
        return False
    if number.value == 1:
        return noun.family not in (
            "soldiers",
            "people",
            "dead",
            "wounded",
            "personnel",
            "seats",
            "votes",
            "weapons",
        )
    if noun.family == "other":
        return number.value <= 2 or piece.endswith(("the ", "both "), 0, number.start)
    return number.value <= 3 and noun.unit in (
        "leaders",
        "officials",
        "ministers",
        "commanders",
        "judges",
        "politicians",
    )


def _noun_before(
    piece: str, number: Number, last: Phrase | None, found: list[Trigger], language: str
) -> Noun | None:
    """The noun of a number that stands alone: its fate says people, else the last counted noun of the sentence."""
    start = max(
        0,
        number.start - _UNIT_LIMIT,
        piece.rfind(". ", 0, number.start) + 1,
        piece.rfind(";", 0, number.start) + 1,
    )
    told = _fate_beside(piece, number, found)
    is_ruin = number.form == "words" and damage.is_ruin(piece, number)
    if number.form == "words" and not told and not is_ruin and not _CHANGE_EN.search(piece, 0, number.start):
        return None
    is_near = last is not None and last.end > start and last.noun is not None
    earlier = _last_noun(piece[last.end if last and is_near else start : number.start], language)
    if earlier is None and last and is_near:
        earlier = last.noun
    if earlier and earlier.family != "other":
        is_fitting = not told or earlier.family in ("people", "soldiers", "personnel")
        return earlier if is_fitting else Noun("people", "people")
    return Noun("people", "people") if told else None


def _last_noun(words: str, language: str) -> Noun | None:
    """The last counted noun among some words."""
    pattern, look = (_WORDS_EN, nouns.english) if language == "en" else (_WORDS_AR, _with_clitics)
    for word in reversed(pattern.findall(words)):
        if not nouns.is_adjective(word) and (noun := look(word)):
            return noun
    return None


def _with_clitics(word: str) -> Noun | None:
    """عدد القوات, قتلاها: nouns that stand with clitics, article or pronoun."""
    bare = word.removeprefix("و").removeprefix("ب").removeprefix("ل")
    for pronoun in ("ها", "هم", "ه"):
        if bare.endswith(pronoun) and (noun := nouns.arabic(bare[: -len(pronoun)])):
            return noun
    return nouns.arabic(word) or nouns.arabic(bare)


def _fate_beside(piece: str, number: Number, found: list[Trigger]) -> bool:
    """Whether "killed" or "wounded" stands right beside the number."""
    return any(
        trigger.kind in _FATES
        and (
            (0 <= trigger.start - number.end <= 12 and piece[number.end : trigger.start].count(" ") <= 3)
            or 0 <= number.start - trigger.end <= 2
        )
        for trigger in found
    )


def _reason(noun: Noun | None) -> str:
    return f"counts {noun.unit}" if noun else ""
