"""The rows that everybody serves: made by the workload's maker, loaded by the command, and what is true of them."""

import os
import sqlite3
import subprocess
import sys
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from pathlib import Path

from benchmarks.own_server import ROOT

MAKER = ROOT.parent / "shared" / "bench" / "make_workload.py"
_FIRST, _DAYS = date(2018, 1, 1), 2_000  # of the contracts; on which questions begin


class Failed(RuntimeError):
    """A step without which nothing can be measured."""


@dataclass(frozen=True)
class Made:
    """One country: its folder, `workload.db` for the others, `site.db` for us."""

    folder: Path

    @property
    def url(self) -> str:
        """Of our database."""
        return f"sqlite:///{self.folder / 'site.db'}"

    @property
    def database(self) -> Path:
        """The same rows as tables of SQLite."""
        return self.folder / "workload.db"


def make(maker: Path, folder: Path, share: float) -> Made:
    """Rows at that share of their full number, made and loaded; what is there already is taken. Raises Failed."""
    made = Made(folder)
    if not (folder / "loaded").exists():
        folder.mkdir(parents=True, exist_ok=True)
        _run([sys.executable, str(maker), str(folder)], SCALE=str(share))
        files = [str(folder / f"{name}.csv") for name in ("contracts", "attendance", "deliberations")]
        _run([sys.executable, "-m", "data_loaders", "load", *files], DATABASE_URL=made.url)
        (folder / "loaded").touch()
    return made


def _run(words: list[str], **told: str) -> None:
    done = subprocess.run(words, cwd=ROOT, env=os.environ | told, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise Failed(f"{' '.join(words[:4])} ended with {done.returncode}: {done.stderr[-500:]}")


@dataclass
class Truth:
    """What is true of the rows, counted apart from every side.

    `names`: words of suppliers that no title holds, so that a search in all texts and one in suppliers find the same rows.
    """

    database: Path
    _held: dict[str, list[str]] = field(default_factory=dict)

    def count(self, table: str, where: str = "", *values: str) -> int:
        """Rows of a table."""
        return int(self.one(f"SELECT count(*) FROM {table} {where and f'WHERE {where}'}", *values)[0])

    def one(self, asked: str, *values: str) -> tuple[int, ...]:
        """The first row of an answer."""
        with closing(sqlite3.connect(self.database)) as connection:
            return tuple(connection.execute(asked, values).fetchone())

    def contracts(self, name: str, since: str, until: str) -> int:
        """Contracts whose supplier contains that, notified between two days."""
        if name not in self._held:
            days = [day for supplier, held in self.days.items() if name in supplier for day in held]
            self._held[name] = sorted(days)
        return bisect_right(self._held[name], until) - bisect_left(self._held[name], since)

    @cached_property
    def days(self) -> dict[str, list[str]]:
        """Supplier -> days of notification."""
        found: dict[str, list[str]] = defaultdict(list)
        with closing(sqlite3.connect(self.database)) as connection:
            for supplier, day in connection.execute("SELECT supplier, notified_on FROM contract"):
                found[supplier].append(day)
        return found

    @cached_property
    def suppliers(self) -> Counter[str]:
        """Supplier -> contracts."""
        return Counter({supplier: len(days) for supplier, days in self.days.items()})

    @cached_property
    def names(self) -> list[str]:
        """What a supplier is called, of those called `TRADE NAME PLACE FORM`."""
        return [name for name in sorted({one.split()[-3] for one in self.days}) if not self._titled(name)]

    @cached_property
    def trade(self) -> str:
        """What a tenth of the suppliers do."""
        return next(name for name in sorted({one.split()[0] for one in self.days}) if not self._titled(name))

    def _titled(self, name: str) -> bool:
        return bool(self.count("contract", "title LIKE ?", f"%{name}%"))

    def question(self, number: int) -> tuple[str, str, str]:
        """(name, first day, last day), another for each number."""
        since = _FIRST + timedelta(days=(number * 37) % _DAYS)
        return self.names[number % len(self.names)], since.isoformat(), (since + timedelta(days=364)).isoformat()

    @cached_property
    def council(self) -> str:
        """The one with the most contracts, of those that also voted."""
        held = "buyer IN (SELECT council FROM deliberation)"
        with closing(sqlite3.connect(self.database)) as connection:
            asked = f"SELECT buyer FROM contract WHERE {held} GROUP BY buyer ORDER BY count(*) DESC, buyer LIMIT 1"
            return str(connection.execute(asked).fetchone()[0])

    def of_council(self, number: int) -> tuple[str, str, str]:
        """(council, first day, last day), other days for each number."""
        since = _FIRST + timedelta(days=number % 30)
        return self.council, since.isoformat(), (since + timedelta(days=2_400)).isoformat()
