"""Does a page validate? The Nu Html Checker answers: the one behind validator.w3.org, pinned in tests/validator.

It is started once for each process of the tests, on this machine only, because Java takes a second to wake up.
"""

import atexit
import functools
import re
import shutil
import socket
import subprocess
import time
from pathlib import Path

import httpx

from tests.needs import lacking

JAR = Path(__file__).parent / "validator" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
SECONDS_TO_START = 30

# htmx's attributes are the one thing that we write knowing that HTML does not have it.
_HTMX = re.compile(r"^Attribute “hx-[a-z:-]+” (?:not allowed on element|is not serializable)")


def validate(html: str) -> list[str]:
    """What is wrong with a whole page, a line for each error and warning; empty when it is valid HTML.

    Skips the test where Java or the checker is missing, and fails it there under `CI=true`.
    """
    answer = httpx.post(
        _checker(), content=html.encode(), headers={"Content-Type": "text/html; charset=utf-8"}, timeout=60
    )
    answer.raise_for_status()
    faults = [fault for fault in answer.json()["messages"] if not _HTMX.match(fault["message"])]
    return [
        f"line {fault.get('lastLine', 0)}: {fault['message']} ({fault.get('extract', '').strip()})"
        for fault in faults
    ]


@functools.cache
def _checker() -> str:
    """The address of a running checker."""
    java = shutil.which("java")
    if not java:
        lacking("Java", "apt-get install default-jre-headless")
    if not JAR.exists():
        lacking("the Nu Html Checker", "make test fetches it where npm is installed")
    port = _free_port()
    settings = {
        "nu.validator.servlet.bind-address": "127.0.0.1",
        "nu.validator.servlet.max-file-size": str(16 * 1024 * 1024),
    }
    defined = [f"-D{name}={value}" for name, value in settings.items()]
    checker = subprocess.Popen(
        [java, "-Xmx384m", *defined, "-cp", str(JAR), "nu.validator.servlet.Main", str(port)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    atexit.register(checker.kill)
    _wait_for(checker, port)
    return f"http://127.0.0.1:{port}/?out=json"


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def _wait_for(checker: "subprocess.Popen[bytes]", port: int) -> None:
    for _ in range(SECONDS_TO_START * 10):
        assert checker.poll() is None, f"the Nu Html Checker ended with {checker.returncode}"
        with socket.socket() as caller:
            if caller.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError(f"the Nu Html Checker did not answer within {SECONDS_TO_START} seconds")
