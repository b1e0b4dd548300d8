"""The README is a contract: what can be typed and set stands there, and what stands there can be typed."""

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from app.cli import cli
from app.settings import Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
CODE = re.compile(r"```\w*\n(.*?)```|`([^`\n]+)`", re.S)


def commands_of(group: object) -> Iterator[tuple[str, TyperCommand]]:
    """Name and declaration of every command that can be typed."""
    if isinstance(group, TyperGroup):
        for command in group.commands.values():
            yield from commands_of(command)
    elif isinstance(group, TyperCommand):
        yield group.name or "", group


def options_of(command: TyperCommand) -> set[str]:
    return {option for parameter in command.params for option in parameter.opts if option.startswith("--")}


COMMANDS = dict(commands_of(get_command(cli)))
CODE_IN_README = "\n".join(block or inline for block, inline in CODE.findall(README))


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_and_option_is_in_the_readme(name: str) -> None:
    assert re.search(rf"\bisnad {name}\b", CODE_IN_README)
    asked = options_of(COMMANDS[name]) - {"--help"}
    assert {option for option in asked if not re.search(rf"{option}(?![\w-])", CODE_IN_README)} == set()


def test_every_command_in_the_readme_exists() -> None:
    named = set(re.findall(r"(?:^|\s|/)isnad ([a-z]+)\b", CODE_IN_README))
    assert named <= set(COMMANDS)


def test_every_option_in_the_readme_exists() -> None:
    """Options of `isnad` only: a line that starts another program is that program's affair."""
    known = {"--help"}.union(*map(options_of, COMMANDS.values()))
    lines = [line for line in CODE_IN_README.splitlines() if re.match(r"(?:\.venv/bin/)?isnad ", line)]
    assert {option for line in lines for option in re.findall(r"(?<=\s)--[a-z][a-z-]*", line)} <= known


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_is_in_the_readme_with_its_default(name: str) -> None:
    row = re.search(rf"^\| `ISNAD_{name.upper()}` \| ([^|]*) \|", README, re.M)
    assert row, f"ISNAD_{name.upper()} is not in the table of settings"
    default = Settings.model_fields[name].default
    if isinstance(default, Path):
        default = default.relative_to(ROOT).as_posix()
    assert default in {"", None} or f"`{default}`" in row.group(1)


def test_every_setting_in_the_readme_exists() -> None:
    named = {name.lower() for name in re.findall(r"ISNAD_([A-Z_]+)", README)}
    assert named <= set(Settings.model_fields)


def test_every_target_of_make_in_the_readme_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    assert {"serve", "test"} <= set(re.findall(r"^make ([a-z]+)", CODE_IN_README, re.M)) <= targets


def test_make_lists_every_target_with_what_it_does() -> None:
    phony = re.search(r"^\.PHONY: (.*)$", (ROOT / "Makefile").read_text("utf-8"), re.M)
    assert phony
    listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert [target for target in phony.group(1).split() if not re.search(rf"make {target} +\w", listed)] == []


def test_every_path_in_the_readme_exists() -> None:
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", README)
    folders = re.findall(r"`((?:app|seeds|static|templates|tests)/[\w./-]*)`", README)
    assert [path for path in [*links, *folders] if not (ROOT / path).exists()] == []
