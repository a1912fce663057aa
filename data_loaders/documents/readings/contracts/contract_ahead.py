"""Lots whose price stands first ("Montant HT  Attributaire  Lot"), and prices behind the lot's words or bare under a note on their unit."""

import re
from collections.abc import Iterator
from dataclasses import replace

from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.contracts.contract_entry import Entry, Price, proposed
from data_loaders.documents.readings.contracts.contract_lot import Lot, name_at_end
from data_loaders.documents.readings.contracts.contract_supplier import Mention, is_firm, tidy
from data_loaders.documents.text import money
from data_loaders.documents.text.money import Amount, Tax
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_HEAD = phrase(
    r"\b(?:montants?|prix)(?: (?:de l'offre|du marche|global|total|en|€|euros?))*(?: \(?(?P<tax>h\.? ?t\.?|t\.? ?t\.? ?c\.?)\)?)?"
    r"(?: €| en euros)?"
    r"[\s|/;-]{1,12}(?:nom de l'|l')?(?:attributaire|titulaire|entreprise|societe|prestataire)s?(?: retenue?s?)?"
    r"[\s|/;-]{1,12}(?:n ?° ?(?:de |du )?)?lots?\b(?: n ?°)?(?: (?:et )?(?:designation|objet|intitule))?[\s|:]{0,6}"
)
_LOT = re.compile(r"[\s|–-]{1,12}(?:[Ll]ot )?(?:n ?° ?)?(?P<lot>\d{1,2}[a-dA-D]?)(?=[\s.:|–-])")
_UNIT_NOTE = phrase(r"\bmontants? (?:exprimes? )?en (?:euros?|€) \(?(?P<tax>h\.?t|t\.?t\.?c|hors taxes?|toutes taxes)")
_LONGEST, _MOST = 170, 60


def propose(view: View, start: int, end: int) -> Iterator[Proposal[Entry]]:
    """The rows under each such head; none where one does not fit or a lot comes twice."""
    for head in _HEAD.finditer(view.folded, start, end):
        entries = _rows(view, head, end)
        lots = [e.lot for e in entries]
        if entries and len(lots) == len(set(lots)):
            yield from (proposed(view, entry, "price, firm, lot") for entry in entries)


def _rows(view: View, head: re.Match[str], end: int) -> list[Entry]:
    tax = money.tax_of(head["tax"]) if head["tax"] else None
    found: list[Entry] = []
    here = head.end()
    rows = view.folded[here : min(end, here + _LONGEST * _MOST)]  # cut off: the head's "lot" would take the first figure for its number
    amounts = [replace(a, start=here + a.start, end=here + a.end) for a in money.find(rows) if a.value > 0]
    for i, amount in enumerate(amounts):
        if view.folded[here : amount.start].strip(" \n|") and (not found or amount.start - here > _LONGEST):
            break
        stop = min(amounts[i + 1].start if i + 1 < len(amounts) else end, amount.end + _LONGEST)
        row = _row(view, amount, stop)
        if row is None:
            return []
        name, lot = row
        price = Price(amount=amount.value, tax=amount.tax or tax, printed=(amount,))
        found.append(Entry(Mention(name[0], *name, tidy(view.raw[name[0] : name[1]])), lot, price, listed=True))
        here = name[1]
    return found


def _row(view: View, amount: Amount, stop: int) -> tuple[tuple[int, int], str] | None:
    """The firm up to the number of its lot."""
    lot = _LOT.search(view.raw, amount.end, stop)
    if lot is None:
        return None
    words = view.raw[amount.end : lot.start()]
    start = amount.end + len(words) - len(words.lstrip(" \n|\t–-"))
    name = (start, start + len(words.strip(" \n|\t–-")))
    text = view.raw[name[0] : name[1]]
    return (name, lot["lot"]) if text and text[0].isupper() and len(text) < 80 and is_firm(text) else None


def bare(view: View, lot: Lot, limit: int, tax: Tax | None) -> Entry | None:
    """ "Lot 01 VRD DUPONT TP 85 000,00 Lot 02 …" under or over "montants en euros HT": a loud name before the lot's one bare figure."""
    figures = money.find_bare(view.folded, lot.end, min(limit, lot.end + 200)) if tax else []
    if len(figures) != 1 or money.find(view.folded, lot.end, figures[0].end):
        return None
    span = name_at_end(view, lot.end, figures[0].start)
    text = view.raw[slice(*span)] if span else ""
    if span is None or not is_firm(text):
        return None
    price = Price(amount=figures[0].value, tax=tax, printed=(figures[0],))
    return Entry(Mention(span[0], *span, tidy(text)), lot.numbers[0].lstrip("0"), price, listed=True)


def unit_note(folded: str, start: int, end: int) -> Tax | None:
    """The basis that a note names for figures without a unit."""
    found = _UNIT_NOTE.search(folded, start, end)
    return money.tax_of(found["tax"]) if found else None


def example(text: str) -> list[tuple[str, str | None, float | None, str | None]]:
    """Supplier, lot, amount and tax of the rows of a text."""
    entries = [p.value for p in propose(View.of(text), 0, len(text))]
    return [(e.mention.name, e.lot, e.price.amount, e.price.tax) for e in entries]


EXAMPLES: list[tuple[str, list[tuple[str, str | None, float | None, str | None]]]] = [
    (
        "comme suit : Montant HT Attributaire Lot 42 910,25 € ORME Construction 1 Plomberie 11 120 € LOUP TP 2 Gros œuvre ",
        [("ORME Construction", "1", 42910.25, "HT"), ("LOUP TP", "2", 11120, "HT")],
    ),
    ("Prix TTC   Entreprise retenue   Lot n°\n1 200,50 €   BRUME   3 Murs\n", [("BRUME", "3", 1200.5, "TTC")]),
]
NOT_FOUND = [
    "Montant HT Attributaire Lot 42 910,25 € ORME Construction 1 Plomberie 11 120 € LOUP TP 1 Gros œuvre ",
    "Montant HT Attributaire 42 910,25 € ORME Construction",
    "Montant HT Attributaire Lot 42 910,25 € 1 Plomberie",
]
