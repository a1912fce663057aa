"""Servers on loopback, each a process with what it starts: when it answers, the CPU and the memory of all of them."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Self

from benchmarks import own_server
from benchmarks.own_server import ROOT, command, free_port, wait_for

DATASETTE = ("--setting", "sql_time_limit_ms", "60000", "--setting", "max_csv_mb", "0", "--setting", "suggest_facets", "off")
_WAIT = 300.0  # seconds
_EACH = 0.02
_TICKS = os.sysconf("SC_CLK_TCK")


class Served:
    """A server's process; it is begun by the context, and `ready` waits until it answers at `alive`."""

    def __init__(self, words: Sequence[str], port: int, alive: str, **told: str) -> None:
        self.words, self.port, self.alive, self.told = list(words), port, alive, told

    def __enter__(self) -> Self:
        nobody = subprocess.DEVNULL
        self.process = subprocess.Popen(self.words, cwd=ROOT, env=os.environ | self.told, stdout=nobody, stderr=nobody)
        return self

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(30)

    def ready(self) -> None:
        """Until it answers. Raises TimeoutError."""
        wait_for(self.port, _WAIT, self.alive, _EACH)

    def settled(self) -> None:
        """Until it answers, and until nothing more is prepared."""
        self.ready()
        own_server.settled(self.spent)

    def spent(self) -> float:
        """Seconds of CPU so far, of all threads and children, those that are gone included."""
        return sum(_spent(pid) for pid in _family(self.process.pid))

    def resident(self) -> float:
        """MiB now."""
        return sum(_memory(pid, "VmRSS") for pid in _family(self.process.pid))

    def peak(self) -> float:
        """MiB at most since `forget`."""
        return sum(_memory(pid, "VmHWM") for pid in _family(self.process.pid))

    def forget(self) -> None:
        """The most memory is counted from now on."""
        for pid in _family(self.process.pid):
            Path(f"/proc/{pid}/clear_refs").write_text("5")


def ours(url: str) -> Served:
    """The site."""
    port = free_port()
    return Served(command(port), port, "/_stcore/health", DATABASE_URL=url)


def page(script: Path, **told: str) -> Served:
    """A Streamlit page of one file."""
    port = free_port()
    return Served(command(port, str(script)), port, "/_stcore/health", **told)


def datasette(program: Path, database: Path) -> Served:
    """Datasette on a file that nobody writes, without the bounds that would cut its answers."""
    port = free_port()
    return Served([str(program), "serve", "-i", str(database), "-p", str(port), *DATASETTE], port, "/-/versions.json")


def installed(folder: Path) -> Path | None:
    """Datasette in an environment of its own; None where it cannot be had, as without a network."""
    asked = [sys.executable, "-m", "venv", str(folder)]
    pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    lock = str(Path(__file__).with_name("requirements.txt"))
    done = all(subprocess.run(words, check=False).returncode == 0 for words in (asked, [*pip, "-r", lock]))
    return folder / "bin" / "datasette" if done else None


def _family(pid: int) -> Iterator[int]:
    yield pid
    for thread in Path(f"/proc/{pid}/task").glob("*"):
        try:
            children = (thread / "children").read_text().split()
        except OSError:
            continue
        for child in children:
            yield from _family(int(child))


def _spent(pid: int) -> float:
    try:
        gone = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()
        return own_server.spent(pid) + (int(gone[13]) + int(gone[14])) / _TICKS
    except OSError:
        return 0.0


def _memory(pid: int, what: str) -> float:
    try:
        return own_server.memory(pid, what)
    except OSError:
        return 0.0
