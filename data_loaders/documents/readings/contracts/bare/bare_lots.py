"""Lots in a table whose cells the print has let go: the columns by their heads, or without heads by the printed sum."""

import re
from dataclasses import replace

from data_loaders.documents.readings.contracts.contract_entry import Entry, Price
from data_loaders.documents.readings.contracts.contract_supplier import Mention, is_firm, tidy
from data_loaders.documents.readings.pairs import pair_cells
from data_loaders.documents.readings.pairs.pair_cell import Cell, cell
from data_loaders.documents.readings.pairs.pair_cells import Cells
from data_loaders.documents.text import trades
from data_loaders.documents.text.money import Amount, Tax, tax_of, written
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold
from data_loaders.documents.text.words.taxes import TAX

_WHO = phrase(
    r"\b(?:entreprises?|titulaires?|attributaires?|societes?|prestataires?|fournisseurs?|assureurs?|candidat retenu|retenue?s?)\b"
)
_PRICE = phrase(r"\b(?:montants?|prix|total|offres?|couts?|marches?|primes?|cotisations?|ht)\b|€")
_NOT_PRICE = phrase(r"\b(?:estim\w*|notes?|rang|classement|criteres?|tva|ecart|points|duree|delai|code|sirets?|lots?|franchises?)\b")
_BIDS = phrase(r"\b(?:notes?|rang|classement|criteres?|points|candidats?)\b")
_NOBODY = phrase(r"\b(?:infructueu\w*|sans suite|neant|aucune?|relance\w*|supprime\w*|consultation)\b")
_WON = phrase(r"\b(?:titulaires?|attributaires?|retenue?s?|choisie?s?)\b")
_CLOSE = 0.021
_AT_END = re.compile(r"(?<![\d,])(\d{1,3}(?: \d{3}){0,3},\d\d)(?: ?€)?(?: ?HT)?\Z")
_LOT = re.compile(r"\s{0,9}[•*–-]?\s?(?:[Ll]ot |LOT )?(?:n ?° ?)?\d{1,2}[ .:–-]{1,4}")
_TOTAL = phrase(r"\s{0,40}[|•–-]?\s?(?:total|montant total|ensemble)\b")


def read(view: View, start: int, end: int) -> list[Entry]:
    """The entries of the one table of lots that the stretch holds."""
    found = [one for table in pair_cells.of(view, start, end) if (one := _headed(view, table, start, end))]
    if not found:
        found = [one for table in pair_cells.headless(view, start, end) if (one := _summed(view, table, start, end))]
    if not found and (totalled := _totalled(view, start, end)):
        return totalled
    return found[0] if len(found) == 1 else []


def _totalled(view: View, start: int, end: int) -> list[Entry]:
    """Lines of lots that end with a firm and its price, right above the line that prints what they come to."""
    rows: list[tuple[int, str, Amount]] = []
    for line in re.finditer(r"[^\n]+", view.raw[start:end]):
        low, text = start + line.start(), line.group().rstrip()
        figure = _AT_END.search(text)
        if figure is None:
            rows = []
            continue
        amount = Amount(low + figure.start(1), low + figure.end(1), written(figure[1]), "EUR", None, bare=True)
        label = text[: figure.start()]
        if _TOTAL.match(fold(label)) and len(rows) > 1:
            closes = abs(sum(a.value for _, _, a in rows) - amount.value) <= _CLOSE
            return _named(rows, _tax(fold(label)) or _unit(view, start, end)) if closes else []
        rows.append((low, label, amount))
    return []


def _named(rows: list[tuple[int, str, Amount]], tax: Tax | None) -> list[Entry]:
    """The firm of each line is what stands behind its lot's number and trade."""
    found = []
    for low, label, amount in rows:
        lot = _LOT.match(label)
        lead = lot.end() if lot else 0
        begin = lead + trades.past_designation(label[lead:])
        name = tidy(label[begin:])
        if lot is None or not name or not is_firm(name):
            return []
        price = Price(amount=amount.value, tax=tax, printed=(replace(amount, tax=tax),))
        found.append(Entry(Mention(low + begin, low + begin, low + begin + len(name), name), price=price, listed=True))
    return found


def _headed(view: View, table: Cells, start: int, end: int) -> list[Entry]:
    heads = [fold(head) for head in table.head]
    whos = [i for i, head in enumerate(heads) if _WHO.search(head)]
    prices = [i for i, head in enumerate(heads) if _PRICE.search(head) and not _NOT_PRICE.search(head) and i not in whos]
    net = [i for i in prices if "ttc" not in heads[i].replace(".", "")]
    if len(whos) != 1 or any(_BIDS.search(head) for head in heads):
        return []
    prices = net if len(net) == 1 else prices
    if len(prices) != 1:
        return []
    tax = _tax(heads[prices[0]]) or _unit(view, start, end)
    entries = _entries(table, whos[0], prices[0], tax)
    if not whos[0] and not _WON.search(heads[0]):
        return []  # a list of offers begins with the names of who made them
    again = [e for e in entries if fold(e.mention.name) in view.folded[table.rows[-1][-1].end : end]]
    return again if again and len(again) < len(entries) else entries


