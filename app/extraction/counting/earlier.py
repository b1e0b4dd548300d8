"""The noun of a number that stands alone, from the words around it: "the dead number 36", "the last 4,000 left"."""

import re

from app.extraction.counting import contexts, nouns
from app.extraction.counting.cues import FATES, Telling
from app.extraction.counting.nouns import PEOPLE, PERSONS, SOLDIERS, VOTES, Noun
from app.extraction.counting.numbers import Number, just_before
from app.extraction.counting.phrases import Phrase

TOPICS = frozenset(("soldiers", "people", "dead", "wounded", "seats"))
_UNCOUNTED = TOPICS | {"personnel", "captured"}
_REACH, _FAR_REACH, _CLAUSE, _NEAR = 110, 170, 45, 12
_FEWEST_THERE = 100
_FIRM, _MANY, _SMALL, _NO_ARMY = 50, 1000, 10, 2_000_000
PART_OF = re.compile(
    r"(?:\b(?:of (?:the|its|their|these|those|a total of)|out of(?: the)?|\d of|(?:one|two|three|four|"
    r"five|six|seven|eight|nine|ten|half|thirds?|most|many|some|all) of) |من اصل |من بين |من مجموع )$"
)
TO_AGAIN = re.compile(r"\bto (?:the |about |some |only |just )?$| (?:الي|ل)(?: حوالي| نحو)? ?$")
_NOT_FROM_AFAR = frozenset(
    "partner partners post posts camp camps facility station leader leaders official "
    "officials minister commander commanders generals lawmakers ministers analysts critics experts diplomats "
    "advisers envoys researchers correspondents historians editors prosecutors attorneys campaigners "
    "negotiators mediators commissioners administrators consultants rivals backers bosses chiefs "
    "presenters academics physicians authors independents nationalists liberals conservatives "
    "ambassadors consuls stronghold strongholds device devices launcher stockpile".split()
)
_VOTES_NEAR = re.compile(
    r"\b(?:vote[sd]?|voting|senate|majority|motion|ballots?|quorum|chamber)\b|تصويت|صوت(?:وا)? "
)
_NUMBER_OF = re.compile(r"\bnumber of |عدد(?:ها)? ")
# "The strikes, and their number is 450": an Arabic pronoun tells things from persons.
_ITS_NUMBER = re.compile(r"(?:^| )(?:و|ال|ب)?عددها(?: [\u0621-\u064a]+){0,2} $")
_NUMBERING = re.compile(r"(?:^| )(?:و|ال|ب)?(?:عددهم|تعدادهم|هم)(?: [\u0621-\u064a]+){0,1} $")
_THINGS = ("other", "weapons", "bases", "seats", "thing")
_TO = re.compile(r"(?:from (?:a peak of )?|\d to |\bto |(?:^| )(?:الي|لي|من)(?: حوالي| نحو)? )$")
_GOVERNED = re.compile(
    r".{0,2}| علي |(?: all)? (?:its|their|his|our) |"
    r"(?: out| in| over| home)? (?:another |a further |an extra |an additional |just |only |about |some |the "
    r"first |the last )+"
)
_HAS_SOMEWHERE = re.compile(
    r" (?:(?:stationed|deployed|based|left|serving) )?(?:in|at|near|around|across|there|on) (?!(?:19|20)\d\d|"
    r"(?:january|february|"
    r"march|april|may|june|july|august|september|october|november|december|hospital|custody|jail|prison|favou?r)\b)"
)
_TOLL = re.compile(
    r"\b(?:toll|death|dead|deaths|fatalities)(?: [a-z.]+){0,8} (?:at|to|of|was|is) $|"
    r"الحصيله [^،.]{0,20}$"
)
_HAVE_ALREADY = re.compile(
    r" (?:have|had|has|were|are|will|would|be|been|to)(?: (?:already|since|now|also|then|be|been|have|[a-z]+ly))* "
)
_FEW_WORDS = re.compile(r"[^ ;]*(?: [^ ;]*){0,3}")
_SUFFERED = re.compile(r" (?:was|were|are|have|had|has)(?: been)?(?: [a-z]+){1,4} ")
_NEXT_CLAUSE = re.compile(r"\b(?:when|while|after|before|as|because|although|but)\b|;")
NEW_SUBJECT = re.compile(
    r"\b(?:numbers?|levels?|strength|count|toll|total|presence|contingent|votes?|voted)\b|(?:عدد|عديد|"
    r"حصيله|مجموع|الوجود|خساير)"
)
# Before a verb of measure an army is its soldiers: "the coalition numbered 900,000".
# "The Americans: their number fell to 50,000".
_THEIR_NUMBER = re.compile(
    r"\btheir (?:numbers?|strength)\b|عددهم|عديدهم|عد(?:د|يد) ال(?:اميركي|امريكي|بريطاني)ين(?! ال)"
)
_NATIONS = re.compile(
    r"americans|british|britons|danes|poles|(?:ال)?(?:اميركي|امريكي|بريطاني|دنماركي|"
    r"بولندي|عراقي|ايراني|تركي|ايطالي|استرالي|فرنسي|الماني|كردي|سوري)(?:ون|ين)|(?:ال)?اجانب"
)
_WHOSE_NUMBERS = frozenset(
    "american us s british troop coalition allied foreign force personnel manpower".split()
)
_COLLECTIVES = frozenset(
    "mission force contingent presence garrison deployment surge coalition army "
    "militia build-up buildup brigade brigades unit units battalion battalions corps column division regiment".split()
)
# Officers are soldiers, yet one who speaks is not what a number counts; "troop levels" are of many.
_PERSONS = {"en": ("people", "personnel"), "ar": ("people", "personnel", "soldiers")}
_MEASURED = re.compile(
    r"\b(?:increas|rais|expand|cut|reduc|bring|brought|boost|enlarg|grow|shrink|doubl|lower|"
    r"trim)[a-z]* [^,;]{0,40}\b(?:from|to)(?: about| around| some)? $|\b(?:number(?:s|ed|ing)|total(?:s|"
    r"led|ling)|peaked at|put at|estimated at|reckoned at|reach(?:ed|es|ing)|stood at|(?:grew|grown|"
    r"swelled|swollen|rose|risen|climbed|fell|fallen|dropped|shrank|shrunk) to|topped|exceeded)(?: about|"
    r" some| nearly| almost| roughly)? $"
)
_WHILE_AR = re.compile(
    r"(?: (?:فيها?|خلالها?|منهم|هناك|ايضا|كذلك|امس|اليوم|فجرا|(?:في|خلال|جراء|اثر|قرب|داخل|بين) "
    r"[\u0621-\u064a]+(?: [\u0621-\u064a]+){0,2}?|ب(?!حق|بينهم)[\u0621-\u064a]{3,}(?: [\u0621-\u064a]+){0,2}?)){1,2} "
)
_NUMBER_OF_DEAD = re.compile(
    r"(?:عدد|اجمالي|حصيله|اعداد) (?:ال)?(قتلي|ضحايا|جرحي|شهداء|مصابين)(?![\u0621-\u064a])"
)
_RANGES = re.compile(r"(?:[يت]تراوح|بلغ|وصل|تجاوز|ناهز|ارتفع)(?:ت)?(?: (?:بين|ما|الي|نحو))* ?$")
_TOLD, _FAR_TOLD = 24, 230
_FELL_FROM_AR = re.compile(
    r"(?:تراجع|ارتفع|انخفض|هبط|قفز|زاد|تقلص)ت? (?:عدد )?(?:ال)?[\u0621-\u064a]+(?: [\u0621-\u064a]+){0,3} "
    r"من(?: نحو)? $"
)
_ENDS_AR = re.compile(
    r" ?(?:[،.؛]|$)| (?:بينهم|منهم|من بينهم|احدهم|وجرح|واصيب|واصابه|وجرحي|وخطف|واعتقل|علي الاقل)"
)
_MANY_AR = re.compile("العديد من (?=[\u0621-\u064a])")  # many of them; else it is the strength of a force
_WORDS_EN = re.compile(r"[a-z][a-z'-]*")
_WORDS_AR = re.compile("[\u0621-\u064a]+")


