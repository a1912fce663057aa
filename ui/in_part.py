"""Tables of grants or lots read in part, where their figures are shown: what was read of them, and that the sums are "at least"."""

import json
from contextlib import nullcontext
from typing import Any

import polars as pl
import streamlit as st

from database.money.tables_in_part import CODES
from metrics.filters.filters import Filters, apply
from ui import data, navigation
from ui.escaping import plain
from ui.language import count, day, euros, say
from ui.tables.elements import NONE

_FOLDED = 20


def found(what: str, filters: Filters) -> pl.DataFrame:
    """The warnings of these tables, the last first."""
    told_of = apply(data.frames()["warnings"], filters).filter(pl.col("code").is_in(CODES[what]))
    return told_of.sort("date", descending=True, nulls_last=True)


def told(rows: pl.DataFrame) -> None:
    """The one table as a sentence with its council and day; of several how many, and behind that each of them; each leads to its act."""
    with st.popover(count("page.money.several_in_part", rows.height), type="tertiary") if rows.height > 1 else nullcontext():
        for row in rows.head(_FOLDED).iter_rows(named=True):
            said = sentence(row["council"], day(row["date"]), _values(row))
            if row["deliberation_id"] is None:
                st.caption(said)
            else:
                navigation.link("act", said, id=row["deliberation_id"])
        if rows.height > _FOLDED:
            st.caption(count("page.money.more_in_part", rows.height - _FOLDED))


def of_act(deliberation_id: int) -> None:
    """Which tables of an act were read in part: what its page lists is not all that is printed."""
    own = data.rows_of(data.frames()["warnings"], "deliberation_id", deliberation_id)
    for what, codes in CODES.items():
        for row in own.filter(pl.col("code").is_in(codes)).iter_rows(named=True):
            told = sentence(say("page.act.here"), None, _values(row))
            st.info(say(f"page.act.in_part_{what}", told=told), icon=":material/playlist_remove:")


def _values(row: dict[str, Any]) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(row["values"] or "{}")
    return told


def sentence(council: str | None, when: str | None, values: dict[str, Any]) -> str:
    """One table: where it stands, how many of its rows and how much of its printed sum was read."""
    lines, counted = (values["lines"], values["read"]) if "lines" in values else (values["read"], values["counted"])
    where = plain(", ".join(part for part in (council, when) if part) or NONE)
    told = {"where": where, "read": lines, "counted": _money(counted), "rows": values.get("rows"), "total": _money(values.get("total"))}
    shape = "_".join(name for name in ("rows", "total") if told[name])
    return say(f"page.money.in_part_{shape}", **told)


def _money(value: float | None) -> str:
    return "" if value is None else euros(round(value * 100), "EUR") or ""
