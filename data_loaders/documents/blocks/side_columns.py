"""Columns that stand side by side by blanks or drawn rules (a margin, two lists), each as a view of its own: the others dropped."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from data_loaders.documents.fact import Span
from data_loaders.documents.text.view import View, fold

_TOP = 12_000  # a roll stands at a paper's beginning
_DRAWN = re.compile(r"[|+=─-╿]")
_STARTS = re.compile(r"(?:(?<=\s\s)|(?<=\A))\S")
_WORD_CUT = re.compile(r"[^\W\d_]-\Z")
_LEAST_STARTS, _LEAST_LINES = 4, 5
_MOST_COLUMNS = 4
_NARROWEST = 8  # of a column
_WIDER = 8  # characters by which a name may be longer than those above it


@dataclass(frozen=True, slots=True)
class Line:
    """One line: where it begins in the stored text, its print, and the same with drawn rules as blanks."""

    start: int
    print: str
    plain: str


@dataclass(frozen=True, slots=True)
class Block:
    """Lines over which the same columns stand; `edges` are the places where these begin."""

    lines: tuple[Line, ...]
    edges: tuple[int, ...]

    @property
    def span(self) -> Span:
        """Its place in the stored text."""
        return self.lines[0].start, self.lines[-1].start + len(self.lines[-1].print)


@lru_cache(maxsize=1)  # each column alone and every two as names and states are views of the same block
def find(text: str) -> Block | None:
    """The longest block at the text's top; None where no two columns stand side by side."""
    lines = list(_lines(text))
    starts = Counter(m.start() for line in lines for m in _STARTS.finditer(line.plain))
    places = sorted(place for place, many in starts.items() if many >= _LEAST_STARTS and place >= _NARROWEST)
    blocks = [Block(tuple(run), (0, edge)) for edge in places for run in _runs(lines, edge)]
    if not blocks:
        return None
    best = max(blocks, key=lambda b: len(b.lines))
    also = [p for p in places if sum(_cut(line, p) is not None for line in best.lines) == len(best.lines) and _begun(best.lines, p)]
    return Block((*best.lines, *_alone(lines, best)), (0, *also[: _MOST_COLUMNS - 1]))


def _alone(lines: list[Line], block: Block) -> Iterator[Line]:
    """The lines right below a block on which its first column alone goes on: the longest list's last names."""
    firsts = [one.plain[: block.edges[1]].rstrip() for one in block.lines]
    widest, last = max(map(len, firsts)), firsts[-1]
    indent = len(last) - len(last.lstrip())
    if not last:
        return
    for line in lines[lines.index(block.lines[-1]) + 1 :]:
        text = line.plain.rstrip()
        if not text or len(text) > min(widest + _WIDER, block.edges[1] - 2) or len(text) - len(text.lstrip()) != indent or text[-1] in ".;":
            return
        yield line


def _lines(text: str) -> Iterator[Line]:
    here = 0
    for line in text[:_TOP].splitlines(keepends=True):
        print_ = line.rstrip("\r\n")
        yield Line(here, print_, _DRAWN.sub(" ", print_).replace("\t", " "))
        here += len(line)


def _runs(lines: list[Line], edge: int) -> Iterator[list[Line]]:
    """The runs of lines that leave two blanks ahead of an edge at which enough of them begin, with enough beside them."""
    run: list[Line] = []
    for line in [*lines, None]:
        if line is not None and _cut(line, edge) is not None:
            run.append(line)
            continue
        run = _trimmed(run, edge)
        beside = sum(bool(one.plain[:edge].strip()) and bool(one.plain[edge:].strip()) for one in run)
        if len(run) >= _LEAST_LINES and _begun(run, edge) and beside > 1:
            yield run
        run = []


def _trimmed(run: list[Line], edge: int) -> list[Line]:
    """Without the lines at either end that bear nothing behind the edge; a drawn rule belongs to its table."""
    bears = [i for i, one in enumerate(run) if one.plain[edge:].strip() or (one.print.strip() and not one.plain.strip())]
    return run[bears[0] : bears[-1] + 1] if bears else []


def _begun(lines: Iterable[Line], edge: int) -> bool:
    return sum(line.plain[edge : edge + 1].strip() != "" for line in lines) >= _LEAST_STARTS


def _cut(line: Line, edge: int) -> bool | None:
    """Whether the line can be parted at an edge; None where a word stands across it."""
    return True if not line.plain[max(0, edge - 2) : edge].strip() else None


