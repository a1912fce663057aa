"""Each act's readings of unanimity (unanimité): of the votes expressed, without abstention, and as worded; and whether it is a final vote.

Law: CGCT L2121-20 (votes expressed), L2121-21 (secret ballots), L2131-11 (interested members).
"""

import polars as pl

from metrics.filters.conditions import folded

WHY_NOT = pl.Enum(["noted", "withdrawn", "deferred", "secret"])
BASIS = pl.Enum(["counts", "positions", "mention"])


def classify(deliberations: pl.DataFrame, positions: pl.DataFrame) -> pl.DataFrame:
    """Each act with `final` (or `why_not`), `u1`, `u2`, `u3` (null: unknown), `presumed`, `basis` and `year`.

    u1, unanimity of expressed votes: all "for" or all "against", by counts, else by printed positions, else by the mention.
    u2, without abstention: u1, no abstention, no group refusing to vote; by mention alone it is `presumed` where the council prints
    abstentions elsewhere, else unknown. u3: the text says "unanimité". An interested member's withdrawal (déport, L2131-11) breaks
    none. Give the whole frames: whether a council prints abstentions is read over all its acts.
    """
    placed = deliberations.join(_placed(positions), on="deliberation_id", how="left").join(
        _printing(deliberations, positions), on="council_id", how="left"
    )
    voted = placed.with_columns(pl.col("^some_.*$").fill_null(False), pl.col("prints_abstentions").fill_null(False))
    known = voted.with_columns(why_not=_why_not(), u1=_expressed(), u3=_mentioned(), year=pl.col("date").dt.year())
    known = known.with_columns(final=pl.col("why_not").is_null(), basis=_basis(), presumed=_presumed())
    # Several rounds under one item: the item's own counts show the last only.
    several = (pl.col("rounds").fill_null(0) > 1) & pl.col("u1")
    usable = pl.col("in_rates").fill_null(True) & ~several.fill_null(False)
    known = known.with_columns(u2=_without_abstention()).with_columns(
        *(pl.when(pl.col("final") & usable).then(pl.col(name)).alias(name) for name in ("u1", "u2", "u3")),
    )
    return known.with_columns(presumed=pl.col("presumed") & pl.col("u2").fill_null(False)).select(
        *deliberations.columns, "final", "why_not", "u1", "u2", "u3", "presumed", "basis", "year"
    )


def _placed(positions: pl.DataFrame) -> pl.DataFrame:
    """Which positions are printed for each act; a refusal to vote breaks unanimity only when a group's."""
    vote = pl.col("vote").cast(pl.String)
    return positions.group_by("deliberation_id").agg(
        some_for=(vote == "for").any(),
        some_against=(vote == "against").any(),
        some_abstention=(vote == "abstention").any() | ((vote == "not_voting") & (pl.col("kind") == "group")).any(),
    )


def _printing(deliberations: pl.DataFrame, positions: pl.DataFrame) -> pl.DataFrame:
    """The councils that print abstentions somewhere, a printed 0 included."""
    counted = deliberations.filter(pl.col("abstentions").is_not_null()).select("council_id")
    named = positions.filter(pl.col("vote").cast(pl.String) == "abstention").select("council_id")
    return pl.concat([counted, named]).unique().with_columns(prints_abstentions=pl.lit(True))


def _why_not() -> pl.Expr:
    """Why an act is no final vote: nothing was put to it, or the ballot was secret (nominations)."""
    outcome = pl.col("outcome").cast(pl.String)
    without = pl.when(outcome.is_in(["noted", "withdrawn", "deferred"])).then(outcome)
    return without.when(pl.col("secret").fill_null(False)).then(pl.lit("secret")).otherwise(None).cast(WHY_NOT)


def _counted() -> pl.Expr:
    """Both sides are printed as counts, or the losing side is printed as 0."""
    outcome = pl.col("outcome").cast(pl.String)
    both = pl.col("votes_for").is_not_null() & pl.col("votes_against").is_not_null() & (_for() + _against() > 0)
    none_lost = ((outcome == "adopted") & (pl.col("votes_against") == 0)) | ((outcome == "rejected") & (pl.col("votes_for") == 0))
    return both | none_lost.fill_null(False)


def _for() -> pl.Expr:
    return pl.col("votes_for").fill_null(0)


def _against() -> pl.Expr:
    return pl.col("votes_against").fill_null(0)


def _mentioned() -> pl.Expr:
    return folded(pl.col("mention")).str.contains("unanim")


def _divided() -> pl.Expr:
    """Printed votes, or named people or groups, stand against what was decided."""
    outcome = pl.col("outcome").cast(pl.String)
    adopted = (outcome == "adopted") & (pl.col("some_against") | (_against() > 0))
    rejected = (outcome == "rejected") & (pl.col("some_for") | (_for() > 0))
    both = (pl.col("some_for") | (_for() > 0)) & (pl.col("some_against") | (_against() > 0))
    return both | adopted.fill_null(False) | rejected.fill_null(False)


def _expressed() -> pl.Expr:
    """Counts beat positions, positions beat mentions; a bare "majorité" does not tell votes against from abstentions: unknown."""
    return (
        pl.when(_divided())
        .then(False)
        .when(_counted())
        .then(True)
        .when(pl.col("unanimous").is_not_null())
        .then(pl.col("unanimous"))
        .when(_mentioned())
        .then(True)
    )


def _basis() -> pl.Expr:
    some = pl.col("some_for") | pl.col("some_against")
    counted = _counted() | (_divided() & (_for() + _against() > 0))
    told = pl.when(counted).then(pl.lit("counts")).when(some).then(pl.lit("positions"))
    return told.when(pl.col("u1").is_not_null()).then(pl.lit("mention")).otherwise(None).cast(BASIS)


def _presumed() -> pl.Expr:
    """u1 holds, no abstention is printed for this act, and the council does print them elsewhere."""
    return pl.col("u1").fill_null(False) & pl.col("abstentions").is_null() & pl.col("prints_abstentions")


def _without_abstention() -> pl.Expr:
    abstained = (pl.col("abstentions").fill_null(0) > 0) | pl.col("some_abstention")
    return (
        pl.when(~pl.col("u1").fill_null(True) | abstained)
        .then(False)
        .when(pl.col("u1").fill_null(False) & ((pl.col("abstentions") == 0) | pl.col("presumed")))
        .then(True)
    )
