"""Finds the verbs of Arabic sentences: by form, particles, and what stands before words that may be nouns."""

from dataclasses import replace

from app.extraction.clauses.doers import is_doer, turns
from app.extraction.clauses.heads import Head, IsName
from app.extraction.clauses.nominal import with_nouns
from app.extraction.clauses.shapes import BEFORE_VERB_ONLY, is_particle, opens_clause, unknown_verb
from app.extraction.clauses.tenses import AWAITING, NOT, head_of
from app.extraction.clauses.tokens import Token, is_definite
from app.extraction.clauses.unsaid import KANA, with_elided, with_states
from app.extraction.words.inflect import PRONOUNS, fold
from app.extraction.words.lexicon import PARTICIPLES, Look, Word
from app.extraction.words.vocabulary import ARABIC

_PREPOSITIONS = frozenset(map(fold, ARABIC.words("prepositions")))
_ALSO_NOUNS = frozenset(map(fold, ARABIC.words("also_nouns")))
_THERE = frozenset(joint + norm for norm in ("هناك", "ثمة", "لديه", "لديها", "لديهم") for joint in ("", "و"))
# "في موعد أقصاه", in a time at the latest; as a verb it would be "he banished him".
_UTMOST = frozenset({"اقصاه", "اقصاها"})
_BEFORE_VERB = frozenset("ثم حيث كما عندما حين حينما بعدما بينما فيما مما ما وما اذ كلما لما حتي".split())
_STRICT_PREPOSITIONS = frozenset({"في", "علي", "الي", "عن", "وفي", "وعلي", "والي", "وعن"})
_HOURS = frozenset({"ظهر", "فجر", "عصر", "ظهيره", "ظهيرة", "صباح", "مساء", "ليل"})
# Classes of words that are verbs themselves.
_VERB_CLASSES = frozenset({"fall", "overthrow"})
_PARTS_CLAUSES = frozenset({"ثم", "او", "بل", "قد", "وقد", "فقد", "لقد"})
# "مسؤول رفض الكشف عن اسمه": a phrase that says nothing of what is told.
_STATIVE = frozenset(entry.replace("\u0651", "") for entry in ARABIC.words("stative"))
_LEADING = frozenset({"قاد/يقود", "تزعم/يتزعم", "ترأس/يترأس", "رأس/يرأس", "دعم/يدعم", "ساند/يساند"})
_BEFALLING = frozenset({"casualties", "arrest", "assassination"})
_SO_CALLED = frozenset({"يسمي", "تسمي", "سمي", "يعرف", "عرف", "يدعي", "يطلق"})
_KEEPS_NAME = frozenset({"رفض", "فضل", "طلب", "اثر", "رفضت", "فضلت", "طلبت", "اشترط", "رفضوا", "فضلوا"})
_NAME_KEPT = frozenset(
    {"ذكر", "الكشف", "كشف", "حجب", "الافصاح", "عدم", "نشر", "التعريف", "اخفاء", "الاعلان", "البوح"}
)
_NO_VERBS = frozenset({"noun", "participle"})
_NO_FREE_VERBS = _NO_VERBS | {"jussive"}
_THIS = frozenset({"هذا", "ذلك", "هذه", "تلك"})
_REMAINING = frozenset({"تبقي", "بقي", "يتبقي", "تبقت"})
_SUBJECT = 4
_BEGINNING = frozenset(
    {"أخذ/يأخذ", "بدأ/يبدأ", "راح/يروح", "ظل/يظل", "واصل/يواصل", "شرع/يشرع", "استمر/يستمر", "عاد/يعود"}
)


def arabic_heads(
    tokens: list[Token], begins_name: IsName, ends_date: IsName, blocked: set[int]
) -> list[Head]:
    """The verbs of an Arabic sentence in order, and the nouns of its verbless lines.

    The callables say where known names begin and dates end; tokens that start at a `blocked` offset are no verbs.
    """
    found: list[Head] = []
    for index, token in enumerate(tokens):
        look = token.look
        if token.norm in PARTICIPLES and found and tokens[index - 1].norm in ("،", ","):
            found.append(Head(index, tuple(PARTICIPLES[token.norm]), "participle"))
            continue
        if token.start in blocked or not (look.has_verb or not (look.words or look.marks)):
            continue
        if token.norm in _THERE and not _is_of_place(tokens, index, blocked):
            found.append(Head(index, (), "state"))
            continue
        if _is_hour_of_day(tokens, index, blocked) or _is_remainder(tokens, index):
            continue
        words = _verb_at(tokens, index, found, begins_name, ends_date, blocked)
        if words and not _only_describes(tokens, index, words, found):
            head = head_of(tokens, index, words)
            if found and _only_begins(tokens, found[-1], head):
                head = replace(head, tense=found.pop().tense)
            found.append(head)
    found = with_states(tokens, with_elided(tokens, found, begins_name, ends_date, blocked))
    return with_nouns(tokens, found, ends_date, blocked)


