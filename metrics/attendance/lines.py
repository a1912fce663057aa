"""Attendance line by line (présence relevée): one row a session of a mandate and its councillor, with how it enters the rate.

Law: CGCT L2121-15 (what minutes say), L2121-20 (proxies). Definitions: precedence and bounds of docs/definitions.md.
"""

import polars as pl

from metrics.attendance.states import counted, in_rates, state
from metrics.terms import term

LINE = ["session_id", "councillor_id"]
_SAID = ["status", "partial", "arrived_at", "left_at", "presence", "proxy_to_id", "proxy_to", "role", "held_back"]
_EVIDENCE = ["document_id", "page", "quote", "confidence", "file_id", "row"]


def lines(sessions: pl.DataFrame, attendance: pl.DataFrame, mandates: pl.DataFrame) -> pl.DataFrame:
    """One row a (session within a mandate, councillor), and the rows of those named outside any mandate (`in_mandate` false).

    A councillor in office whom no list names is `not_mentioned`, never absent. Give the whole frames, filter what comes out:
    proxies held come from other councillors' lines.
    """
    seats = _seats(sessions, pl.concat([mandates, _missing_mandates(attendance, mandates)], how="vertical"))
    named = _one_status(attendance).join(sessions.select("session_id", rates=in_rates()), on="session_id", how="inner")
    sure = pl.col("proxy_to_id").is_not_null() & ~pl.col("held_back")
    held = named.filter(sure, pl.col("status") != "unknown").group_by("session_id", councillor_id="proxy_to_id").agg(proxies_held=pl.len())
    who = ["council_id", "council", "date", "councillor", "group"]
    both = seats.join(named.select(*LINE, *who, *_SAID, *_EVIDENCE, "rates"), on=LINE, how="full", coalesce=True, suffix="_named")
    return (
        both.with_columns(
            *(pl.coalesce(f"{name}_named", name).alias(name) for name in who),
            in_rates=pl.coalesce("in_rates", "rates"),
            in_mandate=pl.col("in_mandate").fill_null(False),
            state=state(),
        )
        .join(held, on=LINE, how="left")
        .with_columns(
            counted=counted(),
            proxies_held=pl.col("proxies_held").fill_null(0).cast(pl.Int32),
            sort_name=sort_name(pl.col("councillor")),
            year=pl.col("date").dt.year(),
            term=term(pl.col("date")),
        )
        .select(*LINE, *who, "sort_name", "function", "mandate_id", "from_roster", "in_mandate", "state", "in_rates", "counted",
                "arrived_at", "left_at", "presence", "proxy_to_id", "proxy_to", "role", "proxies_held", "year", "term", *_EVIDENCE)
        .sort("date", "session_id", "sort_name", "councillor_id", descending=[True, True, False, False])
    )  # fmt: skip


def sort_name(name: pl.Expr) -> pl.Expr:
    """The name with its capitals first ("DUVAL-ROY Anne"), folded: the alphabetical order of a council's own lists."""
    family = name.str.extract(r"((?:\b[\p{Lu}][\p{Lu}'’\-]+\b ?)+)", 1).str.strip_chars()
    ordered = pl.concat_str(family.fill_null(""), name, separator=" ").str.strip_chars()
    return ordered.str.normalize("NFD").str.replace_all(r"\p{M}", "").str.to_lowercase()


def _missing_mandates(attendance: pl.DataFrame, mandates: pl.DataFrame) -> pl.DataFrame:
    """Who has no mandate at all sits from first to last mention, marked so."""
    schema = mandates.schema
    spans = (
        attendance.join(mandates.select("council_id", "councillor_id"), on=["council_id", "councillor_id"], how="anti")
        .group_by("council_id", "councillor_id")
        .agg(pl.col("council", "councillor", "group").last(), start=pl.col("date").min(), end=pl.col("date").max())
        .with_columns(mandate_id=None, function=None, from_roster=pl.lit(False))
    )
    return spans.select(pl.col(name).cast(dtype) for name, dtype in schema.items())


def _seats(sessions: pl.DataFrame, mandates: pl.DataFrame) -> pl.DataFrame:
    """One row a session and councillor in office that day; two functions of one person are one seat."""
    dated = sessions.select("session_id", "council_id", "date", in_rates=in_rates())
    within = (pl.col("start").is_null() | (pl.col("date") >= pl.col("start"))) & (
        pl.col("end").is_null() | (pl.col("date") <= pl.col("end"))
    )
    return (
        dated.join(mandates, on="council_id", how="inner")
        .filter(within)
        .sort("start", "mandate_id", nulls_last=True)
        .unique(LINE, keep="first", maintain_order=True)
        .drop("start", "end")
        .with_columns(in_mandate=pl.lit(True))
    )


def _one_status(attendance: pl.DataFrame) -> pl.DataFrame:
    """One line a session and councillor: two lines that differ make it unknown."""
    differ = (pl.col("status").n_unique() > 1).over(LINE)
    unread = pl.col("status").is_null() | pl.col("held_back").fill_null(False)
    return (
        attendance.with_columns(held_back=unread | differ, status=pl.col("status").fill_null("unknown"))
        .filter(pl.col("councillor_id").is_not_null())
        .unique(LINE, keep="first", maintain_order=True)
    )
