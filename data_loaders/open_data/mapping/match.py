"""A column that could be a field: how many of its cells read as the field asks, and what is taken of them."""

import re
from dataclasses import dataclass

import polars as pl

from data_loaders.open_data import attendance_register
from data_loaders.open_data.cells import cells, days, identifiers
from data_loaders.open_data.mapping.amounts import amounts
from data_loaders.open_data.mapping.cells import taken
from data_loaders.open_data.mapping.mapping import AMOUNTS, Taken

SURE = 90  # of 100: the title is one of the form's, but for an ending
ENOUGH = 0.9  # of the cells that are not blank
_DAYS = {"agreed_on", "notified_on", "date", "session_date", "prefecture_date", "from", "to"}
_SHORT_DAY = re.compile(r"\d{1,2}/\d{1,2}/\d{2}")  # of which century, the title does not say
_MONEY = {"amount", "min_amount", "max_amount"}


@dataclass(frozen=True, slots=True)
class Match:
    """A column for a field: how far the titles agree (of 100), how many cells read as the field asks, and what is taken of them."""

    field: str
    column: str
    score: int
    read: int
    filled: int
    take: tuple[str, str] | None = None  # a key of the mapping and its value

    @property
    def sure(self) -> bool:
        """The title says it, and the cells do not gainsay."""
        return self.score >= SURE and self.read >= ENOUGH * self.filled and self.filled > 0


def match_of(field: str, column: str, score: int, filled: list[str]) -> Match:
    """What a column's filled cells say to the field that its title, alike to this score, could be."""
    if field == "supplier":
        named = [cell for cell in filled if taken(cell, Taken(column, take="before_postcode")) not in (None, " ".join(cell.split()))]
        if len(named) * 3 > len(filled):
            return Match(field, column, score, len(filled), len(filled), ("take", "before_postcode"))
    if field == "amount" and (bounded := [cell for cell in filled if amounts(cell)["max_amount"]]):
        whole = [cell for cell in filled if not str(amounts(cell)["amount"]).startswith("«")]
        return Match(AMOUNTS if len(bounded) * 20 > len(filled) else field, column, score, len(whole), len(filled))
    short = [cell for cell in filled if _SHORT_DAY.fullmatch(cell)]
    if field in _DAYS and len(short) * 2 > len(filled):
        return Match(field, column, min(score, SURE - 1), len(short), len(filled), ("dates", "%d/%m/%y"))
    return Match(field, column, score, count_read(field, filled), len(filled))


def count_read(field: str, filled: list[str]) -> int:
    """How many of the cells read as a value of the field."""
    frame = pl.DataFrame({"cell": filled}, schema={"cell": pl.String})
    if field in _DAYS:
        return int(frame.select(days.day("cell").is_not_null().sum()).item())
    if field in _MONEY:
        return int(frame.select(cells.cents("cell").is_not_null().sum()).item())
    if field == "status":
        return int(frame.select(attendance_register.status("cell").is_not_null().sum()).item())
    if field.endswith("_siret"):
        return identifiers.siren_of(frame.select(cells.digits("cell")), "cell").count()
    return len(filled)
