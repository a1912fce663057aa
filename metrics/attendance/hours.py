"""The share of a session that a councillor's stays tell by the hours printed (tiers T2 and T3), with its bounds.

Law: CGCT L2121-15. T2 assumes an even pace between the hours of opening and closing; T3, without the latter, has bounds alone.
"""

import polars as pl

from metrics.attendance.lines import LINE

_DAY = 24 * 60
_BOUND = pl.Struct({"time": pl.String})
_STAYS = pl.List(pl.Struct({"from": _BOUND, "to": _BOUND}))
_BREAKS = pl.List(pl.Struct({"from": pl.String, "to": pl.String}))


def by_hours(lines: pl.DataFrame, sessions: pl.DataFrame) -> pl.DataFrame:
    """(low, high, timed_tier) of the lines whose stays are all told by hours, where the hour of opening is printed."""
    stays = _stays(lines, sessions)
    latest = stays.group_by("session_id").agg(latest=pl.max_horizontal("start", "end").max())
    told = (pl.col("begins") | pl.col("start").is_not_null()) & (pl.col("lasts") | pl.col("end").is_not_null())
    since = pl.coalesce("start", "opening")
    summed = (
        stays.join(latest, on="session_id")
        .group_by(LINE)
        .agg(
            pl.col("opening", "closing", "latest", "paused").first(),
            told=told.all() & ~(pl.col("begins") & pl.col("lasts")).any() & pl.col("opening").is_not_null().all(),
            sat=pl.when(pl.col("lasts")).then(-since).otherwise(pl.col("end") - since).sum(),
            open=pl.col("lasts").any(),
        )
        .filter("told")
        .with_columns(first=pl.coalesce("closing", pl.max_horizontal("latest", pl.col("opening") + 1)))
        .with_columns(last=pl.coalesce("closing", pl.max_horizontal(_DAY - pl.col("paused"), "first")))
    )
    at_first, at_last = (_share(pl.col(end)) for end in ("first", "last"))
    return summed.select(
        *LINE,
        low=pl.min_horizontal(at_first, at_last),
        high=pl.max_horizontal(at_first, at_last),
        timed_tier=pl.when(pl.col("closing").is_null()).then(pl.lit("T3")).otherwise(pl.lit("T2")),
    )


def _stays(lines: pl.DataFrame, sessions: pl.DataFrame) -> pl.DataFrame:
    """One row a stay: `start` and `end` in minutes since the midnight before the opening; `begins`, `lasts`: with the session itself.

    Suspensions are taken out of all of them: they shorten the session, and nobody left. `paused`: how long they were.
    """
    heads = sessions.select("session_id", "breaks", opening=_minutes(pl.col("time")), closing=_minutes(pl.col("closed_at")))
    start, end = pl.col("stay").struct.field("from"), pl.col("stay").struct.field("to")
    told = (
        lines.filter(pl.col("presence").is_not_null())
        .select(*LINE, stay=pl.col("presence").str.json_decode(_STAYS))
        .explode("stay")
        .join(heads, on="session_id", how="inner")
        .select(
            *LINE,
            "breaks",
            "opening",
            "closing",
            start=_minutes(start.struct.field("time")),
            end=_minutes(end.struct.field("time")),
            begins=start.is_null(),
            lasts=end.is_null(),
        )
        .with_columns(_next_day(name) for name in ("closing", "start", "end"))
    )
    return _without_breaks(told.with_row_index("stay"), ("closing", "start", "end"))


def _without_breaks(stays: pl.DataFrame, times: tuple[str, ...]) -> pl.DataFrame:
    pauses = (
        stays.filter(pl.col("breaks").is_not_null())
        .select("stay", "opening", *times, pause=pl.col("breaks").str.json_decode(_BREAKS))
        .explode("pause")
        .with_columns(since=_minutes(pl.col("pause").struct.field("from")), till=_minutes(pl.col("pause").struct.field("to")))
        .with_columns(_next_day("since"), _next_day("till"))
        .group_by("stay")
        .agg(
            *((pl.min_horizontal(time, "till") - pl.col("since")).clip(lower_bound=0).sum().alias(f"{time}_paused") for time in times),
            paused=(pl.col("till") - pl.col("since")).sum(),
        )
    )
    both = stays.join(pauses, on="stay", how="left")
    return both.with_columns(*(pl.col(time) - pl.col(f"{time}_paused").fill_null(0) for time in times), pl.col("paused").fill_null(0))


def _share(end: pl.Expr) -> pl.Expr:
    """The share sat of a session that closed at `end`; a session without length has none."""
    sat = pl.col("sat") + pl.when(pl.col("open")).then(end).otherwise(0)
    return (sat / (end - pl.col("opening"))).clip(0.0, 1.0)


def _minutes(time: pl.Expr) -> pl.Expr:
    return time.str.slice(0, 2).cast(pl.Int64, strict=False) * 60 + time.str.slice(3, 2).cast(pl.Int64, strict=False)


def _next_day(name: str) -> pl.Expr:
    """A time before the opening belongs to the next day."""
    return pl.when(pl.col(name) < pl.col("opening")).then(pl.col(name) + _DAY).otherwise(pl.col(name)).alias(name)
