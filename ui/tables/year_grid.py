"""A grid of years whose cells are links, as a table of HTML: it is read by the keyboard, by screen readers and on a phone.

A phone has no room for many years side by side: there each row is its label and, under it, its own years as a list that wraps.
"""

from collections.abc import Mapping, Sequence
from html import escape
from typing import NamedTuple

from ui.appearance import on_a_phone
from ui.escaping import Html, show_elements
from ui.tables.elements import element, link, words

_BY_HAND, _AT_A_DESK = 8, 12  # years side by side: more wrap on a phone, and stand closer on a wide screen


class Cell(NamedTuple):
    """What stands in a cell, where it leads ("" for nowhere), what a screen reader hears, and the class of its colour.

    `more` stands under it, or after it on a phone.
    """

    said: str
    address: str
    named: str
    kind: str
    more: str = ""


def show(title: str, rows: Sequence[tuple[Html, Mapping[int, Cell]]], years: Sequence[int], key: str) -> None:
    """The rows, each a label and its cells by year; a year without a cell is left blank. Over them the `key` to what cells say."""
    wrapped = on_a_phone() and len(years) > _BY_HAND
    kind = "years wrapped" if wrapped else "years many" if len(years) > _AT_A_DESK else "years"
    drawn = _wrapped(title, rows, years) if wrapped else _table(title, rows, years)
    show_elements(
        Html(
            f'<p class="years-key">{words(key)}</p><div class="{kind}" role="group" tabindex="0" aria-label="{escape(title)}">{drawn}</div>'
        )
    )


def _table(title: str, rows: Sequence[tuple[Html, Mapping[int, Cell]]], years: Sequence[int]) -> str:
    head = "".join(f'<th scope="col">{year}</th>' for year in years)
    body = "".join(_row(label, cells, years) for label, cells in rows)
    return f"<table><caption>{words(title)}</caption><thead><tr><td></td>{head}</tr></thead><tbody>{body}</tbody></table>"


def _wrapped(title: str, rows: Sequence[tuple[Html, Mapping[int, Cell]]], years: Sequence[int]) -> str:
    """Each row's own years, the year before what stands in its cell."""
    lists = (f"<p>{label}</p><ul>{''.join(_item(year, cells[year]) for year in years if year in cells)}</ul>" for label, cells in rows)
    return f'<p class="years-title">{words(title)}</p>{"".join(lists)}'


def _item(year: int, cell: Cell) -> str:
    said = f"{year}\u00a0: {cell.said}" + (f" ({cell.more})" if cell.more else "")
    inside = link(cell.address, said, cell.named) if cell.address else words(said)
    return f'<li class="{escape(cell.kind)}">{inside}</li>'


def _row(label: Html, cells: Mapping[int, Cell], years: Sequence[int]) -> str:
    return f'<tr><th scope="row">{label}</th>{"".join(_cell(cells.get(year)) for year in years)}</tr>'


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return "<td></td>"
    said = link(cell.address, cell.said, cell.named) if cell.address else words(cell.said)
    more = element("span", words(cell.more), kind="more") if cell.more else ""
    return f'<td class="{escape(cell.kind)}">{said}{more}</td>'
