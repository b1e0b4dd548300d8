"""Every written form of every name in one Aho–Corasick automaton, and the forms found at word boundaries.

Longest match decides, over the whole text; among equals the earlier. Offsets are those of the folded text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, NamedTuple

import ahocorasick  # type: ignore[import-not-found]  # a C extension without stubs

from app.extraction import clitics
from app.extraction.folding import Folded, fold_text
from app.extraction.naming.entries import GazetteerEntry, Office

Kind = Literal["name", "adjective", "people", "surname", "office", "echo"]

_ARABIC = re.compile("[\u0621-\u064a]")
_ACRONYM = re.compile(r"(?:[A-Z]\.?){2,5}\+?|[A-Z]-?\d")
_ORIGIN = re.compile(r"(?:(?:South|North) )?[A-Z][\w']*(?:i|an|ish|ese|ch|iet)|U\.?[SK]\.?")
_COMMUNITY_ADJECTIVES = frozenset(("Shiite", "Shi'ite", "Shia", "Shi'a", "Sunni Arab"))
_TITLE = re.compile(r"(?:president|king|the|الرييس|الملك|الجنرال|السيد|رييس الوزراء) ")
# Acronyms that are words when a whole line stands in capitals.
_WORDS_IN_CAPITALS = frozenset(("IS", "WHO", "US"))
_GLUED_WORDS = frozenset(
    "في وفي من ومن الي والي علي وعلي عن بين سجن قرب شمال جنوب غرب شرق مدينه عام ان".split()
)
_LONG_ENOUGH_TO_BE_GLUED = 5
# Family names that would be found where they mean something else.
_NO_SURNAMES = frozenset(
    "may major hussein king england francis fahd salman ii arabia jordan "
    "حسين رييسي رسول الاب الابن العزيز الثاني صبري عزيز جبر ماي كاي سلمان فهد مراد هيل بلد مون لادن "
    "صالح رشيد المجيد ميلي "
    "عناد فانس".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """One written form of an entry or office. `capital` is the offset of the letter that must be a "
    "capital, or -1.

    `exact` is the form that the stored text must show letter by letter, or empty. `skip` folded letters at the
    start are no part of the mention (the ل of للعراق).
    """

    key: str
    kind: Kind
    entry: GazetteerEntry | None = None
    office: Office | None = None
    capital: int = -1
    exact: str = ""
    skip: int = 0
    takes_article: bool = False
    is_arabic: bool = False


class Hit(NamedTuple):
    """A form found in the text: folded span and what it may stand for (`first` of `names` tells the script)."""

    start: int
    end: int
    first: Name
    names: tuple[Name, ...]
    has_article: bool = False
    clitic: str = ""


class Index:
    """The automaton over all forms."""

    def __init__(
        self, entries: Iterable[GazetteerEntry], offices: Iterable[Office], echoes: Iterable[str]
    ) -> None:
        forms: dict[str, list[Name]] = {}
        for name in _all_names(entries, offices, echoes):
            same = forms.setdefault(name.key, [])
            if name not in same:
                same.append(name)
        self._automaton: ahocorasick.Automaton = ahocorasick.Automaton()
        for key, names in forms.items():
            self._automaton.add_word(key, tuple(names))
        if forms:
            self._automaton.make_automaton()
        self.is_empty = not forms

    def hits(self, stored: str, folded: Folded) -> list[Hit]:
        """The longest forms at word boundaries, none overlapping, in the order of the text."""
        if self.is_empty:
            return []
        found = [
            hit
            for last, names in self._automaton.iter(folded.text)
            if (hit := _bounded(stored, folded, last + 1, names))
        ]
        return _longest(found)

    def inner_hits(self, stored: str, folded: Folded) -> list[Hit]:
        """The forms inside a longer one, itself left out."""
        found = [
            hit
            for last, names in self._automaton.iter(folded.text)
            if (hit := _bounded(stored, folded, last + 1, names))
            and hit.end - hit.start < len(folded.text) - 1
        ]
        return _longest(found)


def _longest(found: list[Hit]) -> list[Hit]:
    found.sort(key=lambda hit: (hit.start - hit.end, hit.start))
    taken: list[Hit] = []
    covered: set[int] = set()
    for hit in found:
        if hit.start not in covered and hit.end - 1 not in covered:
            taken.append(hit)
            covered.update(range(hit.start, hit.end))
    return sorted(taken, key=lambda hit: hit.start)


def _bounded(stored: str, folded: Folded, end: int, names: tuple[Name, ...]) -> Hit | None:
    """The names of one match that stand alone as words and in the right case, or None."""
    start = end - len(names[0].key)
    if names[0].is_arabic:
        return _bounded_arabic(stored, folded, start, end, names)
    text = folded.text
    if start and text[start - 1].isalnum() and not _is_glued(stored, folded, start, end):
        return None
    if end < len(text) and text[end].isalnum() and not _is_glued(stored, folded, start, end):
        return None
    fitting = tuple(name for name in names if _is_in_case(stored, folded, start, end, name))
    return Hit(start, end, fitting[0], fitting) if fitting else None


def _is_glued(stored: str, folded: Folded, start: int, end: int) -> bool:
    """Whether lost spaces explain what touches an English name: endedBaghdad, BaghdadThe, 2003Iraq."""
    if end - start < _LONG_ENOUGH_TO_BE_GLUED - 1:
        return False
    first, last = folded.span(start, end)
    before, after = stored[first - 1 : first], stored[last : last + 1]
    opens = not before.isalnum() or ((before.islower() or before.isdigit()) and stored[first].isupper())
    closes = not after.isalnum() or ((after.isupper() or after.isdigit()) and stored[last - 1].islower())
    return opens and closes


def _is_in_case(stored: str, folded: Folded, start: int, end: int, name: Name) -> bool:
    if name.exact:
        first, last = folded.span(start, end)
        return stored[first:last] == name.exact and not _is_word_in_capitals(stored, first, last)
    return name.capital < 0 or stored[folded.start(start + name.capital)].isupper()


def _is_word_in_capitals(stored: str, first: int, last: int) -> bool:
    if stored[first:last] not in _WORDS_IN_CAPITALS:
        return False
    words = (stored[max(0, first - 16) : first].split()[-1:], stored[last : last + 16].split()[:1])
    loud = [word for word in (*words[0], *words[1]) if len(word) > 2 and word.isalpha() and word.isupper()]
    return stored[first:last] != "US" and bool(loud)


def _bounded_arabic(stored: str, folded: Folded, start: int, end: int, names: tuple[Name, ...]) -> Hit | None:
    text = folded.text
    if end < len(text) and clitics.is_letter(text[end]) and not _ends_glued(stored, folded, start, end):
        return None
    prefix = clitics.before(text, start)
    if prefix and _starts_glued(stored, folded, start, end, prefix):
        prefix = ""
    fitting = tuple(name for name in names if clitics.may_precede(prefix, name.key, name.takes_article))
    if not fitting:
        return None
    has_article = clitics.is_article(prefix) if prefix else False
    back = 2 if has_article and prefix.endswith("ال") else 1 if has_article else 0
    return Hit(start - back + fitting[0].skip, end, fitting[0], fitting, has_article, prefix)


def _starts_glued(stored: str, folded: Folded, start: int, end: int, prefix: str) -> bool:
    """Whether a lost space explains the letters before an Arabic name: they end a word, are one, or "
    "are too many.
    """
    if stored[folded.start(start - 1)] in "ةى":
        return True
    name = folded.text[start:end]
    if name.startswith("ال") and end - start >= _LONG_ENOUGH_TO_BE_GLUED and prefix in _GLUED_WORDS:
        return True
    return " " in name and end - start > 7 and (len(prefix) >= 4 or prefix in _GLUED_WORDS)


def _ends_glued(stored: str, folded: Folded, start: int, end: int) -> bool:
    """Whether the name ends in a letter that ends a word (ة, ى), or is too long to be the start of another."""
    if stored[folded.start(end - 1)] in "ةى":
        return True
    return " " in folded.text[start:end] and end - start > 7 and folded.text[end] in "وا"


def _all_names(
    entries: Iterable[GazetteerEntry], offices: Iterable[Office], echoes: Iterable[str]
) -> Iterator[Name]:
    entries = list(entries)
    cities = frozenset(name for entry in entries if entry.is_place for name in entry.names("en"))
    for entry in entries:
        for alias in _without_titles(entry.names("en")):
            yield from _english(entry, alias, cities)
        for alias in _without_titles(entry.names("ar")):
            yield from _arabic(entry, alias)
        if entry.kind == "person" and not entry.is_place:
            yield from _surnames(entry)
    for office in offices:
        for alias in dict.fromkeys((office.name_en, *office.aliases_en)):
            yield from _formed(alias, Name("", "office", office=office))
        for alias in dict.fromkeys((office.name_ar, *office.aliases_ar)):
            yield from _formed(alias, Name("", "office", office=office, is_arabic=True))
    for echo in echoes:
        yield from _formed(echo, Name("", "echo", is_arabic=bool(_ARABIC.search(echo))))


def _is_of_origin(entry: GazetteerEntry, alias: str, cities: frozenset[str]) -> bool:
    """Whether an English alias is an adjective: American, Shiite; not a name like Iran or Tehran."""
    if entry.is_place or alias == entry.name_en or alias in cities:
        return False
    if entry.kind == "community":
        return _ORIGIN.fullmatch(alias) is not None or alias in _COMMUNITY_ADJECTIVES
    return entry.kind == "state" and _ORIGIN.fullmatch(alias) is not None


def _english(entry: GazetteerEntry, alias: str, cities: frozenset[str]) -> Iterator[Name]:
    kind: Kind = "adjective" if _is_of_origin(entry, alias, cities) else "name"
    yield from _formed(alias, Name("", kind, entry=entry))


def _arabic(entry: GazetteerEntry, alias: str) -> Iterator[Name]:
    is_origin = alias.endswith("ي") and entry.kind in ("state", "community") and not entry.is_place
    if not is_origin or alias == entry.name_ar or alias.startswith("ال"):
        yield from _formed(alias, Name("", "name", entry=entry, is_arabic=True))
        return
    for form in clitics.adjective_forms(fold_text(alias)):
        yield Name(form, "adjective", entry=entry, takes_article=True, is_arabic=True)


def _without_titles(names: tuple[str, ...]) -> list[str]:
    """The names but for those that are another of them after a title: the span of a mention is the name."""
    folded = {fold_text(name) for name in names}
    return [
        name for name in names if _TITLE.sub("", fold_text(name), count=1) not in folded - {fold_text(name)}
    ]


def _surnames(entry: GazetteerEntry) -> Iterator[Name]:
    """The family name counts once the full name has stood in the text."""
    for name, is_arabic in ((entry.name_en, False), (entry.name_ar, True)):
        words = fold_text(name).split()
        surname = words[-1] if words else ""
        if len(words) > 1 and len(surname) > 2 and surname not in _NO_SURNAMES:
            start = 3 if not is_arabic and surname.startswith("al-") else 0
            yield Name(
                surname, "surname", entry=entry, capital=-1 if is_arabic else start, is_arabic=is_arabic
            )


def _formed(alias: str, pattern: Name) -> Iterator[Name]:
    """The written variants of one alias."""
    if not alias:
        return
    exact = alias if _ACRONYM.fullmatch(alias) else ""
    for key in _variants(fold_text(alias), pattern.is_arabic):
        capital = _capital(alias) if not pattern.is_arabic and key == fold_text(alias) else -1
        skip = 1 if pattern.is_arabic and key.startswith("لل") else 0
        yield Name(
            key, pattern.kind, pattern.entry, pattern.office, capital, exact, skip, False, pattern.is_arabic
        )


def _capital(alias: str) -> int:
    return next((i for i, letter in enumerate(alias) if letter.isupper()), -1)


def _variants(key: str, is_arabic: bool) -> list[str]:
    keys = [key]
    if not is_arabic:
        return [key, key.replace("al-", "al ")] if " al-" in key else keys
    if key.startswith("ابو "):
        keys += ["ابي " + key[4:], "ابا " + key[4:]]
    keys += [other.replace("عبد ال", "عبدال") for other in keys if "عبد ال" in other]
    if key.startswith(clitics.ARTICLE):
        keys.append(clitics.contracted(key))
    return keys
