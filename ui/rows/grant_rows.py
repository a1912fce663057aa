"""Voted and published grants as pages show them: one grant with two readings, and what it is for."""

from typing import Any

import polars as pl

from metrics.filters.filters import Filters, apply
from metrics.money import functions
from metrics.money import grants as grant_totals
from metrics.published import grants_published
from metrics.votes.decided import decided
from ui import data
from ui.language import large_euros, say
from ui.rows import data_words, published


def granted(filters: Filters) -> pl.DataFrame:
    """The voted grants asked for, the last first, what was published of each beside it; private people under the visitor's word."""
    frames = data.frames()
    rows = data.latest(decided(apply(frames["grants"], filters)))
    return data_words.private_in_words(grants_published.voted(rows, frames["published_grants"], frames["grant_matches"]))


def refused(filters: Filters) -> int:
    """How many grants asked for stand in acts rejected, put off or withdrawn: they are in no sum."""
    rows = apply(data.frames()["grants"], filters)
    return rows.height - decided(rows).height


def alone(filters: Filters) -> pl.DataFrame:
    """The published grants that meet no vote; by the day of the agreement."""
    return apply(grants_published.alone(published.grants(), data.frames()["grant_matches"]), filters)


def with_due(totals: pl.DataFrame, voted: pl.DataFrame) -> pl.DataFrame:
    """A ranking of beneficiaries with `due_cents`: what of each the votes say is due by the contract of a private school; else null."""
    due, keys = grant_totals.due_by_beneficiary(voted), ["council_id", "folded", "currency"]
    told = totals.with_columns(folded=grant_totals.folded_name())
    return told.join(due, on=keys, how="left", nulls_equal=True, maintain_order="left").drop("folded")


def due_said(row: dict[str, Any]) -> list[str]:
    """The same of one row in words; nothing where none is due."""
    due = row.get("due_cents")
    return [say("lead.due", due=large_euros(due, row["currency"]))] if due else []


def all_due(totals: pl.DataFrame, currency: str | None) -> int:
    """What of a ranking of `with_due` the votes say is due, in cents of one currency."""
    return int(totals.filter(pl.col("currency").eq_missing(pl.lit(currency, pl.String)))["due_cents"].sum() or 0)


def without_due(totals: pl.DataFrame) -> pl.DataFrame:
    """A ranking of `with_due` anew, each sum without what is due; as it stands where nothing is due."""
    if "due_cents" not in totals.columns or totals["due_cents"].null_count() == totals.height:
        return totals
    rest = totals.with_columns(amount_cents=pl.col("amount_cents") - pl.col("due_cents").fill_null(0))
    return rest.sort("amount_cents", descending=True, nulls_last=True, maintain_order=True)


def placed(filters: Filters) -> pl.DataFrame:
    """Voted grants with what they are for."""
    return functions.of_grants(granted(filters), data.frames()["budget_lines"])


def without_most(totals: pl.DataFrame, *, in_part: bool) -> pl.DataFrame:
    """`function_totals.totals` without the most of grants that were read `in_part` or some of which bear no amount: nobody knows it."""
    open_ended = (pl.col("what").cast(pl.String) == "grants") & (pl.lit(in_part) | (pl.col("amount_not_printed") > 0))
    return totals.with_columns(upper_cents=pl.when(~open_ended).then("upper_cents"))
