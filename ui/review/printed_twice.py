"""Who is printed both as present and as giving a proxy (pouvoir, CGCT L2121-20), with no hour: the line that shows a state says so."""

import json
from collections.abc import Iterable
from typing import Any

import polars as pl

from database.identities.names import name_key
from ui import data
from ui.language import say

Row = dict[str, Any]
_CODE = "present_with_proxy"
_SETTLED = ("represented", "present_full")  # by the printed counts, which one of the two alone fits; else the line is held back

Printed = set[tuple[int, str]]  # document, key of the name


def of_lines(rows: Iterable[Row]) -> Printed:
    """The names that the papers of some lines print so."""
    papers = {row["document_id"] for row in rows if row["document_id"] is not None}
    told = data.frames()["warnings"].filter(pl.col("code") == _CODE, pl.col("document_id").is_in(list(papers)))
    return {(paper, name_key(name)) for paper, values in told.select("document_id", "values").iter_rows() for name in _names(values)}


def sentence(row: Row, printed: Printed) -> str:
    """That the paper prints both, and why the state shown holds; "" where it prints one alone."""
    if row["state"] not in _SETTLED or not printed:
        return ""
    names = data.merges_of(row["councillor_id"]).filter(pl.col("merge_state") == "accepted")["name"].to_list()
    both = any((row["document_id"], name_key(name)) in printed for name in (row["councillor"], *names))
    return say("roll.printed_twice", state=say(f"value.state.{row['state']}")) if both else ""


def _names(values: str | None) -> list[str]:
    name = json.loads(values or "{}").get("name")
    return [name] if name else []
