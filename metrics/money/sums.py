"""The sum under a column of amounts (somme): one a basis, for amounts of two tax bases, scopes or currencies are never added.

Law: Code de la commande publique R2162-4 (a maximum is a ceiling). What is not printed adds
nothing; what another counts is not added again.
"""

from collections.abc import Sequence
from typing import Any

import polars as pl

BASIS = ("tax", "scope", "currency")


def by_basis(rows: pl.DataFrame, amounts: Sequence[str], most: int = 4) -> list[dict[str, Any]]:
    """One line a basis, the one of most rows first, with the sum of each of `amounts` (None where none is known) and the number of `rows`.

    Rows that stand in no total are left out; ranges of holders add up what is counted once of each (`once_*`).
    """
    kept = rows.filter(pl.col("in_totals").fill_null(value=True)) if "in_totals" in rows.columns else rows
    once = {name: pl.col(f"once_{name}") for name in amounts if f"once_{name}" in rows.columns}
    kept = kept.with_columns(**once)
    keys = [name for name in BASIS if name in rows.columns]
    found = [pl.when(pl.col(name).is_not_null().any()).then(pl.col(name).sum()).alias(name) for name in amounts]
    lines = kept.group_by(keys, maintain_order=True).agg(*found, rows=pl.len()) if keys else kept.select(*found, rows=pl.len())
    told = lines.filter(pl.any_horizontal(pl.col(name).is_not_null() for name in amounts)).sort(
        "rows", descending=True, maintain_order=True
    )
    return [{"currency": None, **line} for line in told.head(most).to_dicts()]


def over_years(by_year: pl.DataFrame) -> pl.DataFrame:
    """One row a currency of `grants.by_year`: the sum over all years, how many grants, over which years; most grants first."""
    return (
        by_year.group_by("currency", maintain_order=True)
        .agg(
            pl.when(pl.col("amount_cents").is_not_null().any()).then(pl.col("amount_cents").sum()).alias("amount_cents"),
            pl.col("^(grants|amount_not_printed|published_only)$").sum(),
            first=pl.col("year").min(),
            last=pl.col("year").max(),
        )
        .sort("grants", descending=True, maintain_order=True)
    )