def _summed(view: View, table: Cells, start: int, end: int) -> list[Entry]:
    """Rows without a head: their figures come to a printed sum, and one column of words alone is of names."""
    figures = [row[-1].figure or 0.0 for row in table.rows]
    printed = {one.figure for one in _figures(view, table.rows[-1][-1].end, end)}
    if not any(p is not None and abs(p - sum(figures)) <= _CLOSE for p in printed):
        return []
    words = [i for i in range(len(table.rows[0]) - 1) if all(_is_name(row[i].text) for row in table.rows)]
    return _entries(table, words[0], len(table.rows[0]) - 1, _unit(view, start, end)) if len(words) == 1 else []


def _figures(view: View, start: int, end: int) -> list[Cell]:
    lines = re.finditer(r"[^\n]+", view.raw[start:end])
    return [one for line in lines if (one := cell(view, start + line.start(), start + line.end())).figure is not None]


def _is_name(text: str) -> bool:
    return text[:1].isupper() and is_firm(text) and trades.past_designation(re.sub(r"\A\d{1,2}[ .)-]{1,3}", "", text)) < len(text)


def _entries(table: Cells, who: int, price: int, tax: Tax | None) -> list[Entry]:
    found = []
    for row in table.rows:
        if max(who, price) >= len(row):
            return []
        name, cell = row[who], row[price]
        if cell.figure is None or not cell.figure or _NOBODY.search(fold(name.text)) or not is_firm(name.text):
            continue
        amount = Amount(cell.start, cell.end, cell.figure, "EUR", tax, bare=True)
        mention = Mention(name.start, name.start, name.end, tidy(name.text))
        found.append(Entry(mention, price=Price(amount=cell.figure, tax=tax, printed=(amount,)), listed=True))
    return found if len(found) > 1 else []


def _tax(head: str) -> Tax | None:
    found = TAX.search(head)
    return tax_of(found.group()) if found else None


def _unit(view: View, start: int, end: int) -> Tax | None:
    """The basis that the act names once for all its figures."""
    told = {tax_of(m.group()) for m in TAX.finditer(view.folded, start, end)}
    return told.pop() if len(told) == 1 else None


def example(text: str) -> list[tuple[str, float | None, str | None]]:
    """Supplier, amount and tax of a table's lots."""
    return [(e.supplier, e.price.amount, e.price.tax) for e in read(View.of(text), 0, len(text))]


EXAMPLES: list[tuple[str, list[tuple[str, float | None, str | None]]]] = [
    (
        "Secteur\nRues\nTitulaire\nTotal HT\nTotal TTC\nNord\nMoulin\nEnrobés Loup\n900,00\n1 080,00\nSud\nGare\nTP "
        "Orme\n800,00\n960,00\nAccord.",
        [("Enrobés Loup", 900, "HT"), ("TP Orme", 800, "HT")],
    ),
    (
        "1 Gros œuvre\nBâti Loup\n900,00\n2 Charpente\nBois Orme\n800,50\n3 Peinture\nDécor Brume\n100,00\nTotal HT\n1 800,50\nAccord.",
        [("Bâti Loup", 900, "HT"), ("Bois Orme", 800.5, "HT"), ("Décor Brume", 100, "HT")],
    ),
    (
        "Lot 1 Démolition BATILOUP 4 512,30\nLot 2 Charpente OSSATURES 32 1 207,00\nTotal HT 5 719,30\nAccord.",
        [("BATILOUP", 4512.3, "HT"), ("OSSATURES 32", 1207, "HT")],
    ),
    (
        "Travaux\nLot\nEntreprise\nMontant HT\n1 - Sol\nLoup Sols\n900,00\n2 - Air\nSans suite\n-\n3 - Murs\nOrme\n80,00\nAccord.",
        [("Loup Sols", 900, "HT"), ("Orme", 80, "HT")],
    ),
]
NOT_FOUND = [
    "Candidat\nNote\nMontant HT\nLoup\n80\n900,00\nOrme\n90\n800,00\nAccord.",
    "1 Gros œuvre\nBâti Loup\n900,00\n2 Charpente\nBois Orme\n800,50\n3 Peinture\nDécor Brume\n100,00\nAccord.",
    "Lot 1 Démolition BATILOUP 4 512,30\nLot 2 Charpente OSSATURES 32 1 207,00\nTotal HT 5 819,30\nAccord.",
]
