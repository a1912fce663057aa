"""Heads of lists that stand side by side over columns: "Présents | Excusés | Absents", in a table's first row or on a line of their own."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from data_loaders.documents.fact import Span
from data_loaders.documents.pages.tables.table import Row, Table
from data_loaders.documents.readings.roll.roll import Heading
from data_loaders.documents.readings.roll_machine import heading_words
from data_loaders.documents.readings.roll_machine.heading_words import Head, State
from data_loaders.documents.readings.roll_machine.headings import REACH
from data_loaders.documents.text import view_tables
from data_loaders.documents.text.view import View

_LISTS: frozenset[State | None] = frozenset(("present", "represented", "excused", "absent", "holders", "deputies"))
_LABEL = re.compile(r"(?:nom de la |nom des )?(?:communes?|collectivites?|villes?)(?: (?:membres?|representees?|adherentes?))?")
_LINE = re.compile(r"^[^\n]{8,160}$", re.MULTILINE)
_WIDE = re.compile(r"[ \t]{0,60}[|│┃][ \t]*|\t+|[ ]{3,}|[ ]{1,3}:[ \t]*(?=\S)|:[ \t]+(?=\S)")
_CAPITAL = re.compile(r"(?<=[a-zé)]) (?=[A-ZÉ])")  # a PDF's line keeps one blank between two columns
_TOGETHER = re.compile(r"(?<![a-z])(?:et|ou|ni|dont)(?![a-z])")


@lru_cache(maxsize=4)  # asked for by every reading of a view
def find(view: View) -> tuple[Span, ...]:
    """Where such heads stand, in order."""
    tables = (head for table in view_tables.of(view) if table.start < REACH and (head := of_table(view, table)))
    found = [(cells[0][0], cells[-1][1]) for cells in (_spans(head) for head in tables)]
    found += [match.span() for match in _LINE.finditer(view.folded, 0, min(len(view.folded), REACH)) if _row(view, *match.span())]
    return tuple(sorted(set(found)))


def within(view: View, heading: Head | Heading) -> bool:
    """Whether a heading is one of those that stand side by side."""
    return any(low <= heading.start < high for low, high in find(view))


def of_table(view: View, table: Table) -> Row | None:
    """The first row of a table all of whose heads are of lists, not all of one kind; else None."""
    head = table.rows[0]
    cells = _spans(head)
    across = all(not view.raw[a[1] : b[0]].strip(" \t\r\n|│┃:") for a, b in pairwise(cells))  # else each column is written out whole
    return head if across and _several(view, cells) else None


def _several(view: View, cells: Sequence[Span]) -> bool:
    """Whether each cell heads a list, and the lists are not all of one kind; the first may head the communes whose members follow."""
    listed = cells[1:] if cells and labels(view, cells[0]) else cells
    told = {heading_words.said(view.folded[start:end]) for start, end in listed}
    return len(told) > 1 and told <= _LISTS


def labels(view: View, span: Span) -> bool:
    """Whether a head is that of the communes whose members stand beside them."""
    return _LABEL.fullmatch(view.folded[slice(*span)].strip(" :.*")) is not None


def _spans(head: Row) -> list[Span]:
    return [(cell.spans[0][0], cell.spans[-1][1]) for cell in head if cell.spans]


def _row(view: View, start: int, end: int) -> bool:
    """Whether a line is made of heads alone, of several kinds; set apart by one blank, those present must be among them."""
    line = view.folded[start:end]
    if heading_words.AWAY.search(line) is None or _TOGETHER.search(line):
        return False
    marks = (_WIDE, _CAPITAL) if "presen" in line else (_WIDE,)
    return any(_several(view, _parted(mark, view.raw, start, end)) for mark in marks)


def _parted(by: re.Pattern[str], raw: str, start: int, end: int) -> list[Span]:
    """The stretches between the marks, the empty ones left out."""
    bounds = [start, *(place for match in by.finditer(raw, start, end) for place in match.span()), end]
    return [(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=True) if raw[a:b].strip(" :|.")]


def example(text: str) -> list[str] | None:
    """The words of each row of heads."""
    view = View.of(text)
    return [" ".join(view.raw[a:b].split()) for a, b in find(view)] or None


EXAMPLES: list[tuple[str, list[str]]] = [
    ("Présents                 Absents\nAnne PETIT               Luc NOIR\n", ["Présents Absents"]),
    ("Présents Absents excusés\nAnne PETIT Luc NOIR\n", ["Présents Absents excusés"]),
    ("Excusés\tAbsents\nAnne PETIT\tLuc NOIR\n", ["Excusés Absents"]),
    ("Étaient présents : Étaient absents :\nAnne PETIT Luc NOIR\n", ["Étaient présents : Étaient absents :"]),
]
NOT_FOUND: list[str] = [
    "Étaient présents ou représentés :\nAnne PETIT\n",
    "Présents : Anne PETIT\nAbsents : Luc NOIR\n",
    "Présents : 12 Absents : 3\n",
    "Absents excusés\nLuc NOIR\n",
]
