"""How well a date goes with the verb of its clause: the word before it, its place, what it is compared with."""

import re
from collections.abc import Sequence
from itertools import pairwise

from app.extraction.clauses.tokens import Token
from app.extraction.dating import asides, ends
from app.extraction.dating.exactly import in_brackets, says_exactly
from app.extraction.records import DateMention
from app.extraction.scenes import Scene

_ON = frozenset(
    {
        *("in", "on", "at", "during", "by", "early", "late", "this", "last", "next", "from", "between"),
        *("throughout", "around", "في", "وفي", "ففي", "خلال", "يوم", "مساء", "صباح", "فجر", "ليل", "مطلع"),
        *(
            "بحلول",
            "بداية",
            "نهاية",
            "عام",
            "شهر",
            "اقصاه",
            "اقصاها",
            "منتصف",
            "اواخر",
            "اوائل",
            "مستهل",
            "اواسط",
            "ليلة",
            "عشية",
        ),
    }
)
_DAYS_SAID = frozenset({"امس", "اليوم", "غدا", "البارحة", "الليلة"})
_SINCE = frozenset({"since", "منذ", "ومنذ"})
_LOOSE = frozenset({"of", "than"})
_OTHER_TIMES = frozenset({"until", "till", "حتي", "before", "after", "قبل", "بعد", "like"})
_UNTIL = frozenset({"until", "till", "حتي"})
_BY = frozenset(
    {"اقصاه", "اقصاها", "يتعدي", "يتجاوز", "by", "بحلول", "until", "till", "حتي", "قبل", "before", "اعتبارا"}
    | {"حلول", "غضون", "لغاية"}
)
_COMPARING = frozenset({"down", "up", "compared", "than", "بعدما", "مقارنة", "مقابل"})
# "down from 170,000 in 2007", "more than in 2006", but "blew up a base in 2006", "more than 90 men in 2006".
_COMPARED = {
    "up": frozenset({"from"}),
    "down": frozenset({"from"}),
    "than": frozenset({"in", "on", "at", "during", "any", "the", "those", "last"}),
}
OF_ANOTHER_TIME = frozenset({"after", "before", "since", "following", "بعد", "قبل", "منذ", "عقب", "اثر"})
_SUPERLATIVES = frozenset(
    {
        *("first", "most", "worst", "least", "time", "highest", "lowest"),
        *(
            "اول",
            "اكبر",
            "اعنف",
            "اسوا",
            "الاول",
            "الاولي",
            "الاكبر",
            "الاعنف",
            "الاسوا",
            "الاعلي",
            "اعلي",
            "ادني",
        ),
    }
)
_RANKED, _RANKED_FURTHER = 7, 10
_NO_DEGREE = frozenset(
    "protest arrest request interest forest conquest harvest latest invest midwest suggest".split()
)
_UNITS = frozenset(
    "يوم يوما يومين ايام اسبوع اسبوعين اسابيع شهر شهرين اشهر عام عاما عامين اعوام سنة سنتين سنوات".split()
)
_ON_OR_FROM = frozenset({"علي", "على", "من"})
_EXAMPLES = ("including", "منها", "بينها", "أبرزها", "آخرها")
_DETAILS = frozenset(
    {"including", "منها", "منهم", "بينها", "بينهم", "ابرزها", "اخرها", "اخرهم", "اولها", "اخره"}
)
# "fired 27 missiles, which 17 others followed the next day".
_SEQUELS = frozenset(
    verb + ending
    for verb in ("اعقب", "اعقبت", "تلا", "تلت", "تبع", "تبعت", "يعقب", "تعقب", "يلي", "تلي", "يتبع", "تتبع")
    for ending in ("ه", "ها", "هم", "هما")
)
_OF_THEM = frozenset({"منهم", "منها"})
_COMMAS = frozenset({",", "،", "("})
_WEEKDAYS = frozenset({"الاثنين", "الثلاثاء", "الاربعاء", "الخميس", "الجمعة", "السبت", "الاحد"})
# "تنفيذا لاتفاق وقع في أيار", "ردا على هجوم الأحد": what a deed answers to has its own time.
_IN_ANSWER = frozenset(
    "ردا تنفيذا تطبيقا عملا بموجب بناء استنادا وفقا وفق احتجاجا انتقاما ثارا تنديدا احياء التزاما استجابة تضامنا"
    " خطوة تمهيدا استكمالا".split()
)
# "الاتفاق المبرم أواخر العام الماضي": beside a participle that belongs to a noun.
_OF_A_NOUN = frozenset(
    article + word + ending
    for article in ("ال", "وال")
    for word in (
        "مبرم موقع صادر منعقد معقود مؤرخ منشور معلن مقر معتمد متخذ منجز مصادق متفق مندلع واقع مرتكب منفذ مقام مجرى"
        " منتهي منقضي مسرب مسجل متوقف مشكل"
    ).split()
    for ending in ("", "ة")
)
_REACH_OF_NOUN, _RIGHT_AT, _TO_WHAT, _ANSWERED = 7, 3, 2, 1.6
_ENDS = ("نهاية", "أواخر", "حلول", "انتهاء", "ختام")
_LONGEST_SINCE = 10
# A date of another happening still will do where the verb has none beside it.
_LESS_THAN_ITS_OWN, _SAYS_WHICH = 1.5, 4.0
_TOO_FAR = 200
_RIGHT_BEHIND = 15
_SEVERAL, _LONGEST_LEAD = 2, 10
# What may stand between the beginning of a sentence or clause and its date.
_LEADS = re.compile(
    r"(?:\A|[;:,.]\s+(?:and\s+|but\s+)?|[•\-–—]\s+)(?:(?:on|in|at|by|late in|early in|late on)\s+)?(?:the\s+)?\Z",
    re.I,
)
# ", on 31 October", ", and three months later": what follows is another deed.
_SECOND = re.compile(r",\s+(?:and\s+)?(?:then\s+)?(?:(?:on|in|early in|late in|by)\s+(?:the\s+)?)?\Z")
_ENDS_SENTENCE = re.compile(r"\s*(?:[.;:)!?]|\n|\Z)")
_PARTICIPLES = frozenset(
    "born begun built held taken caught driven shot struck led sent hit brought made given sworn found chosen torn"
    " thrown won lost known drawn written set cut bought sold laid put".split()
)


