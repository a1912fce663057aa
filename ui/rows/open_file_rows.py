"""Files of open data and their refused rows, of the council asked for: the files in which it has rows."""

import polars as pl

from metrics.filters.filters import Filters, apply
from ui import data

# Frames whose rows say from which file they come and of which council they are.
_OWNED = (
    "published_contracts", "published_grants", "published_acts", "published_budgets", "published_debts", "yearly_grants",
    "register_matches", "register_doubts", "declarations", "sessions", "attendance", "deliberations",
)  # fmt: skip


def of_council(name: str, filters: Filters) -> pl.DataFrame:
    """The rows of `open_files` or `refused_rows`; with a council chosen, those of files in which this council has rows.

    A refused row names no council: what another buyer's file refused is not shown as if it were of this one.
    """
    rows = apply(data.frames()[name], filters)
    if not filters.council:
        return rows
    frames, asked = data.frames(), Filters(council=filters.council)
    held = pl.concat([apply(frames[one], asked).select("file_id") for one in _OWNED])
    return rows.join(held.drop_nulls().unique(), on="file_id", how="semi")
