"""Attendance (présence relevée) by session, and of a council over its sessions.

Law: CGCT L2121-15, L2121-17 (quorum). A ratio of sums, never the mean of rates.
"""

from typing import Literal

import polars as pl

from metrics.attendance.bounds import PRESENT, SEATED, bounds
from metrics.attendance.states import bears_rate, in_rates
from metrics.fraction import LEAST_FOR_RATE, rate
from metrics.terms import term


def by_session(lines: pl.DataFrame, sessions: pl.DataFrame, whole_council: bool = True) -> pl.DataFrame:
    """One row a session, last first: k present of n seats, u unknown; rates are null where the roll is not whole.

    The seats are the number in office as printed, else the councillors in office or named that day. `checkable`: there was a printed
    number to hold the list against. `bears_rate`: a rate is drawn from it. Give
    `whole_council=False` for lines narrowed to a group or a person: the printed number is then not theirs. CGCT L2121-15, L2121-17.
    """
    state = pl.col("state").cast(pl.String)
    counted = lines.group_by("session_id").agg(
        *((state == name).sum().cast(pl.Int64).alias(name) for name in SEATED),
        (state == "unknown").sum().cast(pl.Int64).alias("disputed"),
        pl.len().cast(pl.Int64).alias("listed"),
        (pl.col("proxy_to").is_not_null()).sum().cast(pl.Int64).alias("proxies"),
    )
    known = pl.sum_horizontal(SEATED)
    printed = pl.col("members_in_office").cast(pl.Int64) if whole_council else pl.lit(None, dtype=pl.Int64)
    facts = ["session_id", "council_id", "council", "date", "members_in_office", "closes", "in_rates", "difference", "provisional"]
    return (
        sessions.select(*facts, "document_id", "page", "quote", "confidence")
        .join(counted, on="session_id", how="left" if whole_council else "inner")
        .with_columns(pl.col(*SEATED, "disputed", "listed", "proxies").fill_null(0))
        .with_columns(
            checkable=pl.col("closes").is_not_null(),
            in_rates=in_rates(),
            bears_rate=bears_rate(),
            seats=pl.max_horizontal(pl.coalesce(printed, "listed"), known),
        )
        .with_columns(k=PRESENT, n=known, unknown=pl.col("seats") - known, not_mentioned=pl.col("seats") - known - pl.col("disputed"))
        .with_columns(pl.col("not_mentioned").clip(lower_bound=0), **bounds(shown=pl.col("bears_rate")))
        .drop("listed", "members_in_office", "closes")
        .sort("date", "session_id", descending=True)
    )


def council_presence(sessions: pl.DataFrame, by: Literal["year", "term"] | None = None) -> pl.DataFrame:
    """Presence of each council over the sessions of `by_session`: sum of presents / sum of members in office as printed.

    A ratio of sums, never the mean of rates, over the sessions that close; the others, a number without a list too, are `left_out`.
    """
    usable = pl.col("bears_rate")
    keys = ["council_id", *([by] if by else [])]
    summed = (
        sessions.with_columns(year=pl.col("date").dt.year(), term=term(pl.col("date")))
        .group_by(keys)
        .agg(
            pl.col("council").first(),
            usable.sum().cast(pl.Int64).alias("sessions"),
            (~usable).sum().cast(pl.Int64).alias("left_out"),
            pl.col("k", "n", "seats", "unknown", "present_full", "present_part").filter(usable).sum(),
        )
    )
    as_printed = rate(pl.col("k"), pl.col("seats"))
    return summed.with_columns(**(bounds() | {"rate": as_printed})).sort("council", *keys)


def last_terms(totals: pl.DataFrame) -> pl.DataFrame:
    """The row of each council's last term that has five sessions which count; of a council without any, of its last term with a rate."""
    by = ["council_id", pl.col("sessions") >= LEAST_FOR_RATE, pl.col("rate").is_not_null(), "term"]
    last = totals.sort(by, nulls_last=False).group_by("council_id", maintain_order=True).last()
    return last.select(totals.columns).sort("council", "council_id")


def with_rate(totals: pl.DataFrame) -> pl.DataFrame:
    """The rows that have a rate."""
    return totals.filter(pl.col("rate").is_not_null())


def middle(totals: pl.DataFrame) -> tuple[float | None, int]:
    """The median of the rates of councils, and how many have one: none of them is named, and small councils weigh as large ones."""
    rates = totals["rate"].drop_nulls()
    return (None if rates.is_empty() else float(rates.median())), len(rates)  # type: ignore[arg-type]
