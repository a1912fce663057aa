"""Budgets as transmitted: what was voted, opened and done, by head of functions, and what is owed and guaranteed.

Law: CGCT L2312-2 (vote of the budget), L1612-12 (final account), L2313-1 (annexes). `voted` is the first budget of the year, `open` all
credits opened by its end, `done` what the final account pays or receives. Entries between accounts (opérations d'ordre) move no money and
are left out; annexed budgets stay apart from the main one, for what one pays the other may receive.
"""

import polars as pl

from metrics.money.functions import HEADS, first_digit, head_of

_DOCUMENT = ("council_id", "body_siret", "body", "budget", "main_budget", "year", "budget_stage")
_ROWS = ("council", "body", "budget", "year", "side", "head")
_HEADS = pl.Enum([*HEADS, "unknown"])


def prevailing(rows: pl.DataFrame) -> pl.DataFrame:
    """The rows of one file for each body, budget, year and stage: the one decided last, else the one whose address is the highest."""
    by = [name for name in _DOCUMENT if name in rows.columns]
    decided = pl.col("decided_on").max() if "decided_on" in rows.columns else pl.lit(None, pl.Date)
    files = rows.group_by(*by, "file_id").agg(decided=decided).sort("decided", "file_id", descending=True, nulls_last=True)
    return rows.join(files.unique(by, keep="first", maintain_order=True), on=[*by, "file_id"], how="semi", nulls_equal=True)


def executed(lines: pl.DataFrame) -> pl.DataFrame:
    """One row a body, budget, year, side and head of functions ("unknown" where no function is printed): voted, open and done, in cents.

    `budget_stages` are the kinds of documents that the row is told by. `done_share` is what was done of the credits open, null where either
    is missing; several amending budgets are in `open` alone.
    """
    code = pl.col("nomenclature").str.to_uppercase()
    rows = prevailing(lines.filter(pl.col("moves_money").fill_null(value=True))).with_columns(digit=first_digit("function"))
    head = head_of("digit", code.str.starts_with("M57"), code.str.starts_with("M14")).fill_null("unknown")
    known = code.str.contains(r"^M(?:14|57)").fill_null(value=False)  # other nomenclatures number their functions otherwise
    rows = rows.with_columns(head=pl.when(known).then(head).otherwise(pl.lit("unknown")).cast(_HEADS))
    first, last = pl.col("budget_stage") == "primary", pl.col("budget_stage") == "account"
    found = rows.group_by(_ROWS).agg(
        budget_voted_cents=_sum("budget_voted_cents", first),
        budget_open_cents=_sum("budget_open_cents", last),
        budget_done_cents=_sum("budget_done_cents", last),
        budget_stages=pl.col("budget_stage").drop_nulls().unique().sort().cast(pl.String).str.join(" "),
        documents=pl.col("file_id").n_unique().cast(pl.Int64),
    )
    share = pl.col("budget_done_cents") / pl.when(pl.col("budget_open_cents") > 0).then("budget_open_cents")
    return found.with_columns(done_share=share).sort(
        "council", "body", "year", "budget", "side", "budget_done_cents", "budget_voted_cents", "head",
        descending=[False, False, True, False, False, True, True, False], nulls_last=True,
    )  # fmt: skip


def owed(debts: pl.DataFrame, kind: str) -> pl.DataFrame:
    """Loans, or guarantees ("loan", "guarantee"), of the last final account of each year, the most owed first."""
    rows = prevailing(debts.filter(pl.col("debt_kind") == kind))
    of_account = rows.filter(pl.col("budget_stage") == "account")
    years = of_account.select("council_id", "body", "year").unique()
    others = rows.filter(pl.col("budget_stage") != "account").join(years, on=["council_id", "body", "year"], how="anti", nulls_equal=True)
    return pl.concat([of_account, others]).sort("year", "owed_cents", "row", descending=[True, True, False], nulls_last=True)


def _sum(column: str, which: pl.Expr) -> pl.Expr:
    """The sum over some rows; null where none of them tells it."""
    told = pl.col(column).filter(which).drop_nulls()
    return pl.when(told.len() > 0).then(told.sum())
