"""A disk that is full at each write: `python -m benchmarks.stored.full_disk [--step KIB]`, as root (it mounts a tmpfs).

On a small disk a paper is saved, the snapshot of pages made, or a backup written, each time with STEP more KiB of room, from none until it
comes to its end. Where it did not, the database must be whole and hold what it held, nothing half-written may count, and the same must come
to its end once there is room again.
"""

import argparse
import os
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import polars as pl

from benchmarks.faults.rows import head, row
from database import backup
from database.engine import open_engine
from database.review.decision_values import Undecidable
from database.save import save
from database.snapshot import building, sealed, snapshot
from database.snapshot.frame_schemas import SCHEMAS
from tests.database.papers import act, dump, paper, rich_act

if TYPE_CHECKING:
    from collections.abc import Iterator

assert building  # read once, before each trial is a process of its own

_ROOMY, _MOST = 256 << 10, 8 << 10  # KiB
Work = Callable[[Path], None]


def main() -> None:
    """A row for each kind of write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--step", type=int, default=4, metavar="KIB", help="default: 4, a page of the disk")
    parser.add_argument("--only", choices=[*_KINDS])
    asked = parser.parse_args()
    if os.geteuid() != 0:
        sys.exit("a disk of its own wants root")
    head()
    for kind in [asked.only] if asked.only else _KINDS:
        name, work, whole = _KINDS[kind]
        with TemporaryDirectory(prefix="seance-disk-") as folder, _disk(Path(folder)) as disk:
            _tried(name, disk, asked.step, work, whole)


def _tried(name: str, disk: Path, step: int, work: Work, whole: Callable[[Path], bool]) -> None:
    kept = disk.parent / f"{disk.name}-kept"
    _first(disk / "site")
    shutil.copytree(disk / "site", kept)
    before, failed, bad, not_again, room = _held(disk), Counter[str](), 0, 0, 0
    while room < _MOST:
        _size(disk, _ROOMY)
        shutil.rmtree(disk / "site")
        shutil.copytree(kept, disk / "site")
        _size(disk, _used(disk) + room)
        why = _apart(disk, work)
        _size(disk, _ROOMY)
        bad += not _sound(disk) or (_held(disk) != before if why else not _is(disk, whole))
        failed[why] += 1
        if not why:
            break
        not_again += bool(_apart(disk, work)) or not _is(disk, whole)
        room += step
    shutil.rmtree(kept)
    ends = ", ".join(f"{times} {why}" for why, times in failed.most_common() if why)
    told = f"{failed.total()} disks, room from 0 to {room} KiB by {step}: {ends or 'none full'}"
    row(f"disk full: {name}", told, f"{bad} damaged or half-written, {not_again} not done once there was room")


def _first(place: Path) -> None:
    place.mkdir()
    engine = open_engine(f"sqlite:///{place}/site.db")
    save(engine, paper(rich_act(), act("1"), in_office=3), run=1)
    engine.dispose()


def _save(disk: Path) -> None:
    acts = [rich_act(), *(act(f"2-{number}", "Travaux de voirie " * 40) for number in range(60))]
    save(open_engine(f"sqlite:///{disk}/site/site.db"), paper(*acts, date="2024-05-05", in_office=3), run=2)


def _saved(disk: Path) -> bool:
    held = _held(disk)
    return isinstance(held, dict) and len(held["document"]) == 2


def _build(disk: Path) -> None:
    snapshot.current(open_engine(f"sqlite:///{disk}/site/site.db"))


def _built(disk: Path) -> bool:
    """Every table can be read, and the seal is that of what was written."""
    found = [one for one in (disk / "site" / "site.db.snapshots").glob("*-*-*") if not one.name.startswith(".")]
    if len(found) != 1 or sealed.damage(found[0], deep=True) is not None:
        return False
    try:
        return all(pl.read_parquet(found[0] / f"{name}.parquet").width == len(SCHEMAS[name]) for name in SCHEMAS)
    except (OSError, pl.exceptions.PolarsError):
        return False


def _copy(disk: Path) -> None:
    backup.backup(open_engine(f"sqlite:///{disk}/site/site.db"), disk / "site" / "kept" / "one.backup")


def _copied(disk: Path) -> bool:
    with closing(sqlite3.connect(disk / "site" / "kept" / "one.backup")) as held:
        return bool(held.execute("PRAGMA integrity_check").fetchone()[0] == "ok")


def _is(disk: Path, whole: Callable[[Path], bool]) -> bool:
    """Looked at in a process of its own, too: one whose Polars has begun its threads leaves none to those that it forks, and they wait."""

    def looked(disk: Path) -> None:
        if not whole(disk):
            raise ValueError

    return not _apart(disk, looked)


def _apart(disk: Path, work: Work) -> str:
    """In a process of its own: "" at its end, else what stopped it."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        said = "?"
        try:
            work(disk)
            said = ""
        except Undecidable as error:
            said = error.key
        except BaseException as error:
            said = (
                f"{type(error).__name__}: {' '.join(str(error).split())[:60]}"
                if isinstance(error, pl.exceptions.PolarsError)
                else type(error).__name__
            )
        finally:
            os.write(write, said.encode())
            os._exit(0)
    os.close(write)
    with open(read, "rb") as answer:
        said = answer.read().decode()
    status = os.waitpid(child, 0)[1]
    return f"signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else said


def _sound(disk: Path) -> bool:
    with closing(sqlite3.connect(disk / "site" / "site.db", timeout=30)) as held:
        return bool(held.execute("PRAGMA integrity_check").fetchone()[0] == "ok")


def _held(disk: Path) -> object:
    engine = open_engine(f"sqlite:///{disk}/site/site.db")
    try:
        return dump(engine)
    finally:
        engine.dispose()


@contextmanager
def _disk(folder: Path) -> "Iterator[Path]":
    disk = folder / "disk"
    disk.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={_ROOMY}k", "tmpfs", str(disk)], check=True)
    try:
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def _size(disk: Path, kib: int) -> None:
    subprocess.run(["mount", "-o", f"remount,size={kib}k", str(disk)], check=True)


def _used(disk: Path) -> int:
    told = os.statvfs(disk)
    return (told.f_blocks - told.f_bfree) * told.f_frsize // 1024


_KINDS: dict[str, tuple[str, Work, Callable[[Path], bool]]] = {
    "paper": ("a paper saved", _save, _saved),
    "snapshot": ("a snapshot made", _build, _built),
    "backup": ("a backup written", _copy, _copied),
}

if __name__ == "__main__":
    main()
