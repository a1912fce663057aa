"""A table of figures without a unit, line by line: its head, its rows with their words and figures, the line of its total."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.tables import bare_head, money_column
from data_loaders.documents.readings.tables.money_column import Line, Piece
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.view import View

_LONGEST_LINE = 220
_LEAST = 3  # names and figures in two columns


@dataclass(slots=True)
class Row:
    """The words of a row, a line each, and the groups of digits behind them; `inline` where they end the line of the words."""

    labels: list[Span]
    pieces: list[Piece]
    inline: bool = False

    def cells(self, width: int) -> list[Amount | None] | None:
        """The row's figures, where it has as many as the table is wide."""
        found = money_column.cells(self.pieces, width)
        return found if found and (self.inline or len(self.pieces) == width) else None


@dataclass(slots=True)
class Table:
    """`head`: the lines above the rows, folded; `total`: the row of the printed sum; `loose`: only a sum tells which figure is whose."""

    start: int
    end: int = 0
    head: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    total: Row | None = None
    loose: bool = False

    @property
    def inline(self) -> bool:
        """A row a line; else a cell a line."""
        return 2 * sum(r.inline for r in self.rows) > len(self.rows)

    @property
    def lines_of_words(self) -> int:
        """How many lines of words most rows have."""
        return Counter(len(r.labels) for r in self.rows).most_common(1)[0][0]


def read(view: View, start: int, end: int) -> Table | None:
    """The table whose lines begin at `start`; None where there are no two rows."""
    table = Table(start)
    waiting: list[Span] = []
    for line in money_column.lines(view, start, end):
        words = view.folded[line.start : line.end]
        if bare_head.is_over(words) or (table.total and words):
            break
        if words and not line.pieces:
            waiting.append((line.start, line.end))
            continue
        if words or waiting:
            _add(table, view, [*waiting, (line.start, line.end)] if words else waiting, line, inline=bool(words))
            waiting = []
        elif row := table.total or (table.rows[-1] if table.rows else None):
            row.pieces += _cell(line)
        else:
            break
        table.end = line.stop
    return settled(view, table)


def settled(view: View, table: Table) -> Table | None:
    """The table with its head, its numbers of rows and its columns in their places; None where there are no two rows."""
    _part_head(table, view)
    _without_numbers(table)
    _spread(table, view)
    return table if len(table.rows) > 1 else None


def _add(table: Table, view: View, labels: list[Span], line: Line, *, inline: bool) -> None:
    row = Row(labels, list(line.pieces) if inline else _cell(line), inline)
    words = view.folded[slice(*labels[-1])]
    if bare_head.is_total(words):
        table.total = row
    elif not bare_head.is_sum(words):
        table.rows.append(row)


def _cell(line: Line) -> list[Piece]:
    """A line of figures alone is one cell where they can be one figure."""
    one = money_column.as_one(line.pieces)
    return [one] if one else list(line.pieces)


def breaks(view: View, start: int, end: int) -> Iterator[int]:
    """Where a table may begin: the stretch's first line, and each behind a sentence."""
    here, over = start, True
    while here < end:
        cut = view.raw.find("\n", here, end)
        stop = cut if cut >= 0 else end
        before, over = over, stop - here > _LONGEST_LINE or bare_head.is_over(view.folded[here:stop].strip())
        if before and not over:
            yield here
        here = stop + 1


def _part_head(table: Table, view: View) -> None:
    """The names of columns go from the first rows to the head; where they stand again on the next page they go too."""
    while table.rows:
        row = table.rows[0]
        count = _lines_above(view, row)
        table.head += [words for s in row.labels[:count] if bare_head.is_head(words := view.folded[slice(*s)])]
        del row.labels[:count]
        if row.labels or not all(1990 <= (p.value or 0) < 2040 for p in row.pieces):
            break
        table.head += [f"{p.value:.0f}" for p in row.pieces]
        table.rows.pop(0)
    for row in table.rows[1:]:
        row.labels = [s for s in row.labels if view.folded[slice(*s)] not in table.head]
    table.rows = [*table.rows[:1], *(r for r in table.rows[1:] if r.labels)]


