"""The rows of an answer on screen: columns named in the visitor's language, amounts, shares and days in its form."""

from datetime import date
from textwrap import shorten
from typing import Any

import polars as pl
import streamlit as st

from exports.columns import meaning
from metrics.fraction import percent
from metrics.query.labels import value
from metrics.query.query import Query, kind
from metrics.query.rules import RATES
from ui.appearance import on_a_phone
from ui.escaping import show_elements
from ui.language import count, day, euros, grid_day, language, say, say_if_known
from ui.rows.bought import bought
from ui.tables import grid_cells, links, list_table, plain_table
from ui.tables.elements import NONE, cell, element, words
from ui.tables.widget_key import widget_key
from ui.workbench.tables import Defaults
from ui.workbench.widgets import named

_LINE, _WIDE, _TITLE, _NAME = 40, 150, 205, 115  # characters, pixels: what is longer would push the amounts off the screen
_AMOUNT, _DAY, _BASIS = 105, 96, 56  # pixels: millions with their cents; a day, whatever its heading; a tax, as its letters
_ON_A_PHONE = (118, 88)  # pixels of a title and a name: an amount stands beside them
_TALL = 76  # pixels of a row whose title is read on four lines
_HEAD, _WHOLE = 35, 5  # pixels of the heading; rows in sight
_SAID = 110  # characters of a title on those lines; of a longer one the grid would cut the last line off without a word
_CARDS, _LINES = 20, 6  # rows shown as cards, and what each of them says
_WHO = ("supplier", "beneficiary", "buyer", "councillor")
_FEW = 80  # a column of more different words names things, and its words are of no list


def grid(query: Query, head: pl.DataFrame, selectable: bool) -> dict[str, Any] | None:
    """The table; the row that the visitor selected, whole, or None."""
    given: dict[str, Any] = {"on_select": "rerun", "selection_mode": "single-row"} if selectable else {}
    if selectable:
        st.caption(say("ui.table.select"))
    shown = brief_tax(cut(on_screen(query, head)))
    event = st.dataframe(
        shown,
        key=widget_key(f"workbench {query.table}"),
        hide_index=True,
        placeholder=NONE,
        column_config={name: _config(query.table, name, head[name]) for name in query.results},
        column_order=ordered(query, head, narrow=on_a_phone()),
        alt=say("ui.line", name=say("page.workbench.title"), value=count("ui.table.rows", head.height)),
        **_shape(query, head.height),
        **given,
    )
    chosen = event.selection.rows if selectable else []
    return head.row(chosen[0], named=True) if chosen and chosen[0] < head.height else None


def _shape(query: Query, rows: int) -> dict[str, Any]:
    """Rows tall enough for titles, and as many as stand whole over the foot of the grid, which else cuts one through."""
    return {"row_height": _TALL, "height": _HEAD + _TALL * min(rows, _WHOLE) + 2} if "title" in query.results else {}


def cut(shown: pl.DataFrame) -> pl.DataFrame:
    """Titles that end in "…" where a row of the grid has no room for the rest, of contracts without their words of procedure: their page,
    cards and files have the whole.
    """
    if "title" not in shown.columns:
        return shown
    titles = [one if one is None or len(one) <= _SAID else shorten(bought(one) or one, _SAID, placeholder="…") for one in shown["title"]]
    return shown.with_columns(title=pl.Series(titles, dtype=pl.String))


def brief_tax(shown: pl.DataFrame) -> pl.DataFrame:
    """A tax as the letters that its words end with, "HT": the line over the grid has the words, and a title needs the room."""
    if "tax" not in shown.columns:
        return shown
    letters = pl.col("tax").cast(pl.String).str.extract(r"\((\w+)\)$")
    return shown.with_columns(tax=pl.coalesce(letters, pl.col("tax").cast(pl.String)))


def cards(query: Query, head: pl.DataFrame, title: str) -> None:
    """The first rows as a phone shows every list: a card a row, its names links; the grid, which one pushes about, has them all."""
    columns = list_table.in_sight(ordered(query, head, narrow=True), _LINES)
    here = head.head(_CARDS)
    heads = {name: _title(query.table, name) for name in columns}
    body, kinds_of = [], head.schema
    written = on_screen(query, here)
    if "title" in written.columns and "supplier" in written.columns:  # of a contract what is bought, and of which lot
        written = written.with_columns(title=pl.Series([bought(one) for one in written["title"]], dtype=pl.String))
    for row, shown in zip(here.to_dicts(), written.to_dicts(), strict=True):
        said = {name: links.cell(name, _in_card(name, shown[name], kinds_of[name], row), row) for name in columns}
        kinds = {name: "head" if name == list_table.head_of(columns) else "long" if name in list_table.LONG else "" for name in columns}
        alike = list_table.once(row, heads)
        kinds |= dict.fromkeys(alike, "none")
        named = {name: alike.get(list_table.least_of(name), told) for name, told in heads.items()}
        body.append(element("tr", *(cell("td", said[name], named=named[name], kind=kinds[name]) for name in columns)))
    told = say("ui.line", name=title, value=count("ui.table.rows", head.height))
    top = element("tr", *(cell("th", words(one)) for one in heads.values()))
    table = element("table", element("caption", words(told)), element("thead", top), element("tbody", *body))
    show_elements(element("div", table, *list_table.cut(here.height, head.height), kind="list-table", reached=told))


