"""What every test starts from."""

import os

import hypothesis
import pytest
from xdist.remote import Producer  # type: ignore[import-untyped]
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]

# No test is timed: this machine and the next differ. In CI the examples are always the same ones.
hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") == "true" else "here")


@pytest.fixture(autouse=True)
def _settings_of_the_project_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """A setting in the shell that runs the tests changes nothing in them."""
    for name in [name for name in os.environ if name.startswith("ISNAD_")]:
        monkeypatch.delenv(name)


class BrowserTestsTogether(LoadScopeScheduling):  # type: ignore[misc]  # xdist hands this class out untyped
    """Gives all browser tests to one core, where they share a site and a browser, and the rest to whoever is free.

    `--dist loadgroup` would say the same in one mark, but groups nothing under pytest 9.2 (pytest-xdist #1386).
    """

    def _split_scope(self, nodeid: str) -> str:
        return "browser" if nodeid.startswith("tests/browser/") else nodeid


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """How xdist spreads the tests over the cores."""
    return BrowserTestsTogether(config, log)
