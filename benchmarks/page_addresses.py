"""The addresses that the pages' costs are measured at: every page and view, for all councils, for one, and for one thing of it."""

import polars as pl

from database.engine import open_engine
from database.snapshot import frames as tables
from ui.navigation import DOORS

VIEWS: dict[str, tuple[str, ...]] = {
    "attendance": ("meetings", "cells"),
    "votes": ("session", "theme", "council"),
    "published": ("matched", "voted", "unvoted", "signs", "concentration"),
    "published_grants": ("matched", "voted", "unvoted", "yearly", "beside"),
    "budgets": ("budget_lines", "debts"),
    "published_totals": ("procedure", "cpv_division", "supplier", "buyer", "amendments", "double"),
    "review": ("decided",),
}
_THINGS = {
    "councillor": ("attendance", "councillor_id"),
    "sessions": ("attendance", "session_id"),
    "suppliers": ("contracts", "supplier_id"),
    "act": ("deliberations", "deliberation_id"),
}
Address = tuple[str, dict[str, str]]


def addresses(url: str, like: str | None = None) -> tuple[dict[str, Address], str | None]:
    """Name -> (page, words of the address), and the council that has the most lines of attendance.

    "all": no council; "one": the council `like`, that of the sample, else the one with the most lines; "most": the one with the most;
    "listed": the one with the most published contracts, whose papers may be few; a page that shows some is held against one that does.
    """
    data = tables.frames(open_engine(url))
    longest = _most(data, "attendance", "council")
    councils = {"all": None, "one": like or longest, "most": longest if like else None}
    councils["listed"] = _most(data, "published_contracts", "council")
    found: dict[str, Address] = {}
    for stem in ["search", *(stem for door in DOORS.values() for stem in door)]:
        for view in ("", *VIEWS.get(stem, ())):
            shown = {"view": view} if view else {}
            for scope, council in councils.items():
                if council or scope == "all":
                    found[f"{stem} {view} {scope}"] = (_page(stem), shown | ({"council": council} if council else {}))
    for stem, (table, key) in _THINGS.items():
        if thing := _most(data, table, key, like or longest):
            found[f"{stem} thing"] = (stem, {"id": thing})
    return found, longest


def _page(stem: str) -> str:
    return "" if stem == "overview" else stem


def _most(data: tables.Frames, table: str, column: str, council: str | None = None) -> str | None:
    """The value that stands in most rows; of one council first, where it has any."""
    theirs = pl.col("council").eq_missing(pl.lit(council, pl.String)).any()
    counted = data.scan(table).drop_nulls(column).group_by(column).agg(theirs=theirs, n=pl.len())
    found = data.collect(counted.sort("theirs", "n", column, descending=True).head(1))
    return str(found[column][0]) if found.height else None
