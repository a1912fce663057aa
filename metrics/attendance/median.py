"""One councillor beside the rest of the council (médiane du conseil): only over sessions where both count, never under ten of them.

Law: CGCT L2121-15. No rank is made of it.
"""

import polars as pl

from metrics.fraction import LEAST_FOR_RANK, LEAST_FOR_RATE

SCHEMA = {"councillor_id": pl.Int64, "k": pl.Int64, "n": pl.Int64, "median": pl.Float64, "members": pl.Int64}


def median(lines: pl.DataFrame, councillor_id: int) -> pl.DataFrame:
    """k of n sessions of this councillor, and the median of the other members' rates over those among them where they count too.

    A session counts for a member where it is in the rates, within the mandate, and the status known. Members with fewer than ten
    sessions in common are left out; `median` is null where fewer than five members remain, or where this councillor has fewer than ten.
    """
    counted = lines.filter(pl.col("counted") != "unknown")  # null outside the mandate
    own = counted.filter(pl.col("councillor_id") == councillor_id)
    rates = (
        counted.filter(pl.col("councillor_id") != councillor_id)
        .join(own.select("session_id"), on="session_id", how="semi")
        .group_by("councillor_id")
        .agg(n=pl.len(), rate=_present().mean())
        .filter(pl.col("n") >= LEAST_FOR_RANK)
    )
    fair = own.height >= LEAST_FOR_RANK and rates.height >= LEAST_FOR_RATE
    row = [councillor_id, int(own.select(_present().sum()).item() or 0), own.height, rates["rate"].median() if fair else None, rates.height]
    return pl.DataFrame([row], schema=SCHEMA, orient="row")


def _present() -> pl.Expr:
    return pl.col("counted") != "no"
