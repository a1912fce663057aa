"""Which suppliers are surely natural persons (personnes physiques), marked beside their names; published by law (CCP R2196-1)."""

import polars as pl
import streamlit as st

from database.privacy.natural_persons import of_all
from database.snapshot.frames import Frames
from ui import data
from ui.language import say

_NAMED = ("suppliers", "contract_holders", "published_holders")


def marked(rows: pl.DataFrame) -> pl.DataFrame:
    """`rows` of suppliers with `natural_person`: the reason, in the visitor's language, null where nothing surely tells."""
    found = _persons().with_columns(pl.col("natural_person").replace(_words()))
    return rows.join(found, on="supplier_id", how="left", maintain_order="left")


def with_mark(columns: tuple[str, ...], rows: pl.DataFrame) -> tuple[str, ...]:
    """The columns of a table of suppliers, with the mark behind the number of contracts where one of them bears it."""
    place = columns.index("contracts") + 1
    some = rows["natural_person"].null_count() < rows.height
    return (*columns[:place], "natural_person", *columns[place:]) if some else columns


def said(supplier_id: int) -> None:
    """That this supplier is one, and why; nothing where nothing surely tells."""
    for why in data.rows_of(_persons(), "supplier_id", supplier_id)["natural_person"]:
        st.caption(say("page.suppliers.natural_person", why=say(f"natural_person.{why}")))


def _words() -> dict[str, str]:
    return {why: say(f"natural_person.{why}") for why in _persons()["natural_person"].unique()}


def _persons() -> pl.DataFrame:
    return data.derived("natural persons", _of)


def _of(frames: Frames) -> pl.DataFrame:
    """One row a supplier that is one: every name under which papers or tables print it, and every quote, speaks."""
    named = pl.concat(frames[name].select("supplier_id", "supplier") for name in _NAMED).drop_nulls().unique(maintain_order=True)
    told = named.group_by("supplier_id", maintain_order=True).agg("supplier")
    likely = told.filter(pl.Series([of_all(names) is not None for names in told["supplier"]], dtype=pl.Boolean))
    held = frames["contract_holders"].join(frames["contracts"].select("contract_id", "quote"), on="contract_id").drop_nulls("quote")
    likely = likely.join(held.group_by("supplier_id").agg("quote"), on="supplier_id", how="left", maintain_order="left")
    why = [of_all(names, quotes or ()) for names, quotes in likely.select("supplier", "quote").iter_rows()]
    return likely.select("supplier_id", pl.Series("natural_person", why, dtype=pl.String)).drop_nulls("natural_person")
