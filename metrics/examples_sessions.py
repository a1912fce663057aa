"""Worked examples (exemples) of the definitions on sessions and members, by numbers of the reader's own council.

Whose numbers: the last session that shows the case; of members the first in alphabetical order, of those present in part if any.
"""

from typing import Any

import polars as pl

from metrics import proxies
from metrics.attendance import attendance
from metrics.attendance import share as attendance_share
from metrics.fraction import LEAST_FOR_RATE

Values = dict[str, Any]
_OF_COUNCIL = ("council_id", "term", "sessions", "k", "seats", "unknown", "rate", "certain", "possible", "present_part", "left_out")
_AWAY = ["represented", "excused", "absent"]


def of_sessions(lines: pl.DataFrame, meetings: pl.DataFrame) -> dict[str, Values]:
    """Definition -> the values of its example, for what is counted by session, and the page and number that it `opens`.

    A definition without a case in these data is missing.
    """
    found: dict[str, Values] = {}
    counted = meetings.filter("bears_rate", pl.col("n") >= LEAST_FOR_RATE)
    for row in counted.head(1).iter_rows(named=True):
        told = {
            "opens": ("sessions", row["session_id"]),
            "date": row["date"],
            "present": row["k"],
            "seats": row["seats"],
            **{name: row[name] for name in _AWAY},
        }
        found["closing"] = told
        found["states"] = told | {"whole": row["present_full"], "part": row["present_part"], "unknown": row["unknown"]}
        shown = {name: row[name] for name in ("date", "k", "n", "rate", "seats", "certain", "possible")}
        found["session_presence"] = {"opens": ("sessions", row["session_id"])} | shown
    last = attendance.last_terms(attendance.council_presence(meetings, by="term"))  # the term that pages show first
    for row in last.drop_nulls("rate").tail(1).iter_rows(named=True):
        found["council_presence"] = {name: row[name] for name in _OF_COUNCIL}
    for row in meetings.filter(~pl.col("in_rates"), pl.col("difference") != 0).head(1).iter_rows(named=True):
        found["not_closing"] = {"opens": ("sessions", row["session_id"]), "date": row["date"], "difference": row["difference"]}
    given = proxies.given(lines)
    for row in given.head(1).iter_rows(named=True):
        here = given.filter(pl.col("session_id") == row["session_id"])
        told = {"opens": ("sessions", row["session_id"]), "date": row["date"]}
        found["proxies"] = told | {"given": here.height}
        found["proxy_limits"] = told | {"held": here["held"].max(), "limit": row["limit"]}
    return found


def of_member(lines: pl.DataFrame, shares: pl.DataFrame) -> dict[str, Values]:
    """The same for what is counted by member, in the last term."""
    people = attendance.by_councillor(lines, by="term").filter(pl.col("n") >= LEAST_FOR_RATE, pl.col("term").is_not_null())
    last = people.filter(pl.col("term") == pl.col("term").max())
    chosen = last.sort(pl.col("present_part") == 0, "sort_name", "councillor_id").head(1)
    found = _partial(attendance_share.beside(lines, shares))
    for row in chosen.iter_rows(named=True):
        everybody = attendance.of_term(lines, row["term"])
        own = attendance.of_councillor(everybody, row["councillor_id"])
        found |= _rates(row)
        found["mandate"] = _who(row) | {"first": own["date"].min(), "last": own["date"].max(), "sessions": row["sessions"]}
        middle = attendance.median(everybody, row["councillor_id"]).row(0, named=True)
        if middle["median"] is not None:
            found["median"] = _who(row) | {"rate": middle["median"], "members": middle["members"]}
        for weighed in attendance_share.weighted(own, shares).filter(pl.col("votes") > 0).iter_rows(named=True):
            found["weighted_presence"] = _who(row) | {name: weighed[name] for name in ("votes", "certain", "possible")}
    return found


def _rates(row: Values) -> dict[str, Values]:
    who = _who(row) | {"n": row["n"]}
    return {
        "attendance_rate": who | {"k": row["k"], "rate": row["rate"]},
        "attendance_interval": who | {"whole": row["present_full"], "part": row["present_part"], "unknown": row["unknown"],
                                      "seats": row["sessions"], "certain": row["certain"], "possible": row["possible"]},
        "full_attendance": who | {"whole": row["present_full"], "rate": row["full_rate"]},
        "voting_rate": who | {"k": row["k"], "represented": row["represented"], "rate": row["voting_rate"]},
    }  # fmt: skip


def _who(row: Values) -> Values:
    return {"opens": ("councillor", row["councillor_id"]), "who": row["councillor"]}


def _partial(lines: pl.DataFrame) -> dict[str, Values]:
    """The last presence in part."""
    part = lines.filter(pl.col("tier").is_not_null()).sort("date", "sort_name", descending=[True, False]).head(1)
    for row in part.iter_rows(named=True):
        here = _who(row) | {"date": row["date"], "tier": row["tier"]}
        votes = {name: row[f"votes_{name}"] or 0 for name in ("yes", "no", "unknown")}
        return {"partial_presence": here | {"certain": row["share_low"], "possible": row["share_high"]}, "presence_at_votes": here | votes}
    return {}
