"""The run of `benchmarks.workload` on one database: each file loaded, then by the peer; all of them once more; the peak memory."""

import csv
import os
import resource
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Engine

from benchmarks.papers import say
from data_loaders.open_data import files
from database.engine import open_engine
from database.incoming import Provenance


def run(url: str, tables: Sequence[Path], program: str | None) -> None:
    """Prints a line a file, one for all of them, one for the second load and one for memory."""
    engine = open_engine(url)
    name = engine.dialect.name
    rows = ours = peers = 0.0
    say(f"workload: {name}: {len(tables)} files, {os.cpu_count()} cores, load of the machine {os.getloadavg()[0]:.1f}")
    for path in tables:
        count, seconds = _load(engine, path)
        peer = _copy(engine, path) if name == "postgresql" else _sqlite_utils(program, path)
        rows, ours, peers = rows + count, ours + seconds, peers + peer
        say(f"workload: {name}: {path.name}: {_rate(count, seconds)}{_beside(name, seconds, peer)}")
    say(f"workload: {name}: all: {_rate(rows, ours)}{_beside(name, ours, peers)}")
    started = time.perf_counter()
    states = {files.load(engine, path, _told(path)).saved.state for path in tables}
    say(f"workload: {name}: all of them again, {' and '.join(sorted(states))}: {time.perf_counter() - started:.1f} s")
    say(f"workload: {name}: peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


def _told(path: Path) -> files.Told:
    return files.Told(path.name, Provenance(), 1)


def _load(engine: Engine, path: Path) -> tuple[int, float]:
    started = time.perf_counter()
    report = files.load(engine, path, _told(path))
    return report.kept + report.refused, time.perf_counter() - started


def _sqlite_utils(program: str | None, path: Path) -> float:
    if not program:
        return 0.0
    with TemporaryDirectory() as folder:
        started = time.perf_counter()
        asked = [program, "insert", f"{folder}/peer.db", path.stem, str(path), "--csv"]
        subprocess.run(asked, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return time.perf_counter() - started


def _copy(engine: Engine, path: Path) -> float:
    """A COPY of the file as it is into a plain table of texts, without keys, rules or types, to its commit."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        columns = ", ".join(f'"{name}" text' for name in next(csv.reader(file)))
    started = time.perf_counter()
    with engine.begin() as connection:
        connection.exec_driver_sql(f"CREATE TABLE bare_copy ({columns})")
        cursor: Any = connection.connection.cursor()
        with path.open("rb") as file, cursor.copy("COPY bare_copy FROM STDIN (FORMAT csv, HEADER)") as copy:
            while chunk := file.read(1 << 20):
                copy.write(chunk)
    seconds = time.perf_counter() - started
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE bare_copy")
    return seconds


def _rate(rows: float, seconds: float) -> str:
    return f"{rows:.0f} rows in {seconds:.1f} s: {rows / seconds:,.0f} rows/s"


def _beside(engine: str, seconds: float, peer: float) -> str:
    if not peer:
        return "; sqlite-utils is not at hand"
    if engine == "postgresql":
        return f"; a bare COPY {peer:.1f} s: our rate is {100 * peer / seconds:.0f} % of its"
    return f"; sqlite-utils {peer:.1f} s: {peer / seconds:.2f} times as long"
