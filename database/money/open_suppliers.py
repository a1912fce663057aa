"""Suppliers that may be one, proposed to whoever checks and never merged: printed names beside each other and beside published ones.

Only within one council, which is all the place that a paper tells. Legal forms do not count (see `supplier_key`), a place behind the
name is told as the reason. Companies of one group, and names whose SIREN differ, are kept apart. A published SIREN completes a printed
name only where exactly one published supplier of the same council bears the name, and no two legal forms stand beside it.
"""

from collections import defaultdict
from pathlib import Path

import polars as pl

from database.money.supplier_pairs import Name, name_of, pairs
from database.open_data.schemas import OPEN_SCHEMAS
from database.privacy.beneficiaries import is_person


def candidates(folder: Path) -> pl.DataFrame:
    """The frame `supplier_candidates`, from the frames of papers and of open data in `folder`."""
    printed = _printed(folder)
    published = _published(folder, {council for council, _ in printed})
    sources = dict(pl.read_parquet(folder / "open_files.parquet", columns=["file_id", "source"]).iter_rows())
    rows = []
    for council, ours in printed.items():
        for state, score, one, other in pairs(ours, published.get(council, [])):
            person = any(is_person(name, "", council[1]) for name in (one.name, other.name))
            siren = other.siren or one.siren
            told = (one.supplier_id, one.name, other.supplier_id, other.name, siren, state, score, person)
            rows.append((*council, *told, other.file_id, other.row, sources.get(other.file_id)))
    frame = pl.DataFrame(rows, schema=OPEN_SCHEMAS["supplier_candidates"], orient="row")
    return frame.sort("council", "state", "supplier", "other")


def _printed(folder: Path) -> dict[tuple[int, str], list[Name]]:
    acts = pl.read_parquet(folder / "contracts.parquet", columns=["contract_id", "council_id", "council"])
    held = pl.read_parquet(folder / "contract_holders.parquet").join(acts, on="contract_id")
    numbers = pl.read_parquet(folder / "suppliers.parquet", columns=["supplier_id", "siret"])
    rows = held.select("council_id", "council", "supplier_id", "supplier").drop_nulls().unique().join(numbers, on="supplier_id", how="left")
    found: defaultdict[tuple[int, str], list[Name]] = defaultdict(list)
    for council_id, council, supplier_id, name, siret in rows.sort("council_id", "supplier_id").iter_rows():
        found[council_id, council].append(name_of(name, council, siret and siret[:9], supplier_id=supplier_id))
    return found


def _published(folder: Path, councils: set[int]) -> dict[tuple[int, str], list[Name]]:
    """Distinct names and numbers of these councils' holders; of several holders of one contract only the names are told apart."""
    told = pl.scan_parquet(folder / "published_contracts.parquet").filter(pl.col("council_id").is_in(list(councils)))
    alone = pl.when(pl.col("holders") == 1).then(pl.col("supplier_sirens").replace("", None))
    named = told.with_columns(name=pl.col("supplier").str.split(" / "), siren=alone).explode("name").drop_nulls("name")
    keys = ("council_id", "council", "name", "siren")
    rows = named.sort("file_id", "row").group_by(keys, maintain_order=True).agg(pl.col("file_id", "row").first()).collect()
    found: defaultdict[tuple[int, str], list[Name]] = defaultdict(list)
    for council_id, council, name, siren, file_id, row in rows.iter_rows():
        found[council_id, council].append(name_of(name, council, siren, file_id=file_id, row=row))
    return found
