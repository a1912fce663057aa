"""Suppliers to choose from, the country's: those of the chosen council first, the others said to be elsewhere."""

import polars as pl

from metrics.filters.filters import Filters, apply
from ui import data


def suppliers(chosen: Filters) -> frozenset[int] | None:
    """Who holds, or takes part in, a contract of the councils chosen, voted or published; None where no council is chosen."""
    if not chosen.council:
        return None
    council = Filters(council=chosen.council)
    return data.kept("suppliers here", repr(council), lambda: _suppliers(council))


def ordered(rows: pl.DataFrame, here: frozenset[int] | None) -> pl.DataFrame:
    """Rows with `supplier_id`: those `here` first, each part in the order it had."""
    if here is None:
        return rows
    first = rows["supplier_id"].is_in(list(here))
    return pl.concat([rows.filter(first), rows.filter(~first)])


def _suppliers(council: Filters) -> frozenset[int]:
    frames = data.frames()
    voted = frames["contract_holders"].join(apply(frames["contracts"], council), on="contract_id", how="semi")
    published = apply(frames["published_holders"], council)
    return frozenset(pl.concat([voted["supplier_id"], published["supplier_id"]]).drop_nulls().to_list())
