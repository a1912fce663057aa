"""Rows of horizontal charts: two-line labels that stay readable at 360 pixels and never fuse two things of one name."""

import textwrap
from collections.abc import Mapping

import altair as alt
import polars as pl
from babel.numbers import get_currency_symbol

from charts.amounts import by_value

STEP = 36


def unique(label: pl.Expr) -> pl.Expr:
    """The label, numbered where it stands twice: homonyms keep a row each."""
    return pl.when(pl.len().over(label) > 1).then(pl.format("{} ({})", label, pl.int_range(1, pl.len() + 1).over(label))).otherwise(label)


def fraction() -> pl.Expr:
    """ "12 / 14", and "+ 2 ?" for what is unknown."""
    known = pl.format("{} / {}", "k", "n")
    return pl.when(pl.col("unknown") > 0).then(pl.format("{} + {} ?", known, "unknown")).otherwise(known)


def words(column: str, name: str, labels: Mapping[str, str]) -> pl.Expr:
    """The values of a column in the visitor's words; null reads as "none"."""
    table = {key.removeprefix(f"{name}."): value for key, value in labels.items() if key.startswith(f"{name}.")}
    return pl.col(column).cast(pl.String).fill_null("none").replace(table)


def amount(frame: pl.DataFrame, labels: Mapping[str, str]) -> str:
    """The name of an axis of amounts, with the sign of the currency where the frame has one only."""
    found = frame["currency"].drop_nulls().unique().to_list() if "currency" in frame.columns else []
    return f"{labels['amount']} ({get_currency_symbol(found[0], locale=labels['language'])})" if len(found) == 1 else labels["amount"]


def two_lines(limit: int = 170) -> alt.Axis:
    """An axis of rows whose labels are split at line breaks."""
    split = "split(datum.value, '\\n')"
    return alt.Axis(
        labelExpr=split, labelLimit=limit, labelOverlap=False, labelBound=False, labelFlush=False, ticks=False, domain=False, labelPadding=6
    )


def folded(frame: pl.DataFrame, label: pl.Expr, narrow: bool, letters: int = 19) -> pl.Expr:
    """A name on two lines where a phone has no room for it on one."""
    if not narrow:
        return label
    return by_value(frame, label, lambda name: "\n".join(textwrap.wrap(name, letters)))
