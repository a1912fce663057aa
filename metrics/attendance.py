"""Attendance (présence relevée dans les délibérations) by councillor, by session and for the council.

Law: CGCT L2121-15, L2121-17, L2121-20. Not the "participation effective" of L2123-24-2: the papers tell neither commissions nor
which excuses are accepted.
"""

from typing import Literal

import polars as pl

from metrics.attendance_lines import in_rates, lines, term
from metrics.attendance_median import median
from metrics.fraction import rankable, rate

__all__ = [
    "by_councillor", "by_mandate", "by_session", "council_presence", "grid", "lines", "median", "of_councillor", "of_term",
]  # fmt: skip

Split = Literal["year", "term", "mandate"]
_SEATED = ["present_full", "present_part", "represented", "excused", "absent"]
_PRESENT = pl.col("present_full") + pl.col("present_part")


def by_councillor(lines: pl.DataFrame, by: Split | None = None) -> pl.DataFrame:
    """One row a councillor (and year, term or mandate), alphabetical: k of n, u unknown.

    n: sessions of the mandate where the status is known and the session is in the rates; u: the mandate's other sessions.
    rate = present at all / n. certain = present in full / (n + u). possible = (present in full + in part + u) / (n + u).
    full_rate = present in full / n. voting_rate = (present + represented) / n, never called presence. CGCT L2121-15, L2121-20.
    """
    keys = ["council_id", "councillor_id", *([{"mandate": "mandate_id"}.get(by, by)] if by else [])]
    inside, usable = pl.col("in_mandate"), pl.col("in_rates")
    state = pl.col("state").cast(pl.String)
    counted = (
        lines.sort("date", "session_id", descending=True)
        .group_by(keys, maintain_order=True)
        .agg(
            pl.col("council", "councillor", "sort_name").first(),
            pl.col("group").drop_nulls().first(),
            inside.sum().cast(pl.Int64).alias("sessions"),
            *((inside & usable & (state == name)).sum().cast(pl.Int64).alias(name) for name in _SEATED),
            (inside & usable & (state == "not_mentioned")).sum().cast(pl.Int64).alias("not_mentioned"),
            (inside & usable & (state == "unknown")).sum().cast(pl.Int64).alias("disputed"),
            (inside & ~usable).sum().cast(pl.Int64).alias("out_of_rates"),
            (~inside).sum().cast(pl.Int64).alias("outside_mandate"),
            (inside & usable & pl.col("proxy_to").is_not_null()).sum().cast(pl.Int64).alias("proxies_given"),
            pl.col("proxies_held").filter(inside & usable).sum().cast(pl.Int64),
            pl.col("from_roster").fill_null(False).any(),
        )
    )
    return _with_rates(counted).sort("sort_name", "councillor_id", *keys[2:])


def by_session(lines: pl.DataFrame, sessions: pl.DataFrame, whole_council: bool = True) -> pl.DataFrame:
    """One row a session, last first: k present of n seats, u unknown; rates are null where the session does not close.

    The seats are the number in office as printed, else the councillors in office or named that day. `checkable`: there was a printed
    number to hold the list against. Give
    `whole_council=False` for lines narrowed to a group or a person: the printed number is then not theirs. CGCT L2121-15, L2121-17.
    """
    state = pl.col("state").cast(pl.String)
    counted = lines.group_by("session_id").agg(
        *((state == name).sum().cast(pl.Int64).alias(name) for name in _SEATED),
        (state == "unknown").sum().cast(pl.Int64).alias("disputed"),
        pl.len().cast(pl.Int64).alias("listed"),
        (pl.col("proxy_to").is_not_null()).sum().cast(pl.Int64).alias("proxies"),
    )
    known = pl.sum_horizontal(_SEATED)
    printed = pl.col("members_in_office").cast(pl.Int64) if whole_council else pl.lit(None, dtype=pl.Int64)
    facts = ["session_id", "council_id", "council", "date", "members_in_office", "closes", "in_rates", "difference", "provisional"]
    return (
        sessions.select(*facts, "document_id", "page", "quote", "confidence")
        .join(counted, on="session_id", how="left" if whole_council else "inner")
        .with_columns(pl.col(*_SEATED, "disputed", "listed", "proxies").fill_null(0))
        .with_columns(
            checkable=pl.col("closes").is_not_null(),
            in_rates=in_rates(),
            seats=pl.max_horizontal(pl.coalesce(printed, "listed"), known),
        )
        .with_columns(k=_PRESENT, n=known, unknown=pl.col("seats") - known, not_mentioned=pl.col("seats") - known - pl.col("disputed"))
        .with_columns(pl.col("not_mentioned").clip(lower_bound=0), **_bounds(shown=pl.col("in_rates")))
        .drop("listed", "members_in_office", "closes")
        .sort("date", "session_id", descending=True)
    )


