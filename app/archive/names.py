"""The names of actors and places as texts write them: found in a text, and what else goes by the same name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from app.archive.spelling import ARABIC, Token, fold, sound, tokens
from app.archive.stems import cores, forms

Owner = tuple[str, str]
"""`actor` or `place`, and its id."""

_ACRONYM = 4
_MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of the name of `owner`."""

    owner: Owner
    text: str
    is_own: bool
    """Its name in the catalogue, rather than an alias."""
    is_proper: bool = True
    """Whether its words are names in themselves, as those of people and cities are."""


@dataclass
class Names:
    """All names of the catalogue, to look up in texts."""

    of: dict[Owner, list[str]] = field(default_factory=lambda: defaultdict(list))
    """All spellings, the owner's own names first."""
    alike: dict[Owner, list[str]] = field(default_factory=lambda: defaultdict(list))
    """Those of which every single word stands for the owner: Sadr, but not the President of a longer alias."""
    sounds: set[str] = field(default_factory=set)
    """Those of all words of proper names."""
    sounding: dict[str, list[Owner]] = field(default_factory=lambda: defaultdict(list))
    """The owners of proper names of one word, by its sound: a text may spell them in a way that we do not know."""
    _by_words: dict[tuple[str, ...], list[tuple[Owner, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    _longest: dict[str, int] = field(default_factory=dict)
    """How many words the longest name has that begins with a word."""
    _words: dict[Owner, tuple[tuple[str, ...], frozenset[str]]] = field(default_factory=dict)

    def add(self, name: Name) -> None:
        """Take up one more spelling."""
        words = [token.word for token in tokens(name.text)]
        if name.text not in self.of[name.owner]:
            self.of[name.owner].append(name.text)
            if name.is_own or len(words) == 1:
                self.alike[name.owner].append(name.text)
        if name.is_proper:
            heard = [sound(word) for word in words]
            self.sounds.update(filter(None, heard))
            if len(heard) == 1 and heard[0]:
                self.sounding[heard[0]].append(name.owner)
        if words and len(words) <= _MOST_WORDS:
            bare = tuple(cores(word)[0] for word in words)
            self._by_words[bare].append((name.owner, name.text))
            self._longest[bare[0]] = max(self._longest.get(bare[0], 0), len(bare))

    def words_and_sounds(self, owner: Owner) -> tuple[tuple[str, ...], frozenset[str]]:
        """The words that stand for the owner with their stems, and their sounds; asked for again and again."""
        if owner not in self._words:
            words = [token.word for name in self.alike[owner] for token in tokens(name)]
            said = tuple(dict.fromkeys(form for word in words for form in (word, forms(word).sure)))
            self._words[owner] = said, frozenset(map(sound, words)) & self.sounds
        return self._words[owner]

    def found_in(self, text: str, words: Sequence[Token]) -> Iterator[Owner]:
        """The owners of the names in `words`, the words of `text`; a longer name hides those inside it."""
        at = 0
        while at < len(words):
            size, owners = self._named_at(text, words, at)
            yield from owners
            at += size or 1

    def _named_at(self, text: str, words: Sequence[Token], at: int) -> tuple[int, list[Owner]]:
        begun = max((self._longest.get(first, 0) for first in cores(words[at].word)), default=0)
        for size in range(min(begun, len(words) - at), 0, -1):
            later = tuple(cores(token.word)[0] for token in words[at + 1 : at + size])
            for first in cores(words[at].word):
                named = self._by_words.get((first, *later), ())
                written = text[words[at].start : words[at + size - 1].end]
                owners = [owner for owner, name in named if _is_written_so(name, written)]
                if owners:
                    return size, owners
        return 0, []


def names(listed: Iterable[Name], metonymic: Iterable[Owner]) -> Names:
    """Put names together. The owners in `metonymic` (states, governments) are also called after their capitals:
    such names are found in texts, but do not mean the same to somebody who searches.
    """
    made = Names()
    by_owner: dict[Owner, list[Name]] = defaultdict(list)
    for name in listed:
        by_owner[name.owner].append(name)
    capitals = set(metonymic)
    for owner, its in by_owner.items():
        for name in its:
            if owner not in capitals or _is_alike(name, its):
                made.add(name)
    return made


def _is_alike(name: Name, others: Sequence[Name]) -> bool:
    """Whether a name shares a beginning with another one: American with United States of America, Tehran with none."""
    words = [token.word for token in tokens(name.text)]
    if name.is_own or len(words) > 1 or name.text.isupper():
        return True
    beginnings = {_beginning(t.word) for other in others if other is not name for t in tokens(other.text)}
    return bool(words) and _beginning(words[0]) in beginnings


def _beginning(word: str) -> str:
    return cores(word)[0][:3] if ARABIC.search(word) else word[:4]


def _is_written_so(name: str, written: str) -> bool:
    """Acronyms are names only in capitals: "US", not "us"."""
    if len(fold(name)) > _ACRONYM or not name.replace(".", "").isupper() or ARABIC.search(name):
        return True
    return written.replace(".", "").isupper()