def ordered(query: Query, head: pl.DataFrame, *, narrow: bool) -> list[str]:
    """The columns of single rows that nobody chose: when, who, what, how much, the rest; one that says the same in every row comes last.

    On a phone who, what and how much come before the day. The tax stands beside the amounts that it is of.
    """
    if query.grouped or query.show != Defaults()[query.table]:
        return list(query.results)  # the visitor's own order
    alike = {name for name in query.results if head.height > 1 and head[name].n_unique() == 1}

    def place(name: str) -> tuple[bool, int]:
        what = name if name in ("title", "tax") else "who" if name in _WHO else kind(head[name].dtype)
        order = ("who", "title", "money", "tax", "date") if narrow else ("date", "who", "title", "money", "tax")
        return name in alike and what != "tax", order.index(what) if what in order else len(order)

    return sorted(query.results, key=place)


def on_screen(query: Query, head: pl.DataFrame) -> pl.DataFrame:
    """The answer's columns with the words of lists, truth values and amounts as a reader has them."""
    return grid_cells.on_screen(head.select(_cell(head[name]) for name in query.results), query.results)


def plain(query: Query, head: pl.DataFrame, height: int, title: str) -> None:
    """The first rows as a table of plain HTML, for whom the grid is of no use."""

    def lines() -> list[list[Any]]:
        rows, kinds_of = on_screen(query, head.head(plain_table.MOST_ROWS)).iter_rows(named=True), head.schema
        return [[_plain_cell(name, one, kinds_of[name]) for name, one in row.items()] for row in rows]

    plain_table.opened("workbench", title, [named(query.table, name) for name in query.results], lines, height)


def _plain_cell(name: str, shown: Any, dtype: pl.DataType) -> Any:
    return plain_table.cell(_words(name, shown, dtype), isinstance(shown, int | float))


def _words(name: str, shown: Any, dtype: pl.DataType) -> str:
    figure = isinstance(shown, int | float)
    if shown is None:
        return NONE
    if figure and kind(dtype) == "money":
        return euros(round(shown * 100))
    if figure and _is_share(name):
        return percent(shown, language())
    return day(shown) if type(shown) is date else str(shown)


def _in_card(name: str, shown: Any, dtype: pl.DataType, row: dict[str, Any]) -> str:
    return list_table.UNTOLD if list_table.is_untold(name, row) else _words(name, shown, dtype)


def _title(table: str, name: str) -> str:
    return say_if_known(f"workbench.head.{name}", named(table, name)) if table == "contract_ranges" else named(table, name)


def _is_share(name: str) -> bool:
    return name.startswith("rate_of_") or name in RATES


def _cell(cells: pl.Series) -> pl.Series:
    if isinstance(cells.dtype, pl.Decimal):
        return cells.cast(pl.Float64)
    if cells.dtype == pl.String and cells.name != "quote" and cells.n_unique() <= _FEW:
        words = {one: value(one, "text", language(), cells.name) for one in cells.unique().drop_nulls()}
        return cells.replace(words)
    return cells


def _config(table: str, name: str, cells: pl.Series) -> Any:
    help_text, dtype = meaning(name, language(), table), cells.dtype
    title = _title(table, name)
    if kind(dtype) == "money":
        return st.column_config.NumberColumn(title, help=help_text, format="euro", width=_AMOUNT)
    if _is_share(name):
        return st.column_config.NumberColumn(title, help=help_text, format="percent")
    if name == "year" or name.endswith(("_id", "_key")):
        return st.column_config.NumberColumn(title, help=help_text, format="%d") if dtype.is_integer() else st.column_config.Column(title)
    if kind(dtype) == "date":
        return st.column_config.DateColumn(title, help=help_text, format=grid_day(), width=_DAY)
    long = dtype == pl.String and int(cells.str.len_chars().max() or 0) > _LINE  # type: ignore[arg-type]
    title_width, name_width = _ON_A_PHONE if on_a_phone() else (_TITLE, _NAME)
    width = title_width if name == "title" else _BASIS if name == "tax" else name_width if name in _WHO else _WIDE
    return st.column_config.Column(title, help=help_text, width=width if long or name in (*_WHO, "tax") else None)
