"""YAML as editors write it, read as plain strings, with the line of everything: faults must say where they are."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from app.errors import Fault

Loc = tuple[str | int, ...]
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class YamlFile:
    """`data` holds mappings, lists and strings only (no guessed dates or numbers); `lines` maps a path in it to its
    1-based line; `faults` what is wrong with the file itself.
    """

    name: str
    data: Any
    lines: dict[Loc, int]
    faults: tuple[Fault, ...] = ()

    def line(self, loc: Loc) -> int:
        """The line of the nearest thing on the way to `loc`."""
        while loc and loc not in self.lines:
            loc = loc[:-1]
        return self.lines.get(loc, 1)

    def fault(self, loc: Loc, what: str, way_out: str) -> Fault:
        return Fault(self.name, self.line(loc), what, way_out)


def read(path: Path, name: str) -> YamlFile:
    """Read one file; a file that is missing, not UTF-8 or not YAML comes back as faults, never as an exception."""
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader=_Loader)
    except FileNotFoundError:
        return YamlFile(
            name, None, {}, (Fault(name, 1, "the file is missing", "Write it as seeds/README.md shows"),)
        )
    except UnicodeDecodeError as wrong:
        line = path.read_bytes()[: wrong.start].count(b"\n") + 1
        return YamlFile(name, None, {}, (Fault(name, line, "this is not UTF-8", "Save the file as UTF-8"),))
    except yaml.MarkedYAMLError as wrong:
        mark = wrong.problem_mark
        fault = Fault(
            name, mark.line + 1 if mark else 1, f"this is not YAML: {wrong.problem}", "Mend the notation"
        )
        return YamlFile(name, None, {}, (fault,))
    except yaml.YAMLError as wrong:
        return YamlFile(name, None, {}, (Fault(name, 1, f"this is not YAML: {wrong}", "Mend the notation"),))
    if root is None:
        return YamlFile(
            name, None, {}, (Fault(name, 1, "the file is empty", "Write it as seeds/README.md shows"),)
        )
    lines: dict[Loc, int] = {}
    return YamlFile(name, _plain(root, (), lines), lines, tuple(_doubled_keys(root, name)))


def _plain(node: yaml.Node, loc: Loc, lines: dict[Loc, int]) -> Any:
    lines.setdefault(loc, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        plain = {}
        for key, value in node.value:
            lines[(*loc, str(key.value))] = key.start_mark.line + 1
            plain[str(key.value)] = _plain(value, (*loc, str(key.value)), lines)
        return plain
    if isinstance(node, yaml.SequenceNode):
        return [_plain(value, (*loc, i), lines) for i, value in enumerate(node.value)]
    return node.value


def _doubled_keys(node: yaml.Node, name: str) -> Iterator[Fault]:
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            if key.value in seen:
                yield Fault(
                    name, key.start_mark.line + 1, f"the key {key.value!r} stands twice", "Keep one of them"
                )
            seen.add(key.value)
            yield from _doubled_keys(value, name)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _doubled_keys(value, name)
