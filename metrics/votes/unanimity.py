"""Unanimity (unanimité) of final votes: of the votes expressed, without abstention, and as worded.

Law: CGCT L2121-20 (votes expressed), L2121-21 (secret ballots). No statute defines unanimity: the ministry's answers (National Assembly
5/2/1990, Senate 24/3/2005) read it as "all expressed votes go the same way", abstentions ignored.
"""

from typing import Literal

import polars as pl

from metrics.fraction import rankable, rate
from metrics.votes.unanimity_votes import WHY_NOT, classify

__all__ = ["VARIANT", "Split", "classify", "left_out", "rates"]

VARIANT = pl.Enum(["expressed", "without_abstention", "mention"])
Split = Literal["session", "year", "theme", "council"]

_KEYS: dict[Split | None, list[str]] = {
    None: [],
    "session": ["session_id"],
    "year": ["year"],
    "theme": ["theme"],
    "council": ["council_id"],
}


def rates(votes: pl.DataFrame, by: Split | None = None) -> pl.DataFrame:
    """Three rows a group of classified acts, one a variant: k unanimous of n known final votes, u unknown; ratio of sums.

    rate = true / (true + false). certain = true without the presumed / final votes; possible = (true + unknown) / final votes.
    """
    keys = _KEYS[by]
    final = votes.filter(pl.col("final"))
    parts = [_variant(final, name, column, keys) for name, column in zip(VARIANT.categories, ("u1", "u2", "u3"), strict=True)]
    table = pl.concat(parts)
    return table.sort(*keys, "variant", nulls_last=True) if by != "session" else table.sort("date", "session_id", "variant")


def left_out(votes: pl.DataFrame) -> pl.DataFrame:
    """One row: the acts, those that are final votes, and why the others are not; `in_doubt`: a cross-check of the vote failed."""
    why = pl.col("why_not").cast(pl.String)
    return votes.select(
        pl.len().cast(pl.Int64).alias("acts"),
        pl.col("final").sum().cast(pl.Int64),
        *((why == name).sum().cast(pl.Int64).alias(name) for name in WHY_NOT.categories),
        (pl.col("final") & ~pl.col("in_rates").fill_null(True)).sum().cast(pl.Int64).alias("in_doubt"),
    )


def _variant(final: pl.DataFrame, variant: str, column: str, keys: list[str]) -> pl.DataFrame:
    value = pl.col(column)
    sums = [
        pl.len().cast(pl.Int64).alias("final"),
        value.sum().cast(pl.Int64).alias("k"),
        value.is_not_null().sum().cast(pl.Int64).alias("n"),
        (pl.col("presumed").sum() if column == "u2" else pl.lit(0)).cast(pl.Int64).alias("presumed"),
    ]
    named = {"session_id": ["council_id", "council", "date"], "council_id": ["council"]}.get(keys[0], []) if keys else []
    counted = final.group_by(keys).agg(*(pl.col(name).first() for name in named), *sums) if keys else final.select(sums)
    k, n, unknown = pl.col("k"), pl.col("n"), pl.col("final") - pl.col("n")
    return counted.with_columns(
        pl.lit(variant, dtype=VARIANT).alias("variant"),
        unknown.alias("unknown"),
        rate=rate(k, n),
        certain=rate(k - pl.col("presumed"), pl.col("final"), known=n),
        possible=rate(k + unknown, pl.col("final"), known=n),
        rankable=rankable(n),
    )
