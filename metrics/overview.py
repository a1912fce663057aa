"""What is known at a glance (vue d'ensemble): the last sessions first, and what one decided, the contested first."""

import polars as pl

from metrics.money.contracts import key


def last_sessions(
    sessions: pl.DataFrame, votes: pl.DataFrame, on_contracts: pl.DataFrame, grants: pl.DataFrame, limit: int = 5
) -> pl.DataFrame:
    """The last sessions of `attendance.by_session`, with their acts, unanimous final votes (of those known), contracts and grants.

    A contract is of each session that has an act on it (`contracts.acts`), whatever a later one changed.
    """
    acts = votes.group_by("session_id").agg(
        acts=pl.len().cast(pl.Int64),
        unanimous=pl.col("u1").sum().cast(pl.Int64),
        votes_known=pl.col("u1").count().cast(pl.Int64),
    )
    kept = [
        "session_id",
        "council_id",
        "council",
        "date",
        "k",
        "n",
        "seats",
        "unknown",
        "rate",
        "in_rates",
        "bears_rate",
        "difference",
        "provisional",
    ]
    counted = ["acts", "unanimous", "votes_known", "contracts", "grants"]
    return (
        sessions.select(kept)
        .sort("date", "session_id", descending=True)
        .head(limit)
        .join(acts, on="session_id", how="left")
        .join(on_contracts.group_by("session_id").agg(contracts=key().n_unique().cast(pl.Int64)), on="session_id", how="left")
        .join(grants.group_by("session_id").agg(grants=pl.len().cast(pl.Int64)), on="session_id", how="left")
        .with_columns(pl.col(counted).fill_null(0))
        .sort("date", "session_id", descending=True)
    )


HOW = pl.Enum(["divided", "abstaining", "unknown", "unanimous", "not_voted"])


def decided(votes: pl.DataFrame) -> pl.DataFrame:
    """Classified acts with `how` each was decided, the contested first, then in the order of the session.

    divided: votes stand on both sides; abstaining: all votes one way, beside abstentions; unknown: a vote whose sides are not printed;
    not_voted: noted, withdrawn, put off, or by secret ballot.
    """
    how = (
        pl.when(~pl.col("final"))
        .then(pl.lit("not_voted"))
        .when(~pl.col("u1"))
        .then(pl.lit("divided"))
        .when(pl.col("u1") & ~pl.col("u2"))
        .then(pl.lit("abstaining"))
        .when(pl.col("u1"))
        .then(pl.lit("unanimous"))
        .otherwise(pl.lit("unknown"))
    )
    return votes.with_columns(how=how.cast(HOW)).sort("how", "position", "deliberation_id", nulls_last=True)


# Every session approves the minutes of the one before, every spring the accounts of the year before: they open a session, and mark none.
_ROUTINE = r"(?i)proc[eè]s[- ]verba|comptes?[- ]rendus?|comptes? (?:administratif|de gestion|financier)|affectations? d(?:u|es) résultats?"


def leading(acts: pl.DataFrame, contracts: pl.DataFrame, grants: pl.DataFrame) -> pl.DataFrame:
    """The acts of `decided` for whoever sees few of them: the contested first, then those that give most, then those that bear a number.

    What gives: the largest of an act's `contracts` (its price, else at most, else at least) and `grants`. Minutes and
    accounts come last unless contested; else the session's order holds.
    """
    how = pl.col("how").cast(pl.String)
    contested = pl.when(how == "divided").then(0).when(how == "abstaining").then(1).otherwise(2)
    routine = pl.col("title").str.contains(_ROUTINE).fill_null(value=False)
    sums = [contracts.select("deliberation_id", cents=pl.coalesce("amount_cents", "max_cents", "min_cents"))]
    sums += [grants.select("deliberation_id", cents="amount_cents")]
    largest = pl.concat(sums).drop_nulls().group_by("deliberation_id").agg(given=pl.col("cents").max())
    told = acts.join(largest, on="deliberation_id", how="left", maintain_order="left")
    given = -pl.col("given").fill_null(0)
    order = (contested, routine, given, pl.col("number").is_null(), "position", "deliberation_id")
    return told.sort(*order, nulls_last=True).drop("given")
