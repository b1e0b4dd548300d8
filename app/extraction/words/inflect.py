"""All written forms of an event word, by rule: English verbs and nouns, Arabic verbs and nouns (folded)."""

from collections.abc import Iterator

from app.extraction.words.vocabulary import ENGLISH

_FOLD = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        "ى": "ي",
        "ـ": None,
        **dict.fromkeys(map(chr, range(0x064B, 0x0653))),
        "\u0670": None,
    }
)
_DOUBLING = ENGLISH.words("doubling")
_IRREGULAR = ENGLISH.table("irregular")
_SHADDA = "\u0651"
# Of hollow verbs of three letters, those that are used in the passive; of others it would be a noun ("عيد", "سير").
_SUFFERED = frozenset({"قال", "باع", "قاد", "ساق"})
_SHORT = 4
_ALWAYS_ISE = frozenset(
    "rise arise raise praise advise revise devise supervise televise improvise exercise promise compromise premise "
    "surprise comprise despise disguise excise franchise merchandise noise poise cruise bruise".split()
)
PRONOUNS = ("ه", "ها", "هم", "هما", "نا")


def fold(word: str) -> str:
    """An Arabic word without hamzas on alef, short vowels and tatweel, and with ي for final ى."""
    return word.translate(_FOLD)


def english_verb(lemma: str) -> Iterator[tuple[str, str]]:
    """Forms of an English verb with their names: base, present, past, participle, both (past = participle), ing.

    American spellings come with the British ones: "cancelled" and "canceled", "mobilise" and "mobilize".
    """
    doubled = lemma + lemma[-1] if lemma in _DOUBLING else lemma
    yield from _english_forms(lemma, doubled)
    if doubled != lemma and lemma[-1] == "l" and len(lemma) > _SHORT:
        yield lemma + "ed", "both"
        yield lemma + "ing", "ing"
    if lemma.endswith("ise") and lemma not in _ALWAYS_ISE:
        american = lemma[:-3] + "ize"
        yield from _english_forms(american, american)


def _english_forms(lemma: str, doubled: str) -> Iterator[tuple[str, str]]:
    yield lemma, "base"
    yield _with_s(lemma), "present"
    yield _with_ing(lemma, doubled), "ing"
    if lemma in _IRREGULAR:
        past, participle = _IRREGULAR[lemma].split()
        if past == participle:
            yield past, "both"
        else:
            yield past, "past"
            yield participle, "participle"
    elif lemma.endswith("e"):
        yield lemma + "d", "both"
    elif lemma.endswith("y") and lemma[-2] not in "aeiou":
        yield lemma[:-1] + "ied", "both"
    else:
        yield doubled + "ed", "both"


def english_noun(lemma: str) -> Iterator[str]:
    """Singular and plural of an English noun."""
    yield lemma
    if not lemma.endswith("s"):
        yield _with_s(lemma)


def _with_s(lemma: str) -> str:
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    if lemma.endswith(("s", "x", "z", "ch", "sh")) or lemma in ("go", "do", "veto"):
        return lemma + "es"
    return lemma + "s"


