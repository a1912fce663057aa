"""How many rows a second tables of open data come into an empty database, beside what one would use instead, in the same run.

`python -m benchmarks.workload FILE…`: on SQLite beside `sqlite-utils insert TABLE FILE --csv` (where it is on the path); with
DATABASE_URL naming an empty PostgreSQL database, beside a bare COPY of the same files.
"""

import csv
import os
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Engine

from benchmarks.papers import say
from data_loaders.open_data import files
from database.engine import open_engine
from database.incoming import Provenance


def main() -> None:
    """One file after another; then all of them once more, which changes nothing."""
    tables = [Path(argument) for argument in sys.argv[1:]]
    with TemporaryDirectory() as folder:
        url = os.environ.get("DATABASE_URL") or f"sqlite:///{folder}/rows.db"
        engine = open_engine(url)
        rows = ours = peers = 0.0
        for path in tables:
            count, seconds = _load(engine, path)
            peer = _copy(engine, path) if engine.dialect.name == "postgresql" else _sqlite_utils(path, Path(folder))
            rows, ours, peers = rows + count, ours + seconds, peers + peer
            say(f"workload: {path.name}: {count} rows in {seconds:.1f} s: {count / seconds:,.0f} rows/s{_beside(seconds, peer)}")
        say(f"workload: all: {rows:.0f} rows in {ours:.1f} s: {rows / ours:,.0f} rows/s{_beside(ours, peers)}")
        started = time.perf_counter()
        for path in tables:
            _load(engine, path)
        say(f"workload: all of them again, unchanged: {time.perf_counter() - started:.1f} s")
        say(f"workload: peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


def _load(engine: Engine, path: Path) -> tuple[int, float]:
    started = time.perf_counter()
    report = files.load(engine, path, files.Told(path.name, Provenance(), 1))
    return report.kept + report.refused, time.perf_counter() - started


def _sqlite_utils(path: Path, folder: Path) -> float:
    program = shutil.which("sqlite-utils")
    if program is None:
        return 0.0
    started = time.perf_counter()
    subprocess.run([program, "insert", str(folder / "peer.db"), path.stem, str(path), "--csv"], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - started


def _copy(engine: Engine, path: Path) -> float:
    """A COPY of the file as it is into a table of texts."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        columns = ", ".join(f'"{name}" text' for name in next(csv.reader(file)))
    started = time.perf_counter()
    with engine.begin() as connection:
        connection.exec_driver_sql(f"CREATE TEMPORARY TABLE bare ({columns}) ON COMMIT DROP")
        cursor: Any = connection.connection.cursor()
        with path.open("rb") as file, cursor.copy("COPY bare FROM STDIN (FORMAT csv, HEADER)") as copy:
            while chunk := file.read(1 << 20):
                copy.write(chunk)
    return time.perf_counter() - started


def _beside(seconds: float, peer: float) -> str:
    return f"; the peer {peer:.1f} s: {peer / seconds:.2f} times as long" if peer else "; no peer at hand"


if __name__ == "__main__":
    main()
