"""The table as files hold it: money in units with two decimals, words as text; the same rows in the same order."""

import polars as pl
import polars.selectors as cs

MONEY = pl.Decimal(18, 2)


def in_units(frame: pl.DataFrame) -> pl.DataFrame:
    """`amount_cents` becomes `amount`, exactly; choices become text. Raises InvalidOperationError beyond ten thousand billions."""
    money = [pl.col(name).cast(pl.Decimal(20, 0)).cast(pl.Decimal(20, 2)) / 100 for name in frame.columns if name.endswith("_cents")]
    converted = frame.with_columns(cs.enum().cast(pl.String), cs.categorical().cast(pl.String), *(amount.cast(MONEY) for amount in money))
    return converted.rename({name: name.removesuffix("_cents") for name in frame.columns if name.endswith("_cents")})
