"""SIGKILL at every statement of a load: `python -m benchmarks.stored.statements [--sqlite N] [--postgresql N] [--minutes M]`.

A process of its own saves a paper and is killed before its k-th statement, k = 1, 2, 3… until it comes to the end untouched; then the next
paper. After each kill the database must be whole and hold what it held before, and what was acknowledged must be there. Then C commits are
killed within, by a timer; and S times the server itself is stopped at once (`immediate`) while a process waits at a statement. What M
minutes are too short for is left out, and the row says how many kills there were.
"""

import argparse
import os
import signal
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

from sqlalchemy import event

from benchmarks.faults.postgres import Postgres, servers
from benchmarks.faults.rows import head, row
from database.engine import open_engine
from database.incoming import Incoming
from database.save import save
from tests.database.papers import act, dump, paper, rich_act

_STEP = 25  # microseconds, that a commit is left longer each time: sixty such steps reach past the end of one


def main() -> None:
    """A row an engine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sqlite", type=int, default=1000, metavar="N", help="kills (default: 1000)")
    parser.add_argument("--postgresql", type=int, default=200, metavar="N", help="kills (default: 200)")
    parser.add_argument("--commits", type=int, default=100, metavar="C", help="of an engine (default: 100)")
    parser.add_argument("--stops", type=int, default=20, metavar="S", help="of PostgreSQL (default: 20)")
    parser.add_argument("--minutes", type=float, default=60, metavar="M", help="of an engine at most (default: 60)")
    asked = parser.parse_args()
    head()
    with TemporaryDirectory(prefix="seance-statements-") as name:
        url, file = f"sqlite:///{name}/site.db", Path(name) / "site.db"
        tried("SQLite", url, asked.sqlite, file, minutes=asked.minutes)
        _commits("SQLite", url, asked.commits, file)
    if asked.postgresql:
        with servers() as place:
            server = Postgres.alone(place / "alone")
            url = server.address(wait=60)
            tried("PostgreSQL", url, asked.postgresql, minutes=asked.minutes)
            _commits("PostgreSQL", url, asked.commits)
            _stops(server, url, asked.stops)


def tried(name: str, url: str, kills: int, file: Path | None = None, *, minutes: float = 60) -> None:
    """One engine's row: a difference, a damaged file or a lost paper has failed."""
    killed, saved, statement, most = 0, 0, 0, 0
    differing, damaged = 0, 0
    before, until = _held(url), time.monotonic() + minutes * 60
    while killed < kills and time.monotonic() < until:
        statement += 1
        if _killed_at(url, nth_paper(saved), statement):
            killed, most = killed + 1, max(most, statement)
            differing += _held(url) != before
            damaged += file is not None and not _whole(file)
            continue
        saved, statement, lost = saved + 1, 0, before
        before = _held(url)
        differing += before == lost  # acknowledged, and not there
    told = f"{killed:,} kills, up to statement {most} of a paper; {saved} papers saved between them"
    row(f"killed at each statement, {name}", told, f"{differing} not as before, {damaged} damaged")


def _commits(name: str, url: str, kills: int, file: Path | None = None) -> None:
    """Killed so many microseconds after a commit began, more each time: all of it is there, or nothing."""
    killed, there, between, damaged = 0, 0, 0, 0
    for number in range(kills):
        incoming, before = nth_paper(number, year=2023), _held(url)
        at_once = _killed_in_commit(url, incoming, _STEP * (1 + number))
        now = _held(url)
        damaged += file is not None and not _whole(file)
        _killed_at(url, incoming, 0)
        after = _held(url)
        killed, there = killed + at_once, there + (at_once and now == after)
        between += now not in (before, after) if at_once else now != after
    times = f"{_STEP} to {_STEP * kills} µs from their begin"
    told = f"{kills} commits, {killed} killed within or right after, {times}: {there} papers there, whole"
    row(f"killed in a commit, {name}", told, f"{between} neither before nor after, {damaged} damaged")


def _stops(server: Postgres, url: str, times: int) -> None:
    """The server ends as a lost machine does while a save waits between two statements."""
    differing = not_saved = 0
    for number in range(times):
        incoming, before = nth_paper(number, year=2022), _held(url)
        child = os.fork()
        if child == 0:
            _save_until(url, incoming, 1 + 2 * number, signal.SIGSTOP)
        os.waitpid(child, os.WUNTRACED)
        server.stop("immediate")
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        server.start()
        differing += _held(url) != before
        _killed_at(url, incoming, 0)
        not_saved += _held(url) == before
    told = f"{times} stops at once, each at another statement of a save, and the same saved again"
    row("PostgreSQL lost at a statement", told, f"{differing} not as before, {not_saved} not saved after")


def nth_paper(number: int, year: int = 2024) -> Incoming:
    """Each another day of the same council; every third corrects the one before."""
    day, newer = number - (number % 3 == 2), number % 3 == 2
    date = f"{year}-{3 + day // 28 % 9:02}-{day % 28 + 1:02}"
    return paper(rich_act(), act(f"{year}-{number}"), kind="minutes" if newer else "extract", date=date, in_office=3)


def _killed_at(url: str, incoming: Incoming, statement: int) -> bool:
    """Whether the process that saves it came so far, and was killed there; 0: it is left alone."""
    child = os.fork()
    if child == 0:
        _save_until(url, incoming, statement, signal.SIGKILL)
    return _was_killed(child)


def _save_until(url: str, incoming: Incoming, statement: int, ends: signal.Signals) -> NoReturn:
    code = 1
    try:
        engine, ran = open_engine(url), [0]

        def count(*_: object) -> None:
            ran[0] += 1
            if ran[0] == statement:
                os.kill(os.getpid(), ends)

        event.listen(engine, "before_cursor_execute", count)
        save(engine, incoming, run=1)
        code = 0
    finally:
        os._exit(code)


def _killed_in_commit(url: str, incoming: Incoming, after: int) -> bool:
    """Whether a timer ended the process that saves it, so many microseconds after its commit began."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            engine = open_engine(url)
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            event.listen(engine, "commit", lambda _: signal.setitimer(signal.ITIMER_REAL, after / 1e6))
            save(engine, incoming, run=1)
            code = 0
        finally:
            os._exit(code)
    return _was_killed(child)


def _was_killed(child: int) -> bool:
    status = os.waitpid(child, 0)[1]
    if not os.WIFSIGNALED(status) and os.WEXITSTATUS(status):
        raise SystemExit(f"the process ended by itself with {os.WEXITSTATUS(status)}")
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
