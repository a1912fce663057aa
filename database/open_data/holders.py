"""Who holds each published contract, under the number by which the papers' suppliers are known: one supplier is one page.

A published holder is a supplier of the papers where its SIREN is the same, where its name is the same and neither tells a SIREN, or
where its SIREN completes that name in that council (see database/money/open_suppliers.py). Else it is a supplier of its own; a name
published now with a SIREN, now without, is one where that council's data knows one SIREN for it.
"""

from pathlib import Path

import polars as pl

from database.identities.identity import identity
from database.identities.names import supplier_key
from database.open_data.schemas import OPEN_SCHEMAS

_NUMBER = ["council_id", "siren", "supplier"]


def holders(folder: Path, lines: pl.LazyFrame) -> pl.DataFrame:
    """The frame `published_holders` of `lines` (contract_key, supplier, siren, lead), beside the frames in `folder`."""
    contracts = pl.scan_parquet(folder / "published_contracts.parquet").select("contract_key", "council_id", "council")
    rows = lines.join(contracts, on="contract_key", how="inner", maintain_order="left").collect()
    known = rows.select(_NUMBER).unique()
    names = known.select("supplier").unique()
    keys = names.with_columns(key=pl.Series([supplier_key(name) for name in names["supplier"]], dtype=pl.String))
    known = known.join(keys, on="supplier").rename({"siren": "printed"})
    known = known.join(_numbered(known), on=["council_id", "key"], how="left", nulls_equal=True)
    known = known.with_columns(siren=pl.coalesce("printed", "numbered"))
    known = known.join(_completed(folder), on=["council_id", "siren"], how="left")
    told = known.select(told=pl.coalesce("siren", "key")).unique()
    told = told.with_columns(own=pl.Series([identity("supplier", one) for one in told["told"]], dtype=pl.Int64))
    known = known.with_columns(told=pl.coalesce("siren", "key")).join(told, on="told", how="left", nulls_equal=True)
    named = known.select("council_id", "supplier", siren="printed", supplier_id=pl.coalesce("completed", "own"))
    rows = rows.join(named, on=_NUMBER, how="left", nulls_equal=True, maintain_order="left")
    return rows.select(pl.col(name).cast(kind) for name, kind in OPEN_SCHEMAS["published_holders"].items())


def _numbered(known: pl.DataFrame) -> pl.DataFrame:
    """council_id, key of a name -> `numbered`: the one SIREN published with it."""
    numbered = (
        known.drop_nulls("printed").group_by("council_id", "key").agg(pl.col("printed").n_unique(), numbered=pl.col("printed").first())
    )
    return numbered.filter(pl.col("printed") == 1).drop("printed")


def _completed(folder: Path) -> pl.DataFrame:
    """council_id, siren -> `completed`: the one printed supplier that it completes."""
    found = pl.read_parquet(folder / "supplier_candidates.parquet").filter(pl.col("state") == "completed")
    counted = (
        found.drop_nulls("siren")
        .group_by("council_id", "siren")
        .agg(pl.col("supplier_id").n_unique(), completed=pl.col("supplier_id").first())
    )
    return counted.filter(pl.col("supplier_id") == 1).drop("supplier_id")
