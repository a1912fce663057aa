"""Whether the council decided an award or a grant (ce qui est voté): what it rejected, put off or withdrew is in no sum.

Law: CGCT L2121-20 (an act is adopted by the majority of the votes expressed), L2121-29. An act merely noted stays: what the mayor signed
by delegation (L2122-22) is told to the council and not voted. Where the outcome is not printed, the act is taken at its word.
"""

import polars as pl

from council.outcomes import NOT_DECIDED


def decided(rows: pl.DataFrame) -> pl.DataFrame:
    """The contracts or grants whose act was not rejected, put off or withdrawn."""
    return rows.filter(~refused())


def refused() -> pl.Expr:
    """The act was rejected, put off or withdrawn."""
    return pl.col("outcome").cast(pl.String).is_in(NOT_DECIDED).fill_null(value=False)