def noun_before(telling: Telling, counted: Phrase, last: Phrase | None, main: Phrase | None) -> Phrase | None:
    """A number that stands alone with its noun: its fate says people, else the last counted noun before it.

    `last` is the figure before it, `main` the last one of people in its sentence.
    """
    number = counted.number
    if number.form == "vague" and number.qualifier != "several":
        return counted._replace(noun=PEOPLE)
    if thing := _numbered(telling.text, number):
        return counted._replace(noun=thing)
    has_fate = fate_beside(telling, counted)
    if (
        _is_small(number)
        and not has_fate
        and not just_before(telling.text, number.start, _TOLL)
        and not just_before(telling.text, number.start, _TO)
    ):
        return None
    if last and main and last.noun and last.noun.family in ("other", "thing", "bases") and is_large(number):
        last = last if TO_AGAIN.search(telling.text, last.end, number.start) else main
    noun, kind = _nearest(telling, counted, last)
    is_others = telling.text.endswith(("others", "اخرون", "اخرين"), number.end, counted.end)
    if is_others and noun and noun.family not in _UNCOUNTED:
        noun = None  # "a truck killed the envoy and 21 others"
    if noun is None or (has_fate and noun.family not in PERSONS):
        return counted._replace(noun=PEOPLE) if has_fate else None
    if noun.family == "soldiers" and not has_fate and _is_of_votes(telling.text, number):
        return counted._replace(noun=VOTES)
    is_counted = (
        noun.family != "other" or bool(kind) or bool(just_before(telling.text, number.start, PART_OF))
    )
    start = _sentence_start(telling.text, number)
    is_counted = is_counted or bool(just_before(telling.text, number.start, _FELL_FROM_AR))
    if is_counted or _NUMBER_OF.search(telling.text, start, number.start):
        return counted._replace(noun=noun, kind=kind)
    return None


