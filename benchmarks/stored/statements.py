"""SIGKILL at every statement of a load: `python -m benchmarks.stored.statements [--sqlite N] [--postgresql N] [--minutes M]`.

A process of its own saves a paper and is killed before its k-th statement, k = 1, 2, 3… until it comes to the end untouched; then the next
paper. After each kill the database must be whole and hold what it held before, and what was acknowledged must be there. What M minutes an
engine are too short for is left out, and the row says how many kills there were.
"""

import argparse
import os
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import event

from benchmarks.faults.postgres import Postgres, servers
from benchmarks.faults.rows import head, row
from database.engine import open_engine
from database.incoming import Incoming
from database.save import save
from tests.database.papers import act, dump, paper, rich_act


def main() -> None:
    """A row an engine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sqlite", type=int, default=1000, metavar="N", help="kills (default: 1000)")
    parser.add_argument("--postgresql", type=int, default=200, metavar="N", help="kills (default: 200)")
    parser.add_argument("--minutes", type=float, default=60, metavar="M", help="of an engine at most (default: 60)")
    asked = parser.parse_args()
    head()
    with TemporaryDirectory(prefix="seance-statements-") as name:
        tried("SQLite", f"sqlite:///{name}/site.db", asked.sqlite, Path(name) / "site.db", minutes=asked.minutes)
    if asked.postgresql:
        with servers() as place:
            tried("PostgreSQL", Postgres.alone(place / "alone").address(wait=60), asked.postgresql, minutes=asked.minutes)


def tried(name: str, url: str, kills: int, file: Path | None = None, *, minutes: float = 60) -> None:
    """One engine's row: a difference, a damaged file or a lost paper has failed."""
    killed, saved, statement, most = 0, 0, 0, 0
    differing, damaged = 0, 0
    before, until = _held(url), time.monotonic() + minutes * 60
    while killed < kills and time.monotonic() < until:
        statement += 1
        if _killed_at(url, _incoming(saved), statement):
            killed, most = killed + 1, max(most, statement)
            differing += _held(url) != before
            damaged += file is not None and not _whole(file)
            continue
        saved, statement, lost = saved + 1, 0, before
        before = _held(url)
        differing += before == lost  # acknowledged, and not there
    told = f"{killed:,} kills, up to statement {most} of a paper; {saved} papers saved between them"
    row(f"killed at each statement, {name}", told, f"{differing} not as before, {damaged} damaged")


def _incoming(number: int) -> Incoming:
    """Each another day of the same council; every third corrects the one before."""
    day, newer = number - (number % 3 == 2), number % 3 == 2
    said = paper(rich_act(), act(f"{number}"), kind="minutes" if newer else "extract", date=f"2024-03-{day % 28 + 1:02}", in_office=3)
    return said


def _killed_at(url: str, incoming: Incoming, statement: int) -> bool:
    """Whether the process that saves it came so far, and was killed there."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            engine, ran = open_engine(url), [0]

            def count(*_: object) -> None:
                ran[0] += 1
                if ran[0] == statement:
                    os.kill(os.getpid(), signal.SIGKILL)

            event.listen(engine, "before_cursor_execute", count)
            save(engine, incoming, run=1)
            code = 0
        finally:
            os._exit(code)
    status = os.waitpid(child, 0)[1]
    if not os.WIFSIGNALED(status) and os.WEXITSTATUS(status):
        raise SystemExit(f"statement {statement}: the process ended by itself with {os.WEXITSTATUS(status)}")
    return os.WIFSIGNALED(status)


def _held(url: str) -> object:
    """All that it holds."""
    engine = open_engine(url)
    try:
        return dump(engine)
    finally:
        engine.dispose()


def _whole(file: Path) -> bool:
    with closing(sqlite3.connect(file, timeout=30)) as held:
        return bool(held.execute("PRAGMA quick_check").fetchone()[0] == "ok")


if __name__ == "__main__":
    main()