def council_presence(sessions: pl.DataFrame, by: Literal["year", "term"] | None = None) -> pl.DataFrame:
    """Presence of each council over the sessions of `by_session`: sum of presents / sum of members in office as printed.

    A ratio of sums, never the mean of rates, over the sessions that close; the others, a number without a list too, are `left_out`.
    """
    usable = pl.col("in_rates") & pl.col("checkable")
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
    return summed.with_columns(**(_bounds() | {"rate": as_printed})).sort("council", *keys)


def grid(lines: pl.DataFrame) -> pl.DataFrame:
    """The lines as a grid: councillors in alphabetical order, sessions by date under a label of their own."""
    order = pl.col("session_id").rank("dense").over("council_id", "date")
    label = pl.col("date").dt.to_string("%Y-%m-%d")
    several = pl.col("session_id").n_unique().over("council_id", "date") > 1
    named = pl.when(several).then(pl.format("{} ({})", label, order)).otherwise(label)
    return lines.with_columns(session=named).sort("sort_name", "councillor_id", "date", "session_id")


def by_mandate(lines: pl.DataFrame, mandates: pl.DataFrame) -> pl.DataFrame:
    """One row a seat held (mandats), the last first, with its group, function and days beside its fraction.

    Give the lines of one term: a mandate supposed from mentions may reach over two, and terms are never pooled.
    """
    held = mandates.select("mandate_id", "function", "start", "end", told_group="group")
    counted = by_councillor(lines, by="mandate").join(held, on="mandate_id", how="left", nulls_equal=True)
    return counted.with_columns(group=pl.coalesce("told_group", "group")).drop("told_group").sort("start", descending=True, nulls_last=True)


def of_term(lines: pl.DataFrame, term: str | None) -> pl.DataFrame:
    """The lines of one term; those before the first known one under None."""
    return lines.filter(pl.col("term").eq_missing(pl.lit(term, dtype=pl.String)))


def of_councillor(lines: pl.DataFrame, councillor_id: int) -> pl.DataFrame:
    """One councillor's sessions line by line, the last first."""
    return lines.filter(pl.col("councillor_id") == councillor_id).sort("date", "session_id", descending=True)


def _with_rates(counted: pl.DataFrame) -> pl.DataFrame:
    return (
        counted.with_columns(n=pl.sum_horizontal(_SEATED), k=_PRESENT)
        .with_columns(unknown=pl.col("sessions") - pl.col("n"), seats=pl.col("sessions"))
        .with_columns(
            **_bounds(),
            full_rate=rate(pl.col("present_full"), pl.col("n")),
            voting_rate=rate(pl.col("k") + pl.col("represented"), pl.col("n")),
            rankable=rankable(pl.col("n")),
        )
        .drop("seats")
    )


def _bounds(shown: pl.Expr | None = None) -> dict[str, pl.Expr]:
    """M1 = k / n and its certain and possible bounds over all seats or sessions; null where not shown."""
    seats = pl.col("seats")
    bounds = {
        "rate": rate(pl.col("k"), pl.col("n")),
        "certain": rate(pl.col("present_full"), seats, known=pl.col("n")),
        "possible": rate(pl.col("k") + pl.col("unknown"), seats, known=pl.col("n")),
    }
    return bounds if shown is None else {name: pl.when(shown).then(value) for name, value in bounds.items()}
