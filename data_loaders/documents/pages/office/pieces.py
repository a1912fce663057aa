"""Pieces of text, each with how it is set, put together into a text and its layout."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from data_loaders.documents.pages.layout import NO_LAYOUT, Layout, Stretch

PLAIN = Stretch(0, 0)  # nothing is told
_LOOSE = frozenset(" \r\n")
Piece = tuple[str, Stretch | None]  # None: what the reader itself puts between lines and cells
Line = list[Piece]


def words(line: Line) -> str:
    """The text of a line."""
    return "".join(piece for piece, _ in line)


def joined(lines: Iterable[Line], between: str) -> Line:
    """One line of several."""
    found: Line = []
    for line in lines:
        if found:
            found.append((between, None))
        found += line or [("", None)]
    return found


def labelled(line: Line, label: str | None) -> Line:
    """The line with a label at its first words."""
    first = next((n for n, (piece, setting) in enumerate(line) if setting is not None and piece.strip()), None)
    if not label or first is None:
        return line
    piece, setting = line[first]
    return [*line[:first], (piece, replace(setting or PLAIN, label=label)), *line[first + 1 :]]


def cell(lines: Iterable[Line], setting: Stretch) -> Line:
    """The lines of a cell as one; a cell without words leaves its place in the layout."""
    line = joined(lines, "\n")
    return line if words(line).strip() else [("", setting), *((piece, None) for piece, _ in line)]


def assembled(lines: Iterable[Line]) -> tuple[str, Layout]:
    """The text, a line each, and its stretches, blanks at their ends left out; neighbours that are set alike are one."""
    pieces: list[str] = []
    found: list[Stretch] = []
    length = 0
    before: Stretch | None = None
    for piece, setting in joined(lines, "\n"):
        shown = piece.replace("\0", " ")
        bare = shown.strip()
        if setting is not None and (bare or (not piece and setting.cell)):
            start = length + len(shown) - len(shown.lstrip()) if bare else length
            end = start + len(bare)
            if before is not None and setting == before:
                found[-1] = replace(found[-1], end=end)
            else:
                found.append(replace(setting, start=start, end=end))
            before = replace(setting, label=None) if setting.label else setting
        elif setting is None and piece:
            before = None
        pieces.append(piece)
        length += len(piece)
    return "".join(pieces), Layout(tuple(found))


def fitted(layout: Layout, raw: str, text: str) -> Layout:
    """The layout of `raw` on `text`, which is the same but for spaces and line ends; none where it is not."""
    before, after = ([n for n, char in enumerate(one) if char not in _LOOSE] for one in (raw, text))
    if len(before) != len(after):
        return NO_LAYOUT
    found = []
    for stretch in layout.stretches:
        low, high = bisect_left(before, stretch.start), bisect_left(before, stretch.end)
        end = after[high - 1] + 1 if high else 0
        found.append(replace(stretch, start=after[low] if low < high else end, end=end))
    return Layout(tuple(found))
