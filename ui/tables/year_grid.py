"""A grid of years whose cells are links, as a table of HTML: it is read by the keyboard, by screen readers and on a phone.

A phone has no room for many years side by side: there each row is its label and, under it, its own years as a list that wraps.
"""

from collections.abc import Mapping, Sequence
from html import escape
from typing import NamedTuple

from ui.appearance import on_a_phone
from ui.escaping import Html, show_elements
from ui.tables.elements import link, words

_BY_HAND, _AT_A_DESK = 8, 12  # years side by side: more wrap on a phone, and stand closer on a wide screen


class Cell(NamedTuple):
    """What stands in a cell, where it leads ("" for nowhere), what a screen reader hears, and the class of its colour."""

    said: str
    address: str
    named: str
    kind: str


class Meaning(NamedTuple):
    """What cells of one class say: a sample of what stands in them, and the words."""

    kind: str
    sample: str
    said: str


def show(
    title: str,
    rows: Sequence[tuple[Html, Mapping[int, Cell]]],
    years: Sequence[int],
    of: str,
    key: Sequence[Meaning],
    *,
    blank: Meaning | None = None,
) -> None:
    """The rows, each a label and its cells by year. Over them what cells tell `of`, and the `key`; of a year without a cell, `blank`."""
    wrapped = on_a_phone() and len(years) > _BY_HAND
    if blank and not wrapped and any(set(years) - set(cells) for _, cells in rows):  # years that wrap leave out those without a cell
        key = [*key, blank]
    kind = "years wrapped" if wrapped else "years many" if len(years) > _AT_A_DESK else "years"
    drawn = _wrapped(title, rows, years) if wrapped else _table(title, rows, years)
    grid = f'<div class="{kind}" role="group" tabindex="0" aria-label="{escape(title)}">{drawn}</div>'
    show_elements(Html(f'<p class="years-key">{words(of)} {"".join(map(_meant, key))}</p>{grid}'))


def _meant(one: Meaning) -> str:
    return f'<span class="meant"><span class="{escape(one.kind)}">{words(one.sample)}</span> {words(one.said)}</span> '


def _table(title: str, rows: Sequence[tuple[Html, Mapping[int, Cell]]], years: Sequence[int]) -> str:
    head = "".join(f'<th scope="col">{year}</th>' for year in years)
    body = "".join(_row(label, cells, years) for label, cells in rows)
    return f"<table><caption>{words(title)}</caption><thead><tr><td></td>{head}</tr></thead><tbody>{body}</tbody></table>"


def _wrapped(title: str, rows: Sequence[tuple[Html, Mapping[int, Cell]]], years: Sequence[int]) -> str:
    """Each row's own years, the year before what stands in its cell."""
    lists = (
        f'<div class="row"><p>{label}</p><ul>{"".join(_item(year, cells[year]) for year in years if year in cells)}</ul></div>'
        for label, cells in rows
    )
    return f'<p class="years-title">{words(title)}</p>{"".join(lists)}'


def _item(year: int, cell: Cell) -> str:
    said = f"{year}\u00a0: {cell.said}"
    inside = link(cell.address, said, cell.named) if cell.address else words(said)
    return f'<li class="{escape(cell.kind)}">{inside}</li>'


def _row(label: Html, cells: Mapping[int, Cell], years: Sequence[int]) -> str:
    return f'<tr><th scope="row">{label}</th>{"".join(_cell(cells.get(year)) for year in years)}</tr>'


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return '<td class="blank"></td>'
    said = link(cell.address, cell.said, cell.named) if cell.address else words(cell.said)
    return f'<td class="{escape(cell.kind)}">{said}</td>'
