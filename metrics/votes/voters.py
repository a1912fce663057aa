"""Who is named beside a vote (votes nominatifs), how often and how; who is not named has no position here.

Law: CGCT L2121-15 (the minutes name the votes), L2121-21 (public ballots name each voter).
"""

from typing import Literal

import polars as pl

Voter = Literal["who", "group"]


def voters(votes: pl.DataFrame, positions: pl.DataFrame, mandates: pl.DataFrame, by: Voter = "who") -> pl.DataFrame:
    """Who is named beside a vote, how often and how: one row a person or group, in alphabetical order; counts of acts, never a rate.

    by "group": a member named alone counts for the group that the roster gives at that date; nobody's group is guessed.
    """
    final = votes.filter(pl.col("final")).select("deliberation_id")
    named = _grouped(positions.join(final, on="deliberation_id", how="semi"), mandates)
    key = ["council_id", "council", "group"] if by == "group" else ["council_id", "council", "who", "kind", "group", "councillor_id"]
    named = named.filter(pl.col("group").is_not_null()) if by == "group" else named
    vote, act = pl.col("vote").cast(pl.String), pl.col("deliberation_id")
    counts = {"against": "acts_against", "abstention": "acts_abstained", "not_voting": "acts_not_voting", "for": "acts_for"}
    return (
        named.group_by(key)
        .agg(
            *(act.filter(vote == word).n_unique().cast(pl.Int64).alias(column) for word, column in counts.items()),
            act.n_unique().cast(pl.Int64).alias("acts"),
            last=pl.col("date").max(),
        )
        .sort("council", "group" if by == "group" else "who")
    )


def _grouped(positions: pl.DataFrame, mandates: pl.DataFrame) -> pl.DataFrame:
    """Each printed position with the group that it is of, or speaks for."""
    seats = mandates.filter(pl.col("from_roster") & pl.col("group").is_not_null()).select(
        "councillor_id", "start", "end", member_of="group"
    )
    positions = positions.with_row_index("place")
    held = (
        positions.select("place", "councillor_id", "date")
        .join(seats, on="councillor_id")
        .filter(
            (pl.col("start").is_null() | (pl.col("start") <= pl.col("date")))
            & (pl.col("end").is_null() | (pl.col("end") >= pl.col("date")))
        )
        .group_by("place")
        .agg(member_of=pl.when(pl.col("member_of").n_unique() == 1).then(pl.col("member_of").first()))
    )
    joined = positions.join(held, on="place", how="left").drop("place")
    return joined.with_columns(group=pl.when(pl.col("kind") == "group").then("who").otherwise("member_of"))
