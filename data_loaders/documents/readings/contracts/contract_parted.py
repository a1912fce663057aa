"""Lots whose cells dashes, colons or bars part ("Lot n° 2 : Charpente – Scierie du Val – 45 210 € HT"), or stand on a line each."""

import re

from data_loaders.documents.readings.contracts.contract_entry import Entry, price_of
from data_loaders.documents.readings.contracts.contract_lot import Lot
from data_loaders.documents.readings.contracts.contract_supplier import Mention, is_firm, read_name, tidy
from data_loaders.documents.text import money, trades
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View, fold

_PARTS = re.compile(r"\s[–—-]\s|\s?[:|]\s|\s→\s")
_LINE = re.compile(r"\n[ \t]{0,8}(?=[^\n]{3,70}\n[ \t]{0,8}\Z)")
_OPENER = phrase(
    r"(?:ent\.|l'entreprise|entreprise|la societe|societe|ste|ets|groupement|cabinet|attributaire|titulaire) (?=\S)|"
    r"(?:a|au) (?:l'entreprise |la societe |groupement )?(?=\S)"
)
_TO_PRICE = phrase(
    r"(?:\s?\([^()]{0,60}\))?[\s,;|–-]{0,4}(?:(?:pour|moyennant|avec|au prix de|offre de)\s)?(?:(?:une?|le|la)\s)?"
    r"(?:(?:montant|prime|cotisation|prix|total|annuelle?|global|forfaitaire|h\.?t\.?|t\.?t\.?c\.?|mini|maxi|minimum|maximum|"
    r"sans franchise|franchise|de|d'|:)[\s,]{0,2}){0,6}"
)
_NO_NAME = phrase(
    r"\A(?:tranche|option|variante|base|solution|estim|montant|total|prix|offre|marche|pse|franchise|prime|sans|secteur|zone|phase|"
    r"infructu|non attribue|en cours|relanc)"
)
_LONGEST = 230


def read(view: View, lot: Lot, limit: int) -> Entry | None:
    """The lot's firm and price: a cell that is one name whole, behind the designation and right before the price."""
    limit = min(limit, lot.end + _LONGEST, _until(view.raw, "\n\n", lot.end, limit))
    amount = next(iter(money.find(view.folded, lot.end, limit)), None)
    if amount is None or len(lot.numbers) != 1:
        return None
    marks = list(_PARTS.finditer(view.raw, lot.end, amount.start))
    line = _LINE.search(view.raw, lot.end, amount.start)  # the firm's, above the price's own
    line = line if line and "\n" not in view.raw[lot.end : line.start()] else None
    for mark in (line, *reversed(marks)) if line else reversed(marks):
        begin, designation = mark.end(), view.raw[lot.end : mark.start()].strip(" :–—-|")
        if not designation or not any(c.isalpha() for c in designation):
            return None
        opener = _OPENER.match(view.folded, begin, amount.start)
        name = read_name(view, opener.end() if opener else begin, amount.start)
        text = view.raw[name[0] : name[1]] if name else ""
        if name is None or "\n" in text or not _is_name(text) or not _TO_PRICE.fullmatch(view.folded, name[1], amount.start):
            continue
        price = price_of(view.folded, name[1], _until(view.raw, "\n", amount.end, limit))
        if mark is line and price.amount is None:
            return None  # an offer with a variant, an estimate
        return Entry(Mention(name[0], *name, tidy(text)), lot.numbers[0], price, listed=True)
    return None


def _is_name(text: str) -> bool:
    """A firm's words, and not those of a trade or of how an offer is made up."""
    return is_firm(text) and not _NO_NAME.match(fold(text)) and trades.past_designation(text) < len(text)


def _until(raw: str, mark: str, here: int, limit: int) -> int:
    """Where the mark stands next, else the limit."""
    found = raw.find(mark, here, limit)
    return limit if found < 0 else found


def example(text: str) -> tuple[str, str | None, float | None, str | None] | None:
    """Supplier, lot, amount and tax of a line whose lot is numbered 2."""
    view = View.of(text)
    place = re.match(r"lot n° 2|lot 2", view.folded)
    entry = read(view, Lot(0, place.end(), ("2",)), len(text)) if place else None
    return (entry.mention.name, entry.lot, entry.price.amount, entry.price.tax) if entry else None


EXAMPLES: list[tuple[str, tuple[str, str | None, float | None, str | None]]] = [
    ("Lot n° 2 : Charpente bois – Scierie du Val – 45 210,00 € HT", ("Scierie du Val", "2", 45210, "HT")),
    ("Lot 2 – Fours : Froid Loup | 32 450,00 € HT | 38 940,00 € TTC", ("Froid Loup", "2", 32450, "HT")),
    ("Lot 2 Charpente bois\nEnt. ORME BTP\n45 210,00 € HT\n", ("ORME BTP", "2", 45210, "HT")),
    ("Lot 2 circuit Sud : Voyages Roche, 128 € HT par jour", ("Voyages Roche", "2", None, None)),
]
NOT_FOUND = [
    "Lot 2 : Charpente bois – 45 210,00 € HT",
    "Lot 2 : Charpente – Tranche ferme – 45 210,00 € HT",
    "Lot 2 : Menuiseries – Bois et aluminium – 45 210,00 € HT",
    "Lot 2 : Loup et Fils – 45 210,00 € HT",
    "Lot 2 Charpente\nEstimation\n45 210,00 € HT",
    "Lot 2 Charpente bois\nEnt. ORME BTP\n45 210,00 € HT (variante : 47 000,00 € HT, non retenue)\n",
    "Lot 2\nCharpente bois\n45 210,00 € HT",
    "Lot 2 Charpente\nInfructueux\nLot 3 Murs\nORME BTP\n45 210,00 € HT",
]
