"""The price of a lot in the cells of its row, as the heads over them call the columns: net before gross, minimum and maximum, parts."""

import re
from dataclasses import replace

from data_loaders.documents.readings.contracts import contract_tranches
from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Price
from data_loaders.documents.readings.tables import grid as cells_of
from data_loaders.documents.readings.tables.grid import Row
from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount, Tax
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold
from data_loaders.documents.text.words.taxes import TAX

_ASIDE = phrase(
    r"estim\w+|\brecues?\b|\bnombre\b|\bnbre?\b|\bnb\b|\btva\b|%|\btaux\b|\becart|\bunitaires?\b|\bdelais?\b|\bdurees?\b|\bfranchises?\b"
)
_OPTION = phrase(r"\boptions?\b|\bvariantes?\b|\bpse\b|prestations? supplement")
_FIRM_PART, _OTHER_PART = phrase(r"\btranches? fermes?\b|\bt\.?f\b"), phrase(r"\btranches? (?:conditionn|option|\d)|\bt\.?[oc]\b")
_KEPT = (phrase(r"\+"), phrase(r"\btotal\b(?! retenu)"), phrase(r"retenu|attribu|definitif|\bmarche\b"))  # the surest first
MONEY = phrase(
    r"\bmontants?\b|\bprix\b|\boffres?\b|\bh\. ?t\b|\bht\b|\bttc\b|\bt\. ?t\. ?c\b|\bmini|\bmaxi|€|\beuros?\b|\btranches?\b|\bcouts?\b"
)
_WITHOUT = phrase(r" ?(?:sans(?: minimum)?|neant|aucun) ?")
_YEAR = phrase(r"\bannuels?\b|par an\b|/ ?an\b")
Priced = tuple[int, str, Amount]


def of(view: View, row: Row, heads: list[str], firm: int) -> Price:
    """The amount without tax where both are printed; minimum and maximum where the heads say so; nothing where columns stay open."""
    cells = [
        (i, head, found)
        for i, head in enumerate(heads)
        if i != firm
        and not _ASIDE.search(head)
        and (found := cells_of.amount(view, row[i]))
        and (MONEY.search(head) or re.search(r"€|,\d\d", row[i].text))
    ]
    if row[firm].pieces:
        parts = contract_tranches.price_of(view.folded, row[firm].pieces[-1][1], max(end for cell in row for _, end in cell.pieces))
        if parts.known:
            return parts
    low = next((one for one in cells if "mini" in one[1]), None)
    high = next((one for one in cells if "maxi" in one[1]), None)
    if low or high:
        price = _range(low, high, high[2].value if high else None)
        without = low is None and any("mini" in head and _WITHOUT.fullmatch(fold(row[i].text)) for i, head in enumerate(heads))
        return replace(price, minimum=0.0) if without else price
    part = next((one for one in cells if _FIRM_PART.search(one[1])), None)
    others = [one for one in cells if _OTHER_PART.search(one[1])]
    if part and others and not any("total" in one[1] for one in cells):
        return _range(part, others[-1], round(part[2].value + sum(one[2].value for one in others), 2))
    taxes = {t for head in heads for t in _taxes(head)}
    return _fixed(cells, next(iter(taxes)) if len(taxes) == 1 else None)


def _range(low: Priced | None, high: Priced | None, most: float | None) -> Price:
    taxes = {t for one in (low, high) if one and (t := _tax(one[1], one[2]))}
    return Price(
        minimum=low[2].value if low else None,
        maximum=most,
        tax=taxes.pop() if len(taxes) == 1 else None,
        scope="year" if any(one and _YEAR.search(one[1]) for one in (low, high)) else "total",
        printed=tuple(one[2] for one in (low, high) if one),
    )


def _fixed(cells: list[Priced], only: Tax | None) -> Price:
    """One column, or the one that the heads call the whole; without tax where both bases are printed."""
    plain = [one for one in cells if not _OPTION.search(one[1]) or "+" in one[1]]
    bases = {_tax(one[1], one[2]) or only for one in plain}
    tax: Tax | None = "HT" if "HT" in bases else next(iter(bases), None)
    if None in bases and len(bases) > 1:
        return NOTHING
    of_base = [one for one in plain if (_tax(one[1], one[2]) or only) == tax]
    named = next((whole for words in _KEPT if (whole := [one for one in of_base if words.search(one[1])])), of_base)
    if len({one[2].value for one in named}) != 1:
        return NOTHING
    found = named[-1]
    return Price(amount=found[2].value, tax=tax, scope="year" if _YEAR.search(found[1]) else "total", printed=(found[2],))


def _tax(head: str, found: Amount) -> Tax | None:
    """The basis that the cell prints, or its column's head."""
    said = _taxes(head)
    return found.tax or (next(iter(said)) if len(said) == 1 else None)


def _taxes(head: str) -> set[Tax]:
    return {money.tax_of(t) for t in TAX.findall(head)}


def example(text: str) -> tuple[float | None, float | None, float | None, str | None] | None:
    """Amount, minimum, maximum and tax of the second row of a table whose first column is the firm's."""
    view = View.of(text)
    table = next(iter(cells_of.of_tables(view, 0, len(text))), None)
    price = of(view, table.rows[1], [fold(cell.text) for cell in table.rows[0]], 0) if table else NOTHING
    return (price.amount, price.minimum, price.maximum, price.tax) if price.known else None


EXAMPLES: list[tuple[str, tuple[float | None, float | None, float | None, str | None]]] = [
    ("Entreprise | Montant HT | Montant TTC\nLOUP | 100,00 € | 120,00 €", (100, None, None, "HT")),
    ("Entreprise | Mini HT | Maxi HT\nLOUP | 100,00 € | 900,00 €", (None, 100, 900, "HT")),
    ("Entreprise | Estimation HT | Offre HT\nLOUP | 100,00 € | 90,00 €", (90, None, None, "HT")),
    ("Entreprise | Base HT | Option HT | Base + option HT\nLOUP | 100,00 € | 20,00 € | 120,00 €", (120, None, None, "HT")),
]
NOT_FOUND = ["Entreprise | Estimation HT | Délai\nLOUP | 100,00 € | 3 mois"]
