"""Attendance (présence relevée dans les délibérations) by councillor, by session and for the council.

Law: CGCT L2121-15, L2121-17, L2121-20. Not the "participation effective" of L2123-24-2: the papers tell neither commissions nor
which excuses are accepted.
"""

from typing import Literal

import polars as pl

from metrics.attendance.bounds import PRESENT, SEATED, bounds
from metrics.attendance.lines import lines
from metrics.attendance.median import median
from metrics.attendance.sessions import by_session, council_presence, last_terms, middle, with_rate
from metrics.fraction import rankable, rate

__all__ = [
    "by_councillor", "by_mandate", "by_session", "council_presence", "grid", "last_terms", "lines", "median", "middle", "of_councillor",
    "of_last_term", "of_term", "with_counts", "with_rate",
]  # fmt: skip

Split = Literal["year", "term", "mandate"]


def by_councillor(lines: pl.DataFrame, by: Split | None = None) -> pl.DataFrame:
    """One row a councillor (and year, term or mandate), alphabetical: k of n, u unknown.

    n: sessions of the mandate where the status is known and the session is in the rates; u: the mandate's other sessions.
    rate = present at all / n. certain = present in full / (n + u). possible = (present in full + in part + u) / (n + u).
    full_rate = present in full / n. voting_rate = (present + represented) / n, never called presence. CGCT L2121-15, L2121-20.
    proxies_given, proxies_held: those of every session read, as `metrics.proxies` counts them: no roll need be whole for a proxy.
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
            *((inside & usable & (state == name)).sum().cast(pl.Int64).alias(name) for name in SEATED),
            (inside & usable & (state == "not_mentioned")).sum().cast(pl.Int64).alias("not_mentioned"),
            (inside & usable & (state == "unknown")).sum().cast(pl.Int64).alias("disputed"),
            (inside & ~usable).sum().cast(pl.Int64).alias("out_of_rates"),
            (~inside).sum().cast(pl.Int64).alias("outside_mandate"),
            (inside & pl.col("proxy_to").is_not_null() & (state != "unknown")).sum().cast(pl.Int64).alias("proxies_given"),
            pl.col("proxies_held").filter(inside).sum().cast(pl.Int64),
            pl.col("from_roster").fill_null(False).any(),
        )
    )
    return _with_rates(counted).sort("sort_name", "councillor_id", *keys[2:])


def grid(lines: pl.DataFrame) -> pl.DataFrame:
    """The lines as a grid: councillors in alphabetical order, sessions by date under a label of their own."""
    order = pl.col("session_id").rank("dense").over("council_id", "date")
    label = pl.col("date").dt.to_string("%Y-%m-%d")
    several = pl.col("session_id").n_unique().over("council_id", "date") > 1
    named = pl.when(several).then(pl.format("{} ({})", label, order)).otherwise(label)
    return lines.with_columns(session=named).sort("sort_name", "councillor_id", "date", "session_id")


def with_counts(cells: pl.DataFrame, people: pl.DataFrame) -> pl.DataFrame:
    """A grid, beside each of its lines k of n, u unknown of the councillor over the whole term of which the grid may show a part; of k
    `part` were in part.

    `people`: `by_councillor` by term, as a grid is of one. Sessions that no rate counts are in no u: the grid shows them of all alike.
    """
    keys = ["council_id", "councillor_id", "term"]
    own = people.select(*keys, "k", "n", unknown=pl.col("unknown") - pl.col("out_of_rates"), part="present_part")
    return cells.join(own, on=keys, how="left", nulls_equal=True, maintain_order="left")


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


def last_term_first(people: pl.DataFrame) -> pl.DataFrame:
    """The rows of `by_councillor` by term, those of the last term before the others: it is the one that a page leads with."""
    return people.sort("term", descending=True, nulls_last=True, maintain_order=True)


def of_last_term(people: pl.DataFrame, last: pl.DataFrame, by_share: bool = False) -> pl.DataFrame:
    """The rows of `by_councillor` of the terms that `last_terms` names, by name; or `by_share`, those under ten known sessions last."""
    shown = people.join(last.select("council_id", "term"), on=["council_id", "term"], how="semi", nulls_equal=True)
    if not by_share:
        return shown
    ranked = pl.when(pl.col("rankable")).then(pl.col("rate"))
    return shown.sort(ranked, "sort_name", "councillor_id", descending=[True, False, False], nulls_last=True)


def of_councillor(lines: pl.DataFrame, councillor_id: int) -> pl.DataFrame:
    """One councillor's sessions line by line, the last first."""
    return lines.filter(pl.col("councillor_id") == councillor_id).sort("date", "session_id", descending=True)


def _with_rates(counted: pl.DataFrame) -> pl.DataFrame:
    return (
        counted.with_columns(n=pl.sum_horizontal(SEATED), k=PRESENT)
        .with_columns(unknown=pl.col("sessions") - pl.col("n"), seats=pl.col("sessions"))
        .with_columns(
            **bounds(),
            full_rate=rate(pl.col("present_full"), pl.col("n")),
            voting_rate=rate(pl.col("k") + pl.col("represented"), pl.col("n")),
            rankable=rankable(pl.col("n")),
        )
        .drop("seats")
    )
