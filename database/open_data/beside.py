"""The rows of a file kept beside the snapshots while they are stored, enciphered: the next snapshot need not ask the database for them."""

import shutil
from pathlib import Path
from tempfile import mkdtemp

import polars as pl
from sqlalchemy import Connection

from council import Table
from database import owner_only
from database.open_data.rows import FOLDER, schema
from database.snapshot import guarded
from database.snapshot.whole_folder import PARTIAL


class Beside:
    """One loading of one file. It is worth nothing where it is not whole: a full disk, or a file that is not stored, leaves none."""

    def __init__(self, connection: Connection, cache: Path, edition: str) -> None:
        self._own, self._cache, self._edition = guarded.key(connection), cache / FOLDER, edition
        self._folders: dict[str, Path] = {}
        self._parts, self._whole = 0, True

    def add(self, table: type[Table], rows: pl.DataFrame) -> None:
        """Rows as they are stored, in the order of the file."""
        if not self._whole or rows.is_empty():
            return
        try:
            folder = self._folder(table.__tablename__)
            told = rows.select(pl.col(name).cast(kind) for name, kind in schema(table).items()).sort("row", maintain_order=True)
            guarded.write(folder / f"{self._parts:05}{guarded.SUFFIX}", told, self._own)
            self._parts += 1
        except OSError:
            self.drop()

    def keep(self) -> None:
        """Once the rows are in the database."""
        for table, folder in self._folders.items():
            try:
                folder.rename(self._cache / table / self._edition)
            except OSError:  # it is asked of the database then
                shutil.rmtree(folder, ignore_errors=True)

    def drop(self) -> None:
        """Once they are not."""
        self._whole = False
        for folder in self._folders.values():
            shutil.rmtree(folder, ignore_errors=True)
        self._folders.clear()

    def _folder(self, table: str) -> Path:
        if table not in self._folders:
            owner_only.folder(self._cache / table)
            self._folders[table] = Path(mkdtemp(prefix=PARTIAL, dir=self._cache / table))
        return self._folders[table]
