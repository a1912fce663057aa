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
    givers, holders = count("proxies.givers", given["councillor_id"].n_unique()), count("proxies.holders", given["holder_key"].n_unique())
    meetings = count("proxies.meetings", given["session_id"].n_unique(), read=number(sessions.height), when=period.of(sessions))
    told = lead.sentences(f"{givers}, {holders}", *quarters_without(quarters))
    lead.counted("proxies.counted", given.height, meetings=meetings, told=told)


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