def best(
    scene: Scene, dates: Sequence[DateMention], head: int, status: str, takes_since: bool
) -> DateMention | None:
    """The date that goes best with the verb at offset `head`; None when none does.

    `takes_since`: the verb tells of a time up to now ("has fired … since May"), so such a date may be its own.
    """
    if not dates:
        return None
    finer = [date for date in dates if "X" not in date.edtf]
    dates = finer or dates  # "for two decades", "in the 1980s" say when nothing was done
    dates = _of_main_verb(scene, dates, head)
    weighed = [(weight(scene, date, head, status, takes_since), date) for date in dates]
    fitting = [pair for pair in weighed if pair[0] > 0]
    if not fitting:
        return None
    own = [date for _, date in fitting]
    return in_brackets(scene, own, finer_beside(scene, dates, max(fitting, key=lambda pair: pair[0])[1]))


def _of_main_verb(scene: Scene, dates: Sequence[DateMention], head: int) -> Sequence[DateMention]:
    """Without the date of a participle that leads ("Called up in February, they left in May"), and without that of an
    elliptic second deed ("On 5 August it was suspended, on 31 October broken off"); English alone.
    """
    if len(dates) < _SEVERAL or scene.passage.language != "en":
        return dates
    first, text = dates[0], scene.article.text
    if first.end < head and _leads_with_participle(scene, first):
        return [date for date in dates if date != first]
    is_opening = _LEADS.search(text[scene.passage.start : first.start])
    if first.end >= head or not is_opening:
        return dates
    behind = [date for date in dates if date.start > head and _SECOND.search(text, head, date.start)]
    behind = [date for date in behind if not _ENDS_SENTENCE.match(text, date.end)]
    return [date for date in dates if date not in behind]


def _leads_with_participle(scene: Scene, date: DateMention) -> bool:
    """Whether a participle opens the passage and a comma closes its phrase behind the date."""
    word = scene.tokens[0].norm
    is_near = 0 < scene.index_at(date.start) <= _LONGEST_LEAD
    is_participle = (word.endswith("ed") and len(word) > len("need")) or word in _PARTICIPLES
    return is_near and is_participle and scene.article.text[date.end : date.end + 1] == ","


def weight(scene: Scene, date: DateMention, head: int, status: str, takes_since: bool = False) -> float:
    """How well a date goes with the verb at `head`: the word before it counts, then the distance."""
    before = word_before(scene, date.start)
    found = 2.0 - min(abs(date.start - head), _TOO_FAR) / _TOO_FAR
    if before in _ON or (_is_adverb(scene, date) and before not in _LOOSE):
        found += 1.0
    if date.start == scene.passage.start:
        found += 1.0
    is_since = follows_since(scene, date.start)
    found += _by_place(scene, date, head, is_since)
    found -= (
        _SAYS_WHICH
        if scene.passage.language == "en" and asides.names_a_happening(scene, date, head, _ON)
        else 0.0
    )
    if status == "planned":
        found += 1.0 if before in _BY else 0.0
    elif is_since and scene.passage.language == "en" and asides.has_lasted_beside(scene, date):
        found -= _SAYS_WHICH
    elif is_since:
        found -= 1.5 if takes_since and not _is_ranked(scene, date.start, head) else 3.0
    elif before in _LOOSE:
        is_other = scene.passage.language == "en" and date.start > head and asides.is_of_a_deed(scene, date)
        found -= _SAYS_WHICH if is_other else 1.5
    elif status == "denied" and before in _UNTIL:
        found += 1.0  # "was not retaken until July": then it was
    elif before in _OTHER_TIMES and ends.is_within(scene, date, before):
        found += 1.0
    elif before in _OTHER_TIMES and not (date.type == "TIME" and _is_hour_of(scene, date)):
        found -= 2.2  # but "shortly after midnight" is when it was
    return found


