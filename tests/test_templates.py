"""Every template compiles, is used, and gets what it asks for."""

import re
from pathlib import Path

import pytest

from app.pages.render import environment
from app.settings import Settings

FOLDER = Settings().templates
NAMES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*") if path.is_file())


@pytest.mark.parametrize("name", NAMES)
def test_a_template_compiles(name: str) -> None:
    environment(Settings()).get_template(name)


def test_every_template_is_used() -> None:
    """By a handler, or by another template."""
    written = [*FOLDER.rglob("*.html"), *(Path(__file__).parent.parent / "app").rglob("*.py")]
    used = {name for path in written for name in re.findall(r"\"([\w/.-]+\.\w+)\"", path.read_text("utf-8"))}
    assert set(NAMES) - used == set()


def test_pages_name_the_object_that_they_show() -> None:
    """`page` is documented where its class is; a template that extends the base says which that is."""
    pages = [name for name in NAMES if "{% extends" in (FOLDER / name).read_text("utf-8")]
    assert pages
    assert [name for name in pages if "{# page: " not in (FOLDER / name).read_text("utf-8")] == []


def test_what_is_written_is_escaped_and_what_is_missing_is_an_error() -> None:
    made = environment(Settings())
    assert made.from_string("{{ words }}").render(words="<b>") == "&lt;b&gt;"
    with pytest.raises(Exception, match="'missing' is undefined"):
        made.from_string("{{ missing }}").render()
