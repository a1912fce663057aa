"""What is known as a show: council by year; of one council, quarter by year. Each cell leads to its sessions."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import polars as pl

from ui import lead
from ui.address import leading_to
from ui.language import number, say
from ui.sentences.coverage import MOST
from ui.tables.elements import link, words
from ui.tables.year_grid import Cell, Meaning
from ui.tables.year_grid import show as show_grid

_READ = {"acts": "deliberations", "contracts": "contracts", "grants": "grants"}  # a column of the cells -> the page of its rows


def show(cells: pl.DataFrame, quarters: Callable[[], pl.DataFrame]) -> None:
    """Council by year; of one council, quarter by year. Each cell leads to its sessions."""
    one = cells["council_id"].n_unique() == 1
    if one:
        known, council = quarters(), cells["council"][0]
        parts = known.partition_by("quarter", as_dict=True)
        rows = [(words(say("coverage.quarter", n=n)), _quarters(part, council)) for (n,), part in sorted(parts.items())]
        years = sorted(known["year"].unique())
        rows += [(words(say(f"coverage.row_{what}")), _counts(cells, what, page)) for what, page in _READ.items() if cells[what].sum()]
    else:
        fullest = _fullest(cells)
        years = sorted({year for part in fullest for year in part["year"]})
        rows = [(link(leading_to("coverage", council=part["council"][0]), part["council"][0]), _years(part)) for part in fullest]
    if rows:
        title = say("coverage.grid_quarters") if one else _titled(len(rows), cells["council_id"].n_unique())
        blank = Meaning("blank", "\u00a0", say("coverage.key_blank"))
        show_grid(title, rows, years, say("coverage.key"), _key(cell for _, row in rows for cell in row.values()), blank=blank)
        if not one:
            lead.notes().text(say("coverage.legend_years_more"))


def _counts(cells: pl.DataFrame, what: str, page: str) -> dict[int, Cell]:
    """How many acts, contracts or grants were read in each year's sessions; each leads to them."""
    return {row["year"]: _counted(row, what, page) for row in cells.iter_rows(named=True) if row["sessions"] or row[what]}


def _counted(row: dict[str, Any], what: str, page: str) -> Cell:
    year, n = row["year"], number(row[what])
    named = say("coverage.cell_count", council=row["council"], year=year, what=say(f"coverage.row_{what}"), n=n)
    address = leading_to(page, **{"council": row["council"], "from": date(year, 1, 1), "to": date(year, 12, 31)}) if row[what] else ""
    return Cell(n, address, named if address else "", "count")


def _fullest(cells: pl.DataFrame) -> list[pl.DataFrame]:
    """The cells of each council, the one with the most sessions read first: what is known best is seen first."""
    asked = cells.filter(pl.col("quarters_asked") > 0)  # before the first session read and after the last, nothing is asked
    read = pl.col("sessions").sum().over("council_id")
    parts = asked.sort(read, maintain_order=True, descending=True).partition_by("council_id", maintain_order=True)
    return parts[:MOST]


def _titled(drawn: int, councils: int) -> str:
    """What the grid is of; of more councils than are drawn, how many."""
    return say("coverage.grid_years_of", n=drawn, of=councils) if drawn < councils else say("coverage.grid_years")


def _key(cells: Iterable[Cell]) -> list[Meaning]:
    """What the cells of sessions say, of the kinds alone that stand there, each by what the first of them says."""
    held: dict[str, str] = {}
    for cell in cells:
        held.setdefault(cell.kind, cell.said)
    samples: dict[str, str] = {kind: held[kind] for kind in ("whole", "part", "bare") if kind in held}
    samples |= {"none": say("coverage.empty")} if "none" in held else {}
    return [Meaning(kind, sample, say(f"coverage.key_{kind}")) for kind, sample in samples.items()]


def _years(cells: pl.DataFrame) -> dict[int, Cell]:
    return {row["year"]: _year(row) for row in cells.iter_rows(named=True)}


def _year(row: dict[str, Any]) -> Cell:
    empty = row["quarters_asked"] - row["quarters"]
    named = say("coverage.cell", council=row["council"], when=row["year"], sessions=row["sessions"], counted=row["counted"], empty=empty)
    address = _sessions(row["council"], date(row["year"], 1, 1), date(row["year"], 12, 31)) if row["sessions"] else ""
    return Cell(_said(row), address, named, _kind(row))


def _quarters(rows: pl.DataFrame, council: str) -> dict[int, Cell]:
    return {row["year"]: _quarter(row, council) for row in rows.iter_rows(named=True)}


def _quarter(row: dict[str, Any], council: str) -> Cell:
    if not row["sessions"]:
        return Cell(_said(row), "", "", _kind(row))
    when = f"{say('coverage.quarter', n=row['quarter'])} {row['year']}"
    named = say("coverage.cell_counted", council=council, when=when, sessions=row["sessions"], counted=row["counted"])
    month = row["quarter"] * 3
    last = date(row["year"], month, 30 if month in (6, 9) else 31)
    return Cell(_said(row), _sessions(council, date(row["year"], month - 2, 1), last), named, _kind(row))


def _kind(row: dict[str, Any]) -> str:
    """Which of the sessions read have a roll that counts: all, a part, or none; "none" where no session was read."""
    if not row["sessions"]:
        return "none"
    return "whole" if row["counted"] == row["sessions"] else "part" if row["counted"] else "bare"


def _said(row: dict[str, Any]) -> str:
    """How many sessions were read; where a part of them counts, how many of how many."""
    if not row["sessions"]:
        return say("coverage.empty")
    return f"{row['counted']}/{row['sessions']}" if _kind(row) == "part" else str(row["sessions"])


def _sessions(council: str, first: date, last: date) -> str:
    return leading_to("sessions", **{"council": council, "from": first, "to": last})
