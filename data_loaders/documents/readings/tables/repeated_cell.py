"""The cell of a row of grants that prints what is given; "-", "néant" and "idem" are cells too."""

import re

from data_loaders.documents.readings.tables import money_table
from data_loaders.documents.readings.tables.money_table import Row
from data_loaders.documents.text.money import Amount
from data_loaders.documents.text.view import View

_EMPTY = re.compile(r"(?<!\S)(?P<word>-|/|neant|idem|id\.|0|x)(?=[\s|]|\Z)")
_AHEAD = re.compile(r"(?:\s(?:-|/|neant|0|x)(?=\s)){1,4}\s*\Z")
_REACH = 14


def value(folded: str, row: Row, width: int, column: int) -> Amount | None:
    """The amount in the given column of a row of a table `width` columns wide; None where it is empty or cannot be told."""
    if len(row.amounts) == width:
        found: Amount | str = row.amounts[column]
    else:
        said = _cells(folded, row)
        if len(said) != width:
            return None
        found = said[column]
        if found in ("idem", "id."):
            found = next((c for c in reversed(said[: column % width]) if isinstance(c, Amount)), "")
    return found if isinstance(found, Amount) and found.value > 0 else None


def _cells(folded: str, row: Row) -> list[Amount | str]:
    """Amounts and empty cells in the order printed."""
    ahead = _AHEAD.search(folded, row.start, row.end)
    said: list[Amount | str] = list(_EMPTY.findall(ahead.group())) if ahead else []
    last = row.end
    for amount in row.amounts:
        said += _EMPTY.findall(folded, last, amount.start)
        said.append(amount)
        last = amount.end
    line = folded.find("\n", last, last + _REACH)
    return said + _EMPTY.findall(folded, last, line if line >= 0 else last + _REACH)


def example(text: str) -> float | None:
    """What the row "width.column: label and cells" gives."""
    shape, row = text.split(": ", 1)
    view = View.of(row)
    said = value(view.folded, money_table.read(view, 0, len(row)).rows[0], int(shape[0]), int(shape[2]))
    return said.value if said else None


EXAMPLES: list[tuple[str, float]] = [
    ("2.1: Judo Club 100 € 150 €", 150),
    ("2.1: Judo Club 100 € idem\n", 100),
    ("2.1: Judo Club - 150 €\n", 150),
]
NOT_FOUND = ["2.1: Judo Club 100 € -\n", "2.1: Judo Club 100 €", "3.2: Judo Club 100 € 150 €", "2.1: Judo Club 100 € 0 €"]
