"""The extraction, compiled to C by mypyc: the same results, and more than half as many articles again a second.

`python -m app.compiled` puts the compiled modules beside their sources, where Python takes them in their stead. Nothing
needs them: without a compiler the sources are read, and so they are as soon as one of them is newer.
"""

import io
import os
import sys
import time
from contextlib import redirect_stdout
from importlib.machinery import EXTENSION_SUFFIXES, SOURCE_SUFFIXES, FileFinder, SourceFileLoader
from pathlib import Path
from tempfile import TemporaryDirectory

_APP = Path(__file__).parent
_NAME = "isnad"
_LIBRARY = _APP.parent / f"{_NAME}__mypyc{EXTENSION_SUFFIXES[0]}"
"""The code of all modules; each has a small one of its own beside its source."""

_LEFT_OUT = frozenset(
    # What no article passes through.
    {"__init__", "benchmark", "calibration", "evaluate", "gold", "language", "scoring", "timeml"}
)


def is_current(folder: Path = _APP / "extraction", library: Path = _LIBRARY) -> bool:
    """Whether the sources in a folder were compiled as they now are."""
    if not library.exists():
        return False
    made = library.stat().st_mtime
    return all(source.stat().st_mtime <= made for source in folder.rglob("*.py"))


def leave_stale_aside(folder: str, library: Path = _LIBRARY) -> None:
    """Have Python read the sources of a package, given by its folder, unless what was compiled is current."""
    if not library.exists() or is_current(Path(folder), library):
        return
    for path, _, _ in os.walk(folder):
        sys.path_importer_cache[path] = FileFinder(path, (SourceFileLoader, SOURCE_SUFFIXES))


def main() -> None:
    """Compile in place; needs a C compiler and the headers of Python.

    Raises SystemExit with what mypyc says when it cannot.
    """
    from mypyc.build import mypycify
    from setuptools import Distribution  # type: ignore[import-untyped]

    if is_current():
        print("Nothing has changed since the extraction was compiled.")
        return
    os.chdir(_APP.parent)
    begun = time.time()
    sources = [path for path in sorted(Path("app/extraction").rglob("*.py")) if path.stem not in _LEFT_OUT]
    with TemporaryDirectory() as scratch:
        said = io.StringIO()
        try:
            with redirect_stdout(said):
                modules = mypycify(
                    [str(path) for path in sources],
                    # Without debug information and at -O1 it is as quick, and compiled in a third of the time.
                    opt_level="1", debug_level="0", multi_file=True, group_name=_NAME, target_dir=scratch,
                )  # fmt: skip
        except SystemExit as trouble:
            raise SystemExit(said.getvalue()) from trouble
        command = Distribution({"name": _NAME, "ext_modules": modules}).get_command_obj("build_ext")
        command.inplace, command.build_lib, command.build_temp = True, scratch, scratch
        command.ensure_finalized()
        command.run()
    os.utime(_LIBRARY, (begun, begun))  # what was edited meanwhile is newer
    print(f"{len(sources)} modules compiled")


if __name__ == "__main__":
    main()
