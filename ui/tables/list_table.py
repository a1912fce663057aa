"""A table as a list to read: the columns that its page puts first, whole titles, names as links, sums of one basis; cards on a phone."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from typing import Any

import polars as pl
import streamlit as st

from locales import days
from metrics.fraction import percent
from metrics.money import sums
from ui.escaping import Html, show_elements
from ui.language import choice, count, euros, language, large_euros, number, say
from ui.rows.bought import of_lot
from ui.tables import grid, grid_cells, links
from ui.tables.elements import NONE, element, words
from ui.tables.elements import cell as table_cell
from ui.tables.widget_key import widget_key

OfSum = Callable[[dict[str, Any]], str]

FIRST, MORE, MOST = 20, 40, 200
UNTOLD = "?"  # a side of a vote whose other sides are told: a card that left it out would say that nobody took it
_SIDES = ("votes_for", "votes_against", "abstentions")
_LEAST = {"upper_cents": "lower_cents", "own_upper_cents": "own_lower_cents", "upper": "lower", "max": "min"}  # of the workbench, too
# That are of a year or a period where the row's scope says so.
_SCOPED = ("lower_cents", "upper_cents", "own_lower_cents", "own_upper_cents", "min_cents", "max_cents")
_LARGE = 1_000_000  # in cents: from there on the grid of all columns and the files have them
LONG = ("title", "quote", "message", "reasons", "purpose", "sign", "about", "source")


def show(name: str, rows: pl.DataFrame, columns: Sequence[str], *, summed: Sequence[str] = (), of_sum: OfSum | None = None) -> None:
    """The first rows; the visitor asks for more. `summed`: the amounts under which stands a sum for each basis, over all rows.

    `of_sum`: what is said beside the name of a sum, of its basis.

    Where one of these has cents, all of them and the sum are shown to the cent: rounded lines would add up to another sum than is shown.
    """
    key = widget_key(f"list {name}")
    shown = min(rows.height, int(st.session_state.get(key, FIRST)))
    here = rows.head(shown)
    heads = _heads(name, rows, columns)
    figures = {column for column, kind in rows.schema.items() if kind.is_numeric()}
    head = element("tr", *(table_cell("th", words(one), figure=column in figures) for column, one in heads.items()))
    exact = {column for column in summed if column in rows.columns and rows.select((pl.col(column) % 100 != 0).any()).item()}
    body = [
        _row(row, written, heads, figures, exact)
        for row, written in zip(here.to_dicts(), grid_cells.on_screen(here, tuple(columns)).to_dicts(), strict=True)
    ]
    feet = _feet(rows, heads, summed, exact, of_sum) if summed else []
    said = say("ui.line", name=say(f"ui.table.{name}"), value=count("ui.table.rows", rows.height))
    parts = [element("caption", words(said)), element("thead", head), element("tbody", *body)]
    parts += [element("tfoot", *feet)] if feet else []
    # Beside the button, whose code comes later, the words would be taken off the screen until it is there.
    show_elements(element("div", element("table", *parts), *cut(shown, rows.height), kind="list-table", reached=said))
    if shown < rows.height and shown < MOST and st.button(say("ui.table.more"), key=f"more of {name}", icon=":material/expand_more:"):
        st.session_state[key] = shown + MORE
        st.rerun()


def _heads(name: str, rows: pl.DataFrame, columns: Sequence[str]) -> dict[str, str]:
    """What stands over each column; one amount where the least and the most of every row are the same."""
    heads = {column: grid.named(name, column) for column in columns}
    if {"lower_cents", "upper_cents"} <= set(heads) and rows.select(
        pl.col("lower_cents").eq(pl.col("upper_cents")).fill_null(False).all()
    ).item():
        unlimited = [one for one in ("no_maximum", "open_maximum") if one in rows.columns]
        if not any(rows[one].sum() for one in unlimited):
            del heads["lower_cents"]
            heads["upper_cents"] = say("ui.column.one_amount")
    return heads


def _row(row: dict[str, Any], written: dict[str, Any], heads: dict[str, str], figures: set[str], exact: set[str]) -> Html:
    made, alike = [], once(row, heads)
    for column, named in heads.items():
        said = UNTOLD if is_untold(column, row) else _said(column, written[column], row, exact)
        if column == "title" and "held_by" in row:  # of a contract what is bought; its page and the files have the whole title
            said = of_lot(row["title"], row.get("lot")) or said
        figure = column in figures
        if column in _SCOPED and "scope" not in heads and said != NONE:
            said = " ".join((said, *_of_a_time(row)))
        # A card on a phone leaves out a count that is not known and a least that is the most, and nothing else (ui/look.css).
        unknown = "none" if (said == NONE and figure and not column.endswith("_cents")) or column in alike else ""
        kinds = ("long" if column in LONG else "", "head" if column == head_of(heads) else "", unknown)
        label = alike.get(least_of(column), named)
        made.append(table_cell("td", links.cell(column, said, row), figure=figure, named=label, kind=" ".join(filter(None, kinds))))
    return element("tr", *made)


def once(row: dict[str, Any], heads: Collection[str]) -> dict[str, str]:
    """The leasts of a row that are its mosts, and what the one amount is called: a card would print a price twice."""
    if any(row.get(one) for one in ("no_maximum", "open_maximum", "amount_not_printed")):
        return {}
    return {
        least: say("ui.column.own_amount" if least.startswith("own") else "ui.column.one_amount")
        for least, most in ((least_of(one), one) for one in heads)
        if least in heads and row.get(least) is not None and row[least] == row.get(most)
    }


def least_of(column: str) -> str:
    """The column of the least beside that of the most; "" of any other column."""
    return _LEAST.get(column, "")


def _of_a_time(row: dict[str, Any]) -> list[str]:
    """ "par an": what an amount is of that is not of the whole contract."""
    return [choice("scope", str(row["scope"]))] if row.get("scope") in ("year", "period") else []


def is_untold(column: str, row: dict[str, Any]) -> bool:
    """Whether a side of a vote is not known whose other sides are."""
    return column in _SIDES and row[column] is None and any(row.get(side) is not None for side in _SIDES)


def in_sight(columns: Sequence[str], most: int) -> list[str]:
    """The first `most` columns, and all sides of a vote where they hold one: without the others it would tell another vote."""
    first = list(columns[:most])
    return first + [one for one in columns[most:] if one in _SIDES] if set(first) & set(_SIDES) else first


def cut(shown: int, rows: int) -> list[Html]:
    """What is told below a list of which not all rows are shown."""
    return [element("p", words(say("ui.table.cut", shown=number(shown), all=number(rows))), kind="cut")] if shown < rows else []


def head_of(columns: Iterable[str]) -> str:
    """Under which of its columns a card stands: the title, or else the first."""
    every = list(columns)
    return "title" if "title" in every else every[0]


def _feet(rows: pl.DataFrame, heads: dict[str, str], summed: Sequence[str], exact: set[str], of_sum: OfSum | None) -> list[Html]:
    """A line a basis: its name under the first column, the sums under their amounts."""
    feet = []
    for line in sums.by_basis(rows, summed):
        total = ", ".join(filter(None, (_total(line), of_sum(line) if of_sum else "")))
        made = []
        for at, (column, named) in enumerate(heads.items()):
            amount = _amount(line[column], line["currency"], column in exact) or NONE if column in summed else ""
            said = total if at == 0 else amount
            kind = "head" if at == 0 else ""
            made.append(table_cell("td", words(said), figure=column in summed, named=named if column in summed else "", kind=kind))
        feet.append(element("tr", *made))
    return feet


def _total(line: dict[str, Any]) -> str:
    basis = _basis(line)
    return count("ui.table.sum", line["rows"], basis=basis) if basis else count("ui.table.sum_of", line["rows"])


def _basis(line: dict[str, Any]) -> str:
    words_ = [choice(name, line[name]) if line[name] else say(f"page.money.{name}_unknown") for name in ("tax", "scope") if name in line]
    return ", ".join(words_)


def _amount(cents: int | None, currency: str | None, exact: bool) -> str:
    return euros(cents, currency, to_the_cent=True) if exact else large_euros(cents, currency, least=_LARGE)


def _said(column: str, value: Any, row: dict[str, Any], exact: Collection[str] = ()) -> str:
    """A value of the grid in words."""
    if value is None:
        return NONE
    if column.endswith("_cents"):
        return _amount(round(value * 100), row.get("currency"), column in exact)
    if column in grid_cells.SHARES:
        return percent(value, language())
    if isinstance(value, date):
        return days.short(value, language())
    return number(value) if isinstance(value, int | float) and column != "year" else str(value)
