"""What a published contract counts for: a fixed price, a framework's floor and ceiling, or nothing where another contract counts it.

Law: CCP L2125-1 (accord-cadre), L1121-1 (concession). What is ordered under a framework is in its ceiling already; a concession's value is
the operator's turnover, no price. What a framework "sans maximum" is estimated at is no ceiling.
"""

import polars as pl


def bounded(published: pl.DataFrame) -> pl.DataFrame:
    """Adds what each row is (`own`, `framework`, `under`, `apart`) and its `fixed` price, `floor` and `ceiling` in cents.

    `open`: a framework "sans maximum".
    """
    apart = pl.col("concession").fill_null(value=False)
    no_maximum = pl.col("no_maximum").fill_null(value=False)
    bounds = pl.col("min_cents").is_not_null() | pl.col("max_cents").is_not_null() | no_maximum
    framework = own() & (bounds | called_framework().fill_null(value=False))
    return published.with_columns(
        own=own(),
        framework=framework,
        under=pl.col("framework_id").is_not_null() & ~apart,
        apart=apart,
        open=framework & no_maximum,
        ceiling=pl.when(framework & ~no_maximum).then(pl.coalesce("max_cents", "amount_cents")),
        fixed=pl.when(own() & ~framework).then(pl.col("amount_cents")),
        floor=pl.when(framework).then(pl.col("min_cents")),
    )


def own() -> pl.Expr:
    """Whether a contract counts by itself: neither ordered under a framework nor a concession."""
    return pl.col("framework_id").is_null() & ~pl.col("concession").fill_null(value=False)


def called_framework() -> pl.Expr:
    """Whether it is published under the name of a framework; null where neither nature nor technique is told."""
    told = pl.concat_str([pl.col("nature"), pl.col("technique")], separator=" ", ignore_nulls=True).str.to_lowercase()
    return told.str.contains("accord-cadre")
