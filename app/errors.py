"""The few things that can go wrong, named for the reader; each message carries the value and the way out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


class IsnadError(Exception):
    """Anything that Isnad raises on purpose: the message is fit to be read by a person."""


class BadDate(IsnadError, ValueError):
    """A text that is not a date in EDTF."""


class UnreadableText(IsnadError):
    """A file that is not an article we can read: binary, empty, too large, or in another language."""


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing wrong in the seeds: where (`file`, 1-based `line`), what, and the way out."""

    file: str
    line: int
    what: str
    way_out: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.what}. {self.way_out}"


class BrokenSeeds(IsnadError):
    """The seeds cannot be shown as fact: every fault at once."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(map(str, self.faults)))


class CannotStore(IsnadError):
    """A file or folder that cannot be written or read; says what to do."""


class ImpossibleFilter(IsnadError):
    """Filter values that cannot be meant: one sentence for each in `problems`, in the reader's language."""

    def __init__(self, problems: Sequence["Problem"]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{p.parameter}={p.value}: {p.kind}" for p in problems))


@dataclass(frozen=True, slots=True)
class Problem:
    """One impossible value of an address: the parameter, its value as asked, and the kind of trouble (an id)."""

    parameter: str
    value: str
    kind: str


class WrongDecision(IsnadError):
    """An editor's decision that cannot be carried out; says what can."""


class NotKept(IsnadError):
    """Something asked for by its id that the chronicle does not have (`noun`: event, actor, year, document, …)."""

    def __init__(self, noun: str, key: str) -> None:
        self.noun, self.key = noun, key
        super().__init__(f"no {noun} {key!r}")


class Moved(IsnadError):
    """An event that was merged into another (`into`)."""

    def __init__(self, key: str, into: str) -> None:
        self.key, self.into = key, into
        super().__init__(f"{key!r} was merged into {into!r}")


class Withdrawn(IsnadError):
    """An event that was taken out in `version` of the data, on `date`; `note` says why, by language."""

    def __init__(self, key: str, version: int, date: str, note: Mapping[str, str]) -> None:
        self.key, self.version, self.date, self.note = key, version, date, note
        super().__init__(f"{key!r} was withdrawn in version {version}")