def _is_of_place(tokens: list[Token], index: int, blocked: set[int]) -> bool:
    """ "على قاعدتهم هناك الأربعاء": "there" behind other words, at their end or before a date, is no verb.

    Nor is "with it" behind those who work there: "عدد العاملين لديها".
    """
    if tokens[index].norm != "هناك" or not index:
        before = tokens[index - 1].norm if index else ""
        return before.startswith("ال") and before.endswith("ين") and tokens[index].norm.startswith("لدي")
    behind = tokens[index + 1] if index + 1 < len(tokens) else None
    return behind is None or behind.start in blocked or not behind.norm[:1].isalpha()


def _is_hour_of_day(tokens: list[Token], index: int, blocked: set[int]) -> bool:
    """ "وظهر أمس", "فجر الخميس": noon and dawn, where a date follows, and no verbs."""
    if index + 1 >= len(tokens) or tokens[index + 1].start not in blocked:
        return False
    norm = tokens[index].norm
    return norm in _HOURS or norm.lstrip("وف") in _HOURS


def _is_remainder(tokens: list[Token], index: int) -> bool:
    """ "ما تبقى من القوات", "من بقي من الجنود": the rest of them, and no verb."""
    if tokens[index].norm not in _REMAINING or not 0 < index < len(tokens) - 1:
        return False
    return tokens[index - 1].norm in ("ما", "من") and tokens[index + 1].norm in ("من", "لها", "له", "لديها")


def _is_verb_after_all(tokens: list[Token], index: int, ends_date: IsName) -> bool:
    """ "عبر آخر جندي الحدود", not "across"; "مثل صدام أمام المحكمة", not "like"."""
    norm = tokens[index].norm.lstrip("وف")
    ahead = tokens[index + 1 : index + _SUBJECT + 3]
    if norm == "مثل":
        return any(token.norm == "امام" for token in ahead)
    if norm != "عبر" or not (opens_clause(tokens, index, ends_date) or tokens[index].look.prefix):
        return False
    return any(token.look.marks & {"troops", "crowd", "convoy", "people"} for token in ahead)


def _only_describes(tokens: list[Token], index: int, words: tuple[Word, ...], found: list[Head]) -> bool:
    """ "قائمة ضمت 55 مطلوبا", "تسمي نفسها", "تحالف تقوده": a verb that only says what a noun is."""
    if tokens[index].look.has_pronoun and any(word.lemma in _LEADING for word in words):
        return not tokens[index].look.prefix
    if tokens[index].look.prefix:
        return False
    describes = (
        (tokens[index - 1].norm == "ما" and tokens[index].norm in _SO_CALLED)
        or _next(tokens, index) == "نفسها"
        or all(word.lemma in _STATIVE for word in words)
    )
    return describes and _is_in_clause_of(tokens, found, index)


def _verb_at(
    tokens: list[Token],
    index: int,
    found: list[Head],
    begins_name: IsName,
    ends_date: IsName,
    blocked: set[int],
) -> tuple[Word, ...]:
    """The readings of a token as a verb, none when it is none."""
    look = tokens[index].look
    words = _verb_readings(tokens, index)
    if not words:
        guess = None if look.words or look.marks else unknown_verb(tokens, index, begins_name, ends_date)
        return (guess,) if guess else ()
    if tokens[index].norm in ("فقد", "وفقد") and not _is_lost(tokens, index):
        return ()
    if tokens[index].norm in _UTMOST:
        return ()
    if _has_particle(tokens, index):
        return words
    if look.norm.lstrip("وف") in _KEEPS_NAME and _next(tokens, index) in _NAME_KEPT:
        return ()
    is_other = is_particle(look.norm) and not _is_verb_after_all(tokens, index, ends_date)
    if is_other or _is_governed(tokens, index, words):
        return ()
    if _may_be_noun(tokens, index, words):
        return words if _stands_as_verb(tokens, index, found, ends_date, blocked) else ()
    return words


def _next(tokens: list[Token], index: int) -> str:
    return tokens[index + 1].norm if index + 1 < len(tokens) else ""


def _verb_readings(tokens: list[Token], index: int) -> tuple[Word, ...]:
    """Readings as a verb; the short jussive ("لم يغز") counts only after its particle."""
    look = tokens[index].look
    if not look.words or "open:that" in look.marks:
        return ()
    after_lam = index > 0 and tokens[index - 1].norm in ("لم", "ولم", "فلم")
    others = _NO_VERBS if after_lam else _NO_FREE_VERBS
    words = [word for word in look.words if word.form not in others]
    if look.norm[len(look.prefix) :][:1] == "ت" and not after_lam and not _follows_subject(tokens, index):
        # "تدخل الجيش" and "تلقى الوزير" tell of the past; the other reading would be a present of hers.
        words = [word for word in words if word.form == "past"] or words
    return tuple(words)


