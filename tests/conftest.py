"""What every test starts from."""

import os

import hypothesis
import pytest

# No test is timed: this machine and the next differ. In CI the examples are always the same ones.
hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") == "true" else "here")


@pytest.fixture(autouse=True)
def _settings_of_the_project_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """A setting in the shell that runs the tests changes nothing in them."""
    for name in [name for name in os.environ if name.startswith("ISNAD_")]:
        monkeypatch.delenv(name)
