"""What the table that the page opens with says in all: the sum of the contracts, as their page has it, the largest purchase, the years."""

import polars as pl

from metrics.filters.filters import Filters
from metrics.money import contracts, suppliers
from ui import data
from ui.language import count, language, large_euros, listed, number, say
from ui.rows import money_rows, purchases
from ui.sentences import money


def in_all(filters: Filters) -> list[str]:
    """From at least to at most, of how many contracts, and the largest purchase; nothing where all of a large database would be counted."""
    if data.wide():
        return []
    return data.kept("workbench in all", f"{filters} {language()}", lambda: _in_all(filters))


def _in_all(filters: Filters) -> list[str]:
    held = contracts.own_total(money_rows.held(filters))
    told = []
    for row in suppliers.whole(contracts.ranges(held, by="council")).head(1).iter_rows(named=True):
        priced = row["contracts"] - row["amount_not_printed"]
        if not priced:
            continue
        told.append(count("workbench.in_all", priced, range=money.large(row, row["open_maximum"]), basis=money.brief_basis(row)))
        told += largest(purchases.by_act(held))
    return told


def largest(acts: pl.DataFrame) -> list[str]:
    """The largest of these purchases (`purchases.by_act`), where it is sure: its price is fixed and none may come to more."""
    if acts.is_empty() or acts["open_maximum"].sum():
        return []
    first = acts.row(0, named=True)
    amount = large_euros(first["lower_cents"], first["currency"])
    if not amount or first["lower_cents"] != first["upper_cents"]:
        return []
    return [say("workbench.largest", what=first["supplier"], amount=amount)]


def by_year(rows: pl.DataFrame) -> list[str]:
    """How many rows are of each year, where they are of several; `rows`: all of them."""
    years = rows.select(year=pl.col("date").dt.year()).group_by("year").agg(n=pl.len()).sort("year", nulls_last=True).drop_nulls()
    told = [say("ui.line", name=year, value=number(n)) for year, n in years.iter_rows()]
    return [say("workbench.by_year", years=listed(told))] if len(told) > 1 else []
