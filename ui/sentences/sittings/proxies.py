"""Sentences on proxies: how many, of whom, and why one is worth a look."""

from typing import Any

import polars as pl
import streamlit as st

from metrics import proxies
from ui import lead
from ui.language import count, listed, number, say
from ui.sentences import period
from ui.sentences.coverage import quarters_without

Row = dict[str, Any]


def counted(given: pl.DataFrame, sessions: pl.DataFrame, quarters: pl.DataFrame) -> None:
    """How many proxies, in how many sessions read and which years, by how many members to how many; the quarters without a session."""
    if given.is_empty():
        st.text(say("proxies.none"))
        return
    givers = count("proxies.givers", given["councillor_id"].n_unique(), most=_most(given, "councillor_id", "councillor"))
    holders = count("proxies.holders", given["holder_key"].n_unique(), most=_most(given, "holder_key", "proxy_to"))
    meetings = count("proxies.meetings", given["session_id"].n_unique(), read=number(sessions.height), when=period.of(sessions))
    told = lead.sentences(*_without(given, sessions), *_in_grid(given), f"{givers}, {holders}", *quarters_without(quarters))
    lead.counted("proxies.counted", given.height, meetings=meetings, told=told)


def _in_grid(given: pl.DataFrame) -> list[str]:
    """How many of them the grid of sessions and members shows as given, and what it shows of the others; nothing where it shows all."""
    counted, whole = pl.col("in_rates").fill_null(value=True), pl.col("whole")
    shown = {"whole": given.filter(counted, whole), "part": given.filter(counted, ~whole), "out": given.filter(~counted)}
    told = [count(f"proxies.grid_{name}", rows.height) for name, rows in shown.items() if rows.height]
    return [] if shown["whole"].height == given.height else [", ".join(told)]


def _without(given: pl.DataFrame, sessions: pl.DataFrame) -> list[str]:
    """In how many of the sessions read nobody gave any; that none was read, where a list of them is not sure."""
    rest = sessions.join(given.select("session_id"), on="session_id", how="anti")
    sure = bool(rest["in_rates"].fill_null(value=False).all())
    return [count("proxies.without" if sure else "proxies.without_read", rest.height)] if rest.height else []


def _most(given: pl.DataFrame, key: str, name: str) -> str:
    """Who gives or holds most, and how many; nothing where several do as much, or over several councils."""
    counted = given.group_by(key).agg(pl.col(name).first(), times=pl.len()).sort("times", descending=True)
    if given["council_id"].n_unique() != 1 or counted.height < 2 or counted["times"][0] == counted["times"][1]:
        return ""
    return say("proxies.most", name=counted[name][0], n=number(counted["times"][0]))


def chart(pairs: pl.DataFrame) -> str:
    """How many pairs there are, and the three that the papers name most often."""
    first = proxies.most_frequent(pairs).head(3).iter_rows(named=True)
    said = [count("proxies.pair", row["times"], giver=row["councillor"], holder=row["proxy_to"]) for row in first]
    return count("proxies.chart", pairs.height, first=listed(said))


def looked_at(looks: pl.DataFrame, given: pl.DataFrame) -> None:
    """How many are worth a look, by which rule; what is not judged."""
    st.text(count("proxies.looks", looks.height) if looks.height else say("proxies.no_look"))
    lead.notes().caption(say("proxies.rule"))
    if unjudged := given.filter(~given["in_rates"]).height:
        st.caption(count("proxies.not_judged", unjudged))


def why(row: Row) -> str:
    """Why a proxy is shown among those worth a look."""
    if row["look"] in ("over_limit", "perhaps_over"):
        return count(f"proxies.look.{row['look']}", row["held"], holder=row["proxy_to"], limit=row["limit"])
    if row["look"] == "holder_away":
        return say("proxies.look.holder_away", holder=row["proxy_to"], state=say(f"value.state.{row['holder_state']}"))
    return count("proxies.look.in_a_row", row["in_a_row"], holder=row["proxy_to"])
