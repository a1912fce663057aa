"""A sheet as plain text: tables and columns become spaces, as when a PDF is turned into text with its layout kept."""

from itertools import zip_longest

from evaluation.papers.sheet import CENTRED, RIGHT, Columns, Line, Sheet, Table

_WIDTH = 100
_GAP = 2


def text(sheet: Sheet) -> bytes:
    """The file's bytes, in UTF-8."""
    lines: list[str] = []
    for block in sheet.blocks:
        if isinstance(block, Line):
            lines.append(_placed(block))
        elif isinstance(block, Table):
            lines += _table(block)
        elif isinstance(block, Columns):
            lines += _beside(block)
        else:
            lines.append("\f")
    return ("\n".join(line.rstrip() for line in lines) + "\n").encode()


def _placed(line: Line) -> str:
    if CENTRED in line.look:
        return line.printed.center(_WIDTH)
    return line.printed.rjust(_WIDTH) if RIGHT in line.look else line.printed


def _table(table: Table) -> list[str]:
    count = max(map(len, table.rows))
    widths = [max(len(row[n]) if n < len(row) else 0 for row in table.rows) + _GAP for n in range(count)]
    return ["".join(cell.ljust(width) for cell, width in zip(row, widths, strict=False)) for row in table.rows]


def _beside(columns: Columns) -> list[str]:
    width = max((len(line.printed) for line in columns.left), default=0) + 3 * _GAP
    pairs = zip_longest((line.printed for line in columns.left), (line.printed for line in columns.right), fillvalue="")
    return [f"{left:<{width}}{right}" for left, right in pairs]
