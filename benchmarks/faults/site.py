"""Processes of the site as it runs in production, each on its own port of loopback; one alone, or several behind deploy/nginx.conf."""

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from benchmarks.own_server import ROOT, free_port, memory, spent, wait_for
from benchmarks.own_server import command as started

EMPTY = 'import streamlit as st\n\nst.markdown("1")\n'  # a page of Streamlit that holds one word
_WAIT = 300.0  # seconds: a busy machine


class Process:
    """One process of the site; what it says goes to a file."""

    def __init__(self, url: str, cache: Path, log: Path, script: str = "app.py", **told: str) -> None:
        self.port, self.log = free_port(), log
        self._command = started(self.port, script)
        self._told = os.environ | {"DATABASE_URL": url, "SEANCE_CACHE": str(cache)} | told
        self.start()

    def start(self) -> None:
        """Begins; `ready` waits."""
        with self.log.open("a") as said:
            self.running = subprocess.Popen(self._command, cwd=ROOT, env=self._told, stdout=said, stderr=said)

    def ready(self) -> None:
        """Until it answers. Raises TimeoutError."""
        wait_for(self.port, _WAIT)

    def health(self) -> tuple[int, str]:
        """Status and words of /health; (0, "") where nobody answers."""
        try:
            with urlopen(f"http://127.0.0.1:{self.port}/health", timeout=20) as answer:
                return answer.status, answer.read().decode()
        except HTTPError as error:
            return error.code, error.read().decode()
        except OSError:
            return 0, ""

    def kill(self) -> None:
        """SIGKILL."""
        self.running.kill()
        self.running.wait()

    def end(self) -> None:
        """Leaves nothing behind."""
        self.running.terminate()
        try:
            self.running.wait(20)
        except subprocess.TimeoutExpired:
            self.kill()

    def resident(self) -> float:
        """MiB now."""
        return memory(self.running.pid, "VmRSS")

    def spent(self) -> float:
        """Seconds of CPU so far."""
        return spent(self.running.pid)

    def files(self) -> int:
        """How many it has open now, connections included."""
        return len(os.listdir(f"/proc/{self.running.pid}/fd"))


@contextlib.contextmanager
def site(url: str, folder: Path, *, script: str = "app.py", **told: str) -> Iterator[Process]:
    """One process on this database, its cache and log under `folder`."""
    made = Process(url, folder / "cache", folder / "site.log", script, **told)
    try:
        made.ready()
        yield made
    finally:
        made.end()


def command(url: str, cache: Path, *words: str, **told: str) -> subprocess.Popen[bytes]:
    """`python -m data_loaders WORDS`, begun."""
    told = os.environ | {"DATABASE_URL": url, "SEANCE_CACHE": str(cache)} | told
    asked, nothing = [sys.executable, "-m", "data_loaders", *words], subprocess.DEVNULL
    return subprocess.Popen(asked, cwd=ROOT, env=told, stdout=nothing, stderr=nothing)


def load(url: str, cache: Path, papers: Sequence[Path]) -> int:
    """Loads these; the exit code."""
    return command(url, cache, "load", *map(str, papers)).wait()
