"""One table for all: rows of cells, each with where its words stand in the stored text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from data_loaders.documents.fact import Span
from data_loaders.documents.pages.layout import Layout

Drawn = Literal["format", "ruled", "aligned", "marked", "blanks"]
_FIGURES = re.compile(r"[\d\s.,/%€()+-]{1,40}")
_FIGURE = re.compile(r"\d")


class TableCell(NamedTuple):
    """[start, end) of its pieces in the stored text, in reading order; none in an empty cell."""

    spans: tuple[Span, ...] = ()

    def words(self, text: str) -> str:
        """Its words, the lines of a wrapped cell joined by blanks."""
        return " ".join(" ".join(text[start:end] for start, end in self.spans).split())


EMPTY = TableCell()
Row = tuple[TableCell, ...]


@dataclass(frozen=True)
class Table:
    """Rows of equally many cells, top to bottom and left to right; `head`: the first row names the columns."""

    rows: tuple[Row, ...]
    drawn: Drawn
    head: bool = False

    @cached_property
    def start(self) -> int:
        """Where its first word stands."""
        return min(start for row in self.rows for cell in row for start, _ in cell.spans)

    @cached_property
    def end(self) -> int:
        """Behind its last word."""
        return max(end for row in self.rows for cell in row for _, end in cell.spans)

    def column(self, number: int) -> Row:
        """The cells of a column, its head left out."""
        return tuple(row[number] for row in self.rows[self.head :])


def made(rows: Sequence[Sequence[Sequence[Span]]], drawn: Drawn, text: str, layout: Layout) -> Table | None:
    """A table of these cells, empty rows and columns left out; None where fewer than two of either are left."""
    wide = max((len(row) for row in rows), default=0)
    kept = [n for n in range(wide) if any(n < len(row) and row[n] for row in rows)]
    cells = [tuple(TableCell(_whole(row[n], text)) if n < len(row) else EMPTY for n in kept) for row in rows if any(row)]
    if len(kept) < 2 or len(cells) < 2:
        return None
    return Table(tuple(cells), drawn, _has_head(cells, text, layout))


def _whole(spans: Sequence[Span], text: str) -> tuple[Span, ...]:
    """Pieces that only blanks part, or nothing, are one."""
    found: list[Span] = []
    for start, end in spans:
        if found and found[-1][1] <= start and not text[found[-1][1] : start].strip():
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return tuple(found)


def _has_head(rows: Sequence[Row], text: str, layout: Layout) -> bool:
    """The first row has no figures, and is set apart by its type or ground, or stands over a column of figures."""
    first = [cell for cell in rows[0] if cell.spans]
    if len(first) < 2 or any(_FIGURES.fullmatch(cell.words(text)) for cell in first):
        return False
    if all(_apart(cell, layout) for cell in first) and not all(_apart(cell, layout) for cell in rows[1] if cell.spans):
        return True
    return any(
        head.spans and all(_FIGURE.search(c.words(text)) and _FIGURES.fullmatch(c.words(text)) for c in below if c.spans)
        for head, *below in zip(*rows, strict=True)
        if any(c.spans for c in below)
    )


def _apart(cell: TableCell, layout: Layout) -> bool:
    found = layout.at(cell.spans[0][0])
    return found is not None and bool(found.bold or found.grey)
