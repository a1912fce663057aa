"""What is dated after today (date postérieure): a session, a published row that cannot have been; marked, and no "last" of anything."""

from datetime import date

import polars as pl


def ahead(column: str, today: date | None = None) -> pl.Expr:
    """Whether the day of a row has not come."""
    return (pl.col(column) > pl.lit(today or date.today())).fill_null(value=False)
