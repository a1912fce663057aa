"""What a page says before a large database where no council is chosen: the lines are shown for one council, and here are the councils."""

from typing import Any

import polars as pl
import streamlit as st

from database.snapshot.frames import Outdated, TooMany
from metrics.query import workbench
from ui import data, data_scope, navigation
from ui.filters import bar as filter_bar
from ui.language import count, say
from ui.tables import grid

COLUMNS = ("council", "sessions", "lines", "decided", "contracts", "first", "last")


def run(page: Any) -> None:
    """Run a page; where it asks for the lines of every council at once, say to choose one."""
    try:
        page.run()
    except TooMany as met:
        choose(met.table)
    except Outdated:  # another version took the place of the one read, or its files are gone
        data_scope.forget()
        st.rerun()


def choose(table: str | None = None) -> None:
    """The sentence, the way to ask all councils of `table` at once, and the councils to choose from, with what is held of each."""
    held = councils()
    st.info(count("ui.council_first", held.height), icon=":material/account_balance:")
    if table in {name for names in workbench.TABLES.values() for name in names}:
        navigation.link("workbench", say("ui.council_first.all"), table=table)
    if row := grid.show("councils", held, COLUMNS, height=480, first=grid.MOST_ROWS):
        filter_bar.narrow(council=row["council"])


def prepare() -> None:
    """Count the councils of a large database before a visitor waits for it."""
    if data.is_large():
        councils()


def councils() -> pl.DataFrame:
    """One row a council, in alphabetical order: its sessions, lines of attendance, acts and contracts, first and last session."""
    return data.kept("councils", "", _councils)


def _councils() -> pl.DataFrame:
    whole = data.whole_frames()
    day = pl.col("date")
    held = whole["councils"].lazy().select("council_id", "council")
    parts = {
        "sessions": whole.scan("sessions").group_by("council_id").agg(first=day.min(), last=day.max(), sessions=pl.len()),
        "lines": _counted("lines", "attendance"),
        "decided": _counted("decided", "deliberations", "published_acts"),
        "contracts": _counted("contracts", "contracts", "published_contracts"),
    }
    for part in parts.values():
        held = held.join(part, on="council_id", how="left")
    counts = pl.col(*parts).fill_null(0).cast(pl.Int64)
    return whole.collect(held.with_columns(counts).sort(pl.col("council").str.to_lowercase(), "council_id"))


def _counted(name: str, *tables: str) -> pl.LazyFrame:
    whole = data.whole_frames()
    rows = pl.concat([whole.scan(table).select("council_id") for table in tables])
    return rows.drop_nulls().group_by("council_id").agg(pl.len().alias(name))
