"""The voices of a vote (voix pour, contre, abstentions) with those that nobody can place, so that one bar holds them all.

Law: CGCT L2121-20 (votes expressed), L2121-15 (the minutes tell the vote). Nobody is given a side: `unknown` is a number only.
"""

import polars as pl

from metrics.votes.decided import by_casting_vote


def of(divided: pl.DataFrame, meetings: pl.DataFrame, positions: pl.DataFrame) -> pl.DataFrame:
    """`divided` with `unknown`: who could vote and has no printed side; and whether the chair's vote decided (`casting`).

    Where one side's count is printed and the other is not, the sides that are named count as printed; the rest of those present or
    represented is unknown, where the session's roll is whole (`bears_rate`). Where both sides are printed, it is who took no part.
    """
    named = positions.group_by("deliberation_id").agg(
        (pl.col("vote").cast(pl.String) == vote).sum().cast(pl.Int64).alias(f"named_{vote}") for vote in ("against", "abstention")
    )
    could = meetings.filter(pl.col("bears_rate")).select("session_id", voters=pl.col("k") + pl.col("represented"))
    joined = divided.join(named, on="deliberation_id", how="left", maintain_order="left")
    joined = joined.join(could, on="session_id", how="left", maintain_order="left")
    counted = pl.col("votes_for").is_not_null() & pl.col("votes_against").is_not_null()

    def told(count: str, name: str) -> pl.Expr:
        some = pl.when(pl.col(name) > 0).then(pl.col(name))
        return pl.col(count) if count == "votes_for" else pl.coalesce(count, some)

    sides = joined.with_columns(votes_against=told("votes_against", "named_against"), abstentions=told("abstentions", "named_abstention"))
    known = pl.sum_horizontal(pl.col("votes_for", "votes_against", "abstentions", "not_voting").fill_null(0))
    rest = (pl.col("voters") - known).clip(lower_bound=0)
    apart = pl.col("not_voting").fill_null(0)
    told_of = ("voters", "named_against", "named_abstention")
    unknown = pl.when(counted).then(apart).otherwise(rest + apart)
    return sides.with_columns(unknown=unknown, casting=by_casting_vote()).drop(told_of)


def drawable(sides: pl.DataFrame) -> pl.DataFrame:
    """The votes whose whole is known, with a voice to draw against the others: one against, or one abstaining.

    Where neither the voices for nor how many are unknown is told, a bar would be all of those who dissented.
    """
    whole = pl.col("votes_for").is_not_null() | (pl.col("unknown") > 0)
    return sides.filter(whole & (pl.sum_horizontal(pl.col("votes_against", "abstentions").fill_null(0)) > 0))
