"""The typed frames that pages, metrics and files read, from the snapshot of one data version."""

from dataclasses import dataclass, field
from pathlib import Path

import polars as pl
from sqlalchemy import Engine

from database import snapshot
from database.frame_schemas import SCHEMAS


@dataclass(frozen=True, slots=True)
class Frames:
    """All tables of one data version; each is read when first asked for and must never be changed."""

    version: str
    folder: Path
    _read: dict[str, pl.DataFrame] = field(default_factory=dict)

    def frame(self, name: str) -> pl.DataFrame:
        """The table `name` of database/frame_schemas.py. Raises KeyError, or Outdated once another version took its place."""
        if name not in SCHEMAS:
            raise KeyError(name)
        if name not in self._read:
            try:
                self._read[name] = pl.read_parquet(self.folder / f"{name}.parquet", schema=SCHEMAS[name])
            except FileNotFoundError as error:
                raise Outdated(self.version) from error
        return self._read[name]

    def __getitem__(self, name: str) -> pl.DataFrame:
        return self.frame(name)


class Outdated(Exception):
    """The snapshot of this version is gone: ask `frames` again."""


def frames(engine: Engine) -> Frames:
    """The tables of the data as they are now; builds the snapshot where there is none of this version."""
    folder = snapshot.current(engine)
    return Frames(folder.name, folder)


def data_version(engine: Engine) -> str:
    """The name of the version a reader would see now: the key of every cache. One small query."""
    with engine.connect() as connection:
        return snapshot.version(connection)
