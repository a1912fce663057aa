"""The cells of a budget document as values: its codes in words of ours, its decimal numbers in cents, its doubtful cells told."""

from collections.abc import Iterator

import polars as pl

from data_loaders.open_data.cells import cells, days, dragged, identifiers
from data_loaders.open_data.cells.doubtful import Doubt, emptied
from data_loaders.open_data.cells.summed import summed
from data_loaders.open_data.cells.totals import TOTAL
from data_loaders.open_data.totem.document import GRANT, GUARANTEE, LINE, REPEATED

STAGES = {"01": "primary", "02": "amending", "03": "supplementary", "09": "account"}  # NatDec
_SIDES = {"D": "expense", "R": "revenue"}
_GUARANTEED = "09"  # CodTypEmpr of a loan that somebody else owes
_PERSON = "P3"  # CodNatJurBenefCA of a natural person
_EARLIEST = 1990
_MOST_CENTS = 10**13
_RATES = ("rate", "years_left")


def typed(frame: pl.DataFrame, kind: str, this_year: int) -> pl.DataFrame:
    """The columns of the kind's table, with `money_readable` and `money_possible` for the rules."""
    money = [name for name in frame.columns if name.endswith("_cents")]
    texts = [name for name in frame.columns if name not in (*money, "row", REPEATED)]
    frame = frame.with_columns(cells.said(name) for name in texts)
    frame = frame.with_columns(
        *(pl.col(name).alias(f"{name}_cell") for name in (*money, "year", "body_siret")),
        *(_cents(name) for name in money),
        pl.col("year").cast(pl.Int64, strict=False),
        pl.col("stage").replace_strict(STAGES, default=None, return_dtype=pl.String),
        cells.digits("body_siret"),
    )
    told = (pl.col(f"{name}_cell").is_null() | pl.col(name).is_not_null() for name in money)
    within = (pl.col(name).is_null() | pl.col(name).is_between(-_MOST_CENTS, _MOST_CENTS) for name in money)
    frame = frame.with_columns(
        money_readable=pl.all_horizontal(*told) & pl.any_horizontal(pl.col(money).is_not_null()),
        money_possible=pl.all_horizontal(*within),
        siret_valid=identifiers.siret_valid(frame, "body_siret"),
    )
    if kind == LINE:
        return emptied(frame.with_columns(_of_line()), _doubts(this_year, "body_siret"))
    if kind == GRANT:
        frame = frame.with_columns(_of_grant()).rename({"body_siret": "payer_siret", "body_name": "payer_name"})
        frame = frame.with_columns(
            pl.col("body_siret_cell").alias("payer_siret_cell"),
            pl.col("beneficiary_siret").alias("beneficiary_siret_cell"),
            cells.digits("beneficiary_siret"),
        )
        totals = frame.select(pl.col("beneficiary_name").str.contains(TOTAL).fill_null(value=False))["beneficiary_name"]
        frame = frame.with_columns(
            beneficiary_valid=identifiers.siret_valid(frame, "beneficiary_siret")
            & ~dragged.dragged(frame, "beneficiary_siret", "beneficiary_name"),
            total_line=totals | summed(frame, ("beneficiary_name",), ("amount_cents",), ("beneficiary_siret",), totals),
        )
        own = Doubt("beneficiary_siret", pl.col("beneficiary_valid"), ("beneficiary_siret",))
        return emptied(frame, (*_doubts(this_year, "payer_siret"), own))
    return emptied(frame.with_columns(_of_loan(kind)), _doubts(this_year, "body_siret"))


def _cents(name: str) -> pl.Expr:
    """An XML decimal, which has a point and no thousands sign, in cents."""
    number = pl.col(name).str.strip_chars().cast(pl.Float64, strict=False)
    return pl.when(number.is_finite()).then((number * 100).round().cast(pl.Int64, strict=False)).alias(name)


def _doubts(this_year: int, siret: str) -> tuple[Doubt, ...]:
    return (
        Doubt("body_siret", pl.col("siret_valid"), (siret,)),
        Doubt("year_out_of_range", pl.col("year").is_between(_EARLIEST, this_year + 1), ("year",)),
    )


def _of_line() -> Iterator[pl.Expr]:
    yield pl.col("side").replace_strict(_SIDES, default=None, return_dtype=pl.String)
    yield pl.col("main").replace_strict({"P": True, "A": False}, default=None, return_dtype=pl.Boolean)
    yield pl.col("real").replace_strict({"0": True, "1": False}, default=None, return_dtype=pl.Boolean)
    yield days.day("decided_on")


def _of_grant() -> Iterator[pl.Expr]:
    stage = pl.col("stage")
    yield pl.lit(0, pl.Int64).alias("part")
    yield (
        pl.when(stage == "account")
        .then(pl.lit("account"))
        .when(stage.is_not_null())
        .then(pl.lit("budget"))
        .otherwise(pl.lit("listed"))
        .alias("basis")
    )
    yield (pl.col("person") == _PERSON).alias("person")
    yield pl.lit("EUR").alias("currency")
    yield pl.lit(None, pl.String).alias("function")


def _of_loan(kind: str) -> Iterator[pl.Expr]:
    guaranteed = (pl.col("kind") == _GUARANTEED).fill_null(value=False) | pl.col("beneficiary").is_not_null() | pl.lit(kind == GUARANTEE)
    yield pl.when(guaranteed).then(pl.lit("guarantee")).otherwise(pl.lit("loan")).alias("kind")
    yield days.day("signed_on")
    yield from (pl.col(name).cast(pl.Float64, strict=False) for name in _RATES)
