"""The catalogue: all of `seeds/` as checked values. Whether they agree with one another is for `verify`."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError

from app.archive import seeds, yamlfile
from app.archive.yamlfile import Loc, YamlFile
from app.errors import CannotStore, Fault

Form = TypeVar("Form", bound=BaseModel)
Form_co = TypeVar("Form_co", bound=BaseModel, covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[Form_co]):
    """One thing of the catalogue with its place in the files: `at` leads to it inside `file`."""

    id: str
    form: Form_co
    file: YamlFile
    at: Loc = ()

    def fault(self, loc: Loc, what: str, way_out: str) -> Fault:
        return self.file.fault((*self.at, *loc), what, way_out)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything in `seeds/`, by id and in the order of the files."""

    documents: Mapping[str, Entry[seeds.DocumentForm]] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)
    """The stored texts by slug, decoded without any change (newlines included)."""
    actors: Mapping[str, Entry[seeds.ActorForm]] = field(default_factory=dict)
    offices: Mapping[str, Entry[seeds.OfficeForm]] = field(default_factory=dict)
    places: Mapping[str, Entry[seeds.PlaceForm]] = field(default_factory=dict)
    terms: Mapping[str, Mapping[str, Entry[seeds.TermForm]]] = field(default_factory=dict)
    events: Mapping[str, Entry[seeds.EventForm]] = field(default_factory=dict)
    proposals: Mapping[str, Entry[seeds.ProposalForm]] = field(default_factory=dict)
    versions: tuple[Entry[seeds.VersionForm], ...] = ()
    decisions: tuple[Entry[seeds.DecisionForm], ...] = ()
    faults: tuple[Fault, ...] = ()
    """What kept a file or an entry from being read at all."""


def read(folder: Path) -> Catalogue:
    """Read all of `folder`; what is wrong with single files and entries comes back in `faults`, all at once.

    Raises CannotStore when `folder` is no folder that can be read.
    """
    if not folder.is_dir():
        raise CannotStore(f"there are no seeds at {folder}: name their folder in ISNAD_SEEDS")
    reader = _Reader(folder)
    texts = reader.texts()
    return Catalogue(
        documents=reader.one_a_file("documents", seeds.DocumentForm),
        texts=texts,
        actors=reader.listed("actors.yaml", seeds.ActorForm),
        offices=reader.listed("offices.yaml", seeds.OfficeForm),
        places=reader.listed("places.yaml", seeds.PlaceForm),
        terms=reader.vocabulary("vocabulary.yaml"),
        events=reader.one_a_file("events", seeds.EventForm),
        proposals=reader.proposals(),
        versions=tuple(reader.listed("changes.yaml", seeds.VersionForm, key="version").values()),
        decisions=tuple(reader.decisions()),
        faults=tuple(reader.faults),  # last: all of the above add to it
    )


def digest(folder: Path) -> str:
    """SHA-256 over the names and bytes of all seeds: a database built from the same digest is up to date."""
    sums = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in (".yaml", ".txt"):
            sums.update(str(path.relative_to(folder)).encode() + b"\0" + path.read_bytes() + b"\0")
    return sums.hexdigest()


class _Reader:
    """Reads file after file and collects the faults of all of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: list[Fault] = []

    def texts(self) -> dict[str, str]:
        texts = {}
        for path in sorted((self.folder / "documents").glob("*.txt")):
            try:
                texts[path.stem] = path.read_bytes().decode("utf-8")
            except UnicodeDecodeError:
                name = self._name(path)
                self.faults.append(
                    Fault(name, 1, "the text is not UTF-8", "Store it in UTF-8, else unchanged")
                )
        return texts

    def one_a_file(self, subfolder: str, form: type[Form]) -> dict[str, Entry[Form]]:
        entries = {}
        for path in sorted((self.folder / subfolder).glob("*.yaml")):
            file = self._file(path)
            if file.data is not None and (entry := self._entry(path.stem, form, file, (), file.data)):
                entries[path.stem] = entry
        return entries

    def listed(self, name: str, form: type[Form], key: str = "id") -> dict[str, Entry[Form]]:
        file = self._file(self.folder / name)
        entries: dict[str, Entry[Form]] = {}
        for at, data in self._items(file):
            identity = str(data.get(key, "")) if isinstance(data, dict) else ""
            if identity in entries:
                self.faults.append(
                    file.fault(at, f"{key} {identity!r} stands twice", "Keep one of the two entries")
                )
            elif entry := self._entry(identity, form, file, at, data):
                entries[identity] = entry
        return entries

    def vocabulary(self, name: str) -> dict[str, dict[str, Entry[seeds.TermForm]]]:
        file = self._file(self.folder / name)
        if file.data is None:
            return {}
        if not isinstance(file.data, dict):
            self.faults.append(
                file.fault((), "the vocabulary is not a mapping of sets", "Begin with `types:`")
            )
            return {}
        sets: dict[str, dict[str, Entry[seeds.TermForm]]] = {}
        for set_name, terms in file.data.items():
            sets[set_name] = {}
            for i, data in enumerate(terms if isinstance(terms, list) else []):
                if entry := self._entry(str(i), seeds.TermForm, file, (set_name, i), data):
                    sets[set_name][entry.form.id] = entry
        return sets

    def proposals(self) -> dict[str, Entry[seeds.ProposalForm]]:
        entries: dict[str, Entry[seeds.ProposalForm]] = {}
        for path in sorted((self.folder / "proposed").glob("*.yaml")):
            file = self._file(path)
            for at, data in self._items(file):
                if entry := self._entry("", seeds.ProposalForm, file, at, data):
                    entries[entry.form.id] = Entry(entry.form.id, entry.form, file, at)
        return entries

    def decisions(self) -> Iterator[Entry[seeds.DecisionForm]]:
        """What editors decided; there is no file before the first decision."""
        path = self.folder / "decisions.yaml"
        if path.exists():
            file = self._file(path)
            for at, data in self._items(file):
                if entry := self._entry("", seeds.DecisionForm, file, at, data):
                    yield entry

    def _items(self, file: YamlFile) -> Iterator[tuple[Loc, Any]]:
        if file.data is None:
            return
        if not isinstance(file.data, list):
            self.faults.append(file.fault((), "this file is not a list", "Begin each entry with `- id: …`"))
            return
        yield from (((i,), data) for i, data in enumerate(file.data))

    def _file(self, path: Path) -> YamlFile:
        file = yamlfile.read(path, self._name(path))
        self.faults.extend(file.faults)
        return file

    def _name(self, path: Path) -> str:
        return f"{self.folder.name}/{path.relative_to(self.folder).as_posix()}"

    def _entry(
        self, identity: str, form: type[Form], file: YamlFile, at: Loc, data: Any
    ) -> Entry[Form] | None:
        try:
            return Entry(identity, form.model_validate(data), file, at)
        except ValidationError as wrong:
            self.faults.extend(_faults_of(wrong, file, at))
            return None


def _faults_of(wrong: ValidationError, file: YamlFile, at: Loc) -> Iterator[Fault]:
    for error in wrong.errors():
        where = ".".join(map(str, error["loc"])) or "the entry"
        yield file.fault((*at, *error["loc"]), f"{where}: {error['msg']}", "seeds/README.md shows the form")
