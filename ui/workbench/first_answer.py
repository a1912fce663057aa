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
        for one in purchases.by_act(held).head(1).iter_rows(named=True):
            amount = large_euros(one["lower_cents"] if one["upper_cents"] is None else one["upper_cents"], one["currency"])
            told += [say("workbench.largest", what=one["supplier"], amount=amount)] if amount else []
    return told


def by_year(rows: pl.DataFrame) -> list[str]:
    """How many rows are of each year, where they are of several; `rows`: all of them."""
    years = rows.select(year=pl.col("date").dt.year()).group_by("year").agg(n=pl.len()).sort("year", nulls_last=True).drop_nulls()
    told = [say("ui.line", name=year, value=number(n)) for year, n in years.iter_rows()]
    return [say("workbench.by_year", years=listed(told))] if len(told) > 1 else []
