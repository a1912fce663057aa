"""A grant whose title alone is printed, without an amount: "Attribution d'une subvention à la Maison du Val", adopted."""

import re

from data_loaders.documents.readings.grants import grant_beneficiary
from data_loaders.documents.text import money
from data_loaders.documents.text.grant_words import FROM_OTHERS, REFUSES
from data_loaders.documents.text.phrase import phrase
from data_loaders.documents.text.view import View

_KIND = r"(?:exceptionnelle|complementaire|annuelle|de fonctionnement|d'equipement|d'investissement|financiere)"
_TITLE = phrase(
    rf"(?<![a-z])(?:attribution|octroi|versement) (?:d'une|de la) (?:subvention|aide)(?: {_KIND}){{0,2}} (?:a|au) (?=\S)|"
    rf"(?<![a-z])attribution {_KIND} a (?=l'(?:association|amicale)\b)"
)
_SEVERAL = phrase(r"\b(?:associations|organismes|clubs|communes|ecoles|familles|particuliers|proprietaires|divers\w*)\b")
_NAME_ENDS = phrase(
    r"\b(?:exercice|annee|conventions?|avenants?|dans le cadre|pour|au titre|afin|programme|autorisation|20\d\d)\b|\s[-–]\s"
)
_ADOPTED = phrase(r"\badopte\w*|\bpour ?: ?\d|\bunanim\w+")
_OPEN = phrase(r"\b(?:report|ajourn|retir|renvoy|rejet|demande)\w*")
_VOTE = re.compile(r"\n\s{0,9}(?:pour|adopte|vote)\b")
_BODY = 260  # characters behind the title: a vote and no more


def read(view: View, start: int, end: int, title: str | None) -> tuple[int, int] | None:
    """The beneficiary; None where the item says more than its title and its vote, or prints an amount."""
    if not title or end - start > len(title) + _BODY or money.find(view.folded, start, end):
        return None
    if not _ADOPTED.search(view.folded, start, end) or any(w.search(view.folded, start, end) for w in (_OPEN, REFUSES, FROM_OTHERS)):
        return None
    found = _TITLE.search(view.folded, start, min(end, start + len(title) + 30))
    if found is None:
        return None
    limit = min(end, found.start() + len(title))
    stop = _NAME_ENDS.search(view.folded, found.end(), limit)
    vote = _VOTE.search(view.folded, found.end(), end)
    limit = min(limit, stop.start() if stop else limit, vote.start() if vote else limit)
    if _SEVERAL.search(view.folded, found.end(), limit):
        return None
    return grant_beneficiary.named_at(view, found.end(), limit)


def example(text: str) -> str | None:
    """The beneficiary of an item whose title is its first line."""
    found = read(View.of(text), 0, len(text), text.split("\n", 1)[0])
    return text[found[0] : found[1]] if found else None


EXAMPLES: list[tuple[str, str]] = [
    ("Attribution d'une subvention exceptionnelle à la Maison du Val Exercice 2011\nPour : 49\nAdopté à l'unanimité.", "Maison du Val"),
    ("Attribution exceptionnelle à l'association La Source Exercice 2011\nPour : 52\nAdopté.", "La Source"),
]
NOT_FOUND = [
    "Attribution d'une subvention à la Maison du Val\nIl est proposé 500 €. Adopté.",
    "Attribution d'une subvention à diverses associations\nPour : 49\nAdopté.",
    "Attribution d'une subvention à la Maison du Val\nDossier reporté.",
    "Attribution d'un nom à la Maison du Val\nAdopté.",
]
