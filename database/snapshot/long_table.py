"""A table written part by part, a council's rows together: a country's contracts are never in memory at once."""

import shutil
from collections.abc import Iterable
from pathlib import Path

import polars as pl

from database.snapshot.frame_files import COMPRESSION, ROW_GROUP, store

_AT_ONCE = 250_000  # rows of whole councils
_COUNCIL = "council_id"


def write(path: Path, parts: Iterable[pl.DataFrame], schema: pl.Schema) -> None:
    """Rows by council, those of none last; a council's rows in the order of the parts; of no part the columns of `schema` alone."""
    beside = path.with_suffix("")
    beside.mkdir()
    for number, part in enumerate(parts):
        store(beside / f"{number:05}.parquet", _by_council(part))
    written = sorted(beside.glob("*.parquet"))
    if not written:
        store(path, schema.to_frame())
    elif len(written) == 1:
        written[0].replace(path)
    else:
        _joined(written, beside).sink_parquet(path, row_group_size=ROW_GROUP, compression=COMPRESSION, maintain_order=True)
    shutil.rmtree(beside)


def _by_council(rows: pl.DataFrame) -> pl.DataFrame:
    return rows.sort(_COUNCIL, nulls_last=True, maintain_order=True) if _COUNCIL in rows.columns else rows


def _joined(written: list[Path], beside: Path) -> pl.LazyFrame:
    """The parts as one table: some councils at once, then the rows of none."""
    rows = pl.scan_parquet(written)
    if _COUNCIL not in rows.collect_schema():
        return rows
    counted = rows.group_by(_COUNCIL).len().drop_nulls().sort(_COUNCIL).collect()
    numbered = counted.with_columns(part=(pl.col("len").cum_sum() - 1) // _AT_ONCE)
    tables = []
    for number, some in enumerate(numbered.partition_by("part", maintain_order=True)):
        ours = rows.filter(pl.col(_COUNCIL).is_between(some[_COUNCIL][0], some[_COUNCIL][-1])).collect()
        tables.append(beside / f"councils-{number:05}.parquet")
        store(tables[-1], _by_council(ours))
    return pl.concat([*map(pl.scan_parquet, tables), rows.filter(pl.col(_COUNCIL).is_null())])
