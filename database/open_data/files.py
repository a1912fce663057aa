"""Open-data files in the database: one transaction a file; the same bytes twice change nothing, another edition replaces it."""

import datetime
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import polars as pl
from sqlalchemy import ColumnElement, Connection, Engine, delete, insert, select, update

from council import OpenFile, PublishedGrant, RefusedRow, Table, YearlyGrant
from database.bulk import insert_frame
from database.engine import writing
from database.identities.identity import identity
from database.incoming import Provenance
from database.open_data.beside import Beside
from database.open_data.rows import edition
from database.sessions.joining import bump
from database.snapshot.snapshot import cache_folder

_FIRST = 21  # rows of a rule that are remembered by their numbers: one more than are told
# What tells when, of tables whose rows are of a day or a year.
_DAYS: dict[type[Table], tuple[str, ...]] = {PublishedGrant: ("agreed_on", "year"), YearlyGrant: ("year",)}
_SHEET = " › "  # between a workbook's name and that of a sheet of it that is a table of its own


def sheet_source(source: str, sheet: str) -> str:
    """The name of another sheet's table: the workbook's, and the sheet's."""
    return f"{source}{_SHEET}{sheet}"


def sheet_sha256(sha256: str, sheet: str) -> str:
    """The address of another sheet's table: of the workbook's bytes and the sheet's name."""
    return hashlib.sha256(f"{sha256}{_SHEET}{sheet}".encode()).hexdigest()


def sheets_of(source: str) -> ColumnElement[bool]:
    """Whether a file is another sheet's table of the workbook of this name."""
    return OpenFile.source.startswith(f"{source}{_SHEET}", autoescape=True)


@dataclass(slots=True)
class FileRows:
    """The open transaction of one file: rows go in batch by batch, and are counted."""

    connection: Connection
    file_id: int
    beside: Beside
    kept: int = 0
    refused: int = 0
    doubtful: int = 0  # rows kept of which a cell cannot be what it says
    doubts: dict[str, list[int]] = field(default_factory=dict)  # the first of these rows by column
    undated: int = 0  # rows kept of which no cell tells a day or a year
    rules: dict[str, int] = field(default_factory=dict)
    aside: dict[str, list[int]] = field(default_factory=dict)  # the first rows that each rule set aside
    replaces: datetime.date | None = None  # the day on which what goes for it was loaded

    def add(self, kept: pl.DataFrame, refused: pl.DataFrame, table: type[Table]) -> None:
        """`kept` has the columns of `table` but `file_id`; `refused` has `row` and `rule`."""
        mine = pl.lit(self.file_id, pl.Int64).alias("file_id")
        rows = kept.select(mine, pl.all())
        insert_frame(self.connection, table, rows)
        self.beside.add(table, rows)
        insert_frame(self.connection, RefusedRow, refused.select(mine, pl.all()))
        self.kept += kept["row"].n_unique()  # a row of several holders or versions is one
        self.refused += refused.height
        if "doubtful" in kept.columns and kept["doubtful"].null_count() < kept.height:
            self._add_doubtful(kept.select("row", "doubtful").drop_nulls(), set(kept.columns))
        days = [name for name in _DAYS.get(table, ()) if name in kept.columns]
        if days:
            self.undated += kept.filter(pl.all_horizontal(pl.col(days).is_null()))["row"].n_unique()
        for rule, count, first in refused.group_by("rule").agg(pl.len(), pl.col("row").head(_FIRST)).iter_rows():
            self.rules[rule] = self.rules.get(rule, 0) + count
            self.aside[rule] = [*self.aside.get(rule, ()), *first][:_FIRST]

    def _add_doubtful(self, told: pl.DataFrame, columns: set[str]) -> None:
        """`told`: row and "column: words; column: words"."""
        self.doubtful += told["row"].n_unique()
        cells = told.with_columns(pl.col("doubtful").str.extract_all(r"(?:^|; )[a-z_]+: ")).explode("doubtful")
        named = cells.select("row", column=pl.col("doubtful").str.extract(r"([a-z_]+): $")).unique(maintain_order=True)
        for column, first in named.group_by("column", maintain_order=True).agg(pl.col("row").head(_FIRST)).iter_rows():
            if column in columns:
                self.doubts[column] = [*self.doubts.get(column, ()), *first][:_FIRST]


def known_file(engine: Engine, sha256: str, mapping: str | None = None, council_siret: str | None = None) -> bool:
    """These very bytes were loaded before, under the same mapping file (its sha256) and for the same council where one is told."""
    with engine.connect() as connection:
        found = connection.execute(select(OpenFile.why).where(OpenFile.sha256 == sha256)).scalars().first()
    return found is not None and (found.get("mapping"), found.get("council_siret")) == (mapping, council_siret)


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file about to be stored; `told`: form, form_version, why, columns."""

    sha256: str
    source: str
    told: dict[str, Any]
    provenance: Provenance
    run: int

    @property
    def id(self) -> int:
        """Its address."""
        return identity("open_file", self.sha256)

    def row(self) -> dict[str, Any]:
        """As its table holds it before any row of it is counted."""
        now = datetime.datetime.now(datetime.UTC).replace(tzinfo=None)
        whence = {name: getattr(self.provenance, name) for name in ("publisher", "licence", "url", "retrieved_on")}
        counts = {"rows_read": 0, "rows_kept": 0, "rows_refused": 0}
        own = {"id": self.id, "sha256": self.sha256, "source": self.source, "run": self.run, "loaded_at": now}
        return own | self.told | whence | counts


@contextmanager
def storing(engine: Engine, file: NewFile) -> Iterator[FileRows]:
    """A new file's rows, all or none; what an earlier edition or mapping of it said goes in the same transaction."""
    row = file.row()
    with _beside(engine, edition(file.id, row["loaded_at"])) as beside, writing(engine) as connection:
        earlier = (OpenFile.source == file.source) | (OpenFile.id == file.id)
        before = connection.execute(select(OpenFile.loaded_at).where(earlier)).scalars().first()
        connection.execute(delete(OpenFile).where(earlier | sheets_of(file.source)))
        connection.execute(insert(OpenFile), [row])
        rows = FileRows(connection, file.id, beside, replaces=before and before.date())
        yield rows
        counts = {"rows_read": rows.kept + rows.refused, "rows_kept": rows.kept, "rows_refused": rows.refused}
        connection.execute(update(OpenFile).where(OpenFile.id == file.id).values(**counts))
        bump(connection)


@contextmanager
def _beside(engine: Engine, edition: str) -> Iterator[Beside]:
    """The cache's own rows of the file: kept once the transaction is through, dropped where it is not."""
    with engine.connect() as connection:
        rows = Beside(connection, cache_folder(engine), edition)
    try:
        yield rows
    except BaseException:
        rows.drop()
        raise
    rows.keep()
