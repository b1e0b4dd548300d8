"""Reads the vocabulary of event words: `english.yaml` and `arabic.yaml` beside this file."""

from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True)
class Vocabulary:
    """The sections of one language's file, each a text of words or a table of such texts."""

    sections: dict[str, Any]

    def words(self, section: str) -> frozenset[str]:
        """The words of a plain section."""
        return frozenset(self.sections[section].split())

    def line(self, section: str) -> str:
        """A plain section as it stands, with its marks."""
        return str(self.sections[section])

    def table(self, section: str) -> dict[str, str]:
        """A section of texts by name: verbs and nouns by event type, classes by name."""
        return {str(name): str(text) for name, text in self.sections[section].items()}


def _load(name: str) -> Vocabulary:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    # BaseLoader: "on", "no" and numbers stay words.
    return Vocabulary(yaml.load(text, Loader=yaml.CBaseLoader))  # noqa: S506 (makes only strings, lists and tables)


ENGLISH = _load("english.yaml")
ARABIC = _load("arabic.yaml")
