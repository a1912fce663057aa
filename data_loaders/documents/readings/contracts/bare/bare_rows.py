"""Several contracts in an act: each row or clause says what is to be done, names one firm and prints its price."""

import re

from data_loaders.documents.readings.contracts.bare import bare_firms
from data_loaders.documents.readings.contracts.bare.bare_firms import Candidate
from data_loaders.documents.readings.contracts.contract_entry import Entry, alike
from data_loaders.documents.readings.pairs import pair_clauses
from data_loaders.documents.text.view import View
from data_loaders.documents.text.word_set import word_set

_ROW = re.compile(r"\s{0,12}(?:[-–—•*▪➢►>·.|]|\d{1,2}\s?[).°–-]|[A-H]\s?[).–-]|[Ll]ots?\b)")
_LABEL = re.compile(r"[^.:;€]{4,44} ?: ?(?:la |le |les |l')?")  # "Chauffage : LOUP 9 870 € HT."
NUMBERED = re.compile(r"[\s•*–-]{0,12}lot (?:n ?° ?)?(?P<number>\d{1,2}|[a-h]\b)")
_LOT = re.compile(r"\blot\b")
_FEW = 3
_OF_OFFERS = word_set(
    "entreprise entreprises societe offre offres proposition propositions devis candidat prix montant propose premier premiere deuxieme "
    "troisieme quatrieme second seconde dernier derniere classe classee rang note points sarl etablissements cabinet bureau agence atelier "
    "groupement maison montants pour avec dont base variante estimation tranche ferme conditionnelle optionnelle option"
)


def read(view: View, sentences: list[tuple[int, int]], candidates: list[Candidate], *, compared: bool) -> list[Entry]:
    """Rows or clauses of lots, each with one firm and its price, where the act compares no offers."""
    priced_ = [c for c in candidates if c.price.known and not c.lost]
    each = {c.sentence for c in priced_}
    if (
        len(priced_) < 2
        or len(each) < len(priced_)
        or (compared and not (all(c.won for c in priced_) or _each_lot(view, sentences, priced_)))
    ):
        return []
    if len(priced_) < _FEW and not all(c.won or c.sure > 1 or _LOT.search(view.folded, *sentences[c.sentence]) for c in priced_):
        return []  # two names beside two prices are as well two offers, two owners
    last = max(c.sentence for c in priced_)
    if any(c.sure > 1 and not c.lost and not any(alike(c.key, p.key) for p in priced_) for c in candidates):
        return []
    again = {c.key for c in candidates if c.sentence > last}
    if again and len(again) < len(priced_):
        return []
    told = all(c.won for c in priced_) or all(_designated(view, sentences[c.sentence], c) for c in priced_)
    if len({_purpose(view, sentences[c.sentence], c) for c in priced_}) < len(priced_):
        return []
    return [Entry(c.mention, price=c.price) for c in priced_] if told else []


def _each_lot(view: View, sentences: list[tuple[int, int]], rows: list[Candidate]) -> bool:
    """Each row is of another numbered lot: bids for one lot would stand together."""
    lots = [NUMBERED.match(view.folded, sentences[c.sentence][0]) for c in rows]
    told = [lot["number"] for lot in lots if lot]
    return len(set(told)) == len(rows)


def _designated(view: View, row: tuple[int, int], one: Candidate) -> bool:
    """A row of lots says what its firm is to do, before the name: bids alone do not."""
    before = view.folded[row[0] : one.mention.start]
    if not _purpose(view, row, one):
        return False
    begins = _ROW.match(view.raw, *row) or view.raw[row[0] - 1] in ";\n" or _LABEL.fullmatch(before)
    return bool(begins)


def _purpose(view: View, row: tuple[int, int], one: Candidate) -> str:
    """What the words before the name say is bought: another thing in each row; those of an offer say nothing."""
    words = re.findall(r"[a-z]{4,}|\d+", view.folded[row[0] : one.mention.start])
    return " ".join(w for w in words if w not in _OF_OFFERS and (not w.isdigit() or "lot" in view.folded[row[0] : one.mention.start]))


def example(text: str) -> list[tuple[str, float | None]]:
    """Supplier and amount of a text's rows."""
    view = View.of(text)
    found = read(view, pair_clauses.of(view, 0, len(text)), bare_firms.whole(view), compared=False)
    return [(e.supplier, e.price.amount) for e in found]


EXAMPLES: list[tuple[str, list[tuple[str, float | None]]]] = [
    ("Lots\n- lot A, murs, Loup Bâti, 900 € HT\n- lot B, peinture, Orme Décor, 400 € HT", [("Loup Bâti", 900), ("Orme Décor", 400)]),
    (
        "Salle\nChauffage : Clim Loup 900 € HT. Peinture : Pinceau Orme 400 € HT. Jardin : Vert Brume 80 € HT.",
        [("Clim Loup", 900), ("Pinceau Orme", 400), ("Vert Brume", 80)],
    ),
    ("Lot 1, papier : Loup Sud, mini 8 € HT, maxi 90 € HT ;\nLot 2, encre : Orme Est, 400 € HT", [("Loup Sud", None), ("Orme Est", 400)]),
]
NOT_FOUND = [
    "Fenêtres\nPVC Loup : 4 310 € HT ; Bois Orme : 5 025 € HT.",
    "Chauffage : Clim Loup 900 € HT. Peinture : Pinceau Orme 400 € HT.",
]