def _follows_subject(tokens: list[Token], index: int) -> bool:
    """Whether the word before is one that a verb in the present tense can tell of, or a particle of the present."""
    if not index or tokens[index].look.prefix[:1] in ("و", "ف"):
        return False
    previous = tokens[index - 1].norm
    if previous in '»"”' and index > 1:
        return True  # "32 مروحية «أباتشي» تغير"
    ends_feminine = previous.endswith(("ة", "ات", "ها", "ية"))
    return previous.startswith("ال") or ends_feminine or previous in NOT | {"ان", "قد"}


def _is_lost(tokens: list[Token], index: int) -> bool:
    """ "فقد الجيش ألفا": the verb "to lose", and not the particle before a verb ("فقد أعلن")."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.norm in KANA or following.look.prefix.endswith("س"):
        return False
    return not any(word.form != "noun" for word in following.look.words)


def _has_particle(tokens: list[Token], index: int) -> bool:
    """Whether the sign of the future, of the passive or a particle makes sure that it is a verb."""
    look = tokens[index].look
    if look.is_passive or look.prefix.endswith("س"):
        return True
    return bool(index) and tokens[index - 1].norm in BEFORE_VERB_ONLY


def _is_governed(tokens: list[Token], index: int, words: tuple[Word, ...]) -> bool:
    """Whether a preposition or a word of measure stands before it, so that it is a noun."""
    previous = tokens[index - 1].norm if index else ""
    if previous in ("حتي", "وحتي"):
        return False  # "until it fell"
    bare = previous.removeprefix("و") if len(previous) > 3 else previous
    if previous not in _PREPOSITIONS and bare not in _PREPOSITIONS:
        return False
    if (previous == "ذلك" and index > 1) or (previous in _THIS and tokens[index].look.prefix[:1] == "و"):
        return False  # "وقبل ذلك قصفت", "هذا ووصل"
    if any(word.form in ("present", "jussive") for word in words):
        return previous in _STRICT_PREPOSITIONS
    # "من لجأوا": who fled
    return not (previous in ("من", "ومن") and tokens[index].norm.endswith("وا"))


def _may_be_noun(tokens: list[Token], index: int, words: tuple[Word, ...]) -> bool:
    """Whether the same letters are a noun, too: "قصف", "تراجع", "طالب"; or an object's pronoun its owner's: "قدره"."""
    look = tokens[index].look
    if len(words) < len(look.words) or look.marks - _VERB_CLASSES:
        return True
    stem = look.norm[len(look.prefix) :]
    if look.has_pronoun:
        bare = next(stem.removesuffix(pronoun) for pronoun in PRONOUNS if stem.endswith(pronoun))
        bare = bare[:-1] + "ي" if bare.endswith("ا") else bare
        return len(bare) <= 3 or bare in _ALSO_NOUNS or bare[:1] == "ت"
    return stem in _ALSO_NOUNS or (_is_dual(look) and all(word.form in ("past", "passive") for word in words))


def _is_dual(look: Look) -> bool:
    """Whether it ends as verbs of two do, and as nouns that are objects: "قتلا", "شكرا"."""
    stem = look.norm[len(look.prefix) :]
    if not stem.endswith("ا") or len(stem) < 4 or stem.endswith("وا") or look.has_pronoun:
        return False
    return not any(fold(word.lemma.split("/")[0]) == stem for word in look.words)  # "فاجأ" is one alone


def _stands_as_verb(
    tokens: list[Token], index: int, found: list[Head], ends_date: IsName, blocked: set[int]
) -> bool:
    """Whether what may be a noun stands where only a verb can: it opens a clause, or follows a definite subject."""
    token, look = tokens[index], tokens[index].look
    previous = tokens[index - 1] if index else None
    if _is_dual(look):
        is_subject = previous is not None and (
            is_definite(previous, blocked) or previous.norm.endswith(("ان", "ين"))
        )
        return is_subject and look.norm[len(look.prefix) : -1] not in _ALSO_NOUNS
    is_free = not _is_in_clause_of(tokens, found, index)
    if previous is None or (opens_clause(tokens, index, ends_date) and is_free):
        return _has_subject(tokens, index, blocked) if look.has_pronoun else not _governs(tokens, index)
    if previous.norm in _BEFORE_VERB or _is_told(tokens, index) or (is_free and turns(previous)):
        return True
    if look.prefix and look.prefix[0] in "وف":
        if look.has_pronoun:
            return _has_subject(tokens, index, blocked)
        return not _joins_nouns(tokens, index, found)
    if look.has_pronoun:
        following = tokens[index + 1] if index + 1 < len(tokens) else None
        if following is None or following.norm[:1].isdigit() or not _is_indefinite(previous, blocked):
            return False
        return is_definite(following, blocked) or not _is_also_noun(look)
    return (
        is_free and is_definite(previous, blocked) and not (token.norm.endswith("ا") and len(token.norm) < 5)
    )


def _has_subject(tokens: list[Token], index: int, blocked: set[int]) -> bool:
    """ "ونعته الحكومة", "فخلفه الياور": a verb with its object, and its subject behind; "وقوته البحرية" is a noun."""
    if index + 1 >= len(tokens):
        return False
    look = tokens[index].look
    has_doer = is_doer(tokens[index + 1], blocked) and look.norm[len(look.prefix)][:1] != "ت"
    if has_doer or not is_definite(tokens[index + 1], blocked):
        return has_doer
    stem = look.norm[len(look.prefix) :]
    bare = next(stem.removesuffix(pronoun) for pronoun in PRONOUNS if stem.endswith(pronoun))
    if bare[:1] == "ت":  # "وتبنتها" is what she did, "وتحريرها" a noun
        return look.prefix == "ف" or (bare[-1] == "ت" and all(word.form == "past" for word in look.words))
    return look.prefix == "ف" or bare not in _ALSO_NOUNS


def _governs(tokens: list[Token], index: int) -> bool:
    """ "تحالف من 30 دولة", "تحالف تقوده": what a preposition or a verb follows at the head of a line is a noun."""
    following = tokens[index + 1].look if index + 1 < len(tokens) else None
    if following and following.has_pronoun and not following.prefix and not following.has_noun:
        return True
    look = tokens[index].look
    if _next(tokens, index) == "في" and any(
        word.type in _BEFALLING and word.form != "noun" for word in look.words
    ):
        return False  # "قتل في بغداد خمسون": were killed
    return not look.prefix and _next(tokens, index) in _STRICT_PREPOSITIONS | {"من", "ضد", "مع", "بين"}


def _is_told(tokens: list[Token], index: int) -> bool:
    """ "أنه تعرض", "بعد أن تسلم", "وكان سعيد تعرض": behind a conjunction with a pronoun, or where a past was begun."""
    previous = tokens[index - 1].norm
    if previous.startswith(("انه", "انها", "انهم", "لكنه", "لكنها", "بانه", "بانها", "وانه", "وانها")):
        return True
    before = tokens[index - 2].norm if index > 1 else ""
    if previous == "ان":
        is_ahead = before.lstrip("وف") in AWAITING or (index > 1 and "future" in tokens[index - 2].look.marks)
        return before.removeprefix("و") in ("بعد", "قبل", "منذ", "سبق") or is_ahead
    return before.removeprefix("و") in KANA


def _joins_nouns(tokens: list[Token], index: int, found: list[Head]) -> bool:
    """ "أدى إلى مقتل ثلاثة وجرح خمسة": a second noun, joined to one that no sign parts from it."""
    first = found[-1].index + 1 if found else 0
    for at in range(index - 1, first - 1, -1):
        look = tokens[at].look
        if not look.norm[:1].isalnum():
            return False
        if (look.has_noun or "masdar" in look.marks) and look.prefix in ("", "ب", "ل", "و"):
            return not look.norm.endswith("ا")
    return False


def _is_in_clause_of(tokens: list[Token], found: list[Head], index: int) -> bool:
    """Whether nothing parts a word from the verb before it: then it is that verb's object, or tells of it."""
    if not found:
        return False
    between = tokens[found[-1].index + 1 : index]
    return not any(
        token.norm in _PARTS_CLAUSES
        or (not token.norm[:1].isalnum() and token.norm not in '"«»“”()')
        or any(mark.startswith("open:") for mark in token.look.marks)
        for token in between
    )


def _is_indefinite(token: Token, blocked: set[int]) -> bool:
    """ "ميليشيا", "شيعية": no article, no owner, and no name but an adjective of one."""
    if not token.norm[:1].isalpha() or token.norm.startswith(("ال", "وال")) or token.look.has_pronoun:
        return False
    return token.start not in blocked or token.norm.endswith(("ي", "ية"))


def _is_also_noun(look: Look) -> bool:
    """Whether a word with a pronoun may be a noun with its owner: "وصفه", but not "أسسها"."""
    stem = look.norm[len(look.prefix) :]
    bare = next(stem.removesuffix(pronoun) for pronoun in PRONOUNS if stem.endswith(pronoun))
    return bare in _ALSO_NOUNS or bare[:1] == "ت"


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
