"""The typed frames that pages, metrics and files read, from the snapshot of one data version: whole, or of chosen councils only."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import polars as pl
from sqlalchemy import Engine

from database.snapshot import orders, snapshot
from database.snapshot.frame_schemas import SCHEMAS

# Tables that name no council -> the table and key by which their rows are a council's.
_BY_KEY = {
    "contract_versions": ("published_contracts", "contract_key"),
    "contract_holders": ("contracts", "contract_id"),
    "contract_matches": ("contracts", "contract_id"),
    "grant_matches": ("grants", "grant_id"),
}


@dataclass(frozen=True, slots=True)
class Frames:
    """The tables of one data version; each is read when first asked for and must never be changed.

    `councils` narrows every table but their own list to these (addresses or names); a table of more rows than `most` is not read whole.
    `whole`: the same without either, whose short tables are read once for all that are narrowed.
    """

    version: str
    folder: Path
    councils: tuple[str, ...] = ()
    most: int | None = None
    whole: "Frames | None" = None
    _read: dict[str, pl.DataFrame] = field(default_factory=dict)
    _rows: dict[str, int] = field(default_factory=dict)
    _addressed: dict[str, bool] = field(default_factory=dict)
    _longer: dict[int, bool] = field(default_factory=dict)

    def frame(self, name: str) -> pl.DataFrame:
        """The table `name` of database/snapshot/frame_schemas.py. Raises KeyError, TooMany, or Outdated
        once another version took its place.
        """
        if name not in self._read:
            if self.most is not None and self.rows(name) > self.most:
                raise TooMany(name, self.rows(name))
            self._read[name] = self.collect(self._own(name))
        return self._read[name]

    def __getitem__(self, name: str) -> pl.DataFrame:
        return self.frame(name)

    def rows(self, name: str) -> int:
        """How many rows the whole table has; read once from the file's foot."""
        if name not in self._rows:
            self._rows[name] = int(self.collect(self.scan(name).select(pl.len())).item())
        return self._rows[name]

    def longer_than(self, most: int) -> bool:
        """Whether some table has more rows; each page asks dozens of times."""
        if most not in self._longer:
            self._longer[most] = any(self.rows(name) > most for name in SCHEMAS)
        return self._longer[most]

    def scan(self, name: str) -> pl.LazyFrame:
        """The whole table, of which only the columns and rows asked for are read; to be collected by `collect`."""
        return pl.scan_parquet(self.folder / f"{name}.parquet", schema=SCHEMAS[name])

    def ranks(self, name: str) -> pl.LazyFrame | None:
        """Of a long table, the rank of each text, row by row as `scan` gives them (see database/snapshot/orders.py)."""
        return orders.ranks(self.folder, name)

    def words(self, name: str, column: str) -> pl.LazyFrame | None:
        """Of a long table's heavy column, the texts as orders.plain writes them, row by row as `scan` gives them."""
        return orders.words(self.folder, name, column)

    def codes(self, name: str) -> pl.LazyFrame | None:
        """Of a long table's texts that stand in many rows, which one stands there, row by row as `scan` gives them."""
        return orders.codes(self.folder, name)

    def once(self, name: str, column: str) -> pl.LazyFrame:
        """The texts of a column of `codes`, each at the place that is its code."""
        return orders.once(self.folder, name, column)

    def collect(self, rows: pl.LazyFrame) -> pl.DataFrame:
        """The rows of a `scan`. Raises Outdated."""
        with self._there():
            return rows.collect()

    def batches(self, rows: pl.LazyFrame, most: int) -> Iterator[pl.DataFrame]:
        """The same in parts of so many rows, in their order. Raises Outdated."""
        with self._there():
            yield from rows.collect_batches(chunk_size=most, maintain_order=True)

    @contextmanager
    def _there(self) -> Iterator[None]:
        """What a file that is gone or damaged raises is Outdated; so is what was written over a sound one and could be read."""
        if snapshot.written_since(self.folder) and self.folder.is_dir() and snapshot.heal(self.folder, deep=True):
            raise Outdated(self.version)
        try:
            yield
        except FileNotFoundError as error:
            raise Outdated(self.version) from error
        except (OSError, pl.exceptions.PolarsError) as error:
            if snapshot.heal(self.folder, deep=True):
                raise Outdated(self.version) from error
            raise

    def of(self, councils: Sequence[str]) -> "Frames":
        """The same tables, of these councils only."""
        return replace(self, councils=tuple(councils), most=None, whole=self.whole or self, _read={})

    def up_to(self, most: int) -> "Frames":
        """The same tables whole, save those of more rows than `most`."""
        return replace(self, councils=(), most=most, whole=self.whole or self, _read={})

    def _own(self, name: str) -> pl.LazyFrame:
        rows = self.whole.frame(name).lazy() if self.whole and self.rows(name) <= orders.LONG else self.scan(name)
        if self.councils and name in _BY_KEY:
            table, key = _BY_KEY[name]
            theirs = self.frame(table).select(key).unique().lazy()
            return rows.join(theirs, on=key, how="semi")
        if self.councils and "council" in SCHEMAS[name] and name != "councils":
            return rows.filter(self._theirs(name))
        return rows

    def _theirs(self, name: str) -> pl.Expr:
        """Rows of any of the councils: digits alone are an address, else the name as shown, which tells the address.

        By numbers alone where every row has one: row groups say which they hold, so that others are not read. Else a row without goes by
        its name.
        """
        named = pl.col("council").is_in(list(self.councils))
        if "council_id" not in SCHEMAS[name]:
            return named
        numbers = [int(one) for one in self.councils if one.isascii() and one.isdigit() and len(one) <= 18]
        numbers += self.frame("councils").filter(named)["council_id"].to_list()
        theirs = pl.col("council_id").is_in(numbers)
        return theirs if self._all_addressed(name) else theirs | (named & pl.col("council_id").is_null())

    def _all_addressed(self, name: str) -> bool:
        """Whether each row of the whole table names its council by the address; looked up once."""
        if name not in self._addressed:
            self._addressed[name] = not self.collect(self.scan(name).select(pl.col("council_id").has_nulls())).item()
        return self._addressed[name]


class TooMany(Exception):
    """The table has too many rows to be read whole: choose a council."""

    def __init__(self, table: str, rows: int) -> None:
        super().__init__(table, rows)
        self.table, self.rows = table, rows


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
