"""The tables of a paper as a reading sees them: cells with their offsets in the derived view.

A reading asks `of(view)` (remembered), takes the tables within its item by `table.start` and `table.end`, finds its columns by the
words of `table.rows[0]` where `table.head`, and reads each cell by `view.folded[start:end]` of its spans; `view.span(start, end)` leads
back to the stored text for the evidence. A wrapped cell has several spans, an empty one none.
"""

from dataclasses import replace
from functools import lru_cache

from data_loaders.documents.fact import Span
from data_loaders.documents.pages.tables.find import tables
from data_loaders.documents.pages.tables.table import Table, TableCell
from data_loaders.documents.text.view import View


@lru_cache(maxsize=4)
def of(view: View) -> tuple[Table, ...]:
    """In order of place; what the view drops is left out of the cells."""
    found = []
    for table in tables(view.text, view.layout):
        rows = tuple(tuple(_cell(view, cell) for cell in row) for row in table.rows)
        if any(cell.spans for row in rows for cell in row):
            found.append(replace(table, rows=rows))
    return tuple(found)


def _cell(view: View, cell: TableCell) -> TableCell:
    spans: tuple[Span, ...] = tuple((view.offset(start), view.offset(end)) for start, end in cell.spans)
    return TableCell(tuple((start, end) for start, end in spans if start < end))
