"""A process of the dashboard on a free port of loopback: how it is started, and when it answers."""

import contextlib
import socket
import sys
import time
from pathlib import Path
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[1]


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def command(port: int, script: str = "app.py") -> list[str]:
    """The words that start it, from `ROOT`."""
    return [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port), "--server.headless", "true"]


def wait_for(port: int, seconds: float) -> None:
    """Until it answers. Raises TimeoutError."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with contextlib.suppress(OSError), urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=5):
            return
        time.sleep(0.3)
    raise TimeoutError(port)
