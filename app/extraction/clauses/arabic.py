"""Finds the verbs of Arabic sentences: by form, particles, and what stands before words that may be nouns."""

from dataclasses import replace

from app.extraction.clauses.heads import Head, IsName
from app.extraction.clauses.tokens import Token
from app.extraction.words.inflect import fold
from app.extraction.words.lexicon import Word
from app.extraction.words.vocabulary import ARABIC

_PREPOSITIONS = frozenset(map(fold, ARABIC.words("prepositions")))
_NOT_VERBS = ARABIC.words("not_verbs")
_KANA = frozenset({"كان", "كانت", "كانوا", "وكان", "وكانت", "وكانوا", "فكان", "فكانت"})
_BEFORE_VERB = frozenset(
    {
        "قد",
        "وقد",
        "ثم",
        "حيث",
        "كما",
        "عندما",
        "حين",
        "بعدما",
        "بينما",
        "فيما",
        "الذي",
        "التي",
        "الذين",
        "فقد",
        "لقد",
        "مما",
        "اذ",
    }
)
_BEFORE_VERB_ONLY = frozenset(
    {"قد", "وقد", "فقد", "لقد", "الذي", "التي", "الذين", "لم", "ولم", "لن", "ولن", "سوف"}
)
_HOURS = frozenset({"ظهر", "فجر", "عصر", "ظهيره", "ظهيرة", "صباح", "مساء", "ليل"})
# Classes of words that are verbs themselves.
_VERB_CLASSES = frozenset({"fall"})
_PARTS_CLAUSES = frozenset({"ثم", "او", "بل", "قد", "وقد", "فقد", "لقد"})
_SUBJECT = 4
_BEGINNING = frozenset(
    {"أخذ/يأخذ", "بدأ/يبدأ", "راح/يروح", "ظل/يظل", "واصل/يواصل", "شرع/يشرع", "استمر/يستمر", "عاد/يعود"}
)
_RESULTS = frozenset(
    {"أسفر/يسفر", "أدى/يؤدي", "أوقع/يوقع", "خلف/يخلف", "تسبب/يتسبب", "أودى/يودي", "دفع/يدفع", "اضطر/يضطر"}
    | {"أجبر/يجبر", "أثار/يثير", "أصاب/يصيب", "ألحق/يلحق", "أرغم/يرغم"}
)
_COUNTING = frozenset({"اكثر", "نحو", "حوالي", "عدد", "مئات", "الاف", "عشرات", "عدة", "بعض", "جميع", "كل"})
_TITLES = frozenset(
    {
        "الرئيس",
        "رئيس",
        "وزير",
        "القوات",
        "قوات",
        "الجيش",
        "الحكومة",
        "حكومة",
        "وزارة",
        "البرلمان",
        "مجلس",
        "الجنرال",
        "السفير",
    }
)


def arabic_heads(
    tokens: list[Token], begins_name: IsName, ends_date: IsName, blocked: set[int]
) -> list[Head]:
    """The verbs of an Arabic sentence in order.

    The callables say where known names begin and dates end; tokens that start at a `blocked` offset are no verbs.
    """
    found: list[Head] = []
    for index, token in enumerate(tokens):
        if token.start in blocked or _is_hour_of_day(tokens, index, blocked):
            continue
        look = token.look
        words = _verb_readings(tokens, index)
        if words:
            if not _is_arabic_noun(tokens, index, words, ends_date) and not (
                found and _is_object(tokens, found[-1].index, index, words)
            ):
                head = _arabic_head(tokens, index, words)
                if found and _only_begins(tokens, found[-1], head):
                    head = replace(head, tense=found.pop().tense)
                found.append(head)
        elif not look.words and not look.marks:
            guess = _unknown_verb(tokens, index, begins_name, ends_date)
            if guess:
                found.append(_arabic_head(tokens, index, (guess,)))
    return found


