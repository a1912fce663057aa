"""A load whose process kills itself at a point, as a power cut would."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import polars as pl

from data_loaders.open_data import files
from data_loaders.open_data.table_files import csv_fast
from database import bulk
from database.engine import open_engine
from database.incoming import Provenance
from database.open_data import files as open_files

POINTS = ("first batch", "inside a batch", "middle", "before the commit", "after the commit")


def main(url: str, file: str, point: str) -> None:
    """Never returns where the point is reached."""
    csv_fast._AT_ONCE = 300
    stop: dict[str, Callable[[], None]] = {
        "first batch": lambda: _after(open_files.FileRows, "add", 1),
        "inside a batch": _inside,
        "middle": lambda: _after(open_files.FileRows, "add", 4),
        "before the commit": lambda: _after(open_files, "bump", 1),
    }
    stop.get(point, lambda: None)()
    files.load(open_engine(url), Path(file), files.Told(Path(file).name, Provenance(), 2))
    _die()


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _after(owner: Any, name: str, times: int) -> None:
    """Once the function has come back so many times."""
    kept: Callable[..., Any] = getattr(owner, name)
    left = iter(range(times - 1, -1, -1))

    def dying(*arguments: Any) -> Any:
        kept(*arguments)
        if next(left) == 0:
            _die()

    setattr(owner, name, dying)


def _inside() -> None:
    """With rows under way to the database and more to come."""
    parts = bulk._parts

    def cut(frame: pl.DataFrame) -> Iterator[pl.DataFrame]:
        yield from parts(frame.head(1))
        _die()

    bulk._parts = cut
