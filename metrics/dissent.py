"""Dissent (votes contre, abstentions): only what the papers print, by count or by name; who is not named has no position here.

Law: CGCT L2121-15 (the minutes name the votes), L2121-20 (votes expressed), L2121-21 (public ballots name each voter).
"""

from typing import Literal

import polars as pl

Voter = Literal["who", "group"]
_BREAKS = ("against", "abstention", "not_voting")
_BETWEEN = " · "
NAMED = ("against_by", "abstained_by", "not_voting_by")


def contested(votes: pl.DataFrame, positions: pl.DataFrame) -> pl.DataFrame:
    """The final votes on which the council did not speak with one voice, the most divided first.

    `minority_share`: the smaller side's votes / votes expressed, null where no count is printed. `against_by`, `abstained_by`,
    `not_voting_by`: the names that the paper prints. `hidden`: the text says "unanimité" all the same.
    """
    acts = _told(votes.filter(pl.col("final")), positions).filter(pl.col("divided"))
    named = pl.sum_horizontal(pl.col(name).str.count_matches(_BETWEEN, literal=True).fill_null(-1) + 1 for name in NAMED)
    return acts.sort(
        "minority_share", pl.col("abstentions"), named, "date", "deliberation_id",
        descending=[True, True, True, True, False], nulls_last=True,
    )  # fmt: skip


def hidden(contested: pl.DataFrame) -> pl.DataFrame:
    """The `contested` acts said unanimous beside which abstentions, refusals to vote or votes against are printed, the last first."""
    return contested.filter(pl.col("hidden")).sort("date", "deliberation_id", descending=[True, False], nulls_last=True)


def marked(votes: pl.DataFrame, positions: pl.DataFrame) -> pl.DataFrame:
    """All `votes` with `hidden` as `contested` tells it; null where the act is no final vote."""
    told = _told(votes.filter(pl.col("final")), positions).select("deliberation_id", "hidden")
    return votes.join(told, on="deliberation_id", how="left", maintain_order="left")


def readings(votes: pl.DataFrame) -> pl.DataFrame:
    """One row a way in which unanimity is known: counted, by names, or by the declared word alone; null: it is not known.

    `unanimous`, `divided`: expressed votes; `presumed`: unanimous without an abstention only because none is printed.
    """
    final = votes.filter(pl.col("final"))
    basis = pl.when(pl.col("u1").is_not_null()).then(pl.col("basis")).alias("basis")
    return (
        final.group_by(basis)
        .agg(
            pl.len().cast(pl.Int64).alias("acts"),
            pl.col("u1").sum().cast(pl.Int64).alias("unanimous_acts"),
            (~pl.col("u1")).sum().cast(pl.Int64).alias("divided_acts"),
            pl.col("presumed").sum().cast(pl.Int64).alias("presumed"),
        )
        .sort("basis", nulls_last=True)  # an Enum is sorted in its own order
    )


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


def _told(final: pl.DataFrame, positions: pl.DataFrame) -> pl.DataFrame:
    """What the paper prints against one voice, act by act."""
    vote = pl.col("vote").cast(pl.String)
    names = positions.group_by("deliberation_id").agg(
        pl.col("who").filter(vote == name).unique().sort().str.join(_BETWEEN).alias(column)
        for name, column in zip(_BREAKS, NAMED, strict=True)
    )
    acts = final.join(names, on="deliberation_id", how="left", maintain_order="left")
    acts = acts.with_columns(pl.when(pl.col(name) != "").then(pl.col(name)).alias(name) for name in NAMED)
    expressed = pl.col("votes_for") + pl.col("votes_against")
    apart = pl.any_horizontal(
        *(pl.col(name).fill_null(0) > 0 for name in ("abstentions", "not_voting")),
        *(pl.col(name).is_not_null() for name in NAMED),
        ~pl.col("u1").fill_null(True),
    )
    smaller = pl.min_horizontal("votes_for", "votes_against")
    return acts.with_columns(
        minority_share=pl.when(expressed > 0).then(smaller / expressed), divided=apart, hidden=pl.col("u3").fill_null(False) & apart
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
