"""The English phrases that say what became of the counted, and all forms of its verbs. Text is folded."""

from collections.abc import Iterator
from typing import Literal

from app.extraction.counting.english_idioms import IDIOMS
from app.extraction.counting.english_verbs import HAPPENINGS, NOUNS, VERBS

Form = Literal["object", "subject", "noun", "either", "participle"]


_DRIVEN = (
    "driven from",
    "driven out",
    "forced from",
    "forced out",
    "chased from",
    "expelled from",
    "uprooted from",
)
_EITHER_SIDE = ("left", "present", "measured", "engaged")


def _doubled(stem: str) -> tuple[str, str, str, str]:
    return stem, stem + "s", stem + stem[-1] + "ed", stem + stem[-1] + "ing"


def _regular(stem: str) -> tuple[str, str, str, str]:
    """Base, third person, past and present participle.

    >>> _regular("seize"), _regular("bury")[1:3], _regular("perish")[1]
    (('seize', 'seizes', 'seized', 'seizing'), ('buries', 'buried'), 'perishes')
    """
    if stem.endswith("ie"):
        return stem, stem + "s", stem + "d", stem[:-2] + "ying"
    if stem.endswith("e"):
        return stem, stem + "s", stem + "d", (stem if stem.endswith("ee") else stem[:-1]) + "ing"
    if stem.endswith("y") and stem[-2] not in "aeou":
        return stem, stem[:-1] + "ies", stem[:-1] + "ied", stem + "ing"
    return stem, stem + ("es" if stem.endswith(("s", "sh", "ch", "x")) else "s"), stem + "ed", stem + "ing"


ALSO_NOUNS: set[str] = set()
"""Forms of verbs that are nouns as well: they are verbs before a number only."""


def _inflected(entry: str) -> Iterator[tuple[str, bool]]:
    """The forms of a verb of the tables, each with whether it may be a participle."""
    present, _, rest = entry.partition(":")
    past, _, participle = rest.partition(":")
    verb, _, particle = present.partition("~")
    particle = "~" + particle if particle else ""
    is_noun, verb = verb.endswith("!"), verb.removesuffix("!")
    base, third, regular, ing = _doubled(verb[:-1]) if verb.endswith("+") else _regular(verb)
    if is_noun and not particle:
        ALSO_NOUNS.update((base, third))
    for form in (base, third, ing):
        yield form + particle, False
    if not past:
        yield regular + particle, True
    else:
        yield past, past == participle
        if participle not in ("", "-", past):
            yield participle, True


def _entries() -> Iterator[tuple[str, str, Form]]:
    """Every form of the tables with its kind and what form it is."""
    yield from ((phrase, "displaced", "subject") for phrase in _DRIVEN)
    yield "home", "homeward", "subject"
    yield "in the hands of", "captured", "subject"
    yield from ((form + " at", "lands", "object") for form in ("land", "lands", "landed", "landing"))
    yield "taken", "held", "participle"
    yield from ((form, "killed", "object") for form in ("cost", "costs", "costing"))
    for phrase, kind in IDIOMS.items():
        is_object = phrase.endswith((" of", " by")) and phrase not in ("gone by", "out by")
        yield phrase, kind, "object" if is_object else "either"
    for kind, words in NOUNS.items():
        yield from ((word, kind, "noun") for word in words.split())
    for kind, words in VERBS.items():
        for form, is_participle in (each for entry in words.split() for each in _inflected(entry)):
            yield form, kind, "participle" if is_participle else "object"
    for kind, words in HAPPENINGS.items():
        form_of: Form = "either" if kind in _EITHER_SIDE else "subject"
        yield from ((form, kind, form_of) for entry in words.split() for form, _ in _inflected(entry))
    yield from ((form, "has", "either") for form in ("has", "had", "have", "having"))


def _table() -> dict[str, list[tuple[str, str, Form]]]:
    """First word → what follows it, the kind, and the form; longer phrases first."""
    found: dict[str, dict[str, tuple[str, Form]]] = {}
    for words, kind, form in _entries():
        first, _, rest = words.replace("~", " ").partition(" ")
        forms, rest = found.setdefault(first, {}), " " + rest if rest else ""
        if rest not in forms:
            forms[rest] = (kind, form)
        elif forms[rest] == (kind, "object"):
            forms[rest] = (kind, "either" if form == "subject" else form)
    return {
        first: [(rest, *what) for rest, what in sorted(rests.items(), key=lambda each: -len(each[0]))]
        for first, rests in found.items()
    }


TABLE = _table()
