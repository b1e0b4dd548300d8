"""The rules of the house that no tool checks: the way imports point, how long things grow, what templates may hold."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
APP = ROOT / "app"

# A module imports only from what stands to its left, and from its own folder.
ORDER = (
    *("errors", "settings", "dates", "languages", "compiled", "models"),
    *("extraction", "archive", "timeline", "pages", "main", "cli"),
)
WEB = {"fastapi", "starlette", "uvicorn", "jinja2", "markupsafe"}
DATABASE = {"sqlmodel", "sqlalchemy", "sqlite3"}
FOREIGN = {"extraction": WEB | DATABASE, "archive": WEB, "timeline": WEB - {"markupsafe"}}

LONGEST_FUNCTION = 40
LONGEST_FILE = 400

MODULES = sorted(APP.rglob("*.py"))
TEMPLATES = sorted((ROOT / "templates").rglob("*.*"))
STYLES = sorted((ROOT / "static" / "css").rglob("*.css"))
WRITTEN_BY_US = [
    *MODULES,
    *TEMPLATES,
    *STYLES,
    *sorted((ROOT / "static" / "js").rglob("*.js")),
    *sorted((ROOT / "tests").glob("**/[!.]*.py")),
]


def part_of(path: Path) -> str:
    """The name in ORDER that a file of `app/` belongs to; empty for `app/__init__.py`."""
    first = path.relative_to(APP).parts[0].removesuffix(".py")
    return "" if first == "__init__" else first


def imports_of(path: Path) -> Iterator[tuple[int, str]]:
    """Line and dotted name of everything that a module imports, at its head or later."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{named(path)}:{node.lineno}: import from app, not relatively"
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def none(faults: list[str], way_out: str = "") -> None:
    """Pass when there are no faults, else show each on a line of its own."""
    assert not faults, "\n".join([way_out, *faults])


def test_every_module_has_its_place_in_the_order() -> None:
    none(
        [named(path) for path in MODULES if part_of(path) not in {"", *ORDER}], "not in the order of imports:"
    )


def test_imports_point_one_way() -> None:
    wrong = []
    for path in MODULES:
        here = part_of(path)
        allowed = {*ORDER[: ORDER.index(here)], here} if here else set()
        for line, name in imports_of(path):
            package, _, rest = name.partition(".")
            if package == "app" and rest.split(".")[0] not in allowed:
                wrong.append(f"{named(path)}:{line}: {here} imports {name}")
    none(wrong)


def test_extraction_knows_no_database_and_only_pages_know_the_web() -> None:
    wrong = [
        f"{named(path)}:{line}: {name}"
        for path in MODULES
        for line, name in imports_of(path)
        if name.split(".")[0] in FOREIGN.get(part_of(path), set())
    ]
    none(wrong)


def test_pages_ask_the_timeline_and_write_no_queries() -> None:
    wrong = [
        f"{named(path)}:{line}: {name}"
        for path in MODULES
        if part_of(path) == "pages"
        for line, name in imports_of(path)
        if name.split(".")[0] in DATABASE
        and name.split(".")[-1] in {"select", "text", "func", "insert", "update"}
    ]
    none(wrong)


def test_nothing_imports_main() -> None:
    none([named(path) for path in MODULES for _, name in imports_of(path) if name.startswith("app.main")])


def test_functions_stay_small() -> None:
    long = [
        f"{named(path)}:{node.lineno}: {node.name} has {length} lines"
        for path in WRITTEN_BY_US
        if path.suffix == ".py"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (length := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    ]
    none(long)


def test_files_stay_small() -> None:
    lengths = {named(path): path.read_text("utf-8").count("\n") for path in WRITTEN_BY_US}
    none([f"{name} has {length} lines" for name, length in lengths.items() if length > LONGEST_FILE])


def test_extraction_mentions_no_document_and_no_event() -> None:
    """What is learned on the documents at hand must hold for the next one."""
    kept = [*(ROOT / "seeds" / "documents").glob("*.yaml"), *(ROOT / "seeds" / "events").glob("*.yaml")]
    names = re.compile("|".join(rf"\b{re.escape(path.stem)}\b" for path in kept) or r"\Z\A")
    none(
        [named(path) for path in MODULES if part_of(path) == "extraction" and names.search(path.read_text())]
    )


def test_extraction_holds_no_sentence_of_a_document() -> None:
    """Five words in a row from a document are its sentence, not words of the language; remarks count too."""
    sentences = {run for path in (ROOT / "seeds" / "documents").glob("*.txt") for run in runs_of_words(path)}
    copied = [
        f"{named(path)}: {' '.join(run)}"
        for path in MODULES
        if part_of(path) == "extraction"
        for run in sorted(runs_of_words(path) & sentences)
    ]
    none(copied)


def runs_of_words(path: Path) -> set[tuple[str, ...]]:
    """Every five words that follow one another, without their punctuation."""
    words = re.findall(r"\w+", path.read_text("utf-8").lower())
    return set(zip(*(words[start:] for start in range(5)), strict=False))


def places(pattern: str, paths: list[Path]) -> list[str]:
    """File, line and words of everything that matches."""
    return [
        f"{named(path)}:{text.count(chr(10), 0, match.start()) + 1}: {match.group()}"
        for path in paths
        for text in [path.read_text("utf-8")]
        for match in re.finditer(pattern, text, re.I)
    ]


@pytest.mark.parametrize(
    ("pattern", "way_out"),
    [
        (r"\sstyle\s*=", "the policy refuses style attributes: a class, or geometry in SVG attributes"),
        (
            r"<script(?![^>]*\bsrc=)(?![^>]*application/ld\+json)[^>]*>",
            "the policy refuses inline scripts: static/js",
        ),
        (r"\son[a-z]+\s*=", "the policy refuses inline handlers: a custom element in static/js/elements"),
        (r"\bhx-on\b", "the policy refuses inline handlers, those of htmx too"),
        (r"hx-(?:vals|headers)=.js:", "the policy refuses eval"),
        (r"\|\s*safe\b", "templates escape: hand in Markup that was made from checked parts"),
        (r"href=\"javascript:", "a link has an address"),
    ],
)
def test_templates_keep_to_the_policy(pattern: str, way_out: str) -> None:
    none(places(pattern, TEMPLATES), way_out)


def test_every_attribute_of_htmx_is_one_that_our_htmx_reads() -> None:
    (script,) = (ROOT / "static" / "vendor").glob("htmx-4.*.min.js")
    known = set(re.findall(r"hx-[a-z]+(?:-[a-z]+)*", script.read_text("utf-8")))
    assert {"hx-get", "hx-swap-oob", "hx-push-url"} <= known
    used = places(r"(?<![\w-])hx-[a-z-]+(?=[:\w-]*\s*=)", TEMPLATES)
    none([place for place in used if place.split()[-1] not in known])


def test_styles_serve_both_directions() -> None:
    sided = r"(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)"
    physical = rf"(?<![\w-])(?:{sided}|left|right)[\w-]*\s*:"
    aligned = r"(?:text-align|float|clear)\s*:\s*(?:left|right)"
    none(places(physical, STYLES), "write inline-start and inline-end")
    none(places(aligned, STYLES), "write start and end")
