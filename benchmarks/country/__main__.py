"""`python -m benchmarks.country [--share S] [--peer PATH] [--engine sqlite|postgresql] [--parquet] [--kill]`: a whole country, one command.

Makes the national files at S of their real size (1.6 M contract rows, 500,000 mandates, 250,000 grants), and loads them by `python -m
data_loaders load` into an empty database, to its end: rows stored, figures derived, texts masked, snapshot written. Prints seconds and CPU
of the rows and of the whole (the server's own CPU apart), peak memory, and the ratio to `sqlite-utils insert TABLE FILE --csv` of the same
files in the same run. `--kill`: a first load is killed in its second file; the load that is measured takes up where it stood.
"""

import argparse
import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, create_engine, text
from sqlalchemy.exc import DBAPIError

from benchmarks.country.tables import CONTRACTS, GRANTS, MANDATES, write
from benchmarks.papers import say
from benchmarks.workload import database

_ENGINES = ("sqlite", "postgresql")


def main() -> None:
    """Both engines, or the one that is named."""
    told = _arguments()
    with TemporaryDirectory() as folder:
        files = Path(folder) / "files"
        files.mkdir()
        paths = write(files, told.share, seed=1)
        rows = sum(int(count * told.share) for count in (CONTRACTS, MANDATES, GRANTS))
        megabytes = sum(path.stat().st_size for path in paths) / 1e6
        say(f"country: {rows} rows, {megabytes:.0f} MB, {os.cpu_count()} cores, load of the machine {os.getloadavg()[0]:.1f}")
        peer = _peer(told.peer, paths, Path(folder)) if told.peer else None
        if told.parquet:
            write(files, told.share, seed=1, parquet=True)
            (files / "decp.csv").unlink()
        for engine in [told.engine] if told.engine else _ENGINES:
            if told.kill:
                with _empty(engine, files) as load:
                    if load:
                        _killed(engine, load)
            with _empty(engine, files) as load:
                if load:
                    _measured(engine, load, rows, peer)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="A whole country in one command.")
    parser.add_argument("--share", type=float, default=0.1, help="of the real size")
    parser.add_argument("--peer", default=shutil.which("sqlite-utils"), help="the program sqlite-utils")
    parser.add_argument("--engine", choices=_ENGINES)
    parser.add_argument("--parquet", action="store_true", help="the contracts as Parquet")
    parser.add_argument("--kill", action="store_true")
    return parser.parse_args()


@dataclass(frozen=True)
class _Load:
    """The command: which files, into which database, with which folder of snapshots."""

    url: str
    files: Path
    cache: Path
    server: Path  # its first line is the server's process; there is none of SQLite

    def start(self) -> "subprocess.Popen[bytes]":
        environment = {**os.environ, "DATABASE_URL": self.url, "SEANCE_CACHE": str(self.cache)}
        return subprocess.Popen([sys.executable, "-m", "data_loaders", "load", str(self.files)], env=environment, stdout=subprocess.DEVNULL)


@contextlib.contextmanager
def _empty(engine: str, files: Path) -> Iterator[_Load | None]:
    """The command for an empty database of its own; None where the engine is not at hand."""
    with TemporaryDirectory() as own, database(engine, Path(own)) as url:
        yield _Load(url, files, Path(own) / "cache", Path(own) / "postmaster.pid") if url else None


def _measured(engine: str, load: _Load, rows: int, peer: tuple[float, float] | None) -> None:
    before, child, started = _of_the_server(load), load.start(), time.perf_counter()
    stored = _stored(child, load)
    storing = _of_the_server(load) - before
    _, cpu, peak = _timed(child)
    whole = time.perf_counter() - started, cpu
    for what, (seconds, used) in (("rows stored", stored), ("snapshot and all", whole)):
        beside = (
            f"; sqlite-utils {peer[0]:.1f} s, {peer[1]:.1f} of CPU: {peer[0] / seconds:.2f}, {peer[1] / used:.2f} times" if peer else ""
        )
        say(f"country: {engine}: {what}: {seconds:.1f} s, {used:.1f} of CPU: {rows / seconds:,.0f} rows/s{beside}")
    if load.server.exists():
        say(f"country: {engine}: the server's own CPU: {storing:.1f} s until the rows stood, {_of_the_server(load) - before:.1f} in all")
    say(f"country: {engine}: peak memory {peak / 1024:.0f} MiB")
    again, _, _ = _timed(load.start())
    say(f"country: {engine}: the same once more: {again:.1f} s")


