"""Lots in a table with marks between its cells: the columns as their heads call them, minimum and maximum too."""

import re
from collections.abc import Iterator

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Entry, Price, proposed
from data_loaders.documents.readings.contracts.contract_supplier import Mention, tidy
from data_loaders.documents.readings.tables import money_grid
from data_loaders.documents.readings.tables.money_grid import Cell, Grid
from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount, Tax
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_FIRM = phrase(
    r"entreprises?|attributaires?|titulaires?|societes?|prestataires?|candidats?|fournisseurs?|soumissionnaires?|cocontractants?"
)
_WON = phrase(r"reten(?:ir|ue?s?)\b|attribu|titulaire|adjudicataire|mieux[- ]disant|plus avantageuse|class\w+ premi")
_BIDS = phrase(r"\bnotes?\b|\bnotation|classement|\brang\b|criteres?|\bpoints\b|estim\w+|initial|avenant|nouveau")
_LOT = phrase(r"\blots?\b|\bn ?°|\bsecteurs?\b|\bnumero")
_LOT_NUMBER = re.compile(r"\D{0,12}(?P<lot>\d{1,2} ?[a-d]?)\b")
_MONEY = phrase(r"\bmontants?\b|\bprix\b|\boffres?\b|\bh\. ?t\b|\bht\b|\bttc\b|\bt\. ?t\. ?c\b|\bmini|\bmaxi|€")
_TAX = re.compile(r"(?<![a-z])(?:h\. ?t\.?|ht|hors taxes?|t\. ?t\. ?c\.?|ttc)(?![a-z])")
_YEAR = phrase(r"\bannuels?\b|par an\b|/ ?an\b")
_NOBODY = phrase(
    r"infructueu\w*|sans suite|relanc\w*|non attribue|(?:aucune|pas d')[ ']?offre|declare|neant|"
    r"\A(?:pour|contre|abst\w*|votants?)\Z|\A[\s./()-]{0,8}\Z"
)
_BRACKETS = re.compile(r"\s?\([^()]{0,70}\)")
_ABOVE = 420


def read(view: View, start: int, end: int) -> Iterator[tuple[Grid, list[Entry]]]:
    """The won lots of each table in the stretch; none of a comparison of bids."""
    for grid in money_grid.grids(view, start, end, wide=True):
        heads = [fold(cell.text) for cell in grid.rows[0]]
        firm = next((i for i, head in enumerate(heads) if _FIRM.search(head)), None)
        won = firm is not None and (_WON.search(heads[firm]) or _WON.search(view.folded, max(start, grid.start - _ABOVE), grid.start))
        if firm is None or not won or any(_BIDS.search(head) for head in heads):
            continue
        found = [e for row in grid.rows[1:] if len(row) == len(heads) and (e := _entry(view, row, heads, firm))]
        lots = [e.lot for e in found if e.lot]
        if found and len(lots) == len(set(lots)):
            yield grid, found


def propose(view: View, start: int, end: int) -> Iterator[tuple[Grid, list[Proposal[Entry]]]]:
    """The rows of each table as proposals, with the table that holds them."""
    for grid, entries in read(view, start, end):
        yield grid, [proposed(view, entry, "table of cells") for entry in entries]


def _entry(view: View, row: tuple[Cell, ...], heads: list[str], firm: int) -> Entry | None:
    cell = row[firm]
    if not re.search(r"[^\W\d_]{2}", cell.text) or _NOBODY.search(fold(cell.text)):
        return None
    start, end = cell.pieces[0][0], cell.pieces[-1][1]
    name = tidy(_BRACKETS.sub("", cell.text))
    lot = next((m["lot"].strip() for i, head in enumerate(heads) if _LOT.search(head) and (m := _LOT_NUMBER.match(row[i].text))), None)
    return Entry(Mention(start, start, end, name), lot, _price(view, row, heads, firm), listed=True)


def _price(view: View, row: tuple[Cell, ...], heads: list[str], firm: int) -> Price:
    """The amount without tax where both are printed; minimum and maximum where the heads say so; nothing where columns stay open."""
    cells = [
        (head, found) for i, head in enumerate(heads) if i != firm and _MONEY.search(head) and (found := money_grid.amount(view, row[i]))
    ]
    low = next((pair for pair in cells if "mini" in pair[0]), None)
    high = next((pair for pair in cells if "maxi" in pair[0]), None)
    if low or high:
        taxes = {t for pair in (low, high) if pair and (t := _tax(*pair))}
        return Price(
            minimum=low[1].value if low else None,
            maximum=high[1].value if high else None,
            tax=taxes.pop() if len(taxes) == 1 else None,
            scope="year" if any(pair and _YEAR.search(pair[0]) for pair in (low, high)) else "total",
            printed=tuple(pair[1] for pair in (low, high) if pair),
        )
    by_tax = {_tax(*pair): pair[1] for pair in cells}
    if len(by_tax) != len(cells) or not cells:
        return NOTHING
    tax: Tax | None = "HT" if "HT" in by_tax else next(iter(by_tax))
    return Price(amount=by_tax[tax].value, tax=tax, printed=(by_tax[tax],))


def _tax(head: str, found: Amount) -> Tax | None:
    """The basis that the cell prints, or its column's head."""
    said = _TAX.findall(head)
    return found.tax or (money.tax_of(said[0]) if len({money.tax_of(t) for t in said}) == 1 else None)


def example(text: str) -> list[tuple[str, str | None, float | None, float | None, str | None]]:
    """Supplier, lot, amount or minimum, maximum and tax of the lots of a text."""
    prices = [(e.mention.name, e.lot, e.price) for _, found in read(View.of(text), 0, len(text)) for e in found]
    return [(name, lot, p.minimum if p.amount is None else p.amount, p.maximum, p.tax) for name, lot, p in prices]


EXAMPLES: list[tuple[str, list[tuple[str, str | None, float | None, float | None, str | None]]]] = [
    (
        "| Lot | Attributaire | Montant HT | Montant TTC |\n|---|---|---|---|\n| 1 | LOUP TP | 10 000 € | 12 000 € |\n"
        "| 2 | Infructueux | - | - |",
        [("LOUP TP", "1", 10000, None, "HT")],
    ),
    (
        "│ Lot │ Titulaire │ Minimum HT │ Maximum HT │\n│ 1 │ ORME (44) │ 5 000 € │ 20 000 € │\n",
        [("ORME", "1", 5000, 20000, "HT")],
    ),
    ("Attribution\nLot\tEntreprise\tPrix TTC\n3\tBRUME\t1 200,50", [("BRUME", "3", 1200.5, None, "TTC")]),
]
NOT_FOUND = [
    "Offres reçues\n| Entreprise | Montant HT | Note |\n| LOUP | 10 € | 8 |",
    "Attribution\n| Lot | Entreprise | Montant HT |\n| 1 | LOUP | 10 € |\n| 1 | ORME | 9 € |",
    "Attribution\n| Lot | Objet | Montant HT |\n| 1 | Murs | 10 € |",
]
