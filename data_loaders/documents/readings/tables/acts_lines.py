"""Lines of a table of acts that its columns' order alone does not explain: empty cells, and a title that goes on below its votes."""

import re
from collections.abc import Iterator
from typing import Literal

from data_loaders.documents.fact import Span
from data_loaders.documents.readings.tables import acts_head
from data_loaders.documents.readings.tables.acts_cells import BELOW, OUTCOME
from data_loaders.documents.readings.tables.acts_head import Head
from data_loaders.documents.text.view import View

_CELL = re.compile(r"[^\s|](?:[^\n\t| ]| (?! )){0,300}")
_COUNT = re.compile(r"(?:\d{1,3}|/|-{1,2}|neant|ø|x)")
_OUTCOME = re.compile(OUTCOME)
_AMOUNT = re.compile(r"\d[\d .]{0,12}(?:,\d\d)? ?(?:€|euros)")
_LINKS = frozenset(("de", "du", "des", "la", "le", "les", "et", "a", "au", "aux", "par", "pour", "sur", "en", "avec", "d'", "l'", ":", "-"))
_FOOT = re.compile(
    r"(?:vu|affiche|fait|la seance|le (?:maire|president|secretaire)|la (?:secretaire|presidente)|page|publie|observations?)\b"
)
_NEAR, _MOST, _WORDS = 3, 4, 12
Piece = Literal["title", "sum", "outcome"]


def by_place(view: View, head: Head, begin: int) -> dict[str, Span] | None:
    """The cells of the line whose title begins at `begin`, each below its label; None where one stands below none or is of no such kind."""
    top, names = view.folded.rfind("\n", 0, begin) + 1, head.names
    stop = view.folded.find("\n", begin)
    stop = stop if stop >= 0 else len(view.folded)
    label = view.folded.rfind("\n", 0, head.columns[0].start) + 1
    after = head.columns[names.index("title") + 1 :]
    if not head.wide or not after or "\n" in view.folded[head.columns[0].start : head.columns[-1].end]:
        return None
    cells = [m.span() for m in _CELL.finditer(view.folded, begin, stop)]
    if "\t" in view.folded[begin:stop] or "|" in view.folded[begin:stop] or len(cells) < 2:
        return _between_marks(view, head, (begin, stop))
    found: dict[str, Span] = {"title": cells[0]}
    for cell in cells[1:]:
        column = min(after, key=lambda one: abs(_middle(one.start, one.end, label) - _middle(*cell, top)))
        apart = max(column.start - label - (cell[1] - top), cell[0] - top - (column.end - label), 0)
        if column.name in found or apart > _NEAR or not _fits(view, column.name, cell):
            return None
        found[column.name] = cell
    return found if _voted(found) else None


def _middle(start: int, end: int, line: int) -> float:
    return (start + end) / 2 - line


def _between_marks(view: View, head: Head, line: Span) -> dict[str, Span] | None:
    """The cells that tabs or upright strokes part, as many as the head's columns from the title on, some of them empty."""
    mark = "\t" if "\t" in view.folded[slice(*line)] else "|"
    after, found, place = head.columns[head.names.index("title") :], dict[str, Span](), line[0]
    parts = view.folded[slice(*line)].rstrip(" ").removesuffix("|").split(mark)
    if len(parts) != len(after):
        return None
    for column, part in zip(after, parts, strict=True):
        if part.strip():
            cell = (place + len(part) - len(part.lstrip()), place + len(part.rstrip()))
            if column.name != "title" and not _fits(view, column.name, cell):
                return None
            found[column.name] = cell
        place += len(part) + 1
    return found if "title" in found and _voted(found) else None


def _voted(found: dict[str, Span]) -> bool:
    return "for" in found or "outcome" in found or "against" in found


def _fits(view: View, name: str, cell: Span) -> bool:
    """May such words stand in the column?"""
    if name == "outcome":
        return _OUTCOME.fullmatch(view.folded, *cell) is not None
    return name in ("rapporteur", "number") or _COUNT.fullmatch(view.folded, *cell) is not None