def _is_hour_of(scene: Scene, date: DateMention) -> bool:
    """Whether what was before or after it was on that day: "shortly after midnight", "قبل فجر اليوم"."""
    return scene.passage.language == "en" or date.text.startswith(("فجر", "ظهر", "منتصف", "الفجر", "الظهر"))


def _by_place(scene: Scene, date: DateMention, head: int, is_since: bool) -> float:
    """What a date gains right behind the verb, and loses where something else has it."""
    if date.start > head:
        of_another = 0.0 if is_since else _of_something_else(scene, head, date)
        return (date.start - head <= _RIGHT_BEHIND) - of_another
    is_arabic = scene.passage.language == "ar"
    is_of_another = (
        fronts_another(scene, date.start) if is_arabic else asides.is_in_apposition(scene, date, _ON)
    )
    is_of_another = is_of_another and not is_since
    return -_LESS_THAN_ITS_OWN if is_of_another else 0.0


def fronts_another(scene: Scene, start: int) -> bool:
    """Whether a date before the verb is that of what came first: "إثر سقوط المدينة في 17 أيار أرسلوا … في حزيران"."""
    at = scene.index_at(start)
    for place in range(at - 1, max(-1, at - _LONGEST_SINCE), -1):
        token = scene.tokens[place]
        if token.norm in _COMMAS:
            return False
        if token.norm.removeprefix("و") in OF_ANOTHER_TIME:
            return any(word.part == "noun" for word in scene.tokens[place + 1].look.words)
    return False


def _is_adverb(scene: Scene, date: DateMention) -> bool:
    """Whether a date needs no preposition: "six days afterwards", "last week", "نهاية أيار", "يوم 12 آب"."""
    if date.resolution == "event" or date.text.endswith(" ago"):
        return True
    at = scene.index_at(date.start)
    if at >= len(scene.tokens):
        return False
    word = scene.tokens[at].norm
    return word in _ON or word in _DAYS_SAID or (word in _WEEKDAYS and not _is_of_noun_before(scene, at))


def _is_of_noun_before(scene: Scene, at: int) -> bool:
    """Whether an Arabic weekday may be that of the noun before it ("غارات الأحد"), which then has no article."""
    before = scene.tokens[at - 1] if at else None
    if before is None or not before.norm[:1].isalpha():
        return False
    is_verb = any(head.index == at - 1 for head in scene.heads)
    is_name = any(name.end == before.end for name in scene.entities)
    return not (is_verb or is_name or before.norm.removeprefix("و").startswith("ال"))


def word_before(scene: Scene, start: int) -> str:
    """The folded word right before an offset, empty at the beginning of the passage."""
    at = scene.index_at(start)
    return scene.tokens[at - 1].norm if at else ""


def follows_since(scene: Scene, start: int) -> bool:
    """Whether "since" stands right before an offset, or names what began then ("since the invasion in March")."""
    if scene.words.isdisjoint(_SINCE):
        return False
    at = scene.index_at(start)
    for token in reversed(scene.tokens[max(0, at - _LONGEST_SINCE) : at]):
        if token.norm in _SINCE:
            return True
        is_verb = not token.norm.endswith("ing") and any(word.form != "noun" for word in token.look.words)
        if not token.norm[:1].isalpha() or is_verb:
            return False
    return False


def follows_bound(scene: Scene, start: int) -> bool:
    """Whether "by", "until" or "before" stands right before an offset; in Arabic also "at", with the end of a time."""
    text = scene.article.text
    is_at_end = text[start - 1 : start] == "ب" and text.startswith(_ENDS, start)
    return is_at_end or word_before(scene, start) in _BY


