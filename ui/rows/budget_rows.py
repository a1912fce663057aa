"""The bars of a budget's picture in the visitor's words: heads of functions, articles, lenders or bodies; what is not told is named."""

import polars as pl

from metrics.published.budget_year import Pictured
from ui.language import choice, say


def staged(rows: pl.DataFrame, side: str) -> pl.DataFrame:
    """The rows of one side alone, for what is spent and what comes in are no sum; the documents that tell them in words."""
    rows = rows.filter(pl.col("side") == side)
    said = [", ".join(choice("budget_stage", one) for one in stages.split()) for stages in rows["budget_stages"]]
    return rows.with_columns(pl.Series("budget_stages", said, dtype=pl.String))


def named(pictured: Pictured) -> pl.DataFrame:
    """The rows of the picture with `title`, and `currency`, as charts/budgets.py draws them."""
    rows = pictured.rows
    unknown = say(f"budgets.unknown.{pictured.by}")
    titles = [unknown if what is None else choice("head", what) if pictured.by == "head" else what for what in rows["what"]]
    titles = [title[:1].upper() + title[1:] for title in titles]
    return rows.with_columns(title=pl.Series(titles, dtype=pl.String), currency=pl.lit("EUR"))
