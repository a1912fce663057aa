"""How many papers a second come into an empty database, with one and with two children, and when they are loaded again."""

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.papers import papers, say
from data_loaders.documents import reading


def main() -> None:
    """Each load is a process of its own, as on the command line."""
    with papers() as folders, TemporaryDirectory() as scratch:
        count = len(reading.find(folders)[0])
        for jobs in (1, 2):
            database = Path(scratch) / f"{jobs}.db"
            for what in ("first load", "same papers again"):
                seconds = load(folders, database, jobs)
                say(f"load: {jobs} job{'s' * (jobs > 1)}, {what}: {count} papers in {seconds:.1f} s: {count / seconds:.1f} papers/s")


def load(folders: list[Path], database: Path, jobs: int) -> float:
    """Seconds that `python -m data_loaders load` takes into a database of its own."""
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "-m", "data_loaders", "load", "--jobs", str(jobs), *map(str, folders)],
        env={**os.environ, "DATABASE_URL": f"sqlite:///{database}"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