def _nearest(telling: Telling, counted: Phrase, last: Phrase | None) -> tuple[Noun | None, str]:
    """The last counted noun before a number, and the kind of the figure that it comes from, if it does."""
    number = counted.number
    start = _sentence_start(telling.text, number)
    if last is None or last.noun is None or last.end <= number.start - _FAR_REACH:
        tolled = _tolled(telling, 0, number.start)
        return tolled or last_noun(telling.text[start : number.start], telling.language), ""
    between = telling.text[max(start, last.end) : number.start]
    noun = _tolled(telling, max(0, last.end), number.start) or last_noun(between, telling.language)
    is_same = last.end > start and last.noun.family in TOPICS
    is_new = (
        noun and noun.family in TOPICS and (NEW_SUBJECT.search(between) or noun.family in ("dead", "wounded"))
    )
    is_last = noun is None or noun.family == "other" or (is_same and not is_new)
    if is_last and (last.end > start or number.form == "digits"):
        return last.noun, last.kind
    return noun, ""


def _tolled(telling: Telling, first: int, start: int) -> Noun | None:
    """The dead or wounded whose number is told far before it: عدد القتلى في صفوف الجيش … يتراوح بين 4895 و6370."""
    if telling.language != "ar" or not _RANGES.search(telling.text, max(first, start - _TOLD), start):
        return None
    told = list(_NUMBER_OF_DEAD.finditer(telling.text, max(first, start - _FAR_TOLD), start))
    return nouns.arabic(told[-1].group(1)) if told else None


def _numbered(text: str, number: Number) -> Noun | None:
    """The things whose number this is: الغارات، وعددها 450."""
    if just_before(text, number.start, _ITS_NUMBER) is None:
        return None
    return last_thing(text[_sentence_start(text, number) : number.start])


def _sentence_start(text: str, number: Number) -> int:
    return max(0, number.start - _REACH)


def _is_small(number: Number) -> bool:
    """Whether a number in words is too small to count without a noun: "the two met"."""
    if number.form != "words" or number.qualifier != "exactly":
        return False
    return not isinstance(number.value, int) or number.value < _SMALL


def is_large(number: Number) -> bool:
    """Whether a number alone, far from any noun, surely goes on counting: "a survey had spoken of 655,000"."""
    if not isinstance(number.value, int) or number.form not in ("digits", "words"):
        return False
    return number.value >= _MANY or (number.value >= _FIRM and number.qualifier != "exactly")


def _is_of_votes(text: str, number: Number) -> bool:
    """Whether the sentence votes, as far as the clause of the number goes."""
    turn = _NEXT_CLAUSE.search(text, number.end, number.end + 60)
    end = turn.start() if turn else number.end + 60
    return _VOTES_NEAR.search(text, _sentence_start(text, number), end) is not None


def _is_all_that_befell(telling: Telling, counted: Phrase) -> bool:
    """Whether a bare Arabic number is all that a verb of fate has, after where or how: قتل في الهجوم أربعة."""
    number, text = counted.number, telling.text
    if telling.language != "ar" or not counted.is_bare or not _ENDS_AR.match(text, counted.end):
        return False
    return any(
        cue.kind in ("killed", "wounded", "captured")
        and 0 < number.start - cue.end < _CLAUSE
        and _WHILE_AR.fullmatch(text, cue.end, number.start)
        for cue in telling.cues
    )


def fate_beside(telling: Telling, counted: Phrase) -> bool:
    """Whether "killed" or "wounded" stands right beside the number."""
    number, text = counted.number, telling.text
    return _is_all_that_befell(telling, counted) or any(
        cue.kind in FATES
        and (
            number.end <= cue.start < counted.end
            or (0 <= cue.start - counted.end <= 14 and _FEW_WORDS.fullmatch(text, counted.end, cue.start))
            or _SUFFERED.fullmatch(text, counted.end, max(counted.end, cue.start))
            or 0 <= number.start - cue.end <= 2
            or text[cue.end : number.start] in (" عن ", " علي ")
        )
        for cue in telling.cues
    )


def has_fate(telling: Telling, counted: Phrase) -> bool:
    """Whether a telling word of its clause says that the number is one of people."""
    _, distance = contexts.kind_near(telling, counted.number.start, counted.end, FATES)
    return distance <= _CLAUSE


