"""Lots in a table with marks between its cells: the columns as their heads call them, minimum and maximum too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.contracts.contract_entry import Entry, proposed
from data_loaders.documents.readings.contracts.contract_supplier import Mention, is_firm, tidy
from data_loaders.documents.readings.contracts.lot_tables import contract_cell_price, contract_spread
from data_loaders.documents.readings.contracts.lot_tables.lot_words import NOBODY, WHO, WON
from data_loaders.documents.readings.tables import grid as cells_of
from data_loaders.documents.readings.tables import money_grid
from data_loaders.documents.readings.tables.grid import Grid, Row
from data_loaders.documents.text import trades
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_FIRM = phrase(rf"{WHO}|cocontractants?|groupements?|\bnom de l'")
_NO_FIRM = phrase(r"\bnombre\b|\bnb\b|\bnbre\b|\badresses?\b|\bvilles?\b|\bobjet\b|designation|\boffres?\b[^.]{0,20}\brecues?")
# Who bid, not who won: "trois sociétés ont fait les offres suivantes".
_BIDS = phrase(
    r"\b(?:ont|a) (?:fait|remis|presente|depose|adresse|propose|transmis)\b[^.;]{0,60}\b(?:offres?|propositions?|devis)\b|"
    r"\b(?:offres?|propositions?|devis) (?:recue?s?|remise?s|deposee?s|obtenus)\b"
)
_PASSED = phrase(r"\bmarches? (?:suivants? )?(?:est|sont|ont ete) (?:passe|conclu|signe)s?\b")
_COMPARED = phrase(r"\bnotes?\b|\bnotation|classement|\brang\b|criteres?|\bpoints\b|initial|avenant|nouveau")
_LOT = phrase(r"\blots?\b|\bn ?°|\bsecteurs?\b|\bnumero")
_LOT_NUMBER = re.compile(r"\D{0,12}(?P<lot>\d{1,2} ?[a-d]?)\b")
_NOBODY = phrase(
    rf"{NOBODY}|neant|"
    r"\A(?:pour|contre|abst\w*|votants?)\Z|\A[\s./()-]{0,8}\Z"
)
_TOTAL = phrase(r"[^a-z]{0,9}(?:sous[- ])?(?:total|totaux|montant total)\b")
_BRACKETS = re.compile(r"\s?\([^()]{0,70}\)")
_PLACE = re.compile(r"(?<![\s,;–-])[\s,;–-]+(?:[A-Z]-)?\d{5}\b.*")  # "LOUP TP 44000 Valbourg"
_SUM = re.compile(r"€|\beuros?\b|\d[ .]\d{3}|,\d\d\b")
_CENT = 0.02
_ABOVE, _LONGEST_HEAD, _LONGEST_NAME = 420, 90, 110


@dataclass(frozen=True, slots=True)
class Lots:
    """The lots read of one table: how many rows print a price, and the sum that it prints."""

    grid: Grid
    entries: tuple[Entry, ...]
    rows: int
    printed: float | None = None

    @property
    def counted(self) -> float:
        """What the lots read come to; of a range its most."""
        return round(sum(e.price.amount or e.price.maximum or 0.0 for e in self.entries), 2)

    @property
    def in_part(self) -> bool:
        """Rows are left, or the sum that is printed is more."""
        short = self.printed is not None and self.counted < self.printed - _CENT
        return self.counted > 0 and (len(self.entries) < self.rows or (short and all(e.price.amount for e in self.entries)))


@lru_cache(maxsize=2)  # asked for contracts, then for what was read in part
def read(view: View, start: int, end: int) -> tuple[Lots, ...]:
    """The won lots of each table in the stretch; none of a comparison of bids."""
    return tuple(_read(view, start, end))


def _read(view: View, start: int, end: int) -> Iterator[Lots]:
    spread = contract_spread.grids(view, start, end)
    for grid in (*money_grid.grids(view, start, end, wide=True), *cells_of.of_tables(view, start, end), *spread):
        heads = [fold(cell.text) for cell in grid.rows[0]]
        firm = _firm(heads)
        won = firm is not None and (WON.search(heads[firm]) or _is_won(view.folded[max(start, grid.start - _ABOVE) : grid.start]))
        if firm is None or not won or any(_COMPARED.search(head) or len(head) > _LONGEST_HEAD for head in heads):
            continue
        whole = list(_whole(grid.rows[1:], heads, firm))
        sums = [row for row in whole if any(_TOTAL.match(fold(cell.text)) for cell in row[: firm + 1])]
        rows = [row for row in whole if row not in sums]
        found = [e for row in rows if (e := _entry(view, row, heads, firm))]
        lots = [e.lot for e in found if e.lot]
        sure = bool(lots) or len(found) == 1 or bool(WON.search(heads[firm]))
        if found and sure and (lots or any(e.price.known for e in found)) and len(lots) == len(set(lots)):
            priced = sum(contract_cell_price.of(view, row, heads, firm).known and not _NOBODY.search(fold(row[firm].text)) for row in rows)
            printed = contract_cell_price.of(view, sums[-1], heads, firm).amount if len(sums) == 1 else None
            yield Lots(grid, tuple(found), max(priced, len(found)), printed)


def _is_won(lead: str) -> bool:
    """The words above speak of an award, and none behind them of bids."""
    awards = [found.start() for words in (WON, _PASSED) for found in words.finditer(lead)]
    bids = [found.start() for found in _BIDS.finditer(lead)]
    return bool(awards) and (not bids or max(awards) > max(bids))


def _firm(heads: list[str]) -> int | None:
    """The column of the firms: the one that says who was chosen, else who bid."""
    named = [i for i, head in enumerate(heads) if _FIRM.search(head) and not _NO_FIRM.search(head)]
    return next((i for i in named if WON.search(heads[i])), next(iter(named), None))


def _whole(rows: tuple[Row, ...], heads: list[str], firm: int) -> Iterator[Row]:
    """The rows, each with the lines under it that only go on with its words."""
    whole: Row | None = None
    for row in rows:
        if len(row) != len(heads):
            continue
        words_only = all(
            not cell.text or (not re.search(r"\d", cell.text) and not contract_cell_price.MONEY.search(heads[i]))
            for i, cell in enumerate(row)
        )
        part = not row[0].text or not row[firm].text or (row[0].text[0].islower() and not row[-1].text)  # "œuvre | JACQUES | |"
        goes_on = words_only and part and not any(_NOBODY.search(fold(cell.text)) for cell in row if cell.text)
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
    for lots in read(view, start, end):
        yield lots.grid, [proposed(view, entry, f"cells ({lots.grid.drawn})") for entry in lots.entries]


def _entry(view: View, row: Row, heads: list[str], firm: int) -> Entry | None:
    cell = row[firm]
    if not re.search(r"[^\W\d_]{2}", cell.text) or _NOBODY.search(fold(cell.text)):
        return None
    start, end = cell.pieces[0][0], cell.pieces[-1][1]
    name = tidy(_PLACE.sub("", _BRACKETS.sub("", cell.text)))
    lot = next((m["lot"].strip() for i, head in enumerate(heads) if _LOT.search(head) and (m := _LOT_NUMBER.match(row[i].text))), None)
    if trades.past_designation(name) >= len(name):
        return None  # the columns do not stand under their heads: this one is the designations'
    if not is_firm(name) or not name[:1].isalnum() or name[0].islower() or len(name) > _LONGEST_NAME or _SUM.search(fold(name)):
        return None
    return Entry(Mention(start, start, end, name), lot, contract_cell_price.of(view, row, heads, firm), listed=True)


def example(text: str) -> list[tuple[str, str | None, float | None, float | None, str | None]]:
    """Supplier, lot, amount or minimum, maximum and tax of the lots of a text."""
    first = next(iter(read(View.of(text), 0, len(text))), None)
    prices = [(e.mention.name, e.lot, e.price) for e in (first.entries if first else ())]
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
    (
        "Les marchés sont passés :\nN°\tCorps d'état\tTitulaire\tH.T.\n01\tGros\tSOCIETE DU\t58.640,11\nœuvre\t\tVAL\t\n"
        "02\tMurs\tOrme\t900,00",
        [("SOCIETE DU VAL", "01", 58640.11, None, "HT"), ("Orme", "02", 900, None, "HT")],
    ),
    ("Attribution\nLot\tEntreprise\tPrix TTC\n3\tBRUME\t1 200,50", [("BRUME", "3", 1200.5, None, "TTC")]),
]
NOT_FOUND = [
    "Offres reçues\n| Entreprise | Montant HT | Note |\n| LOUP | 10 € | 8 |",
    "Attribution\n| Lot | Entreprise | Montant HT |\n| 1 | LOUP | 10 € |\n| 1 | ORME | 9 € |",
    "Attribution du marché\nTrois sociétés ont fait les offres suivantes :\n| N° | Société | Montant HT |\n| 2 | ORME | 9 € |",
    "Attribution\n| Lot | Objet | Montant HT |\n| 1 | Murs | 10 € |",
]
