"""Lots told in lines with labels: "LOT N° 2 : GROS ŒUVRE", "Entreprise : DUPONT", "Montant de l'offre : 12 000 € HT".

The words on the lot's own line are its works (corps d'état), never a firm (Code de la commande publique L2113-10).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from data_loaders.documents.fact import Span
from data_loaders.documents.proposal import Proposal
from data_loaders.documents.readings.contracts.contract_entry import Entry, price_of, proposed
from data_loaders.documents.readings.contracts.contract_lot import Lot, marks
from data_loaders.documents.readings.contracts.contract_supplier import Mention, is_firm, tidy
from data_loaders.documents.readings.contracts.lot_tables.lot_words import NOBODY, WON
from data_loaders.documents.text import money
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_LABEL = phrase(
    r"\n[ \t•*–-]{0,8}(?:nom (?:de l'|du ))?(?:entreprise|titulaire|attributaire|societe|prestataire|fournisseur|assureur)s?"
    r"(?: retenue?s?| attributaires?)? ?: ?(?=[^\s:])"
)
_OPENS_LINE = re.compile(r"(?:\A|\n)[ \t•*▪–-]{0,8}\Z")
_NAME_ENDS = re.compile(r"\n|[,;(]|\s[–-]\s|\s(?:pour|d'un|au)\s(?:un |le )?(?:montant|prix)\b|\s\d[\d ]{0,12}[,.]?\d{0,2} ?€")
_KIND = re.compile(r"\A(?:l['’]|la |le )?(?:groupement|entreprise|soci[ée]t[ée])\s", re.IGNORECASE)
_STOP = re.compile(r"\n[ \t]*\n|\n[ \t•*–-]{0,8}(?:(?:sous[- ])?total|le conseil|l'assemblee|vote\b|pour ?:)")
_SUM = phrase(r"\n[ \t•*–-]{0,8}montants? tota(?:l|ux)\b")  # of all lots, where the last lot's own price stands above
_CHOICE = phrase(r"\bchoix d|\bces choix\b")
_EMPTY = phrase(NOBODY)
_BLOCK, _LEAST = 420, 2


@dataclass(frozen=True, slots=True)
class Labelled:
    """The lots of one list, and the stretch of the view that prints them."""

    entries: tuple[Entry, ...]
    stretch: Span


def read(view: View, start: int, end: int) -> Labelled | None:
    """The firm of each labelled lot; None where one lot names two or comes twice, or nothing says who won."""
    lots = [lot for lot in marks(view.folded, start, end) if _OPENS_LINE.search(view.folded, max(start, lot.start - 12), lot.start)]
    blocks = _blocks(view, lots, end)
    if len(blocks) < _LEAST or not (WON.search(view.folded, start, end) or _CHOICE.search(view.folded, start, end)):
        return None
    entries: list[Entry] = []
    for lot, labels, stop in blocks:
        if len(labels) > 1 or len(lot.numbers) != 1 or any(e.lot == lot.numbers[0] for e in entries):
            return None
        entry = _entry(view, labels[0], lot.numbers[0], stop) if labels else None
        if labels and entry is None and _EMPTY.search(view.folded, lot.end, stop) is None:
            return None
        entries += [entry] if entry else []
    return Labelled(tuple(entries), (blocks[0][0].start, blocks[-1][2])) if entries else None


def proposals(view: View, labelled: Labelled) -> list[Proposal[Entry]]:
    """The lots as proposals."""
    return [proposed(view, entry, "labelled lots") for entry in labelled.entries]


def _blocks(view: View, lots: Sequence[Lot], end: int) -> list[tuple[Lot, list[re.Match[str]], int]]:
    """Each lot, the labels below it and where its lines end, from the first lot that has a label on; a lot without offer has none."""
    blocks: list[tuple[Lot, list[re.Match[str]], int]] = []
    for i, lot in enumerate(lots):
        stop = min(lots[i + 1].start if i + 1 < len(lots) else end, lot.end + _BLOCK)
        closed = _STOP.search(view.folded, lot.end, stop)
        stop = closed.start() if closed else stop
        labels = list(_LABEL.finditer(view.folded, lot.end, stop))
        empty = _EMPTY.search(view.folded, lot.end, stop)
        if blocks and not labels and not empty:
            break
        if labels or (blocks and empty):
            blocks.append((lot, labels, stop))
    return blocks


def _entry(view: View, label: re.Match[str], lot: str, stop: int) -> Entry | None:
    """The firm behind its label, and the one price below it."""
    cut = _NAME_ENDS.search(view.raw, label.end(), stop)
    span = (label.end(), cut.start() if cut else stop)
    name = _KIND.sub("", tidy(view.raw[slice(*span)]))
    if not name or not (name[0].isupper() or name[0].isdigit()) or not is_firm(name):
        return None
    total = _SUM.search(view.folded, span[1], stop)
    stop = total.start() if total and money.find(view.folded, span[1], total.start()) else stop
    return Entry(Mention(label.start(), *span, name), lot, price_of(view.folded, span[1], stop), listed=True)


def example(text: str) -> list[tuple[str, str | None, float | None, str | None]]:
    """Supplier, lot, amount and tax of the labelled lots of a text."""
    found = read(View.of(text), 0, len(text))
    return [(e.mention.name, e.lot, e.price.amount, e.price.tax) for e in found.entries] if found else []


EXAMPLES: list[tuple[str, list[tuple[str, str | None, float | None, str | None]]]] = [
    (
        "Offres les plus avantageuses :\nLOT N° 1 : GROS ŒUVRE\nEntreprise : LOUP BÂTIMENT\nMontant de l'offre : 120 000 € HT soit "
        "144 000 € TTC\nLOT N° 2 : PLÂTRERIE\nInfructueux\nLOT N° 3 : CHARPENTE\nEntreprise : GROUPEMENT ORME (mandataire) - BRUME\n"
        "Montant : 9 000 € HT\nLOT N° 4 : PEINTURE\nSans suite\nTOTAL HT : 129 000 €",
        [("LOUP BÂTIMENT", "1", 120000, "HT"), ("ORME", "3", 9000, "HT")],
    ),
    (
        "retient :\n- Lot 1 : Toit\n  Titulaire : société Loup et Fils\n  Montant HT : 45 000 €\n- Lot 2 : Murs\n  Titulaire : Orme\n"
        "  Montant : 900 € HT\nMontant total : 45 900 € HT",
        [("Loup et Fils", "1", 45000, "HT"), ("Orme", "2", 900, "HT")],
    ),
]
NOT_FOUND = [
    "Offres, avant de retenir :\nLot 1 : Toit\nEntreprise : LOUP\nMontant : 5 € HT\nEntreprise : ORME\nMontant : 6 € HT\nLot 2 : Murs\n"
    "Entreprise : BRUME",
    "Candidats :\nLot 1 : Toit\nEntreprise : LOUP\nMontant : 5 000 € HT\nLot 2 : Murs\nEntreprise : ORME\nMontant : 6 000 € HT",
    "attribue :\nLot 1 : Toit\nEntreprise : LOUP\nLot 1 : Toit, option\nEntreprise : ORME",
]
