"""The last state of each contract (dernier état du marché): its acts in order, an amended total in place of the earlier one.

Law: Code de la commande publique R2162-4 (minimum and maximum of a framework), R2194-1 and following (amendments).
"""

from datetime import date

import polars as pl

from metrics.votes.decided import decided

KIND = pl.Enum(["fixed", "framework", "unknown"])
BASIS = ["tax", "scope", "currency"]


def current(contracts: pl.DataFrame, until: date | None = None) -> pl.DataFrame:
    """One row a contract (a lot is a contract) in its last state, last act first; what was declared unsuccessful, or refused, is none.

    An amended contract counts once, with its last total; an amendment that prints no total keeps the earlier one (`amended_without_total`).
    lower = fixed amount, or minimum ("sans minimum" is 0). upper = fixed amount, or maximum; null where `no_maximum` or not printed.
    A contract terminated keeps its ceiling and loses its floor. `date`, `session_id` and `stage` are the last act's; `contract_id`, the
    act, its paper and words are those of the last act that prints a total: they prove the figures. Acts after `until` are not known yet;
    filter by the start of a period, theme, supplier… on what comes out.
    """
    told = acts(contracts if until is None else contracts.filter(pl.col("date") <= until))
    states = (
        told.with_columns(contract_key=key())
        .sort("date", "contract_id", nulls_last=False)
        .group_by("contract_key", maintain_order=True)
        .agg(*_last_known(), *_last_priced(), **_amendments(pl.col("stage").cast(pl.String)))
    )
    return _bounded(states).sort("date", "upper_cents", "contract_id", descending=True, nulls_last=True)


def acts(contracts: pl.DataFrame) -> pl.DataFrame:
    """The acts that award, change or end a contract: one refused, or a lot declared unsuccessful, is none."""
    stage = pl.col("stage").cast(pl.String)
    return decided(contracts).filter(stage.is_null() | (stage != "unsuccessful"))


def key() -> pl.Expr:
    """What groups the acts on one contract; an act without a key is a contract of its own."""
    return pl.coalesce("contract_key", pl.format("#{}", "contract_id"))


def of_key(contracts: pl.DataFrame, contract_key: str) -> pl.DataFrame:
    """Every act on one contract, the first one first."""
    return contracts.filter(key() == contract_key).sort("date", "contract_id", nulls_last=False)


def amended_alone(contracts: pl.DataFrame) -> pl.DataFrame:
    """The `contract_key` of each contract of which only amendments are among the acts read: its total is more than those acts voted."""
    whole = acts(contracts).group_by(contract_key=key()).agg(alone=(pl.col("stage").cast(pl.String) == "amended").all())
    return whole.filter(pl.col("alone").fill_null(value=False)).select("contract_key")


def _last_known() -> list[pl.Expr]:
    """What proves the figures, the last act's day and stage, then what the last act that prints it says; the first title names it."""
    proof = ["contract_id", "deliberation_id", "number", "document_id", "page", "quote", "confidence"]
    act = ["session_id", "date", "stage"]
    kept = [
        "council_id", "council", "theme", "supplier_id", "supplier", "holders", "held_by", "procedure",
        "form", "lot", "duration_months", "renewals",
    ]  # fmt: skip
    told = [pl.col(name).drop_nulls().last() for name in kept]
    priced = _priced()
    proving = [pl.when(priced.any()).then(pl.col(name).filter(priced).last()).otherwise(pl.col(name).last()) for name in proof]
    return [*proving, *(pl.col(name).last() for name in act), *told, pl.col("title").drop_nulls().first()]


def _last_priced() -> list[pl.Expr]:
    """Amounts and their basis from the last act that prints a total; each bound of a framework from the last that prints it."""
    priced = _priced()
    basis = [pl.when(priced.any()).then(pl.col(name).filter(priced).last()).otherwise(pl.col(name).drop_nulls().last()) for name in BASIS]
    bounds = [pl.col(name).filter(pl.col("amount_cents").is_null()).drop_nulls().last() for name in ("min_cents", "max_cents")]
    speaks = pl.col("max_cents").is_not_null() | pl.col("no_maximum").fill_null(False)
    return [*basis, pl.col("amount_cents").filter(priced).last(), *bounds, pl.col("no_maximum").filter(speaks).last()]


def _amendments(stage: pl.Expr) -> dict[str, pl.Expr]:
    amended = stage == "amended"
    return {
        "amendments": amended.sum().cast(pl.Int64),
        "amended_without_total": (amended & ~_priced()).sum().cast(pl.Int64),
        "terminated": (stage == "terminated").any(),
    }


def _priced() -> pl.Expr:
    """The act prints a total: an amount, a bound, or "sans maximum"; a bare change is none."""
    printed = [pl.col(name).is_not_null() for name in ("amount_cents", "min_cents", "max_cents")]
    return pl.any_horizontal(*printed, pl.col("no_maximum").fill_null(False))


def _bounded(states: pl.DataFrame) -> pl.DataFrame:
    """Kind, lower and upper bound, and what is not printed; an amount in the last priced act wins over earlier bounds."""
    fixed = pl.col("amount_cents").is_not_null()
    open_ended = ~fixed & pl.col("no_maximum").fill_null(False)
    framework = ~fixed & (open_ended | pl.col("min_cents").is_not_null() | pl.col("max_cents").is_not_null())
    kind = pl.when(fixed).then(pl.lit("fixed")).when(framework).then(pl.lit("framework")).otherwise(pl.lit("unknown"))
    return states.with_columns(
        kind=kind.cast(KIND),
        lower_cents=pl.when(~pl.col("terminated")).then(pl.when(fixed).then("amount_cents").otherwise("min_cents")),
        upper_cents=pl.when(fixed).then("amount_cents").when(~open_ended).then("max_cents"),
        no_maximum=open_ended,
        minimum_not_printed=framework & pl.col("min_cents").is_null(),
        maximum_not_printed=framework & pl.col("max_cents").is_null() & ~open_ended,
        amount_not_printed=~fixed & ~framework,
    ).drop("amount_cents", "min_cents", "max_cents")
