"""A table of members read by its cells (tableau de présence): crosses under "Présent", "Excusé", "Absent", states in words, holders."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from data_loaders.documents.blocks import roll_columns
from data_loaders.documents.blocks.roll_columns import Column
from data_loaders.documents.fact import Span
from data_loaders.documents.pages.tables.parts import hyphened
from data_loaders.documents.pages.tables.table import Row, Table
from data_loaders.documents.readings.roll import roll_table
from data_loaders.documents.text import view_tables
from data_loaders.documents.text.names.names_entry import Entry
from data_loaders.documents.text.view import View

_REACH = 30_000
_LEAST = 4
_HEADS = 3  # rows among which the one that heads the columns stands
_ROW = 120  # of the row's other words, between the two lines of a name
_NEAR = 900  # a page's foot and head between two parts of one table


@dataclass(frozen=True, slots=True)
class Line:
    """A row's words on one line of their own, and where each piece of them stands in the paper."""

    view: View
    cells: dict[int, Span]
    pieces: tuple[tuple[int, int, int], ...]

    def place(self, at: int) -> int:
        """The place in the paper of a place in the line."""
        low, _, origin = next(((a, b, o) for a, b, o in self.pieces if a <= at < b), self.pieces[-1])
        return origin + at - low

    def spans(self, start: int, end: int) -> Span:
        """Where the words stand in the paper; of words in several pieces, the first that stands apart ends them."""
        first = next((b for a, b, _ in self.pieces if a <= start < b), end)
        low, high = self.place(start), self.place(end - 1) + 1
        return (low, high) if low < high <= low + max(2 * (end - start) + 4, _ROW) else (low, self.place(min(first, end) - 1) + 1)


def find(view: View) -> list[roll_table.Row]:
    """The rows of the first table whose columns tell who was there, with those of its next pages; [] where there is none."""
    found: list[roll_table.Row] = []
    columns: dict[int, Column] | None = None
    wide = end = 0
    for table in view_tables.of(view):
        if table.start > _REACH or (found and (table.start > end + _NEAR or table.start < end)):
            break
        at, headed = _headed(view, table)
        if headed:
            columns, wide = headed, len(table.rows[0])
        elif not (found and columns and len(table.rows[0]) == wide):
            continue
        rows = [told for row in table.rows[at:] for told in _told(view, row, columns or {})]
        if rows and (found or len(rows) >= _LEAST):
            found, end = [*found, *rows], table.end
    return found


def _headed(view: View, table: Table) -> tuple[int, dict[int, Column] | None]:
    """Behind which row the members begin, and what each column holds; 0 and None in a table that heads none such."""
    for at, row in enumerate(table.rows[:_HEADS]):
        line = line_of(view, row)
        if line and (columns := roll_columns.columns(line.view, [line.cells.get(i, (0, 0)) for i in range(len(row))])):
            return at + 1, columns
    return 0, None


def line_of(view: View, row: Row) -> Line | None:
    """A row as one line, a cell behind the other; what a hyphen ends goes on without a blank: "MERLE-" above "ROUX"."""
    text, cells, pieces = "", {}, []
    for i, cell in enumerate(row):
        start = len(text)
        for low, high in cell.spans:
            pieces.append((len(text), len(text) + high - low, low))
            words = "".join(" " if c.isspace() else c for c in view.raw[low:high])
            text += words if hyphened(words) else words + " "
        if cell.spans:
            cells[i] = (start, len(text.rstrip(" ")))
        text += "\t"
    return Line(View.of(text), cells, tuple(pieces)) if pieces else None


def _told(view: View, row: Row, columns: dict[int, Column]) -> Iterator[roll_table.Row]:
    """The member of a row, and the substitute beside him who sits in his place."""
    line = line_of(view, row)
    if line is None or len(line.view.folded) <= line.pieces[-1][0]:
        return
    every = {i: span for i, span in line.cells.items() if i in columns and line.view.folded[slice(*span)].strip(" *")}
    held, end = roll_table.members(every, columns), len(line.view.folded)
    kind = roll_table.kind_of(line.view, held, columns)
    entry = roll_table.entry_of(line.view, [span for i, span in held.items() if columns[i] == "name"], end)
    if kind is None or entry is None:
        return
    behind = min((low for i, (low, _) in every.items() if i not in held), default=end)  # the substitute's own cells
    kind = roll_table.remarked(line.view, kind, entry.end, behind)
    yield roll_table.Row(kind, _placed(line, roll_table.noted(line.view, entry, held, columns, end)))
    if kind != "present" and (second := roll_table.substitute(line.view, every, columns, end)):
        yield replace(second, entry=_placed(line, second.entry))


def _placed(line: Line, entry: Entry) -> Entry:
    """The entry at its place in the paper; its note is what stands behind the name in the cells beside it."""
    start, end = line.spans(entry.start, entry.end)
    told = [span for span in line.cells.values() if span[0] >= entry.tail[0]]
    low, high = line.spans(told[0][0], told[-1][1]) if told else (end, end)
    return replace(
        entry,
        start=start,
        end=end,
        tail=(low, high) if low >= end else (end, end),
        holder=line.spans(*entry.holder) if entry.holder else None,
        role=line.spans(*entry.role) if entry.role else None,
    )


def example(text: str) -> list[tuple[str, str]] | None:
    """Kind and name of each row."""
    return [(row.kind, row.entry.name) for row in find(View.of(text))] or None


_CROSSES = "M. Guy NOIR\tX\t\t\t\nMme Anne PETIT\t\tX\t\t\nM. Luc VERT\t\t\tX\t\nMme Ève ROUX\t\t\t\tGuy NOIR\n"
EXAMPLES: list[tuple[str, list[tuple[str, str]]]] = [
    (
        f"Nom\tPrésent\tExcusé\tAbsent\tPouvoir à\n{_CROSSES}",
        [("present", "Guy NOIR"), ("excused", "Anne PETIT"), ("absent", "Luc VERT"), ("represented", "Ève ROUX")],
    ),
]
_SECONDS = (
    "Luc NOIR\texcusé\tAnne PETIT\tprésente\nGuy VERT\tprésent\tÈve ROUX\t\nYves BRUN\tabsent\tLou GRIS\t\nNoé LOUP\tprésent\tLéa PRÉ\t\n"
)
EXAMPLES.append(
    (
        f"Titulaire\tPrésence\tSuppléant\tPrésence\n{_SECONDS}",
        [("excused", "Luc NOIR"), ("present", "Anne PETIT"), ("present", "Guy VERT"), ("absent", "Yves BRUN"), ("present", "Noé LOUP")],
    )
)
NOT_FOUND: list[str] = [f"Nom\tPour\tContre\tAbstention\tPouvoir à\n{_CROSSES}", "Association\tMontant\nLes Jardins\t200 €\n"]