def _with_ing(lemma: str, doubled: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    return doubled + "ing"


def arabic_verb(perfect: str, imperfect: str) -> Iterator[tuple[str, str]]:
    """Folded third-person forms of an Arabic verb: past, passive and jussive (where written differently), present."""
    perfect, imperfect = perfect.replace(_SHADDA, ""), imperfect.replace(_SHADDA, "")
    is_defective = perfect[-1] in "اى"
    stem = perfect[:-1] if is_defective else perfect
    for form in _perfect_forms(perfect, stem, is_defective):
        yield fold(form), "past"
    for form in _passive_forms(perfect, stem, is_defective):
        yield fold(form), "passive"
    bare = imperfect[:-1] if imperfect[-1] in "ىيو" else imperfect
    for form in (imperfect, *_present_plurals(bare), imperfect + "ان", *_hollow_passive(imperfect)):
        yield fold(form), "present"
        yield fold("ت" + form[1:]), "present"
    short = imperfect[:-2] + imperfect[-1] if len(imperfect) > 3 and imperfect[-2] in "ويا" else bare
    if short != imperfect:
        yield fold(short), "jussive"
        yield fold("ت" + short[1:]), "jussive"


def _present_plurals(bare: str) -> Iterator[str]:
    """ "يبدأون" is also written "يبدؤون"."""
    stems = (bare, bare[:-1] + "ؤ") if bare.endswith("أ") else (bare,)
    yield from (stem + ending for stem in stems for ending in ("ون", "وا"))


def _hollow_passive(imperfect: str) -> Iterator[str]:
    """ "يقيم" is "يقام" in the passive, "يقول" is "يقال"."""
    if len(imperfect) > 3 and imperfect[-2] in "وي" and imperfect[1] not in "وت":
        yield f"{imperfect[:-2]}ا{imperfect[-1]}"


def _perfect_forms(perfect: str, stem: str, is_defective: bool) -> Iterator[str]:
    if is_defective:
        yield from (perfect, stem + "ت", stem + "وا", stem + "ا", stem + "تا", stem + "يا")
    else:
        plural = stem.removesuffix("ي")
        yield from (perfect, stem + "ت", plural + "وا", stem + "ا", stem + "تا")
        if stem.endswith("أ"):
            yield stem[:-1] + "ؤوا"


def _passive_forms(perfect: str, stem: str, is_defective: bool) -> Iterator[str]:
    if is_defective:
        yield from (stem + "يت", stem + "يا")
    elif len(perfect) >= 3 and perfect[-2] == "ا" and (len(perfect) > 3 or perfect in _SUFFERED):
        hollow = f"{perfect[:-2]}ي{perfect[-1]}"
        yield from (hollow, hollow + "ت", hollow + "وا")
    elif perfect[-1] == "أ":
        yield from (perfect[:-1] + ending for ending in ("ئ", "ئت"))
    # "ووجه" is "and he directed", hardly ever "he was faced".
    if len(perfect) == 4 and perfect[1] == "ا" and perfect[0] != "و":
        third = f"{perfect[0]}و{perfect[2:]}"
        yield from (third, third + "ت", third + "وا")


def arabic_participle(perfect: str, imperfect: str) -> Iterator[str]:
    """Folded accusative forms of the active participle, as in "، متهما إيران"; none of hollow and doubled first forms.

    >>> list(arabic_participle("طالب", "يطالب"))
    ['مطالبا', 'مطالبة', 'مطالبين']
    """
    letters = perfect.replace(_SHADDA, "")
    if len(letters) > 3 or perfect[2:3] == _SHADDA or letters[0] == "أ":
        stem = "م" + imperfect.replace(_SHADDA, "")[1:]
    elif letters[1] != "ا" and not perfect.endswith(_SHADDA):
        stem = f"{letters[0]}ا{letters[1:]}"
    else:
        return
    bare = stem[:-1] if stem[-1] in "ىيوا" else stem
    ends = ("يا", "ية", "ين") if bare != stem else ("ا", "ة", "ين")
    yield from (fold(bare + end) for end in ends)


def arabic_noun(noun: str) -> Iterator[str]:
    """Folded forms of an Arabic noun: bare, accusative, dual, with pronouns; without clitics before it."""
    stem = fold(noun)
    yield stem
    bound = stem[:-1] + "ت" if stem.endswith("ة") else stem
    if not stem.endswith(("ة", "اء", "ا", "ات")):
        yield stem + "ا"
    if not stem.endswith("ات"):
        yield from (bound + "ان", bound + "ين", bound + "ي")
    for pronoun in PRONOUNS:
        yield bound + pronoun
    if len(stem) > 5 and stem.endswith(("ين", "ون")):
        # Before another noun or a pronoun a plural loses its n: "مدربو", "مدربيها".
        for seat in "يو":
            yield from (stem[:-2] + seat, *(stem[:-2] + seat + pronoun for pronoun in PRONOUNS))
    if stem.endswith("اء"):
        # Before a pronoun the final hamza sits on the letter of its case: "لقائه", "لقاؤه".
        yield from (stem[:-1] + seat + pronoun for seat in "ئؤ" for pronoun in PRONOUNS)
