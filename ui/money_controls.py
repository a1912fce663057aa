"""The choices of the money pages that are no filters of every page: frameworks only, one theme; and where a total leads."""

from typing import Any

import polars as pl
import streamlit as st

from ui import filter_widgets, money_rows, navigation
from ui.address import bound
from ui.language import choice, say

_WIDTH = 230


def kind() -> str | None:
    """Frameworks only, fixed prices only, or both (None)."""
    names = {"": say("ui.filter.all_kinds"), **{one: choice("kind", one) for one in money_rows.KINDS}}
    chosen: str = bound(
        "kind",
        lambda key: st.selectbox(say("ui.filter.form"), list(names), key=key, format_func=names.__getitem__, width=_WIDTH),
        lambda said: said[0] if said and said[0] in names else "",
        lambda one: [one] if one else [],
    )
    return chosen or None


def theme(*frames: pl.DataFrame) -> str | None:
    """One of the themes of these rows, or all (None)."""
    found = sorted({one for rows in frames for one in rows["theme"].unique()}, key=lambda one: choice("theme", one).casefold())
    return filter_widgets.among("theme", {one: choice("theme", one) for one in found}, say("ui.filter.all_themes"))


def open_total(by: str, row: dict[str, Any]) -> None:
    """A theme's own page; the suppliers, or the beneficiaries, of a year; a head has no page of its own."""
    if by == "theme":
        navigation.go("themes", theme=row["theme"])
    if by == "year":
        year = {"from": f"{row['year']}-01-01", "to": f"{row['year']}-12-31"}
        navigation.go("suppliers" if row["what"] == "contracts" else "grants", **year)