def _is_hour_of_day(tokens: list[Token], index: int, blocked: set[int]) -> bool:
    """ "وظهر أمس", "فجر الخميس": noon and dawn, where a date follows, and no verbs."""
    bare = tokens[index].norm.lstrip("وف") or tokens[index].norm
    is_hour = bare in _HOURS or tokens[index].norm in _HOURS
    return is_hour and index + 1 < len(tokens) and tokens[index + 1].start in blocked


def _is_object(tokens: list[Token], verb: int, index: int, words: tuple[Word, ...]) -> bool:
    """ "باشرت المقاتلات قصف المواقع": what may be a noun is the object of the verb before it, nothing parts them."""
    look = tokens[index].look
    if look.prefix or look.is_passive or any(word.form in ("present", "jussive") for word in words):
        return False
    is_bare = len(look.norm) == 3
    if not (is_bare or len(words) < len(look.words)):
        return False
    between = tokens[verb + 1 : index]
    return not any(
        token.norm in _PARTS_CLAUSES
        or (not token.norm[:1].isalnum() and token.norm not in '"«»“”')
        or any(mark.startswith("open:") for mark in token.look.marks)
        for token in between
    )


def _only_begins(tokens: list[Token], before: Head, head: Head) -> bool:
    """ "أخذ الجيش يدفع", "ظلت القوات تقاتل": the first verb says that the second began or went on."""
    if head.tense != "present" or tokens[head.index].look.prefix or before.is_negated:
        return False
    if not any(word.lemma in _BEGINNING for word in before.words):
        return False
    between = tokens[before.index + 1 : head.index]
    return len(between) <= _SUBJECT and all(
        token.norm[:1].isalnum() and not any(mark.startswith("open:") for mark in token.look.marks)
        for token in between
    )


def _verb_readings(tokens: list[Token], index: int) -> tuple[Word, ...]:
    """Readings as a verb; the short jussive ("لم يغز") counts only after its particle."""
    look = tokens[index].look
    if "open:that" in look.marks:
        return ()
    after_lam = index > 0 and tokens[index - 1].norm in ("لم", "ولم", "فلم")
    return tuple(word for word in look.words if word.form != "noun" and (after_lam or word.form != "jussive"))


def _is_arabic_noun(tokens: list[Token], index: int, words: tuple[Word, ...], ends_date: IsName) -> bool:
    """Tell "قصف" the noun from "قصف" the verb by what stands before it."""
    look = tokens[index].look
    previous = tokens[index - 1].norm if index else ""
    if previous in _PREPOSITIONS or (previous.removeprefix("و") in _PREPOSITIONS and len(previous) > 3):
        return not any(word.form in ("present", "jussive") for word in words) or previous in (
            "في",
            "من",
            "على",
            "الى",
            "عن",
        )
    has_noun = len(words) < len(look.words) or bool(look.marks - _VERB_CLASSES)
    # "ضم" may be "annexed" or "annexation": bare three letters are a verb only where a clause opens.
    is_bare = len(look.norm) - len(look.prefix) == 3 and all(word.form == "past" for word in words)
    if not (has_noun or is_bare) or look.is_passive:
        return False
    if previous in _BEFORE_VERB or _opens_clause(tokens, index, ends_date):
        return False
    before = tokens[index - 1].look
    if look.prefix in ("و", "ف"):
        return any(word.part == "noun" for word in before.words)
    return not (before.norm.startswith("ال") or before.marks & {"troops", "open:that"})


def _opens_clause(tokens: list[Token], index: int, ends_date: IsName) -> bool:
    if index == 0:
        return True
    previous = tokens[index - 1]
    return not previous.norm[:1].isalnum() or ends_date(previous)


