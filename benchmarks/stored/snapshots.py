"""Snapshots damaged under their readers: `python -m benchmarks.stored.snapshots [--every N]`.

Each file of a snapshot in turn is cut, emptied, taken away, changed by one bit, replaced by another table's or by words of its size: while
a process reads it, and before a process starts. A reader must be shown what was true or be told to ask again; what is asked for next must
be made anew, the condition of the site must tell the damage before, and none after.
"""

import argparse
import logging
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
from sqlalchemy import Engine

from benchmarks.faults.rows import head, row
from database.condition import condition
from database.engine import open_engine
from database.save import save
from database.snapshot import snapshot
from database.snapshot.frame_schemas import SCHEMAS
from database.snapshot.frames import Frames, Outdated, frames
from tests.database.papers import act, paper, rich_act

_READ = ("shown as it was", "told to ask again")


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-20])


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _bit(path: Path) -> None:
    words = bytearray(path.read_bytes())
    words[len(words) // 2] ^= 1
    path.write_bytes(words)


def _gone(path: Path) -> None:
    path.unlink()


def _others(path: Path) -> None:
    beside = [one for folder in (path.parent, path.parent.parent) for one in sorted(folder.iterdir()) if one.is_file() and one != path]
    other = min(beside, key=lambda one: one.suffix != path.suffix)
    path.write_bytes(other.read_bytes())


def _words(path: Path) -> None:
    path.write_bytes(b"x" * path.stat().st_size)


def main() -> None:
    """A row for processes that read, one for those that start."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--every", type=int, default=1, metavar="N", help="one file in N, the seal always (default: 1)")
    asked = parser.parse_args()
    logging.disable(logging.WARNING)
    harms: tuple[Callable[[Path], None], ...] = (_cut, _emptied, _bit, _gone, _others, _words)
    head()
    with TemporaryDirectory(prefix="seance-snapshots-") as name:
        engine = open_engine(f"sqlite:///{name}/site.db")
        save(engine, paper(rich_act(), act("1"), in_office=3), run=1)
        true = _all(frames(engine))
        for starts in (False, True):
            found: Counter[str] = Counter()
            files = [path.name for path in _files(engine)]
            tried = [number for number, name in enumerate(files) if number % asked.every == 0 or name.startswith(("seal", "0"))]
            for number in tried:
                for harm in harms:
                    found += _harmed(engine, number, harm, true, starts=starts)
            told = f"{len(tried)} of {len(files)} files, {len(harms)} ways each: {found['told']} told as damaged before"
            read = ", ".join(f"{found[one]} readings {one}" for one in _READ)
            failed = (
                f"{found['wrong']} readings wrong, {found['failed']} failed, {found['not anew']} not made anew, {found['untold']} untold"
            )
            row("snapshot damaged before a start" if starts else "snapshot damaged in use", f"{told}; {read}", failed)


def _harmed(engine: Engine, number: int, harm: Callable[[Path], None], true: dict[str, pl.DataFrame], *, starts: bool) -> Counter[str]:
    """What one damage did."""
    found: Counter[str] = Counter()
    seen = frames(engine)
    path = _files(engine)[number]
    before = path.read_bytes()
    harm(path)
    if path.exists() and path.read_bytes() == before:
        return found
    if starts:
        snapshot._LOOKED_THROUGH.clear()
    else:
        found["told" if condition(engine).snapshot == "damaged" else "untold"] += 1
        for name, frame in true.items():
            found[_reading(seen, name, frame)] += 1
    anew = _all(frames(engine))
    found["not anew"] += any(not anew[name].equals(frame) for name, frame in true.items()) or condition(engine).snapshot != "current"
    return found


def _reading(seen: Frames, name: str, true: pl.DataFrame) -> str:
    try:
        return _READ[0] if seen.collect(seen.scan(name)).equals(true) else "wrong"
    except Outdated:
        return _READ[1]
    except Exception:
        return "failed"


def _all(found: Frames) -> dict[str, pl.DataFrame]:
    return {name: found.collect(found.scan(name)) for name in SCHEMAS}


def _files(engine: Engine) -> list[Path]:
    return sorted(path for path in snapshot.current(engine).rglob("*") if path.is_file())


if __name__ == "__main__":
    main()