def below(view: View, head: Head, row: tuple[Span, Span | None], start: int, stop: int) -> Iterator[tuple[int, int, Piece]]:
    """The pieces of the lines from `start` on that carry a row on: its title, a sum in it or its outcome's cell."""
    title, outcome = row
    last = view.folded[slice(*title)].split()[-1]
    place = view.folded.find("\n", start, stop) + 1
    for _ in range(_MOST):
        end = view.folded.find("\n", place, stop) if place else -1
        end = end if end >= 0 else stop
        cells = [m.span() for m in _CELL.finditer(view.folded, place, end)] if place else []
        cells = _joined(view, cells, title, outcome) if outcome else cells
        told = cells.pop() if cells and outcome and _votes(view, head, (title, outcome), cells[-1]) else None
        if len(cells) > 1 or not (cells or told):
            return
        if cells:
            sort = _sort(view, head, title, cells[0], last)
            if sort is None:
                return
            yield *cells[0], sort
            last = view.folded[slice(*cells[0])].split()[-1]
        if told:
            yield *told, "outcome"
        place = end + 1 if end < stop else 0


def _sort(view: View, head: Head, title: Span, cell: Span, last: str) -> Piece | None:
    """What the one cell of a line is, where it carries on a title that ended in `last`."""
    if _FOOT.match(view.folded, cell[0]):
        return None
    column = _column(view, title[0])
    aligned = column > 1 and head.wide and abs(_column(view, cell[0]) - column) < _NEAR
    if _AMOUNT.match(view.folded, *cell):
        return "sum"
    return "title" if aligned or view.raw[cell[0]].islower() or view.raw[cell[0]] == "(" or last in _LINKS else None


def _joined(view: View, cells: list[Span], title: Span, outcome: Span) -> list[Span]:
    """The cells, those below the outcome as one: wide blanks part its voices ("Pour : 10   Contre : 2")."""
    places = _column(view, title[0]), _column(view, outcome[0])
    there = [cell for cell in cells if abs(_column(view, cell[0]) - places[0]) > _column(view, cell[0]) - places[1] + _NEAR >= 0]
    joined = len(there) > 1 and places[0] < places[1] and cells[-len(there) :] == there
    return [*cells[: -len(there)], (there[0][0], there[-1][1])] if joined else cells


def _votes(view: View, head: Head, row: tuple[Span, Span], cell: Span) -> bool:
    """Does it tell what an outcome's cell goes on with, and stand nearer to that cell than to the title, where they stand side by side?"""
    title, outcome, place = (_column(view, span[0]) for span in (*row, cell))
    near = not head.wide or title == outcome or abs(place - outcome) < abs(place - title)
    beneath = head.wide and title > 1 and outcome - title > _WORDS and abs(place - outcome) < _NEAR
    return near and (beneath or BELOW.fullmatch(view.folded, *cell) is not None)


def _column(view: View, place: int) -> int:
    return place - view.folded.rfind("\n", 0, place) - 1


def example(text: str) -> list[str]:
    """The words that carry on the title with which the first row below a head begins, its votes being on the same line."""
    view = View.of(text)
    head = next(acts_head.find(view), None)
    if head is None:
        return []
    first = next(re.finditer(r"[A-Z][^\n\d]*\b", view.raw[head.end :]))
    title = (head.end + first.start(), head.end + first.end())
    end = view.folded.find("\n", title[0])
    return [view.raw[a:b] for a, b, sort in below(view, head, (title, None), end, len(text)) if sort == "title"] if end >= 0 else []


_HEAD = "N°    OBJET             POUR   CONTRE   DECISION\n"
_ROW = "24-1  Travaux au four   12     0        Adopté\n"
EXAMPLES: list[tuple[str, list[str]]] = [
    (f"{_HEAD}{_ROW}      et à la halle\n24-2  Bail   9   0   Adopté\n", ["et à la halle"]),
    (f"{_HEAD}{_ROW}      Lot 1 : PIN\n      64 980,00 € HT\n", ["Lot 1 : PIN"]),
    ("N° OBJET POUR CONTRE DECISION\n24-1 Bail de 12 0 Adopté\nla halle\n", ["la halle"]),
]
NOT_FOUND = [
    f"{_HEAD}{_ROW}FINANCES\n24-2  Bail   9   0   Adopté\n",
    f"{_HEAD}{_ROW}\nObservations\n",
    f"{_HEAD}{_ROW}Le maire\n",
    f"{_HEAD}{_ROW}      Bail de la halle   12   0   Adopté\n",
]
