"""The table as files hold it: money in units with two decimals, words as text; the same rows in the same order."""

from decimal import Decimal

import polars as pl

MONEY = pl.Decimal(18, 2)
_CENT = pl.lit(Decimal("0.01"), dtype=pl.Decimal(20, 2))


def in_units(frame: pl.DataFrame) -> pl.DataFrame:
    """`amount_cents` becomes `amount`, exactly; choices become text. Raises InvalidOperationError beyond ten thousand billions."""
    return frame.select(converted(frame.schema))


def converted(schema: pl.Schema) -> list[pl.Expr]:
    """What `in_units` makes of each column of these names and types."""
    return [_converted(name, dtype) for name, dtype in schema.items()]


def units(cents: pl.Expr) -> pl.Expr:
    """Whole cents in units, exactly."""
    return (cents.cast(pl.Decimal(20, 0)) * _CENT).cast(MONEY)  # half of what a division by 100 costs


def _converted(name: str, dtype: pl.DataType) -> pl.Expr:
    if name.endswith("_cents"):
        return units(pl.col(name)).alias(name.removesuffix("_cents"))
    return pl.col(name).cast(pl.String) if isinstance(dtype, pl.Enum | pl.Categorical) else pl.col(name)
