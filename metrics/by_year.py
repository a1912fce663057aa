"""Things and amounts by year and kind (par année), as small multiples draw them: the unknown kind first, then by size.

Law: CGCT L2121-25 (the list of acts); Code de la commande publique R2162-4 (amounts of one basis only).
"""

import polars as pl

from metrics.attendance.states import whole_roll
from metrics.money.contracts import BASIS, of_main_basis, sum_or_null

DRAWN = ("adopted", "rejected", "noted")  # outcomes that a picture by subject tells apart
NO_THEME = ("other", "unknown")
REST = "rest"  # the themes that a picture has no row for


def counts(rows: pl.DataFrame, kind: pl.Expr) -> pl.DataFrame:
    """`kind`, `year`, `value`: how many rows; the unknown first, then the kinds of most rows.

    `kind` and `year` are null where they are not known: what bears no day is a part of the whole, as it is of the figure beside it.
    """
    counted = rows.select(kind=kind.cast(pl.String), year=pl.col("date").dt.year())
    return _ordered(counted.group_by("kind", "year").agg(value=pl.len().cast(pl.Float64)))


def closing(sessions: pl.DataFrame) -> pl.DataFrame:
    """Sessions by whether their list is whole ("true", "false"); null where nothing is printed to hold it against.

    One that adds up and that something else printed denies is in no rate: it is not whole, either.
    """
    return counts(sessions, whole_roll())


def outcomes(votes: pl.DataFrame) -> pl.DataFrame:
    """Acts by outcome."""
    return counts(votes, pl.col("outcome"))


def subjects(acts: pl.DataFrame, most: int = 7) -> pl.DataFrame:
    """Acts by outcome (`kind`) and theme (`thing`, in its `place`): the themes of most acts first, then the `rest`, last the acts of none.

    `value`: how many acts; `themes`: how many themes a row is of, none where `thing` is null: the title told none, or is not known.
    Outcomes that few acts have, and those not read, are one kind, null.
    """
    theme = pl.col("theme").cast(pl.String)
    outcome = pl.col("outcome").cast(pl.String)
    counted = acts.select(thing=pl.when(~theme.is_in(NO_THEME)).then(theme), kind=pl.when(outcome.is_in(DRAWN)).then(outcome))
    whole = counted.drop_nulls("thing").group_by("thing").len().sort("len", "thing", descending=[True, False])
    # One theme more than `most` has the room of the row that the rest would take.
    kept = whole["thing"].head(most if whole.height > most + 1 else most + 1).to_list()
    order = {name: place for place, name in enumerate([*kept, REST])}
    told = counted.with_columns(
        thing=pl.when(pl.col("thing").is_in(kept)).then("thing").when(pl.col("thing").is_not_null()).then(pl.lit(REST))
    )
    place = pl.col("thing").replace_strict(order, default=len(order), return_dtype=pl.Int64)
    themes = pl.when(pl.col("thing") == REST).then(whole.height - len(kept)).otherwise(pl.col("thing").is_not_null().cast(pl.Int64))
    found = told.group_by("thing", "kind").agg(value=pl.len().cast(pl.Float64)).with_columns(place=place, themes=themes.fill_null(0))
    return found.sort(-pl.col("value").sum().over("kind"), "kind", "place", nulls_last=True)


def papers(documents: pl.DataFrame) -> pl.DataFrame:
    """Papers by their state: read, refused, …"""
    return counts(documents, pl.col("state"))


def published(contracts: pl.DataFrame) -> pl.DataFrame:
    """Published contracts (`published.meeting`) by whether they meet a vote."""
    return counts(contracts, pl.col("meets"))


def money(contracts: pl.DataFrame, by: str, most: int = 6) -> pl.DataFrame:
    """Contracts of the basis that has most of them: `least` and `value` (at most), in units, by `kind` and year; with the basis.

    "unknown" is not known. Of more than `most` kinds the largest are kept, with the unknown.
    """
    dated = contracts.with_columns(year=pl.col("date").dt.year(), kind=pl.col(by).cast(pl.String)).drop_nulls("year")
    dated = dated.with_columns(kind=pl.when(pl.col("kind") != "unknown").then("kind"))
    summed = of_main_basis(dated).group_by("kind", "year", *BASIS).agg(sum_or_null("lower_cents"), sum_or_null("upper_cents"))
    units = summed.with_columns(
        value=pl.coalesce("upper_cents", "lower_cents").cast(pl.Float64) / 100, least=pl.col("lower_cents").cast(pl.Float64) / 100
    )
    rows = _ordered(units.drop_nulls("value"))
    first = rows["kind"].unique(maintain_order=True).head(most)
    return rows.filter(pl.col("kind").is_in(first.implode(), nulls_equal=True))


def all_money(contracts: pl.DataFrame) -> pl.DataFrame:
    """The same for all of them as one kind."""
    return money(contracts.with_columns(whole=pl.lit("whole")), "whole")


def published_money(years: pl.DataFrame, whole: pl.DataFrame) -> pl.DataFrame:
    """`buyers.totals` by year as one kind, of the tax and currency that the first row of `buyers.whole` has."""
    kept = years.join(whole.head(1).select("tax", "currency"), on=["tax", "currency"], how="semi", nulls_equal=True)
    units = kept.drop_nulls("total_of").select(
        "tax",
        "currency",
        kind=pl.lit("whole"),
        year=pl.col("total_of").cast(pl.Int32),
        value=pl.coalesce("upper_cents", "lower_cents").cast(pl.Float64) / 100,
        least=pl.col("lower_cents").cast(pl.Float64) / 100,
    )
    return _ordered(units.drop_nulls("value"))


def given(grants: pl.DataFrame, by: str, most: int = 6) -> pl.DataFrame:
    """The same of grants, each one amount."""
    bounds = {"lower_cents": pl.col("amount_cents"), "upper_cents": pl.col("amount_cents")}
    return money(grants.with_columns(**bounds, tax=pl.lit(None, pl.String), scope=pl.lit(None, pl.String)), by, most)


def _ordered(rows: pl.DataFrame) -> pl.DataFrame:
    whole = pl.col("value").sum().over("kind")
    return rows.sort(pl.col("kind").is_not_null(), -whole, "kind", "year", nulls_last=False).with_columns(
        known=pl.col("kind").is_not_null()
    )
