"""The names that may be a holder's or a beneficiary's (rapprochements), beside each row of a ranking: proposed, and joined by nobody yet.

Law: Code de la commande publique R2196-1 (the holder of a contract is named).
"""

from collections.abc import Sequence

import polars as pl


def near_names(pairs: pl.DataFrame, kind: str, keys: Sequence[str]) -> pl.DataFrame:
    """One row a party of a kind (its `keys`) that has `pairs` proposed: `maybe_same`, their other names."""
    proposed = pairs.filter(pl.col("kind") == kind, pl.col("merge_state") == "proposed")
    ways = [proposed.select(*keys, other="party"), proposed.with_columns(key="party_key").select(*keys, other="name")]
    return pl.concat(ways).group_by(keys).agg(maybe_same=pl.col("other").unique().sort().str.join(" ; "))


def near_suppliers(pairs: pl.DataFrame) -> pl.DataFrame:
    """`near_names` of suppliers."""
    return near_names(pairs, "supplier", ["key"])


def beside(ranked: pl.DataFrame, near: pl.DataFrame) -> pl.DataFrame:
    """A ranking with `maybe_same`: the names that may be a holder's (`near_suppliers`), null where there is none."""
    keyed = ranked.with_columns(key=pl.col("supplier_id").cast(pl.String))
    return keyed.join(near, on="key", how="left", maintain_order="left").drop("key")


def beside_suppliers(ranked: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """`beside`, by the `pairs` that are proposed."""
    return beside(ranked, near_suppliers(pairs))
