"""Where an item's heading begins (point de l'ordre du jour, délibération): what is told below it may hold for this item alone."""

import re

from data_loaders.documents.text.view import View

_HEAD = re.compile(
    r"(?:\A|\n)[ \t]{0,6}(?:(?:\d{1,2}\s?[.)–/-]|[ivx]{1,5}\s?[.)–-])"
    r"|(?:deliberation|dcm|point|question|affaire|rapport|objet|n°)(?![a-z]))[^\n]{2,160}"
)


def find(view: View, low: int, high: int) -> list[int]:
    """The beginnings of the headings in view[low:high]."""
    return [match.start() for match in _HEAD.finditer(view.folded, low, high)]


def example(text: str) -> list[int]:
    """What is found in a text."""
    return find(View.of(text), 0, len(text))


EXAMPLES: list[tuple[str, list[int]]] = [
    ("1 – Tarifs\nAdopté.\n2) Voirie\nAdopté.", [0, 18]),
    ("Délibération n° 12\nObjet : Tarifs", [0, 18]),
]
NOT_FOUND: list[str] = ["Présents : 12\nVotants : 14", "Pour : 12 voix"]
