"""Proxies (pouvoirs, procurations): who gave one to whom, how often, and which are worth a look.

Law: CGCT L2121-20, which L5211-1 extends to intercommunal councils (L3121-16, L4132-15: départements, régions): one proxy a holder,
in force for three consecutive sessions at most, illness apart. Two a holder from 23 March 2020 to 31 July 2022 (law 2020-290, art. 10,
and those that prolonged it, with gaps). A look is a question to the paper, never a fault: papers tell neither illness nor revocations.
"""

from datetime import date

import polars as pl

from metrics.terms import term

ONE, EXCEPTIONALLY = 1, 2
EXCEPTION = (date(2020, 3, 23), date(2022, 7, 31))
CONSECUTIVE = 3
LOOK = pl.Enum(["over_limit", "perhaps_over", "holder_away", "in_a_row"])
_HERE = ["session_id", "holder_key"]
_PAIR = ["council_id", "councillor_id", "holder_key"]


def given(lines: pl.DataFrame) -> pl.DataFrame:
    """One row a proxy read, the last first: giver (`councillor`), holder (`proxy_to`), `whole` where it is for the whole session,
    `held` by that holder in that session, `limit` of that day, `holder_state`, and `in_a_row`: consecutive sessions to the same holder.

    Give whole lines of a council: a holder's proxies come from others' lines.
    """
    state = pl.col("state").cast(pl.String)
    told = lines.filter(pl.col("proxy_to").is_not_null(), state != "unknown").with_columns(
        whole=state == "represented",
        holder_key=pl.coalesce(pl.col("proxy_to_id").cast(pl.String), "proxy_to"),
        limit=pl.when(pl.col("date").is_between(*EXCEPTION)).then(EXCEPTIONALLY).otherwise(ONE).cast(pl.Int64),
    )
    holders = lines.select("session_id", proxy_to_id="councillor_id", holder_state="state").unique(["session_id", "proxy_to_id"])
    return (
        told.with_columns(held=pl.len().over(_HERE).cast(pl.Int64), held_whole=pl.col("whole").sum().over(_HERE).cast(pl.Int64))
        .join(holders, on=["session_id", "proxy_to_id"], how="left")
        .join(_runs(told, lines), on=["session_id", "councillor_id"], how="left")
        .sort("date", "session_id", "sort_name", descending=[True, True, False])
    )


def _runs(told: pl.DataFrame, lines: pl.DataFrame) -> pl.DataFrame:
    """(session, giver) -> how many of the council's sessions running, up to this one, the same holder represented the giver."""
    order = lines.select("council_id", "session_id", "date").unique("session_id")
    order = order.with_columns(place=pl.struct("date", "session_id").rank("ordinal").over("council_id").cast(pl.Int64))
    whole = told.filter("whole").join(order.select("session_id", "place"), on="session_id").sort("place")
    nth = pl.int_range(1, pl.len() + 1).over(_PAIR)
    return (
        whole.with_columns(run=pl.col("place") - nth)
        .with_columns(in_a_row=pl.int_range(1, pl.len() + 1).over([*_PAIR, "run"]).cast(pl.Int64))
        .with_columns(ends=pl.col("in_a_row") == pl.col("in_a_row").max().over([*_PAIR, "run"]))
        .select("session_id", "councillor_id", "in_a_row", "ends")
    )


def pairs(proxies: pl.DataFrame) -> pl.DataFrame:
    """One row a giver, holder and term, alphabetical: `times`, `first` and `last` day."""
    return (
        proxies.group_by(*_PAIR, "term")
        .agg(
            pl.col("council", "councillor", "sort_name", "proxy_to", "proxy_to_id").first(),
            times=pl.len().cast(pl.Int64),
            first=pl.col("date").min(),
            last=pl.col("date").max(),
        )
        .sort("council", "sort_name", "councillor_id", "term", "proxy_to")
    )


def most_frequent(pairs: pl.DataFrame) -> pl.DataFrame:
    """Rows of `pairs`, those who did so most often first, then in their own order. A proxy is a right: how often it is used is no fault."""
    return pairs.sort("times", descending=True, maintain_order=True)


def beside_sessions(pairs: pl.DataFrame, sessions: pl.DataFrame) -> pl.DataFrame:
    """Rows of `pairs` with `sessions`: how many of the council were read in their term; at each a member gives one proxy at most."""
    read = sessions.group_by("council_id", term=term(pl.col("date"))).agg(sessions=pl.len().cast(pl.Int64))
    return pairs.join(read, on=["council_id", "term"], how="left", nulls_equal=True, maintain_order="left")


def worth_a_look(proxies: pl.DataFrame) -> pl.DataFrame:
    """One row a proxy and reason (`look`), the last first; sessions out of the rates are not judged.

    over_limit: the holder holds more, for the whole session, than the day's limit; perhaps_over: only if those for a part of it ran at
    the same time; holder_away: the holder is listed as represented, excused or absent; in_a_row: more than three of the sessions read
    running, told once, at the last of them.
    """
    judged = proxies.filter("in_rates")
    away = pl.col("holder_state").cast(pl.String).is_in(["represented", "excused", "absent"])
    over = pl.col("held_whole") > pl.col("limit")
    reasons = {
        "over_limit": over & pl.col("whole"),
        "perhaps_over": ~over & (pl.col("held") > pl.col("limit")),
        "holder_away": away & pl.col("whole"),
        "in_a_row": (pl.col("in_a_row") > CONSECUTIVE) & pl.col("ends"),
    }
    found = [judged.filter(condition).with_columns(look=pl.lit(name).cast(LOOK)) for name, condition in reasons.items()]
    return pl.concat(found).sort("date", "session_id", "look", "proxy_to", "sort_name", descending=[True, True, False, False, False])
