"""Looks a token up among the event words and the words of grammar; one look a token, remembered."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.extraction.words.inflect import (
    PRONOUNS,
    arabic_noun,
    arabic_participle,
    arabic_verb,
    english_noun,
    english_verb,
    fold,
)
from app.extraction.words.masdars import masdar
from app.extraction.words.vocabulary import ARABIC, ENGLISH, Vocabulary


@dataclass(frozen=True, slots=True)
class Word:
    """One reading of a token.

    `part`: verb and noun name a happening of `type`; light verbs only say that one took place; plan, deny and say
    govern other clauses. `form`: base, present, past, participle, both, ing, passive, noun. `needs` is a class of
    words that must stand in the clause. `strength`: 0 means little alone, 2 hardly ever means anything else.
    `suffers`: the subject is the one acted upon. `rest`: words that must follow (a phrase).
    """

    part: str
    form: str
    lemma: str
    type: str = ""
    needs: str = ""
    strength: int = 1
    suffers: bool = False
    rest: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Look:
    """What a token may be: its folded form, its readings, its classes and grammar marks, its Arabic clitics."""

    norm: str
    words: tuple[Word, ...] = ()
    marks: frozenset[str] = frozenset()
    prefix: str = ""
    is_passive: bool = False
    has_noun: bool = False
    """Whether a reading is an event noun."""
    has_pronoun: bool = False
    """Whether an Arabic verb has its object as a pronoun behind it."""
    has_verb: bool = False
    """Whether a reading is an Arabic verb."""
    is_deed: bool = False
    """Whether it names a deed in Arabic: an event noun, the verbal noun of a known verb, or one of its shape."""
    has_ending: bool = False
    """Whether an English word may be a verb by its ending."""


Readings = dict[str, list[Word]]
Marks = dict[str, set[str]]
Sections = tuple[tuple[str, str], ...]

_VERB_PREFIXES = ("و", "ف", "س", "وس", "فس", "ل", "ول", "فل")
_NOUN_PREFIXES = (
    "ال",
    "و",
    "ف",
    "ب",
    "ل",
    "ك",
    "وال",
    "بال",
    "لل",
    "كال",
    "فال",
    "وب",
    "ول",
    "وبال",
    "ولل",
    "فب",
)
_PARTICLES = frozenset({"قد", "وقد", "لقد", "ولقد"})
# Verbal nouns of the second, fourth, seventh, eighth and tenth forms: "تجريف", "إجهاض", "انفضاح", "ارتطام", "استنفاد".
_MASDAR_SHAPE = re.compile(r"ت\w\wي\w|ا(?:ن\w\w|\w[تط]\w|ست\w\w)ا\w|ا\w\wا[بتجحدرسشطعفقكلمنص]")
_DAMMA = "\u064f"
_SHADDA = "\u0651"
# Verbal nouns that mostly mean a thing or a body: "إدارة" is an administration.
_NO_MASDARS = frozenset(map(fold, ARABIC.words("no_masdars")))


@lru_cache(maxsize=100_000)
def english_look(token: str) -> Look:
    """Look an English token up; case does not matter, a possessive ending is left out."""
    norm = token.lower().replace("’", "'")
    if norm.endswith("'s") and len(norm) > 2:
        norm = norm[:-2]
    words = tuple(_ENGLISH.get(norm, ()))
    marks = frozenset(_ENGLISH_MARKS.get(norm, ()))
    return Look(norm, words, marks, has_noun=_has_noun(words), has_ending=norm.endswith(("s", "ed")))


@lru_cache(maxsize=200_000)
def arabic_look(token: str) -> Look:
    """Look an Arabic token up, with the shortest clitics that give a known word split off."""
    norm = fold(token) or token  # a lone tatweel or vowel sign folds to nothing
    for prefix in ("", *_NOUN_PREFIXES, *_VERB_PREFIXES):
        if not norm.startswith(prefix) or len(norm) - len(prefix) < 2:
            continue
        stem = norm[len(prefix) :]
        readings, has_pronoun = _arabic_words(stem)
        words = tuple(word for word in readings if _may_take(word, prefix))
        if _is_marked_noun(token) or norm in _PARTICLES:
            words = tuple(word for word in words if word.form == "noun")
        elif token[-1] == "أ":  # "أهدأ" is no form of "أهدى"
            words = tuple(word for word in words if "أ/" in word.lemma or word.form == "noun")
        words = _as_spelled(token[len(prefix) : len(prefix) + 1], words)
        marks = _ARABIC_MARKS.get(stem)
        if words or marks:
            is_passive = _is_marked_passive(token)
            joined = _joined_verb(norm) if not prefix else []
            words, prefix = (*words, *joined), norm[0] if joined else prefix
            has_noun = _has_noun(words)
            has_verb = any(word.form != "noun" for word in words)
            is_deed = has_noun or (marks is not None and "masdar" in marks)
            known = frozenset(marks or ())
            return Look(norm, words, known, prefix, is_passive, has_noun, has_pronoun, has_verb, is_deed)
    return Look(norm, is_deed=bool(_MASDAR_SHAPE.fullmatch(norm.removeprefix("و"))))


def _as_spelled(first: str, words: tuple[Word, ...]) -> tuple[Word, ...]:
    """ "أطاحته" is "they toppled him", only "إطاحته" his toppling: the hamza tells the verb from its noun."""
    if first != "أ" or all(word.form == "noun" for word in words):
        return words
    return tuple(word for word in words if not (word.form == "noun" and word.lemma.startswith("إ")))


def _joined_verb(norm: str) -> list[Word]:
    """ "وردت" is "was mentioned", and more often "and replied": a verb behind "and", where that may be, too."""
    if norm[0] not in "وف" or len(norm) < 4 or norm in _PARTICLES:
        return []
    return [word for word in _ARABIC.get(norm[1:], ()) if word.form in ("past", "passive")]


def _has_noun(words: tuple[Word, ...]) -> bool:
    return any(word.part == "noun" for word in words)


def _arabic_words(stem: str) -> tuple[list[Word], bool]:
    """The readings of a word without its clitics; whether those as a verb have a pronoun behind them."""
    direct = _ARABIC.get(stem, [])
    if any(word.form != "noun" for word in direct):
        return direct, False
    for pronoun in PRONOUNS:
        if stem.endswith(pronoun) and len(stem) > len(pronoun) + 1:
            bare = stem[: -len(pronoun)]
            found = _ARABIC.get(bare) or _ARABIC.get(_without_pronoun(bare), [])
            verbs = [word for word in found if word.form != "noun"]
            if verbs:
                return [*direct, *verbs], True
    return direct, False


def _without_pronoun(bare: str) -> str:
    """How a form is written alone that changes before a pronoun: "رفعو(ها)", "تبنا(ه)"."""
    if bare[-1] == "و":
        return bare + "ا"
    return bare[:-1] + "ي" if bare[-1] == "ا" else ""


def _may_take(word: Word, prefix: str) -> bool:
    if word.form == "noun":
        return prefix == "" or prefix in _NOUN_PREFIXES
    if prefix.endswith(("س", "ل")):
        return word.form == "present" and prefix in _VERB_PREFIXES
    return prefix in ("", "و", "ف")


def _is_marked_passive(token: str) -> bool:
    """The short u after the first root letter of a perfect or imperfect, when a writer put it ("قُتل", "وحُلّت")."""
    return _DAMMA in token[1:4]


def _is_marked_noun(token: str) -> bool:
    """Whether a writer put the endings -an, -un, -in that only nouns have ("ردّاً")."""
    return any("\u064b" <= letter <= "\u064d" for letter in token[-2:])


def _entries(text: str) -> Iterator[tuple[str, str, int, bool]]:
    """Lemma, needed class, strength and whether the subject suffers, of each entry of a vocabulary line."""
    for entry in text.split():
        suffers, strong, weak = "^" in entry, "!" in entry, "~" in entry
        lemma, _, needs = entry.translate(_NO_SIGNS).partition("?")
        yield lemma, needs, 2 if strong else 0 if weak else 1, suffers


_NOT_PRESENT = ENGLISH.words("not_present")
_PARTS = {"light": "light", "planning": "plan", "denying": "deny", "saying": "say", "general": "general"}
_NO_SIGNS = str.maketrans("", "", "!~^")


def _english_words() -> Readings:
    words: Readings = defaultdict(list)
    for kind, line in ENGLISH.table("verbs").items():
        for lemma, needs, strength, suffers in _entries(line):
            _add_english_verb(words, "verb", lemma, kind, needs, strength, suffers)
    for kind, line in ENGLISH.table("nouns").items():
        for lemma, needs, strength, _ in _entries(line):
            _add_english_noun(words, lemma, kind, needs, strength)
    for section, part in (*_PARTS.items(), ("stative", "general")):
        for lemma, needs, strength, _ in _entries(ENGLISH.line(section)):
            _add_english_verb(words, part, lemma, "", needs, strength, False)
    for lemma in ENGLISH.table("irregular"):
        _add_english_verb(words, "general", lemma, "", "", 0, False)
    return dict(words)


def _add_english_verb(
    words: Readings, part: str, lemma: str, kind: str, needs: str, strength: int, suffers: bool
) -> None:
    head, *rest = lemma.split("_")
    for form, name in english_verb(head):
        if form in _NOT_PRESENT:
            continue
        words[form].append(Word(part, name, lemma, kind, needs, strength, suffers, tuple(rest)))


def _add_english_noun(words: Readings, lemma: str, kind: str, needs: str, strength: int) -> None:
    *before, last = lemma.split("_")
    for form in english_noun(last):
        head, *rest = [*before, form]
        words[head].append(Word("noun", "noun", lemma, kind, needs, strength, False, tuple(rest)))


def _arabic_readings() -> Readings:
    words: Readings = defaultdict(list)
    for kind, line in ARABIC.table("verbs").items():
        for lemma, needs, strength, suffers in _entries(line):
            _add_arabic_verb(words, "verb", lemma, kind, needs, strength, suffers)
    for kind, line in ARABIC.table("nouns").items():
        for lemma, needs, strength, _ in _entries(line):
            _add_arabic_noun(words, lemma, kind, needs, strength)
    for section, part in (*_PARTS.items(), ("stative", "general")):
        for lemma, needs, strength, _ in _entries(ARABIC.line(section)):
            _add_arabic_verb(words, part, lemma, "", needs, strength, False)
    for kind, line in ARABIC.table("verbs").items():
        for lemma, needs, *_ in _entries(line):
            _add_masdar(words, lemma, kind, needs)
    return dict(words)


def _add_arabic_verb(
    words: Readings, part: str, lemma: str, kind: str, needs: str, strength: int, suffers: bool
) -> None:
    perfect, imperfect = lemma.split("/")
    plain = lemma.replace(_SHADDA, "")
    for form, name in set(arabic_verb(perfect, imperfect)):
        word = Word(part, name, plain, kind, needs, strength, suffers)
        if word not in words[form]:
            words[form].append(word)


def _participles() -> Readings:
    """The participles of those who speak or decide, which say more of what they do: "، متهما إيران"."""
    words: Readings = defaultdict(list)
    spoken = ("verb", "announcement", ARABIC.table("verbs")["announcement"])
    others = ((_PARTS[section], "", ARABIC.line(section)) for section in ("saying", "denying"))
    for part, kind, line in (spoken, *others):
        for lemma, needs, strength, _ in _entries(line):
            plain = lemma.replace(_SHADDA, "")
            for form in arabic_participle(*lemma.split("/")):
                words[form].append(Word(part, "participle", plain, kind, needs, strength))
    return dict(words)


def _add_masdar(words: Readings, lemma: str, kind: str, needs: str) -> None:
    """The verbal noun of an event verb: it means little alone, and nothing beside a listed noun of that spelling."""
    noun = masdar(*lemma.split("/"))
    if noun is None or fold(noun) in _NO_MASDARS:
        return
    for form in set(arabic_noun(noun)):
        listed = [word for word in words[form] if word.part == "noun" and word.type in (kind, "")]
        if not any(word.needs in ("", needs) for word in listed):
            words[form].append(Word("noun", "noun", noun, kind, needs, 0))


def _add_arabic_noun(words: Readings, lemma: str, kind: str, needs: str, strength: int) -> None:
    head, *rest = lemma.split("_")
    for form in set(arabic_noun(head)):
        words[form].append(Word("noun", "noun", lemma, kind, needs, strength, False, tuple(map(fold, rest))))


# Needs that names and figures meet, and no word does.
_KINDS = frozenset({"", "place", "person", "us", "insurgents", "community", "force", "country"})
_GRAMMAR = {"hypothetical": "hypothetical", "future": "future", "negations": "not"}


def _english_marks() -> Marks:
    marks: Marks = defaultdict(set)
    classes = ENGLISH.table("classes")
    for name, line in classes.items():
        for word in line.split():
            marks[word].add(name)
    needs = {word.needs.removeprefix(">") for words in _ENGLISH.values() for word in words}
    for need in needs - {*_KINDS, *classes}:
        for form in english_noun(need):
            marks[form].add(need)
    sections = (*_GRAMMAR.items(), ("be", "be"), ("have", "have"))
    return _with_grammar(marks, ENGLISH, sections)


def _arabic_marks() -> Marks:
    marks: Marks = defaultdict(set)
    for name, line in ARABIC.table("classes").items():
        for noun in line.split():
            for form in arabic_noun(noun):
                marks[form].add(name)
    for section in ("general", "light", "planning"):
        for lemma, *_ in _entries(ARABIC.line(section)):
            verbal = masdar(*lemma.split("/"))
            for form in arabic_noun(verbal) if verbal and fold(verbal) not in _NO_MASDARS else ():
                marks[form].add("masdar")
    for noun in ARABIC.words("verbal_nouns"):
        for form in arabic_noun(noun):
            marks[form].add("masdar")
    others = (("relative", "open:relative"), ("that", "open:that"), ("attribution", "attribution"))
    return _with_grammar(marks, ARABIC, (*_GRAMMAR.items(), *others))


def _with_grammar(marks: Marks, vocabulary: Vocabulary, sections: Sections) -> Marks:
    for section, mark in sections:
        for word in vocabulary.words(section):
            marks[fold(word)].add(mark)
    for word, mark in vocabulary.table("subordinate").items():
        marks[fold(word)].add("open:" + mark)
    return dict(marks)


SHARED_CLASSES = frozenset(ENGLISH.table("classes")) & frozenset(ARABIC.table("classes"))
"""Classes of words that both languages have: what a word is about, whatever its language."""

_ENGLISH = _english_words()
_ENGLISH_MARKS = _english_marks()
_ARABIC = _arabic_readings()
_ARABIC_MARKS = _arabic_marks()
PARTICIPLES = _participles()
