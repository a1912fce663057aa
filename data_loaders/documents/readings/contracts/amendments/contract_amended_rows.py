"""Amendments printed row by row: a table "Titulaire | Montant initial | Avenant | Nouveau montant", proved by its sums."""

import re
from dataclasses import replace

from data_loaders.documents.readings.contracts.contract_entry import Entry, Price
from data_loaders.documents.readings.contracts.contract_supplier import Mention, tidy
from data_loaders.documents.readings.contracts.lot_tables.lot_words import WHO
from data_loaders.documents.readings.tables import grid as cells_of
from data_loaders.documents.readings.tables import money_grid
from data_loaders.documents.readings.tables.grid import Cell, Grid
from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount, Tax
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold
from data_loaders.documents.text.words.taxes import TAX

_FIRM = phrase(WHO)
_NEW = phrase(r"nouveau|apres avenant|montant (?:final|total|definitif)")
_OLD = phrase(r"initial|de base|avant|precedent|actuel")
_CHANGE = phrase(r"\bavenants?\b|variation|modification|(?:plus|moins)[- ]value")
_MINUS = ("-", "−", "–")
_LOT = phrase(r"\blots?\b")


def read(view: View, start: int, end: int) -> list[Entry]:
    """The rows whose old amount and change make up the new one; none where the heads leave the columns open."""
    return [entry for grid in money_grid.grids(view, start, end) for entry in _entries(view, grid)]


def _entries(view: View, grid: Grid) -> list[Entry]:
    heads = [fold(cell.text) for cell in grid.rows[0]]
    firm = next((i for i, head in enumerate(heads) if _FIRM.search(head)), None)
    new = next((i for i, head in enumerate(heads) if _NEW.search(head)), None)
    old = next((i for i, head in enumerate(heads) if _OLD.search(head) and i != new), None)
    change = next((i for i, head in enumerate(heads) if _CHANGE.search(head) and i not in (new, old)), None)
    if firm is None or new is None or old is None or change is None:
        return []
    taxes = {money.tax_of(t) for head in heads for t in TAX.findall(head)}
    tax = next(iter(taxes)) if len(taxes) == 1 else None
    rows = [row for row in grid.rows[1:] if len(row) == len(heads) and row[firm].pieces]
    lot = next((i for i, head in enumerate(heads) if _LOT.search(head)), None)
    return [e for row in rows if (e := _entry(view, row, (firm, old, change, new, lot), tax))]


def _entry(view: View, row: tuple[Cell, ...], columns: tuple[int, int, int, int, int | None], tax: Tax | None) -> Entry | None:
    firm, old, change, new, lot = columns
    before, step, after = (_amount(view, row[i]) for i in (old, change, new))
    if before and step and after and step.value > 0 and row[change].text[:1] in _MINUS and after.value < before.value:
        step = replace(step, value=-step.value)  # "- 1 750,00 €": a dash parted from its figure, which the sums prove a minus
    if before is None or step is None or after is None or abs(before.value + step.value - after.value) > 0.02:
        return None
    start, end = row[firm].pieces[0][0], row[firm].pieces[-1][1]
    number = re.match(r"\D{0,8}(\d{1,2})\b", row[lot].text) if lot is not None else None
    price = Price(amount=after.value, change=step.value, tax=after.tax or tax, printed=(after, step))
    return Entry(Mention(start, start, end, tidy(row[firm].text)), number[1] if number else None, price, listed=True)


def _amount(view: View, cell: Cell) -> Amount | None:
    """The cell's figure; a minus or a plus before it is its sign."""
    if found := cells_of.amount(view, cell):
        return found
    sign = re.match(r"([-+−–]) ?(?=\d)", cell.text)
    if sign is None or len(cell.pieces) != 1:
        return None
    start, end = cell.pieces[0]
    found = cells_of.amount(view, Cell(((start + sign.end(), end),), cell.text[sign.end() :]))
    value = -found.value if found and sign[1] != "+" else found.value if found else 0.0
    return Amount(start, found.end, value, found.currency, found.tax, bare=found.bare) if found else None


def example(text: str) -> list[tuple[str, float | None, float | None, str | None]]:
    """Supplier, new amount, change and tax of the amendments of a table."""
    return [(e.mention.name, e.price.amount, e.price.change, e.price.tax) for e in read(View.of(text), 0, len(text))]


EXAMPLES: list[tuple[str, list[tuple[str, float | None, float | None, str | None]]]] = [
    (
        "Titulaire\tMontant initial HT\tAvenant HT\tNouveau montant HT\nLOUP TP\t10 000,00\t500,00\t10 500,00\n"
        "ORME\t900,00\t-40,00\t860,00\nMERLE SA\t900,00 €\t- 50,00 €\t850,00 €",
        [("LOUP TP", 10500, 500, "HT"), ("ORME", 860, -40, "HT"), ("MERLE SA", 850, -50, "HT")],
    ),
]
NOT_FOUND = [
    "Titulaire\tMontant initial HT\tAvenant HT\tNouveau montant HT\nLOUP TP\t10 000,00\t500,00\t10 600,00",
    "Titulaire\tLot\tMontant HT\nLOUP TP\t1\t500,00",
]
