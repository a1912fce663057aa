"""Beside each long table, so that a million rows are put in order by numbers and looked through in letters that are all alike:

the place of each text in alphabetical order; and texts that are heavy in small letters without accents.
"""

from pathlib import Path

import polars as pl

from database.snapshot.frame_files import store
from database.snapshot.frame_schemas import SCHEMAS
from locales import alphabet

LONG = 50_000  # rows
HEAVY = 10_000_000  # bytes of one column's texts, each counted once
_OFTEN_ALONE = 0.5  # of the rows: of so many different texts each is looked at where it stands, of fewer once
_FOLDER, _WORDS = "orders", "words"
_MARKS = r"\p{M}+"  # accents that stand as letters of their own
_LONG_S = "ſ"  # the one letter that a search takes for an "s", and that is no capital of it


def write(folder: Path) -> None:
    """Beside the frames of a snapshot, for each long one: its rows in their order, of each text its rank; the words of heavy ones."""
    tables = {name: pl.scan_parquet(folder / f"{name}.parquet", schema=schema) for name, schema in SCHEMAS.items()}
    counted = pl.concat(rows.select(table=pl.lit(name), rows=pl.len()) for name, rows in tables.items())
    for name in counted.filter(pl.col("rows") > LONG).collect()["table"]:
        beside = folder / _FOLDER
        beside.mkdir(exist_ok=True)
        ranks = [_ranks(tables[name], column, beside / f"{name}.{column}.{_WORDS}.parquet") for column in _texts(SCHEMAS[name])]
        store(beside / f"{name}.parquet", pl.DataFrame(ranks))


def ranks(folder: Path, name: str) -> pl.LazyFrame | None:
    """The ranks of a table's texts, row by row as they lie; None where the table is short."""
    path = folder / _FOLDER / f"{name}.parquet"
    return pl.scan_parquet(path) if path.is_file() else None


def words(folder: Path, name: str, column: str) -> pl.LazyFrame | None:
    """The texts of a heavy column as `plain` writes them, row by row as they lie; None where it is short or light."""
    path = folder / _FOLDER / f"{name}.{column}.{_WORDS}.parquet"
    return pl.scan_parquet(path) if path.is_file() else None


def plain(texts: pl.Expr) -> pl.Expr:
    """Small letters without accents: what is found in a text whatever its capitals and accents is found in these letters as well."""
    return _bare(alphabet.folded(texts))


def _bare(folded: pl.Expr) -> pl.Expr:
    return folded.str.replace_all(_MARKS, "").str.replace_all(_LONG_S, "s", literal=True)


def _texts(schema: pl.Schema) -> list[str]:
    """Texts and words of lists; not the names of beneficiaries, some of which are a word of the visitor's language."""
    texts = [name for name, kind in schema.items() if kind == pl.String or isinstance(kind, pl.Enum)]
    return [name for name in texts if not (name == "beneficiary" and "masked" in schema)]


def _ranks(rows: pl.LazyFrame, column: str, words: Path) -> pl.Series:
    """The places of a column's texts. Those of a heavy one are written to `words`."""
    texts = rows.select(pl.col(column).cast(pl.String)).collect()
    every = int(texts.select(pl.col(column).approx_n_unique()).item()) > _OFTEN_ALONE * texts.height
    once = (texts if every else texts.drop_nulls().unique()).with_columns(folded=alphabet.folded(pl.col(column)))
    told = [pl.col("folded").rank("dense").cast(pl.UInt32).alias("rank")]
    heavy = int(once[column].str.len_bytes().sum()) > HEAVY
    told += [_bare(pl.col("folded")).alias("words")] if heavy else []
    found = once.select(column, *told)
    if not every:
        found = texts.join(found, on=column, how="left", maintain_order="left")
    if heavy:
        store(words, found.select("words"))
    return found["rank"].alias(column)
