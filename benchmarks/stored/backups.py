"""Backups by the line of the timer's own unit while papers are saved: `python -m benchmarks.stored.backups [--rounds N]`.

On SQLite and on PostgreSQL that line runs N times beside a process that saves one paper after another; a backup of forty days before, which
the unit's second line is to drop, lies there. Each backup is then put in the place of the database: it must hold the first so many papers,
whole; and each is refused, with nothing changed, once a byte of it is another.
"""

import argparse
import os
import shlex
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.faults.postgres import Postgres, programs, servers
from benchmarks.faults.rows import head, row
from benchmarks.stored.statements import nth_paper
from database import backup
from database.engine import open_engine
from database.review.decision_values import Undecidable
from database.save import save
from tests.database.papers import dump

_ROOT = Path(__file__).resolve().parents[2]
_UNIT = _ROOT / "deploy" / "seance-publique-backup.service"
_OLD = 40 * 86_400  # seconds


def main() -> None:
    """A row an engine."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=10, metavar="N", help="of an engine (default: 10)")
    asked = parser.parse_args()
    os.environ["PATH"] = os.pathsep.join([str(programs()), os.environ["PATH"]])
    head()
    with TemporaryDirectory(prefix="seance-backups-") as name:
        _tried("SQLite", f"sqlite:///{name}/site.db", Path(name) / "state", asked.rounds)
    with servers() as place, TemporaryDirectory(prefix="seance-backups-") as name:
        _tried("PostgreSQL", Postgres.alone(place / "alone").address(wait=60), Path(name), asked.rounds)


def _tried(name: str, url: str, state: Path, rounds: int) -> None:
    folder = state / "backups"
    folder.mkdir(parents=True)
    old = folder / "old.backup"
    old.touch()
    os.utime(old, (time.time() - _OLD,) * 2)
    open_engine(url).dispose()
    with _saving(url):
        exits = [_unit(url, state, folder) for _ in range(rounds)]
    kept = sorted(folder.glob("*.backup"))
    found = [_returned(url, one) for one in kept if one != old]
    wrong = sum(papers is None for papers in found)
    read = sum(not _refused(url, one) for one in kept)
    papers = [one for one in found if one is not None]
    told = f"{rounds} runs of the timer's unit, exit {sorted(set(exits))}, {len(kept)} kept, of {min(papers)} to {max(papers)} papers"
    lost = f"{wrong} not as some paper's end left it, {read} taken with a byte changed, {int(old.exists())} older than thirty days kept"
    row(f"backups while papers are saved, {name}", told, lost)


def _unit(url: str, state: Path, folder: Path) -> int:
    """The exit of the unit's lines, as systemd would run them in one second of its own."""
    lines = [line.split("=", 1) for line in _UNIT.read_text("utf-8").splitlines() if line.startswith("ExecStart")]
    told = os.environ | {"STATE_DIRECTORY": str(state), "DATABASE_URL": url}
    before, ended = set(folder.iterdir()), 0
    for _, said in lines:
        words = shlex.split(said.replace("%%", "%").replace("${STATE_DIRECTORY}", str(state)))
        ended = ended or subprocess.run(words, cwd=_ROOT, env=told, stdout=subprocess.DEVNULL, check=False).returncode
    return ended if set(folder.iterdir()) - before else -1


@contextmanager
def _saving(url: str) -> Iterator[None]:
    child = os.fork()
    if child == 0:
        try:
            engine = open_engine(url)
            for number in count():
                save(engine, nth_paper(number), run=1)
                time.sleep(0.1)
        finally:
            os._exit(1)
    try:
        yield
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _returned(url: str, kept: Path) -> int | None:
    """How many papers came back, the first ones in their order and each whole; None where anything else did."""
    backup.restore(url, kept, replace=True)
    engine = open_engine(url)
    held = dump(engine)
    engine.dispose()
    papers = len(held["document"])
    said = " ".join(repr(one) for one in held["document"])
    whole = papers == len(held["document_text"]) and all(nth_paper(number).sha256 in said for number in range(papers))
    return papers if whole else None


def _refused(url: str, kept: Path) -> bool:
    engine = open_engine(url)
    before = dump(engine)
    engine.dispose()
    words = bytearray(kept.read_bytes())
    words[len(words) // 2] ^= 1
    kept.write_bytes(words)
    try:
        backup.restore(url, kept, replace=True)
    except Undecidable:
        engine = open_engine(url)
        after = dump(engine)
        engine.dispose()
        return after == before
    return False


if __name__ == "__main__":
    main()
