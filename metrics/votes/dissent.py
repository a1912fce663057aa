"""Dissent (votes contre, abstentions): only what the papers print, by count or by name; who is not named has no position here.

Law: CGCT L2121-15 (the minutes name the votes), L2121-20 (votes expressed), L2121-21 (public ballots name each voter).
"""

import polars as pl

from metrics.by_year import NO_THEME

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


def themes_of_divided(votes: pl.DataFrame) -> pl.DataFrame:
    """`theme`, `votes`: how many final votes with two sides are of each theme, the most first; null: of no theme, or of another."""
    theme = pl.col("theme").cast(pl.String)
    against = votes.filter("final", ~pl.col("u1").fill_null(value=True))
    named = against.select(theme=pl.when(~theme.is_in(NO_THEME)).then(theme))
    return named.group_by("theme").agg(votes=pl.len().cast(pl.Int64)).sort("votes", "theme", descending=[True, False], nulls_last=True)


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
