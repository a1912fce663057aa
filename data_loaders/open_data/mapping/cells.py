"""What is taken of one cell of a city's own table: the name before a postcode, a date or an amount in its own writing."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

import polars as pl

from data_loaders.open_data.cells.cells import cents as amount_cents
from data_loaders.open_data.mapping.mapping import UNITS, Taken

_POSTCODE = re.compile(r"[\s,;:/(–-]{0,8}(?<![\w,.])(?:F-?)?\d{2}[ .]?\d{3}(?![\d,.]\d|\d)")


def clean(cell: str | None) -> str | None:
    """One line, without control characters; None where nothing is left."""
    kept = "".join(" " if unicodedata.category(char) == "Cc" else char for char in cell or "")
    return " ".join(kept.split()) or None


def taken(cell: str | None, how: Taken) -> str | None:
    """The value of one field; a cell that is not in the writing that the mapping says is given as it stands, for a rule to see."""
    if how.take == "first_line" and cell:
        cell = cell.strip().splitlines()[0]
    if how.take == "before_postcode" and cell:
        cell = _before_postcode(cell)
    if how.pattern and cell:
        found = how.pattern.search(cell)
        cell = found[1] if found else None
    said = clean(cell)
    said = next((value or None for word, value in how.values if said and said.casefold() == word.casefold()), said)
    if said and how.dates:
        return _day(said, how.dates)
    if said and how.unit != "euros":
        return _in_euros(said, UNITS[how.unit])
    return said


def added(found: Sequence[str | None], how: Taken) -> str | None:
    """The sum of amounts; null where all are blank, the cells as they stand where one is no amount, for a rule to see."""
    said = [cell for one in found if (cell := taken(one, how))]
    frame = pl.DataFrame({"cell": said}, schema={"cell": pl.String})
    cents = frame.select(amount_cents("cell"))["cell"]
    if cents.null_count():
        return " + ".join(f"« {cell} »" for cell in said)
    return f"{Decimal(int(cents.sum())) / 100:.2f}" if said else None


def _before_postcode(cell: str) -> str:
    found = _POSTCODE.search(cell)
    return cell[: found.start()] if found else cell


def _day(said: str, form: str) -> str:
    try:
        return datetime.strptime(said, form).date().isoformat()
    except ValueError:
        return said


def _in_euros(said: str, rate: float) -> str:
    number = re.sub(r"(?i)[\s€]|francs?|frs?\b|k€?", "", said).replace(",", ".")
    return f"{float(number) * rate:.2f}" if re.fullmatch(r"-?\d+(?:\.\d+)?", number) else said