def is_of_troops(telling: Telling, counted: Phrase) -> bool:
    """Whether a number is one of troops by the word beside it: "pull 12,000 out", "the last 4,000 crossed into"."""
    number = counted.number
    if not isinstance(number.value, int) or not _FIRM <= number.value < _NO_ARMY:
        return False
    if just_before(telling.text, number.start, _ITS_NUMBER):
        return False
    if _are_civilians(telling, number):
        return False
    if any(cue.kind == "displaced" and abs(number.start - cue.start) < _CLAUSE for cue in telling.cues):
        return False  # "forced 7,000 to leave"
    return any(
        (
            cue.kind in ("sent", "withdrawn", "present", "leaves")
            and cue.end <= number.start
            and _GOVERNED.fullmatch(telling.text, cue.end, number.start)
        )
        or (
            cue.kind == "has"
            and telling.language == "en"
            and number.value >= _FEWEST_THERE
            and cue.end <= number.start
            and _GOVERNED.fullmatch(telling.text, cue.end, number.start)
            and _HAS_SOMEWHERE.match(telling.text, counted.end)
        )
        or (
            cue.kind in ("sent", "withdrawn", "present", "left", "homeward", "leaves", "exist")
            and (
                0 <= cue.start - counted.end <= _NEAR
                or _HAVE_ALREADY.fullmatch(telling.text, counted.end, max(counted.end, cue.start))
            )
            and "،" not in telling.text[counted.end : cue.start]
        )
        for cue in telling.cues
    )


def _are_civilians(telling: Telling, number: Number) -> bool:
    """Whether the noun just before a number is one of civilians: موظفيها، وعددهم 300, كان المفتشون 108."""
    words = telling.text[_sentence_start(telling.text, number) : number.start]
    if just_before(telling.text, number.start, _NUMBERING):
        named = last_noun(words, telling.language)
        return named is not None and named.family in ("personnel", "people")
    nearest = _with_clitics(words.rstrip().rpartition(" ")[2]) if telling.language == "ar" else None
    return nearest is not None and nearest.family == "personnel"


def last_noun(words: str, language: str) -> Noun | None:
    """The last counted noun among some words, the dead and wounded before all others."""
    pattern, look = (_WORDS_EN, nouns.english_before) if language == "en" else (_WORDS_AR, _with_clitics)
    words = _MANY_AR.sub("", words)
    words = words.replace("members of ", "")  # "members of the coalition have 2,500" counts no members
    is_measured = _MEASURED.search(words) is not None
    is_of_them = _THEIR_NUMBER.search(words) is not None
    first: Noun | None = None
    said: list[str] = pattern.findall(words)
    for place, word in reversed(list(enumerate(said))):
        if place and _NATIONS.fullmatch(word) and language == "ar" and look(said[place - 1]):
            continue  # الجنود الأميركيين are soldiers
        if word in ("numbers", "levels") and place and said[place - 1] in _WHOSE_NUMBERS:
            return SOLDIERS
        if (is_measured and word in _COLLECTIVES) or (is_of_them and _NATIONS.fullmatch(word)):
            return SOLDIERS
        if nouns.is_adjective(word) or (noun := look(word)) is None or word in _NOT_FROM_AFAR:
            continue
        if noun.family in _PERSONS[language] and not _is_many(word, language):
            continue  # the prime minister is not what 89 counts
        if noun.family in ("dead", "wounded"):
            return noun
        if first is None or first.family == "other":
            first = noun
    return first


def last_thing(words: str) -> Noun | None:
    """The thing that an Arabic pronoun for things goes back to; what a relative clause names is not it."""
    for part in (words.rpartition(" التي ")[0], words):
        found: list[str] = _WORDS_AR.findall(part)
        for word in reversed(found):
            noun = _with_clitics(word)
            if noun and (noun.family in _THINGS or word.endswith("قوات")):
                return noun
    return None


def _is_many(word: str, language: str) -> bool:
    if language == "en":
        return nouns.is_plural(word) or word in ("crowd", "crew", "staff", "peshmerga")
    bare = word.removeprefix("ال")
    return bare + "ا" not in nouns.ARABIC and not (word.endswith("ا") and word[:-1] in nouns.ARABIC)


def _with_clitics(word: str) -> Noun | None:
    """عدد القوات, قتلاها: nouns that stand with clitics, article or pronoun."""
    bare = word.removeprefix("و").removeprefix("ب").removeprefix("ل")
    for pronoun in ("ها", "هم", "ه"):
        stem = bare.removesuffix(pronoun)
        if stem == bare or stem.startswith("ال") or nouns.is_adjective(stem):
            continue  # البريطانيه is no "his Briton"
        if noun := nouns.arabic(stem) or (nouns.arabic(stem[:-1] + "ه") if stem.endswith("ت") else None):
            return noun
    return nouns.arabic_before(word) or nouns.arabic_before(bare)