def _lines_above(view: View, row: Row) -> int:
    """How many of the first row's lines stand above it: the names of columns, and a caption over them."""
    heads = [bare_head.is_head(view.folded[slice(*s)]) for s in row.labels]
    first = heads.index(True) if True in heads else len(heads)
    if first == len(heads) or (first and len(row.pieces) >= _LEAST):
        return 0
    if False in heads[first:]:
        return heads.index(False, first)
    return len(heads) if _is_column(row.pieces) else len(heads) - 1


def _is_column(pieces: list[Piece]) -> bool:
    """Years, or the number of the first row: they are of the head, and no name stands before them."""
    return [p.value for p in pieces] == [1] or all(1990 <= (p.value or 0) < 2040 for p in pieces)


def _without_numbers(table: Table) -> None:
    """A first column that counts the rows, a cell a line: each number stands at the end of the row before."""
    if not table.rows or table.rows[0].labels or [p.value for p in table.rows[0].pieces] != [1]:
        return
    rows = table.rows[1:]
    if all(r.pieces[-1].value == i for i, r in enumerate(rows[:-1], 2)):
        table.rows = rows
        for row in rows[:-1]:
            row.pieces.pop()


def _spread(table: Table, view: View) -> None:
    """Where a column of names stands before the column of figures, each name has the figure of its place."""
    if len(table.rows) != 1 or table.rows[0].inline or table.total or len(table.rows[0].pieces) < _LEAST:
        return
    names, pieces = table.rows[0].labels, table.rows[0].pieces
    while names and bare_head.is_head(view.folded[slice(*names[-1])]):
        table.head.append(view.folded[slice(*names.pop())])
    if names and bare_head.is_total(view.folded[slice(*names[-1])]):
        names.pop()
    if len(pieces) == len(names) + 1:
        table.total = Row([], [pieces[-1]])
    if len(pieces) - len(names) in (0, 1):
        table.rows, table.loose = [Row([n], [p]) for n, p in zip(names, pieces, strict=False)], True


def example(text: str) -> tuple[list[str], list[tuple[str, list[float]]], list[float]] | None:
    """The head, the rows with their figures, and the total of a text."""
    view = View.of(text)
    table = read(view, 0, len(text))
    if table is None:
        return None
    rows = [(" / ".join(text[a:b] for a, b in r.labels), [p.value or 0 for p in r.pieces]) for r in table.rows]
    return table.head, rows, [p.value or 0 for p in table.total.pieces] if table.total else []


EXAMPLES: list[tuple[str, tuple[list[str], list[tuple[str, list[float]]], list[float]]]] = [
    (
        "Association Montant\nChorale 300\nJudo du Val 50\nTotal 350",
        (["association montant"], [("Chorale", [300]), ("Judo du Val", [50])], [350]),
    ),
    (
        "Association\n2022\n2023\nChorale\n1 300\n350\nJudo du Val\n50\n-\nVote : 3",
        (["association", "2022", "2023"], [("Chorale", [1300, 350]), ("Judo du Val", [50, 0])], []),
    ),
    ("N°\nNom\nMontant\n1\nChorale\n300\n2\nJudo du Val\n50", (["n°", "nom", "montant"], [("Chorale", [300]), ("Judo du Val", [50])], [])),
    (
        "Nom\nChorale\nJudo\nVélo\nMontant\n300\n50\n20\n370",
        (["nom", "montant"], [("Chorale", [300]), ("Judo", [50]), ("Vélo", [20])], [370]),
    ),
]
NOT_FOUND = ["Chorale 300", "Vote\nPour : 13\nContre : 2", "Le conseil décide\nChorale 300\nLe conseil approuve\nJudo 50"]
