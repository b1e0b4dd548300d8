"""What a machine may lack for some of the tests."""

import os
from typing import NoReturn

import pytest


def lacking(what: str, way_out: str) -> NoReturn:
    """Skip the test that needs `what`, saying so; where `CI=true` that is a failure, for there it must be run."""
    words = f"{what} is missing: {way_out}"
    if os.environ.get("CI") == "true":
        pytest.fail(words, pytrace=False)
    pytest.skip(words)
