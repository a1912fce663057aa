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
    rows = lines.join(contracts, on="contract_key", how="inner").collect()
    known = rows.select(_NUMBER).unique()
    known = known.with_columns(key=pl.Series([supplier_key(name) for name in known["supplier"]], dtype=pl.String))
    completed, numbered = _completed(folder), _numbered(known)
    numbers = []
    for council, printed, key in known.select("council_id", "siren", "key").iter_rows():
        siren = printed or numbered.get((council, key))
        numbers.append((siren and completed.get((council, siren))) or identity("supplier", siren or key))
    named = known.select(*_NUMBER, supplier_id=pl.Series(numbers, dtype=pl.Int64))
    rows = rows.join(named, on=_NUMBER, how="left", nulls_equal=True, maintain_order="left")
    return rows.select(pl.col(name).cast(kind) for name, kind in OPEN_SCHEMAS["published_holders"].items())


def _numbered(known: pl.DataFrame) -> dict[tuple[int, str], str]:
    """(council, key of a name) -> the one SIREN published with it."""
    once = known.drop_nulls("siren").filter(pl.col("siren").n_unique().over("council_id", "key") == 1)
    return {(council, key): siren for council, key, siren in once.select("council_id", "key", "siren").iter_rows()}


def _completed(folder: Path) -> dict[tuple[int, str], int]:
    """(council, SIREN) -> the one printed supplier that it completes."""
    found = pl.read_parquet(folder / "supplier_candidates.parquet").filter(pl.col("state") == "completed")
    once = found.filter(pl.col("supplier_id").n_unique().over("council_id", "siren") == 1)
    return {(council, siren): number for council, siren, number in once.select("council_id", "siren", "supplier_id").iter_rows()}
