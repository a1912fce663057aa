"""Lots in a table with marks between its cells: the columns as their heads call them, minimum and maximum too."""

import re
from collections.abc import Iterator

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.contracts import contract_tranches
from data_loaders.documents.readings.contracts.contract_entry import NOTHING, Entry, Price, proposed
from data_loaders.documents.readings.contracts.contract_supplier import Mention, is_firm, tidy
from data_loaders.documents.readings.tables import grid as cells_of
from data_loaders.documents.readings.tables import money_grid
from data_loaders.documents.readings.tables.grid import Grid, Row
from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount, Tax
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_FIRM = phrase(
    r"entreprises?|attributaires?|titulaires?|societes?|prestataires?|candidats?|fournisseurs?|soumissionnaires?|cocontractants?|"
    r"groupements?|\bnom de l'"
)
_NO_FIRM = phrase(r"\bnombre\b|\bnb\b|\bnbre\b|\badresses?\b|\bvilles?\b|\bobjet\b|designation|\boffres?\b[^.]{0,20}\brecues?")
_WON = phrase(r"reten(?:ir|ue?s?)\b|attribu|titulaire|adjudicataire|mieux[- ]disant|plus avantageuse|class\w+ premi")
_COMPARED = phrase(r"\bnotes?\b|\bnotation|classement|\brang\b|criteres?|\bpoints\b|initial|avenant|nouveau")
_ASIDE = phrase(r"estim\w+|\brecues?\b|\bnombre\b|\bnbre?\b|\bnb\b|\btva\b|%|\btaux\b|\becart|\bunitaires?\b|\bdelais?\b|\bdurees?\b")
_OPTION = phrase(r"\boptions?\b|\bvariantes?\b|\bpse\b|prestations? supplement")
_FIRM_PART, _OTHER_PART = phrase(r"\btranches? fermes?\b|\bt\.?f\b"), phrase(r"\btranches? (?:conditionn|option|\d)|\bt\.?[oc]\b")
_KEPT = (phrase(r"\+"), phrase(r"\btotal\b(?! retenu)"), phrase(r"retenu|attribu|definitif|\bmarche\b"))  # the surest first
_LOT = phrase(r"\blots?\b|\bn ?°|\bsecteurs?\b|\bnumero")
_LOT_NUMBER = re.compile(r"\D{0,12}(?P<lot>\d{1,2} ?[a-d]?)\b")
_MONEY = phrase(
    r"\bmontants?\b|\bprix\b|\boffres?\b|\bh\. ?t\b|\bht\b|\bttc\b|\bt\. ?t\. ?c\b|\bmini|\bmaxi|€|\beuros?\b|\btranches?\b|\bcouts?\b"
)
_TAX = re.compile(r"(?<![a-z])(?:h\. ?t\.?|ht|hors taxes?|t\. ?t\. ?c\.?|ttc)(?![a-z])")
_YEAR = phrase(r"\bannuels?\b|par an\b|/ ?an\b")
_NOBODY = phrase(
    r"infructueu\w*|sans suite|relanc\w*|non attribue|(?:aucune|pas d')[ ']?offre|declare|neant|"
    r"\A(?:pour|contre|abst\w*|votants?)\Z|\A[\s./()-]{0,8}\Z"
)
_TOTAL = phrase(r"[^a-z]{0,9}(?:sous[- ])?(?:total|totaux|montant total)\b")
_BRACKETS = re.compile(r"\s?\([^()]{0,70}\)")
_PLACE = re.compile(r"[\s,;–-]+(?:[A-Z]-)?\d{5}\b.*")  # "LOUP TP 44000 Valbourg"
_SUM = re.compile(r"€|\beuros?\b|\d[ .]\d{3}|,\d\d\b")
_ABOVE, _LONGEST_HEAD, _LONGEST_NAME = 420, 90, 110
Priced = tuple[int, str, Amount]


