"""Councils that bear one name (homonymes) are told apart in every table: by the INSEE code of the commune, else by the SIREN.

A page, an address and a file name a council by its name: where two bear it, what is shown of one must not be the other's.
"""

from pathlib import Path

import polars as pl

from database.snapshot.frame_files import COMPRESSION, ROW_GROUP
from database.snapshot.whole_folder import PARTIAL


def part(folder: Path) -> None:
    """Writes the names of `folder`'s tables anew where two councils share one; a council without a number keeps its bare name."""
    councils = pl.read_parquet(folder / "councils.parquet", columns=["council_id", "council", "siret", "insee"])
    number = pl.coalesce("insee", pl.col("siret").str.head(9))
    twins = councils.filter(pl.len().over("council") > 1).drop_nulls("siret")
    named = twins.select("council_id", shown=pl.format("{} ({})", "council", number))
    for table in sorted(folder.glob("*.parquet")) if named.height else ():
        if {"council_id", "council"} <= set(pl.read_parquet_schema(table)):
            _rename(table, named)


def _rename(table: Path, named: pl.DataFrame) -> None:
    rows = pl.scan_parquet(table)
    shown = rows.join(named.lazy(), on="council_id", how="left", maintain_order="left")
    renamed = shown.with_columns(council=pl.coalesce("shown", "council")).select(rows.collect_schema().names())
    beside = table.with_name(f"{PARTIAL}{table.name}")
    renamed.sink_parquet(beside, row_group_size=ROW_GROUP, compression=COMPRESSION)
    beside.replace(table)
