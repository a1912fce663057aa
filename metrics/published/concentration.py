"""How much of what a buyer published goes to few suppliers: share of the first ones, Herfindahl-Hirschman index, with what they leave out.

The index is the sum of the squared shares, 0 to 10,000 (Rhoades, Federal Reserve Bulletin, March 1993). It says nothing of why: a small
market, one network operator, one large building site. Published amounts are ceilings or estimates, not spending; what is published
before tax and after tax has a row of its own, for the two are never one sum.
"""

import polars as pl

from metrics.published.bounds import own
from metrics.published.buyers import buyer_key, most_frequent, supplier_key

_FIRST = 5
_WHOLE = 10_000  # of the index: one supplier has all
SCHEMA = pl.Schema(
    {
        "buyer": pl.String,
        "buyer_siret": pl.String,
        "year": pl.Int32,
        "tax": pl.String,
        "currency": pl.String,
        "contracts": pl.Int64,
        "suppliers": pl.Int64,
        "amount_cents": pl.Int64,
        "first_share": pl.Float64,  # of the amount, held by the first supplier
        "first_five_share": pl.Float64,
        "hhi": pl.Float64,
        "amount_missing": pl.Int64,  # contracts that publish no amount: they count in none of the shares
        "holder_missing": pl.Int64,  # the same of contracts that publish an amount and no holder
        "shared": pl.Int64,  # contracts of several holders, counted whole for the group
    }
)


def by_buyer(published: pl.DataFrame) -> pl.DataFrame:
    """One row a buyer, year of notification and basis; what follows from a framework is left out, whose ceiling counts it already.

    A buyer of one number is one, however its name is printed.
    """
    rows = published.filter(own()).with_columns(body=buyer_key(), year=pl.col("notified_on").dt.year(), who=supplier_key())
    keys = ["body", "year", "tax", "currency"]
    counted = rows.group_by(keys).agg(
        most_frequent(pl.col("buyer")).alias("buyer"),
        most_frequent(pl.col("buyer_siret")).alias("buyer_siret"),
        contracts=pl.len().cast(pl.Int64),
        amount_missing=pl.col("amount_cents").is_null().sum().cast(pl.Int64),
        holder_missing=(pl.col("amount_cents").is_not_null() & pl.col("who").is_null()).sum().cast(pl.Int64),
        shared=(pl.col("holders") > 1).sum().cast(pl.Int64),
    )
    held = rows.drop_nulls(["amount_cents", "who"]).group_by([*keys, "who"]).agg(pl.col("amount_cents").sum())
    share = pl.col("amount_cents") / pl.col("amount_cents").sum()
    shares = (
        held.filter(pl.col("amount_cents") > 0)
        .group_by(keys)
        .agg(
            suppliers=pl.len().cast(pl.Int64),
            first_share=share.max(),
            first_five_share=share.top_k(_FIRST).sum(),
            hhi=((share**2).sum() * _WHOLE).round(),
            amount_cents=pl.col("amount_cents").sum(),
        )
    )
    found = counted.join(shares, on=keys, how="left", nulls_equal=True).with_columns(pl.col("suppliers").fill_null(0))
    typed = found.select(pl.col(name).cast(kind) for name, kind in SCHEMA.items())
    return typed.sort("buyer", "buyer_siret", "year", "tax", "currency", nulls_last=True)