def _is_ranked(scene: Scene, start: int, head: int) -> bool:
    """ "the coldest since 1968", "لأول مرة منذ 2003": a comparison over that time, in which nothing lasted."""
    at = scene.index_at(start)
    for place in range(at - 1, max(-1, at - _LONGEST_SINCE), -1) if scene.passage.language == "ar" else ():
        if scene.tokens[place].norm in _SINCE and head < scene.tokens[place].start:
            at = place  # "هو الأعنف في العاصمة منذ تفجير السفارة في السابع من آب"
    reach = (
        _RANKED if scene.passage.language == "ar" else _RANKED_FURTHER
    )  # "the worst that Marines had seen since"
    before = [token.norm for token in scene.tokens[max(0, at - reach) : at]]
    return any(
        (word in _SUPERLATIVES and last != "at")  # but "at least 140 times since May" counts
        or (word.endswith("est") and len(word) > 5 and word not in _NO_DEGREE)
        for last, word in pairwise(["", *before])
    )


def finer_beside(scene: Scene, dates: Sequence[DateMention], chosen: DateMention) -> DateMention:
    """ "2003 March", "June 2014: … on the 10th": of a year and a month of it, or a month and its day, the finer."""
    coarse = f"{chosen.edtf.removesuffix('~')}-"
    for date in dates:
        if not date.edtf.startswith(coarse):
            continue
        between = scene.article.text[chosen.end : date.start]
        is_beside = 0 <= date.start - chosen.end <= 2 and not between.strip(" ,")
        is_beside = is_beside or says_exactly(between) or ends.says_exactly(between)
        opens = _opens(scene, chosen) and (
            word_before(scene, date.start) in _ON or _begins_with_on(scene, date)
        )
        # "Early in June, … on the 10th" is another day; "some two months before, … on 15 February" is the same.
        is_vague = chosen.mod and chosen.resolution != "event"
        opens = opens and not (is_vague or any(word in between.lower().split() for word in _EXAMPLES))
        if is_beside or opens:
            return date
    return chosen


def _begins_with_on(scene: Scene, date: DateMention) -> bool:
    """Whether an Arabic date needs no preposition: "مساء الخامس عشر من شباط"."""
    return scene.passage.language == "ar" and scene.tokens[scene.index_at(date.start)].norm in _ON


def _opens_list(between: Sequence[Token]) -> bool:
    """Whether "including" or ", منهم" goes into details; "أربعة منهم" without a comma is only a part."""
    return any(
        token.norm in _DETAILS and (token.norm not in _OF_THEM or before.norm in _COMMAS)
        for before, token in pairwise(between)
    )


def _opens(scene: Scene, date: DateMention) -> bool:
    return scene.index_at(date.start) <= 1


def _of_its_phrase(scene: Scene, between: Sequence[Token]) -> Sequence[Token]:
    """The words before a date without those behind whose comma it stands alone ("بعد الغزو، في 22 أيار") in Arabic."""
    is_alone = len(between) > 1 and between[-1].norm in _ON and between[-2].norm in _COMMAS
    return between[-1:] if scene.passage.language == "ar" and is_alone else between


def _is_of_noun(between: Sequence[Token]) -> bool:
    """Whether Arabic words before a date make it that of a noun: a pact that was signed then, an attack answered."""
    signs = [place for place, token in enumerate(between) if token.norm in _COMMAS]
    near = between[signs[-1] + 1 :] if signs else between
    if any(token.norm.removeprefix("و") in _IN_ANSWER for token in near[:-_TO_WHAT]):
        return True
    return any(token.norm in _OF_A_NOUN for token in near[-_REACH_OF_NOUN:])


def _of_something_else(scene: Scene, head: int, date: DateMention) -> float:
    """What a date loses that belongs to something else than the verb before it.

    "146,000, down from 170,000 in 2007": to what the number is compared with; "fled after the fall of the city
    in June": to another happening.
    """
    between = scene.tokens[scene.index_at(head) : scene.index_at(date.start)]
    is_of_another = any(
        before.norm in OF_ANOTHER_TIME and any(word.part == "noun" for word in after.look.words)
        for before, after in pairwise(_of_its_phrase(scene, between))
    )
    is_of_another = is_of_another or any(
        before.norm in _UNITS and after.norm in _ON_OR_FROM for before, after in pairwise(between[:-1])
    )  # "بعد ثلاثة أسابيع على سقوط المدينة في", but "ثمانين يوما من صيف 2014"
    if is_of_another or _opens_list(between) or any(token.norm in _SEQUELS for token in between):
        return 3.2
    behind = scene.tokens[scene.index_at(head) : scene.index_at(date.start) + 1]
    is_compared = any(
        token.norm in _COMPARING and after.norm in _COMPARED.get(token.norm, {after.norm})
        for token, after in pairwise(behind)
    )
    if scene.passage.language == "en":
        return 3.2 if is_compared or asides.is_compared(scene, date, head) else 0.0
    return 2.2 * is_compared + _ANSWERED * _is_of_noun(between[_RIGHT_AT:])
