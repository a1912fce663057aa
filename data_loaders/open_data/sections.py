"""Lists whose sections stand in lines of their own, over the header and among the rows: each row gets its section as one more cell.

So the model list of contracts (arrêté of 21 July 2011) is printed: works, supplies or services, then a band of amounts, then the contracts.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import replace

from data_loaders.open_data.table_files import workbook
from data_loaders.open_data.table_files.head import Head
from data_loaders.open_data.table_files.mixed_text import decoded
from data_loaders.open_data.table_files.titles import plain

SECTION = "tranche"  # the column that the lines become
_MOST_BYTES = 5_000_000  # a year's list of one buyer is far smaller
_MONEY = re.compile(r"(?i)\d[ .\u00a0\u202f]?\d{3}\b.{0,80}?(?:€|\beuros?\b|\bht\b|\bttc\b)")
_LEADS = (
    "marches? publics? contrats? tranches? lots? montants? seuils? travaux fournitures? services courants et de du des d a au entre "
    "compris(?:es?)? plus moins superieure?s? inferieure?s? egale?s? ou dont le la les est sont conclus? notifies? attribues? en pour annee"
)
_BAND = re.compile(rf"(?:(?:{_LEADS.replace(' ', '|')}|(?:19|20)\d\d) ){{0,20}}+\d{{1,3}} ?\d{{3}}\b")  # no title of a contract begins so
_KINDS = r"(?:travaux|fournitures?|services)"
_CATEGORY = re.compile(rf"(?:marches? )?(?:publics? )?(?:de |d )?{_KINDS}(?: courants| et {_KINDS})*(?: (?:19|20)\d\d)?")
_SAYS_CATEGORY = re.compile(rf"\b{_KINDS}\b")
_Row = tuple[int, list[str | None]]


def table_of(seen: Head) -> Head | None:
    """The same table with the column `SECTION`; None where no line over its rows is a band of amounts, or a column tells amounts."""
    amounts = any("montant" in title.split() for title in seen.plain)
    if amounts or seen.kind not in ("csv", "sheet") or seen.path.stat().st_size > _MOST_BYTES:
        return None
    held = tuple(_told(seen, _rows(seen)))
    return replace(seen, kind="held", columns=(*seen.columns, SECTION), held=held) if any(row[-1] for _, row in held) else None


def _told(seen: Head, rows: Iterator[_Row]) -> Iterator[_Row]:
    """The rows under the header, each with its section behind; headers printed again, and sections, are no rows."""
    category = band = None
    width = len(seen.columns)
    for number, row in rows:
        filled = [place for place, cell in enumerate(row) if cell]
        leads = len(filled) == 1 and all(column.startswith("(") for column in seen.columns[: filled[0]])  # no title stands over it
        said = (row[filled[0]] or "") if leads else ""
        if _CATEGORY.fullmatch(plain(said)):
            category, band = said, None
        elif _MONEY.search(said) and _BAND.match(plain(said)):
            category, band = (None if _SAYS_CATEGORY.search(plain(said)) else category), said
        elif filled and number > seen.above + 1 and [plain(cell or "") for cell in row[:width]] != [*seen.plain]:
            cells = [*row[:width], *[None] * (width - len(row))]
            yield number, [*cells, ", ".join(filter(None, (category, band))) if band else None]


def _rows(seen: Head) -> Iterator[_Row]:
    if seen.kind == "sheet":
        yield from next(([*sheet.rows] for sheet in workbook.sheets(seen.path) if sheet.name == seen.sheet), [])
        return
    lines = decoded(seen.path.read_bytes(), seen.encoding).replace("\0", "").splitlines(keepends=True)
    for number, row in enumerate(csv.reader(lines, delimiter=seen.separator), 1):
        yield number, [cell.strip() or None for cell in row]
