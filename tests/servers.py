"""Programs that the tests start and talk to over HTTP, on this machine only."""

import socket
import subprocess
import time
from collections.abc import Mapping, Sequence

SECONDS_TO_START = 30


def free_port() -> int:
    """A port that nobody listens on at this moment."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def start(
    command: Sequence[str], port: int, env: Mapping[str, str] | None = None
) -> "subprocess.Popen[bytes]":
    """Start a server and wait until it answers on `port`; whoever starts it ends it.

    Raises AssertionError when it ends by itself or does not answer in time.
    """
    server = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    for _ in range(SECONDS_TO_START * 20):
        assert server.poll() is None, f"{command[0]} ended with {server.returncode}"
        with socket.socket() as caller:
            if caller.connect_ex(("127.0.0.1", port)) == 0:
                return server
        time.sleep(0.05)
    server.kill()
    server.wait()
    raise AssertionError(f"{command[0]} did not answer within {SECONDS_TO_START} seconds")
