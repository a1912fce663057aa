"""The last year of published budgets in one picture: what was spent of what was open, by head of functions; what is owed, by lender.

Law: CGCT L1612-12 (final account), L2313-1 (annexes). Of one body the main budget alone is summed, where the documents tell which it is:
what it pays to an annexed budget would count twice. Several bodies stand side by side, and are never one sum.
"""

from typing import NamedTuple

import polars as pl

from metrics.published import budgets

_ONE = ("council", "body")


class Pictured(NamedTuple):
    """`rows`: what (null: not told), value_cents, room_cents (null: not told), the largest first, what is not told last.

    `by`: "head" or "article_label" or "lender" of one body, else "body"; `stage`: "done", else "voted"; `whole`: the sums of one body.
    """

    rows: pl.DataFrame
    by: str
    year: int | None
    body: str | None
    stage: str
    value_cents: int | None
    room_cents: int | None


def heads(lines: pl.DataFrame, side: str = "expense") -> Pictured:
    """The expenses, or the revenue, of the last year that was done, else of the last that was voted (in cents), by head of functions."""
    rows = budgets.executed(main(lines)).filter(pl.col("side") == side)
    return _pictured(rows, "head")


def articles(lines: pl.DataFrame) -> Pictured:
    """The same by article, as the lines of the prevailing documents tell it."""
    rows = budgets.prevailing(main(lines).filter(pl.col("moves_money").fill_null(value=True), pl.col("side") == "expense"))
    last, first = pl.col("budget_stage") == "account", pl.col("budget_stage") == "primary"
    rows = rows.with_columns(
        budget_done_cents=pl.when(last).then("budget_done_cents"),
        budget_open_cents=pl.when(last).then("budget_open_cents"),
        budget_voted_cents=pl.when(first).then("budget_voted_cents"),
    )
    return _pictured(rows, "article_label")


def lenders(debts: pl.DataFrame, kind: str) -> Pictured:
    """What is owed at the end of the last year told (loans, or "guarantee"s), of what was lent, by lender."""
    rows = budgets.owed(debts, kind).drop_nulls("owed_cents")
    rows = rows.rename({"owed_cents": "budget_done_cents", "original_cents": "budget_open_cents"})
    return _pictured(rows.with_columns(budget_voted_cents=pl.lit(None, pl.Int64)), "lender")


def main(lines: pl.DataFrame) -> pl.DataFrame:
    """The lines of each body's main budget; all of a body whose documents do not tell which that is."""
    told = pl.col("main_budget").any(ignore_nulls=True).over(_ONE)
    return lines.filter(~told | pl.col("main_budget").fill_null(value=False))


def _pictured(rows: pl.DataFrame, by: str) -> Pictured:
    done = rows.drop_nulls("budget_done_cents")
    stage, rows = ("done", done) if done.height else ("voted", rows.drop_nulls("budget_voted_cents"))
    last = rows.filter(pl.col("year") == pl.col("year").max())
    one = last.select(*_ONE, *(["budget"] if by == "head" else [])).n_unique() == 1
    by = by if one else "body"
    value, room = pl.col(f"budget_{stage}_cents").sum(), _whole("budget_open_cents") if stage == "done" else pl.lit(None, pl.Int64)
    shown = last.group_by(what=pl.col(by).cast(pl.String).replace("unknown", None)).agg(value_cents=value, room_cents=room)
    shown = shown.sort(pl.col("what").is_null(), -pl.col("value_cents"), "what")
    total = shown.select(value=pl.col("value_cents").sum(), room=_whole("room_cents")).row(0) if one else (None, None)
    year, body = (last["year"][0], last["body"][0]) if last.height else (None, None)
    return Pictured(shown, by, year, body if one else None, stage, *total)


def _whole(column: str) -> pl.Expr:
    """The sum; null where a row does not tell it."""
    return pl.when(pl.col(column).null_count() == 0).then(pl.col(column).sum())
