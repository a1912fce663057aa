"""The way of a contract on screen: each step with its vote, and the act of a step one click away."""

import polars as pl
import streamlit as st

from metrics.filters.filters import Filters
from metrics.money import decision_path
from metrics.money.contracts import key
from ui import data, navigation
from ui.language import say
from ui.sentences import spending
from ui.tables.table import table

PATH = (
    "step", "date", "lower_cents", "upper_cents", "votes_for", "votes_against", "abstentions", "against", "outcome", "no_maximum", "tax",
    "scope", "title", "supplier", "lot", "number", "change_cents", "quote", "source", "row",
)  # fmt: skip
_MOST = 30  # contracts of one act


def of_contract(contract_key: str, filters: Filters) -> None:
    """From the vote to the last amendment, and what was published of it."""
    _show(_way(contract_key), filters)


def of_published(published_key: int, filters: Filters) -> None:
    """What was published of a contract that meets no vote."""
    frames = data.frames()
    one = frames["published_contracts"].filter(pl.col("contract_key") == published_key)
    _show(decision_path.published_versions(one, frames["contract_versions"]), filters)


def of_act(deliberation_id: int, filters: Filters) -> None:
    """The ways of the contracts that an act speaks of; nothing where no other step is known of any of them."""
    acts = data.rows_of(data.frames()["contracts"], "deliberation_id", deliberation_id)
    ways = [_way(one) for one in acts.select(key=key()).unique(maintain_order=True)["key"].head(_MOST)]
    if any(way.height > 1 for way in ways):
        _show(pl.concat(ways), filters)


def _way(contract_key: str) -> pl.DataFrame:
    frames = data.frames()
    acts = decision_path.path(contract_key, frames["contracts"], frames["deliberations"], frames["positions"])
    names = ("contracts", "published_contracts", "contract_versions", "contract_matches")
    return pl.concat([acts, decision_path.published_path(contract_key, *(frames[name] for name in names))])


def _show(rows: pl.DataFrame, filters: Filters) -> None:
    row = table("path", rows, PATH, filters)
    spending.steps(rows)
    st.caption(say("ui.path.means"))
    if row and row["deliberation_id"] is not None:
        navigation.go("act", id=row["deliberation_id"])
