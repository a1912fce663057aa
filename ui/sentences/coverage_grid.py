"""What is known as a show: council by year; of one council, quarter by year. Each cell leads to its sessions."""

from collections.abc import Callable
from datetime import date
from typing import Any

import polars as pl

from ui import lead
from ui.address import leading_to
from ui.language import count, say
from ui.sentences.coverage import MOST
from ui.tables.elements import link, words
from ui.tables.year_grid import Cell
from ui.tables.year_grid import show as show_grid


def show(cells: pl.DataFrame, quarters: Callable[[], pl.DataFrame]) -> None:
    """Council by year; of one council, quarter by year. Each cell leads to its sessions."""
    one = cells["council_id"].n_unique() == 1
    if one:
        known, council = quarters(), cells["council"][0]
        parts = known.partition_by("quarter", as_dict=True)
        rows = [(words(say("coverage.quarter", n=n)), _quarters(part, council)) for (n,), part in sorted(parts.items())]
        years = sorted(known["year"].unique())
    else:
        cells = cells.filter(pl.col("quarters_asked") > 0)  # before the first session read and after the last, nothing is asked
        years = sorted(cells["year"].unique())
        shown = cells["council_id"].unique(maintain_order=True)[:MOST]
        parts = cells.filter(pl.col("council_id").is_in(shown.implode())).partition_by("council_id", as_dict=True, maintain_order=True)
        rows = [(link(leading_to("coverage", council=part["council"][0]), part["council"][0]), _years(part)) for part in parts.values()]
    if rows:
        if not one:
            lead.notes().text(say("coverage.legend_years_more"))
        by = "quarters" if one else "years"
        show_grid(say(f"coverage.grid_{by}"), rows, years, _key(known) if one else say("coverage.legend_years"))


def _key(known: pl.DataFrame) -> str:
    """What the cells of one council say, of those alone that stand there."""
    read, some = known.filter(pl.col("sessions") > 0), "coverage.legend"
    parts = [say(f"{some}_part")] if not read.filter(pl.col("state") != "whole").is_empty() else []
    parts += [say(f"{some}_empty")] if read.height < known.height else []
    return " ".join([say(f"{some}_whole"), *parts, say(f"{some}_opens")])


def _years(cells: pl.DataFrame) -> dict[int, Cell]:
    return {row["year"]: _year(row) for row in cells.iter_rows(named=True)}


def _year(row: dict[str, Any]) -> Cell:
    empty = row["quarters_asked"] - row["quarters"]
    said = _said(row) if row["sessions"] else say("coverage.empty")
    more = count("coverage.cell_empty", empty) if empty and row["sessions"] else ""
    named = say("coverage.cell", council=row["council"], when=row["year"], sessions=row["sessions"], counted=row["counted"], empty=empty)
    address = _sessions(row["council"], date(row["year"], 1, 1), date(row["year"], 12, 31)) if row["sessions"] else ""
    whole = row["sessions"] and row["counted"] == row["sessions"] and not empty
    return Cell(said, address, named, "whole" if whole else "part" if row["sessions"] else "none", more)


def _quarters(rows: pl.DataFrame, council: str) -> dict[int, Cell]:
    return {row["year"]: _quarter(row, council) for row in rows.iter_rows(named=True)}


def _quarter(row: dict[str, Any], council: str) -> Cell:
    if not row["sessions"]:
        return Cell(say("coverage.empty"), "", "", "none")
    said, when = _said(row), f"{say('coverage.quarter', n=row['quarter'])} {row['year']}"
    named = say("coverage.cell_counted", council=council, when=when, sessions=row["sessions"], counted=row["counted"])
    month = row["quarter"] * 3
    last = date(row["year"], month, 30 if month in (6, 9) else 31)
    return Cell(said, _sessions(council, date(row["year"], month - 2, 1), last), named, row["state"])


def _said(row: dict[str, Any]) -> str:
    """How many sessions were read; where not all have a sure roll, how many of them have: so a pale cell says which fault is its own."""
    return str(row["sessions"]) if row["counted"] == row["sessions"] else f"{row['counted']}/{row['sessions']}"


def _sessions(council: str, first: date, last: date) -> str:
    return leading_to("sessions", **{"council": council, "from": first, "to": last})
