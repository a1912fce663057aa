"""Beside each long table, so that a million rows are put in order by numbers and looked through in letters that are all alike:

the place of each text in alphabetical order; texts that stand in many rows, each once, and row by row which of them stands there; and
texts that are heavy in small letters without accents.
"""

from pathlib import Path

import polars as pl

from database.snapshot.frame_files import ROW_GROUP, store
from database.snapshot.frame_schemas import SCHEMAS
from locales import alphabet

LONG = 50_000  # rows
HEAVY = 10_000_000  # bytes of one column's texts, each counted once
_OFTEN_ALONE = 0.5  # of the rows: of so many different texts each is looked at where it stands, of fewer once
_TOGETHER = 2  # row groups where a text stands, as a mean: of so few what is read of a file without codes costs less
_FOLDER, _WORDS, _CODES, _ONCE = "orders", "words", "codes", "once"
_MARKS = r"\p{M}+"  # accents that stand as letters of their own
_LONG_S = "ſ"  # the one letter that a search takes for an "s", and that is no capital of it


def write(folder: Path) -> None:
    """Beside the frames of a snapshot, for each long one: its rows in their order, of each text its rank and code; words of heavy ones."""
    tables = {name: pl.scan_parquet(folder / f"{name}.parquet", schema=schema) for name, schema in SCHEMAS.items()}
    counted = pl.concat(rows.select(table=pl.lit(name), rows=pl.len()) for name, rows in tables.items())
    for name in counted.filter(pl.col("rows") > LONG).collect()["table"]:
        beside = folder / _FOLDER
        beside.mkdir(exist_ok=True)
        told = {one: _told(tables[name], one, _beside(folder, name, one, _WORDS)) for one in _texts(SCHEMAS[name])}
        store(beside / f"{name}.parquet", pl.DataFrame([rank.alias(one) for one, (rank, _) in told.items()]))
        if coded := {one: codes for one, (_, codes) in told.items() if codes is not None}:
            store(_beside(folder, name, _CODES), pl.DataFrame([code.alias(one) for one, (code, _) in coded.items()]))
            store(_beside(folder, name, _ONCE), pl.DataFrame([each.implode().alias(one) for one, (_, each) in coded.items()]))


def ranks(folder: Path, name: str) -> pl.LazyFrame | None:
    """The ranks of a table's texts, row by row as they lie; None where the table is short."""
    path = folder / _FOLDER / f"{name}.parquet"
    return pl.scan_parquet(path) if path.is_file() else None


def words(folder: Path, name: str, column: str) -> pl.LazyFrame | None:
    """The texts of a heavy column as `plain` writes them, row by row as they lie; None where it is short or light."""
    path = _beside(folder, name, column, _WORDS)
    return pl.scan_parquet(path) if path.is_file() else None


def codes(folder: Path, name: str) -> pl.LazyFrame | None:
    """Of a table's texts that stand in many rows, which one stands there, row by row as they lie; None where it has none, or is short."""
    path = _beside(folder, name, _CODES)
    return pl.scan_parquet(path) if path.is_file() else None


def once(folder: Path, name: str, column: str) -> pl.LazyFrame:
    """The texts of a column of `codes`, each at the place that is its code, in the order of their letters' numbers."""
    return pl.scan_parquet(_beside(folder, name, _ONCE)).select(pl.col(column).explode().drop_nulls())


def _beside(folder: Path, *names: str) -> Path:
    return folder / _FOLDER / f"{'.'.join(names)}.parquet"


def plain(texts: pl.Expr) -> pl.Expr:
    """Small letters without accents: what is found in a text whatever its capitals and accents is found in these letters as well."""
    return _bare(alphabet.folded(texts))


def _bare(folded: pl.Expr) -> pl.Expr:
    return folded.str.replace_all(_MARKS, "").str.replace_all(_LONG_S, "s", literal=True)


def _texts(schema: pl.Schema) -> list[str]:
    """Texts and words of lists; not the names of beneficiaries, some of which are a word of the visitor's language."""
    texts = [name for name, kind in schema.items() if kind == pl.String or isinstance(kind, pl.Enum)]
    return [name for name in texts if not (name == "beneficiary" and "masked" in schema)]


def _told(rows: pl.LazyFrame, column: str, words: Path) -> tuple[pl.Series, tuple[pl.Series, pl.Series] | None]:
    """The places of a column's texts; where the same ones stand in many rows and are light, their codes too, and each text once.

    The words of heavy ones are written to `words`.
    """
    texts = rows.select(pl.col(column).cast(pl.String)).collect()
    every = int(texts.select(pl.col(column).approx_n_unique()).item()) > _OFTEN_ALONE * texts.height
    once = (texts if every else texts.drop_nulls().unique().sort(column)).with_columns(folded=alphabet.folded(pl.col(column)))
    told = [pl.col("folded").rank("dense").cast(pl.UInt32).alias("rank")]
    heavy = int(once[column].str.len_bytes().sum()) > HEAVY
    told += [_bare(pl.col("folded")).alias("words")] if heavy else []
    found = once.select(column, *told).with_row_index("its code")
    if not every:
        found = texts.join(found, on=column, how="left", maintain_order="left")
    if heavy:
        store(words, found.select("words"))
    return found["rank"], None if every or heavy or _together(found["its code"]) else (found["its code"], once[column])


def _together(codes: pl.Series) -> bool:
    """Whether the rows of a text lie together, as those of a councillor do in a table that lies by council."""
    told = pl.DataFrame({"code": codes}).with_row_index("group").with_columns(pl.col("group") // ROW_GROUP).drop_nulls()
    return told["group"].n_unique() > _TOGETHER and told.unique().height <= _TOGETHER * told["code"].n_unique()
