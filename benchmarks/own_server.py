"""A process of the dashboard on a free port of loopback: how it is started, when it answers, and what it spends."""

import contextlib
import socket
import sys
import time
from collections.abc import Callable
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


def wait_for(port: int, seconds: float, path: str = "/_stcore/health", every: float = 0.3) -> None:
    """Until it answers at `path`. Raises TimeoutError."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        with contextlib.suppress(OSError), urlopen(f"http://127.0.0.1:{port}{path}", timeout=5):
            return
        time.sleep(every)
    raise TimeoutError(port)


def spent(pid: int) -> float:
    """Seconds of CPU of all threads of a process so far."""
    return time.clock_gettime(((~pid) << 3) | 2)  # the kernel's clock of another process


def settled(so_far: Callable[[], float]) -> float:
    """Waits until what is prepared at the start is done: the seconds of CPU spent by then."""
    before, now = -1.0, so_far()
    while now - before > 0.05:
        time.sleep(1.5)
        before, now = now, so_far()
    return now


def memory(pid: int, what: str) -> float:
    """MiB of a process: resident now (VmRSS), or at most (VmHWM)."""
    return int(Path(f"/proc/{pid}/status").read_text().split(f"{what}:")[1].split()[0]) / 1024
