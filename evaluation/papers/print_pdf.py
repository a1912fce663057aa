"""A sheet as a PDF with type, rules, bands and columns; or as the pictures of its pages."""

import json
from collections.abc import Sequence

import typst

from evaluation.papers.sheet import (
    BAND,
    BOLD,
    CENTRED,
    COLOURED,
    DARK,
    FRAMED,
    LARGE,
    RIGHT,
    SMALL,
    UNDERLINED,
    Block,
    Columns,
    Line,
    Sheet,
    Table,
)  # fmt: skip

_TYPES = {
    "serif": '#set text(font: "Libertinus Serif", size: 11pt)',
    "sans": '#set text(font: "DejaVu Sans", size: 9.5pt)',
    "small": '#set text(font: "Libertinus Serif", size: 8.5pt)',
    "justified and hyphenated": '#set par(justify: true)\n#set text(font: "Libertinus Serif", size: 11pt, hyphenate: true)',
    "two columns of text": '#set page(columns: 2)\n#set text(font: "Libertinus Serif", size: 10pt)',
}
_SIDE = 3  # a side box takes one part of this and the text beside it the others


def pdf(sheet: Sheet) -> bytes:
    """The pages as one PDF."""
    made = typst.compile(source(sheet).encode(), format="pdf")
    return made if isinstance(made, bytes) else b"".join(made)


def pictures(sheet: Sheet, dots: float) -> list[bytes]:
    """Each page as a PNG of so many dots an inch."""
    made = typst.compile(source(sheet).encode(), format="png", ppi=dots)
    return [made] if isinstance(made, bytes) else list(made)


def source(sheet: Sheet) -> str:
    """What is handed to the typesetter."""
    head = [
        '#set page(paper: "a4", margin: (x: 2cm, y: 2cm))',
        "#set par(spacing: 0.75em, leading: 0.5em)",
        '#set text(lang: "fr", hyphenate: false)',
        _TYPES.get(sheet.type, _TYPES["serif"]),
    ]
    for place, text in (("header", sheet.header), ("footer", sheet.footer)):
        if text:
            head.append(f"#set page({place}: context align(center, text(size: 8pt, {_counted(text)})))")
    return "\n".join([*head, *(_block(block) for block in sheet.blocks)])


def _counted(text: str) -> str:
    """A running line: {page} and {pages} are asked of the typesetter."""
    filled = _quoted(text).replace("{page}", '" + counter(page).display() + "')
    return filled.replace("{pages}", '" + str(counter(page).final().first()) + "')


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _block(block: Block) -> str:
    if isinstance(block, Line):
        return f"#{_line(block)}" if block.text else "#v(0.8em)"
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Columns):
        return _columns(block)
    return "#pagebreak()"


def _line(line: Line) -> str:
    look, text = line.look, _quoted(line.printed)
    size = {True: ", size: 1.35em"}.get(LARGE in look, ", size: 0.8em" if SMALL in look else "")
    weight = ', weight: "bold"' if BOLD in look else ""
    colour = ", fill: white" if DARK in look else ", fill: rgb(20, 60, 140)" if COLOURED in look else ""
    told = f"text({text}{size}{weight}{colour})"
    if UNDERLINED in look:
        told = f"underline({told})"
    for name, box in ((BAND, "fill: luma(205)"), (DARK, "fill: luma(60)"), (FRAMED, "stroke: 0.7pt")):
        if name in look:
            width = "width: 100%, " if RIGHT not in look else ""
            told = f"block({width}{box}, inset: 4pt, {told})"
    place = "center" if CENTRED in look else "right" if RIGHT in look else ""
    return f"align({place}, {told})" if place else f"par({told})" if not look & {BAND, DARK, FRAMED} else told


def _table(table: Table) -> str:
    width = max(map(len, table.rows))
    shares = table.shares if len(table.shares) == width else (1,) * width
    stroke = "0.6pt" if table.ruled else "none"
    cells = []
    for n, row in enumerate(table.rows):
        for cell in (*row, *[""] * (width - len(row))):
            cells.append(f"text({_quoted(cell)}, weight: {_quoted('bold' if table.head and n == 0 else 'regular')})")
    columns = ", ".join(f"{share}fr" for share in shares)
    return f"#table(columns: ({columns},), stroke: {stroke}, inset: 4pt, {', '.join(cells)})"


def _columns(columns: Columns) -> str:
    left, right = (_stack(lines) for lines in (columns.left, columns.right))
    if columns.boxed:
        return f"#grid(columns: (1fr, {_SIDE - 1}fr), gutter: 12pt, block(stroke: 0.6pt, inset: 5pt, width: 100%, {left}), {right})"
    return f"#grid(columns: (1fr, 1fr), gutter: 14pt, {left}, {right})"


def _stack(lines: Sequence[Line]) -> str:
    told = ", ".join(_line(line) for line in lines if line.text)
    return f"stack(dir: ttb, spacing: 0.55em, {told})"
