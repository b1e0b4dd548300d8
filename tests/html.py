"""Does a page validate? The Nu Html Checker answers: the one behind validator.w3.org, pinned in tests/validator.

It is started once for each process of the tests, on this machine only, because Java takes a second to wake up.
"""

import atexit
import functools
import re
import shutil
from pathlib import Path

import httpx

from tests import servers
from tests.needs import lacking

JAR = Path(__file__).parent / "validator" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"

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
    port = servers.free_port()
    settings = {
        "nu.validator.servlet.bind-address": "127.0.0.1",
        "nu.validator.servlet.max-file-size": str(16 * 1024 * 1024),
        "org.eclipse.jetty.LEVEL": "OFF",
    }
    defined = [f"-D{name}={value}" for name, value in settings.items()]
    command = [java, "-Xmx384m", *defined, "-cp", str(JAR), "nu.validator.servlet.Main", str(port)]
    atexit.register(servers.start(command, port).kill)
    return f"http://127.0.0.1:{port}/?out=json"
