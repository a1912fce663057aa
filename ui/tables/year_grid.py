"""A grid of years whose cells are links, as a table of HTML: it is read by the keyboard, by screen readers and on a phone."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import NamedTuple

from ui.escaping import Html, show_elements
from ui.tables.elements import link, words


class Cell(NamedTuple):
    """What stands in a cell, where it leads ("" for nowhere), what a screen reader hears, and the class of its colour."""

    said: str
    address: str
    named: str
    kind: str


def show(title: str, rows: Sequence[tuple[Html, Mapping[int, Cell]]], years: Sequence[int], key: str) -> None:
    """The rows, each a label and its cells by year; a year without a cell is left blank. Under them the `key` to what cells say."""
    head = "".join(f'<th scope="col">{year}</th>' for year in years)
    body = "".join(_row(label, cells, years) for label, cells in rows)
    table = f"<table><caption>{words(title)}</caption><thead><tr><td></td>{head}</tr></thead><tbody>{body}</tbody></table>"
    show_elements(
        Html(
            f'<div class="years" role="group" tabindex="0" aria-label="{escape(title)}">{table}</div><p class="years-key">{words(key)}</p>'
        )
    )


def _row(label: Html, cells: Mapping[int, Cell], years: Sequence[int]) -> str:
    return f'<tr><th scope="row">{label}</th>{"".join(_cell(cells.get(year)) for year in years)}</tr>'


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return "<td></td>"
    said = link(cell.address, cell.said, cell.named) if cell.address else words(cell.said)
    return f'<td class="{escape(cell.kind)}">{said}</td>'