def _unknown_verb(tokens: list[Token], index: int, begins_name: IsName, ends_date: IsName) -> Word | None:
    """A word that is not in the vocabulary and yet can only be a verb, by its shape and its place.

    It stands after a particle of verbs ("قد", "الذي"), or opens a clause before a name, a title, a number or a
    definite noun and has a shape that nouns there do not have.
    """
    norm = tokens[index].norm
    if len(norm) < 3 or norm.startswith(("ال", "لل", "وال", "بال")) or index + 1 >= len(tokens):
        return None
    bare = norm[1:] if norm[0] in "وف" and len(norm) > 3 else norm
    if bare in _NOT_VERBS or norm in _NOT_VERBS or bare in _PREPOSITIONS or norm in _PREPOSITIONS:
        return None
    if index and tokens[index - 1].norm in _BEFORE_VERB_ONLY:
        return Word("general", "present" if norm[0] == "ي" else "past", norm)
    opens = _opens_clause(tokens, index, ends_date) or (bare != norm and norm[0] in "وف")
    if not (opens and _begins_argument(tokens[index + 1], begins_name)):
        return None
    return _by_shape(bare)


def _by_shape(bare: str) -> Word | None:
    """A feminine past in ت, a past with a prefixed alef that is no verbal noun, a present in ي."""
    if len(bare) >= 4 and bare.endswith("ت") and not bare.endswith("ات"):
        return Word("general", "past", bare)
    is_verbal_noun = len(bare) > 2 and bare[-2] == "ا"
    if (
        len(bare) >= 5
        and bare[0] == "ا"
        and not is_verbal_noun
        and not bare.endswith(("ة", "ين", "ون", "ي", "اء"))
    ):
        return Word("general", "past", bare)
    if len(bare) >= 4 and bare[0] == "ي" and not bare.endswith("ة"):
        return Word("general", "present", bare)
    return None


def _begins_argument(token: Token, begins_name: IsName) -> bool:
    norm = token.norm
    return (
        begins_name(token)
        or norm in _TITLES
        or norm.startswith("ال")
        or norm[0].isdigit()
        or norm in _COUNTING
    )


def _arabic_head(tokens: list[Token], index: int, words: tuple[Word, ...]) -> Head:
    look = tokens[index].look
    previous = [tokens[at].norm for at in range(max(0, index - 2), index)]
    last = previous[-1] if previous else ""
    if last in ("ما", "وما") and any(word.lemma in _RESULTS for word in words):
        last = ""  # "ما أسفر عن مقتل": which resulted in
    negated = last in ("لم", "ولم", "فلم", "لا", "ولا", "لن", "ولن", "ما", "وما") or (
        last.endswith("لم") and len(last) < 4
    )
    passive = look.is_passive or any(word.form == "passive" for word in words)
    if not any(word.form in ("present", "jussive") for word in words):
        tense = "perfect" if last in ("قد", "وقد", "لقد", "فقد") else "past"
        return Head(index, words, tense, passive, negated)
    if look.prefix.endswith("س") or last in ("سوف", "وسوف"):
        return Head(index, words, "future", passive, negated, "planned")
    if last in ("لم", "ولم", "فلم"):
        return Head(index, words, "past", passive, True)
    if last in ("لن", "ولن"):
        return Head(index, words, "future", passive, True, "planned")
    if look.prefix.endswith("ل"):
        # "شنت هجوما، لتعلن النصر": after a comma the particle of purpose tells what came of it.
        tense = "result" if last[:1] in ("،", ",", "ـ") and last else "infinitive"
        return Head(index, words, tense, passive)
    if last == "ان" and _is_awaited(tokens, index):
        return Head(index, words, "future", passive, negated, "planned")
    if last in ("ان", "بان", "وان", "كي", "لكي", "الا"):
        return Head(index, words, "infinitive", passive, negated)
    if last == "قد":
        return Head(index, words, "future", passive, negated, "planned")
    return Head(index, words, "present", passive, negated)


def _is_awaited(tokens: list[Token], index: int) -> bool:
    """ "من المقرر أن تجرى", "ينتظر أن يصوت": the awaited deed is the verb of the clause."""
    before = tokens[max(0, index - 4) : index - 1]
    return any("future" in token.look.marks for token in before) or (
        bool(before) and before[-1].norm.removeprefix("و") in ("ينتظر", "يتوقع", "يرتقب", "تقرر")
    )
