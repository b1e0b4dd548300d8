"""Changes to the seeds: gathered first, checked on a copy, then put in place file by file, each in one step."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, LiteralScalarString

from app.archive import catalogue, verify
from app.errors import BrokenSeeds, CannotStore


@dataclass
class Patch:
    """New contents by path inside the seeds; None for a file that goes."""

    seeds: Path
    contents: dict[str, bytes | None] = field(default_factory=dict)

    def write(self, name: str, content: str) -> None:
        """Give the file `name` a new content."""
        self.contents[name] = content.encode()

    def write_yaml(self, name: str, data: Any) -> None:
        """Give the file `name` new data, in the form that the other files have."""
        out = StringIO()
        _yaml().dump(data, out)
        self.write(name, out.getvalue())

    def edit_yaml(self, name: str, edit: Callable[[Any], None], *, new: Any = None) -> None:
        """Change the data of `name` (or `new`, when there is no such file); an editor's remarks in it are kept."""
        before = self.text(name)
        data = new if before is None else _yaml().load(before)
        edit(data)
        self.write_yaml(name, data)

    def remove(self, name: str) -> None:
        """Let the file `name` go."""
        self.contents[name] = None

    def text(self, name: str) -> str | None:
        """The content of `name` with this patch; None when there is no such file."""
        if name in self.contents:
            content = self.contents[name]
            return content.decode() if content is not None else None
        path = self.seeds / name
        return path.read_text(encoding="utf-8") if path.exists() else None

    def apply(self) -> None:
        """Put everything in place; raises BrokenSeeds, and changes nothing, when it would add a fault."""
        known = {str(fault) for fault in verify.check(catalogue.read(self.seeds), self.seeds)}
        with tempfile.TemporaryDirectory() as scratch:
            copy = Path(scratch) / self.seeds.name
            shutil.copytree(self.seeds, copy)
            _put(self.contents, copy)
            faults = [f for f in verify.check(catalogue.read(copy), copy) if str(f) not in known]
        if faults:
            raise BrokenSeeds(faults)
        _put(self.contents, self.seeds)


def quoted(text: str) -> Any:
    """`text` as YAML is to write it: as a block where that keeps every character."""
    if "\n" in text or text != text.strip() or not text.isprintable():
        return DoubleQuotedScalarString(text)
    return LiteralScalarString(text)


def _put(contents: dict[str, bytes | None], folder: Path) -> None:
    try:
        staged = []
        for name, content in contents.items():
            path = folder / name
            if content is not None:
                path.parent.mkdir(parents=True, exist_ok=True)
                new = path.with_name(f".{path.name}.new")
                new.write_bytes(content)
                staged.append((new, path))
        for new, path in staged:
            new.replace(path)
        for name in (name for name, content in contents.items() if content is None):
            (folder / name).unlink(missing_ok=True)
    except OSError as wrong:
        raise CannotStore(f"cannot write in {folder}: {wrong.strerror}. Make the folder writable") from wrong


def _yaml() -> YAML:
    yaml = YAML()
    yaml.width = 100_000
    yaml.preserve_quotes = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml
