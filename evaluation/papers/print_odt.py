"""A sheet as an ODT: real tables, bold and size, and lists that the word processor numbers by itself."""

from io import BytesIO
from typing import Any

from odf.opendocument import OpenDocumentText
from odf.style import ParagraphProperties, Style, TextProperties
from odf.table import Table as OdfTable
from odf.table import TableCell, TableColumn, TableRow
from odf.text import List, ListItem, ListLevelStyleNumber, ListStyle, P

from evaluation.papers.sheet import BAND, BOLD, CENTRED, DARK, LARGE, LISTED, RIGHT, SMALL, UNDERLINED, Columns, Line, Sheet, Table

_LIST = "Acts"


def odt(sheet: Sheet) -> bytes:
    """The file's bytes."""
    document = OpenDocumentText()
    numbered = ListStyle(name=_LIST)
    numbered.addElement(ListLevelStyleNumber(level=1, numformat="1", numsuffix="."))
    document.automaticstyles.addElement(numbered)
    styles = _Styles(document)
    acts = List(stylename=numbered)
    listed = 0
    for block in sheet.blocks:
        if isinstance(block, Line) and LISTED in block.look:
            listed += 1
            acts = List(stylename=numbered, continuenumbering="true") if listed > 1 else List(stylename=numbered)
            item = ListItem()
            item.addElement(P(stylename=styles.of(block.look), text=block.text))
            acts.addElement(item)
            document.text.addElement(acts)
        elif isinstance(block, Line):
            document.text.addElement(P(stylename=styles.of(block.look), text=block.printed))
        elif isinstance(block, Table):
            _table(document, [[(cell,) for cell in row] for row in block.rows])
        elif isinstance(block, Columns):
            _table(document, [[tuple(line.printed for line in side) for side in (block.left, block.right)]])
    made = BytesIO()
    document.write(made)
    return made.getvalue()


class _Styles:
    """One automatic style for each look that is used."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.made: dict[frozenset[str], Any] = {}

    def of(self, look: frozenset[str]) -> Any:
        """The style of this look."""
        if look not in self.made:
            style = Style(name=f"Look{len(self.made)}", family="paragraph")
            text: dict[str, str] = {"fontweight": "bold"} if BOLD in look else {}
            text |= {"fontsize": "15pt"} if LARGE in look else {"fontsize": "8pt"} if SMALL in look else {}
            text |= {"textunderlinestyle": "solid"} if UNDERLINED in look else {}
            text |= {"color": "#ffffff"} if DARK in look else {}
            paragraph: dict[str, str] = {"textalign": "center"} if CENTRED in look else {"textalign": "end"} if RIGHT in look else {}
            paragraph |= {"backgroundcolor": "#404040" if DARK in look else "#d0d0d0"} if look & {BAND, DARK} else {}
            if text:
                style.addElement(TextProperties(attributes=text))
            if paragraph:
                style.addElement(ParagraphProperties(attributes=paragraph))
            self.document.automaticstyles.addElement(style)
            self.made[look] = style
        return self.made[look]


def _table(document: Any, rows: list[list[tuple[str, ...]]]) -> None:
    table = OdfTable()
    width = max(map(len, rows))
    table.addElement(TableColumn(numbercolumnsrepeated=width))
    for row in rows:
        line = TableRow()
        for lines in row:
            cell = TableCell()
            for text in lines:
                cell.addElement(P(text=text))
            line.addElement(cell)
        table.addElement(line)
    document.text.addElement(table)