def _stored(child: "subprocess.Popen[bytes]", load: _Load) -> tuple[float, float]:
    """(seconds, seconds of CPU) of the process until the rows of all files are in the database."""
    started, files, asked = time.perf_counter(), len(list(load.files.iterdir())), create_engine(load.url)
    state = ["R"]
    while state[0] != "Z" and _files_held(asked) < files:
        time.sleep(0.2)
        state = _state(f"/proc/{child.pid}/stat")
    asked.dispose()
    return time.perf_counter() - started, (int(state[11]) + int(state[12])) / os.sysconf("SC_CLK_TCK")


def _of_the_server(load: _Load) -> float:
    """Seconds of CPU so far of PostgreSQL: its first process, those that it started and has seen end, and those that live."""
    if not load.server.exists():
        return 0.0
    first = load.server.read_text(encoding="ascii").split()[0]
    ticks = sum(map(int, _state(f"/proc/{first}/stat")[11:15]))
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # ended meanwhile
            state = _state(path)
            ticks += sum(map(int, state[11:13])) if state[1] == first else 0
    return ticks / os.sysconf("SC_CLK_TCK")


def _state(path: str | Path) -> list[str]:
    """What the kernel says of a process, from its letter on: 1 is its parent, 11 and 12 its ticks, 13 and 14 those of its children."""
    return Path(path).read_text(encoding="ascii", errors="replace").rpartition(")")[2].split()


def _timed(child: "subprocess.Popen[bytes]") -> tuple[float, float, int]:
    """(seconds, seconds of CPU, peak KiB) of a process to its end. Raises SystemExit where it fails."""
    started = time.perf_counter()
    _, status, used = os.wait4(child.pid, 0)
    if status:
        raise SystemExit(f"country: {child.args!r} ended with {status}")
    return time.perf_counter() - started, used.ru_utime + used.ru_stime, used.ru_maxrss


def _killed(engine: str, load: _Load) -> None:
    before, child, asked = _of_the_server(load), load.start(), create_engine(load.url)
    while not _files_held(asked):
        time.sleep(0.2)
    time.sleep(1)
    child.send_signal(signal.SIGKILL)
    _, _, used = os.wait4(child.pid, 0)
    spent = f"{used.ru_utime + used.ru_stime:.1f} s of CPU, {_of_the_server(load) - before:.1f} of the server's"
    held, files = _files_held(asked), len(list(load.files.iterdir()))
    say(f"country: {engine}: killed with {held} of {files} files stored, after {spent}")
    seconds, cpu, _ = _timed(load.start())
    say(f"country: {engine}: taken up again: {seconds:.1f} s, {cpu:.1f} of CPU, snapshot and all; {_files_held(asked)} of {files} files")
    asked.dispose()


def _files_held(asked: Engine) -> int:
    """One connection is asked again and again: a new one each time would be more of the server's CPU than the rows."""
    try:
        with asked.connect() as connection:
            return int(connection.execute(text("SELECT count(*) FROM open_file")).scalar() or 0)
    except DBAPIError:  # no table yet
        return 0


def _peer(program: str, paths: list[Path], folder: Path) -> tuple[float, float]:
    """(seconds, seconds of CPU) of the peer for the same files."""
    found = []
    for path in paths:
        asked = [
            program,
            "insert",
            str(folder / "peer.db"),
            path.stem,
            str(path),
            "--csv",
            "--delimiter",
            ";" if path.stem == "rne" else ",",
        ]
        found.append(_timed(subprocess.Popen(asked, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)))
    (folder / "peer.db").unlink()
    return sum(one[0] for one in found), sum(one[1] for one in found)


if __name__ == "__main__":
    main()
