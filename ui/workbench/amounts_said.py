"""What stands beside the amounts of an answer: on which basis they are, how many rows have none, and what a dash means."""

from collections.abc import Sequence

import polars as pl
import streamlit as st

from metrics.query.query import Query, kind
from ui.language import count, listed, number, say
from ui.sentences import money

_MOST = 1  # bases named


def show(query: Query, rows: pl.DataFrame, more: Sequence[str] = ()) -> None:
    """One line over the grid, where single rows with amounts are shown; `rows`: all that answer; `more`: what else is said of them."""
    if said := [*in_words(query, rows), *more]:
        st.caption(" · ".join(said))


def in_words(query: Query, rows: pl.DataFrame) -> list[str]:
    """The bases, the most rows first; then the rows without any amount, or only what a dash means."""
    amounts = [] if query.grouped else [name for name in query.results if kind(rows[name].dtype) == "money"]
    if not amounts:
        return []
    none = rows.select(pl.all_horizontal(pl.col(amounts).is_null())).to_series()
    said = []
    if {"tax", "scope"} <= set(rows.columns):
        bases = rows.filter(~none).group_by("tax", "scope", maintain_order=True).len("n").sort("n", descending=True, maintain_order=True)
        named = [
            count("workbench.bases_most", row["n"], basis=money.brief_basis({"currency": None, **row}))
            for row in bases.head(_MOST).iter_rows(named=True)
        ]
        rest = int(bases["n"][_MOST:].sum())
        named += [say("workbench.other_bases", n=number(rest))] if rest else []
        said += [listed(named)] if named else []
    if any(rows[name].null_count() for name in amounts):
        ceilings = "no_maximum" in rows.columns and rows["no_maximum"].cast(pl.String).is_in(["true"]).any()
        without = int(none.sum())
        said += [say("workbench.dash_or_open" if ceilings else "workbench.dash")] if ceilings or not without else []
        said += [count("workbench.without_amount", without)] if without else []
    return said
