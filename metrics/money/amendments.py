"""Amendments (modifications, CCP R2194-1 to R2194-9) as a path of amounts: each version's new total beside the one before it."""

import polars as pl


def path(versions: pl.DataFrame, published: pl.DataFrame) -> pl.DataFrame:
    """One row a version of the amended contracts of `published`, in order, those that grew most first.

    `change_cents` against the last total told before, `growth` against the amount as notified (0.15: 15 % more); null where one
    of them is not told.
    """
    told = published.select("contract_key", "buyer", "supplier", "title", "tax", "council_id", "council", "source", "currency")
    rows = versions.join(told, on="contract_key", how="inner").sort("contract_key", "version")
    known = pl.col("amount_cents").forward_fill().over("contract_key")
    before = pl.col("known").shift(1).over("contract_key")
    first = pl.col("amount_cents").filter(pl.col("version") == 0).first().over("contract_key")
    rows = rows.with_columns(known=known).with_columns(change_cents=pl.col("amount_cents") - before, first=first)
    growth = pl.when(pl.col("first") > 0).then(pl.col("amount_cents") / pl.col("first") - 1)
    rows = rows.with_columns(growth=growth).with_columns(most=pl.col("growth").max().over("contract_key"))
    return rows.sort("most", "contract_key", "version", descending=[True, False, False], nulls_last=True).drop("known", "first", "most")