def read(view: View, start: int, end: int) -> Iterator[tuple[Grid, list[Entry]]]:
    """The won lots of each table in the stretch; none of a comparison of bids."""
    for grid in (*money_grid.grids(view, start, end, wide=True), *cells_of.of_tables(view, start, end)):
        heads = [fold(cell.text) for cell in grid.rows[0]]
        firm = _firm(heads)
        won = firm is not None and (_WON.search(heads[firm]) or _WON.search(view.folded, max(start, grid.start - _ABOVE), grid.start))
        if firm is None or not won or any(_COMPARED.search(head) or len(head) > _LONGEST_HEAD for head in heads):
            continue
        rows = [row for row in _whole(grid.rows[1:], heads, firm) if not any(_TOTAL.match(fold(cell.text)) for cell in row[: firm + 1])]
        found = [e for row in rows if (e := _entry(view, row, heads, firm))]
        lots = [e.lot for e in found if e.lot]
        sure = bool(lots) or len(found) == 1 or bool(_WON.search(heads[firm]))
        if found and sure and (lots or any(e.price.known for e in found)) and len(lots) == len(set(lots)):
            yield grid, found


def _firm(heads: list[str]) -> int | None:
    """The column of the firms: the one that says who was chosen, else who bid."""
    named = [i for i, head in enumerate(heads) if _FIRM.search(head) and not _NO_FIRM.search(head)]
    return next((i for i in named if _WON.search(heads[i])), next(iter(named), None))


def _whole(rows: tuple[Row, ...], heads: list[str], firm: int) -> Iterator[Row]:
    """The rows, each with the lines under it that only go on with its words."""
    whole: Row | None = None
    for row in rows:
        if len(row) != len(heads):
            continue
        words_only = all(not cell.text or (not re.search(r"\d", cell.text) and not _MONEY.search(heads[i])) for i, cell in enumerate(row))
        goes_on = (
            words_only and (not row[0].text or not row[firm].text) and not any(_NOBODY.search(fold(cell.text)) for cell in row if cell.text)
        )
        if whole and goes_on and not _NOBODY.search(fold(whole[firm].text)):
            whole = tuple(a + b for a, b in zip(whole, row, strict=True))
            continue
        if whole:
            yield whole
        whole = row
    if whole:
        yield whole


def propose(view: View, start: int, end: int) -> Iterator[tuple[Grid, list[Proposal[Entry]]]]:
    """The rows of each table as proposals, with the table that holds them."""
    for grid, entries in read(view, start, end):
        yield grid, [proposed(view, entry, f"cells ({grid.drawn})") for entry in entries]


def _entry(view: View, row: Row, heads: list[str], firm: int) -> Entry | None:
    cell = row[firm]
    if not re.search(r"[^\W\d_]{2}", cell.text) or _NOBODY.search(fold(cell.text)):
        return None
    start, end = cell.pieces[0][0], cell.pieces[-1][1]
    name = tidy(_PLACE.sub("", _BRACKETS.sub("", cell.text)))
    lot = next((m["lot"].strip() for i, head in enumerate(heads) if _LOT.search(head) and (m := _LOT_NUMBER.match(row[i].text))), None)
    if not is_firm(name) or not name[:1].isalnum() or name[0].islower() or len(name) > _LONGEST_NAME or _SUM.search(fold(name)):
        return None
    return Entry(Mention(start, start, end, name), lot, _price(view, row, heads, firm), listed=True)


def _price(view: View, row: Row, heads: list[str], firm: int) -> Price:
    """The amount without tax where both are printed; minimum and maximum where the heads say so; nothing where columns stay open."""
    cells = [
        (i, head, found)
        for i, head in enumerate(heads)
        if i != firm
        and not _ASIDE.search(head)
        and (found := cells_of.amount(view, row[i]))
        and (_MONEY.search(head) or re.search(r"€|,\d\d", row[i].text))
    ]
    parts = contract_tranches.price_of(view.folded, row[firm].pieces[-1][1], max(end for cell in row for _, end in cell.pieces))
    if parts.known:
        return parts
    low = next((one for one in cells if "mini" in one[1]), None)
    high = next((one for one in cells if "maxi" in one[1]), None)
    if low or high:
        return _range(low, high, high[2].value if high else None)
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
    return {money.tax_of(t) for t in _TAX.findall(head)}


def example(text: str) -> list[tuple[str, str | None, float | None, float | None, str | None]]:
    """Supplier, lot, amount or minimum, maximum and tax of the lots of a text."""
    first = next(read(View.of(text), 0, len(text)), None)
    prices = [(e.mention.name, e.lot, e.price) for e in (first[1] if first else ())]
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
