"""Lots under a title of award, nobody else named for them: "Choix des entreprises" over "Lot 1 VRD : Dupont, 48 000 € HT"."""

from data_loaders.documents.readings.contracts.contract_lot import Lot, marks
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_AWARDED = phrase(
    r"\battributions?\b|\bsignature d(?:es?|u|e l') ?(?:marche|accord)s?|\bmarches? (?:de |d'|publics? )[^\n]{0,60}\blots?\b|"
    r"\bchoix d(?:es?|u|e l[a'])? ?(?:l')?(?:entreprises?|prestataires?|titulaires?|attributaires?|fournisseurs?|societes?)"
)
_OPEN = phrase(
    r"\b(?:offres?|propositions?|devis|candidatures?) (?:recue?s?|remise?s?|deposee?s?|suivante?s?|proposee?s?)\b|\bcandidats?\b|"
    r"\bestimations?\b[^\n]{0,20}:|\bont (?:remis|depose|repondu|presente|propose)\b|\bclassement\b|\bnotes?\b|"
    r"\banalyse des offres\b|\brapport d'analyse\b|\b(?:report|ajourn|surseoi)\w*|\blancement\b|\bavenants?\b|\bmodificati(?:on|f)s?\b"
)
_LONGEST = 260


def are_awarded(view: View, start: int, lots: list[Lot]) -> bool:
    """The item's first line is an award's, no words of bids stand between it and the first lot, and no lot comes twice."""
    stop = view.folded.find("\n", start, start + _LONGEST)
    told = [lot for lot in lots if 0 < stop < lot.start]
    if not told or _AWARDED.search(view.folded, start, stop) is None or _OPEN.search(view.folded, start, told[0].start):
        return False
    numbers = [number for lot in told for number in lot.numbers]
    return len(numbers) == len(set(numbers))


def example(text: str) -> str | None:
    """The title, where it awards the lots that stand behind it."""
    view = View.of(text)
    return text.split("\n", 1)[0] if are_awarded(view, 0, marks(view.folded, 0, len(text))) else None


EXAMPLES: list[tuple[str, str]] = [
    ("Zone du Val – choix des entreprises\nLot 1 VRD : Loup TP, 48 000 € HT", "Zone du Val – choix des entreprises"),
    ("Attribution des lots\nLot 1 : Loup TP", "Attribution des lots"),
]
NOT_FOUND = [
    "Attribution des lots\nLot 1 : Loup TP, 10 € HT\nLot 1 : Orme TP, 9 € HT",
    "Zone du Val – choix des entreprises\nOffres reçues :\nLot 1 VRD : Loup TP, 48 000 € HT",
    "Zone du Val\nLot 1 VRD : Loup TP, 48 000 € HT",
    "Attribution des lots : lancement de la consultation\nLot 1 : VRD",
]
