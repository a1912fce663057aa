"""How much of a session a councillor sat for (présence partielle): a share with its bounds, and the tier by which it is known.

Law: CGCT L2121-15. T0 by item or place among the items, T1 by an hour beside them, T2 by the hours of opening, coming, leaving and
closing, which assumes an even pace, T3 bounds alone, the hour of closing being unknown. Never a point in between.
"""

import polars as pl

TIER = pl.Enum(["T0", "T1", "T2", "T3"])
AT_VOTE = pl.Enum(["yes", "no", "unknown"])
_LINE = ["session_id", "councillor_id"]
_DAY = 24 * 60
_BOUND = pl.Struct({"time": pl.String})
_STAYS = pl.List(pl.Struct({"from": _BOUND, "to": _BOUND}))
_BREAKS = pl.List(pl.Struct({"from": pl.String, "to": pl.String}))
_VOTED = ["adopted", "rejected"]


def shares(lines: pl.DataFrame, sessions: pl.DataFrame, deliberations: pl.DataFrame, presences: pl.DataFrame) -> pl.DataFrame:
    """One row a line of `attendance.lines`: `share_low` to `share_high` of the session, `tier`, and the votes `votes_yes`, `votes_no`,
    `votes_unknown` of `votes`; tier is null where the status of the whole session tells all.

    Give whole frames: the latest hour known of a session comes from everybody's lines.
    """
    counted = _votes(lines, deliberations, presences)
    timed = _by_hours(lines, sessions)
    both = lines.select(*_LINE, "state").join(counted, on=_LINE, how="left").join(timed, on=_LINE, how="left")
    placed = (pl.col("votes_yes") + pl.col("votes_no") > 0) & (pl.col("own") > 0)
    state = pl.col("state").cast(pl.String)
    whole = pl.when(state == "present_full").then(1.0).when(state.is_in(["represented", "excused", "absent"])).then(0.0)
    part = (state == "present_part") | ((state == "present_full") & (pl.col("own") > 0) & (pl.col("votes") > 0))
    return both.select(
        *_LINE,
        "votes",
        "votes_yes",
        "votes_no",
        "votes_unknown",
        share_low=pl.when(part & placed).then(pl.col("votes_yes") / pl.col("votes"))
        .when(state == "present_part").then(pl.col("low").fill_null(0.0)).otherwise(whole.otherwise(0.0)),
        share_high=pl.when(part & placed).then((pl.col("votes_yes") + pl.col("votes_unknown")) / pl.col("votes"))
        .when(state == "present_part").then(pl.col("high").fill_null(1.0)).otherwise(whole.otherwise(1.0)),
        tier=pl.when(part & placed).then(pl.col("placed_tier"))
        .when(state == "present_part").then(pl.col("timed_tier").fill_null("T3")).cast(TIER),
    )  # fmt: skip


def at_votes(lines: pl.DataFrame, deliberations: pl.DataFrame, presences: pl.DataFrame) -> pl.DataFrame:
    """One row a line and act of its session: `at_vote` "yes", "no" or "unknown", with `tier` and `known_by` where a stay tells it.

    Who sat for the whole session was there at each vote; who was represented, excused or absent at none.
    """
    state = pl.col("state").cast(pl.String)
    whole = (
        pl.when(state == "present_full").then(pl.lit("yes")).when(state.is_in(["represented", "excused", "absent"])).then(pl.lit("no"))
    ).otherwise(pl.lit("unknown"))
    acts = deliberations.select("deliberation_id", "session_id", "number", "title", "theme", "position", "outcome")
    told = presences.select("deliberation_id", "councillor_id", pl.col("at_vote", "tier", "known_by").cast(pl.String))
    return (
        lines.select(*_LINE, "council_id", "council", "date", "councillor", "state")
        .join(acts, on="session_id", how="inner")
        .join(told, on=["deliberation_id", "councillor_id"], how="left")
        .with_columns(pl.coalesce("at_vote", whole).cast(AT_VOTE), pl.col("tier").cast(TIER))
        .sort("session_id", "position", "councillor")
    )


def weighted(lines: pl.DataFrame, shares: pl.DataFrame) -> pl.DataFrame:
    """Presence weighted by votes (M3), one row a councillor and term: `votes_low` to `votes_high` of `votes` voted while there.

    Over the mandate's sessions in the rates whose status is known; a session whose acts are not read weighs nothing. CGCT L2121-15.
    """
    known = lines.filter(pl.col("counted") != "unknown")  # null outside the mandate
    weight = pl.col("votes").fill_null(0)
    summed = (
        known.join(shares, on=_LINE, how="left")
        .group_by("council_id", "councillor_id", "term")
        .agg(
            pl.col("councillor", "sort_name").first(),
            votes=weight.sum(),
            votes_low=(pl.col("share_low") * weight).sum(),
            votes_high=(pl.col("share_high") * weight).sum(),
        )
    )
    any_votes = pl.col("votes") > 0
    rates = {
        name: pl.when(any_votes).then(pl.col(end) / pl.col("votes")) for name, end in (("certain", "votes_low"), ("possible", "votes_high"))
    }
    return summed.with_columns(**rates).sort("sort_name", "councillor_id", "term")


def beside(lines: pl.DataFrame, shares: pl.DataFrame) -> pl.DataFrame:
    """The lines with the share of the session that each sat for."""
    return lines.join(shares, on=_LINE, how="left")


def _votes(lines: pl.DataFrame, deliberations: pl.DataFrame, presences: pl.DataFrame) -> pl.DataFrame:
    voted = deliberations.filter(pl.col("outcome").cast(pl.String).is_in(_VOTED))
    here = pl.col("at_vote")
    return (
        at_votes(lines, voted, presences)
        .group_by(_LINE)
        .agg(
            votes=pl.len().cast(pl.Int64),
            votes_yes=(here == "yes").sum().cast(pl.Int64),
            votes_no=(here == "no").sum().cast(pl.Int64),
            votes_unknown=(here == "unknown").sum().cast(pl.Int64),
            own=pl.col("tier").is_not_null().sum(),
            placed_tier=pl.col("tier").filter(here != "unknown").max(),
        )
    )


def _by_hours(lines: pl.DataFrame, sessions: pl.DataFrame) -> pl.DataFrame:
    """(low, high, timed_tier) of the lines whose stays are all told by hours, where the hour of opening is printed."""
    stays = _stays(lines, sessions)
    latest = stays.group_by("session_id").agg(latest=pl.max_horizontal("start", "end").max())
    told = (pl.col("begins") | pl.col("start").is_not_null()) & (pl.col("lasts") | pl.col("end").is_not_null())
    since = pl.coalesce("start", "opening")
    summed = (
        stays.join(latest, on="session_id")
        .group_by(_LINE)
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
        *_LINE,
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
        .select(*_LINE, stay=pl.col("presence").str.json_decode(_STAYS))
        .explode("stay")
        .join(heads, on="session_id", how="inner")
        .select(
            *_LINE,
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