def views(text: str, block: Block, dropped: Iterable[Span]) -> list[View]:
    """A view for each column, the text around the block left as it is."""
    dropped = list(dropped)
    bounds = [*block.edges, 10_000]
    return [View.of(text, [*dropped, *_beside(text, block, low, high)]) for low, high in pairwise(bounds)]


def cells(block: Block, low: int) -> Iterator[str]:
    """What is printed in the column that begins at an edge, line by line, folded; no blank cell."""
    high = next((edge for edge in block.edges if edge > low), None)
    for line in block.lines:
        if cell := line.plain[low:high].strip():
            yield fold(cell)


def _beside(text: str, block: Block, low: int, high: int) -> Iterator[Span]:
    """What does not stand in the column: with its line's end where nothing else is on the line; a word cut at the edge is joined."""
    kept: list[tuple[Line, Span]] = []
    for line in block.lines:
        cell = line.plain[low:high]
        start = line.start + low + len(cell) - len(cell.lstrip())
        end = line.start + low + len(cell.rstrip())
        kept.append((line, (start, end) if cell.strip(" \t-=_") else (line.start, line.start)))
    for i, (line, (start, end)) in enumerate(kept):
        stop = line.start + len(line.print)
        if start == end:
            yield line.start, stop + (1 if line.plain.strip() or line.print.strip() else 0)
            continue
        yield line.start, start
        after = kept[i + 1][1] if i + 1 < len(kept) else (0, 0)
        cut = after[0] < after[1] and _WORD_CUT.search(text[max(0, end - 2) : end])
        yield end - (1 if cut and text[after[0]].islower() else 0), after[0] if cut else stop


def example(text: str) -> list[str] | None:
    """The words of each column."""
    block = find(text)
    return [" ".join(view.raw.split()) for view in views(text, block, ())] if block else None


_LEFT = ("Convocation :", "05/10/2020", "", "En exercice : 5", "Présents : 4", "")
_RIGHT = (
    "Présents : M. Luc MOREAU,",
    "Mme Anne PETIT, M. Guy NOIR-",
    "MERLE, Mme Rose BLANC",
    "",
    "Absent : M. GRIS",
    "Le maire ouvre.",
)
_MARGIN = "\n".join(f"{a:<24}{b}".rstrip() for a, b in zip(_LEFT, _RIGHT, strict=True))
_LONG = ("Présents :", "A. PETIT", "B. MERLE", "C. BLANC", "D. VERT", "E. GRIS", "F. ROUX", "G. NOYER", "", "Le maire ouvre la séance.")
_SHORT = ("Pouvoirs :", "L. NOIR", "Absents :", "M. BRUN", "N. LE ROUX", "O. ROCHE", "", "", "", "")
_UNEVEN = "\n".join(f"{a:<24}{b}".rstrip() for a, b in zip(_LONG, _SHORT, strict=True))
_ALL = "Présents : A. PETIT B. MERLE C. BLANC D. VERT E. GRIS F. ROUX G. NOYER Le maire ouvre la séance."
EXAMPLES: list[tuple[str, list[str]]] = [
    (_UNEVEN, [_ALL, "Pouvoirs : L. NOIR Absents : M. BRUN N. LE ROUX O. ROCHE Le maire ouvre la séance."]),
    (
        _MARGIN,
        [
            "Convocation : 05/10/2020 En exercice : 5 Présents : 4",
            "Présents : M. Luc MOREAU, Mme Anne PETIT, M. Guy NOIR-MERLE, Mme Rose BLANC Absent : M. GRIS Le maire ouvre.",
        ],
    ),
    (
        "┌──────────┬──────────┐\n│ Présents │ Absents  │\n├──────────┼──────────┤\n│ A. PETIT │ L. NOIR  │\n│ B. MERLE │ M. ROUX  │\n"
        "│ C. BLANC │ D. VERT  │\n└──────────┴──────────┘\n",
        ["Présents A. PETIT B. MERLE C. BLANC", "Absents L. NOIR M. ROUX D. VERT"],
    ),
]
NOT_FOUND: list[str] = [
    "Présents : M. Luc MOREAU,\nMme Anne PETIT, M. Guy NOIR,\nMme Rose BLANC\n\nAbsent : M. Paul GRIS\nLe maire ouvre.\n",
    "\n".join(f"    {line}" for line in _RIGHT),
]
