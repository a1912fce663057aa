"""Whether the council decided an award or a grant (ce qui est voté): what it rejected, put off or withdrew is in no sum.

Law: CGCT L2121-20 (an act is adopted by the majority of the votes expressed), L2121-29. An act merely noted stays: what the mayor signed
by delegation (L2122-22) is told to the council and not voted. Where the outcome is not printed, the act is taken at its word.
"""

from collections.abc import Mapping
from typing import Any

import polars as pl

from council.outcomes import NOT_DECIDED

_VOTED = ("adopted", "rejected")


def decided(rows: pl.DataFrame) -> pl.DataFrame:
    """The contracts or grants whose act was not rejected, put off or withdrawn."""
    return rows.filter(~refused())


def refused() -> pl.Expr:
    """The act was rejected, put off or withdrawn."""
    return pl.col("outcome").cast(pl.String).is_in(NOT_DECIDED).fill_null(value=False)


def by_casting_vote() -> pl.Expr:
    """As many were for as against, in no secret ballot: the vote of whoever presides decided (voix prépondérante, CGCT L2121-20)."""
    tied = (pl.col("votes_for") > 0) & (pl.col("votes_for") == pl.col("votes_against"))
    ended = pl.col("outcome").cast(pl.String).is_in(_VOTED)
    return (tied & ended & ~pl.col("secret").fill_null(value=False)).fill_null(value=False)


def has_casting_vote(act: Mapping[str, Any]) -> bool:
    """The same of one act."""
    tied = act["votes_for"] and act["votes_for"] == act["votes_against"]
    return bool(tied and act["outcome"] in _VOTED and not act["secret"])
