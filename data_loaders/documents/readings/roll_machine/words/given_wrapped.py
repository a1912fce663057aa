"""Proxies side by side in the columns of a table, each wrapped inside its cell: "M. X à M. | Mme Y à" above "Paul NOIR | Mme Ève ROUX"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from data_loaders.documents.fact import Span
from data_loaders.documents.pages.tables.table import Row, Table, TableCell
from data_loaders.documents.readings.roll_machine import cells, lists
from data_loaders.documents.text import view_tables
from data_loaders.documents.text.names.names_entry import Entry, printed
from data_loaders.documents.text.names.names_vocabulary import CIVIL
from data_loaders.documents.text.view import View

_CUT = re.compile(rf"(?<=[ \t])au?(?:[ \t]{{1,3}}{CIVIL})?[ \t]{{0,3}}\Z")  # a cell's line after which the holder's name is to come
_SURNAME = re.compile(r"(?<![\w'’-])[A-ZÀ-Þ]{2}[A-ZÀ-Þ'’ -]*(?![\w'’-])")
_BETWEEN = re.compile(r"(?:[^\n]{0,40}\n)?\s*")  # the rest of the heading's line


def find(view: View, low: int, high: int) -> lists.Reading | None:
    """The proxies of the table rows that fill view[low:high], column by column; None where no cell breaks off ahead of a holder."""
    rows = next((rows for table in view_tables.of(view) if (rows := _within(table, low, high))), None)
    if rows is None or not _BETWEEN.fullmatch(view.folded, low, _ends(rows)[0]) or not _breaks_off(view, rows):
        return None
    columns = tuple(TableCell(tuple(span for row in rows for span in row[i].spans)) for i in range(len(rows[0])))
    line = cells.line_of(view, columns)
    if line is None:
        return None
    found: list[Entry] = []
    for start, end in line.cells.values():
        read = lists.readings(line.view, start, end, gift=True)
        if not read or not all(entry.holder for entry in read[0].entries):
            return None
        found += [_placed(view, line, entry) for entry in read[0].entries]
    return lists.Reading(tuple(found), 0.0, _ends(rows)[1])


def _within(table: Table, low: int, high: int) -> list[Row]:
    """The table's rows that stand in the stretch: its others are another list's, whose heading is a row, too."""
    return [row for row in table.rows if any(c.spans for c in row) and low <= _ends([row])[0] and _ends([row])[1] <= high]


def _ends(rows: Sequence[Row]) -> Span:
    """Where rows begin and end."""
    spans = [span for row in rows for cell in row for span in cell.spans]
    return min(start for start, _ in spans), max(end for _, end in spans)


def _breaks_off(view: View, rows: Sequence[Row]) -> bool:
    """Whether some cell that is not its column's last ends where the holder's name is to come."""
    return any(_CUT.search(view.folded, *cell.spans[-1]) for row in rows[:-1] for cell in row if cell.spans)


def _placed(view: View, line: cells.Line, entry: Entry) -> Entry:
    """The entry at its place in the paper; a holder whose name is cut by the cell's end is told by the line that has the surname."""
    start, end = line.spans(entry.start, entry.end)
    holder = entry.holder and _of_one_line(line, entry.holder)
    return replace(entry, start=start, end=end, tail=(end, end), holder=holder, role=None, doubtful=entry.doubtful or holder is None)


def _of_one_line(line: cells.Line, holder: Span) -> Span | None:
    """The stretch of a holder's name that stands on one line: the whole, else what has a surname in capitals."""
    parts = [(max(a, holder[0]), min(b, holder[1])) for a, b, _ in line.pieces if a < holder[1] and holder[0] < b]
    if len(parts) > 1:
        parts = [part for part in parts if _SURNAME.search(line.view.raw, *part)]
    return line.spans(*parts[0]) if len(parts) == 1 else None


def example(text: str) -> list[str] | None:
    """Each giver, the holder behind an arrow."""
    view = View.of(text)
    found = find(view, 0, len(text))
    return [f"{e.name} > {printed(view, *e.holder)}" for e in found.entries if e.holder] if found else None


EXAMPLES: list[tuple[str, list[str]]] = [
    (
        "M. Guy NOIR à Mme\tMme Rose BLANC à\tM. Paul GRIS à M.\nAnne PETIT\tM. Luc VERT\tYves BRUN\n",
        ["Guy NOIR > Anne PETIT", "Rose BLANC > Luc VERT", "Paul GRIS > Yves BRUN"],
    ),
]
NOT_FOUND: list[str] = [
    "M. Guy NOIR à Mme Anne PETIT\tMme Rose BLANC à M. Luc VERT\nM. Paul GRIS à M. Yves BRUN\tMme Ève ROUX à M. Luc VERT\n",
    "M. Guy NOIR à Mme\tMme Rose BLANC à\nprésent\tprésente\n",
]
