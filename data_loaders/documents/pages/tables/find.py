"""All tables of a paper, in order: those of the format, of ruled lines, of positions, and in the lines of its text."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from data_loaders.documents.fact import Span
from data_loaders.documents.pages.layout import Layout, Stretch
from data_loaders.documents.pages.tables import aligned, marked, ruled
from data_loaders.documents.pages.tables.parts import of_stretches
from data_loaders.documents.pages.tables.table import Drawn, Table, made

_MOST_RULES, _MOST_PARTS = 2_000, 5_000  # on one page: a drawing, no table
_Found = tuple[Drawn, list[list[list[Span]]]]


def tables(text: str, layout: Layout) -> tuple[Table, ...]:
    """Of a paper's stored text and layout (`paper.text`, `paper.layout`). A table that goes on overleaf is one a page."""
    found = [*_of_format(layout.stretches), *_of_pages(text, layout)]
    if not any(stretch.place for stretch in layout.stretches):
        found += _of_lines(text, layout)
    made_ = [table for drawn, rows in found if (table := made(rows, drawn, text, layout))]
    return tuple(sorted(made_, key=lambda table: table.start))


def _of_format(stretches: Iterable[Stretch]) -> Iterator[_Found]:
    by_table: dict[int, dict[int, dict[int, list[Span]]]] = {}
    for s in stretches:
        if s.cell:
            spans = by_table.setdefault(s.cell.table, {}).setdefault(s.cell.row, {}).setdefault(s.cell.column, [])
            spans += [(s.start, s.end)] if s.end > s.start else []
    for rows in by_table.values():
        wide = max(max(cells) for cells in rows.values()) + 1
        yield "format", [[cells.get(column, []) for column in range(wide)] for _, cells in sorted(rows.items())]


def _of_pages(text: str, layout: Layout) -> Iterator[_Found]:
    rules = {page: list(group) for page, group in groupby(layout.rules, key=lambda rule: rule.page)}
    placed = (s for s in layout.stretches if s.place)
    for page, group in groupby(placed, key=lambda s: s.place.page if s.place else 0):
        parts = of_stretches(group)
        if len(parts) > _MOST_PARTS:
            continue
        grids = ruled.find(parts, rules.get(page, ())) if len(rules.get(page, ())) <= _MOST_RULES else []
        for grid in grids:
            yield "ruled", grid.rows
            left, top, right, bottom = grid.box
            parts = [p for p in parts if not (left <= p.middle[0] <= right and top <= p.middle[1] <= bottom)]
        for rows in aligned.find(parts, text):
            yield "aligned", rows


def _of_lines(text: str, layout: Layout) -> Iterator[_Found]:
    """Lines of text that hold no cell of the format."""
    cells = [s.start for s in layout.stretches if s.cell]
    taken = set(_numbers(text, cells))
    here: list[Span] = []
    start = 0
    for number, line in enumerate(text.split("\n")):
        if number not in taken:
            here.append((start, start + len(line.rstrip("\r"))))
        start += len(line) + 1
    for rows, marks in marked.find(here, text):
        yield ("marked" if marks else "blanks"), rows


def _numbers(text: str, places: list[int]) -> Iterator[int]:
    """On which line each of these rising places stands."""
    number = before = 0
    for place in places:
        number += text.count("\n", before, place)
        before = place
        yield number
